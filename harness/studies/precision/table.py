"""What do two bits cost? The study's figures as tables in Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ulmrig.model.evaluation.bootstrap import MACRO_F1, RIGHT
from ulmrig.model.precision_study.plan import ALL, ROUNDED, TRAINED, scopes
from ulmrig.model.training.quantizers import PRECISIONS

if TYPE_CHECKING:
    from ulmrig.model.evaluation.bootstrap import Figure
    from ulmrig.model.precision_study.result import Cell, Result

METHODS: Final = {ROUNDED: "rounded after training", TRAINED: "trained quantised"}
HEADS: Final = {"8": "8 bits", "4": "4 bits", "3": "3 bits", "2": "2 bits", "ternary": "ternary"}

_LEGEND: Final = """\
Means over the seeds. In brackets: the 95 % interval, by a bootstrap over groups of paraphrases and
over seeds, paired with the float32 networks of the same seeds. **Bold**: the interval leaves out 0;
of cells without any effect, one in twenty does so by chance."""


def scope_text(scope: str, widths: tuple[int, ...]) -> str:
    """Return what is on the grid in words, layers with their inputs and outputs."""
    if scope == ALL:
        return "all layers"
    word, number = scope.split()
    layer = f"layer {number} ({widths[int(number) - 1]}→{widths[int(number)]})"
    return f"{layer} only" if word == "only" else f"all but {layer}"


def points(value: float) -> str:
    """Return a share of 1 as signed points, with a true minus: +0.4, −1.2, 0.0."""
    text = f"{100 * value:+.1f}".replace("-", "−")
    return "0.0" if text in ("+0.0", "−0.0") else text


def change_text(figure: Figure) -> str:
    """Return a change with its interval, bold if that leaves out 0."""
    mean = points(figure.mean)
    if figure.low > 0 or figure.high < 0:
        mean = f"**{mean}**"
    return f"{mean} ({points(figure.low)} to {points(figure.high)})"


def figure_text(figure: Figure) -> str:
    """Return a share in per cent with its interval, and the range of the seeds."""
    low, high = (f"{100 * end:.1f}" for end in (min(figure.by_seed), max(figure.by_seed)))
    return (
        f"{100 * figure.mean:.1f} ({100 * figure.low:.1f} to {100 * figure.high:.1f}; "
        f"seeds {low} to {high})"
    )


def _table(result: Result, text: Callable[[Cell], str]) -> list[str]:
    """Return a table: a row for what is on the grid and how it came there, a column a precision."""
    lines = ["| | " + " | ".join(HEADS[precision] for precision in PRECISIONS) + " |"]
    lines.append("|---" * (len(PRECISIONS) + 1) + "|")
    for method, name in METHODS.items():
        for scope in scopes(result.config.layers):
            cells = [text(result.cell(method, scope, precision)) for precision in PRECISIONS]
            what = scope_text(scope, result.widths)
            lines.append(f"| {name}, {what} | " + " | ".join(cells) + " |")
    return lines


def _setting(result: Result, command: str, date: str) -> list[str]:
    config = result.config
    return [
        f"Made by `{command}` on {date}.",
        "",
        f"{result.pairs:,} pairs; {result.measured:,} of them, in {result.measured_groups:,} groups"
        f" of paraphrases, were held out and are measured. Networks "
        f"{'→'.join(map(str, result.widths))}, hard labels, {config.epochs} epochs, "
        f"{config.seeds} seeds. Macro-F1 is over the answers with at least 1 % of the pairs: "
        f"{', '.join(result.counted)}.",
    ]


def render(result: Result, command: str, date: str, picture: str = "bits.png") -> str:
    """Return the study as Markdown: changes against float32 first, then the figures themselves.

    ``command`` made it, on ``date``; ``picture`` is the name of its picture.
    """
    lines = ["# What do two bits cost?", "", *_setting(result, command, date), ""]
    lines += [f"![Change against float32, by precision]({picture})", "", _LEGEND]
    names = {RIGHT: "Held-out replies right", MACRO_F1: "Macro-F1"}
    for measure, name in names.items():
        lines += ["", f"## {name}: change against float32, in points", ""]
        lines += _table(result, lambda cell, m=measure: change_text(cell.changes[m]))  # type: ignore[misc]
    for measure, name in names.items():
        lines += ["", f"## {name}, in %", ""]
        lines += [f"float32: {figure_text(result.baseline.figures[measure])}", ""]
        lines += _table(result, lambda cell, m=measure: figure_text(cell.figures[m]))  # type: ignore[misc]
    return "\n".join(lines) + "\n"
