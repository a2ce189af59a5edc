"""Rice codes: the numbers of a packed list as bits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

MOST_BITS = 6
"""Bits that a Rice number is read whole for at most: as many does the chain in unpack.mac read."""


def rice_bits(value: int, k: int) -> str:
    """Return the Rice number of ``value``: as many ones as it has 2^k, a zero, the k bits left.

    Source: R. F. Rice, "Some practical universal noiseless coding techniques" (JPL 79-22, 1979).
    """
    return "1" * (value >> k) + "0" + (format(value & (1 << k) - 1, f"0{k}b") if k else "")


@dataclass(frozen=True)
class Code:
    """The Rice parameters of a table's lists: of how many slots, and of how far to the next."""

    count: int
    gap: int


def best_parameter(values: Sequence[int]) -> int:
    """Return the k with which the Rice numbers of ``values`` take the fewest bits."""
    found = np.array(values, dtype=np.int64)
    bits = [int((found >> k).sum()) + k * len(values) for k in range(MOST_BITS + 1)]
    return bits.index(min(bits))
