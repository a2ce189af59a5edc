"""The memory layout behind the program's code: pages of tables, then set-up code and columns.

In each of the kernel's tables, a neuron's slot is the low byte of an address. Most layers do not
fill a page, so tables share a page if their slots are disjoint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ulmrig.asm.compiler.columns import SLOTS, first_slots
from ulmrig.model.network.features import CONTEXT_BUCKETS, CONTEXT_LENGTH
from ulmrig.model.network.integer import MAX_REPLY

START_PAGES = 5
"""Pages that the start code, needed only before the first prompt, may occupy."""

REPLY_BYTES = CONTEXT_LENGTH + MAX_REPLY
"""Bytes of the buffer of a reply, which begins with the padding of an empty one."""

Slots = range | list[int]


@dataclass
class Pages:
    """An allocator of slots in pages: first fit, in the order of the requests."""

    first: int = 0
    """The lowest page for further tables."""
    used: list[set[int]] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    regions: list[tuple[str, int, int]] = field(default_factory=list)
    """(what, offset, bytes) of each range of memory, for people."""

    def place(self, symbol: str, what: str, pages: list[Slots], shift: range = range(1)) -> None:
        """Place a table that needs the slots ``pages[k]`` in the k-th of consecutive pages.

        All its slots may be moved up by one of the distances ``shift``. ``places[symbol]`` becomes
        the offset of the table's first page plus that distance; ``what`` is for people.
        """
        base = self.first
        while True:
            while len(self.used) < base + len(pages):
                self.used.append(set())
            for by in shift:
                if all(
                    self.used[base + k].isdisjoint(slot + by for slot in slots)
                    for k, slots in enumerate(pages)
                ):
                    for k, slots in enumerate(pages):
                        moved = sorted(slot + by for slot in slots)
                        self.used[base + k].update(moved)
                        self._note(what, SLOTS * (base + k), moved)
                    self.places[symbol] = SLOTS * base + by
                    return
            base += 1

    def _note(self, what: str, page: int, slots: list[int]) -> None:
        start = 0
        for k in range(1, len(slots) + 1):
            if k == len(slots) or slots[k] != slots[k - 1] + 1:
                self.regions.append((what, page + slots[start], slots[k - 1] - slots[start] + 1))
                start = k

    @property
    def size(self) -> int:
        """Bytes of all pages in use."""
        return SLOTS * len(self.used)


@dataclass(frozen=True)
class Layout:
    """Offsets from PAGES, where the pages begin.

    ``places`` are those of tables and set-up code by their symbols, ``regions`` are (what, offset,
    bytes) of each range of memory, ``streams`` is the offset of the columns.
    """

    places: dict[str, int]
    regions: list[tuple[str, int, int]]
    streams: int


def lay_out(
    widths: tuple[int, ...],
    query_buckets: int,
    *,
    memory_buckets: int = 0,
    reply_buckets: int = 0,
    saturates: bool = False,
    wide1: bool,
    expiring_columns: int,
    setups: list[int],
    shared: Sequence[int] = (),
) -> Layout:
    """Return the layout for a network whose layers have ``widths`` outputs.

    ``memory_buckets``, ``reply_buckets`` and ``saturates`` (whether the buckets of the query count
    up to a limit) say which of the optional tables there are.
    ``wide1`` is whether layer 1's sums have 16 bits, ``expiring_columns`` the number of columns of
    the expiring padding. ``setups`` are the bytes of set-up code of layers 2 and on, ``shared`` the
    shared rows of each layer (default: none).
    """
    pages = Pages()
    firsts = first_slots(widths)
    layer1 = range(firsts[0] & 0xF0, SLOTS)  # copied 16 bytes at a time
    scanned = sorted({0, *layer1})  # slot 0 ends a scan
    # Two pages of 16-bit sums are copied as one block, from the first slot on.
    sums: list[Slots] = [layer1, range(SLOTS)] if wide1 else [layer1]
    work: list[Slots] = [scanned, range(SLOTS)] if wide1 else [scanned]

    # These are unused before the first prompt, so the start code may occupy their pages.
    _place_sums(pages, widths, shared or [0] * len(widths))
    pages.place("WORK", "layer 1: sums", work)
    pages.place("BASE", "layer 1: sums of the question", sums)
    pages.place("SAID", "the reply", [range(REPLY_BYTES)], range(SLOTS - REPLY_BYTES))
    pages.first = START_PAGES

    pages.place("X31", "X31: 31 × byte", [range(SLOTS)])
    pages.place("QPTR", "addresses of query columns", 2 * _table(query_buckets))
    if memory_buckets:
        pages.place("MPTR", "addresses of memory columns", 2 * _table(memory_buckets))
    if reply_buckets:
        pages.place("SPTR", "addresses of columns of the reply so far", 2 * _table(reply_buckets))
    if saturates:
        pages.place("SEEN", "marks of query buckets", _table(query_buckets))
    half = range(CONTEXT_BUCKETS)
    pages.place(
        "CPLACE", "addresses of context columns", [half, half], range(0, SLOTS, CONTEXT_BUCKETS)
    )
    pages.place("INIT1", "layer 1: start values", sums)
    if not wide1:
        pages.place("LOW3", "layer 1: low bits of the biases", [scanned])
    for number, first in enumerate(firsts[:-1], 2):
        slots = range(first, SLOTS)
        pages.place(f"PTR{number}", f"layer {number}: addresses of columns", [slots, slots])
    leaving = range(expiring_columns)
    pages.place(
        "RPLACE",
        "addresses of expiring padding",
        [leaving, leaving],
        range(SLOTS - expiring_columns),
    )

    behind = _place_setups(pages, setups)
    return Layout(pages.places, pages.regions, behind)


def _table(entries: int) -> list[Slots]:
    """Return the slots of a table with one byte for each of ``entries`` (a power of two)."""
    return [range(min(entries, SLOTS))] * max(1, entries // SLOTS)


def _place_setups(pages: Pages, sizes: Sequence[int]) -> int:
    """Place the set-up code of layers 2 and on behind the pages; return the offset of its end."""
    behind = pages.size
    for number, size in enumerate(sizes, 2):
        pages.places[f"SETUP{number}"] = behind
        pages.regions.append((f"layer {number}: links and start values (code)", behind, size))
        behind += size
    pages.places.setdefault("SETUP2", behind)
    return behind


def _place_sums(pages: Pages, widths: tuple[int, ...], shared: Sequence[int]) -> None:
    """Place the sums of layers 2 and on: for each a page of low bytes and one of high bytes.

    A carry out of a high byte goes to the same slot of the page above. That slot must be unused at
    that time: it is one of the next layer's low bytes, whose start values are set later; behind the
    last layer there is one more page.
    """
    table: list[Slots] = []
    carried: set[int] = set()
    for width, more, first in zip(widths[1:], shared[1:], first_slots(widths)[1:], strict=True):
        slots = {(first - more + k) % SLOTS for k in range(width + more)}
        # PUSH fills two slots at a time.
        own = {0, (min(slots) - len(slots) % 2) % SLOTS, *slots}
        table += [sorted(own | carried), sorted(own)]
        carried = slots
    if table:
        table.append(sorted(carried))
        pages.place("SUMS2", "sums of layers 2 and on", table)
        for number in range(2, len(widths) + 1):
            pages.places[f"LO{number}"] = pages.places["SUMS2"] + 2 * SLOTS * (number - 2)
