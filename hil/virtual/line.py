"""A serial line to a virtual board and back, byte by byte, in the board's T-states.

Inward, bytes wait at the sender until the line is free and, if the sender honours RTS, until RTS is
on. After RTS was dropped a few more bytes arrive, as a real sender notices it late.
"""

from __future__ import annotations

from collections import deque
from math import inf
from typing import Final

from ulmrig.hil.virtual.faults import Way

LATE_BYTES: Final = 3
"""Bytes that a sender still sends after RTS was dropped, from its FIFO."""


class Inward:
    """From the host to the board."""

    def __init__(self, byte_time: float, way: Way, *, honours_rts: bool) -> None:
        self.byte_time = byte_time
        self.honours_rts = honours_rts
        self._way = way
        self._waiting: deque[int] = deque()
        self._free = 0.0
        self._rts = True
        self.late_bytes = LATE_BYTES
        self._late = LATE_BYTES
        self._since = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    def offer(self, data: bytes, now: float) -> None:
        """Take bytes that the host writes at ``now``."""
        if not self._waiting:
            self._free = max(self._free, now)
        self._waiting.extend(data)

    def honour_rts(self, honour: bool, now: float) -> None:
        """Let the sender honour RTS from now on, or not."""
        if honour != self.honours_rts:
            self.honours_rts = honour
            self._free = max(self._free, now)

    def set_rts(self, rts: bool, now: float) -> None:
        """Note the state of the board's RTS."""
        if rts == self._rts:
            return
        self._rts, self._since = rts, now
        self._late = self.late_bytes

    def due(self) -> float:
        """Return when the next byte will have arrived; inf if none will."""
        if not self._waiting:
            return inf
        if self.honours_rts and not self._rts and not self._late:
            return inf
        begins = max(self._free, self._since) if self.honours_rts and self._rts else self._free
        return begins + self.byte_time

    def take(self, seconds: float) -> list[int]:
        """Return the bytes that arrive for the next one; ``seconds`` is the board's time."""
        self._free = self.due()
        if self.honours_rts and not self._rts:
            self._late -= 1
        return self._way.passes(self._waiting.popleft(), seconds)


class Outward:
    """From the board to the host."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._under_way: deque[tuple[float, int]] = deque()

    def send(self, byte: int, leaves: float, seconds: float) -> None:
        """Send a byte whose last bit leaves at ``leaves``."""
        self._under_way.extend((leaves, one) for one in self._way.passes(byte, seconds))

    def inject(self, data: bytes, at: float) -> None:
        """Let bytes reach the host at ``at`` that the board never sent."""
        self._under_way.extend((at, byte) for byte in data)

    def clear(self) -> None:
        """Lose what is under way."""
        self._under_way.clear()

    def due(self) -> float:
        """Return when the next byte will have reached the host; inf if none is under way."""
        return self._under_way[0][0] if self._under_way else inf

    def take(self, now: float) -> bytes:
        """Return what has reached the host by ``now``."""
        taken = bytearray()
        while self._under_way and self._under_way[0][0] <= now:
            taken.append(self._under_way.popleft()[1])
        return bytes(taken)
