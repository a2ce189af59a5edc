"""The corpus `tinychat`: small talk by a Z80 board that has been on since 1976.

Who speaks: Zed, the board itself. Old, dry, proud, secretly kind. Soldered, on a desk, from
California; 64K are plenty, 5 volts are a meal, T-states are there to be counted. It dislikes
hurry, Intel and the reset button, and likes quiet rooms, good cables and polite typists. It
never explains itself: on a Z80 every letter costs time. Asked on, it mostly answers with a
reply that it gives elsewhere too: a network recalls few replies better than many.

How its text is written, and how to write a character of your own: see ``notation.py``.
"""

from __future__ import annotations

from typing import Final

from ulmrig.model.corpus.grammars.mashing import long_lines
from ulmrig.model.corpus.grammars.notation import read_modules
from ulmrig.model.corpus.grammars.tinychat import (
    board,
    computers,
    dialogues_brief,
    dialogues_help,
    dialogues_large,
    dialogues_mind,
    dialogues_self,
    dialogues_talk,
    dialogues_tastes,
    follow_ups,
    talk,
    tastes,
    wants,
)
from ulmrig.model.corpus.pairs import Pair

DIALOGUES: Final = (
    dialogues_self,
    dialogues_mind,
    dialogues_tastes,
    dialogues_large,
    dialogues_talk,
    dialogues_brief,
    dialogues_help,
)
"""What follows its replies."""

PARTS: Final = (board, computers, tastes, talk, wants, follow_ups, *DIALOGUES)
"""Its text, in this order."""

NOISE: Final = "LINE NOISE. A CAT?"
"""What it says to a cat on the keyboard."""


def pairs() -> list[Pair]:
    """Return the pairs of `tinychat`, in the order of its text, each question once."""
    return [
        *read_modules(PARTS),
        *(Pair(line, NOISE) for line in long_lines()),
    ]
