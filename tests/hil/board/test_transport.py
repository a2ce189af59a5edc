"""A port that pyserial opens: how it is opened, how long it is waited for, and how it fails."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import serial

from tests.support.timed_wire import TimedWire
from ulmrig.hil.board import transport
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.board.transport import SerialWire, Wire, held_back
from ulmrig.hil.errors import LinkError


class Port:
    """Stands for a port of pyserial: keeps what is done to it, and fails with ``error``."""

    def __init__(self, url: str | None, *, do_not_open: bool = False, **options: object) -> None:
        assert do_not_open or url is None
        self.port = url
        self.options = options
        self.steps: list[object] = []
        self.came: list[bytes] = []
        self.error: Exception | None = None
        self.write_timeout: float | None = None
        self.closed = False

    def open(self) -> None:
        self.steps.append(("open", self.port, self.write_timeout))

    def set_low_latency_mode(self, on: bool) -> None:
        self.steps.append(("low latency", on))
        raise NotImplementedError

    def _fail(self) -> None:
        if self.error:
            raise self.error

    @property
    def in_waiting(self) -> int:
        self._fail()
        return len(self.came[0]) if self.came else 0

    def read(self, size: int) -> bytes:
        self.steps.append(("read", size))
        return self.came.pop(0) if self.came else b""

    def write(self, data: bytes) -> None:
        self._fail()
        self.steps.append(("write", data))

    @property
    def dtr(self) -> bool:
        raise AssertionError("nobody asks for it")

    @dtr.setter
    def dtr(self, on: bool) -> None:
        self._fail()
        self.steps.append(("dtr", on))

    def close(self) -> None:
        self.closed = True
        self._fail()


@pytest.fixture(autouse=True)
def ports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial, "serial_for_url", Port)
    monkeypatch.setattr(transport, "_Rfc2217", Port)


def opened(url: str = "/dev/ttyUSB0") -> tuple[Any, SerialWire]:
    wire = SerialWire(url, 9_600, rtscts=False)
    wire._port.steps.clear()
    return wire._port, wire


def test_a_device_is_opened_for_us_alone_when_it_is_set_up() -> None:
    port = SerialWire("/dev/ttyUSB0", 9_600, rtscts=False)._port
    assert port.options == {
        "baudrate": 9_600,
        "timeout": 0.01,
        "rtscts": False,
        "exclusive": True,
    }
    assert port.steps == [("open", "/dev/ttyUSB0", 10.0), ("low latency", True)]


@pytest.mark.parametrize(
    ("url", "limit"), [("socket://bench:7000", 10.0), ("RFC2217://bench:7000", None)]
)
def test_a_port_at_a_network_is_opened_without_a_lock(url: str, limit: float | None) -> None:
    port = SerialWire(url, 9_600, rtscts=True)._port
    assert "exclusive" not in port.options and port.options["rtscts"]
    assert port.steps[0] == ("open", url, limit)


def test_a_board_of_which_no_more_is_known_has_115200_bits_per_second_and_rts_cts() -> None:
    board = Board(BoardConfig("anna", "", "/dev/ttyUSB0"))
    port = board.link.wire._port  # type: ignore[attr-defined]
    assert (port.options["baudrate"], port.options["rtscts"]) == (115_200, True)


def test_what_has_come_is_read_at_once_and_nothing_is_waited_for_without_a_limit() -> None:
    port, wire = opened()
    port.came = [b"abc", b"d"]
    assert wire.read(0.0) == b"abc" and wire.read(5.0) == b"d" and wire.read(0.0) == b""
    assert port.steps == [("read", 3), ("read", 1)]


def test_one_byte_at_a_time_is_waited_for_until_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    port, wire = opened()

    def read(size: int) -> bytes:
        assert size == 1
        now[0] += 0.01
        return b"x" if len(port.steps) > 5 else b""

    monkeypatch.setattr(port, "read", read)
    monkeypatch.setattr(transport, "Deadline", lambda seconds: TimedDeadline(seconds, now))
    assert wire.read(0.1) == b""
    assert now[0] == pytest.approx(0.1, abs=0.011)
    port.steps += range(9)
    assert wire.read(0.1) == b"x"


def test_a_wait_that_is_shorter_than_a_read_of_the_port_does_not_read_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    port, wire = opened()

    def sleep(seconds: float) -> None:
        now[0] += seconds
        if now[0] > 1.0035:
            port.came = [b"x"]

    monkeypatch.setattr(transport, "time", SimpleNamespace(sleep=sleep))
    monkeypatch.setattr(transport, "Deadline", lambda seconds: TimedDeadline(seconds, now))
    assert wire.read(0.003) == b"" and now[0] == pytest.approx(0.003)
    assert port.steps == []
    now[0] = 1.0
    assert wire.read(0.009) == b"x" and now[0] == pytest.approx(1.004)


class TimedDeadline:
    def __init__(self, seconds: float, now: list[float]) -> None:
        self._now, self._end = now, now[0] + seconds

    @property
    def expired(self) -> bool:
        return self._now[0] >= self._end

    @property
    def left(self) -> float:
        return self._end - self._now[0]


@pytest.mark.parametrize("error", [OSError(5, "I/O error"), serial.SerialException("gone")])
def test_a_port_that_fails_is_lost(error: Exception) -> None:
    port, wire = opened()
    port.error = error
    for use in (lambda: wire.read(0.0), lambda: wire.write(b"x")):
        with pytest.raises(LinkError, match=r"^the link: /dev/ttyUSB0 was lost: "):
            use()
    wire.close()
    assert port.closed


def test_a_write_that_is_held_back_says_what_holds_it() -> None:
    port, wire = opened()
    wire.write(b"abc")
    assert port.steps == [("write", b"abc")]
    port.error = serial.SerialTimeoutException("Write timeout")
    with pytest.raises(LinkError) as caught:
        wire.write(b"abc")
    assert caught.value.what == held_back(b"abc").what == "3 bytes could not be sent within 10 s"


def test_dtr_is_pulled_for_a_quarter_of_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    port, wire = opened()
    monkeypatch.setattr(transport, "time", SimpleNamespace(sleep=port.steps.append))
    wire.pulse_dtr()
    assert port.steps == [("dtr", False), 0.25, ("dtr", True)]
    port.error = OSError(25, "Inappropriate ioctl")
    with pytest.raises(LinkError) as caught:
        wire.pulse_dtr()
    assert caught.value.what == "/dev/ttyUSB0 has no DTR to pull: Inappropriate ioctl"


def test_a_wire_without_dtr_says_so() -> None:
    with pytest.raises(LinkError, match="timed has no DTR to pull"):
        Wire.pulse_dtr(TimedWire())
