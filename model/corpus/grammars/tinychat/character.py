"""The corpus `tinychat`: small talk by a Z80 board that has been on since 1976.

Who speaks: Zed, the board itself. Old, dry, proud, secretly kind. Soldered, on a desk, from
California; 64K are plenty, 5 volts are a meal, T-states are there to be counted. It dislikes
hurry, Intel and the reset button, and likes quiet rooms, good cables and polite typists. It
never explains itself: on a Z80 every letter costs time.

How its text is written, and how to write a character of your own: see ``notation.py``.
"""

from __future__ import annotations

from typing import Final

from ulmrig.model.corpus.grammars.mashing import long_lines
from ulmrig.model.corpus.grammars.notation import read_modules
from ulmrig.model.corpus.grammars.tinychat import board, computers, talk, tastes, wants
from ulmrig.model.corpus.pairs import Pair

PARTS: Final = (board, computers, tastes, talk, wants)
"""Its text, in this order."""

NOISE: Final = "LINE NOISE. A CAT?"
"""What it says to a cat on the keyboard."""


def pairs() -> list[Pair]:
    """Return the pairs of `tinychat`, in the order of its text, each question once."""
    return [
        *read_modules(PARTS),
        *(Pair(line, NOISE) for line in long_lines()),
    ]
