"""What a terminal shows of typed keys, as the BDOS prints it (test_emulator has the real one)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.hil.cpm.echo import without_echo

PRINTABLE = st.integers(0x20, 0x7E)


@pytest.mark.parametrize(
    ("line", "raw", "output"),
    [
        (b"is it tall", b"is it tall\r\r\nYES\r\n> ", b"\r\nYES\r\n> "),
        (b"", b"\r\r\n> ", b"\r\n> "),
        (b"\x01b\x7f", b"^Ab\x7f\r\r\n> ", b"\r\n> "),
        (b"a\x1bb", b"a^[b\r\r\n> ", b"\r\n> "),
        (b"a\x01", b"a\x01\r\r\n> ", b"\r\n> "),  # a program of its own echoes it as it is
        (b"caf\xe9", b"cafi\r\r\n> ", b"\r\n> "),  # CP/M reads 7 bits
        (b"caf\xe9", b"cafi\r\r\nOK\r\n> ", b"\r\nOK\r\n> "),
        (b"a\tb", b"a     b\r\r\n> ", b"\r\n> "),
        (b"\t\tb", b"              b\r\r\n> ", b"\r\n> "),
        (b"a\t  b", b"a       b\r\r\n> ", b"\r\n> "),
        (b"a\t \tb", b"a             b\r\r\n> ", b"\r\n> "),
        (b"a\t", b"a     \r\r\n> ", b"\r\n> "),
    ],
)
def test_an_echo_and_its_enter_are_left_out(line: bytes, raw: bytes, output: bytes) -> None:
    assert without_echo(raw, line) == output
    assert without_echo(raw, line, b"> ") == output


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        (b"secret", b"\r\nWRONG\r\n> "),
        (b"secret", b"******\r\n> "),
        (b"x", b""),
        (b"\t", b"x"),
        (b"\x01", b"^B"),
    ],
)
def test_what_is_no_echo_stays(line: bytes, raw: bytes) -> None:
    assert without_echo(raw, line, b"> ") in (raw, raw.removeprefix(b"\r"))


def test_what_was_echoed_in_part_goes_in_part() -> None:
    assert without_echo(b"abX\r\n> ", b"abc", b"> ") == b"X\r\n> "


def test_a_reply_may_begin_like_an_echo() -> None:
    assert without_echo(b"yes\r\r\nyes\r\n> ", b"yes", b"> ") == b"\r\nyes\r\n> "


# --- lines and the program's buffer -----------------------------------------------------------


def test_a_line_that_just_fills_the_buffer_ends_by_itself() -> None:
    raw = b"abcd\r\r\nYES\r\n> \r\r\n> "
    assert without_echo(raw, b"abcd", b"> ") == b"\r\nYES\r\n> \r\n> "


def test_the_rest_of_a_longer_line_stands_behind_the_next_prompt() -> None:
    raw = b"abcd\r\r\nYES\r\n> ef\r\r\nNO\r\n> "
    assert without_echo(raw, b"abcdef", b"> ") == b"\r\nYES\r\n> ef\r\nNO\r\n> "


def test_a_prompt_in_a_reply_is_not_taken_for_the_next_one() -> None:
    raw = b"abcd\r\r\n1 > 0\r\n> ef\r\r\nNO\r\n> "
    assert without_echo(raw, b"abcdef", b"> ") == b"\r\n1 > 0\r\n> ef\r\nNO\r\n> "


def test_a_line_of_two_full_buffers() -> None:
    raw = b"abcd\r\r\n> efgh\r\r\n> \r\r\n> "
    assert without_echo(raw, b"abcdefgh", b"> ") == b"\r\n> efgh\r\n> \r\n> "


def test_a_program_that_leaves_in_the_middle_of_a_line() -> None:
    raw = b"abcd\r\r\n\r\nA>ef\r\r\nEF?\r\n\r\nA>"
    assert without_echo(raw, b"abcdef", b"> ") == raw[5:]


def bdos(line: bytes, size: int, prompt: bytes) -> tuple[bytes, bytes]:
    """What a program prints that reads lines into ``size`` bytes and answers each with ``[n]``.

    Returns it raw, and with one CR less where Enter, or the full buffer, ended a line.
    """
    raw = shown = b""
    while True:
        part, line = line[:size], line[size:]
        reply = b"\r\n[%d]\r\n" % len(part) + prompt
        # The line's own echo at its beginning goes, what stands behind a prompt stays.
        shown += (part if raw else b"") + reply
        raw += part + b"\r" + reply
        if len(part) < size:
            return raw, shown


@given(st.binary(max_size=30).map(lambda b: bytes(0x20 + c % 0x5F for c in b)), st.integers(3, 12))
def test_lines_of_any_length_and_buffers_of_any_size(line: bytes, size: int) -> None:
    raw, shown = bdos(line, size, b"]] ")
    if b"]" in line:
        return
    found = without_echo(raw, line, b"]] ")
    # Of Enter alone at the last prompt the CR may stand: it is no echo of the line's keys.
    assert found == shown or (line and not len(line) % size)


@given(st.lists(PRINTABLE, max_size=62).map(bytes), st.binary(max_size=30))
def test_a_short_line_leaves_exactly_what_the_program_printed(line: bytes, printed: bytes) -> None:
    assert without_echo(line + b"\r" + printed, line) == printed


@given(
    st.lists(PRINTABLE, min_size=1, max_size=80).map(bytes),
    st.lists(PRINTABLE, max_size=60).map(bytes),
    st.sampled_from([b"", b"YES\r\n", b"> \r\n"]),
)
def test_what_a_program_reads_and_leaves_out_is_echo_too(
    read: bytes, left_out: bytes, answer: bytes
) -> None:
    raw = read + b"\r" + left_out + b"\r\r\n" + answer + b"> "
    assert without_echo(raw, read + left_out, b"> ") == b"\r\n" + answer + b"> "
