"""Who is blamed for what was found: one word, and the lines that prove it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.support.fake_target import turn_of
from ulmrig.harness.transcript.blame import edits, judge
from ulmrig.hil.errors import BoardError, LinkError, ProgramError
from ulmrig.hil.inspection import BOARD, LINK, MEMORY, Answer, Blame, Block, Inspection
from ulmrig.hil.target import Place, Turn

LINE = b"is it tall"


def said(text: str, echo: bytes = LINE + b"\r", place: Place = Place.PROGRAM) -> Turn:
    """A turn in which a line was answered by ``text``."""
    output = b"\r\n" + text.encode("latin-1") + b"\r\n"
    output += b"\r\nA>" if place is Place.CCP else b""
    return turn_of(echo + output + (b"> " if place is Place.PROGRAM else b""), output, place)


RIGHT, OTHER, ENDED = said("MAYBE"), said("NEVER EVER"), said("MAY", place=Place.CCP)
NEAR, NEAR_TOO = said("MBYBE"), said("MAYBD")
HUNG = ProgramError("it printed nothing for 120 s", seen=b"MA")
BLOCK = Block(34, 86, "bit 3 of 22A3h reads 1", of_file=True)
HALF = LINE + b"\r\r\nMA"
"""What a board prints that stops in the middle of the right answer."""


def blamed(wrong: Answer, found: Inspection | None, line: bytes | None = LINE) -> Blame:
    return judge(line, wrong, RIGHT, found)


def found(**facts: Any) -> Inspection:
    return Inspection(**facts)


@pytest.mark.parametrize(
    ("wrong", "facts", "who"),
    [
        # The same line is answered rightly in the same program: its memory is right.
        (NEAR, {"again": [RIGHT]}, LINK),
        (said("MAYBE\x9c"), {"again": [RIGHT]}, LINK),
        (said("MAE"), {"again": [RIGHT]}, LINK),
        (said("MAYBE\r\n> \r\n"), {"again": [RIGHT]}, LINK),
        (said("NEVER EVER", LINE + b"e\r"), {"again": [RIGHT]}, LINK),
        (NEAR, {"again": [NEAR_TOO, RIGHT]}, LINK),
        (replace(OTHER, retyped=True), {"again": [RIGHT]}, LINK),
        # A whole answer of another kind was computed, and not made by a line.
        (OTHER, {"again": [RIGHT]}, MEMORY),
        (HUNG, {"woke": b"\r\n> ", "again": [RIGHT]}, LINK),
        (HUNG, {"woke": b"\r\n> ", "fresh": [RIGHT]}, LINK),
        # The file, and the program in memory.
        (OTHER, {"again": [OTHER, OTHER], "disk": "the disk says"}, BOARD),
        (OTHER, {"again": [OTHER, OTHER], "damaged": True, "readings": ["a", "a"]}, MEMORY),
        (NEAR, {"again": [NEAR, NEAR], "damaged": True, "block": BLOCK}, MEMORY),
        (OTHER, {"again": [OTHER, OTHER], "block": replace(BLOCK, of_file=False)}, MEMORY),
        (HUNG, {"printed": HALF, "block": BLOCK}, MEMORY),
        # A fresh start is right.
        (OTHER, {"again": [OTHER, OTHER], "fresh": [RIGHT]}, MEMORY),
        (NEAR, {"again": [NEAR, NEAR], "fresh": [RIGHT]}, MEMORY),
        (NEAR, {"again": [NEAR, NEAR_TOO, said("MAYCE")], "fresh": [RIGHT]}, LINK),
        (OTHER, {"again": [HUNG], "fresh": [RIGHT]}, MEMORY),
        (NEAR, {"fresh": [RIGHT]}, LINK),
        (OTHER, {"fresh": [RIGHT]}, MEMORY),
        (ENDED, {"fresh": [RIGHT]}, MEMORY),
        (ENDED, {"fresh": [RIGHT], "interrupted": True}, LINK),
        (HUNG, {"printed": HALF, "fresh": [RIGHT]}, BOARD),
        (HUNG, {"printed": b"", "fresh": [RIGHT]}, BOARD),
        (HUNG, {"printed": LINE + b"\r\r\n\x07garbage", "fresh": [RIGHT]}, MEMORY),
        # It is not.
        (OTHER, {"again": [OTHER, OTHER], "fresh": [OTHER, OTHER]}, BOARD),
        (NEAR, {"again": [], "fresh": [NEAR, NEAR_TOO, said("MAYCE")]}, LINK),
        # It could not be asked to the end.
        (NEAR, {"error": LinkError("no echo")}, LINK),
        (OTHER, {"again": [OTHER, OTHER], "error": LinkError("no echo")}, BOARD),
        (OTHER, {"again": [OTHER, OTHER], "error": BoardError("hung")}, BOARD),
        (NEAR, {"error": BoardError("hung")}, LINK),
        (HUNG, {"printed": HALF, "error": BoardError("hung")}, BOARD),
        (HUNG, {"printed": LINE + b"\r\r\nxyz", "error": BoardError("hung")}, MEMORY),
        (ENDED, {"error": BoardError("hung")}, MEMORY),
        # A reset comes before all.
        (NEAR, {"reset": True, "again": [RIGHT]}, BOARD),
        (OTHER, {"reset": True, "damaged": True}, BOARD),
    ],
)
def test_one_is_blamed_by_what_was_found(wrong: Answer, facts: dict[str, Any], who: str) -> None:
    blame = blamed(wrong, found(**facts))
    assert blame.who == who and blame.what and blame.advice
    assert blame.evidence[0] == "the same keys to the same program on the emulator: MAYBE"


@pytest.mark.parametrize(("wrong", "who"), [(NEAR, LINK), (OTHER, BOARD), (HUNG, BOARD)])
def test_a_machine_that_cannot_be_asked_is_judged_by_its_answer(wrong: Answer, who: str) -> None:
    assert blamed(wrong, None).who == who


def test_the_evidence_names_every_answer() -> None:
    blame = blamed(OTHER, found(again=[OTHER, OTHER], fresh=[RIGHT]))
    assert list(blame.lines()) == [
        "the memory: the program in memory had changed; loaded again, it is right",
        "  the same keys to the same program on the emulator: MAYBE",
        "  the same line again on the board: NEVER EVER (wrong)",
        "  the same line again on the board: NEVER EVER (wrong)",
        "  after a fresh start on the board: MAYBE",
        "  the file on its disk has the right CRC, and so it has in memory when it is loaded",
        "  what to do: test or replace the RAM; look at its supply, its refresh, and the clock",
    ]


def test_the_block_that_differs_is_in_the_first_line() -> None:
    readings = 2 * ["in memory it says 'GUESS B3B40CE6 CRC 0001' and not 'GUESS B3B40CE6 CRC 0E5B'"]
    blame = blamed(OTHER, found(damaged=True, readings=readings, block=BLOCK))
    assert blame.what == (
        "2200h to 22FFh (page 34 of 86) differs from the file: bit 3 of 22A3h reads 1"
    )
    assert blame.advice.endswith("in the chip that holds address 2200h") and blame.evidence[
        1:
    ] == tuple(readings)


def test_bytes_of_the_line_are_shown_and_never_raw() -> None:
    blame = blamed(said("MAY\x9cE\x1b"), found(again=[RIGHT]))
    assert "it has bytes that no answer of the program has: 1Bh 9Ch" in blame.evidence
    blame = blamed(HUNG, found(woke=b"\x1b[2J> ", again=[RIGHT]))
    assert "after another Enter it printed '\\x1b[2J> '" in blame.evidence
    assert all(line.isprintable() for line in blame.lines())


def test_what_went_wrong_when_it_was_asked_again_is_evidence() -> None:
    blame = blamed(OTHER, found(error=BoardError("it prints nothing")))
    assert blame.evidence[-1] == "when it was asked again: the board: it prints nothing"


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (b"", b"", 0),
        (b"YES", b"YES", 0),
        (b"YES", b"YS", 1),
        (b"YES", b"YEES", 1),
        (b"NO", b"YES", 3),
    ],
)
def test_edits_are_counted(one: bytes, other: bytes, count: int) -> None:
    assert edits(one, other) == edits(other, one) == count
