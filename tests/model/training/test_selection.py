"""Which epoch is kept: inside the budget first, then right, then late. No torch here."""

from __future__ import annotations

import math

import pytest

from ulmrig.model.training.budget import Budget, Price
from ulmrig.model.training.history import EpochReport
from ulmrig.model.training.selection import best_quality, dearer, excess, is_better

BUDGET = Budget(t_states=1000, size=100)
INSIDE, DEAR, DEARER = Price(1000.0, 50), Price(1500.0, 50), Price(900.0, 200)


def epoch(right: float, price: Price | None = None, number: int = 9) -> EpochReport:
    return EpochReport(
        epoch=number, epochs=10, loss=0.0, float_right=0.0, integer_right=right, quality=right,
        measured=10, nonzeros=1, operations=1.0, peak=1, seconds=0.0, best=False, price=price,
    )  # fmt: skip


def test_how_many_budgets_a_network_takes() -> None:
    assert excess(INSIDE, BUDGET) == 0.0
    assert excess(DEAR, BUDGET) == 1.5
    assert excess(DEARER, BUDGET) == 2.0
    assert excess(None, BUDGET) == math.inf
    assert excess(None, None) == excess(DEAR, None) == 0.0


@pytest.mark.parametrize(
    ("done", "kept", "better"),
    [
        (epoch(0.5, INSIDE), epoch(0.9, DEAR), True),
        (epoch(0.9, DEAR), epoch(0.1, INSIDE), False),
        (epoch(0.1, DEAR), epoch(0.9, DEARER), True),
        (epoch(0.9, DEARER), epoch(0.1, DEAR), False),
        (epoch(0.9), epoch(0.1, DEARER), False),
        (epoch(0.6, INSIDE), epoch(0.5, INSIDE), True),
        (epoch(0.5, INSIDE), epoch(0.6, INSIDE), False),
        (epoch(0.5, INSIDE), epoch(0.5, INSIDE), True),
    ],
)
def test_what_is_better_on_a_budget(done: EpochReport, kept: EpochReport, better: bool) -> None:
    assert is_better(done, kept, BUDGET) is better


def test_without_a_budget_only_replies_count() -> None:
    assert is_better(epoch(0.6), epoch(0.5, INSIDE), None)
    assert is_better(epoch(0.5), epoch(0.5), None)
    assert not is_better(epoch(0.4), epoch(0.5), None)


CHEAP = Price(400.0, 30)


def test_of_two_that_are_close_to_the_best_the_cheaper_one_is_kept() -> None:
    best, cheap = epoch(0.70, INSIDE), epoch(0.697, CHEAP)
    assert is_better(cheap, best, BUDGET, 0.695)
    assert not is_better(best, cheap, BUDGET, 0.695)
    assert not is_better(cheap, best, BUDGET, 0.699)
    assert is_better(best, cheap, BUDGET, 0.699)
    assert not is_better(epoch(0.9, DEAR), cheap, BUDGET, 0.895)


def test_the_best_quality_is_that_of_what_can_be_afforded() -> None:
    dear, inside, cheap = epoch(0.9, DEAR), epoch(0.7, INSIDE), epoch(0.6, CHEAP)
    assert best_quality([dear, inside, cheap], BUDGET) == 0.7
    assert best_quality([dear], BUDGET) == best_quality([dear, cheap], None) == 0.9


def test_an_epoch_that_is_not_settled_is_not_compared_where_cheaper_ones_are_sought() -> None:
    early, late = epoch(0.8, CHEAP, number=5), epoch(0.6, INSIDE, number=6)
    assert is_better(late, early, BUDGET, 0.595)
    assert not is_better(late, early, BUDGET)
    assert best_quality([early, late], BUDGET) == 0.6
    assert best_quality([early, epoch(0.9, DEAR)], BUDGET) == 0.8
    assert dearer([epoch(0.9, INSIDE, number=5)], epoch(0.6, CHEAP), BUDGET) is None


def test_what_a_dearer_network_would_have_gained_is_known() -> None:
    dear, inside, cheap = epoch(0.9, DEAR), epoch(0.7, INSIDE), epoch(0.6, CHEAP)
    assert dearer([dear, inside, cheap], cheap, BUDGET) == inside
    assert dearer([dear, inside, cheap], inside, BUDGET) is None
    assert dearer([dear, inside, cheap], cheap, None) is None
