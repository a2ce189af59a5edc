"""What CP/M prints and how it names files."""

from __future__ import annotations

import pytest

from ulmrig.hil.cpm.text import (
    BDOS_ERROR,
    PROMPT,
    PROMPT_ON_NEW_LINE,
    file_name,
    is_prompt,
    program_name,
    without_prompt,
)


@pytest.mark.parametrize("prompt", [b"A>", b"P>", b"A0>", b"0A>", b"15B>", b"B0:BASE>", b"C3:>"])
def test_a_prompt_may_show_the_user_area(prompt: bytes) -> None:
    assert is_prompt(prompt)
    assert PROMPT.search(prompt)
    assert PROMPT.search(b"NO FILE\r\n" + prompt)
    assert PROMPT_ON_NEW_LINE.search(b"\r\n" + prompt)
    assert without_prompt(b"BYE\r\n\r\n" + prompt) == b"BYE"


@pytest.mark.parametrize(
    "text",
    [b"Q>", b"a>", b">", b"AB>", b"123A>", b"A> ", b"A>\r\n", b"", b"A0:base>", b"A:A:>"],
)
def test_anything_else_is_not_a_prompt(text: bytes) -> None:
    assert not is_prompt(text)
    assert not PROMPT.search(b"\r\n" + text)


def test_a_prompt_begins_its_line() -> None:
    assert not PROMPT.search(b"\r\nis it A>")
    assert not PROMPT_ON_NEW_LINE.search(b"A>")
    assert without_prompt(b"no prompt") == b"no prompt"


@pytest.mark.parametrize(
    ("output", "drive"), [(b"\r\n0A>", b"A"), (b"B15>", b"B"), (b"\r\nxyz\rP>", b"P")]
)
def test_the_drive_of_a_prompt(output: bytes, drive: bytes) -> None:
    match = PROMPT.search(output)
    assert match and match[1] == drive


def test_an_error_of_the_bdos_names_drive_and_reason() -> None:
    match = BDOS_ERROR.search(b"\r\n\r\nBdos Err On H: Select\r\n")
    assert match and (match[1], match[2]) == (b"H", b"Select")
    match = BDOS_ERROR.search(b"Bdos Err On A: File R/O")
    assert match and match[2] == b"File R/O"


@pytest.mark.parametrize(
    ("name", "written"),
    [("guess.com", "GUESS.COM"), ("A", "A"), ("ulmrig.$$$", "ULMRIG.$$$"), ("12345678.123",) * 2],
)
def test_a_file_name_is_written_in_upper_case(name: str, written: str) -> None:
    assert file_name(name) == written


@pytest.mark.parametrize(
    "name",
    [
        *("", ".COM", "A.", "123456789.COM", "A.COMM", "A.B.C"),
        *(f"A{char}B" for char in " *?:,/\\=[]|<>;Ä\x01\x7f"),
    ],
)
def test_a_name_that_is_not_of_8_3_form_is_none(name: str) -> None:
    assert file_name(name) is None


@pytest.mark.parametrize(
    ("stem", "program"),
    [("guess", "GUESS"), ("my-model_2", "MYMODEL2"), ("lighthouses", "LIGHTHOU"), ("äöü", "X")],
)
def test_a_program_is_named_after_letters_and_digits(stem: str, program: str) -> None:
    assert program_name(stem, "X") == program
