"""A run that is killed leaves a free board, and the next one brings it to its prompt."""

from __future__ import annotations

import ast
import json
import os
import re
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.board_server import Served
from tests.support.networks import small
from ulmrig.hil.farm import inventory, leases, ports

pytestmark = [pytest.mark.boards, pytest.mark.slow]

DEADLINE = 60.0
SLOW = ("--tcp", "0", "--speed", "19200")
"""A line on which a transfer takes longer than it takes to kill who sends it."""


@dataclass(frozen=True)
class Moment:
    """When a run is killed: ``seen`` has passed on ``way``. ``then`` is what the next one says."""

    seen: bytes
    then: str = "sent in"
    way: str = "in"
    command: str = "deploy"
    board: tuple[str, ...] = SLOW


MOMENTS = {
    "XR is typed through PIP": Moment(
        rb"PIP XRTEXT.COM=CON:\r.{100}", board=("--receiver", "none")
    ),
    "XR receives it": Moment(rb"\x02\x03\xfc.{300}"),
    "the program answers": Moment(
        rb"> is it tall\r\r\n", then="unchanged", way="out", command="chat", board=()
    ),
}


class Watched(Served):
    """A board whose log is followed, so that one can wait for what passes."""

    def __init__(self, *words: str) -> None:
        super().__init__("--pace", "5", "--boot", "C", "--log", "/dev/fd/1", *words)
        self._passed = {"in": b"", "out": b""}
        self._more = threading.Condition()
        self._reader = threading.Thread(target=self._follow)
        self._reader.start()

    def _follow(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            way, _, said = line.strip().partition(" ")[2].partition(" ")
            if way in self._passed:
                with self._more:
                    self._passed[way] += ast.literal_eval(said)
                    self._more.notify()

    def until(self, way: str, seen: bytes) -> None:
        pattern = re.compile(seen, re.DOTALL)
        with self._more:
            came = self._more.wait_for(lambda: pattern.search(self._passed[way]), DEADLINE)
            assert came, f"{seen!r} did not pass: {self._passed!r}"

    def close(self) -> None:
        self.process.kill()
        self._reader.join()
        super().close()


def start(command: str, program: Path, url: str) -> subprocess.Popen[str]:
    """Start ``ulmrig deploy`` or ``chat`` as a process group of its own."""
    words = [command, str(program), f"--target={url}", "--board-wait=0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "ulmrig.harness.cli.main", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdin
    process.stdin.write("is it tall\n")
    process.stdin.flush()
    return process


def kill_at(moment: Moment, program: Path, folder: Path) -> None:
    """Kill a run at ``moment``; then its lease is free, and the next run works."""
    board = Watched(*moment.board)
    first = start(moment.command, program, board.url)
    try:
        board.until(moment.way, moment.seen)
        found = leases.holder(inventory.from_url(board.url))
        assert found and found.pid == first.pid
        os.killpg(first.pid, signal.SIGKILL)
        assert first.wait(DEADLINE) == -signal.SIGKILL
        assert leases.holder(inventory.from_url(board.url)) is None
        with start("deploy", program, board.url) as second:
            try:
                said = second.communicate(timeout=DEADLINE)[0]
            finally:
                second.kill()
    finally:
        first.kill()
        first.communicate()
        board.close()
    assert second.returncode == 0, said
    size = f"{len(small()[1].data):,} bytes"
    assert re.search(f"SMALL.COM, {size}, {moment.then}.*, verified\n$", said), said
    assert noted(folder, board.url) == [
        ("taken", first.pid),
        ("died", first.pid),
        ("taken", second.pid),
        ("released", second.pid),
    ]


def noted(folder: Path, url: str) -> list[tuple[str, int]]:
    """Return what the leases' log has of a port."""
    lines = map(json.loads, (folder / f"log.{os.geteuid()}.jsonl").read_text().splitlines())
    return [(line["event"], line["pid"]) for line in lines if line["port"] == ports.resolve(url)]


def test_whenever_a_run_is_killed_the_next_one_gets_the_board_and_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "leases"))
    program = tmp_path / "SMALL.COM"
    small()[1].save(program)
    # All at once: most of it is waiting.
    with ThreadPoolExecutor(len(MOMENTS)) as pool:
        runs = {
            name: pool.submit(kill_at, moment, program, tmp_path / "leases")
            for name, moment in MOMENTS.items()
        }
    assert {name: run.exception() for name, run in runs.items()} == dict.fromkeys(MOMENTS)
