"""What the commands do that need a board: ``ulmrig boards``, ``deploy`` and ``chat --target``."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from ulmrig.harness.errors import UsageError
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import inventory
from ulmrig.hil.farm.selection import probe_board


def boards(options: Namespace) -> int:
    """``ulmrig boards``: who is there, who holds what, since when; 1 if a board is silent."""
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
            asked = list(pool.map(lambda board: probe_board(board, "ulmrig boards"), found))
        answers = [answer.found or answer.why for answer in asked]
        silent = sum(bool(answer.why) for answer in asked)
    _print_table(found, answers, options.probe)
    return 1 if silent else 0


def _print_table(found: Sequence[BoardConfig], answers: Sequence[str], probed: bool) -> None:
    from ulmrig.hil.farm import leases

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
