"""The files of the leases: what is read of them and what is not, and how holders are shown."""

from __future__ import annotations

import getpass
import json
import os
import time
from pathlib import Path

import pytest

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import leases, ports
from ulmrig.hil.farm.leases import Holder
from ulmrig.hil.farm.shared_folder import Lock

pytestmark = pytest.mark.boards

A = BoardConfig("anna", "rc2014", "/dev/ulmrig-none-a")
B = BoardConfig("berta", "rc2014", "/dev/ulmrig-none-b")
NAME = ports.file_name(A.url)
NOW = 1_800_000_000.0
HOLDER = {"board": "b", "pid": 1, "user": "u", "worker": "w", "test": "", "since": 7.0}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "leases"))
    return leases.folder()


def take() -> leases.Lease:
    return leases.take([A], leases.current_holder("gw0"), 0.0)


def record(folder: Path, sequence: object, holder: object = None, user: int | None = None) -> None:
    user = os.geteuid() if user is None else user
    text = json.dumps({"sequence": sequence, "holder": holder})
    (folder / f"{NAME}.{user}.json").write_text(text)


# Holders


@pytest.mark.parametrize(("hours", "date"), [(0.0, False), (12.0, False), (12.001, True)])
def test_a_holder_of_more_than_half_a_day_is_shown_with_the_date(
    monkeypatch: pytest.MonkeyPatch, hours: float, date: bool
) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW)
    since = NOW - hours * 3600
    shown = time.strftime("%Y-%m-%d %H:%M:%S" if date else "%H:%M:%S", time.localtime(since))
    who = Holder("anna", 7, "ulm", "gw0", "", since)
    assert str(who) == f"ulm (process 7, gw0) since {shown}"


def test_a_holder_is_shown_with_its_test() -> None:
    assert "(process 7, gw0, x.chat)" in str(Holder("anna", 7, "ulm", "gw0", "x.chat", NOW))


def test_a_user_without_a_name_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def getuser() -> str:
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", getuser)
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert leases.current_holder("gw0").user == "4711"
    monkeypatch.delattr(os, "getuid")
    assert leases.current_holder("gw0").user == "somebody"


# Records


@pytest.mark.parametrize(
    ("sequence", "following"),
    [(5, 6), (2**53 - 1, 2**53), (2**53, 1), (-1, 1), ("5", 1), (5.0, 1)],
)
def test_a_lease_follows_the_last_one_if_its_number_can_be(
    folder: Path, sequence: object, following: int
) -> None:
    record(folder, sequence)
    with take() as lease:
        assert lease.sequence == following


@pytest.mark.parametrize(
    ("since", "shown"),
    [(0, True), (99_999_999_999, True), (1e11, False), (-1, False), (float("nan"), False)],
)
def test_a_holder_since_a_time_that_cannot_be_is_not_shown(
    folder: Path, since: float, shown: bool
) -> None:
    with take():
        record(folder, 1, HOLDER | {"since": since})
        found = leases.holder(A)
        assert (found is not None) == shown
        assert not found or str(found)


def test_the_record_with_the_highest_number_counts_and_other_files_do_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with take():
        record(folder, 4, HOLDER | {"worker": "newest"})
        (folder / f"{NAME}.x1.json").write_text(json.dumps({"sequence": 9, "holder": HOLDER}))
        found = leases.holder(A)
        assert found and found.worker == "newest"


def test_a_board_whose_lock_was_planted_has_no_holder(folder: Path, tmp_path: Path) -> None:
    record(folder, 1, HOLDER)
    (folder / f"{NAME}.lock").symlink_to(tmp_path / "none")
    assert leases.holder(A) is None


def test_boards_are_said_to_be_held_or_free() -> None:
    with take() as lease:
        assert leases.held([A, B]) == f"anna is held by {lease.holder}; berta is free"


# Tickets


def test_a_ticket_counts_up_to_three_seconds_after_it_was_touched_whatever_is_before_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW)

    def ticket(number: int, text: str, seconds: float) -> Path:
        path = folder / f"wait-{number}.json"
        path.write_text(text)
        os.utime(path, (NOW - seconds, NOW - seconds))
        return path

    with take() as lease:
        stale = ticket(1, f'["{NAME}"]', 3.125)
        ticket(2, "damaged", 0.0)
        ticket(3, f'["{NAME}"]', 3.0)
        assert lease.has_waiters()
        assert not stale.exists()
        ticket(3, f'["{NAME}"]', 3.125)
        assert not lease.has_waiters()
        ticket(3, f'["{NAME}"]', -3.0)
        assert lease.has_waiters()


# The log


def log_names(folder: Path) -> set[str]:
    return {path.name.replace(str(os.geteuid()), "ME") for path in folder.glob("log*")}


def test_the_log_is_put_aside_when_it_is_larger_than_its_limit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = folder / f"log.{os.geteuid()}.jsonl"
    take().release()
    assert log_names(folder) == {"log.ME.jsonl"}
    monkeypatch.setattr(leases, "LOG_LIMIT", log.stat().st_size)
    leases._append(log, "{}\n")
    assert log_names(folder) == {"log.ME.jsonl"}
    leases._append(log, "{}\n")
    assert log_names(folder) == {"log.ME.jsonl", "log.ME.1.jsonl", "log.ME.lock"}
    assert log.read_text() == "{}\n"


def test_a_log_that_another_process_puts_aside_grows(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "LOG_LIMIT", 1)
    lock = Lock(folder / f"log.{os.geteuid()}.lock")
    assert lock.acquire()
    take().release()
    lock.release()
    assert log_names(folder) == {"log.ME.jsonl", "log.ME.lock"}
