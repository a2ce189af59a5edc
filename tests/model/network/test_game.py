"""A game of questions: its rules, its score, and its place in a network's file and conversation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from tests.support.network_files import TINY, arrays_of, refused
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.game import Game, GameError, Score
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load, save

GAME = Game(20, "IT WAS A LIGHTHOUSE")


def lines(game: Game, *replies: str) -> list[list[str]]:
    """Return what is said behind each of the replies of one game."""
    score = Score(game)
    return [score.count(reply) for reply in replies]


# --- the score --------------------------------------------------------------------------------


def test_the_last_five_questions_are_announced_and_then_the_secret_is_told() -> None:
    said = lines(GAME, *["YES", "NO", "MAYBE", "NO"] * 5)
    assert said[:14] == [[]] * 14
    assert said[14:-1] == [["5 LEFT"], ["4 LEFT"], ["3 LEFT"], ["2 LEFT"], ["1 LEFT"]]
    assert said[-1] == ["IT WAS A LIGHTHOUSE"]


def test_a_win_is_a_question_and_ends_the_game_with_the_count() -> None:
    score = Score(GAME)
    assert [score.count(reply) for reply in ("YES", "NO")] == [[], []] and not score.over
    assert score.count("WIN") == ["GOT IT IN 3"] and score.over


def test_the_last_question_can_win() -> None:
    assert lines(replace(GAME, limit=2), "NO", "WIN") == [["1 LEFT"], ["GOT IT IN 2"]]


def test_any_other_reply_is_free() -> None:
    score = Score(replace(GAME, limit=2))
    assert [score.count(reply) for reply in ("FOG", "", "yes", "YES OR NO")] == [[]] * 4
    assert (score.asked, score.over) == (0, False)


def test_the_words_are_the_networks_own() -> None:
    game = Game(3, "OH", "AH", ("HM",), "ONLY {}!", "{} IT TOOK", announced=1)
    assert lines(game, "HM", "HM", "AH") == [[], ["ONLY 1!"], ["3 IT TOOK"]]


# --- the rules --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"limit": 0}, "a game of 0 questions (1 to 99)"),
        ({"limit": 100}, "a game of 100 questions (1 to 99)"),
        ({"announced": -1}, "the last -1 questions announced (0 to 99)"),
        ({"win": "YES"}, "the replies YES, NO, MAYBE use up questions, and YES wins"),
        ({"counts": ()}, "the replies none use up questions, and WIN wins"),
        ({"win": "won"}, "the reply 'won' of a game has lower case"),
        ({"win": ""}, "the reply '' of a game has 0 characters (1 to 50)"),
        ({"secret": ""}, "the secret '' of a game has 0 characters (1 to 60)"),
        ({"secret": "X" * 61}, "has 61 characters (1 to 60)"),
        ({"secret": "100 $"}, "the secret '100 $' of a game has '$' (printable ASCII without '$')"),
        ({"won": "AHA"}, "the message 'AHA' of a game has 0 times '{}' (once, for the number)"),
        ({"left": "{}{}"}, "the message '{}{}' of a game has 2 times '{}'"),
        ({"left": "{} \n"}, "of a game has '\\n' (printable ASCII without '$')"),
    ],
)
def test_rules_that_no_program_can_keep_are_refused(
    changed: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(GameError) as caught:
        replace(GAME, **changed)
    assert complaint in str(caught.value)


# --- in a conversation ------------------------------------------------------------------------


class Echo:
    """A model that replies with the question, in capitals."""

    def __init__(self, game: Game | None) -> None:
        self.network = replace(TINY, game=game)

    def reply(self, question: bytes, after: str = "") -> str:
        return question.decode().upper()


def conversation(game: Game | None = GAME, **options: bool) -> Conversation:
    return Conversation(cast(IntegerModel, Echo(game)), **options)


def test_what_is_said_about_the_game_stands_behind_the_reply_and_is_not_remembered() -> None:
    talk = conversation(replace(GAME, limit=5))
    assert talk.answers(" yes") == ["YES", "4 LEFT"]
    assert talk.memory == "YES"


def test_an_empty_line_uses_up_no_question() -> None:
    talk = conversation(replace(GAME, limit=5))
    assert [talk.answers(line) for line in ("no", "", "  ", "no")] == [
        ["NO", "4 LEFT"],
        [],
        [],
        ["NO", "3 LEFT"],
    ]


def test_a_new_conversation_is_a_new_game_also_without_a_memory() -> None:
    talk = conversation(replace(GAME, limit=3))
    talk.answers("no")
    assert talk.answers("/n") == [] and talk.answers("no") == ["NO", "2 LEFT"]


def test_a_game_that_is_over_answers_no_more() -> None:
    talk = conversation()
    assert not talk.over
    assert talk.answers("win") == ["WIN", "GOT IT IN 1"] and talk.over
    assert talk.answers("yes") == []
    talk.new()
    assert not talk.over and talk.answers("yes") == ["YES"]


def test_a_command_tail_plays_no_game() -> None:
    assert conversation(once=True).answers("win") == ["WIN"]


def test_without_a_game_there_is_nothing_to_begin_anew() -> None:
    talk = conversation(None)
    assert talk.answers("/n") == ["/N"] and talk.answers("win") == ["WIN"] and not talk.over


# --- in a file --------------------------------------------------------------------------------


def test_a_game_is_kept_in_the_networks_file(tmp_path: Path) -> None:
    game = Game(7, "IT WAS ME", "HA", ("A", "B C"), "JUST {}", "{}.", announced=0)
    save(replace(TINY, game=game), tmp_path / "net.npz")
    assert load(tmp_path / "net.npz").game == game
    with np.load(tmp_path / "net.npz") as arrays:
        assert arrays["format_version"] == 3


def test_a_network_without_a_game_has_the_file_that_it_had(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    assert arrays["format_version"] == 2 and not [key for key in arrays if "game" in key]
    assert load(tmp_path / "whole.npz").game is None


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        ("game_limit", np.array(100), "a game of 100 questions (1 to 99)"),
        ("game_limit", np.array("20"), "game_limit is"),
        ("game_secret", None, "no game_secret (a text)"),
        ("game_replies", np.array("WIN"), "the replies none use up questions"),
    ],
)
def test_a_file_with_rules_that_cannot_be_is_refused(
    key: str, value: np.ndarray[Any, Any] | None, complaint: str, tmp_path: Path
) -> None:
    arrays = arrays_of(replace(TINY, game=GAME), tmp_path)
    if value is None:
        del arrays[key]
    else:
        arrays[key] = value
    np.savez(tmp_path / "net.npz", **arrays)
    refused(tmp_path / "net.npz", complaint)


def test_a_network_says_that_it_plays() -> None:
    assert replace(TINY, game=GAME).describe() == f"{TINY.describe()}, a game of 20 questions"
    assert replace(TINY, game=GAME).keeps_state and not TINY.keeps_state


def test_replies_that_a_corpus_does_not_have_are_named() -> None:
    assert GAME.missing({"YES", "NO", "FOG"}) == ["WIN", "MAYBE"]
    network: QuantizedNetwork = replace(TINY, game=GAME)
    assert network.game and network.game.missing(GAME.replies) == []
