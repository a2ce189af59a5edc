"""Which epoch's network is kept: one inside the budget first, then a good one, then a cheap one.

No torch here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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


def is_better(
    done: EpochReport, kept: EpochReport, budget: Budget | None, close: float = math.inf
) -> bool:
    """Say if the network of ``done`` is to be kept instead of that of ``kept``.

    One inside the budget beats one outside it, outside it the cheaper one wins. Inside it the one
    with the higher quality wins, unless both have at least ``close``: then the cheaper one does;
    where cheaper ones are sought at all, one that is settled beats one that is not. Of equals the
    later one is kept: it is the sparser one.
    """
    over, over_kept = excess(done.price, budget), excess(kept.price, budget)
    if over or over_kept:
        return over <= over_kept
    if close < math.inf and done.settled != kept.settled:
        return done.settled
    if budget and done.price and kept.price and min(done.quality, kept.quality) >= close:
        return budget.cost(done.price) <= budget.cost(kept.price)
    return done.quality >= kept.quality


def best_quality(history: Sequence[EpochReport], budget: Budget | None) -> float:
    """Return the highest quality of the settled epochs inside the budget.

    If there are none, of all inside it; if there are none either, of all.
    """
    inside = [entry for entry in history if not excess(entry.price, budget)]
    settled = [entry for entry in inside if entry.settled]
    return max(entry.quality for entry in settled or inside or history)


def dearer(
    history: Sequence[EpochReport], kept: EpochReport, budget: Budget | None
) -> EpochReport | None:
    """Return the best settled epoch inside the budget that is dearer and better than ``kept``."""
    if budget is None or kept.price is None:
        return None
    cost = budget.cost(kept.price)
    better = [
        entry
        for entry in history
        if entry.price
        and entry.settled
        and not excess(entry.price, budget)
        and entry.quality > kept.quality
        and budget.cost(entry.price) > cost
    ]
    return max(better, key=lambda entry: entry.quality, default=None)
