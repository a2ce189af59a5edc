"""``ulmrig study bits``: what do two bits cost? Its options, its processes, its folder."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.harness.errors import UsageError
from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.precision_study.plan import BitsConfig, Point, Task, tasks
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.support.journal import Journal

if TYPE_CHECKING:
    from ulmrig.model.precision_study.result import Result

FORMAT: Final = 1
"""Raise it where what a point says would change: grids, trainings, the form of a line."""

JOURNAL: Final = "points.jsonl"


def _collected(
    corpus: Corpus, config: BitsConfig, journal: Journal, jobs: int
) -> Mapping[Point, Sequence[int]]:
    """Return what the network of each point says, those of ``journal`` and the missing ones."""
    from ulmrig.model.precision_study.run import runner
    from ulmrig.model.support.process_pool import results

    said = {_point(entry): entry["replies"] for entry in journal.entries}
    missing: list[Task] = [task for task in tasks(config) if not said.keys() >= {*task.points}]
    progress = _Progress(len(missing))
    with closing(results(partial(runner, corpus, config), missing, jobs)) as found:
        for _, outcomes in found:
            journal.append([{**asdict(o.point), "replies": o.replies} for o in outcomes])
            said.update({outcome.point: outcome.replies for outcome in outcomes})
            progress.step()
    progress.end()
    return said


def _point(entry: Mapping[str, Any]) -> Point:
    return Point(**{field.name: entry[field.name] for field in fields(Point)})


def _write(folder: Path, found: Result, picture: bytes, command: str) -> None:
    """Write the tables, the picture and the figures. Raises UsageError if that fails."""
    from ulmrig.harness.studies.precision.table import render

    today = date.today().isoformat()
    figures = {"command": command, "date": today, **found.to_json()}
    files = {
        "bits.md": render(found, command, today).encode(),
        "bits.png": picture,
        "results.json": (json.dumps(figures, indent=1, ensure_ascii=False) + "\n").encode(),
    }
    for name, data in files.items():
        try:
            write_whole(folder / name, data)
        except OSError as error:
            raise UsageError(f"{folder / name}: {error.strerror or error}") from None


class _Progress:
    """A line on a terminal that is written over; nothing elsewhere, and nothing in CI."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._started = total, 0, time.monotonic()
        self._shown = sys.stderr.isatty() and not os.environ.get("CI") and total > 0
        self._show("")

    def step(self) -> None:
        """One more training is done."""
        self._done += 1
        left = (time.monotonic() - self._started) * (self._total - self._done) / self._done
        self._show(f", about {left / 60:.0f} min left" if left > 90 else f", {left:.0f} s left")

    def _show(self, more: str) -> None:
        if self._shown:
            text = f"\r{self._done}/{self._total} networks trained{more}\x1b[K"
            print(text, end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            print(file=sys.stderr)
