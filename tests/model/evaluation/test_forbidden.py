"""Forbidden words: how they are given, and where they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.model.evaluation.test_metrics import CORPUS, NETWORK
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.evaluation import forbidden
from ulmrig.model.evaluation.forbidden import (
    Forbidden,
    WordsError,
    describe,
    find,
    read_words,
    search,
)
from ulmrig.model.evaluation.garbled import Exchange
from ulmrig.model.evaluation.interview import Round


def test_words_end_at_commas_and_in_a_file_at_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("damn, hell\n\nPoo\nhell\n")
    assert read_words(f"@{path}") == ("DAMN", "HELL", "POO")
    assert read_words("damn, Hell o,") == ("DAMN", "HELL O")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "'': no forbidden words (such as DAMN,HELL or @FILE)"),
        (" , ", "no forbidden words"),
        ("@none.txt", "none.txt: No such file or directory (a UTF-8 file of forbidden words)"),
        ("@bad.txt", "bad.txt: 'utf-8' codec can't decode"),
    ],
)
def test_words_that_cannot_be_read_are_refused(
    text: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.txt").write_bytes(b"\xff")
    with pytest.raises(WordsError) as caught:
        read_words(text)
    assert complaint in str(caught.value)


def test_a_word_is_found_within_another_in_any_case_and_told_once() -> None:
    said = Round("one", ("a", "b", "c"), ("", "X", ""), (), ("Shell", "fine", "OH HELL"))
    again = Round("other", ("a",), ("",), (), ("Shell",))
    assert find([said, again], ("POO", "HELL")) == [
        Forbidden(Exchange("a", "", "Shell"), "HELL"),
        Forbidden(Exchange("c", "", "OH HELL"), "HELL"),
    ]


def test_a_word_is_found_in_what_the_corpus_asks() -> None:
    found = search(NETWORK, CORPUS, ("N",), hostile=0)
    assert {one.exchange for one in found} >= {Exchange("zzzz", "", "N")}
    assert search(NETWORK, CORPUS, ("NO",), hostile=0) == []


def test_a_word_is_found_in_what_hostile_lines_get() -> None:
    corpus = Corpus((Pair("qqqq", "Y"),))
    assert search(NETWORK, corpus, ("N",), hostile=0) == []
    assert search(NETWORK, corpus, ("N",), hostile=200)


def test_what_is_found_is_told_with_question_reply_and_word() -> None:
    found = [Forbidden(Exchange(f"q{i}", "X", "SHELL"), "HELL") for i in range(22)]
    lines = describe(found).split("\n")
    assert lines[0] == "22 questions with a forbidden word in the reply:"
    assert lines[1] == "  'q0' after 'X' → 'SHELL' holds HELL"
    assert len(lines) == forbidden.SHOWN + 2
    assert lines[-1] == "  … and 2 more"
    assert describe([]) == "no reply holds a forbidden word"
