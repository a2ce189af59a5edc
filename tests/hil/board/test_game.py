"""A game on a board: the program ends by itself, and the board is at CP/M's prompt."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from tests.support.virtual_rig import virtual
from ulmrig.asm.program.build import build
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run
from ulmrig.model import shipped
from ulmrig.model.network.game import Game
from ulmrig.model.network.npz import load

pytestmark = pytest.mark.boards


@cache
def run() -> Run:
    path = shipped.find("guess")
    assert path
    network = replace(load(path), game=Game(2, "IT WAS A LIGHTHOUSE"))
    return Run("GUESS", files={"GUESS.COM": build(network, "GUESS").data})


def test_a_game_that_is_won_is_over() -> None:
    _, board = virtual()
    console = board.start(run())
    turn = console.say(b"is it a lighthouse")
    assert (turn.output, turn.place) == (b"\r\nWIN\r\nGOT IT IN 1\r\n\r\nA>", Place.CCP)
    with pytest.raises(ProgramError, match="GUESS has ended"):
        console.say(b"is it tall")


def test_the_next_conversation_is_a_new_game() -> None:
    machine, board = virtual()
    board.start(run()).say(b"is it tall")
    again = board.start(run())  # in the program that runs
    assert again.greeting.seconds == 0.0
    assert again.say(b"is it tall").output == b"\r\nYES\r\n1 LEFT\r\n"
    assert again.say(b"is it tall").output == b"\r\nYES\r\nIT WAS A LIGHTHOUSE\r\n\r\nA>"
    started = machine.typed_commands().count(b"GUESS")
    assert board.start(run()).say(b"is it tall").output == b"\r\nYES\r\n1 LEFT\r\n"
    assert machine.typed_commands().count(b"GUESS") == started + 1
