"""The wire in the log, at level DEBUG: a line of the log for each line that passes.

``pytest --log-cli-level=DEBUG`` and ``ulmrig -vv`` show it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from ulmrig.hil.errors import printable

_LOG: Final = logging.getLogger(__name__)

_LONGEST: Final = 160
"""Bytes after which a line of the log ends even if no line end has come, as in a transfer."""


class WireLog:
    """Collects bytes into lines. A line ends at LF, at a change of direction, or when long.

    ``now`` gives the time of the wire in seconds; a line has that of its first byte, counted from
    the first byte of all.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._start: float | None = None
        self._at = 0.0
        self._direction = ""
        self._line = bytearray()

    def __call__(self, direction: str, data: bytes) -> None:
        """Take data that passed in a ``direction``, ``sent`` or ``got``."""
        if not _LOG.isEnabledFor(logging.DEBUG):
            return
        now = self._now()
        if self._start is None:
            self._start = now
        if direction != self._direction:
            self.flush()
            self._direction = direction
        for piece in data.splitlines(keepends=True):
            if not self._line:
                self._at = now - self._start
            self._line += piece
            if self._line.endswith(b"\n") or len(self._line) >= _LONGEST:
                self.flush()

    def flush(self) -> None:
        """Log what has come of an unfinished line."""
        if self._line:
            arrow = "->" if self._direction == "sent" else "<-"
            _LOG.debug("%9.3f s %s '%s'", self._at, arrow, printable(bytes(self._line)))
            self._line.clear()
