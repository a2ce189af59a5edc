"""What tinychat promises beyond every character: how much Zed says, and how tersely."""

from __future__ import annotations

import pytest

from ulmrig.model.corpus.grammars import tinychat

PAIRS = tinychat.pairs()
REPLIES = sorted({pair.answer for pair in PAIRS})


def test_it_has_thousands_of_prompts_and_about_100_replies() -> None:
    assert 2_200 <= len(PAIRS) <= 6_000
    assert 80 <= len(REPLIES) <= 120


def test_it_is_terse() -> None:
    assert max(len(reply) for reply in REPLIES) <= 20
    assert sum(len(reply) <= 15 for reply in REPLIES) > 0.75 * len(REPLIES)


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
    assert {pair.answer for pair in PAIRS if pair.question in asked} == {reply}
