"""Rice codes, with which the packed lists of the file are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

MOST_BITS = 6
"""The largest Rice parameter: as many low bits the unrolled reader in unpack.mac can read."""


def rice_bits(value: int, k: int) -> str:
    """Return the Rice code of ``value`` in binary: ``value >> k`` ones, a zero, the k low bits.

    Source: R. F. Rice, "Some practical universal noiseless coding techniques" (JPL 79-22, 1979).
    """
    return "1" * (value >> k) + "0" + (format(value & (1 << k) - 1, f"0{k}b") if k else "")


@dataclass(frozen=True)
class Code:
    """The Rice parameters of a table's lists: for counts of slots, and for gaps between slots."""

    count: int
    gap: int


def best_parameter(values: Sequence[int]) -> int:
    """Return the smallest k for which the Rice codes of ``values`` take the fewest bits."""
    found = np.array(values, dtype=np.int64)
    bits = [int((found >> k).sum()) + k * len(values) for k in range(MOST_BITS + 1)]
    return bits.index(min(bits))
