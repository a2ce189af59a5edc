"""What a network is asked: every question in its place, and each round with its own history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import cast

import pytest

from ulmrig.model.corpus.pairs import Corpus, parse
from ulmrig.model.evaluation.garbled import Exchange, garbled
from ulmrig.model.evaluation.interview import Round, interview, own_replies
from ulmrig.model.network.integer import IntegerModel

GOATS = """\
will i be rich|BUY GOATS.
  why|GOATS HOLD VALUE.
    really|A GOAT NEVER LIES.
  when|AT MARKET.
hello|HI
why|SO.
"""
CORPUS = Corpus(tuple(parse(GOATS.encode(), "g")[0]))
PAIRS = {(pair.question, pair.after): pair.answer for pair in CORPUS.pairs}


class Remembering:
    """A model that says what ``known`` has for a question after a reply, else "HM"."""

    def __init__(self, known: dict[tuple[str, str], str], *, remembers: bool = True) -> None:
        self.known = known
        self.network = SimpleNamespace(remembers=remembers)

    def replies(
        self,
        prompts: Sequence[str],
        answered: Callable[[int], None] | None = None,
        *,
        after: Sequence[str],
    ) -> list[str]:
        if answered:
            answered(len(prompts))
        together = zip(prompts, after, strict=True)
        return [self.known.get(asked, self.known.get((asked[0], ""), "HM")) for asked in together]


def rounds_of(
    known: dict[tuple[str, str], str],
    corpus: Corpus = CORPUS,
    *,
    hostile: int = 0,
    remembers: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, Round]:
    model = cast(IntegerModel, Remembering(known, remembers=remembers))
    parts = {"all": corpus.pairs}
    found = interview(model, corpus, parts, hostile=hostile, progress=progress)
    return {one.name: one for one in found}


def right(found: Round) -> list[bool]:
    return [r == pair.answer for r, pair in zip(found.replies, found.pairs, strict=True)]


def test_single_questions_are_asked_anew_and_followups_after_their_reply() -> None:
    found = rounds_of(PAIRS)
    assert found["all"].questions == ("will i be rich", "hello", "why")
    assert found["all"].after == ("", "", "")
    assert found["all, follow-ups"].questions == ("why", "really", "when")
    assert found["all, follow-ups"].after == ("BUY GOATS.", "GOATS HOLD VALUE.", "BUY GOATS.")
    assert right(found["all"]) == right(found["all, follow-ups"]) == [True] * 3


def test_typos_keep_what_stands_before_the_question() -> None:
    found = rounds_of(PAIRS)
    one = found["all, follow-ups, one typo"]
    assert one.after == found["all, follow-ups"].after
    assert all(typed != pair.question for typed, pair in zip(one.questions, one.pairs, strict=True))
    assert list(found) == [
        *("all", "all, follow-ups"),
        *("all, one typo", "all, two typos"),
        *("all, follow-ups, one typo", "all, follow-ups, two typos"),
        *("all, after any reply", "all, follow-ups after own replies"),
    ]


def test_any_reply_is_one_that_the_question_does_not_follow() -> None:
    texts = "".join(f"q{i}|A{i}\n  why|B{i}\n" for i in range(9))
    corpus = Corpus(tuple(parse(f"{texts}why|SO\n".encode() * 30, "c")[0]))
    found = rounds_of({}, corpus)["all, after any reply"]
    whys = {after for q, after in zip(found.questions, found.after, strict=True) if q == "why"}
    assert len(whys) > 3
    assert whys <= {"SO", *(f"B{i}" for i in range(9))}
    assert len(set(found.after)) > 9


def test_a_question_that_follows_every_reply_begins_a_conversation() -> None:
    corpus = Corpus(tuple(parse(b"a|X\n  why|X\nwhy|X", "c")[0]))
    assert rounds_of({}, corpus)["all, after any reply"].after == ("X", "")


def test_a_dialogue_goes_on_from_what_the_network_said() -> None:
    wrong = {**PAIRS, ("will i be rich", ""): "HI", ("why", "HI"): "GOATS HOLD VALUE."}
    found = rounds_of(wrong)["all, follow-ups after own replies"]
    assert found.after == ("HI", "GOATS HOLD VALUE.", "HI")
    assert right(found) == [True, True, False]
    assert right(rounds_of(PAIRS)["all, follow-ups after own replies"]) == [True] * 3


def test_a_reply_of_nothing_leaves_nothing_to_remember() -> None:
    model = cast(IntegerModel, Remembering({("why", ""): "SO"} | dict.fromkeys(PAIRS, "")))
    assert own_replies(model, "all", CORPUS.pairs).after == ("", "", "")


def test_without_followups_and_memory_nothing_is_asked_after_a_reply() -> None:
    alone = Corpus(tuple(pair for pair in CORPUS.pairs if not pair.after))
    found = rounds_of(PAIRS, alone, hostile=20, remembers=False)
    assert list(found) == ["all", "all, one typo", "all, two typos", "hostile lines"]
    assert {after for one in found.values() for after in one.after} == {""}
    assert "all, after any reply" in rounds_of(PAIRS, alone)


def test_every_second_hostile_line_comes_after_a_reply_if_there_is_a_memory() -> None:
    after = rounds_of(PAIRS, hostile=20)["hostile lines"].after
    assert set(after[::2]) == {""}
    assert "" not in after[1::2]
    assert len(set(after[1::2])) > 2


@pytest.mark.parametrize("hostile", [0, 30])
def test_progress_ends_at_the_number_of_all_questions(hostile: int) -> None:
    told: list[tuple[int, int]] = []
    found = rounds_of(PAIRS, hostile=hostile, progress=lambda *done: told.append(done))
    asked = sum(len(one.questions) for one in found.values()) + 1  # the opener, asked again
    assert told[-1] == (asked, asked)


def test_garbled_is_what_the_corpus_never_says() -> None:
    replies = {**PAIRS, ("why", "BUY GOATS."): "BUY G", ("hello", ""): ""}
    [single, following] = garbled(list(rounds_of(replies).values())[:2], CORPUS.classes())
    assert (single.name, single.total, single.share) == ("all", 3, 1 / 3)
    assert single.replies == (Exchange("hello", "", ""),)
    assert following.replies == (Exchange("why", "BUY GOATS.", "BUY G"),)
    assert str(following.replies[0]) == "'why' after 'BUY GOATS.' → 'BUY G'"
    assert str(Exchange("\x9b2J", "", "A\n")) == r"'\x9b2J' → 'A\n'"
