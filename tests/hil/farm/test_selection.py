"""Which machines a run uses: what a probe says of each board, and what follows from all of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.fake_board import FakeBoard
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError, LinkError
from ulmrig.hil.farm import leased_target, leases
from ulmrig.hil.farm.selection import NoBoardError, ProbeResult, Selection, probe_board, select
from ulmrig.hil.farm.targets import TargetSpec

pytestmark = pytest.mark.boards

ANNA = BoardConfig("anna", "rc2014", "fake://anna:1", clock=4e6)
BERTA = BoardConfig("berta", "rc2014", "fake://berta:1", clock=8e6)
DORA = BoardConfig("dora", "rc2014", "fake://dead-dora:1")
GONE = BoardConfig("gone", "rc2014", "fake://gone:1")
SILENT = "dora: the board: it is silent (press reset)"


@pytest.fixture(autouse=True)
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "leases"))
    monkeypatch.setenv("FAKE_PORTS", str(tmp_path))
    monkeypatch.setattr(leased_target, "open_board", FakeBoard)


@contextmanager
def held(*boards: BoardConfig) -> Iterator[str]:
    """Hold the boards, and give the words for who holds the first of them."""
    taken = [leases.take([board], leases.current_holder("gw1", "x.chat"), 0.0) for board in boards]
    yield f"held by {taken[0].holder}"
    for lease in taken:
        lease.release()


def choose(*boards: BoardConfig, wait: float = 0.0, require: bool = False) -> Selection:
    spec = TargetSpec("rc2014", boards)
    return select(spec, worker="gw0", wait=wait, require=require, notify=print)


def test_a_probe_says_what_was_found_or_why_not() -> None:
    assert probe_board(ANNA, "gw0") == ProbeResult(ANNA, found="a fake at 4 MHz")
    assert probe_board(DORA, "gw0").why == "the board: it is silent (press reset)"
    assert probe_board(GONE, "gw0").why == "the link: fake://gone:1 cannot be opened (plug it in)"
    with held(ANNA) as who:
        assert probe_board(ANNA, "gw0") == ProbeResult(ANNA, held=who)
    assert leases.holder(ANNA) is None


def test_a_probe_does_not_wait_for_a_board_that_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: pytest.fail("it waited"))
    with held(ANNA):
        assert probe_board(ANNA, "gw0").held


def test_an_error_without_advice_is_said_without_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    def open_board(config: BoardConfig) -> FakeBoard:
        raise LinkError("it is open already")

    monkeypatch.setattr(leased_target, "open_board", open_board)
    assert probe_board(ANNA, "gw0").why == "the link: it is open already"


def test_what_a_board_printed_last_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def open_board(config: BoardConfig) -> FakeBoard:
        raise BoardError("it hangs", seen=b"x" * 50 + b"HELLO\x07\r\n" * 10, advice="reset it")

    monkeypatch.setattr(leased_target, "open_board", open_board)
    said = r"HELLO\x07\r\n"
    assert probe_board(ANNA, "gw0").why == (
        "the board: it hangs; last printed: " + r"O\x07\r\n" + 6 * said + r"HELLO\x07 (reset it)"
    )


def test_a_probe_that_has_no_words_gives_the_description(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeBoard, "probe", lambda board: "")
    assert probe_board(ANNA, "gw0").found == "a fake board at 4 MHz"


def test_a_folder_of_leases_that_cannot_be_used_is_said_of_the_board(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "file"))
    assert "the folder of the leases, " in probe_board(ANNA, "gw0").why


def test_boards_that_answer_or_are_held_are_used_and_silent_ones_are_not() -> None:
    with held(ANNA) as who:
        found = choose(ANNA, BERTA, DORA, require=True)
    assert found.boards == (ANNA, BERTA)
    assert found.notes == (f"anna: {who}", "berta: a fake at 8 MHz", SILENT)
    assert found.fallback == ""
    assert Selection.from_json(found.to_json()) == found


def test_without_an_answer_the_emulator_is_used_and_the_reason_is_kept() -> None:
    found = choose(DORA)
    assert (found.boards, found.machine) == ((), "emu")
    assert found.notes == (SILENT,)
    assert found.fallback == f"no board answers: {SILENT}"
    with pytest.raises(NoBoardError) as caught:
        choose(DORA, require=True)
    assert str(caught.value) == f"--target=rc2014: no board answers: {SILENT}"


def test_if_all_that_might_answer_are_held_one_is_waited_for() -> None:
    notified: list[str] = []
    with held(ANNA, BERTA), pytest.raises(NoBoardError, match=r"anna is held by .*; waited 0 s"):
        choose(ANNA, DORA)
    taken = leases.take([ANNA], leases.current_holder("gw1"), 0.0)

    def release(who: str) -> None:
        notified.append(who)
        taken.release()

    spec = TargetSpec("rc2014", (DORA, ANNA))
    found = select(spec, worker="gw0", wait=20.0, require=True, notify=release)
    assert found.boards == (ANNA,)
    assert found.notes == (SILENT, "anna: a fake at 4 MHz")
    [said] = notified
    assert said.startswith("waiting: anna is held by ")


def test_a_target_that_is_no_board_is_used_as_it_is() -> None:
    def chosen(spec: TargetSpec, require: bool = False) -> Selection:
        return select(spec, worker="gw0", wait=0.0, require=require, notify=print)

    assert chosen(TargetSpec("emu")) == Selection("emu")
    assert chosen(TargetSpec("emu")).machine == "emu"
    replay = chosen(TargetSpec("replay:logs", replay=Path("/logs")))
    assert (replay.replay, replay.machine) == ("/logs", "emu")
    with pytest.raises(NoBoardError, match="--target=emu is not a board"):
        chosen(TargetSpec("emu"), require=True)
