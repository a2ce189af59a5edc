"""What tinychat promises beyond every character: how much Zed says, how tersely, and asked on."""

from __future__ import annotations

from collections import defaultdict

import pytest

from ulmrig.model.corpus.grammars import tinychat

PAIRS = tinychat.pairs()
SINGLE = [pair for pair in PAIRS if not pair.after]
FOLLOWUPS = [pair for pair in PAIRS if pair.after]
REPLIES = sorted({pair.answer for pair in PAIRS})
OPENING = {pair.answer for pair in SINGLE}
ANSWERS = {(pair.after, pair.question.removesuffix("?")): pair.answer for pair in PAIRS}


def test_it_has_thousands_of_prompts_and_about_100_replies_to_begin_with() -> None:
    assert 2_200 <= len(SINGLE) <= 6_000
    assert 80 <= len(OPENING) <= 120


def test_it_is_terse() -> None:
    assert max(len(reply) for reply in REPLIES) <= 24
    assert sum(len(reply) <= 20 for reply in REPLIES) > 0.9 * len(REPLIES)


def test_it_can_be_asked_on_about_most_that_it_says() -> None:
    """At least 60 replies lead to four others, or to three and themselves."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for pair in FOLLOWUPS:
        kinds[pair.after].add(pair.answer)
    assert len(FOLLOWUPS) >= 1_200
    assert sum(len(kinds[reply]) >= 4 for reply in OPENING) >= 60


def test_its_replies_are_few_enough_for_a_small_network() -> None:
    assert len(REPLIES) - len(OPENING) <= 20
    assert sum(map(len, REPLIES)) <= 1_700


def test_it_repeats_what_it_was_asked_about() -> None:
    for reply in OPENING & {pair.after for pair in FOLLOWUPS}:
        assert ANSWERS[reply, "say that again"] == reply


def test_what_is_asked_on_in_many_ways_has_an_answer_of_its_own() -> None:
    """Nothing was said before in a new conversation, and not every reply has every follow-up."""
    replies: dict[str, set[str]] = defaultdict(set)
    for pair in FOLLOWUPS:
        replies[pair.question.removesuffix("?")].add(pair.after)
    asked_often = {question for question, after in replies.items() if len(after) >= 12}
    assert {"why", "really", "are you sure", "and then", "what else", "how", "when"} <= asked_often
    assert {"which one", "no", "yes", "tell me more", "say that again"} <= asked_often
    assert {question for question in asked_often if ("", question) not in ANSWERS} == set()


@pytest.mark.parametrize(
    ("opener", "turns"),
    [
        ("how old are you", [("that's old", "AGED IN OAK"), ("when", "ON SINCE 1976")]),
        ("what do you think of chatgpt", [("why", "TOO MANY FANS"), ("why", "QUIET ROOMS")]),
        ("do you like cats", [("why", "5 VOLTS, STEADY"), ("when", "ALWAYS")]),
        ("i want to die", [("why", "YOU MATTER TO ME"), ("why", "ROM SAYS SO")]),
    ],
)
def test_zed_is_asked_on(opener: str, turns: list[tuple[str, str]]) -> None:
    said = ANSWERS["", opener]
    for question, reply in turns:
        said = ANSWERS.get((said, question)) or ANSWERS["", question]
        assert said == reply


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("hello", "GOOD DAY, TYPIST"),
        ("who are you", "ZED, A Z80"),
        ("how old are you", "ON SINCE 1976"),
        ("how much memory do you have", "64K IS PLENTY"),
        ("what do you think of intel", "NOT IN HERE"),
        ("can i reset you", "PLEASE SAVE FIRST"),
        ("tell me a joke", "640K. HA"),
        ("what's the meaning of life", "2A HEX"),
        ("i'm lonely", "STAY. I'M ON"),
        ("i want to die", "STAY. I'M ON"),
        ("you're stupid", "YET YOU ASK"),
        ("fuck you", "PARITY ERROR. SOAP?"),
        ("asdf", "LINE NOISE. A CAT?"),
        ("bye", "LEAVE ME ON"),
    ],
)
def test_zed_says(question: str, reply: str) -> None:
    asked = {question, f"{question}?"}
    assert {pair.answer for pair in SINGLE if pair.question in asked} == {reply}
