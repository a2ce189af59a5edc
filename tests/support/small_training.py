"""A small corpus and the settings of a training that takes a second."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.precision_study.plan import BitsConfig
from ulmrig.model.training.config import RECALL

WORDS: Final = (
    "tall round green heavy cheap loud sharp wet soft old rusty tiny wooden hot".split()  # noqa: SIM905
)


def talk(words: list[str]) -> Corpus:
    """Return three wordings of a question about each word, by turns YES, NO and MAYBE."""
    return Corpus(
        tuple(
            Pair(question, ("YES", "NO", "MAYBE")[i % 3])
            for i, word in enumerate(words)
            for question in (f"is it {word}", f"are you {word}?", word)
        )
    )


TALK: Final = talk(WORDS)
LONG_TALK: Final = talk([*WORDS, "blue", "thin", "sweet", "dark"])

TINY_BITS: Final = BitsConfig(seeds=2, hidden=(8,), query_buckets=32, epochs=1, batch=16, test=0.3)
"""A study whose networks are trained in a moment."""

WHOLE: Final = replace(RECALL, continuations=1.0, shuffled=0.0, longer=0.0)
"""Every example as it stands."""

TINY: Final = replace(WHOLE, hidden=(16,), query_buckets=64, epochs=3, batch=16)
"""Some 13 batches an epoch."""
