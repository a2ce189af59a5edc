"""``.chat`` files as tests: one transcript is one test."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ulmrig.harness.pytest_plugin.board_timing import emulator, measure, properties
from ulmrig.harness.pytest_plugin.failure_repr import CollectionFailure, represent
from ulmrig.harness.pytest_plugin.session import KEY
from ulmrig.harness.recording import SessionTarget
from ulmrig.harness.transcript import document, programs
from ulmrig.harness.transcript import parser as transcript
from ulmrig.harness.transcript.message import Report, TranscriptFailedError
from ulmrig.harness.transcript.rewrite import UpdateRefusedError, update
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.harness.transcript.settle import first_wrong, settle
from ulmrig.hil.errors import LinkError, LostBoardError, StoppedError
from ulmrig.hil.inspection import Blame
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
    """A ``.chat`` file.

    What is wrong with it, cannot be found, or is damaged, is a collection error.
    """

    def collect(self) -> Iterable[TranscriptItem]:
        """Parse the file and find what it needs."""
        name = self.config.stash[KEY].shown(self.path)
        parsed = transcript.load(self.path, name)
        sources = programs.locate(parsed, self.path, self.config.rootpath)
        self.config.stash[KEY].programs.check(parsed, sources)
        yield TranscriptItem.from_parent(self, name=self.path.stem, parsed=parsed, sources=sources)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> str | TerminalRepr:
        """Return the error's own text."""
        if explained(excinfo):
            return CollectionFailure(str(excinfo.value), self.config.stash[KEY].shown(self.path))
        return super().repr_failure(excinfo)


class TranscriptItem(pytest.Item):
    """A transcript as a test."""

    cancel_timeout: Callable[[], None]
    """Called by pytest-timeout at the end of the test."""

    def __init__(
        self, *, parsed: document.Transcript, sources: programs.Sources, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.transcript = parsed
        self.sources = sources
        self._conversation: Conversation | None = None
        """What is under way, or was last."""
        self._subject: tuple[programs.Program, SessionTarget]
        self._first_properties: tuple[tuple[str, object], ...] | None = None
        self.add_marker("transcript")
        if parsed.model:
            self.extra_keyword_matches.add(parsed.model.value)

    def forget(self) -> None:
        """Forget the properties of an earlier try: pytest-rerunfailures repeats a test."""
        if self._first_properties is None:
            self._first_properties = tuple(self.user_properties)
        self.user_properties[:] = self._first_properties
        self._conversation = None

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
        self._subject = program, target
        try:
            conversation = self._run(program.run, target)
        except pytest.fail.Exception as failure:  # raised by a signal, as pytest-timeout does
            conversation = self._stop(failure.msg or "it was stopped")
        finally:
            session.save()
        self._properties(target, program, conversation)
        if conversation.ok:
            return
        report = self._report(conversation, self._settle(conversation))
        if not session.update:
            raise TranscriptFailedError(report.text())
        try:
            update(self.transcript, self.path, program, conversation)
        except UpdateRefusedError as refusal:
            raise TranscriptFailedError(report.text(str(refusal))) from None
        self.user_properties.append(("rewritten", self.transcript.name))

    def _settle(self, conversation: Conversation) -> Blame | None:
        """Find out who is to blame for a conversation that went wrong, and keep it."""
        program, target = self._subject

        def ask() -> Blame | None:
            return settle(self.transcript, program, conversation, target, emulator)

        try:
            blame = target.blamed(first_wrong(self.transcript, conversation)[0], ask)
        except pytest.fail.Exception as failure:  # raised by a signal, as pytest-timeout does
            return Blame("", f"{failure.msg or 'it was stopped'} while the board was asked again")
        finally:
            self.config.stash[KEY].save()
        if blame and blame.who:
            self.user_properties.append(("blame", blame.who))
        return blame

    def _report(self, conversation: Conversation, blame: Blame | None = None) -> Report:
        program, target = self._subject
        log = self.config.stash[KEY].raw_log
        return Report(self.transcript, program, target, conversation, log, blame)

    def _stop(self, why: str) -> Conversation:
        """Return the conversation as far as it came when it was stopped."""
        _, target = self._subject
        error = StoppedError(why.rstrip("."), seen=target.last_printed)
        conversation = self._conversation or Conversation()
        conversation.error = error
        target.stopped(error)
        return conversation

    def stopped(self, why: str) -> str:
        """Return how far the conversation came, for a process that is about to be ended."""
        if self._conversation is None:
            return f"{self.transcript.name}: {why} before the program was started"
        conversation = self._stop(why)
        self.config.stash[KEY].keep = True
        self.config.stash[KEY].save()
        return self._report(conversation).text()

    def _run(self, run: Run, target: Target) -> Conversation:
        """Run the conversation, and once more if the link failed before anything differed.

        A board that was reset or fell silent counts like a failure of the link.
        """
        _LOG.info("%s: running on %s", self.transcript.name, target.name)
        first = self._conversation = Conversation()
        run_transcript(self.transcript, run, target, first)
        if not isinstance(first.error, (LinkError, LostBoardError)) or first.wrong:
            return first
        _LOG.info("%s: retrying: %s", self.transcript.name, first.error.what)
        self.user_properties.append(("retried", first.error.what))
        second = self._conversation = Conversation(retry_of=first.error)
        return run_transcript(self.transcript, run, target, second)

    def _properties(
        self, target: Target, program: programs.Program, conversation: Conversation
    ) -> None:
        self.user_properties += [
            ("target", target.name),
            ("machine", target.description),
            ("clock", target.clock),
            (program.kind, program.name),
            ("build", program.identity),
        ]
        if conversation.started:
            self.user_properties += [
                ("turns", conversation.turns),
                ("seconds", round(conversation.seconds, 6)),
            ]
            if conversation.t_states is not None:
                self.user_properties.append(("t_states", conversation.t_states))
        if self.config.stash[KEY].unkept:
            self.user_properties.append(("unrecorded", self.config.stash[KEY].unkept))
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
            # With --tb=line pytest prints the crash's line itself, after what is returned here.
            only_line = self.config.getoption("tbstyle") == "line"
            return represent(str(excinfo.value), self.transcript.name, only_line=only_line)
        return super().repr_failure(excinfo, style)
