"""What came of a sweep, for people (Markdown) and for machines (JSON), and its Pareto fronts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from ulmrig.harness.studies.sweep.point import PENALTIES, PROMPTS, Point, Result

COLUMNS: Final[tuple[str, ...]] = (
    "hidden",
    "sparsity",
    "right",
    "95 % interval",
    "weights",
    "`.COM` bytes",
    "T-states: predicted",
    "measured",
    "Pareto-optimal in",
)
"""Of the table; those of text are the first and the last."""


@dataclass(frozen=True)
class Sweep:
    """A sweep: what it is of, and the results in the order of the grid.

    ``command`` is the command line, ``corpus`` the names of its files; ``pairs`` are those of the
    train, dev and test parts; ``settings`` is what all points share.
    """

    command: str
    corpus: tuple[str, ...]
    pairs: tuple[int, int, int]
    settings: dict[str, Any]
    results: tuple[Result, ...]

    @property
    def finished(self) -> str:
        """The date of the last result; nothing if there is none."""
        return max((result.finished for result in self.results), default="")


def front(costs: Sequence[float], values: Sequence[float]) -> list[int]:
    """Return the places of the Pareto front, from the cheapest on: low costs, high values.

    A point is on it if no other costs at most as much and is worth at least as much, one of the
    two being better. Points that are equal in both are on it together.
    """
    best = float("-inf")
    found: list[int] = []
    for place in sorted(range(len(costs)), key=lambda k: (costs[k], -values[k], k)):
        last = found[-1] if found else None
        same = last is not None and (costs[place], values[place]) == (costs[last], values[last])
        if values[place] > best or same:
            found.append(place)
            best = values[place]
    return found


def fronts(results: Sequence[Result]) -> dict[str, list[Point]]:
    """Return the Pareto-optimal points by T-states measured and by bytes, the cheapest first."""
    built = [(one.point, one.test.share, one.cost) for one in results if one.test and one.cost]
    values = [share for _, share, _ in built]
    costs = {
        "T-states": [cost.measured for _, _, cost in built],
        "bytes": [float(cost.com_bytes) for _, _, cost in built],
    }
    return {
        name: [built[place][0] for place in front(spent, values)] for name, spent in costs.items()
    }


def table(results: Sequence[Result]) -> str:
    """Return the results as a Markdown table; accuracies of Pareto-optimal rows are bold."""
    rows = [COLUMNS]
    best = fronts(results)
    for one in results:
        marks = ", ".join(name for name, points in best.items() if one.point in points)
        rows.append(_row(one, marks))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    text = (0, len(COLUMNS) - 1)

    def line(row: Sequence[str]) -> str:
        cells = (
            cell.ljust(width) if k in text else cell.rjust(width)
            for k, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        return f"| {' | '.join(cells)} |\n"

    rule = ["-" * width if k in text else "-" * (width - 1) + ":" for k, width in enumerate(widths)]
    return "".join([line(rows[0]), line(rule), *map(line, rows[1:])])


def _row(one: Result, marks: str) -> tuple[str, ...]:
    bold = "**" if marks else ""
    right = interval = weights = size = expected = measured = "–"
    if one.test:
        right = f"{bold}{100 * one.test.share:.1f} %{bold}"
        interval = f"{100 * one.test.low:.1f} to {100 * one.test.high:.1f} %"
        weights = f"{one.nonzeros:,}"
    if one.cost:
        size = f"{one.cost.com_bytes:,}"
        expected, measured = f"{one.cost.expected:,.0f}", f"{one.cost.measured:,.0f}"
    # A text with a bar or a line end in it would break the row.
    note = marks or " ".join(one.problem.replace("|", "/").split())
    if one.cost and one.cost.fallback:
        note = f"{note}{'; ' if note else ''}{one.cost.fallback}"
    cells = (one.point.widths, f"{one.point.sparsity:g}", right, interval, weights, size)
    return (*cells, expected, measured, note)


def render(sweep: Sweep, picture: str) -> str:
    """Return ``sweep.md``; ``picture`` is the name of the picture beside it."""
    train, dev, test = sweep.pairs
    built = sum(one.cost is not None for one in sweep.results)
    settings = sweep.settings
    penalties = ", ".join(f"`{name}` {settings[name]:g}" for name in PENALTIES)
    return f"""# Sweep of {", ".join(sweep.corpus)}

{len(sweep.results)} networks, {built} of them built; {settings["epochs"]} epochs, \
seed {settings["seed"]}. The last was finished on {sweep.finished or "no day"}.

```
{sweep.command}
```

{table(sweep.results)}
* **right**: whole replies right, by exact integers, on the {test:,} pairs of the test part: no \
training saw them, nor any paraphrase of them ({train:,} were trained on, {dev:,} picked the \
epoch). The interval resamples groups of paraphrases; networks whose intervals overlap much may \
stand in the other order on other questions.
* **sparsity**: multiple of {penalties}. **weights**: those that are not zero.
* **T-states** an inference, on {PROMPTS} prompts of the dev part at most, without the BDOS's: \
*predicted* by the cost model, *measured* on the emulator.
* **Pareto-optimal**: no other row is better in one of accuracy and that cost, and at least as \
good in the other.

![Accuracy against T-states and bytes]({picture})
"""


def to_json(sweep: Sweep) -> str:
    """Return ``results.json``; shares are 0 to 1, T-states means an inference."""
    best = fronts(sweep.results)
    points = [
        one.to_json() | {"pareto": [name for name, points in best.items() if one.point in points]}
        for one in sweep.results
    ]
    whole = {
        "command": sweep.command,
        "corpus": sweep.corpus,
        "pairs": dict(zip(("train", "dev", "test"), sweep.pairs, strict=True)),
        "settings": sweep.settings,
        "points": points,
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
