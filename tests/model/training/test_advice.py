"""A network of no use is said to be one, with what to change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.advice import advice, choice, useless
from ulmrig.model.training.budget import Price
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.history import EpochReport, TrainResult

MEASURED = [Pair(f"is it {k}", "NO" if k % 5 else "YES") for k in range(100)]


def report(right: float) -> EpochReport:
    return EpochReport(
        epoch=1, epochs=2, loss=0.0, float_right=0.0, integer_right=right, quality=right,
        measured=100, nonzeros=0, operations=0, peak=0, seconds=0, best=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("config", "right", "affordable", "words"),
    [
        (RECALL, 1.0, True, []),
        (RECALL, 0.5, True, []),
        (RECALL, 0.49, True, ["only 49.0% of what was trained is right", "--epochs 240"]),
        (RECALL, 0.0, True, ["no reply is right", "--epochs 240"]),
        (TrainConfig(), 0.81, True, []),
        (TrainConfig(), 0.8, True, ["no better than always saying NO", "80.0%", "--recall"]),
        (TrainConfig(), 0.0, True, ["no reply is right", "--epochs 60"]),
        (TrainConfig(dev=0.0), 0.6, True, []),
        (RECALL, 1.0, False, ["no network was inside the budget", "--budget", "--hidden"]),
    ],
)
def test_what_is_wrong_is_said_with_what_to_change(
    config: TrainConfig, right: float, affordable: bool, words: list[str]
) -> None:
    found = advice(report(right), config, MEASURED, affordable=affordable)
    assert len(found) == bool(words)
    for word in words:
        assert word in found[0]


def test_all_that_is_wrong_is_said() -> None:
    assert len(advice(report(0.0), RECALL, MEASURED, affordable=False)) == 2


def test_a_network_without_a_right_reply_is_useless_and_no_other() -> None:
    assert useless(report(0.0))
    assert not useless(report(0.01))


def chosen(best: EpochReport, dearer: EpochReport | None, affordable: bool = True) -> TrainResult:
    """Return a result without a network, which no line speaks of."""
    network = object.__new__(QuantizedNetwork)
    return TrainResult(network, Path("n.npz"), best, (), 0.0, affordable, dearer)


def test_the_choice_says_what_a_dearer_network_would_have_gained() -> None:
    best = replace(report(0.7), epoch=9, measured=2100, price=Price(30_000.0, 13_000))
    dear = replace(report(0.704), epoch=5, price=Price(45_000.0, 15_500))
    line = choice(chosen(best, dear), TrainConfig())
    assert "epoch 9, the cheapest within 0.5 points of the best (70.0%" in line
    assert "epoch 5 would have gained 0.4 points for +15,000 T-states and +2,500 bytes" in line
    assert "2,100 prompts tell 2.0 points from chance" in line
    assert "no dearer one was better" in choice(chosen(best, None), TrainConfig())
    assert "the most replies right" in choice(chosen(best, None), RECALL)


def test_nothing_is_said_of_a_choice_that_there_was_not() -> None:
    best = replace(report(0.7), price=Price(30_000.0, 13_000))
    assert not choice(chosen(report(0.7), None), TrainConfig())
    assert not choice(chosen(best, None, affordable=False), TrainConfig())
