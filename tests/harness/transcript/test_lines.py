"""How a byte is written in a transcript, and what is said of text that is no byte."""

from __future__ import annotations

import pytest

from ulmrig.harness.transcript.lines import (
    ESC,
    Line,
    escape,
    split_marker,
    unescape,
    write_line,
    write_typed,
)

PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))


def test_every_byte_has_one_way_to_be_escaped() -> None:
    low = r"\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f"
    low += r"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\e\x1c\x1d\x1e\x1f"
    high = "".join(f"\\x{byte:02x}" for byte in range(0x7F, 0x100))
    assert escape(bytes(range(256))) == low + PRINTABLE.replace("\\", r"\\") + high


@pytest.mark.parametrize(
    ("data", "escaped"),
    [
        (b">", r"\x3e"),
        (b"#a", r"\x23a"),
        (b"@ #", r"\x40 #"),
        (b"a>", "a>"),
        (b" a  ", r" a\x20\x20"),
        (b"", ""),
    ],
)
def test_an_escaped_line_begins_and_ends_as_no_other_line_does(data: bytes, escaped: str) -> None:
    assert escape(data) == escaped


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (r"a\q", r"\q is no escape; there are \xNN \t \r \n \e \\"),
        ("\\", "\\ is no escape; there are \\xNN \\t \\r \\n \\e \\\\"),
        (r"\x4", r"\x is no escape; there are \xNN \t \r \n \e \\"),
        (r"\xg0", r"\x is no escape; there are \xNN \t \r \n \e \\"),
        ("Ā€", "'Ā' (U+0100) is beyond a console's 256 characters"),
    ],
)
def test_what_stands_for_no_byte_is_named(text: str, problem: str) -> None:
    with pytest.raises(ValueError) as error:
        unescape(text)
    assert str(error.value) == problem


def test_both_cases_of_hexadecimal_digits_are_read() -> None:
    assert unescape(r"\xaF\xFa") == b"\xaf\xfa"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", ">"),
        (b"~ !", "> ~ !"),
        (b"  a", ">   a"),
        (b"#", "> #"),
        (b"a (re)", "> a (re)"),
        (b"a ", r"> a\x20 (esc)"),
        (b" ", r"> \x20 (esc)"),
        (b"\x7f", r"> \x7f (esc)"),
        (b"a\x1f", r"> a\x1f (esc)"),
        (b"a (esc)", "> a (esc) (esc)"),
    ],
)
def test_a_typed_line_is_escaped_only_if_it_must_be(data: bytes, line: str) -> None:
    assert write_typed(data) == line


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (PRINTABLE.encode(), PRINTABLE),
        (b"~", "~"),
        (b" a", " a"),
        (b"a\x7f", r"a\x7f (esc)"),
        (b"a\x1f", r"a\x1f (esc)"),
        (b"a (no-eol)", "a (no-eol) (esc)"),
        (b"a(re)", "a(re)"),
    ],
)
def test_a_seen_line_is_escaped_only_if_it_must_be(data: bytes, line: str) -> None:
    assert write_line(Line(data)) == line


def test_a_marker_is_taken_from_the_end_with_the_blank_before_it() -> None:
    assert split_marker("a  (esc)", ESC) == ("a ", True)
    assert split_marker("(esc)", ESC) == ("", True)
    assert split_marker("a(esc)", ESC) == ("a(esc)", False)
    assert split_marker("(esc) a", ESC) == ("(esc) a", False)
