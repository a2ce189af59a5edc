"""What is decided about a program before it is assembled: columns, blocks, layout, load."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from asm import bounds, columns, pack
from asm.layout import Layout, lay_out
from asm.pack import Blocks
from asm.setup import setup
from model.network import QuantizedNetwork

Values = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Sums:
    """Start values of a layer's 16-bit sums, one byte a slot from ``first`` on."""

    low: bytes
    high: bytes
    first: int


@dataclass(frozen=True)
class Plan:
    """A program but for its code's addresses. Offsets count from PAGES.

    ``top`` is the largest byte that is not negative where layer 1 counts in 8 bits, None where
    it sums in 16. ``layer1`` and ``others`` are start values, ``packed`` the packed lists of all
    columns, ``leaving`` how many columns take the blanks out of layer 1. The load, start
    values and packed lists, is moved to ``load_at``; the columns laid out end at ``columns_end``.
    """

    network: QuantizedNetwork
    top: int | None
    blocks: Blocks
    leaving: int
    layer1: bytes
    others: tuple[Sums, ...]
    layout: Layout
    packed: bytes
    load_at: int
    columns_end: int

    @property
    def wide1(self) -> bool:
        """Whether layer 1 sums in 16 bits."""
        return self.top is None

    @property
    def setup_size(self) -> int:
        """Bytes of the code that sets the start values of layers 2 and on."""
        return self.layout.streams - self.layout.places["SETUP2"]

    @property
    def load_size(self) -> int:
        """Bytes of the load."""
        return len(self.layer1) + self.setup_size + len(self.packed)

    @property
    def memory_end(self) -> int:
        """Where the memory behind PAGES ends that the program uses."""
        return max(self.columns_end, self.load_at + self.load_size)


def plan(network: QuantizedNetwork) -> Plan:
    """Decide how ``network`` becomes a program."""
    # Logits are compared as 16-bit numbers, so a single layer has 16 bits.
    top = bounds.largest_count(network) if len(network.layers) > 1 else None
    blocks, tables = pack.choose_blocks(columns.tables(network))
    leaving = len(tables[columns.LEAVING].columns)
    layer1, others = _start_values(network, wide1=top is None)
    layout = lay_out(
        network.widths[1:],
        network.query_buckets,
        wide1=top is None,
        leaving_columns=leaving,
        setups=[len(setup(sums.low, sums.high, sums.first, 0, 0)) for sums in others],
    )
    lists = [
        (pack.pack_list(slots, table.first), size)
        for table in tables
        for column in table.columns
        for slots, size in zip((column.minus, column.plus), blocks.sizes(column), strict=True)
    ]
    sizes = [(len(data), size) for data, size in lists]
    head = len(layer1) + layout.streams - layout.places["SETUP2"]
    return Plan(
        network=network,
        top=top,
        blocks=blocks,
        leaving=leaving,
        layer1=layer1,
        others=tuple(others),
        layout=layout,
        packed=b"".join(data for data, _ in lists),
        load_at=pack.load_position(sizes, layout.streams, head),
        columns_end=layout.streams + sum(size for _, size in sizes),
    )


def _start_values(network: QuantizedNetwork, *, wide1: bool) -> tuple[bytes, list[Sums]]:
    """Return the start values of layer 1, in two pages' bytes, and of the other layers.

    The blanks of an empty reply's context are part of layer 1's. The last layer's carry an
    offset of 8000h, so that the Z80 compares logits as unsigned numbers.
    """
    biases = [layer.bias.astype(np.int64) for layer in network.layers]
    blanks = columns.blank_context(network)
    if wide1:
        biases[0] = biases[0] + 32 * blanks
    biases[-1] = biases[-1] + 0x8000
    if len(biases[-1]) == columns.SLOTS:
        biases[-1] = np.roll(biases[-1], 1)  # the last of 256 logits is in slot 0
    if wide1:
        layer1 = _low(biases[0]) + _low(biases[0] >> 8)
    else:
        layer1 = _low((biases[0] >> 5) + blanks) + _low((biases[0] >> 2) & 7)
    firsts = columns.first_slots(network.widths[1:])
    return layer1, [
        Sums(_low(bias), _low(bias >> 8), first)
        for bias, first in zip(biases[1:], firsts[1:], strict=True)
    ]


def _low(values: Values) -> bytes:
    return (values & 0xFF).astype(np.uint8).tobytes()
