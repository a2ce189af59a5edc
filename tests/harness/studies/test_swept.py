"""Two real points of a sweep: trained, built, measured, and made again by their command."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.sweep_rig import CORPUS, asked
from tests.support.with_torch import training
from ulmrig.asm.cost.pricer import Pricer
from ulmrig.asm.program.build import build
from ulmrig.harness.cli import main as cli
from ulmrig.harness.cli.commands import train as train_command
from ulmrig.harness.studies.sweep.folder import run_sweep
from ulmrig.harness.studies.sweep.point import Point
from ulmrig.model.corpus.pairs import lines
from ulmrig.model.corpus.partition import split
from ulmrig.model.evaluation.metrics import score
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import load
from ulmrig.model.training.trainer import train

pytestmark = training


def found_in(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the points of ``results.json`` by their widths."""
    whole = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return {",".join(map(str, one["point"]["hidden"])): one for one in whole["points"]}


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has been swept in earnest: a small network, and one that is too large."""
    folder = tmp_path_factory.mktemp("sweep")
    (folder / "c.txt").write_text("".join(lines(CORPUS.pairs)), encoding="utf-8")
    wanted = asked(Point((16, 8), 0), Point((256, 128), 0), files=str(folder / "c.txt"))
    # Without the teacher and its 60,000 prompts: they take longer than all the rest.
    wanted = replace(wanted, common=replace(wanted.common, teacher_share=0.0, synthetic=0))
    assert run_sweep(wanted, folder / "out", 2) == 0
    return folder / "out"


def test_a_real_point_is_trained_built_and_measured(swept: Path) -> None:
    one = found_in(swept)["16,8"]
    network = load(swept / "points" / "16-8-x0.npz")
    assert one["cost"]["com_bytes"] == len(build(network, "OTHER").data)
    assert one["cost"]["measured"] == pytest.approx(one["cost"]["expected"], rel=0.02)
    assert one["pareto"] == ["T-states", "bytes"]
    test = split(CORPUS, dev=0.2, test=0.2).test.pairs
    replies = IntegerModel(network).replies([pair.question for pair in test])
    expected = score(replies, test)
    assert (one["test"]["right"], one["test"]["total"]) == (expected.right, len(test))
    assert one["test"]["low"] == expected.low and one["test"]["high"] == expected.high


def test_a_network_that_cannot_be_built_is_a_row_that_says_why(swept: Path) -> None:
    one = found_in(swept)["256,128"]
    assert one["cost"] is None and "40,960 is the limit" in one["problem"]
    text = (swept / "sweep.md").read_text(encoding="utf-8")
    assert "2 networks, 1 of them built" in text and one["problem"] in text
    assert (swept / "sweep.png").read_bytes().startswith(b"\x89PNG")


def test_the_command_in_a_network_trains_the_same_one(swept: Path, tmp_path: Path) -> None:
    path = swept / "points" / "16-8-x0.npz"
    options = cli.parser().parse_args(shlex.split(load(path).made_by)[1:])
    config = train_command.recipe_of(options, CORPUS).config
    again = tmp_path / "again.npz"
    train(CORPUS, config, output=again, price=Pricer())  # as ``ulmrig train`` does
    for one, other in zip(load(path).layers, load(again).layers, strict=True):
        assert (one.weight == other.weight).all() and (one.bias == other.bias).all()
