"""The terminal: tables for people, and plain lines for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def stderr_is_watched() -> bool:
    """Return whether a person looks at standard error: a terminal, and not in CI."""
    return sys.stderr.isatty() and not os.environ.get("CI")


def stdout() -> Console:
    """Return standard output for rich, which honours NO_COLOR."""
    from rich.console import Console

    return Console(file=sys.stdout, highlight=False)


def print_table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: int = 0, *, aligned: bool = False
) -> None:
    """Print a table on a terminal; elsewhere one line per row, tabs between the cells.

    The last ``numbers`` columns are aligned to the right. With ``aligned`` the table is for people
    elsewhere too: heads and spaces instead of tabs.
    """
    if not sys.stdout.isatty():
        for line in _aligned(heads, rows) if aligned else map("\t".join, rows):
            print(line)
        return
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for at, head in enumerate(heads):
        table.add_column(head, justify="right" if at >= len(heads) - numbers else "left")
    for row in rows:
        table.add_row(*map(Text, row))
    stdout().print(table)


def _aligned(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield lines of equal columns: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for first, *others in [heads, *rows]:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join([first.ljust(widths[0]), *cells])
