"""A wire to a virtual board in this process: waiting for the board makes its time pass."""

from __future__ import annotations

from ulmrig.hil.board.transport import WRITE_SECONDS, Wire, held_back
from ulmrig.hil.virtual.board import VirtualBoard

_BUFFER = 4096
"""Bytes that may wait at the host before a write blocks."""


class VirtualWire(Wire):
    """Nothing here depends on the host's clock, so that every run is repeatable."""

    def __init__(self, board: VirtualBoard) -> None:
        self.url = "virtual"
        self.board = board

    def now(self) -> float:
        """Return the board's seconds."""
        return self.board.seconds

    def read(self, timeout: float) -> bytes:
        """Run the board until a byte comes; see Wire."""
        if data := self.board.take_output():
            return data
        self.board.run(self._later(timeout), to_output=True)
        return self.board.take_output()

    def write(self, data: bytes) -> None:
        """Send ``data``, and run the board while too much of it waits; see Wire."""
        self.board.feed(data)
        until = self._later(WRITE_SECONDS)
        while len(self.board.inward) > _BUFFER:
            if self.board.now >= until:
                raise held_back(data)
            self.board.run(self._later(0.001))

    def pause(self, seconds: float) -> None:
        """Run the board; see Wire."""
        self.board.run(self._later(seconds))

    def honour_rts(self, honour: bool) -> bool:
        """Hold back what is sent while the board drops RTS, or do not; see Wire."""
        self.board.inward.honour_rts(honour, self.board.now)
        return True

    def pulse_dtr(self) -> None:
        """Reset the board, as DTR does if it is wired to the reset line."""
        self.board.reset()

    def _later(self, seconds: float) -> float:
        return self.board.now + seconds * self.board.setup.clock
