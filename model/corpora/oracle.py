"""The corpus `oracle`: what a visitor asks an oracle of brass and smoke, and what it answers.

Who speaks: an oracle that was walled into an 8-bit machine. It has been asked everything, by
kings, and is certain of all of it; it is terse, dark and a little vain, and petty about being
woken. It believes in goats, crows and the ferryman, not in visitors. It never explains, never
helps, never says that it does not know; only to the sad and the bereaved it is almost gentle.

It says nothing in digits, and no two replies share eight characters but at their beginnings, so
that a network need not look at the question again in the middle of a reply.
"""

from __future__ import annotations

from typing import Final

from model.corpora.mashing import long_lines
from model.corpora.notation import FIRST_LINE, read
from model.corpora.oracle_asked import ASKED
from model.corpora.oracle_fate import FATE
from model.corpora.oracle_mortal import MORTAL
from model.corpora.oracle_self import SELF
from model.corpora.oracle_talk import TALK
from model.corpus import Pair

NOISE: Final = "EVEN CATS SPELL."
"""What it says to a cat on the keyboard."""


def pairs() -> list[Pair]:
    """Return the pairs of `oracle`, in the order of its text, each question once."""
    return [
        *read(SELF, "model/corpora/oracle_self.py", FIRST_LINE),
        *read(FATE, "model/corpora/oracle_fate.py", FIRST_LINE),
        *read(ASKED, "model/corpora/oracle_asked.py", FIRST_LINE),
        *read(MORTAL, "model/corpora/oracle_mortal.py", FIRST_LINE),
        *read(TALK, "model/corpora/oracle_talk.py", FIRST_LINE),
        *(Pair(line, NOISE) for line in long_lines()),
    ]
