"""``ulmrig deploy``."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from typing import TYPE_CHECKING

from ulmrig.harness.cli.programs import program

if TYPE_CHECKING:
    from ulmrig.hil.board.target import Deployed, Progress
from ulmrig.harness.cli.board_options import open_board


def deploy(options: Namespace) -> int:
    """``ulmrig deploy NAME --target=SPEC``: put a program on a board, and verify it there."""
    made = program(options.name)
    with open_board(options, f"ulmrig deploy {made.name}") as board:
        showing = _Progress() if sys.stderr.isatty() else None
        began = time.monotonic()
        try:
            done = board.deploy({f"{made.name}.COM": made.data}, showing)
        finally:
            if showing:
                showing.end()
        for deployed in done:
            print(_told(deployed, board.name, len(made.data), time.monotonic() - began))
    return 0


def _told(deployed: Deployed, board: str, size: int, seconds: float) -> str:
    how = "unchanged" if deployed.unchanged else f"sent in {seconds:.1f} s"
    return f"{board}: {deployed.name}, {size:,} bytes, {how}, verified"


class _Progress:
    """One line on a terminal: bytes, and the seconds that are left."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        seconds = time.monotonic() - self._began
        left = seconds * (progress.total - progress.sent) / progress.sent if progress.sent else 0
        text = f"{progress.name}: {progress.sent:,} of {progress.total:,} bytes"
        text += f", {left:.0f} s left" if progress.sent else ""
        print(f"\r{text}\x1b[K", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
