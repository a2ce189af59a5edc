"""A failing transcript beside pytest's options and other plugins: one line, or the whole text."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.support import fake_target
from tests.support.com_programs import LOOP, bdos
from tests.support.plugin_rig import GOOD, PLUGIN, ROOT, YES, Rig, Run, chat, out, write
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.harness.recording import format as recording_format
from ulmrig.hil import target as hil_target
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import BoardError
from ulmrig.hil.farm import targets

WRONG = chat(("is it tall", "X"), ("is it red", "Y"))
VERDICT = f"expected X, seen {YES} (2 turns differ)"
HANGS = bdos(2, ord("Y")) + bdos(2, ord("E")) + LOOP
STOPPED = "pytest: Timeout (>0.5s) from pytest-timeout"


def test_tb_line_shows_the_verdict_in_one_line(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", WRONG)
    result = run("--tb=line")
    lines = result.outlines
    start = next(i for i, line in enumerate(lines) if "= FAILURES =" in line)
    assert lines[start + 1] == f"size.chat:2: {VERDICT}"
    assert lines[start + 2].startswith("ulmrig: ")


def test_the_workers_verdict_is_in_the_shape_of_an_exception(rig: Rig, spread: Run) -> None:
    write(rig, "size.chat", WRONG)
    result = spread("--tb=line", "--junitxml=junit.xml")
    result.stdout.fnmatch_lines([f"size.chat:2: {VERDICT}", f"FAILED size.chat::size - {VERDICT}"])
    assert "expected | seen" not in out(result)
    [failure] = ElementTree.parse(rig.path / "junit.xml").iter("failure")
    assert failure.attrib["message"] == VERDICT


def test_reports_have_the_verdict_as_message_and_the_turns_as_text(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", WRONG)
    run("--junitxml=junit.xml").assert_outcomes(failed=1)
    [failure] = ElementTree.parse(rig.path / "junit.xml").iter("failure")
    assert failure.attrib["message"] == VERDICT
    text = failure.text or ""
    assert text.startswith(f"size.chat:2: {VERDICT}\n\nsize.chat:2: > is it tall\n")
    assert "size.chat:4: > is it red\n" in text and "\nraw log: " in text


def test_the_crash_is_the_line_of_the_transcript(rig: Rig) -> None:
    write(rig, "size.chat", WRONG)
    reports = rig.inline_run(*PLUGIN).getreports("pytest_runtest_logreport")
    [crash] = [report.longrepr.reprcrash for report in reports if report.failed]  # type: ignore[union-attr]
    assert (crash.path, crash.lineno, crash.message) == ("size.chat", 2, VERDICT)


def test_an_error_without_a_line_has_its_first_line_as_verdict(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_target(spec: str) -> None:
        raise BoardError("it is silent", advice="press reset")

    monkeypatch.setattr(targets, "open_target", open_target)
    write(rig, "size.chat", GOOD)
    result = run("--tb=line", "--no-header")
    result.stdout.fnmatch_lines(
        ["size.chat:1: the board: it is silent", "FAILED size.chat::size - the board: it is silent"]
    )


@pytest.mark.parametrize("options", [(), ("--tb=line",)])
def test_a_file_that_cannot_be_collected_says_why_in_the_summary(
    rig: Rig, run: Run, options: tuple[str, ...]
) -> None:
    write(rig, "bad.chat", "> x\n")
    result = run(*options)
    result.stdout.fnmatch_lines(["bad.chat:1: no program; *", "ERROR bad.chat - no program; *"])


def test_workers_that_cannot_collect_a_file_say_it_once(rig: Rig, spread: Run) -> None:
    write(rig, "bad.chat", "> x\n")
    result = spread()
    result.assert_outcomes(errors=1)


def test_the_difference_is_an_assertion_as_plugins_know_it(rig: Rig) -> None:
    write(rig, "size.chat", WRONG)
    calls = rig.inline_run(*PLUGIN).getcalls("pytest_exception_interact")
    [excinfo] = [call.call.excinfo for call in calls]
    assert isinstance(excinfo.value, AssertionError)


# pytest-rerunfailures


def test_a_test_that_is_run_again_counts_once(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", WRONG)
    result = run("--reruns=2", "--junitxml=junit.xml")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["ulmrig: 1 transcript, 2 turns on emu *"])
    cases = list(ElementTree.parse(rig.path / "junit.xml").iter("testcase"))
    names = [found.attrib["name"] for found in cases[-1].iter("property")]
    assert len(names) == len(set(names)) and "turns" in names


@pytest.mark.boards
@pytest.mark.usefixtures("boards")
def test_a_retry_of_an_earlier_try_is_forgotten(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.makeconftest(
        """
        def pytest_collection_modifyitems(items):
            for item in items:
                item.user_properties.append(("theirs", 1))
        """
    )
    write(rig, "size.chat", WRONG)
    run("--target=fake://lossy:1", "--reruns=1", "--junitxml=junit.xml").assert_outcomes(failed=1)
    *_, last = ElementTree.parse(rig.path / "junit.xml").iter("testcase")
    names = [found.attrib["name"] for found in last.iter("property")]
    assert names.count("theirs") == 1 and "retried" not in names


# pytest-timeout


@pytest.fixture
def hanging(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A transcript of a program that prints YE and then nothing, on the emulator."""
    monkeypatch.setattr(targets, "open_target", lambda spec: EmulatedMachine())
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (rig.path / "hangs.com").write_bytes(HANGS)
    return write(rig, "size.chat", "@ program hangs.com\n> x\nYES\n")


TEXT = [
    f"size.chat:1: {STOPPED}",
    "size.chat:1: (the greeting of HANGS)",
    f"  {STOPPED}",
    "    last printed: HANGS*YE",
    "program HANGS.COM, build *, which came to no prompt on emu (*)",
    "raw log: .pytest_cache/d/ulmrig/size.chat-size-*.log",
]


@pytest.mark.usefixtures("hanging")
def test_a_time_limit_by_signal_says_what_was_printed_last(rig: Rig, run: Run) -> None:
    result = run("--timeout=0.5", "--timeout-method=signal")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(TEXT)
    assert "Traceback" not in out(result) and "cpm_target.py" not in out(result)
    recording = recording_format.load(
        rig.path / ".pytest_cache/d/ulmrig" / log_name("size.chat::size")
    )
    [error] = recording.failures.values()
    assert str(error).startswith(STOPPED) and error.seen.endswith(b"YE")


@pytest.mark.usefixtures("hanging")
def test_a_time_limit_by_thread_says_it_before_the_process_ends(rig: Rig) -> None:
    result = rig.runpytest_subprocess(*PLUGIN, "--timeout=0.5", "--timeout-method=thread")
    assert result.ret == 1
    result.stdout.fnmatch_lines(TEXT)
    log = rig.path / ".pytest_cache/d/ulmrig" / log_name("size.chat::size")
    assert json.loads(log.read_text().splitlines()[-1])["error"] == "StoppedError"


def test_a_time_limit_that_is_kept_stops_nothing(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", GOOD)
    for method in ("signal", "thread"):
        run("--timeout=60", f"--timeout-method={method}").assert_outcomes(passed=1)


def test_on_a_board_the_wire_tells_what_was_printed_last(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Wired(fake_target.FakeMachine):
        def start(self, run: hil_target.Run) -> fake_target.FakeConsole:
            assert self.tap
            for way, data in (("got", b"noise"), ("sent", b"X"), ("got", b"X\r\n"), ("got", b"YE")):
                self.tap(way, data)
            pytest.fail("Timeout (>1s) from pytest-timeout.")

    monkeypatch.setattr(targets, "open_target", lambda spec: Wired())
    write(rig, "size.chat", GOOD)
    result = run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "size.chat:1: pytest: Timeout (>1s) from pytest-timeout",
            r"    last printed: X\r\nYE",
        ]
    )


# --pyargs


def test_transcripts_of_an_installed_package_are_collected(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(rig, "site/package_of_chats/__init__.py", "")
    write(rig, "site/package_of_chats/chats/size.chat", GOOD)
    monkeypatch.syspath_prepend(str(rig.path / "site"))
    run("--pyargs", "package_of_chats").assert_outcomes(passed=1)
