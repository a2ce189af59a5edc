"""A game on the Z80: the program counts, announces and ends as the conversation does."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.support.networks import random_network
from ulmrig.asm.program.build import build
from ulmrig.harness.benchmark.agreement import verify
from ulmrig.harness.benchmark.typed_lines import random_lines
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.target import Place, Run
from ulmrig.model.network.game import Game
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork

LINES = [line for line in random_lines(800, 3) if 0 < len(line) < 16][:80]
NETWORK = random_network((12,), 4, query_buckets=16, bias=100, seed=8)
SAID = Counter(reply for reply in IntegerModel(NETWORK).replies(LINES) if reply)
COMMON = [reply for reply, _ in SAID.most_common() if len(reply) < 3]


def test_the_network_of_these_tests_has_replies_of_all_kinds() -> None:
    assert len(COMMON) >= 4 and SAID[COMMON[3]] > 5 and SAID.total() > SAID[COMMON[0]] + 40
    assert any(a != b and b.startswith(a) for a in COMMON for b in COMMON)


@pytest.mark.parametrize(
    "game",
    [
        Game(20, "OH", COMMON[3], tuple(COMMON[:3])),
        Game(1, "IT WAS ME", COMMON[1], (COMMON[0],), "{}", "{}", 0),
        Game(99, "OH", COMMON[-1], tuple(COMMON[:-1]), "ONLY {}!", "IT TOOK {}, NO MORE", 99),
        Game(12, "OH", COMMON[0], (COMMON[1],), "{} TO GO", "{}", 10),
    ],
    ids=["a win among many", "one question", "two digits", "a tenth one"],
)
def test_the_program_plays_as_the_conversation_does(game: Game) -> None:
    network = replace(NETWORK, game=game)
    found = verify(network, build(network, "PLAY"), [*LINES, b"", b"/N", *LINES])
    assert found.differences == [] and found.lines == 2 * len(LINES) + 2


def test_a_game_that_remembers_forgets_both_at_a_new_conversation() -> None:
    first, last = random_network((12,), 4, query_buckets=32, bias=100, seed=8).layers
    network = QuantizedNetwork(
        (first, last), NETWORK.charset, 16, "", memory_buckets=16, memory_count=3
    )
    said = Counter(IntegerModel(network).replies(LINES, after=[COMMON[0]] * len(LINES)))
    common = [reply for reply, _ in said.most_common(4) if reply]
    network = replace(network, game=Game(9, "OH", common[1], (common[0],)))
    lines = [
        line for pair in zip(LINES, [b"/n", b"", b"x", b"y"] * 20, strict=True) for line in pair
    ]
    assert verify(network, build(network, "PLAY"), lines).differences == []


def asks_for(reply: str) -> bytes:
    """Return a line whose answer is ``reply``."""
    return next(line for line in LINES if IntegerModel(NETWORK).reply(line) == reply)


def test_a_command_tail_is_answered_without_a_game() -> None:
    network = replace(NETWORK, game=Game(1, "OH", COMMON[0], (COMMON[1],)))
    image = build(network, "PLAY")
    command = f"PLAY {asks_for(COMMON[0]).decode()}"
    greeting = EmulatedMachine().start(Run(command, files={"PLAY.COM": image.data})).greeting
    expected = b"\r\n%s\r\n\r\nA>" % COMMON[0].encode()
    assert (greeting.output, greeting.place) == (expected, Place.CCP)


def test_the_end_of_a_game_is_back_at_cpm() -> None:
    network = replace(NETWORK, game=Game(1, "OH", COMMON[0], (COMMON[1],)))
    image = build(network, "PLAY")
    console = EmulatedMachine().start(Run("PLAY", files={"PLAY.COM": image.data}))
    turn = console.say(asks_for(COMMON[1]))
    expected = b"\r\n%s\r\nOH\r\n\r\nA>" % COMMON[1].encode()
    assert (turn.output, turn.place) == (expected, Place.CCP)


def test_a_network_without_a_game_has_no_code_of_it() -> None:
    assert "SCORE" in build(replace(NETWORK, game=Game(1, "OH", "A", ("B",))), "PLAY").symbols
    assert "SCORE" not in build(NETWORK, "PLAY").symbols
