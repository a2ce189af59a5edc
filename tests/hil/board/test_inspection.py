"""A board that is asked again: what is found if the line, the memory, or the board is at fault."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

import cpm80
import pytest

from tests.support.faulty_memory import RUN, StuckBoard, emulator, machine_with, span, telling_bit
from tests.support.virtual_rig import connect, guess, names
from ulmrig.asm.program.crc import crc16
from ulmrig.hil.board.inspection import INSPECTION_SECONDS, wrong_bit
from ulmrig.hil.board.target import Board
from ulmrig.hil.emulator.memory import memory_after
from ulmrig.hil.errors import BoardError, MachineError, SilentError
from ulmrig.hil.inspection import TPA, Inquiry, Inspection, same_answer
from ulmrig.hil.target import Console, Place, Run, Turn
from ulmrig.hil.virtual.board import Setup
from ulmrig.hil.virtual.faults import Fault

LINE = b"is it tall"
RIGHT = emulator().start(RUN).say(LINE)


def inquiry(*, from_line: bool = True, run: Run = RUN) -> Inquiry:
    return Inquiry(run, (LINE,), RIGHT, from_line, lambda lines: memory_after(run, lines))


def started(
    machine: StuckBoard | None = None, **config: object
) -> tuple[StuckBoard, Board, Console]:
    machine = machine or machine_with(guess().data)
    board = connect(machine, **config)
    return machine, board, board.start(RUN)


def is_right(answers: list[Turn | MachineError]) -> list[bool]:
    return [same_answer(answer, RIGHT) for answer in answers]


def at_prompt(machine: StuckBoard) -> bool:
    """Whether the board stands at CP/M's prompt, and no file of the inspection is left."""
    assert machine.computer
    return machine.computer.idle and machine.computer.in_ccp and "MEM.$$$" not in names(machine.ram)


@cache
def telling(where: str) -> tuple[int, int, int]:
    """A bit by which the answer to LINE is another one."""
    return telling_bit(LINE, span(where), random.Random(where), hangs=False)


# The line


@pytest.mark.parametrize("from_line", [True, False])
def test_an_answer_that_was_changed_on_the_way_is_right_when_asked_again(from_line: bool) -> None:
    machine, board, console = started()
    way = machine.faults.outward
    way.faults.append(Fault("flip", "out", at=way.count + len(LINE) + 3))
    assert not same_answer(console.say(LINE), RIGHT)
    found = board.inspect(inquiry(from_line=from_line))
    # A program that may remember its lines is asked after a fresh start.
    assert is_right(found.again if from_line else found.fresh) == [True]
    assert (found.fresh if from_line else found.again) == []
    assert not (found.damaged or found.block or found.error or found.reset or found.woke)
    assert at_prompt(machine)


def test_an_enter_that_was_lost_is_typed_again() -> None:
    machine, board, console = started()
    way = machine.faults.inward
    way.faults.append(Fault("drop", "in", at=way.count + len(LINE)))
    with pytest.raises(MachineError):
        console.say(LINE)
    found = board.inspect(inquiry())
    assert found.woke.endswith(b"> ") and is_right(found.again) == [True] and found.error is None


def test_a_line_that_changes_every_answer_gives_no_two_that_are_equal() -> None:
    machine, board, console = started()
    console.say(LINE)
    machine.faults.outward.faults.append(Fault("flip", "out", rate=0.25))
    found = board.inspect(inquiry())
    outputs = [answer.output for answer in found.again if isinstance(answer, Turn)]
    assert len(set(outputs)) == len(outputs)
    assert not found.damaged and not found.block


def test_control_c_that_nobody_typed_is_noticed() -> None:
    machine, board, console = started()
    console.say(LINE)
    machine.feed(b"\x03")
    wrong = console.say(LINE)
    assert wrong.place is Place.CCP
    found = board.inspect(inquiry())
    assert found.interrupted and found.again == [] and is_right(found.fresh) == [True]


# The memory


def test_a_bit_that_is_stuck_in_the_file_is_found() -> None:
    machine, board, console = started()
    at = 0x3321
    bit, value = 3, guess().data[at - TPA] >> 3 & 1 ^ 1
    machine.flip(*telling("values")[:2])
    console.say(LINE)
    machine.stuck = at, bit, value
    found = board.inspect(inquiry())
    assert found.damaged and found.block
    assert (
        found.block.page == (at - TPA) // 256 + 1 and found.block.pages == len(guess().data) // 256
    )
    assert f"{found.block}" == f"3300h to 33FFh (page 51 of {len(guess().data) // 256})"
    assert found.block.of_file and found.block.bit == f"bit {bit} of {at:04X}h reads {value}"
    assert found.error is None and machine.seconds < 30
    # What was loaded last is not asked for answers.
    assert found.fresh == []


def test_a_bit_that_is_stuck_where_the_program_unpacks_itself_is_found() -> None:
    machine, board, console = started()
    at, bit, value = telling("values")
    machine.stuck = at, bit, value
    wrong = console.say(LINE)
    assert not same_answer(wrong, RIGHT)
    found = board.inspect(inquiry())
    assert is_right(found.again) == [False, False] and not found.damaged
    assert found.block and not found.block.of_file
    assert found.block.bit == f"bit {bit} of {at:04X}h reads {value}"
    assert found.block.start <= at < found.block.start + 256
    assert found.error is None and at_prompt(machine)


def test_a_bit_that_flipped_once_is_right_again_when_loaded_again() -> None:
    machine, board, console = started()
    console.say(LINE)
    machine.flip(*telling("values")[:2])
    wrong = console.say(LINE)
    found = board.inspect(inquiry())
    assert is_right(found.again) == [False, False] and is_right(found.fresh) == [True]
    assert [answer.output for answer in found.again if isinstance(answer, Turn)] == 2 * [
        wrong.output
    ]
    assert not (found.damaged or found.block or found.error) and at_prompt(machine)


@pytest.mark.parametrize("bit", [0, 7])
@pytest.mark.parametrize("at", [0, 100, 255])
def test_the_bit_that_explains_a_crc_is_named(at: int, bit: int) -> None:
    page = bytes(random.Random(1).randbytes(256))
    wrong = page[:at] + bytes([page[at] ^ 1 << bit]) + page[at + 1 :]
    before = crc16(b"before")
    reads = wrong[at] >> bit & 1
    assert wrong_bit(page, before, crc16(wrong, before), 0x2000) == (
        f"bit {bit} of {0x2000 + at:04X}h reads {reads}"
    )


def test_two_bits_are_not_called_one() -> None:
    page = bytes(256)
    assert wrong_bit(page, 0xFFFF, crc16(b"\x01\x80" + page[2:]), 0x2000) == ""


# The board


def test_another_file_on_the_disk_is_told_from_another_one_in_memory() -> None:
    machine, board, console = started()
    console.say(LINE)
    machine.flip(*telling("values")[:2])
    disk = cpm80.FileSystem(machine.ram)
    data = guess().data
    disk.delete("GUESS.COM")
    disk.write("GUESS.COM", data[:9000] + b"\xff" + data[9001:])
    found = board.inspect(inquiry())
    records = len(data) // 128
    assert found.disk.startswith(f"the disk says 'GUESS.COM {records:04X} CRC ")
    assert not found.damaged
    assert found.fresh == [] and found.block is None
    # It is sent again before the next start.
    assert same_answer(board.start(RUN).say(LINE), RIGHT)


def test_a_board_that_hangs_is_left_in_time() -> None:
    machine, board, console = started()
    machine.hung = True
    with pytest.raises(SilentError, match=r"'.*' was typed 4 times, and no key was echoed"):
        console.say(LINE)
    began = machine.seconds
    found = board.inspect(inquiry())
    assert isinstance(found.error, BoardError) and not found.reset
    assert machine.seconds - began < INSPECTION_SECONDS


def test_a_board_that_is_reset_while_it_is_asked_again_was_reset() -> None:
    machine, board, console = started()
    console.say(LINE)
    machine.faults.all = (Fault("reset", at=machine.faults.inward.count + 5),)
    assert board.inspect(inquiry()).reset


def test_a_board_at_its_menu_was_reset() -> None:
    machine, board, console = started()
    console.say(LINE)
    machine.reset()
    with pytest.raises(BoardError):
        console.say(LINE)
    assert board.inspect(inquiry()).reset


def test_a_board_that_computes_otherwise_from_the_same_bytes_says_so() -> None:
    machine, board, console = started()
    console.say(LINE)
    other = Turn(raw=b"", output=b"\r\nX\r\n", place=Place.PROGRAM, t_states=0, seconds=0.0)
    asked = Inquiry(RUN, (LINE,), other, True, lambda lines: memory_after(RUN, lines))
    found = board.inspect(asked)
    assert len(found.again) == len(found.fresh) == 2
    assert not (found.disk or found.readings or found.block or found.error)
    assert at_prompt(machine)


def test_what_cpm_itself_changes_in_memory_is_no_damage() -> None:
    machine, board, console = started()
    machine.flip(*telling("values")[:2])
    console.say(LINE)

    def changed(lines: Sequence[bytes]) -> bytes:
        memory = memory_after(RUN, lines)
        return memory[:-2048] + bytes(2048)

    found = board.inspect(Inquiry(RUN, (LINE,), RIGHT, True, changed))
    assert found.block is None and is_right(found.fresh) == [True] and found.error is None


def test_a_greeting_is_asked_for_by_a_fresh_start() -> None:
    run = Run("GUESS is it tall", files=RUN.files)
    right = emulator().start(run).greeting
    machine = machine_with(guess().data)
    board = connect(machine)
    board.start(run)
    found = board.inspect(Inquiry(run, (), right, True, lambda lines: memory_after(run, lines)))
    assert found.again == [] and [same_answer(one, right) for one in found.fresh] == [True]


def test_a_board_that_boots_by_itself_is_asked_too() -> None:
    _, board, console = started(machine_with(guess().data, Setup(boot="C")))
    console.say(LINE)
    found: Inspection = board.inspect(inquiry())
    assert is_right(found.again) == [True]
