"""What the commands do that need a board: ``ulmrig boards``, ``deploy`` and ``chat --target``."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from harness import targets
from harness.choice import Choice, NoBoardError, ask, choose
from harness.commands import UsageError, program
from hil import inventory, leased
from hil.inventory import BoardConfig
from hil.leased import WAIT

if TYPE_CHECKING:
    from hil.board import Board, Deployed, Progress


def add_arguments(parser: ArgumentParser, *, target: str = "", waits: bool = True) -> None:
    """Add the arguments of a command that may take a board; ``target`` is the default one."""
    if waits:
        parser.add_argument(
            "--target",
            metavar="SPEC",
            default=target or None,
            required=not target,
            help="a board's name or type, a URL or device"
            + (f" (default: {target})" if target else ""),
        )
        parser.add_argument(
            "--board-wait",
            type=float,
            default=WAIT,
            metavar="SECONDS",
            help="how long to wait for a board that others hold (default: %(default)g)",
        )
    parser.add_argument(
        "--inventory", type=Path, metavar="FILE", help="default: boards.toml here or above"
    )


def boards(options: Namespace) -> int:
    """``ulmrig boards``: who is there, who holds what, since when; 1 where a board is silent."""
    file = options.inventory or inventory.find()
    if file is None:
        raise UsageError(
            "there is no inventory: write a boards.toml here or in a folder above, or name one "
            "with --inventory FILE or ULMRIG_BOARDS"
        )
    found = list(inventory.load(file).values())
    if not found:
        print(f"{file}: no boards")
        return 0
    answers = [""] * len(found)
    silent = 0
    if options.probe:
        with ThreadPoolExecutor(len(found)) as pool:
            asked = list(pool.map(lambda board: ask(board, "ulmrig boards"), found))
        answers = [answer.found or answer.why for answer in asked]
        silent = sum(bool(answer.why) for answer in asked)
    _print_table(found, answers, options.probe)
    return 1 if silent else 0


def _print_table(found: Sequence[BoardConfig], answers: Sequence[str], probed: bool) -> None:
    from hil import leases

    rows = []
    for board, answer in zip(found, answers, strict=True):
        who = leases.holder(board)
        rows.append([board.name, board.type, board.url, f"held by {who}" if who else "free"])
        if probed:
            rows[-1].append("not asked: it is held" if who else answer)
    heads = ["board", "type", "port", "lease", *(["answer"] if probed else [])]
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*heads, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


def deploy(options: Namespace) -> int:
    """``ulmrig deploy NAME --target=SPEC``: put a program on a board, and verify it there."""
    made = program(options.name)
    with a_board(options, f"ulmrig deploy {made.name}") as board:
        showing = _Progress() if sys.stderr.isatty() else None
        began = time.monotonic()
        try:
            done = board.deploy({f"{made.name}.COM": made.data}, showing)
        finally:
            if showing:
                showing.end()
        for deployed in done:
            print(_told(deployed, board.name, len(made.data), time.monotonic() - began))
    return 0


def _told(deployed: Deployed, board: str, size: int, seconds: float) -> str:
    how = "unchanged" if deployed.unchanged else f"sent in {seconds:.1f} s"
    return f"{board}: {deployed.name}, {size:,} bytes, {how}, verified"


class _Progress:
    """One line on a terminal: bytes, and the seconds that are left."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        seconds = time.monotonic() - self._began
        left = seconds * (progress.total - progress.sent) / progress.sent if progress.sent else 0
        text = f"{progress.name}: {progress.sent:,} of {progress.total:,} bytes"
        text += f", {left:.0f} s left" if progress.sent else ""
        print(f"\r{text}\x1b[K", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


@contextmanager
def a_board(options: Namespace, what: str) -> Iterator[Board]:
    """Hold the board that the options name, for ``what``; it is closed and let go at the end.

    Raises UsageError where it is no board, or none answers; MachineError where it fails.
    """
    try:
        wanted = targets.resolve(options.target, options.inventory)
    except targets.TargetError as error:
        raise UsageError(str(error)) from None
    if not wanted.boards:
        raise UsageError(f"--target={wanted.spec} is no board")
    choice = _chosen(wanted, what, options.board_wait)
    from hil import leases

    machine = leased.LeasedBoard(choice.boards, leases.me(what), options.board_wait)
    try:
        yield machine.hold()
    finally:
        machine.close()


def _chosen(wanted: targets.Wanted, what: str, wait: float) -> Choice:
    """Return the boards that answer. A single one answers for itself when it is used."""
    if len(wanted.boards) == 1:
        return Choice(wanted.spec, wanted.boards)
    try:
        return choose(
            wanted,
            worker=what,
            wait=wait,
            require=True,
            tell=lambda text: print(f"ulmrig: {text}", file=sys.stderr),
        )
    except NoBoardError as error:
        raise UsageError(str(error).removeprefix("--require-board: ")) from None
