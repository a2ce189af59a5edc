"""Boards are timed at their own clock; a board whose clock is not the configured one is named."""

from __future__ import annotations

import re

import pytest

from tests.support.plugin_rig import ROOT
from tests.support.virtual_rig import connect, guess
from ulmrig.harness.pytest_plugin.board_timing import added_by_line, measure
from ulmrig.harness.transcript.parser import load
from ulmrig.harness.transcript.run import run_transcript
from ulmrig.hil.target import Place, Run, Turn
from ulmrig.hil.virtual.board import Setup, VirtualBoard

RUN = Run("GUESS", files={"GUESS.COM": guess().data})
CLOCK = 7_372_800.0


def told(clock: float, said: float, name: str = "size") -> list[str]:
    """Return what is said of a board that runs at ``clock`` Hz and has ``said`` in its entry."""
    transcript = load(ROOT / f"tests/transcripts/guess/{name}.chat")
    board = connect(VirtualBoard(Setup(clock=clock)), clock=said)
    conversation = run_transcript(transcript, RUN, board)
    assert conversation.ok
    return list(measure(conversation, transcript, RUN, board.config, compare=True).lines("v", said))


@pytest.mark.parametrize(
    ("clock", "name"), [(CLOCK, "size"), (CLOCK, "long"), (CLOCK, "silence"), (CLOCK / 2, "size")]
)
def test_a_board_with_the_clock_of_its_entry_is_not_mentioned(clock: float, name: str) -> None:
    # Long lines were typed before the time began, and a line is slow only where the Z80 is faster.
    [line] = told(clock, clock, name)
    off = re.search(r"predict [\d.]+ s per turn \(([+-]\d+)%\)$", line)
    assert off and abs(int(off[1])) <= 3, line


@pytest.mark.parametrize(
    ("printed", "answer", "seconds"),
    [
        ((), 1000, 0.0),
        ((1000,), 1000, 1.0),  # alone: it has yet to leave
        ((0, 5000, 9000), 9000, 1.0),  # one by one, between long thoughts
        ((0, 0, 0, 0), 0, 4.0),  # all at once
        ((0, 0, 1000), 1000, 2.0),  # behind one that shifts and one that waits
        ((0, 0, 0, 0, 2000), 2000, 3.0),  # the fourth went to the UART after 2 s, the rest later
    ],
)
def test_a_line_adds_what_its_uart_makes_the_z80_wait(
    printed: tuple[int, ...], answer: int, seconds: float
) -> None:
    turn = Turn(
        raw=b"",
        output=b"",
        place=Place.PROGRAM,
        t_states=answer,
        seconds=0.0,
        answer_t_states=answer,
        printed_t_states=printed,
    )
    assert added_by_line(turn, 1000.0, 1.0) == pytest.approx(seconds)


@pytest.mark.parametrize(("clock", "factor"), [(CLOCK / 2, 2.0), (CLOCK * 2, 0.5)])
def test_a_board_with_another_clock_is_mentioned_with_the_one_that_fits(
    clock: float, factor: float
) -> None:
    line, mention = told(clock, CLOCK)
    assert line.startswith("v: ")
    takes = re.match(r"v takes ([\d.]+) times as long as predicted", mention)
    assert takes and float(takes[1]) == pytest.approx(factor, rel=0.05), mention
    fits = re.search(r"another clock than boards.toml says \(([\d.]+) MHz would fit\)", mention)
    assert fits and float(fits[1]) * 1e6 == pytest.approx(clock, rel=0.05)
    assert ("wait states" in mention) == (clock < CLOCK)
