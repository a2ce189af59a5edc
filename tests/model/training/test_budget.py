"""A budget for the Z80: what it says of a price, and how penalties answer. No torch here."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.training.budget import (
    LEAST_SHARE,
    MAX_STRENGTH,
    MIN_STRENGTH,
    SAVED,
    TARGET_SHARE,
    Budget,
    Price,
    Strengths,
    steer,
)


@given(st.floats(MIN_STRENGTH, MAX_STRENGTH), st.floats(0.01, 50), st.floats(0, 1))
def test_too_dear_makes_stronger_and_never_beyond_the_bounds(
    strength: float, used: float, progress: float
) -> None:
    after = steer(strength, used, progress)
    assert MIN_STRENGTH <= after <= MAX_STRENGTH
    assert 0.69 <= after / strength <= 1.51
    if used > 2:
        assert after > strength or strength == MAX_STRENGTH
    if used < 0.9:
        assert after < strength or strength == MIN_STRENGTH


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


def test_the_aim_falls_while_networks_are_as_good_as_the_best_and_not_at_first() -> None:
    budget, price = Budget(100, 100), Price(95.0, 95)
    early = Strengths().steered(budget, price, 0.2, holds=True)
    assert early.aim == TARGET_SHARE
    late = Strengths().steered(budget, price, 0.7, holds=True)
    worse = Strengths().steered(budget, price, 0.7, holds=False)
    assert late.aim == TARGET_SHARE - SAVED
    assert worse.aim == TARGET_SHARE
    assert late.t_states > worse.t_states and late.size == worse.size
    room = Strengths().steered(budget, Price(10.0, 10), 0.1, holds=False)
    assert room.t_states == 1 > room.size
    back = late.steered(budget, price, 0.8, holds=False)
    assert late.aim < back.aim < TARGET_SHARE
    for _ in range(30):
        late = late.steered(budget, price, 0.9, holds=True)
    assert late.aim == LEAST_SHARE
