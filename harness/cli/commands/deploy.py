"""``ulmrig deploy``: put a program on a board, and prove that it is there."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace

from ulmrig.harness.cli import board_options, completion
from ulmrig.harness.cli.programs import named_program

NAME = "deploy"
SUMMARY = "put a program on a board, and verify it there"
EXAMPLES = """
ulmrig deploy guess --target=/dev/ttyUSB0
ulmrig deploy FILE.COM --target=rc2014 -v
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``deploy``."""
    action = parser.add_argument(
        "name", metavar="NAME", help="a shipped network, NET.npz or FILE.COM"
    )
    action.completer = completion.programs  # type: ignore[attr-defined]
    board_options.add_target(parser)


def run(options: Namespace) -> int:
    """Deploy a program; say what was sent, or that it was there already."""
    program = named_program(options.name)
    with board_options.open_board(options, f"ulmrig deploy {program.name}") as board:
        began = time.monotonic()
        deployed = board_options.deploy(board, {f"{program.name}.COM": program.data})
        seconds = time.monotonic() - began
        for file in deployed:
            how = "unchanged" if file.unchanged else f"sent in {seconds:.1f} s"
            print(f"{board.name}: {file.name}, {len(program.data):,} bytes, {how}, verified")
    return 0
