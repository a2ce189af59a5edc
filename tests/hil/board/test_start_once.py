"""A program of ulmrig on a board is started once, and anew where anything speaks against that."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.virtual_rig import connect, guess, with_guess
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.board.transport import Wire
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import LinkError, MachineError, ProgramError
from ulmrig.hil.farm import leased_target, leases
from ulmrig.hil.target import Place, Run, Turn
from ulmrig.hil.virtual.board import VirtualBoard

pytestmark = pytest.mark.boards

FILES = {"GUESS.COM": guess().data}
GUESS = Run("GUESS", files=FILES)
PROOF = [b"XR GUESS.COM /V", b"GUESS /V"]
Rig = tuple[VirtualBoard, Board]


@pytest.fixture
def rig() -> Rig:
    """Return a board with GUESS on its disk, which is running."""
    machine = with_guess()
    board = connect(machine)
    assert board.start(GUESS).greeting.place is Place.PROGRAM
    return machine, board


def machine_second(rig: Rig) -> float:
    return rig[0].setup.clock


def typed(rig: Rig, act: Callable[[], object]) -> list[bytes]:
    """Return the commands that CP/M is given by an action."""
    before = len(rig[0].typed_commands())
    act()
    return rig[0].typed_commands()[before:]


def started_again(rig: Rig, run: Run = GUESS) -> list[bytes]:
    """Return the commands by which a run is started, without those that look for a drive."""
    commands = typed(rig, lambda: rig[1].start(run))
    return [command for command in commands if b"GUESS" in command or b"PIP" in command]


def test_the_same_run_goes_on_in_the_program_that_runs(rig: Rig) -> None:
    _, board = rig
    first = board.start(GUESS)
    first.say(b"is it tall")
    assert started_again(rig) == []
    again = board.start(Run("GUESS", files=dict(FILES)))
    assert again.greeting.raw == first.greeting.raw and again.greeting.seconds == 0.0
    assert again.say(b"is it tall").output == b"\r\nYES\r\n"
    with pytest.raises(ProgramError, match="GUESS was ended: another program was started"):
        first.say(b"is it tall")


@pytest.mark.parametrize(
    "run",
    [
        Run("GUESS", files=FILES, fresh=True),
        Run("GUESS is it tall", files=FILES),
        Run("GUESS", b"?", FILES),
        Run("GUESS", files=FILES | {"A.TXT": b"text"}),
        Run("GUESS"),
    ],
    ids=["fresh", "another command", "another prompt", "other files", "no files"],
)
def test_another_run_and_a_fresh_one_start_the_program(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ulmrig.hil.board.target.SILENCE_SECONDS", 2.0)
    before = rig[0].typed_commands()
    with suppress(ProgramError):  # of the prompt that does not come
        rig[1].start(run)
    commands = rig[0].typed_commands()[len(before) :]
    assert commands[-1] == run.command.encode()
    assert not set(PROOF) & set(commands)


def test_a_program_that_was_left_is_started_but_not_proved_again(rig: Rig) -> None:
    assert rig[1].start(GUESS).say(b"!").place is Place.CCP
    assert started_again(rig) == [b"GUESS"]


def test_a_program_of_others_is_started_for_each_run(rig: Rig) -> None:
    pip = Run("PIP", b"*")
    assert [started_again(rig, pip)[-1], started_again(rig, pip)[-1]] == [b"B:PIP", b"B:PIP"]


# Whatever went wrong, all is proved again


def hangs(rig: Rig) -> None:
    machine, board = rig
    console = board.start(GUESS)
    machine.hung = True
    with pytest.raises(MachineError):
        console.say(b"is it tall")
    machine.reset()


def is_interrupted(rig: Rig) -> None:
    _, board = rig
    console = board.start(GUESS)

    def stop(way: str, data: bytes) -> None:
        if data == b"\r":
            raise KeyboardInterrupt

    board.tap = stop
    with pytest.raises(KeyboardInterrupt):
        console.say(b"is it tall")
    board.tap = None


def is_reset(rig: Rig) -> None:
    machine, _ = rig
    machine.reset()
    machine.run(machine.now + 3 * machine.setup.clock)


def prints_at_its_prompt(rig: Rig) -> None:
    rig[0].say(b"x")
    rig[0].run(rig[0].now + machine_second(rig))


def is_distrusted(rig: Rig) -> None:
    rig[1].start(GUESS).say(b"is it tall")
    rig[1].distrust()


@pytest.mark.parametrize(
    "fault", [hangs, is_interrupted, is_reset, prints_at_its_prompt, is_distrusted]
)
def test_after_a_fault_the_program_is_proved_and_started_again(
    rig: Rig, fault: Callable[[Rig], None]
) -> None:
    assert not set(PROOF) & set(typed(rig, lambda: fault(rig)))
    before = len(rig[0].typed_commands())
    assert started_again(rig) == [*PROOF, b"GUESS"]
    # Where the board stands is found out, unless only what was said is in doubt.
    assert (b"USER 0" in rig[0].typed_commands()[before:]) == (fault is not is_distrusted)
    # And then it is trusted again.
    assert started_again(rig) == []
    assert rig[1].start(GUESS).say(b"is it tall").output == b"\r\nYES\r\n"


def test_a_prompt_that_is_not_at_the_beginning_of_a_line_is_no_place_to_go_on(rig: Rig) -> None:
    _, board = rig
    console = board.start(GUESS)
    board._current._on_new_line = False  # type: ignore[union-attr]
    assert console.greeting.place is Place.PROGRAM
    assert started_again(rig) == [b"GUESS"]


def test_a_start_that_failed_leaves_nothing_proved(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine, board = rig
    with monkeypatch.context() as patch:
        patch.setattr("ulmrig.hil.board.target.SILENCE_SECONDS", 2.0)
        with pytest.raises(ProgramError, match="its prompt"):
            board.start(Run("GUESS", b"?", FILES))
    assert started_again(rig) == [*PROOF, b"GUESS"]
    assert machine.resets == 1


# Conversations

TALKS = [
    [b"is it tall", b"can you eat it", b""],
    [b"can you eat it", b"is it red", b"is it tall"],
    [b"  ", b"x" * 61, b"is it alive"],
    [b"y" * 70, b"is it red"],
    [b"is it tall", b"!"],
]


def alone(talk: list[bytes]) -> list[Turn]:
    console = EmulatedMachine().start(GUESS)
    return [console.say(line) for line in talk]


def test_no_conversation_sees_another_one_whatever_their_order(rig: Rig) -> None:
    expected = [alone(talk) for talk in TALKS]
    for seed in range(3):
        order = random.Random(seed).sample(range(len(TALKS)), len(TALKS))
        for number in order:
            console = rig[1].start(GUESS)
            turns = [console.say(line) for line in TALKS[number]]
            for turn, right in zip(turns, expected[number], strict=True):
                assert (turn.raw, turn.output, turn.place) == (right.raw, right.output, right.place)
    # One of the talks leaves.
    assert rig[0].typed_commands().count(b"GUESS") <= 4


# The end


def test_a_board_is_closed_at_cp_ms_prompt(rig: Rig) -> None:
    machine, board = rig
    board.start(GUESS).say(b"is it tall")
    passed: list[bytes] = []
    board.tap = lambda way, data: passed.append(data)
    began = machine.seconds
    board.close()
    assert machine.seconds - began < 0.5 and passed == []
    machine.take_output()
    machine.feed(b"\r")
    machine.run(machine.now + 0.1 * machine_second(rig))
    assert machine.take_output().endswith(b"\r\nA>")
    began = machine.seconds
    connect(machine).probe()
    assert machine.seconds - began < 1.0


@pytest.mark.parametrize("fault", [hangs, is_interrupted, None])
def test_nothing_is_typed_where_it_is_not_known_to_be_right(
    rig: Rig, fault: Callable[[Rig], None] | None
) -> None:
    machine, board = rig
    if fault:
        fault(rig)
    else:
        board.probe()
    before = machine.faults.inward.count
    board.close()
    machine.run(machine.now + machine_second(rig))
    assert machine.faults.inward.count == before


class Broken(Wire):
    """A wire that is lost after a time."""

    def __init__(self, wire: Wire) -> None:
        self.url, self._wire = wire.url, wire
        self.lost = self.closed = False

    def now(self) -> float:
        return self._wire.now()

    def read(self, timeout: float) -> bytes:
        return self._wire.read(timeout)

    def write(self, data: bytes) -> None:
        if self.lost:
            raise LinkError("it is lost")
        self._wire.write(data)

    def pause(self, seconds: float) -> None:
        self._wire.pause(seconds)

    def close(self) -> None:
        self.closed = True


def test_a_board_that_cannot_be_left_is_closed_all_the_same(rig: Rig) -> None:
    machine, board = rig
    wire = board.link.wire = Broken(board.link.wire)
    wire.lost = True
    board.close()
    assert wire.closed
    again = connect(machine)
    again.start(GUESS)
    machine.hung = True
    began = machine.seconds
    again.close()
    assert machine.seconds - began < 6


@pytest.mark.parametrize("fresh", [False, True])
def test_a_held_board_is_told_to_start_anew(
    rig: Rig, fresh: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path))
    monkeypatch.setattr(leased_target, "open_board", lambda config: rig[1])
    config = BoardConfig("vera", "virtual", "virtual")
    held = leased_target.LeasedBoard([config], leases.current_holder("gw0"), 0.0, fresh=fresh)
    held.distrust()
    held.start(GUESS)
    assert (b"GUESS" in typed(rig, lambda: held.start(GUESS))) == fresh
    held.distrust()
    assert set(PROOF) <= set(typed(rig, lambda: held.start(GUESS)))
    held.release()
