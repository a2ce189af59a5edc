"""Where a training stands: all that a checkpoint holds, and nothing else.

No random state is among it: an epoch's examples depend on its number and the seed alone.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import torch

from ulmrig.model.network.npz import Layer
from ulmrig.model.training.budget import Strengths
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.history import EpochReport
from ulmrig.model.training.qat import QatNetwork
from ulmrig.model.training.quantizers import Grid
from ulmrig.model.training.selection import Kept


@dataclass
class RunState:
    """A training under way.

    ``mean`` has the averages of the latent weights of ``net``; it is what is measured and kept.
    ``epoch`` and ``batch`` are the next ones, from 0; ``steps`` counts the batches of all epochs.
    ``loss`` sums this epoch's cross-entropy over its examples so far, ``peak`` is its largest
    accumulator. ``strengths`` multiply the penalties; ``kept`` is the best network so far, and
    ``history`` has a report of each epoch done. ``seconds_before`` were spent before a resume.
    """

    net: QatNetwork
    mean: QatNetwork
    optimizer: torch.optim.AdamW
    made_by: str = ""
    epoch: int = 0
    batch: int = 0
    steps: int = 0
    loss: float = 0.0
    peak: float = 0.0
    strengths: Strengths = field(default_factory=Strengths)
    kept: Kept | None = None
    history: list[EpochReport] = field(default_factory=list)
    seconds_before: float = 0.0
    started: float = field(default_factory=time.monotonic)

    @classmethod
    def begin(
        cls,
        config: TrainConfig,
        charset: str,
        *,
        grids: Sequence[Grid | None] | None = None,
        made_by: str = "",
    ) -> RunState:
        """Return the state before the first batch; ``grids`` are those of QatNetwork."""
        net = QatNetwork(config, charset, grids)
        optimizer = torch.optim.AdamW(
            net.parameters(),
            lr=config.lr,
            betas=(0.9, config.beta2),
            weight_decay=0.0,
            fused=True,
        )
        return cls(net, copy.deepcopy(net), optimizer, made_by)

    @torch.no_grad()
    def average(self, share: float) -> None:
        """Move ``mean`` by ``share`` of the way to ``net``; to the plain mean in the beginning."""
        share = max(share, 1 / max(self.steps, 1))
        for average, latent in zip(self.mean.parameters(), self.net.parameters(), strict=True):
            average.lerp_(latent, share)

    @property
    def seconds(self) -> float:
        """Seconds of training, those before a resume included."""
        return self.seconds_before + time.monotonic() - self.started

    def next_epoch(self) -> None:
        """Stand before the first batch of the next epoch."""
        self.epoch, self.batch, self.loss, self.peak = self.epoch + 1, 0, 0.0, 0.0

    def to_checkpoint(self) -> dict[str, Any]:
        """Return all of it as plain tensors, numbers and strings."""
        layers = self.kept.network.layers if self.kept else ()
        return {
            "made_by": self.made_by,
            "position": (self.epoch, self.batch, self.steps),
            "running": (self.loss, self.peak, self.seconds),
            "strengths": asdict(self.strengths),
            "net": self.net.state_dict(),
            "mean": self.mean.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "best_epoch": self.kept.report.epoch - 1 if self.kept else 0,
            "best_weights": [torch.from_numpy(layer.weight) for layer in layers],
            "best_biases": [torch.from_numpy(layer.bias) for layer in layers],
            "history": [asdict(entry) for entry in self.history],
        }

    def restore(self, found: dict[str, Any]) -> None:
        """Go to where ``to_checkpoint`` stood, in a training of the same configuration."""
        self.made_by = found["made_by"]
        self.epoch, self.batch, self.steps = found["position"]
        self.loss, self.peak, self.seconds_before = found["running"]
        self.strengths = Strengths(**found["strengths"])
        self.net.load_state_dict(found["net"])
        self.mean.load_state_dict(found["mean"])
        self.optimizer.load_state_dict(found["optimizer"])
        self.history = [EpochReport.of(entry) for entry in found["history"]]
        layers = tuple(
            Layer(weight.numpy(), bias.numpy())
            for weight, bias in zip(found["best_weights"], found["best_biases"], strict=True)
        )
        if layers:
            network = self.net.network_of(layers)
            self.kept = Kept(network, self.history[found["best_epoch"]])
