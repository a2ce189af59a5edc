"""``ulmrig study bits``: its tables, its picture, and that it continues where it ended."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.small_training import LONG_TALK, TINY_BITS
from ulmrig.harness.cli.main import main
from ulmrig.harness.studies.precision.plot import draw
from ulmrig.harness.studies.precision.table import change_text, points, render, scope_text
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.evaluation.bootstrap import MACRO_F1, RIGHT, Figure
from ulmrig.model.precision_study.plan import (
    BitsConfig,
    held_out,
    tasks,
)
from ulmrig.model.precision_study.result import Result, result

OPTIONS = ("--seeds=2", "--hidden=", "--query-buckets=32", "--epochs=1", "--batch=16")
OPTIONS += ("--test=0.3", "--jobs=1")


# --- the tables and the picture --------------------------------------------------------------


def some_result(config: BitsConfig = TINY_BITS) -> Result:
    """Return the figures of networks that guess, each by its own lot."""
    rng = np.random.default_rng(1)
    count = len(held_out(LONG_TALK, config).test.pairs)
    planned = [point for task in tasks(config) for point in task.points]
    said = {point: [int(i) for i in rng.integers(-1, 3, count)] for point in planned}
    return result(LONG_TALK, config, said)


def test_points_have_a_true_sign_and_no_minus_zero() -> None:
    texts = [points(value) for value in (0.004, -0.0123, 0.0, -0.0001, 0.5)]
    assert texts == ["+0.4", "−1.2", "0.0", "0.0", "+50.0"]


def test_a_change_is_bold_where_its_interval_leaves_out_0() -> None:
    assert change_text(Figure(-0.02, -0.035, -0.004, ())) == "**−2.0** (−3.5 to −0.4)"
    assert change_text(Figure(0.02, -0.001, 0.05, ())) == "+2.0 (−0.1 to +5.0)"


def test_layers_are_named_with_their_shape() -> None:
    widths = (160, 8, 6, 9)
    assert scope_text("all", widths) == "all layers"
    assert scope_text("only 1", widths) == "layer 1 (160→8) only"
    assert scope_text("but 3", widths) == "all but layer 3 (6→9)"


def test_the_tables_have_every_figure_in_its_place() -> None:
    found = some_result()
    text = render(found, "ulmrig study bits x.txt -o b", "2026-11-25")
    rows = [line for line in text.splitlines() if line.startswith("| ") and "(" in line]
    assert len(rows) == 4 * 2 * 3  # tables, methods, scopes
    head = "| | 8 bits | 4 bits | 3 bits | 2 bits | ternary |"
    assert text.splitlines().count(head) == 4
    cell = found.cell("trained", "only 2", "2")
    row = next(line for line in rows if line.startswith("| trained quantised, layer 2 (8→9) only"))
    assert row.split(" | ")[4] == change_text(cell.changes[RIGHT])
    assert "over the answers with at least 1 % of the pairs: MAYBE, NO, YES." in text


def test_a_change_is_that_of_the_figures() -> None:
    found = some_result()
    for cell in found.cells:
        for measure in (RIGHT, MACRO_F1):
            change = cell.figures[measure].mean - found.baseline.figures[measure].mean
            assert cell.changes[measure].mean == pytest.approx(change)


def test_rare_answers_are_not_in_macro_f1() -> None:
    many = [Pair(f"w{i}", "NO" if i % 2 else "YES") for i in range(150)]
    corpus = Corpus((*many, Pair("alpha", "WIN"), *(Pair(f"f{i}", "FOG") for i in range(2))))
    count = len(held_out(corpus, TINY_BITS).test.pairs)
    said = {point: [0] * count for task in tasks(TINY_BITS) for point in task.points}
    found = result(corpus, TINY_BITS, said)
    assert found.answers == ("NO", "YES", "FOG", "WIN")
    assert found.counted == ("NO", "YES", "FOG")[: 2 + (2 >= 1.53)]


def test_the_picture_is_a_small_png() -> None:
    picture = draw(some_result(replace(TINY_BITS, hidden=(8, 6, 4))))
    assert picture.startswith(b"\x89PNG") and len(picture) < 150_000


# --- the command -----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a corpus, to work in."""
    monkeypatch.chdir(tmp_path)
    lines = [f"{pair.question}|{pair.answer}\n" for pair in LONG_TALK.pairs]
    Path("talk.txt").write_text("".join(lines))
    return tmp_path


@pytest.mark.training
def test_a_study_goes_on_where_it_was_killed(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = ["study", "bits", "talk.txt", "-o", "b", *OPTIONS]
    assert main(words) == 0
    assert capfd.readouterr().err == ""  # quiet where there is no terminal
    names = sorted(path.name for path in Path("b").iterdir())
    assert names == ["bits.md", "bits.png", "points.jsonl", "results.json"]
    journal = Path("b/points.jsonl")
    before = journal.read_bytes().splitlines(keepends=True)
    assert len(before) == 1 + 2 * (1 + 5 + 5)
    figures = json.loads(Path("b/results.json").read_text())
    # Killed at the last line, and what was kept is taken as it is: a mark in it stays.
    marked = json.loads(before[1])
    marked["replies"] = [-1] * len(marked["replies"])
    journal.write_bytes(
        b"".join([before[0], json.dumps(marked).encode() + b"\n", *before[2:-1], before[-1][:20]])
    )
    assert main(words) == 0
    assert json.loads(journal.read_bytes().splitlines()[1]) == marked
    assert journal.read_bytes().splitlines(keepends=True)[2:] == before[2:]
    again = json.loads(Path("b/results.json").read_text())
    assert marked["method"] == "float32" and marked["seed"] == 0
    assert again["baseline"]["figures"][RIGHT]["by_seed"][0] == 0
    assert (
        again["baseline"]["figures"][RIGHT]["by_seed"][1]
        == figures["baseline"]["figures"][RIGHT]["by_seed"][1]
    )
    before_cells = [cell["figures"] for cell in figures["cells"]]
    assert [cell["figures"] for cell in again["cells"]] == before_cells
    assert main([*words, "--lr", "0.01"]) == 2
    assert "b/points.jsonl: of another run: lr was 0.02, and is 0.01" in capfd.readouterr().err


def test_without_matplotlib_nothing_is_begun(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["study", "bits", "talk.txt", "-o", "b", *OPTIONS]) == 2
    assert "matplotlib, which is not installed; pip install" in capsys.readouterr().err
    assert not Path("b").exists()


@pytest.mark.parametrize(
    ("more", "text"),
    [
        (["--test", "0.001"], "a corpus of 54 pairs has no test part"),
        (["-o", "talk.txt"], "talk.txt: File exists"),
        (["-o", "none/b"], "none/b: No such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], more: list[str], text: str
) -> None:
    assert main(["study", "bits", "talk.txt", "-o", "b", *OPTIONS, *more]) == 2
    assert f"ulmrig: {text}" in capsys.readouterr().err
