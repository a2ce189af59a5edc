"""The configuration of a board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SPEEDS: Final = range(50, 4_000_001)
"""The speeds of serial lines, in bits per second."""


@dataclass(frozen=True)
class BoardConfig:
    """A board of the inventory. ``speed`` is in bits per second, ``clock`` in Hz.

    An empty ``drive`` means the first one that can be written, an empty ``prompt`` CP/M's usual
    prompt, an empty ``receive`` that a receiver is looked for, an empty ``reset`` that there is no
    way to reset the board. ``farm/inventory.py`` documents each entry.
    """

    name: str
    type: str
    url: str
    speed: int = 115200
    rtscts: bool = True
    drive: str = ""
    user: int = 0
    prompt: str = ""
    receive: str = ""
    boot: str = "C"
    reset: str = ""
    clock: float = 7_372_800.0
