"""The teacher, the labels that it gives, and the prompts that it makes up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.support.with_torch import training
from ulmrig.model.corpus.pairs import Corpus, Pair, fold
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.network.typed_line import MAX_LINE
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data import labels as labels_module
from ulmrig.model.training.data import teacher
from ulmrig.model.training.data.examples import Examples, charset_of
from ulmrig.model.training.data.labels import labels
from ulmrig.model.training.data.parts import parts
from ulmrig.model.training.data.synthetic import synthetic_prompts

pytestmark = training

THINGS = {
    "YES": ["tall", "old", "white", "round", "stone", "bright", "famous", "lonely"],
    "NO": ["soft", "cheap", "green", "small", "edible", "alive", "quiet", "fast"],
    "MAYBE": ["open", "pretty", "haunted", "wet", "cold", "empty", "near", "loud"],
}
PAIRS = tuple(
    Pair(form.format(word), answer)
    for answer, words in THINGS.items()
    for word in words
    for form in ("is it {}", "are you {}?", "{}", "would you say it is {}")
)
CONFIG = TrainConfig(synthetic=50, query_buckets=64)


def test_an_ngram_is_there_once_and_a_mark_at_the_end_is_not() -> None:
    rows, ids = teacher.features(["aaaaaa", "is it?", "IS IT"])
    assert len(set(ids[rows == 0])) == len(ids[rows == 0])
    assert ids[rows == 1].tolist() == ids[rows == 2].tolist()
    # " is it " has 5 + 4 + 3 + 2 n-grams, two words and one pair of them.
    assert len(ids[rows == 1]) == 5 + 4 + 3 + 2 + 2 + 1


def test_different_ngrams_are_never_mixed() -> None:
    grams = [a + b + c for a in "abcdefgh" for b in "abcdefgh" for c in "abcdefgh"]
    _, ids = teacher.features(grams)
    inner = ids[np.isin(ids, [3 << 24 | int.from_bytes(g.encode(), "big") for g in grams])]
    assert len(set(inner.tolist())) == len(grams)


def test_it_learns_what_it_is_shown_and_generalises() -> None:
    found = teacher.fit([p.question for p in PAIRS], [p.answer for p in PAIRS], penalty=0.1)
    said = found.shares([p.question for p in PAIRS])
    assert said.sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    right = [found.answers[i] == p.answer for i, p in zip(said.argmax(axis=1), PAIRS, strict=True)]
    assert all(right)
    unseen = found.shares(["could it be famous", "so it is edible"])
    assert [found.answers[i] for i in unseen.argmax(axis=1)] == ["YES", "NO"]


def test_it_is_at_the_minimum_of_what_it_minimises() -> None:
    """The gradient of penalised cross-entropy, computed again in float64, is nearly nothing."""
    questions, answers = [p.question for p in PAIRS], [p.answer for p in PAIRS]
    found = teacher.fit(questions, answers, penalty=0.3)
    rows, ids = teacher.features(questions)
    known = np.isin(ids, found.vocabulary)
    place = np.searchsorted(found.vocabulary, ids[known])
    dense = np.zeros((len(questions), len(found.vocabulary)))
    dense[rows[known], place] = found.rarity[place]
    dense /= np.linalg.norm(dense, axis=1, keepdims=True)
    wanted = np.array([[a == b for b in found.answers] for a in answers], dtype=float)
    gradient = dense.T @ (found.shares(questions) - wanted) + 0.3 * found.weight.numpy()
    assert np.abs(gradient).max() < 0.05


def test_what_is_said_of_a_pair_comes_from_who_has_not_seen_it() -> None:
    """A group with labels of its own: out of fold nobody can know them."""
    odd = [Pair(f"{form} xyzzy", "YES") for form in ("is it", "are you", "so it is")]
    no = [pair for pair in PAIRS if pair.answer == "NO"]
    pairs = [*no, *odd, Pair("plugh", "YES")]
    whole, said = teacher.out_of_fold(pairs, penalty=0.1, seed=0)
    place = whole.answers.index("YES")
    of_odd = slice(len(no), len(no) + len(odd))
    assert said[of_odd, place].max() < 0.3
    assert whole.shares([pair.question for pair in odd])[:, place].min() > 0.5


def test_groups_are_never_torn_between_folds(monkeypatch: pytest.MonkeyPatch) -> None:
    fitted: list[set[str]] = []
    fit = teacher.fit

    def spy(questions: list[str], *args: object, **kwargs: object) -> teacher.Teacher:
        fitted.append(set(questions))
        return fit(questions, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(teacher, "fit", spy)
    teacher.out_of_fold(PAIRS, penalty=0.1, seed=0)
    assert len(fitted) == 1 + teacher.FOLDS
    group = groups(PAIRS)
    for seen in fitted[1:]:
        inside = {g for g, pair in zip(group, PAIRS, strict=True) if pair.question in seen}
        outside = {g for g, pair in zip(group, PAIRS, strict=True) if pair.question not in seen}
        assert not inside & outside


def test_dev_and_test_never_reach_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the teacher nor the prompts that it labels know a word that is held out."""
    held = tuple(Pair(f"is it {'q' * 3}{word}{'q' * 3}", "YES") for word in THINGS["NO"])
    corpus = Corpus(PAIRS + held)
    config = replace(CONFIG, dev=0.3, test=0.3)
    found = parts(corpus, config)
    heard: list[str] = []
    fit = teacher.fit

    def spy(questions: list[str], *args: object, **kwargs: object) -> teacher.Teacher:
        heard.extend(questions)
        return fit(questions, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(teacher, "fit", spy)
    made = labels(found.train.pairs, charset_of(corpus.pairs), config)
    allowed = {pair.question for pair in found.train.pairs}
    assert heard
    assert set(heard) <= allowed
    words = {word for question in allowed for word in question.split()}
    assert {word for prompt in made.prompts for word in prompt.split()} <= words
    assert not {p.question for p in (*found.dev.pairs, *found.test.pairs)} & allowed


def test_labels_mix_the_answer_with_what_the_teacher_says() -> None:
    charset = charset_of(PAIRS)
    hard = labels(PAIRS, charset, replace(CONFIG, teacher_share=0.0, synthetic=0))
    soft = labels(PAIRS, charset, replace(CONFIG, teacher_share=1.0))
    half = labels(PAIRS, charset, replace(CONFIG, teacher_share=0.5))
    assert set(np.unique(hard.pairs)) == {0.0, 1.0}
    assert half.pairs == pytest.approx((hard.pairs + soft.pairs) / 2, abs=1e-6)
    for made in (hard, soft, half):
        assert made.pairs.sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    assert soft.of_prompts.sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    assert soft.of_prompts.shape == (50, len(charset) + 1)


def test_many_answers_have_no_teacher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels_module, "MOST_ANSWERS", 2)
    assert labels(PAIRS, charset_of(PAIRS), CONFIG).prompts == ()


def test_an_epoch_has_synthetic_prompts_among_the_others() -> None:
    charset = charset_of(PAIRS)
    config = replace(CONFIG, continuations=0.0, typos=0.0, marks=0.0, teacher_share=0.0)
    plain = Examples(PAIRS, charset, replace(config, synthetic=0)).epoch(0)
    mixed = Examples(PAIRS, charset, replace(config, synthetic_share=0.5)).epoch(0)
    assert len(mixed) == len(plain) + len(PAIRS) // 2
    soft = (mixed.label.max(axis=1) < 1).sum()
    assert 0 < soft <= len(PAIRS) // 2
    assert mixed.bags.lengths.min() > 21


def test_synthetic_prompts_are_new_distinct_and_fit_the_line() -> None:
    asked = [pair.question for pair in PAIRS] + ["a long question " + "of many words " * 3]
    made = synthetic_prompts(asked, 200, 0)
    assert len(made) == 200 == len({fold(prompt) for prompt in made})
    assert not {fold(q) for q in asked} & {fold(prompt) for prompt in made}
    assert max(map(len, made)) <= MAX_LINE
    assert made == synthetic_prompts(asked, 200, 0)
    assert made != synthetic_prompts(asked, 200, 1)
    assert synthetic_prompts(["only one"], 10, 0) == []
