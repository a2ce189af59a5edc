"""A Z80 that runs the real CP/M 2.2, and stops when it wants a key and none was typed."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence, Set
from typing import Final

import cpm80
import z80

from ulmrig.hil.emulator.stopwatch import Call, Stopwatch

FRAME: Final = 100_000
"""T-states after which the emulator returns by itself."""

TPA: Final = 0x0100

BDOS: Final = "BDOS"
"""The name of the stopwatch of the BDOS."""

_DEFAULT_DMA: Final = 0x80

_READ_KEY: Final = 1
"""The BDOS function that reads a key and echoes it."""

_READ_LINE: Final = 10
"""The BDOS function that reads a line."""

MAX_PRINTED: Final = 1_000_000
"""Bytes that may be printed between two keys: a minute and a half of a line at 115200 bit/s."""

_LINE_ENDS: Final = b"\r\n"
_POLLS: Final = 200
"""Polls for a key after which a program gets one that was typed."""

_IDLE_POLLS: Final = 2000
"""Polls for a key after which a program counts as waiting for one."""


class _Silent:
    """The keyboard and display that cpm80 asks for."""

    def input(self) -> int | None:
        return None

    def ready(self) -> bool:
        return False

    def output(self, c: int) -> None:
        pass


BiosState = tuple[int, int, tuple[tuple[int, int], ...]]
"""What the BIOS keeps outside the memory: DMA address, selected drive, its drives' positions."""


class BareMachine(cpm80.Z80CPMMachine):
    """cpm80's machine with nothing but its drives; a subclass connects a console.

    Whatever a program does, no method raises: addresses wrap around at the memory's end.
    """

    def __init__(self, drives: Sequence[cpm80.DiskDrive]) -> None:
        silent = _Silent()
        self._drives = tuple(drives)
        self._selected = 0
        self.dma = _DEFAULT_DMA
        super().__init__(drives=drives, console_reader=silent, console_writer=silent)

    def peek(self, address: int, size: int) -> bytes:
        """Return ``size`` bytes from ``address`` on."""
        found = bytes(self.memory[address : address + size])
        return found + bytes(self.memory[: size - len(found)])

    def poke(self, address: int, data: bytes) -> None:
        """Write ``data`` to ``address`` and the addresses behind it."""
        before_end = 0x10000 - address
        self.set_memory_block(address, data[:before_end])
        self.set_memory_block(0, data[before_end:])

    def peek_word(self, address: int) -> int:
        """Return the word at ``address``."""
        return int.from_bytes(self.peek(address, 2), "little")

    def on_seldsk(self) -> None:
        """Select a drive, and note which, since cpm80 does not expose that."""
        if self.c < len(self._drives):
            self._selected = self.c
        super().on_seldsk()

    def on_setdma(self) -> None:
        """Note the DMA address, which cpm80 does not expose."""
        self.dma = self.bc

    def on_wboot(self) -> None:
        """Note the DMA address of a warm boot."""
        self.dma = _DEFAULT_DMA
        super().on_wboot()

    def on_read(self) -> None:
        """Read a sector. cpm80's own method fails if it does not fit below FFFFh."""
        try:
            data = self._drives[self._selected].read_sector()
        except cpm80.Error:
            self.a = 1
            return
        self.poke(self.dma, data)
        self.a = 0

    def on_write(self) -> None:
        """Write a sector; see ``on_read``."""
        try:
            self._drives[self._selected].write_sector(self.peek(self.dma, cpm80.SECTOR_SIZE))
        except cpm80.Error:
            self.a = 1
            return
        self.a = 0

    def bios_state(self) -> BiosState:
        """Return what the BIOS keeps outside the memory, for ``restore_bios``."""
        places = tuple((drive.current_track, drive.current_sector) for drive in self._drives)
        return self.dma, self._selected, places

    def restore_bios(self, state: BiosState) -> None:
        """Restore a state that ``bios_state`` returned. This changes registers."""
        self.dma, self.c, places = state
        self.on_seldsk()
        for drive, (track, sector) in zip(self._drives, places, strict=True):
            drive.current_track, drive.current_sector = track, sector

    def on_read_ccp_command(self) -> None:
        """Leave commands to the CCP: cpm80's own handling fails on keys beyond ASCII."""

    def on_ccp_command(self) -> None:
        """Leave commands to the CCP."""

    def on_list(self) -> None:
        """Discard output to the printer (also by ^P): there is none."""

    on_punch = on_list

    def on_listst(self) -> None:
        """Report the printer as ready."""
        self.a = 0xFF

    def on_reader(self) -> None:
        """Return end of file: there is no reader."""
        self.a = 0x1A


class Machine(BareMachine):
    """cpm80's machine, which stops when it wants a key, with its T-states counted.

    A breakpoint takes no T-states, so the stopwatches do not change what they measure.
    """

    def __init__(self, drive: cpm80.DiskDrive, routines: Mapping[str, int] | None = None) -> None:
        """Make a machine; ``routines`` maps names of a program's routines to their addresses."""
        self.breakpoints: set[int] = set()
        """The addresses at which ``on_breakpoint`` is called."""
        self.typed: deque[int] = deque()
        self.printed = bytearray()
        self.printed_at: list[int] = []
        self.waiting = False
        self.polls = 0
        self.in_program = False
        self.frames = 0
        self.return_address: int | None = None
        """Where the program that runs will return to."""
        self.line_read: int | None = None
        """Program time when the first line of this turn was read."""
        self.first_printed: int | None = None
        """Program time when the first character after it was printed, line ends aside."""
        self.last_taken = 0
        """``t_states`` when the last typed key was read."""
        self.watched: dict[int, list[tuple[int, int]]] = {}
        """The T-states at which each tracepoint's address was reached (``tracepoints.py``)."""
        self._function = 0
        self._routines = {address: name for name, address in (routines or {}).items()}
        self.watches = {name: Stopwatch() for name in (BDOS, *self._routines.values())}
        super().__init__([drive])
        for address in self._routines:
            self.set_breakpoint(address)

    def set_breakpoint(self, addr: int) -> None:
        """Call ``on_breakpoint`` when the machine reaches ``addr``."""
        self.breakpoints.add(addr)
        super().set_breakpoint(addr)

    def clear_breakpoint(self, addr: int) -> None:
        """Undo ``set_breakpoint``."""
        self.breakpoints.discard(addr)
        super().clear_breakpoint(addr)

    def restore_breakpoints(self, kept: Set[int]) -> None:
        """Set the breakpoints ``kept`` and those of tracepoints, and clear all others.

        Those of an earlier program would only cost wall time, and more with every program.
        """
        wanted = kept | self.watched.keys()
        for address in self.breakpoints - wanted:
            self.clear_breakpoint(address)
        for address in wanted - self.breakpoints:
            self.set_breakpoint(address)

    @property
    def t_states(self) -> int:
        """T-states since the machine was made; a restored snapshot has its own count."""
        return self.frames * FRAME + self.frame_tick

    @property
    def program_time(self) -> int:
        """``t_states`` less those inside the BDOS."""
        now = self.t_states
        return now - self.watches[BDOS].read(now)

    def begin_turn(self) -> None:
        """Clear what was printed, and when."""
        self.printed.clear()
        self.printed_at.clear()
        self.line_read = self.first_printed = None

    def on_conin(self) -> None:
        """Return the next key, or stop if there is none."""
        self.polls = 0
        self.waiting = not self.typed
        if self.typed:
            self.a = self.typed.popleft()
            self.last_taken = self.t_states

    def on_const(self) -> None:
        """Report a key only to a program that does nothing but poll.

        The BDOS polls at every character that it prints, and would swallow the key.
        """
        self.polls += 1
        self.waiting = self.polls > _IDLE_POLLS and not self.typed
        self.a = 0xFF if self.polls > _POLLS and self.typed else 0

    def on_conout(self) -> None:
        """Record what is printed, and the time of the first character of a reply."""
        self.polls = 0
        self.printed.append(self.c)
        self.printed_at.append(self.t_states)
        awaited = self.in_program and self.line_read is not None and self.first_printed is None
        if awaited and self.c not in _LINE_ENDS and self._function != _READ_KEY:  # not an echo
            self.first_printed = self.program_time

    def on_read(self) -> None:
        """Read a sector: the program does more than poll for keys."""
        self.polls = 0
        super().on_read()

    def on_write(self) -> None:
        """Write a sector: the program does more than poll for keys."""
        self.polls = 0
        super().on_write()

    def on_bdos_entry(self) -> None:
        """Start the stopwatch of the BDOS."""
        if self.watches[BDOS].call is None:
            self._function = self.c
        self._enter(BDOS)
        super().on_bdos_entry()

    def on_wboot(self) -> None:
        """Note that the program has ended: this is a warm boot."""
        # What was called will not return.
        for watch in self.watches.values():
            watch.stop(self.t_states)
        self.set_in_program(False)
        super().on_wboot()

    def on_breakpoint(self) -> None:
        """Record tracepoints, and the begin and end of routines and programs."""
        # This is most of the time of a run. Every look at a register costs as much as a thousand
        # T-states, so it is taken once.
        pc = self.pc
        if pc in self.watched:
            self.watched[pc].append((pc, self.t_states))
        for name, watch in self.watches.items():
            if watch.call is not None and watch.call.back == pc:
                self._leave(name, watch, pc)
        if pc in self._routines:
            self._enter(self._routines[pc])
        if pc == TPA and not self.in_program:
            # The CCP has called the program, and waits at the address on the stack.
            self.set_in_program(True)
            self.return_address = self.peek_word(self.sp)
            self.set_breakpoint(self.return_address)
        elif pc == self.return_address:
            self.set_in_program(False)
        super().on_breakpoint()

    def _leave(self, name: str, watch: Stopwatch, pc: int) -> None:
        """Stop a stopwatch if its call has returned to ``pc``."""
        if not watch.returned(pc, self.sp, self.t_states) or name != BDOS or not self.in_program:
            return
        begins = self._function == _READ_LINE and self.line_read is None
        # The buffer was full, and the program reads on up to Enter.
        goes_on = self._function == _READ_KEY and self.line_read is not None
        if begins or (goes_on and self.first_printed is None):
            self.line_read = self.program_time

    def _enter(self, name: str) -> None:
        """Start a stopwatch; the return address is on the stack."""
        sp = self.sp
        back = self.peek_word(sp)
        # The breakpoint stays set: something else may use it, too.
        self.set_breakpoint(back)
        self.watches[name].enter(back, (sp + 2) & 0xFFFF, self.t_states)

    def watches_state(self) -> tuple[int, dict[str, tuple[int, Call | None]]]:
        """Return the state of the stopwatches, for ``restore_watches``."""
        return self._function, {name: watch.state() for name, watch in self.watches.items()}

    def restore_watches(self, state: tuple[int, dict[str, tuple[int, Call | None]]]) -> None:
        """Restore a state that ``watches_state`` returned."""
        self._function = state[0]
        for name, kept in state[1].items():
            self.watches[name].restore(kept)

    def set_in_program(self, inside: bool) -> None:
        """Note whether a program runs; only until it does, the TPA's first address is watched."""
        self.in_program = inside
        if inside:
            self.clear_breakpoint(TPA)
        else:
            self.set_breakpoint(TPA)

    def go(self, limit: int) -> bool:
        """Run until a key is wanted and none is left.

        Returns False if ``limit`` T-states pass first, or MAX_PRINTED bytes are printed.
        """
        self.ticks_to_stop = limit
        run = z80.Z80Machine.run
        if self.waiting:
            self.on_breakpoint()
            if self.waiting:
                return True
            if self._step() & self._TICKS_LIMIT_HIT:
                return False
        while True:
            events = run(self)
            if events & self._END_OF_FRAME:
                self.frames += 1
            if events & self._BREAKPOINT_HIT:
                at = self.pc
                self.on_breakpoint()
                if self.waiting:
                    return True
                if self.pc == at:
                    events |= self._step()
            if events & self._TICKS_LIMIT_HIT or len(self.printed) >= MAX_PRINTED:
                return False

    def _step(self) -> int:
        """Execute the instruction at a breakpoint; return the events."""
        events: int = self.step_over_breakpoint()
        if events & self._END_OF_FRAME:
            self.frames += 1
        return events
