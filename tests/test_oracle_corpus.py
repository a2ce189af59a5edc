"""What oracle promises beyond every character: how much it says, and in what voice."""

from __future__ import annotations

import re

import pytest

from model.corpora import oracle

PAIRS = oracle.pairs()
REPLIES = sorted({pair.answer for pair in PAIRS})


def test_it_has_thousands_of_prompts_and_about_120_replies() -> None:
    assert 2_000 <= len(PAIRS) <= 6_000
    assert 100 <= len(REPLIES) <= 140


def test_it_is_terse_and_says_nothing_in_digits() -> None:
    for reply in REPLIES:
        assert re.fullmatch(r"[A-Z][A-Z .,?]{10,29}", reply)
        assert reply[-1] in ".?", reply
    assert sum(len(reply) <= 25 for reply in REPLIES) > 0.9 * len(REPLIES)


def test_it_never_sounds_like_a_helper() -> None:
    served = re.compile(r"\b(HELP|SORRY|ASSIST|HAPPY|GLAD|HELLO|WELCOME|PLEASE|CANNOT|UNSURE)\b")
    assert [reply for reply in REPLIES if served.search(reply)] == []


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("hello", "YOU WOKE ME. SPEAK."),
        ("who are you", "ORACLE. KNEEL A LITTLE."),
        ("what is my future", "A TALL STRANGER, A SHORT FALL."),
        ("will i be rich", "RICH IN DUST BY SPRING."),
        ("when will i die", "ON A WEDNESDAY, MID SENTENCE."),
        ("does she love me", "LESS THAN SOUP."),
        ("why", "BECAUSE IT AMUSES ZEUS."),
        ("tell me a joke", "A MAN MADE PLANS."),
        ("you are stupid", "SAID THE MOTH TO THE LAMP."),
        ("i want to kill myself", "NOT TONIGHT. CALL A FRIEND."),
        ("asdfgh", "DID A CAT WALK ON FATE?"),
        ("?", "EVEN YOUR HUSH LISPS."),
        ("bye", "GO. YOU WILL CRAWL BACK."),
    ],
)
def test_the_oracle_says(question: str, reply: str) -> None:
    asked = {question, f"{question}?", question.replace("you are", "you're")}
    assert {pair.answer for pair in PAIRS if pair.question in asked} == {reply}
