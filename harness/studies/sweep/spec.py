"""What a sweep was asked for: the grid, the corpus, and the settings common to all points."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from ulmrig.harness.studies.sweep.point import PROMPTS, Job, Point
from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.corpus.partition import require, split
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.recipe import DECIDED

COMMON: Final = replace(TrainConfig(), test=0.1, budget=0, bytes=0, tolerance=0.0)
"""How all points are trained, but for layers and penalties.

Some pairs are held out for the figure, and no budget steers what is to be swept.
"""
FORMAT: Final = 2
"""Raise it if the files in ``points`` change, or what their numbers mean."""


@dataclass(frozen=True)
class SweepSpec:
    """What is to be swept: ``points`` on ``corpus``, with the settings ``common`` to all."""

    command: str
    files: tuple[Path, ...]
    corpus: Corpus
    common: TrainConfig
    points: tuple[Point, ...]

    def parts(self) -> tuple[int, int, int]:
        """Return the pairs of the train, dev and test parts. Raises CorpusError if one is empty."""
        common = self.common
        found = split(self.corpus, dev=common.dev, test=common.test, seed=common.split_seed)
        remedy = "another --dev, --test or --split-seed"
        require(self.corpus, found, "train", "dev", "test", remedy=remedy)
        return len(found.train.pairs), len(found.dev.pairs), len(found.test.pairs)

    def settings(self) -> dict[str, Any]:
        """Return what all points share of the configuration."""
        found: dict[str, Any] = json.loads(self.common.to_json())
        del found["hidden"]
        return found

    def fingerprint(self) -> dict[str, Any]:
        """Return what must be equal for the points of a folder to be those of this sweep."""
        return {
            "ulmrig": "sweep",
            "format": FORMAT,
            "corpus": self.corpus.digest(),
            "prompts": PROMPTS,
            **self.settings(),
        }

    def job(self, point: Point, folder: Path) -> Job:
        """Return the job that does ``point``. Raises TrainError if it cannot be trained."""
        job = Job(point, point.config(self.common), self.corpus, folder)
        return replace(job, made_by=train_words(self.files, job.config, job.network))


def train_words(files: Sequence[Path], config: TrainConfig, output: Path) -> str:
    """Return the command that trains the same network by itself."""
    # What is held out is measured, also of a corpus that ``train`` would take for one to recall.
    words = ["ulmrig", "train", *map(str, files), "--no-recall"]
    # ``train`` would decide some settings by the corpus: those are always named.
    default = TrainConfig()
    for field in fields(TrainConfig):
        value = getattr(config, field.name)
        if field.name == "recall":
            continue
        if value != getattr(default, field.name) or field.name in DECIDED:
            shown = ",".join(map(str, value)) if field.name == "hidden" else str(value)
            words += ["--" + field.name.replace("_", "-"), shown]
    return shlex.join([*words, "-o", str(output)])
