"""``ulmrig sweep``."""

from __future__ import annotations

import math
import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from ulmrig.harness.studies.sweep.folder import run_sweep
from ulmrig.harness.studies.sweep.point import PENALTIES, Point
from ulmrig.harness.studies.sweep.spec import COMMON, Asked
from ulmrig.model.corpus.pairs import read
from ulmrig.model.training.config import TrainingUnavailable

HIDDEN: Final = ((64, 32), (128, 64), (256, 64), (256, 96))
SPARSITY: Final = (1.0, 3.0, 10.0)
"""The grid by default: 12 networks of half a minute each, for a corpus like our guess."""
_OPTIONS: Final = {
    "epochs": "passes over the corpus",
    "seed": "initial weights, order, typos",
    "split_seed": "which groups of paraphrases are held out",
    "dev": "share of the pairs that picks the epoch",
    "test": "share of the pairs that gives the accuracy",
}


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
        "--jobs", type=_number, metavar="N", help="networks at a time (default: one per core)"
    )


def _widths(word: str) -> tuple[int, ...]:
    parts = word.split(",")
    if not all(part.isdecimal() for part in parts):
        raise ArgumentTypeError(f"{word!r}: expected widths such as 256,64")
    return tuple(map(int, parts))


def _multiples(word: str) -> list[float]:
    try:
        found = [float(part) for part in word.split(",")]
    except ValueError:
        found = []
    if not found or not all(math.isfinite(x) and x >= 0 for x in found):
        raise ArgumentTypeError(f"{word!r}: expected numbers from 0 on, such as 1,3,10")
    return found


def _number(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise ArgumentTypeError(f"{word!r}: expected a number of processes, 1 or more")
    return int(word)


def sweep(options: Namespace) -> int:
    """``ulmrig sweep CORPUS… -o FOLDER``: prints the table."""
    from ulmrig.harness.plots import canvas

    canvas.check()
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
    return run_sweep(asked, options.output, options.jobs or _cores())


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
