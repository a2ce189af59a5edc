"""Leases: each board has one holder at a time, among all processes and users of this machine.

A lease is a lock on the board's port, which the system releases when its process dies. One folder,
which all users share, holds for each port the lock file and a state file (JSON: the holder, and the
sequence, which counts how often the port was taken); the log of what was taken and released, and
the older log before it; and a ticket file for each process that waits. Tickets are served in the
order of their creation, so that a holder that releases a board for another does not get it back
first. A waiting process touches its ticket; one that was not touched for ``STALE_SECONDS`` belongs
to a dead process.
"""

from __future__ import annotations

import getpass
import itertools
import json
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.errors import BoardError
from ulmrig.hil.farm import ports
from ulmrig.model.support.text import printable

POLL_SECONDS: Final = 0.05
"""Seconds between two tries to take a board that is held."""

STALE_SECONDS: Final = 3.0
"""Seconds after which a ticket that was not touched is ignored and removed."""

# Every try to take a lock would be two lines of the log at level DEBUG.
logging.getLogger("filelock").setLevel(logging.INFO)

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
        path.mkdir(parents=True)
        # Not sticky: in a sticky folder the kernel keeps users from opening each other's files.
        path.chmod(0o777)
    except FileExistsError:
        pass
    except OSError as error:
        raise _unusable(path, error) from error
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise _unusable(path, PermissionError(13, "it cannot be written"))
    return path


def _unusable(path: Path, error: OSError) -> BoardError:
    return BoardError(
        f"the folder of the leases, {path}, cannot be used: {error.strerror or error}",
        advice="all users who share the boards must be able to write there (mode 0777); or set "
        "ULMRIG_LEASES to a folder where they can",
    )


class Lease:
    """A board that is held. ``sequence`` counts how often its port was taken, including now."""

    def __init__(self, port: _Port, board: BoardConfig, lock: FileLock, holder: Holder) -> None:
        self._port = port
        self._lock = lock
        self.board = board
        self.holder = holder
        found = port.read()
        self.sequence = int(found.get("sequence", 0)) + 1
        self._note()
        dead = found.get("holder")
        if dead:
            port.log("died", board.name, self.sequence - 1, dead)
        port.log("taken", board.name, self.sequence, asdict(holder))

    def for_test(self, test: str) -> None:
        """Record the test for which the board is held from now on."""
        if test != self.holder.test:
            self.holder = replace(self.holder, test=test)
            self._note()

    def _note(self) -> None:
        self._port.write({"sequence": self.sequence, "holder": asdict(self.holder)})

    def has_waiters(self) -> bool:
        """Return whether another process waits for this board."""
        return any(self._port.name in wanted for _, wanted in _waiting(self._port.folder))

    def release(self) -> None:
        """Release the board; the port must be closed by then. A second call does nothing."""
        if not self._lock.is_locked:
            return
        try:
            self._port.log("released", self.board.name, self.sequence, asdict(self.holder))
            self._port.write({"sequence": self.sequence, "holder": None})
        finally:
            self._lock.release()

    def __enter__(self) -> Lease:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


class _Port:
    """The files of one port. Only the holder of the lock writes them."""

    def __init__(self, where: Path, board: BoardConfig) -> None:
        self.folder = where
        self.port = ports.resolve(board.url)
        self.name = ports.file_name(board.url)
        self._state = where / f"{self.name}.json"

    def lock(self) -> FileLock:
        path = self.folder / f"{self.name}.lock"
        return FileLock(path, timeout=0, mode=0o666, thread_local=False)

    def read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._state.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, state: dict[str, Any]) -> None:
        _write(self._state, json.dumps(state))

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
        _append(self.folder / "log.jsonl", json.dumps(line) + "\n")


def _append(path: Path, line: str) -> None:
    """Add a line to the log, in one write.

    A process that opened the log just before another one rotated it writes to the older log. The
    order of a port's lines is right all the same, as only the holder of its lock writes them.
    """
    _rotate(path)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        with suppress(OSError):
            path.chmod(0o666)
        os.write(descriptor, line.encode())
    finally:
        os.close(descriptor)


def _rotate(path: Path) -> None:
    """Replace the older log by the log if that has grown too large."""

    def is_large() -> bool:
        return path.exists() and path.stat().st_size > LOG_LIMIT

    # A second process must not rotate the new log. If the lock is taken, or the file cannot be
    # renamed, the log grows a little more.
    with suppress(OSError, Timeout):
        if is_large():
            with FileLock(path.with_name("log.lock"), timeout=0, mode=0o666):
                if is_large():
                    path.replace(path.with_name("log.1.jsonl"))


def _write(path: Path, text: str) -> None:
    """Replace a file at once by one that all users can read and replace."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{next(_tickets)}")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.chmod(0o666)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


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
                    f"{held(boards)}; waited {wait:g} s",
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
        try:
            lock.acquire(timeout=0)
        except Timeout:
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
            os.utime(self._path)
        except FileNotFoundError:
            _write(self._path, self._text)

    def wanted_before(self) -> Iterator[str]:
        """Yield the ports that are wanted by earlier tickets."""
        for name, wanted in _waiting(self._folder):
            if name < self._path.name:
                yield from wanted

    def remove(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _waiting(where: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each ticket that is not stale: its file's name, and the ports that are wanted."""
    for path in sorted(where.glob("wait-*.json")):
        try:
            age = time.time() - path.stat().st_mtime
            if age > STALE_SECONDS:
                path.unlink(missing_ok=True)
                continue
            wanted = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        yield path.name, wanted


def holder(board: BoardConfig) -> Holder | None:
    """Return who holds ``board``, or None if it is free."""
    port = _Port(folder(), board)
    found = port.read().get("holder")
    if not isinstance(found, dict):
        return None
    # The state of a process that was killed stays: only the lock is reliable.
    lock = port.lock()
    try:
        lock.acquire(timeout=0)
    except Timeout:
        with suppress(TypeError):
            return Holder(**found)
        return None
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
