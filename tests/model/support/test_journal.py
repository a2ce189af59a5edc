"""What lets a long run survive: the journal of what it has found, and its processes."""

from __future__ import annotations

import os
from functools import partial
from operator import truediv
from pathlib import Path

import pytest

from ulmrig.model.support.journal import Journal, JournalError
from ulmrig.model.support.process_pool import WorkerError, results

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
