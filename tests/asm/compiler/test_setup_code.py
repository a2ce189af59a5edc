"""asm/compiler/setup_code.py: the code that it writes is run."""

from __future__ import annotations

import z80
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import unhurried
from ulmrig.asm.compiler.plan import SetUp
from ulmrig.asm.compiler.setup_code import LINK_BYTES, LINK_T_STATES, fill, follow

CODE, PAGE, LAYER = 0x8000, 0x4000, 0x1234


def memory_after(code: bytes, end: int) -> bytes:
    """Run ``code`` up to ``end`` in memory of A5h; return the memory without the code."""
    machine = z80.Z80Machine()
    machine.set_memory_block(0, b"\xa5" * 0x10000)
    machine.set_memory_block(CODE, code)
    machine.pc = CODE
    machine.set_breakpoint(end)
    machine.ticks_to_stop = 100_000
    machine.run()
    assert machine.pc == end, "the code went astray"
    machine.set_memory_block(CODE, b"\xa5" * len(code))
    return bytes(machine.memory)


@st.composite
def values_and_first(draw: st.DrawFn) -> tuple[bytes, int]:
    """Draw values with few or many different bytes, and where in a page they begin."""
    length = draw(st.integers(1, 256))
    byte = draw(st.sampled_from([st.integers(0, 255), st.integers(0, 2), st.just(7)]))
    values = bytes(draw(st.lists(byte, min_size=length, max_size=length)))
    return values, draw(st.integers(length % 2, 256 - length))


def page_of(values: bytes, first: int) -> bytes:
    page = bytearray(b"\xa5" * 256)
    page[first : first + len(values)] = values
    if len(values) % 2:
        page[first - 1] = 0
    return bytes(page)


@unhurried
@given(values_and_first())
def test_fill_stores_the_values_and_nothing_else(drawn: tuple[bytes, int]) -> None:
    values, first = drawn
    code = fill(values, first, PAGE + 256)
    memory = memory_after(code, CODE + len(code))
    assert memory[PAGE : PAGE + 256] == page_of(values, first)
    assert set(memory[:PAGE] + memory[PAGE + 256 :]) == {0xA5}


@unhurried
@given(values_and_first())
def test_fill_takes_at_most_four_bytes_for_two_slots(drawn: tuple[bytes, int]) -> None:
    values, first = drawn
    assert len(fill(values, first, PAGE + 256)) <= 3 + 4 * -(-len(values) // 2)


def test_values_that_repeat_are_loaded_once() -> None:
    assert len(fill(b"\1\2" * 64, 0, PAGE + 256)) == 3 + 3 + 64


def test_three_pairs_that_take_turns_are_loaded_once_each() -> None:
    assert len(fill(b"\1\2\3\4\5\6" * 20, 0, PAGE + 256)) == 3 + 3 * 3 + 60


@unhurried
@given(values_and_first(), st.randoms(use_true_random=False))
def test_setup_fills_both_pages_and_goes_on_to_the_layer(drawn, random) -> None:  # type: ignore[no-untyped-def]
    low, first = drawn
    high = bytes(random.choices(range(256), k=len(low)))
    set_up = SetUp(2, (), low, high, first)
    code = set_up.code(0, PAGE, LAYER)
    assert len(code) == len(set_up.code(0, 0, 0))
    memory = memory_after(code, LAYER)
    assert memory[PAGE : PAGE + 512] == page_of(low, first) + page_of(high, first)
    assert set(memory[:PAGE] + memory[PAGE + 512 :]) == {0xA5}


@given(
    sums=st.lists(st.integers(0, 0xFFFF), min_size=4, max_size=20),
    picks=st.lists(
        st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)), max_size=9
    ),
)
@unhurried
def test_links_add_a_sum_to_two_others(sums: list[int], picks: list[tuple[int, int, int]]) -> None:
    count = len(sums)
    links, expected = [], list(sums)
    for source, first, second in picks:
        slots = [200 + pick % count for pick in (source, first, second)]
        if len(set(slots)) < 3:
            continue
        links.append((slots[0], (slots[1], slots[2])))
        for slot in slots[1:]:
            expected[slot - 200] = (expected[slot - 200] + expected[slots[0] - 200]) & 0xFFFF
    machine = z80.Z80Machine()
    machine.set_memory_block(PAGE + 200, bytes(value & 0xFF for value in sums))
    machine.set_memory_block(PAGE + 456, bytes(value >> 8 for value in sums))
    code = follow(links, PAGE + 256)
    machine.set_memory_block(CODE, code)
    machine.pc = CODE
    machine.set_breakpoint(CODE + len(code))
    if code:
        machine.run()
    memory = bytes(machine.memory)
    seen = [memory[PAGE + 200 + k] + 256 * memory[PAGE + 456 + k] for k in range(count)]
    assert seen == expected


def test_a_link_takes_the_bytes_and_t_states_that_the_passes_reckon_with() -> None:
    link = (3, (5, 250))
    one, two = follow([link], 0x8100), follow([link] * 2, 0x8100)
    assert len(two) - len(one) == LINK_BYTES
    spent = []
    for code in (one, two):
        machine = z80.Z80Machine()
        machine.set_memory_block(0x4000, code)
        machine.pc = 0x4000
        machine.set_breakpoint(0x4000 + len(code))
        machine.ticks_to_stop = 1000
        machine.run()
        assert machine.pc == 0x4000 + len(code)
        spent.append(1000 - machine.ticks_to_stop)
    assert spent[1] - spent[0] == LINK_T_STATES
