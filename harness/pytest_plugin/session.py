"""What one pytest process uses: its machine, the programs it built, its recordings."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import zlib
from collections.abc import Mapping
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Final

import pytest

from ulmrig.harness.recording import Record, RecordedTarget, ReplayedTarget, SessionTarget
from ulmrig.harness.transcript.programs import Programs
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import MachineError
from ulmrig.hil.farm import targets
from ulmrig.hil.farm.leased_target import LeasedBoard
from ulmrig.hil.farm.selection import NoBoardError, Selection, select
from ulmrig.model.text import printable

KEY = pytest.StashKey["TargetSession"]()

_NOWHERE: Final = Path(os.devnull)
"""Stands for the folder of the recordings if none can be made: nothing can be written there."""


class TargetSession:
    """The machine of this process, opened when it is first wanted and closed at the end.

    Which machine that is was decided once, by the process that controls the run.
    """

    def __init__(self, config: pytest.Config) -> None:
        """Raises TargetError if the target's name means nothing."""
        self._config = config
        self.spec: str = config.getoption("--target")
        self.programs = Programs()
        self.update: bool = config.getoption("--update-transcripts")
        self.keep = False
        """Whether recordings in a temporary folder outlive the run: some failure names them."""
        self._nodeid = ""
        self._target: SessionTarget | None = None
        self._board: LeasedBoard | None = None
        self._error: MachineError | targets.TargetError | None = None
        self._temporary: Path | None = None
        self._folder: Path | None = None
        self.unkept = ""
        """Why recordings are not in pytest's cache, if they should be: one line."""
        self._selection: Selection | None = None
        given: Mapping[str, str] = getattr(config, "workerinput", {})
        self._worker = given.get("workerid", "pytest")
        if "ulmrig" in given:
            self._selection = Selection.from_json(given["ulmrig"])
        else:
            self._wanted = targets.resolve(self.spec, _path(config.getoption("--boards")))

    @property
    def selection(self) -> Selection:
        """What the run is held with. The first call asks the boards.

        Raises pytest.UsageError where there must be a board and is none.
        """
        if self._selection is None:
            try:
                self._selection = select(
                    self._wanted,
                    worker=self._worker,
                    wait=self._wait,
                    require=self._config.getoption("--require-board"),
                    notify=self._notify,
                )
            except NoBoardError as error:
                required = self._config.getoption("--require-board")
                option = "--require-board: " if required else ""
                raise pytest.UsageError(f"{option}{error}") from None
        return self._selection

    def _notify(self, text: str) -> None:
        """Say something before the run has begun, when pytest already keeps what is printed."""
        capture = self._config.pluginmanager.getplugin("capturemanager")
        with capture.global_and_fixture_disabled() if capture else nullcontext():
            print(f"ulmrig: {text}", file=sys.stderr, flush=True)

    @property
    def _wait(self) -> float:
        return float(self._config.getoption("--board-wait"))

    def target(self) -> SessionTarget:
        """Return the machine.

        Raises MachineError or TargetError, and the same one again without a second try.
        """
        if self._error:
            raise self._error
        if self._target is None:
            try:
                self._target = self._open()
            except (MachineError, targets.TargetError) as error:
                self._error = error
                raise
        return self._target

    def _open(self) -> SessionTarget:
        selection = self.selection
        if selection.replay:
            replayed = ReplayedTarget(Path(selection.replay))
            replayed.begin(Path(log_name(self._nodeid)))
            return replayed
        if not selection.boards:
            machine = targets.open_target(selection.machine)
            return RecordedTarget(machine, self._log(), self._elsewhere)
        from ulmrig.hil.farm import leases

        who = leases.current_holder(self._worker, self._nodeid)
        fresh = bool(self._config.getoption("--fresh"))
        self._board = LeasedBoard(selection.boards, who, self._wait, fresh=fresh)
        return RecordedTarget(self._board, self._log(), self._elsewhere)

    @property
    def board(self) -> BoardConfig | None:
        """The board that is held just now."""
        return self._board.config if self._board else None

    def hold(self) -> None:
        """Take a board now, so that its name is known. A failure is raised at the next start."""
        target = self.target()
        if self._board:
            with suppress(MachineError):
                self._board.hold()
            target.refresh()

    def begin(self, nodeid: str) -> None:
        """Keep, or replay, the sessions from now on as those of the test ``nodeid``.

        Here, between two tests, a board is released if others wait for it.
        """
        self._nodeid = nodeid
        if self._board:
            if self._board.has_waiters():
                self._board.release()
            self._board.for_test(nodeid)
        if self._target:
            self.record({})

    def record(self, facts: Record) -> SessionTarget:
        """Return the machine, its next session kept with ``facts``, or the first one replayed."""
        target = self.target()
        target.begin(self._log(), facts)
        return target

    def distrust(self) -> None:
        """Have the machine start anew next time: what it said may be wrong."""
        if self._target:
            self._target.distrust()

    def save(self) -> None:
        """Write what has been recorded."""
        if self._target:
            self._target.save()

    def end(self, last: bool) -> None:
        """Write what the test left; release a board after the ``last`` test or to who waits."""
        self.save()
        if self._board and (last or self._board.has_waiters()):
            self._board.release()

    def _log(self) -> Path:
        """Return where the first session of the running test is recorded, or was."""
        name = log_name(self._nodeid)
        return Path(name) if self.selection.replay else self._recordings() / name

    def shown(self, path: Path) -> str:
        """Return ``path`` as seen from where pytest was started, where that is shorter."""
        start = self._config.invocation_params.dir
        return str(path.relative_to(start) if path.is_relative_to(start) else path)

    @property
    def raw_log(self) -> str:
        """Where the last session is recorded, or why it is not: for the end of a failure."""
        target = self.target()
        if self.selection.replay and not target.log.is_file():
            return "there is none of this session"
        if not target.unrecorded:
            return self.shown(target.log)
        reason = self.unkept if target.log.parent == _NOWHERE else target.unrecorded
        return f"not kept: {printable(reason)}"

    def _recordings(self) -> Path:
        """Return the folder of the recordings. It is not there if no folder can be made."""
        if self._folder is None:
            cache: pytest.Cache | None = getattr(self._config, "cache", None)
            try:
                self._folder = self._make_temporary() if cache is None else cache.mkdir("ulmrig")
            except OSError as error:
                self._folder = self._elsewhere(error) or _NOWHERE
        return self._folder

    def _elsewhere(self, error: OSError) -> Path | None:
        """Return the temporary folder for recordings that cannot be written where they should be.

        They go there from now on. None if no temporary folder can be made.
        """
        # Without the error's file name: it is a temporary one of pytest's or of ours.
        self.unkept = self.unkept or printable(error.strerror or str(error))
        try:
            self._folder = self._make_temporary()
        except OSError:
            return None
        return self._folder

    def _make_temporary(self) -> Path:
        if self._temporary is None:
            self._temporary = Path(tempfile.mkdtemp(prefix="ulmrig-"))
        return self._temporary

    def close(self) -> None:
        """Release the machine, and delete recordings that no message names."""
        try:
            if self._target:
                self._target.close()
        finally:
            self._target = None
            if self._temporary and not self.keep:
                shutil.rmtree(self._temporary, ignore_errors=True)


def _path(word: str | None) -> Path | None:
    return Path(word) if word else None


def log_name(nodeid: str) -> str:
    """Return the file name of a test's recording: readable, and no two tests share one."""
    readable = re.sub(r"[^\w.-]+", "-", nodeid, flags=re.ASCII).strip("-.")
    return f"{readable[-100:]}-{zlib.crc32(nodeid.encode()):08x}.log"
