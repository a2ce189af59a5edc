"""T-states of adding columns to sums: exact for a column, simulated for its carries.

The T-states are those in the comments of blocks.mac.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ulmrig.asm.compiler.blocks import GROUP, Blocks
from ulmrig.asm.compiler.columns import SLOTS, Column, Table
from ulmrig.asm.timings import CARRY, COUNT, OPERATION

Values = npt.NDArray[np.int64]


def list_cost(length: int, *, counting: bool) -> int:
    """Return the T-states of a list's operations without carries and the end of the block.

    ``counting`` is whether the sums have 8 bits. A list of odd length is padded, 15 T more. Chain A
    jumps once per group of 22 operations.
    """
    if counting:
        return COUNT * length + 15 * (length % 2)
    return OPERATION * length + 15 * (length % 2) + 10 * -(-length // GROUP)


def column_cost(column: Column, blocks: Blocks, *, counting: bool) -> int:
    """Return the T-states of a column without carries, from its first entry to JP (IX)."""
    cost = entries = 0
    for slots, groups in ((column.minus, blocks.sub_groups), (column.plus, blocks.add_groups)):
        cost += list_cost(len(slots), counting=counting)
        entries += -(-len(slots) // (GROUP * groups))
    # A block ends in RET, or in JP (IX) if it ends the column.
    returns = entries - 1 if column.plus and not blocks.long_add else entries
    return cost + 10 * returns + 8


@dataclass(frozen=True)
class Work:
    """Numbers of columns added, of their operations and carries, and their T-states."""

    columns: int = 0
    operations: int = 0
    carries: int = 0
    t_states: int = 0

    def __add__(self, other: Work) -> Work:
        return Work(
            self.columns + other.columns,
            self.operations + other.operations,
            self.carries + other.carries,
            self.t_states + other.t_states,
        )


class Scatter:
    """A simulator of the columns of ``table``; ``counting`` is whether the sums have 8 bits."""

    def __init__(self, table: Table, blocks: Blocks, *, counting: bool) -> None:
        self.counting = counting
        self.operations = np.array([c.operations for c in table.columns], np.int64)
        self.costs = np.array(
            [column_cost(c, blocks, counting=counting) for c in table.columns], np.int64
        )
        self.weights = np.zeros((len(table.columns), SLOTS), np.int64)
        for row, column in zip(self.weights, table.columns, strict=True):
            np.add.at(row, list(column.plus), 1)
            np.subtract.at(row, list(column.minus), 1)

    def run(self, sums: Values, inputs: Values, activations: Values) -> Work:
        """Add the columns of ``inputs`` (n,) times ``activations`` (n,), all > 0, to ``sums``.

        ``sums`` (256,) is changed in place. A column is added twice if its activation is 256 or
        more: for the low byte and for the high byte. The carries are exact: each changes the
        sum's bits above the low byte by one, and those of one column into one slot have one sign.
        """
        if not len(inputs):
            return Work()
        wide = activations > 255
        twice = 1 + wide
        inputs, high = np.repeat(inputs, twice), np.repeat(wide, twice)
        high[np.cumsum(twice) - twice] = False  # the first run of each is the low byte's
        activations = np.repeat(activations, twice)
        steps = np.where(high, activations & ~0xFF, activations & 0xFF)
        path = np.cumsum(np.vstack([sums, self.weights[inputs] * steps[:, None]]), axis=0)
        shifts = np.where(high, 16, 8)[:, None]
        carries = 0
        if not self.counting:
            carries = int(np.abs((path[1:] >> shifts) - (path[:-1] >> shifts)).sum())
        sums[:] = path[-1]
        t_states = int(self.costs[inputs].sum()) + CARRY * carries
        return Work(len(wide), int(self.operations[inputs].sum()), carries, t_states)
