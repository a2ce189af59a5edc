"""Stand-ins for the work on a point, to be run in processes of their own: no training here."""

from __future__ import annotations

import os
import signal
import sys
import threading
from dataclasses import replace
from pathlib import Path

from ulmrig.harness.studies.sweep.point import Cost, Job, Point, Result
from ulmrig.harness.studies.sweep.spec import COMMON, SweepSpec
from ulmrig.model.corpus.pairs import Corpus, Pair
from ulmrig.model.errors import UlmrigError
from ulmrig.model.evaluation.metrics import Score
from ulmrig.model.support.process_pool import Send

WORDS = ["tall", "round", "green", "heavy", "cheap", "loud", "sharp", "wet", "soft", "old"]
WORDS += ["rusty", "tiny", "wooden", "hot", "cold", "flat"]
CORPUS = Corpus(
    tuple(
        Pair(question, "YES" if number % 2 else "NO")
        for number, word in enumerate(WORDS)
        for question in (f"is it {word}", f"are you {word}?", word)
    )
)
SMALL, LARGE, THIRD = Point((8,), 1), Point((16, 8), 1), Point((24,), 3)


def asked(
    *points: Point, corpus: Corpus = CORPUS, epochs: int = 2, files: str = "c.txt"
) -> SweepSpec:
    """Return what a command line with these words asks for."""
    common = replace(COMMON, epochs=epochs, test=0.2, dev=0.2)
    return SweepSpec("ulmrig sweep c.txt -o FOLDER", (Path(files),), corpus, common, points)


def result(point: Point, share: float = 0.5, *, bytes_: int = 0, measured: float = 0) -> Result:
    """Return what might come of a point: by default the more neurons, the dearer."""
    size = sum(point.hidden)
    right = Score(round(share * 100), 100, share - 0.1, share + 0.1)
    spent = Cost(bytes_ or 1000 + size, 100.0 * size, measured or 101.0 * size, "")
    return Result(point, f"by {os.getpid()}", size, 1, right, right, spent, "", 1.0, "2026-01-02")


def done(job: Job, send: Send) -> Result:
    """Do the point at once."""
    send(1)
    return result(job.point)


def small_killed(job: Job, send: Send) -> Result:
    """Do the point, but for SMALL: that is killed."""
    if job.point == SMALL:
        os.kill(os.getpid(), signal.SIGKILL)
    return done(job, send)


def small_refused(job: Job, send: Send) -> Result:
    """Do the point, but for SMALL: that fails with a text."""
    if job.point == SMALL:
        raise UlmrigError("no room")
    return done(job, send)


def large_hangs(job: Job, send: Send) -> Result:
    """Do the point, but for LARGE: that says so and waits for ever, unless its parent dies."""
    if job.point == LARGE:
        print("hangs", flush=True)
        threading.Event().wait()
    return done(job, send)


if __name__ == "__main__":
    from ulmrig.harness.studies.sweep.folder import run_sweep

    run_sweep(asked(SMALL, LARGE), Path(sys.argv[1]), 1, work=large_hangs)
