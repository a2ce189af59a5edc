"""The reset command: it ends when the shell does, and says what went wrong."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from ulmrig.hil.board import reset
from ulmrig.hil.errors import BoardError

pytestmark = pytest.mark.boards


def test_a_background_job_is_not_waited_for(tmp_path: Path) -> None:
    began = time.monotonic()
    # It holds the output open, and would go on for longer than a reset may take.
    reset.run_command(f"sleep 60 & echo $! > {tmp_path}/pid; echo done")
    assert time.monotonic() - began < 10
    os.kill(int((tmp_path / "pid").read_text()), 9)


def test_a_command_that_fails_is_told_with_its_last_line() -> None:
    with pytest.raises(BoardError, match="the reset command failed: ") as caught:
        reset.run_command("echo first; echo no such relay >&2; exit 3")
    assert caught.value.what.endswith(": no such relay; exit status 3")
    with pytest.raises(BoardError) as caught:
        reset.run_command("exit 4")
    assert caught.value.what.endswith("failed: exit 4: exit status 4")


def test_of_a_long_line_the_last_500_bytes_are_told() -> None:
    with pytest.raises(BoardError) as caught:
        reset.run_command("printf '%0600d' 1; false")
    assert caught.value.what.endswith(f": {'0' * 499}1; exit status 1")
    with pytest.raises(BoardError) as caught:
        reset.run_command("printf oops; false")
    assert caught.value.what.endswith(": oops; exit status 1")


def test_what_a_command_printed_is_shown_and_not_obeyed() -> None:
    with pytest.raises(BoardError) as caught:
        reset.run_command(r"printf '\033[2J\377\n'; false")
    assert "\x1b" not in str(caught.value) and r"\x1b[2J" in str(caught.value)


def test_a_command_that_does_not_end_is_killed_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reset, "RESET_SECONDS", 0.5)
    with pytest.raises(BoardError, match="did not end within"):
        reset.run_command(f"sleep 60 & echo $! > {tmp_path}/pid; wait")
    pid = int((tmp_path / "pid").read_text())
    ends = time.monotonic() + 10
    while runs(pid):
        assert time.monotonic() < ends


def runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


def test_a_command_reads_nothing_of_ours() -> None:
    with pytest.raises(BoardError, match="exit status 1"):
        reset.run_command("read line")
