"""A link: a wire with deadlines, the last bytes that came, and lines typed against their echo."""

from __future__ import annotations

import re
from typing import Final

from ulmrig.hil.board.transport import Wire
from ulmrig.hil.board.wire_log import WireLog
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.errors import LinkError, SilentError
from ulmrig.hil.target import Tap
from ulmrig.model.text import printable

CANCEL_LINE: Final = b"\x18"
"""^X: CP/M discards the line that was typed so far."""

ECHO_SECONDS: Final = 2.0
TRIES: Final = 3
_BURST: Final = 16
"""Keys that are typed at once, at most: small receive buffers hold as many, whatever RTS does."""

_WRONG_BURSTS: Final = 3
"""Bursts with a wrong echo after which keys are typed one by one for good."""

_SEEN: Final = 400
_PAUSE_SECONDS: Final = 0.25
"""Seconds of silence after which the log shows a line that is not at its end."""

_READS_ON_SECONDS: Final = 0.3
"""Silence behind the CR of a full line after which a program is taken to read on: one that answers
prints at least a line end at once."""

FULL_LINE_FROM: Final = 60
"""Keys after which a program's line buffer may be full, so that it answers before Enter."""


class Link:
    """Bytes to and from a board, none of which is lost on our side.

    ``seen`` has the last ones that came, for error messages. ``tap`` is called with all of them,
    and the log has them at level DEBUG. Times are seconds of the wire.
    """

    def __init__(self, wire: Wire, tap: Tap | None = None) -> None:
        self.wire = wire
        self.tap = tap
        self._log = WireLog(self.now)
        self.buffer = bytearray()
        """What has come and was not taken yet."""
        self.seen = b""
        self.retyped = 0
        """Lines that were typed again, because the echo was wrong."""
        self._wrong_bursts = 0
        self.count = 0
        """How many bytes have come."""

    def now(self) -> float:
        """Return the time of the wire, in seconds."""
        return self.wire.now()

    def deadline(self, seconds: float) -> Deadline:
        """Return the deadline ``seconds`` from now."""
        return Deadline(seconds, self.now)

    def write(self, data: bytes) -> None:
        """Send bytes. Raises LinkError if the other side holds them back for too long."""
        self._passed("sent", data)
        self.wire.write(data)

    def receive(self, timeout: float) -> bool:
        """Add what comes within ``timeout`` to the buffer; return whether anything came."""
        data = self.wire.read(timeout)
        if data:
            self._passed("got", data)
            self.buffer += data
            self.seen = (self.seen + data)[-_SEEN:]
            self.count += len(data)
        elif timeout >= _PAUSE_SECONDS:
            self._log.flush()
        return bool(data)

    def seen_since(self, count: int) -> bytes:
        """Return what came last of the bytes after the first ``count``."""
        new = min(self.count - count, len(self.seen))
        return self.seen[len(self.seen) - new :]

    def _passed(self, direction: str, data: bytes) -> None:
        self._log(direction, data)
        if self.tap:
            self.tap(direction, data)

    def close(self) -> None:
        """Close the wire."""
        self._log.flush()
        self.wire.close()

    def take(self) -> bytes:
        """Return the buffer, and empty it."""
        data = bytes(self.buffer)
        self.buffer.clear()
        return data

    def until_quiet(self, quiet: float, limit: float) -> bool:
        """Wait until nothing comes for ``quiet`` seconds; False if ``limit`` passes first."""
        deadline = self.deadline(limit)
        while self.receive(quiet):
            if deadline.expired:
                return False
        return True

    def wait_for(self, pattern: re.Pattern[bytes], limit: float) -> re.Match[bytes] | None:
        """Wait until ``pattern`` is found in the buffer; None if ``limit`` passes first."""
        deadline = self.deadline(limit)
        while True:
            if match := pattern.search(self.buffer):
                return match
            if deadline.expired:
                return None
            self.receive(min(deadline.left, 0.5))

    def type_line(
        self,
        line: bytes,
        *,
        at_prompt: re.Pattern[bytes] | None = None,
        reads_on: bool = False,
        in_bursts: bool = False,
    ) -> bytes:
        """Type a line key by key, each when the one before was echoed; return all that came.

        Enter is not typed: as nothing has happened before it, a line whose echo is wrong can be
        cancelled and typed again. If a program's line buffer is full, CP/M ends the line with a CR.
        The program then answers at once, and typing goes on at the prompt ``at_prompt``; or it
        reads on up to Enter, as those of ``reads_on`` do. With ``in_bursts`` several keys are typed
        before their echo is compared, unless that went wrong before: it is faster, for a program to
        which no part of a line does harm. Raises LinkError if the echo of single keys is wrong 3
        times, or if there is no answer to a full line; SilentError if nothing comes at all.
        """
        problem = ""
        counts: list[int] = []
        in_bursts = in_bursts and self._can_burst(line)
        for _ in range(TRIES + in_bursts):
            counts.append(self.count)
            if problem:
                self.retyped += 1
                self.write(CANCEL_LINE)
                self.until_quiet(0.3, 10.0)
            self.take()
            came = bytearray()
            if in_bursts:
                in_bursts = False
                problem = self._type_in_bursts(line, came)
                if problem:
                    self._wrong_bursts += 1
                    continue
                return bytes(came)
            problem = ""
            for number, key in enumerate(line):
                if number >= FULL_LINE_FROM and at_prompt:
                    came += self._answered(at_prompt, reads_on)
                problem = self._type_key(key, came)
                if problem:
                    break
            if not problem:
                if len(line) >= FULL_LINE_FROM and at_prompt:
                    came += self._answered(at_prompt, reads_on)
                return bytes(came)
        if self.count == counts[1]:
            # The first try may have been under way when it fell silent.
            raise SilentError(
                f"it does not answer any more: '{printable(line)}' was typed {len(counts)} times, "
                "and no key was echoed",
                seen=self.seen,
                advice="the program or the CPU hangs, or a wire came loose: press its reset "
                "button, check TX and RX",
            )
        raise LinkError(
            f"'{printable(line)}' cannot be typed: {problem}",
            seen=self.seen,
            advice="keys are lost or changed on the way: check speed, wiring, RTS/CTS",
        )

    def _can_burst(self, line: bytes) -> bool:
        printable_keys = all(0x20 <= key & 0x7F < 0x7F for key in line)
        return printable_keys and len(line) < FULL_LINE_FROM and self._wrong_bursts < _WRONG_BURSTS

    def _type_in_bursts(self, line: bytes, came: bytearray) -> str:
        """Type printable keys, several at once, and return what is wrong with their echo."""
        for at in range(0, len(line), _BURST):
            keys = line[at : at + _BURST]
            expected = bytes(key & 0x7F for key in keys)
            self.write(keys)
            deadline = self.deadline(ECHO_SECONDS)
            while len(self.buffer) < len(keys) and expected.startswith(self.buffer):
                if deadline.expired:
                    return f"no whole echo of '{printable(keys)}' came within {ECHO_SECONDS:g} s"
                self.receive(deadline.left)
            if not self.buffer.startswith(expected):
                self.until_quiet(0.05, 1.0)
                return f"the echo of '{printable(keys)}' was '{printable(bytes(self.buffer[:20]))}'"
            came += expected
            del self.buffer[: len(keys)]
        return ""

    def _answered(self, at_prompt: re.Pattern[bytes], reads_on: bool) -> bytes:
        """Return what a program answers to a full line, or nothing if it does not answer."""
        if not self.receive(0.05):
            return b""
        if reads_on and self.buffer == b"\r" and not self.receive(_READS_ON_SECONDS):
            return self.take()
        if not self.wait_for(at_prompt, 60.0):
            raise LinkError(
                "a line that is longer than the program's line buffer was not answered",
                seen=self.seen,
                advice="its last key or the answer was lost: check wiring and RTS/CTS",
            )
        return self.take()

    def _type_key(self, key: int, came: bytearray) -> str:
        """Type a key, and return what is wrong with its echo, or nothing if it is right."""
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
            self.receive(deadline.left)
        if self.buffer[0] != low:
            self.until_quiet(0.05, 1.0)
            return f"the echo of '{chr(low)}' was '{printable(bytes(self.buffer[:20]))}'"
        came.append(low)
        del self.buffer[0]
        return ""
