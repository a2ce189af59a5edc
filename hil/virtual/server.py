"""``ulmrig virtual-board``: a virtual board in wall time, behind a pseudo-terminal or a TCP port.

The board's time follows the monotonic clock; bytes pass at the speed of its line.
"""

from __future__ import annotations

import random
import select
import signal
import socket
import time
from contextlib import ExitStack, suppress
from math import inf
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    # They load cpm80 and termios, and the command line imports this module for its help.
    from ulmrig.hil.virtual.board import VirtualBoard
    from ulmrig.hil.virtual.ends import Port

SLICE: Final = 0.001
"""Wall seconds that the board runs at once while it is busy."""

BEHIND: Final = 0.2
"""Wall seconds by which the board may be late; what is beyond that is not caught up."""

AHEAD: Final = 64
"""Bytes that wait to enter the line. More stay with the host, held back as by CTS."""

_POLL_SECONDS: Final = 0.5
"""Wall seconds after which a board that waits for a key runs in any case."""

_HELD_SECONDS: Final = 0.02
"""The same, if bytes wait for RTS."""

_SAME_SPEED: Final = 0.03
"""The relative difference of speeds up to which two UARTs understand each other."""


class Server:
    """Runs a board in wall time, and carries bytes between it and a port."""

    def __init__(
        self,
        board: VirtualBoard,
        port: Port,
        pace: float = 1.0,
        seed: int = 0,
        log: IO[str] | None = None,
    ) -> None:
        self.board = board
        self.port = port
        self.stopped = False
        self._reset = False
        self._log = log
        self._logged = [0, 0]
        self._rate = board.setup.clock * pace
        """T-states in a wall second."""
        self._began = time.monotonic()
        """The wall time of T-state 0."""
        # The line must not run empty within a slice.
        self._ahead = max(AHEAD, int(3 * SLICE * pace * board.setup.speed / 10))
        self._honours_rts = board.inward.honours_rts
        self._random = random.Random(f"{seed} speed")
        self._woken, self._wakes = socket.socketpair()
        self._woken.setblocking(False)
        self._wakes.setblocking(False)

    def handle_signals(self, stack: ExitStack) -> None:
        """Let SIGTERM and SIGINT end ``serve``, and SIGUSR1 reset, until ``stack`` is left."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGUSR1):
            before = signal.signal(number, lambda number, _frame: self._handle(number))
            stack.callback(signal.signal, number, before)
        # Without this, a signal would not end a wait.
        stack.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(self._wakes.fileno()))

    def _handle(self, number: int) -> None:
        if number == signal.SIGUSR1:
            self._reset = True
        else:
            self.stopped = True

    def serve(self) -> None:
        """Serve until ``stopped``."""
        while not self.stopped:
            self._wait()
            self._run()
            self._exchange()
        self._note("ends", f"{self.board.uart.overruns} bytes lost in the UART")

    def _room(self) -> int:
        return self._ahead - len(self.board.inward)

    def _wait(self) -> None:
        """Wait for input, for a signal, or until the board has something to do."""
        board = self.board
        event, held = board.next_event(), len(board.inward)
        until = self._began + max(event, board.now + SLICE * self._rate) / self._rate
        wait = min(
            until - time.monotonic(), _HELD_SECONDS if held and event == inf else _POLL_SECONDS
        )
        poll = select.poll()
        poll.register(self._woken, select.POLLIN)
        self.port.watch(poll, self._room())
        poll.poll(max(0.0, wait * 1000))
        with suppress(BlockingIOError):
            self._woken.recv(64)

    def _run(self) -> None:
        """Run the board to the present, but no more than one slice while it is busy."""
        board, now = self.board, time.monotonic()
        target = (now - self._began) * self._rate
        quiet = min(target, board.next_event())
        if quiet > board.now:
            board.run(quiet)
        if self._reset:
            self._reset = False
            board.reset()
            self._note("reset", "")
        late = (target - board.now) / self._rate
        if late > BEHIND:
            self._note("late", f"by {late:.3f} s, which are not caught up")
            self._began += late
        board.run(min(target, board.now + SLICE * self._rate))

    def _exchange(self) -> None:
        """Carry pending bytes between the port and the board."""
        board, port = self.board, self.port
        if data := port.read(self._room()):
            board.inward.honour_rts(self._honours_rts and port.honours_rts(), board.now)
            data = self._at_our_speed(data)
            board.feed(data)
            self._note("in", data)
        data = board.take_output()
        if data:
            data = self._at_our_speed(data)
            self._note("out", data)
        port.write(data)

    def _at_our_speed(self, data: bytes) -> bytes:
        """Return ``data`` as received: random bytes if the two sides' speeds differ."""
        speed, ours = self.port.speed(), self.board.setup.speed
        if not speed or abs(speed - ours) <= _SAME_SPEED * ours:
            return data
        return self._random.randbytes(len(data))

    def _note(self, what: str, said: bytes | str) -> None:
        """Write a line to the log, after one for each fault that was applied since the last."""
        if not self._log:
            return
        faults = self.board.faults
        for number, way in enumerate((faults.inward, faults.outward)):
            for done in way.done[self._logged[number] :]:
                print(f"{self.board.seconds:12.6f} fault {done}", file=self._log)
            self._logged[number] = len(way.done)
        text = said if isinstance(said, str) else repr(said)
        print(f"{self.board.seconds:12.6f} {what} {text}".rstrip(), file=self._log, flush=True)
