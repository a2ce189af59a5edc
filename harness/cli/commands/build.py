"""``ulmrig build``: a network becomes a CP/M program."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli import arguments
from ulmrig.harness.cli.programs import load_and_build, network_file
from ulmrig.harness.cli.progress import progress
from ulmrig.harness.errors import UsageError

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork

NAME = "build"
SUMMARY = "build a CP/M program from a network"
EXAMPLES = """
ulmrig build guess -o GUESS.COM
ulmrig build net.npz -o NAME.COM --tpa C000
ulmrig build guess -v --explain --map map.png
ulmrig build guess --dump build
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``build``."""
    arguments.add_network(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="NAME.COM", help="default: the network's name.COM"
    )
    parser.add_argument(
        "--tpa",
        type=arguments.address,
        metavar="HEX",
        help="the address at which CP/M begins (default: D800h)",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="tell where T-states and bytes go, layer by layer and pass by pass (default: off)",
    )
    parser.add_argument(
        "--prompts",
        type=Path,
        metavar="FILE",
        help="the prompts that --explain asks (default: some of the corpus of that name)",
    )
    parser.add_argument(
        "--map", type=Path, metavar="MAP.png", help="draw the memory at run time (default: no)"
    )
    parser.add_argument(
        "--dump",
        type=Path,
        metavar="DIR",
        help="write the schedule after each pass, the listing and the symbols (default: no)",
    )


def run(options: Namespace) -> int:
    """Build, write and describe a program; four lines unless ``-v``."""
    from ulmrig.asm.program.build import TPA_TOP, BuildOptions

    prompts, source = _explained_prompts(options)
    if options.map:
        from ulmrig.harness.plots import canvas

        canvas.check()
    output: Path | None = options.output
    stem = output.stem if output else ""
    built_for = BuildOptions(tpa_top=options.tpa or TPA_TOP)
    network, image = load_and_build(options.network, stem, built_for)
    output = output or Path(f"{image.name}.COM")
    read = network_file(options.network), *([options.prompts] if options.prompts else [])
    arguments.keep_inputs(output, *read)
    if options.map:
        arguments.keep_inputs(options.map, output, *read)
    try:
        image.save(output)
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror or error}") from error
    print(image.describe() if options.verbose else image.summary(str(output)))
    if options.explain:
        from ulmrig.harness.benchmark.breakdown import explain

        with progress("prompts asked") as update:
            explained = explain(network, image, prompts, source, update)
        print(f"\n{explained.describe()}")
    _draw(options, image)
    _dump(options, network, image)
    return 0


def _draw(options: Namespace, image: ComImage) -> None:
    if options.map:
        from ulmrig.harness.benchmark.breakdown import column_regions
        from ulmrig.harness.plots import memory_map

        memory_map.save(image, options.map, column_regions(image.plan, image))
        print(f"{options.map}: the memory map")


def _dump(options: Namespace, network: QuantizedNetwork, image: ComImage) -> None:
    if options.dump:
        from ulmrig.asm.program.dump import dump

        files = dump(network, image, options.dump)
        print(f"{options.dump}: {', '.join(path.name for path in files)}")


def _explained_prompts(options: Namespace) -> tuple[list[bytes], str]:
    """Return the prompts that ``--explain`` asks, and whose they are."""
    if not options.explain:
        if options.prompts:
            raise UsageError("--prompts: only --explain asks prompts, and it is not given")
        return [], ""
    if options.prompts:
        from ulmrig.harness.benchmark.prompt_runner import read_prompts

        return [prompt.text for prompt in read_prompts(options.prompts)], str(options.prompts)
    from ulmrig.harness.benchmark.breakdown import default_prompts

    return default_prompts(network_file(options.network).stem)
