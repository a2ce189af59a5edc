"""The results of the study of precisions: absolute, and against float32."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.evaluation.bootstrap import LEAST_SHARE, Comparison, Figure, Sample
from ulmrig.model.network.features import CONTEXT_BUCKETS
from ulmrig.model.precision_study.plan import (
    ALL,
    ROUNDED,
    TRAINED,
    BitsConfig,
    Point,
    answers_of,
    held_out,
    scopes,
)
from ulmrig.model.training.data.examples import charset_of
from ulmrig.model.training.quantizers import FLOAT, PRECISIONS

Replies = Mapping[Point, Sequence[int]]


@dataclass(frozen=True)
class Cell:
    """Networks of one kind, all seeds together.

    ``figures`` by measure (RIGHT, MACRO_F1 of ``bootstrap``), shares of 1; ``changes`` is the
    paired difference to the float32 networks of the same seeds, empty for those themselves.
    """

    method: str
    scope: str
    precision: str
    figures: dict[str, Figure]
    changes: dict[str, Figure]


@dataclass(frozen=True)
class Result:
    """All that the study found.

    ``widths`` are the inputs and then the outputs of every layer; ``counted`` the answers that
    macro-F1 is over; ``pairs`` counts the corpus, ``measured`` and ``measured_groups`` what of it
    was held out.
    """

    config: BitsConfig
    widths: tuple[int, ...]
    pairs: int
    measured: int
    measured_groups: int
    answers: tuple[str, ...]
    counted: tuple[str, ...]
    baseline: Cell
    cells: tuple[Cell, ...]

    def cell(self, method: str, scope: str, precision: str) -> Cell:
        """Return the networks of this kind."""
        wanted = (method, scope, precision)
        return next(c for c in self.cells if (c.method, c.scope, c.precision) == wanted)

    def to_json(self) -> dict[str, Any]:
        """Return all of it in what JSON has."""
        return asdict(self)


def result(corpus: Corpus, config: BitsConfig, said: Replies) -> Result:
    """Compare the networks of all points of the study, each of which ``said`` something."""
    pairs = held_out(corpus, config).test.pairs
    answers = answers_of(corpus)
    classes = corpus.classes()
    counted = tuple(a for a in answers if classes[a] >= LEAST_SHARE * len(corpus.pairs))
    comparison = Comparison(pairs, answers, counted, seeds=config.seeds)

    def samples(method: str, precision: str, scope: str) -> dict[str, Sample]:
        points = [Point(method, precision, scope, seed) for seed in range(config.seeds)]
        return comparison.samples([said[point] for point in points])

    floats = samples(FLOAT, FLOAT, ALL)
    cells = []
    for method in (ROUNDED, TRAINED):
        for scope in scopes(config.layers):
            for precision in PRECISIONS:
                here = samples(method, precision, scope)
                changes = {name: here[name] - floats[name] for name in here}
                figures = [
                    {name: comparison.figure(sample) for name, sample in some.items()}
                    for some in (here, changes)
                ]
                cells.append(Cell(method, scope, precision, *figures))
    baseline = {name: comparison.figure(sample) for name, sample in floats.items()}
    first = config.query_buckets + CONTEXT_BUCKETS
    return Result(
        config=config,
        widths=(first, *config.hidden, len(charset_of(corpus.pairs)) + 1),
        pairs=len(corpus.pairs),
        measured=len(pairs),
        measured_groups=len(set(groups(pairs))),
        answers=answers,
        counted=counted,
        baseline=Cell(FLOAT, ALL, FLOAT, baseline, {}),
        cells=tuple(cells),
    )
