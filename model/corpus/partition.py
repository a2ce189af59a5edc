"""Partition: which pairs train a network, pick its epoch, and test it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair
from ulmrig.model.corpus.paraphrases import LARGE_GROUP, LARGE_GROUP_PAIRS, pair_key


@dataclass(frozen=True)
class Split:
    """A corpus in three parts that share no group of paraphrases."""

    train: Corpus
    dev: Corpus
    test: Corpus


def split(corpus: Corpus, *, dev: float = 0.1, test: float = 0.1, seed: int = 0) -> Split:
    """Split a corpus by whole groups of paraphrases into train, dev and test.

    A dialogue stays together: a follow-up goes where its opener goes.
    ``dev`` and ``test`` are shares of the pairs, met roughly. Where a group goes depends on
    its key and ``seed`` alone, so that a new line moves no other line. A very large group
    (more than LARGE_GROUP of the pairs and LARGE_GROUP_PAIRS) always goes to train: held out
    it would be most of what is measured. Raises CorpusError for shares that leave no train.
    """
    if not (dev >= 0 and test >= 0 and dev + test < 1):  # NaN is refused too
        raise CorpusError([f"dev {dev} and test {test}: each at least 0, and together below 1"])
    keys = [pair_key(pair) for pair in corpus.pairs]
    sizes = Counter(keys)
    large = max(LARGE_GROUP * len(keys), LARGE_GROUP_PAIRS)
    parts: tuple[list[Pair], list[Pair], list[Pair]] = ([], [], [])
    for pair, key in zip(corpus.pairs, keys, strict=True):
        place = 1.0 if sizes[key] > large else _fraction(key, seed)
        parts[1 if place < dev else 2 if place < dev + test else 0].append(pair)
    train, dev_part, test_part = (Corpus(tuple(part)) for part in parts)
    return Split(train, dev_part, test_part)


def require(corpus: Corpus, found: Split, *names: str, remedy: str) -> Split:
    """Return ``found``, the parts of ``corpus``, if those called ``names`` have pairs.

    Raises CorpusError if one is empty, as in a small corpus; ``remedy`` is what may help beside
    more questions.
    """
    for name in names:
        if not getattr(found, name).pairs:
            raise CorpusError(
                [
                    f"a corpus of {len(corpus.pairs)} pairs has no {name} part "
                    f"(more groups of paraphrases, or {remedy})"
                ]
            )
    return found


def _fraction(key: str, seed: int) -> float:
    """Return a number in [0, 1) that depends on ``key`` and ``seed`` alone."""
    digest = hashlib.blake2b(f"{seed}\n{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64
