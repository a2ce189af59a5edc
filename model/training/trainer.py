"""Quantisation-aware training: a corpus becomes a 2-bit network.

``train`` holds out whole groups of paraphrases, trains on the integers themselves
(``model.qat``), counts whole replies right after each epoch and keeps the best. It can be
interrupted anywhere and resumed to the same bytes.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.corpus.partition import Split, split
from ulmrig.model.evaluation.metrics import operations, share_right
from ulmrig.model.network import npz as networks
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork
from ulmrig.model.training.budget import Budget, Pricer, Strengths
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError, TrainingUnavailable
from ulmrig.model.training.examples import Epoch, Examples, charset_of
from ulmrig.model.training.history import EpochReport, TrainResult
from ulmrig.model.training.interrupts import Interrupts, interruptible
from ulmrig.model.training.quantizers import Grid

try:
    import torch
except ImportError as error:
    raise TrainingUnavailable("training needs PyTorch: pip install 'ulmrig[train]'") from error

from ulmrig.model.training import checkpoint
from ulmrig.model.training.penalties import penalty
from ulmrig.model.training.qat import WRAP, QatNetwork, overflow_excess

__all__ = [
    "RECALL",
    "EpochReport",
    "TrainConfig",
    "TrainError",
    "TrainResult",
    "TrainingUnavailable",
    "fit",
    "parts",
    "train",
]

SAMPLE = 200
"""Prompts on which operations are counted after each epoch."""

PRICINGS = 30
"""Epochs after which T-states are predicted, at most; only such a one is kept on a budget."""

PRICED = 24
"""Prompts on which they are predicted."""


def parts(corpus: Corpus, config: TrainConfig) -> Split:
    """Split a corpus as ``config`` wants it; training never touches ``.test``.

    With ``recall`` every pair is trained and measured; without a dev part the pairs trained
    are measured. Raises TrainError if a part that is needed is empty.
    """
    if config.recall:
        found = Split(corpus, corpus, Corpus(()))
    else:
        found = split(corpus, dev=config.dev, test=config.test, seed=config.split_seed)
        if config.dev == 0:
            found = Split(found.train, found.train, found.test)
    for name, part in (("train", found.train), ("dev", found.dev)):
        if not part.pairs:
            raise TrainError(
                f"a corpus of {len(corpus.pairs)} pairs has no {name} part "
                "(more groups of paraphrases, or recall)"
            )
    return found


def train(
    corpus: Corpus,
    config: TrainConfig,
    *,
    output: Path,
    resume: bool = False,
    report: Callable[[EpochReport], None] | None = None,
    made_by: str = "",
    price: Pricer | None = None,
    stop_after_batches: int | None = None,
) -> TrainResult:
    """Train a network on ``corpus`` and write it to ``output``.

    A checkpoint stands beside ``output`` (``.ckpt``) until that is written: after every
    ``checkpoint_seconds`` and on Ctrl-C, which ends the batch at hand first. ``resume`` goes
    on from there to the bytes that an uninterrupted run would have written, its ``made_by``
    included. ``report`` is called after each epoch. ``price`` tells what a program will cost;
    without it the budget is not looked at. Where a network fits it, only such ones are kept;
    where none does, the cheapest is. ``stop_after_batches`` is a Ctrl-C after
    so many batches, for tests.

    Raises TrainError for what cannot be trained, resumed or written, KeyboardInterrupt on
    Ctrl-C.
    """
    if not output.parent.is_dir():
        raise TrainError(f"{output}: no folder {output.parent}")
    with _torch_settings(config.threads), interruptible() as interrupts:
        run = _Run(corpus, config, output, made_by, price)
        if resume:
            run.restore()
        run.go(report or (lambda _: None), interrupts, stop_after_batches)
        return run.finish()


def fit(corpus: Corpus, config: TrainConfig, grids: Sequence[Grid | None]) -> QatNetwork:
    """Train a network whose layers have these ``grids``, and return it as the last epoch left it.

    Nothing is measured or written on the way. Raises TrainError for what cannot be trained.
    """
    with _torch_settings(config.threads):
        run = _Run(corpus, config, Path("unwritten.npz"), "", None, grids)
        for run.epoch in range(config.epochs):
            examples, run.batch = run.examples.epoch(run.epoch), 0
            while run.batch * config.batch < len(examples):
                run.advance(examples)
        return run.net


@contextmanager
def _torch_settings(threads: int) -> Iterator[None]:
    """Make torch repeat itself exactly, and leave it as it was found."""
    before = torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()
    torch.set_num_threads(threads)
    torch.use_deterministic_algorithms(True)
    try:
        yield
    finally:
        torch.set_num_threads(before[0])
        torch.use_deterministic_algorithms(before[1])


class _Run:
    """A training under way: all that a checkpoint holds, and what it is made from."""

    def __init__(
        self,
        corpus: Corpus,
        config: TrainConfig,
        output: Path,
        made_by: str,
        price: Pricer | None,
        grids: Sequence[Grid | None] | None = None,
    ) -> None:
        self.config, self.output, self.made_by = config, output, made_by
        self.budget = Budget(config.budget, config.bytes)
        self.price = price if config.budget or config.bytes else None
        self.strengths = Strengths()
        self.corpus = checkpoint.digest(corpus)
        self.checkpoint = checkpoint.path_of(output)
        found = parts(corpus, config)
        self.dev = found.dev.pairs
        charset = charset_of(corpus.pairs)
        self.examples = Examples(found.train.pairs, charset, config)
        self.net = QatNetwork(config, charset, grids)
        self.optimizer = torch.optim.AdamW(
            self.net.parameters(),
            lr=config.lr,
            betas=(0.9, config.beta2),
            weight_decay=0.0,
            fused=True,
        )
        self.epoch = self.batch = 0  # the next ones
        self.steps = 0  # done, in all epochs
        self.loss = 0.0  # of this epoch's examples so far, summed
        self.peak = 0.0
        self.best: QuantizedNetwork | None = None
        self.best_epoch = 0
        self.history: list[EpochReport] = []
        self.before = 0.0  # seconds spent before a resume
        self.started = self.saved = time.monotonic()

    @property
    def seconds(self) -> float:
        """Seconds of training, those before a resume included."""
        return self.before + time.monotonic() - self.started

    def go(
        self, report: Callable[[EpochReport], None], interrupts: Interrupts, stop: int | None
    ) -> None:
        """Train to the end, or to an interrupt: then leave a checkpoint behind and raise."""
        before = self.steps
        while self.epoch < self.config.epochs:
            examples = self.examples.epoch(self.epoch)
            of_epoch = math.ceil(len(examples) / self.config.batch)
            while self.batch < of_epoch:
                self.advance(examples)
                self._save_if_due(interrupts.seen or self.steps - before == stop)
            done = self._end_epoch(len(examples))
            try:
                report(done)
            except KeyboardInterrupt:
                interrupts.seen = True
            self._save_if_due(interrupts.seen)

    def advance(self, examples: Epoch) -> None:
        """Train on the next batch of ``examples``, those of this epoch."""
        size, first = self.config.batch, self.batch * self.config.batch
        of_epoch = math.ceil(len(examples) / size)
        self._set_rate((self.epoch + self.batch / of_epoch) / self.config.epochs)
        self._step(examples, first, min(len(examples), first + size))
        self.batch += 1
        self.steps += 1
        if self.steps % self.config.draw_every == 0:
            self.net.draw_to_grid(self.config.draw)

    def finish(self) -> TrainResult:
        """Write the best network; the checkpoint has done its work then."""
        assert self.best is not None
        networks.save(self.best, self.output)
        self.checkpoint.unlink(missing_ok=True)
        best = self.history[self.best_epoch]
        affordable = not self._over(best)
        history = tuple(self.history)
        return TrainResult(self.best, self.output, best, history, self.seconds, affordable)

    def _set_rate(self, progress: float) -> None:
        """Set the learning rate for ``progress`` 0 to 1: a linear warm-up, then a cosine."""
        warm = self.config.warm_up
        if progress < warm:
            # Half a batch or so into the warm-up, since a rate of 0 would be a batch wasted.
            factor = max(progress / warm, 0.01)
        else:
            factor = 0.5 * (1 + math.cos(math.pi * (progress - warm) / max(1 - warm, 1e-9)))
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.lr * factor

    def _step(self, examples: Epoch, first: int, last: int) -> None:
        """Train on the examples from ``first`` up to ``last``."""
        config, net = self.config, self.net
        bounds = examples.bags.start[first : last + 1]
        index = torch.from_numpy(examples.bags.index[bounds[0] : bounds[-1]])
        result = net(index, torch.from_numpy(bounds[:-1] - bounds[0]))
        if self.steps == 0:
            # Logits are in the thousands: begin where their softmax is neither flat nor hard.
            spread = float(result.logits.detach().std(unbiased=False))
            torch.nn.init.constant_(net.log_temperature, -math.log(max(spread, 1.0)))
        losses = torch.nn.functional.cross_entropy(
            result.logits * net.log_temperature.exp(),
            torch.from_numpy(examples.label[first:last]),
            reduction="none",
        )
        loss = (losses * torch.from_numpy(examples.weight[first:last])).mean()
        self.loss += float(losses.detach().sum())
        if config.weight_l1 or config.operation_l1 or config.activation_l1:
            # A fifth of the time, also where it is 0.
            loss = loss + penalty(net, result, config, self.strengths)
        peak = max(float(acc.detach().abs().max()) for acc in result.sums)
        self.peak = max(self.peak, peak)
        if config.overflow and peak > config.overflow_margin * (WRAP - 1):
            loss = loss + config.overflow * overflow_excess(result.sums, config.overflow_margin)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self.optimizer.step()

    def _end_epoch(self, examples: int) -> EpochReport:
        """Measure the network on the dev part, keep it if it is the best, and go on."""
        network = self._network(self.net.export())
        questions = [pair.question for pair in self.dev]
        integer = share_right(IntegerModel(network).replies(questions), self.dev)
        floating = share_right(self.net.replies(questions, quantised=False), self.dev)
        asked = [questions[i] for i in _spread(len(questions), SAMPLE)]
        price = None
        if self.price and self._priced():
            price = self.price(network, [questions[i] for i in _spread(len(questions), PRICED)])
        done = EpochReport(
            epoch=self.epoch + 1,
            epochs=self.config.epochs,
            loss=self.loss / examples,
            float_right=floating,
            integer_right=integer,
            measured=len(self.dev),
            nonzeros=sum(int(np.count_nonzero(layer.weight)) for layer in network.layers),
            operations=operations(network, asked).character,
            peak=int(self.peak),
            seconds=self.seconds,
            best=False,
            price=price,
        )
        if self._is_best(done):
            done = replace(done, best=True)
            self.best, self.best_epoch = network, self.epoch
        if price:
            progress = (self.epoch + 1) / self.config.epochs
            self.strengths = self.strengths.steered(self.budget, price, progress)
        self.history.append(done)
        self.epoch, self.batch, self.loss, self.peak = self.epoch + 1, 0, 0.0, 0.0
        return done

    def _priced(self) -> bool:
        """Say if this epoch's network is to be priced: some PRICINGS are, the last one too."""
        every = math.ceil(self.config.epochs / PRICINGS)
        return (self.epoch + 1) % every == 0 or self.epoch + 1 == self.config.epochs

    def _is_best(self, done: EpochReport) -> bool:
        """Say whether an epoch's network is to be kept: affordable first, then right.

        Of equals the later one is kept: it is the sparser one.
        """
        if self.best is None:
            return True
        kept = self.history[self.best_epoch]
        over, over_kept = self._over(done), self._over(kept)
        if over or over_kept:
            return over <= over_kept
        return done.integer_right >= kept.integer_right

    def _over(self, done: EpochReport) -> float:
        """Return how many budgets a network takes, 0 if it is inside; infinite if unknown."""
        if not self.price:
            return 0.0
        used = self.budget.used(done.price) if done.price else math.inf
        return used if used > 1 else 0.0

    def _network(self, network: QuantizedNetwork) -> QuantizedNetwork:
        """Return ``network`` with a note of how it was made, and of what was held out."""
        config = self.config
        return replace(
            network,
            made_by=self.made_by,
            split_seed=config.split_seed,
            dev=config.dev,
            test=config.test,
        )

    def _save_if_due(self, interrupted: bool) -> None:
        if interrupted or time.monotonic() - self.saved >= self.config.checkpoint_seconds:
            self._save()
            self.saved = time.monotonic()
        if interrupted:
            raise KeyboardInterrupt

    def _save(self) -> None:
        best = self.best.layers if self.best else ()
        state: checkpoint.State = {
            "made_by": self.made_by,
            "position": (self.epoch, self.batch, self.steps),
            "running": (self.loss, self.peak, self.seconds),
            "strengths": asdict(self.strengths),
            "net": self.net.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "best_epoch": self.best_epoch,
            "best_weights": [torch.from_numpy(layer.weight) for layer in best],
            "best_biases": [torch.from_numpy(layer.bias) for layer in best],
            "history": [asdict(entry) for entry in self.history],
        }
        checkpoint.save(state, self.checkpoint, self.config, self.corpus)

    def restore(self) -> None:
        """Go back to where the checkpoint stands. Raises TrainError if it does not fit."""
        state = checkpoint.load(self.checkpoint, self.config, self.corpus)
        self.made_by = state["made_by"]
        self.epoch, self.batch, self.steps = state["position"]
        self.loss, self.peak, self.before = state["running"]
        self.strengths = Strengths(**state["strengths"])
        self.net.load_state_dict(state["net"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.history = [EpochReport.of(entry) for entry in state["history"]]
        self.best_epoch = state["best_epoch"]
        layers = tuple(
            Layer(weight.numpy(), bias.numpy())
            for weight, bias in zip(state["best_weights"], state["best_biases"], strict=True)
        )
        if layers:
            self.best = self._network(
                QuantizedNetwork(layers, self.net.charset, self.config.query_buckets)
            )


def _spread(count: int, wanted: int) -> list[int]:
    """Return ``wanted`` of ``count`` places, evenly; all where there are fewer."""
    return [int(i) for i in np.linspace(0, count - 1, min(wanted, count))]
