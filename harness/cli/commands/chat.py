"""``ulmrig chat``: the terminal is the console of a CP/M machine."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ulmrig.harness.cli import board_options, completion
from ulmrig.harness.cli.programs import named_program
from ulmrig.harness.errors import UsageError
from ulmrig.hil.farm import targets
from ulmrig.model.errors import UlmrigError

if TYPE_CHECKING:
    from ulmrig.hil.target import ReadKey, Target

NAME = "chat"
SUMMARY = "talk to a network, or to any CP/M program"
EXAMPLES = """
ulmrig chat guess
ulmrig chat net.npz --target=/dev/ttyUSB0
ulmrig chat FILE.COM
ulmrig chat guess is it tall
"""

_CTRL_D = b"\x04"
_KEYS = {0x0A: 0x0D, 0x7F: 0x08}
"""Enter sends CR on a CP/M console, and a terminal's backspace is DEL."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``chat``."""
    action = parser.add_argument(
        "name", metavar="NAME", help="a shipped network, NET.npz or FILE.COM"
    )
    action.completer = completion.programs  # type: ignore[attr-defined]
    parser.add_argument(
        "tail", nargs="*", metavar="WORD", help="words for the program's command line"
    )
    board_options.add_target(parser, default=targets.EMULATOR)


def run(options: Namespace) -> int:
    """Connect the terminal to the machine's console until the program leaves.

    Raises UsageError if the program says nothing at all, or cannot be loaded.
    """
    from ulmrig.hil.target import Run
    from ulmrig.model.network.features import check_typeable

    for word in options.tail:
        check_typeable(word)
    program = named_program(options.name)
    command = " ".join([program.name, *options.tail])
    said = bytearray()

    def display(data: bytes) -> None:
        said.extend(data)
        _display(data)

    with _machine(options) as machine:
        if sys.stdin.isatty():
            print(f"{machine.description}; {program.exit_hint}", file=sys.stderr)
        files = {f"{program.name}.COM": program.data}
        try:
            with _keyboard() as read:
                machine.interact(Run(command, files=files), read, display)
        except UlmrigError:
            if said:
                print()
            raise
    print()
    if not said.strip():
        raise UsageError(f"{options.name}: it printed nothing and ended; is it a CP/M program?")
    if said.strip() == b"BAD LOAD":
        raise UsageError(
            f"{options.name}: it is too large for CP/M's memory ({len(program.data):,} bytes)"
        )
    return 0


@contextmanager
def _machine(options: Namespace) -> Iterator[Target]:
    """Open the machine or the board that ``--target`` names."""
    if options.target in targets.KINDS:
        yield targets.open_target(options.target)
        return
    with board_options.open_board(options, "ulmrig chat") as board:
        yield board


def _display(data: bytes) -> None:
    sys.stdout.write(data.decode("latin-1").replace("\r\n", "\n"))
    sys.stdout.flush()


@contextmanager
def _keyboard() -> Iterator[ReadKey]:
    """Yield a function that waits for a key: of a raw terminal, or of a file of lines."""
    descriptor = sys.stdin.fileno()
    is_terminal = sys.stdin.isatty()

    def read() -> int | None:
        data = os.read(descriptor, 1)
        if not data or (is_terminal and data == _CTRL_D):
            return None
        return _KEYS.get(data[0], data[0])

    if not is_terminal:
        yield read
        return
    import termios

    before = termios.tcgetattr(descriptor)
    raw = termios.tcgetattr(descriptor)
    # Keys one by one and without an echo: CP/M echoes. Output stays as it is.
    raw[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG)
    termios.tcsetattr(descriptor, termios.TCSADRAIN, raw)
    try:
        yield read
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
