"""Choose start values so that fewer sums carry into their high bytes.

A shared row may start at any value, if the rows that it is added to start that much lower. How
often a row carries depends on the low byte of its start value, and a carry costs nearly as much as
an operation.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ulmrig.asm.compiler.calibration import activations
from ulmrig.asm.compiler.schedule import Integers, Rows, Schedule

Floats = npt.NDArray[np.float64]

SWEEPS = 6
"""Most times that the start of every shared row is improved in turn (coordinate descent)."""


def choose_starts(before: Schedule) -> Schedule:
    """Return the schedule with start values that carry rarely on the calibration prompts."""
    active = activations(before.network)
    layers = list(before.layers)
    for number, rows in enumerate(layers):
        if rows.links:
            layers[number] = with_best_starts(rows, active[number - 1])
    return Schedule(before.network, tuple(layers))


def with_best_starts(rows: Rows, inputs: Integers) -> Rows:
    """Return ``rows`` with starts chosen for typical ``inputs`` (inferences, inputs)."""
    carries = np.array([carry_counts(weight, inputs) for weight in rows.weight])
    return replace(rows, start=best_starts(rows, carries))


def best_starts(rows: Rows, carries: Floats) -> Integers:
    """Return starts (rows,) that lead to the same sums with few carries.

    ``carries`` (rows, 256) is how often each row carries, by the low byte of its start.
    """
    start = rows.start.copy()
    shifts = np.arange(256)
    for _ in range(SWEEPS):
        before = start.copy()
        for link in rows.links:
            costs = carries[link.source, (start[link.source] + shifts) & 255].copy()
            for target in link.targets:
                costs += carries[target, (start[target] - shifts) & 255]
            shift = int(np.argmin(costs))
            start[link.source] += shift
            start[list(link.targets)] -= shift
        if np.array_equal(start, before):
            break
    return start


def carry_counts(weight: Integers, inputs: Integers) -> Floats:
    """Return how often a row carries over all ``inputs``, by the low byte of its start (256,).

    ``weight`` (inputs,) is the row, ``inputs`` (inferences, inputs) are activations. The
    kernel adds an activation of 256 or more in two runs; only that of the low byte counts here.
    """
    used = np.flatnonzero(weight)
    steps = (weight[used] * (inputs[:, used] & 255)).astype(np.int64)
    ends = np.cumsum(steps, axis=1)
    begins = ends - steps
    # A step carries for the starts s with floor((s + end) / 256) != floor((s + begin) / 256):
    # an interval of |step| residues modulo 256.
    moved = steps != 0
    low = np.minimum(begins, ends)[moved]
    length = np.abs(steps[moved])
    whole, rest = np.divmod(length, 256)
    first = (-low - rest) % 256
    edges = np.bincount(first, minlength=513) - np.bincount(first + rest, minlength=513)
    line = np.cumsum(edges)[:512]
    counts: Floats = (line[:256] + line[256:512]).astype(np.float64) + whole.sum()
    return counts
