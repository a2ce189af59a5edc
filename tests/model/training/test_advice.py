"""A network of no use is said to be one, with what to change."""

from __future__ import annotations

import pytest

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.training.advice import advice, useless
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.history import EpochReport

MEASURED = [Pair(f"is it {k}", "NO" if k % 5 else "YES") for k in range(100)]


def report(right: float) -> EpochReport:
    return EpochReport(
        epoch=1, epochs=2, loss=0.0, float_right=0.0, integer_right=right, measured=100,
        nonzeros=0, operations=0, peak=0, seconds=0, best=True,
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
