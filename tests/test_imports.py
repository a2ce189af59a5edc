"""Who may import whom, and what must not be loaded for what does not need it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ORDER = ("model", "asm", "hil", "harness")
"""Each may import itself and those before it."""

CLIENTS = {"anthropic", "ollama", "httpx", "httpx2"}
TRAINING = {"train.py", "qat.py", "checkpoint.py", "teacher.py", "sparsity.py", "study.py"}
SOURCES = [
    pytest.param(path, id=str(path.relative_to(ROOT)))
    for folder in ORDER
    for path in sorted((ROOT / folder).rglob("*.py"))
]


def imported(path: Path) -> Iterator[str]:
    """Yield the first word of every module that is imported anywhere in ``path``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("path", SOURCES)
def test_imports_run_downward(path: Path) -> None:
    names = set(imported(path))
    folder = path.relative_to(ROOT).parts[0]
    above = set(ORDER[ORDER.index(folder) + 1 :])
    assert not names & above
    # GPL-3 programs: they are run, never imported.
    assert not names & {"um80", "ul80"}
    if folder != "harness":
        assert not names & {"pytest", "_pytest"}
    if not (folder == "model" and path.name in TRAINING):
        assert "torch" not in names
    if folder == "harness":
        assert not names & {"serial", "xmodem"}
    if path != ROOT / "model" / "llm" / "clients.py":
        assert not names & CLIENTS


def loaded(*modules: str) -> set[str]:
    """Return the modules that a fresh Python has after importing ``modules``."""
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def test_neither_the_plugin_nor_the_command_line_loads_torch() -> None:
    names = loaded(
        "ulmrig.harness.pytest_plugin.hooks",
        "ulmrig.harness.cli.main",
        "ulmrig.asm.program.build",
        "ulmrig.hil.emulator.cpm_target",
        "ulmrig.harness.benchmark.agreement",
    )
    assert not names & {"torch", "um80", "ul80"}
    assert not names & CLIENTS


def test_the_model_needs_no_machine() -> None:
    names = loaded(
        "ulmrig.model.network.integer",
        "ulmrig.model.corpus.pairs",
        "ulmrig.model.evaluation.metrics",
        "ulmrig.model.corpus.builtin",
        "ulmrig.model.corpus.llm.collect",
    )
    assert not names & {"torch", "asm", "hil", "harness", "z80", "cpm80", "pytest"}
