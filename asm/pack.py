"""Columns packed for the file, and how large they are once laid out in memory.

The Z80's side, and the description of both forms, is unpack.mac and blocks.mac.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asm.columns import LEAVING, Column, Table, split_leaving

_FAR = 15
"""The nibble that takes the next one with it: 15 on and 0 to 13 more, or …"""

_FARTHER = 14
"""… 29 on and no slot named, or …"""

_END = 15
"""… the end of the list."""


def pack_list(slots: Sequence[int], first: int) -> bytes:
    """Pack one list of ascending slots, none below ``first``."""
    nibbles = []
    at = first
    for slot in slots:
        gap = slot - at
        while gap >= _FAR + _FARTHER:
            nibbles += [_FAR, _FARTHER]
            gap -= _FAR + _FARTHER
        nibbles += [_FAR, gap - _FAR] if gap >= _FAR else [gap]
        at = slot
    nibbles += [_FAR, _END]
    if len(nibbles) % 2:
        nibbles.append(0)
    return bytes(16 * a + b for a, b in zip(nibbles[::2], nibbles[1::2], strict=True))


def list_size(length: int, depth: int) -> int:
    """Return the bytes that a list of ``length`` slots takes in memory, entries and pad included.

    A block takes at most ``depth`` (even) slots at a time; every part has an entry of 2 bytes.
    """
    full, rest = divmod(length, depth)
    return full * (depth + 2) + (rest + 2 + rest % 2 if rest else 0)


GROUP = 22
"""Operations in a group of blocks.mac; a block is some groups."""


@dataclass(frozen=True)
class Blocks:
    """How deep the unrolled blocks are, in groups.

    ``long_add`` tells that there are lists to add to that are longer than a block. An adding
    block otherwise ends its column.
    """

    add_groups: int
    sub_groups: int
    long_add: bool

    def sizes(self, column: Column) -> tuple[int, int]:
        """Return the bytes that a column's two lists take in memory, subtractions first.

        A word more ends the column where no adding block does.
        """
        word = 2 if self.long_add or not column.plus else 0
        return (
            list_size(len(column.minus), GROUP * self.sub_groups),
            list_size(len(column.plus), GROUP * self.add_groups) + word,
        )


def choose_blocks(tables: Sequence[Table]) -> tuple[Blocks, list[Table]]:
    """Return blocks that most lists enter only once, and the tables fit for them.

    The leaving blanks' columns add to many slots; they are split rather than the blocks deepened.
    """
    others = [c for k, table in enumerate(tables) if k != LEAVING for c in table.columns]
    add_groups = max(1, *(-(-len(column.plus) // GROUP) for column in others))
    sub_groups = max(1, *(-(-len(column.minus) // GROUP) for column in others))
    fit = list(tables)
    fit[LEAVING] = split_leaving(tables[LEAVING], GROUP * add_groups)
    if add_groups > 4 or len(fit[LEAVING].columns) > 128:
        return Blocks(2, min(sub_groups, 2), long_add=True), list(tables)
    return Blocks(add_groups, min(sub_groups, 2), long_add=False), fit


def load_position(lists: Iterable[tuple[int, int]], streams: int, head: int) -> int:
    """Return the lowest offset at which the load may lie while it is unpacked.

    ``lists`` gives for each list, in order, its packed size and its size in memory;
    ``streams`` is the offset where the lists go, ``head`` the bytes of the load before the
    first packed list. What is written must never run over what is still to be read; a list being
    laid out may write 4 bytes ahead (an entry and a pad).
    """
    read, written, lowest = head, streams, streams
    for packed, laid_out in lists:
        written += laid_out
        lowest = max(lowest, written + 4 - read)
        read += packed
    return lowest
