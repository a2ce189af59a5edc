"""``ulmrig sweep``: what it finds is true, and however it ends, it goes on."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import sweep_rig
from tests.support.cli_rig import refused
from tests.support.networks import unhurried
from tests.support.sweep_rig import CORPUS, LARGE, SMALL, THIRD, asked, result
from ulmrig.harness.benchmark.network_cost import typeable_prompts
from ulmrig.harness.cli import main as cli
from ulmrig.harness.cli.commands import sweep as sweep_command
from ulmrig.harness.cli.commands import train as training
from ulmrig.harness.studies.sweep import spec
from ulmrig.harness.studies.sweep.folder import SweepError, run_sweep
from ulmrig.harness.studies.sweep.jobs import State
from ulmrig.harness.studies.sweep.plot import spread
from ulmrig.harness.studies.sweep.point import Point, Result
from ulmrig.harness.studies.sweep.report import front, fronts, table
from ulmrig.harness.studies.sweep.spec import train_words
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, lines
from ulmrig.model.support.journal import JournalError
from ulmrig.model.training.config import TrainConfig

ROOT = Path(__file__).resolve().parents[3]

# --- the front --------------------------------------------------------------------------------

few = st.integers(0, 6).map(float)  # few, so that many are equal
measured_points = st.lists(st.tuples(few, few), max_size=30)


def beats(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Is ``one`` as good in both and better in one?"""
    return one != other and one[0] <= other[0] and one[1] >= other[1]


@unhurried
@given(measured_points)
def test_the_front_is_what_nothing_beats(points: list[tuple[float, float]]) -> None:
    found = front([cost for cost, _ in points], [value for _, value in points])
    assert sorted(found) == [
        k for k, one in enumerate(points) if not any(beats(other, one) for other in points)
    ]


@unhurried
@given(measured_points)
def test_along_the_front_cost_and_value_rise_together(points: list[tuple[float, float]]) -> None:
    found = [points[k] for k in front([c for c, _ in points], [v for _, v in points])]
    assert found == sorted(found)
    assert [v for _, v in found] == sorted(v for _, v in found)
    assert bool(found) == bool(points)


@unhurried
@given(measured_points, st.randoms(use_true_random=False))
def test_the_front_does_not_depend_on_the_order(
    points: list[tuple[float, float]], chance: Any
) -> None:
    def of(some: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return sorted(some[k] for k in front([c for c, _ in some], [v for _, v in some]))

    mixed = points[:]
    chance.shuffle(mixed)
    assert of(mixed) == of(points)


# --- the table and the picture ----------------------------------------------------------------

CHEAP, GOOD, POOR = Point((8,), 1), Point((64,), 1), Point((32,), 1)
NEVER = Point((256,), 0.5)
RESULTS = [
    result(GOOD, 0.7),
    result(CHEAP, 0.5),
    # As small as any, but slow.
    result(POOR, 0.6, bytes_=900, measured=99_999),
    replace(result(NEVER, 0.9), cost=None, problem="too | large\nby far"),
]


def test_each_cost_has_a_front_of_its_own() -> None:
    assert fronts(RESULTS) == {"T-states": [CHEAP, GOOD], "bytes": [POOR, GOOD]}


def test_the_table_marks_what_is_optimal_and_says_why_a_row_is_none() -> None:
    rows = [[c.strip() for c in line.split("|")[1:-1]] for line in table(RESULTS).splitlines()]
    assert {len(row) for row in rows} == {9}
    notes = {row[0]: (row[2], row[-1]) for row in rows[2:]}
    assert notes == {
        "64": ("**70.0 %**", "T-states, bytes"),
        "8": ("**50.0 %**", "T-states"),
        "32": ("**60.0 %**", "bytes"),
        "256": ("90.0 %", "too / large by far"),
    }
    assert rows[2][5:8] == ["1,064", "6,400", "6,464"] and rows[5][5:8] == ["–"] * 3


def test_labels_keep_clear_of_each_other_and_of_points() -> None:
    places = [(100.0 + 30 * k, 100.0 + 5 * k) for k in range(6)]
    boxes = spread(places, [40.0] * 6, 15, (0, 0, 600, 400))
    for k, (left, bottom, right, top) in enumerate(boxes):
        assert left >= 0 and right <= 600 and bottom >= 0 and top <= 400
        assert not any(left < x < right and bottom < y < top for x, y in places)
        for other in boxes[:k]:
            clear = right <= other[0] or other[2] <= left or top <= other[1] or other[3] <= bottom
            assert clear


def test_a_result_is_read_back_as_it_was() -> None:
    for one in (*RESULTS, Result(SMALL, problem="it was killed")):
        assert Result.from_json(json.loads(json.dumps(one.to_json()))) == one
    for wrong in ([], {}, {**RESULTS[0].to_json(), "cost": {"com_bytes": 1}}):
        with pytest.raises(ValueError):
            Result.from_json(wrong)


# --- going on ---------------------------------------------------------------------------------


def found_in(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the points of ``results.json`` by their widths."""
    whole = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return {",".join(map(str, one["point"]["hidden"])): one for one in whole["points"]}


def test_a_point_that_is_killed_takes_nothing_with_it_and_is_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with pytest.raises(SweepError, match=r"1 of 2 failed .*8-x1: its process was killed .SIGKILL"):
        run_sweep(asked(SMALL, LARGE), folder, 2, work=sweep_rig.small_killed)
    first = found_in(folder)
    assert "SIGKILL" in first["8"]["problem"] and first["8"]["cost"] is None
    assert first["16,8"]["cost"] and "SIGKILL" in (folder / "sweep.md").read_text(encoding="utf-8")

    assert run_sweep(asked(SMALL, LARGE, THIRD), folder, 1, work=sweep_rig.done) == 0
    then = found_in(folder)
    assert then["8"]["problem"] == "" and then["24"]["cost"]
    assert then["16,8"]["network"] == first["16,8"]["network"]  # by the first process, not again


def test_a_point_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(SweepError, match="8-x1: no room"):
        run_sweep(asked(SMALL), tmp_path / "out", 1, work=sweep_rig.small_refused)


def test_a_sweep_that_is_killed_leaves_no_process_and_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    words = [sys.executable, sweep_rig.__file__, str(folder)]
    with subprocess.Popen(
        words, env={**os.environ, "PYTHONPATH": paths}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout and process.stdout.readline() == "hangs\n"
        with pytest.raises(JournalError, match="another ulmrig is at work on it"):
            run_sweep(asked(SMALL, LARGE), folder, 1, work=sweep_rig.done)
        process.send_signal(signal.SIGKILL)
        # The point's process writes to this pipe as well: its end is that of both.
        assert process.stdout.read() == ""
    torn = folder / "points" / ".16-8-x1.npz.1.tmp"
    torn.write_bytes(b"PK")
    kept = (folder / "points.jsonl").read_bytes()
    assert run_sweep(asked(SMALL, LARGE), folder, 1, work=sweep_rig.done) == 0
    assert (folder / "points.jsonl").read_bytes().startswith(kept) and not torn.exists()


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """A folder with a sweep that is done."""
    folder = tmp_path / "out"
    run_sweep(asked(SMALL), folder, 1, work=sweep_rig.done)
    return folder


def nothing_is_done(job: object, pipe: object) -> None:
    raise AssertionError("a point is done again")


def test_what_is_finished_gives_the_same_files_and_is_not_done_again(finished: Path) -> None:
    before = {path.name: path.read_bytes() for path in finished.iterdir() if path.is_file()}
    assert set(before) == {"sweep.md", "sweep.png", "results.json", "points.jsonl"}
    run_sweep(asked(SMALL), finished, 1, work=nothing_is_done)
    assert {path.name: path.read_bytes() for path in finished.iterdir() if path.is_file()} == before


def test_another_corpus_or_configuration_is_refused(finished: Path) -> None:
    other = Corpus((*CORPUS.pairs, Pair("is it blue", "NO")))
    with pytest.raises(JournalError, match=r"points.jsonl: of another corpus \(choose"):
        run_sweep(asked(SMALL, corpus=other), finished, 1, work=nothing_is_done)
    with pytest.raises(JournalError, match=r"another run: epochs was 2, and is 3 \(choose"):
        run_sweep(asked(SMALL, epochs=3), finished, 1, work=nothing_is_done)
    (finished / "points.jsonl").write_text("{}", encoding="utf-8")
    with pytest.raises(JournalError, match="no journal of ours"):
        run_sweep(asked(SMALL), finished, 1, work=nothing_is_done)


def test_a_damaged_point_is_named(finished: Path) -> None:
    with (finished / "points.jsonl").open("a") as journal:
        journal.write('{"point": {}}\n')
    with pytest.raises(JournalError, match=r"points\.jsonl:3: damaged"):
        run_sweep(asked(SMALL), finished, 1, work=nothing_is_done)


def test_a_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "no" / "such"):
        with pytest.raises(SweepError, match="a folder to write to"):
            run_sweep(asked(SMALL), folder, 1, work=nothing_is_done)


def test_a_corpus_too_small_for_its_parts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"a corpus of 3 pairs has no \w+ part"):
        run_sweep(
            asked(SMALL, corpus=Corpus(CORPUS.pairs[:3])),
            tmp_path / "out",
            1,
            work=nothing_is_done,
        )
    assert not (tmp_path / "out").exists()


# --- progress ---------------------------------------------------------------------------------


def test_progress_counts_the_epochs_of_points_at_work(tmp_path: Path) -> None:
    seen: list[State] = []
    run_sweep(asked(SMALL, LARGE), tmp_path / "out", 1, seen.append, sweep_rig.done)
    assert seen == [
        State(2, 0),
        State(2, 0, 1), State(2, 0.5, 1), State(2, 1),
        State(2, 1, 1), State(2, 1.5, 1), State(2, 2),
    ]  # fmt: skip
    seen.clear()
    run_sweep(asked(SMALL, LARGE), tmp_path / "out", 1, seen.append, nothing_is_done)
    assert seen == [State(2, 2)]


# --- the command line -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["--hidden a", "--hidden=", "--sparsity -1", "--sparsity nan", "--jobs 0", "--epochs many"],
)
def test_words_that_make_no_sense_are_refused(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["sweep", "corpus.txt", "-o", "out", *words.split()])
    assert f"argument {words.split()[0].rstrip('=')}: " in capsys.readouterr().err


@pytest.fixture
def corpus_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("c.txt").write_text("".join(lines(CORPUS.pairs)), encoding="utf-8")
    return "c.txt"


def test_what_is_missing_is_said_before_an_hour_is_spent(
    corpus_file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*words: str) -> tuple[int, str, str]:
        return cli.main(["sweep", corpus_file, "-o", "out", *words]), *capsys.readouterr()

    monkeypatch.setattr(sweep_command, "find_spec", lambda name: name)  # as if torch were there
    refused(said("--hidden", "300"), "hidden 300: a layer has 1 to 256 neurons")
    refused(said("--test", "0.95"), "test 0.95: each at least 0, and together below 1")
    with monkeypatch.context() as without:
        without.setattr(sweep_command, "find_spec", lambda name: None)
        refused(said(), "pip install 'ulmrig[train]'")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    refused(said(), "pip install 'ulmrig[picture]'")
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "config",
    [
        TrainConfig(),
        THIRD.config(spec.COMMON),
        TrainConfig(hidden=(8, 4), operation_l1=1e-05, seed=7, split_seed=18),
    ],
)
def test_the_command_that_is_noted_gives_the_same_configuration(config: TrainConfig) -> None:
    words = train_words([Path("a b.txt")], config, Path("out/n.npz"))
    options = cli.parser().parse_args(shlex.split(words)[1:])
    many = Corpus(tuple(Pair(f"is it {k}", f"A{k}") for k in range(20)))
    for corpus in (CORPUS, many):  # of many answers too, which are else to be recalled
        assert training.recipe_of(options, corpus).config == config
    assert options.files == [Path("a b.txt")] and options.output == Path("out/n.npz")


def test_the_same_point_twice_is_one(corpus_file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    points: list[Point] = []
    monkeypatch.setattr(sweep_command, "find_spec", lambda name: name)  # as if torch were there

    def recorded_run(asked: spec.SweepSpec, output: Path, at_once: int, show: object) -> int:
        points.extend(asked.points)
        return 0

    monkeypatch.setattr(sweep_command, "run_sweep", recorded_run)
    words = ["--hidden", "8,4", "--hidden", "8,4", "--sparsity", "1,1.0,0"]
    assert cli.main(["sweep", corpus_file, "-o", "out", *words]) == 0
    assert points == [Point((8, 4), 1.0), Point((8, 4), 0.0)]
    points.clear()
    assert cli.main(["sweep", corpus_file, "-o", "out"]) == 0
    assert 8 <= len(points) <= 12


def test_prompts_are_what_can_be_typed_spread_over_all() -> None:
    asked = [f"is it {k}" for k in range(100)]
    odd = ["!", " ! ", "caf\x85", "a\tb"]
    found = [prompt.text for prompt in typeable_prompts([*odd, *asked])]
    assert len(found) == 40 and found[0] == b"is it 0" and found[-1] == b"is it 97"
    assert [prompt.text for prompt in typeable_prompts([*odd, *asked[:2]])] == [
        b"is it 0",
        b"is it 1",
    ]
    assert typeable_prompts(odd) == []
