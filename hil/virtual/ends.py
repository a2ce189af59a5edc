"""The host's end of a virtual board's line: a pseudo-terminal or a TCP port."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import socket
import struct
import termios
import time
import tty
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Final

_KEPT: Final = 4096
"""Bytes of output that are kept for a slow client, or for the next one."""

_STALE_AFTER: Final = 0.1
"""Wall seconds after which a client gets what was kept: pyserial discards input as it opens."""

_HANG_UP: Final = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)


class Port(ABC):
    """The end to which a host connects. No method blocks."""

    url: str
    keeps = False
    """Whether output is kept for the next client while none is connected."""

    def __init__(self) -> None:
        self._pending = b""

    @abstractmethod
    def watch(self, poll: select.poll, room: int) -> None:
        """Register what to wait for; input only if there is ``room`` for it, in bytes."""

    @abstractmethod
    def read(self, room: int) -> bytes:
        """Return what the host wrote, about ``room`` bytes at most."""

    @abstractmethod
    def _write(self, data: bytes) -> int:
        """Write what can be written now, and return how many bytes those were."""

    @abstractmethod
    def close(self) -> None:
        """Close everything."""

    def write(self, data: bytes) -> None:
        """Write ``data``; a client that is too slow loses the newest, as on a real port."""
        self._pending = (self._pending + data)[:_KEPT]
        if self._pending:
            with suppress(BlockingIOError):
                self._pending = self._pending[self._write(self._pending) :]

    def speed(self) -> int:
        """Return the speed that the host set, in bits per second; 0 if it is not known."""
        return 0

    def honours_rts(self) -> bool:
        """Return whether the host honours RTS."""
        return True


class PtyPort(Port):
    """A pseudo-terminal. We keep its slave end open, so that clients may come and go.

    The host's settings are read through the master end, each time that data passes.
    """

    def __init__(self, speed: int) -> None:
        """Open it, raw and at ``speed``."""
        super().__init__()
        self._unset = 0
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        self.url = os.ttyname(self._slave)
        os.set_blocking(self._master, False)
        if code := getattr(termios, f"B{speed}", None):
            settings = termios.tcgetattr(self._slave)
            settings[4] = settings[5] = code
            termios.tcsetattr(self._slave, termios.TCSANOW, settings)
        self._speeds = {
            value: int(name[1:])
            for name, value in vars(termios).items()
            if name[0] == "B" and name[1:].isdecimal()
        }
        # A speed without a name cannot be set here; what is set instead is not the host's choice.
        if not code:
            self._unset = self.speed()

    def watch(self, poll: select.poll, room: int) -> None:
        """See Port."""
        wanted = (select.POLLIN if room > 0 else 0) | (select.POLLOUT if self._pending else 0)
        if wanted:
            poll.register(self._master, wanted)

    def read(self, room: int) -> bytes:
        """See Port."""
        try:
            return os.read(self._master, room) if room > 0 else b""
        except BlockingIOError:
            return b""

    def _write(self, data: bytes) -> int:
        return os.write(self._master, data)

    def speed(self) -> int:
        """See Port."""
        code = termios.tcgetattr(self._master)[5]
        speed = self._speeds.get(code) or self._odd_speed()
        return 0 if speed == self._unset else speed

    def _odd_speed(self) -> int:
        """Return a speed that has no name, from Linux's struct termios2."""
        with suppress(OSError):
            got = fcntl.ioctl(self._master, 0x802C542A, bytes(44))  # TCGETS2
            return int(struct.unpack("=4I20B2I", got)[-1])
        return 0

    def honours_rts(self) -> bool:
        """See Port."""
        return bool(termios.tcgetattr(self._master)[2] & termios.CRTSCTS)

    def close(self) -> None:
        """See Port."""
        os.close(self._master)
        os.close(self._slave)


class TcpPort(Port):
    """A TCP port for one client at a time; others are rejected, as by ser2net."""

    def __init__(self, host: str, port: int) -> None:
        """Listen. Raises OSError."""
        super().__init__()
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, port), family=family)
        self._listener.setblocking(False)
        shown = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if ":" in host else host
        self.url = f"socket://{shown}:{self._listener.getsockname()[1]}"
        self._client: socket.socket | None = None
        self._since = 0.0

    def watch(self, poll: select.poll, room: int) -> None:
        """See Port."""
        poll.register(self._listener, select.POLLIN)
        if self._client:
            wanted = select.POLLIN if room > 0 else 0
            if self._pending and self._may_write():
                wanted |= select.POLLOUT
            poll.register(self._client, wanted | _HANG_UP)

    def read(self, room: int) -> bytes:
        """See Port. What a client wrote before it disconnected is read to its end."""
        data = b""
        if self._client:
            poll = select.poll()
            poll.register(self._client, _HANG_UP)
            gone = bool(poll.poll(0))
            data = self._received(room, gone)
        with suppress(BlockingIOError):
            self._welcome(self._listener.accept()[0])
        return data

    def _received(self, room: int, gone: bool) -> bytes:
        assert self._client
        data = b""
        with suppress(BlockingIOError, ConnectionError):
            while gone or len(data) < room:
                more = self._client.recv(4096 if gone else room - len(data))
                data += more
                if not more:
                    gone = True
                    break
        if gone:
            self._client.close()
            self._client = None
            self._pending = b""
        return data

    def _welcome(self, client: socket.socket) -> None:
        if self._client:
            with suppress(OSError):
                client.send(b"Port already in use\r\n")
            client.close()
            return
        client.setblocking(False)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._client = client
        self._since = time.monotonic()

    def _may_write(self) -> bool:
        return not self.keeps or time.monotonic() >= self._since + _STALE_AFTER

    def write(self, data: bytes) -> None:
        """See Port. Without a client the data is lost, unless the port ``keeps`` it."""
        if self._client and self._may_write():
            super().write(data)
        elif self.keeps:
            self._pending = (self._pending + data)[-_KEPT:]

    def _write(self, data: bytes) -> int:
        assert self._client
        try:
            return self._client.send(data)
        except ConnectionError:
            return len(data)

    def close(self) -> None:
        """See Port."""
        if self._client:
            self._client.close()
        self._listener.close()
