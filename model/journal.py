"""A journal: what a long run has found so far, a JSON object a line, in a file that survives it.

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
from typing import Any

Entry = dict[str, Any]


class JournalError(ValueError):
    """A journal that is another run's, damaged, held or not to be written. One line of text."""


class Journal:
    """The ``entries`` in the file ``path``, in their order; a context manager.

    ``run`` says what the run is, in values that JSON keeps as they are. Raises JournalError where
    the file belongs to another run (the first thing that differs is named), is damaged, held by
    another process or cannot be written.
    """

    def __init__(self, path: Path, run: Mapping[str, object]) -> None:
        self.path = path
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError as error:
            raise JournalError(f"{path}: {error.strerror or error} (a file to write)") from None
        try:
            self._lock()
            self.entries = self._load(run)
        except BaseException:
            os.close(self._file)
            raise

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._file)

    def append(self, entries: Sequence[Mapping[str, object]]) -> None:
        """Keep ``entries``. Raises JournalError where the disk takes no more."""
        data = b"".join(_line(entry) for entry in entries)
        end = os.fstat(self._file).st_size
        try:
            if os.write(self._file, data) < len(data):
                os.ftruncate(self._file, end)
                raise JournalError(f"{self.path}: no room on the disk (what was kept is kept)")
            os.fsync(self._file)
        except OSError as error:
            raise JournalError(
                f"{self.path}: {error.strerror or error} (a file to write)"
            ) from None
        self.entries += [dict(entry) for entry in entries]

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise JournalError(
                f"{self.path}: another ulmrig is at work on it (wait until it ends)"
            ) from None

    def _load(self, run: Mapping[str, object]) -> list[Entry]:
        """Return the entries after the first line, which is written where there is none."""
        *lines, torn = self.path.read_bytes().split(b"\n")
        found = [self._parsed(number, line) for number, line in enumerate(lines, 1)]
        if not found and not _line(run).startswith(torn):
            raise JournalError(f"{self.path}: no journal of ours (choose another folder)")
        if torn:
            os.ftruncate(self._file, sum(len(line) + 1 for line in lines))
        self.entries = []
        if not found:
            self.append([run])
            return []
        was = found[0]
        for name in (*run, *was):
            if was.get(name) != run.get(name):
                raise JournalError(
                    f"{self.path}: of another run: {name} was {was.get(name)}, and is "
                    f"{run.get(name)} (another folder, or remove this file)"
                )
        return found[1:]

    def _parsed(self, number: int, line: bytes) -> Entry:
        try:
            entry = json.loads(line)
        except ValueError:
            entry = None
        if not isinstance(entry, dict):
            raise JournalError(f"{self.path}:{number}: damaged (a JSON object; remove that line)")
        return entry


def _line(entry: Mapping[str, object]) -> bytes:
    return json.dumps(entry, separators=(",", ":")).encode() + b"\n"
