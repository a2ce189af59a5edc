"""A wire: bytes to a board and back, and the clock for waiting on them."""

from __future__ import annotations

import contextlib
import logging
import time
from abc import ABC, abstractmethod
from typing import Any, Final

import serial
import serial.rfc2217

from ulmrig.hil.board import port_errors
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.errors import LinkError

_LOG: Final = logging.getLogger(__name__)

WRITE_SECONDS: Final = 10.0
"""Seconds that the other side may hold back a write."""

_READ_SECONDS: Final = 0.01
"""Seconds that one read of a port takes at most. Changing it costs 0.15 s on rfc2217://."""

_POLL_SECONDS: Final = 0.001


class Wire(ABC):
    """Bytes in both directions. Times are seconds, by the clock ``now``."""

    url: str

    @abstractmethod
    def now(self) -> float:
        """Return the time; only differences are meaningful."""

    @abstractmethod
    def read(self, timeout: float) -> bytes:
        """Return what has come, or else what comes first within ``timeout``; b"" if nothing does.

        Raises LinkError if the port is lost.
        """

    @abstractmethod
    def write(self, data: bytes) -> None:
        """Send all of ``data``. Raises LinkError if that takes longer than WRITE_SECONDS."""

    @abstractmethod
    def pause(self, seconds: float) -> None:
        """Wait; what comes meanwhile is kept."""

    def honour_rts(self, honour: bool) -> bool:
        """Hold back what is sent while the board drops RTS, or do not.

        Only for a wire that was opened with RTS/CTS. Returns whether that can be chosen.
        """
        return False

    def pulse_dtr(self) -> None:
        """Pull DTR for a quarter of a second. Raises LinkError if there is no such line."""
        raise LinkError(f"{self.url} has no DTR to pull", advice="use another way to reset")

    def close(self) -> None:
        """Close the port."""
        return


def held_back(data: bytes) -> LinkError:
    """Return the error of a write that the other side held back for too long."""
    return LinkError(
        f"{len(data)} bytes could not be sent within {WRITE_SECONDS:.0f} s",
        advice="the board holds RTS: it hangs, or CTS is not wired (rtscts = false)",
    )


class _Rfc2217(serial.rfc2217.Serial):  # type: ignore[misc]
    """pyserial's port at a bridge, without the traceback of its thread at what it cannot parse."""

    def _telnet_read_loop(self) -> None:
        try:
            super()._telnet_read_loop()
        except Exception as error:
            _LOG.debug("%s: the bridge sent what pyserial cannot parse: %s", self.port, error)
            # The end of the input; the next read finds that the thread has ended.
            self._read_buffer.put(None)


class SerialWire(Wire):
    """Whatever ``serial.serial_for_url`` opens: a device, ``socket://``, ``rfc2217://``."""

    def __init__(self, url: str, speed: int, *, rtscts: bool) -> None:
        """Open the port.

        Raises BoardError if it cannot be opened, LinkError if it is in use, UrlError if the URL is
        wrong.
        """
        self.url = url
        port_errors.check_url(url)
        options: dict[str, Any] = {"baudrate": speed, "timeout": _READ_SECONDS, "rtscts": rtscts}
        if "://" not in url:
            options["exclusive"] = True
        try:
            if url.lower().startswith("rfc2217:"):
                # pyserial has no time limit for its writes; a blocked write fails after 5 s.
                self._port: Any = _Rfc2217(None, **options)
                self._port.port = url
            else:
                self._port = serial.serial_for_url(url, do_not_open=True, **options)
                self._port.write_timeout = WRITE_SECONDS
            self._port.open()
        except Exception as error:
            # Not only SerialException and OSError: pyserial does not check all of a URL.
            raise port_errors.cannot_be_opened(url, error) from error
        with contextlib.suppress(AttributeError, NotImplementedError, OSError, ValueError):
            # Otherwise a USB adapter delays bytes by up to 16 ms.
            self._port.set_low_latency_mode(True)

    def now(self) -> float:
        """Return seconds of the monotonic clock."""
        return time.monotonic()

    def read(self, timeout: float) -> bytes:
        """Return what has come; see Wire."""
        deadline = Deadline(timeout)
        try:
            while timeout < _READ_SECONDS and not self._port.in_waiting:
                # A read of the port would take longer.
                if deadline.expired:
                    return b""
                time.sleep(min(deadline.left, _POLL_SECONDS))
            while True:
                waiting = self._port.in_waiting
                if data := bytes(self._port.read(max(1, waiting)) if waiting or timeout else b""):
                    return data
                if deadline.expired:
                    return b""
        except (serial.SerialException, OSError) as error:
            raise port_errors.was_lost(self.url, error) from error

    def write(self, data: bytes) -> None:
        """Send all of ``data``; see Wire."""
        try:
            self._port.write(data)
        except serial.SerialTimeoutException as error:
            raise held_back(data) from error
        except (serial.SerialException, OSError) as error:
            raise port_errors.was_lost(self.url, error) from error

    def pause(self, seconds: float) -> None:
        """Sleep."""
        time.sleep(seconds)

    def honour_rts(self, honour: bool) -> bool:
        """Switch flow control; see Wire."""
        try:
            self._port.rtscts = honour
        except (serial.SerialException, OSError, ValueError):
            return False
        return True

    def pulse_dtr(self) -> None:
        """Pull DTR for a quarter of a second."""
        try:
            self._port.dtr = False
            time.sleep(0.25)
            self._port.dtr = True
        except (serial.SerialException, OSError) as error:
            raise LinkError(
                f"{self.url} has no DTR to pull: {port_errors.reason(error)}",
                advice="use another way to reset",
            ) from error

    def close(self) -> None:
        """Close the port."""
        with contextlib.suppress(serial.SerialException, OSError):
            self._port.close()
