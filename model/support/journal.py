"""A journal: what a long run has found so far, one JSON object per line, in a file.

The first line says what run it belongs to. Lines are written with their ends in one piece and
brought to the disk, so that a run that was killed leaves whole lines and perhaps one torn at the
end, which the next run drops.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

from ulmrig.model.errors import UlmrigError

Entry = dict[str, Any]


class JournalError(UlmrigError):
    """A journal that is another run's, damaged, held or not to be written. One line of text."""


class Journal:
    """The ``entries`` in the file ``path``, in their order; a context manager.

    ``run`` says what the run is, in values that JSON keeps as they are. Raises ``error`` if the
    file belongs to another run (the first thing that differs is named), is damaged, held by
    another process or cannot be written; with ``restart`` another run's is emptied. A kind of
    journal may have an error and texts of its own.
    """

    error: ClassVar[type[UlmrigError]] = JournalError
    foreign: ClassVar[str] = "no journal of ours (choose another folder)"
    damaged: ClassVar[str] = "damaged (a JSON object; remove that line)"

    def __init__(self, path: Path, run: Mapping[str, object], *, restart: bool = False) -> None:
        self.path = path
        self.entries: list[Entry] = []
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            self._lock()
            self._load(run, restart)
            for number, entry in enumerate(self.entries, 2):
                try:
                    self.take(entry)
                except (KeyError, TypeError, ValueError) as error:
                    raise self._damaged_at(number) from error
        except BaseException:
            os.close(self._file)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._file)

    def append(self, entries: Sequence[Mapping[str, object]]) -> None:
        """Keep ``entries``, and ``take`` each of them. Raises ``error`` if the disk is full."""
        self._write(entries)
        self.entries += [dict(entry) for entry in entries]
        for entry in self.entries[-len(entries) :]:
            self.take(entry)

    def take(self, entry: Entry) -> None:
        """Make use of an entry, found or new; KeyError, TypeError, ValueError: it is damaged."""

    def is_ours(self, data: bytes, run: Mapping[str, object]) -> bool:
        """Say if a file that begins with ``data`` may be emptied, or gone on with."""
        return b"\n" in data or _line(run).startswith(data)

    def difference(self, was: Mapping[str, Any], run: Mapping[str, object]) -> str:
        """Return how a file is another run's, and what to do."""
        name = next(name for name in (*run, *was) if was.get(name) != run.get(name))
        what = {
            "format": "of another version of ulmrig",
            "corpus": "of another corpus",
        }.get(name, f"of another run: {name} was {was.get(name)}, and is {run.get(name)}")
        return f"{what} (choose another folder, or remove this file)"

    def _write(self, entries: Sequence[Mapping[str, object]]) -> None:
        data = b"".join(_line(entry) for entry in entries)
        end = os.fstat(self._file).st_size
        try:
            if os.write(self._file, data) < len(data):
                os.ftruncate(self._file, end)
                raise self.error(f"{self.path}: no room on the disk (what was kept is kept)")
            os.fsync(self._file)
        except OSError as error:
            raise self._unwritable(error) from error

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not os.fstat(self._file).st_nlink:
                raise BlockingIOError  # it was removed by its last holder
        except OSError:
            raise self.error(
                f"{self.path}: another ulmrig is at work on it (wait until it ends)"
            ) from None

    def _load(self, run: Mapping[str, object], restart: bool) -> None:
        """Read the entries after the first line, which is written where there is none."""
        # By its name, since a descriptor that appends reads from where it stands.
        data = self.path.read_bytes()
        if not self.is_ours(data, run):
            raise self.error(f"{self.path}: {self.foreign}")
        *lines, torn = data.split(b"\n")
        found = [self._parsed(number, line) for number, line in enumerate(lines, 1) if not restart]
        if found and found[0] != run:
            raise self.error(f"{self.path}: {self.difference(found[0], run)}")
        if not found:
            os.ftruncate(self._file, 0)
            self._write([run])
        elif torn:
            os.ftruncate(self._file, len(data) - len(torn))
        self.entries = found[1:]

    def _parsed(self, number: int, line: bytes) -> Entry:
        try:
            entry = json.loads(line)
        except ValueError:
            entry = None
        if not isinstance(entry, dict):
            raise self._damaged_at(number)
        return entry

    def _damaged_at(self, number: int) -> UlmrigError:
        return self.error(f"{self.path}:{number}: {self.damaged}")

    def _unwritable(self, error: OSError) -> UlmrigError:
        return self.error(f"{self.path}: {error.strerror or error} (a file to write)")


def _line(entry: Mapping[str, object]) -> bytes:
    return json.dumps(entry, separators=(",", ":")).encode() + b"\n"
