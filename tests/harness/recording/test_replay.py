"""Sessions played back: the same verdict and text as at the board, and nothing else."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.support import fake_target
from tests.support.fake_board import FakeBoard
from tests.support.plugin_rig import GOOD, NO, Rig, Run, chat, notes, out, write
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.harness.recording import replay
from ulmrig.hil import target
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError, LinkError, ProgramError
from ulmrig.hil.farm import leased_target as leased
from ulmrig.model.network.npz import save

LOGS = ".pytest_cache/d/ulmrig"


pytestmark = [pytest.mark.boards, pytest.mark.usefixtures("boards")]


def lying(monkeypatch: pytest.MonkeyPatch, **lies: str) -> None:
    class Liar(FakeBoard):
        def __init__(self, config: BoardConfig) -> None:
            super().__init__(config)
            self.lies = {typed.replace("_", " "): reply for typed, reply in lies.items()}

    monkeypatch.setattr(leased, "open_board", Liar)


def failures(result: pytest.RunResult) -> str:
    """What a run says of its failures."""
    text = "\n".join(line for line in result.outlines if not line.startswith("ulmrig: "))
    start = text.index("= FAILURES =")
    return re.sub(r"=+", "=", text[start : text.index("short test summary info")])


def no_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a machine was opened")

    monkeypatch.setattr(leased, "open_board", refuse)
    monkeypatch.setattr("ulmrig.hil.farm.targets.open_target", refuse)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("reply", ["MAYBE", "?hung", "MAYBE\x1b"])
def test_a_failure_at_the_board_is_the_same_without_it(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch, reply: str
) -> None:
    lying(monkeypatch, can_you_eat_it=reply)
    write(rig, "a/size.chat", GOOD)
    there = run("--target=fake://bench:1")
    there.assert_outcomes(failed=1)
    before = contents(rig.path / LOGS)
    no_machine(monkeypatch)
    here = run(f"--target=replay:{LOGS}")
    here.assert_outcomes(failed=1)
    assert failures(here) == failures(there)
    assert "on fake://bench:1 (a fake board at 7.3728 MHz)" in failures(here)
    assert contents(rig.path / LOGS) == before


def test_a_retried_session_is_replayed_as_both(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying(monkeypatch, can_you_eat_it="?lost")
    write(rig, "size.chat", GOOD)
    there = run("--target=fake://bench:1")
    there.assert_outcomes(failed=1)
    no_machine(monkeypatch)
    assert failures(run(f"--target=replay:{LOGS}")) == failures(there)
    monkeypatch.setattr(leased, "open_board", FakeBoard)
    monkeypatch.setattr("ulmrig.hil.farm.targets.open_target", fake_target.open_target)
    run("--target=fake://lossy:1").assert_outcomes(passed=1)
    no_machine(monkeypatch)
    result = run(f"--target=replay:{LOGS}")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["ulmrig: 1 transcript retried after a fault of the link *"])


def test_a_replay_is_marked_everywhere(rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(rig, "size.chat", GOOD)
    run("--target=fake://bench:1").assert_outcomes(passed=1)
    (rig.path / LOGS).rename(rig.path / "kept")
    no_machine(monkeypatch)
    result = run("--target=replay:kept", "--junitxml=junit.xml")
    result.assert_outcomes(passed=1)
    folder = rig.path / "kept"
    result.stdout.fnmatch_lines(
        [
            "ulmrig: target replay:kept: REPLAYED from recordings, no machine takes part",
            "ulmrig: 1 transcript, 3 turns on fake://bench:1 (a fake board at *; replayed), *",
            f"ulmrig: REPLAYED from {folder}: no machine took part",
        ]
    )
    [case] = ElementTree.parse(rig.path / "junit.xml").iter("testcase")
    found = {p.attrib["name"]: p.attrib["value"] for p in case.iter("property")}
    assert found["replayed"] == str(folder) and found["target"] == "fake://bench:1"
    assert result.ret == 0 and not (rig.path / LOGS).exists()


def test_the_emulators_sessions_can_be_replayed_too(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", GOOD)
    run().assert_outcomes(passed=1)
    opened = len(notes(rig, "open"))
    run(f"--target=replay:{LOGS}").assert_outcomes(passed=1)
    assert len(notes(rig, "open")) == opened


def recorded(rig: Rig, run: Run) -> Path:
    write(rig, "size.chat", GOOD)
    run("--target=fake://bench:1").assert_outcomes(passed=1)
    return rig.path / LOGS / log_name("size.chat::size")


def blamed(run: Run, *words: str) -> None:
    result = run(f"--target=replay:{LOGS}")
    result.assert_outcomes(failed=1)
    [headline] = [line for line in result.outlines if line.startswith("size.chat:")][:1]
    assert ": the recording: " in headline
    for word in words:
        assert word in out(result)


def test_a_session_that_was_not_recorded(rig: Rig, run: Run) -> None:
    recorded(rig, run).unlink()
    blamed(run, "this session was not recorded", "renamed?")


def test_a_line_that_was_not_typed_then(rig: Rig, run: Run) -> None:
    recorded(rig, run)
    write(rig, "size.chat", GOOD.replace("can you eat it", "can you eat ice"))
    blamed(run, "'can you eat it' was typed then, 'can you eat ice' today", "record it again")


def test_a_line_after_the_recordings_end(rig: Rig, run: Run) -> None:
    recorded(rig, run)
    write(rig, "size.chat", GOOD + "> are you old\nNO\n")
    blamed(run, "ends before 'are you old' is typed")


def test_another_program_than_then(rig: Rig, run: Run) -> None:
    recorded(rig, run)
    save(fake_target.network(seed=2), rig.path / "guess.npz")
    blamed(run, "it is of another GUESS.COM than today's, build 0badcafe")


def test_another_command_than_then(rig: Rig, run: Run) -> None:
    recorded(rig, run)
    head = "@ model guess\n@ run GUESS can you eat it\n"
    write(rig, "size.chat", f"{head}{NO}\n(esc)\nA>\n")
    blamed(run, "its command was 'GUESS', and is 'GUESS can you eat it' today")


def test_another_file_than_then(rig: Rig, run: Run) -> None:
    recorded(rig, run)
    write(rig, "A.TXT", "HELLO")
    write(rig, "size.chat", GOOD.replace("guess\n", "guess\n@ file A.TXT\n"))
    blamed(run, "A.TXT was not there then")


def test_a_damaged_recording(rig: Rig, run: Run) -> None:
    path = recorded(rig, run)
    path.write_text("x\n")
    blamed(run, "not a recorded session")


def test_a_recording_that_was_cut_off(rig: Rig, run: Run) -> None:
    path = recorded(rig, run)
    path.write_text(path.read_text().splitlines()[0] + "\n")
    blamed(run, "has no start")


def test_a_transcript_that_changed_its_mind_is_judged_again(rig: Rig, run: Run) -> None:
    recorded(rig, run)
    write(rig, "size.chat", chat(("is it tall", "X"), ("can you eat it", NO)))
    result = run(f"--target=replay:{LOGS}")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["size.chat:2: expected X, seen *"])


@pytest.mark.parametrize("kind", [BoardError, LinkError, ProgramError])
def test_an_error_comes_back_as_it_was(tmp_path: Path, kind: type[BoardError]) -> None:
    error = kind("what it was — exactly", seen=b"\r\n\xff\x00", advice="do this")
    header = {"record": "session", "version": 1, "command": "X", "prompt": "> ", "files": {}}
    failure = {
        "record": "error",
        "error": kind.__name__,
        "what": error.what,
        "seen": error.seen.decode("latin-1"),
        "advice": error.advice,
    }
    lines = [json.dumps(record) for record in (header, failure)]
    (tmp_path / "x.log").write_text("\n".join(lines))
    machine = replay.ReplayedTarget(tmp_path)
    machine.begin(Path("x.log"))
    with pytest.raises(kind) as caught:
        machine.start(target.Run("X"))
    assert str(caught.value) == str(error) and type(caught.value) is kind


def test_the_fixture_replays(rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.makepyfile(
        """
        from ulmrig.hil.target import Run
        def test_own(target):
            for command in ("PIP", "STAT"):
                assert target.start(Run(command)).greeting.output.startswith(command.encode())
        """
    )
    run("--target=fake://bench:1").assert_outcomes(passed=1)
    shutil.copytree(rig.path / LOGS, rig.path / "kept")
    no_machine(monkeypatch)
    run("--target=replay:kept").assert_outcomes(passed=1)
