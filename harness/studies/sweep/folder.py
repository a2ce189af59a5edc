"""``ulmrig sweep CORPUS… -o FOLDER``: what accuracy costs, over hidden sizes and sparsity.

FOLDER gets ``sweep.md``, ``sweep.png`` and ``results.json``. What is finished is kept, point by
point, in ``FOLDER/points``, with the networks: the same command goes on where it ended, however
that was, and a larger grid adds to what is there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ulmrig.harness.studies.sweep.jobs import State, Work, run
from ulmrig.harness.studies.sweep.point import Job, Result, work
from ulmrig.harness.studies.sweep.report import Sweep, fronts, render, table, to_json
from ulmrig.harness.studies.sweep.spec import SweepSpec
from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.atomic import write_whole


class SweepError(UlmrigError):
    """A sweep that cannot begin, go on, or be told of. The text says why, and what to do."""


def run_sweep(
    spec: SweepSpec,
    output: Path,
    at_once: int,
    show: Callable[[State], None] = lambda state: None,
    work: Work = work,
) -> int:
    """Do what is missing of ``spec`` in the folder ``output``, and write all of its files.

    ``at_once`` processes work at the same time; ``show`` gets the state whenever it changes.

    Raises SweepError for a folder that cannot be used, and at the end where a point failed: the
    others stand in the report.
    """
    sizes = spec.parts()
    points = output / "points"
    jobs = [spec.job(point, points) for point in spec.points]
    with _held(output):
        _check_fingerprint(points / "fingerprint.json", spec.fingerprint())
        found = {job.point: _kept(job) for job in jobs}
        missing = [job for job in jobs if found[job.point] is None]
        there = len(jobs) - len(missing)
        if there:
            print(f"{there:,} of {len(jobs):,} points are there already", flush=True)
        failed = run(missing, at_once, there, show, work)
        found |= {job.point: _kept(job) for job in missing}
        results = tuple(
            found[point] or Result(point, problem=failed[point]) for point in spec.points
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


@contextmanager
def _held(output: Path) -> Iterator[None]:
    """Make the folder, and hold it: two sweeps in one would do everything twice."""
    from filelock import FileLock, Timeout

    points = output / "points"
    lock = FileLock(points / ".lock", timeout=0)
    try:
        output.mkdir(exist_ok=True)
        points.mkdir(exist_ok=True)
        lock.acquire()
    except Timeout:
        raise SweepError(f"{output}: another ulmrig sweeps there (wait until it ends)") from None
    except OSError as error:
        raise _unwritable(output, error) from None
    try:
        for torn in points.glob(".*.tmp"):
            torn.unlink()  # of a process that was killed while it wrote
        yield
    finally:
        lock.release()


def _unwritable(path: Path, error: OSError) -> SweepError:
    return SweepError(f"{path}: {error.strerror or error} (expected a folder to write to)")


def _save(path: Path, data: str | bytes) -> None:
    try:
        write_whole(path, data.encode() if isinstance(data, str) else data)
    except OSError as error:
        raise _unwritable(path, error) from None


def _check_fingerprint(file: Path, fingerprint: Mapping[str, Any]) -> None:
    """Note what the folder is of, or see that it is of this. Raises SweepError."""
    if not file.exists():
        _save(file, json.dumps(fingerprint, indent=1))
        return
    try:
        was = json.loads(file.read_bytes())
        if was["ulmrig"] != "sweep":
            raise KeyError
    except (ValueError, KeyError, TypeError):
        raise SweepError(f"{file}: not of a sweep, or damaged (choose another -o)") from None
    advice = "choose another -o, or remove the folder"
    if was.get("format") != fingerprint["format"]:
        raise SweepError(f"{file}: made by another version of ulmrig ({advice})")
    if was.get("corpus") != fingerprint["corpus"]:
        raise SweepError(f"{file}: made with another corpus ({advice})")
    for name in sorted(was.keys() | fingerprint.keys()):
        if was.get(name) != fingerprint.get(name):
            raise SweepError(
                f"{file}: made with {name} {was.get(name)}, not {fingerprint.get(name)} ({advice})"
            )


def _kept(job: Job) -> Result | None:
    """Return the result that is kept of a point, None if there is none. Raises SweepError."""
    try:
        found = Result.from_json(json.loads(job.record.read_bytes()))
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise SweepError(f"{job.record}: damaged: {error} (remove it: it is done again)") from None
    if found.point != job.point:
        raise SweepError(f"{job.record}: of {found.point.name} (remove it: it is done again)")
    return found


def _write(whole: Sweep, output: Path) -> None:
    from ulmrig.harness.studies.sweep import plot as sweep_picture

    _save(output / "sweep.png", sweep_picture.draw(whole.results))
    _save(output / "results.json", to_json(whole))
    _save(output / "sweep.md", render(whole, "sweep.png"))
