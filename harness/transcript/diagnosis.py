"""What the integer model says of a turn: it explains a mismatch, and permits an update.

The transcript alone decides whether a test passes. The model tells why it failed: whether the
machine or the transcript agrees with the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from ulmrig.harness.transcript.diff import Verdict
from ulmrig.harness.transcript.document import ExpectedLine, TranscriptError
from ulmrig.harness.transcript.lines import Ending, Line
from ulmrig.harness.transcript.programs import Program
from ulmrig.hil.target import Place

if TYPE_CHECKING:
    from ulmrig.model.network.conversation import Conversation
    from ulmrig.model.network.integer import IntegerModel

Either = TypeVar("Either", Line, ExpectedLine)

MACHINE = "the integer model agrees with the machine: the network or the transcript changed"
TRANSCRIPT = "the integer model agrees with the transcript: the machine's answer is wrong"
NEITHER = (
    "the integer model agrees with neither: the machine's answer is wrong, and the transcript is "
    "not of this network"
)
KERNEL = "; the program computes otherwise than its network: its kernel, or how it was built"
"""What follows from these where the program is to blame."""


class Diagnosis:
    """Asks the integer model of a program's network, if it has one.

    ``verdicts`` are those of the conversation up to the turns that it is asked about: what the
    machine said before is what a network remembers.
    """

    def __init__(self, program: Program, verdicts: Sequence[Verdict] = ()) -> None:
        self._program = program
        self._verdicts = verdicts
        self._model: IntegerModel | None = None

    def answers(self, verdict: Verdict) -> list[Line] | None:
        """Return what the model says in this turn, or None if it is not asked.

        It is not asked without a network, if the program was left (``!``), or for a greeting that
        answers no question.
        """
        network = self._program.network
        question = self._question(verdict)
        if network is None or question is None:
            return None
        if self._model is None:
            from ulmrig.model.network.integer import IntegerModel

            self._model = IntegerModel(network())
        return _lines(self._before(verdict).answers(question))

    def _before(self, verdict: Verdict) -> Conversation:
        """Return the conversation as it stands before the turn of ``verdict``."""
        from ulmrig.model.network.conversation import Conversation

        assert self._model
        conversation = Conversation(self._model, once=self._tail() is not None)
        if self._model.network.keeps_state:
            for earlier in takewhile(lambda each: each is not verdict, self._verdicts):
                self._replay(earlier, conversation)
        return conversation

    def _replay(self, verdict: Verdict, conversation: Conversation) -> None:
        """Go on in ``conversation`` as the machine went on in an earlier turn."""
        question = self._question(verdict)
        if question is None:
            return
        before = copy(conversation.score)
        answers = conversation.answers(question)
        if answers and (seen := self._core(verdict, verdict.seen, _lines(answers))):
            # What the machine said, not what it ought to have said.
            conversation.score = before
            conversation.said(seen[0].text.decode("latin-1"))

    def _question(self, verdict: Verdict) -> bytes | None:
        """Return what was asked in a turn; None if the network was not asked."""
        question = verdict.expected.typed
        if question is None:
            question = self._tail()
        elif question.lstrip(b" ").startswith(b"!") and verdict.turn.place is Place.CCP:
            question = None
        return question

    def _tail(self) -> bytes | None:
        """The question on the command line. ``/V`` asks for the identity, not the network."""
        tail = self._program.run.command.partition(" ")[2].strip()
        return None if not tail or tail.startswith("/") else tail.encode("latin-1")

    def agrees_with_machine(self, verdict: Verdict, answers: Sequence[Line]) -> bool:
        """Return whether the machine printed these answers."""
        return self._core(verdict, verdict.seen, answers) == list(answers)

    def agrees_with_transcript(self, verdict: Verdict, answers: Sequence[Line]) -> bool:
        """Return whether the transcript expects these answers."""
        expected = self._core(verdict, verdict.expected.expected, answers)
        if len(expected) != len(answers):
            return False
        try:
            return all(line.matches(answer) for line, answer in zip(expected, answers, strict=True))
        except TranscriptError:  # a pattern that is slow: no reason to lose the verdict
            return False

    def meaning(self, verdict: Verdict, answers: Sequence[Line]) -> str:
        """Return in words with whom the model agrees, and what follows."""
        if self.agrees_with_machine(verdict, answers):
            return MACHINE
        return TRANSCRIPT if self.agrees_with_transcript(verdict, answers) else NEITHER

    def _core(
        self, verdict: Verdict, lines: Sequence[Either], answers: Sequence[Line]
    ) -> list[Either]:
        """Leave out CP/M's prompt, which may stand behind the answers."""
        core = list(lines)
        if core and core[-1].ending is Ending.PROMPT:
            core.pop()
            # CP/M begins its prompt on a new line, and so leaves an empty one.
            if len(core) > len(answers) and not core[-1].text:
                core.pop()
        return core


def _lines(answers: Sequence[str]) -> list[Line]:
    return [Line(answer.encode("latin-1")) for answer in answers]
