"""Settings explain themselves; impossible ones are refused by name. No torch here."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ulmrig.model.precision_study.plan import BitsConfig
from ulmrig.model.support.settings import meaning, settings
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError

ROOT = Path(__file__).resolve().parents[3]

FIELDS = [(config, item) for config in (TrainConfig, BitsConfig) for item in settings(config)]


@pytest.mark.parametrize(
    ("config", "item"), FIELDS, ids=[f"{config.__name__}.{item.name}" for config, item in FIELDS]
)
def test_every_setting_has_a_default_and_a_meaning(config: Any, item: Any) -> None:
    assert meaning(item) == item.metadata["help"]
    assert len(meaning(item).split()) >= 3 and meaning(item)[-1] not in ".;"
    assert getattr(config(), item.name) == item.default


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("query_buckets", 100), ("hidden", (0,)), ("hidden", (257,)), ("epochs", 0),
        ("lr", 0.0), ("lr", float("nan")), ("typos", 1.5), ("weight_l1", -1.0), ("draw", 0.6),
        ("dev", 1.0), ("batch", 0), ("seed", -1), ("split_seed", -1),
        ("split_seed", 2**31), ("seed", 2**31), ("hidden", (8,) * 64), ("beta2", 1.5),
        ("init_sigma", float("inf")), ("checkpoint_seconds", -1.0), ("dev", float("nan")),
        ("threads", 0), ("threads", 100_000), ("lr", 1e99), ("dev", -1.0),
    ],
)  # fmt: skip
def test_impossible_settings_are_named(field: str, value: object) -> None:
    with pytest.raises(TrainError, match=field):
        TrainConfig(**{field: value})  # type: ignore[arg-type]


def test_what_does_not_affect_the_result_does_not_count() -> None:
    assert replace(RECALL, checkpoint_seconds=1.0).to_json() == RECALL.to_json()
    assert replace(RECALL, seed=1).to_json() != RECALL.to_json()


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
