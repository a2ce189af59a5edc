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

from ulmrig.model.corpus.grammars.mashing import long_lines
from ulmrig.model.corpus.grammars.notation import FIRST_LINE, read
from ulmrig.model.corpus.grammars.oracle_asked import ASKED
from ulmrig.model.corpus.grammars.oracle_fate import FATE
from ulmrig.model.corpus.grammars.oracle_mortal import MORTAL
from ulmrig.model.corpus.grammars.oracle_self import SELF
from ulmrig.model.corpus.grammars.oracle_talk import TALK
from ulmrig.model.corpus.pairs import Pair

NOISE: Final = "EVEN CATS SPELL."
"""What it says to a cat on the keyboard."""


def pairs() -> list[Pair]:
    """Return the pairs of `oracle`, in the order of its text, each question once."""
    return [
        *read(SELF, "model/corpus/grammars/oracle_self.py", FIRST_LINE),
        *read(FATE, "model/corpus/grammars/oracle_fate.py", FIRST_LINE),
        *read(ASKED, "model/corpus/grammars/oracle_asked.py", FIRST_LINE),
        *read(MORTAL, "model/corpus/grammars/oracle_mortal.py", FIRST_LINE),
        *read(TALK, "model/corpus/grammars/oracle_talk.py", FIRST_LINE),
        *(Pair(line, NOISE) for line in long_lines()),
    ]
