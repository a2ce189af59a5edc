"""``ulmrig sweep CORPUS… -o FOLDER``: what accuracy costs, over hidden sizes and sparsity.

FOLDER gets ``sweep.md``, ``sweep.png`` and ``results.json``. What is finished is kept, point by
point, in ``FOLDER/points``, with the networks: the same command goes on where it ended, however
that was, and a larger grid adds to what is there.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import shlex
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from harness.sweep_jobs import State, Work, run
from harness.sweep_point import PENALTIES, PROMPTS, Job, Point, Result, work
from harness.sweep_report import Sweep, fronts, render, table, to_json
from model.config import TrainConfig, TrainingUnavailable
from model.corpus import Corpus, CorpusError, lines, read, split
from model.files import write_whole

HIDDEN: Final = ((64, 32), (128, 64), (256, 64), (256, 96))
SPARSITY: Final = (1.0, 3.0, 10.0)
"""The grid by default: 12 networks of half a minute each, for a corpus like our guess."""

COMMON: Final = replace(TrainConfig(), test=0.1, budget=0, bytes=0)
"""How all points are trained, but for layers and penalties.

Some pairs are held out for the figure, and no budget steers what is to be swept.
"""

FORMAT: Final = 1
"""Raise it where the files in ``points`` change, or what their numbers mean."""

_OPTIONS: Final = {
    "epochs": "passes over the corpus",
    "seed": "initial weights, order, typos",
    "split_seed": "which groups of paraphrases are held out",
    "dev": "share of the pairs that picks the epoch",
    "test": "share of the pairs that gives the accuracy",
}


class SweepError(RuntimeError):
    """A sweep that cannot begin, go on, or be told of. The text says why, and what to do."""


def add_arguments(sub: ArgumentParser) -> None:
    """Add the words of ``sweep``."""
    sub.add_argument("files", type=Path, nargs="+", metavar="CORPUS")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    shown = " ".join(",".join(map(str, widths)) for widths in HIDDEN)
    sub.add_argument(
        "--hidden",
        type=_widths,
        action="append",
        metavar="N,N",
        help=f"hidden layers; may be given many times (default: {shown})",
    )
    sub.add_argument(
        "--sparsity",
        type=_multiples,
        metavar="X,X",
        help=f"multiples of {', '.join(PENALTIES)} "
        f"(default: {','.join(f'{x:g}' for x in SPARSITY)})",
    )
    for name, what in _OPTIONS.items():
        default = getattr(COMMON, name)
        sub.add_argument(
            "--" + name.replace("_", "-"),
            type=type(default),
            default=default,
            metavar="X",
            help=f"{what} (default: %(default)s)",
        )
    sub.add_argument(
        "--jobs", type=_number, metavar="N", help="networks at a time (default: one a core)"
    )


def _widths(word: str) -> tuple[int, ...]:
    parts = word.split(",")
    if not all(part.isdecimal() for part in parts):
        raise ArgumentTypeError(f"{word!r}: it takes widths such as 256,64")
    return tuple(map(int, parts))


def _multiples(word: str) -> list[float]:
    try:
        found = [float(part) for part in word.split(",")]
    except ValueError:
        found = []
    if not found or not all(math.isfinite(x) and x >= 0 for x in found):
        raise ArgumentTypeError(f"{word!r}: it takes numbers from 0 on, such as 1,3,10")
    return found


def _number(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise ArgumentTypeError(f"{word!r}: it takes a number of processes, 1 or more")
    return int(word)


def sweep(options: Namespace) -> int:
    """``ulmrig sweep CORPUS… -o FOLDER``: prints the table."""
    from harness import memory_map

    memory_map.check()
    if find_spec("torch") is None:
        raise TrainingUnavailable("training needs PyTorch: pip install 'ulmrig[train]'")
    common = replace(COMMON, **{name: getattr(options, name) for name in _OPTIONS})
    hidden, sparsity = options.hidden or HIDDEN, options.sparsity or SPARSITY
    # Two multiples that read alike are one point.
    points = {Point(widths, x).name: Point(widths, x) for widths in hidden for x in sparsity}
    asked = Asked(
        command=options.words,
        files=tuple(options.files),
        corpus=read(options.files),
        common=common,
        points=tuple(points.values()),
    )
    return carry_out(asked, options.output, options.jobs or _cores())


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True)
class Asked:
    """What is to be swept: ``points`` on ``corpus``, ``common`` being what they share."""

    command: str
    files: tuple[Path, ...]
    corpus: Corpus
    common: TrainConfig
    points: tuple[Point, ...]

    def parts(self) -> tuple[int, int, int]:
        """Return the pairs of the train, dev and test parts. Raises CorpusError for none."""
        common = self.common
        found = split(self.corpus, dev=common.dev, test=common.test, seed=common.split_seed)
        sizes = (len(found.train.pairs), len(found.dev.pairs), len(found.test.pairs))
        for name, size in zip(("train", "dev", "test"), sizes, strict=True):
            if not size:
                files = ", ".join(map(str, self.files))
                raise CorpusError(
                    [
                        f"{files}: its {len(self.corpus.pairs)} pairs have no {name} part "
                        "(more groups of paraphrases, or another --dev, --test or --split-seed)"
                    ]
                )
        return sizes

    def settings(self) -> dict[str, Any]:
        """Return what all points share of the configuration."""
        found: dict[str, Any] = json.loads(self.common.to_json())
        del found["hidden"]
        return found

    def begun(self) -> dict[str, Any]:
        """Return what a folder must have been begun with for its points to be these."""
        digest = hashlib.sha256("".join(lines(self.corpus.pairs)).encode()).hexdigest()
        return {
            "ulmrig": "sweep",
            "format": FORMAT,
            "corpus": digest,
            "prompts": PROMPTS,
            **self.settings(),
        }

    def job(self, point: Point, folder: Path) -> Job:
        """Return the job that does ``point``. Raises TrainError where it cannot be trained."""
        job = Job(point, point.config(self.common), self.corpus, folder)
        return replace(job, made_by=train_words(self.files, job.config, job.network))


def train_words(files: Sequence[Path], config: TrainConfig, output: Path) -> str:
    """Return the command that trains the same network by itself."""
    # What is held out is measured, also of a corpus that ``train`` would take for one to recall.
    words = ["ulmrig", "train", *map(str, files), "--no-recall"]
    default = TrainConfig()
    for field in fields(TrainConfig):
        value = getattr(config, field.name)
        if value != getattr(default, field.name):
            shown = ",".join(map(str, value)) if field.name == "hidden" else str(value)
            words += ["--" + field.name.replace("_", "-"), shown]
    return shlex.join([*words, "-o", str(output)])


def carry_out(asked: Asked, output: Path, at_once: int, work: Work = work) -> int:
    """Do what is missing of ``asked`` in the folder ``output``, and write all of its files.

    Raises SweepError for a folder that cannot be used, and at the end where a point failed: the
    others stand in the report.
    """
    sizes = asked.parts()
    points = output / "points"
    jobs = [asked.job(point, points) for point in asked.points]
    with _held(output):
        _begin(points / "begun.json", asked.begun())
        found = {job.point: _kept(job) for job in jobs}
        missing = [job for job in jobs if found[job.point] is None]
        there = len(jobs) - len(missing)
        if there:
            print(f"{there:,} of {len(jobs):,} points are there already", flush=True)
        with _progress() as show:
            failed = run(missing, at_once, there, show, work)
        found |= {job.point: _kept(job) for job in missing}
        results = tuple(
            found[point] or Result(point, problem=failed[point]) for point in asked.points
        )
        names = tuple(file.name for file in asked.files)
        whole = Sweep(asked.command, names, sizes, asked.settings(), results)
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
    return SweepError(f"{path}: {error.strerror or error} (it takes a folder to write to)")


def _save(path: Path, data: str | bytes) -> None:
    try:
        write_whole(path, data.encode() if isinstance(data, str) else data)
    except OSError as error:
        raise _unwritable(path, error) from None


def _begin(file: Path, begun: Mapping[str, Any]) -> None:
    """Note what the folder is of, or see that it is of this. Raises SweepError."""
    if not file.exists():
        _save(file, json.dumps(begun, indent=1))
        return
    try:
        was = json.loads(file.read_bytes())
        if was["ulmrig"] != "sweep":
            raise KeyError
    except (ValueError, KeyError, TypeError):
        raise SweepError(f"{file}: not of a sweep, or damaged (choose another -o)") from None
    advice = "choose another -o, or remove the folder"
    if was.get("format") != begun["format"]:
        raise SweepError(f"{file}: begun by another version of ulmrig ({advice})")
    if was.get("corpus") != begun["corpus"]:
        raise SweepError(f"{file}: begun with another corpus ({advice})")
    for name in sorted(was.keys() | begun.keys()):
        if was.get(name) != begun.get(name):
            raise SweepError(
                f"{file}: begun with {name} {was.get(name)}, not {begun.get(name)} ({advice})"
            )


def _kept(job: Job) -> Result | None:
    """Return the result that is kept of a point, None where there is none. Raises SweepError."""
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
    from harness import sweep_picture

    _save(output / "sweep.png", sweep_picture.draw(whole.results))
    _save(output / "results.json", to_json(whole))
    _save(output / "sweep.md", render(whole, "sweep.png"))


@contextmanager
def _progress() -> Iterator[Callable[[State], None]]:
    """Give what shows the state: a line on a terminal, nothing elsewhere and nothing in CI."""
    shown = sys.stderr.isatty() and not os.environ.get("CI")

    def show(state: State) -> None:
        if shown:
            print(f"\r{progress(state)}\x1b[K", end="", file=sys.stderr)
            sys.stderr.flush()

    try:
        yield show
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def progress(state: State) -> str:
    """Return how far a sweep is, as a line."""
    text = f"{state.done:,}/{state.total:,} points, {state.running:,} at work"
    left = state.seconds_left
    return text if left is None else f"{text}, {left:,.0f} s left"
