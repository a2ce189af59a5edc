"""``ulmrig boards``: what boards there are, and who holds them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from concurrent.futures import ThreadPoolExecutor

from ulmrig.harness.cli import board_options, console
from ulmrig.harness.errors import UsageError
from ulmrig.hil.farm import inventory
from ulmrig.hil.farm.selection import probe_board

NAME = "boards"
SUMMARY = "list the boards of the inventory, and who holds them"
EXAMPLES = """
ulmrig boards
ulmrig boards --probe --inventory shelf/boards.toml
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``boards``."""
    board_options.add_inventory(parser)
    parser.add_argument(
        "--probe", action="store_true", help="ask each board that is free (default: off)"
    )


def run(options: Namespace) -> int:
    """List the boards; return 1 if one that was asked does not answer."""
    from ulmrig.hil.farm import leases

    file = options.inventory or inventory.find()
    if file is None:
        raise UsageError(
            "there is no inventory: write a boards.toml here or in a folder above, or name one "
            "with --inventory FILE or ULMRIG_BOARDS"
        )
    boards = list(inventory.load(file).values())
    if not boards:
        print(f"{file}: no boards")
        return 0
    holders = [leases.holder(board) for board in boards]
    rows = [
        [board.name, board.type, board.url, f"held by {holder}" if holder else "free"]
        for board, holder in zip(boards, holders, strict=True)
    ]
    heads = ["board", "type", "port", "lease"]
    silent = 0
    if options.probe:
        heads.append("answer")
        with ThreadPoolExecutor(len(boards)) as pool:
            probed = list(pool.map(lambda board: probe_board(board, "ulmrig boards"), boards))
        for row, holder, result in zip(rows, holders, probed, strict=True):
            row.append("not asked: it is held" if holder else result.found or result.why)
        silent = sum(bool(result.why) for result in probed)
    console.print_table(heads, rows)
    return 1 if silent else 0
