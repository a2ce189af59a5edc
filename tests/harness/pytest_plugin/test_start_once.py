"""Transcripts on a board share a program that runs, and what is wrong in one is not in the next."""

from __future__ import annotations

import pytest

from tests.support.fake_board import FakeBoard
from tests.support.plugin_rig import GOOD, Rig, Run, chat, write
from tests.support.virtual_rig import connect, guess, with_guess
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.virtual.board import VirtualBoard

pytestmark = [pytest.mark.boards, pytest.mark.usefixtures("boards")]

TARGET = "--target=fake://vera:1"
HEAD = "@ program GUESS.COM\n"
TALL = chat(("is it tall", "YES"), head=HEAD)
START, PROOF = b"GUESS", b"GUESS /V"


@pytest.fixture
def machine(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> VirtualBoard:
    """Return the virtual board that is the target, with the program of the transcripts."""
    machine = with_guess()
    monkeypatch.setattr(leased, "open_board", lambda config: connect(machine))
    (rig.path / "GUESS.COM").write_bytes(guess().data)
    return machine


def starts(machine: VirtualBoard) -> list[bytes]:
    """Return the commands by which the program was started, and proved in memory."""
    # It is not there yet when the board is first asked about it.
    commands = machine.typed_commands()
    first = commands.index(b"XR /V")
    return [command for command in commands[first:] if command in (START, PROOF)]


def test_transcripts_share_a_program_and_replay_as_they_ran(
    rig: Rig, run: Run, machine: VirtualBoard
) -> None:
    for name in "abcd":
        write(rig, f"{name}.chat", TALL)
    run(TARGET).assert_outcomes(passed=4)
    assert starts(machine) == [PROOF, START]
    # The run left the program behind it.
    machine.take_output()
    machine.feed(b"\r")
    machine.run(machine.now + 0.1 * machine.setup.clock)
    assert machine.take_output().endswith(b"\r\nA>")
    recordings = rig.path / ".pytest_cache/d/ulmrig"
    run(f"--target=replay:{recordings}").assert_outcomes(passed=4)


@pytest.mark.parametrize(
    ("option", "text", "expected"),
    [
        ("--fresh", TALL, [PROOF, START, START, START]),
        ("-q", HEAD + "@ fresh\n" + TALL.removeprefix(HEAD), [PROOF, START, START]),
        ("-q", TALL.replace("YES", "NO"), [PROOF, START, PROOF, START]),
        ("-q", TALL + "> !\n(esc)\nA>\n", [PROOF, START, START]),
    ],
    ids=["--fresh", "@ fresh", "a wrong reply", "a program that was left"],
)
def test_a_program_is_started_anew_on_demand_or_after_something_wrong(
    rig: Rig, run: Run, machine: VirtualBoard, option: str, text: str, expected: list[bytes]
) -> None:
    write(rig, "a.chat", TALL)
    write(rig, "b.chat", text)
    write(rig, "c.chat", TALL)
    run(TARGET, option)
    assert starts(machine) == expected


def test_a_test_in_python_that_fails_is_not_trusted_either(
    rig: Rig, run: Run, machine: VirtualBoard
) -> None:
    rig.makepyfile(
        """
        import pytest
        from pathlib import Path
        from ulmrig.hil.target import Run

        def says(target, reply):
            files = {"GUESS.COM": Path("GUESS.COM").read_bytes()}
            said = target.start(Run("GUESS", files=files)).say(b"is it tall").output
            if not reply:
                pytest.skip("nothing is expected")
            assert reply in said

        def test_before(target):
            says(target, b"YES")

        def test_of_something_else():
            assert False

        @pytest.mark.parametrize("reply", [b"", b"YES", b"NO", b"YES"])
        def test_after(target, reply):
            says(target, reply)
        """
    )
    run(TARGET).assert_outcomes(passed=3, failed=2, skipped=1)
    assert starts(machine) == [PROOF, START, PROOF, START]


@pytest.mark.parametrize(
    ("option", "head", "fresh"),
    [("-q", "", False), ("-q", "@ fresh\n", True), ("--fresh", "", True)],
)
def test_the_demand_reaches_the_board(
    rig: Rig,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    head: str,
    fresh: bool,
) -> None:
    boards: list[FakeBoard] = []

    class Kept(FakeBoard):
        def __init__(self, config: BoardConfig) -> None:
            super().__init__(config)
            boards.append(self)

    monkeypatch.setattr(leased, "open_board", Kept)
    write(rig, "a.chat", GOOD.replace("@ model guess\n", f"@ model guess\n{head}"))
    run(TARGET, option).assert_outcomes(passed=1)
    assert [made.fresh for board in boards for made in board.runs] == [fresh]


def test_on_the_emulator_it_changes_nothing(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD.replace("@ model guess\n", "@ model guess\n@ fresh\n"))
    write(rig, "b.chat", GOOD)
    run("--fresh").assert_outcomes(passed=2)
