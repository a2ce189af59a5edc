"""The reset command of a board: a shell command of the user's."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from contextlib import suppress
from typing import Final

from ulmrig.hil.errors import BoardError

RESET_SECONDS: Final = 30.0
"""Seconds that a reset command may take."""

_ADVICE: Final = "see reset in boards.toml"


def run_command(command: str) -> None:
    """Run a reset command, and wait until it ends, but not for what it leaves in the background.

    Raises BoardError if it fails, with the last line that it printed, or if it takes too long; then
    it is killed, with all that it started.
    """
    # A file and not a pipe: what runs in the background would keep a pipe open.
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            shell=True,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status = process.wait(RESET_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise BoardError(
                f"the reset command did not end within {RESET_SECONDS:.0f} s: {command}",
                advice=f"{_ADVICE}; what is to go on belongs in the background (&)",
            ) from error
        finally:
            if process.returncode is None:
                _kill(process)
        if status:
            raise BoardError(
                f"the reset command failed: {command}: {_last_line(output.fileno())}"
                f"exit status {status}",
                advice=_ADVICE,
            )


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _last_line(descriptor: int) -> str:
    """Return the last line that was printed, with a separator behind it, or nothing."""
    size = os.fstat(descriptor).st_size
    os.lseek(descriptor, max(0, size - 500), os.SEEK_SET)
    lines = os.read(descriptor, 500).decode("utf-8", "replace").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return f"{said[-1]}; " if said else ""
