"""How fast a board answers, beside what its clock predicts.

Timed are the turns of a conversation, from Enter to the program's prompt; neither the start nor a
return to CP/M, which depend on the disk. The prediction is the T-states of the same conversation on
the emulator, from Enter on too, at the board's clock, and what the line adds: a character takes 10
bits, the UART holds two, and the Z80 waits only if it is faster than the line.

A busy host and a bad line only make turns longer, some of them by far. So a clock is judged by the
quicker turns, the lower quartile of their times beside the predicted ones, and called wrong only if
an interval for that quartile lies outside of the tolerance as a whole. That takes at least 25
turns, and is right as long as a quarter of them were not held up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from math import exp, lgamma, log
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

NOTICEABLE: Final = 0.01
"""Seconds by which a turn may be off before it counts as off: a host's time slice."""

QUANTILE: Final = 0.25
"""The share of the turns that are taken to be quicker than the one that is judged by."""

DOUBT: Final = 0.001
"""The probability at each end that the interval for that turn misses it."""


@dataclass(frozen=True)
class Sample:
    """A turn: ``seconds`` measured, ``line`` added by the line, and the emulator's ``t_states``."""

    seconds: float
    line: float
    t_states: int

    def predicted(self, clock: float) -> float:
        """Seconds that the turn should have taken at ``clock`` (Hz)."""
        return self.t_states / clock + self.line

    def factor(self, clock: float) -> float:
        """How many times as long as predicted it took; 1 if the difference is not noticeable."""
        predicted = self.predicted(clock)
        return 1.0 if abs(self.seconds - predicted) <= NOTICEABLE else self.seconds / predicted

    @property
    def fitting(self) -> float:
        """The clock in Hz at which it would have taken as long; 0 if the line alone took longer."""
        return max(0.0, self.t_states / left) if (left := self.seconds - self.line) else 0.0


def quantile_interval(
    values: Sequence[float], quantile: float = QUANTILE, doubt: float = DOUBT
) -> tuple[float, float] | None:
    """Return the interval between two of the values in which their distribution's quantile lies.

    It misses it at each end with probability ``doubt`` at most, whatever the distribution is. None
    if there are too few values for that.
    """
    ranks = _ranks(len(values), quantile, doubt)
    ordered = sorted(values)
    return ranks and (ordered[ranks[0]], ordered[ranks[1]])


@cache
def _ranks(count: int, quantile: float, doubt: float) -> tuple[int, int] | None:
    """Return the places of the interval's ends among ``count`` values in order."""
    # The number of values below the quantile has a binomial distribution.
    at_most = list(
        accumulate(
            exp(
                lgamma(count + 1)
                - lgamma(below + 1)
                - lgamma(count - below + 1)
                + below * log(quantile)
                + (count - below) * log(1 - quantile)
            )
            for below in range(count)
        )
    )
    lower = [place for place in range(count) if at_most[place] <= doubt]
    upper = [place for place in range(count) if 1 - at_most[place] <= doubt]
    return (lower[-1], upper[0]) if lower and upper else None


@dataclass
class Speed:
    """Sums over timed turns. ``seconds`` were measured, ``characters`` are those of replies.

    ``samples`` are the turns that were compared with the emulator.
    """

    turns: int = 0
    seconds: float = 0.0
    characters: int = 0
    samples: list[Sample] = field(default_factory=list)

    def add(self, other: Speed) -> None:
        """Add another conversation's."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def lines(self, name: str, clock: float) -> Iterator[str]:
        """Yield the closing lines about the board ``name``, whose clock should be ``clock``."""
        if not self.turns or not self.seconds:
            return
        measured = (
            f"{name}: {self.seconds / self.turns:.3f} s per turn, "
            f"{self.characters / self.seconds:,.0f} characters per second"
        )
        predicted = sum(sample.predicted(clock) for sample in self.samples)
        if not predicted:
            yield measured
            return
        off = sum(sample.seconds for sample in self.samples) / predicted - 1
        yield (
            f"{measured}; the emulator's T-states at {clock / 1e6:g} MHz and the line predict "
            f"{predicted / len(self.samples):.3f} s per turn ({round(off, 2) + 0.0:+.0%})"
        )
        if found := quantile_interval([sample.factor(clock) for sample in self.samples]):
            yield from self._judgement(name, *found)

    def _judgement(self, name: str, low: float, high: float) -> Iterator[str]:
        """Yield what is said of a board that takes ``low`` to ``high`` times as long."""
        if low <= 1 + TOLERANCE and high >= 1 - TOLERANCE:
            return
        causes = "another clock than boards.toml says"
        # A quick turn fits a fast clock.
        fits = quantile_interval([sample.fitting for sample in self.samples], 1 - QUANTILE)
        if fits and fits[0]:
            causes += f" ({fits[0] / 1e6:.2f} to {fits[1] / 1e6:.2f} MHz would fit)"
        if low > 1:
            causes += ", wait states, or a slow console or adapter"
        yield (
            f"{name} takes {low:.2f} to {high:.2f} times as long as predicted in "
            f"{len(self.samples)} turns: {causes}"
        )


_PREFIX: Final = "speed_"


def properties(speed: Speed) -> list[tuple[str, object]]:
    """Return a test's properties that tell its speed.

    A compared turn is written as ``SECONDS/LINE/T-STATES``.
    """
    samples = " ".join(f"{s.seconds:.6f}/{s.line:.6f}/{s.t_states}" for s in speed.samples)
    sums = {"turns": speed.turns, "seconds": round(speed.seconds, 6)}
    facts = sums | {"characters": speed.characters, "samples": samples}
    return [(_PREFIX + name, value) for name, value in facts.items()]


def from_properties(facts: Mapping[str, object]) -> Speed | None:
    """Return the speed that a test's properties tell, or None if they tell none."""
    values = {name: facts.get(_PREFIX + name) for name in vars(Speed())}
    if None in values.values():
        return None
    words = [word.split("/") for word in str(values["samples"]).split()]
    return Speed(
        turns=int(str(values["turns"])),
        seconds=float(str(values["seconds"])),
        characters=int(str(values["characters"])),
        samples=[Sample(float(word[0]), float(word[1]), int(word[2])) for word in words],
    )


def measure(
    conversation: Conversation,
    transcript: Transcript,
    run: Run,
    board: BoardConfig,
    *,
    compare: bool,
) -> Speed:
    """Return how fast ``board`` was; ``compare`` it with the emulator if the program is ours.

    A turn whose line was typed again is left out, and a conversation that was tried again.
    """
    turns = list(_timed(conversation))
    speed = Speed(len(turns), sum(turn.seconds for turn in turns))
    for turn in turns:
        speed.characters += sum(len(line.text) for line in split_output(turn.output, turn.place))
    if not compare or not turns or not conversation.ok or conversation.retry_of:
        return speed
    try:
        emulated = list(_timed(run_transcript(transcript, run, emulator())))
    except MachineError:
        return speed
    if len(emulated) != len(turns):
        return speed
    speed.samples = [
        Sample(real.seconds, added_by_line(turn, board.clock, BITS / board.speed), t_states)
        for real, turn in zip(turns, emulated, strict=True)
        if (t_states := turn.answer_t_states) and not real.retyped
    ]
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
