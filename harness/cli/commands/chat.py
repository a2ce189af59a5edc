"""``ulmrig chat``: the terminal is the console of a CP/M machine."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from ulmrig.harness.cli import board_options, completion
from ulmrig.harness.cli.keyboard import edits_lines, keyboard
from ulmrig.harness.cli.programs import named_program
from ulmrig.harness.cli.screen import Screen
from ulmrig.harness.errors import UsageError
from ulmrig.hil.cpm.text import command_problem
from ulmrig.hil.farm import targets
from ulmrig.model.errors import UlmrigError

NAME = "chat"
SUMMARY = "talk to a network, or to any CP/M program"
EXAMPLES = """
ulmrig chat guess
ulmrig chat net.npz --target=/dev/ttyUSB0
ulmrig chat FILE.COM
ulmrig chat guess is it tall
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``chat``."""
    action = parser.add_argument(
        "name", metavar="NAME", help="a shipped network, NET.npz or FILE.COM"
    )
    action.completer = completion.programs  # type: ignore[attr-defined]
    parser.add_argument(
        "tail", nargs="*", metavar="WORD", help="words for the program's command line"
    )
    parser.add_argument(
        "--raw",
        action="store_true",
        help="give every key to the program, rather than edit lines here (default: off)",
    )
    board_options.add_target(parser, default=targets.EMULATOR)


def run(options: Namespace) -> int:
    """Connect the terminal to the machine's console until the program leaves.

    Raises UsageError if the program says nothing at all, or cannot be loaded.
    """
    from ulmrig.hil.target import Run
    from ulmrig.model.network.typed_line import check_typeable

    for word in options.tail:
        check_typeable(word)
    program = named_program(options.name)
    command = " ".join([program.name, *options.tail])
    if problem := command_problem(command):
        raise UsageError(problem)
    said = bytearray()
    edits = edits_lines(options.raw)
    screen = Screen(holds_prompt=edits)

    def display(data: bytes) -> None:
        said.extend(data)
        screen.write(data)

    files = {f"{program.name}.COM": program.data}
    with board_options.open_machine(options, "ulmrig chat", files) as machine:
        if sys.stdin.isatty():
            help_on = ", ? helps" if edits else ""
            print(f"{machine.description}; {program.exit_hint}{help_on}", file=sys.stderr)
        try:
            with keyboard(program.name, screen, raw=options.raw) as read:
                machine.interact(Run(command, files=files), read, display)
        except UlmrigError:
            if said:
                screen.end()
            raise
    screen.end()
    if not said.strip():
        raise UsageError(f"{options.name}: it printed nothing and ended; is it a CP/M program?")
    if said.split(maxsplit=2)[:2] == [b"BAD", b"LOAD"]:
        raise UsageError(
            f"{options.name}: it is too large for CP/M's memory ({len(program.data):,} bytes)"
        )
    return 0
