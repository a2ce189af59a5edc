"""The options of commands that use a machine, and the machine that they name."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli import completion
from ulmrig.harness.cli.progress import progress
from ulmrig.harness.errors import UsageError
from ulmrig.hil.deadline import wait_seconds
from ulmrig.hil.farm import leased_target, targets
from ulmrig.hil.farm.selection import Selection, select

if TYPE_CHECKING:
    from ulmrig.hil.board.deploy import Deployed
    from ulmrig.hil.board.target import Board
    from ulmrig.hil.target import Target


def add_inventory(parser: ArgumentParser) -> None:
    """Add ``--inventory``."""
    parser.add_argument(
        "--inventory",
        type=Path,
        metavar="FILE",
        help="the inventory of boards (default: boards.toml in this folder or in one above)",
    )


def add_target(parser: ArgumentParser, *, default: str | None = None) -> None:
    """Add ``--target`` and what belongs to it; without a ``default`` it must be given."""
    action = parser.add_argument(
        "--target",
        metavar="SPEC",
        default=default,
        required=default is None,
        help="a board's name or type, a URL or a device "
        + ("(no default)" if default is None else "(default: %(default)s)"),
    )
    action.completer = completion.targets  # type: ignore[attr-defined]
    parser.add_argument(
        "--board-wait",
        type=wait_seconds,
        default=leased_target.BOARD_WAIT_SECONDS,
        metavar="SECONDS",
        help="how long to wait for a board that others hold (default: %(default)g)",
    )
    add_inventory(parser)


@contextmanager
def open_board(options: Namespace, purpose: str) -> Iterator[Board]:
    """Hold the board that the options name; it is closed and released at the end.

    ``purpose`` is what others see while they wait. Raises UsageError if the target is no board;
    TargetError, NoBoardError or MachineError if none can be had.
    """
    wanted = targets.resolve(options.target, options.inventory)
    if not wanted.boards:
        raise UsageError(f"--target={wanted.spec} is not a board")
    from ulmrig.hil.farm import leases

    boards = _answering(wanted, purpose, options.board_wait).boards
    holder = leases.current_holder(purpose)
    machine = leased_target.LeasedBoard(boards, holder, options.board_wait)
    try:
        yield machine.hold()
    finally:
        machine.close()


def deploy(board: Board, files: Mapping[str, bytes]) -> list[Deployed]:
    """Put ``files`` on the board, with progress on a terminal; see ``Board.deploy``."""
    with progress("bytes") as update:
        return board.deploy(files, lambda state: update(state.sent, state.total, state.name))


def _answering(wanted: targets.TargetSpec, purpose: str, wait: float) -> Selection:
    """Return the boards that answer. A single one answers for itself when it is used."""
    if len(wanted.boards) == 1:
        return Selection(wanted.spec, wanted.boards)
    return select(
        wanted,
        worker=purpose,
        wait=wait,
        require=True,
        notify=lambda text: print(f"ulmrig: {text}", file=sys.stderr),
    )


@contextmanager
def open_machine(options: Namespace, purpose: str, files: Mapping[str, bytes]) -> Iterator[Target]:
    """Open the machine or the board that ``--target`` names; a board gets the files at once.

    See ``open_board`` for ``purpose`` and what is raised.
    """
    if options.target in targets.KINDS:
        yield targets.open_target(options.target)
        return
    with open_board(options, purpose) as board:
        deploy(board, files)
        yield board
