"""``--update-transcripts``: what is rewritten, and what is refused."""

from __future__ import annotations

import json
import os

import pytest

from tests.support import fake_target
from tests.support.plugin_rig import GOOD, RED, YES, Rig, Run, chat, failure, lie, out, write
from ulmrig.harness.recording import format as recording_format
from ulmrig.hil import target as hil_target


def test_an_update_rewrites_what_the_model_confirms(rig: Rig, run: Run) -> None:
    head = "# top\n@ model guess\n\n"
    text = chat(("is it tall", "X\n# why"), ("can you eat it", ".* (re)"), head=head)
    path = write(rig, "size.chat", text)
    result = run("--update-transcripts")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["ulmrig: rewritten: size.chat"])
    assert path.read_text() == text.replace("X", YES)
    assert [p.name for p in rig.path.glob("*.tmp")] + [p.name for p in rig.path.glob(".s*")] == []
    run().assert_outcomes(passed=1)


def test_an_update_does_not_touch_what_is_right(rig: Rig, run: Run) -> None:
    path = write(rig, "size.chat", GOOD)
    os.utime(path, ns=(1, 1))
    before = path.stat()
    result = run("--update-transcripts")
    result.assert_outcomes(passed=1)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (1, before.st_ino)
    assert "rewritten" not in out(result)


def refused(rig: Rig, run: Run, text: str, *reason: str) -> None:
    path = write(rig, "size.chat", text)
    result = run("--update-transcripts")
    failure(result, *reason)
    assert path.read_text() == text


def test_an_update_is_refused_where_the_model_disagrees(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_red="MAYBE")
    # The turn that the machine gets wrong is one that the transcript expects.
    text = chat(("is it tall", "X"), ("is it red", "MAYBE"))
    reason = f"in line 4 the integer model disagrees with the machine, it says {RED}"
    refused(rig, run, text, f"size.chat: not rewritten: {reason[:40]}*", f"not rewritten: {reason}")


def test_an_update_is_refused_where_the_conversation_broke_off(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_red="?hung")
    text = chat(("is it tall", "X"), ("is it red", RED))
    refused(rig, run, text, "size.chat:4: the program: it hung", "not rewritten: the conv*")


def test_an_update_is_refused_where_the_file_changed_meanwhile(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(rig, "size.chat", chat(("is it tall", "X")))
    edited = chat(("is it tall", "Y"))
    start = fake_target.FakeMachine.start

    def edit(self: fake_target.FakeMachine, run: hil_target.Run) -> fake_target.FakeConsole:
        path.write_text(edited)
        return start(self, run)

    monkeypatch.setattr(fake_target.FakeMachine, "start", edit)
    failure(run("--update-transcripts"), "size.chat: not rewritten: it was changed while *")
    assert path.read_text() == edited


def test_an_update_is_refused_where_no_transcript_would_be_left(rig: Rig, run: Run) -> None:
    write(rig, "echo.com", json.dumps({"greeting": ""}))
    refused(rig, run, "@ program echo.com\nX\n", "size.chat: not rewritten: it would be no *")


def test_an_interrupted_run_rewrites_nothing_but_keeps_its_recording(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_red="?interrupt")
    text = chat(("is it tall", "X"), ("is it red", RED))
    path = write(rig, "size.chat", text)
    with pytest.raises(KeyboardInterrupt):
        run("--update-transcripts")
    assert path.read_text() == text
    [log] = (rig.path / ".pytest_cache/d/ulmrig").glob("*.log")
    assert [line for line, _ in recording_format.load(log).turns] == [None, b"is it tall"]


def test_two_workers_rewrite(rig: Rig, spread: Run) -> None:
    paths = [write(rig, f"{name}.chat", chat(("is it tall", name))) for name in "abc"]
    result = spread("--update-transcripts")
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines([f"ulmrig: rewritten: {path.name}" for path in paths])
    assert all(path.read_text() == chat(("is it tall", YES)) for path in paths)
