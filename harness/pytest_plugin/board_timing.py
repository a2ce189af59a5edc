"""How fast a board answers, beside what its clock predicts.

Timed are the turns of a conversation, from Enter to the program's prompt; neither the start nor a
return to CP/M, which depend on the disk. The prediction is the T-states of the same conversation on
the emulator, from Enter on too, at the board's clock, and what the line adds: a character takes 10
bits, the UART holds two, and the Z80 waits only if it is faster than the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ulmrig.harness.transcript.document import Transcript
from ulmrig.harness.transcript.lines import split_output
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import MachineError
from ulmrig.hil.farm import targets
from ulmrig.hil.target import Place, Run, Target, Turn

BITS: Final = 10
"""Bits of a character on the line, start and stop included."""

TOLERANCE: Final = 0.2
"""The share by which a board may be off before it is mentioned."""

NOTICEABLE: Final = 0.005
"""Seconds per turn below which a difference is the host's and not the board's."""


@dataclass
class Speed:
    """Sums over timed turns. ``seconds`` were measured, ``characters`` are those of replies.

    ``compared`` are the measured seconds of the turns that ``line_seconds`` (added by the line) and
    ``t_states`` (of the emulator) are about, ``compared_turns`` their number.
    """

    turns: int = 0
    seconds: float = 0.0
    characters: int = 0
    compared_turns: int = 0
    compared: float = 0.0
    line_seconds: float = 0.0
    t_states: int = 0

    def add(self, other: Speed) -> None:
        """Add another conversation's."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def predicted(self, clock: float) -> float:
        """Seconds that the compared turns should have taken at ``clock`` (Hz)."""
        return self.t_states / clock + self.line_seconds

    def lines(self, name: str, clock: float) -> Iterator[str]:
        """Yield the closing lines about the board ``name``, whose clock should be ``clock``."""
        if not self.turns or not self.seconds:
            return
        measured = (
            f"{name}: {self.seconds / self.turns:.3f} s per turn, "
            f"{self.characters / self.seconds:,.0f} characters per second"
        )
        if not self.compared_turns or not self.t_states:
            yield measured
            return
        predicted = self.predicted(clock)
        factor = self.compared / predicted
        yield (
            f"{measured}; the emulator's T-states at {clock / 1e6:g} MHz and the line predict "
            f"{predicted / self.compared_turns:.3f} s per turn ({round(factor - 1, 2) + 0.0:+.0%})"
        )
        off = abs(self.compared - predicted)
        if off <= TOLERANCE * predicted or off <= NOTICEABLE * self.compared_turns:
            return
        left = self.compared - self.line_seconds
        fits = f" ({self.t_states / left / 1e6:.2f} MHz would fit)" if left > 0 else ""
        causes = f"another clock than boards.toml says{fits}"
        if factor > 1:
            causes += ", wait states, or a slow console or adapter"
        yield f"{name} takes {factor:.2f} times as long as predicted: {causes}"


_PREFIX: Final = "speed_"


def properties(speed: Speed) -> list[tuple[str, object]]:
    """Return a test's properties that tell its speed."""
    return [(_PREFIX + name, round(value, 6)) for name, value in vars(speed).items()]


def from_properties(facts: Mapping[str, object]) -> Speed | None:
    """Return the speed that a test's properties tell, or None if they tell none."""
    values = {name: facts.get(_PREFIX + name) for name in vars(Speed())}
    if None in values.values():
        return None
    return Speed(**{name: type(getattr(Speed, name))(value) for name, value in values.items()})


def measure(
    conversation: Conversation,
    transcript: Transcript,
    run: Run,
    board: BoardConfig,
    *,
    compare: bool,
) -> Speed:
    """Return how fast ``board`` was; ``compare`` it with the emulator if the program is ours."""
    turns = list(_timed(conversation))
    speed = Speed(len(turns), sum(turn.seconds for turn in turns))
    for turn in turns:
        speed.characters += sum(len(line.text) for line in split_output(turn.output, turn.place))
    if not compare or not turns or not conversation.ok:
        return speed
    try:
        emulated = list(_timed(run_transcript(transcript, run, emulator())))
    except MachineError:
        return speed
    t_states = [turn.answer_t_states for turn in emulated if turn.answer_t_states is not None]
    if len(t_states) == len(turns):
        speed.compared_turns, speed.compared = speed.turns, speed.seconds
        speed.t_states = sum(t_states)
        speed.line_seconds = sum(
            added_by_line(turn, board.clock, BITS / board.speed) for turn in emulated
        )
    return speed


def added_by_line(turn: Turn, clock: float, character: float) -> float:
    """Return the seconds that a line adds to an emulated turn, from Enter to the prompt's end.

    A ``character`` takes so many seconds on it. The UART holds two, one that shifts and one that
    waits: the Z80, at ``clock`` Hz, waits where both places are taken.
    """
    waited = sent = 0.0
    for t_states in turn.printed_t_states:
        now = t_states / clock + waited
        waited += max(0.0, sent - character - now)
        sent = max(now, sent) + character
    return max(0.0, sent - (turn.answer_t_states or 0) / clock)


def _timed(conversation: Conversation) -> Iterator[Turn]:
    for verdict in conversation.verdicts:
        if verdict.expected.typed is not None and verdict.turn.place is Place.PROGRAM:
            yield verdict.turn


_open: dict[str, Target] = {}


def emulator() -> Target:
    """Return the emulator of this process: opening one takes longer than a conversation."""
    if targets.EMULATOR not in _open:
        _open[targets.EMULATOR] = targets.open_target(targets.EMULATOR)
    return _open[targets.EMULATOR]
