"""The selection: which machines a run uses, decided once, before its first test.

Every board of the target is probed. If none answers, the run falls back to the emulator, which the
header, every test's properties and the closing line then say. A board that another process holds
cannot be probed and counts as available: the run waits for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Final

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.errors import MachineError
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm.targets import EMULATOR, KINDS, TargetSpec
from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import printable

_SHOWN: Final = 60
"""Bytes of what was printed last that a line about a board shows."""


class NoBoardError(UlmrigError):
    """No board can be used, but one is required. The text says why, board by board."""


@dataclass(frozen=True)
class Selection:
    """What a run uses: one of ``boards``, or if there are none, a replay or ``machine``.

    ``notes`` has a line about each board. ``fallback`` is the reason why the emulator replaces a
    board, ``replay`` the folder of the recordings that are replayed.
    """

    spec: str
    boards: tuple[BoardConfig, ...] = ()
    notes: tuple[str, ...] = ()
    fallback: str = ""
    replay: str = ""

    @property
    def machine(self) -> str:
        """The fixed name of the machine that is used if there are neither boards nor a replay."""
        return self.spec if self.spec in KINDS else EMULATOR

    def to_json(self) -> str:
        """Return the selection as text, for another process."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Selection:
        """Return the selection that ``to_json`` made."""
        facts = json.loads(text)
        facts["boards"] = tuple(BoardConfig(**board) for board in facts["boards"])
        facts["notes"] = tuple(facts["notes"])
        return cls(**facts)


@dataclass(frozen=True)
class ProbeResult:
    """The result of probing a board.

    ``found`` says what it is, ``why`` why it does not answer, ``held`` who holds it; the other two
    are empty.
    """

    board: BoardConfig
    found: str = ""
    why: str = ""
    held: str = ""

    @property
    def note(self) -> str:
        """A line about the board, for the header of a run."""
        return f"{self.board.name}: {self.found or self.why or self.held}"


def select(
    wanted: TargetSpec, *, worker: str, wait: float, require: bool, notify: Callable[[str], None]
) -> Selection:
    """Decide which machines a run uses for ``wanted``; boards are opened and probed for that.

    If other processes hold all boards that might answer, wait up to ``wait`` seconds for one, and
    call ``notify`` with who holds them. Raises NoBoardError if none is released in time, or if
    ``require`` is set and no board answers.
    """
    if not wanted.boards:
        if require:
            raise NoBoardError(f"--target={wanted.spec} is not a board")
        return Selection(wanted.spec, replay=str(wanted.replay or ""))
    with ThreadPoolExecutor(len(wanted.boards)) as pool:
        answers = list(pool.map(lambda board: probe_board(board, worker), wanted.boards))
    deadline = Deadline(wait)
    while not any(answer.found for answer in answers):
        held = [answer.board for answer in answers if answer.held]
        if not held:
            break
        answer = _wait(held, worker, deadline, notify)
        answers = [answer if answer.board == old.board else old for old in answers]
    there = tuple(answer.board for answer in answers if answer.found or answer.held)
    notes = tuple(answer.note for answer in answers)
    if there:
        return Selection(wanted.spec, there, notes)
    why = "; ".join(notes)
    if require:
        raise NoBoardError(f"--target={wanted.spec}: no board answers: {why}")
    return Selection(wanted.spec, notes=notes, fallback=f"no board answers: {why}")


def probe_board(board: BoardConfig, worker: str) -> ProbeResult:
    """Probe a board, unless another process holds it. ``worker`` names this one to others."""
    from ulmrig.hil.farm import leases

    try:
        lease = leases.take([board], leases.current_holder(worker), 0.0)
    except leases.HeldError:
        return ProbeResult(board, held=leases.held([board]).removeprefix(f"{board.name} is "))
    except MachineError as error:
        return ProbeResult(board, why=_line(error))
    with lease:
        return _probe(board)


def _wait(
    held: Sequence[BoardConfig], worker: str, deadline: Deadline, notify: Callable[[str], None]
) -> ProbeResult:
    """Take the first of the held boards that is released, and probe it."""
    from ulmrig.hil.farm import leases

    try:
        lease = leases.take(
            held,
            leases.current_holder(worker),
            deadline.left,
            lambda who: notify(f"waiting: {who}"),
        )
    except leases.HeldError as error:
        raise NoBoardError(error.what) from error
    with lease:
        return _probe(lease.board)


def _probe(config: BoardConfig) -> ProbeResult:
    try:
        board = leased.open_board(config)
        try:
            return ProbeResult(config, found=board.probe() or board.description)
        finally:
            board.close()
    except MachineError as error:
        return ProbeResult(config, why=_line(error))


def _line(error: MachineError) -> str:
    """Return the error in one line: who is to blame, what was wrong and seen, and what to do."""
    seen = printable(error.seen[-_SHOWN:].strip())
    printed = f"; last printed: {seen}" if seen else ""
    advice = f" ({error.advice})" if error.advice else ""
    return f"{error.blame}: {error.what}{printed}{advice}"
