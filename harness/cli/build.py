"""``ulmrig build``."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from ulmrig.harness.cli.programs import _load_and_build, network_file
from ulmrig.harness.errors import UsageError


def address(word: str) -> int:
    """Return the address that a word of the command line means: C000, C000h or 0xC000."""
    digits = word.lower().removeprefix("0x").removesuffix("h")
    try:
        value = int(digits, 16)
    except ValueError:
        value = -1
    if not 0x1000 <= value <= 0xFFFF:
        raise ArgumentTypeError(f"{word!r} is no address: expected 1000 to FFFF, such as C000h")
    return value


def build(options: Namespace) -> int:
    """``ulmrig build NET.npz -o NAME.COM``: prints sizes and the memory map."""
    prompts, source = _explained_prompts(options)
    if options.map:
        from ulmrig.harness.plots import canvas, memory_map

        canvas.check()
    output: Path | None = options.output
    network, image = _load_and_build(
        options.network, output.stem if output else "", tpa_top=options.tpa
    )
    output = output or Path(f"{image.name}.COM")
    try:
        image.save(output)
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror or error}") from None
    print(image.describe())
    if options.explain:
        from ulmrig.harness.benchmark.breakdown import explain

        print(f"\n{explain(network, image, prompts, source).describe()}")
    if options.map:
        from ulmrig.harness.benchmark.breakdown import column_regions

        memory_map.save(image, options.map, column_regions(image.plan, image))
        print(f"\n{options.map}: the memory map")
    return 0


def _explained_prompts(options: Namespace) -> tuple[list[bytes], str]:
    """Return the prompts that ``build --explain`` asks, and whose they are."""
    if not options.explain:
        if options.prompts:
            raise UsageError("--prompts: they are asked for --explain, which is not given")
        return [], ""
    if options.prompts:
        from ulmrig.harness.benchmark.prompt_runner import read_prompts

        return [prompt.text for prompt in read_prompts(options.prompts)], str(options.prompts)
    from ulmrig.harness.benchmark.breakdown import default_prompts

    return default_prompts(network_file(options.network).stem)
