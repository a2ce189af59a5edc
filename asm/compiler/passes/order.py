"""Order neurons so that the file is smaller, or so that the next layer's sums carry less often.

A column names slots by their distances, so that it takes fewer bits if most of its slots are close
together: neurons with many inputs come first, and where those of few inputs begin, distances grow.

A layer is scanned slot by slot, so the order of its neurons is also the order in which their
columns are added to the next layer's sums. If large steps up and down alternate, sums stay near
their start values and carry less. Of the later layers, which have few columns, the pass tries a few
orders and takes the one with the fewest carries on the calibration prompts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ulmrig.asm.compiler.calibration import activations
from ulmrig.asm.compiler.passes.start import best_starts, carry_counts
from ulmrig.asm.compiler.schedule import Integers, Link, Rows, Schedule
from ulmrig.model.network.npz import Layer


def order(before: Schedule) -> Schedule:
    """Return the schedule with the neurons of each hidden layer in the best order found."""
    result = before
    if len(before.layers) > 1:
        result = reordered(result, 0, by_density(before.layers[0], before.network.first_reply))
    for number in range(1, len(before.layers) - 1):
        active = activations(result.network)[number]
        following = result.layers[number + 1]
        orders = list(candidates(active, following.weight))
        carries = [_carries(following, active, order) for order in orders]
        best = int(np.argmin(carries))  # on a tie the first, which changes nothing
        if best:
            result = reordered(result, number, orders[best])
    return result


def by_density(rows: Rows, first_reply: int) -> Integers:
    """Return the order (rows,) of the rows of layer 1 by their weights, those with most first.

    Weights of the first ``first_reply`` inputs count, which have most of the columns. Rows with as
    many keep their order, so that every machine sorts alike.
    """
    return np.argsort(-np.count_nonzero(rows.weight[:, :first_reply], axis=1), kind="stable")


def candidates(active: Integers, weight: Integers) -> Iterator[Integers]:
    """Yield orders of a layer's neurons (neurons,): ``order[k]`` is the neuron in place k.

    They are: unchanged, by activation descending and ascending, and alternating between neurons
    that push the next layer's sums down and up. ``active`` (inferences, neurons) are activations,
    ``weight`` (rows, neurons) the next layer's weights.
    """
    total = active.sum(axis=0)  # integers, so that every machine sorts alike
    yield np.arange(len(total))
    yield np.argsort(-total, kind="stable")
    yield np.argsort(total, kind="stable")
    push = total * weight.sum(axis=0)
    down = np.argsort(push, kind="stable")
    turns = np.empty(len(total), dtype=np.int64)
    turns[0::2], turns[1::2] = down[: len(turns[0::2])], down[::-1][: len(turns[1::2])]
    yield turns
    yield turns[::-1].copy()


def _carries(rows: Rows, inputs: Integers, order: Integers) -> float:
    """Return the carries of all rows, from their best starts, if the inputs come in ``order``."""
    shuffled = inputs[:, order]
    rows = replace(rows, weight=rows.weight[:, order])
    carries = np.array([carry_counts(weight, shuffled) for weight in rows.weight])
    starts = best_starts(rows, carries)
    return float(carries[np.arange(len(starts)), starts & 255].sum())


def reordered(before: Schedule, number: int, order: Integers) -> Schedule:
    """Return the schedule with neuron ``order[k]`` of layer ``number`` (from 0) in place k."""
    layers = list(before.layers)
    rows, following = layers[number], layers[number + 1]
    place = np.arange(len(rows.weight))
    place[order] = np.arange(len(order))
    moved = np.argsort(place)
    links = tuple(
        Link(int(place[link.source]), (int(place[link.targets[0]]), int(place[link.targets[1]])))
        for link in rows.links
    )
    layers[number] = replace(rows, weight=rows.weight[moved], start=rows.start[moved], links=links)
    layers[number + 1] = replace(following, weight=following.weight[:, order])
    old = list(before.network.layers)
    old[number] = Layer(old[number].weight[order], old[number].bias[order])
    old[number + 1] = Layer(
        np.ascontiguousarray(old[number + 1].weight[:, order]), old[number + 1].bias
    )
    return Schedule(replace(before.network, layers=tuple(old)), tuple(layers))
