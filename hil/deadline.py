"""Deadlines: every wait has one."""

from __future__ import annotations

import time
from argparse import ArgumentTypeError
from collections.abc import Callable
from math import inf


def wait_seconds(text: str) -> float:
    """Return how long to wait, as an option gives it. Raises ArgumentTypeError.

    It is finite, so that the wait has a deadline.
    """
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < inf:
        raise ArgumentTypeError(f"{text!r}: expected seconds, 0 or more")
    return value


class Deadline:
    """The time ``seconds`` from now, by the clock ``now`` (the host's, or a wire's)."""

    def __init__(self, seconds: float, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._end = now() + seconds

    @property
    def left(self) -> float:
        """Seconds until the deadline, 0 if it has passed."""
        return max(self._end - self._now(), 0.0)

    @property
    def expired(self) -> bool:
        """Whether the deadline has passed."""
        return self._now() >= self._end
