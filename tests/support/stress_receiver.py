"""Throw spoilt packets at XR, and see that it never keeps a wrong file.

    python -m tests.support.stress_receiver --packets 100000 --seed 0

An XMODEM sender of the usual kind sends random files over a wire that flips, drops, doubles and
inserts bytes, cuts packets off, repeats and skips them, puts EOTs, CANs and noise in front of them,
loses answers, and now and then changes the data under a CRC that fits it. XR is told RRRR CCCC.
Whatever comes, in the end the file is exactly the one that was sent, and XR says OK, or it is
exactly the old one and XR says why; NAME.$$$ is gone, nothing is left for CP/M's prompt, and XR has
left within PATIENCE after the sender. (The sender takes text for the end: one that does not types
its blocks at CP/M's prompt, and no receiver can help it.) Time is that of the emulated Z80; where
XR polls in vain the clock is moved on, and XR's counter of polls with it (tests/receiver_rig.py).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.receiver_rig import ACK, CAN, EOT, NAK, SECOND, Bench, block
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.receiver import build as receiver

PATIENCE = 160 * SECOND
"""T-states from the sender's end to CP/M's prompt: 20 polls of 3 s, on the rig's slow BIOS."""

_OLD = bytes(128) + b"OLD " * 32
_XR = receiver.build()
_SENDER_TIMEOUT = 10 * SECOND
_RETRIES = 12
_TEXT = {*b"\r\n", *range(32, 127)} - {ord("C")}
"""Where an answer should be, text is the end: XR has left."""

Spoil = Callable[[random.Random, bytes], bytes]


def _flip(r: random.Random, data: bytes) -> bytes:
    value = int.from_bytes(data, "big")
    for _ in range(r.choice((1, 1, 2, 3, 16))):
        value ^= 1 << r.randrange(8 * len(data))
    return value.to_bytes(len(data), "big")


def _burst(r: random.Random, data: bytes) -> bytes:
    at, length = r.randrange(len(data)), r.randrange(1, 40)
    return data[:at] + r.randbytes(length) + data[at + length :]


def _unseen(r: random.Random, data: bytes) -> bytes:
    """Return what XMODEM's CRC cannot tell from ``data``: a multiple of its polynomial."""
    error = 0x11021 << r.randrange(8 * (len(data) - 3) - 17)
    return (int.from_bytes(data, "big") ^ error).to_bytes(len(data), "big")


def _drop(r: random.Random, data: bytes) -> bytes:
    at = r.choice((0, 0, r.randrange(len(data))))
    return data[:at] + data[at + r.choice((1, 1, 2, 20)) :]


def _double(r: random.Random, data: bytes) -> bytes:
    at = r.randrange(len(data))
    return data[: at + 1] + data[at:]


def _insert(r: random.Random, data: bytes) -> bytes:
    at = r.randrange(len(data))
    return data[:at] + r.randbytes(r.choice((1, 1, 2, 20))) + data[at:]


def _cut(r: random.Random, data: bytes) -> bytes:
    return data[: r.randrange(len(data))]


def _noise(r: random.Random, data: bytes) -> bytes:
    return r.randbytes(r.choice((1, 3, 130, 1030, 3000)))


def _front(what: bytes) -> Spoil:
    return lambda r, data: what + data


def _instead(what: bytes) -> Spoil:
    return lambda r, data: what


SPOILS: dict[str, Spoil] = {
    "flipped": _flip,
    "burst": _burst,
    "unseen by XMODEM": _unseen,
    "dropped": _drop,
    "doubled": _double,
    "inserted": _insert,
    "cut off": _cut,
    "noise": _noise,
    "lost": _instead(b""),
    "EOT": _instead(bytes([EOT])),
    "EOT in front": _front(bytes([EOT])),
    "EOT EOT": _instead(bytes([EOT, EOT])),
    "CAN": _instead(bytes([CAN])),
    "CAN in front": _front(bytes([CAN])),
    "CAN CAN in front": _front(bytes([CAN, CAN])),
}


@dataclass
class Tally:
    """What has happened so far; times in T-states."""

    packets: int = 0
    transfers: int = 0
    longest: int = 0
    longest_end: int = 0
    spoilt: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)


class Sender:
    """An XMODEM sender at a bad wire; ``send`` returns when it is through or has given up."""

    def __init__(self, bench: Bench, r: random.Random, tally: Tally, badness: float) -> None:
        self.bench, self.r, self.tally, self.badness = bench, r, tally, badness

    def send(self, data: bytes) -> None:
        """Send a file."""
        if not self._polled():
            return
        number, at = 1, 0
        while at < len(data):
            size = 1024 if len(data) - at >= 1024 and self.r.random() < 0.2 else 128
            if not self._deliver(self._packets(number, data[at : at + size])):
                return
            number, at = number + 1, at + size
            if self.r.random() < self.badness / 50:  # a sender that has lost count
                number += self.r.choice((-1, 1, 2))
        self._deliver(iter(lambda: bytes([EOT]), None))

    def _polled(self) -> bool:
        for _ in range(200):
            answer = self.bench.read(_SENDER_TIMEOUT)
            if answer in (ord("C"), None):
                return answer is not None
        return False

    def _packets(self, number: int, data: bytes) -> Iterator[bytes]:
        while True:
            sent = data
            if self.r.random() < self.badness / 200:
                # Spoilt before its CRC was estimated: only RRRR CCCC can tell.
                self.tally.spoilt["under its CRC"] += 1
                sent = _flip(self.r, data)
            yield block(number, sent)

    def _deliver(self, packets: Iterator[bytes]) -> bool:
        """Send until it is acknowledged. False: given up, or cancelled."""
        for _ in range(_RETRIES):
            self._put(next(packets))
            answer = self._answer()
            if answer in _TEXT:
                return False
            if answer == ACK:
                return True
            if answer == CAN and self._answer() == CAN:
                return False
        if self.r.random() < 0.5:
            self.bench.write(bytes([CAN] * self.r.randrange(1, 9)))
        return False

    def _answer(self) -> int | None:
        answer = self.bench.read(_SENDER_TIMEOUT)
        if answer in (ACK, NAK, ord("C")) and self.r.random() < self.badness / 10:
            self.tally.spoilt["answer"] += 1
            return self.r.choice((None, ACK, NAK, self.r.randrange(256)))
        return answer

    def _put(self, packet: bytes) -> None:
        self.tally.packets += 1
        if self.r.random() < self.badness:
            what = self.r.choice(tuple(SPOILS))
            self.tally.spoilt[what] += 1
            packet = SPOILS[what](self.r, packet) if len(packet) > 1 else packet * 2
        if self.r.random() < self.badness / 10:
            self.tally.spoilt["repeated"] += 1
            packet += packet
        if self.r.random() < self.badness / 5 and len(packet) > 1:
            # It comes in two parts.
            at = self.r.randrange(len(packet))
            self.bench.write(packet[:at])
            self.bench.pause(self.r.randrange(2 * SECOND))
            packet = packet[at:]
        # Unread answers may be old ones, but a sender sees that it has been cancelled.
        if not self.bench.at_prompt and bytes([CAN, CAN]) not in self.bench.outbox:
            self.bench.write(packet)


def transfer(bench: Bench, r: random.Random, tally: Tally) -> None:
    """Send one file, and judge what came of it."""
    data = r.randbytes(128 * r.choice((1, 5, 20, 60)))
    badness = r.choice((0.02, 0.1, 0.3, 0.6))
    began = bench.now
    bench.command(f"XR T.BIN {len(data) // 128:04X} {crc16(data):04X}")
    Sender(bench, r, tally, badness).send(data)
    sent = bench.now
    lines = bench.run_to_prompt().replace("\x18", "").split("\r\n")
    # An EOT that the sender repeats because an answer was lost may come too late for XR.
    lines[-1] = lines[-1].replace("^D", "")
    spilled = bench.spilled.replace(bytes([EOT]), b"")
    said = lines[-2]
    tally.transfers += 1
    tally.longest = max(tally.longest, bench.now - began)
    tally.longest_end = max(tally.longest_end, bench.now - sent)
    tally.ends[" ".join(said.split()[:2])] += 1
    right = said == f"XR: OK T.BIN {len(data) // 128:04X} CRC {crc16(data):04X}"
    assert right or not said.startswith("XR: OK"), lines
    assert said.startswith("XR: ") and lines[-1] == "A>", lines
    wanted = {"XR.COM": _XR.data, "T.BIN": data if right else _OLD}
    assert bench.files() == wanted, (said, {k: len(v) for k, v in bench.files().items()})
    assert spilled == b"", spilled
    assert bench.now - sent < PATIENCE, (said, bench.now - sent)


def stress(packets: int, seed: int, progress: Callable[[Tally], None] | None = None) -> Tally:
    """Throw at least ``packets`` packets at XR. Raises AssertionError with the transfer's seed."""
    bench = Bench({"XR.COM": _XR.data, "T.BIN": _OLD})
    snapshot = bench.snapshot()
    tally = Tally()
    while tally.packets < packets:
        bench.restore(snapshot)
        this = f"{seed}/{tally.transfers}"
        try:
            transfer(bench, random.Random(this), tally)
        except AssertionError as error:
            raise AssertionError(f"transfer {this}: {error}") from error
        if progress:
            progress(tally)
    return tally


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--packets", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    began = time.monotonic()

    def progress(tally: Tally) -> None:
        if sys.stderr.isatty() and tally.transfers % 50 == 0:
            done = f"{tally.packets:,} of {options.packets:,} packets"
            print(f"\r{done}, {tally.transfers:,} transfers", end="", file=sys.stderr)

    tally = stress(options.packets, options.seed, progress)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    print(f"{tally.packets:,} packets, {tally.transfers:,} transfers, no wrong file kept")
    print(f"  {time.monotonic() - began:.0f} s; longest transfer {tally.longest:,} T-states,")
    print(f"  longest from the sender's end to CP/M's prompt {tally.longest_end:,}")
    for what, count in (tally.ends + Counter()).most_common():
        print(f"  {count:7,d}  {what}")
    print("  spoilt: " + ", ".join(f"{k} {n:,}" for k, n in tally.spoilt.most_common()))


if __name__ == "__main__":
    main()
