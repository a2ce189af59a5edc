"""The network as PyTorch sees it: latent weights, rounded in every forward pass.

The forward pass is the Z80's arithmetic on integers held in float32, where it is exact: every
sum stays below 2^24. Gradients go straight through rounding, flooring and wrapping, as if
they were not there (straight-through estimator: Bengio, Léonard, Courville 2013,
arXiv:1308.3432). There is no learned scale; one logit temperature serves the loss.

For the study of precisions a layer may have another grid (``quantizers`` says how sums are kept
then), or none: such a layer neither rounds nor wraps nor floors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from ulmrig.model.network.features import (
    CONTEXT_BUCKETS,
    INPUT_SCALE,
    context_counts,
    query_counts,
    reply_counts,
)
from ulmrig.model.network.integer import MAX_REPLY
from ulmrig.model.network.npz import Layer, QuantizedNetwork
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.quantizers import TWO_BITS, Grid

BIAS_SCALE = 32
"""A latent bias of 1 is this much in an accumulator: one count of the first layer."""

WRAP = 32768

_HALVES = 1.5 * 2**23
"""Added to a float32 below 2^22 and subtracted again, it leaves the nearest integer, half to even:
float32 has no places below 1 there. Several times faster than ``torch.round``."""


class _Round(torch.autograd.Function):
    """round(clamp(scale·x, low, high)), half to even; the gradient is ``scale`` everywhere."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, scale: float, low: float, high: float) -> Tensor:
        ctx.scale = scale
        within = x.clamp(low, high) if scale == 1 else (x * scale).clamp_(low, high)
        return within.add_(_HALVES).sub_(_HALVES)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None, None, None]:
        return grad if ctx.scale == 1 else grad * ctx.scale, None, None, None


class _SumOfRows(torch.autograd.Function):
    """The sums of rows of ``weight`` that bags name: float32 (B, outputs).

    ``index`` int32 (total,) holds the bags end to end, bag b from ``start[b]`` on (B,). Backward, a
    row's gradient is the sum of those of the bags that name it: bags again, the other way round.
    """

    @staticmethod
    def forward(ctx: Any, weight: Tensor, index: Tensor, start: Tensor) -> Tensor:
        ctx.bags, ctx.rows = (index.numpy(), start.numpy()), len(weight)
        return nn.functional.embedding_bag(index, weight, start, mode="sum")

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None, None]:
        index, start = ctx.bags
        bag = np.repeat(np.arange(len(start), dtype=np.int32), np.diff(start, append=len(index)))
        # A stable sort of 16-bit numbers is a radix sort, which is much the faster one.
        keys = index.astype(np.uint16) if ctx.rows <= 65536 else index
        order = np.argsort(keys, kind="stable")
        often = np.bincount(index, minlength=ctx.rows)
        first = torch.from_numpy((np.cumsum(often) - often).astype(np.int32))
        of_rows = torch.from_numpy(bag[order])
        return nn.functional.embedding_bag(of_rows, grad, first, mode="sum"), None, None


class _Wrap(torch.autograd.Function):
    """wrap16 of float32, what is below the point stays; the gradient is 1."""

    @staticmethod
    def forward(ctx: Any, acc: Tensor) -> Tensor:
        return acc - 2 * WRAP * torch.floor((acc + WRAP) / (2 * WRAP))

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:
        return grad


class _Shift(torch.autograd.Function):
    """acc >> 2, that is floor(acc / 4); the gradient is 1/4."""

    @staticmethod
    def forward(ctx: Any, acc: Tensor) -> Tensor:
        return (acc * 0.25).floor_()

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:
        return grad * 0.25


def _apply(function: type[torch.autograd.Function], *arguments: Any) -> Tensor:
    return cast(Tensor, function.apply(*arguments))  # type: ignore[no-untyped-call]


def quantise_weight(latent: Tensor, grid: Grid = TWO_BITS) -> Tensor:
    """Return the values of ``grid`` nearest to ``latent``, straight through for gradients.

    By default ``round(clamp(latent, −2, 1))``.
    """
    level = _apply(_Round, latent, 1 / grid.step, grid.low, grid.high)
    return level if grid.step == 1 else level * grid.step


def quantise_bias(latent: Tensor) -> Tensor:
    """Return ``round(32·latent)`` clamped to int16, straight through for gradients."""
    return _apply(_Round, latent, BIAS_SCALE, -WRAP, WRAP - 1)


def wrap16(acc: Tensor) -> Tensor:
    """Return integers as 16 bits hold them, −32768 to 32767, straight through for gradients."""
    return _apply(_Wrap, acc)


@dataclass(frozen=True)
class Pass:
    """One forward pass over a batch of B.

    ``sums`` holds each layer's accumulators *before* wrapping, (B, outputs), in integer scale;
    ``hidden`` the activations of the hidden layers; ``logits`` (B, charset + 1) is what the
    Z80 compares; ``peak`` is the largest of all accumulators, either way.
    """

    sums: tuple[Tensor, ...]
    hidden: tuple[Tensor, ...]
    logits: Tensor
    peak: float


class QatNetwork(nn.Module):
    """Latent weights float32 (in, out) and biases (out,), one of each a layer.

    ``grids`` has the grid of each layer, None for one that is not quantised; it may be changed
    at any time. By default all are TWO_BITS.
    """

    def __init__(
        self, config: TrainConfig, charset: str, grids: Sequence[Grid | None] | None = None
    ) -> None:
        super().__init__()
        self.charset = charset
        self.query_buckets = config.query_buckets
        self.memory_buckets = config.memory_buckets
        self.memory_count = config.memory_count if config.memory_buckets else 0
        self.reply_buckets = config.reply_buckets
        self.reply_count = config.reply_count if config.reply_buckets else 0
        self.saturation = config.saturation
        widths = (config.first_context + CONTEXT_BUCKETS, *config.hidden, len(charset) + 1)
        generator = torch.Generator().manual_seed(config.seed)
        self.weights = nn.ParameterList(
            torch.randn(inputs, outputs, generator=generator) * config.init_sigma
            for inputs, outputs in pairwise(widths)
        )
        self.biases = nn.ParameterList(torch.zeros(outputs) for outputs in widths[1:])
        self.grids = tuple(grids) if grids is not None else (TWO_BITS,) * len(self.weights)
        self.log_temperature = nn.Parameter(torch.zeros(()))

    def forward(self, index: Tensor, start: Tensor) -> Pass:
        """Run bags of active inputs, int32 ``index`` (total,) and ``start`` (B,), quantised."""
        weight = self._weight(0, True)
        return self._after(_apply(_SumOfRows, weight, index, start), True)

    def on_counts(self, counts: Tensor, *, quantised: bool) -> Pass:
        """Run counts, float32 (B, inputs), quantised or with the latent weights as they are.

        The float pass neither rounds nor floors nor wraps.
        """
        return self._after(counts @ self._weight(0, quantised), quantised)

    def _after(self, bag: Tensor, quantised: bool) -> Pass:
        """Continue from the first layer's sums of weights, (B, outputs)."""
        acc = torch.add(self._bias(0, quantised), bag, alpha=INPUT_SCALE)
        sums, hidden, peak = [acc], [], _largest(acc)
        for number in range(1, len(self.weights)):
            x = torch.relu(_quarter(acc, self._floors(number - 1, quantised), peak))
            hidden.append(x)
            acc = torch.addmm(self._bias(number, quantised), x, self._weight(number, quantised))
            sums.append(acc)
            peak = max(peak, _largest(acc))
        last = len(self.weights) - 1
        logits = _quarter(acc, self._floors(last, quantised), peak)
        return Pass(tuple(sums), tuple(hidden), logits, peak)

    def _weight(self, number: int, quantised: bool) -> Tensor:
        grid = self.grids[number] if quantised else None
        return self.weights[number] if grid is None else quantise_weight(self.weights[number], grid)

    def _bias(self, number: int, quantised: bool) -> Tensor:
        latent = self.biases[number]
        return quantise_bias(latent) if self._floors(number, quantised) else BIAS_SCALE * latent

    def _floors(self, number: int, quantised: bool) -> bool:
        """Whether sums of the layer ``number`` are integers, which wrap and floor."""
        return quantised and self.grids[number] is not None

    @torch.no_grad()
    def draw_to_grid(self, distance: float) -> None:
        """Move each latent weight to within ``distance`` steps of the value that it rounds to."""
        for weight, grid in zip(self.weights, self.grids, strict=True):
            if grid is None:
                continue
            value, far = quantise_weight(weight, grid), distance * grid.step
            weight.copy_(torch.minimum(torch.maximum(weight, value - far), value + far))

    @torch.no_grad()
    def export(self) -> QuantizedNetwork:
        """Return the network that the quantised pass computes.

        Raises ValueError if a layer's grid is not within −2, −1, 0, 1.
        """
        grids = [grid for grid in self.grids if grid and {*grid.values} <= {*TWO_BITS.values}]
        if len(grids) < len(self.grids):
            raise ValueError(f"{self.grids}: not all of them 2-bit ({TWO_BITS})")
        layers = tuple(
            Layer(
                np.ascontiguousarray(quantise_weight(weight, grid).T.numpy().astype(np.int8)),
                quantise_bias(bias).numpy().astype(np.int16),
            )
            for weight, bias, grid in zip(self.weights, self.biases, grids, strict=True)
        )
        return self.network_of(layers)

    def network_of(self, layers: tuple[Layer, ...]) -> QuantizedNetwork:
        """Return a network of ``layers`` that reads what this one reads."""
        return QuantizedNetwork(
            layers,
            self.charset,
            self.query_buckets,
            memory_buckets=self.memory_buckets,
            memory_count=self.memory_count,
            reply_buckets=self.reply_buckets,
            reply_count=self.reply_count,
            saturation=self.saturation,
        )

    @torch.no_grad()
    def replies(
        self, prompts: Sequence[str], *, quantised: bool, after: Sequence[str] | None = None
    ) -> list[str]:
        """Return the reply to each prompt, by the quantised or by the float pass.

        ``after`` (default: new conversations) are the last replies.
        """
        last = [""] * len(prompts) if after is None else after
        memory = reply_counts(last, self.memory_buckets, self.memory_count)
        queries = np.hstack([query_counts(prompts, self.query_buckets, self.saturation), memory])
        chars = [*self.charset, ""]
        answers = [""] * len(prompts)
        going = np.arange(len(prompts))
        for _ in range(MAX_REPLY):
            said = [answers[i] for i in going]
            so_far = reply_counts(said, self.reply_buckets, self.reply_count)
            counts = np.hstack([queries[going], so_far, context_counts(said)])
            logits = self.on_counts(
                torch.from_numpy(counts.astype(np.float32)), quantised=quantised
            ).logits
            # torch does not promise which of equal logits argmax takes; NumPy: the first.
            chosen = np.argmax(logits.numpy(), axis=1)
            for i, index in zip(going, chosen, strict=True):
                answers[i] += chars[index]
            going = going[chosen != len(self.charset)]
            if not len(going):
                break
        return answers


def _largest(acc: Tensor) -> float:
    """Return the largest magnitude in ``acc``, 0 if it is empty."""
    if not acc.numel():
        return 0.0
    low, high = acc.detach().aminmax()
    return max(-float(low), float(high))


def _quarter(acc: Tensor, quantised: bool, peak: float) -> Tensor:
    """Return a quarter of ``acc``: wrapped and floored as the Z80 does, or plainly.

    No magnitude in ``acc`` is above ``peak``.
    """
    if not quantised:
        return acc * 0.25
    if peak >= WRAP:  # wrapping is rare and not free
        acc = wrap16(acc)
    return _apply(_Shift, acc)


def overflow_excess(sums: Sequence[Tensor], margin: float) -> Tensor:
    """Return by how much accumulators exceed ``margin``·32767, in integer units.

    Summed over a layer's neurons and over the layers, mean over the batch; a scalar.
    """
    limit = margin * (WRAP - 1)
    return torch.stack([torch.relu(acc.abs() - limit).sum(dim=1).mean() for acc in sums]).sum()
