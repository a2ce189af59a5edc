"""Every fault, every receiver, many seeds: what is deployed is right, or it is an error.

``python -m tests.support.fault_matrix`` runs it all on virtual boards; ``--help`` lists its parts.
A run may end verified, and the disk then holds what was sent; or with an error of a machine. It
must not take longer than DEADLINE of the board's time, and nothing but commands must ever have
been typed at a prompt. Whatever else happens is a violation, and the exit status 1.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from types import FrameType
from typing import Final

import cpm80

from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import RECORD
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.board.xmodem import padded
from ulmrig.hil.errors import BoardError, MachineError
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.faults import KINDS, ON_BYTES, Fault
from ulmrig.hil.virtual.wire import VirtualWire
from ulmrig.model import shipped
from ulmrig.model.network.npz import load

DEADLINE: Final = 600.0
"""Seconds of the board within which a deployment ends, one way or the other."""

CPU_SECONDS: Final = 60.0
"""Seconds of our CPU after which a run counts as hung."""

LONGEST: Final = 60
"""Characters of the longest command that a board is ever given."""

RECEIVERS: Final = {"xm": "B:XM RX {name}", "xr": "", "pip": "", "rx": "B:RX {name}"}
"""What receives: the command by which it does. ``pip`` is XR, on a board that has no receiver."""

_SLEEPERS: Final = 16
"""Runs with lrzsz at a time for each of the others: they mostly wait."""

_WAYS: Final = ("in", "out")
_ON_BOARD: Final = ("hang", "reset", "deaf", "no-rts", "full", "noise", "stale")


class StuckError(BaseException):
    """A run took too long. Not an Exception: nobody on the way is to catch it."""


@dataclass(frozen=True)
class Case:
    """A run: ``fault`` is a label of ``faults()``, what it does exactly depends on the seed."""

    receiver: str
    fault: str
    seed: int


@dataclass(frozen=True)
class Outcome:
    """How a run ended: ``verified`` or the error's class; ``violation`` says what must not be."""

    case: Case
    ended: str
    why: str
    violation: str
    seconds: float
    exact: str


class _Wire(VirtualWire):
    """A wire that ends a run when its time is up."""

    def _later(self, seconds: float) -> float:
        if self.board.seconds > DEADLINE:
            raise StuckError(f"it went on for more than {DEADLINE:.0f} s of the board")
        return super()._later(seconds)


def faults() -> list[str]:
    """Return the labels of all faults, and ``none``."""
    labels = ["none"]
    for kind in KINDS:
        if kind in ON_BYTES:
            labels += [f"{kind}:{way}:{how}" for way in _WAYS for how in ("rate", "at")]
        elif kind in _ON_BOARD:
            labels.append(kind)
        else:
            labels += [f"{kind}:{way}" for way in (*_WAYS, "both")]
    return labels


@cache
def program() -> bytes:
    """Return the program that is sent: a real one, built once."""
    path = shipped.find("guess")
    assert path
    return build(load(path), "GUESS").data


def files(seed: int) -> dict[str, bytes]:
    """Return what is deployed: a program, and bytes in which everything occurs."""
    dice = random.Random(f"files {seed}")
    noise = dice.randbytes(dice.randrange(1, 4000))
    return {"GUESS.COM": program(), "NOISE.DAT": noise}


def connect(machine: VirtualBoard, receiver: str) -> Board:
    """Return the Board at the other end of the line of ``machine``."""
    config = BoardConfig("vera", "virtual", "virtual", receive=RECEIVERS[receiver])
    return Board(config, _Wire(machine))


def setup(receiver: str) -> Setup:
    """Return a board that has ``receiver``."""
    return Setup(receiver={"pip": "", "xr": "xm"}.get(receiver, receiver))


# -- where a fault strikes ------------------------------------------------------------------------


@cache
def spans(receiver: str) -> Mapping[str, tuple[int, int, int]]:
    """Return for each way where a deployment's transfers begin and end, and its bytes in all."""
    # lrzsz takes its time, and XM sees about the same bytes.
    receiver = "xm" if receiver == "rx" else receiver
    machine = VirtualBoard(setup(receiver))
    ways = {"in": machine.faults.inward, "out": machine.faults.outward}
    seen: list[dict[str, int]] = []

    def tap(direction: str, data: bytes) -> None:
        # Only blocks come in pieces as long as that, or as long as PIP's.
        if direction == "sent" and len(data) >= 16:
            seen.append({name: way.count for name, way in ways.items()})

    board = connect(machine, receiver)
    board.tap = tap
    board.deploy(files(0))
    return {name: (seen[0][name], seen[-1][name], way.count) for name, way in ways.items()}


def draw(case: Case) -> list[Fault]:
    """Return the faults of a case."""
    if case.fault == "none":
        return []
    kind, way, how = [*case.fault.split(":"), "", ""][:3]
    dice = random.Random(f"{case.receiver} {case.fault} {case.seed}")
    begin, end, total = spans(case.receiver)[way if way in _WAYS else "in"]
    # Mostly inside a transfer, sometimes anywhere.
    at = dice.randrange(begin, end) if dice.random() < 0.7 else dice.randrange(total)
    fault = Fault(kind, way or "both")
    if how == "rate":
        return [replace(fault, rate=10 ** dice.uniform(-4, -3))]
    if kind == "full":
        return [replace(fault, room=2 * dice.randrange(5))]
    if kind == "noise":
        return [replace(fault, seconds=20.0)]
    if kind == "silence":
        return [replace(fault, at=at, seconds=dice.uniform(3, 8))]
    return [fault] if kind in ("deaf", "no-rts", "stale") else [replace(fault, at=at)]


# -- a run ----------------------------------------------------------------------------------------


@contextmanager
def cpu_limit() -> Iterator[None]:
    """End what takes more than CPU_SECONDS."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise StuckError(f"it took more than {CPU_SECONDS:.0f} s of CPU")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def run(case: Case) -> Outcome:
    """Deploy once, and judge how it ended."""
    drawn = draw(case)
    machine = VirtualBoard(setup(case.receiver), drawn, case.seed)
    if machine.faults.find("stale"):
        machine.outward.inject(b"\r\nB>DIR\r\r\nNO FILE\r\nA>", 0.0)
    board = connect(machine, case.receiver)
    sent = files(case.seed)
    ended, why, violation = "verified", "", ""
    try:
        with cpu_limit():
            board.deploy(sent)
    except MachineError as error:
        ended = "BoardError" if isinstance(error, BoardError) else type(error).__name__
        why = str(error)
    except (StuckError, Exception) as error:
        ended, why = "stuck" if isinstance(error, StuckError) else "broken", repr(error)
        violation = why
    if ended == "verified":
        violation = wrong_file(machine, board.prompt.drive, sent)
    violation = violation or wrong_command(machine) or wrong_kind(machine, case, ended, why)
    exact = " ".join(map(str, drawn))
    return Outcome(case, ended, why, violation, machine.seconds, exact)


def wrong_file(machine: VirtualBoard, drive: str, sent: Mapping[str, bytes]) -> str:
    """Return which file is not on the disk as it was sent, if any."""
    disk = cpm80.FileSystem({"A": machine.ram, "C": machine.card}[drive])
    for name, data in sent.items():
        held = disk.read(name) if name in disk.names() else b""
        if held not in (data, data + b"\x1a" * (-len(data) % RECORD), padded(data)):
            return f"{name} was accepted, and is wrong on the disk"
    return ""


def wrong_command(machine: VirtualBoard) -> str:
    """Return what was given as a command and is none, if anything."""
    # A fault may itself put a byte in front of Enter, or make one of it.
    allowed = any(fault.kind in ON_BYTES for fault in machine.faults.inward.faults)
    for command in machine.typed_commands():
        odd = sum(not 0x20 <= key < 0x7F for key in command)
        if len(command) > LONGEST or odd > allowed:
            return f"typed at the prompt: {command!r}"
    return ""


def wrong_kind(machine: VirtualBoard, case: Case, ended: str, why: str) -> str:
    """Return why ``ended`` is not how this fault ends, if it is not."""
    kind = case.fault.split(":")[0]
    verified = ended == "verified"
    if kind == "none" and not verified:
        return f"nothing was wrong, and it ended in {ended}"
    if kind == "no-rts" and (
        "the board's RTS does not reach our CTS" not in why or ended != "LinkError"
    ):
        return f"RTS is missing, and it ended in {ended}"
    if kind == "full" and ended != "BoardError":
        return f"the disk was full, and it ended in {ended}"
    if kind in ("hang", "cut") and verified and struck(machine):
        return f"there was a {kind}, and it was verified"
    if kind in (*ON_BYTES, "silence", "deaf", "noise", "stale") and not verified:
        if ended == "ProgramError":
            return "the program was blamed for the link"
        if ended == "BoardError" and at_prompt(machine):
            return "the board was blamed for the link, and stands at its prompt"
    return ""


def struck(machine: VirtualBoard) -> bool:
    """Return whether a hang or a cut has come about."""
    ways = (machine.faults.inward, machine.faults.outward)
    cut = any(fault.kind == "cut" and way.count > fault.at for way in ways for fault in way.faults)
    return machine.hung or cut


def at_prompt(machine: VirtualBoard) -> bool:
    """Return whether the board answers Enter with its prompt, now that nothing disturbs it."""
    for way in (machine.faults.inward, machine.faults.outward):
        way.faults.clear()
        way._mute_until = 0.0
    machine.run(machine.now + machine.setup.clock)
    machine.take_output()
    machine.feed(b"\x18\r")
    machine.run(machine.now + 3 * machine.setup.clock)
    return machine.take_output()[-4:] in (b"\r\nA>", b"\r\nB>", b"\r\nC>")


# -- the matrix -----------------------------------------------------------------------------------


def outcomes(cases: Sequence[Case], jobs: int) -> Iterator[Outcome]:
    """Run all, in ``jobs`` processes; yield as they end."""
    program()
    for receiver in {case.receiver for case in cases}:
        spans(receiver)
    fork = multiprocessing.get_context("fork")
    asleep = [case for case in cases if case.receiver == "rx"]
    awake = [case for case in cases if case.receiver != "rx"]
    for some, count in ((asleep, jobs * _SLEEPERS), (awake, jobs)):
        if some:
            with fork.Pool(min(count, len(some))) as pool:
                yield from pool.imap_unordered(run, some)


def table(done: Iterable[Outcome]) -> str:
    """Return the table: a line for each fault and receiver."""
    rows: dict[tuple[str, str], Counter[str]] = {}
    longest: dict[tuple[str, str], float] = {}
    for outcome in done:
        key = outcome.case.fault, outcome.case.receiver
        count = rows.setdefault(key, Counter())
        count.update(["runs", outcome.ended, *(["violations"] if outcome.violation else [])])
        longest[key] = max(longest.get(key, 0.0), outcome.seconds)
    columns = ("runs", "verified", "LinkError", "BoardError", "ProgramError", "violations")
    lines = [f"{'fault':<18}{'receiver':<9}" + "".join(f"{c:>13}" for c in columns) + "  longest"]
    order = faults()
    for key in sorted(rows, key=lambda key: (order.index(key[0]), key[1])):
        cells = "".join(f"{rows[key][column] or '':>13}" for column in columns)
        lines.append(f"{key[0]:<18}{key[1]:<9}{cells}{longest[key]:7.0f} s")
    total = sum(rows.values(), Counter())
    lines.append(f"{'all':<27}" + "".join(f"{total[column]:>13}" for column in columns))
    return "\n".join(lines)


def chosen(text: str, known: Iterable[str], match: Callable[[str, str], bool]) -> list[str]:
    """Return those of ``known`` that a comma-separated ``text`` names. Raises ValueError."""
    known = list(known)
    for word in text.split(","):
        if not any(match(one, word) for one in known):
            raise ValueError(f"there is no {word!r}; there are {', '.join(known)}")
    return [one for one in known if any(match(one, word) for word in text.split(","))]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.support.fault_matrix", description=__doc__
    )
    parser.add_argument("--faults", default="", help="labels or their beginnings: flip,drop:in")
    parser.add_argument("--receivers", default="xm,xr,pip,rx")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def main() -> int:
    """Run the matrix and return the exit status."""
    arguments = _arguments()
    try:
        labels = chosen(arguments.faults, faults(), str.startswith)
        receivers = chosen(arguments.receivers, RECEIVERS, str.__eq__)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if "rx" in receivers and not shutil.which("rx"):
        print("rx is not there: apt install lrzsz, or leave rx out of --receivers", file=sys.stderr)
        return 2
    seeds = range(arguments.first_seed, arguments.first_seed + arguments.seeds)
    cases = [Case(to, label, seed) for to in receivers for label in labels for seed in seeds]
    began = time.monotonic()
    done: list[Outcome] = []
    for outcome in outcomes(cases, arguments.jobs):
        done.append(outcome)
        if outcome.violation:
            print(f"{outcome.case} {outcome.exact}: {outcome.violation}\n  {outcome.why}")
        if sys.stderr.isatty():
            print(f"\r{len(done)} of {len(cases)}", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    print(table(done))
    print(f"{len(done)} runs in {time.monotonic() - began:.0f} s")
    return int(any(outcome.violation for outcome in done))


if __name__ == "__main__":
    sys.exit(main())
