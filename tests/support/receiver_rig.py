"""A CP/M machine whose console is a wire: what programs on it receive and send, byte for byte.

The BIOS's CONST and CONIN are Z80 code over a buffer in memory, which costs what a BIOS costs and
leaves garbage in all registers that it need not keep. Where the buffer is empty, the emulator
stops. Polls that XR would make in vain are then skipped: its counter of polls goes down, and the
clock on, by as many as are left until something happens (``honest`` makes every one of them).
"""

from __future__ import annotations

import binascii
import random
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import cpm80
import z80

from ulmrig.asm.program.crc import crc16
from ulmrig.asm.receiver import build as receiver
from ulmrig.hil.emulator.cpm_machine import BareMachine

CLOCK: Final = 7_372_800
SECOND: Final = CLOCK
FRAME: Final = 100_000

_BIOS: Final = 0xE600
_CONST: Final = 0xF000
_BUFFER: Final = 0xF200
_READ: Final = 0xF100
_END: Final = 0xF102
# LD BC,DE,HL,IX,IY with garbage; EXX and again; RET
_GARBAGE: Final = bytes.fromhex("01DEAD 11BEEF 21F00D DD210BAD FD21C0DE D9 01DEAD 21BEEF D9 C9")
_CONST_CODE: Final = bytes.fromhex("2A00F1 ED5B02F1 B7ED52 3EFF 2001 AF") + _GARBAGE
_EMPTY: Final = _CONST + 14
"""At XOR A: nothing is in the buffer."""
_CONIN: Final = _CONST + len(_CONST_CODE)
# CALL CONST; OR A; JR NZ,+2; JR CONIN; LD HL,(READ); LD A,(HL); INC HL; LD (READ),HL
_CONIN_CODE: Final = bytes.fromhex("CD00F0 B7 2002 18F8 2A00F1 7E 23 2200F1") + _GARBAGE
_STARVED: Final = _CONIN + 6
"""At JR CONIN: a key is wanted, and none is there."""

POLL_T: Final = 75 + 10 + 16 + 20 + 4 + 15 + 7 + 7 + 4 + 30 + 28 + 8 + 20 + 10
"""T-states of a poll in vain: XR's, the vector's JP and CONST's."""


class Bench(BareMachine):
    """The machine at the end of the wire; it runs while somebody reads from it or pauses."""

    def __init__(self, files: dict[str, bytes], disk: cpm80.DiskFormat | None = None) -> None:
        self.inbox = bytearray()
        """Sent, and not taken by the machine yet."""
        self.outbox = bytearray()
        """Printed, and not read by us yet."""
        self.printed = bytearray()
        self.spilled = b""
        """What a program had left on the wire when it returned to CP/M."""
        self.honest = False
        self.frames = 0
        self.skipped = 0
        self.at_prompt = False
        self.dma = 0x80
        self._deadline = 0
        self._stop = False
        self._stop_on_output = False
        self.disk = cpm80.DiskImage(disk or cpm80.DiskFormat(block_size=2048, num_blocks=128))
        system = cpm80.FileSystem(self.disk)
        for name, data in files.items():
            system.write(name, data)
        super().__init__([cpm80.DiskDrive(self.disk)])
        self.set_memory_block(_CONST, _CONST_CODE + _CONIN_CODE)
        for vector, code in ((2, _CONST), (3, _CONIN)):
            self.clear_breakpoint(_BIOS + 3 * vector)
            self.set_memory_block(_BIOS + 3 * vector, z80.JP(code).encode())
        self._fill(b"")
        self.set_breakpoint(_EMPTY)
        self.set_breakpoint(_STARVED)
        self._poll_return = receiver.build().symbols["CONST2"] + 3
        self.run_to_prompt()

    # -- time ---------------------------------------------------------------------------------

    @property
    def now(self) -> int:
        """T-states since the machine was made, skipped polls included."""
        return self.frames * FRAME + self.frame_tick + self.skipped

    # -- the wire -----------------------------------------------------------------------------

    def write(self, data: bytes) -> None:
        """Send to the machine."""
        self.inbox += data

    def read(self, timeout: int) -> int | None:
        """Return the next byte that the machine sends, None after ``timeout`` T-states."""
        if not self.outbox:
            self._run(self.now + timeout, stop_on_output=True)
        return self.outbox.pop(0) if self.outbox else None

    def pause(self, t_states: int) -> None:
        """Let the machine run."""
        self._run(self.now + t_states)

    def run_to_prompt(self, limit: int = 1200 * SECOND) -> str:
        """Run until CP/M asks for a command, and return what was printed since the last time."""
        end = self.now + limit
        while not self.at_prompt:
            assert self.now < end, f"it hangs; printed: {bytes(self.printed)!r}"
            self._run(end)
        printed = self.printed.decode("latin-1")
        self.printed.clear()
        self.outbox.clear()
        return printed

    def command(self, line: str) -> None:
        """Type a command at the prompt; nothing of its echo is read later on."""
        assert self.at_prompt
        self.spilled = b""
        self.at_prompt = False
        self.write(line.encode("latin-1") + b"\r")
        for _ in range(len(line) + 1):
            assert self.read(SECOND) is not None
        self.printed.clear()

    def run_command(self, line: str) -> str:
        """Type a command, and return what it printed, up to the next prompt."""
        self.command(line)
        return self.run_to_prompt()

    # -- the machine --------------------------------------------------------------------------

    def on_conout(self) -> None:
        self.printed.append(self.c)
        self.outbox.append(self.c)
        self._stop = self._stop_on_output

    def on_setdma(self) -> None:
        self.dma = self.bc
        super().on_setdma()

    def on_wboot(self) -> None:
        """A program has left: nothing that was sent to it may reach CP/M's prompt."""
        memory = self.memory
        read, end = (
            int.from_bytes(memory[at : at + 2], "little") if self.frames else 0
            for at in (_READ, _END)
        )
        self.spilled += bytes(memory[read:end]) + bytes(self.inbox)
        self.inbox.clear()
        self._fill(b"")
        super().on_wboot()

    def on_breakpoint(self) -> None:
        if self.pc == _EMPTY:
            self._on_empty()
        elif self.pc == _STARVED:
            if not self._take():
                self.at_prompt = self._stop = True
        else:
            super().on_breakpoint()

    def _on_empty(self) -> None:
        """CONST finds nothing: give it what was sent, or let time go by."""
        if self._take():
            self.pc = _CONST
        elif self.now >= self._deadline:
            self._stop = True
        elif not self.honest:
            stack = self.sp
            memory = self.memory
            if int.from_bytes(memory[stack : stack + 2], "little") == self._poll_return:
                polls = int.from_bytes(memory[stack + 2 : stack + 4], "little")
                skip = min(polls - 1, -(-(self._deadline - self.now) // POLL_T))
                self.set_memory_block(stack + 2, (polls - skip).to_bytes(2, "little"))
                self.skipped += skip * POLL_T

    def _take(self) -> bool:
        """Put what was sent into the BIOS's buffer."""
        if not self.inbox:
            return False
        self._fill(bytes(self.inbox[:2048]))
        del self.inbox[:2048]
        return True

    def _fill(self, data: bytes) -> None:
        end = _BUFFER + len(data)
        self.set_memory_block(_BUFFER, data)
        self.set_memory_block(_READ, _BUFFER.to_bytes(2, "little") + end.to_bytes(2, "little"))

    def _run(self, deadline: int, *, stop_on_output: bool = False) -> None:
        self._deadline = deadline
        self._stop_on_output = stop_on_output
        self._stop = False
        run = z80.Z80Machine.run
        self.ticks_to_stop = 0
        while not self._stop:
            events = run(self)
            self._note(events)
            if events & self._BREAKPOINT_HIT:
                at = self.pc
                self.on_breakpoint()
                # Where it stops for lack of a byte it asks again when it goes on.
                if self.pc == at and not (self._stop and at in (_EMPTY, _STARVED)):
                    self._note(self.step_over_breakpoint())
            if self.now >= deadline and not self.inbox:
                return

    def _note(self, events: int | None) -> None:
        if events and events & self._END_OF_FRAME:
            self.frames += 1

    # -- the disk -----------------------------------------------------------------------------

    def files(self) -> dict[str, bytes]:
        """Return the files on the disk."""
        disk = cpm80.DiskMap(self.disk)
        return {file.name: disk.read(file) for file in disk.files()}

    def snapshot(self) -> tuple[bytes, bytes, int]:
        """Return what ``restore`` takes."""
        return bytes(self.get_state_view()), bytes(self.disk.data), self.dma

    def restore(self, snapshot: tuple[bytes, bytes, int]) -> None:
        """Go back to CP/M's prompt as it was, the clock aside."""
        view: Any = self.get_state_view()
        self.skipped = self.now
        view[:] = snapshot[0]
        self.frames = 0
        self.skipped -= self.frame_tick
        self.disk.data[:] = snapshot[1]
        bc = self.bc
        self.bc = snapshot[2]
        self.on_setdma()
        self.bc = bc
        for box in (self.inbox, self.outbox, self.printed):
            box.clear()
        self.spilled = b""
        self.at_prompt = True


# -- XMODEM, as a sender may speak it ---------------------------------------------------------

SOH, STX, EOT, ACK, NAK, CAN = 1, 2, 4, 6, 0x15, 0x18


def crc_xmodem(data: bytes) -> int:
    """Return XMODEM's CRC."""
    return binascii.crc_hqx(data, 0)


def block(number: int, data: bytes) -> bytes:
    """Return a block of 128 or 1024 bytes."""
    assert len(data) in (128, 1024)
    head = bytes([SOH if len(data) == 128 else STX, number & 255, 255 - (number & 255)])
    return head + data + crc_xmodem(data).to_bytes(2, "big")


def blocks(data: bytes, sizes: Iterable[int] = (), size: int = 128) -> list[bytes]:
    """Cut ``data`` into blocks: the first ones of ``sizes``, the others of ``size``."""
    result = []
    rest = list(sizes)
    at = 0
    while at < len(data):
        length = rest.pop(0) if rest else size
        result.append(block(len(result) + 1, data[at : at + length].ljust(length, b"\x1a")))
        at += length
    return result


# -- a session ---------------------------------------------------------------------------------

XR = receiver.build()
OLD = bytes(range(256))
DATA = random.Random(1).randbytes(40 * 128)
LIMIT = 400 * SECOND
"""T-states that no transfer of a few KB may take, waiting included."""


@cache
def machine() -> tuple[Bench, tuple[bytes, bytes, int]]:
    bench = Bench({"XR.COM": XR.data, "OLD.BIN": OLD})
    return bench, bench.snapshot()


def fresh() -> Bench:
    """Return the machine at its first prompt, with XR.COM and OLD.BIN on its disk."""
    bench, snapshot = machine()
    bench.restore(snapshot)
    bench.honest = False
    return bench


def receive(bench: Bench, command: str) -> None:
    """Start XR, and wait for its first poll."""
    bench.command(command)
    expect(bench, ord("C"))


def expect(bench: Bench, *answers: int | None) -> None:
    """Read until one of the answers comes; text in front of a poll is skipped."""
    for answer in answers:
        got = bench.read(20 * SECOND)
        while answer == ord("C") and got not in (answer, None):
            got = bench.read(20 * SECOND)
        assert got == answer, (got, bytes(bench.printed))


def send(bench: Bench, packets: Iterable[bytes]) -> None:
    """Send blocks that are to be acknowledged at once."""
    for packet in packets:
        bench.write(packet)
        expect(bench, ACK)


def end(bench: Bench) -> None:
    bench.write(bytes([EOT]))
    expect(bench, NAK)
    bench.write(bytes([EOT]))
    expect(bench, ACK)


def last_line(bench: Bench) -> str:
    """Run until XR has left; nothing of what was sent may be left for CP/M's prompt."""
    began = bench.now
    lines = bench.run_to_prompt(LIMIT).replace("\x18", "").split("\r\n")
    assert bench.now - began < LIMIT
    assert bench.spilled == b""
    assert lines[-1] == "A>"
    return lines[-2]


def ok(name: str, data: bytes) -> str:
    return f"XR: OK {name} {len(data) // 128:04X} CRC {crc16(data):04X}"


def no_file(bench: Bench) -> None:
    """The disk is as it was."""
    assert bench.files() == {"XR.COM": XR.data, "OLD.BIN": OLD}
