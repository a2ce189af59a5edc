"""A disk that is full or read-only: the verdict comes first, and where the recording went."""

from __future__ import annotations

import errno
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support import fake_target
from tests.support.plugin_rig import GOOD, NETWORK, YES, Rig, Run, chat, lie, out, write
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.harness.transcript.parser import load
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.rewrite import UpdateRefusedError, update
from ulmrig.harness.transcript.run import run_transcript
from ulmrig.hil import target as hil_target

WRONG = chat(("is it tall", "X"))
BELOW_A_FILE = ("-o", "cache_dir=guess.npz/cache")
"""A folder that cannot be made, whoever asks: stands for a disk that is read-only."""


@pytest.fixture
def temporary(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of the tests of this file."""
    folder = rig.mkdir("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def full_cache(rig: Rig) -> None:
    """Let each byte that is written to the recording of size.chat find the disk full."""
    path = rig.path / ".pytest_cache/d/ulmrig" / log_name("size.chat::size")
    path.parent.mkdir(parents=True)
    path.symlink_to("/dev/full")


def test_a_read_only_disk_fails_no_transcript_that_holds(
    rig: Rig, run: Run, temporary: Path
) -> None:
    write(rig, "size.chat", GOOD)
    result = run(*BELOW_A_FILE)
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["ulmrig: recordings are not in pytest's cache: File exists"])
    assert not list(temporary.glob("ulmrig-*"))


def test_a_failure_on_a_read_only_disk_is_recorded_in_the_temporary_folder(
    rig: Rig, run: Run, temporary: Path
) -> None:
    write(rig, "size.chat", WRONG)
    result = run(*BELOW_A_FILE)
    result.assert_outcomes(failed=1)
    [log] = temporary.glob("ulmrig-*/size.chat-size-*.log")
    result.stdout.fnmatch_lines(
        [
            f"size.chat:2: expected X, seen {YES}",
            f"  ! X        | {YES}",
            f"raw log: {log.relative_to(rig.path)}",
        ]
    )


def test_a_disk_that_is_full_when_the_recording_is_written(
    rig: Rig, run: Run, temporary: Path
) -> None:
    full_cache(rig)
    write(rig, "size.chat", WRONG)
    result = run()
    result.assert_outcomes(failed=1)
    [log] = temporary.glob("ulmrig-*/size.chat-size-*.log")
    result.stdout.fnmatch_lines(
        [
            f"raw log: {log.relative_to(rig.path)}",
            "ulmrig: recordings are not in pytest's cache: No space left on device",
        ]
    )


def test_both_sessions_of_a_retry_find_the_temporary_folder(
    rig: Rig, run: Run, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_cache(rig)
    first = rig.path / ".pytest_cache/d/ulmrig" / log_name("size.chat::size")
    first.with_name(f"{first.stem}.2.log").symlink_to("/dev/full")
    lie(monkeypatch, is_it_tall="?lost")
    write(rig, "size.chat", GOOD)
    result = run()
    result.assert_outcomes(failed=1)
    [log] = temporary.glob("ulmrig-*/size.chat-size-*.2.log")
    result.stdout.fnmatch_lines([f"raw log: {log.relative_to(rig.path)}"])


@pytest.mark.parametrize(
    ("cache", "why"),
    [
        (BELOW_A_FILE, "File exists"),
        (("-p", "no:cacheprovider"), "Read-only file system"),
    ],
)
def test_without_any_place_for_the_recording_the_failure_says_so(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch, cache: tuple[str, str], why: str
) -> None:
    def read_only(**_: str) -> str:  # only ours: pytest itself needs a temporary file
        raise OSError(errno.EROFS, "Read-only file system", "/tmp/ulmrig-1")

    monkeypatch.setattr("tempfile.mkdtemp", read_only)
    write(rig, "size.chat", WRONG)
    write(rig, "right.chat", GOOD)
    result = run(*cache)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [f"size.chat:2: expected X, seen {YES}", f"raw log: not kept: {why}"]
    )
    assert "Traceback" not in out(result)


def test_the_fixture_passes_on_a_full_disk(rig: Rig, run: Run, temporary: Path) -> None:
    rig.makepyfile(
        test_x="""
        from ulmrig.hil.target import Run
        def test_own(target):
            target.start(Run("PIP"))
        """
    )
    run(*BELOW_A_FILE).assert_outcomes(passed=1)


@contextmanager
def no_room() -> Iterator[None]:
    """Let every write to a file fail, as on a full disk: the error names no file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_an_update_that_finds_the_disk_full_says_so(rig: Rig) -> None:
    path = write(rig, "size.chat", WRONG)
    transcript = load(path, "size.chat")
    image = fake_target.build(NETWORK, "GUESS")
    run = hil_target.Run("GUESS", files={"GUESS.COM": image.data})
    program = Program("model", "guess", "0badcafe", run, lambda: NETWORK)
    conversation = run_transcript(transcript, run, fake_target.FakeMachine())
    with no_room(), pytest.raises(UpdateRefusedError) as caught:
        update(transcript, path, program, conversation)
    assert str(caught.value) == "File too large"
    assert path.read_text() == WRONG
    assert not list(rig.path.glob(".size*"))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Path.unlink, "No such file or directory"),
        (lambda path: path.write_bytes(b"\xff"), "it was changed while the test ran"),
    ],
)
def test_a_transcript_that_is_gone_or_no_transcript_any_more_is_not_updated(
    rig: Rig,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], object],
    why: str,
) -> None:
    path = write(rig, "size.chat", WRONG)
    start = fake_target.FakeMachine.start

    def changed(self: fake_target.FakeMachine, run: hil_target.Run) -> fake_target.FakeConsole:
        change(path)
        return start(self, run)

    monkeypatch.setattr(fake_target.FakeMachine, "start", changed)
    result = run("--update-transcripts")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"size.chat: not rewritten: {why}", f"  ! X        | {YES}"])
    assert "Traceback" not in out(result)


def test_a_full_disk_that_stops_the_assembler_is_said_in_one_line(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys.modules["ulmrig.asm.program.file_build"], "build_file", full)
    write(rig, "size.chat", GOOD)
    result = run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["size.chat:1: */guess.npz: its program cannot be assembled: *No space left on device"]
    )
