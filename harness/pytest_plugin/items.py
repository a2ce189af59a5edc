"""``.chat`` files as tests: one transcript is one test."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ulmrig.harness.pytest_plugin.board_timing import measure, properties
from ulmrig.harness.pytest_plugin.session import KEY
from ulmrig.harness.transcript import document, programs
from ulmrig.harness.transcript import parser as transcript
from ulmrig.harness.transcript.message import Report, TranscriptFailedError
from ulmrig.harness.transcript.rewrite import UpdateRefusedError, update
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.hil.errors import LinkError
from ulmrig.hil.target import Run, Target
from ulmrig.model.errors import UlmrigError

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr


_LOG = logging.getLogger(__name__)


def explained(excinfo: pytest.ExceptionInfo[BaseException]) -> bool:
    """Return whether an error's own text says it all, so that a traceback would only hide it.

    ULMRIG_DEBUG=1 keeps tracebacks.
    """
    debug = os.environ.get("ULMRIG_DEBUG", "") not in ("", "0")
    return isinstance(excinfo.value, UlmrigError) and not debug


class TranscriptFile(pytest.File):
    """A ``.chat`` file. What is wrong with it, or cannot be found, is a collection error."""

    def collect(self) -> Iterable[TranscriptItem]:
        """Parse the file and find what it needs."""
        name = self.config.stash[KEY].shown(self.path)
        parsed = transcript.load(self.path, name)
        sources = programs.locate(parsed, self.path, self.config.rootpath)
        yield TranscriptItem.from_parent(self, name=self.path.stem, parsed=parsed, sources=sources)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> str | TerminalRepr:
        """Return the error's own text."""
        return str(excinfo.value) if explained(excinfo) else super().repr_failure(excinfo)


class TranscriptItem(pytest.Item):
    """A transcript as a test."""

    def __init__(
        self, *, parsed: document.Transcript, sources: programs.Sources, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.transcript = parsed
        self.sources = sources
        self.add_marker("transcript")
        if parsed.model:
            self.extra_keyword_matches.add(parsed.model.value)

    @property
    def about(self) -> str:
        """The model or the program that the transcript is about."""
        parsed = self.transcript
        directive = parsed.model or parsed.program or parsed.run
        return directive.value if directive else ""

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the test stands, and its name in headlines."""
        return self.path, 0, self.transcript.name

    def runtest(self) -> None:
        """Run the conversation, and compare it with the transcript, or rewrite that."""
        session = self.config.stash[KEY]
        session.target()
        program = session.programs.load(self.transcript, self.sources)
        target = session.record(
            {"transcript": self.nodeid, program.kind: program.name, "build": program.identity}
        )
        try:
            conversation = self._run(program.run, target)
        finally:
            session.save()
        self._properties(target, program, conversation)
        if conversation.ok:
            return
        report = Report(self.transcript, program, target, conversation, session.raw_log)
        if not session.update:
            raise TranscriptFailedError(report.text())
        try:
            update(self.transcript, self.path, program, conversation)
        except UpdateRefusedError as refusal:
            raise TranscriptFailedError(report.text(str(refusal))) from None
        self.user_properties.append(("rewritten", self.transcript.name))

    def _run(self, run: Run, target: Target) -> Conversation:
        """Run the conversation, and once more if the link failed before anything differed."""
        _LOG.info("%s: running on %s", self.transcript.name, target.name)
        conversation = run_transcript(self.transcript, run, target)
        if isinstance(conversation.error, LinkError) and not conversation.wrong:
            _LOG.info("%s: retrying: %s", self.transcript.name, conversation.error.what)
            self.user_properties.append(("retried", conversation.error.what))
            conversation = run_transcript(self.transcript, run, target)
        return conversation

    def _properties(
        self, target: Target, program: programs.Program, conversation: Conversation
    ) -> None:
        self.user_properties += [
            ("target", target.name),
            ("machine", target.description),
            ("clock", target.clock),
            (program.kind, program.name),
            ("build", program.identity),
            ("turns", conversation.turns),
            ("seconds", round(conversation.seconds, 6)),
        ]
        if self.config.stash[KEY].unkept:
            self.user_properties.append(("unrecorded", self.config.stash[KEY].unkept))
        if conversation.t_states is not None:
            self.user_properties.append(("t_states", conversation.t_states))
        if board := self.config.stash[KEY].board:
            ours = program.network is not None
            speed = measure(conversation, self.transcript, program.run, board, compare=ours)
            self.user_properties += properties(speed)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> str | TerminalRepr:
        """Return the failure's own text, or the traceback of a fault of ours."""
        if isinstance(excinfo.value, UlmrigError):
            self.config.stash[KEY].keep = True
        if explained(excinfo):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)
