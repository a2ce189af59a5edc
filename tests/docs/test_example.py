"""The example is a complete repository of a user: its own tests pass, in a copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ulmrig.model.network.npz import load

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "innkeeper"


def test_the_example_passes_its_own_tests(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "repository")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=tmp_path / "repository",
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 passed" in done.stdout


def test_the_example_was_made_by_the_command_that_its_pages_show() -> None:
    made_by = load(EXAMPLE / "innkeeper.npz").made_by
    for page in (EXAMPLE / "README.md", ROOT / "docs" / "tutorials" / "character.md"):
        assert f"{made_by}\n" in page.read_text(encoding="utf-8")


def test_the_tutorial_shows_the_files_of_the_example() -> None:
    page = (ROOT / "docs" / "tutorials" / "character.md").read_text(encoding="utf-8")
    for name in (".github/workflows/test.yml", "pytest.ini"):
        assert (EXAMPLE / name).read_text(encoding="utf-8") in page
