"""A serial line to a virtual board and back, byte by byte, in the board's T-states.

Inward, bytes wait at the sender until the line is free and, where the sender heeds RTS, until RTS
is on. Whoever drops RTS still gets what is under way: a sender notices it late.
"""

from __future__ import annotations

from collections import deque
from math import inf
from typing import Final

from ulmrig.hil.virtual.faults import Way

LATE: Final = 3
"""Bytes that a sender still sends after RTS was dropped: its FIFO is not cut off in the middle."""


class Inward:
    """From the host to the board."""

    def __init__(self, byte_time: float, way: Way, *, heeds_rts: bool) -> None:
        self.byte_time = byte_time
        self.heeds_rts = heeds_rts
        self._way = way
        self._waiting: deque[int] = deque()
        self._free = 0.0
        self._rts = True
        self._late = LATE
        self._since = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    def offer(self, data: bytes, now: float) -> None:
        """Take bytes that the host writes at ``now``."""
        if not self._waiting:
            self._free = max(self._free, now)
        self._waiting.extend(data)

    def see_rts(self, rts: bool, now: float) -> None:
        """Note what the board says about RTS."""
        if rts == self._rts:
            return
        self._rts, self._since = rts, now
        self._late = LATE

    def due(self) -> float:
        """Return when the next byte will have come; inf where none will."""
        if not self._waiting:
            return inf
        if self.heeds_rts and not self._rts and not self._late:
            return inf
        begins = max(self._free, self._since) if self.heeds_rts and self._rts else self._free
        return begins + self.byte_time

    def take(self, seconds: float) -> list[int]:
        """Return what the next byte has become; ``seconds`` is now."""
        self._free = self.due()
        if self.heeds_rts and not self._rts:
            self._late -= 1
        return self._way.passes(self._waiting.popleft(), seconds)

    def forget(self) -> None:
        """Drop what waits."""
        self._waiting.clear()


class Outward:
    """From the board to the host."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._under_way: deque[tuple[float, int]] = deque()

    def send(self, byte: int, leaves: float, seconds: float) -> None:
        """Send a byte whose last bit leaves at ``leaves``."""
        self._under_way.extend((leaves, one) for one in self._way.passes(byte, seconds))

    def inject(self, data: bytes, at: float) -> None:
        """Let the host see bytes that the board never sent."""
        self._under_way.extend((at, byte) for byte in data)

    def due(self) -> float:
        """Return when the next byte will have come to the host; inf where none is under way."""
        return self._under_way[0][0] if self._under_way else inf

    def take(self, now: float) -> bytes:
        """Return what has come to the host by ``now``."""
        taken = bytearray()
        while self._under_way and self._under_way[0][0] <= now:
            taken.append(self._under_way.popleft()[1])
        return bytes(taken)
