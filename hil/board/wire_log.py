"""What goes over the wire, in the log at level DEBUG.

``pytest --log-cli-level=DEBUG`` and ``ulmrig -vv`` show it. A line of the log is a line that was
typed, a block or a part of one that was sent, or a line that the board printed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from ulmrig.model.text import printable

_LOG: Final = logging.getLogger(__name__)

_ARROWS: Final = {"sent": "->", "got": "<-"}

MAX_LINE: Final = 160
"""Bytes after which a line of the log ends even if no line end was printed."""


class WireLog:
    """Collects bytes into lines of the log.

    ``now`` gives the time of the wire in seconds; a line of the log has that of its first byte,
    counted from the first byte of all.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._start: float | None = None
        self._pending = {"sent": bytearray(), "got": bytearray()}
        self._began: dict[str, float] = {}

    def __call__(self, direction: str, data: bytes) -> None:
        """Take data that passed in a ``direction``, ``sent`` or ``got``."""
        if not _LOG.isEnabledFor(logging.DEBUG):
            return
        if direction == "got":
            self._got(data)
            return
        if not self._pending["sent"]:
            # What was printed before comes first; the echo of single keys is collected meanwhile.
            self._end("got")
        self._add("sent", data)
        if not (len(data) == 1 and 0x20 <= data[0] < 0x7F):
            self._end("sent")

    def _got(self, data: bytes) -> None:
        for piece in data.splitlines(keepends=True):
            self._add("got", piece)
            if piece.endswith(b"\n") or len(self._pending["got"]) >= MAX_LINE:
                self.flush()

    def _add(self, direction: str, data: bytes) -> None:
        now = self._now()
        if self._start is None:
            self._start = now
        if not self._pending[direction]:
            self._began[direction] = now - self._start
        self._pending[direction] += data

    def _end(self, direction: str) -> None:
        if pending := self._pending[direction]:
            arrow, shown = _ARROWS[direction], printable(bytes(pending))
            _LOG.debug("%9.3f s %s '%s'", self._began[direction], arrow, shown)
            pending.clear()

    def flush(self) -> None:
        """Log what is pending: unfinished lines, after a pause or at the end."""
        self._end("sent")
        self._end("got")
