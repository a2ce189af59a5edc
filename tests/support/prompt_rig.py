"""A prompt on a wire whose other end answers as it is told."""

from __future__ import annotations

import pytest

from tests.support.timed_wire import PROOF, PROVED, Answer, TimedWire
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.errors import BoardError

MENU = b"\r\nBoot [H=Help]: "
PROMPT = b"\r\nA>"


def prompt_on(answer: Answer, **config: object) -> tuple[TimedWire, Prompt]:
    wire = TimedWire(answer)
    return wire, Prompt(Link(wire), BoardConfig("anna", "rc2014", "timed", **config))  # type: ignore[arg-type]


def in_turn(*answers: list[tuple[float, bytes]], prompt: bytes = PROMPT) -> Answer:
    """Give these answers to what is sent, one after the other, and then none.

    The proof is answered as CP/M does, unless it has an answer of its own.
    """
    left = list(answers)

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        if data == PROOF:
            return [(0.0, PROVED + prompt)]
        return left.pop(0) if left else []

    return answered


def after(keys: bytes, answer: bytes = PROMPT) -> Answer:
    """Answer once all of ``keys`` were sent, and from then on."""
    came = b""

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        nonlocal came
        came += data
        said = PROVED + answer if data == PROOF else answer
        return [(0.0, said if came.startswith(keys) else b"x")]

    return answered


def fails(prompt: Prompt) -> BoardError:
    with pytest.raises(BoardError) as caught:
        prompt.reach()
    return caught.value
