"""Training: what it makes, that it repeats itself, and that it can be interrupted anywhere."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.small_training import TALK, TINY, WHOLE
from tests.support.with_torch import torch, training
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair
from ulmrig.model.corpus.partition import split
from ulmrig.model.evaluation.metrics import operations, share_right
from ulmrig.model.network.game import Game
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load
from ulmrig.model.training.budget import Price
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError
from ulmrig.model.training.data.parts import parts
from ulmrig.model.training.history import EpochReport, TrainResult
from ulmrig.model.training.trainer import train

pytestmark = training


def quick(corpus: Corpus, config: TrainConfig, output: Path) -> TrainResult:
    return train(corpus, config, output=output)


# --- what it makes -------------------------------------------------------------------------


def test_the_game_is_in_the_network_and_in_its_price(tmp_path: Path) -> None:
    game = Game(20, "OH", "NO", ("YES", "MAYBE"))
    priced: list[Game | None] = []

    def price(network: QuantizedNetwork, _: Sequence[str]) -> Price:
        priced.append(network.game)
        return Price(1000.0, 1000)

    result = train(TALK, TINY, output=tmp_path / "n.npz", game=game, price=price)
    assert result.network.game == load(tmp_path / "n.npz").game == game
    assert priced and set(priced) == {game}


def test_a_small_corpus_is_recalled(tmp_path: Path) -> None:
    config = replace(RECALL, hidden=(48, 24), query_buckets=256, epochs=40, batch=16, typos=0.0)
    reports: list[EpochReport] = []
    result = train(TALK, config, output=tmp_path / "n.npz", report=reports.append, made_by="me")
    assert result.best.integer_right > 0.95
    assert tuple(reports) == result.history
    assert reports[-1].loss < reports[0].loss / 2
    loaded = load(result.output)
    assert loaded.made_by == "me"
    assert (loaded.query_buckets, loaded.widths) == (256, (384, 48, 24, 9))
    assert loaded.charset == "ABEMNOSY"
    replies = IntegerModel(loaded).replies([pair.question for pair in TALK.pairs])
    assert share_right(replies, TALK.pairs) == result.best.integer_right


def test_the_best_epoch_is_kept_and_its_report_is_true(tmp_path: Path) -> None:
    result = quick(TALK, replace(TINY, epochs=12), tmp_path / "n.npz")
    rights = [entry.integer_right for entry in result.history]
    assert result.best.integer_right == max(rights)
    assert result.best.epoch == max(
        e.epoch for e in result.history if e.integer_right == max(rights)
    )
    kept = [entry for entry in result.history if entry.best]
    assert kept[-1] == result.best
    questions = [pair.question for pair in TALK.pairs]
    assert share_right(IntegerModel(result.network).replies(questions), TALK.pairs) == max(rights)
    weights = [layer.weight for layer in result.network.layers]
    assert result.best.nonzeros == sum(int((weight != 0).sum()) for weight in weights)
    assert result.best.operations == operations(result.network, questions).character


def test_replies_are_measured_on_the_dev_part(tmp_path: Path) -> None:
    config = replace(TINY, recall=False, dev=0.3, test=0.2)
    result = quick(TALK, config, tmp_path / "n.npz")
    dev = split(TALK, dev=0.3, test=0.2, seed=0).dev.pairs
    replies = IntegerModel(result.network).replies([pair.question for pair in dev])
    assert result.best.measured == len(dev)
    assert result.best.integer_right == share_right(replies, dev)


def test_the_test_part_has_no_say(tmp_path: Path) -> None:
    config = replace(TINY, recall=False, dev=0.3, test=0.2)
    hidden = set(parts(TALK, config).test.pairs)
    assert hidden
    other = Corpus(
        tuple(Pair(p.question, "NO" if p.answer == "YES" else "YES") if p in hidden else p
              for p in TALK.pairs)
    )  # fmt: skip
    assert other != TALK
    quick(TALK, config, tmp_path / "a.npz")
    quick(other, config, tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_without_a_dev_part_the_trained_pairs_are_measured() -> None:
    found = parts(TALK, TrainConfig(dev=0.0, test=0.2))
    assert found.dev == found.train
    assert found.test.pairs
    everything = parts(TALK, RECALL)
    assert everything.train == everything.dev == TALK
    assert not everything.test.pairs


def test_penalties_make_networks_sparse(tmp_path: Path) -> None:
    config = replace(TINY, epochs=15, weight_l1=0.0, activation_l1=0.0)
    plain = quick(TALK, config, tmp_path / "a.npz").history[-1]
    weights = quick(TALK, replace(config, weight_l1=1e-3), tmp_path / "b.npz").history[-1]
    active = quick(TALK, replace(config, activation_l1=0.3), tmp_path / "c.npz").history[-1]
    assert weights.nonzeros < 0.7 * plain.nonzeros
    assert active.operations < 0.9 * plain.operations


# --- overflow ------------------------------------------------------------------------------

LOUD = Corpus(tuple(Pair(char * 200, "YES" if char in "abcd" else "NO") for char in "abcdefgh"))
"""One trigram 198 times: inputs of 6336, beside which a layer of 128 adds up to anything."""


def peak(network: QuantizedNetwork) -> int:
    """Return the largest sum before wrapping, over the prompts of LOUD, in int64."""
    x = IntegerModel(network).inputs([pair.question for pair in LOUD.pairs], [""] * 8)
    x, largest = x.astype(np.int64), 0
    for layer in network.layers:
        acc = x @ layer.weight.T.astype(np.int64) + layer.bias
        largest = max(largest, int(np.abs(acc).max()))
        x = np.maximum(((acc + 32768) % 65536 - 32768) >> 2, 0)
    return largest


def test_the_overflow_penalty_keeps_a_network_that_wraps_from_wrapping(tmp_path: Path) -> None:
    config = replace(
        WHOLE, hidden=(128,), query_buckets=64, init_sigma=1.0, epochs=40, batch=8,
        typos=0.0, weight_l1=0.0, activation_l1=0.0, overflow=0.0, draw=0.3,
    )  # fmt: skip
    free = quick(LOUD, config, tmp_path / "free.npz")
    bound = quick(LOUD, replace(config, overflow=1e-3), tmp_path / "bound.npz")
    assert free.history[-1].peak > 32768
    assert peak(free.network) > 32768
    assert bound.history[-1].peak <= 32767
    assert peak(bound.network) <= 32767


# --- the same again ------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("a", 0), ("b", 0), ("c", 1)):
        quick(TALK, replace(TINY, seed=seed), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a").read_bytes() != (tmp_path / "c").read_bytes()


def test_torch_is_left_as_it_was_found(tmp_path: Path) -> None:
    before = torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()
    handler = signal.getsignal(signal.SIGINT)
    random = torch.get_rng_state()
    quick(TALK, replace(TINY, epochs=1), tmp_path / "n.npz")
    assert (torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()) == before
    assert signal.getsignal(signal.SIGINT) is handler
    assert torch.equal(torch.get_rng_state(), random)


# --- what cannot be ------------------------------------------------------------------------


def test_a_corpus_without_a_dev_part_is_refused(tmp_path: Path) -> None:
    alone = Corpus((Pair("is it tall", "YES"),))
    with pytest.raises(CorpusError, match=r"a corpus of 1 pairs has no (train|dev) part"):
        train(alone, TrainConfig(), output=tmp_path / "n.npz")


def test_a_missing_folder_is_told_before_training(tmp_path: Path) -> None:
    with pytest.raises(TrainError, match="no folder"):
        train(TALK, TINY, output=tmp_path / "none" / "n.npz")


def test_progress_is_told_in_epochs_after_each_batch(tmp_path: Path) -> None:
    told: list[float] = []
    train(TALK, TINY, output=tmp_path / "n.npz", progress=told.append)
    assert told == sorted(set(told)) and told[-1] == TINY.epochs
    assert len(told) > 3 * TINY.epochs and 1.0 in told


def test_what_is_kept_is_the_mean_of_the_weights_of_many_steps(tmp_path: Path) -> None:
    """Averaged over a part of the run, another network results than the last step's."""
    last = quick(TALK, replace(TINY, epochs=2, averaged=0.0), tmp_path / "last.npz")
    mean = quick(TALK, replace(TINY, epochs=2, averaged=1.0), tmp_path / "mean.npz")
    pairs = zip(last.network.layers, mean.network.layers, strict=True)
    assert any(not np.array_equal(one.weight, other.weight) for one, other in pairs)
    assert [entry.loss for entry in last.history] == [entry.loss for entry in mean.history]


def test_quality_is_a_mean_of_three_epochs_where_cheaper_networks_are_sought(
    tmp_path: Path,
) -> None:
    found = quick(TALK, replace(TINY, epochs=4, tolerance=0.1), tmp_path / "n.npz").history
    rights = [entry.integer_right for entry in found]
    assert [entry.quality for entry in found] == pytest.approx(
        [rights[0], sum(rights[:2]) / 2, sum(rights[:3]) / 3, sum(rights[1:]) / 3]
    )
    plain = quick(TALK, replace(TINY, epochs=4), tmp_path / "n.npz").history
    assert [entry.quality for entry in plain] == [entry.integer_right for entry in plain]
