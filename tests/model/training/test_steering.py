"""A budget for the Z80: what training keeps, and how it gets there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import random_network
from ulmrig.asm.compiler.plan import FALLBACKS, Fallback
from ulmrig.asm.cost.pricer import Pricer
from ulmrig.asm.program.build import TPA_TOP, BuildError, build
from ulmrig.harness.benchmark.prompt_runner import Prompt, measure, model_replies, subject_of
from ulmrig.model import shipped
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load
from ulmrig.model.training.budget import LEAST, MOST, Budget, Price, Strengths, steer
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.history import TrainResult
from ulmrig.model.training.trainer import train

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


@given(st.floats(LEAST, MOST), st.floats(0.01, 50), st.floats(0, 1))
def test_too_dear_makes_stronger_and_never_beyond_the_bounds(
    strength: float, used: float, progress: float
) -> None:
    after = steer(strength, used, progress)
    assert LEAST <= after <= MOST
    assert 0.69 <= after / strength <= 1.51
    if used > 2:
        assert after > strength or strength == MOST
    if used < 0.9:
        assert after < strength or strength == LEAST


def test_a_few_percent_too_much_are_not_left_alone_at_the_end() -> None:
    assert steer(1.0, 1.03, 1.0) > 1.2
    assert steer(1.0, 1.03, 0.1) < 1.0


def test_the_dearest_share_counts_and_nothing_is_no_limit() -> None:
    price = Price(50_000, 20_000)
    assert Budget(100_000, 40_000).used(price) == 0.5
    assert Budget(100_000, 16_000).used(price) == 1.25
    assert Budget(0, 0).used(price) == 0.0


def test_the_memory_that_a_program_takes_is_a_limit_that_nobody_has_to_name() -> None:
    price = Price(50_000, 20_000, memory=1.5)
    assert Budget(100_000, 40_000).used(price) == 1.5
    steered = Strengths().steered(Budget(100_000, 40_000), price, 1.0)
    assert steered.size > 1 > steered.t_states


def test_each_strength_is_steered_by_its_own_share() -> None:
    one = Strengths()
    slow = one.steered(Budget(100, 100), Price(400.0, 10), 1.0)
    assert slow.t_states > 1 > slow.size
    large = one.steered(Budget(100, 100), Price(10.0, 400), 1.0)
    assert large.size > 1 > large.t_states
    assert one.steered(Budget(0, 0), Price(400.0, 400), 1.0) == one


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


@pytest.mark.parametrize("name", shipped.names())
def test_what_is_predicted_is_what_is_measured(name: str) -> None:
    path = shipped.find(name)
    assert path
    network = load(path)
    asked = ["is it tall", "are you alive?", "hello", "what is your name", "xyzzy"]
    price = Pricer()(network, asked)
    image = build(network, "NET")
    prompts = [Prompt(question.encode()) for question in asked]
    found = measure(subject_of(image), prompts, model_replies(IntegerModel(network), prompts))
    assert price.t_states == pytest.approx(found.per_inference, rel=0.03)
    assert 0 <= len(image.data) - price.size < 128
    assert price.memory == image.memory_top / TPA_TOP


@pytest.mark.parametrize(("density", "fallback"), [(0.109, FALLBACKS[1]), (0.13, None)])
def test_what_fits_by_its_price_can_be_built(density: float, fallback: Fallback | None) -> None:
    network = random_network((256, 96), 40, query_buckets=1024, density=density)
    price = Pricer()(network, ["is it tall"])
    if fallback:
        assert price.memory <= 1
        assert build(network, "NET").plan.fallback == fallback
    else:
        assert price.memory > 1
        with pytest.raises(BuildError, match="need memory"):
            build(network, "NET")
