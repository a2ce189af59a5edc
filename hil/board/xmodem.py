"""Send bytes by XMODEM with PyPI's ``xmodem``, and guard against what it does not notice.

The library takes every byte that is no ACK for a NAK and sends its block again, also into a command
line. Here text where an ACK should be ends the transfer, CAN CAN is noticed, a lone odd byte is
noise (the receiver will ask again by itself), and one deadline is over all. Nothing is sent again
unless it is asked for: where only silence comes back, the receiver may have left by now.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from xmodem import XMODEM

from ulmrig.hil.board.link import Link
from ulmrig.hil.cpm.text import PROMPT_ON_NEW_LINE
from ulmrig.model.support.text import printable

logging.getLogger("xmodem.XMODEM").setLevel(logging.CRITICAL)

BLOCK: Final = 1024
"""Bytes of a block; a file is filled up to it with ^Z."""

_ACK, _NAK, _CAN = b"\x06", b"\x15", b"\x18"
_POLL: Final = re.compile(rb"(?:\A|[\r\n])(?:CK|C|\x15)+\Z")
_POLLS: Final = re.compile(rb"[CK]+")
_TEXT: Final = re.compile(rb"[ -~]{4,}|" + PROMPT_ON_NEW_LINE.pattern)
"""What only somebody prints who receives no more."""

_REPLY_SECONDS: Final = 22.0
"""A receiver that misses something asks after 10 s at the latest, so twice, should one be lost; a
disk takes a second or so."""

_PIECE: Final = 128
_PACED_PIECE: Final = 16
_PACED_REST: Final = 0.008
"""Without RTS/CTS 16 bytes and then 8 ms of rest lost nothing, where a burst of 60 did."""


class TransferEndedError(Exception):
    """The receiver is there no more, or never was; the text says what was seen."""


@dataclass(frozen=True)
class Progress:
    """How far a file is: bytes that the receiver has acknowledged, and all."""

    name: str
    sent: int
    total: int


def padded(data: bytes) -> bytes:
    """Return ``data`` as it arrives: whole blocks, filled up with ^Z."""
    return data + b"\x1a" * (-len(data) % BLOCK)


class Sender:
    """Sends one file at ``speed`` bits per second; without ``rtscts`` it rests between pieces."""

    def __init__(
        self,
        link: Link,
        speed: int,
        *,
        rtscts: bool,
        progress: Callable[[Progress], None] | None = None,
    ) -> None:
        self._link = link
        self._byte_seconds = 10 / speed
        self._rtscts = rtscts
        self._progress = progress
        self._polls = bytearray()
        self._acknowledged = False
        self._free = 0.0
        self._deadline = link.deadline(0.0)

    def send(self, name: str, data: bytes, limit: float) -> None:
        """Wait for the receiver's first poll, and send ``data``, all within ``limit`` seconds.

        Raises TransferEndedError if that fails. That it did not fail proves nothing.
        """
        link = self._link
        self._deadline = link.deadline(limit)
        self._acknowledged = False
        self._await_poll()
        total = len(data)

        acknowledged = 0

        def callback(packets: int, good: int, bad: int) -> None:
            nonlocal acknowledged
            if self._progress and good > acknowledged:
                acknowledged = good
                self._progress(Progress(name, min(good * BLOCK, total), total))

        modem = XMODEM(self._getc, self._putc, mode="xmodem1k")
        if not modem.send(io.BytesIO(data), retry=10, quiet=True, callback=callback):
            raise TransferEndedError("the receiver did not take a block, sent 10 times")

    def _await_poll(self) -> None:
        """Read the receiver's greeting, up to the first character by which it asks."""
        link = self._link
        while True:
            if match := _POLL.search(link.buffer):
                if link.hear(0.05):
                    continue
                self._polls = bytearray(match[0].strip(b"\r\n")[-1:].replace(b"K", b"C"))
                link.take()
                return
            if PROMPT_ON_NEW_LINE.search(link.buffer) and not link.hear(0.3):
                raise TransferEndedError(f"it did not begin to receive: {self._said()}")
            if self._deadline.expired or not link.hear(15.0):
                raise TransferEndedError(f"the receiver asks for nothing: {self._said()}")

    def _said(self) -> str:
        return printable(bytes(self._link.buffer[-200:]).strip()) or "nothing was printed"

    def _check(self) -> None:
        """Raise TransferEndedError where text or CAN CAN has come, or time is up."""
        if self._deadline.expired:
            raise TransferEndedError("the transfer took too long")
        if _CAN + _CAN in self._link.buffer:
            self._link.until_quiet(0.3, 3.0)
            raise TransferEndedError(f"the receiver cancelled: {self._said()}")
        if _TEXT.search(self._link.buffer):
            self._link.until_quiet(0.3, 3.0)
            raise TransferEndedError(f"text came where an ACK should be: {self._said()}")

    def _polls_again(self) -> bool:
        """Say if only polls came: so lrzsz's rx refuses blocks before it has had a good one."""
        return not self._acknowledged and bool(_POLLS.fullmatch(self._link.buffer))

    def _getc(self, size: int, timeout: float = 0.0) -> bytes:
        """Return ACK or NAK. Raises TransferEndedError if neither comes in time."""
        if self._polls:
            return bytes([self._polls.pop(0)])
        link = self._link
        deadline = link.deadline(_REPLY_SECONDS)
        while True:
            while link.buffer:
                self._check()
                byte = bytes(link.buffer[:1])
                if byte in (_ACK, _NAK) and len(link.buffer) == 1:
                    del link.buffer[0]
                    self._acknowledged |= byte == _ACK
                    return byte
                if self._polls_again() and not link.hear(0.1):
                    link.take()
                    return _NAK
                if len(link.buffer) < 6 and link.hear(0.1):
                    continue
                # Noise, or the first of what will be text.
                odd = bytes(link.buffer)
                keep = next((one for one in (_ACK, _NAK) if odd.endswith(one)), b"")
                link.buffer[:] = keep
            self._check()
            if deadline.expired:
                raise TransferEndedError(f"the receiver said nothing for {_REPLY_SECONDS:.0f} s")
            link.hear(deadline.left)

    def _putc(self, data: bytes, timeout: float = 0.0) -> int:
        """Send a block in pieces, never far ahead of the line, and look between them."""
        link = self._link
        piece = _PIECE if self._rtscts else _PACED_PIECE
        # Half a millisecond, so that a receiver that looks at the console after its ACK finds
        # nothing there yet.
        link.wire.pause(0.0006)
        for at in range(0, len(data), piece):
            if link.hear(0.0):
                self._check()
            part = bytes(data[at : at + piece])
            link.write(part)
            seconds = len(part) * self._byte_seconds
            self._free = max(self._free, link.now()) + seconds
            ahead = self._free - link.now() - (seconds if self._rtscts else -_PACED_REST)
            if ahead > 0:
                link.wire.pause(ahead)
        if self._polls_again():
            # A poll that crossed the block; the answer to it comes after its last byte.
            link.take()
        return len(data)
