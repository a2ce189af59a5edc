"""The pytest plugin: options, the fixture ``target``, the header, and ``.chat`` files as tests.

It only connects: transcripts are collected and run in ``collect``, the machine is on the
``bench``, failures are told in ``failure``, sums are drawn in ``tally``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import targets
from harness.bench import KEY, Bench
from harness.collect import TranscriptFile, TranscriptItem
from harness.tally import Tally, count
from hil.errors import MachineError
from hil.target import Target


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--target`` and ``--update-transcripts``."""
    group = parser.getgroup("ulmrig", "ulmrig: language models on a Z80")
    group.addoption(
        "--target",
        default="emu",
        metavar="SPEC",
        help=f"the machine that transcripts are held with: {', '.join(targets.KINDS)} "
        "(default: %(default)s)",
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
    bench = config.stash[KEY] = Bench(config)
    try:
        targets.check(bench.spec)
    except targets.TargetError as error:
        raise pytest.UsageError(str(error)) from None
    config.pluginmanager.register(Tally(), "ulmrig-tally")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the machine."""
    if bench := config.stash.get(KEY, None):
        bench.close()


def pytest_report_header(config: pytest.Config) -> str:
    """Say which machine the transcripts are held with."""
    spec = config.stash[KEY].spec
    try:
        return f"ulmrig: target {spec} ({targets.describe(spec)})"
    except (MachineError, targets.TargetError, ImportError) as error:
        return f"ulmrig: target {spec} cannot be opened: {error}"


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


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Record what the test does with the machine under the test's name."""
    item.config.stash[KEY].begin(item.nodeid)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Write what was recorded."""
    item.config.stash[KEY].save()


@pytest.fixture(scope="session")
def target(request: pytest.FixtureRequest) -> Target:
    """The machine that ``--target`` names: one for each process, closed at the end."""
    return request.config.stash[KEY].target()
