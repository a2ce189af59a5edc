"""What do two bits cost? The study's changes against float32 as a picture.

Needs matplotlib, which is loaded here alone (and in memory_map.py).
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from ulmrig.harness.plots.canvas import check
from ulmrig.harness.studies.precision.table import HEADS, METHODS, scope_text
from ulmrig.model.evaluation.bootstrap import RIGHT
from ulmrig.model.precision_study.plan import ALL, scopes
from ulmrig.model.training.quantizers import PRECISIONS

if TYPE_CHECKING:
    from ulmrig.model.precision_study.result import Result

_DPI: Final = 110
_SIZE: Final = (11.0, 5.2)
"""Inches."""

_INK, _FAINT = "#222222", "#cccccc"
_COLOURS: Final = ("#3d6fa5", "#e8833a", "#2f8f83", "#8767a8", "#c94f5c", "#77b05c")
"""A layer has one colour: filled alone, hollow if it alone is float32."""

_SPREAD: Final = 0.66
"""Share of a precision's place that its points stand on, side by side."""


def draw(result: Result) -> bytes:
    """Return a PNG: a panel for each way onto the grid, points by precision, with intervals.

    Raises PictureError if there is no matplotlib.
    """
    check()
    from matplotlib.figure import Figure

    figure = Figure(figsize=_SIZE, dpi=_DPI, facecolor="white", layout="constrained")
    panels = figure.subplots(1, len(METHODS))
    for axes, (method, name) in zip(panels, METHODS.items(), strict=True):
        axes.set_title(name, fontsize=11, color=_INK)
        _panel(axes, result, method)
    panels[0].set_ylabel("held-out replies right against float32, points", color=_INK)
    handles, labels = panels[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=4, frameon=False, fontsize=9)
    figure.suptitle(
        "What do two bits cost? Mean over seeds, 95 % interval", fontsize=13, color=_INK
    )
    data = io.BytesIO()
    figure.savefig(data, format="png", dpi=_DPI)
    return data.getvalue()


def _panel(axes: Any, result: Result, method: str) -> None:
    """Draw the changes of one method, side by side at each precision."""
    kinds = scopes(result.config.layers)
    for number, scope in enumerate(kinds):
        changes = [result.cell(method, scope, p).changes[RIGHT] for p in PRECISIONS]
        offset = (number - (len(kinds) - 1) / 2) * _SPREAD / len(kinds)
        means = [100 * change.mean for change in changes]
        lows = [100 * (change.mean - change.low) for change in changes]
        highs = [100 * (change.high - change.mean) for change in changes]
        axes.errorbar(
            [place + offset for place in range(len(PRECISIONS))],
            means,
            yerr=[[max(low, 0) for low in lows], [max(high, 0) for high in highs]],
            label=scope_text(scope, result.widths),
            linestyle="none",
            capsize=2,
            elinewidth=1,
            markersize=6,
            **_mark(scope),
        )
    axes.axhline(0, color=_INK, linewidth=0.8, zorder=0)
    for place in range(1, len(PRECISIONS)):
        axes.axvline(place - 0.5, color=_FAINT, linewidth=0.8, zorder=0)
    axes.set_xlim(-0.5, len(PRECISIONS) - 0.5)
    axes.set_xticks(range(len(PRECISIONS)), [HEADS[p] for p in PRECISIONS])
    axes.grid(axis="y", color=_FAINT, linewidth=0.5)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _mark(scope: str) -> dict[str, Any]:
    """Return how the points of ``scope`` look."""
    if scope == ALL:
        return {"color": _INK, "marker": "D"}
    word, number = scope.split()
    colour = _COLOURS[(int(number) - 1) % len(_COLOURS)]
    inside = colour if word == "only" else "white"
    return {"color": colour, "marker": "o", "markerfacecolor": inside}
