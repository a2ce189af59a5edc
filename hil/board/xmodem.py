"""Send bytes by XMODEM with PyPI's ``xmodem``, and guard against what it does not notice.

The library takes every byte other than ACK for a NAK and repeats its block, even when the receiver
has ended and the block is typed at CP/M's prompt. Here, text instead of an ACK ends the transfer,
CAN CAN is noticed, a single other byte is noise (the receiver will ask again by itself), and one
deadline covers the whole transfer. A block is repeated only when the receiver asks for it: if there
is only silence, the receiver may have ended.

A receiver is cancelled by CAN CAN where it listens for a block, and then silence: in the middle of
one it takes a CAN for data, and asks for the block again after a pause. XR counts its pauses in
polls of the console; with a slow console a second of it takes six.

Sources: XMODEM/YMODEM Protocol Reference, Chuck Forsberg, 1988 (XMODEM-1K, CRC);
asm/z80/receiver/xmodem.mac.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from xmodem import XMODEM

from ulmrig.asm.program.image import RECORD
from ulmrig.asm.receiver.build import LONG_BLOCK
from ulmrig.hil.board.link import Link
from ulmrig.hil.cpm.text import PROMPT_ON_NEW_LINE
from ulmrig.hil.deadline import Deadline
from ulmrig.model.text import printable

_LOG: Final = logging.getLogger(__name__)
logging.getLogger("xmodem.XMODEM").setLevel(logging.CRITICAL)

BLOCK: Final = LONG_BLOCK
"""Bytes of a block; the last one of a file is padded with ^Z."""

_ACK, _NAK, _CAN = b"\x06", b"\x15", b"\x18"
_POLL: Final = re.compile(rb"(?:\A|[\r\n])(?:CK|C|\x15)+\Z")
_POLLS: Final = re.compile(rb"[CK]+")
_TEXT: Final = re.compile(rb"[ -~]{4,}|" + PROMPT_ON_NEW_LINE.pattern)
"""Output that shows that the receiver has ended."""

_REPLY_SECONDS: Final = 22.0
"""Seconds to wait for ACK or NAK. A receiver that misses something asks after 10 s at the latest;
this leaves room for one lost NAK and for the disk, which takes about a second."""

_SENDS: Final = 10
"""How often a block is sent that the receiver asks for again and again."""

_PIECE: Final = 128
_PACED_PIECE: Final = 16
_PACED_REST: Final = 0.008
"""Seconds of pause after a piece without RTS/CTS. Measured: 16 bytes and then 8 ms lost nothing,
bursts of 60 bytes did."""


_MODES: Final = {BLOCK: "xmodem1k", RECORD: "xmodem"}
_LONG_REFUSALS: Final = 3
"""How often the first block of 1 KB is refused before short ones are sent: noise may do it, too."""


class _NoLongBlocksError(Exception):
    """The receiver refuses the first block of 1 KB again and again."""


CAN_CAN: Final = b"\x18\x18"

LONGEST_PAUSE: Final = 8.5
"""Seconds after the last byte within which a receiver asks for a block again: XR does that after
1.3 s, with a slow console after 7.8 s; XM after 5 s."""

_ASKS: Final = (b"\x15", b"C", b"CK")
_CANCELS: Final = 4
_BETWEEN_CANS: Final = 1.2
"""Seconds between two CAN, for a receiver that wants a pause there."""


class TransferEndedError(Exception):
    """The receiver has ended, or never started; the text says what was printed."""


@dataclass(frozen=True)
class Progress:
    """The progress of a file: bytes that the receiver has acknowledged, and bytes in all."""

    name: str
    sent: int
    total: int


@dataclass(frozen=True)
class Transfer:
    """What a transfer took: seconds until the first poll, of the bytes on the line, and of waiting
    for the receiver's answers."""

    blocks: int
    poll_seconds: float
    line_seconds: float
    answer_seconds: float

    def __str__(self) -> str:
        seconds = self.poll_seconds + self.line_seconds + self.answer_seconds
        return (
            f"blocks: {self.blocks}, {seconds:.1f} s: until its first poll {self.poll_seconds:.1f} "
            f"s, on the line {self.line_seconds:.1f} s, until its answers "
            f"{self.answer_seconds:.1f} s"
        )


def padded(data: bytes) -> bytes:
    """Return ``data`` as it arrives: whole blocks, padded with ^Z."""
    return data + b"\x1a" * (-len(data) % BLOCK)


class Sender:
    """Sends files at ``speed`` bits per second; without ``rtscts`` it pauses between pieces."""

    _deadline: Deadline
    _acknowledged: bool
    _long: bool
    _refused: int
    _on_line: float
    _waited: float
    _poll: bytes

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
        self._free = link.now()

    def send(self, name: str, data: bytes, limit: float) -> Transfer:
        """Wait for the receiver's first poll, and send ``data``, all within ``limit`` seconds.

        Blocks have 1 KB, or 128 bytes if the receiver refuses the first long one again and again.
        Raises TransferEndedError if that fails. Success proves nothing: the file must be verified.
        """
        link = self._link
        began = link.now()
        self._deadline = link.deadline(limit)
        self._acknowledged = False
        self._await_poll()
        polled, self._on_line, self._waited = link.now(), 0.0, 0.0
        poll, self._refused = self._poll, 0
        try:
            blocks = self._send_blocks(name, data, BLOCK)
        except _NoLongBlocksError:
            _LOG.info("the receiver refuses blocks of %d bytes: %d now", BLOCK, RECORD)
            self._poll = poll
            blocks = self._send_blocks(name, data, RECORD)
        return Transfer(blocks, polled - began, self._on_line, self._waited)

    def _send_blocks(self, name: str, data: bytes, size: int) -> int:
        """Send ``data`` in blocks of ``size`` bytes, and return their number.

        Raises TransferEndedError, and _NoLongBlocksError if the receiver only takes short ones.
        """
        total = len(data)
        acknowledged = 0
        self._long = size == BLOCK

        def callback(packets: int, good: int, bad: int) -> None:
            nonlocal acknowledged
            if self._progress and good > acknowledged:
                acknowledged = good
                self._progress(Progress(name, min(good * size, total), total))

        modem = XMODEM(self._getc, self._putc, mode=_MODES[size])
        # Padded alike in both sizes: XR was told how many records come.
        if not modem.send(io.BytesIO(padded(data)), retry=_SENDS - 1, callback=callback):
            raise TransferEndedError(
                f"the receiver did not accept a block that was sent {_SENDS} times"
            )
        return len(padded(data)) // size

    def _await_poll(self) -> None:
        """Read the receiver's greeting, up to its first poll (C, CK or NAK)."""
        link = self._link
        while not self._deadline.expired:
            if match := _POLL.search(link.buffer):
                if not link.receive(0.05):
                    self._poll = match[0][-1:].replace(b"K", b"C")
                    link.take()
                    return
            elif PROMPT_ON_NEW_LINE.search(link.buffer):
                if not link.receive(0.3):
                    raise TransferEndedError(f"it did not start to receive: {self._printed()}")
            elif not link.receive(15.0):
                break
        raise TransferEndedError(f"the receiver does not poll: {self._printed()}")

    def _printed(self) -> str:
        return printable(bytes(self._link.buffer[-200:]).strip()) or "nothing was printed"

    def _check(self) -> None:
        """Raise TransferEndedError if text or CAN CAN has come, or the deadline has passed."""
        if self._deadline.expired:
            raise TransferEndedError("the transfer took too long")
        if _CAN + _CAN in self._link.buffer:
            self._link.until_quiet(0.3, 3.0)
            raise TransferEndedError(f"the receiver cancelled: {self._printed()}")
        if _TEXT.search(self._link.buffer):
            self._link.until_quiet(0.3, 3.0)
            raise TransferEndedError(f"text came instead of an ACK: {self._printed()}")

    def _polls_again(self) -> bool:
        """Return whether only polls came: so lrzsz's rx rejects blocks before a good one."""
        return not self._acknowledged and bool(_POLLS.fullmatch(self._link.buffer))

    def _getc(self, size: int, timeout: float | None = None) -> bytes:
        """Return the first poll, then ACK or NAK each time.

        Raises TransferEndedError if neither comes in time, _NoLongBlocksError as _send_blocks does.
        """
        poll, self._poll = self._poll, b""
        if poll:
            return poll
        began = self._link.now()
        answer = self._answer()
        self._waited += self._link.now() - began
        if answer == _NAK and self._long and not self._acknowledged:
            self._refused += 1
            if self._refused == _LONG_REFUSALS:
                raise _NoLongBlocksError
        return answer

    def _answer(self) -> bytes:
        """Return ACK or NAK. Raises TransferEndedError if neither comes in time."""
        link = self._link
        deadline = link.deadline(_REPLY_SECONDS)
        while True:
            while link.buffer:
                self._check()
                if link.buffer in (_ACK, _NAK):
                    self._acknowledged |= link.buffer == _ACK
                    return link.take()
                if self._polls_again():
                    if link.receive(0.1):
                        continue
                    link.take()
                    return _NAK
                if len(link.buffer) < 6 and link.receive(0.1):
                    continue
                # Noise, or the beginning of text.
                odd = bytes(link.buffer)
                keep = next((one for one in (_ACK, _NAK) if odd.endswith(one)), b"")
                link.buffer[:] = keep
            self._check()
            if deadline.expired:
                raise TransferEndedError(f"the receiver sent nothing for {_REPLY_SECONDS:.0f} s")
            link.receive(deadline.left)

    def _putc(self, data: bytes, timeout: float | None = None) -> int:
        """Send a block in pieces, never far ahead of the line, and check for input between them."""
        link = self._link
        began = link.now()
        piece = _PIECE if self._rtscts else _PACED_PIECE
        # Some receivers check the console just after their ACK; half a millisecond later they are
        # ready for the block.
        link.wire.pause(0.0006)
        for at in range(0, len(data), piece):
            if link.receive(0.0):
                self._check()
            part = bytes(data[at : at + piece])
            link.write(part)
            seconds = len(part) * self._byte_seconds
            self._free = max(self._free, link.now()) + seconds
            ahead = self._free - link.now() - (seconds if self._rtscts else -_PACED_REST)
            if ahead > 0:
                link.wire.pause(ahead)
        if self._polls_again():
            # A poll that crossed the block; the answer to the block comes after its last byte.
            link.take()
        self._on_line += link.now() - began
        return len(data)


def cancel_receiver(link: Link, ends: Callable[[bytes], bool], limit: float) -> bytes:
    """Cancel whatever asks for blocks, and return all that was printed.

    ``ends`` tells from what was printed whether the receiver has ended. This returns then, or when
    nothing was printed for ``LONGEST_PAUSE`` seconds, or after ``limit`` seconds.
    """
    deadline = link.deadline(limit)
    came = b""
    for attempt in range(_CANCELS):
        if attempt < _CANCELS - 1:
            link.write(CAN_CAN)
        else:
            link.write(CAN_CAN[:1])
            link.wire.pause(_BETWEEN_CANS)
            link.write(CAN_CAN[:1])
        asked = False
        while not deadline.expired:
            if not link.receive(min(LONGEST_PAUSE, deadline.left)):
                return came
            link.until_quiet(0.1, 3.0)
            printed = link.take()
            came += printed
            if ends(came):
                return came
            if printed.strip(b"\r\n\x00") in _ASKS:
                asked = True
                break
        if not asked:
            return came
    return came
