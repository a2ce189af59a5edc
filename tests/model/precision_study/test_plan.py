"""The plan of the study of precisions: its points, its settings, what is held out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair
from ulmrig.model.precision_study.plan import (
    BitsConfig,
    Point,
    held_out,
    scopes,
    tasks,
)
from ulmrig.model.training.config import TrainError


def test_every_point_is_planned_once() -> None:
    found = Counter(point for task in tasks(BitsConfig()) for point in task.points)
    assert set(found.values()) == {1}
    methods = Counter(point.method for point in found)
    assert methods == {"float32": 3, "rounded": 3 * 7 * 5, "trained": 3 * 7 * 5}


def test_parts_of_a_network_are_each_named_once() -> None:
    assert scopes(1) == ("all",)
    assert scopes(2) == ("all", "only 1", "only 2")
    for layers in (1, 2, 3, 4):
        parts = [Point("rounded", "2", scope, 0).on_grid(layers) for scope in scopes(layers)]
        assert len(set(parts)) == len(parts)
    assert Point("trained", "2", "only 2", 0).on_grid(3) == (False, True, False)
    assert Point("trained", "2", "but 2", 0).on_grid(3) == (True, False, True)
    assert Point("float32", "float32", "all", 0).on_grid(3) == (False, False, False)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("seeds", 0, "seeds 0"),
        ("test", 0.0, "test 0.0"),
        ("test", 1.0, "test 1.0"),
        ("epochs", 0, "epochs 0"),
        ("hidden", (0,), "hidden 0"),
    ],
)
def test_settings_that_cannot_be_are_refused(name: str, value: object, text: str) -> None:
    with pytest.raises(TrainError, match=text):
        replace(BitsConfig(), **{name: value})


def test_a_corpus_that_cannot_be_split_is_refused() -> None:
    with pytest.raises(CorpusError, match="a corpus of 1 pairs has no"):
        held_out(Corpus((Pair("is it tall", "YES"),)), BitsConfig())
