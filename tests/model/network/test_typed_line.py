"""What a console sends of a line, and the question that the chat program makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ulmrig.model.network.features import (
    context_window,
    query_counts,
)
from ulmrig.model.network.typed_line import (
    MAX_LINE,
    Text,
    TypingError,
    chat_question,
    check_typeable,
    prompt_problem,
    to_bytes,
)


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
