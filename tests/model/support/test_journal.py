"""A journal: what it keeps of a run, and whom it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from ulmrig.model.support.journal import Journal, JournalError

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
