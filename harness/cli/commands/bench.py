"""``ulmrig bench``: what programs cost on the same prompts."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli import arguments, console
from ulmrig.harness.cli.programs import load_and_build, network_file, read_program
from ulmrig.harness.cli.progress import progress
from ulmrig.harness.errors import UsageError

if TYPE_CHECKING:
    from ulmrig.harness.benchmark.prompt_runner import Subject

NAME = "bench"
SUMMARY = "measure the T-states of a program, beside those of another one"
EXAMPLES = """
ulmrig bench guess --prompts prompts.txt
ulmrig bench net.npz --prompts prompts.txt --against OTHER.COM --limit 20
ulmrig bench net.npz --prompts prompts.txt --passes drop,share --json
"""


def _passes(text: str) -> tuple[str, ...]:
    from ulmrig.asm.compiler.passes import PASSES

    names = [] if text == "none" else text.split(",")
    for name in names:
        if name not in PASSES:
            raise ArgumentTypeError(f"{name!r}: the passes are {', '.join(PASSES)}, or none")
        if names.count(name) > 1:
            raise ArgumentTypeError(f"{name!r} is given more than once")
    return tuple(names)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``bench``."""
    arguments.add_network(parser)
    parser.add_argument(
        "--prompts", type=Path, required=True, metavar="FILE", help="prompt or prompt|reply lines"
    )
    parser.add_argument(
        "--against", type=Path, metavar="FILE.COM", help="another program beside (default: none)"
    )
    parser.add_argument(
        "--against-prompt",
        metavar="TEXT",
        help="what that program prints when it waits for a line (default: '> ')",
    )
    parser.add_argument(
        "--limit",
        type=arguments.positive,
        metavar="N",
        help="only the first N prompts (default: all)",
    )
    parser.add_argument(
        "--passes",
        type=_passes,
        metavar="NAME,…",
        help="only these passes of the compiler, or none (default: all)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON (default: a table)")


def run(options: Namespace) -> int:
    """Measure one or two programs; return 1 if a reply of ours is not the integer model's."""
    from ulmrig.asm.program.build import BuildOptions
    from ulmrig.harness.benchmark import prompt_runner, table
    from ulmrig.hil.cpm.text import program_name
    from ulmrig.model.network.integer import IntegerModel

    prompts = prompt_runner.read_prompts(options.prompts)[: options.limit]
    if options.against_prompt is not None and not options.against:
        raise UsageError("--against-prompt is the prompt of the program of --against: give both")
    prompt = "> " if options.against_prompt is None else options.against_prompt
    other = _other(options.against, prompt) if options.against else None
    path = network_file(options.network)
    built_for = BuildOptions(passes=options.passes)
    network, image = load_and_build(options.network, program_name(path.stem), built_for)
    replies = prompt_runner.model_replies(IntegerModel(network), prompts)
    subjects = [prompt_runner.subject_of(image), *([other] if other else [])]
    found = []
    for subject in subjects:
        with progress(f"prompts to {subject.name}", len(prompts)) as update:
            found.append(prompt_runner.measure(subject, prompts, replies, update))
    heads = [path.stem, options.against.name if other else ""][: len(found)]
    expected = table.expected_replies(prompts, replies)
    if options.json:
        print(table.to_json(heads, found, expected, network.describe(), str(options.prompts)))
    else:
        print(table.title(found, options.prompts.name), end="\n\n")
        console.print_table(["", *heads], table.rows(found), numbers=len(heads), aligned=True)
        if notes := table.notes(heads, found, expected, options.prompts.name):
            print(notes)
    return 1 if found[0].differences else 0


def _other(path: Path, prompt: str) -> Subject:
    """Return the program to compare with. Raises UsageError."""
    from ulmrig.harness.benchmark.prompt_runner import Subject
    from ulmrig.hil.cpm.text import program_name

    data = read_program(path)
    try:
        shown = prompt.encode("latin-1")
    except UnicodeEncodeError:
        raise UsageError(f"{prompt!r}: a CP/M console prints Latin-1 only") from None
    if not shown:
        raise UsageError("--against-prompt: expected what the program prints when it waits")
    return Subject(program_name(path.stem), data, shown)
