"""``ulmrig virtual-board``."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.hil.virtual.faults import FaultError, parse
from ulmrig.hil.virtual.uart import CHIPS

if TYPE_CHECKING:
    # They load cpm80 and termios, and the command line imports this module for its help.
    from ulmrig.hil.virtual.ends import Port
from ulmrig.hil.virtual.server import Server, _address, _positive, _whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``ulmrig virtual-board``."""
    add = parser.add_argument
    add("--tcp", type=_address, metavar="[HOST:]PORT", help="a port (0: any) and not a pty")
    add("--clock", type=_positive, default=7.3728, metavar="MHZ", help="default: %(default)s")
    add("--speed", type=_whole, default=115_200, metavar="BAUD", help="default: %(default)s")
    add("--uart", choices=list(CHIPS), default="sio", help="default: %(default)s")
    add("--no-rts", action="store_true", help="RTS is not wired")
    add(
        "--receiver",
        choices=["xm", "rx", "none"],
        default="xm",
        help="what the ROM disk has: XM 12.5, lrzsz's rx, nothing (default: %(default)s)",
    )
    add("--boot", choices=["C", "2"], default="", help="boot by itself: the ROM's CP/M or a card's")
    add("--pace", type=_positive, default=1.0, metavar="X", help="times real time (default: 1)")
    add(
        "--fault",
        action="append",
        default=[],
        metavar="SPEC",
        help="such as flip:in:rate=0.001, drop:out:at=700, silence:at=2000:seconds=8, stale",
    )
    add("--seed", type=int, default=0, help="of the faults")
    add("--log", type=Path, metavar="FILE", help="write down what passes, with the board's time")


def run(options: argparse.Namespace) -> int:
    """``ulmrig virtual-board``: print ``READY URL``, serve until SIGTERM or SIGINT, return 0.

    SIGUSR1 presses the reset button. A bad fault, port or log, or no lrzsz where it is to receive,
    is one line, and status 2.
    """
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
    )
    with ExitStack() as stack:
        try:
            if options.receiver == "rx":
                lrzsz.find()
            faults = [parse(spec) for spec in options.fault]
            log = stack.enter_context(options.log.open("w")) if options.log else None
            port: Port = TcpPort(*options.tcp) if options.tcp else PtyPort(options.speed)
        except (FaultError, OSError) as error:
            print(f"ulmrig virtual-board: {error}", file=sys.stderr)
            return 2
        stack.callback(port.close)
        port.keeps = any(fault.kind == "stale" for fault in faults)
        board = VirtualBoard(setup, faults, options.seed)
        server = Server(board, port, options.pace, options.seed, log)
        server.heed_signals(stack)
        print(f"READY {port.url}", flush=True)
        server.serve()
    return 0
