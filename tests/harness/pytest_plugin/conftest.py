"""Fixtures for runs with boards: an inventory of fake ones, and pytest with workers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support import fake_board
from tests.support.plugin_rig import PLUGIN, ROOT, Rig, Run, notes, write
from ulmrig.hil.farm import targets


@pytest.fixture
def bench(rig: Rig, boards: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An inventory of fake boards; no port of theirs is ever open twice."""
    monkeypatch.setattr(targets, "open_target", fake_board.open_target)
    write(rig, "boards.toml", fake_board.BENCH)
    yield
    for path in (rig.path / "notes",):
        assert not path.exists() or not notes(rig, "twice")


@pytest.fixture
def many(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest with workers."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    rig.makeconftest("from tests.support import fake_board\nfake_board.install()\n")
    return lambda *args: rig.runpytest_subprocess(*PLUGIN, *map(str, args))
