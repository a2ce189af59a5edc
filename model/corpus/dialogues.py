"""Dialogues made of replies and what follows them, wherever both were written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
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


def limited(pairs: Sequence[Pair], histories: int, always: Collection[str] = ()) -> list[Pair]:
    """Return ``pairs`` with follow-ups of at most ``histories`` replies, in the same order.

    Those of ``always`` come first, then those that most follow-ups have. What is said in answer to
    the others is a reply that a question alone gets, too, so that a network has few more replies to
    spell: each reply that it remembers, and each that it spells, takes some of its weights.
    """
    kept = [reply for reply in always if any(pair.after == reply for pair in pairs)][:histories]
    spelt = {pair.answer for pair in pairs if not pair.after or pair.after in kept}
    asked = Counter(pair.after for pair in pairs if pair.after in spelt and pair.answer in spelt)
    others = [reply for reply, _ in asked.most_common() if reply not in kept]
    after = {*kept, *others[: histories - len(kept)]}
    opening = [pair for pair in pairs if not pair.after]
    reached = {pair.answer for pair in opening}
    following = [pair for pair in pairs if pair.after in after and pair.answer in spelt]
    while more := {pair.answer for pair in following if pair.after in reached} - reached:
        reached |= more
    return arranged([*opening, *(pair for pair in following if pair.after in reached)])
