"""Leases: each board has one holder at a time, among all processes and users of this machine.

A lease is a lock on the board's port, which the system releases when its process dies. One folder,
which all users share, holds for each port the lock file, and for each user who has taken it a
record (JSON: the holder, and the sequence, which counts how often the port was taken; the record
with the highest one counts). It also holds each user's log of what was taken and released, and the
older log before it; and a ticket file for each process that waits. Tickets are served in the order
of their creation, so that a holder that releases a board for another does not get it back first. A
waiting process touches its ticket; one that was not touched for ``STALE_SECONDS`` belongs to a dead
process. ``shared_folder.py`` keeps users from turning these files against each other.
"""

from __future__ import annotations

import getpass
import itertools
import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.errors import BoardError
from ulmrig.hil.farm import ports, shared_folder
from ulmrig.hil.farm.shared_folder import Lock
from ulmrig.model.text import printable

POLL_SECONDS: Final = 0.05
"""Seconds between two tries to take a board that is held."""

STALE_SECONDS: Final = 3.0
"""Seconds after which a ticket that was not touched is ignored and removed."""

LOG_LIMIT: Final = 1_000_000
"""Bytes beyond which the log becomes the older log, and a new one begins."""

_tickets = itertools.count()


class HeldError(BoardError):
    """Other processes hold the board, or all of several, and the time to wait has passed."""


@dataclass(frozen=True)
class Holder:
    """A process that holds a board.

    ``worker`` is a pytest worker or a command, ``test`` what it runs, ``since`` a Unix time.
    """

    board: str
    pid: int
    user: str
    worker: str
    test: str
    since: float

    def __str__(self) -> str:
        clock = time.strftime("%H:%M:%S", time.localtime(self.since))
        if time.time() - self.since > 12 * 3600:
            clock = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(self.since))
        what = f", {self.test}" if self.test else ""
        return printable(f"{self.user} (process {self.pid}, {self.worker}{what}) since {clock}")


def current_holder(worker: str, test: str = "") -> Holder:
    """Return this process as a holder that holds no board yet."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = str(os.getuid()) if hasattr(os, "getuid") else "somebody"
    return Holder("", os.getpid(), user, worker, test, 0.0)


def folder() -> Path:
    """Return the folder of the leases, which is created for all users if it does not exist.

    The environment variable ULMRIG_LEASES overrides it. Raises BoardError if it cannot be used.
    """
    named = os.environ.get("ULMRIG_LEASES")
    path = Path(named) if named else Path(tempfile.gettempdir()) / "ulmrig-leases"
    try:
        # In the folder for temporary files, any user could have planted a link.
        shared_folder.prepare(path, may_be_link=bool(named))
    except OSError as error:
        raise _unusable(path, error) from error
    return path


def _unusable(path: Path, error: OSError) -> BoardError:
    return BoardError(
        f"the folder of the leases, {path}, cannot be used: {error.strerror or error}",
        advice="all users who share the boards must be able to write there (mode 1777); or set "
        "ULMRIG_LEASES to a folder where they can",
    )


class Lease:
    """A board that is held. ``sequence`` counts how often its port was taken, including now."""

    def __init__(self, port: _Port, board: BoardConfig, lock: Lock, holder: Holder) -> None:
        self._port = port
        self._lock = lock
        self.board = board
        self.holder = holder
        found = port.read()
        self.sequence = found.sequence + 1
        self._note()
        if found.holder:
            port.log("died", board.name, found.sequence, asdict(found.holder))
        port.log("taken", board.name, self.sequence, asdict(holder))

    def for_test(self, test: str) -> None:
        """Record the test for which the board is held from now on."""
        if test != self.holder.test:
            self.holder = replace(self.holder, test=test)
            self._note()

    def _note(self) -> None:
        self._port.write(self.sequence, self.holder)

    def has_waiters(self) -> bool:
        """Return whether another process waits for this board."""
        return any(self._port.name in wanted for _, wanted in _waiting(self._port.folder))

    def release(self) -> None:
        """Release the board; the port must be closed by then. A second call does nothing."""
        if not self._lock.is_locked:
            return
        try:
            self._port.log("released", self.board.name, self.sequence, asdict(self.holder))
            self._port.write(self.sequence, None)
        finally:
            self._lock.release()

    def __enter__(self) -> Lease:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


@dataclass(frozen=True)
class _Record:
    """What a user's file says of a port: how often it was taken, and by whom if it is held."""

    sequence: int = 0
    holder: Holder | None = None


def _record(path: Path, owner: int) -> _Record:
    """Return the record at ``path``; an empty one if it is damaged, or not ``owner``'s."""
    try:
        found = json.loads(shared_folder.read(path, owner))
        sequence, who = found["sequence"], found["holder"]
        if not isinstance(sequence, int) or sequence not in range(2**53):
            return _Record()
        return _Record(sequence, _checked(who) if who else None)
    except (OSError, ValueError, ArithmeticError, LookupError, TypeError, RecursionError):
        return _Record()


def _checked(who: Any) -> Holder:
    """Return the holder that a record describes. Raises what values of wrong types raise."""
    texts = {key: str(who[key]) for key in ("board", "user", "worker", "test")}
    since = float(who["since"])
    if not 0 <= since < 1e11:
        raise ValueError("not a time")
    return Holder(**texts, pid=int(who["pid"]), since=since)


class _Port:
    """The files of one port. Only the holder of the lock writes them."""

    def __init__(self, where: Path, board: BoardConfig) -> None:
        self.folder = where
        self.port = ports.resolve(board.url)
        self.name = ports.file_name(board.url)

    def lock(self) -> Lock:
        return Lock(self.folder / f"{self.name}.lock")

    def read(self) -> _Record:
        """Return the latest record."""
        records = [_Record()]
        for path in self.folder.glob(f"{self.name}.*.json"):
            if match := re.fullmatch(r"(\d+)\.json", path.name.removeprefix(f"{self.name}.")):
                records.append(_record(path, int(match[1])))
        return max(records, key=lambda record: record.sequence)

    def write(self, sequence: int, who: Holder | None) -> None:
        state = {"sequence": sequence, "holder": asdict(who) if who else None}
        path = self.folder / f"{self.name}.{shared_folder.user_id()}.json"
        shared_folder.replace(path, json.dumps(state))

    def log(self, event: str, board: str, sequence: int, holder: dict[str, Any]) -> None:
        line = {
            "event": event,
            "port": self.port,
            "board": board,
            "sequence": sequence,
            "pid": holder.get("pid"),
            "user": holder.get("user"),
            "worker": holder.get("worker"),
            "test": holder.get("test"),
            "at": time.time(),
            "monotonic": time.monotonic(),
        }
        _append(self.folder / f"log.{shared_folder.user_id()}.jsonl", json.dumps(line) + "\n")


def _append(path: Path, line: str) -> None:
    """Add a line to the log, in one write.

    A process that opened the log just before another one rotated it writes to the older log. The
    order of a port's lines is right all the same, as only the holder of its lock writes them.
    """
    _rotate(path)
    shared_folder.append(path, line)


def _rotate(path: Path) -> None:
    """Replace the older log by the log if that has grown too large."""

    def is_large() -> bool:
        return path.lstat().st_size > LOG_LIMIT

    # A second process must not rotate the new log. If the lock is taken, or the file cannot be
    # renamed, the log grows a little more.
    with suppress(OSError):
        lock = Lock(path.with_suffix(".lock"))
        if is_large() and lock.acquire():
            try:
                if is_large():
                    path.replace(path.with_suffix(".1.jsonl"))
            finally:
                lock.release()


def take(
    boards: Sequence[BoardConfig],
    who: Holder,
    wait: float,
    waiting: Callable[[str], None] | None = None,
) -> Lease:
    """Take the first of ``boards`` that is free, and wait up to ``wait`` seconds for one.

    If it has to wait, it calls ``waiting`` once with who holds the boards. Raises HeldError with
    the same text if the time has passed, BoardError if the folder of the leases cannot be used.
    """
    assert boards
    where = folder()
    candidates = [(_Port(where, board), board) for board in boards]
    deadline = Deadline(wait)
    ticket = _Ticket(where, [port.name for port, _ in candidates])
    try:
        while True:
            ticket.touch()
            if lease := _try(candidates, who, ticket):
                return lease
            if deadline.expired:
                raise HeldError(
                    f"{held(boards)}; waited {round(wait, 1):g} s",
                    advice="wait until it is released, or end the process that holds it; "
                    "--board-wait SECONDS waits longer",
                )
            if waiting:
                waiting(held(boards))
                waiting = None
            time.sleep(POLL_SECONDS)
    except OSError as error:
        raise _unusable(where, error) from error
    finally:
        ticket.remove()


def _try(
    candidates: Sequence[tuple[_Port, BoardConfig]], who: Holder, ticket: _Ticket
) -> Lease | None:
    before = set(ticket.wanted_before())
    for port, board in candidates:
        if port.name in before:
            continue
        lock = port.lock()
        if not lock.acquire():
            continue
        try:
            return Lease(port, board, lock, replace(who, board=board.name, since=time.time()))
        except BaseException:
            lock.release()
            raise
    return None


class _Ticket:
    """A position in the queue for some ports."""

    def __init__(self, where: Path, names: Sequence[str]) -> None:
        self._folder = where
        self._text = json.dumps(list(names))
        order = f"{time.time_ns():020d}-{os.getpid()}-{next(_tickets)}"
        self._path = where / f"wait-{order}.json"

    def touch(self) -> None:
        try:
            # Windows always follows links, but lets only administrators create them.
            os.utime(self._path, follow_symlinks=os.utime not in os.supports_follow_symlinks)
        except FileNotFoundError:
            shared_folder.replace(self._path, self._text)

    def wanted_before(self) -> Iterator[str]:
        """Yield the ports that are wanted by earlier tickets."""
        for name, wanted in _waiting(self._folder):
            if name < self._path.name:
                yield from wanted

    def remove(self) -> None:
        with suppress(OSError):
            self._path.unlink()


def _waiting(where: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each ticket that is not stale: its file's name, and the ports that are wanted."""
    for path in sorted(where.glob("wait-*.json")):
        try:
            # A time in the future is not a living process's, either.
            if abs(time.time() - path.lstat().st_mtime) > STALE_SECONDS:
                # Another user's ticket stays until they wait again.
                path.unlink()
                continue
            wanted = json.loads(shared_folder.read(path))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(wanted, list):
            yield path.name, [str(name) for name in wanted]


def holder(board: BoardConfig) -> Holder | None:
    """Return who holds ``board``, or None if it is free."""
    port = _Port(folder(), board)
    found = port.read().holder
    if found is None:
        return None
    # The record of a process that was killed stays: only the lock is reliable.
    lock = port.lock()
    try:
        if not lock.acquire():
            return found
    except OSError:
        return None
    lock.release()
    return None


def held(boards: Sequence[BoardConfig]) -> str:
    """Return who holds each of the boards, in one line."""
    parts = []
    for board in boards:
        who = holder(board)
        parts.append(f"{board.name} is held by {who}" if who else f"{board.name} is free")
    return "; ".join(parts)
