"""Fixtures for tests of the plugin: pytest in pytest, with fakes for machines and builds."""

from __future__ import annotations

import os
import signal
import sys

import pytest

import ulmrig.harness.pytest_plugin.hooks  # noqa: F401  # before the fakes are put in its place
from tests.support import fake_target
from tests.support.fake_board import FakeBoard
from tests.support.plugin_rig import NETWORK, PLUGIN, ROOT, Run
from ulmrig.harness.pytest_plugin import board_timing
from ulmrig.hil.farm import leased_target, targets
from ulmrig.model.network.npz import save


def pytest_configure(config: pytest.Config) -> None:
    """Keep what the tests build in pytest's own cache, for all workers and the next run."""
    restore_interrupts()
    cache: pytest.Cache | None = getattr(config, "cache", None)
    if cache is not None:
        os.environ.setdefault("ULMRIG_CACHE", str(cache.mkdir("ulmrig-tests")))


def restore_interrupts() -> None:
    """Let Ctrl-C interrupt what the tests start, even if they were started by ``nohup ... &``."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def rig(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with a network, and the fakes in place."""
    for variable in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    for name, module in fake_target.fake_builds().items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(targets, "open_target", fake_target.open_target)
    monkeypatch.setenv("FAKE_NOTES", str(pytester.path / "notes"))
    pytester.makeini("[pytest]\n")
    save(NETWORK, pytester.path / "guess.npz")
    return pytester


@pytest.fixture
def run(rig: pytest.Pytester) -> Run:
    """Run pytest in this process."""
    return lambda *args: rig.runpytest_inprocess(*PLUGIN, *map(str, args))


@pytest.fixture
def spread(rig: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest on two workers."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    rig.makeconftest("from tests.support import fake_target\nfake_target.install()\n")
    return lambda *args: rig.runpytest_subprocess(*PLUGIN, "-n", "2", *map(str, args))


@pytest.fixture
def boards(rig: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fake boards instead of real ones, and no leases of other tests."""
    monkeypatch.setenv("ULMRIG_LEASES", str(rig.path / "leases"))
    monkeypatch.setenv("FAKE_PORTS", str(rig.path))
    monkeypatch.delenv("ULMRIG_BOARDS", raising=False)
    monkeypatch.setattr(leased_target, "open_board", FakeBoard)
    monkeypatch.setattr(FakeBoard, "lost", 0)
    monkeypatch.setattr(board_timing, "_open", {})
