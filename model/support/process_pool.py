"""Tasks in processes, several at a time: trainings of a study, points of a sweep.

A process is spawned, not forked: forked torch may hang. One that dies, killed by a person or for
lack of memory, takes nothing else with it. All of them end when the process that started them
does, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import parent_process, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Final, Generic, TypeVar

from ulmrig.model.errors import UlmrigError

T = TypeVar("T")
R = TypeVar("R")

Send = Callable[[object], None]
Work = Callable[[T, Send], R]
"""Works on a task, and may send messages meanwhile. Task, messages and result are pickled."""

STARTED: Final = "started"
MESSAGE: Final = "message"
DONE: Final = "done"
FAILED: Final = "failed"

GRACE_S: Final = 5.0
"""Seconds that a process has to end in, before it is killed."""


class WorkerError(UlmrigError):
    """A task that failed, or a process that died of it."""


@dataclass(frozen=True)
class Event(Generic[T]):
    """What happened to a task.

    ``kind`` is STARTED, MESSAGE, DONE or FAILED; ``value`` the message, the result, or a text that
    says why it failed.
    """

    kind: str
    task: T
    value: Any = None


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def events(
    make: Callable[[], Work[T, R]], tasks: Sequence[T], jobs: int, *, fresh: bool = False
) -> Generator[Event[T]]:
    """Yield what happens to the tasks, as it happens, from ``jobs`` processes.

    ``make`` is called once in each process and gives what works on the tasks. With ``fresh`` each
    task has a process of its own. A task that fails is an event, and the others go on. When the
    caller closes the generator, all processes are ended.
    """
    waiting = deque(tasks)
    workers: dict[Connection, _Worker[T]] = {}
    try:
        while waiting or workers:
            while waiting and len(workers) < jobs:
                worker = _Worker(make, waiting.popleft())
                workers[worker.pipe] = worker
                yield Event(STARTED, worker.task)
            for pipe in wait(list(workers)):
                worker = workers[pipe]  # type: ignore[index]  # a Connection: those were given
                task = worker.task
                kind, value = worker.receive()
                if kind == MESSAGE:
                    yield Event(kind, task, value)
                elif worker.alive and waiting and not fresh:
                    worker.give(waiting.popleft())
                    yield Event(kind, task, value)
                    yield Event(STARTED, worker.task)
                else:
                    del workers[worker.pipe]
                    worker.end()
                    yield Event(kind, task, value)
    finally:
        for worker in workers.values():
            worker.process.terminate()
        for worker in workers.values():
            worker.end()


def results(
    make: Callable[[], Work[T, R]], tasks: Sequence[T], jobs: int
) -> Generator[tuple[T, R]]:
    """Yield each task with its result, as they come: ``events``, of which none may fail.

    Raises WorkerError if one does; then, and when the caller goes away, all processes are ended.
    """
    with closing(events(make, tasks, jobs)) as found:
        for event in found:
            if event.kind == FAILED:
                raise WorkerError(f"{event.task}: {event.value}")
            if event.kind == DONE:
                yield event.task, event.value


class _Worker(Generic[T]):
    """A process, the pipe to it, and the task that it has."""

    def __init__(self, make: Callable[[], Work[T, Any]], task: T) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(theirs, make))
        self.process.daemon = True
        with _interrupts_blocked():
            self.process.start()
        theirs.close()  # the process has the only other one: when it is gone, reading ends
        self.alive = True
        self.give(task)

    def give(self, task: T) -> None:
        """Have it work on ``task``."""
        self.task = task
        with suppress(BrokenPipeError):  # it died; ``receive`` says so
            self.pipe.send(task)

    def receive(self) -> tuple[str, Any]:
        """Return the kind and the value of the next event, FAILED if the process is gone."""
        try:
            kind, value = self.pipe.recv()
        except (EOFError, OSError):
            self.alive = False
            self.process.join()
            code = self.process.exitcode or 0
            if code < 0:
                name = signal.Signals(-code).name
                return FAILED, f"its process was killed ({name}; is there enough memory?)"
            return FAILED, f"its process ended with status {code}"
        return kind, value

    def end(self) -> None:
        """See the process end: it does when the pipe closes."""
        self.pipe.close()
        self.process.join(GRACE_S)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        self.process.close()


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Block SIGINT while a process is started, and let that begin with it blocked.

    It would answer a Ctrl-C with a traceback, before it can do better (see ``_serve``).
    """
    resource_tracker.ensure_running()  # else the first start does, and unblocks the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, make: Callable[[], Work[Any, Any]]) -> None:
    """Work on what comes through ``pipe`` until it closes; in the process of a worker."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Ctrl-C is for the process that gives the tasks. A training may listen all the same.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    with suppress(EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        work: Work[Any, Any] | None = None
        while True:
            task = pipe.recv()
            try:
                work = work or make()
                event = DONE, work(task, lambda value: pipe.send((MESSAGE, value)))
            except (UlmrigError, OSError) as error:
                event = FAILED, str(error)
            except Exception as error:
                traceback.print_exc()
                event = FAILED, f"{type(error).__name__}: {error}"
            pipe.send(event)


def _end_with_parent() -> None:
    """Wait until the process that started this one is gone, and end then."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
