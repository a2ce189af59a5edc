"""What a machine, a file or a server says, made safe to show."""

from __future__ import annotations

import pytest

from ulmrig.model.support.text import printable


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
