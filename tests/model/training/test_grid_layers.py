"""Layers on grids of the study of bits: what they compute, and what can be exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.with_torch import torch, training
from ulmrig.model.network.features import CONTEXT_BUCKETS
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.qat import QatNetwork, quantise_weight
from ulmrig.model.training.quantizers import (
    PRECISIONS,
    TWO_BITS,
    Grid,
    trained_grid,
)

pytestmark = training

LAYER = TrainConfig(hidden=(6, 5), query_buckets=16)
precisions = st.sampled_from(PRECISIONS)
seeds = st.integers(0, 2**32 - 1)


@given(precisions, st.lists(st.floats(-5, 5, width=32), min_size=1))
def test_weights_go_to_the_nearest_value_of_their_grid(precision: str, latent: list[float]) -> None:
    grid = trained_grid(precision)
    for before, after in zip(latent, quantise_weight(torch.tensor(latent), grid), strict=True):
        assert float(after) in grid.values
        nearest = min(abs(before - value) for value in grid.values)
        assert abs(before - float(after)) == pytest.approx(nearest, abs=1e-6)


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
