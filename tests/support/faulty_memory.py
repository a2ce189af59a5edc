"""Virtual boards with faults in their memory, and bits of a program that tell when they flip."""

from __future__ import annotations

import random
from functools import cache

import cpm80

from tests.support.virtual_rig import guess
from ulmrig.asm.receiver import build as receiver
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import MachineError
from ulmrig.hil.target import Run
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.machine import Computer

RUN = Run("GUESS", files={"GUESS.COM": guess().data})


@cache
def emulator() -> EmulatedMachine:
    """Return the emulator of this process."""
    return EmulatedMachine()


@cache
def _quick() -> EmulatedMachine:
    """Return an emulator that does not wait long for a program that hangs."""
    return EmulatedMachine(turn_limit=12_000_000)


class StuckBoard(VirtualBoard):
    """A virtual board with a bit of its memory that always reads the same, 0 or 1.

    The fault ``memory`` of virtual boards reads as the inverse of what was loaded: never rightly.
    """

    stuck: tuple[int, int, int] | None = None
    """Address, bit, and what it reads."""

    def _compute(self, computer: Computer, limit: float) -> None:
        self._stick(computer)
        super()._compute(computer, limit)
        self._stick(computer)

    def _stick(self, computer: Computer) -> None:
        if self.stuck:
            at, bit, value = self.stuck
            if computer.memory[at] >> bit & 1 != value:
                computer.flip(at, bit)

    def flip(self, at: int, bit: int) -> None:
        """Change a bit of the memory, once."""
        assert self.computer
        self.computer.flip(at, bit)


def machine_with(data: bytes, setup: Setup | None = None, seed: int = 0) -> StuckBoard:
    """Return a virtual board that has the program GUESS.COM and XR on its disk already."""
    machine = StuckBoard(setup, seed=seed)
    for name, content in (("XR.COM", receiver.build().data), ("GUESS.COM", data)):
        cpm80.FileSystem(machine.ram).write(name, content)
    return machine


def span(where: str) -> tuple[int, int]:
    """Return the addresses of ``file``, ``columns`` or ``values`` (start values of layer 1)."""
    image = guess()
    if where == "file":
        # XR and the sums of the running program stand in the first pages.
        return 0x2000, 0x100 + len(image.data)
    region = next(region for region in image.regions if region.what.endswith(where))
    return region.start, region.start + region.size


def telling_bit(
    line: bytes, where: tuple[int, int], dice: random.Random, *, hangs: bool
) -> tuple[int, int, int]:
    """Return a bit by which the running program answers ``line`` otherwise when it flips.

    That is an address, the bit's number, and what it reads then. With ``hangs`` the program may
    also end or hang.
    """
    right = _quick().start(RUN).say(line)
    while True:
        at, bit = dice.randrange(*where), dice.randrange(8)
        console = _quick().start(RUN)
        computer = _quick()._machine
        value = computer.memory[at] >> bit & 1 ^ 1
        computer.set_memory_block(at, bytes([computer.memory[at] ^ 1 << bit]))
        try:
            turn = console.say(line)
        except MachineError:
            if hangs:
                return at, bit, value
            continue
        if turn.output != right.output and (hangs or turn.place is right.place):
            return at, bit, value
