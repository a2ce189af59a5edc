"""Dialogues made of replies and what follows them, wherever both were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ulmrig.model.corpus.pairs import CorpusError, Pair


def arranged(pairs: Sequence[Pair]) -> list[Pair]:
    """Return ``pairs`` with each reply's follow-ups under the first question that gets it.

    The follow-ups among ``pairs`` say what they come ``after``, and get their ``opener`` here;
    where they stand does not matter. A reply that a question alone gets has its follow-ups there,
    not in a dialogue that comes to the same reply before. All others keep their order. A follow-up
    that is said twice after the same reply stands there once. Raises CorpusError for orphans:
    follow-ups of a reply that no question gets, or only one that comes after that reply itself.
    """
    following: dict[str, dict[tuple[str, str], Pair]] = {}
    for pair in pairs:
        if pair.after:
            followups = following.setdefault(pair.after, {})
            followups.setdefault((pair.question, pair.answer), pair)
    opening = {pair.answer for pair in pairs if not pair.after}
    found: list[Pair] = []
    for pair in pairs:
        if not pair.after:
            found += _with_followups(pair, following, opening)
    orphans = [pair for followups in following.values() for pair in followups.values()]
    if orphans:
        raise CorpusError(
            [
                f"{pair.where or '?'}: an orphan: {pair.question!r} follows {pair.after!r},"
                " which no question gets (a question with that reply)"
                for pair in orphans
            ]
        )
    return found


def _with_followups(
    opener: Pair, following: dict[str, dict[tuple[str, str], Pair]], opening: set[str]
) -> Iterator[Pair]:
    """Yield ``opener`` and all that follows it, and take that out of ``following``.

    It goes no further where it comes to one of ``opening``, the replies of other openers.
    """
    ahead = [opener]
    while ahead:
        pair = ahead.pop()
        yield pair
        if pair.after and pair.answer in opening:
            continue
        followups = following.pop(pair.answer, {}).values()
        ahead += reversed([replace(more, opener=opener.question) for more in followups])
