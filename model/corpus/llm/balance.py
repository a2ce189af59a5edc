"""Balancing: from all lines to a corpus without duplicates, conflicts and dominant answers."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ulmrig.model.corpus.grammars.guess import QUESTION_MARKS
from ulmrig.model.corpus.pairs import Pair, fold

CAPS: Final = {
    # Most facts about a thing are what it is not, and every wrong guess is a NO. A network that
    # always says NO is right as often as this; our own grammar's corpus has 49 %.
    "NO": 0.45,
    "YES": 0.35,
    # Models say MAYBE where they are in doubt, and a player learns nothing from it.
    "MAYBE": 0.25,
    # Nonsense is easily told apart: more of it teaches nothing.
    "FOG": 0.15,
    # There are few ways to name one thing, and they are much alike.
    "WIN": 0.10,
}
"""The largest share of the pairs that an answer may have. They leave room: the sum is 1.3."""


@dataclass(frozen=True)
class Balanced:
    """A corpus, and how many lines were left out, why."""

    pairs: tuple[Pair, ...]
    duplicates: int
    outvoted: int
    conflicts: int
    over: Counter[str]

    def missing(self) -> list[str]:
        """Return the answers that no pair has."""
        return [answer for answer in CAPS if answer not in {pair.answer for pair in self.pairs}]


def spoken(question: str) -> str:
    """Return a folded question without its punctuation, or as it is if it is nothing else."""
    folded = fold(question)
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split()) or folded


def balance(pairs: Sequence[Pair], most: int, seed: int) -> Balanced:
    """Return ``pairs`` without duplicates, conflicts and what is over a cap, at most ``most``.

    Of a question with several answers the one that was given most often counts; where none was,
    the question is dropped. What a cap removes is drawn at random, from ``seed`` and the question.
    """
    votes: dict[str, Counter[str]] = {}
    first: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        said = spoken(pair.question)
        votes.setdefault(said, Counter())[pair.answer] += 1
        first.setdefault((said, pair.answer), pair)
    single: dict[str, Pair] = {}
    outvoted = conflicts = 0
    for said, given in votes.items():
        (answer, count), *others = given.most_common()
        if others and others[0][1] == count:
            conflicts += given.total()
            continue
        outvoted += sum(other for _, other in others)
        single[said] = first[said, answer]
    duplicates = len(pairs) - len(single) - outvoted - conflicts
    quotas = _quotas(Counter(pair.answer for pair in single.values()), most)
    kept = _drawn(single, quotas, seed)
    over = Counter(pair.answer for pair in single.values())
    over.subtract(pair.answer for pair in kept)
    return Balanced(
        tuple(kept), duplicates, outvoted, conflicts, Counter({a: n for a, n in over.items() if n})
    )


def _quotas(there: Counter[str], most: int) -> dict[str, int]:
    """Return how many pairs of each answer may stay: within the caps, and ``most`` in all."""
    quotas = dict(there)
    while True:
        total = sum(quotas.values())
        within = {answer: min(n, int(CAPS[answer] * total)) for answer, n in quotas.items()}
        if within == quotas:
            break
        quotas = within
    return {answer: min(n, n * most // total) for answer, n in quotas.items()} if total else quotas


def _drawn(single: dict[str, Pair], quotas: dict[str, int], seed: int) -> list[Pair]:
    """Return as many pairs of each answer as there is room for, in their order."""
    draws = {said: _draw(seed, said) for said in single}
    kept: set[str] = set()
    for answer, quota in quotas.items():
        its = sorted((draws[said], said) for said, pair in single.items() if pair.answer == answer)
        kept.update(said for _, said in its[:quota])
    return [_marked(pair, draws[said]) for said, pair in single.items() if said in kept]


def _draw(seed: int, said: str) -> float:
    """Return a number in [0, 1) that depends on ``seed`` and ``said`` alone."""
    digest = hashlib.blake2b(f"{seed}\n{said}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def _marked(pair: Pair, number: float) -> Pair:
    """Return a pair whose question mark is there as often as people type one.

    Models end every question in one, and a network would take it for a part of the question.
    """
    bare = pair.question.rstrip("? ")
    # The number has chosen the pair too: its later digits are as random as new ones.
    if not bare or bare == pair.question or number * 1000 % 1 < QUESTION_MARKS:
        return pair
    return replace(pair, question=bare)
