"""A budget for the Z80: what training keeps, and how it gets there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.with_torch import training
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.budget import Price
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.history import TrainResult
from ulmrig.model.training.trainer import train

pytestmark = training

WORDS = ["tall", "round", "green", "heavy", "cheap", "loud", "sharp", "wet", "soft", "old"]
TALK = Corpus(
    tuple(
        Pair(question, ("YES", "NO", "MAYBE")[i % 3])
        for i, word in enumerate(WORDS)
        for question in (f"is it {word}", f"are you {word}?", word)
    )
)
TINY = replace(RECALL, hidden=(16,), query_buckets=64, epochs=12, batch=16, budget=0, bytes=0)


def weights(network: QuantizedNetwork, asked: Sequence[str]) -> Price:
    """A price that tests can compute: the weights that are not zero."""
    count = sum(int(np.count_nonzero(layer.weight)) for layer in network.layers)
    return Price(float(count), count)


def run(config: TrainConfig, folder: Path, **more: object) -> TrainResult:
    return train(TALK, config, output=folder / "n.npz", price=weights, **more)  # type: ignore[arg-type]


def test_a_smaller_budget_makes_a_sparser_network(tmp_path: Path) -> None:
    free = train(TALK, TINY, output=tmp_path / "free.npz")
    limit = free.best.nonzeros * 3 // 5
    held = run(replace(TINY, bytes=limit, epochs=30, weight_l1=1e-3), tmp_path)
    assert held.affordable
    assert held.best.nonzeros <= limit
    assert held.best.price == weights(held.network, [])


def test_what_is_kept_is_the_best_of_what_fits(tmp_path: Path) -> None:
    config = replace(TINY, budget=700, epochs=30)
    found = run(config, tmp_path)
    fits = [e for e in found.history if e.price and e.price.t_states <= 700]
    assert found.affordable and fits
    assert found.best.integer_right == max(entry.integer_right for entry in fits)


def test_where_nothing_fits_the_cheapest_is_kept_and_it_is_said(tmp_path: Path) -> None:
    found = run(replace(TINY, budget=3, weight_l1=0.0), tmp_path)
    assert not found.affordable
    assert found.best.price
    assert found.best.price.t_states == min(e.price.t_states for e in found.history if e.price)


def test_a_run_on_a_budget_is_resumed_to_the_same_bytes(tmp_path: Path) -> None:
    config = replace(TINY, budget=700)
    whole = run(config, tmp_path).output.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        run(config, tmp_path, stop_after_batches=20)
    assert run(config, tmp_path, resume=True).output.read_bytes() == whole


def test_a_long_run_is_not_priced_at_every_epoch(tmp_path: Path) -> None:
    found = run(replace(TINY, budget=10_000, epochs=61), tmp_path)
    priced = [entry.epoch for entry in found.history if entry.price]
    assert priced == [*range(3, 61, 3), 61]
    assert found.best.epoch in priced


def test_a_budget_is_not_spent_where_less_does_as_well(tmp_path: Path) -> None:
    """Free to lose every reply, training keeps the cheapest of the settled networks."""
    config = replace(TINY, budget=420, epochs=30, operation_l1=1e-3)
    spent = run(config, tmp_path)
    spared = run(replace(config, tolerance=1.0), tmp_path)
    settled = [e.price.t_states for e in spared.history if e.price and e.settled]
    assert spared.affordable and spared.best.price and spent.best.price
    assert spared.best.price.t_states == min(settled)
    assert spared.best.price.t_states < 0.95 * spent.best.price.t_states


def test_a_run_that_saves_is_resumed_to_the_same_bytes(tmp_path: Path) -> None:
    config = replace(TINY, budget=700, tolerance=0.05, averaged=0.1)
    whole = run(config, tmp_path).output.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        run(config, tmp_path, stop_after_batches=60)
    assert run(config, tmp_path, resume=True).output.read_bytes() == whole
