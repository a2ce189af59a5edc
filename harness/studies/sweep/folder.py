"""``ulmrig sweep CORPUS… -o FOLDER``: what accuracy costs, over hidden sizes and sparsity.

FOLDER gets ``sweep.md``, ``sweep.png`` and ``results.json``. What is finished is kept, point by
point, in the journal ``points.jsonl``, and the networks in ``points``: the same command continues
where it ended, however that was, and a larger grid adds to what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from ulmrig.harness.studies.sweep.jobs import State, Work, run
from ulmrig.harness.studies.sweep.point import Point, Result, work
from ulmrig.harness.studies.sweep.report import Sweep, fronts, render, table, to_json
from ulmrig.harness.studies.sweep.spec import SweepSpec
from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.support.journal import Entry, Journal

JOURNAL: Final = "points.jsonl"


class SweepError(UlmrigError):
    """A sweep that cannot start, continue or be reported. The text says why, and what to do."""


def run_sweep(
    spec: SweepSpec,
    output: Path,
    at_once: int,
    show: Callable[[State], None] = lambda state: None,
    work: Work = work,
) -> int:
    """Do what is missing of ``spec`` in the folder ``output``, and write all of its files.

    ``at_once`` processes work at the same time; ``show`` gets the state whenever it changes.

    Raises SweepError for a folder that cannot be used, JournalError for one of another sweep, or
    one that is in use, and SweepError at the end if a point failed: the others are in the report.
    """
    sizes = spec.parts()
    points = output / "points"
    jobs = [spec.job(point, points) for point in spec.points]
    _make(points)
    with _Points(output / JOURNAL, spec.fingerprint()) as journal:
        for torn in points.glob(".*.tmp"):
            torn.unlink()  # of a process that was killed while it wrote
        missing = [job for job in jobs if job.point not in journal.results]
        there = len(jobs) - len(missing)
        if there:
            print(f"{there:,} of {len(jobs):,} points are there already", flush=True)
        failed = run(missing, at_once, there, show, work, journal.keep)
        results = tuple(
            journal.results.get(point) or Result(point, problem=failed[point])
            for point in spec.points
        )
        names = tuple(file.name for file in spec.files)
        whole = Sweep(spec.command, names, sizes, spec.settings(), results)
        _write(whole, output)
    print(table(results), end="")
    print(_last_words(whole, output))
    if failed:
        why = "; ".join(f"{point.name}: {problem}" for point, problem in failed.items())
        raise SweepError(
            f"{len(failed)} of {len(jobs)} failed (the same command tries again): {why}"
        )
    return 0


def _last_words(whole: Sweep, output: Path) -> str:
    best = ", ".join(f"{len(points)} by {name}" for name, points in fronts(whole.results).items())
    built = sum(one.cost is not None for one in whole.results)
    return (
        f"{output / 'sweep.md'}: {built} of {len(whole.results)} built, Pareto-optimal {best}; "
        "beside it sweep.png, results.json, and points/ with the networks"
    )


class _Points(Journal):
    """The results of the points that are done, one a line."""

    def __init__(self, path: Path, run: Mapping[str, object]) -> None:
        self.results: dict[Point, Result] = {}
        super().__init__(path, run)

    def take(self, entry: Entry) -> None:
        """Remember the result of a point."""
        found = Result.from_json(entry)
        self.results[found.point] = found

    def keep(self, result: Result) -> None:
        """Keep a result. Raises JournalError if the disk is full."""
        self.append([result.to_json()])


def _make(folder: Path) -> None:
    try:
        folder.parent.mkdir(exist_ok=True)
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _unwritable(folder.parent, error) from error


def _unwritable(path: Path, error: OSError) -> SweepError:
    return SweepError(f"{path}: {error.strerror or error} (expected a folder to write to)")


def _save(path: Path, data: str | bytes) -> None:
    try:
        write_whole(path, data.encode() if isinstance(data, str) else data)
    except OSError as error:
        raise _unwritable(path, error) from None


def _write(whole: Sweep, output: Path) -> None:
    from ulmrig.harness.studies.sweep import plot as sweep_picture

    _save(output / "sweep.png", sweep_picture.draw(whole.results))
    _save(output / "results.json", to_json(whole))
    _save(output / "sweep.md", render(whole, "sweep.png"))
