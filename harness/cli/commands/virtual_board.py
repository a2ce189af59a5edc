"""``ulmrig virtual-board``: a board made of software, at a pseudo-terminal or a TCP port."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import ExitStack
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ulmrig.harness.errors import UsageError
from ulmrig.hil.board.config import SPEEDS
from ulmrig.hil.virtual.faults import KINDS, parse
from ulmrig.hil.virtual.server import Server
from ulmrig.hil.virtual.states import STATES
from ulmrig.hil.virtual.uart import CHIPS

if TYPE_CHECKING:
    # They load cpm80 and termios, and the command line imports this module for its help.
    from ulmrig.hil.virtual.ends import Port

NAME = "virtual-board"
SUMMARY = "run a virtual board, behind a pseudo-terminal or a TCP port"
MAX_PACE: Final = 1000
"""Multiple of real time beyond which no machine of today could keep up."""

EXAMPLES = """
ulmrig virtual-board
ulmrig virtual-board --state mbasic-loop
ulmrig virtual-board --tcp 0 --uart 68b50 --fault flip:in:rate=0.001
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``virtual-board``."""
    add = parser.add_argument
    add(
        "--tcp",
        type=_address,
        metavar="[HOST:]PORT",
        help="listen on a TCP port, 0 for any (default: a pseudo-terminal)",
    )
    add(
        "--clock",
        type=_clock,
        default=7.3728,
        metavar="MHZ",
        help="of the Z80 (default: %(default)s)",
    )
    add(
        "--speed",
        type=_speed,
        default=115_200,
        metavar="BAUD",
        help="bits per second (default: %(default)s)",
    )
    add(
        "--uart",
        choices=list(CHIPS),
        default="sio",
        help="the serial chip, which loses bytes as the real one does (default: %(default)s)",
    )
    add("--no-rts", action="store_true", help="RTS is not wired (default: it is)")
    add(
        "--receiver",
        choices=["xm", "rx", "none"],
        default="xm",
        help="what the ROM disk has: XM 12.5, lrzsz's rx, nothing (default: %(default)s)",
    )
    add(
        "--boot",
        choices=["C", "2"],
        default="",
        help="boot by itself: C is the ROM's CP/M, 2 a card's (default: show the boot menu)",
    )
    add(
        "--state",
        type=_state,
        metavar="NAME",
        help="begin as somebody left it, such as mbasic-loop, xr-in-block, ed-insert; a wrong name "
        "lists them all (default: just switched on)",
    )
    add(
        "--slow-console",
        action="store_true",
        help="a BIOS that takes six times as long to tell that no key came (default: it does not)",
    )
    add(
        "--pace",
        type=_pace,
        default=1.0,
        metavar="X",
        help="multiple of real time, at most 1,000 (default: %(default)s)",
    )
    add(
        "--fault",
        action="append",
        default=[],
        metavar="SPEC",
        help="make the line or the board bad; may be given several times, such as "
        "flip:in:rate=0.001, drop:out:at=700, silence:at=2000:seconds=8, stale; "
        f"there are {', '.join(KINDS)} (default: none)",
    )
    add("--seed", type=int, default=0, metavar="S", help="of the faults (default: %(default)s)")
    add(
        "--log",
        type=Path,
        metavar="FILE",
        help="write down what passes, with the board's time (default: no)",
    )


def _positive(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < inf:
        raise ArgumentTypeError(f"{text!r}: expected a number above 0")
    return value


def _pace(text: str) -> float:
    value = _positive(text)
    if value > MAX_PACE:
        raise ArgumentTypeError(f"{text!r}: expected at most {MAX_PACE:,} times real time")
    return value


def _clock(text: str) -> float:
    value = _positive(text)
    if not 0.1 <= value <= 200:
        raise ArgumentTypeError(f"{text!r}: expected MHz, from 0.1 to 200")
    return value


def _speed(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or int(text) not in SPEEDS:
        raise ArgumentTypeError(
            f"{text!r}: expected bits per second, {SPEEDS.start} to {SPEEDS.stop - 1}"
        )
    return int(text)


def _state(text: str) -> str:
    if text not in STATES:
        raise ArgumentTypeError(f"{text!r}: expected one of {', '.join(STATES)}")
    return text


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isdecimal() or len(port) > 5 or int(port) > 65535:
        raise ArgumentTypeError(f"{text!r}: expected [HOST:]PORT, with a port from 0 to 65535")
    return host.strip("[]") or "127.0.0.1", int(port)


def _reason(error: OSError) -> str:
    # create_server puts the address and Python's words around the system's.
    if error.errno is not None and error.errno > 0:
        return os.strerror(error.errno)
    return (error.strerror or str(error)).partition(" (while ")[0]


def run(options: Namespace) -> int:
    """Print ``READY URL``, and serve until SIGTERM or SIGINT; SIGUSR1 presses the reset button."""
    from ulmrig.hil.virtual import lrzsz
    from ulmrig.hil.virtual.board import Setup, VirtualBoard
    from ulmrig.hil.virtual.ends import PtyPort, TcpPort

    setup = Setup(
        clock=options.clock * 1e6,
        speed=options.speed,
        chip=options.uart,
        rts=not options.no_rts,
        receiver="" if options.receiver == "none" else options.receiver,
        boot=options.boot,
        state=options.state or "",
        slow_console=options.slow_console,
    )
    with ExitStack() as stack:
        faults = [parse(spec) for spec in options.fault]
        if options.receiver == "rx":
            try:
                lrzsz.find()
            except FileNotFoundError as error:
                raise UsageError(str(error)) from error
        try:
            log = stack.enter_context(options.log.open("w")) if options.log else None
        except OSError as error:
            raise UsageError(f"--log {options.log}: {error.strerror}") from error
        try:
            port: Port = TcpPort(*options.tcp) if options.tcp else PtyPort(options.speed)
        except OSError as error:
            where = f"--tcp {':'.join(map(str, options.tcp))}" if options.tcp else "a new terminal"
            raise UsageError(f"{where}: cannot be opened: {_reason(error)}") from error
        stack.callback(port.close)
        port.keeps = any(fault.kind == "stale" for fault in faults)
        board = VirtualBoard(setup, faults, options.seed)
        server = Server(board, port, options.pace, options.seed, log)
        server.handle_signals(stack)
        print(f"READY {port.url}", flush=True)
        server.serve()
    return 0
