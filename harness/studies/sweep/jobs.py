"""The points of a sweep at work: a process for each, so many at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from ulmrig.harness.studies.sweep.point import Job, Point, Result
from ulmrig.model.support.process_pool import FAILED, MESSAGE, STARTED, Send, events

Work = Callable[[Job, Send], Result]
"""Does a point; sends the number of each epoch done."""


@dataclass(frozen=True)
class State:
    """How far a sweep is: points ``done`` of ``total``, and ``running`` that are at work.

    ``done`` counts those at work by their epochs, such as 0.5 for a training that is half done.
    """

    total: int
    done: float
    running: int = 0


def run(
    jobs: Sequence[Job],
    at_once: int,
    done: int,
    show: Callable[[State], None],
    work: Work,
    keep: Callable[[Result], None],
) -> dict[Point, str]:
    """Do all jobs, ``at_once`` at a time; return why those failed that did.

    ``keep`` gets each result when it comes; ``show`` gets the state whenever it changes, the
    ``done`` points of other runs included. If anything is raised here, the processes end.
    """
    total = done + len(jobs)
    running: dict[Point, float] = {}
    failed: dict[Point, str] = {}
    show(State(total, done))
    with closing(events(partial(_given, work), jobs, at_once, fresh=True)) as found:
        for event in found:
            job = event.task
            if event.kind == STARTED:
                running[job.point] = 0.0
            elif event.kind == MESSAGE:
                running[job.point] = event.value / job.config.epochs
            else:
                del running[job.point]
                done += 1
                if event.kind == FAILED:
                    failed[job.point] = event.value
                else:
                    keep(event.value)
            show(State(total, done + sum(running.values()), len(running)))
    return failed


def _given(work: Work) -> Work:
    return work
