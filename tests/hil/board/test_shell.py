"""Searches over the drives: one that answers oddly is passed over, and the next is tried."""

from __future__ import annotations

import pytest

from tests.support.scripted_board import ScriptedBoard, prompt_of
from ulmrig.hil.errors import BoardError

pytestmark = pytest.mark.boards

REFUSALS = {
    "ZSDOS: no drive": "ZSDOS error on A: No Drive\r\nCall: 17  File: A:ULMRIG  .$$$",
    "a BIOS asks": "Drive A not ready. Retry (Y/N)? ",
    "the BDOS asks": "Bdos Err On A: Select? ",
    "noise": "\x00\x7f\x00",
}


def odd_drive_a(odd: str, rom: str = "B") -> ScriptedBoard:
    """Return a board with a ROM disk, a disk C with PIP, and a drive A that answers oddly."""

    def answer(drive: str, line: str) -> str | None:
        if "A:" in line:
            return odd
        if drive == rom and line.startswith("SAVE"):
            return "READ ONLY"
        return "C: PIP      COM" if line == "DIR C:PIP.COM" else None

    return ScriptedBoard("B", answer)


@pytest.mark.parametrize("odd", REFUSALS.values(), ids=REFUSALS)
def test_the_search_for_a_drive_passes_over_one_that_answers_oddly(odd: str) -> None:
    prompt = prompt_of(odd_drive_a(odd))
    prompt.arrive()
    assert prompt.drive == "C"


@pytest.mark.parametrize("odd", REFUSALS.values(), ids=REFUSALS)
def test_the_search_for_a_program_passes_over_a_drive_that_answers_oddly(odd: str) -> None:
    board = odd_drive_a(odd, rom="")
    prompt = prompt_of(board, drive="B")
    prompt.arrive()
    assert prompt.find("PIP.COM") == "C:"
    assert prompt.find("XM.COM") == ""
    # And the wanted drive is selected again.
    assert board.drive == prompt.drive == "B"


def test_after_an_odd_answer_the_user_area_is_set_again() -> None:
    board = odd_drive_a("Drive A not ready. Retry (Y/N)? ")
    prompt_of(board, user=3).arrive()
    last = max(number for number, line in enumerate(board.commands) if "A:" in line)
    assert "USER 3" in board.commands[last:]


def test_if_no_drive_can_be_written_to_each_ones_answer_is_said() -> None:
    board = ScriptedBoard("B", lambda drive, line: "W/P" if line.startswith("SAVE") else None)
    with pytest.raises(BoardError, match=r"none of the drives A, B, C can be used: ") as caught:
        prompt_of(board).arrive()
    for drive in "ABC":
        assert f"{drive}: cannot be written to: W/P" in caught.value.what


def test_a_drive_that_is_named_is_the_only_one_tried() -> None:
    board = odd_drive_a("ZSDOS error on A: No Drive")
    with pytest.raises(BoardError, match="drive A: does not exist, the prompt is still B>"):
        prompt_of(board, drive="A").arrive()
