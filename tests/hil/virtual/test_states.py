"""States that a virtual board begins in, and what harms it meanwhile: what the raw line shows."""

from __future__ import annotations

import argparse
from dataclasses import replace

import cpm80
import pytest

from tests.support.virtual_rig import connect, guess, names, virtual
from ulmrig.harness.cli.commands import virtual_board
from ulmrig.hil.errors import LinkError, ResetError
from ulmrig.hil.target import Run
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.faults import parse
from ulmrig.hil.virtual.states import BLOCK, STATES

pytestmark = pytest.mark.boards

GUESS = Run("GUESS", files={"GUESS.COM": guess().data})


def left_in(name: str, *, slow: bool = False) -> VirtualBoard:
    return VirtualBoard(Setup(state=name, slow_console=slow))


def said(board: VirtualBoard, keys: bytes, seconds: float = 3.0) -> bytes:
    board.feed(keys)
    board.run(board.now + seconds * board.setup.clock)
    return board.take_output()


@pytest.mark.parametrize(
    ("name", "keys", "prints"),
    [
        ("prompt", b"\r", b"\r\r\nB>"),
        ("other-drive", b"\r", b"\r\r\nC>"),
        ("half-typed", b"X\r", b"X\r\r\nNO FILE\r\nB>"),
        ("pip", b"\r", b"\r\r\n\r\nB>"),
        ("chat", b"!\r", b"!\r\r\n\r\nA>"),
        ("monitor", b"DIR\r", b"DIR\r\nUnknown command: DIR\r\n\r\n8E>"),
        ("mbasic", b"PRNT\r", b"PRNT\r\nSyntax error\r\nOk\r\n"),
        ("mbasic-silent", b"\x03", b"^C\r\nBreak in 10\r\nOk\r\n"),
        ("mbasic-input", b"\r", b"\r\n?Redo from start\r\n? "),
        ("tasty-basic", b"X\r", b"X\r\nWHAT?\r\n\r\nOK\r\n>"),
        ("forth", b"1\r", b"1  ok\r\n"),
        ("forth", b"HA\r", b"HA HA?\r\n"),
        ("ed", b"Q\r", b"Q\r\nQ-(Y/N)?"),
        ("ed-insert", b"\x1a", b"\r\n     : *"),
        ("asks-input", b"x\x03\x18\r", b"x^C\b \b\b \b\r\nYour name? "),
        ("asks-input", b"\x03", b"^C\r\n\r\nB>"),
        ("mbasic-input", b"5\r", b"5\r\n? "),
        ("mbasic-auto", b"REM\r\x03LIST\r", b"REM\r\n20 \r\nOk\r\nLIST\r\n10 REM\r\nOk\r\n"),
        ("rom-basic-memory-top", b"X\r", b"X\r\nMemory top? "),
        ("forth-compiling", b"BYE\rX\r1\r", b"BYE\r\nX X?\r\n1  ok\r\n"),
        ("erase-asks", b"N\r", b"N\r\r\nA>"),
        ("bdos-bad-sector", b"x", b"\r\nBdos Err On B: Bad Sector"),
        ("bdos-bad-sector", b"\x03", b"\r\nB>"),
        ("bdos-select-stuck", b"\x03", b"\r\nBdos Err On P: Select"),
        ("zde", b"\x0bQ", b"\x1b[2J\x1b[1;1H\r\n\r\nB>"),
        ("asks-raw", b"\x03\r", b"\r\nYour name? "),
        ("bdos-select", b"x", b"\r\nBdos Err On P: Select"),
        ("zsdos-error", b"x", b"\r\nB>"),
        ("zsdos", b"\r", b"\r\n\r\nC3>"),
        ("zsdos-rom", b"SAVE 0 X\r", b"SAVE 0 X\r\nZSDOS error on B: Bad Sector\r\nCall: 22 "),
        ("silent", b"\r\x03!", b""),
        (
            "boot-menu-typed",
            b"\r",
            b"\r\nLoading...\r\n\r\n*** Invalid command\r\n\r\nBoot [H=Help]: ",
        ),
    ],
)
def test_a_state_answers_as_what_was_left_there_does(name: str, keys: bytes, prints: bytes) -> None:
    assert said(left_in(name), keys) == prints


def test_a_receiver_asks_for_what_its_stage_lacks() -> None:
    assert set(said(left_in("xr-asking"), b"", 4.0)) == {ord("C")}
    assert set(said(left_in("xr-between-blocks"), b"", 4.0)) == {0x15}
    assert said(left_in("xr-in-block"), b"", 0.9) == b""
    assert said(left_in("xr-in-block"), b"", 1.4) == b"\x15"
    assert said(left_in("xr-asking"), BLOCK, 0.5) == b"\x06"
    # It has had the first EOT; the second is acknowledged when the file is on the disk.
    assert b"\x06" in said(left_in("xr-eot"), b"\x04", 2.0)


def test_a_receiver_may_hang() -> None:
    assert said(left_in("hung-receiver"), b"\x18\x18\x18", 4.0) == b"\x15"


def test_a_receiver_that_is_writing_acknowledges_when_it_has_kept_the_file() -> None:
    came = said(left_in("xr-writing"), b"", 2.0)
    assert came.startswith(b"\x06\r\nXR: OK F.TXT 0040 ") and came.endswith(b"\r\nA>")


def test_a_text_that_is_typed_stops_and_goes_on_and_is_broken_off() -> None:
    board = left_in("paused-type")
    assert said(board, b"") == b""
    assert b" of a text that somebody wanted to read.\r\nLine " in said(board, b"x", 0.3)
    assert said(board, b"x").endswith(b"\r\nA>")


def test_a_key_that_breaks_off_a_text_lets_a_submit_file_go_on() -> None:
    board = left_in("submit")
    assert b"\r\nB>TYPE A:LONG.TXT\r\nLine 0 " in said(board, b"x", 0.5)
    assert said(board, b"xx", 0.5).endswith(b"\r\nB>")


def test_a_reply_goes_on_that_had_not_come_to_its_end() -> None:
    assert said(left_in("chat-answering"), b"") == b"ES\r\n> "


def test_a_slow_console_makes_the_receivers_second_six_times_as_long() -> None:
    assert said(left_in("xr-in-block", slow=True), b"", 6.0) == b""
    assert said(left_in("xr-in-block", slow=True), b"", 8.0) == b"\x15"


def test_what_was_typed_to_bring_it_there_does_not_count() -> None:
    board = left_in("other-user")
    assert board.typed_commands() == [] and board.faults.inward.count == 0
    assert board.take_output() == b""


def test_faults_begin_when_it_has_been_left_there() -> None:
    faults = ["drop:in:at=0", "reset:out:at=35", "no-rts", "noise:seconds=0.05"]
    board = VirtualBoard(Setup(state="chat"), [parse(fault) for fault in faults])
    assert board.resets == 1 and board.faults.inward.done == []
    assert len(said(board, b"is it tall\r", 1.0)) == 10, "10 bytes of noise, and nothing is sent"
    board.inward.honour_rts(False, board.now)
    assert said(board, b"", 1.0) == b"s it tall\r\r\nYES\r\n> "
    assert said(board, b"is it tall\r").endswith(b"\r\nBoot [H=Help]: ")


@pytest.mark.parametrize("way", ["in", "out"])
@pytest.mark.parametrize("name", ["half-typed", "long-type", "mbasic-loop", "xr-between-blocks"])
def test_a_reset_comes_with_a_byte_of_whatever_runs(name: str, way: str) -> None:
    board = VirtualBoard(Setup(state=name), [parse(f"reset:{way}:at=1")])
    assert said(board, b"ab", 8.0).endswith(b"\r\nBoot [H=Help]: ")


@pytest.mark.parametrize("name", ["chat", "mbasic-loop", "xr-in-block", "silent"])
def test_a_reset_brings_the_menu_in_the_middle_of_everything(name: str) -> None:
    board = left_in(name)
    board.reset()
    assert said(board, b"").endswith(b"\r\nBoot [H=Help]: ")


def test_every_state_says_what_it_shows_and_how_it_is_left() -> None:
    assert all(state.shows and state.leaves for state in STATES.values())
    assert not any(state.program and state.keys for state in STATES.values())


def test_the_command_line_knows_the_states() -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    virtual_board.add_arguments(parser)
    options = parser.parse_args(["--state", "ed-insert", "--slow-console"])
    assert (options.state, options.slow_console) == ("ed-insert", True)
    with pytest.raises(argparse.ArgumentError, match="'nope': expected one of prompt, half-typed"):
        parser.parse_args(["--state", "nope"])


# What harms it meanwhile


def test_a_disk_that_fills_in_the_middle_of_a_transfer_has_no_block_left() -> None:
    machine, board = virtual("full:at=9000")
    with pytest.raises(Exception, match="C: has no room for"):
        board.deploy(GUESS.files)
    assert "FILLER.DAT" in names(machine.ram) and "GUESS.COM" not in names(machine.ram)
    with pytest.raises(cpm80.Error):
        cpm80.FileSystem(machine.card).write("MORE.DAT", b"x")


def test_without_its_rts_a_sender_that_waits_for_it_sends_nothing() -> None:
    machine, board = virtual("no-rts")
    with pytest.raises(LinkError, match="the board's RTS does not reach our CTS") as caught:
        board.probe()
    assert "rtscts = false" in caught.value.advice and machine.seconds < 30
    assert connect(machine, rtscts=False).link.wire.honour_rts(False)
    connect(machine, rtscts=False).probe()


@pytest.mark.parametrize("way", ["in", "out"])
@pytest.mark.parametrize("at", [1, 9, 14, 16, 22])
def test_a_reset_in_the_middle_of_a_conversation_is_the_boards(way: str, at: int) -> None:
    machine, board = virtual()
    console = board.start(GUESS)
    count = (machine.faults.inward if way == "in" else machine.faults.outward).count
    machine.faults.all = (parse(f"reset:{way}:at={count + at}"),)
    began = machine.seconds
    with pytest.raises(ResetError, match="its boot banner came"):
        for line in (b"is it tall", b"boats", b"can you eat it", b"2 or 3"):
            console.say(line)
    assert machine.seconds - began < 10


@pytest.mark.parametrize("lost", [0, 1])
def test_a_prompt_that_is_lost_on_the_way_is_the_links(lost: int) -> None:
    machine, board = virtual()
    console = board.start(GUESS)
    usual = console.say(b"is it tall")
    count = machine.faults.outward.count
    # The prompt is the end of the same turn, if it were played again.
    machine.faults.outward.faults.append(
        replace(parse("drop:out:at=0"), at=count + len(usual.raw) - 2 + lost)
    )
    began = machine.seconds
    with pytest.raises(LinkError, match="did not come within 20 s, but comes when asked for"):
        console.say(b"is it tall")
    assert machine.seconds - began < 25


def test_an_enter_that_is_lost_on_the_way_is_the_links() -> None:
    machine, board = virtual()
    console = board.start(GUESS)
    count = machine.faults.inward.count
    machine.faults.inward.faults.append(
        replace(parse("drop:in:at=0"), at=count + len("is it tall"))
    )
    with pytest.raises(LinkError, match="comes when asked for"):
        console.say(b"is it tall")
