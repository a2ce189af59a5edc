"""The work file: whole lines survive whatever happens, and only the same run goes on with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.llm_rig import PLAN, fingerprint
from ulmrig.model.corpus.llm.errors import LlmError
from ulmrig.model.corpus.llm.plan import make
from ulmrig.model.corpus.llm.prices import Tokens
from ulmrig.model.corpus.llm.work import WorkFile

LINES = [{"question": "is it tall", "answer": "YES"}]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A work file with three answers, one of them of no use."""
    path = tmp_path / "c.txt.work.jsonl"
    with WorkFile(path, fingerprint()) as work:
        work.keep("a", LINES, Tokens(10, 20))
        work.keep("b", None, Tokens(1, 2))
        work.keep("c", [], Tokens(100, 200))
    return path


def test_what_was_kept_is_there_again(path: Path) -> None:
    before = path.read_bytes()
    with WorkFile(path, fingerprint()) as work:
        assert work.answered == {"a": LINES, "c": []}
        assert work.spent == Tokens(111, 222)
    assert path.read_bytes() == before


def test_a_torn_line_is_dropped_wherever_it_broke_off(path: Path) -> None:
    data = path.read_bytes()
    third = data[: data.rstrip(b"\n").rindex(b"\n") + 1]
    for end in range(len(third), len(data)):
        path.write_bytes(data[:end])
        with WorkFile(path, fingerprint()) as work:
            assert set(work.answered) == {"a"}
            work.keep("d", LINES, Tokens())
        assert [json.loads(line).get("request") for line in path.read_bytes().splitlines()] == [
            None,
            "a",
            "b",
            "d",
        ]


def test_a_torn_first_line_starts_again(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20])
    with WorkFile(path, fingerprint()) as work:
        assert work.answered == {}
        work.keep("a", LINES, Tokens())
    assert path.read_bytes().count(b"\n") == 2


@pytest.mark.parametrize("line", [b"{", b"7", b"{}", b'{"request":"x","tokens":[1]}'])
def test_a_line_damaged_in_the_midst_is_named(path: Path, line: bytes) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], line + b"\n", *lines[2:]]))
    with pytest.raises(LlmError, match=r"c\.txt\.work\.jsonl:3: damaged"):
        WorkFile(path, fingerprint())


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"topic": "bridge"}, "started with --topic lighthouse, not bridge"),
        ({"model": "claude-opus-5-5"}, "--model claude-haiku-5-5, not claude-opus-5-5"),
        ({"with": "ollama"}, "--with anthropic, not ollama"),
        ({"pairs": 41}, "--pairs 40, not 41"),
        ({"seed": 1}, "--seed 0, not 1"),
        ({"plan": "another"}, "another version of ulmrig"),
    ],
)
def test_another_run_is_refused(path: Path, change: dict[str, object], told: str) -> None:
    before = path.read_bytes()
    with pytest.raises(LlmError, match=told) as caught:
        WorkFile(path, {**fingerprint(), **change})
    assert "--restart" in str(caught.value)
    assert path.read_bytes() == before
    with WorkFile(path, {**fingerprint(), **change}, restart=True) as work:
        assert work.answered == {}


@pytest.mark.parametrize("restart", [False, True])
def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path, restart: bool) -> None:
    path = tmp_path / "c.txt.work.jsonl"
    path.write_text('{"name": "mine"}\n')
    with pytest.raises(LlmError, match="no work file of ours"):
        WorkFile(path, fingerprint(), restart)
    assert path.read_text() == '{"name": "mine"}\n'


def test_two_cannot_work_at_once(path: Path) -> None:
    with WorkFile(path, fingerprint()), pytest.raises(LlmError, match="another ulmrig"):
        WorkFile(path, fingerprint(make("bridge", 40, 0)), restart=True)
    with WorkFile(path, fingerprint()) as work:
        assert set(work.answered) == {"a", "c"}


def test_without_an_answer_no_file_is_left(tmp_path: Path) -> None:
    path = tmp_path / "c.txt.work.jsonl"
    with WorkFile(path, fingerprint(PLAN)):
        assert path.exists()
    assert not path.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LlmError, match="No such file"):
        WorkFile(tmp_path / "none" / "c.work.jsonl", fingerprint())
