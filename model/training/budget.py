"""A budget for the Z80, and how sparsity is steered until a network fits it.

Only ``asm`` knows what a network costs; a training gets a function that predicts it. Bytes are
paid for every weight, T-states for those that an inference walks through: the context's, and
those of active neurons. So there are two strengths, by which the L1 penalties of either kind are
multiplied. After each epoch a strength grows if the network costs more than the epoch may, and
shrinks if there is room. A budget is what a machine affords, not what has to be spent: the T-states
that are aimed at fall for as long as networks are as good as the best. Bytes only have to fit: they
buy accuracy, and nobody waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.schedules import SETTLED_AT

FIRST_ALLOWANCE: Final = 2.0
"""How many budgets the network of the first epoch may cost."""

TARGET_SHARE: Final = 0.96
"""Share of the budget that is aimed at: predictions vary by a few percent."""

LEAST_SHARE: Final = 0.72
"""Share of the T-states below which no saving is aimed at: from there on accuracy falls fast."""

SAVING_FROM: Final = 0.3
"""Share of the training after which savings are tried: weights need a high learning rate to go."""

SAVED: Final = 0.05
"""Share of the T-states by which the aim falls after an epoch as good as the best; after another
one it rises by half of that."""

LATE_GAIN: Final = 3
"""Power to which an excess counts once a network is to be inside its budget."""

MIN_STRENGTH: Final = 0.2
MAX_STRENGTH: Final = 1000.0
"""Bounds of a strength."""


@dataclass(frozen=True)
class Price:
    """What a network's program costs: ``t_states`` per inference (mean), ``size`` in bytes.

    ``memory`` is the share of the machine's memory that it takes; no budget can raise that limit.
    """

    t_states: float
    size: int
    memory: float = 0.0


Pricer = Callable[[QuantizedNetwork, Sequence[str]], Price]
"""Predicts the Price of a network on some prompts."""


@dataclass(frozen=True)
class Budget:
    """Limits: ``t_states`` per inference, ``size`` in bytes; 0 is no limit.

    ``settled`` is the share of the training after which a network is to be inside them.
    """

    t_states: int = 0
    size: int = 0
    settled: float = SETTLED_AT

    def used(self, price: Price) -> float:
        """Return the share of the budget that ``price`` takes, the larger of both."""
        return max(self.shares(price))

    def cost(self, price: Price) -> float:
        """Return by what the cheaper of two networks is told: T-states; bytes if those are free."""
        return self.shares(price)[0 if self.t_states else 1]

    def shares(self, price: Price) -> tuple[float, float]:
        """Return the share that ``price`` takes of the T-states, and of the bytes; 0 if unlimited.

        Of the bytes it is that of the file or of the memory, whichever is larger.
        """
        t_states = price.t_states / self.t_states if self.t_states else 0.0
        return t_states, max(price.size / self.size if self.size else 0.0, price.memory)


@dataclass(frozen=True)
class Strengths:
    """What the L1 penalties are multiplied by: of what costs T-states, of what costs bytes.

    ``aim`` is the share of the T-states that is aimed at.
    """

    t_states: float = 1.0
    size: float = 1.0
    aim: float = TARGET_SHARE

    def steered(
        self, budget: Budget, price: Price, progress: float, *, holds: bool | None = None
    ) -> Strengths:
        """Return the strengths after an epoch whose network costs ``price``.

        A strength without a limit stays as it is. ``progress`` is the share of the training that is
        done, 0 to 1; ``holds`` says whether the network is as good as the best, so that a cheaper
        one may be too, and the aim falls; None spends the budget. Where it is not to be spent, room
        in it weakens no penalty on T-states.
        """
        aim, least = self.aim, MIN_STRENGTH if holds is None else 1.0
        if holds is not None and progress >= SAVING_FROM:
            aim = max(aim - SAVED, LEAST_SHARE) if holds else min(aim + SAVED / 2, TARGET_SHARE)
        of_t_states, of_size = budget.shares(price)
        done = progress / budget.settled
        return Strengths(
            steer(self.t_states, of_t_states, done, aim, least) if of_t_states else self.t_states,
            steer(self.size, of_size, done) if of_size else self.size,
            aim,
        )


def steer(
    strength: float,
    used: float,
    done: float,
    aim: float = TARGET_SHARE,
    least: float = MIN_STRENGTH,
) -> float:
    """Return the strength after an epoch whose network took ``used`` of the budget.

    ``done`` is how much is done of the part of the training after which a network is to be inside
    its budget, from 0, and beyond 1; ``aim`` the share of the budget that a network is to cost from
    1 on; ``least`` the smallest strength. One epoch multiplies the strength by 0.7 to 1.5.
    """
    allowed = aim * (1 + (FIRST_ALLOWANCE - 1) * max(0.0, 1 - done))
    # Late, when the learning rate is small, an excess of a few percent would stay.
    gain = 1 if done < 1 else LATE_GAIN
    factor = min(max((used / allowed) ** gain, 0.7), 1.5)
    return min(max(strength * factor, least), MAX_STRENGTH)
