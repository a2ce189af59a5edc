"""What a person should know about a training that is over: what was kept, and what to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.history import EpochReport, TrainResult

SMOOTHED: Final = 3
"""Epochs whose replies right are averaged where cheaper networks are sought: see ``quality``."""

FEW_RIGHT: Final = 0.5
"""Share of the trained prompts below which a network recalls too little to be kept."""


def advice(
    best: EpochReport, config: TrainConfig, measured: Sequence[Pair], *, affordable: bool
) -> list[str]:
    """Return a line for each thing that is wrong with the network of ``best``: what to change.

    ``measured`` are the pairs that its replies were counted on; ``affordable`` says whether it is
    inside its budget. The list is empty for a network that a person would keep.
    """
    found = []
    if not affordable:
        found.append(
            "no network was inside the budget: this is the cheapest "
            f"({_more_steps(config)}, fewer --hidden neurons, or a larger --budget or --bytes)"
        )
    right = best.integer_right
    if useless(best):
        found.append(f"no reply is right: the network has learned nothing ({_more_steps(config)})")
    elif config.measures_training and right < FEW_RIGHT:
        found.append(
            f"only {right:.1%} of what was trained is right: it is more than the network can hold "
            f"({_more_steps(config)}, fewer pairs or answers, or a larger --budget and --bytes)"
        )
    elif not config.measures_training and (most := _commonest(measured)) and right <= most[1]:
        found.append(
            f"no better than always saying {most[0]}, which is right for {most[1]:.1%} "
            f"({_more_steps(config)}, or more pairs; --recall learns the questions themselves)"
        )
    return found


def choice(result: TrainResult, config: TrainConfig) -> str:
    """Return a line that says which network was kept, why, and what a dearer one would have gained.

    It is empty if there was no choice: nothing had a price, or nothing was inside the budget.
    """
    best, more = result.best, result.dearer
    if best.price is None or not result.affordable:
        return ""
    if not config.tolerance:
        return f"kept: epoch {best.epoch}, with the most replies right inside the budget"
    kept = (
        f"kept: epoch {best.epoch}, the cheapest within {100 * config.tolerance:g} points of the "
        f"best ({best.quality:.1%} as the mean of {SMOOTHED} epochs)"
    )
    if more is None or more.price is None:
        return f"{kept}; no dearer one was better"
    return (
        f"{kept}; epoch {more.epoch} would have gained {100 * (more.quality - best.quality):.1f} "
        f"points for {more.price.t_states - best.price.t_states:+,.0f} T-states and "
        f"{more.price.size - best.price.size:+,} bytes, where {best.measured:,} prompts tell "
        f"{196 * best.standard_error:.1f} points from chance (--tolerance 0 keeps the best)"
    )


def useless(best: EpochReport) -> bool:
    """Say whether no reply at all is right: an error, not a result."""
    return best.integer_right == 0


def _more_steps(config: TrainConfig) -> str:
    return f"more epochs, such as --epochs {2 * config.epochs}"


def _commonest(pairs: Sequence[Pair]) -> tuple[str, float] | None:
    """Return the commonest answer of ``pairs``, and its share; None if there are no pairs."""
    if not pairs:
        return None
    answer, count = Counter(pair.answer for pair in pairs).most_common(1)[0]
    return answer, count / len(pairs)
