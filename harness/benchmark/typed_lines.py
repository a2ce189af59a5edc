"""Lines to try a program on: random ones, a corpus's questions, and whole conversations."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Final

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.corpus.typos import typo
from ulmrig.model.evaluation.hostile import hostile_lines
from ulmrig.model.network.typed_line import LEAVE, MAX_LINE, NEW, typing_problem

MAX_TURNS: Final = 12
"""Turns of the longest conversation."""

_TYPOS: Final = 0.3
"""Share of the questions with a typing error."""


def random_lines(count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield ``count`` lines of 0 to 62 random printable characters, but not ``!``, which leaves."""
    rng = random.Random(seed)
    for _ in range(count):
        line = bytes(rng.randrange(0x20, 0x7F) for _ in range(rng.randint(0, MAX_LINE)))
        yield b"?" if line == b"!" else line


def corpus_lines(questions: Sequence[str], count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield ``count`` lines: the questions, every second one with a typo, then more with typos.

    Yields nothing if there are no questions.
    """
    if not questions:
        return
    rng = random.Random(seed)
    chosen = rng.sample(questions, min(count, len(questions)))
    chosen += rng.choices(questions, k=count - len(chosen))
    for number, question in enumerate(chosen):
        plain = number < len(questions) and number % 2 == 0
        text = question if plain else typo(question, rng)
        yield text.encode("latin-1", "replace")[:MAX_LINE]


class Dialogues:
    """Makes up conversations about a corpus: the same for the same ``pairs`` and ``seed``.

    Most turns follow up the last reply if the corpus has a follow-up; the others are questions that
    stand alone, follow-ups of other replies, hostile and random lines, empty ones, and new
    conversations in the middle of one. ``pairs`` has at least one.
    """

    def __init__(self, pairs: Sequence[Pair], seed: int = 0) -> None:
        self._rng = random.Random(seed)
        self._alone = [pair.question for pair in pairs if not pair.after] or [pairs[0].question]
        self._after: dict[str, list[str]] = {}
        for pair in pairs:
            if pair.after:
                self._after.setdefault(pair.after, []).append(pair.question)
        self._replies = sorted(self._after)
        # Of random bytes, those that the BDOS does not take as commands.
        hostile = hostile_lines(self._alone, 2000, seed)
        self._hostile = [line for line in hostile if not typing_problem(line)]
        self._random = list(random_lines(500, seed))

    def turns(self) -> int:
        """Return how many turns the next conversation has, 1 to MAX_TURNS."""
        return self._rng.randint(1, MAX_TURNS)

    def line(self, last: str) -> bytes:
        """Return what is typed after the reply ``last``, "" in a new conversation."""
        rng = self._rng
        kind = rng.random()
        if kind < 0.04:
            return rng.choice([b"", b"  ", NEW, NEW.lower(), NEW + b" "])
        if kind < 0.16:
            line = rng.choice(self._hostile).encode("latin-1")
        elif kind < 0.22:
            line = rng.choice(self._random)
        else:
            line = self._question(last).encode("latin-1", "replace")[:MAX_LINE]
        return b"?" if line.strip() == LEAVE else line

    def _question(self, last: str) -> str:
        rng = self._rng
        following = self._after.get(last)
        if following and rng.random() < 0.7:
            question = rng.choice(following)
        elif self._replies and rng.random() < 0.15:
            question = rng.choice(self._after[rng.choice(self._replies)])
        else:
            question = rng.choice(self._alone)
        return typo(question, rng) if rng.random() < _TYPOS else question
