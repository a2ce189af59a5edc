"""Faults of the program, the memory, the link and the board: who is blamed for each of them?

``python -m tests.support.blame_matrix`` runs conversations with a virtual board, each with one
fault, and prints how often whom was blamed. A fault of the link that is called one of the program,
and a reset that is called one of the link, the program or the memory, is a violation, and the exit
status is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from tests.support.faulty_memory import StuckBoard, emulator, machine_with, span, telling_bit
from tests.support.plugin_rig import ROOT
from tests.support.virtual_rig import connect, guess
from ulmrig.harness.transcript.document import Transcript
from ulmrig.harness.transcript.parser import load
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.harness.transcript.settle import settle
from ulmrig.hil.board.target import Board
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import LinkError, LostBoardError
from ulmrig.hil.inspection import BOARD, LINK, MEMORY, PROGRAM, Inquiry, Inspectable, Inspection
from ulmrig.hil.target import Console, ReadKey, Run, Target, Turn
from ulmrig.hil.virtual.board import Setup
from ulmrig.hil.virtual.faults import ON_BYTES, Fault

TRUTHS: Final = {
    "program": PROGRAM,
    "memory:file": MEMORY,
    "memory:columns": MEMORY,
    "memory-later:file": MEMORY,
    "memory-later:columns": MEMORY,
    "memory-later:values": MEMORY,
    "memory-once:file": MEMORY,
    "memory-once:columns": MEMORY,
    "memory-once:values": MEMORY,
    **{f"link:{kind}:{way}": LINK for kind in ON_BYTES[:4] for way in ("in", "out")},
    "link:rate": LINK,
    "link:silence": LINK,
    "board:reset": BOARD,
    "board:reset-boots": BOARD,
    "board:hang": BOARD,
}
"""Each fault, and who is to blame for it."""

FORBIDDEN: Final = {LINK: (PROGRAM,), BOARD: (LINK, PROGRAM, MEMORY)}
"""Whom nobody may be blamed for in their place. For a hang, only the program."""

TRANSCRIPTS: Final = ("size", "colours", "money", "answer")
DRAWS: Final = 20
"""Tries to find a place in which a fault shows."""

PASSED: Final = "passed"
NOBODY: Final = "nobody"


@dataclass(frozen=True)
class Case:
    """A run; what exactly the fault does depends on the seed."""

    fault: str
    seed: int


@dataclass(frozen=True)
class Outcome:
    """Who was blamed (PASSED: nothing went wrong, or not in the second try), and why.

    ``retried`` is who was blamed for the first try, if there was a second one.
    """

    case: Case
    blamed: str
    why: str
    seconds: float
    retried: str = ""

    @property
    def right(self) -> bool:
        """Whether the right one was blamed."""
        who = self.retried if self.blamed == PASSED else self.blamed
        return who == TRUTHS[self.case.fault]

    @property
    def violation(self) -> bool:
        """Whether this must never happen."""
        forbidden = FORBIDDEN.get(TRUTHS[self.case.fault], ())
        if self.case.fault == "board:hang":
            forbidden = (PROGRAM,)
        return self.blamed in forbidden or self.retried in forbidden


class Struck(Target, Inspectable):
    """A board to which something happens in front of a turn."""

    def __init__(self, board: Board, turn: int, strike: Callable[[], None]) -> None:
        self.board = board
        self.name, self.description, self.clock = board.name, board.description, board.clock
        self._turn = turn
        self._strike = strike
        self._struck = False

    def start(self, run: Run) -> Console:
        """Start on the board; see Target."""
        return _StruckConsole(self, self.board.start(run))

    def inspect(self, inquiry: Inquiry) -> Inspection | None:
        """Ask the board; see Inspectable."""
        return self.board.inspect(inquiry)

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Nobody does."""
        raise NotImplementedError

    def next_turn(self) -> None:
        """Count a turn, and strike if it is the one."""
        if self._turn == 0 and not self._struck:
            self._struck = True
            self._strike()
        self._turn -= 1


class _StruckConsole(Console):
    def __init__(self, target: Struck, console: Console) -> None:
        self._target = target
        self._console = console
        self.greeting = console.greeting

    def say(self, line: bytes) -> Turn:
        self._target.next_turn()
        return self._console.say(line)


@cache
def transcript(name: str) -> Transcript:
    """Return a golden transcript of guess."""
    return load(ROOT / f"tests/transcripts/guess/{name}.chat")


def program(data: bytes) -> Program:
    """Return guess with ``data`` as its file."""
    return Program("model", "guess", guess().identity, Run("GUESS", files={"GUESS.COM": data}))


@cache
def patched(name: str, seed: int) -> bytes:
    """Return guess with a byte changed by which it fails the transcript on the emulator."""
    dice = random.Random(f"patch {seed}")
    data = guess().data
    while True:
        at = dice.randrange(len(data))
        made = data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]
        if made[:16] != data[:16]:
            continue  # what tells that it is a program of ours
        if not run_transcript(transcript(name), program(made).run, EmulatedMachine()).ok:
            return made


def strike(case: Case, machine: StuckBoard, line: bytes, dice: random.Random) -> Callable[[], None]:
    """Return what happens in front of the turn; a stuck bit is stuck from the start."""
    kind, _, how = case.fault.partition(":")
    if kind == "memory":
        machine.stuck = dice.randrange(*span(how)), dice.randrange(8), dice.randrange(2)
    elif kind == "memory-later":
        stuck = telling_bit(line, span(how), dice, hangs=True)
        return lambda: setattr(machine, "stuck", stuck)
    elif kind == "memory-once":
        at, bit, _ = telling_bit(line, span(how), dice, hangs=True)
        return lambda: machine.flip(at, bit)
    elif kind == "link":
        what, _, way = how.partition(":")
        return lambda: _disturb(machine, line, what, way, dice)
    elif kind == "board":
        fault = Fault("hang" if how == "hang" else "reset")
        return lambda: _happen(machine, fault, dice)
    return lambda: None


def _disturb(machine: StuckBoard, line: bytes, what: str, way: str, dice: random.Random) -> None:
    faults = machine.faults
    if what == "rate":
        fault = Fault(dice.choice(ON_BYTES[:4]), rate=10 ** dice.uniform(-3, -2))
        faults.inward.faults.append(fault)
        faults.outward.faults.append(fault)
        return
    one = faults.outward if way != "in" else faults.inward
    # Keys are typed again if their echo is wrong: what is left is Enter, and the answer.
    at = len(line) + (dice.randrange(12) if way != "in" else 0)
    if dice.random() < 0.3:
        at = dice.randrange(len(line) + 1)
    one.faults.append(Fault(what, one.name, at=one.count + at, seconds=dice.uniform(1e-4, 0.5)))


def _happen(machine: StuckBoard, fault: Fault, dice: random.Random) -> None:
    faults = machine.faults
    faults.all = (*faults.all, replace(fault, at=faults.inward.count + dice.randrange(40)))


def run(case: Case) -> Outcome:
    """Return how a conversation ends in which the fault shows; the last of many if none does."""
    for number in range(DRAWS):
        outcome = _run(case, number)
        if outcome.blamed != PASSED or (outcome.retried and TRUTHS[case.fault] != LINK):
            break
    return outcome


def _run(case: Case, number: int) -> Outcome:
    """Run a conversation with the fault, as the plugin does, and judge it."""
    dice = random.Random(f"{case.fault} {case.seed} {number}")
    name = TRANSCRIPTS[case.seed % len(TRANSCRIPTS)]
    data = patched(name, case.seed) if case.fault == "program" else guess().data
    machine = machine_with(
        data,
        Setup(boot="C" if case.fault == "board:reset-boots" else ""),
        DRAWS * case.seed + number,
    )
    config = {"reset": "dtr" if case.seed % 4 else ""}
    text, tested = transcript(name), program(data)
    turn = dice.randrange(len(text.turns))
    line = text.turns[turn].typed or b""
    target = Struck(connect(machine, **config), turn, strike(case, machine, line, dice))
    conversation = run_transcript(text, tested.run, target)
    retried = why = ""
    if isinstance(conversation.error, LinkError | LostBoardError) and not conversation.wrong:
        retried, why = conversation.error.blame, f"retried after: {conversation.error}\n"
        # The plugin opens the port anew.
        target.board = connect(machine, **config)
        again = Conversation(retry_of=conversation.error)
        conversation = run_transcript(text, tested.run, target, again)
    blame = settle(text, tested, conversation, target, emulator)
    if blame is None:
        return Outcome(case, PASSED, why, machine.seconds, retried)
    first = conversation.error or conversation.wrong[0].turn.raw
    why += f"{first!r}\n" + "\n".join(blame.lines())
    return Outcome(case, blame.who or NOBODY, why, machine.seconds, retried)


def table(done: Iterable[Outcome]) -> str:
    """Return the table: a line for each fault, a column for each who was blamed."""
    rows: dict[str, Counter[str]] = {}
    longest: dict[str, float] = {}
    for outcome in done:
        fault = outcome.case.fault
        row = rows.setdefault(fault, Counter())
        row[outcome.blamed] += 1
        row["retried"] += bool(outcome.retried)
        row["named"] += outcome.blamed != PASSED or bool(outcome.retried)
        row["right"] += outcome.right
        row["violations"] += outcome.violation
        longest[fault] = max(longest.get(fault, 0.0), outcome.seconds)
    columns = (PASSED, "retried", PROGRAM, MEMORY, LINK, BOARD, NOBODY, "violations")
    lines = [f"{'fault':<21}" + "".join(f"{c:>13}" for c in columns) + f"{'right':>8}  longest"]
    for fault, row in rows.items():
        lines.append(f"{fault:<21}{_cells(row, columns)}{_share(row):>8}{longest[fault]:7.0f} s")
    total = sum(rows.values(), Counter())
    lines.append(f"{'all':<21}{_cells(total, columns)}{_share(total):>8}")
    return "\n".join(lines)


def _cells(row: Counter[str], columns: Sequence[str]) -> str:
    return "".join(f"{row[column] or '':>13}" for column in columns)


def _share(row: Counter[str]) -> str:
    return f"{row['right'] / row['named']:.0%}" if row["named"] else ""


def main() -> int:
    """Run the matrix and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.support.blame_matrix", description=__doc__
    )
    parser.add_argument("--faults", default="", help="labels or their beginnings: link,board:reset")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--show", action="store_true", help="every run with a wrong name, and why")
    arguments = parser.parse_args()
    chosen = tuple(arguments.faults.split(","))
    seeds = range(arguments.first_seed, arguments.first_seed + arguments.seeds)
    began = time.monotonic()
    done = []
    faults = [fault for fault in TRUTHS if fault.startswith(chosen)]
    for case in (Case(fault, seed) for fault in faults for seed in seeds):
        outcome = run(case)
        done.append(outcome)
        wrong = not outcome.right and (outcome.blamed != PASSED or outcome.retried)
        if outcome.violation or (arguments.show and wrong):
            print(f"{case} was blamed on {outcome.blamed}:\n{outcome.why}\n")
    print(table(done))
    print(f"{len(done)} runs in {time.monotonic() - began:.0f} s")
    return int(any(outcome.violation for outcome in done))


if __name__ == "__main__":
    sys.exit(main())
