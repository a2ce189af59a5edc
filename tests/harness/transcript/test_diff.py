"""Expected lines beside seen ones: as many as possible match."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.fake_target import turn_of
from ulmrig.harness.transcript.diff import align, compare
from ulmrig.harness.transcript.lines import Line
from ulmrig.harness.transcript.parser import parse
from ulmrig.hil.target import Place


def rows(expected: str, seen: str) -> list[tuple[str, str, bool]]:
    """Align one-letter lines; each row as (expected, seen, same)."""
    text = "\n".join(["@ run X", "> x", *expected])
    lines = parse(text.encode(), "t.chat").turns[0].expected
    return [
        (
            row.expected.source if row.expected else "",
            row.seen.text.decode() if row.seen else "",
            row.same,
        )
        for row in align(lines, [Line(letter.encode()) for letter in seen])
    ]


@cache
def longest(one: str, other: str) -> int:
    """The length of a longest common subsequence, by its definition."""
    if not one or not other:
        return 0
    if one[0] == other[0]:
        return 1 + longest(one[1:], other[1:])
    return max(longest(one[1:], other), longest(one, other[1:]))


@given(st.text("ABC", max_size=8), st.text("ABC", max_size=8))
def test_as_many_lines_match_as_can(expected: str, seen: str) -> None:
    assert sum(same for _, _, same in rows(expected, seen)) == longest(expected, seen)


@pytest.mark.parametrize(
    ("expected", "seen", "shown"),
    [
        ("AB", "AB", ["AA", "BB"]),
        ("ABC", "AXYC", ["AA", "B!X", "!Y", "CC"]),
        ("XYA", "A", ["X!", "Y!", "AA"]),
        ("A", "XYA", ["!X", "!Y", "AA"]),
        ("ABCD", "BD", ["A!", "BB", "C!", "DD"]),
        ("AB", "", ["A!", "B!"]),
        # Of two ways, the one that misses an expected line first.
        ("AB", "BA", ["A!", "BB", "!A"]),
    ],
)
def test_what_does_not_match_stands_between_what_does(
    expected: str, seen: str, shown: list[str]
) -> None:
    assert [f"{a}{'' if same else '!'}{b}" for a, b, same in rows(expected, seen)] == shown


def test_lines_that_were_not_seen_are_missing() -> None:
    turn = parse(b"@ run X\n> x\nA\nB\nC\n", "t.chat").turns[0]
    verdict = compare(turn, turn_of(b"", b"A\r\nX\r\nY\r\nC\r\nZ\r\n", Place.PROGRAM))
    assert [line.source for line in verdict.missing] == ["B"]
    assert [line.text for line in verdict.seen] == [b"A", b"X", b"Y", b"C", b"Z"]
    assert not verdict.ok


@pytest.mark.parametrize(("most", "shown"), [(4, ["A!", "BB", "!A"]), (3, ["A!B", "B!A"])])
def test_lines_that_are_too_many_to_align_are_paired_in_their_order(
    monkeypatch: pytest.MonkeyPatch, most: int, shown: list[str]
) -> None:
    monkeypatch.setattr("ulmrig.harness.transcript.diff._MOST_CELLS", most)
    assert [f"{a}{'' if same else '!'}{b}" for a, b, same in rows("AB", "BA")] == shown
