"""The virtual board: what it does and what it loses, byte by byte, in its own time."""

from __future__ import annotations

import pytest

from ulmrig.hil.virtual.board import RING, Setup, VirtualBoard
from ulmrig.hil.virtual.faults import FaultError, Way, parse
from ulmrig.hil.virtual.line import LATE_BYTES

pytestmark = pytest.mark.boards

CLOCK = Setup().clock


def booted(choice: str = "C", *faults: str, **setup: object) -> VirtualBoard:
    """Return a board that stands at its prompt."""
    machine = VirtualBoard(Setup(boot=choice, **setup), [parse(fault) for fault in faults])  # type: ignore[arg-type]
    after(machine, 0.5)
    return machine


def after(machine: VirtualBoard, seconds: float) -> bytes:
    """Let time go by, and return what has come meanwhile."""
    machine.run(machine.now + seconds * machine.setup.clock)
    return machine.take_output()


def typed(machine: VirtualBoard, line: bytes, seconds: float = 1.0) -> bytes:
    machine.feed(line + b"\r")
    return after(machine, seconds)


def started(machine: VirtualBoard, code: str) -> None:
    """Start Z80 code (hex) at 0100h from the prompt."""
    typed(machine, b"A:\rSAVE 0 GO.COM")
    assert machine.computer
    # A file of no records leaves the memory as it is.
    machine.computer.set_memory_block(0x100, bytes.fromhex(code))
    typed(machine, b"GO")


# -- booting and drives ---------------------------------------------------------------------------


def test_the_menu_stands_after_a_second() -> None:
    machine = VirtualBoard()
    assert not after(machine, 1.0).endswith(b": ")
    assert after(machine, 0.5).endswith(b"Boot [H=Help]: ")


@pytest.mark.parametrize(("choice", "prompt"), [(b"C", b"\r\nB>"), (b"2", b"\r\nA>")])
def test_what_is_chosen_at_the_menu_boots(choice: bytes, prompt: bytes) -> None:
    machine = VirtualBoard()
    after(machine, 1.5)
    assert typed(machine, choice, 3).endswith(prompt)


def test_the_menu_refuses_what_is_not_there_and_asks_again() -> None:
    machine = VirtualBoard()
    after(machine, 1.5)
    assert typed(machine, b"X", 3).endswith(b"*** Invalid command\r\n\r\nBoot [H=Help]: ")


def test_a_reset_leads_back_to_the_menu_and_keeps_the_disks() -> None:
    machine = VirtualBoard()
    for _ in range(2):
        after(machine, 1.5)
        typed(machine, b"C", 2)
        typed(machine, b"A:\rSAVE 0 KEPT.TXT")
        shown = typed(machine, b"DIR")
        machine.reset()
    assert b"KEPT     TXT" in shown
    assert machine.typed_commands().count(b"DIR") == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"DIR B:", b"PIP      COM"),
        (b"DIR A:", b"NO FILE"),
        (b"DIR C:", b"NO FILE"),
        (b"DIR D:", b"Bdos Err On D: Select"),
        (b"SAVE 1 B:X.TXT", b"Bdos Err On B: Bad Sector"),
    ],
)
def test_drives(line: bytes, said: bytes) -> None:
    assert said in typed(booted(), line, 2)


# -- the line -------------------------------------------------------------------------------------


DEAF = "18FE"
"""JR $: the interrupt fills the ring, and nobody reads it."""
WAIT = "0605 210000 2B 7C B5 20FB 10F6 C9"
"""LD B,5; LD HL,0; DEC HL; LD A,H; OR L; JR NZ,-5; DJNZ -10; RET: it returns after 1.2 s."""


def test_a_thousand_bytes_at_9600_take_their_time_from_the_board() -> None:
    machine = booted(speed=9600)
    began = machine.seconds
    machine.say(bytes(1000))
    while machine.outward.due() < float("inf"):
        machine.run(machine.now + CLOCK, to_output=True)
        machine.take_output()
    assert machine.seconds - began == pytest.approx(1000 * 10 / 9600, abs=0.001)


def test_a_thousand_bytes_at_9600_take_their_time_to_the_board() -> None:
    machine = booted(speed=9600, rts=False)
    machine.feed(bytes(1000))
    after(machine, 1000 * 10 / 9600 - 0.001)
    assert machine.faults.inward.count == 999
    after(machine, 0.002)
    assert machine.faults.inward.count == 1000


def test_rts_drops_at_16_and_the_sender_notices_late() -> None:
    machine = booted()
    started(machine, DEAF)
    before = machine.faults.inward.count
    machine.feed(bytes(15))
    after(machine, 0.1)
    assert machine.uart.rts
    machine.feed(bytes(100))
    after(machine, 0.1)
    assert not machine.uart.rts
    assert machine.faults.inward.count - before == 16 + LATE_BYTES
    assert machine.uart.overruns == 0


def test_rts_rises_when_the_ring_is_read() -> None:
    machine = booted()
    started(machine, WAIT)
    machine.feed(b"0123456789" * 10)
    after(machine, 0.1)
    assert not machine.uart.rts
    # It returns to CP/M, which reads.
    assert b"0123456789" * 10 in after(machine, 2)
    assert machine.uart.rts


def test_without_rts_a_full_ring_loses_what_comes() -> None:
    machine = booted(rts=False)
    started(machine, WAIT)
    machine.feed(b"0123456789" * 10)
    shown = after(machine, 2)
    assert shown.endswith(b"A>" + (b"0123456789" * 10)[:RING])
    assert machine.uart.overruns == 0


@pytest.mark.parametrize(("chip", "kept"), [("68b50", b"a"), ("sio", b"abh")])
def test_with_interrupts_off_each_chip_loses_what_it_loses(chip: str, kept: bytes) -> None:
    machine = booted(chip=chip, rts=False)
    # DI, the wait, EI
    started(machine, f"F3 {WAIT.removesuffix('C9')} FB C9")
    lost = machine.uart.overruns
    machine.feed(b"abcdefgh")
    assert after(machine, 2).endswith(b"A>" + kept)
    assert machine.uart.overruns - lost == 8 - len(kept)


# -- faults ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("flip:rate=1.5", "rate=1.5: expected a probability from 0 to 1"),
        ("flip:rate=-1", "rate=-1: expected a probability"),
        ("flip:rate=nan", "rate=nan: expected a probability"),
        ("drop:at=1.5", "at=1.5: expected a whole number, 0 or more"),
        ("drop:at=-1", "at=-1: expected a whole number"),
        ("drop:at=inf", "at=inf: expected a whole number"),
        ("silence:at=1:seconds=-8", "seconds=-8: expected 0 or more"),
        ("noise:seconds=inf", "seconds=inf: expected 0 or more"),
        ("full:room=-1", "room=-1: expected a whole number"),
        ("full:room=x", "'x' is not a number"),
        ("flip", "it lacks rate= or at="),
    ],
)
def test_a_fault_that_cannot_be_is_refused(text: str, words: str) -> None:
    with pytest.raises(FaultError) as caught:
        parse(text)
    assert str(caught.value).startswith(f"{text!r}: {words}")


def test_a_fault_may_be_certain() -> None:
    assert parse("flip:rate=1").rate == 1.0


@pytest.mark.parametrize("kind", ["flip", "drop", "double", "insert", "slip"])
def test_faults_repeat_with_their_seed_and_differ_with_another(kind: str) -> None:
    def passed(seed: int) -> list[int]:
        way = Way("in", [parse(f"{kind}:rate=0.01")], seed)
        return [one for byte in b"x" * 2000 for one in way.passes(byte, 0.0)]

    assert passed(1) == passed(1) != passed(2)
    assert passed(1) != list(b"x" * 2000)


def test_what_a_board_says_and_when_repeats() -> None:
    def said() -> tuple[bytes, float]:
        machine = booted("C", "flip:rate=0.05")
        return typed(machine, b"DIR B:"), machine.now

    assert said() == said()
