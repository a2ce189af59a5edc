"""No program, however it goes astray, ends a virtual board: a reset brings its prompt back."""

from __future__ import annotations

import random

import pytest

from tests.support.com_programs import RET
from tests.support.stray_programs import ADDRESSES, BIOS, at_de, bios, crafted, random_program
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.machine import NATIVE

pytestmark = pytest.mark.boards

FOR_A_PROGRAM = 0.03
"""Seconds of the board: 221,000 T-states."""


@pytest.fixture(scope="module")
def board() -> VirtualBoard:
    return VirtualBoard(Setup(boot="C"))


def after(board: VirtualBoard, seconds: float) -> bytes:
    board.run(board.now + seconds * board.setup.clock)
    return board.take_output()


def run(board: VirtualBoard, code: bytes, tail: bytes = b"") -> bytes:
    """Reset the board, run code as a program with a command tail, and return what it printed."""
    board.reset()
    assert after(board, 0.2).endswith(b"\r\nB>")
    computer = board.computer
    assert computer
    # The program returns to a warm boot.
    computer.set_memory_block(0x80, bytes([len(tail)]) + tail)
    computer.set_memory_block(0x100, code)
    computer.set_memory_block(0x7E, bytes(2))
    computer.sp, computer.pc = 0x7E, 0x100
    computer.idle = False
    try:
        return after(board, FOR_A_PROGRAM)
    except Exception as error:
        error.add_note(f"the program: bytes.fromhex('{code.hex()}')")
        raise


def test_a_program_runs_and_returns(board: VirtualBoard) -> None:
    # Otherwise the other tests here could not fail.
    assert run(board, b"\x0e\x02\x1e!\xcd\x05\x00" + RET) + after(board, 0.2) == b"!\r\nB>"


@pytest.mark.parametrize("function", [*range(42), 255])
def test_a_program_may_call_the_bdos_with_anything(board: VirtualBoard, function: int) -> None:
    for address in (0, 0x80, 0xFF81, 0xFFFF):
        run(board, at_de(26, 0xFFF0) + at_de(function, address) + RET)


@pytest.mark.parametrize("vector", range(BIOS))
def test_a_program_may_call_the_bios_with_anything(board: VirtualBoard, vector: int) -> None:
    for bc in (0, 0xF000, 0xFF81, 0xFFFF):
        run(board, bios(12, bc) + bios(vector, bc) + RET)


def test_a_program_may_boot_the_bios(board: VirtualBoard) -> None:
    assert (run(board, bios(0, 0)) + after(board, 0.2)).endswith(b"\r\nB>")
    board.feed(b"DIR NO.SUCH\r")
    assert b"NO FILE" in after(board, 0.1)


@pytest.mark.parametrize("stack", ADDRESSES)
def test_a_program_may_have_its_stack_anywhere(board: VirtualBoard, stack: int) -> None:
    set_stack = b"\x31" + stack.to_bytes(2, "little")
    for code in (at_de(10, 0xFFF0), bios(13, 0), RET):
        run(board, set_stack + code + RET)


@pytest.mark.parametrize("receiver", ["xm", "rx"])
@pytest.mark.parametrize(
    "tail", [b"", b" 1:", b" \xb5\xff:", b" RX 1:X", b" RX \xff", b"\xff" * 255]
)
def test_a_program_of_the_rom_disk_takes_any_command_tail(receiver: str, tail: bytes) -> None:
    board = VirtualBoard(Setup(boot="C", receiver=receiver))
    run(board, b"\xc3" + NATIVE.to_bytes(2, "little"), tail)
    board.reset()
    assert after(board, 0.2).endswith(b"\r\nB>")


@pytest.mark.parametrize("part", range(10))
def test_a_thousand_random_programs(board: VirtualBoard, part: int) -> None:
    chance = random.Random(part)
    for _ in range(50):
        run(board, random_program(chance))
        run(board, crafted(chance))
