"""Ctrl-C during a training: the batch at hand is finished first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """Remembers a Ctrl-C until the batch is done; a second one is not held back."""

    seen = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Handle a SIGINT: remember the first, and let the second interrupt."""
        if self.seen:
            raise KeyboardInterrupt
        self.seen = True


@contextmanager
def interruptible() -> Iterator[Interrupts]:
    """Hold back a first Ctrl-C while the block runs; ``seen`` tells of it."""
    interrupts = Interrupts()
    if threading.current_thread() is not threading.main_thread():
        yield interrupts  # no signal comes here
        return
    before = signal.signal(signal.SIGINT, interrupts)
    try:
        yield interrupts
    finally:
        signal.signal(signal.SIGINT, before)
