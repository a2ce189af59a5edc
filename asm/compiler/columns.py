"""Weights as columns: for each input, the slots to add to and those to subtract from.

The kernel multiplies a sparse vector by scattering: for each active input it adds that input's
column to the sums. A weight of −2 names its slot twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ulmrig.asm.compiler.schedule import Integers, Rows, Schedule
from ulmrig.model.network.features import CONTEXT_BUCKETS, CONTEXT_LENGTH, NGRAMS, context_hashes
from ulmrig.model.network.npz import QuantizedNetwork

SLOTS = 256
"""Slots of a page of sums: a slot is the low byte of an address."""


def first_slots(widths: Sequence[int]) -> list[int]:
    """Return the slot of neuron 0 of each layer; ``widths`` are the layers' outputs.

    A hidden layer fills its page to the end, since a scan ends where the slot wraps to 0. Logits
    begin at slot 1, so that their page is free above them; of 256 logits the last has slot 0.
    """
    hidden = [SLOTS - width for width in widths[:-1]]
    return [*hidden, 1]


def row_slots(layers: Sequence[Rows]) -> list[Integers]:
    """Return the slots (rows,) of each layer's rows; shared rows are below the neurons."""
    firsts = first_slots([rows.neurons for rows in layers])
    slots = []
    for rows, first in zip(layers, firsts, strict=True):
        neurons = (first + np.arange(rows.neurons)) % SLOTS
        shared = first - 1 - np.arange(rows.shared)
        slots.append(np.concatenate([neurons, shared]).astype(np.int64))
    return slots


@dataclass(frozen=True)
class Column:
    """The weights of one input: ascending slots, named as often as the weight's magnitude."""

    plus: tuple[int, ...]
    minus: tuple[int, ...]

    @property
    def operations(self) -> int:
        """The number of additions and subtractions."""
        return len(self.plus) + len(self.minus)

    def split(self, parts: int) -> list[Column]:
        """Return ``parts`` columns with the same effect together."""
        return [Column(self.plus[k::parts], self.minus[k::parts]) for k in range(parts)]


def column(weights: npt.NDArray[np.integer], slots: npt.NDArray[np.int64]) -> Column:
    """Return the column of ``weights`` (rows,), any integers, of the rows in ``slots`` (rows,)."""
    order = np.argsort(slots)
    weights, slots = weights[order].astype(np.int64), slots[order]
    plus = np.repeat(slots, np.maximum(weights, 0))
    minus = np.repeat(slots, np.maximum(-weights, 0))
    return Column(tuple(plus.tolist()), tuple(minus.tolist()))


@dataclass(frozen=True)
class Table:
    """The columns of a table of addresses, and the first slot that they may name."""

    columns: list[Column]
    first: int


def tables(schedule: Schedule, slots: Sequence[Integers]) -> list[Table]:
    """Return the tables of all columns, in the order of ``kinds`` in unpack.mac.

    Layer 1 has three: the query, the context and the expiring padding (8 columns), and those of the
    memory and of the reply so far if the network has them. Each further layer has one. ``slots``
    are those of the rows (see ``row_slots``).
    """
    found = []
    network = schedule.network
    for number, (rows, taken) in enumerate(zip(schedule.layers, slots, strict=True)):
        first = int(taken.min())
        columns = [column(weights, taken) for weights in rows.weight.T]
        if number == 0:
            found.append(Table(columns[: network.query_buckets], first))
            found.append(Table(columns[network.first_context :], first))
            memory = columns[network.query_buckets : network.first_reply]
            so_far = columns[network.first_reply : network.first_context]
            columns = [column(weights, taken) for weights in _expiring(rows)]
        found.append(Table(columns, first))
        if number == 0:
            found += [Table(optional, first) for optional in (memory, so_far) if optional]
    return found


EXPIRING = 2
"""Index of the table of the expiring padding."""

MEMORY = 3
"""Index of the table of the memory, if the network remembers."""


def layer_table(network: QuantizedNetwork, number: int) -> int:
    """Return the index of the table of layer ``number``, from 2 on."""
    return number + 1 + network.remembers + (network.reply_buckets > 0)


def reply_table(network: QuantizedNetwork) -> int:
    """Return the index of the table of the reply so far, if the network has one."""
    return MEMORY + network.remembers


def split_expiring(table: Table, depth: int) -> Table:
    """Return the table of the expiring padding with columns of at most ``depth`` additions."""
    parts = max(1, *(-(-len(column.plus) // depth) for column in table.columns))
    return Table([part for column in table.columns for part in column.split(parts)], table.first)


def empty_context(rows: Rows) -> Integers:
    """Return what the context of an empty reply, all padding, adds to layer 1's counts (rows,)."""
    weight = rows.weight[:, -CONTEXT_BUCKETS:]
    total: Integers = weight[:, context_hashes([""])[0]].sum(axis=1)
    return total


def _expiring(rows: Rows) -> list[Integers]:
    """Return the 8 columns (rows,) that remove the padding from layer 1 as a reply grows.

    Layer 1's start values include the context of an empty reply, which is padding. The k-th
    character of the reply (k = 1 … 8) displaces the n-grams of padding that end at position 8 − k:
    column k − 1 subtracts them.
    """
    weight = rows.weight[:, -CONTEXT_BUCKETS:]
    buckets = context_hashes([""])[0]
    columns = []
    for k in range(1, CONTEXT_LENGTH + 1):
        ends = [c for c, (n, i) in enumerate(NGRAMS) if i + n - 1 == CONTEXT_LENGTH - k]
        columns.append(-weight[:, buckets[ends]].sum(axis=1))
    return columns
