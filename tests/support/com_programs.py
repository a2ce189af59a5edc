"""Programs for the emulated machine, assembled by hand: bytes at 0100h."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import MachineError
from ulmrig.hil.target import Console, Run

LIMIT = 3_000_000
"""T-states per turn: enough for all that ends."""

RET = b"\xc9"
LOOP = b"\x18\xfe"  # JR $


def bdos(function: int, e: int = 0) -> bytes:
    """LD C,function / LD E,e / CALL 5."""
    return bytes([0x0E, function, 0x1E, e, 0xCD, 5, 0])


def reader(size: int = 62, prompt: bytes = b"> ", reply: bytes = b"") -> bytes:
    """A program that prompts, reads a line into ``size`` bytes, prints a reply, and so on."""

    def at_de(function: int, address: int) -> bytes:
        return bytes([0x11, address & 255, address >> 8, 0x0E, function, 0xCD, 5, 0])

    code = at_de(9, 0x120) + at_de(10, 0x180) + at_de(9, 0x140) + b"\xc3\x00\x01"
    data = (prompt + b"$").ljust(32, b"\0") + (b"\r\n" + reply + b"$").ljust(64, b"\0")
    return code.ljust(32, b"\0") + data + bytes([size, 0]) + bytes(size)


POLLER = (
    b"\x11\x40\x01\x0e\x09\xcd\x05\x00"  # print the prompt at 0140h
    b"\x0e\x06\x1e\xff\xcd\x05\x00\xb7\x28\xf6"  # ask function 6 until there is a key
    b"\xf5\x5f\x0e\x02\xcd\x05\x00\xf1"  # print it
    b"\xfe\x0d\x20\xea\x18\xe0"  # until Enter, and again
).ljust(64, b"\0") + b"> $"
"""Prompts, and asks the BDOS for a key again and again, as no program should."""


def com(code: bytes, prompt: bytes = b"> ") -> Run:
    return Run("X", prompt, {"X.COM": code})


def start(machine: EmulatedMachine, code: bytes, prompt: bytes = b"> ") -> Console:
    return machine.start(com(code, prompt))


PIP = Run("PIP", b"*", {"A.TXT": b"HELLO\r\n\x1a"})


def fails(use: Callable[[], object], kind: type[MachineError], *words: str) -> MachineError:
    with pytest.raises(MachineError) as caught:
        use()
    assert type(caught.value) is kind
    for word in words:
        assert word in str(caught.value)
    return caught.value
