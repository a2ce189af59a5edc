"""Run a transcript on a machine, turn by turn."""

from __future__ import annotations

from dataclasses import dataclass, field

from ulmrig.harness.transcript.diff import Verdict, compare
from ulmrig.harness.transcript.document import ExpectedTurn, Transcript
from ulmrig.hil.errors import MachineError
from ulmrig.hil.target import Run, Target, Turn


@dataclass
class Conversation:
    """The result of running a transcript.

    ``verdicts`` holds the greeting, if the transcript has one, and every turn that was
    answered. ``error`` is what ended it early, and ``broken`` the turn that was not answered.
    ``turns``, ``t_states`` (None if the machine cannot count) and ``seconds`` (at the
    machine's clock) count the answered turns, ``t_states`` and ``seconds`` from the command on.
    """

    verdicts: list[Verdict] = field(default_factory=list)
    turns: int = 0
    t_states: int | None = 0
    seconds: float = 0.0
    error: MachineError | None = None
    broken: ExpectedTurn | None = None

    @property
    def wrong(self) -> list[Verdict]:
        """The verdicts on turns that were not as expected."""
        return [verdict for verdict in self.verdicts if not verdict.ok]

    @property
    def ok(self) -> bool:
        """Whether every turn came back and was as expected."""
        return self.error is None and not self.wrong

    def _count(self, turn: Turn) -> None:
        self.seconds += turn.seconds
        if turn.t_states is None or self.t_states is None:
            self.t_states = None
        else:
            self.t_states += turn.t_states


def run_transcript(transcript: Transcript, run: Run, target: Target) -> Conversation:
    """Run the whole conversation, mismatches or not; only a MachineError ends it early."""
    conversation = Conversation()
    expected = transcript.greeting
    try:
        console = target.start(run)
        conversation._count(console.greeting)
        if expected.expected:
            conversation.verdicts.append(compare(expected, console.greeting))
        for expected in transcript.turns:
            turn = console.say(expected.typed or b"")
            conversation.turns += 1
            conversation._count(turn)
            conversation.verdicts.append(compare(expected, turn))
    except MachineError as error:
        conversation.error, conversation.broken = error, expected
    return conversation
