"""Weights as lists of active columns.

The kernel scatters: for each active input it walks the input's column, the slots that it adds
to and those it subtracts from. A weight of −2 names its slot twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from model.encode import CONTEXT_BUCKETS, CONTEXT_LENGTH, NGRAMS, context_hashes
from model.network import QuantizedNetwork

SLOTS = 256


def first_slots(widths: Sequence[int]) -> list[int]:
    """Return the lowest slot in use of each layer, given the layers' outputs.

    A hidden layer fills its page to the end, since a scan ends where the slot wraps to 0. Logits
    stand behind slot 0, so that their page is free above them; the last of 256 falls into slot 0.
    """
    hidden = [SLOTS - width for width in widths[:-1]]
    return [*hidden, 1 if widths[-1] < SLOTS else 0]


@dataclass(frozen=True)
class Column:
    """What one input does to the next layer: slots, ascending, repeated where they count twice."""

    plus: tuple[int, ...]
    minus: tuple[int, ...]

    @property
    def operations(self) -> int:
        """How many additions and subtractions the column costs."""
        return len(self.plus) + len(self.minus)

    def split(self, parts: int) -> list[Column]:
        """Return the column as ``parts`` columns that do the same together."""
        return [Column(self.plus[k::parts], self.minus[k::parts]) for k in range(parts)]


def column(weights: npt.NDArray[np.integer], slots: npt.NDArray[np.int64]) -> Column:
    """Return the column of ``weights`` (outputs,), any integers, of neurons in ``slots``."""
    order = np.argsort(slots)
    weights, slots = weights[order].astype(np.int64), slots[order]
    plus = np.repeat(slots, np.maximum(weights, 0))
    minus = np.repeat(slots, np.maximum(-weights, 0))
    return Column(tuple(plus.tolist()), tuple(minus.tolist()))


@dataclass(frozen=True)
class Table:
    """Columns whose addresses stand in one table, and the first slot that they may name."""

    columns: list[Column]
    first: int


def tables(network: QuantizedNetwork) -> list[Table]:
    """Return all columns, in the order of the table ``kinds`` in unpack.mac.

    Layer 1's of the query, of the context, and of the leaving blanks (8); then those of every
    further layer, one an input.
    """
    found = []
    firsts = first_slots(network.widths[1:])
    for layer, first in zip(network.layers, firsts, strict=True):
        # A layer of 256 logits begins at slot 1, and its last neuron is in slot 0.
        start = 1 if layer is network.layers[-1] else first
        slots = (np.arange(layer.outputs) + start) % SLOTS
        columns = [column(layer.weight[:, j], slots) for j in range(layer.inputs)]
        if layer is network.layers[0]:
            found.append(Table(columns[: network.query_buckets], first))
            found.append(Table(columns[network.query_buckets :], first))
            columns = [column(weights, slots) for weights in _leaving(network)]
        found.append(Table(columns, first))
    return found


LEAVING = 2
"""Index of the leaving blanks' table."""


def split_leaving(table: Table, depth: int) -> Table:
    """Return the leaving blanks' table with as many columns for each as fit ``depth`` additions."""
    parts = max(1, *(-(-len(column.plus) // depth) for column in table.columns))
    return Table([part for column in table.columns for part in column.split(parts)], table.first)


def blank_context(network: QuantizedNetwork) -> npt.NDArray[np.int64]:
    """Return what the context of an empty reply adds to layer 1, in counts (outputs,)."""
    weight = network.layers[0].weight[:, -CONTEXT_BUCKETS:].astype(np.int64)
    total: npt.NDArray[np.int64] = weight[:, context_hashes([""])[0]].sum(axis=1)
    return total


def _leaving(network: QuantizedNetwork) -> list[npt.NDArray[np.int64]]:
    """Return the 8 columns (outputs,) that take the blanks out of layer 1 as a reply grows.

    The context of an empty reply is part of layer 1's start values. When the k-th character is
    said (k = 1 … 8), the n-grams of blanks that end at position 8 − k no longer stand there:
    column k − 1 subtracts them.
    """
    weight = network.layers[0].weight[:, -CONTEXT_BUCKETS:].astype(np.int64)
    buckets = context_hashes([""])[0]
    columns = []
    for k in range(1, CONTEXT_LENGTH + 1):
        ends = [c for c, (n, i) in enumerate(NGRAMS) if i + n - 1 == CONTEXT_LENGTH - k]
        columns.append(-weight[:, buckets[ends]].sum(axis=1))
    return columns
