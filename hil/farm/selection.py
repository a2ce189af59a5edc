"""The choice: which machines a run is held with, decided once, before its first test.

Every wanted board is asked. None that answers means the emulator, which is then said in the header,
in every test's properties and in the closing line. A board that somebody holds cannot be
asked and counts as there: it is waited for.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import MachineError
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm.targets import Wanted
from ulmrig.model.errors import UlmrigError


class NoBoardError(UlmrigError):
    """There is no board, and there must be one. The text says why, board by board."""


@dataclass(frozen=True)
class Choice:
    """What a run is held with: one of ``boards``, or without them the emulator or a replay.

    ``notes`` has a line about each board. ``fallback`` is why the emulator stands in for a board,
    ``replay`` the folder of the recordings that are played.
    """

    spec: str
    boards: tuple[BoardConfig, ...] = ()
    notes: tuple[str, ...] = ()
    fallback: str = ""
    replay: str = ""

    def to_json(self) -> str:
        """Return the choice as text, for another process."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Choice:
        """Return the choice that ``to_json`` wrote."""
        facts = json.loads(text)
        facts["boards"] = tuple(BoardConfig(**board) for board in facts["boards"])
        facts["notes"] = tuple(facts["notes"])
        return cls(**facts)


@dataclass(frozen=True)
class _Answer:
    """What came of asking a board: ``found`` what it is, or ``why`` it does not answer."""

    board: BoardConfig
    found: str = ""
    why: str = ""
    held: str = ""

    @property
    def note(self) -> str:
        return f"{self.board.name}: {self.found or self.why or self.held}"


def choose(
    wanted: Wanted, *, worker: str, wait: float, require: bool, tell: Callable[[str], None]
) -> Choice:
    """Decide what ``wanted`` comes to; boards are opened and asked for it.

    Where all that could answer are held by others, wait up to ``wait`` seconds, and ``tell`` who
    holds them. Raises NoBoardError where that is not enough, and where no board answers although
    one is required.
    """
    if not wanted.boards:
        if require:
            raise NoBoardError(f"--require-board: --target={wanted.spec} is no board")
        return Choice(wanted.spec, replay=str(wanted.replay or ""))
    with ThreadPoolExecutor(len(wanted.boards)) as pool:
        answers = list(pool.map(lambda board: ask(board, worker), wanted.boards))
    deadline = time.monotonic() + wait
    while not any(answer.found for answer in answers):
        held = [answer.board for answer in answers if answer.held]
        if not held:
            break
        answer = _wait(held, worker, deadline, tell)
        answers = [answer if answer.board == old.board else old for old in answers]
    there = tuple(answer.board for answer in answers if answer.found or answer.held)
    notes = tuple(answer.note for answer in answers)
    if there:
        return Choice(wanted.spec, there, notes)
    why = "; ".join(notes)
    if require:
        raise NoBoardError(f"--require-board: --target={wanted.spec}: no board answers: {why}")
    return Choice(wanted.spec, notes=notes, fallback=f"no board answers: {why}")


def ask(board: BoardConfig, worker: str) -> _Answer:
    """Ask a board what it is, unless somebody holds it."""
    from ulmrig.hil.farm import leases

    try:
        lease = leases.take([board], leases.me(worker), 0.0)
    except leases.HeldError:
        return _Answer(board, held=leases.held([board]).removeprefix(f"{board.name} is "))
    except MachineError as error:
        return _Answer(board, why=_line(error))
    with lease:
        return _probe(board)


def _wait(
    held: Sequence[BoardConfig], worker: str, deadline: float, tell: Callable[[str], None]
) -> _Answer:
    """Take the first of the held boards that is let go, and ask it."""
    from ulmrig.hil.farm import leases

    left = max(deadline - time.monotonic(), 0.0)
    try:
        lease = leases.take(held, leases.me(worker), left, lambda who: tell(f"waiting: {who}"))
    except leases.HeldError as error:
        raise NoBoardError(error.what) from None
    with lease:
        return _probe(lease.board)


def _probe(config: BoardConfig) -> _Answer:
    try:
        board = leased.open_board(config)
        try:
            return _Answer(config, found=board.probe() or board.description)
        finally:
            board.close()
    except MachineError as error:
        return _Answer(config, why=_line(error))


def _line(error: MachineError) -> str:
    """Return the error in one line: who is to blame for what, and what to do."""
    advice = f" ({error.advice})" if error.advice else ""
    return f"{error.blame}: {error.what}{advice}"
