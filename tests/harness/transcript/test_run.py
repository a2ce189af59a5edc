"""A transcript on a machine: what is compared, what is counted, and where it breaks off."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.support.fake_target import CLOCK, FakeConsole, FakeMachine
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Run, Turn

PROGRAM = {"greeting": "\r\nHI\r\n", "replies": {"a": "\r\nONE\r\n", "": "\r\n", "h": "?hung"}}
RUN = Run("ECHO", b"> ", {"ECHO.COM": json.dumps(PROGRAM).encode()})


def conversation(text: str, into: Conversation | None = None) -> Conversation:
    transcript = parse(f"@ program echo.com\n{text}".encode(), "t.chat")
    return run_transcript(transcript, RUN, FakeMachine(), into)


def test_turns_are_counted_and_time_is_taken_from_the_command_on() -> None:
    found = conversation("HI\n> a\nONE\n>\n")
    assert found.ok and found.started and found.broken is None
    assert [verdict.expected.typed for verdict in found.verdicts] == [None, b"a", b""]
    assert (found.turns, found.t_states) == (2, 3000)
    assert found.seconds == pytest.approx(3000 / CLOCK)


def test_a_greeting_is_compared_only_if_the_transcript_has_one() -> None:
    assert [verdict.expected.typed for verdict in conversation("> a\nONE\n").verdicts] == [b"a"]
    assert not conversation("HO\n> a\nONE\n").ok


def test_one_turn_that_differs_is_wrong_and_the_others_are_not() -> None:
    found = conversation("> a\nTWO\n> a\nONE\n")
    assert not found.ok and found.error is None
    assert [verdict.expected.number for verdict in found.wrong] == [2]


def test_a_machine_that_fails_leaves_the_turn_that_was_not_answered() -> None:
    found = conversation("> a\nONE\n> h\n> a\nONE\n")
    assert isinstance(found.error, ProgramError) and not found.ok and not found.wrong
    assert found.broken and found.broken.typed == b"h"
    assert (found.turns, found.t_states, len(found.verdicts)) == (1, 2000, 1)


def test_a_program_that_does_not_start_leaves_the_greeting() -> None:
    found = run_transcript(
        parse(b"@ run ECHO\nHI\n> a\n", "t.chat"),
        Run("ECHO", files={"ECHO.COM": b'{"greeting": "?hung"}'}),
        FakeMachine(),
    )
    assert not found.started and found.error
    assert found.broken and found.broken.typed is None and found.turns == 0


def test_a_machine_that_cannot_count_once_has_no_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    make = FakeConsole._turn

    def turn(self: FakeConsole, typed: str, printed: str) -> Turn:
        made = make(self, typed, printed)
        return replace(made, t_states=None) if typed == "a" else made

    monkeypatch.setattr(FakeConsole, "_turn", turn)
    found = conversation("> a\nONE\n>\n")
    assert found.t_states is None and found.seconds == pytest.approx(3000 / CLOCK)


def test_a_conversation_is_kept_where_the_caller_looks_at_it() -> None:
    mine = Conversation()
    assert conversation("> a\nONE\n", mine) is mine and mine.turns == 1
