"""The way out of each state, as the table of states words it, typed on the raw line."""

from __future__ import annotations

import re

import pytest

from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.states import STATES

pytestmark = pytest.mark.boards

CANCEL = (b"\x18\x18",)
MENU = (b"C\r",)
BASIC = (b'SAVE"NAME"\r', b"SYSTEM\r")
WAYS: dict[str, tuple[bytes, ...]] = {
    "prompt": (),
    "half-typed": (b"\x18",),
    "half-typed-erase": (b"\x18",),
    "other-drive": (),
    "other-user": (b"USER 0\r",),
    "pip": (b"\r",),
    "pip-typing": (b"\x1a\r", b"\r"),
    "chat": (b"!\r",),
    "chat-half-typed": (b"\x18!\r",),
    "chat-answering": (b"", b"!\r"),
    "erase-asks": (b"\r",),
    "submit": (b"\x03\x03",),
    "xm-receiving": CANCEL,
    "xr-asking": CANCEL,
    "xr-between-blocks": CANCEL,
    "xr-in-block": (b"", *CANCEL),
    "xr-eot": CANCEL,
    "xr-writing": (b"",),
    "xm-sending": (b"\x18", b"\x18"),
    "rx-receiving": CANCEL,
    "paused-type": (b"x", b"x"),
    "long-type": (b"x",),
    "bdos-bad-sector": (b"\x03",),
    "bdos-select": (b"\x03",),
    "zsdos-error": (b"x",),
    "zsdos": (),
    "zsdos-rom": (),
    "ddt": (b"G0\r",),
    "mbasic": (b"SYSTEM\r",),
    "mbasic-program": BASIC,
    "mbasic-loop": (b"\x03", *BASIC),
    "mbasic-silent": (b"\x03", *BASIC),
    "mbasic-input": (b"\x03", *BASIC),
    "mbasic-auto": (b"\x03", b"SYSTEM\r"),
    "rom-basic-memory-top": (b"\r", b"BYE\r", *MENU),
    "rom-basic": (b"BYE\r", *MENU),
    "rom-basic-loop": (b"\x03", b"BYE\r", *MENU),
    "tasty-basic": (b"BYE\r", *MENU),
    "tasty-basic-program": (b"BYE\r", *MENU),
    "forth": (b"BYE\r", *MENU),
    "forth-compiling": (b"QQ\r", b"BYE\r", *MENU),
    "ed": (b"Q\r", b"Y"),
    "ed-text": (b"E\r",),
    "ed-insert": (b"\x1a", b"Q\r", b"Y"),
    "zde": (b"\x0bQ",),
    "monitor": (b"B\r", *MENU),
    "game": (b"Q",),
    "asks-input": (b"\x03",),
    "asks-raw": (b"Q",),
    "flash-updater": (b"\x03", *MENU),
    "network-boot": (b"\x03", *MENU),
    "boot-menu": MENU,
    "boot-menu-typed": (b"\r", *MENU),
    "no-system": MENU,
    "just-reset": (b"", *MENU),
}
ONLY_A_RESET = ("hung-receiver", "bdos-select-stuck", "rom-basic-stuck", "silent")


def answers(board: VirtualBoard, keys: bytes, seconds: float = 2.0) -> bytes:
    board.feed(keys)
    board.run_for(seconds)
    return board.take_output()


def is_at_the_prompt(board: VirtualBoard) -> bool:
    """Return whether a command gets the answer that only a CCP gives."""
    said = answers(board, b"DIR QQ.Q\r")
    return re.search(rb"DIR QQ\.Q\r+\n(NO FILE|No File)(\r\n)+[A-P]\d*>$", said) is not None


def test_each_state_has_a_way_out_or_none() -> None:
    assert {*WAYS, *ONLY_A_RESET} == set(STATES)


@pytest.mark.parametrize("name", WAYS)
def test_the_way_out_of_a_state_ends_at_the_prompt(name: str) -> None:
    board = VirtualBoard(Setup(state=name))
    for keys in WAYS[name]:
        answers(board, keys)
    assert is_at_the_prompt(board)
    assert board.resets == 1


@pytest.mark.parametrize("name", ONLY_A_RESET)
def test_what_only_a_reset_ends_is_ended_by_a_reset(name: str) -> None:
    board = VirtualBoard(Setup(state=name))
    for keys in (b"\x03", b"\x18\x18", b"\r", b"BYE\r"):
        answers(board, keys)
    assert not is_at_the_prompt(board)
    board.reset()
    answers(board, b"")
    answers(board, b"C\r")
    assert is_at_the_prompt(board)


def test_an_editor_asks_before_it_abandons_changes() -> None:
    board = VirtualBoard(Setup(state="zde"))
    answers(board, b"a")
    assert answers(board, b"\x0bQ").endswith(b"Abandon changes? (Y/n): ")
    answers(board, b"Y")
    assert is_at_the_prompt(board)
