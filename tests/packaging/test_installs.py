"""Installed in either way, ulmrig runs in a repository that has a ``model.py`` of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import ulmrig

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("model", "asm", "hil", "harness")
OUTSIDE = shutil.ignore_patterns(".*", "tests", "docs", "examples", "build", "*.egg-info", "__pyc*")

FOREIGN = {
    "model.py": "MINE = 'model'\n",
    "asm.py": "MINE = 'asm'\n",
    "asm/readme.txt": "not a package\n",
    "hil.py": "MINE = 'hil'\n",
    "harness.py": "MINE = 'harness module'\n",
    "harness/__init__.py": "MINE = 'harness'\n",
    "tests/conftest.py": "import harness, model\n",
    "tests/test_own.py": "import asm, harness, hil, model\n"
    "def test_own():\n"
    "    mine = [module.MINE for module in (asm, harness, hil, model)]\n"
    "    assert mine == ['asm', 'harness', 'hil', 'model']\n",
    "chats/size.chat": "@ model guess\n> is it tall\nYES\n> can you eat it\nNO\n",
}
"""Somebody's repository: it has every name that our folders have."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of the sources, and return it unpacked, as pip installs it."""
    base = tmp_path_factory.mktemp("plain")
    shutil.copytree(ROOT, base / "source", symlinks=True, ignore=OUTSIDE)
    build = "from setuptools import build_meta; build_meta.build_wheel('..')"
    subprocess.run(
        [sys.executable, "-c", build], cwd=base / "source", check=True, capture_output=True
    )
    (wheel,) = base.glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(base / "site")
    return base / "site"


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    for name, text in FOREIGN.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*words: str, cwd: Path, path: Path | None = None) -> str:
    """Run a module of Python in a folder, with ``path`` before everything that is installed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    environment.pop("PYTHONPATH", None)
    if path:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_plain_install_runs_beside_a_users_own_model(plain: Path, foreign: Path) -> None:
    where = "import ulmrig.model.network.npz as found; print(found.__file__)"
    file = subprocess.run(
        [sys.executable, "-c", where],
        cwd=foreign,
        env={**os.environ, "PYTHONPATH": str(plain)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(file.stdout.strip()).is_relative_to(plain)
    assert run("ulmrig", "--version", cwd=foreign, path=plain) == f"ulmrig {ulmrig.__version__}\n"
    out = run("pytest", "--target=emu", "-p", "no:cacheprovider", cwd=foreign, path=plain)
    assert re.search(r"ulmrig: 1 transcript\w*, 2 turns on emu", out)
    assert "2 passed" in out


def test_the_installation_under_test_runs_beside_a_users_own_model(foreign: Path) -> None:
    assert run("ulmrig", "--version", cwd=foreign) == f"ulmrig {ulmrig.__version__}\n"
    out = run("pytest", "--target=emu", "-p", "no:cacheprovider", cwd=foreign)
    assert "2 passed" in out


def test_a_wheel_claims_one_name_and_has_all_that_is_read(plain: Path) -> None:
    names = {path.name for path in plain.iterdir()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"ulmrig"}
    here = {
        str(path.relative_to(ROOT))
        for layer in LAYERS
        for kind in ("*.py", "*.mac", "*.npz")
        for path in (ROOT / layer).rglob(kind)
    }
    there = {
        str(path.relative_to(plain / "ulmrig"))
        for path in (plain / "ulmrig").rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    assert there - here == {"__init__.py", "__main__.py", "py.typed"}
    assert here <= there


def test_every_folder_of_code_is_a_package_that_is_listed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {path.parent for layer in LAYERS for path in (ROOT / layer).rglob("*.py")}
    names = {".".join(("ulmrig", *folder.relative_to(ROOT).parts)) for folder in folders}
    assert set(listed["tool"]["setuptools"]["packages"]) == {"ulmrig", *names}
