"""The boards of a run: as many workers as boards, each with a lease, which others may wait for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.board_runs import lease_log, noted, properties
from tests.support.plugin_rig import GOOD, PLUGIN, Rig, Run, write
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm import leases

pytestmark = [pytest.mark.boards, pytest.mark.usefixtures("bench")]


def test_n_auto_starts_no_more_workers_than_there_are_boards(rig: Rig, many: Run) -> None:
    for name in "abcdef":
        write(rig, f"{name}.chat", GOOD)
    result = many("--target=rc2014", "-n", "auto", "--junitxml=junit.xml")
    result.assert_outcomes(passed=6)
    result.stdout.fnmatch_lines(["*2 workers*"])
    assert {test["target"] for test in properties(rig)} <= {"anna", "berta"}
    # Asked in one process, once each; the others ask when they start something.
    asked = {line["worker"] for line in lease_log(rig)}
    assert "pytest" in asked and asked <= {"pytest", "gw0", "gw1"}


@pytest.mark.parametrize(("most", "workers"), [("1", 1), ("5", 2), ("", 2)])
def test_the_users_limit_on_workers_is_kept(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, most: str, workers: int
) -> None:
    monkeypatch.setenv("PYTEST_XDIST_AUTO_NUM_WORKERS", most)
    config = rig.parseconfigure(*PLUGIN, "--target=rc2014")
    assert config.hook.pytest_xdist_auto_num_workers(config=config) == workers


def test_more_workers_than_boards_take_turns(rig: Rig, many: Run) -> None:
    for number in range(12):
        write(rig, f"t{number}.chat", GOOD)
    result = many("--target=rc2014", "-n", "4", "--board-wait=30", "--no-header")
    result.assert_outcomes(passed=12)
    held: dict[object, object] = {}
    for line in lease_log(rig):
        if line["event"] == "taken":
            assert held.get(line["port"]) is None
            held[line["port"]] = line["pid"]
        else:
            assert line["event"] == "released" and held[line["port"]] == line["pid"]
            held[line["port"]] = None
    assert not any(held.values())


def test_a_worker_that_dies_leaves_its_board_to_the_next(rig: Rig, many: Run) -> None:
    rig.makepyfile(
        """
        import os
        from ulmrig.hil.target import Run
        def test_dies(target):
            target.start(Run("PIP"))
            os.kill(os.getpid(), 9)
        """
    )
    write(rig, "z.chat", GOOD)
    result = many("--target=carla", "-n", "1", "--no-header")
    result.assert_outcomes(passed=1, failed=1)
    assert "died" in [line["event"] for line in lease_log(rig)]


def test_a_fallen_back_run_on_workers_says_so_in_each_test(rig: Rig, many: Run) -> None:
    for name in "ab":
        write(rig, f"{name}.chat", GOOD)
    result = many("--target=broken", "-n", "2", "--junitxml=junit.xml")
    result.assert_outcomes(passed=2)
    assert all("dora" in test["fallback"] for test in properties(rig))
    result.stdout.fnmatch_lines(["ulmrig: NO HARDWARE RUN: *"])
    # Decided once.
    assert noted(rig, "probe") == ["dora"]


def test_a_board_is_let_go_between_tests_for_whoever_waits() -> None:
    anna = BoardConfig("anna", "t", "fake://anna:1")
    machine = leased.LeasedBoard([anna], leases.current_holder("gw0"), 0.0)
    board = machine.hold()
    assert machine.hold() is board and not machine.has_waiters()
    machine.release()
    held = pytest.raises(leases.HeldError, match="anna is held by")
    with leases.take([anna], leases.current_holder("gw1"), 0.0), held:
        machine.hold()
    assert machine.hold() is not board
    machine.close()


def test_a_console_of_a_board_that_was_let_go_says_so(rig: Rig) -> None:
    from ulmrig.hil import target
    from ulmrig.hil.errors import BoardError

    machine = leased.LeasedBoard(
        [BoardConfig("a", "t", "fake://a:1")], leases.current_holder("gw0"), 0.0
    )
    console = machine.start(target.Run("PIP"))
    machine.release()
    with pytest.raises(BoardError, match="a was released"):
        console.say(b"x")


def test_folders_are_no_boards(rig: Rig, run: Run) -> None:
    result = run("--target=replay:nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*there is no folder 'nowhere'*"])
    assert not Path("nowhere").exists()
