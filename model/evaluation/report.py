"""An evaluation as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from ulmrig.model.evaluation.forbidden import describe
from ulmrig.model.evaluation.garbled import Garbled
from ulmrig.model.evaluation.metrics import Evaluation

SHOWN: Final = 20
"""Replies in the tables that are no reply of the corpus."""


def to_json(evaluation: Evaluation) -> str:
    """Return an evaluation as JSON, for a machine to read: ASCII, all else escaped."""
    return json.dumps(asdict(evaluation), indent=2)


def render(evaluation: Evaluation) -> str:
    """Return an evaluation as plain text, for a terminal or a README."""
    lines = [evaluation.network]
    if evaluation.made_by:
        lines.append(f"made by {evaluation.made_by}")
    lines += ["", *_score_lines(evaluation)]
    if evaluation.classes:
        lines += ["", *_class_lines(evaluation), "", *_confusion_lines(evaluation)]
    if evaluation.worst:
        lines += ["", "answers with most prompts wrong   right   of"]
        lines += [f"{w.answer:<32}{w.right:>7}{w.total:>5}" for w in evaluation.worst]
    cost = evaluation.operations
    lines += ["", f"two questions in a line: {evaluation.whole:.1%} get a reply of the corpus"]
    lines += [f"operations per character: {cost.character:,.0f}, {cost.query:,.0f} for the query"]
    lines += ["", *_garbled_lines(evaluation.garbled)]
    if evaluation.forbidden is not None:
        lines += ["", describe(evaluation.forbidden)]
    return "\n".join(lines) + "\n"


def _score_lines(evaluation: Evaluation) -> list[str]:
    width = max(len(name) for name in ("whole replies right", *evaluation.scores)) + 2
    lines = [f"{'whole replies right':<{width}}  share    95 % interval    right      of"]
    for name, s in evaluation.scores.items():
        interval = f"{100 * s.low:.1f} to {100 * s.high:.1f} %"
        lines.append(f"{name:<{width}}{100 * s.share:5.1f} %{interval:>17}{s.right:9,}{s.total:8,}")
    if evaluation.ceiling < 1:
        lines.append(f"{'ceiling (conflicts)':<{width}}{100 * evaluation.ceiling:5.1f} %")
    return lines


def _class_lines(evaluation: Evaluation) -> list[str]:
    width = max(len(c.answer) for c in evaluation.classes) + 2
    width = max(width, len(evaluation.measured) + 2)
    lines = [f"{evaluation.measured:<{width}}  recall  precision     F1  support"]
    for c in evaluation.classes:
        recall, precision, f1 = 100 * c.recall, 100 * c.precision, 100 * c.f1
        lines.append(f"{c.answer:<{width}}{recall:6.1f} %{precision:9.1f} %{f1:7.1f}{c.support:9,}")
    return lines


_CORNER = r"reply \ expected"


def _confusion_lines(evaluation: Evaluation) -> list[str]:
    names = [c.answer for c in evaluation.classes]
    width = max(len(name) for name in (*names, _CORNER)) + 2
    cell = [max(len(name), 6) + 2 for name in names]
    titles = zip(names, cell, strict=True)
    lines = [f"{_CORNER:<{width}}" + "".join(f"{name:>{w}}" for name, w in titles)]
    for name, row in zip([*names, "(no class)"], evaluation.confusion, strict=True):
        cells = zip(row, cell, strict=True)
        lines.append(f"{name:<{width}}" + "".join(f"{count:>{w},}" for count, w in cells))
    return lines


def _garbled_lines(garbled: Sequence[Garbled]) -> list[str]:
    """Return the table of replies that are no reply of the corpus, and some of each kind."""
    title = "no reply of the corpus"
    width = max(len(name) for name in (title, *(found.name for found in garbled))) + 2
    lines = [f"{title:<{width}}   share   replies      of"]
    lines += [
        f"{found.name:<{width}}{100 * found.share:6.2f} %{len(found.replies):9,}{found.total:8,}"
        for found in garbled
    ]
    some = [found for found in garbled if found.replies]
    shown = 0
    for left, found in zip(range(len(some), 0, -1), some, strict=True):
        first = found.replies[: (SHOWN - shown) // left]
        shown += len(first)
        lines += [f"  {found.name}: {said}" for said in first]
    more = sum(len(found.replies) for found in some) - shown
    return lines + [f"  … and {more:,} more (--json lists all)"] * bool(more)
