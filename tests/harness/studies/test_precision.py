"""What do two bits cost: the plan, rounding after training, comparing, the tables, resuming."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ulmrig.harness.cli.main import main
from ulmrig.harness.studies.precision.plot import draw
from ulmrig.harness.studies.precision.table import change_text, points, render, scope_text
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair
from ulmrig.model.evaluation.bootstrap import MACRO_F1, RIGHT, Comparison, Figure
from ulmrig.model.evaluation.metrics import score
from ulmrig.model.precision_study.plan import (
    BitsConfig,
    Point,
    Task,
    answers_of,
    held_out,
    scopes,
    tasks,
)
from ulmrig.model.precision_study.result import Result, result
from ulmrig.model.precision_study.run import Study, fitted_grids
from ulmrig.model.training.config import TrainError
from ulmrig.model.training.qat import QatNetwork
from ulmrig.model.training.quantizers import PRECISIONS, Grid

WORDS = ["tall", "round", "green", "heavy", "cheap", "loud", "sharp", "wet", "soft", "old"]
WORDS += ["rusty", "tiny", "wooden", "hot", "blue", "thin", "sweet", "dark"]
TALK = Corpus(
    tuple(
        Pair(question, "YES" if i % 3 == 0 else "NO" if i % 3 == 1 else "MAYBE")
        for i, word in enumerate(WORDS)
        for question in (f"is it {word}", f"are you {word}?", word)
    )
)
TINY = BitsConfig(seeds=2, hidden=(8,), query_buckets=32, epochs=1, batch=16, test=0.3)
OPTIONS = ("--seeds=2", "--hidden=", "--query-buckets=32", "--epochs=1", "--batch=16")
OPTIONS += ("--test=0.3", "--jobs=1")


# --- the plan --------------------------------------------------------------------------------


def test_every_point_is_planned_once() -> None:
    found = Counter(point for task in tasks(BitsConfig()) for point in task.points)
    assert set(found.values()) == {1}
    methods = Counter(point.method for point in found)
    assert methods == {"float32": 3, "rounded": 3 * 7 * 5, "trained": 3 * 7 * 5}


def test_parts_of_a_network_are_each_named_once() -> None:
    assert scopes(1) == ("all",)
    assert scopes(2) == ("all", "only 1", "only 2")
    for layers in (1, 2, 3, 4):
        parts = [Point("rounded", "2", scope, 0).on_grid(layers) for scope in scopes(layers)]
        assert len(set(parts)) == len(parts)
    assert Point("trained", "2", "only 2", 0).on_grid(3) == (False, True, False)
    assert Point("trained", "2", "but 2", 0).on_grid(3) == (True, False, True)
    assert Point("float32", "float32", "all", 0).on_grid(3) == (False, False, False)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("seeds", 0, "seeds 0"),
        ("test", 0.0, "test 0.0"),
        ("test", 1.0, "test 1.0"),
        ("epochs", 0, "epochs 0"),
        ("hidden", (0,), "hidden 0"),
    ],
)
def test_settings_that_cannot_be_are_refused(name: str, value: object, text: str) -> None:
    with pytest.raises(TrainError, match=text):
        replace(BitsConfig(), **{name: value})


def test_a_corpus_that_cannot_be_split_is_refused() -> None:
    with pytest.raises(CorpusError, match="a corpus of 1 pairs has no"):
        held_out(Corpus((Pair("is it tall", "YES"),)), BitsConfig())


# --- one training ----------------------------------------------------------------------------


def test_rounding_gives_each_layer_named_its_fitted_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    config = replace(TINY, hidden=(8, 6))
    (task, *_) = tasks(config)
    nets: list[QatNetwork] = []
    seen: list[tuple[Grid | None, ...]] = []

    def said(self: Study, net: QatNetwork) -> tuple[int, ...]:
        nets.append(net)
        seen.append(net.grids)
        return ()

    monkeypatch.setattr(Study, "_said", said)
    outcomes = Study(TALK, config).run(task)
    assert [outcome.point for outcome in outcomes] == list(task.points)
    assert seen[0] == (None, None, None)
    fitted = {precision: fitted_grids(nets[0], precision) for precision in PRECISIONS}
    for point, grids in zip(task.rounded, seen[1:], strict=True):
        expected = zip(fitted[point.precision], point.on_grid(3), strict=True)
        assert grids == tuple(grid if here else None for grid, here in expected)


def test_the_same_training_says_the_same() -> None:
    task = Task(Point("trained", "3", "only 1", 1))
    one, same = (Study(TALK, TINY).run(task) for _ in range(2))
    assert one == same
    assert len(one[0].replies) == len(held_out(TALK, TINY).test.pairs)


def test_enough_training_is_seen_in_the_replies() -> None:
    # What is held out here is asked in training too, so that it can be got right.
    twice = Corpus(tuple(Pair(f"{p.question} {p.answer.lower()}", p.answer) for p in TALK.pairs))
    config = replace(TINY, query_buckets=128, epochs=25, hidden=(24,))
    pairs, place = held_out(twice, config).test.pairs, answers_of(twice)
    for method, precision in (("float32", "float32"), ("trained", "8"), ("trained", "ternary")):
        (outcome,) = Study(twice, config).run(Task(Point(method, precision, "all", 0)))
        said = [place[index] if index >= 0 else "" for index in outcome.replies]
        assert score(said, pairs).share > 0.6, precision


# --- comparing -------------------------------------------------------------------------------

ANSWERS = ("NO", "YES", "MAYBE")
RANDOM = np.random.default_rng(5)
SAID = [[int(i) for i in RANDOM.integers(-1, 3, len(TALK.pairs))] for _ in range(3)]


def test_one_networks_interval_is_that_of_evaluate() -> None:
    comparison = Comparison(TALK.pairs, ANSWERS, ANSWERS, seeds=1)
    found = comparison.figure(comparison.samples(SAID[:1])[RIGHT])
    words = [ANSWERS[i] if i >= 0 else "" for i in SAID[0]]
    expected = score(words, TALK.pairs)
    assert (found.mean, found.low, found.high) == pytest.approx(
        (expected.share, expected.low, expected.high)
    )


def test_macro_f1_is_the_mean_over_the_answers_counted() -> None:
    wanted = [ANSWERS.index(pair.answer) for pair in TALK.pairs]
    f1 = []
    for answer in (0, 2):
        hits = sum(s == w == answer for s, w in zip(SAID[0], wanted, strict=True))
        f1.append(2 * hits / (SAID[0].count(answer) + wanted.count(answer)))
    comparison = Comparison(TALK.pairs, ANSWERS, ("NO", "MAYBE"), seeds=1)
    figure = comparison.figure(comparison.samples(SAID[:1])[MACRO_F1])
    assert figure.mean == pytest.approx(sum(f1) / 2)
    assert figure.low < figure.mean < figure.high


def test_a_change_is_paired_question_by_question_and_seed_by_seed() -> None:
    comparison = Comparison(TALK.pairs, ANSWERS, ANSWERS, seeds=3)
    before = comparison.samples(SAID)[RIGHT]
    right = [ANSWERS.index(pair.answer) for pair in TALK.pairs]
    # Two groups of paraphrases more are right, in each network: that is all that differs.
    better = [right[:6] + said[6:] for said in SAID]
    after = comparison.samples(better)[RIGHT]
    none = comparison.figure(before - before)
    assert (none.mean, none.low, none.high) == (0, 0, 0)
    change = comparison.figure(after - before)
    gains = [sum(s != r for s, r in zip(said[:6], right[:6], strict=True)) for said in SAID]
    assert change.by_seed == pytest.approx([gain / len(TALK.pairs) for gain in gains])
    assert change.mean == pytest.approx(sum(change.by_seed) / 3)
    assert 0 <= change.low < change.mean < change.high
    alone = comparison.figure(after)
    assert change.high - change.low < alone.high - alone.low


def test_seeds_that_differ_widen_the_interval() -> None:
    right = [ANSWERS.index(pair.answer) for pair in TALK.pairs]
    comparison = Comparison(TALK.pairs, ANSWERS, ANSWERS, seeds=3)
    all_wrong = [-1] * len(right)
    figure = comparison.figure(comparison.samples([right, all_wrong, right])[RIGHT])
    assert figure.by_seed == (1, 0, 1)
    assert (figure.low, figure.high) == (0, 1)  # each network alone has no spread at all


# --- the tables and the picture --------------------------------------------------------------


def some_result(config: BitsConfig = TINY) -> Result:
    """Return the figures of networks that guess, each by its own lot."""
    rng = np.random.default_rng(1)
    count = len(held_out(TALK, config).test.pairs)
    planned = [point for task in tasks(config) for point in task.points]
    said = {point: [int(i) for i in rng.integers(-1, 3, count)] for point in planned}
    return result(TALK, config, said)


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
    count = len(held_out(corpus, TINY).test.pairs)
    said = {point: [0] * count for task in tasks(TINY) for point in task.points}
    found = result(corpus, TINY, said)
    assert found.answers == ("NO", "YES", "FOG", "WIN")
    assert found.counted == ("NO", "YES", "FOG")[: 2 + (2 >= 1.53)]


def test_the_picture_is_a_small_png() -> None:
    picture = draw(some_result(replace(TINY, hidden=(8, 6, 4))))
    assert picture.startswith(b"\x89PNG") and len(picture) < 150_000


# --- the command -----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a corpus, to work in."""
    monkeypatch.chdir(tmp_path)
    lines = [f"{pair.question}|{pair.answer}\n" for pair in TALK.pairs]
    Path("talk.txt").write_text("".join(lines))
    return tmp_path


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
