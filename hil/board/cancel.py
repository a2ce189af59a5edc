"""Cancel a receiver of XMODEM: CAN CAN where it listens for a block, and then silence.

A receiver listens for CAN only between blocks. In the middle of one it takes a CAN for data, and
asks for the block again after a pause: so CAN CAN is sent whenever it asks, and nothing else is. XR
counts its pauses in polls of the console; with a slow console a second of it takes six.

Source: XMODEM/YMODEM Protocol Reference, Chuck Forsberg, 1988, and asm/z80/receiver/xmodem.mac.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ulmrig.hil.board.link import Link

CAN_CAN: Final = b"\x18\x18"

LONGEST_PAUSE: Final = 8.5
"""Seconds after the last byte within which a receiver asks for a block again: XR does that after
1.3 s, with a slow console after 7.8 s; XM after 5 s."""

_ASKS: Final = (b"\x15", b"C", b"CK")
_TRIES: Final = 4
_DIFFERENT: Final = 1.2
"""Seconds between two CAN, for a receiver that wants a pause there."""


def cancel_receiver(link: Link, ends: Callable[[bytes], bool], limit: float) -> bytes:
    """Cancel whatever asks for blocks, and return all that was printed.

    ``ends`` tells from what was printed whether the receiver has ended. This returns then, or when
    nothing was printed for ``LONGEST_PAUSE`` seconds, or after ``limit`` seconds.
    """
    deadline = link.deadline(limit)
    came = b""
    for attempt in range(_TRIES):
        if attempt < _TRIES - 1:
            link.write(CAN_CAN)
        else:
            link.write(CAN_CAN[:1])
            link.wire.pause(_DIFFERENT)
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
