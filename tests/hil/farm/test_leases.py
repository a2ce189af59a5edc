"""Leases, between real processes: one holder, turns in order, and the dead hold nothing."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError
from ulmrig.hil.farm import leases

pytestmark = pytest.mark.boards

ROOT = Path(__file__).resolve().parents[3]
A = BoardConfig("anna", "rc2014", "/dev/ulmrig-none-a")
B = BoardConfig("berta", "rc2014", "/dev/ulmrig-none-b")
DEADLINE = 20.0


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "leases"))
    return tmp_path / "leases"


def log(folder: Path) -> list[dict[str, object]]:
    user = os.geteuid()
    older, now = folder / f"log.{user}.1.jsonl", folder / f"log.{user}.jsonl"
    text = older.read_text() if older.exists() else ""
    return [json.loads(line) for line in (text + now.read_text()).splitlines()]


class Other:
    """A process of its own that takes boards when told: ``take anna berta``, ``release``."""

    CODE = """
import sys
from ulmrig.hil.farm import leases
from ulmrig.hil.board.config import BoardConfig
lease = None
for line in sys.stdin:
    word, *names = line.split()
    if word == "take":
        boards = [BoardConfig(n, "t", f"/dev/ulmrig-none-{n[0]}") for n in names]
        lease = leases.take(boards, leases.current_holder(sys.argv[1], "size.chat::size"), 20.0,
                            lambda text: print("waiting", flush=True))
        print("taken", lease.board.name, flush=True)
    else:
        lease.release()
        print("released", flush=True)
"""

    def __init__(self, name: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", self.CODE, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def tell(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def ask(self, line: str) -> str:
        self.tell(line)
        return self.hear()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def others() -> Iterator[list[Other]]:
    made = [Other("gw0"), Other("gw1")]
    yield made
    for other in made:
        other.end()


def me() -> leases.Holder:
    return leases.current_holder("pytest", "this test")


def test_a_board_has_one_holder_and_the_message_says_who(others: list[Other]) -> None:
    assert others[0].ask("take anna") == "taken anna"
    with pytest.raises(leases.HeldError) as caught:
        leases.take([A], me(), 0.0)
    said = str(caught.value)
    pid = others[0].process.pid
    assert said.startswith("the board: anna is held by ")
    assert f"(process {pid}, gw0, size.chat::size) since " in said and "--board-wait" in said
    found = leases.holder(A)
    assert found and (found.pid, found.worker, found.board) == (pid, "gw0", "anna")
    assert time.time() - found.since < DEADLINE
    assert leases.holder(B) is None
    assert others[0].ask("release") == "released"
    assert leases.holder(A) is None
    with leases.take([A], me(), 0.0) as lease:
        assert lease.sequence == 2


def test_any_free_one_of_several_is_taken(others: list[Other]) -> None:
    assert others[0].ask("take anna berta") == "taken anna"
    assert others[1].ask("take anna berta") == "taken berta"
    with pytest.raises(leases.HeldError, match=r"anna is held by .*; berta is held by .*"):
        leases.take([A, B], me(), 0.0)


def test_a_killed_holder_holds_nothing(others: list[Other], folder: Path) -> None:
    assert others[0].ask("take anna") == "taken anna"
    others[0].process.send_signal(signal.SIGKILL)
    others[0].process.wait()
    assert leases.holder(A) is None
    with leases.take([A], me(), 0.0) as lease:
        assert lease.sequence == 2
    assert [line["event"] for line in log(folder)] == ["taken", "died", "taken", "released"]
    assert log(folder)[1]["pid"] == others[0].process.pid


def test_who_waits_first_is_served_first(others: list[Other]) -> None:
    lease = leases.take([A], me(), 0.0)
    assert not lease.has_waiters()
    assert others[0].ask("take anna") == "waiting"
    assert lease.has_waiters()
    assert others[1].ask("take anna berta") == "taken berta"
    lease.release()
    # The queue counts although the lock may be free: this process comes after who waits.
    with pytest.raises(leases.HeldError):
        leases.take([A], me(), 0.0)
    assert others[0].hear() == "taken anna"


@pytest.mark.parametrize(("seconds", "counts"), [(1.0, True), (4.0, False), (-4.0, False)])
def test_a_ticket_counts_until_it_was_not_touched_for_three_seconds(
    others: list[Other], folder: Path, seconds: float, counts: bool
) -> None:
    lease = leases.take([A], me(), 0.0)
    assert others[0].ask("take anna") == "waiting"
    others[0].end()
    [ticket] = folder.glob("wait-*")
    touched = time.time() - seconds
    os.utime(ticket, (touched, touched))
    assert lease.has_waiters() == counts
    lease.release()
    if not counts:
        leases.take([A], me(), 0.0).release()


def test_another_thread_waits_like_another_process() -> None:
    lease = leases.take([A], me(), 0.0)
    held, waits = [], threading.Event()

    def wait() -> None:
        with leases.take([A], me(), DEADLINE, lambda text: waits.set()) as taken:
            held.append(taken.sequence)

    thread = threading.Thread(target=wait)
    thread.start()
    assert waits.wait(DEADLINE) and not held
    lease.release()
    thread.join(DEADLINE)
    assert held == [2]


def test_the_same_port_by_another_name_is_the_same_board(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/dev/null")
    one = BoardConfig("one", "t", "/dev/null")
    with leases.take([one], me(), 0.0), pytest.raises(leases.HeldError):
        leases.take([BoardConfig("two", "t", str(tmp_path / "link"))], me(), 0.0)


def test_the_test_it_is_held_for_is_told(others: list[Other]) -> None:
    with leases.take([A], me(), 0.0) as lease:
        lease.for_test("b.chat::b")
        found = leases.holder(A)
        assert found and found.test == "b.chat::b"


RACE = """
import sys, time
from ulmrig.hil.farm import leases
from ulmrig.hil.board.config import BoardConfig
boards = [BoardConfig(n, "t", f"/dev/ulmrig-none-{n[0]}") for n in ("anna", "berta")]
leases.LOG_LIMIT = int(sys.argv[2])
for turn in range(12):
    with leases.take(boards, leases.current_holder(sys.argv[1], str(turn)), 20.0):
        pass
"""


@pytest.mark.parametrize("limit", [leases.LOG_LIMIT, 14_000])
def test_no_two_holders_overlap(folder: Path, limit: int) -> None:
    words = [[sys.executable, "-c", RACE, f"gw{n}", str(limit)] for n in range(4)]
    racers = [subprocess.Popen(word, cwd=ROOT) for word in words]
    assert [racer.wait(DEADLINE) for racer in racers] == [0] * 4
    # With the lower limit the log is put aside once, while all of them write to it.
    assert (folder / f"log.{os.geteuid()}.1.jsonl").exists() == (limit == 14_000)
    lines = log(folder)
    assert sum(line["event"] == "taken" for line in lines) == 48
    for port in {line["port"] for line in lines}:
        of_port = [line for line in lines if line["port"] == port]
        # Who took it lets it go before another one takes it; so the log is pairs.
        assert [line["event"] for line in of_port] == ["taken", "released"] * (len(of_port) // 2)
        for taken, released in zip(of_port[::2], of_port[1::2], strict=True):
            assert taken["pid"] == released["pid"]
            assert taken["sequence"] == released["sequence"]
        times = [line["monotonic"] for line in of_port]
        assert times == sorted(times)


def test_the_log_is_cut_and_its_latest_part_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "LOG_LIMIT", 2_000)
    for _ in range(30):
        leases.take([A], me(), 0.0).release()
    user = os.geteuid()
    names = {f"log.{user}.jsonl", f"log.{user}.1.jsonl"}
    assert {path.name for path in folder.glob("log*.jsonl")} == names
    numbers = [line["sequence"] for line in log(folder)]
    assert 8 <= len(numbers) < 30 and numbers[-1] == 30
    assert numbers == sorted(numbers)
    for path in folder.glob("log*.jsonl"):
        assert path.stat().st_size < 2_500


def test_the_folder_is_for_all_users_whatever_the_umask(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "LOG_LIMIT", 1)
    before = os.umask(0o077)
    try:
        leases.take([A], me(), 0.0).release()
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777
    for path in folder.iterdir():
        # All users lock the locks; of the others only their owner writes them.
        mode = 0o666 if path.suffix == ".lock" else 0o644
        assert stat.S_IMODE(path.stat().st_mode) == mode, path
    assert not list(folder.glob("wait-*")) and not list(folder.glob(".*"))


def test_a_folder_that_cannot_be_used_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "file/leases"))
    with pytest.raises(BoardError, match=r"(?s)folder of the leases.*ULMRIG_LEASES") as caught:
        leases.take([A], me(), 0.0)
    assert "mode 1777" in caught.value.advice


HOLDER = {"board": "b", "pid": 1, "user": "u", "worker": "w", "test": "", "since": 0.0}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[" * 50_000,
        '{"sequence": 1' + "0" * 4000 + ', "holder": null}',
        '{"sequence": 1, "holder": {"pid": 1}}',
        json.dumps({"sequence": 1, "holder": HOLDER | {"since": 1e300}}),
        json.dumps({"sequence": 1, "holder": HOLDER | {"pid": float("inf")}}),
        "\x00" * 1_000_000,
    ],
    ids=["not JSON", "deep", "a huge number", "not a holder", "not a time", "not a pid", "large"],
)
def test_a_damaged_record_is_no_obstacle(folder: Path, text: str) -> None:
    leases.take([A], me(), 0.0).release()
    [record] = folder.glob("*none-a*.json")
    record.write_text(text)
    assert leases.holder(A) is None
    with leases.take([A], me(), 0.0) as lease:
        assert lease.sequence == 1
        assert leases.holder(A) == lease.holder


@pytest.mark.parametrize("text", ["{", "[" * 50_000, "7", "[[]]"])
def test_a_damaged_ticket_is_no_obstacle(folder: Path, text: str) -> None:
    leases.take([A], me(), 0.0).release()
    (folder / "wait-0-0-0.json").write_text(text)
    leases.take([A], me(), 0.0).release()
