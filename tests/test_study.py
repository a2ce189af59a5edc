"""What do two bits cost: grids, rounding after training, comparing, resuming, the tables."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from operator import truediv
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from harness.bits_picture import draw
from harness.bits_table import change_text, points, render, scope_text
from harness.cli import main
from model.bits import BitsConfig, Point, Task, answers_of, held_out, scopes, tasks
from model.bits_result import Result, result
from model.compare import MACRO_F1, RIGHT, Comparison, Figure
from model.config import TrainConfig, TrainError
from model.corpus import Corpus, Pair
from model.encode import CONTEXT_BUCKETS
from model.evaluate import score
from model.grids import PRECISIONS, TWO_BITS, Grid, fitted_grid, squared_error, trained_grid
from model.inference import IntegerModel
from model.journal import Journal, JournalError
from model.qat import QatNetwork, quantise_weight
from model.study import Study, fitted_grids
from model.workers import WorkerError, results

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
OPTIONS = ("--seeds=2", "--hidden=8", "--query-buckets=32", "--epochs=1", "--batch=16")
OPTIONS += ("--test=0.3", "--jobs=1")
LAYER = TrainConfig(hidden=(6, 5), query_buckets=16)
precisions = st.sampled_from(PRECISIONS)
seeds = st.integers(0, 2**32 - 1)


def some_weights(seed: int, tail: int) -> np.ndarray:
    """Return 300 weights, the fewer degrees of freedom ``tail`` the further apart."""
    rng = np.random.default_rng(seed)
    return (rng.standard_t(tail, 300) * rng.uniform(0.01, 10)).astype(np.float32)


# --- grids -----------------------------------------------------------------------------------


def test_the_grid_of_two_bits_is_the_z80s() -> None:
    assert trained_grid("2") == TWO_BITS
    assert TWO_BITS.values == (-2, -1, 0, 1)


@pytest.mark.parametrize("bits", [8, 4, 3, 2])
def test_a_grid_of_b_bits_has_2_to_the_b_values_from_minus_2_up_to_2(bits: int) -> None:
    values = trained_grid(str(bits)).values
    assert len(values) == 2**bits
    assert values[0] == -2 and values[-1] == 2 - 2.0 ** (2 - bits) and 0 in values


def test_ternary_weights_have_three_values() -> None:
    assert trained_grid("ternary").values == (-1, 0, 1)


@pytest.mark.parametrize("precision", ["5", "float32", ""])
def test_other_precisions_are_refused_by_name(precision: str) -> None:
    with pytest.raises(ValueError, match=f"precision '{precision}' .one of 8, 4, 3, 2, ternary"):
        trained_grid(precision)


@given(precisions, st.lists(st.floats(-5, 5, width=32), min_size=1))
def test_weights_go_to_the_nearest_value_of_their_grid(precision: str, latent: list[float]) -> None:
    grid = trained_grid(precision)
    for before, after in zip(latent, quantise_weight(torch.tensor(latent), grid), strict=True):
        assert float(after) in grid.values
        nearest = min(abs(before - value) for value in grid.values)
        assert abs(before - float(after)) == pytest.approx(nearest, abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(precisions, seeds, st.sampled_from([2, 5, 100]))
def test_no_step_fits_much_better_than_the_fitted_one(precision: str, seed: int, tail: int) -> None:
    weights = some_weights(seed, tail).astype(np.float64)
    grid = fitted_grid(weights.astype(np.float32), precision)
    largest = np.abs(weights).max()
    others = [replace(grid, step=largest / ratio) for ratio in np.geomspace(0.4, 3e3, 3000)]
    best = min(squared_error(weights, other) for other in others)
    assert squared_error(weights, grid) <= 1.05 * best


@settings(max_examples=40, deadline=None)
@given(precisions, seeds, st.floats(1e-3, 1e3))
def test_weights_on_a_grid_are_fitted_exactly(precision: str, seed: int, step: float) -> None:
    grid = replace(trained_grid(precision), step=step)
    rng = np.random.default_rng(seed)
    integers = np.append(rng.integers(grid.low, grid.high + 1, 50), [grid.low, grid.high])
    weights = (step * integers).astype(np.float32)
    found = fitted_grid(weights, precision)
    assert found.step == pytest.approx(step, rel=1e-5)
    assert squared_error(weights, found) < 1e-9 * float((weights**2).sum())


@settings(max_examples=40, deadline=None)
@given(seeds, st.sampled_from([2, 5, 100]))
def test_more_values_fit_no_worse(seed: int, tail: int) -> None:
    weights = some_weights(seed, tail)
    errors = [squared_error(weights, fitted_grid(weights, p)) for p in PRECISIONS]
    for finer, coarser in pairwise(errors):
        assert finer <= 1.01 * coarser


@pytest.mark.parametrize("precision", PRECISIONS)
def test_zeros_fit_any_grid(precision: str) -> None:
    assert fitted_grid(np.zeros(5, dtype=np.float32), precision).step == 1


# --- layers on grids -------------------------------------------------------------------------


def random_network(seed: int, grids: Sequence[Grid | None], sigma: float = 1.0) -> QatNetwork:
    """Return a network of three layers with latent weights and biases of a spread."""
    net = QatNetwork(LAYER, "AB", grids)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for latent in (*net.weights, *net.biases):
            latent.copy_(torch.randn(latent.shape, generator=generator) * sigma)
    return net


def by_hand(net: QatNetwork, counts: np.ndarray) -> np.ndarray:
    """Return the logits in float64, with integers where a layer is on a grid."""
    y = 32.0 * counts.astype(np.float64)
    for number, grid in enumerate(net.grids):
        weight = net.weights[number].detach().numpy().astype(np.float64)
        bias = 32 * net.biases[number].detach().numpy().astype(np.float64)
        if grid is None:
            acc = (y @ weight + bias) / 4
        else:
            whole = np.clip(np.round(weight / grid.step), grid.low, grid.high)
            acc = y @ whole * grid.step + np.round(bias)
            acc = np.floor(((acc + 32768) % 65536 - 32768) / 4)
        y = np.maximum(acc, 0) if number + 1 < len(net.grids) else acc
    return y


@settings(max_examples=40, deadline=None)
@given(seeds, st.lists(st.sampled_from([None, *PRECISIONS]), min_size=3, max_size=3))
def test_each_layer_computes_on_its_own_grid(seed: int, kinds: list[str | None]) -> None:
    grids = [None if kind is None else trained_grid(kind) for kind in kinds]
    net = random_network(seed, grids)
    counts = np.random.default_rng(seed).integers(0, 4, (5, 16 + CONTEXT_BUCKETS))
    with torch.no_grad():
        found = net.on_counts(torch.from_numpy(counts.astype(np.float32)), quantised=True).logits
    expected = by_hand(net, counts)
    # A float layer's sums are rounded in float32, and a floor behind it may make 1 of that.
    exact = None not in grids
    assert np.allclose(found.numpy(), expected, rtol=0 if exact else 1e-3, atol=0 if exact else 4)


def test_sums_of_fine_grids_wrap_above_the_point_and_not_at_their_own_16_bits() -> None:
    net = random_network(3, [trained_grid("8")] * 3, sigma=0.0)
    counts = np.zeros((1, 16 + CONTEXT_BUCKETS), dtype=np.float32)
    counts[0, 0] = 1
    with torch.no_grad():
        net.weights[0][0, 0] = 1 + 1 / 64
        for bias, expected in ((0, 32.5), (1000, 32032.5), (1023, 32768.5)):
            net.biases[0][0] = bias
            done = net.on_counts(torch.from_numpy(counts), quantised=True)
            assert float(done.sums[0][0, 0]) == expected
            wrapped = expected - 65536 if expected >= 32768 else expected
            assert float(done.hidden[0][0, 0]) == max(wrapped // 4, 0)


def test_only_what_two_bits_hold_is_exported() -> None:
    ternary = random_network(1, [trained_grid("ternary"), TWO_BITS, TWO_BITS])
    counts = np.random.default_rng(1).integers(0, 4, (5, 16 + CONTEXT_BUCKETS))
    with torch.no_grad():
        mine = ternary.on_counts(torch.from_numpy(counts.astype(np.float32)), quantised=True)
    theirs = IntegerModel(ternary.export()).logits(counts * 32)
    assert np.array_equal(mine.logits.numpy(), theirs)
    for grid in (None, trained_grid("3"), replace(TWO_BITS, step=0.7)):
        with pytest.raises(ValueError, match="not all of them 2-bit"):
            random_network(1, [TWO_BITS, grid, TWO_BITS]).export()


def test_latents_are_drawn_by_steps_of_their_own_grid_and_floats_are_left() -> None:
    net = random_network(2, [trained_grid("4"), None, TWO_BITS], sigma=2.0)
    before = [weight.detach().clone() for weight in net.weights]
    net.draw_to_grid(0.5)
    assert torch.equal(net.weights[1], before[1])
    for number, least, most in ((0, -2.125, 1.875), (2, -2.5, 1.5)):
        assert torch.equal(net.weights[number], before[number].clamp(least, most))


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
    with pytest.raises(TrainError, match="a corpus of 1 pairs has no"):
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
    for point, grids in zip(task.rounded, seen[1:], strict=True):
        fitted = fitted_grids(nets[0], point.precision)
        expected = zip(fitted, point.on_grid(3), strict=True)
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


# --- the journal -----------------------------------------------------------------------------

RUN = {"ulmrig": "a test", "epochs": 3, "hidden": [8]}


def test_a_journal_torn_anywhere_goes_on_with_its_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "points.jsonl"
    with Journal(path, RUN) as journal:
        journal.append([{"a": 1}, {"b": [2, 3]}])
    whole = path.read_bytes()
    for cut in range(len(whole) + 1):
        path.write_bytes(whole[:cut])
        with Journal(path, RUN) as journal:
            kept = max(whole[:cut].count(b"\n") - 1, 0)
            assert journal.entries == [{"a": 1}, {"b": [2, 3]}][:kept]
            journal.append([{"c": 4}])
        with Journal(path, RUN) as journal:
            assert journal.entries[kept:] == [{"c": 4}]


def test_another_runs_journal_is_refused_with_what_differs(tmp_path: Path) -> None:
    path = tmp_path / "points.jsonl"
    Journal(path, RUN).__exit__(None, None, None)
    before = path.read_bytes()
    with pytest.raises(JournalError, match=r"points.jsonl: of another run: epochs was 3, and is 4"):
        Journal(path, {**RUN, "epochs": 4})
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["my notes", "my notes\n", '{"ulmrig":"a test"', "[1]\n"])
def test_what_is_no_journal_is_refused_and_left(tmp_path: Path, text: str) -> None:
    path = tmp_path / "points.jsonl"
    path.write_text(text)
    if text == '{"ulmrig":"a test"':  # the first bytes of what would be written
        Journal(path, RUN).__exit__(None, None, None)
        return
    with pytest.raises(JournalError, match=r"no journal of ours|points.jsonl:1: damaged"):
        Journal(path, RUN)
    assert path.read_text() == text


def test_a_journal_has_one_holder(tmp_path: Path) -> None:
    with (
        Journal(tmp_path / "points.jsonl", RUN),
        pytest.raises(JournalError, match="another ulmrig is at work on it"),
    ):
        Journal(tmp_path / "points.jsonl", RUN)


# --- workers ---------------------------------------------------------------------------------


def test_workers_do_every_task_once() -> None:
    assert sorted(results(partial(partial, truediv, 12), [1, 2, 3, 4, 6], 2)) == [
        (1, 12.0), (2, 6.0), (3, 4.0), (4, 3.0), (6, 2.0)
    ]  # fmt: skip


def test_a_task_that_fails_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WorkerError, match="0: ZeroDivisionError: "):
        list(results(partial(partial, truediv, 12), [0], 1))
    assert "Traceback" in capfd.readouterr().err


def test_a_process_that_dies_is_no_hang_and_names_its_task() -> None:
    with pytest.raises(WorkerError, match="7: its process ended with 7"):
        list(results(partial(partial, os._exit), [7], 1))


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
    assert len(before) == 1 + 2 * (1 + 15 + 15)
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
        (["--jobs", "0"], "--jobs 0: it takes at least 1"),
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
