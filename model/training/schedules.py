"""The schedules of a training: what depends on how far it is. Pure functions; no torch here.

In the order in which a training meets them: the learning rate of a batch, the temperature of the
first one, the batches after which weights are drawn to the grid, the epochs that are priced. What
the penalties are multiplied by answers to what a network costs: see ``budget.Strengths``.
"""

from __future__ import annotations

import math
from typing import Final

PRICED_EPOCHS: Final = 30
"""Epochs after which the cost of the program is predicted, at most; the last one always is."""

SETTLED_AT: Final = 0.6
"""Share of the training after which a network is to be inside its budget, if nothing else is
said. Until then more is allowed, since a network is dense at first: L1 takes its time."""

FEW_EPOCHS: Final = 20
"""With more epochs than this, sparsity need not be steered after each of them."""

LOWEST_WARM_UP: Final = 0.01
"""Share of the peak learning rate that a batch has at least during warm-up: 0 would waste one."""


def progress(epoch: int, batch: int, batches: int, epochs: int) -> float:
    """Return the share of a training, 0 to 1, that is done before ``batch`` of ``epoch``.

    Both are counted from 0; the epoch has ``batches``, the training ``epochs``.
    """
    return (epoch + batch / batches) / epochs


def learning_rate(progress: float, peak: float, warm_up: float) -> float:
    """Return the learning rate at ``progress``: linear up to ``peak``, then a cosine down to 0.

    ``warm_up`` is the share of the training until the peak. The cosine is that of Loshchilov and
    Hutter 2017 (arXiv:1608.03983), without restarts.
    """
    if progress < warm_up:
        factor = max(progress / warm_up, LOWEST_WARM_UP)
    else:
        factor = 0.5 * (1 + math.cos(math.pi * (progress - warm_up) / max(1 - warm_up, 1e-9)))
    return peak * factor


def first_log_temperature(spread: float) -> float:
    """Return the logarithm that logits are scaled with, from the first batch's standard deviation.

    Logits are in the thousands: training begins where their softmax is neither flat nor hard.
    From there on the temperature is learned.
    """
    return -math.log(max(spread, 1.0))


def draws_to_grid(steps: int, every: int) -> bool:
    """Say if latent weights are drawn to the grid after the batch that is number ``steps``."""
    return steps % every == 0


def is_priced(epoch: int, epochs: int) -> bool:
    """Say if the network of ``epoch``, counted from 1, is priced: PRICED_EPOCHS at most are.

    Before SETTLED_AT every second one is enough, if they are not few: a network that is still dense
    takes longest to price, and is seldom kept.
    """
    step = math.ceil(epochs / PRICED_EPOCHS)
    if epochs > FEW_EPOCHS and epoch < SETTLED_AT * epochs:
        step = max(step, 2)
    return epoch % step == 0 or epoch == epochs
