"""A deployment that is ended at a random moment, and the very next one: it must find the prompt.

``python -m tests.support.kill_matrix`` runs it on virtual boards; ``--help`` lists its parts. A run
is ended by Ctrl-C, after which it may still speak to the board, or by a kill, after which it may
not. The next run must be at CP/M's prompt within REACH_SECONDS of the board's time, and verify what
it deploys. Whatever else happens is a violation, and the exit status 1.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from tests.support import fault_matrix
from tests.support.fault_matrix import RECEIVERS, cpu_limit, wrong_command, wrong_file
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.errors import MachineError
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.wire import VirtualWire

REACH_SECONDS: Final = 20.0
"""Seconds of the board within which the next run is at the prompt."""

ENDS: Final = ("Ctrl-C", "kill")
LINES: Final = ("RTS", "paced")
CONSOLES: Final = ("fast", "slow")


class _KilledError(BaseException):
    """The process is gone: nothing of it runs any more."""


class _EndingWire(VirtualWire):
    """A wire whose user is ended when the board's time is ``moment``."""

    def __init__(self, board: VirtualBoard, moment: float, end: str) -> None:
        super().__init__(board)
        self._moment = moment
        self._end = end
        self.interrupted = -1.0
        """When Ctrl-C was pressed, in seconds of the board; -1 before that."""

    def _check(self) -> None:
        if self.board.seconds < self._moment:
            return
        if self._end == "kill":
            raise _KilledError
        if self.interrupted < 0:
            self.interrupted = self.board.seconds
            raise KeyboardInterrupt

    def read(self, timeout: float) -> bytes:
        """See Wire. The wait ends when the user is ended."""
        self._check()
        left = self._moment - self.board.seconds
        if 0 < left < timeout:
            data = super().read(left)
            self._check()
            return data
        return super().read(timeout)

    def write(self, data: bytes) -> None:
        """See Wire. Only a part of ``data`` is sent if the user is ended meanwhile."""
        self._check()
        super().write(data)

    def pause(self, seconds: float) -> None:
        """See Wire."""
        super().pause(min(seconds, max(0.0, self._moment - self.board.seconds)))
        self._check()
        super().pause(max(0.0, seconds))


@dataclass(frozen=True)
class Case:
    """A deployment and its end; when exactly depends on the seed."""

    receiver: str
    line: str
    console: str
    end: str
    seed: int


@dataclass(frozen=True)
class Outcome:
    """``cleanup`` are the seconds from Ctrl-C to the end, ``reach`` those of the next search."""

    case: Case
    moment: float
    cleanup: float
    reach: float
    violation: str


def setup(case: Case) -> Setup:
    """Return the board of a case."""
    receiver = {"pip": "", "xr": "xm"}.get(case.receiver, case.receiver)
    return Setup(receiver=receiver, rts=case.line == "RTS", slow_console=case.console == "slow")


def connect(machine: VirtualBoard, case: Case, wire: VirtualWire) -> Board:
    """Return the Board at the other end of the line."""
    config = BoardConfig(
        "vera",
        "virtual",
        "virtual",
        receive=RECEIVERS[case.receiver],
        rtscts=case.line == "RTS",
    )
    return Board(config, wire)


@cache
def undisturbed(receiver: str, line: str, console: str) -> float:
    """Return the seconds of the board that a deployment takes if nobody ends it."""
    case = Case(receiver, line, console, "", 0)
    machine = VirtualBoard(setup(case))
    connect(machine, case, VirtualWire(machine)).deploy(fault_matrix.files(0))
    return machine.seconds


def run(case: Case) -> Outcome:
    """Deploy, end it, and deploy again."""
    dice = random.Random(str(case))
    moment = dice.uniform(0.0, undisturbed(case.receiver, case.line, case.console))
    machine = VirtualBoard(setup(case))
    wire = _EndingWire(machine, moment, case.end)
    sent = fault_matrix.files(case.seed)
    violation = ""
    try:
        connect(machine, case, wire).deploy(sent)
    except (KeyboardInterrupt, _KilledError):
        pass
    except MachineError as error:
        violation = f"ended by {error}"
    cleanup = machine.seconds - wire.interrupted if wire.interrupted >= 0 else 0.0
    # It takes at least as long until somebody types the command again.
    machine.run(machine.now + dice.uniform(0.2, 2.0) * machine.setup.clock)
    again = connect(machine, case, VirtualWire(machine))
    machine.take_output()
    began = machine.seconds
    reach = 0.0
    try:
        with cpu_limit():
            again.prompt.reach()
            reach = machine.seconds - began
            again.deploy(sent)
    except (MachineError, fault_matrix.StuckError) as error:
        violation = violation or f"the next run: {error}"
    if not violation:
        violation = wrong_file(machine, again.prompt.drive, sent) or wrong_command(machine)
    if not violation and reach > REACH_SECONDS:
        violation = f"the next run took {reach:.1f} s to the prompt"
    return Outcome(case, moment, cleanup, reach, violation)


def table(done: Sequence[Outcome]) -> str:
    """Return a line for each kind of case: how long the search took, and what must not be."""
    lines = [
        f"{'receiver':<9}{'line':<7}{'console':<9}{'end':<8}{'runs':>5}{'cleanup':>10}"
        f"{'reach: median':>15}{'longest':>9}{'violations':>12}"
    ]
    kinds: dict[tuple[str, ...], list[Outcome]] = {}
    for one in done:
        case = one.case
        kinds.setdefault((case.receiver, case.line, case.console, case.end), []).append(one)
    for kind, some in sorted(kinds.items()):
        reach = [one.reach for one in some]
        lines.append(
            f"{kind[0]:<9}{kind[1]:<7}{kind[2]:<9}{kind[3]:<8}{len(some):>5}"
            f"{max(one.cleanup for one in some):>8.1f} s{statistics.median(reach):>13.1f} s"
            f"{max(reach):>7.1f} s{sum(bool(one.violation) for one in some):>12}"
        )
    lines.append(f"{len(done)} runs, {sum(bool(one.violation) for one in done)} violations")
    return "\n".join(lines)


def cases(receivers: Sequence[str], count: int, first_seed: int = 0) -> list[Case]:
    """Return ``count`` cases for each end, spread evenly over receivers, lines and consoles."""
    kinds = [(to, line, console) for to in receivers for line in LINES for console in CONSOLES]
    return [
        Case(*kinds[number % len(kinds)], end, first_seed + number)
        for end in ENDS
        for number in range(count)
    ]


def main() -> int:
    """Run the matrix and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.support.kill_matrix", description=__doc__
    )
    parser.add_argument("--receivers", default="xm,xr,pip,rx")
    parser.add_argument("--count", type=int, default=200, help="moments for each end")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    began = time.monotonic()
    done: list[Outcome] = []
    fault_matrix.program()
    with multiprocessing.get_context("fork").Pool(arguments.jobs) as pool:
        wanted = cases(arguments.receivers.split(","), arguments.count, arguments.first_seed)
        for outcome in pool.imap_unordered(run, wanted):
            done.append(outcome)
            if outcome.violation:
                print(f"{outcome.case} at {outcome.moment:.3f} s: {outcome.violation}", flush=True)
            if sys.stderr.isatty():
                print(f"\r{len(done)} of {len(wanted)}", end="", file=sys.stderr, flush=True)
    print(table(done))
    print(f"in {time.monotonic() - began:.0f} s")
    return int(any(outcome.violation for outcome in done))


if __name__ == "__main__":
    sys.exit(main())
