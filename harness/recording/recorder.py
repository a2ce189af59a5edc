"""Recording: every session with a machine, kept as JSON lines for study and for replay.

The first line says what ran on which machine; then come, in their order, ``sent`` (what was typed)
and ``got`` (what was printed), or ``error``. On a board every byte that passed is kept as well, as
``wire`` with its ``way`` (``sent`` or ``got``), those of a transfer and of a failed start included.
After a wrong answer ``blame`` says who is to blame for it, and why.
Bytes are Latin-1 text, one character per byte, with JSON's escapes. ``at`` is seconds on the host
since the session began; ``t_states`` and ``seconds`` are the machine's.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from ulmrig.harness.recording.format import FORMAT_VERSION
from ulmrig.harness.recording.session_target import Record, SessionTarget
from ulmrig.hil.errors import MachineError, StoppedError
from ulmrig.hil.inspection import Blame, Inquiry, Inspectable, Inspection
from ulmrig.hil.target import Console, ReadKey, Run, Target, Turn
from ulmrig.model.support.atomic import write_whole


class Session:
    """The record of one run of one program. Turn 0 is the greeting."""

    def __init__(self, path: Path, header: Record) -> None:
        self.path = path
        self._began = time.monotonic()
        date = datetime.now(UTC).isoformat(timespec="seconds")
        self._records = [{"record": "session", "version": FORMAT_VERSION, "date": date} | header]
        self._turn = 0
        self.last_got = b""
        """What came over the wire, if there is one, since something was sent."""
        self._saved = 0

    def head(self, header: Record) -> None:
        """Update the header with what is known better now."""
        self._records[0] |= header

    def _add(self, kind: str, **facts: object) -> None:
        at = round(time.monotonic() - self._began, 6)
        self._records.append({"record": kind, "turn": self._turn, "at": at} | facts)

    def sent(self, line: bytes) -> None:
        """Keep a line that is being typed; it begins a turn."""
        self._turn += 1
        self._add("sent", line=line.decode("latin-1"))

    def got(self, turn: Turn) -> None:
        """Keep what came of the line, or of the command."""
        self._add(
            "got",
            raw=turn.raw.decode("latin-1"),
            output=turn.output.decode("latin-1"),
            place=turn.place.name,
            t_states=turn.t_states,
            seconds=turn.seconds,
        )

    def wire(self, direction: str, data: bytes) -> None:
        """Keep bytes as they pass the wire; ``direction`` is ``sent`` or ``got``."""
        self.last_got = b"" if direction == "sent" else self.last_got + data
        self._add("wire", way=direction, data=data.decode("latin-1"))

    def failed(self, error: MachineError) -> None:
        """Keep what the machine did instead of answering."""
        self._add(
            "error",
            error=type(error).__name__,
            what=error.what,
            seen=error.seen.decode("latin-1"),
            advice=error.advice,
        )

    def blamed(self, blame: Blame) -> None:
        """Keep who is to blame for the wrong answer, and why."""
        self._add("blame", **asdict(blame))

    def save(self) -> None:
        """Write the file, whole or not at all, unless it is complete already. Raises OSError."""
        if self._saved == len(self._records):
            return
        text = "".join(json.dumps(record) + "\n" for record in self._records)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.path, text.encode("ascii"))
        self._saved = len(self._records)


def nowhere_else(error: OSError) -> Path | None:
    """Return None: there is no other folder for a recording."""
    return None


class RecordedTarget(SessionTarget, Inspectable):
    """Records every session with ``machine``; ``begin`` names the file before each test.

    A recording that cannot be written is no reason to lose the session: ``elsewhere`` is asked for
    another folder, and if there is none, or that fails too, ``unrecorded`` says why.
    """

    def __init__(
        self,
        machine: Target,
        path: Path,
        elsewhere: Callable[[OSError], Path | None] = nowhere_else,
    ) -> None:
        self.machine = machine
        self._elsewhere = elsewhere
        self._session: Session | None = None
        self.refresh()
        self.begin(path)

    def refresh(self) -> None:
        """Read name, description and clock from the machine again."""
        self.name = self.machine.name
        self.description = self.machine.description
        self.clock = self.machine.clock
        self.exact = self.machine.exact

    def begin(self, path: Path, facts: Record | None = None) -> None:
        """Record to ``path`` from now on; see SessionTarget."""
        self._path = path
        self._facts = facts or {}
        self._count = 0

    @property
    def log(self) -> Path:  # type: ignore[override]  # it is read only
        """The file of the last session, or of the next one before any has started."""
        return self._session.path if self._session else self._path

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Start ``run`` and connect it to a person; nothing of it is recorded."""
        self.machine.interact(run, read, write)

    def probe(self) -> str:
        """Ask the machine whether it is ready; see Target."""
        return self.machine.probe()

    def inspect(self, inquiry: Inquiry) -> Inspection | None:
        """Ask the machine why an answer was wrong; see Inspectable."""
        return self.machine.inspect(inquiry) if isinstance(self.machine, Inspectable) else None

    def blamed(self, turn: int, settle: Callable[[], Blame | None]) -> Blame | None:
        """Find out who is to blame, and record it; see SessionTarget."""
        blame = settle()
        if blame and self._session:
            self._session.blamed(blame)
        return blame

    def start(self, run: Run) -> Console:
        """Start ``run`` on the machine, and record all that passes."""
        self.save()
        self._count += 1
        path = self._path
        if self._count > 1:
            path = path.with_name(f"{path.stem}.{self._count}{path.suffix}")
        session = self._session = Session(path, self._header(run))
        self.machine.tap = session.wire
        try:
            console = self.machine.start(run)
        except MachineError as error:
            session.failed(error)
            raise
        finally:
            # Which board it is, and what stands there, is known when it was taken and asked.
            self.refresh()
            session.head(self._header(run))
        session.got(console.greeting)
        return _RecordedConsole(console, session)

    def distrust(self) -> None:
        """Have the machine start anew; see Target."""
        self.machine.distrust()

    def _header(self, run: Run) -> Record:
        return {
            "target": self.name,
            "machine": self.description,
            "clock": self.clock,
            "command": run.command,
            "prompt": run.prompt.decode("latin-1"),
            "files": {
                name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
                for name, data in run.files.items()
            },
        } | self._facts

    @property
    def last_printed(self) -> bytes:
        """What was printed last, by the machine's own word or by the wire's; see Target."""
        wire = self._session.last_got if self._session else b""
        return self.machine.last_printed or wire

    def stopped(self, error: StoppedError) -> None:
        """Keep that the turn was stopped; see SessionTarget."""
        if self._session:
            self._session.failed(error)

    def save(self) -> None:
        """Write what has been kept so far, elsewhere if need be; see SessionTarget."""
        session = self._session
        if session is None:
            return
        self.unrecorded = ""
        try:
            try:
                session.save()
            except OSError as error:
                folder = self._elsewhere(error)
                if folder is None or folder == session.path.parent:
                    raise
                session.path = folder / session.path.name
                session.save()
        except OSError as error:
            self.unrecorded = f"{session.path}: {error.strerror or error}"

    def close(self) -> None:
        """Write what has been kept, and release the machine."""
        try:
            self.save()
        finally:
            self.machine.close()


class _RecordedConsole(Console):
    def __init__(self, console: Console, session: Session) -> None:
        self._console = console
        self._session = session
        self.greeting = console.greeting

    def say(self, line: bytes) -> Turn:
        self._session.sent(line)
        try:
            turn = self._console.say(line)
        except MachineError as error:
            self._session.failed(error)
            raise
        self._session.got(turn)
        return turn
