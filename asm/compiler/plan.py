"""What is decided about a program before it is assembled: columns, blocks, layout, load."""

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
    """What runs before layer ``number`` is reached: links of the layer before, start values.

    ``links`` are pairs of slots, ``low`` and ``high`` the bytes of the start values, one a slot
    from ``first`` on.
    """

    number: int
    links: tuple[tuple[int, tuple[int, int]], ...]
    low: bytes
    high: bytes
    first: int

    def code(self, before: int, page: int, layer: int) -> bytes:
        """Return it as code; its size does not depend on the addresses.

        ``before`` is where the pages of the layer before begin, ``page`` those of this layer,
        and ``layer`` where the layer's scan begins.
        """
        fills = fill(self.low, self.first, page + 256) + fill(self.high, self.first, page + 512)
        jump = bytes([0xC3, *layer.to_bytes(2, "little")])
        return follow(self.links, before + 256) + fills + jump


@dataclass(frozen=True)
class Fallback:
    """What is given up for memory: which passes save room, how much is unrolled."""

    description: str = ""
    for_room: bool = False
    scans: int = 16


FALLBACKS = (
    Fallback(),
    Fallback("shared rows that save time but no room", for_room=True),
    Fallback(
        "shared rows that save time but no room, and three quarters of the unrolled scans",
        for_room=True,
        scans=4,
    ),
)
"""From the fastest on; a program takes the first that fits."""


@dataclass(frozen=True)
class Plan:
    """A program but for its code's addresses. Offsets count from PAGES.

    ``slots`` (rows,) are the places of each layer's rows in its page of sums; ``passes`` the names
    of those that ran, None if all did.

    ``top`` is the largest byte that is not negative where layer 1 counts in 8 bits, None if
    it sums in 16. ``tables`` are all columns (see ``columns.tables``), ``packed`` their lists as
    the file holds them; ``layer1`` are its start values, ``setups`` those of the others. The load,
    start values and packed lists, is moved to ``load_at``; the columns laid out end at
    ``columns_end``.
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
        """The network as the passes left it."""
        return self.schedule.network

    @property
    def wide1(self) -> bool:
        """Whether layer 1 sums in 16 bits."""
        return self.top is None

    @property
    def setup_size(self) -> int:
        """Bytes of the code that runs between layers."""
        return self.layout.streams - self.layout.places["SETUP2"]

    @property
    def load_size(self) -> int:
        """Bytes of the load."""
        return len(self.layer1) + self.setup_size + self.packed_size

    @property
    def packed_size(self) -> int:
        """Bytes of the packed columns."""
        return sum(len(packed.data) for packed in self.packed)

    @property
    def memory_end(self) -> int:
        """Where the memory behind PAGES ends that the program uses."""
        return max(self.columns_end, self.load_at + self.load_size)


def plan(
    network: QuantizedNetwork,
    passes: Collection[str] | None = None,
    fallback: Fallback = FALLBACKS[0],
) -> Plan:
    """Decide how ``network`` becomes a program; ``passes`` are those to run (all by default)."""
    schedule = run(network, passes, for_room=fallback.for_room)
    network = schedule.network
    # Logits are compared as 16-bit numbers, so a single layer has 16 bits.
    top = largest_count(network) if len(network.layers) > 1 else None
    slots = columns.row_slots(schedule.layers)
    blocks, tables = choose_blocks(columns.tables(schedule, slots))
    layer1, setups = _start_values(schedule, slots, wide1=top is None)
    layout = lay_out(
        network.widths[1:],
        network.query_buckets,
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
    """Return the start values of layer 1, in two pages' bytes, and the set-ups of the others.

    The padding of an empty reply's context are part of layer 1's. The last layer's carry an
    offset of 8000h, so that the Z80 compares logits as unsigned numbers.
    """
    starts = [rows.start for rows in schedule.layers]
    padding = columns.empty_context(schedule.layers[0])
    if wide1:
        starts[0] = starts[0] + INPUT_SCALE * padding
    starts[-1] = starts[-1] + 0x8000
    # A page holds them by slot: of 256 logits the last comes first.
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
