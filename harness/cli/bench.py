"""``ulmrig bench``."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli.programs import network_file
from ulmrig.harness.errors import UsageError

if TYPE_CHECKING:
    from ulmrig.harness.benchmark.prompt_runner import Subject
from ulmrig.harness.benchmark.table import _expected, render, to_json


def _limit(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise ArgumentTypeError(f"{word!r}: expected a number of prompts, 1 or more")
    return int(word)


def _passes(word: str) -> list[str]:
    from ulmrig.asm.compiler.passes import PASSES

    names = [] if word == "none" else word.split(",")
    for name in names:
        if name not in PASSES:
            raise ArgumentTypeError(f"{name!r}: the passes are {', '.join(PASSES)}, or none")
    return names


def add_arguments(parser: ArgumentParser) -> None:
    """Add the words of ``ulmrig bench``."""
    parser.add_argument("network", metavar="NET.npz", help="or the name of a shipped network")
    parser.add_argument(
        "--prompts", type=Path, required=True, metavar="FILE", help="prompt or prompt|reply lines"
    )
    parser.add_argument("--against", type=Path, metavar="FILE.COM", help="another program beside")
    parser.add_argument(
        "--against-prompt", default="> ", metavar="TEXT", help="its prompt (default: '%(default)s')"
    )
    parser.add_argument("--limit", type=_limit, metavar="N", help="the first N prompts only")
    parser.add_argument(
        "--passes",
        type=_passes,
        metavar="NAME,…",
        help="only these passes of the build, or none (default: all)",
    )
    parser.add_argument("--json", action="store_true", help="for machines")


def bench(options: Namespace) -> int:
    """``ulmrig bench NET.npz --prompts FILE``: 0 if all our replies are the integer model's."""
    from ulmrig.asm.program.build import build
    from ulmrig.harness.benchmark import prompt_runner as measure
    from ulmrig.model.network.integer import IntegerModel
    from ulmrig.model.network.npz import load

    prompts = measure.read_prompts(options.prompts)[: options.limit]
    other = _other(options.against, options.against_prompt) if options.against else None
    path = network_file(options.network)
    network = load(path)
    image = build(network, _cpm_name(path.stem), passes=options.passes)
    replies = measure.model_replies(IntegerModel(network), prompts)
    found = [measure.measure(measure.subject_of(image), prompts, replies)]
    if other:
        found.append(measure.measure(other, prompts, replies))
    heads = [path.stem, options.against.name if other else ""][: len(found)]
    expected = _expected(prompts, replies)
    if options.json:
        print(to_json(heads, found, expected, network.describe(), str(options.prompts)))
    else:
        print(render(heads, found, expected, options.prompts.name))
    return 1 if found[0].differences else 0


def _cpm_name(stem: str) -> str:
    letters = [char for char in stem.upper() if char.isascii() and char.isalnum()]
    return "".join(letters[:8]) or "PROGRAM"


def _other(path: Path, prompt: str) -> Subject:
    from ulmrig.harness.benchmark.prompt_runner import Subject

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from None
    try:
        shown = prompt.encode("latin-1")
    except UnicodeEncodeError:
        raise UsageError(f"{prompt!r}: a CP/M console prints Latin-1 only") from None
    if not shown:
        raise UsageError("--against-prompt: expected what the program prints when it waits")
    return Subject(_cpm_name(path.stem), data, shown)
