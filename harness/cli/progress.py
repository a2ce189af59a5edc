"""Progress of long work on a terminal: a bar, what is done, and the time left.

Nothing is shown if standard error is no terminal, or in CI. All commands use this one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ulmrig.harness.cli.console import stderr_is_watched

Update = Callable[..., None]
"""Called as ``update(done, total=None, note="")``: what is done of how much, and a remark."""


@contextmanager
def progress(unit: str, total: float | None = None) -> Iterator[Update]:
    """Show progress while the block runs; yield what updates it.

    ``unit`` says what is counted, such as ``lines``; ``total`` may be told later. Time left is
    estimated from the pace so far.
    """
    if not stderr_is_watched():
        yield lambda done, total=None, note="": None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(bar_width=24),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        TextColumn("elapsed,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    console = Console(file=sys.stderr, highlight=False)
    # Lines that are printed meanwhile go above the bar; into a file they go as they are.
    redirect = sys.stdout.isatty()
    with Progress(
        *columns, console=console, transient=True, refresh_per_second=4, redirect_stdout=redirect
    ) as bar:
        task = bar.add_task(unit, total=total)

        def update(done: float, total: float | None = None, note: str = "") -> None:
            if total is not None:
                bar.update(task, total=total)
            whole = bar.tasks[task].total
            of = f" of {whole:,.0f}" if whole is not None else ""
            remark = f", {note}" if note else ""
            bar.update(task, completed=done, description=f"{int(done):,}{of} {unit}{remark}")

        update(0)
        yield update


def duration(seconds: float) -> str:
    """Return a time as a person says it: ``45 s``, ``12 min``, ``3 h 20 min``."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


def watched(update: Update, done: Callable[[Any], float]) -> Callable[[Any], None]:
    """Return a callback that passes ``done`` of what it is given on to ``update``."""
    return lambda state: update(done(state))
