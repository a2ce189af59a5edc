"""What is said of each error that pyserial raises, and what is advised."""

from __future__ import annotations

import errno
import socket
import termios

import pytest
import serial

from ulmrig.hil.board import port_errors
from ulmrig.hil.errors import BoardError, LinkError, MachineError, UrlError

DEVICE = "/dev/ttyUSB0"
BRIDGE = "rfc2217://bench:7000"


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    """Return the error as it is when it was raised because of another."""
    error.__context__ = cause
    return error


def system(number: int) -> serial.SerialException:
    """Return pyserial's error for one of the system."""
    cause = OSError(number, "the system's words")
    return raised(serial.SerialException(number, f"could not open port {DEVICE}: {cause}"), cause)  # type: ignore[return-value]


# URLs


@pytest.mark.parametrize(
    "url",
    [
        "socket://bench:7000",
        "socket://bench:7000?logging=debug",
        "rfc2217://bench:7000?ign_set_control",
        "rfc2217://bench:7000?ign_set_control&timeout=3&poll_modem",
        "RFC2217://bench:7000?timeout=3.5",
        # pyserial takes the first of two.
        "rfc2217://bench:7000?timeout=3&timeout=x&logging=info&logging=loud",
        "spy:///dev/ttyUSB0?colour",
        "/dev/ttyUSB0",
    ],
)
def test_a_url_that_may_be_right_is_accepted(url: str) -> None:
    port_errors.check_url(url)


@pytest.mark.parametrize(
    ("url", "what", "advice"),
    [
        (
            "socket://bench:7000?timeout=3",
            "socket://bench:7000?timeout=3 has an unknown option, timeout",
            "the options of socket are logging",
        ),
        (
            "rfc2217://bench:7000?timeout=3,5",
            "rfc2217://bench:7000?timeout=3,5 has a wrong value, 3,5",
            "expected seconds, such as timeout=3",
        ),
        (
            "socket://bench:7000?logging=loud&logging=info",
            "socket://bench:7000?logging=loud&logging=info has a wrong value, loud",
            "expected one of debug, info, warning, error",
        ),
        (
            "socket://bench:7000?logging",
            "socket://bench:7000?logging has a wrong value, ",
            "expected one of debug, info, warning, error",
        ),
    ],
)
def test_an_option_that_cannot_be_right_is_told(url: str, what: str, advice: str) -> None:
    with pytest.raises(UrlError) as caught:
        port_errors.check_url(url)
    assert (caught.value.what, caught.value.advice) == (what, advice)


# Devices


def told(url: str, error: Exception) -> tuple[type[MachineError], str, str]:
    said = port_errors.cannot_be_opened(url, error)
    return type(said), said.what.removeprefix(f"{url} cannot be opened"), said.advice


THERE = "is it plugged in, is the name right, may you open it (group dialout)?"
HOW = "write socket://HOST:PORT, rfc2217://HOST:PORT, or a device such as /dev/ttyUSB0"
WORDS = ": the system's words"


@pytest.mark.parametrize(
    ("error", "kind", "what", "advice"),
    [
        (
            system(errno.ENOENT),
            BoardError,
            WORDS,
            "is it plugged in, and is the name right? See /dev/serial/by-id",
        ),
        (
            system(errno.EACCES),
            BoardError,
            WORDS,
            "join the group dialout (sudo usermod -aG dialout $USER), and log in again",
        ),
        (system(errno.EIO), BoardError, WORDS, THERE),
        (system(errno.ENOTTY), BoardError, ": it is not a serial port", HOW),
        (system(errno.EISDIR), BoardError, ": it is not a serial port", HOW),
        (system(errno.EBUSY), LinkError, "", "another program holds the port; close it"),
        (system(errno.EAGAIN), LinkError, "", "another program holds the port; close it"),
        (serial.SerialException("pyserial's words"), BoardError, ": pyserial's words", THERE),
        (
            raised(serial.SerialException("x"), termios.error(errno.EIO, "the terminal's words")),
            BoardError,
            ": the terminal's words",
            THERE,
        ),
        (PermissionError(errno.EACCES, "the system's words"), BoardError, WORDS, None),
        (ValueError("Python's words"), BoardError, ": Python's words", THERE),
    ],
    ids=lambda value: str(value)[:24],
)
def test_of_a_device_the_systems_words_are_said_or_what_they_mean(
    error: Exception, kind: type[MachineError], what: str, advice: str | None
) -> None:
    said = told(DEVICE, error)
    assert said[:2] == (kind, what)
    assert advice is None or said[2] == advice


@pytest.mark.parametrize(
    ("error", "kind", "what"),
    [
        (
            serial.SerialException("no such class"),
            UrlError,
            "pyserial cannot use this URL: no such",
        ),
        (TypeError("Python's words"), UrlError, "pyserial cannot use this URL"),
        (system(errno.ENOENT), BoardError, f"cannot be opened{WORDS}"),
        (serial.SerialException("no ports found: x"), BoardError, "cannot be opened: no device"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_of_other_protocols_only_pyserials_words_and_the_systems_are_said(
    error: Exception, kind: type[MachineError], what: str
) -> None:
    said = port_errors.cannot_be_opened("spy:///dev/x", error)
    assert type(said) is kind
    assert said.what.startswith(f"spy:///dev/x: {what}") or said.what.startswith(
        f"spy:///dev/x {what}"
    )
    assert "Python" not in said.what


def test_a_protocol_that_pyserial_does_not_know_is_told() -> None:
    error = ValueError("invalid URL, protocol 'nope' not known")
    said = port_errors.cannot_be_opened("Nope://x", error)
    assert (said.what, said.advice) == ("Nope://x: the protocol nope is unknown", HOW)


# Bridges


RUNS = "are host and port right, and does the bridge or the virtual board run there?"
DEAF = ": what listens there does not speak RFC 2217, or has another client"
PLAIN = "a port without RFC 2217 is socket://HOST:PORT"


@pytest.mark.parametrize(
    ("cause", "said", "kind", "what", "advice"),
    [
        (socket.gaierror(-2, "unknown"), "x", UrlError, ": the host bench is unknown", "An IP"),
        (ConnectionRefusedError(111, "refused"), "x", BoardError, ": refused", "nothing listens"),
        (TimeoutError("timed out"), "x", BoardError, ": bench does not answer", "switched on"),
        (ConnectionResetError(104, "reset"), "x", BoardError, DEAF, PLAIN),
        (None, "Remote does not seem to support RFC2217", BoardError, DEAF, PLAIN),
        (
            None,
            "Remote rejected parameter change",
            BoardError,
            ": the bridge refuses the speed or the format of the line",
            "set a speed that its device has",
        ),
        (None, "other words", BoardError, ": other words", RUNS),
        (OSError(113, "no route"), "x", BoardError, ": no route", RUNS),
    ],
    ids=lambda value: str(value)[:24],
)
def test_of_a_bridge_it_is_said_what_is_wrong_there(
    cause: Exception | None, said: str, kind: type[MachineError], what: str, advice: str
) -> None:
    found = told(BRIDGE, raised(serial.SerialException(said), cause))
    assert found[:2] == (kind, what)
    assert advice in found[2]


@pytest.mark.parametrize(
    ("url", "works"),
    [
        (BRIDGE, f"{BRIDGE}?ign_set_control works"),
        (f"{BRIDGE}?timeout=3", f"{BRIDGE}?timeout=3&ign_set_control works"),
    ],
)
def test_a_bridge_that_does_not_confirm_is_used_without(url: str, works: str) -> None:
    error = serial.SerialException("Remote rejected value for option 'control'")
    assert works in told(url, error)[2]


# Ports that were lost, and reasons


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (
            serial.SerialException("connection failed (reader thread died)"),
            "the bridge closed the connection, or sent what is not RFC 2217",
        ),
        (serial.SerialException("write failed: [Errno 5] I/O error"), "write failed: I/O error"),
        (OSError(errno.EIO, "I/O error"), "I/O error"),
    ],
)
def test_a_port_that_was_lost_is_said_with_the_reason(error: Exception, why: str) -> None:
    said = port_errors.was_lost(DEVICE, error)
    assert said.what == f"{DEVICE} was lost: {why}"
    assert said.advice == "was it unplugged, or was the bridge stopped?"


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (None, "no words"),
        (OSError("words alone"), "no words"),
        (ValueError("one"), "no words"),
        (ValueError("one", "two"), "two"),
        (ValueError("one", 2), "no words"),
        (ValueError("one", "two", "three"), "no words"),
        (termios.error(5, "the terminal's words"), "the terminal's words"),
    ],
    ids=repr,
)
def test_a_reason_is_the_systems_words_or_pyserials(cause: Exception | None, reason: str) -> None:
    error = serial.SerialException("Could not open port spy:///dev/x: no words")
    assert port_errors.reason(raised(error, cause)) == reason
