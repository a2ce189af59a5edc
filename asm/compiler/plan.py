"""The plan: everything about a program that is decided before it is assembled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from ulmrig.asm.compiler import columns
from ulmrig.asm.compiler.blocks import Blocks, Packed, choose_blocks, load_position, pack_table
from ulmrig.asm.compiler.layout import Layout, lay_out
from ulmrig.asm.compiler.passes import run
from ulmrig.asm.compiler.ranges import largest_count
from ulmrig.asm.compiler.schedule import Integers, Schedule
from ulmrig.asm.compiler.setup_code import fill, follow
from ulmrig.model.network.features import INPUT_SCALE
from ulmrig.model.network.npz import QuantizedNetwork


@dataclass(frozen=True)
class SetUp:
    """The code that runs before layer ``number`` (from 2): it follows links and sets start values.

    ``links`` are those of the layer before: the slot of the shared row and the two slots to which
    it is added. ``low`` and ``high`` are the bytes of the start values, one per slot from slot
    ``first`` on.
    """

    number: int
    links: tuple[tuple[int, tuple[int, int]], ...]
    low: bytes
    high: bytes
    first: int

    def code(self, before: int, page: int, layer: int) -> bytes:
        """Return the machine code; its size does not depend on the addresses.

        ``before`` is the address of the pages of the layer before, ``page`` that of this layer's
        pages, ``layer`` the address of the layer's scan.
        """
        fills = fill(self.low, self.first, page + 256) + fill(self.high, self.first, page + 512)
        jump = bytes([0xC3, *layer.to_bytes(2, "little")])
        return follow(self.links, before + 256) + fills + jump


@dataclass(frozen=True)
class Fallback:
    """How a program trades speed for memory.

    ``for_size`` selects the variants of passes that save memory; ``scans`` is how many slots a
    layer's scan is unrolled for. ``description`` is for people, empty for the fastest program.
    """

    description: str = ""
    for_size: bool = False
    scans: int = 16


FALLBACKS = (
    Fallback(),
    Fallback("sharing optimized for size", for_size=True),
    Fallback("sharing optimized for size, scans unrolled 4 times, not 16", for_size=True, scans=4),
)
"""From fastest to smallest: the first that fits is built."""


@dataclass(frozen=True)
class Plan:
    """A program without the addresses of its code. Offsets are relative to the symbol PAGES.

    ``slots`` holds, for each layer, the slots (rows,) of its rows in its page of sums; ``passes``
    the names of the passes that ran, None for all.

    ``top`` is the largest byte that stands for a sum of 0 or more if layer 1 has 8-bit sums, None
    if its sums have 16 bits. ``tables`` are all columns (see ``columns.tables``), ``packed`` their
    lists as in the file. ``layer1`` are the start values of layer 1, as bytes; ``setups`` set those
    of the others. The load (start values, set-up code and packed lists) is moved to ``load_at``
    before the columns are unpacked; unpacked, they end at ``columns_end``.
    """

    schedule: Schedule
    slots: tuple[Integers, ...]
    passes: tuple[str, ...] | None
    fallback: Fallback
    top: int | None
    blocks: Blocks
    tables: tuple[columns.Table, ...]
    layer1: bytes
    setups: tuple[SetUp, ...]
    layout: Layout
    packed: tuple[Packed, ...]
    load_at: int
    columns_end: int

    @property
    def network(self) -> QuantizedNetwork:
        """The network after the passes."""
        return self.schedule.network

    @property
    def wide1(self) -> bool:
        """Whether the sums of layer 1 have 16 bits."""
        return self.top is None

    @property
    def setup_size(self) -> int:
        """Bytes of the set-up code of all layers."""
        return self.layout.streams - self.layout.places["SETUP2"]

    @property
    def load_size(self) -> int:
        """Bytes of the load: what the file holds behind the code."""
        return len(self.layer1) + self.setup_size + self.packed_size

    @property
    def packed_size(self) -> int:
        """Bytes of the packed columns."""
        return sum(len(packed.data) for packed in self.packed)

    @property
    def memory_end(self) -> int:
        """Bytes of memory that the program uses from PAGES on."""
        return max(self.columns_end, self.load_at + self.load_size)


def plan(
    network: QuantizedNetwork,
    passes: Collection[str] | None = None,
    fallback: Fallback = FALLBACKS[0],
) -> Plan:
    """Return the plan of the program for ``network``.

    ``passes`` are the names of those to run (default: all).
    """
    schedule = run(network, passes, for_size=fallback.for_size)
    network = schedule.network
    # Logits are compared as 16-bit numbers, so the sums of a single layer have 16 bits.
    top = largest_count(network) if len(network.layers) > 1 else None
    slots = columns.row_slots(schedule.layers)
    blocks, tables = choose_blocks(columns.tables(schedule, slots))
    layer1, setups = _start_values(schedule, slots, wide1=top is None)
    layout = lay_out(
        network.widths[1:],
        network.query_buckets,
        memory_buckets=network.memory_buckets,
        reply_buckets=network.reply_buckets,
        saturates=network.saturation > 0,
        wide1=top is None,
        expiring_columns=len(tables[columns.EXPIRING].columns),
        setups=[len(setup.code(0, 0, 0)) for setup in setups],
        shared=[rows.shared for rows in schedule.layers],
    )
    packed = [pack_table(table, blocks) for table in tables]
    sizes = [[size for c in table.columns for size in blocks.sizes(c)] for table in tables]
    head = len(layer1) + layout.streams - layout.places["SETUP2"]
    return Plan(
        schedule=schedule,
        slots=tuple(slots),
        passes=None if passes is None else tuple(passes),
        fallback=fallback,
        top=top,
        blocks=blocks,
        tables=tuple(tables),
        layer1=layer1,
        setups=tuple(setups),
        layout=layout,
        packed=tuple(packed),
        load_at=load_position(zip(packed, sizes, strict=True), layout.streams, head),
        columns_end=layout.streams + sum(map(sum, sizes)),
    )


def _start_values(
    schedule: Schedule, slots: Sequence[Integers], *, wide1: bool
) -> tuple[bytes, list[SetUp]]:
    """Return the start values of layer 1, as the bytes of two pages, and the set-ups of the others.

    Those of layer 1 include the context of an empty reply, all padding. Those of the last layer
    include 8000h, so that the Z80 can compare logits as unsigned numbers.
    """
    starts = [rows.start for rows in schedule.layers]
    padding = columns.empty_context(schedule.layers[0])
    if wide1:
        starts[0] = starts[0] + INPUT_SCALE * padding
    starts[-1] = starts[-1] + 0x8000
    # A page is ordered by slot: of 256 logits the last is in slot 0.
    starts = [start[np.argsort(taken)] for start, taken in zip(starts, slots, strict=True)]
    if wide1:
        layer1 = _low(starts[0]) + _low(starts[0] >> 8)
    else:
        layer1 = _low((starts[0] >> 5) + padding) + _low((starts[0] >> 2) & 7)
    setups = []
    for number in range(2, len(starts) + 1):
        before = slots[number - 2].tolist()
        links = tuple(
            (before[link.source], (before[link.targets[0]], before[link.targets[1]]))
            for link in schedule.layers[number - 2].links
        )
        start = starts[number - 1]
        first = int(slots[number - 1].min())
        setups.append(SetUp(number, links, _low(start), _low(start >> 8), first))
    return layer1, setups


def _low(values: Integers) -> bytes:
    return (values & 0xFF).astype(np.uint8).tobytes()
