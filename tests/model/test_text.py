"""What a machine, a file or a server says, made safe to show."""

from __future__ import annotations

import pytest

from ulmrig.model.corpus.pairs import CorpusError
from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import counted, printable, printable_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (b"A>\r\n", r"A>\r\n"),
        (b"\x1b]0;title\x07", r"\x1b]0;title\x07"),
        (b"a\\n", r"a\\n"),
        (b"\xe9", r"\xe9"),
        ("\x1b[31mé\n", r"\x1b[31mé\n"),
        ("\ud800\u202e\u2028", r"\ud800\u202e\u2028"),
        ("C:\\new", "C:\\new"),
    ],
)
def test_what_cannot_be_printed_is_escaped(text: bytes | str, shown: str) -> None:
    assert printable(text) == shown


def test_text_that_is_printable_already_stays_as_it_is() -> None:
    once = printable("\x1b \\x1b \n")
    assert printable(once) == once


def test_lines_keep_their_ends() -> None:
    assert printable_lines("one\n\x1b[2Jtwo\r\n") == "one\n\\x1b[2Jtwo\\r\n"


@pytest.mark.parametrize("error", [UlmrigError("\x1b]0;x\x07"), CorpusError(["\x1b]0;x\x07"])])
def test_no_error_of_ours_passes_foreign_text_on(error: UlmrigError) -> None:
    assert str(error) == r"\x1b]0;x\x07"


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 pairs"), (1, "1 pair"), (2, "2 pairs"), (12345, "12,345 pairs")]
)
def test_numbers_of_things(number: int, text: str) -> None:
    assert counted(number, "pair") == text
