"""What a program leaves in memory: the part that it determines itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.target import Console, Place, Run


def memory_after(run: Run, lines: Sequence[bytes]) -> bytes:
    """Return memory from 0100h on after ``run`` was started, asked ``lines``, and left by ``!``.

    It ends at the first byte that was there before the program. Raises what starting and asking
    raise.
    """
    one, other = (_memory(EmulatedMachine(fill=fill), run, lines) for fill in (0x00, 0xFF))
    return one[: sum(1 for _ in takewhile(bool, map(int.__eq__, one, other)))]


def _memory(machine: EmulatedMachine, run: Run, lines: Sequence[bytes]) -> bytes:
    console: Console = machine.start(run)
    turn = console.greeting
    for line in (*lines, b"!"):
        if turn.place is Place.PROGRAM:
            turn = console.say(line)
    return machine.memory
