"""asm/setup.py: the code that it writes is run."""

from __future__ import annotations

import z80
from hypothesis import given
from hypothesis import strategies as st
from networks import unhurried

from asm.setup import fill, setup

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
    code = setup(low, high, first, PAGE, LAYER)
    assert len(code) == len(setup(low, high, first, 0, 0))
    memory = memory_after(code, LAYER)
    assert memory[PAGE : PAGE + 512] == page_of(low, first) + page_of(high, first)
    assert set(memory[:PAGE] + memory[PAGE + 512 :]) == {0xA5}
