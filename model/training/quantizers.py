"""Grids: the values that a weight may take, precision by precision. No torch here.

A weight is ``step`` times an integer. A machine would keep the integers, and its sums in units of
the step. Here sums are kept in units of 1, of which a count of the first layer has 32, with as
many binary places below the point as the step has; the 16 bits of the Z80 stand above the point. So
at every precision a sum wraps at ±32768, a quarter of it is floored, and activations are integers:
what differs between precisions is the weights alone. (At 8 bits, in units of the step, 16 bits
would overflow at 512 and tell of overflow, not of precision; it takes 22 bits there.) In float32
such sums are exact below 2^24 steps: below 2^18 at 8 bits, eight times what 16 bits hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.npz import MAX_WEIGHT, MIN_WEIGHT

FLOAT: Final = "float32"
TERNARY: Final = "ternary"
PRECISIONS: Final = ("8", "4", "3", "2", TERNARY)
"""Bits of a weight; ternary weights have three values."""

_CANDIDATES: Final = 200
_ITERATIONS: Final = 50


@dataclass(frozen=True)
class Grid:
    """The values ``step`` times ``low``, …, ``high`` (integers, both included)."""

    step: float
    low: int
    high: int

    @property
    def values(self) -> tuple[float, ...]:
        """All values, in ascending order."""
        return tuple(self.step * level for level in range(self.low, self.high + 1))


TWO_BITS: Final = Grid(1.0, MIN_WEIGHT, MAX_WEIGHT)
"""What the Z80 has: −2, −1, 0, 1."""


def trained_grid(precision: str) -> Grid:
    """Return the grid that a network of ``precision`` is trained on.

    With b bits, step 2^(2−b) over [−2, 2): at 2 bits that is −2, −1, 0, 1. Ternary: −1, 0, 1.
    Raises ValueError for what is not in PRECISIONS.
    """
    low, high = levels(precision)
    return Grid(1.0 if precision == TERNARY else 2.0 ** (2 - int(precision)), low, high)


def levels(precision: str) -> tuple[int, int]:
    """Return the lowest and the highest integer of ``precision``: −2^(b−1) and 2^(b−1) − 1.

    Ternary: −1 and 1. Raises ValueError for what is not in PRECISIONS.
    """
    if precision not in PRECISIONS:
        raise ValueError(f"precision {precision!r} (one of {', '.join(PRECISIONS)})")
    if precision == TERNARY:
        return -1, 1
    half = 2 ** (int(precision) - 1)
    return -half, half - 1


def fitted_grid(weights: npt.NDArray[np.float32], precision: str) -> Grid:
    """Return the grid of ``precision`` with the step that fits ``weights`` (of one layer) best.

    Best is the least sum of (w − step·q)² with q = clamp(round(w / step), low, high). Steps that
    are tried: the largest |w| over each whole number up to −``low``, and over _CANDIDATES
    numbers from 1/2 to 8 times that, evenly spaced in their logarithm. From the best of them
    on, q and step = Σwq / Σq² take turns until nothing moves (Lloyd 1982): the error never
    rises, and what it ends at is a local minimum near the best step tried. Step 1 for zeros.
    """
    low, high = levels(precision)
    w = np.asarray(weights, dtype=np.float64).ravel()
    largest = float(np.abs(w).max(initial=0.0))
    if largest == 0:
        return Grid(1.0, low, high)
    ratios = np.union1d(np.arange(1, 1 - low), np.geomspace(0.5, -8 * low, _CANDIDATES))
    errors = [squared_error(w, Grid(largest / ratio, low, high)) for ratio in ratios]
    step = largest / float(ratios[int(np.argmin(errors))])
    for _ in range(_ITERATIONS):
        q = np.clip(np.round(w / step), low, high)
        better = float(w @ q / (q @ q)) if q.any() else step
        if better == step:
            break
        step = better
    return Grid(step, low, high)


def squared_error(weights: npt.NDArray[np.floating], grid: Grid) -> float:
    """Return the sum of squared differences between ``weights`` and their values on ``grid``."""
    q = np.clip(np.round(weights / grid.step), grid.low, grid.high)
    return float(((weights - grid.step * q) ** 2).sum())
