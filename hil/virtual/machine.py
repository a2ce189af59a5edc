"""The computer of a virtual board: real CP/M on a Z80, with its console as Z80 code on a UART.

The console's driver is ``console.mac``. The disks are cpm80's, with access times added.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import cpm80
import z80

from ulmrig.asm.program.toolchain import Assembled, assemble
from ulmrig.hil.emulator.cpm_machine import BareMachine
from ulmrig.hil.virtual.uart import CONTROL, DATA, Chip, Uart

ORIGIN: Final = 0xF000
"""The address of the console's driver, above cpm80's BIOS and its disk tables."""

NATIVE: Final = 0xF7F0
"""A program that jumps to this address runs in Python: see native.py."""

_BIOS: Final = 0xE600
_CCP: Final = 0xD000
_COMMAND: Final = 0xD007
"""The address of the CCP's command line: its length, then the text."""

_FRAME: Final = 100_000
_SLICE: Final = 50_000
"""T-states run at once, at most; less than a frame, so that no frame's end is missed."""

_PENDING: Final = 64
"""T-states after which to check again whether a pending interrupt is accepted."""

READ_SECONDS: Final = 0.0004
WRITE_SECONDS: Final = 0.0015
"""Seconds per sector of 128 bytes, about those of a CF card."""

_TURN: Final = 26
"""T-states of one iteration of the disk's delay loop in console.mac."""


@cache
def _driver(chip: Chip, clock: float, slow: bool) -> Assembled:
    """Assemble the console's driver; a ``slow`` one takes 950 T-states more to tell of a key."""
    turns = {
        "RDTURNS": round(READ_SECONDS * clock / _TURN),
        "WRTURNS": round(WRITE_SECONDS * clock / _TURN),
    }
    words = f"ORIGIN equ {ORIGIN}\nSLOW equ {int(slow)}\n" + chip.equates()
    words += "".join(f"{name} equ {value}\n" for name, value in turns.items())
    return assemble(Path(__file__).with_name("console.mac"), {"ports.mac": words})


class Computer(BareMachine):
    """CP/M 2.2 on a Z80, starting where the BIOS jumps to the CCP.

    ``now`` is in T-states and advances only while it runs; ``sends`` is called with each byte that
    is sent. ``commands`` records the commands that the CCP was given.
    """

    def __init__(
        self,
        drives: Sequence[cpm80.DiskDrive],
        drive: int,
        uart: Uart,
        clock: float,
        sends: Callable[[int], None],
        *,
        slow: bool = False,
    ) -> None:
        self.t_states = 0
        """T-states run."""
        self.idle = False
        """Whether it waits for a key that has not come."""
        self.native = False
        """Whether it has reached NATIVE."""
        self.commands: list[bytes] = []
        self.in_ccp = True
        self._headers: set[int] = set()
        self._stuck: dict[int, tuple[int, int]] = {}
        """By address: the mask of its stuck bit, and what this bit reads."""
        self._uart = uart
        self._last = 0
        self.base = 0.0
        """The board's T-states minus ours."""
        self._drive = drive
        self._code = _driver(uart.chip, clock, slow)
        self._symbols = self._code.symbols
        super().__init__(drives)
        self.set_breakpoint(self._symbols["CONIN"])
        self.set_breakpoint(NATIVE)
        self._connect(sends)

    def stick(self, address: int, bit: int) -> None:
        """Let a bit always read as the inverse of what the disk last loaded there (at first 1)."""
        self._stuck[address] = 1 << bit, 1 << bit
        weak = weakref.ref(self)

        def read(at: int) -> int:
            this = weak()
            assert this is not None
            return this.peek(at, 1)[0]

        self.set_read_callback(read)
        self.mark_addrs(address, 1, self.READ_MARK)

    def flip(self, address: int, bit: int) -> None:
        """Flip a bit of the memory, once."""
        self.set_memory_block(address, bytes([self.memory[address] ^ 1 << bit]))

    def peek(self, address: int, size: int) -> bytes:
        """Return what reading ``size`` bytes from ``address`` on gives."""
        found = super().peek(address, size)
        for at, (mask, reads) in self._stuck.items():
            if (offset := at - address & 0xFFFF) < size:
                read = found[offset] & ~mask | reads
                found = found[:offset] + bytes([read]) + found[offset + 1 :]
        return found

    def on_boot(self) -> None:
        """Boot with the console's driver in place of cpm80's; programs can jump here, too."""
        super().on_boot()
        self.set_memory_block(ORIGIN, self._code.code[ORIGIN - 0x100 :])
        for vector, routine in enumerate(("CONST", "CONIN", "CONOUT"), 2):
            at = _BIOS + 3 * vector
            self.clear_breakpoint(at)
            self.set_memory_block(at, z80.JP(self._symbols[routine]).encode())
        self.set_memory_block(4, bytes([self._drive]))
        self.c = self._drive
        # INIT returns to the CCP, which takes the drive in C.
        self.sp = 0x7E
        self.set_memory_block(0x7E, _CCP.to_bytes(2, "little"))
        self.pc = self._symbols["INIT"]

    def _connect(self, sends: Callable[[int], None]) -> None:
        """Connect the I/O ports. A callback that references the machine would keep it alive."""
        weak = weakref.ref(self)

        def read(port: int) -> int:
            this = weak()
            assert this is not None
            if port & 0xFF == CONTROL:
                return this._uart.read_status(this.now)
            return this._uart.read_data() if port & 0xFF == DATA else 0xFF

        def write(port: int, value: int) -> None:
            this = weak()
            assert this is not None
            if port & 0xFF == CONTROL:
                this._uart.write_control(value)
            elif port & 0xFF == DATA:
                sends(value)

        self.set_input_callback(read)
        self.set_output_callback(write)
        self.set_get_int_vector_callback(lambda: 0xD0)

    @property
    def now(self) -> float:
        """The board's time in T-states."""
        return self.base + self.t_states + (self.frame_tick - self._last) % _FRAME

    def advance(self, limit: float) -> None:
        """Run to the board's T-state ``limit``, or until it waits for a key or reaches NATIVE."""
        if self.idle:
            if not self._uart.received:
                return
            self.idle = False
        if self._uart.received:
            self.on_handle_active_int()
            limit = min(limit, self.now + _PENDING)
        self.ticks_to_stop = max(1, min(_SLICE, int(limit - self.now) + 1))
        events = z80.Z80Machine.run(self)
        if events & self._BREAKPOINT_HIT:
            at = self.pc
            self.on_breakpoint()
            if self.pc == at and not self.idle and not self.native:
                self.step_over_breakpoint()
        self._count()

    def _count(self) -> None:
        tick = self.frame_tick
        self.t_states += (tick - self._last) % _FRAME
        self._last = tick

    def on_breakpoint(self) -> None:
        """Stop if it waits for a key, or if a program is to run in Python."""
        if self.pc == self._symbols["CONIN"]:
            self.idle = not self.memory[self._symbols["COUNT"]] and not self._uart.received
            if self._uart.received:
                # The pending interrupt comes first.
                self.on_handle_active_int()
        elif self.pc == NATIVE:
            self.native = True
        else:
            super().on_breakpoint()

    def resume(self) -> None:
        """Continue after a program that ran in Python: a warm boot."""
        self.native = False
        self.pc = 0

    def on_wboot(self) -> None:
        """Note that the CCP runs again."""
        self.in_ccp = True
        super().on_wboot()

    def on_read_ccp_command(self) -> None:
        """Record a command; cpm80's own handler fails on keys beyond ASCII."""
        size = self.memory[_COMMAND]
        self.commands.append(bytes(self.memory[_COMMAND + 1 : _COMMAND + 1 + size]))

    def on_seldsk(self) -> None:
        """Note the drive's header, which leads to its allocation vector."""
        super().on_seldsk()
        if self.hl:
            self._headers.add(self.hl)

    def forget_free_blocks(self) -> None:
        """Mark all blocks of the drives that were selected as taken, as the BDOS does."""

        def word(at: int) -> int:
            return int.from_bytes(self.memory[at : at + 2], "little")

        for header in self._headers:
            size = word(word(header + 10) + 5) // 8 + 1
            self.set_memory_block(word(header + 14), b"\xff" * size)

    def on_read(self) -> None:
        """Read a sector, with its access time."""
        super().on_read()
        for at, (mask, _) in self._stuck.items():
            if (at - self.dma & 0xFFFF) < cpm80.SECTOR_SIZE and not self.a:
                self._stuck[at] = mask, ~self.memory[at] & mask
        self._slowly("SLOWRD")

    def on_write(self) -> None:
        """Write a sector, with its access time."""
        super().on_write()
        self._slowly("SLOWWR")

    def _slowly(self, routine: str) -> None:
        self.set_memory_block(self._symbols["STATUS"], bytes([self.a]))
        self.pc = self._symbols[routine]
