"""``ulmrig study bits``: what do two bits cost? Its options, its processes, its folder."""

from __future__ import annotations

import json
import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from harness.commands import UsageError
from harness.training import widths
from model.bits import BitsConfig, Point, Task, held_out, tasks
from model.corpus import Corpus, read
from model.files import write_whole
from model.journal import Journal

if TYPE_CHECKING:
    from model.bits_result import Result

FORMAT: Final = 1
"""Raise it where what a point says would change: grids, trainings, the form of a line."""

JOURNAL: Final = "points.jsonl"


def add_arguments(sub: ArgumentParser) -> None:
    """Add the options of ``study``."""
    sub.add_argument("what", choices=("bits",), help="bits: what do two bits cost?")
    sub.add_argument("files", type=Path, nargs="+", metavar="CORPUS")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    sub.add_argument("--jobs", type=int, metavar="N", help="processes (default: one a core)")
    group = sub.add_argument_group("how (the defaults, and reasons, are in model/bits.py)")
    for field in fields(BitsConfig):
        kind = {"int": int, "float": float}.get(str(field.type), widths)
        letters = "N,N" if kind is widths else "X"
        group.add_argument("--" + field.name.replace("_", "-"), type=kind, metavar=letters)


def study(options: Namespace) -> int:
    """``ulmrig study bits CORPUS… -o FOLDER``; what is there already is not done again."""
    given = {field.name: getattr(options, field.name) for field in fields(BitsConfig)}
    config = BitsConfig(**{name: value for name, value in given.items() if value is not None})
    jobs = _cores() if options.jobs is None else options.jobs
    if jobs < 1:
        raise UsageError(f"--jobs {jobs}: it takes at least 1")
    corpus = read(options.files)
    held_out(corpus, config)  # before anything is written
    from harness import bits_picture, memory_map
    from model.bits_result import result
    from model.checkpoint import digest

    memory_map.check()
    folder: Path = options.output
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: {error.strerror or error} (a folder)") from None
    run = {"ulmrig": "study bits", "format": FORMAT, **config.fields(), "corpus": digest(corpus)}
    with Journal(folder / JOURNAL, run) as journal:
        found = result(corpus, config, _collected(corpus, config, journal, jobs))
        _write(folder, found, bits_picture.draw(found), options.words)
    print(f"{folder}: bits.md, bits.png, results.json; {JOURNAL} has every network's replies")
    return 0


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _collected(
    corpus: Corpus, config: BitsConfig, journal: Journal, jobs: int
) -> Mapping[Point, Sequence[int]]:
    """Return what the network of each point says, those of ``journal`` and the missing ones."""
    from model.study import runner
    from model.workers import results

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
    """Write the tables, the picture and the figures. Raises UsageError where that fails."""
    from harness.bits_table import render

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
