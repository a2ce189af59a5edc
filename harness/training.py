"""``ulmrig train``: every field of TrainConfig is an option, and an epoch is a line."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from model.config import RECALL, TrainConfig
from model.corpus import read

if TYPE_CHECKING:
    from model.train import EpochReport


def add_arguments(sub: ArgumentParser) -> None:
    """Add the options of ``train``."""
    sub.add_argument("files", type=Path, nargs="+", metavar="CORPUS")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="NET.npz")
    sub.add_argument("--resume", action="store_true", help="go on from OUTPUT's checkpoint")
    group = sub.add_argument_group("how (the defaults, and reasons, are in model/config.py)")
    for field in fields(TrainConfig):
        option = "--" + field.name.replace("_", "-")
        if field.name == "hidden":
            group.add_argument(option, type=widths, metavar="N,N")
        elif field.type == "bool":
            group.add_argument(option, action=BooleanOptionalAction)
        else:
            group.add_argument(option, type=int if field.type == "int" else float, metavar="X")


def widths(text: str) -> tuple[int, ...]:
    """Return the widths in an option such as ``256,64``."""
    try:
        return tuple(int(word) for word in text.split(",") if word)
    except ValueError:
        raise ArgumentTypeError(f"{text!r}: it takes widths such as 256,64") from None


def config_of(options: Namespace) -> TrainConfig:
    """Return the defaults (those for recall with ``--recall``), changed as the options say."""
    given: dict[str, Any] = {
        field.name: getattr(options, field.name)
        for field in fields(TrainConfig)
        if getattr(options, field.name) is not None
    }
    return replace(RECALL if given.get("recall") else TrainConfig(), **given)


def train(options: Namespace) -> int:
    """``ulmrig train CORPUS… -o NET.npz``."""
    config = config_of(options)
    corpus = read(options.files)
    from model.train import train as run

    part = "trained" if config.measures_training else "dev"
    print(f"{len(corpus.pairs):,} pairs; replies right are those on {part} prompts", flush=True)
    words = options.words.replace(" --resume", "")
    result = run(
        corpus,
        config,
        output=options.output,
        resume=options.resume,
        report=_print_epoch,
        made_by=words,
    )
    print(
        f"{options.output}: epoch {result.best.epoch}, "
        f"{result.best.integer_right:.1%} of {result.best.measured:,} whole replies right "
        f"({part}), {result.network.describe()}, {result.seconds:.0f} s"
    )
    return 0


def _print_epoch(report: EpochReport) -> None:
    """Print an epoch's line; a star marks the best so far."""
    line = (
        f"epoch {report.epoch:3d}/{report.epochs}  loss {report.loss:.3f}  "
        f"right: integer {report.integer_right:6.1%}, float {report.float_right:6.1%}  "
        f"weights {report.nonzeros:,}  operations {report.operations:,.0f}  "
        f"peak {report.peak:,}  {report.seconds:.0f} s{'  *' if report.best else ''}"
    )
    print(line, flush=True)
