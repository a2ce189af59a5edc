"""The work file: every answer that was paid for is kept beside the output, line by line.

The first line says what run it belongs to; each other line is one answer of the model, as JSON. A
line is written in one piece with its line end and brought to the disk, so that a run that was
killed leaves whole lines and perhaps one torn at the end, which the next run drops.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from model.llm.answers import Line
from model.llm.errors import LlmError
from model.llm.prices import Tokens

FORMAT: Final = 1
"""Raise it where the file, or the form of a line (``answers.Heard``), changes."""

_OURS: Final = b'{"ulmrig":"work"'


class WorkFile:
    """The answers to the requests of one run, in the file ``path``; a context manager.

    ``begun`` says what the run is. Raises LlmError where the file belongs to another run, is
    damaged, held by another process or cannot be written; with ``anew`` another run's is emptied.
    """

    def __init__(self, path: Path, begun: Mapping[str, object], anew: bool = False) -> None:
        self.path = path
        self.answered: dict[str, list[Line]] = {}
        self.spent = Tokens()
        """What all answers in the file took, those of no use included."""
        self._useful = False
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError as error:
            raise LlmError(f"{path}: {error.strerror or error} (a file to write)") from None
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not os.fstat(self._file).st_nlink:
                raise BlockingIOError  # it was removed by the one who held it until now
        except OSError:
            os.close(self._file)
            raise LlmError(
                f"{path}: another ulmrig is at work on it (wait until it ends)"
            ) from None
        try:
            self._load({"ulmrig": "work", "format": FORMAT, **begun}, anew)
        except BaseException:
            os.close(self._file)
            raise

    def __enter__(self) -> WorkFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # A file without an answer is of no use, and would be in the way of other words.
        if not self._useful:
            self.path.unlink(missing_ok=True)
        os.close(self._file)

    def keep(self, name: str, lines: Sequence[Line] | None, tokens: Tokens) -> None:
        """Keep an answer to the request ``name``; None for one that is of no use.

        Raises LlmError where the disk takes no more.
        """
        entry: dict[str, Any] = {"request": name, "tokens": [tokens.read, tokens.written]}
        if lines is not None:
            entry["lines"] = lines
        self._append(entry)
        self._take(entry)

    def _append(self, entry: Mapping[str, object]) -> None:
        data = json.dumps(entry, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        end = os.fstat(self._file).st_size
        try:
            if os.write(self._file, data) < len(data):
                os.ftruncate(self._file, end)
                raise LlmError(f"{self.path}: no room on the disk (the answers before are kept)")
            os.fsync(self._file)
        except OSError as error:
            raise LlmError(f"{self.path}: {error.strerror or error} (a file to write)") from None

    def _load(self, begun: Mapping[str, object], anew: bool) -> None:
        size = os.fstat(self._file).st_size
        data = b""
        while len(data) < size:
            more = os.pread(self._file, size - len(data), len(data))
            if not more:
                break
            data += more
        if not data.startswith(_OURS[: len(data)]):
            raise LlmError(f"{self.path}: no work file of ours (choose another -o)")
        *lines, torn = data.split(b"\n")
        entries = self._parsed(lines) if not anew else []
        if entries and entries[0] != begun:
            raise LlmError(f"{self.path}: {_difference(entries[0], begun)}")
        if not entries:
            os.ftruncate(self._file, 0)
            self._append(begun)
        elif torn:
            os.ftruncate(self._file, size - len(torn))
        for number, entry in enumerate(entries[1:], 2):
            try:
                self._take(entry)
            except (KeyError, TypeError, ValueError):
                raise self._damaged(number) from None

    def _parsed(self, lines: Sequence[bytes]) -> list[dict[str, Any]]:
        entries = []
        for number, line in enumerate(lines, 1):
            try:
                entry = json.loads(line)
            except ValueError:
                raise self._damaged(number) from None
            if not isinstance(entry, dict):
                raise self._damaged(number)
            entries.append(entry)
        return entries

    def _damaged(self, number: int) -> LlmError:
        return LlmError(f"{self.path}:{number}: damaged (remove that line, or --anew for all)")

    def _take(self, entry: Mapping[str, Any]) -> None:
        read, written = entry["tokens"]
        self.spent += Tokens(int(read), int(written))
        self._useful = True
        if "lines" in entry:
            self.answered[str(entry["request"])] = [dict(line) for line in entry["lines"]]


def _difference(was: Mapping[str, Any], now: Mapping[str, object]) -> str:
    """Return how a work file is another run's, and what to do."""
    for name in ("topic", "with", "model", "pairs", "seed"):
        if was.get(name) != now[name]:
            what = f"begun with --{name} {was.get(name)}, not {now[name]}"
            break
    else:
        what = "begun by another version of ulmrig, with another plan"
    return f"{what} (the same words go on with it; --anew empties it and begins anew)"
