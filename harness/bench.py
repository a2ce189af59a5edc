"""The bench: what one pytest process has on its table; a machine, programs, recordings."""

from __future__ import annotations

import re
import shutil
import tempfile
import zlib
from pathlib import Path

import pytest

from harness import targets
from harness.programs import Programs
from harness.record import RecordedTarget
from hil.errors import MachineError

KEY = pytest.StashKey["Bench"]()


class Bench:
    """The machine of this process, opened when it is first wanted and closed at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self.spec: str = config.getoption("--target")
        self.programs = Programs()
        self.update: bool = config.getoption("--update-transcripts")
        self.keep = False
        """Whether recordings in a temporary folder outlive the run: some failure names them."""
        self._nodeid = ""
        self._target: RecordedTarget | None = None
        self._error: MachineError | targets.TargetError | None = None
        self._temporary: Path | None = None
        self._folder: Path | None = None

    def target(self) -> RecordedTarget:
        """Return the machine.

        Raises MachineError or TargetError, and the same one again without a second try.
        """
        if self._error:
            raise self._error
        if self._target is None:
            try:
                machine = targets.open_target(self.spec)
            except (MachineError, targets.TargetError) as error:
                self._error = error
                raise
            self._target = RecordedTarget(machine, self.log())
        return self._target

    def begin(self, nodeid: str) -> None:
        """Record the sessions from now on as those of the test ``nodeid``."""
        self._nodeid = nodeid
        if self._target:
            self._target.record_to(self.log())

    def save(self) -> None:
        """Write what has been recorded."""
        if self._target:
            self._target.save()

    def log(self) -> Path:
        """Return where the first session of the running test is recorded."""
        return self._recordings() / log_name(self._nodeid)

    def shown(self, path: Path) -> str:
        """Return ``path`` as seen from where pytest was started, where that is shorter."""
        start = self._config.invocation_params.dir
        return str(path.relative_to(start) if path.is_relative_to(start) else path)

    def _recordings(self) -> Path:
        if self._folder is None:
            cache: pytest.Cache | None = getattr(self._config, "cache", None)
            if cache is None:
                self._folder = self._temporary = Path(tempfile.mkdtemp(prefix="ulmrig-"))
            else:
                self._folder = cache.mkdir("ulmrig")
        return self._folder

    def close(self) -> None:
        """Let go of the machine, and of recordings that nobody was told of."""
        try:
            if self._target:
                self._target.close()
        finally:
            self._target = None
            if self._temporary and not self.keep:
                shutil.rmtree(self._temporary, ignore_errors=True)


def log_name(nodeid: str) -> str:
    """Return the file name of a test's recording: readable, and no two tests share one."""
    readable = re.sub(r"[^\w.-]+", "-", nodeid, flags=re.ASCII).strip("-.")
    return f"{readable[-100:]}-{zlib.crc32(nodeid.encode()):08x}.log"
