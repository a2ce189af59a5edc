"""Whose T-states they are: the program's, the BDOS's, a routine's. All to the T-state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.support.com_programs import LIMIT, bdos, com, start
from tests.support.networks import run_of, small
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.emulator.stopwatch import Stopwatch
from ulmrig.hil.target import Place, Turn

CALL_5 = 10 + 7 + 17 + 10
"""T-states: LD DE,nn / LD C,n / CALL 5 / JP to the BDOS, whose own begin there."""

JP = 10
SUBROUTINE = 0x0150


def call(function: int, address: int) -> bytes:
    return bytes([0x11, address & 255, address >> 8, 0x0E, function, 0xCD, 5, 0])


def delay(rounds: int) -> bytes:
    return bytes([0x06, rounds, 0x10, 0xFE])  # LD B,rounds / DJNZ $


def cost(rounds: int) -> int:
    return 7 + 13 * (rounds - 1) + 8


def program(work: bytes, reply: bytes = b"\r\nYES\r\n") -> bytes:
    """Prompts, reads a line, does some work, prints a reply, and so on."""
    code = call(9, 0x1A0) + call(10, 0x1C0) + work + call(9, 0x180) + b"\xc3\x00\x01"
    assert len(code) <= SUBROUTINE - 0x100
    rest = delay(9) + b"\xc9"  # the subroutine
    image = code.ljust(SUBROUTINE - 0x100, b"\0") + rest
    return image.ljust(0x80, b"\0") + (reply + b"$").ljust(32) + b"> $".ljust(32) + b"\x3e"


@pytest.fixture(scope="module")
def shared() -> EmulatedMachine:
    return EmulatedMachine(turn_limit=LIMIT)


@pytest.fixture
def machine(shared: EmulatedMachine) -> Iterator[EmulatedMachine]:
    yield shared


def turn(machine: EmulatedMachine, work: bytes, reply: bytes = b"\r\nYES\r\n") -> Turn:
    return start(machine, program(work, reply)).say(b"is it tall")


# --- the program and the BDOS -----------------------------------------------------------------


@pytest.mark.parametrize("rounds", [1, 77, 255])
def test_a_turn_of_the_program_costs_what_its_instructions_do(
    machine: EmulatedMachine, rounds: int
) -> None:
    found = turn(machine, delay(rounds))
    # Work, the reply, back to the beginning, the prompt, and the call that waits for a line.
    assert found.program_t_states == cost(rounds) + CALL_5 + JP + 2 * CALL_5
    assert found.first_t_states == cost(rounds) + CALL_5
    assert found.t_states and found.bdos_t_states
    assert found.program_t_states + found.bdos_t_states == found.t_states
    assert found.bdos_t_states == turn(machine, b"").bdos_t_states


def test_what_is_typed_and_printed_is_the_bdoss(machine: EmulatedMachine) -> None:
    console = start(machine, program(b""))
    turns = [console.say(line) for line in (b"", b"a", b"is it tall", b"x" * 61)]
    assert len({one.program_t_states for one in turns}) == 1
    spent = [one.bdos_t_states or 0 for one in turns]
    assert spent == sorted(set(spent))
    longer = turn(machine, b"", b"\r\nYES IT IS\r\n")
    assert longer.program_t_states == turns[0].program_t_states


def test_line_ends_are_not_the_first_character(machine: EmulatedMachine) -> None:
    blank = call(9, 0x180)
    found = turn(machine, blank, b"\r\n")
    # Two line ends and no reply: the prompt is what comes first.
    assert found.first_t_states == CALL_5 + CALL_5 + JP + CALL_5


def test_a_line_that_is_read_on_counts_from_its_last_key(machine: EmulatedMachine) -> None:
    image = small()[1]
    short = EmulatedMachine().start(run_of(image)).say(b"x" * 62)
    for length in (63, 80, 81, 130):
        found = EmulatedMachine().start(run_of(image)).say(b"x" * length)
        assert found.output == short.output
        assert found.first_t_states is not None and short.first_t_states is not None
        assert abs(found.first_t_states - short.first_t_states) < 100, length


def test_a_full_line_counts_from_when_the_buffer_was_full(machine: EmulatedMachine) -> None:
    found = start(machine, program(delay(50))).say(b"x" * 62)
    assert found.output.count(b"YES") == 2
    assert found.first_t_states == cost(50) + CALL_5


def test_a_program_that_reads_no_line_has_no_first_character(machine: EmulatedMachine) -> None:
    key = bdos(2, ord("*")) + bdos(1) + b"\xc3\x00\x01"
    assert start(machine, key, b"*").say(b"").first_t_states is None


def test_what_a_program_prints_at_its_start_is_no_reply_to_the_command(
    machine: EmulatedMachine,
) -> None:
    assert start(machine, program(b"")).greeting.first_t_states is None


def test_a_start_is_told_apart_too(machine: EmulatedMachine) -> None:
    short, long = (start(machine, delay(rounds) + b"\xc9").greeting for rounds in (1, 200))
    assert (long.program_t_states or 0) - (short.program_t_states or 0) == 13 * 199
    assert long.bdos_t_states == short.bdos_t_states


def test_what_cpm_prints_when_a_program_has_left_is_no_reply(machine: EmulatedMachine) -> None:
    left = turn(machine, b"\xc7")
    assert left.place is Place.CCP and left.first_t_states is None


# --- calls that do not come back --------------------------------------------------------------


def test_function_0_ends_with_the_program(machine: EmulatedMachine) -> None:
    by_function, by_restart = (start(machine, end).greeting for end in (bdos(0), b"\xc7"))
    assert by_function.place is by_restart.place is Place.CCP
    # LD C / LD E / CALL 5 / JP against RST 0 / JP; then it is the CCP's time in both.
    spent = (by_function.program_t_states or 0) - (by_restart.program_t_states or 0)
    assert spent == (7 + 7 + 17 + 10) - (11 + 10)
    assert 0 < (by_function.bdos_t_states or 0) - (by_restart.bdos_t_states or 0) < 1000


def test_a_warm_boot_out_of_a_line_stops_the_bdos(machine: EmulatedMachine) -> None:
    console = start(machine, program(b""))
    left = console.say(b"\x03")
    assert left.place is Place.CCP and left.first_t_states is None
    assert (left.bdos_t_states or 0) > 0 and (left.program_t_states or 0) > 0
    assert turn(machine, delay(3)).program_t_states == cost(3) + 3 * CALL_5 + JP


# --- snapshots --------------------------------------------------------------------------------


def test_a_start_from_a_snapshot_counts_the_same(machine: EmulatedMachine) -> None:
    def session(one: EmulatedMachine) -> list[Turn]:
        console = start(one, program(delay(20)))
        return [console.greeting, console.say(b"x"), console.say(b"y" * 62)]

    first = session(machine)
    start(machine, program(delay(200))).say(b"\x03")
    assert session(machine) == first
    assert session(EmulatedMachine(turn_limit=LIMIT)) == first


def test_a_start_from_a_snapshot_is_still_reading_a_line(machine: EmulatedMachine) -> None:
    expected = turn(machine, delay(30)).first_t_states
    start(machine, bdos(2, ord("*")) + bdos(1), b"*")  # waits in another function
    assert turn(machine, delay(30)).first_t_states == expected == cost(30) + CALL_5


# --- routines ---------------------------------------------------------------------------------

CALLS = bytes([0xCD, SUBROUTINE & 255, SUBROUTINE >> 8])
RET = 10


def test_a_routine_is_timed_to_its_return() -> None:
    timed = EmulatedMachine(turn_limit=LIMIT, routines={"work": SUBROUTINE})
    once, twice, never = (turn(timed, work) for work in (CALLS, CALLS * 2, delay(2)))
    assert once.routine_t_states == {"work": cost(9) + RET}
    assert twice.routine_t_states == {"work": 2 * (cost(9) + RET)}
    assert never.routine_t_states == {"work": 0}


def test_timing_a_routine_changes_nothing_else(machine: EmulatedMachine) -> None:
    timed = EmulatedMachine(turn_limit=LIMIT, routines={"work": SUBROUTINE})
    plain = turn(machine, CALLS)
    assert plain.routine_t_states == {}
    assert replace(turn(timed, CALLS), routine_t_states={}) == plain


def test_a_routine_that_is_jumped_out_of_ends_with_the_program() -> None:
    timed = EmulatedMachine(turn_limit=LIMIT, routines={"work": 0x103})
    greeting = timed.start(com(b"\xcd\x03\x01" + delay(4) + b"\xc7")).greeting
    assert greeting.routine_t_states == {"work": cost(4) + 11 + 10}


# --- the stopwatch itself ---------------------------------------------------------------------


def test_of_calls_within_calls_the_outermost_counts() -> None:
    watch = Stopwatch()
    watch.enter(0x200, 0xFF00, 10)
    watch.enter(0x300, 0xFE00, 15)
    assert not watch.returned(0x300, 0xFE00, 20)
    assert watch.read(21) == 11
    # The right place with another SP is a passer-by.
    assert not watch.returned(0x200, 0xFE00, 30)
    assert watch.returned(0x200, 0xFF00, 40)
    assert not watch.returned(0x200, 0xFF00, 50)
    assert watch.read(99) == 30


def test_a_state_is_put_back_in_the_middle_of_a_call() -> None:
    watch = Stopwatch()
    watch.enter(0x200, 0xFF00, 10)
    kept = watch.state()
    watch.stop(30)
    watch.restore(kept)
    assert watch.returned(0x200, 0xFF00, 15) and watch.read(99) == 5
