"""harness/speed.py: boards are timed in their own time; one with another clock is mentioned."""

from __future__ import annotations

import re

import pytest
from rig import ROOT
from virtual_rig import connect, guess

from harness.conversation import hold
from harness.speed import measure
from harness.transcript import load
from hil.target import Run
from hil.virtual.board import Setup, VirtualBoard

RUN = Run("GUESS", files={"GUESS.COM": guess().data})
CLOCK = 7_372_800.0


def told(clock: float, said: float, name: str = "size") -> list[str]:
    """Return what is said of a board that runs at ``clock`` Hz and has ``said`` in its entry."""
    transcript = load(ROOT / f"tests/transcripts/guess/{name}.chat")
    board = connect(VirtualBoard(Setup(clock=clock)), clock=said)
    conversation = hold(transcript, RUN, board)
    assert conversation.ok
    return list(measure(conversation, transcript, RUN, board.config, judge=True).lines("v", said))


@pytest.mark.parametrize(
    ("clock", "name"), [(CLOCK, "size"), (CLOCK, "long"), (CLOCK, "silence"), (CLOCK / 2, "size")]
)
def test_a_board_with_the_clock_of_its_entry_is_not_mentioned(clock: float, name: str) -> None:
    # Long lines were typed before the time began, and are no part of what is predicted.
    [line] = told(clock, clock, name)
    off = re.search(r"predict [\d.]+ s a turn \(([+-]\d+)%\)$", line)
    assert off and abs(int(off[1])) <= 6, line


@pytest.mark.parametrize(("clock", "verdict"), [(CLOCK / 2, "1.9"), (CLOCK * 2, "0.5")])
def test_a_board_with_another_clock_is_mentioned_with_the_one_that_fits(
    clock: float, verdict: str
) -> None:
    line, mention = told(clock, CLOCK)
    assert line.startswith("v: ")
    assert mention.startswith(f"v takes {verdict}"), mention
    fits = re.search(r"another clock than boards.toml says \(([\d.]+) MHz would fit\)", mention)
    assert fits and float(fits[1]) * 1e6 == pytest.approx(clock, rel=0.1)
    assert ("wait states" in mention) == (clock < CLOCK)
