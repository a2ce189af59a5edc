"""asm/compiler/layout.py: nothing lies on anything else."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import unhurried
from ulmrig.asm.compiler.columns import SLOTS, first_slots
from ulmrig.asm.compiler.layout import START_PAGES, Layout, Pages, lay_out

Shape = tuple[tuple[int, ...], int, bool, int, list[int], list[int]]


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Draw widths, query buckets, wide1, leaving columns, sizes of the set-ups, shared rows."""
    width = st.one_of(st.integers(1, 256), st.sampled_from([1, 2, 127, 128, 129, 254, 255, 256]))
    widths = tuple(draw(st.lists(width, min_size=1, max_size=6)))
    setups = draw(
        st.lists(st.integers(6, 1030), min_size=len(widths) - 1, max_size=len(widths) - 1)
    )
    wide1 = len(widths) == 1 or draw(st.booleans())
    shared = [draw(st.integers(0, min(9, 256 - width))) for width in widths]
    leaving = 8 * draw(st.integers(1, 16))
    return widths, 2 ** draw(st.integers(0, 13)), wide1, leaving, setups, shared


def laid_out(shape: Shape) -> Layout:
    widths, buckets, wide1, leaving, setups, shared = shape
    return lay_out(
        widths, buckets, wide1=wide1, expiring_columns=leaving, setups=setups, shared=shared
    )


@unhurried
@given(shapes())
def test_no_two_tables_share_a_byte_and_all_lie_below_the_columns(shape: Shape) -> None:
    layout = laid_out(shape)
    owner: dict[int, str] = {}
    for what, offset, size in layout.regions:
        assert size > 0
        for byte in range(offset, offset + size):
            assert byte not in owner, f"{what} lies on {owner[byte]} at {byte}"
            owner[byte] = what
    assert min(owner) >= 0
    assert max(owner) < layout.streams


@unhurried
@given(shapes())
def test_what_unpacking_writes_lies_behind_the_program_s_start(shape: Shape) -> None:
    layout = laid_out(shape)
    late = {"X31", "QPTR", "CPLACE", "INIT1", "LOW3", "RPLACE"}
    late |= {name for name in layout.places if name.startswith(("PTR", "SETUP"))}
    for name in late & set(layout.places):
        assert layout.places[name] >= START_PAGES * SLOTS, name


def owners(layout: Layout) -> dict[int, str]:
    return {
        byte: what for what, offset, size in layout.regions for byte in range(offset, offset + size)
    }


@unhurried
@given(shapes())
def test_every_table_has_the_slots_that_it_needs(shape: Shape) -> None:
    widths, buckets, wide1, leaving, _, shared = shape
    layout = laid_out(shape)
    owner = owners(layout)

    def needs(name: str, pages: int, slots: Iterable[int]) -> None:
        page, shift = divmod(layout.places[name], SLOTS)
        found = {owner.get(SLOTS * (page + k) + shift + s) for k in range(pages) for s in slots}
        assert len(found) == 1, f"{name}: {found}"
        assert None not in found

    firsts = first_slots(widths)
    needs("X31", 1, range(SLOTS))
    needs("SAID", 1, range(8 + 50))
    needs("QPTR", 2 * max(1, buckets // SLOTS), range(min(buckets, SLOTS)))
    needs("CPLACE", 2, range(128))
    needs("RPLACE", 2, range(leaving))
    for name in ("WORK", "BASE", "INIT1"):
        # They are copied 16 bytes at a time.
        needs(name, 2 if wide1 else 1, range(firsts[0] // 16 * 16, SLOTS))
    if not wide1:
        needs("LOW3", 1, range(firsts[0], SLOTS))
    for number, (width, first) in enumerate(zip(widths[1:], firsts[1:], strict=True), 2):
        # Low bytes, high bytes, and the page above, where the high bytes carry to.
        more = shared[number - 1]
        sums = [(first - more + k) % SLOTS for k in range(width + more)]
        needs(f"LO{number}", 3, sums)
        # Start values are pushed two at a time.
        needs(f"LO{number}", 2, {(min(sums) - len(sums) % 2) % SLOTS})
        needs(f"PTR{number}", 2, range(firsts[number - 2], SLOTS))


@unhurried
@given(shapes())
def test_scans_end_in_a_slot_0_of_their_own(shape: Shape) -> None:
    widths, _, wide1, *_ = shape
    layout = laid_out(shape)
    owner = owners(layout)
    if len(widths) > 1:
        assert owner[layout.places["WORK"]] == "layer 1: sums"
    if not wide1:
        assert layout.places["LOW3"] in owner
    for number in range(2, len(widths)):
        assert layout.places[f"LO{number}"] in owner
        assert layout.places[f"LO{number}"] + SLOTS in owner


def test_tables_whose_slots_do_not_meet_share_a_page() -> None:
    pages = Pages()
    pages.place("A", "a", [range(0, 100)])
    pages.place("B", "b", [range(100, 256)])
    pages.place("C", "c", [range(50, 60)], range(3))
    pages.place("D", "d", [range(8)], range(0, 256, 128))
    assert pages.places == {"A": 0, "B": 0, "C": 256, "D": 256}
    assert pages.size == 512
    assert pages.regions == [("a", 0, 100), ("b", 100, 156), ("c", 306, 10), ("d", 256, 8)]


def test_a_table_is_shifted_where_that_makes_it_fit() -> None:
    pages = Pages()
    pages.place("A", "a", [range(10)])
    pages.place("B", "b", [range(10)], range(200))
    pages.place("C", "c", [range(240), range(5)], range(17))
    assert pages.places == {"A": 0, "B": 10, "C": 256}


def test_the_pages_take_no_more_memory_than_they_need() -> None:
    guess = lay_out(
        (189, 48, 13), 1024, wide1=False, expiring_columns=8, setups=[300, 100], shared=[0, 3, 2]
    )
    assert guess.streams == 22 * SLOTS + 300 + 100
    sums = {"SUMS2", "LO2", "LO3", "WORK", "BASE"}
    tables = {"X31", "QPTR", "CPLACE", "INIT1", "LOW3", "PTR2", "PTR3", "RPLACE"}
    assert guess.places.keys() == sums | tables | {"SAID", "SETUP2", "SETUP3"}
    wide = lay_out((256, 9), 64, wide1=True, expiring_columns=8, setups=[300])
    assert wide.streams == 14 * SLOTS + 300
