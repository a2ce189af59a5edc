"""An interview: all that a network is asked, in rounds, and what it said.

A round asks questions in one way: as they stand in a new conversation, with typing errors, after
another reply than theirs, follow-ups after the reply that they follow or after what the network
said itself, and hostile lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from ulmrig.model.corpus.pairs import Corpus, Pair, depths, fold, parents
from ulmrig.model.corpus.typos import with_typos
from ulmrig.model.evaluation.hostile import hostile_lines
from ulmrig.model.network.integer import IntegerModel

TYPOS: Final = {"one typo": 1, "two typos": 2}
"""The rounds of questions with typing errors: how many they have."""

ANY_REPLY: Final = "after any reply"
FOLLOW_UPS: Final = "follow-ups"
OWN_REPLIES: Final = "follow-ups after own replies"
HOSTILE: Final = "hostile lines"


@dataclass(frozen=True)
class Round:
    """Questions that are asked in one way, and what is said to them; all as long as another.

    ``after`` are the last replies before the questions; ``pairs`` are those that the questions were
    made of, none for hostile lines; ``replies`` are empty until the questions are asked.
    """

    name: str
    questions: tuple[str, ...]
    after: tuple[str, ...]
    pairs: tuple[Pair, ...] = ()
    replies: tuple[str, ...] = ()


def interview(
    model: IntegerModel,
    corpus: Corpus,
    parts: Mapping[str, Sequence[Pair]],
    *,
    hostile: int,
    seed: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> list[Round]:
    """Ask ``model`` the ``parts`` of ``corpus``, and return the rounds with their replies.

    ``parts`` has pairs by name, with whole dialogues; the rounds of the last one have typing errors
    too, and follow-ups after own replies. Its names begin those of the rounds. ``hostile`` is the
    number of hostile lines, ``seed`` for all that is drawn. ``progress`` is called with the
    questions answered, and all that there are.
    """
    memory = model.network.remembers
    asked = [found for name, pairs in parts.items() for found in _as_they_stand(name, pairs)]
    name, pairs = list(parts.items())[-1]
    asked += _otherwise(name, pairs, corpus, memory=memory, seed=seed)
    told = _in_dialogues(pairs)
    last = [_hostile(corpus, hostile, memory=memory, seed=seed)] if hostile else []
    total = sum(len(found.questions) for found in asked + last) + len(told)
    answered = _counter(progress, total) if progress else None
    rounds = [_answered(model, found, answered) for found in asked]
    if told:
        rounds.append(own_replies(model, name, told, answered))
    return rounds + [_answered(model, found, answered) for found in last]


def _answered(model: IntegerModel, asked: Round, answered: Callable[[int], None] | None) -> Round:
    replies = model.replies(asked.questions, answered, after=asked.after)
    return Round(asked.name, asked.questions, asked.after, asked.pairs, tuple(replies))


def _as_they_stand(name: str, pairs: Sequence[Pair]) -> list[Round]:
    """Return a round of the single questions, and one of follow-ups after their replies."""
    single = tuple(pair for pair in pairs if not pair.after)
    following = tuple(pair for pair in pairs if pair.after)
    found = [Round(name, _questions(single), _histories(single), single)]
    if following:
        name = f"{name}, {FOLLOW_UPS}"
        found.append(Round(name, _questions(following), _histories(following), following))
    return found


def _otherwise(
    name: str, pairs: Sequence[Pair], corpus: Corpus, *, memory: bool, seed: int
) -> list[Round]:
    """Return the rounds of ``pairs`` with typing errors, and of singles ``ANY_REPLY``."""
    found = []
    for plain in _as_they_stand(name, pairs):
        for typos, number in TYPOS.items():
            mistyped = tuple(with_typos(list(plain.questions), number, seed))
            found.append(Round(f"{plain.name}, {typos}", mistyped, plain.after, plain.pairs))
    single, *following = _as_they_stand(name, pairs)
    if memory or following:
        after = tuple(_any_replies(single.pairs, corpus, seed))
        found.append(Round(f"{name}, {ANY_REPLY}", single.questions, after, single.pairs))
    return found


def _hostile(corpus: Corpus, count: int, *, memory: bool, seed: int) -> Round:
    """Return the round of hostile lines: every second one after some reply, if there is memory."""
    lines = hostile_lines([pair.question for pair in corpus.pairs], count, seed)
    after = _any_replies([Pair(line, "") for line in lines], corpus, seed)
    mixed = (reply if memory and i % 2 else "" for i, reply in enumerate(after))
    return Round(HOSTILE, tuple(lines), tuple(mixed))


def own_replies(
    model: IntegerModel,
    name: str,
    pairs: Sequence[Pair],
    answered: Callable[[int], None] | None = None,
) -> Round:
    """Ask each dialogue of ``pairs`` from its opener on, and return the round of the follow-ups.

    What stands before a question is what ``model`` said to the one that it follows.
    """
    parent, depth = parents(pairs), depths(pairs)
    after, said = [""] * len(pairs), [""] * len(pairs)
    for level in range(max(depth, default=-1) + 1):
        here = [i for i in range(len(pairs)) if depth[i] == level]
        for i in here if level else ():
            after[i] = said[parent[i]]
        asked = [pairs[i].question for i in here]
        replies = model.replies(asked, answered, after=[after[i] for i in here])
        for i, reply in zip(here, replies, strict=True):
            said[i] = reply
    following = [i for i, pair in enumerate(pairs) if pair.after]
    chosen = tuple(pairs[i] for i in following)
    return Round(
        f"{name}, {OWN_REPLIES}",
        _questions(chosen),
        tuple(after[i] for i in following),
        chosen,
        tuple(said[i] for i in following),
    )


def _in_dialogues(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs that are in dialogues: follow-ups, and questions that have some."""
    parent = parents(pairs)
    followed = set(parent)
    return [pair for i, pair in enumerate(pairs) if parent[i] >= 0 or i in followed]


def _any_replies(pairs: Sequence[Pair], corpus: Corpus, seed: int) -> list[str]:
    """Return for each question a reply of ``corpus`` that it does not follow there, by lot.

    A question that follows every reply gets "", a new conversation.
    """
    follows = {(fold(pair.question), pair.after) for pair in corpus.pairs}
    replies = sorted(corpus.classes())
    rng = Random(f"any reply {seed}")
    found = []
    for pair in pairs:
        question, first = fold(pair.question), int(rng.random() * len(replies))
        others = (replies[first - i] for i in range(len(replies)))
        found.append(next((reply for reply in others if (question, reply) not in follows), ""))
    return found


def _counter(progress: Callable[[int, int], None], total: int) -> Callable[[int], None]:
    """Return what tells ``progress`` the sum of the numbers that it is called with."""
    done = 0

    def answered(more: int) -> None:
        nonlocal done
        done += more
        progress(done, total)

    return answered


def _questions(pairs: Sequence[Pair]) -> tuple[str, ...]:
    return tuple(pair.question for pair in pairs)


def _histories(pairs: Sequence[Pair]) -> tuple[str, ...]:
    return tuple(pair.after for pair in pairs)
