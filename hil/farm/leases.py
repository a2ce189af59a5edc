"""Leases: one board, one holder, among all the processes and users of this machine.

A lease is a lock on the board's port, which the system frees when its process dies. In one folder
for everybody lie, for each port, the lock and, as JSON beside it, who holds it since when and how
often it was taken (the sequence); a log of what was taken and released, and the older one before
it; and a ticket of everyone who waits. Tickets are served in the order in which they were drawn, so
a holder that lets go for somebody does not get the board back first. Who waits touches the ticket;
one that was not touched for ``STALE`` seconds is a dead one's.
"""

from __future__ import annotations

import getpass
import itertools
import json
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

POLL: Final = 0.05
"""Seconds between two looks at a board that is held."""

STALE: Final = 3.0
"""Seconds after which a ticket that nobody touches counts no more."""

LOG_LIMIT: Final = 1_000_000
"""Bytes beyond which a log becomes the older one, and a new one begins."""

_tickets = itertools.count()


class HeldError(BoardError):
    """Somebody else holds the board, or all of them, and the time to wait for it is up."""


@dataclass(frozen=True)
class Holder:
    """Who holds a board: ``worker`` is a pytest worker or a command, ``since`` Unix time."""

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
    """Return this process as a holder of no board yet."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = str(os.getuid()) if hasattr(os, "getuid") else "somebody"
    return Holder("", os.getpid(), user, worker, test, 0.0)


def folder() -> Path:
    """Return the folder of the leases, made for everybody where it is not there yet.

    ``ULMRIG_LEASES`` names another one. Raises BoardError if it cannot be used.
    """
    named = os.environ.get("ULMRIG_LEASES")
    path = Path(named) if named else Path(tempfile.gettempdir()) / "ulmrig-leases"
    try:
        path.mkdir(parents=True)
        # Not sticky: there the kernel keeps one user from opening another one's files.
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
        advice="all who share the boards must be able to write there (mode 0777), or set "
        "ULMRIG_LEASES to a folder where they are",
    )


class Lease:
    """A board that is held. ``sequence`` counts the takes of its port, this one included."""

    def __init__(self, place: _Place, board: BoardConfig, lock: FileLock, holder: Holder) -> None:
        self._place = place
        self._lock = lock
        self.board = board
        self.holder = holder
        found = place.read()
        self.sequence = int(found.get("sequence", 0)) + 1
        self._note()
        dead = found.get("holder")
        if dead:
            place.log("died", board.name, self.sequence - 1, dead)
        place.log("taken", board.name, self.sequence, asdict(holder))

    def for_test(self, test: str) -> None:
        """Say which test the board is held for now."""
        if test != self.holder.test:
            self.holder = replace(self.holder, test=test)
            self._note()

    def _note(self) -> None:
        self._place.write({"sequence": self.sequence, "holder": asdict(self.holder)})

    def has_waiters(self) -> bool:
        """Return whether somebody would have this board."""
        return any(self._place.name in wanted for _, wanted in _waiting(self._place.folder))

    def release(self) -> None:
        """Let go; a second time does nothing. The port must be closed by then."""
        if not self._lock.is_locked:
            return
        try:
            self._place.log("released", self.board.name, self.sequence, asdict(self.holder))
            self._place.write({"sequence": self.sequence, "holder": None})
        finally:
            self._lock.release()

    def __enter__(self) -> Lease:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


class _Place:
    """The files of one port. Only who has the lock writes them."""

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
    """Add a line to the log, in one piece.

    Who has opened the log before somebody else puts it aside writes to the older one, where the
    line still stands in its place: the lines of a port are written by who has its lock.
    """
    _put_aside(path)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        with suppress(OSError):
            path.chmod(0o666)
        os.write(descriptor, line.encode())
    finally:
        os.close(descriptor)


def _put_aside(path: Path) -> None:
    """Make the log the older one, in that one's place, where it has grown too large."""

    def is_large() -> bool:
        return path.exists() and path.stat().st_size > LOG_LIMIT

    # Whoever comes second must not put the new log aside. Where the lock is taken, or the file
    # cannot be renamed, the log grows a little more.
    with suppress(OSError, Timeout):
        if is_large():
            with FileLock(path.with_name("log.lock"), timeout=0, mode=0o666):
                if is_large():
                    path.replace(path.with_name("log.1.jsonl"))


def _write(path: Path, text: str) -> None:
    """Write a file whole, for everybody to read and to replace."""
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

    ``waiting`` is called once, with who holds them, where one has to wait. Raises HeldError with
    the same where the time is up, BoardError where the leases' folder cannot be used.
    """
    assert boards
    where = folder()
    places = [(_Place(where, board), board) for board in boards]
    deadline = Deadline(wait)
    ticket = _Ticket(where, [place.name for place, _ in places])
    try:
        while True:
            ticket.touch()
            if lease := _try(places, who, ticket):
                return lease
            if deadline.expired:
                raise HeldError(
                    f"{held(boards)}; {wait:g} s were not enough",
                    advice="wait until it is released, or end who holds it; "
                    "--board-wait SECONDS waits longer",
                )
            if waiting:
                waiting(held(boards))
                waiting = None
            time.sleep(POLL)
    except OSError as error:
        raise _unusable(where, error) from error
    finally:
        ticket.tear()


def _try(
    places: Sequence[tuple[_Place, BoardConfig]], who: Holder, ticket: _Ticket
) -> Lease | None:
    before = set(ticket.wanted_before())
    for place, board in places:
        if place.name in before:
            continue
        lock = place.lock()
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        try:
            return Lease(place, board, lock, replace(who, board=board.name, since=time.time()))
        except BaseException:
            lock.release()
            raise
    return None


class _Ticket:
    """A place in the queue for some ports."""

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
        """Yield the ports that somebody wants who came earlier."""
        for name, wanted in _waiting(self._folder):
            if name < self._path.name:
                yield from wanted

    def tear(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _waiting(where: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each living ticket: its file's name, and the ports that are wanted."""
    for path in sorted(where.glob("wait-*.json")):
        try:
            age = time.time() - path.stat().st_mtime
            if age > STALE:
                path.unlink(missing_ok=True)
                continue
            wanted = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        yield path.name, wanted


def holder(board: BoardConfig) -> Holder | None:
    """Return who holds ``board``, or None if it is free."""
    place = _Place(folder(), board)
    found = place.read().get("holder")
    if not isinstance(found, dict):
        return None
    # The note of a process that was killed stays: only the lock tells.
    lock = place.lock()
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
    """Return in words who holds the boards."""
    parts = []
    for board in boards:
        who = holder(board)
        parts.append(f"{board.name} is held by {who}" if who else f"{board.name} is free")
    return "; ".join(parts)
