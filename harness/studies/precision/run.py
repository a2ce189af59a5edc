"""``ulmrig study bits``: what do two bits cost? Its processes and its folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.harness.errors import UsageError
from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.precision_study.plan import BitsConfig, Point, Task, held_out, tasks
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.support.journal import Journal

if TYPE_CHECKING:
    from ulmrig.model.precision_study.result import Result

FORMAT: Final = 1
"""Raise it if the meaning of a point changes: grids, trainings, the form of a line."""

JOURNAL: Final = "points.jsonl"


Progress = Callable[[float, float | None], None]
"""Gets the number of networks trained, and of those to be trained in all."""


def run_study(
    corpus: Corpus, config: BitsConfig, folder: Path, jobs: int, command: str, progress: Progress
) -> str:
    """Train what is missing, and write tables, picture and results; return the files' names.

    ``jobs`` processes train at the same time. Raises TrainError, CorpusError, JournalError and
    WorkerError, and UsageError if the folder cannot be written.
    """
    from ulmrig.harness.studies.precision import plot
    from ulmrig.model.precision_study.result import result

    held_out(corpus, config)  # before anything is written
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: {error.strerror or error} (a folder)") from error
    run = {"ulmrig": "study bits", "format": FORMAT, **config.fields(), "corpus": corpus.digest()}
    with Journal(folder / JOURNAL, run) as journal:
        found = result(corpus, config, _replies(corpus, config, journal, jobs, progress))
        _write(folder, found, plot.draw(found), command)
    return f"bits.md, bits.png, results.json; {JOURNAL} has every network's replies"


def _replies(
    corpus: Corpus, config: BitsConfig, journal: Journal, jobs: int, progress: Progress
) -> Mapping[Point, Sequence[int]]:
    """Return what the network of each point says, those of ``journal`` and the missing ones."""
    from ulmrig.model.precision_study.run import runner
    from ulmrig.model.support.process_pool import results

    said = {_point(entry): entry["replies"] for entry in journal.entries}
    missing: list[Task] = [task for task in tasks(config) if not said.keys() >= {*task.points}]
    progress(0, len(missing))
    done = 0
    with closing(results(partial(runner, corpus, config), missing, jobs)) as found:
        for _, outcomes in found:
            journal.append([{**asdict(o.point), "replies": o.replies} for o in outcomes])
            said.update({outcome.point: outcome.replies for outcome in outcomes})
            done += 1
            progress(done, len(missing))
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
