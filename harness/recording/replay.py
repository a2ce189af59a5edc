"""``--target=replay:DIR``: recorded sessions played back, without the machine.

What was printed comes from the recording, so the verdict and its text are those of then. It only
answers what was asked then: another program, another command or another line is an error of the
recording's own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ulmrig.harness.recording.format import Recording, load
from ulmrig.harness.recording.session_target import Record, SessionTarget
from ulmrig.hil.errors import MachineError
from ulmrig.hil.inspection import Blame
from ulmrig.hil.target import Console, ReadKey, Run, Turn
from ulmrig.model.text import printable

_RECORD_AGAIN: Final = "record it again at the board, or go back to what was recorded"


class RecordingError(MachineError):
    """A recording that does not have what is asked of it."""

    blame = "the recording"


class ReplayedTarget(SessionTarget):
    """Plays the recordings in ``folder``; ``begin`` says which, before a program is started.

    Name, description and clock are those of the machine that was recorded. Nothing is written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = "replay"
        self.description = f"recordings in {folder}"
        self.clock = 1.0
        self.log = folder
        self._path: Path | None = None
        self._count = 0
        self._blame: Blame | None = None

    def begin(self, path: Path, facts: Record | None = None) -> None:
        """Play the file of the name of ``path``, in this folder; see SessionTarget."""
        self._path = self.log = self.folder / path.name
        self._count = 0
        self._blame = None

    def blamed(self, turn: int, settle: Callable[[], Blame | None]) -> Blame | None:
        """Return who was blamed then, if that was for the same turn; see SessionTarget."""
        return self._blame if self._blame and self._blame.turn == turn else None

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Raise RecordingError: a recording knows only what was typed then."""
        raise RecordingError("nobody can talk to a recording", advice="choose a machine")

    def start(self, run: Run) -> Console:
        """Return the recorded console. Raises RecordingError, and what the machine raised then."""
        assert self._path
        self._count += 1
        if self._count > 1:
            self.log = self._path.with_name(f"{self._path.stem}.{self._count}{self._path.suffix}")
        recording = self._load()
        header = recording.header
        self.name = printable(header["target"]) or "a machine"
        self.description = printable(header["machine"]) or "unknown"
        self.clock = float(header["clock"])
        self._check(recording, run)
        self._blame = recording.blame
        return _ReplayedConsole(recording, self.log)

    def _load(self) -> Recording:
        try:
            return load(self.log)
        except FileNotFoundError:
            raise RecordingError(
                f"there is no {self.log}: this session was not recorded",
                advice="the name of a recording is that of its test: was it started in another "
                "folder, or renamed?",
            ) from None
        except OSError as error:
            raise RecordingError(f"{self.log}: {error.strerror or error}") from None
        except ValueError as error:
            raise RecordingError(str(error), advice=_RECORD_AGAIN) from None

    def _check(self, recording: Recording, run: Run) -> None:
        header = recording.header
        then = {name: facts["sha256"] for name, facts in header["files"].items()}
        now = {name: hashlib.sha256(data).hexdigest() for name, data in run.files.items()}
        for name in sorted(then.keys() | now.keys()):
            if then.get(name) == now.get(name):
                continue
            if name in then and name in now:
                was = f", build {header['build']}" if header["build"] else ""
                what = f"it is of another {name} than today's{was}"
            else:
                what = f"{name} was {'there then' if name in then else 'not there then'}"
            raise RecordingError(f"{self.log}: {what}", advice=_RECORD_AGAIN)
        for what, before, today in (
            ("command", header["command"], run.command),
            ("prompt", header["prompt"], run.prompt.decode("latin-1")),
        ):
            if before != today:
                raise RecordingError(
                    f"{self.log}: its {what} was {before!r}, and is {today!r} today",
                    advice=_RECORD_AGAIN,
                )


class _ReplayedConsole(Console):
    """What a machine said, line by line."""

    def __init__(self, recording: Recording, log: Path) -> None:
        self._recording = recording
        self._log = log
        self._next = 0
        self.greeting = self._turn()

    def say(self, line: bytes) -> Turn:
        if self._next >= len(self._recording.turns):
            raise RecordingError(
                f"{self._log} ends before '{printable(line)}' is typed", advice=_RECORD_AGAIN
            )
        typed = self._recording.turns[self._next][0] or b""
        if typed != line:
            raise RecordingError(
                f"{self._log}: '{printable(typed)}' was typed then, '{printable(line)}' today",
                advice=_RECORD_AGAIN,
            )
        return self._turn()

    def _turn(self) -> Turn:
        if self._next >= len(self._recording.turns):
            raise RecordingError(f"{self._log} has no start", advice=_RECORD_AGAIN)
        place, self._next = self._next, self._next + 1
        turn = self._recording.turns[place][1]
        if turn is None:
            raise self._recording.failures[place]
        return turn
