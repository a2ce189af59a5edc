"""What was left running on a board: recognised, asked for work, and left by its own word."""

from __future__ import annotations

import pytest

from tests.support.prompt_rig import PROMPT, fails, prompt_on
from tests.support.timed_wire import PROOF, PROVED, silence
from ulmrig.hil.errors import BoardError, LinkError


@pytest.mark.parametrize(
    ("shows", "keys"),
    [
        (b"HI\r\n> ", b"!\r"),
        (b"\r\n-", b"\x03"),
        (b"\r\n8F>", b"B\r"),
        (b" ok\r\n", b"BYE\r"),
    ],
)
def test_a_program_that_is_known_is_left_by_its_own_word(shows: bytes, keys: bytes) -> None:
    def answered(data: bytes) -> list[tuple[float, bytes]]:
        nonlocal left
        left = left or data == keys
        if not left:
            return [(0.0, shows)]
        return [(0.0, PROVED + PROMPT if data == PROOF else PROMPT)]

    left = False
    wire, prompt = prompt_on(answered)
    prompt.reach()
    typed = b"\x18\x18\x18\r" + (3 * PROOF if shows.endswith(b"F>") else b"")
    assert wire.sent == typed + keys + PROOF


@pytest.mark.parametrize(
    ("question", "none", "word"),
    [
        (b"LIST\r", b"LIST\r\r\nOk\r\n", b"SYSTEM\r"),
        (b"LIST\r", b"LIST\r\n10 PRINT\r\nOk\r\n", b""),
    ],
)
def test_basic_is_left_only_if_it_holds_no_program(
    question: bytes, none: bytes, word: bytes
) -> None:
    def answered(data: bytes) -> list[tuple[float, bytes]]:
        if data == question:
            return [(0.0, none)]
        if data == b"SYSTEM\r":
            return [(0.0, PROMPT)]
        return [(0.0, PROVED + PROMPT if data == PROOF else b"\r\nOk\r\n")]

    wire, prompt = prompt_on(answered)
    if word:
        prompt.reach()
        assert wire.sent == b"\x18\x18\x18\r" + question + word + PROOF
        return
    error = fails(prompt)
    assert error.what == "BASIC is running there, and holds work that would be lost"
    assert "SAVE" in error.advice and "reset button" in error.advice
    assert wire.sent == b"\x18\x18\x18\r" + 2 * question


def test_basic_is_not_believed_to_hold_a_program_if_it_lists_two() -> None:
    listed = [b"LIST\r\r\n10 PR#NT\r\nOk\r\n", b"LIST\r\r\n10 PRINT\r\nOk\r\n"]

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        if data == b"LIST\r":
            return [(0.0, listed.pop() if listed else b"LIST\r\r\nOk\r\n")]
        if data == b"SYSTEM\r":
            return [(0.0, PROMPT)]
        return [(0.0, PROVED + PROMPT if data == PROOF else b"\r\nOk\r\n")]

    wire, prompt = prompt_on(answered)
    prompt.reach()
    assert wire.sent.count(b"LIST\r") == 3 and wire.sent.endswith(b"SYSTEM\r" + PROOF)


def test_what_answers_list_with_an_error_is_no_basic_that_holds_a_program() -> None:
    def answered(data: bytes) -> list[tuple[float, bytes]]:
        return [(0.0, b"LIST\r\nError\r\n>" if data == b"LIST\r" else b"\r\n>")]

    wire, prompt = prompt_on(answered)
    error = fails(prompt)
    assert error.what.startswith("it does not reach CP/M's prompt, and waits at '>'; tried: ")
    assert error.advice.endswith("if that is CP/M's prompt, set prompt in boards.toml")
    assert b"BYE" not in wire.sent
    # It is asked twice, and once more, but not at each step.
    assert wire.sent.count(b"LIST") == 4


def test_a_coloured_prompt_is_no_full_screen_editor() -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, b"\r\n\x1b[32mA>\x1b[0m ")])
    fails(prompt)
    assert b"\x0b" not in wire.sent


def test_who_has_listened_for_a_receiver_in_vain_does_not_listen_again() -> None:
    wire, prompt = prompt_on(silence)
    with pytest.raises(BoardError):
        prompt.come_back(30.0)
    assert b"\x18\x18" in wire.sent and wire.seconds < 20
    began = wire.seconds
    fails(prompt)
    assert wire.seconds - began == pytest.approx(17.0)


@pytest.mark.parametrize("poll", [b"\x15", b"C", b"CK"])
@pytest.mark.parametrize("after_keys", [0, 2])
def test_a_receiver_that_waits_is_cancelled_and_then_left_alone(
    poll: bytes, after_keys: int
) -> None:
    came: list[bytes] = []

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        came.append(data)
        if data == b"\x18\x18":
            return [(1.3, b"\x18\x18"), (1.8, b"\r\nXR: CANCELLED" + PROMPT)]
        if data == PROOF:
            return [(0.0, PROVED + PROMPT)]
        # In the middle of a block it asks only after a pause.
        return [(0.3 if len(came) > after_keys else 7.8, poll)] if len(came) in (1, 2) else []

    wire, prompt = prompt_on(answered)
    prompt.reach()
    assert wire.sent.endswith(b"\x18\x18" + PROOF) and wire.seconds < 20
    assert b"!" not in wire.sent and b"\x1a" not in wire.sent


def test_a_missing_rts_is_found_by_ignoring_it() -> None:
    wire, prompt = prompt_on(silence)
    honoured = [True]

    def honour(value: bool) -> bool:
        honoured[0] = value
        return True

    wire.honour_rts = honour  # type: ignore[method-assign]
    assert fails(prompt).what.startswith("it prints nothing; ")
    assert honoured == [True]

    wire, prompt = prompt_on(lambda data: [] if honoured[0] else [(0.0, PROMPT)])
    wire.honour_rts = honour  # type: ignore[method-assign]
    with pytest.raises(LinkError) as caught:
        prompt.reach()
    assert "the board's RTS does not reach our CTS" in caught.value.what
    assert "rtscts = false" in caught.value.advice
    assert honoured == [True] and wire.seconds < 17
    honoured[0] = False
    _, prompt = prompt_on(silence, rtscts=False)
    fails(prompt)
    assert honoured == [False]


def test_an_answer_that_was_only_late_is_no_missing_rts() -> None:
    answers = iter([b"", b"", b"late", b"here", b"", b"", b""])
    wire, prompt = prompt_on(lambda data: [(0.0, said)] if (said := next(answers)) else [])
    wire.honour_rts = lambda honour: True  # type: ignore[method-assign]
    assert fails(prompt).what.startswith("it does not reach CP/M's prompt")
    assert wire.sent == b"\x18\x18\x18\r\x03\r\r\x18\x18\r"
