"""The example is a repository that works, and the tutorial is about that very repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.plugin_rig import ROOT
from ulmrig.model.network.npz import load

EXAMPLE = ROOT / "examples" / "innkeeper"
TUTORIAL = ROOT / "docs" / "tutorials" / "character.md"
TRAIN = re.compile(r"^ulmrig train .*$", re.MULTILINE)
# What a CI of this project sets must not reach a pytest that runs for somebody else.
OURS = ("PYTEST", "CI", "BUILD_NUMBER", "ULMRIG")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "innkeeper"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("__pycache__", ".pytest_cache"))
    return folder


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in ``folder``, as the user would."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    command = [sys.executable, "-m", "pytest", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_the_examples_own_tests_pass(copy: Path) -> None:
    done = run(copy)
    transcripts = len(list((EXAMPLE / "transcripts").glob("*.chat")))
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"ulmrig: {transcripts} transcripts" in done.stdout
    assert f"{transcripts + 1} passed" in done.stdout


def test_the_examples_transcripts_fail_if_a_reply_is_another(copy: Path) -> None:
    chat = copy / "transcripts" / "no-money.chat"
    text = read(chat)
    chat.write_text(text.replace("SLEEP WELL.", "SLEEP ILL."), encoding="utf-8")
    done = run(copy, "transcripts/no-money.chat")
    assert done.returncode == 1
    assert "SLEEP ILL." in done.stdout and "SLEEP WELL." in done.stdout
    assert "1 failed" in done.stdout


def test_the_network_is_made_by_the_command_that_the_pages_show() -> None:
    made_by = load(EXAMPLE / "innkeeper.npz").made_by
    assert TRAIN.findall(read(EXAMPLE / "README.md")) == [made_by]
    assert TRAIN.findall(read(TUTORIAL)) == [made_by]


@pytest.mark.parametrize("name", [".github/workflows/test.yml", "pytest.ini"])
def test_the_tutorial_shows_the_examples_files(name: str) -> None:
    language = name.rpartition(".")[2].replace("yml", "yaml")
    assert f"```{language}\n{read(EXAMPLE / name)}```\n" in read(TUTORIAL)


def test_the_corpus_has_as_many_questions_as_the_readme_says() -> None:
    lines = read(EXAMPLE / "innkeeper.txt").splitlines()
    pairs = [line for line in lines if line and not line.startswith("#")]
    assert f"He knows {len(pairs)} questions" in read(EXAMPLE / "README.md").replace("\n", " ")
