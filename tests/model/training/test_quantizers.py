"""Grids of the study of bits: their values, and the step that fits. No torch here."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ulmrig.model.training.quantizers import (
    PRECISIONS,
    TWO_BITS,
    fitted_grid,
    squared_error,
    trained_grid,
)

precisions = st.sampled_from(PRECISIONS)
seeds = st.integers(0, 2**32 - 1)


def some_weights(seed: int, tail: int) -> np.ndarray:
    """Return 300 weights, the fewer degrees of freedom ``tail`` the further apart."""
    rng = np.random.default_rng(seed)
    return (rng.standard_t(tail, 300) * rng.uniform(0.01, 10)).astype(np.float32)


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
