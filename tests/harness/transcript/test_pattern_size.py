"""A pattern's size with its counted repeats written out."""

from __future__ import annotations

import pytest

from ulmrig.harness.transcript.document import MAX_PATTERN, Pattern
from ulmrig.harness.transcript.pattern_size import written_out


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        (b"", 0),
        (b"abc", 3),
        (b"a{5}", 5),
        (b"a{2,7}b", 8),
        (b"a{3,}", 3),
        (b"a{,4}", 4),
        (b"a{0}", 1),
        (rb"\d{10}", 10),
        (rb"\{10}", 4),
        (b"[a-z]{6}", 6),
        (b"[]{9}]{2}", 2),
        (rb"[\]{9}]{2}", 2),
        (b"x(ab){3}y", 8),
        (b"((ab){3}c){4}", 28),
        (b"(a{10}b{10}){10}", 200),
        (b"a{2}{3}", 6),
        (b")a{3}", 3),
        (b"(a{3}", 3),
    ],
)
def test_counted_repeats_are_written_out(pattern: bytes, size: int) -> None:
    assert written_out(pattern) == size


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        (b"(?:Y{60000}){60000}", "3,600,120,000"),
        (b"a{100001}", "100,001"),
        (b"((((a{99}){99}){99}){99}){99}", "9,509,900,499"),
    ],
)
def test_a_huge_pattern_is_refused_before_it_fills_the_memory(pattern: bytes, size: str) -> None:
    with pytest.raises(ValueError) as caught:
        Pattern(pattern, "t.chat:1")
    assert str(caught.value) == (
        f"the pattern is too large: with its counted repeats written out it has {size} characters, "
        "and at most 100,000 are allowed"
    )


def test_the_largest_pattern_is_accepted() -> None:
    Pattern(b"a{%d}" % MAX_PATTERN, "t.chat:1")
