"""A sweep as a picture: accuracy against T-states and against bytes, with the Pareto fronts.

Needs matplotlib, which is loaded here alone.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from ulmrig.harness.plots.canvas import check
from ulmrig.harness.studies.sweep.point import Result
from ulmrig.harness.studies.sweep.report import front
from ulmrig.model.evaluation.metrics import Score

WIDTH: Final = 1600
HEIGHT: Final = 800
"""Pixels of the picture."""

_DPI: Final = 125
_INK, _FAINT, _FRONT = "#222222", "#999999", "#c94f5c"
_SHADES: Final = ("#a9cbe8", "#06203d")
"""Of the least sparsity and of the most; those between are mixed."""

_LETTER: Final = 8.0
"""Points of a label's letters; …"""
_BOX: Final = (0.7 * _LETTER * _DPI / 72, 1.5 * _LETTER * _DPI / 72)
"""… and pixels that one takes, to the right and upward."""

_LEADER: Final = 22.0
"""Pixels from a dot beyond which a line leads to its label."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in pixels."""


@dataclass(frozen=True)
class Dot:
    """A network in a panel: what it costs, its score, what it is called, and its shade."""

    cost: float
    score: Score
    label: str
    shade: str


def draw(results: Sequence[Result]) -> bytes:
    """Return the picture of all networks that were built, as a PNG of WIDTH × HEIGHT pixels.

    Raises PictureError if there is no matplotlib.
    """
    check()
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / _DPI, HEIGHT / _DPI), dpi=_DPI, facecolor="white")
    panels = figure.subplots(1, 2, sharey=True)
    figure.subplots_adjust(left=0.055, right=0.985, top=0.89, bottom=0.1, wspace=0.05)
    panels[0].set_ylabel("held-out replies right, %", color=_INK)
    built = [(one, one.test, one.cost) for one in results if one.test and one.cost]
    shades = _shades([one.point.sparsity for one, _, _ in built])
    costs = {
        "T-states per inference, measured": [cost.measured for _, _, cost in built],
        "bytes of the .COM": [float(cost.com_bytes) for _, _, cost in built],
    }
    drawn = []
    for axes, (what, values) in zip(panels, costs.items(), strict=True):
        dots = [
            Dot(value, score, one.point.widths, shades[one.point.sparsity])
            for value, (one, score, _) in zip(values, built, strict=True)
        ]
        _panel(axes, what, dots)
        drawn.append(dots)
    # Labels go by where the dots are, which must not move any more when labels are drawn.
    figure.draw_without_rendering()
    for axes, dots in zip(panels, drawn, strict=True):
        axes.autoscale(False)
        _labels(axes, dots)
    _head(figure, panels[0], shades, results)
    data = io.BytesIO()
    figure.savefig(data, format="png", dpi=_DPI)
    return data.getvalue()


def _shades(sparsity: Sequence[float]) -> dict[float, str]:
    """Return a shade for each sparsity, darker for more."""
    ends = [[int(shade[k : k + 2], 16) for k in (1, 3, 5)] for shade in _SHADES]
    steps = sorted(set(sparsity))
    found = {}
    for number, step in enumerate(steps):
        share = number / max(len(steps) - 1, 1)
        mixed = (round(a + (b - a) * share) for a, b in zip(*ends, strict=True))
        found[step] = "#" + "".join(f"{part:02x}" for part in mixed)
    return found


def _panel(axes: Any, what: str, dots: Sequence[Dot]) -> None:
    """Draw dots with their intervals, and the front as the steps below which all others are."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    axes.set_xlabel(what, color=_INK)
    costs = [dot.cost for dot in dots]
    if costs and max(costs) > 2 * min(costs):  # else a logarithmic axis has hardly a number
        axes.set_xscale("log")
        axes.xaxis.set_major_locator(LogLocator(subs=(1, 1.5, 2, 3, 4, 5, 6, 8)))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.tick_params(colors=_INK, labelsize=8.5)
    axes.grid(color="#eeeeee", zorder=0)
    axes.margins(x=0.1, y=0.08)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for dot in dots:
        low, high = 100 * dot.score.low, 100 * dot.score.high
        axes.plot([dot.cost] * 2, [low, high], color="#dddddd", lw=1.2, zorder=1)
        axes.plot(dot.cost, 100 * dot.score.share, "o", ms=8, mfc=dot.shade, mec="white", zorder=4)
    best = _best(dots)
    if best:
        xs, ys = [d.cost for d in best], [100 * d.score.share for d in best]
        axes.plot(xs, ys, color=_FRONT, lw=1.6, drawstyle="steps-post", zorder=2)
        axes.plot(xs, ys, "o", ms=12, mfc="none", mec=_FRONT, mew=1.4, zorder=3)


def _best(dots: Sequence[Dot]) -> list[Dot]:
    return [dots[k] for k in front([d.cost for d in dots], [d.score.share for d in dots])]


def _labels(axes: Any, dots: Sequence[Dot]) -> None:
    """Write what the dots are called, clear of each other and of the front."""

    def place(dot: Dot) -> tuple[float, float]:
        x, y = axes.transData.transform((dot.cost, 100 * dot.score.share))
        return float(x), float(y)

    best = _best(dots)
    steps: list[Box] = []
    for (left, low), (right, high) in pairwise(map(place, best)):
        steps += [(left, low - 3, right, low + 3), (right - 3, low, right + 3, high)]
    window = axes.get_window_extent()
    inside = (window.x0, window.y0, window.x1, window.y1)
    places = [place(dot) for dot in dots]
    boxes = spread(places, [len(dot.label) * _BOX[0] for dot in dots], _BOX[1], inside, steps)
    back = axes.transData.inverted()
    for dot, (x, y), box in zip(dots, places, boxes, strict=True):
        near = (min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3]))
        if math.dist(near, (x, y)) > _LEADER:
            line = [back.transform(end) for end in (near, (x, y))]
            axes.plot(*zip(*line, strict=True), color=_FAINT, lw=0.7, zorder=1.5)
        axes.text(
            *back.transform(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)),
            dot.label,
            fontsize=_LETTER,
            weight="bold" if dot in best else "normal",
            color=_INK,
            ha="center",
            va="center",
            zorder=3.5,
            bbox={"fc": "white", "ec": "none", "pad": 0.5, "alpha": 0.8},
        )


def spread(
    places: Sequence[tuple[float, float]],
    widths: Sequence[float],
    height: float,
    inside: Box,
    others: Sequence[Box] = (),
) -> list[Box]:
    """Return a box for the label of each place, near it, on as little else as may be.

    All in pixels; ``others`` is what labels are to keep clear of beside places and labels. Tried
    are places around it, from near to far; the first that is free is taken.
    """
    marks = [(x - 9, y - 9, x + 9, y + 9) for x, y in places]
    found: list[Box] = []
    for (x, y), width in zip(places, widths, strict=True):
        best: tuple[float, Box] | None = None
        for away in (12, 24, 40, 60):
            for across, up in (
                (1, 0),
                (0, 1),
                (0, -1),
                (-1, 0),
                (1, 1),
                (1, -1),
                (-1, 1),
                (-1, -1),
            ):
                left = x + across * (away + width / 2) - width / 2
                bottom = y + up * (away + height / 2) - height / 2
                box = (left, bottom, left + width, bottom + height)
                cost = sum(_common(box, other) for other in (*marks, *others, *found))
                cost += width * height - _common(box, inside)
                # Less than a pixel is nothing: sums are not exact.
                if best is None or cost < best[0] - 1:
                    best = (cost, box)
        assert best is not None
        found.append(best[1])
    return found


def _common(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(up, 0.0)


def _head(figure: Any, axes: Any, shades: dict[float, str], results: Sequence[Result]) -> None:
    """Write the title, what is missing, and what shades and lines mean."""
    missing = sum(one.cost is None for one in results)
    title = "What accuracy costs" + (f" ({missing} could not be built)" if missing else "")
    figure.text(0.055, 0.94, title, fontsize=14, weight="bold", color=_INK)
    for step, shade in shades.items():
        axes.plot([], [], "o", ms=8, mfc=shade, mec="white", label=f"sparsity × {step:g}")
    axes.plot([], [], "o-", color=_FRONT, mfc="none", ms=10, label="Pareto front")
    axes.plot([], [], color="#cccccc", label="95 % interval")
    handles, names = axes.get_legend_handles_labels()
    figure.legend(
        handles,
        names,
        loc="upper right",
        bbox_to_anchor=(0.985, 0.985),
        ncols=len(names),
        frameon=False,
        fontsize=9,
    )
