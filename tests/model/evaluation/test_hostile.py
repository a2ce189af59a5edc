"""Hostile lines: the same every time, typed on one line, and of every kind that was seen."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.evaluation.hostile import hostile_lines
from ulmrig.model.network.typed_line import MAX_LINE

QUESTIONS = ["is it tall", "can you eat it?", "a"]
LINES = hostile_lines(QUESTIONS, 3000)


@given(
    st.lists(st.text("ab?! ", min_size=1, max_size=62).filter(str.strip), min_size=1), st.integers()
)
def test_a_line_is_one_that_the_program_answers(questions: list[str], seed: int) -> None:
    for line in hostile_lines(questions, 30, seed):
        assert 1 <= len(line) <= MAX_LINE
        assert re.fullmatch(r"[\x20-\xff]*", line)
        assert line.strip() not in ("", "!")


@pytest.mark.parametrize(
    "kind",
    [
        r"(!)\1{7,}",
        r"([a-z])\1{29,}",
        r"is it tall(!)\1{7,}",
        r"can you eat it(\?)\1{5,}",
        r"is it ta(a)\1{5,}ll",
        r"(ha){4,}h?",
        r"(asd){3,}a?s?",
        r"[\x20-\xff]*[\x80-\xff][\x20-\xff]*",
        r"[a-z]{50,62}",
        r"[ -~]{62}",
        r"is it ta",
        r"is it tall( |\? |)is it tall",
        r"is it tall( |\. | and |\?|, |)can you eat it\?",
        r"isittall",
        r"iiss  iitt  ttaallll",
        r"IS IT TALL!*",
    ],
)
def test_every_kind_is_among_them(kind: str) -> None:
    assert any(re.fullmatch(kind, line) for line in LINES)


def test_the_lines_are_the_same_on_every_machine_and_others_for_another_seed() -> None:
    assert hashlib.sha256("\n".join(LINES).encode()).hexdigest()[:16] == "d7cb90691b9fff3b"
    assert hostile_lines(QUESTIONS, 40) == LINES[:40]
    assert hostile_lines(QUESTIONS, 40, 1) != LINES[:40]
