"""Long lines: which part of them a failure shows."""

from __future__ import annotations

import pytest

from ulmrig.harness.transcript.excerpt import cut, cut_pair

DIGITS = "0123456789" * 10


@pytest.mark.parametrize(
    ("width", "start", "shown"),
    [
        (100, 50, DIGITS),
        (99, 0, f"{DIGITS[:93]}..."),
        (20, -5, f"{DIGITS[:14]}..."),
        (20, 1, f"...{DIGITS[1:15]}..."),
        (20, 85, f"...{DIGITS[85:99]}..."),
        (20, 86, f"...{DIGITS[86:]}"),
        (20, 99, f"...{DIGITS[86:]}"),
        (7, 2, "...2..."),
    ],
)
def test_a_cut_line_shows_as_much_as_fits_and_marks_what_it_leaves_out(
    width: int, start: int, shown: str
) -> None:
    assert cut(DIGITS, width, start) == shown


def test_a_line_cut_to_100_characters_or_more_says_how_long_it_is() -> None:
    assert cut(f"{DIGITS}x", 100) == f"{DIGITS[:77]}... (101 characters)"
    assert cut("x" * 401) == f"{'x' * 377}... (401 characters)"


def test_of_two_cut_lines_ten_characters_before_a_late_difference_are_shown() -> None:
    def pair(same: int) -> tuple[str, str]:
        return cut_pair("a" * same + "b" * 40, "a" * same + "c" * 40, 40)

    assert pair(20) == ("a" * 20 + "b" * 14 + "...", "a" * 20 + "c" * 14 + "...")
    assert pair(21) == ("..." + "a" * 10 + "b" * 24 + "...", "..." + "a" * 10 + "c" * 24 + "...")


def test_of_two_cut_lines_that_differ_at_once_the_beginning_is_shown() -> None:
    assert cut_pair("b" + "a" * 40, "c" + "a" * 40, 40) == (
        "b" + "a" * 33 + "...",
        "c" + "a" * 33 + "...",
    )


def test_of_two_cut_lines_one_may_begin_the_other() -> None:
    assert cut_pair("a" * 30, "a" * 50, 40) == ("a" * 30, "..." + "a" * 34)
