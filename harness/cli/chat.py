"""``ulmrig chat``."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ulmrig.hil.board.target import Board
    from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.harness.cli.programs import program
from ulmrig.harness.errors import UsageError


def chat(options: Namespace) -> int:
    """``ulmrig chat NAME``: the terminal is the machine's console until the program leaves."""
    from ulmrig.hil.target import Run
    from ulmrig.model.network.features import to_bytes

    for word in options.tail:
        try:
            to_bytes(word)
        except ValueError as error:
            raise UsageError(str(error)) from None
    named = program(options.name)
    run = Run(" ".join([named.name, *options.tail]), files={f"{named.name}.COM": named.data})
    with _machine(options) as machine:
        if sys.stdin.isatty():
            print(f"{machine.description}; {named.how}", file=sys.stderr)
        with _keyboard() as read:
            machine.interact(run, read, _display)
    print()
    return 0


@contextmanager
def _machine(options: Namespace) -> Iterator[EmulatedMachine | Board]:
    """Open the emulator, or the board that ``--target`` names."""
    from ulmrig.harness.cli.board_options import open_board
    from ulmrig.hil.farm import targets

    if options.target != targets.EMULATOR:
        with open_board(options, "ulmrig chat") as board:
            yield board
        return
    from ulmrig.hil.emulator.cpm_target import EmulatedMachine

    yield EmulatedMachine()


def _display(data: bytes) -> None:
    sys.stdout.write(data.decode("latin-1").replace("\r\n", "\n"))
    sys.stdout.flush()


@contextmanager
def _keyboard() -> Iterator[Callable[[], int | None]]:
    """Give a function that waits for a key: from a raw terminal, or from a file of lines."""
    descriptor = sys.stdin.fileno()

    def key() -> int | None:
        data = os.read(descriptor, 1)
        if not data or (tty and data == b"\x04"):
            return None
        # Enter sends CR on a CP/M console, and a terminal's backspace is DEL.
        return {0x0A: 0x0D, 0x7F: 0x08}.get(data[0], data[0])

    tty = sys.stdin.isatty()
    if not tty:
        yield key
        return
    import termios

    before = termios.tcgetattr(descriptor)
    raw = termios.tcgetattr(descriptor)
    # Keys one by one and without an echo: CP/M echoes. Output stays as it is.
    raw[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG)
    termios.tcsetattr(descriptor, termios.TCSADRAIN, raw)
    try:
        yield key
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
