"""T-states of the pieces of the Z80 sources, as the comments there give them.

The cost model adds them up; passes weigh what they save against what it costs.
"""

from __future__ import annotations

from typing import Final

OPERATION: Final = 34
"""To add to a 16-bit sum, or to subtract from it, without a carry (``blocks.mac``)."""

COUNT: Final = 20
"""To count in a byte, which layer 1 does if it may (``blocks.mac``)."""

CARRY: Final = 27
"""On top of OPERATION if the addition carries into the high byte (``blocks.mac``)."""

MEAN_OPERATION: Final = OPERATION + CARRY // 9
"""An operation with its share of the carries: about one in nine carries on usual questions."""

RUN: Final = 42
"""To find a column of layer 1, and to begin it (``run1`` in ``encode.mac``)."""

DISPATCH: Final = 64
"""To find a column of a later layer, and to begin it (``dispatch`` in ``layers.mac``)."""

REST: Final = 18
"""To scan a slot whose neuron is not active; a jump back follows some of them (``layers.mac``)."""

TURN: Final = 818
"""Per turn in ``chat.mac``, the BDOS's share left out."""

KEY: Final = 80
"""Per letter of the line; a character that is no letter costs up to 25 less."""

CHARACTER: Final = 387
"""Per character of the reply."""

GRAB: Final = 81
"""To take the stack pointer away while interrupts are off (63 while they are on)."""

_LOAD, _PUSH = (0x31, 0x01, 0x11, 0x21), (0xC5, 0xD5, 0xE5)
SETUP_CODE: Final = dict.fromkeys(_LOAD, (3, 10)) | dict.fromkeys(_PUSH, (1, 11))
"""Bytes and T-states of the instructions that ``setup_code.py`` writes: LD rr,nn and PUSH rr."""
