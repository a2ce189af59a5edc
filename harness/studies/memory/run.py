"""``ulmrig study memory``: what should a conversation remember? Its processes and its folder."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from ulmrig.harness.errors import UsageError
from ulmrig.harness.studies.memory.plan import MemoryConfig, talk, tasks
from ulmrig.model.corpus.pairs import Corpus, lines
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.support.journal import Journal

FORMAT: Final = 1
"""Raise it if the meaning of a network's line changes: kinds, trainings, rounds."""

JOURNAL: Final = "networks.jsonl"

CORPUS: Final = "talk.txt"
"""What was trained: the chosen part of the corpus, for ``ulmrig train``."""

Progress = Callable[[float, float | None], None]
"""Gets the number of networks trained, and of those to be trained in all."""


def run_study(
    corpus: Corpus, config: MemoryConfig, folder: Path, jobs: int, command: str, progress: Progress
) -> str:
    """Train what is missing, and write the table and the corpus; return the files' names.

    ``jobs`` processes train at the same time. Raises TrainError, CorpusError, JournalError and
    WorkerError, and UsageError if the folder cannot be written.
    """
    from ulmrig.harness.studies.memory.network import Outcome, runner
    from ulmrig.harness.studies.memory.table import render
    from ulmrig.model.support.process_pool import results

    chosen = talk(corpus, config)  # before anything is written
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: {error.strerror or error} (a folder)") from error
    run = {"ulmrig": "study memory", "format": FORMAT, **asdict(config), "corpus": corpus.digest()}
    with Journal(folder / JOURNAL, run) as journal:
        done = {(e["kind"], e["seed"]): Outcome(**e["outcome"]) for e in journal.entries}
        missing = [task for task in tasks(config) if task not in done]
        progress(0, len(missing))
        with closing(results(partial(runner, corpus, config), missing, jobs)) as found:
            for number, (task, outcome) in enumerate(found, 1):
                kind, seed = task
                journal.append([{"kind": kind, "seed": seed, "outcome": asdict(outcome)}])
                done[task] = outcome
                progress(number, len(missing))
        text = render(chosen, config, done, command, date.today().isoformat())
    for name, data in (("memory.md", text), (CORPUS, "".join(lines(chosen.pairs)))):
        try:
            write_whole(folder / name, data.encode())
        except OSError as error:
            raise UsageError(f"{folder / name}: {error.strerror or error}") from None
    return f"memory.md, {CORPUS}; {JOURNAL} has what every network got right"
