"""The plugin, on a machine in memory: what is collected, what runs, what is summed up."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.support import cli_rig as tiny
from tests.support import fake_target
from tests.support.plugin_rig import (
    ECHO,
    GOOD,
    NETWORK,
    PLUGIN,
    RED,
    ROOT,
    YES,
    Rig,
    Run,
    chat,
    notes,
    out,
    write,
)
from ulmrig.harness.pytest_plugin import hooks
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.harness.recording import format as recording_format
from ulmrig.hil.farm import targets
from ulmrig.model.network.npz import save


def test_a_transcript_that_holds_passes(rig: Rig, run: Run) -> None:
    write(rig, "a/size.chat", GOOD)
    result = run("-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(
        [
            "ulmrig: target emu (a fake at 7.3728 MHz)",
            "ulmrig: 1 transcript of guess",
            "a/size.chat::size PASSED*",
            "ulmrig: 1 transcript, 3 turns on emu (a fake at 7.3728 MHz), 4,000 T-states, "
            "0.0 s at 7.3728 MHz",
        ]
    )


def test_transcripts_are_selected_like_other_tests(rig: Rig, run: Run) -> None:
    write(rig, "a/size.chat", GOOD)
    write(rig, "b/food.chat", GOOD)
    write(rig, "b/echo.chat", chat(("a", "ONE"), head="@ program echo.com\n"))
    write(rig, "b/echo.com", json.dumps(ECHO))
    write(rig, "test_x.py", "def test_x(): pass\n")
    run().assert_outcomes(passed=4)
    run("-k", "food").assert_outcomes(passed=1, deselected=3)
    run("-k", "guess").assert_outcomes(passed=2, deselected=2)
    run("-m", "transcript", "--strict-markers").assert_outcomes(passed=3, deselected=1)
    run("b/food.chat").assert_outcomes(passed=1)
    run("b/food.chat::food").assert_outcomes(passed=1)
    run("b").assert_outcomes(passed=2)


def test_collecting_only_runs_nothing(rig: Rig, run: Run) -> None:
    write(rig, "a/size.chat", chat(("is it tall", "wrong")))
    result = run("--collect-only", "-q")
    result.stdout.fnmatch_lines(["a/size.chat::size"])
    assert result.ret == 0
    assert not (rig.path / ".pytest_cache/d/ulmrig").exists()


def test_last_failed_and_exit_first(rig: Rig, run: Run) -> None:
    for name in ("a", "c"):
        write(rig, f"{name}.chat", chat(("is it tall", "wrong")))
    write(rig, "b.chat", GOOD)
    run().assert_outcomes(passed=1, failed=2)
    run("-x").assert_outcomes(failed=1)
    run("--lf").assert_outcomes(failed=2)


def test_a_network_is_built_once_and_the_machine_opened_once(rig: Rig, run: Run) -> None:
    for name in "abc":
        write(rig, f"{name}/{name}.chat", GOOD)
    save(NETWORK, rig.path / "c/guess.npz")  # the same network in another file
    run("--no-header", "-q").assert_outcomes(passed=3)
    assert len(notes(rig, "build")) == 1
    assert len(notes(rig, "open")) == len(notes(rig, "close"))


def test_the_nearest_network_is_taken(rig: Rig, run: Run) -> None:
    path = write(rig, "a/b/size.chat", GOOD)
    run(path).assert_outcomes(passed=1)
    save(fake_target.network(seed=2), rig.path / "a/guess.npz")
    run(path).assert_outcomes(failed=1)
    save(NETWORK, rig.path / "a/b/guess.npz")
    run(path).assert_outcomes(passed=1)


def test_a_shipped_network_is_the_last_resort(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = rig.mkdir("shipped")
    (rig.path / "guess.npz").rename(shipped / "guess.npz")
    monkeypatch.setattr("ulmrig.model.shipped.SHIPPED", shipped)
    write(rig, "a/size.chat", GOOD)
    run("a").assert_outcomes(passed=1)


def test_a_network_that_is_nowhere_is_a_collection_error(rig: Rig, run: Run) -> None:
    write(rig, "a/size.chat", "# top\n@ model none\n> x\n")
    result = run()
    result.assert_outcomes(errors=1)
    where = f"{rig.path / 'a'}, {rig.path}"
    result.stdout.fnmatch_lines([f"a/size.chat:2: no network none.npz in {where}, nor among*"])
    assert "Traceback" not in out(result) and "programs.py" not in out(result)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("> x\n", "bad.chat:1: no program*"),
        ("@ program none.com\n> x\n", "bad.chat:1: there is no program */none.com"),
        ("@ run PIP\n@ file none.txt\n> x\n", "bad.chat:2: there is no file */none.txt"),
        ("@ run PIP\n> x\n( (re)\n", "bad.chat:3: '(' is not a regular expression*"),
    ],
)
def test_a_bad_transcript_is_a_collection_error(rig: Rig, run: Run, text: str, error: str) -> None:
    write(rig, "bad.chat", text)
    result = run()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([error])
    assert "transcript.py" not in out(result)


def test_a_damaged_network_is_a_collection_error_as_a_missing_one_is(rig: Rig, run: Run) -> None:
    write(rig, "guess.npz", "not an archive")
    write(rig, "size.chat", GOOD)
    result = run()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["size.chat:1: */guess.npz: not a network*"])
    assert "network.py" not in out(result)


def test_an_empty_program_is_named(rig: Rig, run: Run) -> None:
    write(rig, "empty.com", "")
    write(rig, "size.chat", "# top\n@ program empty.com\n> x\nYES\n")
    result = run()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["size.chat:2: */empty.com: an empty file is no CP/M program"])


def test_a_network_that_cannot_be_built_is_said_without_a_traceback(rig: Rig, run: Run) -> None:
    save(dataclasses.replace(NETWORK, made_by="too large"), rig.path / "guess.npz")
    write(rig, "size.chat", GOOD)
    result = run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["size.chat:1: */guess.npz: the file would be too large"])
    assert "programs.py" not in out(result)


def test_programs_files_prompts_and_command_lines_reach_the_machine(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = fake_target.FakeMachine()
    monkeypatch.setattr(targets, "open_target", lambda spec: machine)
    write(rig, "sub/bin/echo.com", json.dumps(ECHO))
    write(rig, "sub/read.me", "text")
    head = "@ program bin/echo.com\n@ run ECHO /Q\n@ prompt *\n@ file read.me\nHELLO\n"
    write(rig, "sub/echo.chat", chat(("a", "ONE"), ("b", "TWO"), head=head))
    write(rig, "pip.chat", "@ run PIP A:=B:\nPIP?\n(esc)\nA>\n")
    run().assert_outcomes(passed=2)
    echo, pip = sorted(machine.runs, key=lambda run: run.command)
    assert (echo.command, echo.prompt) == ("ECHO /Q", b"*")
    assert echo.files == {"ECHO.COM": json.dumps(ECHO).encode(), "READ.ME": b"text"}
    assert (pip.command, pip.files) == ("PIP A:=B:", {})


def test_a_question_on_the_command_line_and_leaving(rig: Rig, run: Run) -> None:
    write(rig, "tail.chat", f"@ model guess\n@ run GUESS is it tall\n{YES}\n(esc)\nA>\n")
    write(rig, "leave.chat", chat(("is it red", RED), ("!", "(esc)\nA>")))
    run().assert_outcomes(passed=2)


def test_the_fixture_is_the_same_machine_and_is_recorded(rig: Rig, run: Run) -> None:
    rig.makepyfile(
        """
        from ulmrig.hil.target import Run, Target
        def test_own(target):
            assert isinstance(target, Target) and target.name == "emu"
            for command in ("PIP", "STAT"):
                assert target.start(Run(command)).greeting.output.startswith(command.encode())
        def test_other(target):
            target.start(Run("DDT"))
        """
    )
    run("--no-header").assert_outcomes(passed=2)
    nodeid = "test_the_fixture_is_the_same_machine_and_is_recorded.py::test_own"
    first = rig.path / ".pytest_cache/d/ulmrig" / log_name(nodeid)
    assert recording_format.load(first).header["command"] == "PIP"
    assert recording_format.load(first.with_name(f"{first.stem}.2.log")).header["command"] == "STAT"
    other = first.with_name(log_name(nodeid.replace("own", "other")))
    assert recording_format.load(other).header["command"] == "DDT"
    assert len(notes(rig, "open")) == len(notes(rig, "close")) == 1


def test_an_unknown_target_is_a_usage_error(rig: Rig, run: Run) -> None:
    result = run("--target=z81")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--target=z81: there is no such target; *: emu, *"])


def test_the_plugin_is_light_to_import() -> None:
    heavy = "{'numpy', 'torch', 'cpm80', 'xdist', 'hypothesis'} & sys.modules.keys()"
    code = (
        f"import sys, ulmrig.harness.pytest_plugin.hooks; sys.exit(str({heavy}) if {heavy} else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_plugin_is_the_one_under_test() -> None:
    assert Path(hooks.__file__).is_relative_to(ROOT)


def properties(rig: Rig) -> list[dict[str, str]]:
    root = ElementTree.parse(rig.path / "junit.xml").getroot()
    return [
        {p.attrib["name"]: p.attrib["value"] for p in case.iter("property")}
        for case in root.iter("testcase")
    ]


SIZE = {
    "target": "emu",
    "machine": "a fake at 7.3728 MHz",
    "clock": "7372800.0",
    "model": "guess",
    "build": "0badcafe",
    "turns": "3",
    "t_states": "4000",
    "seconds": "0.000543",
}


def test_properties_stand_in_the_junit_report(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", GOOD)
    write(rig, "wrong.chat", chat(("is it tall", "X")))
    write(rig, "pip.chat", "@ run PIP\nPIP?\n(esc)\nA>\n")
    run("--junitxml=junit.xml").assert_outcomes(passed=2, failed=1)
    pip, size, wrong = properties(rig)
    assert size == SIZE
    assert (wrong["turns"], wrong["t_states"]) == ("1", "2000")
    assert (pip["program"], pip["build"], pip["turns"]) == ("PIP", "", "0")


def test_a_machine_that_cannot_count_has_no_t_states(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = fake_target.FakeConsole._turn
    monkeypatch.setattr(
        fake_target.FakeConsole,
        "_turn",
        lambda *args: dataclasses.replace(turn(*args), t_states=None),
    )
    write(rig, "size.chat", GOOD)
    result = run("--junitxml=junit.xml")
    result.stdout.fnmatch_lines(["ulmrig: * turns on emu (a fake at 7.3728 MHz), 0.0 s at 7.3728*"])
    assert properties(rig) == [{k: v for k, v in SIZE.items() if k != "t_states"}]


def test_other_tests_leave_no_trace(rig: Rig, run: Run) -> None:
    rig.makepyfile("def test_x(record_property): record_property('turns', 3)")
    result = run("--no-header")
    result.assert_outcomes(passed=1)
    assert "ulmrig" not in out(result)
    assert not (rig.path / "notes").exists()


@pytest.mark.boards
def test_two_workers_have_a_machine_each(rig: Rig, spread: Run) -> None:
    for name in "abcd":
        write(rig, f"{name}.chat", GOOD)
    write(rig, "e.chat", chat(("is it tall", "X")))
    result = spread("--junitxml=junit.xml", "--no-header")
    result.assert_outcomes(passed=4, failed=1)
    result.stdout.fnmatch_lines(
        [
            "raw log: .pytest_cache/d/ulmrig/e.chat-e-*.log",
            "ulmrig: 5 transcripts, 13 turns on emu (a fake at 7.3728 MHz), 18,000 T-states, *",
        ]
    )
    assert sorted(p["turns"] for p in properties(rig)) == ["1", "3", "3", "3", "3"]
    assert SIZE in properties(rig)
    opened = notes(rig, "open")
    assert len(opened) == len(set(opened)) == 2
    assert sorted(opened) == sorted(notes(rig, "close"))


def test_a_machine_with_a_name_of_its_own_runs_the_transcripts(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fast(fake_target.FakeMachine):
        name, description = "fast", "a fake of another kind"

    monkeypatch.setitem(targets.KINDS, "fast", Fast)
    monkeypatch.setattr(targets, "open_target", lambda spec: targets.KINDS[spec]())
    write(rig, "size.chat", GOOD)
    result = run("--target=fast")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(
        [
            "ulmrig: target fast (a fake of another kind)",
            "ulmrig: 1 transcript, 3 turns on fast (a fake of another kind)*",
        ]
    )


def test_no_build_cache_keeps_and_finds_nothing(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ULMRIG_CACHE", str(pytester.path / "cache"))
    save(tiny.network(), pytester.path / "tiny.npz")
    write(pytester, "tall.chat", f"@ model tiny\n> is it tall\n{tiny.TALL}\n")
    for words in (["--no-build-cache"], ["--no-build-cache", "-n", "1"], []):
        assert not (pytester.path / "cache").exists()
        result = pytester.runpytest_inprocess(*PLUGIN, *words)
        result.assert_outcomes(passed=1)
    assert (pytester.path / "cache" / "builds").is_dir()
