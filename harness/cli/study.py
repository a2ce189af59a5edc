"""``ulmrig study``."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from dataclasses import fields
from pathlib import Path

from ulmrig.harness.cli.train import widths
from ulmrig.harness.errors import UsageError
from ulmrig.harness.studies.precision.run import FORMAT, JOURNAL, _collected, _write
from ulmrig.model.corpus.pairs import read
from ulmrig.model.precision_study.plan import BitsConfig, held_out
from ulmrig.model.support.journal import Journal


def add_arguments(sub: ArgumentParser) -> None:
    """Add the options of ``study``."""
    sub.add_argument("what", choices=("bits",), help="bits: what do two bits cost?")
    sub.add_argument("files", type=Path, nargs="+", metavar="CORPUS")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    sub.add_argument("--jobs", type=int, metavar="N", help="processes (default: one per core)")
    group = sub.add_argument_group("settings (model/precision_study/plan.py gives the reasons)")
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
        raise UsageError(f"--jobs {jobs}: expected at least 1")
    corpus = read(options.files)
    held_out(corpus, config)  # before anything is written
    from ulmrig.harness.plots import canvas
    from ulmrig.harness.studies.precision import plot as bits_picture
    from ulmrig.model.precision_study.result import result
    from ulmrig.model.training.checkpoint import digest

    canvas.check()
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
