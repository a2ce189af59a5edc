"""Tasks in processes: every one is done once, and one that dies takes nothing else with it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.process_pool import (
    DONE,
    FAILED,
    MESSAGE,
    STARTED,
    Send,
    WorkerError,
    events,
    results,
)


def dividing() -> Callable[[int, Send], float]:
    return lambda task, send: 12 / task


def refusing() -> Callable[[int, Send], float]:
    def work(task: int, send: Send) -> float:
        raise UlmrigError(f"no {task}")

    return work


def telling() -> Callable[[int, Send], int]:
    """Send each number below the task, and return the process; 7 is killed by itself."""

    def work(task: int, send: Send) -> int:
        for number in range(task):
            if number == 6:
                os.kill(os.getpid(), signal.SIGKILL)
            send(number)
        return os.getpid()

    return work


def leaving() -> Callable[[int, Send], None]:
    return lambda task, send: os._exit(task)


def test_every_task_is_done_once() -> None:
    assert sorted(results(dividing, [1, 2, 3, 4, 6], 2)) == [
        (1, 12.0), (2, 6.0), (3, 4.0), (4, 3.0), (6, 2.0)
    ]  # fmt: skip


def test_a_task_that_fails_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WorkerError, match="0: ZeroDivisionError: "):
        list(results(dividing, [0], 1))
    assert "Traceback" in capfd.readouterr().err


def test_an_error_for_the_user_is_its_text_alone(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WorkerError, match=r"^3: no 3$"):
        list(results(refusing, [3], 1))
    assert capfd.readouterr().err == ""


def test_a_process_that_dies_is_no_hang_and_names_its_task() -> None:
    with pytest.raises(WorkerError, match="7: its process ended with status 7"):
        list(results(leaving, [7], 1))


@pytest.mark.parametrize("fresh", [False, True])
def test_a_task_that_is_killed_leaves_the_others_alone(fresh: bool) -> None:
    found = list(events(telling, [2, 7, 1, 3], 1, fresh=fresh))
    told = [(event.task, event.kind) for event in found]
    assert told == [
        (2, STARTED), *[(2, MESSAGE)] * 2, (2, DONE),
        (7, STARTED), *[(7, MESSAGE)] * 6, (7, FAILED),
        (1, STARTED), (1, MESSAGE), (1, DONE),
        (3, STARTED), *[(3, MESSAGE)] * 3, (3, DONE),
    ]  # fmt: skip
    said = [event.value for event in found if event.kind == MESSAGE]
    assert said == [0, 1, *range(6), 0, 0, 1, 2]
    assert "SIGKILL" in next(event.value for event in found if event.kind == FAILED)
    processes = {event.value for event in found if event.kind == DONE}
    assert len(processes) == (3 if fresh else 2)


def test_who_closes_the_generator_ends_the_processes() -> None:
    found = events(telling, [1, 2, 3], 1)
    process = next(event.value for event in found if event.kind == DONE)
    os.kill(process, 0)
    found.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
