"""A link: a wire with deadlines, a memory of what was seen, and lines that are typed by echo."""

from __future__ import annotations

import re
from typing import Final

from ulmrig.hil.board.transport import Wire
from ulmrig.hil.board.wire_log import WireLog
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.errors import LinkError
from ulmrig.hil.target import Tap
from ulmrig.model.support.text import printable

CANCEL_LINE: Final = b"\x18"
"""^X: CP/M forgets the line that was typed so far."""

ECHO_SECONDS: Final = 2.0
TRIES: Final = 3
_PAUSE_SECONDS: Final = 0.25
"""Seconds of silence after which the log shows a line that is not at its end."""

CAREFUL_FROM: Final = 60
"""Keys after which a program's line may be full, so that it answers before Enter."""


class Link:
    """Bytes to and from a board, none of which gets lost on our side.

    ``seen`` are the last ones that came, for error messages. ``tap`` sees all of them, and so does
    the log at level DEBUG.
    """

    def __init__(self, wire: Wire, tap: Tap | None = None) -> None:
        self.wire = wire
        self.tap = tap
        self._log = WireLog(self.now)
        self.buffer = bytearray()
        """What has come and was not yet asked for."""
        self.seen = b""

    def now(self) -> float:
        """Return the time of the wire, in seconds."""
        return self.wire.now()

    def deadline(self, seconds: float) -> Deadline:
        """Return the moment ``seconds`` from now, by the time of the wire."""
        return Deadline(seconds, self.now)

    def write(self, data: bytes) -> None:
        """Send bytes."""
        self._passed("sent", data)
        self.wire.write(data)

    def hear(self, timeout: float) -> bool:
        """Take in what comes within ``timeout``; return whether something did."""
        data = self.wire.read(timeout)
        if data:
            self._passed("got", data)
            self.buffer += data
            self.seen = (self.seen + data)[-400:]
        elif timeout >= _PAUSE_SECONDS:
            self._log.flush()
        return bool(data)

    def _passed(self, direction: str, data: bytes) -> None:
        self._log(direction, data)
        if self.tap:
            self.tap(direction, data)

    def close(self) -> None:
        """Close the wire."""
        self._log.flush()
        self.wire.close()

    def take(self) -> bytes:
        """Return what has come, and forget it."""
        data = bytes(self.buffer)
        self.buffer.clear()
        return data

    def until_quiet(self, quiet: float, limit: float) -> bool:
        """Listen until nothing comes for ``quiet`` seconds; False if ``limit`` passes first."""
        deadline = self.deadline(limit)
        while self.hear(quiet):
            if deadline.expired:
                return False
        return True

    def wait_for(self, pattern: re.Pattern[bytes], limit: float) -> re.Match[bytes] | None:
        """Listen until ``pattern`` is found in the buffer; None if ``limit`` passes first."""
        deadline = self.deadline(limit)
        while True:
            if match := pattern.search(self.buffer):
                return match
            if deadline.expired:
                return None
            self.hear(min(deadline.left, 0.5))

    def type_line(self, line: bytes, *, at_prompt: re.Pattern[bytes] | None = None) -> bytes:
        """Type a line key by key, each when the one before was echoed; return all that came.

        Enter is not typed: nothing has happened yet, so that a line whose echo is wrong is
        taken back and typed again. Where a program's line fills up it answers at once;
        ``at_prompt`` then says when it listens again. Raises LinkError if the echo stays wrong.
        """
        problem = ""
        for _ in range(TRIES):
            if problem:
                self.write(CANCEL_LINE)
                self.until_quiet(0.3, 10.0)
            self.take()
            came = bytearray()
            problem = ""
            for number, key in enumerate(line):
                if number >= CAREFUL_FROM and at_prompt:
                    came += self._answered(at_prompt)
                problem = self._type_key(key, came)
                if problem:
                    break
            if not problem:
                if len(line) >= CAREFUL_FROM and at_prompt:
                    came += self._answered(at_prompt)
                return bytes(came)
        raise LinkError(
            f"'{printable(line)}' cannot be typed: {problem}",
            seen=self.seen,
            advice="keys are lost or changed on the way: check speed, wiring, RTS/CTS",
        )

    def _answered(self, at_prompt: re.Pattern[bytes]) -> bytes:
        """Return what a program says behind a full line, or nothing if it does not."""
        if not self.hear(0.05):
            return b""
        if not self.wait_for(at_prompt, 60.0):
            raise LinkError(
                "a line that is longer than the program's was not answered",
                seen=self.seen,
                advice="its last key or the answer was lost: check wiring and RTS/CTS",
            )
        return self.take()

    def _type_key(self, key: int, came: bytearray) -> str:
        """Type a key, and return what is wrong with its echo, if anything."""
        self.write(bytes([key]))
        low = key & 0x7F
        if not 0x20 <= low < 0x7F:
            # What CP/M shows of a control character depends on the line.
            self.until_quiet(0.05, 2.0)
            came += self.take()
            return ""
        deadline = self.deadline(ECHO_SECONDS)
        while not self.buffer:
            if deadline.expired:
                return f"no echo of '{chr(low)}' came within {ECHO_SECONDS:g} s"
            self.hear(deadline.left)
        if self.buffer[0] != low:
            self.until_quiet(0.05, 1.0)
            return f"the echo of '{chr(low)}' was '{printable(bytes(self.buffer[:20]))}'"
        came.append(low)
        del self.buffer[0]
        return ""
