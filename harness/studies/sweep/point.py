"""One point of a sweep: a network is trained, scored, built and measured.

The work is done in a process of its own, and only there is torch loaded. What comes of it is a file
that is written whole, beside the network itself.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.corpus.partition import split
from ulmrig.model.evaluation.metrics import Score, score
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.support.process_pool import Send
from ulmrig.model.training.config import TrainConfig

if TYPE_CHECKING:
    from ulmrig.model.network.npz import QuantizedNetwork

PROMPTS: Final = 40
"""Prompts of the dev part on which T-states are estimated and measured."""

PENALTIES: Final = ("weight_l1", "operation_l1", "activation_l1")
"""What makes a network sparse, of TrainConfig; sparsity multiplies all of them."""

NAME: Final = "SWEEP"
"""The CP/M name of the programs that are measured."""


@dataclass(frozen=True)
class Point:
    """What a sweep varies: the hidden layers, and the multiple of all PENALTIES."""

    hidden: tuple[int, ...]
    sparsity: float

    @property
    def widths(self) -> str:
        """The hidden layers as on the command line, such as ``128,64``."""
        return ",".join(map(str, self.hidden))

    @property
    def name(self) -> str:
        """A name for files, such as ``128-64-x3``."""
        return f"{'-'.join(map(str, self.hidden))}-x{self.sparsity:g}"

    def config(self, common: TrainConfig) -> TrainConfig:
        """Return ``common`` with this point's layers and penalties. Raises TrainError."""
        scaled: dict[str, Any] = {
            # 3 * 1e-06 is not quite 3e-06, which is what people read and type.
            name: float(f"{getattr(common, name) * self.sparsity:.6g}")
            for name in PENALTIES
        }
        return replace(common, hidden=self.hidden, **scaled)


@dataclass(frozen=True)
class Cost:
    """What the built program costs: bytes of the .COM, and T-states per inference.

    ``expected`` is by the cost model, ``measured`` on the emulator, on the same prompts, the
    BDOS's left out. ``fallback`` says what speed was given up for room, if any.
    """

    com_bytes: int
    expected: float
    measured: float
    fallback: str


@dataclass(frozen=True)
class Result:
    """What came of a point.

    ``test`` and ``dev`` count whole replies right. Without a ``cost`` the network could not be
    built, and ``problem`` says why; without scores either it was not even trained. ``seconds`` are
    of the processor, in the process that finished it; ``finished`` is a date.
    """

    point: Point
    network: str = ""
    nonzeros: int = 0
    epoch: int = 0
    dev: Score | None = None
    test: Score | None = None
    cost: Cost | None = None
    problem: str = ""
    seconds: float = 0.0
    finished: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return plain values that ``from_json`` takes."""
        return asdict(self)

    @classmethod
    def from_json(cls, found: Any) -> Result:
        """Return the result that ``to_json`` gave. Raises ValueError for anything else."""
        try:
            if found.keys() != {field.name for field in fields(cls)}:
                raise ValueError("its fields are not a point's")
            point = found["point"]
            parts = {"dev": Score, "test": Score, "cost": Cost}
            return cls(
                **found
                | {"point": Point(tuple(map(int, point["hidden"])), float(point["sparsity"]))}
                | {name: found[name] and make(**found[name]) for name, make in parts.items()}
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(str(error)) from None


@dataclass(frozen=True)
class Job:
    """A point to be done, with all that its process needs.

    ``folder`` is where its files go, ``made_by`` the command that trains the same network.
    """

    point: Point
    config: TrainConfig
    corpus: Corpus
    folder: Path
    made_by: str = ""

    @property
    def network(self) -> Path:
        """The file of the network."""
        return self.folder / f"{self.point.name}.npz"


def work(job: Job, send: Send) -> Result:
    """Train, score, build and measure a point; ``send`` gets the number of each epoch.

    A training that was cut short goes on from its checkpoint. Raises TrainError, AssemblyError and
    MachineError; a network that cannot be built is a result.
    """
    from ulmrig.asm.program.build import BuildError
    from ulmrig.model.training import checkpoint
    from ulmrig.model.training.trainer import train

    trained = train(
        job.corpus,
        job.config,
        output=job.network,
        resume=checkpoint.path_of(job.network).exists(),
        report=lambda done: send(done.epoch),
        made_by=job.made_by,
    )
    config, network = job.config, trained.network
    found = split(job.corpus, dev=config.dev, test=config.test, seed=config.split_seed)
    problem, spent = "", None
    try:
        spent = _cost(network, found.dev.pairs)
    except BuildError as error:
        problem = str(error)
    return Result(
        point=job.point,
        network=network.describe(),
        nonzeros=trained.best.nonzeros,
        epoch=trained.best.epoch,
        dev=_score(network, found.dev.pairs),
        test=_score(network, found.test.pairs),
        cost=spent,
        problem=problem,
        seconds=round(time.process_time(), 1),
        finished=datetime.now(UTC).date().isoformat(),
    )


def _score(network: QuantizedNetwork, pairs: Sequence[Pair]) -> Score:
    after = [pair.after for pair in pairs]
    replies = IntegerModel(network).replies([pair.question for pair in pairs], after=after)
    return score(replies, pairs)


def _cost(network: QuantizedNetwork, pairs: Sequence[Pair]) -> Cost:
    """Return the cost of the network's program on prompts of ``pairs``.

    Raises BuildError if it cannot be built, and ProgramError if it leaves, hangs, or says anything
    but what the integer model says.
    """
    from ulmrig.harness.benchmark.network_cost import network_cost, typeable_prompts
    from ulmrig.hil.errors import ProgramError

    prompts = typeable_prompts([pair.question for pair in pairs], PROMPTS)
    found = network_cost(network, prompts, NAME)
    if found.differences:
        first = found.differences[0]
        raise ProgramError(
            f"{len(found.differences)} of {len(prompts)} replies are not the integer model's: "
            f"to {first.prompt!r} it says {first.seen!r}, and the model {first.model!r}"
        )
    return Cost(found.com_bytes, found.predicted, found.measured, found.fallback)
