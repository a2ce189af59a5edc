"""What the log says: the steps of a deployment at INFO, what goes over the wire at DEBUG."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest

from tests.support.virtual_rig import guess, virtual
from ulmrig.asm.receiver import build as receiver
from ulmrig.hil.board.transport import SerialWire
from ulmrig.hil.board.wire_log import MAX_LINE, WireLog
from ulmrig.hil.errors import BoardError
from ulmrig.hil.target import Run
from ulmrig.hil.virtual.board import Setup

GUESS = Run("GUESS", files={"GUESS.COM": guess().data})
BLOCKS = -(-len(guess().data) // 1024)
WIRE = "ulmrig.hil.board.wire_log"
TIME = re.compile(r" *\d+\.\d{3} s ")


def steps(log: pytest.LogCaptureFixture) -> list[str]:
    found = [one for one in log.records if one.levelno == logging.INFO]
    assert {one.name for one in found} <= {
        f"ulmrig.hil.board.{module}" for module in ("prompt", "search", "shell", "deploy", "target")
    }
    # Times differ: those of a start, those of a transfer.
    said = [re.sub(r"after \d+\.\d\d s", "after N s", one.getMessage()) for one in found]
    return [re.sub(r"(blocks: \d+), \d+\.\d s: [^)]*", r"\1", line) for line in said]


def wire(log: pytest.LogCaptureFixture) -> list[str]:
    """Return the lines of the wire without their times, which are checked on the way."""
    lines = [one.getMessage() for one in log.records if one.name == WIRE]
    assert all(TIME.match(line) for line in lines)
    return [TIME.sub("", line, count=1) for line in lines]


@pytest.mark.boards
def test_the_steps_of_a_deployment_are_logged_in_order(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="ulmrig")
    _, board = virtual()
    board.start(GUESS)
    xr_blocks = -(-len(receiver.build().data) // 1024)
    assert steps(caplog) == [
        "vera: looking for CP/M's prompt",
        "vera: at the boot menu; booting C",
        "vera: found the prompt on drive B",
        "vera: using drive A, user 0",
        "vera: sending the receiver XR by 'B:XM R XR.COM'",
        f"vera: sent XR.COM (blocks: {xr_blocks})",
        "vera: the receiver XR is verified",
        f"vera: sending GUESS.COM ({len(guess().data)} bytes)",
        f"vera: sent GUESS.COM (blocks: {BLOCKS})",
        "vera: GUESS.COM is verified",
        "vera: starting GUESS",
        "vera: GUESS printed the program's prompt after N s",
    ]
    assert wire(caplog) == []


@pytest.mark.boards
def test_what_needs_not_be_sent_and_what_differs_are_logged_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    _, board = virtual(setup=Setup(receiver="none"))
    caplog.set_level(logging.INFO, logger="ulmrig")
    board.deploy({"A.TXT": b"old"})
    assert "vera: typing in the receiver XR through B:PIP" in steps(caplog)
    caplog.clear()
    board._on_disk.clear()
    board.deploy({"A.TXT": b"old"})
    assert steps(caplog) == [
        "vera: the receiver XR is already on the board",
        "vera: A.TXT is already on the board (verified)",
    ]


@pytest.mark.boards
def test_the_wire_is_logged_line_by_line_with_direction_and_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    _, board = virtual()
    console = board.start(GUESS)
    caplog.clear()
    console.say(b"is it tall")
    board.close()
    sent, enter, left = [line for line in wire(caplog) if line.startswith("->")][:3]
    # Enter follows the echo of the line. Whoever closes a board leaves its program.
    assert (sent, enter, left) == ("-> 'is it tall'", r"-> '\r'", r"-> '!\r'")
    said = wire(caplog)[: wire(caplog).index(left)]
    got = [line for line in said if line.startswith("<-")]
    prompt = "<- '> '"
    assert got[:3] == [prompt, "<- 'is it tall'", r"<- '\r\r\n'"]
    assert got[-1] == prompt and len(got) > 3
    times = [float(one.getMessage().split()[0]) for one in caplog.records if one.name == WIRE]
    assert times == sorted(times)
    assert wire(caplog).index(sent) < wire(caplog).index(got[1])


@pytest.mark.boards
def test_the_commands_of_a_deployment_and_their_answers_are_on_the_wire(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    _, board = virtual()
    board.deploy({"A.TXT": b"text"})
    lines = wire(caplog)
    assert r"-> 'C\r'" in lines
    assert r"-> 'XR A.TXT /V\r'" in lines
    assert any(line.startswith(r"<- 'A.TXT 0008 CRC ") for line in lines), lines
    # A block's head, and the ACK that answers it.
    assert any(line.startswith(r"-> '\x02\x01\xfe") for line in lines)
    assert r"<- '\x06'" in lines


def test_a_wire_that_is_not_logged_is_not_collected(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="ulmrig")

    def now() -> float:
        raise AssertionError("the time was asked for")

    log = WireLog(now)
    log("sent", b"DIR\r")
    log("got", b"DIR\r\r\n")
    log.flush()
    assert wire(caplog) == []


def test_lines_of_the_wire(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    clock = iter(range(100))
    log = WireLog(lambda: float(next(clock)))
    log("got", b"\r\n\x1b[2JA>")
    for key in b"DIR":
        log("sent", bytes([key]))
        log("got", bytes([key]))
    log("sent", b"\r")
    log("got", b"\r\r\nNO FILE\r")
    log("got", b"\nA>")
    log("got", b"x" * MAX_LINE)
    log("got", b"y")
    log.flush()
    assert wire(caplog) == [
        r"<- '\r\n'",
        r"<- '\x1b[2JA>'",
        r"-> 'DIR\r'",
        r"<- 'DIR\r\r\n'",
        r"<- 'NO FILE\r\n'",
        rf"<- 'A>{'x' * MAX_LINE}'",
        r"<- 'y'",
    ]


def test_a_line_of_the_wire_has_the_time_of_its_first_byte_since_the_first_of_all(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    times = iter([5.0, 7.0, 8.5])
    log = WireLog(lambda: next(times))
    for data in (b"A", b"B\n", b"C\n"):
        log("got", data)
    assert caplog.messages == [r"    0.000 s <- 'AB\n'", r"    3.500 s <- 'C\n'"]


@pytest.mark.parametrize(
    ("key", "ends"), [(b" ", False), (b"~", False), (b"\x1f", True), (b"\x7f", True), (b"ab", True)]
)
def test_single_keys_are_collected_until_another_or_more_at_once_are_sent(
    caplog: pytest.LogCaptureFixture, key: bytes, ends: bool
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    log = WireLog(lambda: 0.0)
    log("sent", b"D")
    log("sent", key)
    assert len(wire(caplog)) == ends


def test_a_line_of_the_log_has_160_bytes_at_most_if_they_come_one_by_one(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    log = WireLog(lambda: 0.0)
    for _ in range(159):
        log("got", b"x")
    assert wire(caplog) == []
    log("got", b"x")
    assert wire(caplog) == [f"<- '{'x' * 160}'"]


def test_a_wrapped_error_keeps_its_cause(tmp_path: Path) -> None:
    with pytest.raises(BoardError, match="cannot be opened") as caught:
        SerialWire(str(tmp_path / "ttyUSB0"), 115_200, rtscts=False)
    assert isinstance(caught.value.__cause__, OSError)
