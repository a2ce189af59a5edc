"""Garbled replies: those that are no reply of the corpus, such as half of one."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from ulmrig.model.evaluation.interview import Round


@dataclass(frozen=True)
class Exchange:
    """A ``question``, the last reply that stood before it, ``after``, and the ``reply`` to it."""

    question: str
    after: str
    reply: str

    def __str__(self) -> str:
        """Return it on one line, with what cannot be printed escaped."""
        before = f" after {self.after!r}" if self.after else ""
        return f"{self.question!r}{before} → {self.reply!r}"


@dataclass(frozen=True)
class Garbled:
    """The garbled ``replies`` to the ``total`` questions of the round ``name``."""

    name: str
    total: int
    replies: tuple[Exchange, ...]

    @property
    def share(self) -> float:
        """The share of the replies that is garbled, 0 to 1."""
        return len(self.replies) / self.total if self.total else 0.0


def exchanges(found: Round) -> list[Exchange]:
    """Return the questions of a round with what was said."""
    together = zip(found.questions, found.after, found.replies, strict=True)
    return [Exchange(*said) for said in together]


def garbled(rounds: Sequence[Round], known: Container[str]) -> tuple[Garbled, ...]:
    """Return the replies of each round that are not ``known``."""
    return tuple(
        Garbled(
            found.name,
            len(found.questions),
            tuple(said for said in exchanges(found) if said.reply not in known),
        )
        for found in rounds
    )
