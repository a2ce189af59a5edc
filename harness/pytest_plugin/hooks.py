"""The pytest plugin: options, the fixture ``target``, the header, and ``.chat`` files as tests.

It only connects: transcripts are collected and run in ``collect``, the machine is on the
``bench``, failures are told in ``failure``, sums are drawn in ``tally``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from ulmrig.harness.pytest_plugin.items import TranscriptFile, TranscriptItem
from ulmrig.harness.pytest_plugin.session import KEY, Bench
from ulmrig.harness.pytest_plugin.summary import Tally, count, fallen_back
from ulmrig.hil.errors import MachineError
from ulmrig.hil.farm import targets
from ulmrig.hil.farm.leased_target import WAIT
from ulmrig.hil.target import Target


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--target`` and what belongs to it, and ``--update-transcripts``."""
    group = parser.getgroup("ulmrig", "ulmrig: language models on a Z80")
    group.addoption(
        "--target",
        default=targets.EMULATOR,
        metavar="SPEC",
        help="the machine that transcripts are held with: emu, a board's name or type, a URL or "
        "device, or replay:DIR (default: %(default)s)",
    )
    group.addoption(
        "--boards",
        metavar="FILE",
        help="the inventory of boards (default: boards.toml here or in a folder above)",
    )
    group.addoption(
        "--require-board",
        action="store_true",
        help="refuse to run where no board answers, rather than to fall back to the emulator",
    )
    group.addoption(
        "--board-wait",
        type=float,
        default=WAIT,
        metavar="SECONDS",
        help="how long to wait for a board that others hold (default: %(default)g)",
    )
    group.addoption(
        "--update-transcripts",
        action="store_true",
        help="rewrite transcripts that differ from what the machine says, where the integer "
        "model agrees with the machine",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Prepare the bench. An unknown target is a usage error."""
    config.addinivalue_line("markers", "transcript: a .chat file (added by ulmrig)")
    bench = _bench(config)
    config.pluginmanager.register(Tally(lambda: bench.choice), "ulmrig-tally")


def _bench(config: pytest.Config) -> Bench:
    """Return the bench. xdist asks how many workers there are to be before it is configured."""
    if KEY not in config.stash:
        try:
            config.stash[KEY] = Bench(config)
        except targets.TargetError as error:
            raise pytest.UsageError(str(error)) from None
    return config.stash[KEY]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the machine."""
    if bench := config.stash.get(KEY, None):
        bench.close()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Decide which machine it is, before any worker starts: a board is asked once."""
    if not session.config.getoption("collectonly"):
        _ = session.config.stash[KEY].choice


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """``-n auto`` starts no more workers than there are boards."""
    if config.getoption("collectonly"):
        return None
    boards = len(_bench(config).choice.boards)
    most = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS", "")
    return min(boards, int(most)) if boards and most.isdecimal() else boards or None


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker what was decided."""
    node.workerinput["ulmrig"] = node.config.stash[KEY].choice.to_json()


def pytest_report_header(config: pytest.Config) -> str | list[str]:
    """Say which machine the transcripts are held with."""
    bench = config.stash[KEY]
    if config.getoption("collectonly"):
        return f"ulmrig: target {bench.spec}"
    choice = bench.choice
    if choice.replay:
        return f"ulmrig: target {bench.spec}: REPLAYED from recordings, no machine takes part"
    if choice.boards:
        return [f"ulmrig: target {bench.spec}", *(f"ulmrig: board {note}" for note in choice.notes)]
    said = [f"ulmrig: {fallen_back(choice)}"] if choice.fallback else []
    try:
        machine = f"{targets.EMULATOR} ({targets.describe(targets.EMULATOR)})"
    except (MachineError, targets.TargetError, ImportError) as error:
        machine = f"{targets.EMULATOR} cannot be opened: {error}"
    return [*said, f"ulmrig: target {machine}"]


def pytest_report_collectionfinish(items: list[pytest.Item]) -> list[str]:
    """Say which models and programs the transcripts are about, now that it is known."""
    chats = [item for item in items if isinstance(item, TranscriptItem)]
    names = sorted({item.about for item in chats})
    return [f"ulmrig: {count(len(chats), 'transcript')} of {', '.join(names)}"] if chats else []


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> TranscriptFile | None:
    """Take ``.chat`` files."""
    if file_path.suffix == ".chat":
        return TranscriptFile.from_parent(parent, path=file_path)
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Record what the test does with the machine under the test's name."""
    bench = item.config.stash[KEY]
    bench.begin(item.nodeid)
    if isinstance(item, TranscriptItem) or "target" in getattr(item, "fixturenames", ()):
        if bench.choice.fallback:
            item.user_properties.append(("fallback", bench.choice.fallback))
        if bench.choice.replay:
            item.user_properties.append(("replayed", bench.choice.replay))


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Write what was recorded, and let go of a board where others wait for it."""
    item.config.stash[KEY].end(last=nextitem is None)


@pytest.fixture(scope="session")
def target(request: pytest.FixtureRequest) -> Target:
    """The machine that ``--target`` names: one at a time for each process, closed at the end.

    A board may be let go between tests, and the next one be another: start programs in the test
    that talks to them.
    """
    bench = request.config.stash[KEY]
    bench.hold()
    return bench.target()
