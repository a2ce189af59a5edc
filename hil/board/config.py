"""The configuration of a board."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class BoardConfig:
    """A board of the inventory. ``speed`` is in bits per second, ``clock`` in Hz.

    Empty are: ``drive`` (take the first that can be written), ``prompt`` (the usual one),
    ``receive`` (look for a receiver), ``reset`` (there is none).
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
