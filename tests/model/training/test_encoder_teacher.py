"""The teacher that knows English: its head, its mix with n-grams, and whom it does not hear."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.support.fake_encoder import FakeEncoder
from tests.support.with_torch import torch, training
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data import encoder_teacher, teacher
from ulmrig.model.training.data.examples import charset_of
from ulmrig.model.training.data.labels import labels
from ulmrig.model.training.data.parts import parts

pytestmark = training

FORMS = ("is it a {}", "are you a {}?", "{}", "would you say it is a {}")
THINGS = {"YES": ("boat", "ship", "vessel"), "NO": ("horse", "pony", "mare")}
PAIRS = tuple(
    Pair(form.format(word), answer)
    for answer, words in THINGS.items()
    for word in words
    for form in FORMS
)
UNSEEN = ("is it a dinghy", "is it a stallion")
CONFIG = TrainConfig(teacher="encoder", synthetic=20, wide=0.5, query_buckets=64)


def taught(pairs: tuple[Pair, ...] = PAIRS) -> tuple[encoder_teacher.MixedTeacher, np.ndarray]:
    ngrams, said = teacher.out_of_fold(pairs, penalty=0.1, seed=0)
    return encoder_teacher.with_encoder(pairs, ngrams, said, FakeEncoder(), seed=0)


@pytest.fixture(autouse=True)
def long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve epochs of 24 questions are twelve steps."""
    monkeypatch.setattr(encoder_teacher, "EPOCHS", 60)


def test_it_knows_words_that_it_was_not_taught_where_ngrams_do_not() -> None:
    mixed, _ = taught()
    said = mixed.head.shares(FakeEncoder().encode(UNSEEN))
    assert said[0, mixed.answers.index("YES")] > 0.8 and said[1, mixed.answers.index("NO")] > 0.8
    assert mixed.ngrams.shares(UNSEEN).max() < 0.8


def test_the_mix_has_both_in_their_shares() -> None:
    mixed, _ = taught()
    ngrams, head = mixed.ngrams.shares(UNSEEN), mixed.head.shares(FakeEncoder().encode(UNSEEN))
    assert mixed.shares(UNSEEN) == pytest.approx(0.4 * ngrams + 0.6 * head, abs=1e-6)
    assert mixed.shares(UNSEEN).sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    assert mixed.shares([]).shape == (0, 2)


def test_many_questions_are_encoded_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    mixed, _ = taught()
    questions = [pair.question for pair in PAIRS]
    whole = mixed.shares(questions)
    monkeypatch.setattr(encoder_teacher, "PART", 5)
    assert mixed.shares(questions) == pytest.approx(whole, abs=1e-6)


def test_the_same_seed_gives_the_same_bytes_and_leaves_torchs_numbers_alone() -> None:
    vectors = FakeEncoder().encode([pair.question for pair in PAIRS])
    wanted = torch.tensor([pair.answer == "YES" for pair in PAIRS]).long()
    before = torch.get_rng_state()
    one, same, other = (
        encoder_teacher.fit_head(vectors, wanted, 2, seed).shares(vectors).tobytes()
        for seed in (0, 0, 1)
    )
    assert torch.equal(torch.get_rng_state(), before)
    assert one == same != other


def test_what_is_said_of_a_pair_comes_from_heads_that_have_not_seen_its_group() -> None:
    """Of a group that contradicts its meaning nobody can know it out of fold."""
    odd = tuple(Pair(form.format("dinghy"), "NO") for form in FORMS)
    mixed, said = taught((*PAIRS, *odd))
    no = mixed.answers.index("NO")
    assert said[len(PAIRS) :, no].max() < 0.5
    assert mixed.shares([pair.question for pair in odd])[:, no].min() > 0.5


def test_folds_keep_groups_whole_and_hold_every_pair_out_once() -> None:
    group = np.array(groups(PAIRS))
    seen: list[int] = []
    for here, others in encoder_teacher.held_out(PAIRS, 0):
        assert not set(group[here]) & set(group[others])
        seen.extend(here.tolist())
    assert sorted(seen) == list(range(len(PAIRS)))


def test_one_group_alone_is_labelled_by_who_has_seen_it() -> None:
    (here, others), *more = encoder_teacher.held_out(PAIRS[:4], 0)
    assert here.tolist() == others.tolist() == [0, 1, 2, 3] and not more


def test_dev_and_test_never_reach_the_encoder() -> None:
    held = tuple(Pair(f"is it a qqq{word}", "YES") for word in "abcdefghijkl")
    config = replace(CONFIG, dev=0.3, test=0.3)
    found = parts(Corpus(PAIRS + held), config)
    encoder = FakeEncoder()
    labels(found.train.pairs, charset_of(PAIRS), config, encoder)
    trained = {pair.question for pair in found.train.pairs}
    apart = {pair.question for pair in (*found.dev.pairs, *found.test.pairs)} - trained
    assert apart and not apart & set(encoder.heard)
    words = {word for question in apart for word in question.split() if word.startswith("qqq")}
    assert words and not words & {word for text in encoder.heard for word in text.split()}


def test_labels_and_half_of_the_prompts_are_the_encoders_if_it_teaches() -> None:
    charset = charset_of(PAIRS)
    encoder = FakeEncoder()
    plain = labels(PAIRS, charset, replace(CONFIG, teacher="ngrams"), encoder)
    assert not encoder.heard
    known = {word for pair in PAIRS for word in pair.question.rstrip("?").split()}
    assert {word for prompt in plain.prompts for word in prompt.replace("?", "").split()} <= known
    made = labels(PAIRS, charset, CONFIG, encoder)
    assert not np.array_equal(made.pairs, plain.pairs)
    assert made.of_prompts.shape == (len(made.prompts), len(charset) + 1)
    new = [p for p in made.prompts if set(p.replace("?", "").split()) - known]
    assert 5 <= len(new) <= 10
    narrow = labels(PAIRS, charset, replace(CONFIG, wide=0.0), encoder)
    assert narrow.prompts == plain.prompts
