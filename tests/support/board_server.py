"""A virtual board in a process of its own, at a URL."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from typing import Any

DEADLINE = 10.0


class Served:
    """A server in another process. ``url`` is where it is."""

    def __init__(self, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ulmrig.harness.cli.main", "virtual-board", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        line = first_line(self.process.stdout)
        assert line.startswith("READY "), line + self._error()
        self.url = line.split()[1]

    def _error(self) -> str:
        self.process.kill()
        return self.process.communicate()[1]

    def ask_to_end(self) -> int:
        self.process.terminate()
        return self.process.wait(DEADLINE)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def first_line(stream: Any) -> str:
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=lambda: lines.put(stream.readline()), daemon=True).start()
    return lines.get(timeout=DEADLINE)
