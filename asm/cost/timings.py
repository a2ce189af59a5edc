"""T-states of the pieces of the Z80 sources, as their comments give them."""

from __future__ import annotations

from typing import Final

OPERATION: Final = 34
"""T-states to add to a 16-bit sum, or to subtract from it; …"""
COUNT: Final = 20
"""… to count in a byte; …"""
CARRY: Final = 27
"""… and more where an addition carries. blocks.mac."""
RUN: Final = 42
"""T-states to find layer 1's column, and to begin it (``run1`` in encode.mac); …"""
DISPATCH: Final = 64
"""… those of the other layers (``dispatch`` in layers.mac)."""
REST: Final = 18
"""T-states to scan a slot at rest; a jump back comes after some of them (layers.mac)."""
TURN: Final = 818
KEY: Final = 80
CHARACTER: Final = 387
"""T-states of chat.mac a turn, a letter of the line and one of the reply, BDOS's aside; what is no
letter costs up to 25 less."""
_LOAD, _PUSH = (0x31, 0x01, 0x11, 0x21), (0xC5, 0xD5, 0xE5)
_SETUP_CODE: Final = dict.fromkeys(_LOAD, (3, 10)) | dict.fromkeys(_PUSH, (1, 11))
"""Bytes and T-states of what asm/compiler/setup_code.py writes: LD rr,nn and PUSH rr."""
GRAB: Final = 81
"""T-states to take SP away, interrupts being off (63 where they are on)."""
