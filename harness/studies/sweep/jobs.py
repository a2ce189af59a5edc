"""The points of a sweep at work: a process for each, so many at a time.

One that is killed (by a person, or for lack of memory) takes nothing else with it.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final

from ulmrig.harness.studies.sweep.point import Job, Point

Work = Callable[[Job, Connection], None]

GRACE: Final = 5.0
"""Seconds that a process has to end in, before it is killed."""


@dataclass(frozen=True)
class State:
    """How far a sweep is: points ``done`` of ``total``, ``running`` at work, seconds left.

    Of ``seconds_left`` nothing is known at first.
    """

    total: int
    done: int
    running: int = 0
    seconds_left: float | None = None


@dataclass
class _Running:
    """A point at work: when it began, when its first epoch and its last one ended, and how many."""

    job: Job
    process: SpawnProcess
    pipe: Connection
    began: float
    first: float = 0.0
    last: float = 0.0
    epochs: int = 0
    problem: str = ""

    @property
    def expected(self) -> float | None:
        """The seconds that all of it will take, once two epochs have shown their pace."""
        if self.epochs < 2:
            return None
        pace = (self.last - self.first) / (self.epochs - 1)
        return self.first - self.began + pace * (self.job.config.epochs - 1)


def seconds_left(each: float, elapsed: Sequence[float], waiting: int, at_once: int) -> float:
    """Return the seconds until all is done, where a point takes ``each``.

    ``elapsed`` are the seconds that those at work have behind them, ``waiting`` how many are to
    begin yet.
    """
    left = [max(each - seconds, 0.0) for seconds in elapsed]
    return max([(sum(left) + each * waiting) / at_once, *left])


class _Jobs:
    """All that a run of jobs knows."""

    def __init__(
        self, jobs: Sequence[Job], at_once: int, done: int, show: Callable[[State], None]
    ) -> None:
        self.waiting = list(reversed(jobs))
        self.at_once, self.done, self.show = at_once, done, show
        self.total = done + len(jobs)
        self.running: dict[Connection, _Running] = {}
        self.failed: dict[Point, str] = {}
        self.took: list[float] = []

    def fill(self, work: Work) -> None:
        """Start as many as may run."""
        while self.waiting and len(self.running) < self.at_once:
            one = _start(self.waiting.pop(), work)
            self.running[one.pipe] = one

    def tell(self) -> None:
        """Show how far it is."""
        now = time.monotonic()
        known = self.took or [one.expected for one in self.running.values() if one.expected]
        left = None
        if known:
            elapsed = [now - one.began for one in self.running.values()]
            each = sum(known) / len(known)
            left = seconds_left(each, elapsed, len(self.waiting), self.at_once)
        self.show(State(self.total, self.done, len(self.running), left))

    def hear(self) -> None:
        """Wait for messages, and see those end that have no more to say."""
        for pipe in wait(list(self.running)):
            assert isinstance(pipe, Connection)
            one = self.running[pipe]
            if _heard(one):
                continue
            del self.running[pipe]
            self.done += 1
            problem = _end(one)
            if problem:
                self.failed[one.job.point] = problem
            else:
                self.took.append(time.monotonic() - one.began)

    def end(self) -> None:
        """End those at work."""
        for one in self.running.values():
            one.process.terminate()
        for one in self.running.values():
            _end(one)


def run(
    jobs: Sequence[Job], at_once: int, done: int, show: Callable[[State], None], work: Work
) -> dict[Point, str]:
    """Do all jobs, ``at_once`` at a time; return why those failed that did.

    ``work`` runs in a process of its own, must write the job's record, and may send the number of
    each epoch done and the text of a failure. ``show`` is told how far it is, the ``done`` points
    of other runs included. Whatever is raised here ends the processes.
    """
    all_of_them = _Jobs(jobs, at_once, done, show)
    try:
        while all_of_them.waiting or all_of_them.running:
            all_of_them.fill(work)
            all_of_them.tell()
            all_of_them.hear()
        all_of_them.tell()
    finally:
        all_of_them.end()
    return all_of_them.failed


def _start(job: Job, work: Work) -> _Running:
    # Not a fork: this process may have threads, and a copy of them would hang.
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(job, send), name=job.point.name)
    with _held_back():
        process.start()
    send.close()  # the process has the only other one: when it is gone, reading ends
    return _Running(job, process, receive, began=time.monotonic())


@contextmanager
def _held_back() -> Iterator[None]:
    """Hold a Ctrl-C back while a process is started, and have that begin without hearing any.

    It would answer with a traceback, before it can do better (see ``sweep_point.work``).
    """
    resource_tracker.ensure_running()  # else the first start does, and lets signals through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _heard(one: _Running) -> bool:
    """Take a message; False if there will be none any more."""
    try:
        message = one.pipe.recv()
    except (EOFError, OSError):
        return False
    if isinstance(message, str):
        one.problem = message
    else:
        one.epochs, one.last = one.epochs + 1, time.monotonic()
        one.first = one.first or one.last
    return True


def _end(one: _Running) -> str:
    """See the process end, and return why it failed; nothing if its record is there."""
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
