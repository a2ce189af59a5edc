"""Let rows share work: what two rows of a layer have in common becomes a row of its own.

Greedily, two by two: the shared row takes the weights in which both agree, they keep the rest,
and a link adds its sum to both once the columns have been walked. A shared row may be shared
again. An agreement saves an operation whenever its input is active, and a link costs time.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ulmrig.asm.compiler.calibration import activations
from ulmrig.asm.compiler.schedule import Integers, Link, Rows, Schedule
from ulmrig.asm.compiler.setup_code import LINK_BYTES, LINK_T_STATES
from ulmrig.asm.timings import MEAN_OPERATION

Floats = npt.NDArray[np.float64]

SLOTS_FREE = 255
"""Rows that a layer may have: a page's slots but for slot 0, which ends a scan."""


def share(before: Schedule) -> Schedule:
    """Return the schedule with shared rows in all layers but the first and the last.

    The first counts in a byte, or has no slots to spare; the last is small.
    """
    layers = list(before.layers)
    active = activations(before.network)
    for number in range(1, len(layers) - 1):
        # How often each input is active. Whole numbers, so that every machine decides alike.
        often = (active[number - 1] > 0).sum(axis=0)
        cost = LINK_T_STATES * len(active[number - 1])
        layers[number] = share_rows(layers[number], often * MEAN_OPERATION, cost)
    return Schedule(before.network, tuple(layers))


def share_for_room(before: Schedule) -> Schedule:
    """Return the schedule with those shared rows that save memory, whether or not they save time.

    An agreement saves the byte of a slot in a list, and a link is code.
    """
    layers = list(before.layers)
    for number in range(1, len(layers) - 1):
        rows = layers[number]
        layers[number] = share_rows(rows, np.ones(rows.weight.shape[1], dtype=np.int64), LINK_BYTES)
    return Schedule(before.network, tuple(layers))


def share_rows(rows: Rows, worth: Integers, cost: int) -> Rows:
    """Return ``rows`` with shared ones as long as one pays.

    ``worth`` (inputs,) is what an agreement at each input saves, ``cost`` what a link costs.
    """
    weight = rows.weight.copy()
    size = len(weight)
    room = max(SLOTS_FREE - size, 0)
    weight = np.vstack([weight, np.zeros((room, weight.shape[1]), dtype=np.int64)])
    gain = _gains(weight, weight, worth)
    np.fill_diagonal(gain, 0)
    links: list[Link] = []
    while size < len(weight):
        a, b = divmod(int(np.argmax(gain)), len(weight))
        if gain[a, b] <= cost:
            break
        common = _common(weight[a], weight[b])
        weight[[a, b]] -= common
        weight[size] = common
        links.append(Link(size, (a, b)))
        changed = np.array([a, b, size])
        fresh = _gains(weight[changed], weight, worth)
        gain[changed, :], gain[:, changed] = fresh, fresh.T
        gain[changed, changed] = 0
        size += 1
    start = np.concatenate([rows.start, np.zeros(size - len(rows.start), dtype=np.int64)])
    # A row shared later is part of rows shared before, so it is added first.
    return Rows(weight[:size], start, rows.neurons, tuple(reversed(links)))


def _common(a: Integers, b: Integers) -> Integers:
    """Return what two rows agree in: the smaller of two weights of one sign."""
    return np.where(a > 0, np.clip(b, 0, a), np.clip(b, np.minimum(a, 0), 0))


def _gains(some: Integers, all_rows: Integers, worth: Integers) -> Floats:
    """Return what sharing would save, (some rows, all rows): whole numbers, for BLAS as floats."""
    saved = np.zeros((len(some), len(all_rows)))
    for level in range(1, int(np.abs(all_rows).max(initial=0)) + 1):
        for sign in (1, -1):
            mine, theirs = sign * some >= level, sign * all_rows >= level
            saved += (mine * worth).astype(np.float64) @ theirs.T.astype(np.float64)
    return saved
