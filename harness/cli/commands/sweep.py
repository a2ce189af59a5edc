"""``ulmrig sweep``: what accuracy costs."""

from __future__ import annotations

import math
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from ulmrig.harness.cli import arguments
from ulmrig.harness.cli.progress import progress
from ulmrig.harness.studies.sweep.folder import run_sweep
from ulmrig.harness.studies.sweep.point import PENALTIES, Point
from ulmrig.harness.studies.sweep.spec import COMMON, SweepSpec
from ulmrig.model.support import process_pool
from ulmrig.model.support.settings import meaning, settings
from ulmrig.model.training.config import TrainConfig, TrainingUnavailable

if TYPE_CHECKING:
    from ulmrig.harness.studies.sweep.jobs import State

NAME = "sweep"
SUMMARY = "show what accuracy costs, over hidden sizes and sparsity"
EXAMPLES = """
ulmrig sweep guess.txt -o sweep
ulmrig sweep guess.txt -o sweep --hidden 64,32 --hidden 128,64 --sparsity 1,3 --jobs 2
"""

HIDDEN: Final = ((64, 32), (128, 64), (256, 64), (256, 96))
SPARSITY: Final = (1.0, 3.0, 10.0)
"""The grid by default: 12 networks of half a minute each, for a corpus like our guess."""

_COMMON: Final = ("epochs", "seed", "split_seed", "dev", "test")
"""The settings of TrainConfig that can be given for all points."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``sweep``."""
    arguments.add_corpora(parser)
    arguments.add_folder(parser, "report, picture and networks")
    shown = " ".join(",".join(map(str, widths)) for widths in HIDDEN)
    parser.add_argument(
        "--hidden",
        type=_hidden,
        action="append",
        metavar="N,N",
        help=f"hidden layers; may be given several times (default: {shown})",
    )
    parser.add_argument(
        "--sparsity",
        type=_multiples,
        metavar="X,X",
        help=f"multiples of {', '.join(PENALTIES)} "
        f"(default: {','.join(f'{x:g}' for x in SPARSITY)})",
    )
    meanings = {item.name: meaning(item) for item in settings(TrainConfig)}
    for name in _COMMON:
        default = getattr(COMMON, name)
        parser.add_argument(
            "--" + name.replace("_", "-"),
            type=type(default),
            default=default,
            metavar="N" if isinstance(default, int) else "X",
            help=f"{meanings[name]} (default: %(default)s)",
        )
    arguments.add_jobs(parser, "networks trained")


def _hidden(text: str) -> tuple[int, ...]:
    found = arguments.widths(text)
    if not found:
        raise ArgumentTypeError(f"{text!r}: expected widths such as 256,64")
    return found


def _multiples(text: str) -> list[float]:
    try:
        found = [float(part) for part in text.split(",")]
    except ValueError:
        found = []
    if not found or not all(math.isfinite(x) and x >= 0 for x in found):
        raise ArgumentTypeError(f"{text!r}: expected numbers from 0 on, such as 1,3,10")
    return found


def run(options: Namespace) -> int:
    """Train, build and measure what is missing of the grid, and print the table."""
    from ulmrig.harness.plots import canvas
    from ulmrig.model.corpus.pairs import read

    canvas.check()
    if find_spec("torch") is None:
        raise TrainingUnavailable("training needs PyTorch: pip install 'ulmrig[train]'")
    hidden, sparsity = options.hidden or HIDDEN, options.sparsity or SPARSITY
    # Two multiples that read alike are one point.
    points = {Point(widths, x).name: Point(widths, x) for widths in hidden for x in sparsity}
    spec = SweepSpec(
        command=options.command_line,
        files=tuple(options.files),
        corpus=read(options.files),
        common=replace(COMMON, **{name: getattr(options, name) for name in _COMMON}),
        points=tuple(points.values()),
    )
    with progress("points", len(spec.points)) as update:

        def show(state: State) -> None:
            update(state.done, state.total, f"{state.running:,} at work")

        return run_sweep(spec, options.output, options.jobs or process_pool.cores(), show)
