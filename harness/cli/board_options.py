"""The options of commands that use a board, and the board that they name."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.errors import UsageError
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm import targets
from ulmrig.hil.farm.leased_target import WAIT
from ulmrig.hil.farm.selection import NoBoardError, Selection, select

if TYPE_CHECKING:
    from ulmrig.hil.board.target import Board


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


@contextmanager
def open_board(options: Namespace, what: str) -> Iterator[Board]:
    """Hold the board that the options name, for ``what``; it is closed and let go at the end.

    Raises UsageError if it is no board, or none answers; MachineError where it fails.
    """
    try:
        wanted = targets.resolve(options.target, options.inventory)
    except targets.TargetError as error:
        raise UsageError(str(error)) from None
    if not wanted.boards:
        raise UsageError(f"--target={wanted.spec} is no board")
    selection = _chosen(wanted, what, options.board_wait)
    from ulmrig.hil.farm import leases

    machine = leased.LeasedBoard(selection.boards, leases.current_holder(what), options.board_wait)
    try:
        yield machine.hold()
    finally:
        machine.close()


def _chosen(wanted: targets.TargetSpec, what: str, wait: float) -> Selection:
    """Return the boards that answer. A single one answers for itself when it is used."""
    if len(wanted.boards) == 1:
        return Selection(wanted.spec, wanted.boards)
    try:
        return select(
            wanted,
            worker=what,
            wait=wait,
            require=True,
            notify=lambda text: print(f"ulmrig: {text}", file=sys.stderr),
        )
    except NoBoardError as error:
        raise UsageError(str(error).removeprefix("--require-board: ")) from None
