"""A wire on which what is written is answered at set times. Only waiting lets its time pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from ulmrig.hil.board.transport import Wire

Said = list[tuple[float, bytes]]
"""What comes: how many seconds later, and the bytes."""

Answer = Callable[[bytes], Iterable[tuple[float, bytes]]]
"""Takes what is written, and returns what comes."""


def echo(data: bytes) -> Said:
    """Answer with the same bytes, at once."""
    return [(0.0, data)]


def silence(data: bytes) -> Said:
    """Answer nothing."""
    return []


PROOF: Final = b"0\r"
"""The command by which a prompt proves that it is CP/M's."""

PROVED: Final = b"0\r\r\n0?\r\n"


class Typed:
    """Answers keys by their echo, and each Enter, ^C or ^X by what is next for it.

    The proof of a prompt is answered as CP/M on drive A does.
    """

    def __init__(self, *enters: Said, breaks: list[Said] | None = None) -> None:
        self._left = {b"\r": list(enters), b"\x03": breaks or []}

    def __call__(self, data: bytes) -> Said:
        if data == PROOF:
            return [(0.0, PROVED + b"\r\nA>")]
        if data in self._left:
            return self._left[data].pop(0) if self._left[data] else []
        return [] if data == b"\x18" else [(0.0, data)]


_NOISE_SECONDS: Final = 0.01


class TimedWire(Wire):
    """The other end answers as ``answer`` says, and sends the byte ``noise`` all the time."""

    url = "timed"

    def __init__(self, answer: Answer = silence, noise: bytes = b"") -> None:
        self.seconds = 0.0
        self.sent = b""
        self.writes: list[tuple[float, bytes]] = []
        """When something was sent, and what."""
        self.pulses: list[float] = []
        """When DTR was pulled."""
        self.closed = False
        self._answer = answer
        self.noise = noise
        self._due: list[tuple[float, bytes]] = []

    def say(self, data: bytes, seconds: float = 0.0) -> None:
        """Have bytes come, so many seconds from now."""
        self._due.append((self.seconds + seconds, data))
        self._due.sort(key=lambda due: due[0])

    def now(self) -> float:
        """Return the time."""
        return self.seconds

    def read(self, timeout: float) -> bytes:
        """Return what is due, and let time pass until it is; see Wire."""
        if self._due and self._due[0][0] <= self.seconds + timeout:
            at, data = self._due.pop(0)
            self.seconds = max(self.seconds, at)
            return data
        self.seconds += min(timeout, _NOISE_SECONDS) if self.noise else timeout
        return self.noise

    def write(self, data: bytes) -> None:
        """Take what is sent; see Wire."""
        self.sent += data
        self.writes.append((self.seconds, data))
        for seconds, said in self._answer(data):
            self.say(said, seconds)

    def pause(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds

    def pulse_dtr(self) -> None:
        """Note that DTR was pulled."""
        self.pulses.append(self.seconds)

    def close(self) -> None:
        """Note that the port was closed."""
        self.closed = True
