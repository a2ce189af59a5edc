"""A virtual board: its computer, boot menu, disks and serial line, in emulated time."""

from __future__ import annotations

import inspect
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

import cpm80

from ulmrig.hil.virtual.drives import RomDrive, empty_disk, fill, rom_image
from ulmrig.hil.virtual.faults import Fault, Faults
from ulmrig.hil.virtual.leave import leave_in
from ulmrig.hil.virtual.left_running import CPM, Terminal, Way
from ulmrig.hil.virtual.line import Inward, Outward
from ulmrig.hil.virtual.lrzsz import Rx
from ulmrig.hil.virtual.machine import Computer
from ulmrig.hil.virtual.native import Disks, Steps, Xm, boot_menu
from ulmrig.hil.virtual.states import STATES
from ulmrig.hil.virtual.uart import CHIPS, Uart

RING: Final = 32
"""Bytes of the input ring buffer of programs that run in Python, as in the BIOS's driver."""

_RTS_OFF_AT: Final = 16
_RTS_ON_AT: Final = 8
_STEP: Final = 2000.0
"""T-states after which the line is checked again while something runs that may change it."""


@dataclass(frozen=True)
class Setup:
    """The hardware and the ROM disk of a virtual board.

    ``clock`` is in Hz, ``speed`` in bits per second. ``chip`` is the UART, ``rts`` whether its RTS
    is wired, ``receiver`` the XMODEM receiver on the ROM disk (``xm``, ``rx`` or none), ``boot``
    the system that it boots by itself (empty: it waits at its menu), ``native_seconds`` the time
    that a program of the ROM disk takes per byte. ``state`` is the state that somebody left it in
    (see states.py; empty: it was just switched on), ``slow_console`` whether its BIOS takes six
    times as long as others to tell that no key came.
    """

    clock: float = 7_372_800.0
    speed: int = 115_200
    chip: str = "sio"
    rts: bool = True
    receiver: str = "xm"
    boot: str = ""
    native_seconds: float = 0.00004
    state: str = ""
    slow_console: bool = False


class VirtualBoard:
    """A board behind a serial line. Its time passes only while ``run`` is called.

    ``feed`` takes what the host writes, ``take_output`` returns what has reached the host. Times
    are T-states of the board since it was switched on.
    """

    def __init__(
        self, setup: Setup | None = None, faults: Sequence[Fault] = (), seed: int = 0
    ) -> None:
        self.setup = setup = setup or Setup()
        self.faults = Faults(faults, seed)
        self.now = 0.0
        full = self.faults.find("full")
        room = full.room if full and full.at < 0 else None
        self.ram = empty_disk(248, room)
        self.card = empty_disk(512, room)
        self.byte_time = 10 * setup.clock / setup.speed
        self.uart = Uart(CHIPS[setup.chip], self.byte_time)
        honours_rts = setup.rts and self.faults.find("deaf") is None
        self.inward = Inward(self.byte_time, self.faults.inward, honours_rts=honours_rts)
        self._rts_wired = True
        self.outward = Outward(self.faults.outward)
        self.computer: Computer | None = None
        self.commands: list[bytes] = []
        """The commands that the CCP was given before the last reset."""
        self.resets = 0
        self.hung = False
        self._steps: Steps | None = None
        self._wait_until: float = inf
        self._deaf_until = 0.0
        self._ring: deque[int] = deque()
        self._ring_rts = True
        self._make_noise()
        self.reset()
        if setup.state:
            # Whoever left it there had a line without faults.
            self.faults.rest(resting=True)
            leave_in(self, STATES[setup.state])
            self.faults.rest(resting=False)
            self._make_noise()
        if self.faults.find("no-rts"):
            self._rts_wired = False
            self.inward.late_bytes = 0

    @property
    def seconds(self) -> float:
        """``now`` in seconds of the board."""
        return self.now / self.setup.clock

    def typed_commands(self) -> list[bytes]:
        """Return every command that a CCP was given since the board was switched on."""
        return self.commands + (self.computer.commands if self.computer else [])

    def _make_noise(self) -> None:
        fault = self.faults.find("noise")
        if fault:
            count = int(fault.seconds * 200)
            for number, byte in enumerate(self.faults.outward.noise(count)):
                at = self.now + number * fault.seconds / count * self.setup.clock
                self.outward.inject(bytes([byte]), at)

    def reset(self) -> None:
        """Press the reset button. The disks keep their content."""
        self.resets += 1
        self.commands = self.typed_commands()
        self.computer = None
        self.hung = False
        self.uart.reset()
        self._ring.clear()
        if self.setup.boot:
            self.boot(self.setup.boot)
        else:
            self._begin(boot_menu(self.say, self.boot))

    def forget(self) -> None:
        """Begin to count: what was printed, typed and transferred until now was before our time."""
        self.outward.clear()
        self.commands = []
        if self.computer:
            self.computer.commands.clear()
        self.faults.inward.count = self.faults.outward.count = 0

    def run_left(self, program: Callable[[Terminal], Way]) -> None:
        """Run a program that was left running, until it ends at CP/M's prompt or at the menu."""

        def steps() -> Steps:
            way = yield from program(Terminal(self.say))
            if way == CPM:
                self.boot("C", banner=False)
            else:
                self._begin(boot_menu(self.say, self.boot))

        self.computer = None
        self.uart.reset()
        self._begin(steps())

    def boot(self, choice: str, *, banner: bool = True) -> bool:
        """Boot the system ``choice``; return whether it exists."""
        image = cpm80.DiskImage(
            cpm80.DiskFormat(block_size=2048, num_blocks=64, num_dir_entries=64),
            data=bytearray(rom_image(self.setup.receiver)),
        )
        ram, rom = cpm80.DiskDrive(self.ram), RomDrive(image)
        card = cpm80.DiskDrive(self.card)
        if choice not in ("C", "2"):
            return False
        drives = [ram, rom, card] if choice == "C" else [card, rom, ram]
        if banner:
            self.say(b"\r\nCP/M-80 v2.2, 54.0K TPA\r\n")
        self._steps = None
        self.uart.reset()
        self.computer = Computer(
            drives,
            1 if choice == "C" else 0,
            self.uart,
            self.setup.clock,
            self._send,
            slow=self.setup.slow_console,
        )
        self._drives = drives
        self.computer.base = self.now
        for fault in self.faults.all:
            if fault.kind == "memory":
                self.computer.stick(fault.address, fault.bit)
        return True

    # -- the line ---------------------------------------------------------------------------------

    def say(self, data: bytes) -> None:
        """Print from Python, at the speed of the line."""
        for byte in data:
            self._send(byte)

    def _send(self, byte: int) -> None:
        now = self.computer.now if self.computer and self._steps is None else self.now
        leaves = self.uart.write_data(now)
        self.outward.send(byte, leaves, leaves / self.setup.clock)

    def feed(self, data: bytes) -> None:
        """Take what the host writes."""
        self.inward.offer(data, self.now)

    def take_output(self) -> bytes:
        """Return what has reached the host by now."""
        return self.outward.take(self.now)

    def run(self, until: float, *, to_output: bool = False) -> None:
        """Run to T-state ``until``, or with ``to_output`` until a byte has reached the host."""
        while self.now < until:
            if to_output and self.outward.due() <= self.now:
                return
            self._listen()
            limit = min(until, self.inward.due())
            if to_output:
                limit = min(limit, self.outward.due())
            if self._busy() and (to_output or self.inward.due() == inf):
                limit = min(limit, self.now + _STEP)
            self._advance(max(limit, self.now + 1))
        self._listen()

    def run_for(self, seconds: float) -> None:
        """Run for so many seconds of the board."""
        self.run(self.now + seconds * self.setup.clock)

    def _busy(self) -> bool:
        """Return whether the CPU does anything but wait for a key."""
        if self._steps is not None or self.hung or self.computer is None:
            return False
        return not self.computer.idle or bool(self.uart.received)

    def next_event(self) -> float:
        """Return the time until which nothing happens unless the host writes (now: it is busy)."""
        if self._busy():
            return self.now
        waits = inf
        if self._steps is not None and not self.hung:
            waits = self._deaf_until if self._ring else self._wait_until
        return min(self.inward.due(), self.outward.due(), waits)

    def _listen(self) -> None:
        """Receive what has come over the line, and apply faults that it triggers."""
        rts = self._ring_rts if self._steps else self.uart.rts
        self.inward.set_rts(rts and self._rts_wired, self.now)
        self._strike()
        while self.inward.due() <= self.now:
            for byte in self.inward.take(self.seconds):
                self._receive(byte)
            self._strike()

    def _strike(self) -> None:
        """Apply a fault that a byte, or the time, has triggered."""
        while fault := self.faults.triggered(self.seconds):
            if fault.kind == "reset":
                self.reset()
            elif fault.kind == "full":
                for image in (self.ram, self.card):
                    fill(image)
                if self.computer:
                    self.computer.forget_free_blocks()
            elif fault.kind == "memory-once":
                if self.computer:
                    self.computer.flip(fault.address, fault.bit)
            else:
                self.hung = True

    def _receive(self, byte: int) -> None:
        if self.hung:
            return
        if self._steps is None:
            self.uart.receive(byte)
            return
        if self.now < self._deaf_until and self.computer is None:
            return
        if len(self._ring) < RING:
            self._ring.append(byte)
        if len(self._ring) >= _RTS_OFF_AT:
            self._ring_rts = False

    # -- what runs --------------------------------------------------------------------------------

    def _advance(self, limit: float) -> None:
        if self.hung:
            self.now = limit
        elif self._steps is not None:
            self._step(limit)
        elif self.computer is not None:
            self._compute(self.computer, limit)
        else:
            self.now = limit

    def _compute(self, computer: Computer, limit: float) -> None:
        if computer.idle and not self.uart.received:
            # Nothing can happen before that time.
            computer.base += max(0.0, limit - computer.now)
        else:
            computer.advance(limit)
        self.now = computer.now
        if computer.native:
            self._begin(self._native(computer))

    def _native(self, computer: Computer) -> Steps:
        """Return the program of the ROM disk that was started, XM or RX."""
        memory = computer.memory
        tail = bytes(key & 0x7F for key in memory[0x81 : 0x81 + memory[0x80]]).decode("ascii")
        word = tail.split()[-1] if tail.split() else ""
        drive = memory[4] & 15
        if word[1:2] == ":":
            drive = ord(word[0]) - ord("A")
        drives = self._drives
        image = None
        if 0 <= drive < len(drives) and not isinstance(drives[drive], RomDrive):
            image = drives[drive].image
        disks = Disks(image, memory[4] >> 4)
        if self.setup.receiver == "rx":
            return Rx(self.say, disks, lambda: self.seconds).run(tail)
        return Xm(self.say, disks).run(tail)

    def _begin(self, steps: Steps) -> None:
        self._steps = steps
        self._ring.clear()
        self._ring_rts = True
        self._wait_until = self._deaf_until = self.now
        self._resume(None)

    def _step(self, limit: float) -> None:
        """Give the program a byte, or let its time pass."""
        ready = self._ring and self.now >= self._deaf_until
        if ready:
            self.now = max(self.now, min(limit, self._deaf_until))
            byte = self._ring.popleft()
            if len(self._ring) <= _RTS_ON_AT:
                self._ring_rts = True
            self._deaf_until = self.now + self.setup.native_seconds * self.setup.clock
            self._resume(byte)
        elif self.now >= self._wait_until and self.now >= self._deaf_until:
            self._resume(None)
        else:
            target = self._deaf_until if self.now < self._deaf_until else self._wait_until
            self.now = min(limit, target) if target > self.now else limit

    def _resume(self, byte: int | None) -> None:
        steps = self._steps
        assert steps is not None
        try:
            wait = next(steps) if byte is None and not _begun(steps) else steps.send(byte)
        except StopIteration:
            if self._steps is steps:
                self._steps = None
                if self.computer:
                    self.computer.base += self.now - self.computer.now
                    self.computer.resume()
            return
        # What was printed is sent before the wait begins.
        began = max(self.now, self.uart.sent_at())
        if wait is None:
            self._wait_until = inf
        elif wait < 0:
            self._wait_until = self._deaf_until = began - wait * self.setup.clock
        else:
            self._wait_until = began + wait * self.setup.clock


def _begun(steps: Steps) -> bool:
    return inspect.getgeneratorstate(steps) != inspect.GEN_CREATED
