"""Which epoch's network is kept: one inside the budget first, then the one most often right.

No torch here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.budget import Budget, Price
from ulmrig.model.training.history import EpochReport


@dataclass(frozen=True)
class Kept:
    """The network that is kept so far, and the report of its epoch."""

    network: QuantizedNetwork
    report: EpochReport


def excess(price: Price | None, budget: Budget | None) -> float:
    """Return how many budgets a network takes, 0 if it is inside; without a budget all are.

    A network that was not priced may cost anything: infinite.
    """
    if budget is None:
        return 0.0
    used = budget.used(price) if price else math.inf
    return used if used > 1 else 0.0


def is_better(done: EpochReport, kept: EpochReport, budget: Budget | None) -> bool:
    """Say if the network of ``done`` is to be kept instead of that of ``kept``.

    One inside the budget beats one outside it, outside it the cheaper one wins, inside it the one
    with more replies right. Of equals the later one is kept: it is the sparser one.
    """
    over, over_kept = excess(done.price, budget), excess(kept.price, budget)
    if over or over_kept:
        return over <= over_kept
    return done.integer_right >= kept.integer_right
