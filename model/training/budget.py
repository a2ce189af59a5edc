"""A budget for the Z80, and how sparsity is steered until a network fits it.

What a network costs is known in ``asm`` alone; who trains is handed a function that tells it. Bytes
are paid for every weight, T-states for those that an inference walks through: the context's, and
those of active neurons. So there are two strengths, by which the L1 penalties of either kind are
multiplied. After each epoch one grows where the network is dearer than the epoch may be, and
shrinks where there is room, so that what the machine affords is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ulmrig.model.network.npz import QuantizedNetwork

SETTLED: Final = 0.6
"""Share of the training after which a network is to be inside its budget. Until then more is
allowed, since a young network is dense: L1 takes its time."""

YOUNG: Final = 2.0
"""How many budgets the first epoch's network may cost."""

AIM: Final = 0.96
"""Share of the budget that is aimed at: what is predicted varies by a few percent."""

LATE: Final = 3
"""Power by which what is too dear counts once the network is to be settled."""

LEAST: Final = 0.2
MOST: Final = 1000.0
"""Bounds of a strength."""


@dataclass(frozen=True)
class Price:
    """What a network's program costs: ``t_states`` an inference (mean), ``size`` in bytes.

    ``memory`` is the share that it takes of the machine's, which is no matter of choice.
    """

    t_states: float
    size: int
    memory: float = 0.0


Pricer = Callable[[QuantizedNetwork, Sequence[str]], Price]
"""Tells the Price of a network, asked some prompts."""


@dataclass(frozen=True)
class Budget:
    """What the machine affords: ``t_states`` an inference, ``size`` in bytes; 0 is no limit."""

    t_states: int = 0
    size: int = 0

    def used(self, price: Price) -> float:
        """Return the share of the budget that ``price`` takes, the larger of both."""
        return max(self.shares(price))

    def shares(self, price: Price) -> tuple[float, float]:
        """Return the share that ``price`` takes of the T-states, and of the bytes; 0 of none.

        Of the bytes it is that of the file or of the memory, whichever is larger.
        """
        t_states = price.t_states / self.t_states if self.t_states else 0.0
        return t_states, max(price.size / self.size if self.size else 0.0, price.memory)


@dataclass(frozen=True)
class Strengths:
    """What the L1 penalties are multiplied by: of what costs T-states, of what costs bytes."""

    t_states: float = 1.0
    size: float = 1.0

    def steered(self, budget: Budget, price: Price, progress: float) -> Strengths:
        """Return the strengths after an epoch whose network costs ``price``.

        One that has no limit stays as it is. ``progress`` is the share of the training that is
        done, 0 to 1.
        """
        of_t_states, of_size = budget.shares(price)
        return Strengths(
            steer(self.t_states, of_t_states, progress) if of_t_states else self.t_states,
            steer(self.size, of_size, progress) if of_size else self.size,
        )


def steer(strength: float, used: float, progress: float) -> float:
    """Return the strength after an epoch whose network took ``used`` of the budget.

    ``progress`` is the share of the training that is done, 0 to 1. One epoch changes it by a
    half at most.
    """
    allowed = AIM * (1 + (YOUNG - 1) * max(0.0, 1 - progress / SETTLED))
    # Late, when the learning rate is small, a few percent too much would stay.
    gain = 1 if progress < SETTLED else LATE
    factor = min(max((used / allowed) ** gain, 0.7), 1.5)
    return min(max(strength * factor, LEAST), MOST)
