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
from ulmrig.model.corpus.grammars.notation import FIRST_LINE, read
from ulmrig.model.corpus.grammars.tinychat_board import BOARD
from ulmrig.model.corpus.grammars.tinychat_computers import COMPUTERS
from ulmrig.model.corpus.grammars.tinychat_talk import TALK
from ulmrig.model.corpus.grammars.tinychat_tastes import TASTES
from ulmrig.model.corpus.grammars.tinychat_wants import WANTS
from ulmrig.model.corpus.pairs import Pair

NOISE: Final = "LINE NOISE. A CAT?"
"""What it says to a cat on the keyboard."""


def pairs() -> list[Pair]:
    """Return the pairs of `tinychat`, in the order of its text, each question once."""
    return [
        *read(BOARD, "model/corpus/grammars/tinychat_board.py", FIRST_LINE),
        *read(COMPUTERS, "model/corpus/grammars/tinychat_computers.py", FIRST_LINE),
        *read(TASTES, "model/corpus/grammars/tinychat_tastes.py", FIRST_LINE),
        *read(TALK, "model/corpus/grammars/tinychat_talk.py", FIRST_LINE),
        *read(WANTS, "model/corpus/grammars/tinychat_wants.py", FIRST_LINE),
        *(Pair(line, NOISE) for line in long_lines()),
    ]
