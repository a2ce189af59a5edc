"""Training: what it makes, that it repeats itself, and that it can be interrupted anywhere."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair
from ulmrig.model.corpus.partition import split
from ulmrig.model.evaluation.metrics import operations, share_right
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError
from ulmrig.model.training.data.parts import parts
from ulmrig.model.training.history import EpochReport, TrainResult
from ulmrig.model.training.trainer import train

ROOT = Path(__file__).resolve().parents[3]

WORDS = ["tall", "round", "green", "heavy", "cheap", "loud", "sharp", "wet", "soft", "old"]
WORDS += ["rusty", "tiny", "wooden", "hot"]
TALK = Corpus(
    tuple(
        Pair(question, "YES" if i % 3 == 0 else "NO" if i % 3 == 1 else "MAYBE")
        for i, word in enumerate(WORDS)
        for question in (f"is it {word}", f"are you {word}?", word)
    )
)
WHOLE = replace(RECALL, continuations=1.0, shuffled=0.0, longer=0.0)
"""Every example as it stands."""

TINY = replace(WHOLE, hidden=(16,), query_buckets=64, epochs=3, batch=16)
"""Some 13 batches an epoch."""


def quick(corpus: Corpus, config: TrainConfig, output: Path) -> TrainResult:
    return train(corpus, config, output=output)


# --- what it makes -------------------------------------------------------------------------


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


# --- interrupted and resumed ---------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the file of an uninterrupted training."""
    path = tmp_path_factory.mktemp("whole") / "n.npz"
    train(TALK, TINY, output=path, made_by="one command")
    return path.read_bytes()


@pytest.mark.parametrize("batches", [1, 5, 13, 14, 30])
def test_interrupted_and_resumed_gives_the_same_bytes(
    tmp_path: Path, whole: bytes, batches: int
) -> None:
    output = tmp_path / "n.npz"
    with pytest.raises(KeyboardInterrupt):
        train(TALK, TINY, output=output, made_by="one command", stop_after_batches=batches)
    assert [path.name for path in tmp_path.iterdir()] == ["n.npz.ckpt"]
    train(TALK, TINY, output=output, resume=True, made_by="another command")
    assert [path.name for path in tmp_path.iterdir()] == ["n.npz"]
    assert output.read_bytes() == whole


def test_interrupted_again_and_again_gives_the_same_bytes(tmp_path: Path, whole: bytes) -> None:
    output, resume = tmp_path / "n.npz", False
    for _ in range(50):
        try:
            result = train(
                TALK, TINY, output=output, resume=resume, made_by="one command",
                stop_after_batches=9,
            )  # fmt: skip
            break
        except KeyboardInterrupt:
            resume = True
    assert output.read_bytes() == whole
    assert [entry.epoch for entry in result.history] == [1, 2, 3]


def test_a_real_ctrl_c_leaves_a_checkpoint(tmp_path: Path, whole: bytes) -> None:
    output = tmp_path / "n.npz"

    def interrupt(entry: EpochReport) -> None:
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        train(TALK, TINY, output=output, made_by="one command", report=interrupt)
    assert not output.exists()
    quick_resume = train(TALK, TINY, output=output, resume=True)
    assert output.read_bytes() == whole
    assert len(quick_resume.history) == 3


def raises(error: type[BaseException]) -> Callable[[EpochReport], None]:
    def report(entry: EpochReport) -> None:
        raise error

    return report


def test_a_report_that_ends_it_keeps_the_finished_epoch(tmp_path: Path, whole: bytes) -> None:
    output = tmp_path / "n.npz"
    with pytest.raises(KeyboardInterrupt):
        train(TALK, TINY, output=output, made_by="one command", report=raises(KeyboardInterrupt))
    left: list[int] = []
    train(TALK, TINY, output=output, resume=True, report=lambda entry: left.append(entry.epoch))
    assert left == [2, 3]
    assert output.read_bytes() == whole


def test_a_run_that_is_killed_goes_on_from_its_last_checkpoint(
    tmp_path: Path, whole: bytes
) -> None:
    output = tmp_path / "n.npz"
    often = replace(TINY, checkpoint_seconds=0.0)
    with pytest.raises(MemoryError):  # no one saves on this: the last batch's checkpoint stands
        train(TALK, often, output=output, made_by="one command", report=raises(MemoryError))
    state = torch.load(tmp_path / "n.npz.ckpt", weights_only=True)
    assert state["position"][0] == 0
    assert state["position"][1] > 5
    train(TALK, TINY, output=output, resume=True)
    assert output.read_bytes() == whole


def test_an_interrupt_leaves_an_older_network_alone(tmp_path: Path) -> None:
    output = tmp_path / "n.npz"
    output.write_bytes(b"the one from yesterday")
    with pytest.raises(KeyboardInterrupt):
        train(TALK, TINY, output=output, stop_after_batches=2)
    assert output.read_bytes() == b"the one from yesterday"


@pytest.mark.parametrize(
    ("config", "corpus", "complaint"),
    [
        (replace(TINY, lr=0.01), TALK, "lr was 0.02 and is 0.01"),
        (replace(TINY, hidden=(8,)), TALK, r"hidden was \[16\] and is \[8\]"),
        (TINY, Corpus(TALK.pairs[1:]), "the corpus was another one"),
    ],
)
def test_another_training_is_not_resumed(
    tmp_path: Path, config: TrainConfig, corpus: Corpus, complaint: str
) -> None:
    output = tmp_path / "n.npz"
    with pytest.raises(KeyboardInterrupt):
        train(TALK, TINY, output=output, stop_after_batches=1)
    with pytest.raises(TrainError, match=f"n.npz.ckpt: cannot resume: {complaint}"):
        train(corpus, config, output=output, resume=True)


def test_without_a_checkpoint_there_is_nothing_to_resume(tmp_path: Path) -> None:
    with pytest.raises(TrainError, match=r"n\.npz\.ckpt: no checkpoint to resume"):
        train(TALK, TINY, output=tmp_path / "n.npz", resume=True)


class Bomb:
    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (Path("bomb"),)


@pytest.mark.parametrize("data", [b"", b"no checkpoint", pickle.dumps(Bomb(), protocol=2)])
def test_a_foreign_checkpoint_is_refused_and_runs_no_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "n.npz.ckpt").write_bytes(data)
    with pytest.raises(TrainError, match="not a checkpoint of ours, or damaged") as caught:
        train(TALK, TINY, output=tmp_path / "n.npz", resume=True)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "bomb").exists()


# --- what cannot be ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("query_buckets", 100), ("hidden", (0,)), ("hidden", (257,)), ("epochs", 0),
        ("lr", 0.0), ("lr", float("nan")), ("typos", 1.5), ("weight_l1", -1.0), ("draw", 0.6),
        ("dev", 1.0), ("batch", 0),
    ],
)  # fmt: skip
def test_impossible_settings_are_named(field: str, value: object) -> None:
    with pytest.raises(TrainError, match=field):
        TrainConfig(**{field: value})  # type: ignore[arg-type]


def test_a_corpus_without_a_dev_part_is_refused(tmp_path: Path) -> None:
    alone = Corpus((Pair("is it tall", "YES"),))
    with pytest.raises(CorpusError, match=r"a corpus of 1 pairs has no (train|dev) part"):
        train(alone, TrainConfig(), output=tmp_path / "n.npz")


def test_a_missing_folder_is_told_before_training(tmp_path: Path) -> None:
    with pytest.raises(TrainError, match="no folder"):
        train(TALK, TINY, output=tmp_path / "none" / "n.npz")


def test_without_torch_training_says_how_to_get_it_and_the_rest_works() -> None:
    script = (
        "import sys; sys.modules['torch'] = None\n"
        "from ulmrig.model.evaluation import metrics\n"
        "from ulmrig.model.corpus import typos\n"
        "from ulmrig.model.training import config\n"
        "from ulmrig.model.training.data import examples\n"
        "try:\n    from ulmrig.model.training import trainer\n"
        "except config.TrainingUnavailable as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "training needs PyTorch: pip install 'ulmrig[train]'\n", done.stderr
