"""Work in parallel processes, each with one thing made once and then asked again and again.

A process is started again, not forked: forked torch may hang. When this process dies, however it
does, the pipes close, and each worker ends after the task at hand.
"""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from ulmrig.model.errors import UlmrigError

T = TypeVar("T")
R = TypeVar("R")


class WorkerError(UlmrigError):
    """A task that failed, or a process that died of it."""


class _Worker(Generic[T]):
    """A process, the pipe to it, and the task that it has."""

    def __init__(self, make: Callable[[], Callable[[T], Any]]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(theirs, make))
        self.process.daemon = True
        self.process.start()
        theirs.close()
        self.task: T | None = None

    def give(self, task: T) -> None:
        """Have it work on ``task``."""
        self.task = task
        with suppress(BrokenPipeError):  # it died; ``result`` says so
            self.pipe.send(task)

    def result(self) -> Any:
        """Return what came of its task. Raises WorkerError."""
        try:
            good, value = self.pipe.recv()
        except (EOFError, ConnectionResetError):
            self.process.join()
            raise WorkerError(
                f"{self.task}: its process ended with {self.process.exitcode} "
                "(-9: killed, perhaps for lack of memory; fewer jobs take less)"
            ) from None
        if not good:
            raise WorkerError(f"{self.task}: {value}")
        return value


def results(
    make: Callable[[], Callable[[T], R]], tasks: Sequence[T], jobs: int
) -> Generator[tuple[T, R]]:
    """Yield each task with its result, as they come, from ``jobs`` processes.

    ``make`` is called once in each and gives what works on the tasks; it, tasks and results are
    pickled. Raises WorkerError if a task fails; then, and when the caller goes away, all
    processes are killed.
    """
    waiting = list(reversed(tasks))
    workers: dict[Connection, _Worker[T]] = {}
    try:
        for _ in range(min(jobs, len(waiting))):
            worker = _Worker[T](make)
            workers[worker.pipe] = worker
            worker.give(waiting.pop())
        while workers:
            for pipe in wait(list(workers)):
                worker = workers[pipe]  # type: ignore[index]  # a Connection: those were given
                task, found = worker.task, worker.result()
                if waiting:
                    worker.give(waiting.pop())
                else:
                    del workers[worker.pipe]
                    worker.pipe.close()  # and so it ends
                    worker.process.join()
                yield task, found  # type: ignore[misc]  # a worker has a task
    finally:
        for worker in workers.values():
            worker.process.kill()
            worker.process.join()


def _serve(pipe: Connection, make: Callable[[], Callable[[Any], Any]]) -> None:
    """Work on what comes through ``pipe`` until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who gives the tasks
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        work: Callable[[Any], Any] | None = None
        while True:
            task = pipe.recv()
            try:
                work = work or make()
                answer = True, work(task)
            except Exception as error:
                traceback.print_exc()
                answer = False, f"{type(error).__name__}: {error}"
            pipe.send(answer)
