"""Grids of the study of bits: their values, the step that fits, and layers that compute on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ulmrig.model.network.features import CONTEXT_BUCKETS
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.qat import QatNetwork, quantise_weight
from ulmrig.model.training.quantizers import (
    PRECISIONS,
    TWO_BITS,
    Grid,
    fitted_grid,
    squared_error,
    trained_grid,
)

LAYER = TrainConfig(hidden=(6, 5), query_buckets=16)
precisions = st.sampled_from(PRECISIONS)
seeds = st.integers(0, 2**32 - 1)


def some_weights(seed: int, tail: int) -> np.ndarray:
    """Return 300 weights, the fewer degrees of freedom ``tail`` the further apart."""
    rng = np.random.default_rng(seed)
    return (rng.standard_t(tail, 300) * rng.uniform(0.01, 10)).astype(np.float32)


# --- grids -----------------------------------------------------------------------------------


def test_the_grid_of_two_bits_is_the_z80s() -> None:
    assert trained_grid("2") == TWO_BITS
    assert TWO_BITS.values == (-2, -1, 0, 1)


@pytest.mark.parametrize("bits", [8, 4, 3, 2])
def test_a_grid_of_b_bits_has_2_to_the_b_values_from_minus_2_up_to_2(bits: int) -> None:
    values = trained_grid(str(bits)).values
    assert len(values) == 2**bits
    assert values[0] == -2 and values[-1] == 2 - 2.0 ** (2 - bits) and 0 in values


def test_ternary_weights_have_three_values() -> None:
    assert trained_grid("ternary").values == (-1, 0, 1)


@pytest.mark.parametrize("precision", ["5", "float32", ""])
def test_other_precisions_are_refused_by_name(precision: str) -> None:
    with pytest.raises(ValueError, match=f"precision '{precision}' .one of 8, 4, 3, 2, ternary"):
        trained_grid(precision)


@given(precisions, st.lists(st.floats(-5, 5, width=32), min_size=1))
def test_weights_go_to_the_nearest_value_of_their_grid(precision: str, latent: list[float]) -> None:
    grid = trained_grid(precision)
    for before, after in zip(latent, quantise_weight(torch.tensor(latent), grid), strict=True):
        assert float(after) in grid.values
        nearest = min(abs(before - value) for value in grid.values)
        assert abs(before - float(after)) == pytest.approx(nearest, abs=1e-6)


@settings(max_examples=25, deadline=None)
@given(precisions, seeds, st.sampled_from([2, 5, 100]))
def test_no_step_fits_much_better_than_the_fitted_one(precision: str, seed: int, tail: int) -> None:
    weights = some_weights(seed, tail).astype(np.float64)
    grid = fitted_grid(weights.astype(np.float32), precision)
    largest = np.abs(weights).max()
    others = [replace(grid, step=largest / ratio) for ratio in np.geomspace(0.4, 2e3, 600)]
    best = min(squared_error(weights, other) for other in others)
    assert squared_error(weights, grid) <= 1.05 * best


@settings(max_examples=40, deadline=None)
@given(precisions, seeds, st.floats(1e-3, 1e3))
def test_weights_on_a_grid_are_fitted_exactly(precision: str, seed: int, step: float) -> None:
    grid = replace(trained_grid(precision), step=step)
    rng = np.random.default_rng(seed)
    integers = np.append(rng.integers(grid.low, grid.high + 1, 50), [grid.low, grid.high])
    weights = (step * integers).astype(np.float32)
    found = fitted_grid(weights, precision)
    assert found.step == pytest.approx(step, rel=1e-5)
    assert squared_error(weights, found) < 1e-9 * float((weights**2).sum())


@settings(max_examples=40, deadline=None)
@given(seeds, st.sampled_from([2, 5, 100]))
def test_more_values_fit_no_worse(seed: int, tail: int) -> None:
    weights = some_weights(seed, tail)
    errors = [squared_error(weights, fitted_grid(weights, p)) for p in PRECISIONS]
    for finer, coarser in pairwise(errors):
        assert finer <= 1.01 * coarser


@pytest.mark.parametrize("precision", PRECISIONS)
def test_zeros_fit_any_grid(precision: str) -> None:
    assert fitted_grid(np.zeros(5, dtype=np.float32), precision).step == 1


# --- layers on grids -------------------------------------------------------------------------


def random_network(seed: int, grids: Sequence[Grid | None], sigma: float = 1.0) -> QatNetwork:
    """Return a network of three layers with latent weights and biases of a spread."""
    net = QatNetwork(LAYER, "AB", grids)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for latent in (*net.weights, *net.biases):
            latent.copy_(torch.randn(latent.shape, generator=generator) * sigma)
    return net


def by_hand(net: QatNetwork, counts: np.ndarray) -> np.ndarray:
    """Return the logits in float64, with integers where a layer is on a grid."""
    y = 32.0 * counts.astype(np.float64)
    for number, grid in enumerate(net.grids):
        weight = net.weights[number].detach().numpy().astype(np.float64)
        bias = 32 * net.biases[number].detach().numpy().astype(np.float64)
        if grid is None:
            acc = (y @ weight + bias) / 4
        else:
            whole = np.clip(np.round(weight / grid.step), grid.low, grid.high)
            acc = y @ whole * grid.step + np.round(bias)
            acc = np.floor(((acc + 32768) % 65536 - 32768) / 4)
        y = np.maximum(acc, 0) if number + 1 < len(net.grids) else acc
    return y


@settings(max_examples=40, deadline=None)
@given(seeds, st.lists(st.sampled_from([None, *PRECISIONS]), min_size=3, max_size=3))
def test_each_layer_computes_on_its_own_grid(seed: int, kinds: list[str | None]) -> None:
    grids = [None if kind is None else trained_grid(kind) for kind in kinds]
    net = random_network(seed, grids)
    counts = np.random.default_rng(seed).integers(0, 4, (5, 16 + CONTEXT_BUCKETS))
    with torch.no_grad():
        found = net.on_counts(torch.from_numpy(counts.astype(np.float32)), quantised=True).logits
    expected = by_hand(net, counts)
    # A float layer's sums are rounded in float32, and a floor behind it may make 1 of that.
    exact = None not in grids
    assert np.allclose(found.numpy(), expected, rtol=0 if exact else 1e-3, atol=0 if exact else 4)


def test_sums_of_fine_grids_wrap_above_the_point_and_not_at_their_own_16_bits() -> None:
    net = random_network(3, [trained_grid("8")] * 3, sigma=0.0)
    counts = np.zeros((1, 16 + CONTEXT_BUCKETS), dtype=np.float32)
    counts[0, 0] = 1
    with torch.no_grad():
        net.weights[0][0, 0] = 1 + 1 / 64
        for bias, expected in ((0, 32.5), (1000, 32032.5), (1023, 32768.5)):
            net.biases[0][0] = bias
            done = net.on_counts(torch.from_numpy(counts), quantised=True)
            assert float(done.sums[0][0, 0]) == expected
            wrapped = expected - 65536 if expected >= 32768 else expected
            assert float(done.hidden[0][0, 0]) == max(wrapped // 4, 0)


def test_only_what_two_bits_hold_is_exported() -> None:
    ternary = random_network(1, [trained_grid("ternary"), TWO_BITS, TWO_BITS])
    counts = np.random.default_rng(1).integers(0, 4, (5, 16 + CONTEXT_BUCKETS))
    with torch.no_grad():
        mine = ternary.on_counts(torch.from_numpy(counts.astype(np.float32)), quantised=True)
    theirs = IntegerModel(ternary.export()).logits(counts * 32)
    assert np.array_equal(mine.logits.numpy(), theirs)
    for grid in (None, trained_grid("3"), replace(TWO_BITS, step=0.7)):
        with pytest.raises(ValueError, match="not all of them 2-bit"):
            random_network(1, [TWO_BITS, grid, TWO_BITS]).export()


def test_latents_are_drawn_by_steps_of_their_own_grid_and_floats_are_left() -> None:
    net = random_network(2, [trained_grid("4"), None, TWO_BITS], sigma=2.0)
    before = [weight.detach().clone() for weight in net.weights]
    net.draw_to_grid(0.5)
    assert torch.equal(net.weights[1], before[1])
    for number, least, most in ((0, -2.125, 1.875), (2, -2.5, 1.5)):
        assert torch.equal(net.weights[number], before[number].clamp(least, most))
