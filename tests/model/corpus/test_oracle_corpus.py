"""What oracle promises beyond every character: how much it says, and in what voice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from ulmrig.model.corpus.grammars import oracle

PAIRS = oracle.pairs()
REPLIES = sorted({pair.answer for pair in PAIRS})


def test_it_has_thousands_of_prompts_and_few_replies() -> None:
    assert 2_000 <= len(PAIRS) <= 4_000
    assert 60 <= len(REPLIES) <= 70


def test_its_replies_are_few_enough_characters_to_be_spelt_by_a_small_network() -> None:
    assert sum(map(len, REPLIES)) <= 1_250


def test_it_is_terse_and_knows_no_mark_but_the_full_stop() -> None:
    for reply in REPLIES:
        assert re.fullmatch(r"[A-Z][A-Z .]{8,22}\.", reply), reply


def test_replies_part_early() -> None:
    """No two replies begin with the same three letters, and at most three with the same two."""
    begin = Counter(reply[:2] for reply in REPLIES)
    assert max(begin.values()) <= 3, begin
    assert len({reply[:3] for reply in REPLIES}) == len(REPLIES)


def test_it_never_sounds_like_a_helper() -> None:
    served = re.compile(r"\b(HELP|SORRY|ASSIST|HAPPY|GLAD|HELLO|WELCOME|PLEASE|CANNOT|UNSURE)\b")
    assert [reply for reply in REPLIES if served.search(reply)] == []


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("hello", "YOU WOKE ME. SPEAK."),
        ("who are you", "ORACLE. KNEEL."),
        ("what is my future", "BEWARE OF STAIRS."),
        ("will i be rich", "SELL ALL. BUY GOATS."),
        ("when will i die", "ON A WEDNESDAY."),
        ("does she love me", "LESS THAN SOUP."),
        ("why", "IT AMUSES ZEUS."),
        ("tell me a joke", "A MAN MADE PLANS."),
        ("you are stupid", "SAID THE MOTH."),
        ("i want to kill myself", "STAY. CALL A FRIEND."),
        ("asdfgh", "EVEN CATS SPELL."),
        ("?", "FATE HAS TIME."),
        ("bye", "CRAWL BACK SOON."),
    ],
)
def test_the_oracle_says(question: str, reply: str) -> None:
    asked = {question, f"{question}?", question.replace("you are", "you're")}
    assert {pair.answer for pair in PAIRS if pair.question in asked} == {reply}
