"""The pytest plugin: options, the fixture ``target``, the header, and ``.chat`` files as tests.

It only connects: ``items`` collects and runs transcripts, ``session`` holds the machine,
``summary`` prints the closing lines, ``board_timing`` compares speeds.
"""

from __future__ import annotations

import os
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from ulmrig.harness.pytest_plugin.items import TranscriptFile, TranscriptItem
from ulmrig.harness.pytest_plugin.session import KEY, TargetSession
from ulmrig.harness.pytest_plugin.summary import Summary, count, fallen_back
from ulmrig.hil.deadline import wait_seconds
from ulmrig.hil.errors import MachineError
from ulmrig.hil.farm import targets
from ulmrig.hil.farm.leased_target import BOARD_WAIT_SECONDS
from ulmrig.hil.target import Target
from ulmrig.model.support.disk_cache import cache_disabled


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--target`` and what belongs to it, and ``--update-transcripts``."""
    group = parser.getgroup("ulmrig", "ulmrig: language models on a Z80")
    group.addoption(
        "--target",
        default=targets.EMULATOR,
        metavar="SPEC",
        help="the machine that runs the transcripts: emu, a board's name or type, a URL or "
        "device, or replay:DIR (default: %(default)s)",
    )
    group.addoption(
        "--boards",
        metavar="FILE",
        help="the inventory of boards (default: boards.toml in this folder or in one above)",
    )
    group.addoption(
        "--require-board",
        action="store_true",
        help="fail if no board answers, rather than fall back to the emulator",
    )
    group.addoption(
        "--board-wait",
        type=wait_seconds,
        default=BOARD_WAIT_SECONDS,
        metavar="SECONDS",
        help="how long to wait for a board that others hold (default: %(default)g)",
    )
    group.addoption(
        "--fresh",
        action="store_true",
        help="start the program anew for each transcript (default: one that ulmrig built goes on "
        "where it runs on a board)",
    )
    group.addoption(
        "--update-transcripts",
        action="store_true",
        help="rewrite transcripts that differ from what the machine says, if the integer "
        "model agrees with the machine",
    )
    group.addoption(
        "--no-build-cache",
        action="store_true",
        help="build every program, and keep none (default: they are kept in ~/.cache/ulmrig)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Prepare the session. An unknown target is a usage error."""
    config.addinivalue_line("markers", "transcript: a .chat file (added by ulmrig)")
    uncached = ExitStack()
    uncached.enter_context(cache_disabled(config.getoption("no_build_cache")))
    config.add_cleanup(uncached.close)
    session = _session(config)
    config.pluginmanager.register(Summary(lambda: session.selection), "ulmrig-summary")


def _session(config: pytest.Config) -> TargetSession:
    """Return the process's session. xdist wants the number of workers before ``configure``."""
    if KEY not in config.stash:
        try:
            config.stash[KEY] = TargetSession(config)
        except targets.TargetError as error:
            raise pytest.UsageError(str(error)) from None
    return config.stash[KEY]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Release the machine."""
    if session := config.stash.get(KEY, None):
        session.close()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Decide which machine it is, before any worker starts: a board is asked once."""
    if not session.config.getoption("collectonly"):
        _ = session.config.stash[KEY].selection


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """``-n auto`` starts no more workers than there are boards.

    xdist takes the first answer, and has one of its own: so ours comes first.
    """
    if config.getoption("collectonly"):
        return None
    boards = len(_session(config).selection.boards)
    most = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS", "")
    return min(boards, int(most)) if boards and most.isdecimal() else boards or None


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> bool | None:
    """Say where a conversation is before pytest-timeout's thread ends the process.

    Its other method, a signal, raises an exception instead, and that is a failure like others.
    """
    if settings.method != "thread" or not isinstance(item, TranscriptItem):
        return None
    from pytest_timeout import timeout_timer  # it calls this hook, so it is there

    def end() -> None:
        try:
            print(item.stopped(f"Timeout (>{settings.timeout}s) from pytest-timeout"))
        finally:
            timeout_timer(item, settings)

    timer = threading.Timer(settings.timeout, end)
    timer.daemon = True
    item.cancel_timeout = timer.cancel
    timer.start()
    return True


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker what was decided."""
    node.workerinput["ulmrig"] = node.config.stash[KEY].selection.to_json()


def pytest_report_header(config: pytest.Config) -> str | list[str]:
    """Say which machine runs the transcripts."""
    session = config.stash[KEY]
    if config.getoption("collectonly"):
        return f"ulmrig: target {session.spec}"
    selection = session.selection
    if selection.replay:
        return f"ulmrig: target {session.spec}: REPLAYED from recordings, no machine takes part"
    if selection.boards:
        return [
            f"ulmrig: target {session.spec}",
            *(f"ulmrig: board {note}" for note in selection.notes),
        ]
    said = [f"ulmrig: {fallen_back(selection)}"] if selection.fallback else []
    try:
        machine = f"{selection.machine} ({targets.describe(selection.machine)})"
    except (MachineError, targets.TargetError, ImportError) as error:
        machine = f"{selection.machine} cannot be opened: {error}"
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
    session = item.config.stash[KEY]
    session.begin(item.nodeid)
    if isinstance(item, TranscriptItem):
        item.forget()
    if _uses_target(item):
        facts = {"fallback": session.selection.fallback, "replayed": session.selection.replay}
        for fact in facts.items():
            # pytest-rerunfailures sets a test up several times.
            if fact[1] and fact not in item.user_properties:
                item.user_properties.append(fact)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Do not let the next test talk to a program that may have said something wrong."""
    failed = call.excinfo is not None and not call.excinfo.errisinstance(pytest.skip.Exception)
    if failed and _uses_target(item):
        item.config.stash[KEY].distrust()


def _uses_target(item: pytest.Item) -> bool:
    """Return whether a test talks to the machine."""
    return isinstance(item, TranscriptItem) or "target" in getattr(item, "fixturenames", ())


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Write what was recorded, and release a board if others wait for it."""
    item.config.stash[KEY].end(last=nextitem is None)


@pytest.fixture(scope="session")
def target(request: pytest.FixtureRequest) -> Target:
    """The machine that ``--target`` names: one at a time for each process, closed at the end.

    A board may be released between tests, and the next one be another: start programs in the test
    that talks to them.
    """
    session = request.config.stash[KEY]
    session.hold()
    return session.target()
