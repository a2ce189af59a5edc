"""One training of the study of precisions, and the networks rounded from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.small_training import LONG_TALK, TINY_BITS
from tests.support.with_torch import training
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.evaluation.metrics import score
from ulmrig.model.precision_study.plan import (
    Point,
    Task,
    answers_of,
    held_out,
    tasks,
)
from ulmrig.model.precision_study.run import Study, fitted_grids
from ulmrig.model.training.qat import QatNetwork
from ulmrig.model.training.quantizers import PRECISIONS, Grid

pytestmark = training


def test_rounding_gives_each_layer_named_its_fitted_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    config = replace(TINY_BITS, hidden=(8, 6))
    (task, *_) = tasks(config)
    nets: list[QatNetwork] = []
    seen: list[tuple[Grid | None, ...]] = []

    def said(self: Study, net: QatNetwork) -> tuple[int, ...]:
        nets.append(net)
        seen.append(net.grids)
        return ()

    monkeypatch.setattr(Study, "_said", said)
    outcomes = Study(LONG_TALK, config).run(task)
    assert [outcome.point for outcome in outcomes] == list(task.points)
    assert seen[0] == (None, None, None)
    fitted = {precision: fitted_grids(nets[0], precision) for precision in PRECISIONS}
    for point, grids in zip(task.rounded, seen[1:], strict=True):
        expected = zip(fitted[point.precision], point.on_grid(3), strict=True)
        assert grids == tuple(grid if here else None for grid, here in expected)


def test_the_same_training_says_the_same() -> None:
    task = Task(Point("trained", "3", "only 1", 1))
    one, same = (Study(LONG_TALK, TINY_BITS).run(task) for _ in range(2))
    assert one == same
    assert len(one[0].replies) == len(held_out(LONG_TALK, TINY_BITS).test.pairs)


def test_enough_training_is_seen_in_the_replies() -> None:
    # What is held out here is asked in training too, so that it can be got right.
    twice = Corpus(
        tuple(Pair(f"{p.question} {p.answer.lower()}", p.answer) for p in LONG_TALK.pairs)
    )
    config = replace(TINY_BITS, query_buckets=128, epochs=25, hidden=(24,))
    pairs, place = held_out(twice, config).test.pairs, answers_of(twice)
    for method, precision in (("float32", "float32"), ("trained", "8"), ("trained", "ternary")):
        (outcome,) = Study(twice, config).run(Task(Point(method, precision, "all", 0)))
        said = [place[index] if index >= 0 else "" for index in outcome.replies]
        assert score(said, pairs).share > 0.6, precision
