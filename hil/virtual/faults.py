"""Faults of a wire and of a board, on request, each from a seed so that it repeats.

A fault is written ``KIND[:WAY][:KEY=VALUE]…``, such as ``flip:in:rate=0.001``, ``drop:out:at=700``
or ``silence:at=2000:seconds=8``. WAY is ``in`` (to the board), ``out`` (from it) or ``both``, the
default. ``at`` counts the bytes of that direction from 0; ``rate`` is the probability for each
byte; ``address`` is one of the memory, such as 0x22A0, and ``bit`` one of its bits, 0 to 7.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ulmrig.model.errors import UlmrigError

KINDS: Final = {
    "flip": "one bit of a byte is flipped",
    "drop": "a byte is lost",
    "double": "a byte arrives twice",
    "insert": "a random byte is inserted before a byte",
    "slip": "4 bits are flipped in a way that XMODEM's CRC does not detect",
    "silence": "from byte `at` on, all bytes are lost for `seconds`",
    "cut": "from byte `at` on, all bytes are lost",
    "deaf": "the sender ignores RTS",
    "no-rts": "the board's RTS does not reach the sender, which waits for it",
    "reset": "the board is reset when byte `at` arrives",
    "hang": "the CPU stops when byte `at` arrives",
    "full": "the writable disks have `room` KB free, or none when byte `at` arrives",
    "memory": "a bit at `address` always reads as the inverse of what the disk last loaded there",
    "memory-once": "a bit at `address` flips when byte `at` arrives, or `seconds` from the start",
    "noise": "for `seconds` from the start, random bytes come from the board",
    "stale": "a client that connects gets what was printed before",
}
ON_BYTES: Final = ("flip", "drop", "double", "insert", "slip")
_ON_BOARD: Final = ("reset", "hang", "full", "memory-once")
_IN_MEMORY: Final = ("memory", "memory-once")
_KEYS: Final = ("rate", "at", "seconds", "room", "address", "bit")
_SLIP: Final = 0x11021
"""XMODEM's CRC polynomial: an error of this pattern does not change the CRC."""


class FaultError(UlmrigError):
    """A fault that is not written correctly. The text is one line."""


@dataclass(frozen=True)
class Fault:
    """A fault; see the module. ``seconds`` are the board's, ``room`` is in KB."""

    kind: str
    way: str = "both"
    rate: float = 0.0
    at: int = -1
    seconds: float = 0.0
    room: int = 4
    address: int = 0
    bit: int = 0

    def __str__(self) -> str:
        words = [self.kind] + ([self.way] if self.way != "both" else [])
        words += [f"rate={self.rate:g}"] if self.rate else []
        words += [f"at={self.at}"] if self.at >= 0 else []
        words += [f"seconds={self.seconds:g}"] if self.seconds else []
        if self.kind in _IN_MEMORY:
            words += [f"address={self.address:#06x}", f"bit={self.bit}"]
        return ":".join(words)


def parse(text: str) -> Fault:
    """Return the fault that ``text`` describes. Raises FaultError if it describes none."""
    kind, *words = text.split(":")
    if kind not in KINDS:
        raise FaultError(f"{text!r}: there is no fault {kind!r}; there are {', '.join(KINDS)}")
    values: dict[str, float] = {}
    way = "both"
    for word in words:
        key, _, value = word.partition("=")
        if word in ("in", "out", "both"):
            way = word
        elif key in _KEYS:
            try:
                values[key] = int(value, 16) if value[:2] in ("0x", "0X") else float(value)
            except ValueError as error:
                raise FaultError(f"{text!r}: {value!r} is not a number") from error
        else:
            raise FaultError(
                f"{text!r}: {word!r} is not in, out, both, {', '.join(f'{key}=' for key in _KEYS)}"
            )
    _check(text, values)
    if kind in ON_BYTES and not {"rate", "at"} & values.keys():
        raise FaultError(f"{text!r}: it lacks rate= or at=")
    if kind in _IN_MEMORY and "address" not in values:
        raise FaultError(f"{text!r}: it lacks address=")
    if kind == "memory-once" and not {"at", "seconds"} & values.keys():
        raise FaultError(f"{text!r}: it lacks at= or seconds=")
    return Fault(
        kind,
        way,
        values.get("rate", 0.0),
        int(values.get("at", -1)),
        values.get("seconds", 0.0),
        int(values.get("room", 4)),
        int(values.get("address", 0)),
        int(values.get("bit", 0)),
    )


def _check(text: str, values: dict[str, float]) -> None:
    """Raise FaultError if a value is not what its key allows."""
    for key, value in values.items():
        if key == "rate":
            right, expected = 0 <= value <= 1, "a probability from 0 to 1"
        elif key == "seconds":
            right, expected = 0 <= value < 1e9, "0 or more"
        elif key in ("address", "bit"):
            top = 0xFFFF if key == "address" else 7
            right = float(value).is_integer() and 0 <= value <= top
            expected = f"a whole number, 0 to {top}"
        else:
            right, expected = value.is_integer() and 0 <= value < 1e9, "a whole number, 0 or more"
        if not right:
            raise FaultError(f"{text!r}: {key}={value:g}: expected {expected}")


class Way:
    """Applies faults to the bytes of one direction of a wire. Times are seconds of the board."""

    def __init__(self, name: str, faults: Iterable[Fault], seed: int) -> None:
        self.name = name
        self.faults = [fault for fault in faults if fault.way in (name, "both")]
        self.count = 0
        """Bytes that have passed."""
        self.resting = False
        self.done: list[str] = []
        """The faults that were applied, in words, for the log."""
        self._random = random.Random(f"{seed} {name}")
        self._mute_until = 0.0
        self._slip: list[int] = []

    def passes(self, byte: int, now: float) -> list[int]:
        """Return the bytes that arrive for ``byte``: none, one, or several."""
        if self.resting:
            return [byte]
        number, self.count = self.count, self.count + 1
        bytes_ = [byte]
        for fault in self.faults:
            if fault.kind in ON_BYTES:
                if number == fault.at or (fault.rate and self._random.random() < fault.rate):
                    self.done.append(f"{fault.kind} {self.name} at {number}")
                    bytes_ = self._harm(fault.kind, bytes_)
            elif fault.kind == "silence" and number == max(fault.at, 0):
                self.done.append(f"silence {self.name} from {number}")
                self._mute_until = now + fault.seconds
            elif fault.kind == "cut" and number >= max(fault.at, 0):
                return []
        if self._slip:
            mask = self._slip.pop(0)
            bytes_ = [one ^ mask for one in bytes_]
        return [] if now < self._mute_until else bytes_

    def _harm(self, kind: str, bytes_: list[int]) -> list[int]:
        if kind == "drop" or not bytes_:
            return []
        if kind == "double":
            return [bytes_[0], *bytes_]
        if kind == "insert":
            return [self._random.randrange(256), *bytes_]
        if kind == "slip":
            self._slip = list((_SLIP << self._random.randrange(8)).to_bytes(4, "big"))
            return bytes_
        return [bytes_[0] ^ (1 << self._random.randrange(8)), *bytes_[1:]]

    def noise(self, count: int) -> bytes:
        """Return random bytes."""
        return self._random.randbytes(count)


class Faults:
    """The faults of one board and its wire."""

    def __init__(self, faults: Iterable[Fault] = (), seed: int = 0) -> None:
        self.all = tuple(faults)
        self.inward = Way("in", self.all, seed)
        self.outward = Way("out", self.all, seed)
        self._triggered: set[Fault] = set()

    def rest(self, *, resting: bool) -> None:
        """Let every byte pass unharmed and uncounted, and trigger nothing, while ``resting``."""
        self.inward.resting = self.outward.resting = resting

    def find(self, kind: str) -> Fault | None:
        """Return the fault of that kind, if there is one."""
        return next((fault for fault in self.all if fault.kind == kind), None)

    def triggered(self, seconds: float) -> Fault | None:
        """Return a fault of the board that has just been triggered, once each.

        What triggers it is a byte to the board, or with ``out`` one from it, or the time: it is
        ``seconds`` of the board.
        """
        if self.inward.resting:
            return None
        for fault in self.all:
            if fault.kind not in _ON_BOARD or fault in self._triggered:
                continue
            if fault.kind == "full" and fault.at < 0:
                continue
            if fault.kind == "memory-once" and fault.at < 0:
                due = seconds >= fault.seconds
            else:
                count = (self.outward if fault.way == "out" else self.inward).count
                due = count > max(fault.at, 0)
            if due:
                self._triggered.add(fault)
                return fault
        return None
