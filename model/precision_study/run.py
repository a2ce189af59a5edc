"""One training of the study of precisions, and what its networks say.

Rounding after training takes the float32 network as it is: each layer of weights gets the values
of ``quantizers.fitted_grid`` nearest to them, with a step of its own; nothing is trained after
that. Training on a grid is ``ulmrig train``'s, with ``quantizers.trained_grid`` in place of −2…1.
A layer on a grid, rounded or trained, has integer biases and floors and wraps as on the Z80; any
other computes in float32 throughout.
"""

from __future__ import annotations

from dataclasses import dataclass

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.precision_study.plan import BitsConfig, Point, Task, answers_of, held_out
from ulmrig.model.support.process_pool import Work
from ulmrig.model.training.config import TrainingUnavailable
from ulmrig.model.training.quantizers import FLOAT, Grid, fitted_grid, trained_grid

try:
    import torch
except ImportError as error:
    raise TrainingUnavailable("the study needs PyTorch: pip install 'ulmrig[train]'") from error

from ulmrig.model.training.qat import QatNetwork
from ulmrig.model.training.trainer import fit


@dataclass(frozen=True)
class Outcome:
    """What the network of ``point`` said to each question held out.

    ``replies`` are indices into ``plan.answers_of``, −1 for a reply that is none of them.
    """

    point: Point
    replies: tuple[int, ...]


class Study:
    """A corpus, split, and the settings: all that a training needs."""

    def __init__(self, corpus: Corpus, config: BitsConfig) -> None:
        self.corpus, self.config = corpus, config
        self._pairs = held_out(corpus, config).test.pairs
        self._place = {answer: i for i, answer in enumerate(answers_of(corpus))}

    def run(self, task: Task) -> list[Outcome]:
        """Train the network of ``task``, and round it as that says."""
        point, layers = task.trained, self.config.layers
        grids: list[Grid | None] = [None] * layers
        if point.method != FLOAT:
            grid = trained_grid(point.precision)
            grids = [grid if here else None for here in point.on_grid(layers)]
        net = fit(self.corpus, self.config.training(point.seed), grids)
        outcomes = [Outcome(point, self._said(net))]
        fitted: dict[str, list[Grid]] = {}
        for rounded in task.rounded:
            precision = rounded.precision
            if precision not in fitted:
                fitted[precision] = fitted_grids(net, precision)
            on_grid = zip(fitted[precision], rounded.on_grid(layers), strict=True)
            net.grids = tuple(grid if here else None for grid, here in on_grid)
            outcomes.append(Outcome(rounded, self._said(net)))
        return outcomes

    def _said(self, net: QatNetwork) -> tuple[int, ...]:
        questions, after = zip(*((pair.question, pair.after) for pair in self._pairs), strict=True)
        replies = net.replies(questions, quantised=True, after=after)
        return tuple(self._place.get(reply, -1) for reply in replies)


def fitted_grids(net: QatNetwork, precision: str) -> list[Grid]:
    """Return the grid of ``precision`` that fits each layer's weights best."""
    return [fitted_grid(weight.detach().numpy(), precision) for weight in net.weights]


def runner(corpus: Corpus, config: BitsConfig) -> Work[Task, list[Outcome]]:
    """Return what does tasks in a process of its own, on one core."""
    torch.set_num_threads(1)
    study = Study(corpus, config)
    return lambda task, send: study.run(task)
