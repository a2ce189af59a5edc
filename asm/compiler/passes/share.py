"""Common-subexpression elimination: what two rows of a layer have in common becomes a shared row.

Greedily, pair by pair: the shared row takes the weights on which both agree, the two keep the
rest, and a link adds the shared row's sum to both after the columns have been added. A shared row
can be part of a further pair. Each weight in common saves an operation whenever its input is
active; the link costs T-states and bytes of code.
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
"""Most rows of a layer: the slots of a page except slot 0, which ends a scan."""


def share(before: Schedule) -> Schedule:
    """Return the schedule with shared rows that save T-states on the calibration prompts.

    Layer 1 has none, since its sums have 8 bits or take all slots; the last layer is small.
    """
    layers = list(before.layers)
    active = activations(before.network)
    for number in range(1, len(layers) - 1):
        # How often each input is active: integers, so that every machine decides alike.
        often = (active[number - 1] > 0).sum(axis=0)
        cost = LINK_T_STATES * len(active[number - 1])
        layers[number] = share_rows(layers[number], often * MEAN_OPERATION, cost)
    return Schedule(before.network, tuple(layers))


def share_for_size(before: Schedule) -> Schedule:
    """Return the schedule with shared rows that save memory, whether or not they save T-states.

    Each weight in common saves one slot, a byte, in the column's list; the link costs code.
    """
    layers = list(before.layers)
    for number in range(1, len(layers) - 1):
        rows = layers[number]
        layers[number] = share_rows(rows, np.ones(rows.weight.shape[1], dtype=np.int64), LINK_BYTES)
    return Schedule(before.network, tuple(layers))


def share_rows(rows: Rows, worth: Integers, cost: int) -> Rows:
    """Return ``rows`` with shared rows added for as long as one saves more than it costs.

    ``worth`` (inputs,) is what a weight in common at each input saves, ``cost`` what a link costs,
    both in the same unit.
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
    # A later shared row is part of earlier ones, so its link must be followed first.
    return Rows(weight[:size], start, rows.neurons, tuple(reversed(links)))


def _common(a: Integers, b: Integers) -> Integers:
    """Return the weights (inputs,) that two rows have in common: the smaller of two of one sign."""
    return np.where(a > 0, np.clip(b, 0, a), np.clip(b, np.minimum(a, 0), 0))


def _gains(some: Integers, all_rows: Integers, worth: Integers) -> Floats:
    """Return what sharing saves by pair (some rows, all rows): integers, as floats for BLAS."""
    saved = np.zeros((len(some), len(all_rows)))
    for level in range(1, int(np.abs(all_rows).max(initial=0)) + 1):
        for sign in (1, -1):
            mine, theirs = sign * some >= level, sign * all_rows >= level
            saved += (mine * worth).astype(np.float64) @ theirs.T.astype(np.float64)
    return saved
