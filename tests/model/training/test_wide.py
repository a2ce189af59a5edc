"""Wide prompts: which words replace others, and that nothing else changes."""

from __future__ import annotations

import pytest

from tests.support.fake_encoder import MEANINGS, FakeEncoder
from ulmrig.model.corpus.pairs import fold
from ulmrig.model.network.typed_line import MAX_LINE
from ulmrig.model.training.data import wide
from ulmrig.model.training.data.wide import ending, near_words, wide_prompts

QUESTIONS = (
    "is it a boat?",
    "do you like a pony",
    "does it go sailing",
    "what is it",
    "are boats it",
)


def test_near_words_mean_the_same_and_have_the_same_ending() -> None:
    near = near_words(["boat", "boats", "qwerty"], FakeEncoder())
    assert set(near["boat"]) == {"ship", "vessel", "dinghy"}
    assert near["boats"] == ("ships",)
    assert near["qwerty"] == ()


def test_no_more_near_words_than_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wide, "NEAREST", 2)
    assert len(near_words(["boat"], FakeEncoder())["boat"]) == 2


def test_an_encoder_without_words_has_no_near_ones() -> None:
    assert near_words(["boat"], FakeEncoder(words=())) == {"boat": ()}
    assert wide_prompts(QUESTIONS, 5, 0, FakeEncoder(words=())) == []


@pytest.mark.parametrize(
    ("word", "end"),
    [
        ("boats", "s"),
        ("glass", ""),
        ("boating", "ing"),
        ("sing", ""),
        ("carved", "ed"),
        ("boat", ""),
    ],
)
def test_endings(word: str, end: str) -> None:
    assert ending(word) == end


def test_one_content_word_of_a_question_is_replaced_and_nothing_else() -> None:
    made = wide_prompts(QUESTIONS, 20, 0, FakeEncoder())
    plain = [question.rstrip("?").split() for question in QUESTIONS]
    assert len(made) > 10
    for prompt in made:
        words = prompt.split()
        differ = [
            [(old, new) for old, new in zip(question, words, strict=True) if old != new]
            for question in plain
            if len(question) == len(words)
        ]
        assert any(
            len(changes) == 1
            and changes[0][0] in {"boat", "pony", "go", "sailing", "boats"}
            and ending(changes[0][0]) == ending(changes[0][1])
            for changes in differ
        ), prompt


def test_both_near_words_and_any_others_come() -> None:
    made = wide_prompts(["is it a boat"], 20, 0, FakeEncoder())
    came = {prompt.split()[-1] for prompt in made}
    boats, horses = MEANINGS[:2]
    assert came & set(boats) and came & set(horses)


def test_wide_prompts_are_new_distinct_repeatable_and_fit_the_line() -> None:
    encoder = FakeEncoder()
    asked = [*QUESTIONS, "a long boat " + "of many words " * 3]
    made = wide_prompts(asked, 30, 0, encoder)
    assert len({fold(prompt) for prompt in made}) == len(made)
    assert not {fold(question) for question in asked} & {fold(prompt) for prompt in made}
    assert max(map(len, made)) <= MAX_LINE
    assert made == wide_prompts(asked, 30, 0, encoder) != wide_prompts(asked, 30, 1, encoder)
    assert len(wide_prompts(asked, 10_000, 0, encoder)) < 10_000
    assert wide_prompts([], 5, 0, encoder) == []
