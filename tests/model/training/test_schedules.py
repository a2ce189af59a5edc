"""Schedules: what they give at their beginnings, turns and ends. No torch here."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.training.schedules import (
    PRICED_EPOCHS,
    draws_to_grid,
    first_log_temperature,
    is_priced,
    learning_rate,
    progress,
)


def test_progress_goes_from_nothing_to_all_over_batches_and_epochs() -> None:
    found = [progress(epoch, batch, 4, 3) for epoch in range(3) for batch in range(4)]
    assert found == pytest.approx([number / 12 for number in range(12)])


def test_the_learning_rate_rises_to_its_peak_and_falls_to_nothing() -> None:
    assert learning_rate(0.0, 0.5, 0.2) == pytest.approx(0.005)  # never 0 at first
    assert learning_rate(0.1, 0.5, 0.2) == pytest.approx(0.25)
    assert learning_rate(0.2, 0.5, 0.2) == 0.5
    assert learning_rate(0.6, 0.5, 0.2) == pytest.approx(0.25)  # the cosine's middle
    assert learning_rate(1.0, 0.5, 0.2) == pytest.approx(0.0)


def test_without_a_warm_up_it_begins_at_its_peak() -> None:
    assert learning_rate(0.0, 0.5, 0.0) == 0.5
    assert learning_rate(1.0, 0.5, 1.0) == 0.5  # nothing but warm-up


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_learning_rate_never_leaves_its_bounds(share: float, warm_up: float) -> None:
    assert 0 <= learning_rate(share, 0.5, warm_up) <= 0.5


def test_the_first_temperature_brings_logits_to_a_spread_of_one() -> None:
    assert 2000 * math.exp(first_log_temperature(2000.0)) == pytest.approx(1.0)
    assert first_log_temperature(0.5) == 0.0  # small ones are left as they are


def test_weights_are_drawn_to_the_grid_every_so_many_steps() -> None:
    assert [steps for steps in range(1, 301) if draws_to_grid(steps, 100)] == [100, 200, 300]


@pytest.mark.parametrize("epochs", [1, 29, 30, 31, 61, 200])
def test_so_many_epochs_are_priced_at_most_and_the_last_one_always(epochs: int) -> None:
    priced = [epoch for epoch in range(1, epochs + 1) if is_priced(epoch, epochs)]
    assert priced[-1] == epochs
    assert min(epochs, PRICED_EPOCHS // 2) <= len(priced) <= PRICED_EPOCHS


def test_every_epoch_is_priced_where_they_are_few_and_every_late_one_where_they_are_not() -> None:
    assert all(is_priced(epoch, 20) for epoch in range(1, 21))
    assert [e for e in range(1, 31) if is_priced(e, 30)] == [*range(2, 18, 2), *range(18, 31)]
