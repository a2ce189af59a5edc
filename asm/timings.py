"""T-states of pieces of the Z80 sources, as given by the comments there.

The cost model adds them up; the passes of the compiler compare savings and costs with them.
"""

from __future__ import annotations

from typing import Final

OPERATION: Final = 34
"""One addition to, or subtraction from, a 16-bit sum, without a carry (``blocks.mac``)."""

COUNT: Final = 20
"""One operation on an 8-bit sum: layer 1 has such sums if their range allows (``blocks.mac``)."""

CARRY: Final = 27
"""Added to OPERATION if the low byte carries into the high byte (``blocks.mac``)."""

MEAN_OPERATION: Final = OPERATION + CARRY // 9
"""An operation with its share of carries: about one in nine carries on typical prompts."""

RUN: Final = 42
"""Looking up and entering a column of layer 1 (``run1`` in ``encode.mac``)."""

DISPATCH: Final = 64
"""Looking up and entering a column of a later layer (``dispatch`` in ``layers.mac``)."""

REST: Final = 18
"""Scanning a slot with an inactive neuron, without the loop's jump back (``layers.mac``)."""

TURN: Final = 818
"""Per turn in ``chat.mac``, excluding the BDOS."""

KEY: Final = 80
"""Per letter of the line; other characters cost up to 25 less."""

CHARACTER: Final = 387
"""Per character of the reply."""

HASHED_CHARACTER: Final = 136
"""Per character of the reply if it is hashed as a whole (``hashc`` in ``encode.mac``)."""

GRAB: Final = 81
"""``grab`` in ``infer.mac``: freeing SP, if interrupts were off (63 if they were on)."""

_LOAD, _PUSH = (0x31, 0x01, 0x11, 0x21), (0xC5, 0xD5, 0xE5)
SETUP_CODE: Final = dict.fromkeys(_LOAD, (3, 10)) | dict.fromkeys(_PUSH, (1, 11))
"""By opcode: bytes and T-states of LD rr,nn and PUSH rr, which ``setup_code.py`` emits."""
