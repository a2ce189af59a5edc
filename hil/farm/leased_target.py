"""A target that uses whichever of several boards is free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError, MachineError, ProgramError
from ulmrig.hil.inspection import Inquiry, Inspectable, Inspection
from ulmrig.hil.target import Console, ReadKey, Run, Target, Turn

if TYPE_CHECKING:
    from ulmrig.hil.board.target import Board
    from ulmrig.hil.farm.leases import Holder, Lease

BOARD_WAIT_SECONDS: Final = 600.0
"""Seconds to wait by default for a board that other processes hold."""


def open_board(config: BoardConfig) -> Board:
    """Open the board. Raises BoardError, LinkError or UrlError if its port cannot be opened."""
    from ulmrig.hil.board.target import Board

    return Board(config)


class LeasedBoard(Target, Inspectable):
    """One of ``boards``, taken when it is first needed and kept until ``release``.

    ``name``, ``description`` and ``clock`` are those of the board that is held, or was held last.
    After a BoardError or a LinkError the board is closed, and opened again at the next start.
    ``wait`` is how many seconds to wait for a board that other processes hold. With ``fresh`` every
    start starts the program anew, even if it runs already.
    """

    def __init__(
        self, boards: Sequence[BoardConfig], who: Holder, wait: float, *, fresh: bool = False
    ) -> None:
        self.name = " or ".join(board.name for board in boards)
        self.description = "no board is held"
        self.clock = boards[0].clock
        self._boards = boards
        self._who = who
        self._wait = wait
        self._fresh = fresh
        self._lease: Lease | None = None
        self._board: Board | None = None
        self._missed: MachineError | None = None
        self._broken = False

    @property
    def config(self) -> BoardConfig | None:
        """The configuration of the board that is held; None if there is none."""
        return self._lease.board if self._lease else None

    def for_test(self, test: str) -> None:
        """Set the test for which the board is held from now on, or will be."""
        self._who = replace(self._who, test=test)
        if self._lease:
            self._lease.for_test(test)

    def hold(self) -> Board:
        """Take and open a board, unless that was done, and return it.

        Raises HeldError if none was released in time (and the next time without waiting),
        BoardError or LinkError if its port cannot be opened.
        """
        if self._broken:
            self._close_board()
        if self._lease is None:
            self._lease = self._take()
        if self._board is None:
            self.name = self._lease.board.name
            self.clock = self._lease.board.clock
            self._board = open_board(self._lease.board)
        self._board.tap = self._tap
        self.description = self._board.description
        return self._board

    def _take(self) -> Lease:
        from ulmrig.hil.farm import leases

        try:
            # After a wait that failed, the other tests do not wait as long again.
            return leases.take(self._boards, self._who, 0.0 if self._missed else self._wait)
        except MachineError as error:
            self._missed = self._missed or error
            raise self._missed from None

    def _tap(self, direction: str, data: bytes) -> None:
        if self.tap:
            self.tap(direction, data)

    def start(self, run: Run) -> Console:
        """Start ``run`` on the board that is held, or on the next free one."""
        board = self.hold()
        try:
            console = board.start(replace(run, fresh=run.fresh or self._fresh))
        except BaseException as error:
            self._note(error)
            raise
        finally:
            self.description = board.description
        return _LeasedConsole(self, board, console)

    def distrust(self) -> None:
        """Take nothing for proved any more on the board that is held; see Target."""
        if self._board:
            self._board.distrust()

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Start ``run`` on the board that is held, or on the next free one; see Target."""
        try:
            self.hold().interact(run, read, write)
        except BaseException as error:
            self._note(error)
            raise

    def probe(self) -> str:
        """Take the board, bring it to its prompt, and return a line about it; see Target."""
        try:
            return self.hold().probe()
        except BaseException as error:
            self._note(error)
            raise

    def inspect(self, inquiry: Inquiry) -> Inspection | None:
        """Ask the board that is held why an answer was wrong; see Inspectable."""
        try:
            board = self.hold()
        except MachineError as error:
            return Inspection(error=error)
        if not isinstance(board, Inspectable):
            return None
        try:
            return board.inspect(inquiry)
        except BaseException as error:
            self._note(error)
            raise

    def _note(self, error: BaseException) -> None:
        # Only after a program's error is the board's state known. After an interrupt, such as one
        # in the middle of a transfer, it is not.
        self._broken = self._broken or not isinstance(error, ProgramError)

    def has_waiters(self) -> bool:
        """Return whether the board is held here and another process waits for it."""
        return self._lease is not None and self._lease.has_waiters()

    def release(self) -> None:
        """Close the board and release its lease."""
        try:
            self._close_board()
        finally:
            lease, self._lease = self._lease, None
            if lease:
                lease.release()

    def _close_board(self) -> None:
        board, self._board, self._broken = self._board, None, False
        if board:
            board.close()

    def close(self) -> None:
        """Release the board."""
        self.release()


class _LeasedConsole(Console):
    """A console that checks that its board is still held."""

    def __init__(self, target: LeasedBoard, board: Board, console: Console) -> None:
        self._target = target
        self._board = board
        self._console = console
        self.greeting = console.greeting

    def say(self, line: bytes) -> Turn:
        """Type a line; see Console."""
        if self._target._board is not self._board:
            raise BoardError(
                f"{self._board.name} was released after the program was started",
                advice="start the program in the test that talks to it",
            )
        try:
            return self._console.say(line)
        except BaseException as error:
            self._target._note(error)
            raise
