"""The recording of a session: its file, read back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ulmrig.harness.recording.session_target import Record
from ulmrig.hil import errors
from ulmrig.hil.errors import MachineError
from ulmrig.hil.target import Place, Turn

FORMAT_VERSION: Final = 2
_READ: Final = (1, 2)
"""Version 1 knows no ``wire``."""


@dataclass
class Recording:
    """A session read back: ``header``, and each typed line with its turn (None: it failed).

    The greeting is the turn of the line None. ``failures`` has the errors of the turns that
    failed, by their place in ``turns``.
    """

    header: Record
    turns: list[tuple[bytes | None, Turn | None]] = field(default_factory=list)
    failures: dict[int, MachineError] = field(default_factory=dict)


def load(path: Path) -> Recording:
    """Read a recording. Raises ValueError, with file and line, if it is none."""
    recording: Recording | None = None
    line: bytes | None = None
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            record = json.loads(text)
            kind = record["record"]
            if kind == "session":
                if record["version"] not in _READ:
                    raise ValueError(f"version {record['version']} is unknown")
                recording = Recording(record)
            elif recording is None:
                raise ValueError("the first record is not the session's")
            elif kind == "sent":
                line = record["line"].encode("latin-1")
            elif kind == "got":
                recording.turns.append((line, _turn(record)))
            elif kind == "error":
                recording.failures[len(recording.turns)] = _failure(record)
                recording.turns.append((line, None))
            elif kind != "wire":
                raise ValueError(f"the record {kind!r} is unknown")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{path}:{number}: not a recorded session: {error!r}") from None
    if recording is None:
        raise ValueError(f"{path}:1: not a recorded session: it is empty")
    return recording


def _failure(record: Record) -> MachineError:
    """Return the error of a record, of the kind that it was: that tells who is to blame."""
    kind = _FAILURES.get(record["error"], MachineError)
    return kind(record["what"], seen=record["seen"].encode("latin-1"), advice=record["advice"])


_FAILURES: Final[dict[str, type[MachineError]]] = {
    kind.__name__: kind
    for kind in (
        errors.BoardError,
        errors.LinkError,
        errors.ProgramError,
        errors.StoppedError,
    )
}


def _turn(record: Record) -> Turn:
    return Turn(
        raw=record["raw"].encode("latin-1"),
        output=record["output"].encode("latin-1"),
        place=Place[record["place"]],
        t_states=record["t_states"],
        seconds=record["seconds"],
    )
