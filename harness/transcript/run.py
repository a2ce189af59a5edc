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

    ``started`` is whether the program came to its first prompt, or to its end.
    ``verdicts`` holds the greeting, if the transcript has one, and every turn that was
    answered. ``error`` is what ended it early, and ``broken`` the turn that was not answered, or
    that is under way. ``retry_of`` is the fault after which this conversation was tried again.
    ``turns``, ``t_states`` (None if the machine cannot count) and ``seconds`` (at the
    machine's clock) count the answered turns, ``t_states`` and ``seconds`` from the command on.
    """

    verdicts: list[Verdict] = field(default_factory=list)
    started: bool = False
    turns: int = 0
    t_states: int | None = 0
    seconds: float = 0.0
    error: MachineError | None = None
    broken: ExpectedTurn | None = None
    retry_of: MachineError | None = None

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


def run_transcript(
    transcript: Transcript, run: Run, target: Target, conversation: Conversation | None = None
) -> Conversation:
    """Run the whole conversation, mismatches or not; only a MachineError ends it early.

    It is kept in ``conversation`` as it goes, for those who look at it from outside.
    """
    conversation = conversation or Conversation()
    conversation.broken = transcript.greeting
    try:
        console = target.start(run)
        conversation.started = True
        conversation._count(console.greeting)
        if transcript.greeting.expected:
            conversation.verdicts.append(compare(transcript.greeting, console.greeting))
        for expected in transcript.turns:
            conversation.broken = expected
            turn = console.say(expected.typed or b"")
            conversation.turns += 1
            conversation._count(turn)
            conversation.verdicts.append(compare(expected, turn))
    except MachineError as error:
        conversation.error = error
    else:
        conversation.broken = None
    return conversation
