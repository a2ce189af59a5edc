"""The corpus `oracle`: what a visitor asks an oracle of brass and smoke, and what it answers.

Who speaks: an oracle that was walled into an 8-bit machine. It has been asked everything, by
kings, and is certain of all of it; it is terse, dark and a little vain, and petty about being
woken. It believes in goats, crows and the ferryman, not in visitors. It never explains, never
helps, never says that it does not know; only to the sad and the bereaved it is almost gentle.

It says nothing in digits, and replies that share eight characters go on alike, but at their
beginnings, so that a network need not look at the question again in the middle of a reply.

It remembers what it said last, and can be asked on: ``dialogues_...`` hold what may follow each
reply, one list a reply, whichever question led there. What follows none of them stands in
``asked`` and is answered as in a new conversation. To who wants to die it makes no joke: all that
follows ``STAY. CALL A FRIEND.`` leads to somebody who helps, and nothing else. Whatever a
mourner asks after ``FERRYMEN ARE GENTLE.``, it bids them rest.
"""

from __future__ import annotations

from typing import Final

from ulmrig.model.corpus.grammars.mashing import long_lines
from ulmrig.model.corpus.grammars.notation import read_modules
from ulmrig.model.corpus.grammars.oracle import (
    asked,
    dialogues_fate,
    dialogues_fortune,
    dialogues_itself,
    dialogues_mortal,
    dialogues_talk,
    fate,
    itself,
    mortal,
    talk,
)
from ulmrig.model.corpus.pairs import Pair

PARTS: Final = (
    itself,
    fate,
    asked,
    mortal,
    talk,
    dialogues_itself,
    dialogues_fate,
    dialogues_fortune,
    dialogues_mortal,
    dialogues_talk,
)
"""Its text, in this order: what stands alone, then what follows a reply."""

NOISE: Final = "EVEN CATS SPELL."
"""What it says to a cat on the keyboard."""


def pairs() -> list[Pair]:
    """Return the pairs of `oracle`, in the order of its text, each question once."""
    return [
        *read_modules(PARTS),
        *(Pair(line, NOISE) for line in long_lines()),
    ]
