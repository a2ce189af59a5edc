"""What the plugin asks of a machine whose sessions are files: recorded now, or played back."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ulmrig.hil.errors import StoppedError
from ulmrig.hil.inspection import Blame
from ulmrig.hil.target import Target

Record = dict[str, Any]
"""A line of a recording: a JSON object."""


class SessionTarget(Target):
    """A target each of whose sessions belongs to a file, which ``begin`` names."""

    log: Path
    """The file of the last session, or of the next one before any has started."""

    unrecorded: str = ""
    """Why the last session could not be written to its file, in one line; empty if it was."""

    @abstractmethod
    def blamed(self, turn: int, settle: Callable[[], Blame | None]) -> Blame | None:
        """Return who is to blame for the ``turn`` of the last session that went wrong first.

        A machine is asked by ``settle``, and the result is recorded; a recording has it already, or
        None if it has not.
        """

    @abstractmethod
    def begin(self, path: Path, facts: Record | None = None) -> None:
        """From now on sessions belong to the file ``path``, with ``facts`` in their headers.

        The second and further sessions belong to files of the same name with a number.
        """

    def refresh(self) -> None:
        """Read name, description and clock from the machine again."""
        return

    def stopped(self, error: StoppedError) -> None:
        """Record that the turn under way was stopped from outside."""
        return

    def save(self) -> None:
        """Write what has been recorded so far, or set ``unrecorded``."""
        return
