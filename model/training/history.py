"""Reports: what each epoch of a training achieved, and what was kept. No torch here."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.budget import Price
from ulmrig.model.training.schedules import SETTLED_AT


@dataclass(frozen=True)
class EpochReport:
    """What an epoch achieved.

    ``epoch`` from 1, of ``epochs``; ``loss`` is the mean cross-entropy without penalties;
    ``integer_right`` is the share of whole replies right on ``measured`` pairs, by the exact
    integers, and is what counts; ``quality`` is that or, where the cheapest of networks nearly as
    good is sought, its mean with those of the epochs before; ``float_right`` that of the latent
    weights before they are rounded, on a sample of those pairs: no network of floats, and often the
    worse of both; ``nonzeros`` counts weights, ``operations`` those per character (see
    ``metrics.operations``); ``peak`` is the largest accumulator that training met, before wrapping;
    ``price`` what the network's program is predicted to cost, if that was asked; ``seconds`` since
    the start; ``best`` says whether this epoch's network is the one that is kept so far.
    """

    epoch: int
    epochs: int
    loss: float
    float_right: float
    integer_right: float
    quality: float
    measured: int
    nonzeros: int
    operations: float
    peak: int
    seconds: float
    best: bool
    price: Price | None = None

    @property
    def settled(self) -> bool:
        """Whether the network has had time to become sparse: before that, it still changes much."""
        return self.epoch >= SETTLED_AT * self.epochs

    @property
    def standard_error(self) -> float:
        """The standard error of ``quality``, as if each of the measured pairs stood alone."""
        return math.sqrt(self.quality * (1 - self.quality) / max(self.measured, 1))

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> EpochReport:
        """Return the report that ``asdict`` made ``entry`` of."""
        price = entry["price"]
        return cls(**{**entry, "price": Price(**price) if price else None})


@dataclass(frozen=True)
class TrainResult:
    """The network that was kept, the report of its epoch, and those of all epochs.

    ``affordable`` says whether the network is inside its budget, by what was predicted; ``dearer``
    is the best epoch inside it, if that is a dearer network that was not kept.
    """

    network: QuantizedNetwork
    output: Path
    best: EpochReport
    history: tuple[EpochReport, ...]
    seconds: float
    affordable: bool = True
    dearer: EpochReport | None = None
