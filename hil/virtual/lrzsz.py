"""``RX NAME`` on a virtual board: Debian's lrzsz receives, so that a real peer tests our sender.

lrzsz runs in wall time. While it runs, the board's time follows the wall's; then it passes as fast
as the CPU allows again.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import shutil
import subprocess
import tempfile
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ulmrig.hil.virtual.native import Disks, Steps

_LOOK: Final = 0.002
"""Seconds of the board after which lrzsz's output is checked again."""

_SILENCE: Final = 0.5
"""Seconds without a byte after which the sender must have noticed that lrzsz has ended."""

_AHEAD: Final = 0.001
"""Seconds that the board may be ahead of the wall; less is not worth a sleep."""


def find() -> str:
    """Return the path of lrzsz's ``rx``. Raises FileNotFoundError, with one line."""
    program = shutil.which("rx")
    if not program:
        raise FileNotFoundError(
            "--receiver rx needs lrzsz, which is not installed: apt install lrzsz"
        )
    return program


class Rx:
    """``RX NAME.TYP``: hands the console to ``rx -b -c``."""

    def __init__(
        self, say: Callable[[bytes], None], disks: Disks, seconds: Callable[[], float]
    ) -> None:
        """``say`` prints on the board's console, ``seconds`` returns the board's time."""
        self._say = say
        self._disks = disks
        self._seconds = seconds

    def run(self, tail: str) -> Steps:
        """Receive a file as the command line says."""
        say = self._say
        try:
            program = find()
        except FileNotFoundError:
            say(b"\r\nRX: NO LRZSZ ON THE HOST\r\n")
            return
        words = tail.upper().split()
        if len(words) != 1:
            say(b"\r\nUsage: RX NAME.TYP\r\n")
            return
        name = words[0].split(":")[-1]
        say(b"rx: ready to receive " + name.encode("latin-1") + b"\r\n")
        with tempfile.TemporaryDirectory(prefix="ulmrig-rx-") as folder:
            file = Path(folder) / "received"
            with _started([program, "-b", "-c", "-q", file.name], folder) as (process, master):
                yield from self._hand_over(process, master)
            # A file that was only received in part does not count.
            done = process.returncode == 0 and file.exists()
            data = file.read_bytes() if done else b""
        # What still arrives would be typed as commands; receivers for CP/M wait for silence.
        while (yield _SILENCE) is not None:
            pass
        if not done:
            say(b"\r\nrx: transfer incomplete\r\n")
        elif not self._disks.write(name, data):
            say(b"\r\nrx: Error writing file\r\n")
        else:
            say(b"\r\nrx: transfer complete\r\n")

    def _hand_over(self, process: subprocess.Popen[bytes], master: int) -> Steps:
        """Connect lrzsz to the console until it ends."""
        assert process.stdout
        said = process.stdout.fileno()
        ahead = self._seconds() - time.monotonic()
        while True:
            running = process.poll() is None
            spare = max(0.0, self._seconds() - time.monotonic() - ahead)
            if spare < _AHEAD:
                spare = 0.0
            if spare and not select.select([said], [], [], spare)[0]:
                continue
            with contextlib.suppress(BlockingIOError):
                if data := os.read(said, 4096):
                    self._say(data)
                    _let_flush(process.pid)
                    continue
            if not running:
                return
            if (byte := (yield _LOOK)) is not None:
                with contextlib.suppress(OSError):
                    os.write(master, bytes([byte]))


def _let_flush(pid: int) -> None:
    """Wait until lrzsz waits for input: it flushes its input after each answer that it gives.

    On a real line no sender is quick enough to be affected.
    """
    time.sleep(0.001)
    for _ in range(500):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            # It has ended, or this is not Linux.
            time.sleep(0.02)
            return
        if state != "R":
            return
        time.sleep(0.001)


@contextlib.contextmanager
def _started(words: list[str], folder: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start a program in ``folder``; it is killed at the end of the block at the latest.

    It reads from a pty, whose master end this yields, and writes to a pipe and not to the pty: when
    it ends, it discards output that was not sent yet. On a real line there is none, but a pty
    never reports bytes as sent.
    """
    master, slave = pty.openpty()
    try:
        tty.setraw(slave)
        os.set_blocking(master, False)
        process = subprocess.Popen(
            words, cwd=folder, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    finally:
        os.close(slave)
    assert process.stdout
    os.set_blocking(process.stdout.fileno(), False)
    try:
        yield process, master
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        os.close(master)
