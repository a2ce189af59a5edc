"""A training as a picture: replies right and loss, what the program costs, and how sparse it is."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.harness.plots.canvas import PictureError, check
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.training.config import TrainConfig

if TYPE_CHECKING:
    from ulmrig.model.training.history import EpochReport

SIZE: Final = (9.0, 8.0)
"""Inches of the picture."""

_DPI: Final = 110
_INTEGER, _FLOAT, _COST, _BYTES, _SPARSE = "#3d6fa5", "#e8833a", "#c94f5c", "#23756b", "#8767a8"


def save(history: Sequence[EpochReport], path: Path, config: TrainConfig) -> None:
    """Draw ``history`` and write the PNG to ``path``, whole or not at all.

    Raises PictureError if there is no matplotlib, or if the file cannot be written.
    """
    data = draw(history, config)
    try:
        write_whole(path, data)
    except OSError as error:
        raise PictureError(f"{path}: {error.strerror or error}") from None


def draw(history: Sequence[EpochReport], config: TrainConfig) -> bytes:
    """Return the picture as a PNG. Raises PictureError if there is no matplotlib."""
    check()
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=_DPI, facecolor="white", layout="constrained")
    right, cost, sparse = figure.subplots(3, 1, sharex=True)
    _draw_right(right, history, config)
    _draw_cost(cost, history, config)
    _draw_sparse(sparse, history)
    for axes in (right, cost, sparse):
        axes.grid(alpha=0.25)
        axes.spines["top"].set_visible(False)
    out = io.BytesIO()
    figure.savefig(out, format="png", metadata={"Software": None})
    return out.getvalue()


def _draw_right(axes: Any, history: Sequence[EpochReport], config: TrainConfig) -> None:
    epochs = [entry.epoch for entry in history]
    axes.plot(
        epochs,
        [100 * e.integer_right for e in history],
        color=_INTEGER,
        label="what the Z80 says",
    )
    axes.plot(epochs, [100 * e.float_right for e in history], color=_FLOAT, label="before rounding")
    kept = [entry for entry in history if entry.best][-1]
    axes.plot([kept.epoch], [100 * kept.integer_right], "o", color=_INTEGER)
    axes.annotate(
        f"kept: {100 * kept.integer_right:.1f} %",
        (kept.epoch, 100 * kept.integer_right),
        xytext=(0, -16),
        textcoords="offset points",
        ha="center",
        fontsize=9,
    )
    part = "trained" if config.measures_training else "dev"
    axes.set_ylabel(f"whole replies right, %\n({part}, {history[0].measured:,} prompts)")
    axes.legend(frameon=False, loc="lower right")


def _draw_cost(axes: Any, history: Sequence[EpochReport], config: TrainConfig) -> None:
    priced = [(entry.epoch, entry.price) for entry in history if entry.price]
    axes.set_ylabel("T-states per inference\n(predicted)", color=_COST)
    if not priced:
        axes.text(0.5, 0.5, "no budget was given", transform=axes.transAxes, ha="center")
        return
    epochs = [epoch for epoch, _ in priced]
    axes.plot(epochs, [price.t_states for _, price in priced], color=_COST)
    if config.budget:
        axes.axhline(config.budget, color=_COST, ls=":", lw=1)
    axes.set_ylim(bottom=0)
    other = axes.twinx()
    other.plot(epochs, [price.size for _, price in priced], color=_BYTES)
    if config.bytes:
        other.axhline(config.bytes, color=_BYTES, ls=":", lw=1)
    other.set_ylim(bottom=0)
    other.set_ylabel(".COM, bytes", color=_BYTES)


def _draw_sparse(axes: Any, history: Sequence[EpochReport]) -> None:
    epochs = [entry.epoch for entry in history]
    axes.plot(epochs, [entry.nonzeros for entry in history], color=_SPARSE)
    axes.set_ylabel("weights not zero", color=_SPARSE)
    axes.set_ylim(bottom=0)
    axes.set_xlabel("epoch")
    other = axes.twinx()
    other.plot(epochs, [entry.loss for entry in history], color=_FLOAT)
    other.set_ylabel("loss (cross-entropy)", color=_FLOAT)
