"""The recording of a session: its file, read back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ulmrig.harness.recording.session_target import Record
from ulmrig.hil import errors
from ulmrig.hil.errors import MachineError
from ulmrig.hil.inspection import Blame
from ulmrig.hil.target import Place, Turn
from ulmrig.model.text import printable

FORMAT_VERSION: Final = 3
_READ: Final = (1, 2, 3)
"""Version 1 knows no ``wire``, version 2 no ``blame``."""

_MOST: Final = 1e18
"""No clock in Hz, no count of T-states and no seconds of a recording are that many."""


@dataclass
class Recording:
    """A session read back: ``header``, and each typed line with its turn (None: it failed).

    The greeting is the turn of the line None. ``failures`` has the errors of the turns that
    failed, by their place in ``turns``. ``blame`` is who was blamed for a wrong answer.
    """

    header: Record
    turns: list[tuple[bytes | None, Turn | None]] = field(default_factory=list)
    failures: dict[int, MachineError] = field(default_factory=dict)
    blame: Blame | None = None


def load(path: Path) -> Recording:
    """Read a recording. Raises ValueError, with file and line, if it is none; OSError."""
    recording: Recording | None = None
    line: bytes | None = None
    for number, text in enumerate(path.read_bytes().removesuffix(b"\n").split(b"\n"), 1):
        try:
            record = _record(text)
            kind = record.get("record")
            if kind == "session":
                if recording is not None:
                    raise ValueError("a second session begins")
                recording = Recording(_header(record))
            elif recording is None:
                raise ValueError("the first record is not the session's")
            elif kind == "sent":
                line = _bytes(record, "line")
            elif kind == "got":
                recording.turns.append((line, _turn(record)))
            elif kind == "error":
                recording.failures[len(recording.turns)] = _failure(record)
                recording.turns.append((line, None))
            elif kind == "blame":
                recording.blame = _blame(record)
            elif kind != "wire":
                raise _wrong("record", kind, "session, sent, got, error, blame or wire")
        except ValueError as error:
            raise ValueError(f"{path}:{number}: not a recorded session: {error}") from None
    assert recording is not None  # there is a first line, even in an empty file
    return recording


def _record(text: bytes) -> Record:
    try:
        record = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        raise ValueError("it is no JSON object") from None
    if not isinstance(record, dict):
        raise ValueError("it is no JSON object")
    return record


def _header(record: Record) -> Record:
    """Return the first record with all that a replay needs, of the right types."""
    version = record.get("version")
    if isinstance(version, bool) or version not in _READ:
        raise _wrong("version", version, " or ".join(map(str, _READ)))
    header = record | {"command": _text(record, "command")}
    _bytes(record, "prompt")
    for name in ("target", "machine", "build"):
        header[name] = _text(record, name, "")
    header["clock"] = _number({"clock": 1.0} | record, "clock")
    if not header["clock"]:
        raise _wrong("clock", 0, "more than 0 Hz")
    files = header["files"] = record.get("files", {})
    if not isinstance(files, dict) or not all(isinstance(facts, dict) for facts in files.values()):
        raise _wrong("files", files, "an object of objects")
    for facts in files.values():
        _text(facts, "sha256")
    return header


def _failure(record: Record) -> MachineError:
    """Return the error of a record, of the kind that it was: that tells who is to blame."""
    kind = _FAILURES.get(_text(record, "error"), MachineError)
    what, advice = _text(record, "what"), _text(record, "advice")
    return kind(what, seen=_bytes(record, "seen"), advice=advice)


def _blame(record: Record) -> Blame:
    evidence = record.get("evidence")
    if not isinstance(evidence, list) or not all(isinstance(line, str) for line in evidence):
        raise _wrong("evidence", evidence, "a list of strings")
    turn = _number(record, "turn")
    if not isinstance(turn, int):
        raise _wrong("turn", turn, "an integer")
    who, what, advice = (printable(_text(record, name)) for name in ("who", "what", "advice"))
    return Blame(who, what, tuple(map(printable, evidence)), advice, turn)


_FAILURES: Final[dict[str, type[MachineError]]] = {
    kind.__name__: kind
    for kind in (
        errors.BoardError,
        errors.ResetError,
        errors.SilentError,
        errors.LinkError,
        errors.MemoryFaultError,
        errors.UrlError,
        errors.ProgramError,
        errors.StoppedError,
    )
}


def _turn(record: Record) -> Turn:
    place = _text(record, "place")
    if place not in Place.__members__:
        raise _wrong("place", place, " or ".join(Place.__members__))
    t_states = record.get("t_states")
    if t_states is not None and not isinstance(_number(record, "t_states"), int):
        raise _wrong("t_states", t_states, "an integer or null")
    return Turn(
        raw=_bytes(record, "raw"),
        output=_bytes(record, "output"),
        place=Place[place],
        t_states=t_states,
        seconds=_number(record, "seconds"),
    )


def _text(record: Record, name: str, default: str | None = None) -> str:
    value = record.get(name, default)
    if not isinstance(value, str):
        raise _wrong(name, value, "a string")
    return value


def _bytes(record: Record, name: str) -> bytes:
    try:
        return _text(record, name).encode("latin-1")
    except UnicodeEncodeError:
        raise _wrong(name, record[name], "characters up to U+00FF") from None


def _number(record: Record, name: str) -> float:
    value = record.get(name)
    # Python takes true for 1, and JSON's huge numbers for infinity.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _wrong(name, value, "a number")
    if not 0 <= value < _MOST:
        raise _wrong(name, value, "a number from 0 on")
    return value


def _wrong(name: str, value: object, expected: str) -> ValueError:
    shown = printable(json.dumps(value))
    shown = shown if len(shown) <= 40 else f"{shown[:40]}..."
    return ValueError(f"'{name}' is {shown}, expected {expected}")
