"""No program, however it goes astray, ends the emulator otherwise than by a ProgramError."""

from __future__ import annotations

import random

import pytest

from tests.support.com_programs import PIP, RET
from tests.support.stray_programs import ADDRESSES, BIOS, at_de, bios, crafted, random_program
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run

LIMIT = 1_000_000
"""T-states per turn; CP/M's own start takes 840,000 of them."""


@pytest.fixture(scope="module")
def machine() -> EmulatedMachine:
    return EmulatedMachine(turn_limit=LIMIT)


def survives(machine: EmulatedMachine, code: bytes) -> None:
    """Run a program, and type a line if it wants one; it may do anything but crash the emulator."""
    try:
        console = machine.start(Run("X", b"", {"X.COM": code}))
        if console.greeting.place is Place.PROGRAM:
            console.say(b"hello")
    except ProgramError:
        pass
    except Exception as error:
        error.add_note(f"the program: bytes.fromhex('{code.hex()}')")
        raise


def test_a_read_over_the_end_of_the_memory_continues_at_its_beginning(
    machine: EmulatedMachine,
) -> None:
    # The first record of X.COM is read to FFF0h: its bytes from 10h on arrive at 0000h.
    begin = b"\xc3\x80\x01".ljust(0x10, b"\0")
    page_zero = b"\xc3\x03\xe6\0\0\xc3\x11\xd8".ljust(0x10, b"\0") + b"!"
    read = at_de(26, 0xFFF0) + at_de(15, 0x1C0) + at_de(20, 0x1C0)
    show = b"\x3a\x10\x00\x5f\x0e\x02\xcd\x05\x00"  # print the byte at 0010h
    block = b"\0X       COM".ljust(36, b"\0")
    code = (begin + page_zero).ljust(0x80, b"\0") + (read + show + RET).ljust(0x40, b"\0") + block
    console = machine.start(Run("X", b"> ", {"X.COM": code}))
    assert console.greeting.output == b"\r\n!\r\nA>"


@pytest.mark.parametrize("function", [*range(42), 255])
def test_a_program_may_call_the_bdos_with_anything(machine: EmulatedMachine, function: int) -> None:
    for address in ADDRESSES:
        survives(machine, at_de(26, 0xFFF0) + at_de(function, address) + RET)


@pytest.mark.parametrize("vector", range(BIOS))
def test_a_program_may_call_the_bios_with_anything(machine: EmulatedMachine, vector: int) -> None:
    for bc in ADDRESSES:
        # For a read or a write it is the DMA address, for others a parameter.
        survives(machine, bios(12, bc) + bios(vector, bc) + RET)


@pytest.mark.parametrize("stack", ADDRESSES)
def test_a_program_may_have_its_stack_anywhere(machine: EmulatedMachine, stack: int) -> None:
    set_stack = b"\x31" + stack.to_bytes(2, "little")
    for code in (at_de(9, 0x100), at_de(10, 0xFFF0), bios(13, 0), RET):
        survives(machine, set_stack + code + RET)


@pytest.mark.parametrize("part", range(10))
def test_a_thousand_random_programs(machine: EmulatedMachine, part: int) -> None:
    chance = random.Random(part)
    for _ in range(50):
        survives(machine, random_program(chance))
        survives(machine, crafted(chance))
    # And the machine is as good as new.
    assert machine.start(PIP).greeting.output == b"\r\n"
