"""A target that is whichever board is free: what it opens, keeps, and opens again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.fake_board import FakeBoard
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError, LinkError, ProgramError
from ulmrig.hil.farm import leased_target, leases
from ulmrig.hil.farm.leased_target import LeasedBoard
from ulmrig.hil.target import Run

pytestmark = pytest.mark.boards

ANNA = BoardConfig("anna", "rc2014", "fake://anna:1", clock=4e6)
BERTA = BoardConfig("berta", "rc2014", "fake://berta:1", clock=8e6)
RUN = Run("SAY", files={"SAY.COM": b'{"greeting": "hello"}'})


class Recorded(FakeBoard):
    opened: list[Recorded]

    def __init__(self, config: BoardConfig) -> None:
        super().__init__(config)
        self.opened.append(self)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Recorded]:
    """Return the boards that were opened, which are fakes."""
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "leases"))
    monkeypatch.setenv("FAKE_PORTS", str(tmp_path))
    monkeypatch.setattr(leased_target, "open_board", Recorded)
    monkeypatch.setattr(Recorded, "opened", [], raising=False)
    return Recorded.opened


@pytest.fixture
def board(opened: list[Recorded]) -> Iterator[LeasedBoard]:
    made = LeasedBoard([ANNA, BERTA], leases.current_holder("gw0"), 0.0)
    yield made
    made.close()


def test_it_is_described_as_the_board_that_is_held_or_was_last(board: LeasedBoard) -> None:
    assert (board.name, board.clock, board.config) == ("anna or berta", 4e6, None)
    assert board.description == "no board is held"
    with leases.take([ANNA], leases.current_holder("gw1"), 0.0):
        board.hold()
    assert (board.name, board.clock, board.config) == ("berta", 8e6, BERTA)
    board.release()
    assert (board.name, board.clock, board.config) == ("berta", 8e6, None)
    assert board.description == "a fake board at 8 MHz"


def test_a_board_is_opened_once_and_closed_before_it_is_released(
    board: LeasedBoard, opened: list[Recorded]
) -> None:
    assert board.hold() is board.hold()
    board.start(RUN)
    board.probe()
    board.release()
    board.release()
    # A fake port, like a real one, can be open only once.
    FakeBoard(ANNA).close()
    assert len(opened) == 1
    assert leases.holder(ANNA) is None


USES: dict[str, Callable[[LeasedBoard], object]] = {
    "start": lambda board: board.start(RUN),
    "interact": lambda board: board.interact(RUN, lambda: None, lambda data: None),
    "probe": lambda board: board.probe(),
}


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize(
    ("error", "times"),
    [
        (BoardError("silent"), 2),
        (LinkError("lost"), 2),
        (KeyboardInterrupt(), 2),
        (ProgramError("hung"), 1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_board_is_opened_again_unless_only_its_program_failed(
    board: LeasedBoard,
    opened: list[Recorded],
    monkeypatch: pytest.MonkeyPatch,
    use: str,
    error: BaseException,
    times: int,
) -> None:
    def fail(*_: object) -> None:
        raise error

    board.hold()
    with monkeypatch.context() as patch:
        patch.setattr(Recorded, use, fail)
        with pytest.raises(type(error)):
            USES[use](board)
    USES[use](board)
    USES[use](board)
    assert len(opened) == times


def test_an_error_in_a_turn_is_an_error_of_the_board(
    board: LeasedBoard, opened: list[Recorded], monkeypatch: pytest.MonkeyPatch
) -> None:
    console = board.start(RUN)
    monkeypatch.setattr(console._console, "say", lambda line: board.hold().missing)  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        console.say(b"hello")
    board.hold()
    assert len(opened) == 2


def test_a_console_ends_when_its_board_is_released(board: LeasedBoard) -> None:
    console = board.start(RUN)
    console.say(b"hello")
    board.release()
    with pytest.raises(BoardError) as caught:
        console.say(b"hello")
    assert caught.value.what == "anna was released after the program was started"


def test_after_a_wait_in_vain_the_next_one_fails_at_once_with_the_same_words(
    board: LeasedBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = []

    def take(boards: object, who: object, wait: float) -> None:
        waits.append(wait)
        raise leases.HeldError(f"waited {wait:g} s")

    monkeypatch.setattr(leases, "take", take)
    patient = LeasedBoard([ANNA], leases.current_holder("gw0"), 30.0)
    for _ in range(2):
        with pytest.raises(leases.HeldError, match="waited 30 s"):
            patient.hold()
    assert waits == [30.0, 0.0]


def test_the_test_is_recorded_before_and_while_the_board_is_held(board: LeasedBoard) -> None:
    for test in ("first", "second"):
        board.for_test(test)
        board.hold()
        found = leases.holder(ANNA)
        assert found and found.test == test


def test_what_passes_on_the_wire_is_seen_by_the_tap_of_the_moment(board: LeasedBoard) -> None:
    seen: list[tuple[str, bytes]] = []
    board.start(RUN)
    board.tap = lambda direction, data: seen.append((direction, data))
    board.start(RUN)
    assert seen[0] == ("sent", b"SAY")


def test_only_the_holder_of_a_board_has_waiters(board: LeasedBoard) -> None:
    waiting = leases._Ticket(leases.folder(), [leases._Port(leases.folder(), ANNA).name])
    waiting.touch()
    assert not board.has_waiters()
    waiting.remove()
    board.hold()
    assert not board.has_waiters()
    waiting.touch()
    assert board.has_waiters()
    waiting.remove()
