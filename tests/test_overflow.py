"""The penalty on overflow: without it sums wrap and replies break, with it neither.

The corpus needs it. A question is one letter 58 to 62 times, so that one bucket counts up to
60 and all neurons see a large input; a weight that starts with a sigma of 1 is seldom 0; and
each of four hidden layers multiplies what the one before it said. The rest of training is as
it is by default, ``overflow`` included, but without the penalties on size.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.config import RECALL, TrainConfig
from model.corpus import Corpus, Pair
from model.evaluate import share_right
from model.inference import IntegerModel
from model.network import QuantizedNetwork
from model.train import train

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


def trained(config: TrainConfig, output: Path) -> tuple[int, float]:
    """Return the peak of the network that training keeps, and its share of replies right."""
    network = train(LONG, config, output=output).network
    replies = IntegerModel(network).replies([pair.question for pair in LONG.pairs])
    return peak(network), share_right(replies, LONG.pairs)


@pytest.mark.parametrize("seed", [0, 1])
def test_the_penalty_keeps_sums_in_16_bits_and_replies_whole(seed: int, tmp_path: Path) -> None:
    config = replace(DENSE, seed=seed)
    assert config.overflow == TrainConfig.overflow > 0
    peak_without, right_without = trained(replace(config, overflow=0.0), tmp_path / "0.npz")
    peak_with, right_with = trained(config, tmp_path / "1.npz")
    assert peak_without > 2 * LIMIT
    assert peak_with <= LIMIT
    assert right_without < 0.25
    assert right_with > 0.7
