"""Buckets: the arithmetic of the design, spelled out slowly, against what the model uses."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ulmrig.model.network.features import (
    MAX_LINE,
    NGRAMS,
    Text,
    TypingError,
    chat_question,
    check_typeable,
    context_counts,
    context_hashes,
    context_window,
    prompt_problem,
    query_counts,
    to_bytes,
)

LINES = st.binary(max_size=100) | st.text(st.characters(max_codepoint=0xFF), max_size=100)
BUCKETS = st.integers(0, 12).map(lambda power: 2**power)


def lower(data: bytes) -> list[int]:
    return [code + 32 if ord("A") <= code <= ord("Z") else code for code in data]


def slow_hash(codes: list[int], start: int = 0) -> int:
    h = start
    for code in codes:
        h = (31 * h + code) % 65536
    return h


def slow_query(line: Text, buckets: int) -> Counter[int]:
    data = line if isinstance(line, bytes) else bytes(ord(char) for char in line)
    t = [32, *lower(data), 32]
    return Counter(slow_hash(t[i : i + 3]) % buckets for i in range(len(t) - 2))


def slow_context(reply: bytes) -> list[int]:
    window = lower((b" " * 8 + reply)[-8:])
    return [slow_hash(window[i : i + n], 7 * i) % 128 for n in (1, 2, 3) for i in range(8 - n + 1)]


def as_counter(row: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> Counter[int]:
    return Counter({bucket: int(count) for bucket, count in enumerate(row) if count})


@given(st.lists(LINES, max_size=4), BUCKETS)
@example([b"", b"a", b"Z" * 100, bytes(range(256))[100:200]], 1)
@example([b"\xc0\xe0@[`{"], 4096)
def test_query_buckets_are_those_of_the_design(lines: list[Text], buckets: int) -> None:
    counts = query_counts(lines, buckets)
    assert counts.shape == (len(lines), buckets) and counts.dtype == np.uint8
    assert [as_counter(row) for row in counts] == [slow_query(line, buckets) for line in lines]


@given(st.lists(st.binary(max_size=60), max_size=4))
@example([b"", b"YES", b"12345678", b"123456789"])
def test_context_buckets_are_those_of_the_design(replies: list[bytes]) -> None:
    expected = [slow_context(reply) for reply in replies]
    hashes, counts = context_hashes(replies), context_counts(replies)
    assert hashes.shape == (len(replies), 21) and hashes.dtype == np.uint8
    assert counts.shape == (len(replies), 128) and counts.dtype == np.uint8
    assert hashes.tolist() == expected
    assert [as_counter(row) for row in counts] == [Counter(row) for row in expected]


def test_a_hand_worked_example() -> None:
    # ' a ': 961·32 + 31·97 + 32 = 33791; mod 128 that is 127, mod 4096 it is 1023.
    assert as_counter(query_counts(["A"], 128)[0]) == {127: 1}
    assert as_counter(query_counts(["A"], 4096)[0]) == {1023: 1}
    # The bigram 'no' at position 6: 7·6 = 42, 31·42 + 110 = 1412, 31·1412 + 111 = 43883.
    assert context_hashes(["NO"])[0][NGRAMS.index((2, 6))] == 43883 % 128


def test_ngrams_are_21_in_the_order_of_their_columns() -> None:
    assert len(NGRAMS) == len(set(NGRAMS)) == 21
    assert [NGRAMS[0], NGRAMS[8], NGRAMS[15], NGRAMS[20]] == [(1, 0), (2, 0), (3, 0), (3, 5)]


def test_only_a_to_z_are_folded() -> None:
    assert np.array_equal(query_counts(["TALL"], 512), query_counts(["tall"], 512))
    assert not np.array_equal(query_counts(["É"], 512), query_counts(["é"], 512))


@pytest.mark.parametrize(
    ("reply", "window"),
    [
        ("", b"        "),
        ("YES", b"     yes"),
        ("A B", b"     a b"),
        ("ABCDEFGH", b"abcdefgh"),
        ("XABCDEFGH", b"abcdefgh"),
    ],
)
def test_the_context_is_the_last_eight_characters(reply: str, window: bytes) -> None:
    assert context_window(reply) == window


@given(st.text(st.characters(max_codepoint=0xFF)))
def test_text_is_latin_1(text: str) -> None:
    assert to_bytes(text) == bytes(map(ord, text))


@pytest.mark.parametrize("text", ["5 €", "ok ☎", "\ud800"])
def test_a_character_beyond_latin_1_is_refused(text: str) -> None:
    bad = next(char for char in text if ord(char) > 255)
    for use in (to_bytes, chat_question, lambda t: query_counts([t], 128), context_window):
        with pytest.raises(TypingError, match="which no CP/M console sends") as caught:
            use(text)
        assert f"U+{ord(bad):04X}" in str(caught.value)
        assert "up to U+00FF" in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["\x00", "a\tb", "\x7f", "caf\xe9", "€", "\xff", b"\xff", b"\r"])
def test_what_the_console_takes_as_something_else_cannot_be_typed(text: Text) -> None:
    with pytest.raises(TypingError, match="which cannot be typed on a CP/M console") as caught:
        check_typeable(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", " ", "cafe ~", b"!", "y" * 100])
def test_what_is_printable_in_seven_bits_can_be_typed(text: Text) -> None:
    assert check_typeable(text) == to_bytes(text)


CAN = "which cannot be typed on a CP/M console (printable ASCII can)"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("is it tall", ""),
        (
            "caf\xe9!",
            f"has 'é' (U+00E9, character 4), {CAN}",
        ),
        ("y" * MAX_LINE, ""),
        ("y" * (MAX_LINE + 1), "has 63 characters (at most 62, the chat line)"),
        ("  ", "is empty (1 to 62 characters)"),
        (" ! ", "leaves the program (a prompt is answered)"),
        (
            "a\tb",
            f"has '\\t' (U+0009, character 2), {CAN}",
        ),
    ],
)
def test_what_the_chat_program_answers(text: str, problem: str) -> None:
    assert prompt_problem(text) == problem


def test_255_characters_can_be_counted_and_256_cannot() -> None:
    assert query_counts([b"a" * 255], 1)[0, 0] == 255
    with pytest.raises(ValueError, match="a query of 256 characters: at most 255"):
        query_counts([b"", b"a" * 256], 1)


# --- what the chat program makes of a typed line ----------------------------------------------


@given(st.binary(max_size=200))
@settings(max_examples=200)
def test_a_question_is_the_first_62_characters_less_leading_blanks(typed: bytes) -> None:
    expected = [code % 128 for code in typed][:62]
    while expected and expected[0] == 32:
        expected.pop(0)
    assert chat_question(typed) == bytes(expected)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("", b""),
        ("   ", b""),
        ("  is it tall ", b"is it tall "),
        ("\tx", b"\tx"),
        ("x" * MAX_LINE, b"x" * MAX_LINE),
        ("x" * MAX_LINE + " y", b"x" * MAX_LINE),
        (" " * MAX_LINE + "y", b""),
        ("caf\xe9 \xa0", b"cafi  "),
    ],
)
def test_what_a_person_types_becomes_a_question(typed: str, question: bytes) -> None:
    assert chat_question(typed) == question
