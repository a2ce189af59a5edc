"""Quantisation-aware training: a corpus becomes a 2-bit network. Start reading at ``train``.

``train`` holds out whole groups of paraphrases, trains on the integers themselves (``qat``), counts
whole replies right after each epoch and keeps the best network. It can be interrupted anywhere and
resumed to the same bytes. ``fit`` is the same loop with nothing around it.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.evaluation.metrics import evenly, operations, share_right
from ulmrig.model.network import npz as networks
from ulmrig.model.network.game import Game
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training import schedules
from ulmrig.model.training.advice import SMOOTHED
from ulmrig.model.training.budget import Budget, Pricer
from ulmrig.model.training.config import TrainConfig, TrainError, TrainingUnavailable
from ulmrig.model.training.data.examples import Epoch, Examples, charset_of
from ulmrig.model.training.data.parts import parts
from ulmrig.model.training.history import EpochReport, TrainResult
from ulmrig.model.training.interrupts import interruptible
from ulmrig.model.training.quantizers import Grid
from ulmrig.model.training.selection import Kept, best_quality, dearer, excess, is_better

try:
    import torch
except ImportError as error:
    raise TrainingUnavailable("training needs PyTorch: pip install 'ulmrig[train]'") from error

from ulmrig.model.training.checkpoint import CheckpointFile
from ulmrig.model.training.penalties import activity_penalty, penalise_weights
from ulmrig.model.training.qat import WRAP, Pass, QatNetwork, overflow_excess
from ulmrig.model.training.run_state import RunState

SAMPLE: Final = 200
"""Prompts on which operations are counted after each epoch, and replies before rounding."""

PRICED_PROMPTS: Final = 24
"""Prompts on which T-states are predicted."""


def train(
    corpus: Corpus,
    config: TrainConfig,
    *,
    output: Path,
    resume: bool = False,
    report: Callable[[EpochReport], None] | None = None,
    progress: Callable[[float], None] | None = None,
    made_by: str = "",
    price: Pricer | None = None,
    keep_as: Callable[[QuantizedNetwork], Path] | None = None,
    game: Game | None = None,
    stop_after_batches: int | None = None,
) -> TrainResult:
    """Train a network on ``corpus`` and write it to ``output``.

    A checkpoint stands beside ``output`` (``.ckpt``) until that is written: after every
    ``checkpoint_seconds`` and on Ctrl-C, which ends the batch at hand first. ``resume`` goes
    on from there to the bytes that an uninterrupted run would have written, its ``made_by``
    included. ``report`` is called after each epoch, ``progress`` after each batch with the epochs
    that are done, such as 2.5. ``price`` tells what a program will cost; without it the budget is
    not looked at. ``game`` is the game that the network plays. If a network fits the budget, only
    such ones are kept; if none does, the cheapest is. ``keep_as`` is called with the network that
    is to be written, and returns the file for it, instead of ``output``. ``stop_after_batches``
    acts as a Ctrl-C after so many batches, for tests.

    Raises TrainError for what cannot be trained, resumed or written, CorpusError if a part of the
    corpus is empty, KeyboardInterrupt on Ctrl-C.
    """
    _check_output(output)
    if not (config.budget or config.bytes):
        price = None
    if price and game:
        price = _with_game(price, game)
    budget = Budget(config.budget, config.bytes, config.settled) if price else None
    found = parts(corpus, config)
    file = CheckpointFile(output, config, corpus)
    with torch_settings(config.threads), interruptible() as interrupts:
        # 1. The examples, and where the run stands: at its beginning, or at its checkpoint.
        charset = charset_of(corpus.pairs)
        examples = Examples(found.train.pairs, charset, config)
        state = RunState.begin(config, charset, made_by=made_by)
        if resume:
            state.restore(file.load())
        stop = math.inf if stop_after_batches is None else state.steps + stop_after_batches

        def after_batch(batches: int) -> None:
            if progress:
                progress(state.epoch + state.batch / batches)
            save_if_due()

        def save_if_due() -> None:
            ends = interrupts.seen or state.steps == stop
            if ends or file.is_due:
                file.save(state.to_checkpoint())
            if ends:
                raise KeyboardInterrupt

        while state.epoch < config.epochs:
            # 2. All batches of an epoch; then its network is measured, and kept if it is the best.
            loss = train_epoch(state, examples, config, after_batch)
            done = _end_epoch(state, loss, found.dev.pairs, config, price, budget)
            if report:
                try:
                    report(done)
                except KeyboardInterrupt:
                    interrupts.seen = True
            save_if_due()

        # 3. Write the best network; the checkpoint has done its work then.
        assert state.kept
        network = replace(_noted(state.kept.network, state.made_by, config), game=game)
        path = keep_as(network) if keep_as else output
        networks.save(network, path)
        file.remove()
        return _result(network, path, state, state.kept.report, budget)


def _result(
    network: QuantizedNetwork,
    path: Path,
    state: RunState,
    best: EpochReport,
    budget: Budget | None,
) -> TrainResult:
    """Return the result of a training that ends in ``state``, with ``network`` written."""
    history = tuple(state.history)
    affordable, more = not excess(best.price, budget), dearer(history, best, budget)
    return TrainResult(network, path, best, history, state.seconds, affordable, more)


def _with_game(price: Pricer, game: Game) -> Pricer:
    """Return what prices networks with the game that they will play."""
    return lambda network, prompts: price(replace(network, game=game), prompts)


def _check_output(output: Path) -> None:
    """Raise TrainError if ``output`` cannot be written, before hours are spent on it."""
    if not output.parent.is_dir():
        raise TrainError(f"{output}: no folder {output.parent}")
    if output.is_dir():
        raise TrainError(f"{output}: is a folder (a file to write)")
    if not os.access(output.parent, os.W_OK):
        raise TrainError(f"{output}: no permission to write to the folder {output.parent}")


def fit(corpus: Corpus, config: TrainConfig, grids: Sequence[Grid | None]) -> QatNetwork:
    """Train a network whose layers have these ``grids``, and return it as the last epoch left it.

    Nothing is measured or written on the way. Raises CorpusError if a part of the corpus is empty.
    """
    with torch_settings(config.threads):
        charset = charset_of(corpus.pairs)
        examples = Examples(parts(corpus, config).train.pairs, charset, config)
        state = RunState.begin(config, charset, grids=grids)
        while state.epoch < config.epochs:
            train_epoch(state, examples, config)
            state.next_epoch()
        return state.net


@contextmanager
def torch_settings(threads: int) -> Iterator[None]:
    """Make torch repeat itself exactly, and leave it as it was found."""
    before = torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()
    torch.set_num_threads(threads)
    torch.use_deterministic_algorithms(True)
    try:
        yield
    finally:
        torch.set_num_threads(before[0])
        torch.use_deterministic_algorithms(before[1])


def train_epoch(
    state: RunState,
    examples: Examples,
    config: TrainConfig,
    after_batch: Callable[[int], None] = lambda _: None,
) -> float:
    """Train on what is left of the epoch that ``state`` stands in; return its mean cross-entropy.

    ``after_batch`` is called after each batch with the batches of the epoch, when ``state`` can be
    saved.
    """
    epoch = examples.epoch(state.epoch)
    batches = math.ceil(len(epoch) / config.batch)
    while state.batch < batches:
        # 1. The learning rate of this batch.
        progress = schedules.progress(state.epoch, state.batch, batches, config.epochs)
        for group in state.optimizer.param_groups:
            group["lr"] = schedules.learning_rate(progress, config.lr, config.warm_up)
        # 2. Forward, and the loss of its examples.
        first = state.batch * config.batch
        last = min(first + config.batch, len(epoch))
        result = _forward(state.net, epoch, first, last)
        if state.steps == 0:
            spread = float(result.logits.detach().std(unbiased=False))
            start = schedules.first_log_temperature(spread)
            torch.nn.init.constant_(state.net.log_temperature, start)
        loss = _cross_entropy(state, result, epoch, first, last)
        # 3. Penalties on what the batch led to.
        if config.activation_l1:
            loss = loss + activity_penalty(result, config, state.strengths)
        state.peak = max(state.peak, result.peak)
        if config.overflow and result.peak > config.overflow_margin * (WRAP - 1):
            loss = loss + config.overflow * overflow_excess(result.sums, config.overflow_margin)
        # 4. Backward, the penalties on weights, and a step of the optimiser.
        state.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        penalise_weights(state.net, result, config, state.strengths)
        state.optimizer.step()
        state.batch += 1
        state.steps += 1
        # 5. Latent weights that have gone far are drawn to the grid now and then; their average.
        if schedules.draws_to_grid(state.steps, config.draw_every):
            state.net.draw_to_grid(config.draw)
        state.average(1 / max(1.0, config.averaged * batches * config.epochs))
        after_batch(batches)
    return state.loss / len(epoch)


def _forward(net: QatNetwork, epoch: Epoch, first: int, last: int) -> Pass:
    """Run the examples of ``epoch`` from ``first`` up to ``last``."""
    bounds = epoch.bags.start[first : last + 1]
    index = torch.from_numpy(epoch.bags.index[bounds[0] : bounds[-1]])
    result: Pass = net(index, torch.from_numpy((bounds[:-1] - bounds[0]).astype(np.int32)))
    return result


def _cross_entropy(
    state: RunState, result: Pass, epoch: Epoch, first: int, last: int
) -> torch.Tensor:
    """Return the mean of the weighted cross-entropy; add the unweighted sum to ``state.loss``."""
    losses = torch.nn.functional.cross_entropy(
        result.logits * state.net.log_temperature.exp(),
        torch.from_numpy(epoch.label[first:last]),
        reduction="none",
    )
    state.loss += float(losses.detach().sum())
    return (losses * torch.from_numpy(epoch.weight[first:last])).mean()


def _end_epoch(
    state: RunState,
    loss: float,
    dev: Sequence[Pair],
    config: TrainConfig,
    price: Pricer | None,
    budget: Budget | None,
) -> EpochReport:
    """Measure the network of the epoch just trained, with its mean ``loss``; go to the next one."""
    # 1. What it came to, and what its program would cost.
    network = state.mean.export()
    done = _measured(state, network, dev, config, loss)
    if price and schedules.is_priced(done.epoch, config.epochs):
        done = replace(done, price=price(network, _questions(evenly(dev, PRICED_PROMPTS))))
    # 2. Is it the best so far?
    close = best_quality([*state.history, done], budget) - config.tolerance
    close = close if config.tolerance else math.inf
    if state.kept is None or is_better(done, state.kept.report, budget, close):
        done = replace(done, best=True)
        state.kept = Kept(network, done)
    # 3. Dearer than it may be by now, or no worse for being cheap: stronger penalties from here on.
    if budget and done.price:
        progress = done.epoch / config.epochs
        holds = done.quality >= close - done.standard_error if config.tolerance else None
        state.strengths = state.strengths.steered(budget, done.price, progress, holds=holds)
    # 4. The next epoch.
    state.history.append(done)
    state.next_epoch()
    return done


def _measured(
    state: RunState,
    network: QuantizedNetwork,
    pairs: Sequence[Pair],
    config: TrainConfig,
    loss: float,
) -> EpochReport:
    """Return the report of the epoch just trained: whole replies right to ``pairs``, and sizes."""
    sample = evenly(pairs, SAMPLE)
    before_rounding = state.mean.replies(
        _questions(sample), quantised=False, after=_histories(sample)
    )
    replies = IntegerModel(network).replies(_questions(pairs), after=_histories(pairs))
    right = share_right(replies, pairs)
    return EpochReport(
        epoch=state.epoch + 1,
        epochs=config.epochs,
        loss=loss,
        float_right=share_right(before_rounding, sample),
        integer_right=right,
        quality=_quality(state, right, config),
        measured=len(pairs),
        nonzeros=sum(int(np.count_nonzero(layer.weight)) for layer in network.layers),
        operations=operations(network, _questions(sample)).character,
        peak=int(state.peak),
        seconds=state.seconds,
        best=False,
    )


def _quality(state: RunState, right: float, config: TrainConfig) -> float:
    """Return what an epoch is compared by: ``right``, or its mean with those of the epochs before.

    Where networks that are close to each other are told apart, that of one epoch is half luck.
    """
    window = SMOOTHED if config.tolerance else 1
    rights = [*(entry.integer_right for entry in state.history), right][-window:]
    return sum(rights) / len(rights)


def _noted(network: QuantizedNetwork, made_by: str, config: TrainConfig) -> QuantizedNetwork:
    """Return ``network`` with a note of how it was made, and of what was held out."""
    return replace(
        network,
        made_by=made_by,
        split_seed=config.split_seed,
        dev=config.dev,
        test=config.test,
    )


def _questions(pairs: Sequence[Pair]) -> list[str]:
    return [pair.question for pair in pairs]


def _histories(pairs: Sequence[Pair]) -> list[str]:
    return [pair.after for pair in pairs]
