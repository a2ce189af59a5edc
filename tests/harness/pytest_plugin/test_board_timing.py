"""Boards are timed at their own clock; a board whose clock is not the configured one is named."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from tests.support.plugin_rig import ROOT
from tests.support.virtual_rig import connect, guess
from ulmrig.harness.pytest_plugin.board_timing import (
    Sample,
    Speed,
    added_by_line,
    from_properties,
    measure,
    properties,
    quantile_interval,
)
from ulmrig.harness.transcript.document import Transcript
from ulmrig.harness.transcript.parser import load
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.hil.board.target import Board
from ulmrig.hil.errors import LinkError
from ulmrig.hil.target import Place, Run, Turn
from ulmrig.hil.virtual.board import Setup, VirtualBoard

RUN = Run("GUESS", files={"GUESS.COM": guess().data})
CLOCK = 7_372_800.0


def talk(clock: float, said: float, name: str) -> tuple[Transcript, Board, Conversation]:
    transcript = load(ROOT / f"tests/transcripts/guess/{name}.chat")
    board = connect(VirtualBoard(Setup(clock=clock)), clock=said)
    conversation = run_transcript(transcript, RUN, board)
    assert conversation.ok
    return transcript, board, conversation


def told(clock: float, said: float, name: str = "size", times: int = 1) -> list[str]:
    """Return what is said of a board that runs at ``clock`` Hz and has ``said`` in its entry.

    The conversation counts so many times.
    """
    transcript, board, conversation = talk(clock, said, name)
    once = measure(conversation, transcript, RUN, board.config, compare=True)
    speed = Speed()
    for _ in range(times):
        speed.add(once)
    return list(speed.lines("v", said))


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


# Another clock


@pytest.mark.parametrize(("clock", "factor"), [(CLOCK / 2, 2.0), (CLOCK * 2, 0.5)])
def test_a_board_with_another_clock_is_mentioned_with_those_that_fit(
    clock: float, factor: float
) -> None:
    line, mention = told(clock, CLOCK, times=30)
    assert line.startswith("v: ")
    found = re.fullmatch(
        r"v takes ([\d.]+) to ([\d.]+) times as long as predicted in (\d+) turns: another clock "
        r"than boards.toml says \(([\d.]+) to ([\d.]+) MHz would fit\)(.*)",
        mention,
    )
    assert found, mention
    low, high, turns, slow, fast = map(float, found.groups()[:5])
    assert factor * 0.95 <= low <= high <= factor * 1.05 and turns >= 30
    assert clock * 0.95 <= slow * 1e6 <= fast * 1e6 <= clock * 1.05
    causes = ", wait states, or a slow console or adapter"
    assert found[6] == (causes if clock < CLOCK else "")


def test_a_clock_is_not_judged_by_few_turns() -> None:
    assert len(told(CLOCK / 2, CLOCK)) == 1


def simulated(
    clock: float, seed: int, turns: int, late: float = 0.0, delay: float = 0.05
) -> list[str]:
    """Return what is said of a board that runs at ``clock``, among others of CLOCK.

    The share ``late`` of the turns is later than the board's, by ``delay`` seconds on average: the
    host was busy, or keys were typed again. Every turn is up to 2 ms late.
    """
    chance = random.Random(seed)
    speed = Speed(turns, 1.0, turns)
    for _ in range(turns):
        t_states = int(chance.lognormvariate(0.0, 0.5) * 0.03 * CLOCK)
        seconds = t_states / clock + 0.002 + chance.uniform(0.0, 0.002)
        seconds += chance.expovariate(1 / delay) if chance.random() < late else 0.0
        speed.samples.append(Sample(seconds, 0.002, t_states))
    return list(speed.lines("v", CLOCK))[1:]


@pytest.mark.parametrize(("late", "delay"), [(0.1, 1.0), (0.5, 0.05), (0.7, 0.1)])
def test_a_right_clock_is_never_called_wrong_on_a_busy_host_or_a_bad_line(
    late: float, delay: float
) -> None:
    for seed in range(1000):
        assert simulated(CLOCK, seed, 10 + seed % 91, late, delay) == []


@pytest.mark.parametrize(("late", "turns"), [(0.0, 60), (0.3, 60), (0.6, 60)])
def test_half_the_clock_is_found_from_60_turns_on(late: float, turns: int) -> None:
    for seed in range(200):
        [mention] = simulated(CLOCK / 2, seed, turns, late)
        assert "another clock" in mention


def test_the_clocks_that_fit_are_those_of_the_quicker_turns() -> None:
    [mention] = simulated(CLOCK / 2, 1, 100, late=0.5)
    found = re.search(r"\(([\d.]+) to ([\d.]+) MHz would fit\)", mention)
    assert found and 3.4 < float(found[1]) < float(found[2]) < 3.7


def test_twice_the_clock_is_found_from_60_turns_on_a_host_at_rest() -> None:
    for seed in range(200):
        assert len(simulated(CLOCK * 2, seed, 60)) == 1


def test_a_difference_that_a_host_makes_does_not_count() -> None:
    assert Sample(0.0299, 0.0, 20_000).factor(1e6) == 1.0
    assert Sample(0.0301, 0.0, 20_000).factor(1e6) == pytest.approx(1.505)
    assert Sample(0.0101, 0.0, 20_000).factor(1e6) == 1.0
    assert Sample(0.0099, 0.0, 20_000).factor(1e6) == pytest.approx(0.495)


@pytest.mark.parametrize(("count", "ranks"), [(24, None), (25, (0, 13)), (100, (11, 39))])
def test_the_interval_of_a_quartile(count: int, ranks: tuple[int, int] | None) -> None:
    # Of the binomial distribution: P(X <= 0) of 24 is 0.001003; P(X <= 11) of 100 is 0.0004.
    values = random.Random(1).sample(range(count), count)
    assert quantile_interval(values) == ranks


def test_an_interval_misses_its_quartile_as_rarely_as_it_says() -> None:
    chance = random.Random(1)
    missed = 0
    for _ in range(2000):
        found = quantile_interval([chance.random() for _ in range(30)], doubt=0.05)
        assert found
        missed += not found[0] <= 0.25 <= found[1]
    assert 0 < missed < 2000 * 0.1


def test_thousands_of_turns_have_an_interval_too() -> None:
    found = quantile_interval(range(5000))
    assert found and 1150 < found[0] < 1250 < found[1] < 1350


def test_turns_that_were_typed_again_are_not_compared() -> None:
    transcript, board, conversation = talk(CLOCK, CLOCK, "size")
    both = [
        measure(found, transcript, RUN, board.config, compare=True)
        for found in (conversation, replace(conversation, retry_of=LinkError("a byte was lost")))
    ]
    assert len(both[0].samples) == both[0].turns > 1 and both[1].samples == []
    verdict = conversation.verdicts[-1]
    object.__setattr__(verdict, "turn", replace(verdict.turn, retyped=True))
    again = measure(conversation, transcript, RUN, board.config, compare=True)
    assert again.samples == both[0].samples[:-1] and again.turns == both[0].turns


def test_a_speed_passes_through_properties() -> None:
    speed = Speed(3, 0.25, 12, [Sample(0.125, 0.001, 500_000), Sample(0.25, 0.0, 12)])
    assert from_properties(dict(properties(speed))) == speed
    assert from_properties(dict(properties(Speed()))) == Speed()
    assert from_properties({"speed_turns": 1}) is None
