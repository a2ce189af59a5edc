"""Nothing of a program survives into the next: A, B, A on one machine is A alone, twice."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import Any

import pytest

from tests.support.com_programs import LIMIT, LOOP, PIP, POLLER, RET, bdos, com, reader
from tests.support.stray_programs import at_de, bios, crafted, random_program
from ulmrig.hil.emulator import cpm_target
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run

SHOW_A = b"\xc6\x20\x5f\x0e\x02\xcd\x05\x00"  # print the character that is 20h above A
SECTOR = (
    (
        at_de(9, 0x1F0)  # the prompt
        + at_de(10, 0x1D0)
        + bios(13, 0)  # read a sector: where, and to where, are what the BIOS remembers
        + SHOW_A
        + b"\xed\x5e\xed\x57"  # LD A,I
        + SHOW_A
        + b"\xc3\x00\x01"
    ).ljust(0xD0, b"\0")
    + b"\x0e".ljust(32, b"\0")
    + b"> $"
)

PROGRAMS = {
    "answers": com(reader(reply=b"YES\r\n")),
    "leaves": com(at_de(9, 0x120) + at_de(10, 0x130) + RET.ljust(16, b"\0") + b"> $".ljust(16)),
    "writes the disk": PIP,
    "reads a sector": com(SECTOR),
    "polls": com(POLLER),
}
LINES = {"writes the disk": [b"B.TXT=A.TXT", b"CON:=B.TXT"]}

# Where the CCP goes on after a program, it jumps to 0180h, and that calls the program again.
RETURNS_ELSEWHERE = (
    b"\x3a\x70\x01\xb7\x20\x0f\x3c\x32\x70\x01\xe1\xe5\x36\xc3\x23\x36\x80\x23\x36\x01\xc9" + LOOP
).ljust(0x80, b"\0") + b"\x21\x00\xc0\xe5\xc3\x00\x01"

STRAY = {
    "loops": LOOP,
    "leaves": RET,
    "returns elsewhere": RETURNS_ELSEWHERE,
    "selects another track, sector and DMA address": b"".join(
        bios(vector, 3) for vector in (10, 11, 12)
    )
    + LOOP,
    "writes sectors": (bios(10, 1) + bios(11, 2) + bios(14, 0)) * 3 + LOOP,
    "erases all": at_de(19, 0x110) + LOOP.ljust(8, b"\0") + b"\0???????????".ljust(36, b"\0"),
    "overwrites CP/M": b"\x21\x00\xd0\x11\x01\xd0\x01\xff\x15\x36\x76\xed\xb0" + LOOP,
    "turns interrupts off, and other registers": b"\xf3\xed\x5e\x3e\x55\xed\x47\xd9\x08" + LOOP,
    "waits for a key": bdos(1) + LOOP,
    "polls for a key": b"\x0e\x06\x1e\xff\xcd\x05\x00\x18\xf7",
    "prints": bdos(2, ord("x")) * 20 + LOOP,
    "boots": bios(0, 0),
    "another user": bdos(32, 5) + RET,
}


def use(machine: EmulatedMachine, run: Run, lines: list[bytes]) -> list[Any]:
    """Run a program, type lines while it runs, and return all that can be seen of the machine."""
    console = machine.start(run)
    seen: list[Any] = [console.greeting]
    for line in lines:
        if seen[-1].place is Place.PROGRAM:
            seen.append(console.say(line))
    inner = machine._machine
    seen += [bytes(inner.get_state_view()), bytes(machine._disk.data), inner.bios_state()]
    return [*seen, inner.in_program, inner.t_states, sorted(inner.breakpoints)]


@pytest.fixture(scope="module")
def alone() -> dict[str, list[Any]]:
    """What is seen of each program on a machine of its own."""
    return {
        name: use(EmulatedMachine(turn_limit=LIMIT), run, LINES.get(name, [b"hello", b""]))
        for name, run in PROGRAMS.items()
    }


def survives_nothing(
    alone: dict[str, list[Any]], stray: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kept in (64, 1):
        # With one snapshot, each start is a start from CP/M's.
        monkeypatch.setattr(cpm_target, "_MAX_SNAPSHOTS", kept)
        machine = EmulatedMachine(turn_limit=LIMIT)
        for name, run in PROGRAMS.items():
            lines = LINES.get(name, [b"hello", b""])
            assert use(machine, run, lines) == alone[name]
            machine.turn_limit = 1_000_000
            for code in stray:
                with suppress(ProgramError):
                    use(machine, Run("Y", b"", {"Y.COM": code}), [b"hello"])
            machine.turn_limit = LIMIT
            assert use(machine, run, lines) == alone[name], f"{name}, {kept} snapshots"


@pytest.mark.parametrize("stray", STRAY.values(), ids=STRAY)
def test_nothing_of_a_program_survives_into_the_next(
    alone: dict[str, list[Any]], stray: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    survives_nothing(alone, [stray], monkeypatch)


@pytest.mark.parametrize("seed", range(2))
def test_nothing_of_many_random_programs_survives(
    alone: dict[str, list[Any]], seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(seed)
    stray = [make(chance) for _ in range(10) for make in (random_program, crafted)]
    survives_nothing(alone, stray, monkeypatch)
