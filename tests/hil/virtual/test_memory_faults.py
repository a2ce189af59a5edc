"""Faults in the memory of a virtual board: what a program there reads, and what is sent back."""

from __future__ import annotations

import cpm80
import pytest

from tests.support.com_programs import RET
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.faults import FaultError, parse

pytestmark = pytest.mark.boards

# It prints the letter at 0180h, then executes the instruction at 0140h, LD E,'X', and prints that.
PRINTS = (
    bytes.fromhex("3a8001 5f 0e02 cd0500 c34001".replace(" ", "")).ljust(0x40, b"\0")
    + bytes.fromhex("1e58 0e02 cd0500".replace(" ", ""))
    + RET
).ljust(0x80, b"\0") + b"A"


def board(*faults: str) -> VirtualBoard:
    machine = VirtualBoard(Setup(boot="C"), [parse(fault) for fault in faults])
    cpm80.FileSystem(machine.ram).write("P.COM", PRINTS)
    said(machine, b"A:\r")
    return machine


def said(machine: VirtualBoard, keys: bytes, seconds: float = 0.3) -> bytes:
    machine.feed(keys)
    machine.run_for(seconds)
    return machine.take_output()


def prints(machine: VirtualBoard) -> bytes:
    return said(machine, b"P\r").removeprefix(b"P\r\r\n").partition(b"\r\n")[0]


@pytest.mark.parametrize(
    ("fault", "printed"),
    [
        ("memory:address=0x0180", b"@X"),
        ("memory:address=384:bit=1", b"CX"),
        ("memory:address=0x0141:bit=1", b"AZ"),
        ("memory:address=0x0182", b"AX"),
    ],
)
def test_a_stuck_bit_reads_otherwise_than_it_was_loaded(fault: str, printed: bytes) -> None:
    machine = board(fault)
    assert prints(machine) == prints(machine) == printed
    machine.reset()
    said(machine, b"", 1.5)
    said(machine, b"C\r", 1.5)
    said(machine, b"A:\r")
    assert prints(machine) == printed


def test_a_stuck_bit_is_saved_as_it_reads() -> None:
    machine = board("memory:address=0x0180")
    prints(machine)
    said(machine, b"SAVE 1 Q.COM\r")
    assert cpm80.FileSystem(machine.ram).read("Q.COM")[0x80:0x81] == b"@"


def test_a_bit_that_flips_once_is_right_again_when_the_program_is_loaded_again() -> None:
    # "A:" and "P" are 5 bytes with their Enter, and byte 10 is in the line after them.
    machine = board("memory-once:address=0x0180:at=10")
    assert prints(machine) == b"AX"
    computer = machine.computer
    assert computer and computer.memory[0x180] == ord("A")
    said(machine, b"XXXXXXX\r")
    assert computer.memory[0x180] == ord("@")
    assert prints(machine) == b"AX"


def test_a_bit_may_flip_at_a_time() -> None:
    machine = board("memory-once:address=0x0180:bit=2:seconds=2")
    prints(machine)
    computer = machine.computer
    assert computer and computer.memory[0x180] == ord("A")
    said(machine, b"", 2.0)
    assert computer.memory[0x180] == ord("E")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("memory", "it lacks address="),
        ("memory-once:address=5", "it lacks at= or seconds="),
        ("memory:address=65536", "address=65536: expected a whole number, 0 to 65535"),
        ("memory:address=0:bit=8", "bit=8: expected a whole number, 0 to 7"),
        ("memory:address=0xZZ", "'0xZZ' is not a number"),
    ],
)
def test_a_fault_of_the_memory_that_cannot_be_is_refused(text: str, words: str) -> None:
    with pytest.raises(FaultError) as caught:
        parse(text)
    assert str(caught.value) == f"{text!r}: {words}"


def test_a_fault_of_the_memory_is_written_as_it_is_read() -> None:
    text = "memory-once:at=700:address=0x22a0:bit=3"
    assert str(parse(text)) == text and parse(str(parse(text))) == parse(text)
