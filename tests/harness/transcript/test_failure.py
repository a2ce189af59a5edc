"""What a failed transcript says, and what is kept of the session."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import fake_target
from tests.support.plugin_rig import (
    ECHO,
    GOOD,
    NO,
    QUESTIONS,
    YES,
    Rig,
    Run,
    chat,
    failure,
    lie,
    out,
    write,
)
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.harness.recording import format as recording_format
from ulmrig.hil.farm import targets


def test_a_changed_network_is_told_from_a_wrong_machine(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", chat(("is it tall", "NEVER"), ("can you eat it", NO)))
    failure(
        run(),
        "size.chat:2: > is it tall",
        "    expected | seen",
        f"  ! NEVER    | {YES}",
        f"  the integer model says: {YES}",
        "  the integer model agrees with the machine: the network or the transcript changed; *",
        "model guess, build 0badcafe, on emu (a fake at 7.3728 MHz)",
    )


def test_a_wrong_machine_is_told_from_a_changed_network(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_tall="MAYBE\x1b")
    write(rig, "size.chat", GOOD)
    failure(
        run(),
        f"  ! {YES.ljust(8)} | MAYBE\\e (esc)",
        f"  the integer model says: {YES}",
        "  the integer model agrees with the transcript: the machine's answer is wrong; the "
        "program computes otherwise than its network: its kernel, or how it was built",
    )


def test_the_model_may_agree_with_neither(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_tall="MAYBE")
    write(rig, "size.chat", chat(("is it tall", "NEVER")))
    failure(run(), "  the integer model agrees with neither: *")


def test_all_turns_that_differ_are_shown(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", chat(("is it tall", "X"), ("can you eat it", NO), ("is it red", "Z")))
    result = run()
    failure(result, f"size.chat:2: expected X, seen {YES} (2 turns differ)")
    result.stdout.fnmatch_lines(["size.chat:2: > is it tall", "size.chat:6: > is it red"])
    assert "> can you eat it" not in out(result)
    result.stdout.fnmatch_lines([f"FAILED size.chat::size - expected X, seen {YES} (2 turns *"])


def test_a_wrong_greeting_is_shown_and_long_lines_below_each_other(rig: Rig, run: Run) -> None:
    long = "L" * 70
    write(rig, "echo.com", json.dumps(ECHO | {"greeting": f"\r\nHI\r\n{long}"}))
    write(rig, "size.chat", chat(("a", "ONE"), head="@ program echo.com\n\nHI\nBYE\n"))
    result = run()
    failure(
        result,
        f"size.chat:3: expected BYE, seen {long[:42]}...",
        "size.chat:3: (the greeting of ECHO)",
        "    as expected: HI",
        "  ! expected:    BYE",
        f"  ! seen:        {long} (no-eol)",
        "program ECHO.COM, build *, on emu (a fake at 7.3728 MHz)",
    )
    assert "integer model" not in out(result)


def test_a_machine_error_ends_the_conversation_and_names_the_guilty(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, can_you_eat_it="?hung")
    write(rig, "size.chat", chat(("is it tall", "X"), ("can you eat it", NO), ("is it red", "Z")))
    result = run()
    failure(
        result,
        "size.chat:4: the program: it hung",
        "size.chat:2: > is it tall",
        f"  ! X        | {YES}",
        "size.chat:4: > can you eat it",
        "  the program: it hung",
        r"    last printed: \r\nYE\x1a",
        "    what to do: look at the kernel",
    )
    assert "is it red" not in out(result)
    result.stdout.fnmatch_lines(["ulmrig: 1 transcript, 1 turn on emu*"])


def test_a_machine_that_cannot_be_opened_is_tried_once(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ulmrig.hil.errors import BoardError

    tries = []

    def open_target(spec: str) -> None:
        tries.append(spec)
        raise BoardError("it is silent", advice="press reset")

    monkeypatch.setattr(targets, "open_target", open_target)
    write(rig, "a.chat", GOOD)
    write(rig, "b.chat", GOOD)
    result = run("--no-header")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["the board: it is silent", "  what to do: press reset"])
    assert tries == ["emu"]
    run()
    assert len(tries) == 3


def test_a_session_is_recorded_for_replay(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_red="?lost")
    write(rig, "a/size.chat", GOOD)
    run().assert_outcomes(failed=1)
    recording = recording_format.load(
        rig.path / ".pytest_cache/d/ulmrig" / log_name("a/size.chat::size")
    )
    header = recording.header
    assert header["transcript"] == "a/size.chat::size"
    assert (header["target"], header["clock"]) == ("emu", fake_target.CLOCK)
    assert (header["model"], header["build"], header["command"]) == ("guess", "0badcafe", "GUESS")
    assert header["prompt"] == "> " and header["files"]["GUESS.COM"]["bytes"]
    lines = [line for line, _ in recording.turns]
    assert lines == [None, *(question.encode() for question in QUESTIONS)]
    greeting, first, _, lost = (turn for _, turn in recording.turns)
    assert greeting and greeting.raw == b"GUESS> "
    assert first and first.raw == f"is it tall\r\n{YES}\r\n> ".encode()
    assert first.output == f"\r\n{YES}\r\n".encode() and first.t_states == 1000
    assert lost is None


def test_recordings_of_different_tests_do_not_meet() -> None:
    names = {log_name(nodeid) for nodeid in ("a/b.chat::b", "a-b.chat::b", "a/b.chat--b")}
    assert len(names) == 3
    assert log_name("a/b.chat::b").startswith("a-b.chat-b-")
    assert len(log_name("x" * 500)) < 120


def test_without_a_cache_recordings_of_failures_are_kept_in_a_temporary_folder(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(rig.mkdir("temporary")))
    path = write(rig, "size.chat", GOOD)
    run("-p", "no:cacheprovider").assert_outcomes(passed=1)
    assert not list(rig.path.glob("temporary/ulmrig-*"))
    path.write_text(chat(("is it tall", "X")))
    result = run("-p", "no:cacheprovider")
    result.assert_outcomes(failed=1)
    [log] = rig.path.glob("temporary/ulmrig-*/size.chat-size-*.log")
    result.stdout.fnmatch_lines([f"raw log: {log.relative_to(rig.path)}"])


@pytest.mark.parametrize(
    "text",
    ["", "x\n", "[]\n", '{"record": "sent"}\n', '{"record": "session", "version": 9}\n'],
)
def test_what_is_no_recording_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.log"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"x\.log:1: not a recorded session"):
        recording_format.load(path)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (r"@ prompt \xff", r"is '@ prompt \xff (esc)' meant, with escapes?"),
        (r"@ prompt \xff (esc)", ""),
        ("@ prompt *", ""),
    ],
)
def test_a_prompt_that_does_not_come_may_lack_its_mark_for_escapes(
    rig: Rig, run: Run, line: str, hint: str
) -> None:
    write(rig, "echo.com", json.dumps(ECHO | {"greeting": "?hung"}))
    write(rig, "size.chat", chat(("a", "ONE"), head=f"@ program echo.com\n{line}\n"))
    result = run()
    failure(result, "  the program: it hung", *([f"  {hint}"] if hint else []))
    assert ("with escapes" in out(result)) == bool(hint)


def test_a_prompt_that_came_once_lacks_nothing(rig: Rig, run: Run) -> None:
    write(rig, "echo.com", json.dumps(ECHO | {"replies": {"a": "?hung"}}))
    write(rig, "size.chat", chat(("a", "ONE"), head="@ program echo.com\n@ prompt C:\\>\n"))
    result = run()
    failure(result, "  the program: it hung")
    assert "with escapes" not in out(result)
