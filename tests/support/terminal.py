"""A program in a real terminal, and what a person sees of it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pyte

from tests.support.plugin_rig import ROOT

SECONDS = 30.0
"""How long to wait for what must come."""


class Terminal:
    """``ulmrig`` in a pseudo-terminal of 24 lines of 100 characters."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._screen = pyte.Screen(100, 24)
        self._stream = pyte.Stream(self._screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "ulmrig", *words],
            cwd=str(folder),
            env={
                **os.environ,
                "HOME": str(folder),
                "PYTHONPATH": str(ROOT),
                "TERM": "xterm",
                "PROMPT_TOOLKIT_NO_CPR": "1",
            },
            encoding="utf-8",
            timeout=SECONDS,
            dimensions=(24, 100),
        )
        self.child.delaybeforesend = None

    @property
    def lines(self) -> list[str]:
        """The lines of the screen that are not blank."""
        return [line.rstrip() for line in self._screen.display if line.strip()]

    def type(self, keys: str) -> None:
        self.child.send(keys)

    def until(self, seen: Callable[[list[str]], bool]) -> list[str]:
        """Wait until the screen's lines are as they should be, and return them."""
        deadline = time.monotonic() + SECONDS
        while not seen(self.lines):
            assert time.monotonic() < deadline, "\n".join(["not seen:", *self.lines])
            try:
                self._stream.feed(self.child.read_nonblocking(4096, 0.2))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                assert seen(self.lines), "\n".join(["ended:", *self.lines])
        return self.lines

    def until_prompt(self, *before: str) -> list[str]:
        """Wait until the lines ``before`` stand directly above a prompt."""
        wanted = [*before, ">"]
        return self.until(lambda lines: lines[-len(wanted) :] == wanted)

    def until_end(self) -> int:
        """Wait until the program ends, and return its exit status."""
        self._stream.feed(self.child.read())
        self.child.close()
        status: int = self.child.exitstatus
        return status
