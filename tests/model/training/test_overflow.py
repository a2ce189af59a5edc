"""The penalty on overflow: without it sums wrap and replies break, with it neither.

The corpus needs it. A question is one letter 58 to 62 times, so that one bucket counts up to
60 and all neurons see a large input; a weight that starts with a sigma of 1 is seldom 0; and
each of four hidden layers multiplies what the one before it said. The rest of training is as
it is by default, ``overflow`` included, but without the penalties on size.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from tests.support.with_torch import training
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.evaluation.metrics import share_right
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.trainer import train

pytestmark = training

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = Corpus(
    tuple(
        Pair(letter * length, "ABCD"[i % 4])
        for i, letter in enumerate(LETTERS)
        for length in (62, 60, 58)
    )
)
DENSE = replace(
    RECALL,
    hidden=(256, 256, 256, 256),
    query_buckets=256,
    epochs=18,
    continuations=1.0,
    shuffled=0.0,
    longer=0.0,
    batch=8,
    lr=1e-2,
    init_sigma=1.0,
    typos=0.0,
    marks=0.0,
    weight_l1=0.0,
    operation_l1=0.0,
    activation_l1=0.0,
    bytes=0,
)
LIMIT = 32767
"""The largest sum that 16 bits hold."""


def peak(network: QuantizedNetwork) -> int:
    """Return the largest sum before wrapping, either way, on every prompt of the corpus.

    The sums of a layer are taken in int64, of what the layers before it really said.
    """
    prompts = [(pair.question, pair.answer[:i]) for pair in LONG.pairs for i in range(2)]
    questions, replies = zip(*prompts, strict=True)
    x = IntegerModel(network).inputs(questions, replies).astype(np.int64)
    largest = 0
    for layer in network.layers:
        sums = x @ layer.weight.T.astype(np.int64) + layer.bias
        largest = max(largest, int(np.abs(sums).max()))
        x = np.maximum(sums.astype(np.int16) >> 2, 0).astype(np.int64)
    return largest


class Trained(NamedTuple):
    """What the kept network comes to: its largest sum, and its share of whole replies right."""

    peak: int
    right: float


def trained(config: TrainConfig, output: Path) -> Trained:
    """Train a network and measure it."""
    network = train(LONG, config, output=output).network
    replies = IntegerModel(network).replies([pair.question for pair in LONG.pairs])
    return Trained(peak(network), share_right(replies, LONG.pairs))


@pytest.fixture(scope="module")
def one_thread() -> Iterator[Executor]:
    """A process whose NumPy has one thread: on a busy machine more wait for each other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENBLAS_NUM_THREADS", "1")
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            yield pool


@pytest.mark.parametrize("seed", [0, 1])
def test_the_penalty_keeps_sums_in_16_bits_and_replies_whole(
    seed: int, one_thread: Executor, tmp_path: Path
) -> None:
    config = replace(DENSE, seed=seed)
    assert config.overflow == TrainConfig.overflow > 0
    without, penalised = (
        one_thread.submit(trained, replace(config, overflow=overflow), tmp_path / "n.npz").result()
        for overflow in (0.0, config.overflow)
    )
    assert without.peak > 2 * LIMIT
    assert penalised.peak <= LIMIT
    assert without.right < 0.25
    assert penalised.right > 0.7
