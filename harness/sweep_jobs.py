"""The points of a sweep at work: a process for each, so many at a time.

One that is killed (by a person, or for want of memory) takes nothing else with it.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final

from harness.sweep_point import Job, Point

Work = Callable[[Job, Connection], None]

GRACE: Final = 5.0
"""Seconds that a process has to end in, before it is killed."""


@dataclass
class State:
    """How far a sweep is: points ``done`` of ``total``, ``running`` at work.

    ``share`` is what the running ones have behind them, in points; ``begun`` is when the first
    began, in seconds of ``time.monotonic``, and ``before`` how many were done by then.
    """

    total: int
    done: int
    before: int
    begun: float = field(default_factory=time.monotonic)
    running: int = 0
    share: float = 0.0

    def seconds_left(self, now: float) -> float | None:
        """Return the seconds left, at the pace so far; None where there is none yet."""
        worked = self.done - self.before + self.share
        if worked <= 0:
            return None
        return (now - self.begun) * (self.total - self.done - self.share) / worked


@dataclass
class _Running:
    job: Job
    process: SpawnProcess
    pipe: Connection
    share: float = 0.0
    problem: str = ""


def run(
    jobs: Sequence[Job],
    at_once: int,
    state: State,
    show: Callable[[State], None],
    work: Work,
) -> dict[Point, str]:
    """Do all jobs, ``at_once`` at a time; return why those failed that did.

    ``work`` runs in a process of its own, must write the job's record, and may send epochs done
    and the text of a failure. ``show`` is called with ``state`` whenever it changes. Whatever is
    raised here ends the processes.
    """
    failed: dict[Point, str] = {}
    waiting = list(reversed(jobs))
    running: dict[Connection, _Running] = {}
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                one = _start(waiting.pop(), work)
                running[one.pipe] = one
            _tell(state, running, show)
            for pipe in wait(list(running)):
                assert isinstance(pipe, Connection)
                one = running[pipe]
                if _heard(one):
                    continue
                del running[pipe]
                state.done += 1
                problem = _end(one)
                if problem:
                    failed[one.job.point] = problem
        _tell(state, running, show)
    finally:
        for one in running.values():
            one.process.terminate()
        for one in running.values():
            _end(one)
    return failed


def _tell(state: State, running: dict[Connection, _Running], show: Callable[[State], None]) -> None:
    state.running = len(running)
    state.share = sum(one.share for one in running.values())
    show(state)


def _start(job: Job, work: Work) -> _Running:
    # Not a fork: this process may have threads, and a copy of them would hang.
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(job, send), name=job.point.name)
    process.start()
    send.close()  # the process has the only other one: when it is gone, reading ends
    return _Running(job, process, receive)


def _heard(one: _Running) -> bool:
    """Take a message; False where there will be none any more."""
    try:
        message = one.pipe.recv()
    except (EOFError, OSError):
        return False
    if isinstance(message, str):
        one.problem = message
    else:
        one.share = message / one.job.config.epochs
    return True


def _end(one: _Running) -> str:
    """See the process end, and return why it failed; nothing where its record is there."""
    one.pipe.close()
    one.process.join(GRACE)
    if one.process.exitcode is None:
        one.process.kill()
        one.process.join()
    code = one.process.exitcode or 0
    one.process.close()
    if one.job.record.exists():
        return ""
    if one.problem:
        return one.problem
    if code < 0:
        return f"its process was killed ({signal.Signals(-code).name}; is there enough memory?)"
    return f"its process ended with status {code}, and left nothing"
