"""The house as it is to be: who may import whom, how full a folder may be, what stays unloaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("model", "asm", "hil", "harness")
"""Each may import itself and those before it."""

MOST_FILES = 15
"""Files that a folder may hold beside its subfolders."""

CLIENTS = {"anthropic", "ollama", "httpx", "httpx2"}
TORCH = ("ulmrig.model.training.", "ulmrig.model.precision_study.")
SOURCES = [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]
FOLDERS = sorted({path.parent for path in SOURCES})
EACH_SOURCE = pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))


def module(path: Path) -> str:
    """Return the import name of a source file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("ulmrig", *parts)).removesuffix(".__init__")


MODULES = {module(path): path for path in SOURCES}


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Return the name of everything that is imported anywhere in ``path``."""

    def names() -> Iterator[str]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}: a relative import"
                assert node.module
                for alias in node.names:
                    full = f"{node.module}.{alias.name}"
                    yield full if full in MODULES else node.module

    return tuple(names())


def first_words(path: Path) -> set[str]:
    """Return the first word of every name that is imported in ``path``."""
    return {name.split(".")[0] for name in imported(path)}


def ours(path: Path) -> set[str]:
    """Return the modules of ulmrig that ``path`` imports."""
    return {name for name in imported(path) if name in MODULES}


@EACH_SOURCE
def test_imports_run_downward(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    allowed = set(LAYERS[: LAYERS.index(layer) + 1])
    assert {name.split(".")[1] for name in ours(path)} <= allowed


@EACH_SOURCE
def test_our_packages_are_imported_by_their_full_names(path: Path) -> None:
    assert not first_words(path) & {*LAYERS, "tests"}
    unknown = {name for name in imported(path) if name.split(".")[0] == "ulmrig"} - set(MODULES)
    assert unknown <= {"ulmrig"}


@EACH_SOURCE
def test_each_library_is_imported_only_where_it_belongs(path: Path) -> None:
    words = first_words(path)
    name = module(path)
    # GPL-3 programs: they are run, never imported.
    assert not words & {"um80", "ul80"}
    if not name.startswith("ulmrig.harness"):
        assert not words & {"pytest", "_pytest", "rich", "argcomplete"}
    if not name.startswith(TORCH):
        assert "torch" not in words
    if not name.startswith("ulmrig.hil"):
        assert not words & {"serial", "xmodem", "z80", "cpm80"}
    if name != "ulmrig.model.corpus.llm.clients":
        assert not words & CLIENTS


def cycle(graph: dict[str, set[str]]) -> list[str]:
    """Return a cycle in the graph, as the names on it, or nothing."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert cycle({name: ours(path) - {name} for name, path in MODULES.items()}) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_neighbours_in_a_folder_import_each_other_in_a_circle(folder: Path) -> None:
    """Its files and subfolders, each with all that it holds, have an order."""
    above = module(folder / "__init__.py")

    def neighbour(name: str) -> str:
        return name.removeprefix(f"{above}.").split(".")[0]

    graph: dict[str, set[str]] = {}
    for name, path in MODULES.items():
        if name.startswith(f"{above}."):
            inside = {neighbour(other) for other in ours(path) if other.startswith(f"{above}.")}
            graph.setdefault(neighbour(name), set()).update(inside - {neighbour(name)})
    assert cycle(graph) == []


def faces() -> dict[str, set[str]]:
    """Return the packages that have a face, and what it shows: the names in their ``__all__``."""
    found = {}
    for name, path in MODULES.items():
        if path.name == "__init__.py":
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                    found[name] = set(ast.literal_eval(node.value))
    return found


@EACH_SOURCE
def test_what_has_a_face_is_not_imported_past_it(path: Path) -> None:
    for face in faces():
        if not module(path).startswith(face):
            assert not {name for name in ours(path) if name.startswith(f"{face}.")}, face


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_folder_can_be_taken_in_at_a_glance(folder: Path) -> None:
    files = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    assert len(files) <= MOST_FILES
    text = (folder / "__init__.py").read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "a folder says what it is for"


def loaded(*modules: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after importing ``modules``."""
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {".".join(name.split(".")[:2]) for name in done.stdout.split()}


def test_neither_the_plugin_nor_the_command_line_loads_torch() -> None:
    names = loaded("ulmrig.harness.pytest_plugin.hooks", "ulmrig.harness.cli.main")
    assert not names & {"torch", "um80", "ul80", *CLIENTS}


def test_the_model_needs_no_machine() -> None:
    names = loaded(
        "ulmrig.model.network.integer",
        "ulmrig.model.evaluation.metrics",
        "ulmrig.model.corpus.builtin",
        "ulmrig.model.corpus.llm.collect",
    )
    assert not names & {"torch", "z80", "cpm80", "pytest"}
    assert not names & {"ulmrig.asm", "ulmrig.hil", "ulmrig.harness"}
