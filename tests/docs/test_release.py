"""What a release needs: fragments of the changelog, and a script that refuses what is not ready."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.support.plugin_rig import ROOT

FRAGMENTS = ROOT / "changelog.d"
SECTION = "# Changelog\n\n## 1.2.0 (2030-01-31)\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of version 1.2.0 that is ready to be tagged, with nothing to build."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "release", tmp_path / ".ci" / "release")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(SECTION)
    (tmp_path / "changelog.d").mkdir()
    (tmp_path / "changelog.d" / "README.md").write_text("How to write one.\n")
    return tmp_path


def refusal(project: Path, tag: str) -> str:
    """Return why the script refuses ``tag``; it must do so before it builds anything."""
    # An empty PATH of tools but these few: nothing can be built or downloaded.
    tools = project / "bin"
    tools.mkdir()
    for name in ("dirname", "sed", "grep", "find", "sort"):
        (tools / name).symlink_to(shutil.which(name) or name)
    done = subprocess.run(
        [shutil.which("bash") or "bash", ".ci/release", tag],
        cwd=project,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
    )
    assert done.returncode
    return done.stderr


def test_a_tag_that_is_not_the_version_is_refused(project: Path) -> None:
    why = refusal(project, "v1.3.0")
    assert why == ".ci/release: the tag is v1.3.0, but pyproject.toml has version 1.2.0\n"


def test_a_version_that_the_changelog_does_not_have_is_refused(project: Path) -> None:
    (project / "CHANGELOG.md").write_text(SECTION.replace("1.2.0", "1.1.0"))
    assert "CHANGELOG.md has no section '## 1.2.0 (DATE)'" in refusal(project, "v1.2.0")


def test_changes_that_are_not_collected_are_refused(project: Path) -> None:
    (project / "changelog.d" / "7.fixed.md").write_text("A thing works.\n")
    why = refusal(project, "v1.2.0")
    assert why.endswith("run towncrier build: changelog.d/7.fixed.md\n")


def test_a_project_that_is_ready_goes_on_to_build(project: Path) -> None:
    assert "mktemp" in refusal(project, "v1.2.0")


def test_every_fragment_is_one_that_towncrier_collects() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    kinds = [kind["directory"] for kind in settings["tool"]["towncrier"]["type"]]
    form = re.compile(rf"(\d+|\+[a-z0-9-]+)\.({'|'.join(kinds)})(\.\d+)?\.md")
    names = {path.name for path in FRAGMENTS.iterdir()} - {"README.md"}
    assert [name for name in sorted(names) if not form.fullmatch(name)] == []
    rules = (FRAGMENTS / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", rules, re.MULTILINE) == kinds


def test_the_changelog_has_the_place_where_towncrier_puts_a_release() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    start = settings["tool"]["towncrier"]["start_string"]
    assert (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").count(start) == 1
