"""A wire to a virtual board in this process: waiting for it is what makes its time go by."""

from __future__ import annotations

from ulmrig.hil.board.transport import WRITE_SECONDS, Wire, held_back
from ulmrig.hil.virtual.board import VirtualBoard

_BUFFER = 4096
"""Bytes that wait at the host until a write has to wait too."""


class VirtualWire(Wire):
    """Nothing here depends on the host's clock, so whatever happens happens again."""

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
        """Hand over ``data``, and run the board while too much waits."""
        self.board.feed(data)
        until = self._later(WRITE_SECONDS)
        while len(self.board.inward) > _BUFFER:
            if self.board.now >= until:
                raise held_back(data)
            self.board.run(self._later(0.001))

    def pause(self, seconds: float) -> None:
        """Run the board."""
        self.board.run(self._later(seconds))

    def pulse_dtr(self) -> None:
        """Reset the board, as DTR does where it is wired to the reset button."""
        self.board.reset()

    def _later(self, seconds: float) -> float:
        return self.board.now + seconds * self.board.setup.clock
