"""Who is to blame, in a run of pytest with a board: in the text, the properties, the recording."""

from __future__ import annotations

import pytest

from tests.support.board_runs import properties
from tests.support.fake_board import FakeBoard
from tests.support.plugin_rig import GOOD, NO, Rig, Run, chat, lie, out, write
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm import targets
from ulmrig.hil.inspection import Inquiry, Inspectable, Inspection

pytestmark = [pytest.mark.boards, pytest.mark.usefixtures("boards")]
LOGS = ".pytest_cache/d/ulmrig"
BOARD = "--target=fake://bench:1"


class Asked(FakeBoard, Inspectable):
    """A board that answers one question wrongly, and whose memory is to blame."""

    answer = "MAYBE"

    def __init__(self, config: BoardConfig) -> None:
        super().__init__(config)
        self.lies = {"can you eat it": self.answer}

    def inspect(self, inquiry: Inquiry) -> Inspection | None:
        assert inquiry.lines[-1] == b"can you eat it" and inquiry.from_line
        if self.tap:
            self.tap("sent", b"GUESS /V")
        return Inspection(damaged=True, readings=["the CRC is 0001"])


@pytest.fixture
def asked(boards: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leased, "open_board", Asked)


@pytest.mark.usefixtures("asked")
def test_who_is_to_blame_is_said_kept_and_said_again(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(rig, "size.chat", GOOD)
    result = run(BOARD, "--junitxml=junit.xml")
    result.assert_outcomes(failed=1)
    lines = [
        f"size.chat:4: the memory: expected {NO}, seen MAYBE",
        "the memory: the program in memory differs from its file",
        f"  the same keys to the same program on the emulator: {NO}",
        "  the CRC is 0001",
    ]
    result.stdout.fnmatch_lines(lines)
    [test] = properties(rig)
    assert test["blame"] == "the memory"
    monkeypatch.setattr(leased, "open_board", None)
    monkeypatch.setattr(targets, "open_target", None)
    again = run(f"--target=replay:{LOGS}", "--junitxml=junit.xml")
    again.stdout.fnmatch_lines(lines)
    assert properties(rig)[0]["blame"] == "the memory"
    # The recorded word is about that turn, and no other.
    write(rig, "size.chat", GOOD.replace(NO, "MAYBE").replace("> is it tall\n", "> is it tall\nX"))
    other = run(f"--target=replay:{LOGS}")
    other.assert_outcomes(failed=1)
    assert "the memory" not in out(other)


@pytest.mark.usefixtures("asked")
def test_a_program_that_fails_on_the_emulator_is_to_blame_on_a_board(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, can_you_eat_it="PERHAPS")
    write(rig, "size.chat", GOOD)
    result = run(BOARD, "--junitxml=junit.xml")
    result.stdout.fnmatch_lines([f"size.chat:4: the program: expected {NO}, seen MAYBE"])
    assert properties(rig)[0]["blame"] == "the program"


def test_on_the_emulator_it_is_the_program(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", chat(("is it tall", "X")))
    result = run("--junitxml=junit.xml")
    result.stdout.fnmatch_lines(["size.chat:2: expected X, seen *"])
    assert properties(rig)[0]["blame"] == "the program"


def test_nobody_is_to_blame_for_what_passes(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", GOOD)
    run(BOARD, "--junitxml=junit.xml").assert_outcomes(passed=1)
    assert "blame" not in properties(rig)[0]
