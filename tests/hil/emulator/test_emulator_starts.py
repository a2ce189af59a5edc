"""The emulated machine: one start is like another, to the T-state, and leaves nothing behind."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from itertools import pairwise

import cpm80
import pytest

from tests.support.com_programs import LIMIT, LOOP, PIP, RET, bdos, com, fails, reader, start
from ulmrig.hil.emulator.cpm_target import _MAX_SNAPSHOTS, EmulatedMachine
from ulmrig.hil.emulator.tracepoints import watch
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run, Turn


@pytest.fixture(scope="module")
def shared() -> EmulatedMachine:
    return EmulatedMachine(turn_limit=LIMIT)


@pytest.fixture
def machine(shared: EmulatedMachine) -> Iterator[EmulatedMachine]:
    """A machine that other tests have used before: a start is a start."""
    yield shared
    shared.turn_limit = LIMIT


# --- one start like another -------------------------------------------------------------------


def conversation(machine: EmulatedMachine) -> list[Turn]:
    """A session that writes to the disk."""
    console = machine.start(PIP)
    lines = (b"B.TXT=A.TXT", b"CON:=B.TXT", b"C.TXT=A.TXT,B.TXT", b"")
    return [console.greeting, *(console.say(line) for line in lines)]


def test_the_same_run_gives_the_same_bytes_and_t_states() -> None:
    machine = EmulatedMachine(turn_limit=LIMIT)
    first = conversation(machine)
    assert all(turn.t_states for turn in first)
    assert conversation(machine) == first
    # Also after other programs, hung ones among them, and on another machine.
    start(machine, reader(reply=b"YES\r\n")).say(b"hello")
    fails(lambda: start(machine, LOOP), ProgramError)
    start(machine, bdos(14, 0) + bdos(26) + RET)
    assert conversation(machine) == first
    other = EmulatedMachine(turn_limit=LIMIT)
    start(other, reader()).say(b"hello")
    assert conversation(other) == first


def test_breakpoints_of_earlier_programs_are_not_kept() -> None:
    # Each costs wall time whenever a later program reaches its address.
    machine = EmulatedMachine(turn_limit=LIMIT)
    start(machine, reader()).say(b"hello")
    first = set(machine._machine.breakpoints)
    for shift in range(8):
        start(machine, bytes(shift) + bdos(2, ord(".")) * 3 + RET)
    assert machine._machine.breakpoints != first
    start(machine, reader()).say(b"hello")
    assert machine._machine.breakpoints == first


def test_tracepoints_stay_set_for_every_program() -> None:
    machine = EmulatedMachine(turn_limit=LIMIT)
    start(machine, reader())
    trace = watch(machine, [0x103])
    for reply in (b"", b"YES\r\n"):
        trace.clear()
        start(machine, reader(reply=reply)).say(b"hello")
        assert trace
    trace.clear()
    start(machine, reader()).say(b"hello")
    assert trace


def test_a_start_does_not_see_what_the_last_one_wrote(machine: EmulatedMachine) -> None:
    missing = b"\r\n\r\nNO FILE: B.TXT\r\n"
    assert machine.start(PIP).say(b"CON:=B.TXT").output == missing
    machine.start(PIP).say(b"B.TXT=A.TXT")
    assert machine.start(PIP).say(b"CON:=B.TXT").output == missing
    assert b"TXT" not in machine.start(Run("DIR")).greeting.output


def test_the_dma_address_is_put_back_too(machine: EmulatedMachine) -> None:
    # Opens PIP.COM with the DMA at 4000h, prompts, reads a line; then reads a record and prints
    # its first byte. The BIOS is not told the address again in between.
    fcb = b"\0PIP     COM" + bytes(24)
    code = (
        b"\x11\x00\x40\x0e\x1a\xcd\x05\x00"  # DMA := 4000h
        + b"\x11\x80\x01\x0e\x0f\xcd\x05\x00"  # open the FCB at 0180h
        + bdos(2, ord("*"))
        + b"\x11\xc0\x01\x0e\x0a\xcd\x05\x00"  # read a line
        + b"\x11\x80\x01\x0e\x14\xcd\x05\x00"  # read a record
        + b"\x3a\x00\x40\x5f\x0e\x02\xcd\x05\x00"  # print (4000h)
        + b"\xc3\x00\x00"
    )
    run = com(code.ljust(0x80, b"\0") + fcb.ljust(0x40, b"\0") + b"\x3e", b"*")
    first = machine.start(run).say(b"x").output
    assert first == b"\xc3\r\nA>"
    start(machine, reader())
    assert machine.start(run).say(b"x").output == first


def test_starting_another_program_ends_the_first(machine: EmulatedMachine) -> None:
    first = start(machine, reader())
    second = machine.start(PIP)
    fails(lambda: first.say(b"hello"), ProgramError, "X was ended: another program was started")
    assert second.say(b"B.TXT=A.TXT").place is Place.PROGRAM
    # One that fails to start ends it as well.
    fails(lambda: start(machine, LOOP), ProgramError)
    fails(lambda: second.say(b""), ProgramError, "PIP was ended")


def test_runs_differ_by_files_command_and_prompt(machine: EmulatedMachine) -> None:
    yes, no = reader(reply=b"YES"), reader(reply=b"NO")
    assert start(machine, yes).say(b"x").output == b"\r\nYES"
    assert start(machine, no).say(b"x").output == b"\r\nNO"
    assert start(machine, yes).say(b"x").output == b"\r\nYES"
    assert start(machine, reader(prompt=b">> "), b">> ").greeting.output == b"\r\n"
    assert start(machine, reader(prompt=b">> "), b"> ").greeting.output == b"\r\n>"
    assert machine.start(Run("X A B", b"> ", {"X.COM": yes})).greeting.raw.startswith(b"X A B\r")


# --- T-states ---------------------------------------------------------------------------------


def t_states(machine: EmulatedMachine, code: bytes) -> int:
    found = start(machine, code).greeting.t_states
    assert found is not None
    return found


@pytest.mark.parametrize("count", [2, 100, 255])
def test_a_loop_costs_what_its_instructions_do(machine: EmulatedMachine, count: int) -> None:
    def djnz(rounds: int) -> bytes:
        return bytes([0x06, rounds, 0x10, 0xFE]) + RET  # LD B,rounds / DJNZ $

    assert t_states(machine, djnz(count)) - t_states(machine, djnz(1)) == 13 * (count - 1)


@pytest.mark.parametrize("count", [3847, 20_000, 65_535])
def test_long_loops_are_counted_as_exactly(machine: EmulatedMachine, count: int) -> None:
    def loop(rounds: int) -> bytes:
        # LD DE,rounds / again: DEC DE / LD A,D / OR E / JP NZ,again: 6 + 4 + 4 + 10
        head = bytes([0x11, rounds & 255, rounds >> 8])
        return head + b"\x1b\x7a\xb3\xc2\x03\x01" + RET

    assert t_states(machine, loop(count)) - t_states(machine, loop(1)) == 24 * (count - 1)


def test_waiting_for_a_key_costs_nothing(machine: EmulatedMachine) -> None:
    console = start(machine, reader())
    assert len({console.say(b"same").t_states for _ in range(5)}) == 1
    longer = [console.say(b"x" * length).t_states or 0 for length in (1, 2, 3, 4)]
    assert len({b - a for a, b in pairwise(longer)}) == 1


def test_a_turn_just_within_the_limit(machine: EmulatedMachine) -> None:
    needed = start(machine, reader()).say(b"hello").t_states or 0
    console = start(machine, reader())
    machine.turn_limit = needed + 50
    assert console.say(b"hello").t_states == needed
    machine.turn_limit = needed - 50
    fails(lambda: console.say(b"hello"), ProgramError, f"within {needed - 50:,} T-states")


# --- memory -----------------------------------------------------------------------------------


def test_many_different_starts_keep_few_snapshots_and_machines() -> None:
    machine = EmulatedMachine(turn_limit=LIMIT)
    for number in range(_MAX_SNAPSHOTS + 10):
        start(machine, bdos(2, ord("x")) + RET + number.to_bytes(2, "little"))
    assert len(machine._snapshots) == _MAX_SNAPSHOTS
    gc.collect()
    helpers = [thing for thing in gc.get_objects() if type(thing) is cpm80.I8080CPMMachine]
    assert len(helpers) < 3


def test_a_machine_that_is_let_go_is_gone() -> None:
    machine = EmulatedMachine(turn_limit=LIMIT)
    start(machine, reader()).say(b"x")
    gone = weakref.ref(machine._machine)
    assert sys.getsizeof(machine._machine) < 1_000_000
    del machine
    gc.collect()
    assert gone() is None
