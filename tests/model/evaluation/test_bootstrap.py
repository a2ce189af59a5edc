"""Networks compared on the same questions: measures, paired changes, intervals."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.small_training import LONG_TALK
from ulmrig.model.evaluation.bootstrap import MACRO_F1, RIGHT, Comparison
from ulmrig.model.evaluation.metrics import score

ANSWERS = ("NO", "YES", "MAYBE")
RANDOM = np.random.default_rng(5)
SAID = [[int(i) for i in RANDOM.integers(-1, 3, len(LONG_TALK.pairs))] for _ in range(3)]


def test_one_networks_interval_is_that_of_evaluate() -> None:
    comparison = Comparison(LONG_TALK.pairs, ANSWERS, ANSWERS, seeds=1)
    found = comparison.figure(comparison.samples(SAID[:1])[RIGHT])
    words = [ANSWERS[i] if i >= 0 else "" for i in SAID[0]]
    expected = score(words, LONG_TALK.pairs)
    assert (found.mean, found.low, found.high) == pytest.approx(
        (expected.share, expected.low, expected.high)
    )


def test_macro_f1_is_the_mean_over_the_answers_counted() -> None:
    wanted = [ANSWERS.index(pair.answer) for pair in LONG_TALK.pairs]
    f1 = []
    for answer in (0, 2):
        hits = sum(s == w == answer for s, w in zip(SAID[0], wanted, strict=True))
        f1.append(2 * hits / (SAID[0].count(answer) + wanted.count(answer)))
    comparison = Comparison(LONG_TALK.pairs, ANSWERS, ("NO", "MAYBE"), seeds=1)
    figure = comparison.figure(comparison.samples(SAID[:1])[MACRO_F1])
    assert figure.mean == pytest.approx(sum(f1) / 2)
    assert figure.low < figure.mean < figure.high


def test_a_change_is_paired_question_by_question_and_seed_by_seed() -> None:
    comparison = Comparison(LONG_TALK.pairs, ANSWERS, ANSWERS, seeds=3)
    before = comparison.samples(SAID)[RIGHT]
    right = [ANSWERS.index(pair.answer) for pair in LONG_TALK.pairs]
    # Two groups of paraphrases more are right, in each network: that is all that differs.
    better = [right[:6] + said[6:] for said in SAID]
    after = comparison.samples(better)[RIGHT]
    none = comparison.figure(before - before)
    assert (none.mean, none.low, none.high) == (0, 0, 0)
    change = comparison.figure(after - before)
    gains = [sum(s != r for s, r in zip(said[:6], right[:6], strict=True)) for said in SAID]
    assert change.by_seed == pytest.approx([gain / len(LONG_TALK.pairs) for gain in gains])
    assert change.mean == pytest.approx(sum(change.by_seed) / 3)
    assert 0 <= change.low < change.mean < change.high
    alone = comparison.figure(after)
    assert change.high - change.low < alone.high - alone.low


def test_seeds_that_differ_widen_the_interval() -> None:
    right = [ANSWERS.index(pair.answer) for pair in LONG_TALK.pairs]
    comparison = Comparison(LONG_TALK.pairs, ANSWERS, ANSWERS, seeds=3)
    all_wrong = [-1] * len(right)
    figure = comparison.figure(comparison.samples([right, all_wrong, right])[RIGHT])
    assert figure.by_seed == (1, 0, 1)
    assert (figure.low, figure.high) == (0, 1)  # each network alone has no spread at all
