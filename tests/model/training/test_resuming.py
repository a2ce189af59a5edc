"""Training can be interrupted anywhere, and is resumed to the same bytes."""

from __future__ import annotations

import pickle
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.small_training import TALK, TINY
from tests.support.with_torch import training
from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.support.digest import with_digest
from ulmrig.model.training.checkpoint import CheckpointFile
from ulmrig.model.training.config import TrainConfig, TrainError
from ulmrig.model.training.history import EpochReport, TrainResult
from ulmrig.model.training.trainer import train

pytestmark = training


def quick(corpus: Corpus, config: TrainConfig, output: Path) -> TrainResult:
    return train(corpus, config, output=output)


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
    state = CheckpointFile(output, often, TALK).load()
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
        # Another corpus has another recipe, but that is not the reason.
        (replace(TINY, lr=0.01), Corpus(TALK.pairs[1:]), "the corpus was another one"),
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


FOREIGN = pickle.dumps(Bomb(), protocol=2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no checkpoint",
        FOREIGN,
        b"ulmrig checkpoint 3\n",
        b"ulmrig checkpoint 3\n" + FOREIGN,
        b"ulmrig checkpoint 3\n" + with_digest(FOREIGN),
    ],
)
def test_a_foreign_checkpoint_is_refused_and_runs_no_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "n.npz.ckpt").write_bytes(data)
    with pytest.raises(TrainError, match="not a checkpoint of version 3, or damaged") as caught:
        train(TALK, TINY, output=tmp_path / "n.npz", resume=True)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "bomb").exists()


def damaged(whole: bytes) -> Iterator[bytes]:
    """Yield ``whole`` with one bit flipped, anywhere, and cut off, anywhere."""
    places = [*range(64), *range(64, len(whole), len(whole) // 250), len(whole) - 1]
    for number, place in enumerate(places):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << number % 8
        yield bytes(flipped)
        yield whole[:place]
    yield whole + b"\0"


def test_a_checkpoint_damaged_anywhere_is_refused_in_one_line_that_says_what_to_do(
    tmp_path: Path,
) -> None:
    output = tmp_path / "n.npz"
    with pytest.raises(KeyboardInterrupt):
        train(TALK, TINY, output=output, stop_after_batches=1)
    file = CheckpointFile(output, TINY, TALK)
    whole = file.path.read_bytes()
    for data in damaged(whole):
        file.path.write_bytes(data)
        with pytest.raises(TrainError) as caught:
            file.load()
        assert str(caught.value) == (
            f"{file.path}: not a checkpoint of version 3, or damaged "
            "(train without --resume to begin anew)"
        )
    file.path.write_bytes(whole)
    assert file.load()["position"] == (0, 1, 1)


def test_a_checkpoint_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "n.npz.ckpt").mkdir()
    with pytest.raises(TrainError, match=r"n\.npz\.ckpt: Is a directory"):
        train(TALK, TINY, output=tmp_path / "n.npz", resume=True)
