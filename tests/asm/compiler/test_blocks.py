"""Packed lists against a decoder of our own, written from the description in unpack.mac."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import random_network, unhurried
from ulmrig.asm.compiler import blocks as pack
from ulmrig.asm.compiler import columns, rice
from ulmrig.asm.compiler.columns import EXPIRING, Column, Table
from ulmrig.asm.compiler.rice import Code
from ulmrig.asm.compiler.schedule import Schedule, schedule

LISTS = st.tuples(
    st.integers(0, 255),
    st.lists(st.integers(0, 255), max_size=120),
).map(lambda drawn: (drawn[0], sorted(slot for slot in drawn[1] if slot >= drawn[0])))
EVEN = st.integers(1, 4).map(lambda groups: 22 * groups)
PARAMETER = st.integers(0, rice.MOST_BITS)
CODES = st.builds(Code, PARAMETER, PARAMETER)


class Bits:
    """Reads bits as the Z80 does: a byte is fetched with the first of its bits."""

    def __init__(self, memory: bytearray, at: int) -> None:
        self.memory, self.at = memory, at
        self._left: list[int] = []

    def bit(self) -> int:
        if not self._left:
            byte = self.memory[self.at]
            self.at += 1
            self._left = [byte >> place & 1 for place in range(8)]
        return self._left.pop()

    def rice(self, k: int) -> int:
        value = 0
        while self.bit():
            value += 1 << k
        for place in reversed(range(k)):
            value += self.bit() << place
        return value


def lay_out(bits: Bits, write: int, first: int, depth: int, code: Code) -> int:
    """Lay out a list from ``write`` on, as the Z80 does; return the place behind it.

    An entry becomes the two bytes EE, length; an odd part begins with a pad, here FF.
    """
    slot = first
    length = depth
    while length == depth:
        length = bits.rice(code.count)
        if length:
            bits.memory[write : write + 2] = bytes([0xEE, length])
            write += 2
        if length % 2:
            bits.memory[write] = 0xFF
            write += 1
        for _ in range(length):
            slot += bits.rice(code.gap)
            assert write < bits.at, "it would run over what is still to be read"
            bits.memory[write] = slot
            write += 1
    return write


def laid_out(memory: bytearray, at: int, end: int) -> list[int]:
    """Return the slots of a list that ``lay_out`` laid out from ``at`` to ``end``."""
    named: list[int] = []
    while at < end:
        assert memory[at] == 0xEE
        count = memory[at + 1]
        pad = count % 2
        named += memory[at + 2 + pad : at + 2 + pad + count]
        at += 2 + pad + count
    return named


def to_bytes(bits: str) -> bytes:
    return bytes(int(bits[at : at + 8].ljust(8, "0"), 2) for at in range(0, len(bits), 8))


def tables_of(planned: Schedule) -> list[columns.Table]:
    return columns.tables(planned, columns.row_slots(planned.layers))


@pytest.mark.parametrize(
    ("value", "k", "bits"),
    [
        (0, 0, "0"),
        (3, 0, "1110"),
        (0, 2, "000"),
        (3, 2, "011"),
        (9, 2, "11001"),
        (63, 6, "0111111"),
    ],
)
def test_a_rice_number_is_ones_a_zero_and_the_bits_that_are_left(
    value: int, k: int, bits: str
) -> None:
    assert rice.rice_bits(value, k) == bits


@given(st.integers(0, 255), PARAMETER)
def test_reading_gives_a_rice_number_back(value: int, k: int) -> None:
    bits = Bits(bytearray(to_bytes(rice.rice_bits(value, k))), 0)
    assert bits.rice(k) == value


@given(st.lists(st.integers(0, 255), min_size=1, max_size=40))
def test_the_best_parameter_takes_the_fewest_bits(values: list[int]) -> None:
    def length(k: int) -> int:
        return sum(len(rice.rice_bits(value, k)) for value in values)

    assert length(rice.best_parameter(values)) == min(map(length, range(rice.MOST_BITS + 1)))


@unhurried
@given(LISTS, EVEN, CODES)
def test_unpacking_gives_the_list_back_in_the_size_that_was_told(
    drawn: tuple[int, list[int]], depth: int, code: Code
) -> None:
    first, slots = drawn
    data = to_bytes(pack.pack_list(slots, first, depth, code))
    memory = bytearray(1000) + data
    bits = Bits(memory, 1000)
    end = lay_out(bits, 0, first, depth, code)
    assert bits.at == len(memory)
    assert end == pack.list_size(len(slots), depth)
    assert laid_out(memory, 0, end) == slots


def column_of_halves(slots: list[int]) -> Column:
    return Column(tuple(slots[::2]), tuple(slots[1::2]))


COLUMNS = st.lists(st.lists(st.integers(0, 255)).map(sorted).map(column_of_halves), max_size=20)


@unhurried
@given(
    st.lists(COLUMNS, max_size=4),
    st.integers(1, 4),
    st.integers(1, 2),
    st.integers(0, 300),
    st.integers(0, 3000),
)
def test_writing_never_overtakes_reading(
    drawn: list[list[Column]], add_groups: int, sub_groups: int, head: int, streams: int
) -> None:
    blocks = pack.Blocks(add_groups, sub_groups, long_add=True)
    tables = [pack.pack_table(Table(found, 0), blocks) for found in drawn]
    sizes = [[size for column in found for size in blocks.sizes(column)] for found in drawn]
    load = pack.load_position(zip(tables, sizes, strict=True), streams, head)
    assert load >= streams
    memory = bytearray(load + head) + b"".join(table.data for table in tables) + bytes(100)
    read, write = load + head, streams
    for found, table in zip(drawn, tables, strict=True):
        bits = Bits(memory, read)
        for column in found:
            # A word more ends a column.
            for slots, depth, word in (
                (column.minus, 22 * sub_groups, 0),
                (column.plus, 22 * add_groups, 2),
            ):
                end = lay_out(bits, write, 0, depth, table.code)
                assert laid_out(memory, write, end) == list(slots)
                write = end + word
        assert bits.at == read + len(table.data)
        read = bits.at


def test_a_table_of_few_weights_takes_little_more_than_their_entropy() -> None:
    # 1,024 columns of 192 slots, of which 2.4 % are named: 0.163 bits a slot and 1 a sign.
    network = random_network((192,), 8, query_buckets=1024, density=0.024)
    query, *_ = tables_of(schedule(network))
    blocks, _ = pack.choose_blocks([query, query, query])
    named = sum(column.operations for column in query.columns)
    entropy = 1024 * 192 * 0.163 + named
    assert 8 * len(pack.pack_table(query, blocks).data) < 1.12 * entropy


@pytest.mark.parametrize(
    ("density", "hidden"), [(0.02, (40,)), (0.2, (250, 30)), (0.3, (256,)), (0.9, (256, 9))]
)
def test_no_list_is_longer_than_the_blocks_can_take(
    density: float, hidden: tuple[int, ...]
) -> None:
    tables = tables_of(schedule(random_network(hidden, 8, density=density)))
    blocks, fit = pack.choose_blocks(tables)
    assert len(fit) == len(tables)
    assert blocks.add_groups >= 1
    assert blocks.sub_groups >= 1
    longest = max(len(column.plus) for table in fit for column in table.columns)
    assert blocks.long_add or longest <= pack.GROUP * blocks.add_groups
    assert len(fit[EXPIRING].columns) % 8 == 0
    assert len(fit[EXPIRING].columns) <= 128
    for before, after in zip(tables, fit, strict=True):
        assert before is tables[EXPIRING] or before == after


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
    assert choose(89)[0] == pack.Blocks(2, 1, long_add=True)
    blocks, tables = choose(22, leaving=50)
    assert not blocks.long_add
    assert len(tables[EXPIRING].columns) == 24
    # The expiring padding may have 128 columns.
    assert not choose(22, leaving=22 * 16)[0].long_add
    assert choose(22, leaving=22 * 16 + 1)[0] == pack.Blocks(2, 1, long_add=True)


@pytest.mark.parametrize(("longest", "groups"), [(0, 1), (1, 1), (22, 1), (23, 2), (200, 2)])
def test_subtracting_blocks_are_one_or_two_groups_deep(longest: int, groups: int) -> None:
    table = Table([Column((1,), tuple(range(longest)))], 0)
    assert pack.choose_blocks([table] * 4)[0] == pack.Blocks(1, groups, long_add=False)


@pytest.mark.parametrize(
    ("long_add", "plus", "sizes"),
    [(False, (7, 8), (4, 4)), (True, (7, 8), (4, 6)), (False, (), (4, 2)), (True, (), (4, 2))],
)
def test_a_word_more_ends_a_column_that_no_adding_block_ends(
    long_add: bool, plus: tuple[int, ...], sizes: tuple[int, int]
) -> None:
    assert pack.Blocks(1, 1, long_add).sizes(Column(plus, (1, 2))) == sizes


@pytest.mark.parametrize(
    ("length", "size"), [(0, 0), (1, 4), (2, 4), (21, 24), (22, 24), (23, 28), (44, 48), (45, 52)]
)
def test_a_list_has_an_entry_for_each_part_and_even_parts(length: int, size: int) -> None:
    assert pack.list_size(length, 22) == size
