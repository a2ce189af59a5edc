"""Columns packed for the file, and their size when unpacked in memory.

Both forms are described in unpack.mac, which unpacks them, and in blocks.mac, which runs them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ulmrig.asm.compiler.columns import EXPIRING, Column, Table, split_expiring
from ulmrig.asm.compiler.rice import Code, best_parameter, rice_bits

GROUP = 22
"""Operations per group in blocks.mac; a block is an unrolled loop of one or more groups."""


@dataclass(frozen=True)
class Blocks:
    """The depth of the unrolled blocks, in groups.

    ``long_add`` is whether lists of additions may be longer than a block. If not, an adding block
    ends its column.
    """

    add_groups: int
    sub_groups: int
    long_add: bool

    def sizes(self, column: Column) -> tuple[int, int]:
        """Return the bytes of a column's two lists in memory, subtractions first.

        Two more bytes end a column that no adding block ends.
        """
        word = 2 if self.long_add or not column.plus else 0
        return (
            list_size(len(column.minus), GROUP * self.sub_groups),
            list_size(len(column.plus), GROUP * self.add_groups) + word,
        )


def list_size(length: int, depth: int) -> int:
    """Return the bytes of a list of ``length`` slots in memory.

    A block takes at most ``depth`` (even) slots at a time. Each such part of the list begins with
    the address at which it enters the block, 2 bytes, and is padded to an even length.
    """
    full, rest = divmod(length, depth)
    return full * (depth + 2) + (rest + 2 + rest % 2 if rest else 0)


@dataclass(frozen=True)
class Packed:
    """A table's lists as in the file; ``bits`` is the number of bits of each list."""

    code: Code
    data: bytes
    bits: tuple[int, ...]


def parts(slots: Sequence[int], depth: int) -> list[Sequence[int]]:
    """Split a list into parts of ``depth`` slots; the last part has fewer, possibly none."""
    return [slots[at : at + depth] for at in range(0, len(slots) + 1, depth)]


def pack_list(slots: Sequence[int], first: int, depth: int, code: Code) -> str:
    """Return the bits of one list of ascending slots, none below ``first``.

    Each part has the Rice code of its length, then those of the gaps between its slots.
    """
    found = []
    at = first
    for part in parts(slots, depth):
        found.append(rice_bits(len(part), code.count))
        for slot in part:
            found.append(rice_bits(slot - at, code.gap))
            at = slot
    return "".join(found)


def pack_table(table: Table, blocks: Blocks) -> Packed:
    """Return the packed lists of a table's columns: for each column subtractions, then additions.

    A table begins on a byte. Its Rice parameters are those that take the fewest bits.
    """
    lists = [
        (slots, GROUP * groups)
        for column in table.columns
        for slots, groups in (
            (column.minus, blocks.sub_groups),
            (column.plus, blocks.add_groups),
        )
    ]
    counts = [len(part) for slots, depth in lists for part in parts(slots, depth)]
    gaps = [slot - before for slots, _ in lists for before, slot in pairwise((table.first, *slots))]
    code = Code(best_parameter(counts), best_parameter(gaps))
    bits = [pack_list(slots, table.first, depth, code) for slots, depth in lists]
    whole = "".join(bits)
    whole += "0" * (-len(whole) % 8)
    data = int("1" + whole, 2).to_bytes(len(whole) // 8 + 1, "big")[1:]
    return Packed(code, data, tuple(map(len, bits)))


def choose_blocks(tables: Sequence[Table]) -> tuple[Blocks, list[Table]]:
    """Return blocks deep enough for most lists, and the tables with columns split to fit them.

    The columns of the expiring padding add to many slots; they are split to keep blocks shallow.
    """
    others = [c for k, table in enumerate(tables) if k != EXPIRING for c in table.columns]
    add_groups = max(1, *(-(-len(column.plus) // GROUP) for column in others))
    sub_groups = max(1, *(-(-len(column.minus) // GROUP) for column in others))
    fit = list(tables)
    fit[EXPIRING] = split_expiring(tables[EXPIRING], GROUP * add_groups)
    if add_groups > 4 or len(fit[EXPIRING].columns) > 128:
        return Blocks(2, min(sub_groups, 2), long_add=True), list(tables)
    return Blocks(add_groups, min(sub_groups, 2), long_add=False), fit


def load_position(tables: Iterable[tuple[Packed, Sequence[int]]], streams: int, head: int) -> int:
    """Return the lowest offset at which the load can be placed to be unpacked in place.

    ``tables`` gives each table's packed lists and the bytes of each list in memory; ``streams`` is
    the offset of the unpacked lists, ``head`` the bytes of the load before the first packed list.
    Unpacking must never overwrite what is still to be read.
    """
    read, written, lowest = head, streams, streams
    for packed, sizes in tables:
        begun = 0
        for bits, size in zip(packed.bits, sizes, strict=True):
            written += size
            lowest = max(lowest, written - (read + begun // 8))
            begun += bits
        read += len(packed.data)
    return lowest
