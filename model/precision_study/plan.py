"""The plan of the study of precisions: its settings, and its points. No torch here.

A point is one network, of one seed, with some of its layers on the grid of one precision
(``training.quantizers``), and its replies on the held-out part. It is a float32 network, or one
whose layers were rounded after its training, or one that was trained on the grid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.corpus.partition import Split, require, split
from ulmrig.model.support.settings import setting
from ulmrig.model.training.config import TrainConfig, TrainError
from ulmrig.model.training.quantizers import FLOAT, PRECISIONS

ROUNDED: Final = "rounded"
TRAINED: Final = "trained"
ALL: Final = "all"


@dataclass(frozen=True)
class BitsConfig:
    """How the networks of the study are trained: each setting with its default and meaning.

    Labels are hard: no teacher, no synthetic prompts. The penalties that make a network cheap
    on the Z80 are off, since they weigh differently on different grids. All else is TrainConfig's
    default, at every precision. No epoch is picked: the last one is measured. Raises TrainError
    for values that cannot be.
    """

    seeds: int = setting(3, "networks of each kind, with the seeds 0, 1, …")
    hidden: tuple[int, ...] = setting(
        (256, 64),
        "neurons of the hidden layers, as in the shipped network",
    )
    query_buckets: int = setting(1024, "buckets of the question, as in the shipped network")
    epochs: int = setting(12, "passes over the corpus; with 30, all precisions gain a point or two")
    batch: int = setting(256, "examples per step")
    lr: float = setting(
        2e-2,
        "peak learning rate; float32 learns less with 5e-3 or 1e-2, and no more with 4e-2",
    )
    test: float = setting(0.2, "share of the pairs that is held out and measured")
    split_seed: int = setting(0, "which groups of paraphrases are held out")

    def __post_init__(self) -> None:
        if self.seeds < 1:
            raise TrainError(f"seeds {self.seeds}: expected at least 1")
        if not 0 < self.test < 1:
            raise TrainError(f"test {self.test}: expected more than 0, and less than 1")
        self.training(0)

    @property
    def layers(self) -> int:
        """How many layers of weights the networks have."""
        return len(self.hidden) + 1

    def training(self, seed: int) -> TrainConfig:
        """Return the settings of one training."""
        given = asdict(self)
        del given["seeds"]
        return TrainConfig(
            **given,
            seed=seed,
            dev=0.0,
            teacher_share=0.0,
            synthetic=0,
            budget=0,
            bytes=0,
            weight_l1=0.0,
            operation_l1=0.0,
            activation_l1=0.0,
        )

    def fields(self) -> dict[str, Any]:
        """Return the settings as JSON has them."""
        return asdict(self) | {"hidden": list(self.hidden)}


@dataclass(frozen=True)
class Point:
    """One network: ``method`` float32, rounded or trained, of ``seed``, and what is on the grid.

    ``precision`` is one of PRECISIONS; ``scope`` is ``all``, ``only N`` or ``but N``, for layer N
    from 1. A float32 network has FLOAT as its precision, and nothing on a grid.
    """

    method: str
    precision: str
    scope: str
    seed: int

    def on_grid(self, layers: int) -> tuple[bool, ...]:
        """Return for each layer whether it is on the grid."""
        if self.method == FLOAT:
            return (False,) * layers
        if self.scope == ALL:
            return (True,) * layers
        word, number = self.scope.split()
        return tuple((layer == int(number)) == (word == "only") for layer in range(1, layers + 1))


def scopes(layers: int) -> tuple[str, ...]:
    """Return what of a network of ``layers`` may be on a grid, each once.

    One layer of two alone is all but the other.
    """
    only = [f"only {layer}" for layer in range(1, layers + 1)] if layers > 1 else []
    but = [f"but {layer}" for layer in range(1, layers + 1)] if layers > 2 else []
    return (ALL, *only, *but)


@dataclass(frozen=True)
class Task:
    """What one training gives: its own point, and those rounded from it."""

    trained: Point
    rounded: tuple[Point, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """All its points."""
        return (self.trained, *self.rounded)


def tasks(config: BitsConfig) -> Iterator[Task]:
    """Yield all trainings: float32 first, then whole networks, then parts of them."""
    kinds = [(scope, p) for scope in scopes(config.layers) for p in PRECISIONS]
    for seed in range(config.seeds):
        rounded = tuple(Point(ROUNDED, precision, scope, seed) for scope, precision in kinds)
        yield Task(Point(FLOAT, FLOAT, ALL, seed), rounded)
    for scope, precision in kinds:
        for seed in range(config.seeds):
            yield Task(Point(TRAINED, precision, scope, seed))


def held_out(corpus: Corpus, config: BitsConfig) -> Split:
    """Split ``corpus`` into a train and a test part. Raises CorpusError if one is empty."""
    found = split(corpus, dev=0.0, test=config.test, seed=config.split_seed)
    return require(corpus, found, "train", "test", remedy="another test")


def answers_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the answers of ``corpus``, the most frequent first, equals sorted."""
    classes = corpus.classes()
    return tuple(sorted(classes, key=lambda answer: (-classes[answer], answer)))
