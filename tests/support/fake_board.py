"""Boards in memory, and the inventory of a bench with three: for tests of what stands above them.

What a board's URL says is what it does: ``dead`` does not answer, ``lossy`` loses a byte in the
first conversation of each process. A fake port, like a real one, can be open only once.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.support import fake_target
from tests.support.fake_target import FakeConsole, FakeMachine, note
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError, LinkError
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm import ports
from ulmrig.hil.target import Console, Run, Turn

BENCH = """\
[boards.anna]
type = "rc2014"
url = "fake://anna:1"
[boards.berta]
type = "rc2014"
url = "fake://berta:1"
[boards.carla]
type = "other"
url = "fake://carla:1"
clock = 4
[boards.dora]
type = "broken"
url = "fake://dead-dora:1"
"""


class FakeBoard(FakeMachine):
    exact = False
    lost = 0

    def __init__(self, config: BoardConfig) -> None:
        note("open-board", config.name)
        if "gone" in config.url:
            raise LinkError(f"{config.url} cannot be opened", advice="plug it in")
        folder = Path(os.environ.get("FAKE_PORTS") or tempfile.gettempdir())
        self._port = (folder / f"fake-{ports.file_name(config.url)}").open("w")
        try:
            fcntl.flock(self._port, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            note("twice", config.name)
            raise LinkError(f"{config.url} is open already") from None
        self.lies: dict[str, str] = {}
        self.runs: list[Run] = []
        self.config = config
        self.name = config.name
        self.description = f"a fake board at {config.clock / 1e6:g} MHz"
        self.clock = config.clock
        self.tap: Callable[[str, bytes], None] | None = None

    def probe(self) -> str:
        note("probe", self.name)
        if "dead" in self.config.url:
            raise BoardError("it is silent", advice="press reset")
        return f"a fake at {self.config.clock / 1e6:g} MHz"

    def start(self, run: Run) -> FakeConsole:
        self.probe()
        note("start", self.name)
        self.runs.append(run)
        self.pass_by("sent", run.command.encode())
        return FakeBoardConsole(self, run)

    def pass_by(self, way: str, data: bytes) -> None:
        if self.tap:
            self.tap(way, data)

    def close(self) -> None:
        self._port.close()
        note("close-board", self.name)


class FakeBoardConsole(FakeConsole):
    """A FakeConsole whose bytes pass the tap, and whose board counts no T-states."""

    def __init__(self, board: FakeBoard, run: Run) -> None:
        self._board = board
        super().__init__(board, run)

    def _turn(self, typed: str, printed: str) -> Turn:
        if "lossy" in self._board.config.url and printed and not FakeBoard.lost:
            FakeBoard.lost = 1
            raise LinkError("a byte was lost", seen=b"\r\nN", advice="look at the cable")
        turn = super()._turn(typed, printed)
        self._board.pass_by("got", turn.raw)
        factor = 2.0 if "slow" in self._board.config.url else 1.0
        printed_bytes = len(turn.output) + len(self._run.prompt)
        seconds = factor * (1_000_000 / 7_372_800 + printed_bytes * 10 / 115200)
        return replace(turn, t_states=None, seconds=seconds)


class SlowMachine(FakeMachine):
    """The emulator beside these boards: a million T-states per turn."""

    def start(self, run: Run) -> Console:
        return _Million(self, run)


class _Million(FakeConsole):
    def _turn(self, typed: str, printed: str) -> Turn:
        turn = super()._turn(typed, printed)
        printed = (1_000_000,) * (len(turn.output) + len(self._run.prompt))
        return replace(
            turn, t_states=1_010_000, answer_t_states=1_000_000, printed_t_states=printed
        )


def open_target(spec: str) -> FakeMachine:
    return SlowMachine()


def install() -> None:
    """Put the fakes in place, in a process of their own."""
    fake_target.install()
    leased.open_board = FakeBoard  # type: ignore[assignment]
    from ulmrig.hil.farm import targets

    targets.open_target = open_target
