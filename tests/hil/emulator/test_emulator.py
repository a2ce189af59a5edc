"""The emulated machine: real CP/M on it, and clear words where things go wrong."""

from __future__ import annotations

from collections.abc import Iterator

import cpm80
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.com_programs import (
    LIMIT,
    LOOP,
    PIP,
    POLLER,
    RET,
    bdos,
    com,
    fails,
    reader,
    start,
)
from ulmrig.hil.emulator import cpm_machine
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import BoardError, ProgramError
from ulmrig.hil.target import Console, Place, Run, Turn


@pytest.fixture(scope="module")
def shared() -> EmulatedMachine:
    return EmulatedMachine(turn_limit=LIMIT)


@pytest.fixture
def machine(shared: EmulatedMachine) -> Iterator[EmulatedMachine]:
    """A machine that other tests have used before: a start is a start."""
    yield shared
    shared.turn_limit = LIMIT


# --- CP/M as it is ----------------------------------------------------------------------------


def test_pip_copies_a_file_and_leaves(machine: EmulatedMachine) -> None:
    console = machine.start(PIP)
    assert console.greeting.raw == b"PIP\r\r\n*"
    assert console.greeting.output == b"\r\n"
    assert console.greeting.place is Place.PROGRAM
    copied = console.say(b"B.TXT=A.TXT")
    assert (copied.raw, copied.output) == (b"B.TXT=A.TXT\r\r\n*", b"\r\n")
    assert console.say(b"CON:=B.TXT").output == b"\r\nHELLO\r\n"
    left = console.say(b"")
    assert left.place is Place.CCP and left.output == b"\r\n\r\nA>"


def test_a_file_of_the_run_is_typed(machine: EmulatedMachine) -> None:
    run = Run("TYPE a.txt", files={"a.txt": b"IT IS TALL\r\n\x1a"})
    turn = machine.start(run).greeting
    assert turn.place is Place.CCP
    assert turn.output.startswith(b"\r\nIT IS TALL\r\n") and turn.output.endswith(b"\r\nA>")


@pytest.mark.parametrize("size", [0, 1, 127, 128, 129, 40_000, 600_000])
def test_files_of_all_sizes_are_whole(machine: EmulatedMachine, size: int) -> None:
    data = bytes(index * 7 % 251 for index in range(size))
    machine.start(Run("DIR", files={"BIG.DAT": data}))
    found = cpm80.FileSystem(machine._disk).read("BIG.DAT")
    assert found[:size] == data and len(found) - size < 128


def test_a_file_of_the_run_takes_the_place_of_pip(machine: EmulatedMachine) -> None:
    turn = machine.start(Run("PIP", files={"pip.com": RET})).greeting
    assert turn.place is Place.CCP and turn.output == b"\r\n\r\nA>"


def test_a_missing_program_is_what_the_ccp_says(machine: EmulatedMachine) -> None:
    console = machine.start(Run("NOSUCH"))
    assert console.greeting.place is Place.CCP
    assert console.greeting.output == b"\r\nNOSUCH?\r\n\r\nA>"
    with pytest.raises(ProgramError, match="the machine has no program NOSUCH") as caught:
        console.say(b"hello")
    assert "has ended" not in str(caught.value)


@pytest.mark.parametrize("leave", [RET, b"\xc3\x00\x00", b"\xc7", bdos(0)])
def test_a_program_that_leaves_is_back_in_cpm(machine: EmulatedMachine, leave: bytes) -> None:
    console = start(machine, bdos(2, ord("!")) + leave)
    assert console.greeting.place is Place.CCP
    assert console.greeting.output == b"\r\n!\r\nA>"
    with pytest.raises(ProgramError, match="X has ended, and 'DIR' would be a CP/M command"):
        console.say(b"DIR")


@pytest.mark.parametrize("device", [3, 4, 5])
def test_reader_punch_and_printer_are_there_and_empty(
    machine: EmulatedMachine, device: int
) -> None:
    assert start(machine, bdos(device, ord("x")) + RET).greeting.output == b"\r\n\r\nA>"


# --- lines ------------------------------------------------------------------------------------


@pytest.fixture
def console(machine: EmulatedMachine) -> Console:
    return start(machine, reader(reply=b"YES\r\n"))


@pytest.mark.parametrize(
    ("line", "raw", "output"),
    [
        (b"", b"\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        (b"is it", b"is it\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        (b"\x01\x1bx", b"^A^[x\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        (b"caf\xe9", b"cafi\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        (b"a\tb", b"a     b\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        (b"\t  b", b"        b\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        (b"x" * 61, b"x" * 61 + b"\r\r\nYES\r\n> ", b"\r\nYES\r\n"),
        # A full buffer ends the line by itself, and Enter is the next one.
        (
            b"x" * 62,
            b"x" * 62 + b"\r\r\nYES\r\n> \r\r\nYES\r\n> ",
            b"\r\nYES\r\n> \r\r\nYES\r\n",
        ),
        (b"x" * 64, b"x" * 62 + b"\r\r\nYES\r\n> xx\r\r\nYES\r\n> ", b"\r\nYES\r\n> xx\r\nYES\r\n"),
    ],
)
def test_the_echo_is_what_the_bdos_shows(
    console: Console, line: bytes, raw: bytes, output: bytes
) -> None:
    turn = console.say(line)
    assert (turn.raw, turn.output) == (raw, output)
    assert console.say(b"and on").output == b"\r\nYES\r\n"


@given(st.binary(max_size=61).map(lambda data: bytes(0x20 + code % 0x5F for code in data)))
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_printable_line_is_echoed_and_answered(console: Console, line: bytes) -> None:
    turn = console.say(line)
    assert turn.raw == line + b"\r\r\nYES\r\n> " and turn.output == b"\r\nYES\r\n"
    assert turn.place is Place.PROGRAM


@pytest.mark.parametrize("length", range(13))
def test_lines_longer_than_a_small_buffer(machine: EmulatedMachine, length: int) -> None:
    line = b"abcdefghijkl"[:length]
    turn = start(machine, reader(4)).say(line)
    parts = [line[at : at + 4] for at in range(0, length + 1, 4)]
    assert turn.raw == b"".join(part + b"\r\r\n> " for part in parts)
    # The first part's echo is gone, and so is the CR of Enter.
    assert turn.output == b"\r\n" + b"".join(b"> " + part + b"\r\n" for part in parts[1:])


def test_seconds_are_at_the_machines_clock() -> None:
    slow = EmulatedMachine(1_000_000, LIMIT)
    turn = start(slow, reader()).greeting
    assert turn.t_states is not None and turn.seconds == turn.t_states / 1_000_000
    assert slow.description == "CP/M 2.2 on an emulated Z80, 1 MHz"
    assert EmulatedMachine().description == "CP/M 2.2 on an emulated Z80, 7.3728 MHz"


# --- programs that go astray ------------------------------------------------------------------


def test_a_program_that_never_returns(machine: EmulatedMachine) -> None:
    error = fails(
        lambda: start(machine, bdos(2, ord("?")) + LOOP),
        ProgramError,
        "the program: it came to no prompt within 3,000,000 T-states (0 s at 7.3728 MHz)",
        r"last printed: X\r\r\n?",
    )
    assert error.seen == b"X\r\r\n?"


def test_a_loop_at_the_programs_first_address_is_no_slower(
    machine: EmulatedMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 600 million T-states of it would take minutes if each of its rounds were noticed.
    hits = 0
    notice = machine._machine.on_breakpoint

    def count() -> None:
        nonlocal hits
        hits += 1
        notice()

    monkeypatch.setattr(machine._machine, "on_breakpoint", count)
    fails(lambda: start(machine, LOOP + b"\0"), ProgramError, "came to no prompt")
    assert hits < 1000


def test_a_program_that_halts_or_prints_for_ever(machine: EmulatedMachine) -> None:
    fails(lambda: start(machine, b"\xf3\x76"), ProgramError, "came to no prompt")
    code = bdos(2, ord("x")) + b"\xc3\x00\x01"
    error = fails(lambda: start(machine, code), ProgramError, "came to no prompt", "xxx\n")
    assert len(error.seen) > 1000 and len(str(error)) < 600


def test_a_program_that_prints_for_ever_is_stopped_before_the_memory_is_full(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cpm_machine, "MAX_PRINTED", 10_000)
    # A text without its $.
    code = b"\x11\x00\x80\x0e\x09\xcd\x05\x00" + RET
    error = fails(
        lambda: start(EmulatedMachine(), code),
        ProgramError,
        "it printed 10,000 bytes without coming to a prompt",
        "lacks the $",
    )
    assert len(error.seen) == 10_000


def test_a_program_that_hangs_in_the_middle_of_a_conversation(machine: EmulatedMachine) -> None:
    # Prompts once, reads a line, and loops.
    code = bdos(2, ord("*")) + b"\x11\x80\x01\x0e\x0a\xcd\x05\x00" + LOOP
    console = start(machine, code.ljust(0x80, b"\0") + b"\x3e", b"*")
    assert console.greeting.output == b"\r\n"
    fails(lambda: console.say(b"hello"), ProgramError, "came to no prompt", "printed: hello")
    # The machine is as good as new.
    assert machine.start(PIP).greeting.output == b"\r\n"


def test_a_program_that_wants_a_key_without_its_prompt(machine: EmulatedMachine) -> None:
    fails(
        lambda: start(machine, bdos(1) + RET),
        ProgramError,
        "it wants a key, but its prompt '> ' did not come",
        "@ prompt",
    )
    fails(lambda: start(machine, reader(prompt=b"? ")), ProgramError, r"printed: X\r\r\n? ")
    assert start(machine, reader(prompt=b"? "), b"? ").greeting.output == b"\r\n"


@pytest.mark.parametrize("drive", [1, 15])
def test_a_drive_that_is_not_there_is_named(machine: EmulatedMachine, drive: int) -> None:
    letter = chr(ord("A") + drive)
    words = f"CP/M refused access to drive {letter}: Select", f"Bdos Err On {letter}: Select"
    fails(lambda: start(machine, bdos(14, drive) + RET), ProgramError, *words)
    fails(lambda: machine.start(Run(f"{letter}:")), ProgramError, *words)


@pytest.mark.parametrize("function", [20, 21])
def test_a_sector_that_does_not_exist_is_the_programs_fault(
    machine: EmulatedMachine, function: int
) -> None:
    # A file control block that names block FFFFh.
    block = b"\0X       DAT\0\0\0\x80" + b"\xff" * 16 + b"\0"
    code = bytes([0x0E, function, 0x11, 0x10, 0x01, 0xCD, 5, 0]) + RET
    fails(
        lambda: start(machine, code.ljust(16, b"\0") + block),
        ProgramError,
        "the program: it read or wrote where drive A: has no sector",
        "Bdos Err On A: Bad Sector",
    )


# --- what cannot be put on the disk -----------------------------------------------------------


def test_a_full_disk(machine: EmulatedMachine) -> None:
    fails(
        lambda: machine.start(Run("DIR", files={"BIG.DAT": bytes(1_100_000)})),
        BoardError,
        "the board: BIG.DAT (1,100,000 bytes) cannot be put on the disk",
        "1 MB",
    )
    # And what was written of it is gone.
    assert b"BIG" not in machine.start(Run("DIR")).greeting.output


@pytest.mark.parametrize(
    "name",
    [
        "TOOLONGNAME.COM",
        "A.LONG",
        "",
        ".COM",
        "A.B.C",
        "A B.COM",
        "*.COM",
        "A?.COM",
        "B:A.COM",
        "É",
    ],
)
def test_a_name_that_is_not_8_3(machine: EmulatedMachine, name: str) -> None:
    fails(
        lambda: machine.start(Run("DIR", files={name: b""})),
        BoardError,
        f"the board: {name} (0 bytes) cannot be put on the disk",
        "a CP/M name is 8.3",
    )


# --- a person at the keyboard -----------------------------------------------------------------


def interact(machine: EmulatedMachine, run: Run, keys: bytes) -> bytes:
    shown = bytearray()
    typed = iter(keys)
    machine.interact(run, lambda: next(typed, None), shown.extend)
    return bytes(shown)


def test_a_person_sees_what_the_terminal_shows(machine: EmulatedMachine) -> None:
    run = com(reader(reply=b"YES\r\n"))
    # The command was typed for the person; behind its Enter all is shown, a correction too.
    assert interact(machine, run, b"tolk\x08\x08all\r") == (
        b"> tolk\x08 \x08\x08 \x08all\r\r\nYES\r\n> "
    )
    assert interact(machine, run, b"") == b"> "


def test_an_interaction_ends_where_the_program_leaves(machine: EmulatedMachine) -> None:
    # CP/M's prompt is nothing that the program said.
    assert interact(machine, PIP, b"\rDIR\r") == b"*\r"
    assert interact(machine, com(RET), b"DIR\r") == b""
    assert interact(machine, com(bdos(2, ord("!")) + RET), b"DIR\r") == b"!"


def test_an_interaction_with_a_program_that_hangs(machine: EmulatedMachine) -> None:
    fails(lambda: interact(machine, com(LOOP), b""), ProgramError, "came to no prompt")


def test_an_interaction_ends_the_console_before(machine: EmulatedMachine) -> None:
    console = machine.start(PIP)
    interact(machine, com(RET), b"")
    fails(lambda: console.say(b""), ProgramError, "PIP was ended")


def test_a_program_that_polls_for_keys_gets_them(machine: EmulatedMachine) -> None:
    def talk() -> list[Turn]:
        console = start(machine, POLLER)
        assert console.greeting.place is Place.PROGRAM
        return [console.say(line) for line in (b"hello", b"", b"again")]

    first = talk()
    assert [turn.raw for turn in first] == [b"hello\r> ", b"\r> ", b"again\r> "]
    assert talk() == first
