"""Targets that are boards: which one it is, no silent fallback, faults, speeds."""

from __future__ import annotations

import json

import pytest

from tests.support import fake_board
from tests.support.board_runs import noted, properties
from tests.support.fake_board import FakeBoard
from tests.support.plugin_rig import GOOD, Rig, Run, chat, out, write
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm import leases, targets
from ulmrig.hil.farm import selection as choice

pytestmark = [pytest.mark.boards, pytest.mark.usefixtures("bench")]


# What a word means


def test_words_and_what_they_mean(rig: Rig) -> None:
    def boards(spec: str) -> list[str]:
        return [board.name for board in targets.resolve(spec, rig.path / "boards.toml").boards]

    assert boards("emu") == []
    assert boards("anna") == ["anna"]
    assert boards("rc2014") == ["anna", "berta"]
    for url in ("/dev/ttyUSB0", "socket://host:2000", "COM3"):
        assert boards(url) == [url]
    assert targets.resolve(f"replay:{rig.path}").replay == rig.path


def test_a_word_that_means_nothing_lists_what_there_is(rig: Rig, run: Run) -> None:
    result = run("--target=rc2015")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    [line] = [line for line in result.stderr.lines if "rc2015" in line]
    for word in ("emu", "replay:DIR", "anna, berta, carla", "broken, other, rc2014"):
        assert word in line
    assert not (rig.path / "notes").exists()


def test_an_inventory_that_is_wrong_is_a_usage_error_only_where_it_is_needed(
    rig: Rig, run: Run
) -> None:
    path = write(rig, "bad.toml", "[boards.a]\nsped = 3\n")
    result = run("--boards", path, "--target=a")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*--target=a: {path}:2: 'sped' is unknown; is 'speed' meant?"])
    write(rig, "size.chat", GOOD)
    run("--boards", path).assert_outcomes(passed=1)


# A run with a board


def test_a_run_with_a_board_says_so(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    write(rig, "b.chat", chat(("is it tall", "X")))
    result = run("--target=rc2014", "--require-board", "--junitxml=junit.xml")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "ulmrig: target rc2014",
            "ulmrig: board anna: a fake at 7.3728 MHz",
            "ulmrig: board berta: a fake at 7.3728 MHz",
            "model guess, build 0badcafe, on anna (a fake board at 7.3728 MHz)",
            "ulmrig: 2 transcripts, 4 turns on anna (a fake board at 7.3728 MHz), * s at *",
        ]
    )
    assert "T-states, " not in out(result) and "NO HARDWARE RUN" not in out(result)
    for test in properties(rig):
        assert test["target"] == "anna" and "fallback" not in test and "t_states" not in test
    # The controller asked both; the run opened one, once, for both tests.
    assert noted(rig, "open-board").count("anna") == 2
    assert sorted(noted(rig, "close-board")) == sorted(noted(rig, "open-board"))
    assert leases.holder(BoardConfig("anna", "", "fake://anna:1")) is None


def test_a_url_is_a_board_as_it_is(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    result = run("--target=fake://bench:7", "--require-board")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["ulmrig: 1 transcript, 3 turns on fake://bench:7 (*"])


def test_collecting_asks_no_board(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    assert run("--target=rc2014", "--collect-only").ret == 0
    assert not (rig.path / "notes").exists()


def test_the_fixture_is_the_board(rig: Rig, run: Run) -> None:
    rig.makepyfile(
        """
        from ulmrig.hil.target import Run
        def test_one(target):
            assert target.name == "carla" and target.clock == 4e6
            target.start(Run("PIP"))
        def test_two(target):
            target.start(Run("STAT"))
        """
    )
    run("--target=other", "--no-header").assert_outcomes(passed=2)
    assert noted(rig, "open-board") == ["carla", "carla"]


# No silent fallback


def test_without_an_answer_the_emulator_stands_in_and_all_say_so(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    rig.makepyfile("def test_x(target): assert target.name == 'emu'")
    result = run("--target=broken", "--junitxml=junit.xml")
    result.assert_outcomes(passed=2)
    why = "no board answers: dora: the board: it is silent (press reset)"
    said = f"ulmrig: NO HARDWARE RUN: --target=broken fell back to the emulator, {why}"
    assert out(result).count(said) == 2
    result.stdout.fnmatch_lines([said, "ulmrig: 1 transcript, 3 turns on emu (*"])
    assert [test["fallback"] for test in properties(rig)] == [why, why]
    assert "board dora" not in out(result)


def test_a_required_board_that_does_not_answer_is_a_usage_error(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    for target, why in (
        ("broken", "no board answers: dora: the board: it is silent (press reset)"),
        ("fake://gone:1", "*: the link: fake://gone:1 cannot be opened (plug it in)"),
        ("emu", "is not a board"),
    ):
        result = run(f"--target={target}", "--require-board")
        assert result.ret == pytest.ExitCode.USAGE_ERROR
        result.stderr.fnmatch_lines([f"*--require-board: --target={target}*{why}"])
        assert "passed" not in out(result)


def test_a_board_that_is_silent_is_left_out(rig: Rig, run: Run) -> None:
    text = fake_board.BENCH.replace('"broken"', '"rc2014"').replace("fake://anna", "fake://dead")
    write(rig, "boards.toml", text)
    write(rig, "a.chat", GOOD)
    result = run("--target=rc2014")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(
        ["ulmrig: board anna: the board: it is silent*", "ulmrig: * turns on berta (*"]
    )


def test_a_held_board_is_waited_for_and_is_no_reason_to_fall_back(
    rig: Rig, run: Run, many: Run
) -> None:
    write(rig, "a.chat", GOOD)
    carla = BoardConfig("carla", "other", "fake://carla:1")
    with leases.take([carla], leases.current_holder("a run", "x.chat"), 0.0):
        result = many("--target=carla", "--board-wait=0.1")
        assert result.ret == pytest.ExitCode.USAGE_ERROR
        result.stderr.fnmatch_lines(
            [
                "ulmrig: waiting: carla is held by * a run, x.chat) since *",
                "*carla is held by *; waited 0.* s",
            ]
        )
        assert "passed" not in out(result)
    run("--target=carla").assert_outcomes(passed=1)


def test_beside_a_board_that_answers_a_held_one_counts_as_there(rig: Rig) -> None:
    wanted = targets.resolve("rc2014", rig.path / "boards.toml")

    def chosen() -> choice.Selection:
        return choice.select(wanted, worker="w", wait=0.0, require=True, notify=print)

    anna = wanted.boards[0]
    with leases.take([anna], leases.current_holder("a run"), 0.0):
        found = chosen()
    assert [board.name for board in found.boards] == ["anna", "berta"]
    assert found.notes[0].startswith("anna: held by ")
    assert choice.Selection.from_json(found.to_json()) == found


# Faults


def test_a_fault_of_the_link_is_retried_once_and_said(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    write(rig, "b.chat", GOOD)
    result = run("--target=fake://lossy:1", "--junitxml=junit.xml")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["ulmrig: 1 transcript retried after a fault of the link *"])
    first, second = properties(rig)
    assert first["retried"] == "a byte was lost" and "retried" not in second
    # Asked, then opened; and anew after the fault.
    assert len(noted(rig, "open-board")) == 3


@pytest.mark.parametrize(
    ("reply", "starts"),
    [("?hung", 1), ("?lost", 2), ("?reset", 2), ("WRONG", 1)],
)
def test_only_a_fault_of_the_link_or_a_reset_is_retried(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch, reply: str, starts: int
) -> None:
    class Liar(FakeBoard):
        def __init__(self, config: BoardConfig) -> None:
            super().__init__(config)
            self.lies = {"can you eat it": reply}

    monkeypatch.setattr(leased, "open_board", Liar)
    write(rig, "a.chat", GOOD)
    run("--target=anna").assert_outcomes(failed=1)
    assert len(noted(rig, "start")) == starts


def test_a_mismatch_before_the_fault_is_not_retried(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Liar(FakeBoard):
        def __init__(self, config: BoardConfig) -> None:
            super().__init__(config)
            self.lies = {"is it tall": "WRONG", "can you eat it": "?lost"}

    monkeypatch.setattr(leased, "open_board", Liar)
    write(rig, "a.chat", GOOD)
    run("--target=anna").assert_outcomes(failed=1)
    assert len(noted(rig, "start")) == 1


def test_bytes_on_the_wire_are_kept(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    run("--target=anna").assert_outcomes(passed=1)
    log = rig.path / ".pytest_cache/d/ulmrig" / log_name("a.chat::a")
    records = [json.loads(line) for line in log.read_text().splitlines()]
    wire = [(r["way"], r["data"]) for r in records if r["record"] == "wire"]
    assert wire[0] == ("sent", "GUESS") and wire[1] == ("got", "GUESS> ")
    assert all(record["at"] >= 0 for record in records[1:])
    assert records[0]["target"] == "anna"
    assert records[0]["machine"] == "a fake board at 7.3728 MHz"


# Speeds


def test_a_board_as_fast_as_its_clock_is_only_reported(rig: Rig, run: Run) -> None:
    write(rig, "a.chat", GOOD)
    result = run("--target=anna")
    result.stdout.fnmatch_lines(
        [
            "ulmrig: anna: 0.137 s per turn, * characters per second; the emulator's T-states at "
            "7.3728 MHz and the line predict 0.137 s per turn (+0%)"
        ]
    )
    assert "times as long" not in out(result)


def test_a_board_that_is_off_is_mentioned_with_the_clocks_that_fit(rig: Rig, run: Run) -> None:
    for name in range(9):
        write(rig, f"{name}.chat", GOOD)
    result = run("--target=fake://slow:1")
    result.stdout.fnmatch_lines(
        [
            "ulmrig: fake://slow:1 takes 2.00 to 2.00 times as long as predicted in 27 turns: "
            "another clock than boards.toml says (3.6* to 3.6* MHz would fit), wait states, or a "
            "slow console or adapter"
        ]
    )
