"""asm/pack.py against a decoder of our own, written from the description in unpack.mac."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from networks import random_network, unhurried

from asm import columns, pack
from asm.columns import LEAVING, Column, Table
from asm.schedule import schedule

LISTS = st.tuples(
    st.integers(0, 255),
    st.lists(st.integers(0, 255), max_size=120),
).map(lambda drawn: (drawn[0], sorted(slot for slot in drawn[1] if slot >= drawn[0])))
EVEN = st.integers(1, 4).map(lambda groups: 22 * groups)


def slots_in(memory: bytearray, at: int, first: int) -> Iterator[tuple[int | None, int]]:
    """Yield each slot of a packed list with where reading stands; at the end None."""
    place, slot = 2 * at, first

    def nibble() -> int:
        nonlocal place
        byte = memory[place // 2]
        place += 1
        return byte & 15 if place % 2 == 0 else byte >> 4

    while True:
        gap = nibble()
        names = True
        if gap == 15:
            more = nibble()
            if more == 15:
                yield None, (place + 1) // 2
                return
            gap, names = 15 + more, more != 14
        slot += gap
        if names:
            yield slot, place // 2


def unpacked(data: bytes, first: int) -> tuple[list[int], int]:
    """Return the slots of a packed list, and how many bytes it took."""
    found = list(slots_in(bytearray(data), 0, first))
    return [slot for slot, _ in found if slot is not None], found[-1][1]


def lay_out(memory: bytearray, read: int, write: int, first: int, depth: int) -> tuple[int, int]:
    """Lay out the list at ``read`` from ``write`` on, as the Z80 does; return both behind it.

    An entry becomes the two bytes EE, length; the first slot of an odd part moves to its end.
    """
    opened, length = write, 0

    def close() -> None:
        nonlocal write
        if length % 2:
            memory[write] = memory[opened + 2]
            write += 1
        memory[opened : opened + 2] = bytes([0xEE, length])

    for slot, at in slots_in(memory, read, first):
        read = at
        if slot is None:
            break
        if length == depth:
            close()
            opened, length = write, 0
        if length == 0:
            write += 2
        memory[write] = slot
        write += 1
        length += 1
    if length:
        close()
    return read, write


@unhurried
@given(LISTS)
def test_unpacking_gives_the_list_back(drawn: tuple[int, list[int]]) -> None:
    first, slots = drawn
    data = pack.pack_list(slots, first)
    assert unpacked(data + b"\x00\xff", first) == (slots, len(data))


@pytest.mark.parametrize("gap", [0, 14, 15, 28, 29, 30, 43, 44, 57, 58, 59, 87, 255])
def test_every_kind_of_gap_is_packed(gap: int) -> None:
    for slots in ([gap], [0, gap], [gap, gap]):
        data = pack.pack_list(slots, 0)
        assert unpacked(data, 0) == (slots, len(data))


def test_gaps_below_15_take_a_nibble_and_an_end_takes_two() -> None:
    assert pack.pack_list([], 7) == b"\xff"
    assert pack.pack_list([3, 3, 17], 0) == bytes([0x30, 0xEF, 0xF0])
    assert pack.pack_list([200, 214], 200) == bytes([0x0E, 0xFF])


@unhurried
@given(LISTS, EVEN)
def test_list_size_is_what_laying_out_takes(drawn: tuple[int, list[int]], depth: int) -> None:
    first, slots = drawn
    data = pack.pack_list(slots, first)
    memory = bytearray(data + bytes(1000))
    _, end = lay_out(memory, 0, len(data), first, depth)
    assert end - len(data) == pack.list_size(len(slots), depth)


@unhurried
@given(st.lists(LISTS, max_size=30), EVEN, st.integers(0, 300), st.integers(0, 3000))
def test_writing_never_overtakes_reading(
    drawn: list[tuple[int, list[int]]], depth: int, head: int, streams: int
) -> None:
    packed = [pack.pack_list(slots, first) for first, slots in drawn]
    sizes = [pack.list_size(len(slots), depth) for _, slots in drawn]
    lists = list(zip(map(len, packed), sizes, strict=True))
    load = pack.load_position(lists, streams, head)
    assert load >= streams
    memory = bytearray(load + head + sum(map(len, packed)) + 10_000)
    memory[load + head : load + head + sum(map(len, packed))] = b"".join(packed)
    read, write = load + head, streams
    for (first, slots), (length, size) in zip(drawn, lists, strict=True):
        begins = write
        next_read, write = lay_out(memory, read, write, first, depth)
        assert next_read - read == length
        assert write - begins == size
        assert write <= next_read
        read = next_read
        named = []
        at = begins
        while at < write:
            count = memory[at + 1]
            part = list(memory[at + 2 : at + 2 + count + count % 2])
            # Its pad and its last slot are both the first one.
            named += part if count % 2 == 0 else [part[-1], *part[1:-1]]
            at += 2 + len(part)
        assert named == slots


@pytest.mark.parametrize(
    ("density", "hidden"), [(0.02, (40,)), (0.2, (250, 30)), (0.3, (256,)), (0.9, (256, 9))]
)
def test_no_list_is_longer_than_the_blocks_can_take(
    density: float, hidden: tuple[int, ...]
) -> None:
    tables = columns.tables(schedule(random_network(hidden, 8, density=density)))
    blocks, fit = pack.choose_blocks(tables)
    assert len(fit) == len(tables)
    assert blocks.add_groups >= 1
    assert blocks.sub_groups >= 1
    longest = max(len(column.plus) for table in fit for column in table.columns)
    assert blocks.long_add or longest <= pack.GROUP * blocks.add_groups
    assert len(fit[LEAVING].columns) % 8 == 0
    assert len(fit[LEAVING].columns) <= 128
    for before, after in zip(tables, fit, strict=True):
        assert before is tables[LEAVING] or before == after


def column_of(length: int) -> Column:
    return Column(tuple(range(length)), ())


def test_blocks_are_as_deep_as_the_longest_list_until_that_would_be_too_deep() -> None:
    def choose(longest: int, leaving: int = 1) -> tuple[pack.Blocks, list[Table]]:
        short = Table([column_of(1)], 0)
        blanks = Table([column_of(leaving)] * 8, 0)
        return pack.choose_blocks([short, short, blanks, Table([column_of(longest)], 0)])

    assert choose(22)[0] == pack.Blocks(1, 1, long_add=False)
    assert choose(23)[0] == pack.Blocks(2, 1, long_add=False)
    assert choose(88)[0] == pack.Blocks(4, 1, long_add=False)
    assert choose(89)[0].long_add
    blocks, tables = choose(22, leaving=50)
    assert not blocks.long_add
    assert len(tables[LEAVING].columns) == 24
