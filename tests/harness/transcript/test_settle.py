"""A conversation that went wrong is replayed on the emulator before anybody is asked."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.support.fake_target import FakeConsole, FakeMachine
from ulmrig.harness.transcript.document import Transcript
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.harness.transcript.settle import settle
from ulmrig.hil.errors import BoardError, LinkError, MemoryFaultError, StoppedError
from ulmrig.hil.inspection import LINK, MEMORY, PROGRAM, Blame, Inquiry, Inspectable, Inspection
from ulmrig.hil.target import Run, Target

TEXT = parse(b"@ run ECHO\nHI\n> a\nONE\n> b\nTWO\n", "t.chat")
GREETING = "\r\nHI\r\n"


class Asked(FakeMachine, Inspectable):
    """A board that keeps what it is asked."""

    exact = False

    def __init__(self, found: Inspection | None = None) -> None:
        super().__init__()
        self.found = found
        self.inquiries: list[Inquiry] = []

    def inspect(self, inquiry: Inquiry) -> Inspection | None:
        self.inquiries.append(inquiry)
        return self.found


def program(greeting: str = GREETING, identity: str = "1a2b3c4d", **replies: str) -> Program:
    script = {"greeting": greeting, "replies": {"a": "\r\nONE\r\n", "b": "\r\nTWO\r\n"} | replies}
    run = Run("ECHO", files={"ECHO.COM": json.dumps(script).encode()})
    return Program("program", "ECHO.COM", identity, run)


def settled(
    board: Program, emulated: Program, machine: Asked, text: Transcript = TEXT
) -> Blame | None:
    """Who is blamed if the board says what ``board`` says, and the emulator what ``emulated``."""
    conversation = run_transcript(text, board.run, machine)

    class Emulator(FakeMachine):
        def start(self, run: Run) -> FakeConsole:
            return super().start(emulated.run)

    return settle(text, board, conversation, machine, Emulator)


def refuse() -> Target:
    raise AssertionError("the emulator was asked")


def test_nobody_is_to_blame_for_what_is_right() -> None:
    machine = Asked()
    assert settled(program(), program(b="\r\nX\r\n"), machine) is None
    assert machine.inquiries == []


@pytest.mark.parametrize(
    "emulated", [{"b": "\r\nX\r\n"}, {"b": "\r\nY\r\n"}, {"b": "?hung"}, {"a": "\r\nX\r\n"}]
)
def test_a_program_that_fails_on_the_emulator_too_is_to_blame(emulated: dict[str, str]) -> None:
    machine = Asked()
    blame = settled(program(b="\r\nX\r\n"), program(**emulated), machine)
    assert blame and blame.who == PROGRAM and blame.turn == 2 and machine.inquiries == []


def test_a_later_fault_of_the_program_does_not_explain_an_earlier_answer() -> None:
    machine = Asked(Inspection())
    blame = settled(program(a="\r\nX\r\n"), program(b="\r\nX\r\n"), machine)
    assert blame and blame.who != PROGRAM and blame.turn == 1


def test_a_program_that_hangs_on_both_is_to_blame() -> None:
    blame = settled(program(b="?hung"), program(b="?hung"), Asked())
    assert blame and blame.who == PROGRAM and blame.what.endswith("it fails, too: it hung")


@pytest.mark.parametrize(
    ("wrong", "lines", "right"),
    [
        ({"b": "\r\nX\r\n"}, (b"a", b"b"), b"\r\nTWO\r\n"),
        ({"a": "\r\nX\r\n"}, (b"a",), b"\r\nONE\r\n"),
        ({"a": "?hung"}, (b"a",), b"\r\nONE\r\n"),
        ({"greeting": "\r\nHO\r\n"}, (), b"\r\nHI\r\n"),
        ({"greeting": "?hung"}, (), b"\r\nHI\r\n"),
    ],
)
def test_the_board_is_asked_about_the_first_turn_that_went_wrong(
    wrong: dict[str, str], lines: tuple[bytes, ...], right: bytes
) -> None:
    machine = Asked(Inspection(damaged=True, readings=["a", "a"]))
    blame = settled(program(**wrong), program(), machine)
    assert blame and blame.who == MEMORY and blame.turn == len(lines)
    [inquiry] = machine.inquiries
    assert inquiry.lines == lines and inquiry.right.output == right
    # This program may remember its lines.
    assert not inquiry.from_line


def test_a_board_that_cannot_be_asked_is_judged_by_its_answer() -> None:
    blame = settled(program(a="\r\nONF\r\n"), program(), Asked(None))
    assert blame and blame.who == LINK


def test_the_emulator_is_exact() -> None:
    conversation = run_transcript(TEXT, program(a="\r\nX\r\n").run, FakeMachine())
    assert settle(TEXT, program(), conversation, FakeMachine(), refuse) == Blame(PROGRAM, turn=1)


def test_a_program_that_is_only_on_the_board_cannot_be_replayed() -> None:
    machine = Asked()
    conversation = run_transcript(TEXT, program(a="\r\nX\r\n").run, machine)
    blame = settle(TEXT, program(identity=""), conversation, machine, refuse)
    assert blame and blame.who == "" and machine.inquiries == []
    assert list(blame.lines()) == [
        "nobody is blamed: ECHO is only on the board, and cannot be replayed on the emulator"
    ]


def failed(error: BoardError | LinkError | StoppedError, answered: str) -> Conversation:
    """A conversation that was broken off in its last turn."""
    conversation = run_transcript(TEXT, program(a=answered).run, FakeMachine())
    conversation.error, conversation.broken = error, TEXT.turns[1]
    return conversation


@pytest.mark.parametrize("answered", ["\r\nONE\r\n", "\r\nX\r\n"])
@pytest.mark.parametrize("error", [BoardError("it was reset"), StoppedError("Timeout")])
def test_a_reset_or_a_limit_is_to_blame_whatever_was_wrong_before(
    error: BoardError | StoppedError, answered: str
) -> None:
    blame = settle(TEXT, program(), failed(error, answered), Asked(), refuse)
    assert blame and blame.who == error.blame and not blame.what


def test_a_fault_of_the_link_is_the_links_unless_an_answer_was_wrong_before() -> None:
    error = LinkError("a byte was lost")
    blame = settle(TEXT, program(), failed(error, "\r\nONE\r\n"), Asked(), refuse)
    assert blame and blame.who == LINK and not blame.what
    machine = Asked(Inspection(damaged=True))
    blame = settle(TEXT, program(), failed(error, "\r\nX\r\n"), machine, FakeMachine)
    assert blame and blame.who == MEMORY and machine.inquiries[0].lines == (b"a",)


def test_a_program_that_is_wrong_whenever_it_is_loaded_is_looked_for_in_memory() -> None:
    conversation = Conversation(error=MemoryFaultError("wrong in memory"))
    machine = Asked(Inspection(damaged=True))
    blame = settle(TEXT, program(), conversation, machine, FakeMachine)
    assert blame and blame.who == MEMORY and machine.inquiries[0].lines == ()


def test_an_emulator_that_cannot_replay_blames_nobody() -> None:
    def broken() -> Target:
        raise BoardError("ECHO.COM cannot be put on the disk")

    conversation = run_transcript(TEXT, program(a="\r\nX\r\n").run, Asked())
    emulator: Callable[[], Target] = broken
    blame = settle(TEXT, program(), conversation, Asked(), emulator)
    assert blame and blame.who == "" and "cannot be put on the disk" in blame.what
