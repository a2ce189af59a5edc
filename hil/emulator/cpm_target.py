"""CP/M 2.2 on an emulated Z80.

The CCP and BDOS are the real ones, from cpm80; the Z80 counts its T-states exactly. A key is typed
when the machine wants one and never ahead, so a turn ends when the machine wants a key and none is
left to type. The BIOS takes no T-states for disk and console, and waiting for a key takes none.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import cpm80

from ulmrig.hil.cpm.echo import without_echo
from ulmrig.hil.cpm.text import BDOS_ERROR, file_name, without_prompt
from ulmrig.hil.emulator import cpm_machine
from ulmrig.hil.emulator.cpm_machine import BDOS, BiosState, Machine
from ulmrig.hil.errors import BoardError, MachineError, ProgramError, ended, replaced
from ulmrig.hil.inspection import TPA
from ulmrig.hil.target import Console, Place, ReadKey, Run, Target, Turn
from ulmrig.model.text import printable

_LOG: Final = logging.getLogger(__name__)

CLOCK: Final = 7_372_800.0
"""Hz, the clock of an RC2014; T-states are converted to seconds by it."""

TURN_LIMIT: Final = 600_000_000
"""T-states that a turn or a start may take, 81 s at 7.3728 MHz."""

_CCP: Final = 0xD000
"""The address of the CCP, at which a program's memory ends."""

_MAX_SNAPSHOTS: Final = 64
"""Snapshots that are kept, of 1.2 MB each."""


@dataclass(frozen=True)
class _Snapshot:
    """The state of a machine, the content of its disk, and the greeting printed until then."""

    state: bytes
    disk: bytes
    frames: int
    bios: BiosState
    in_program: bool
    return_address: int | None
    waiting: bool
    polls: int
    watches: Any
    breakpoints: frozenset[int]
    greeting: Turn


@cache
def _pip() -> bytes:
    return files("cpm80").joinpath("pip.com").read_bytes()


class EmulatedMachine(Target):
    """The target ``emu``. A run that was started before is restored from a snapshot.

    ``clock`` is in Hz, ``turn_limit`` in T-states. ``routines`` maps names to the addresses of
    subroutines that are to be timed in the programs that run; see Turn. Before a program is loaded,
    its memory holds the byte ``fill``.
    """

    name = "emu"
    exact = True

    def __init__(
        self,
        clock: float = CLOCK,
        turn_limit: int = TURN_LIMIT,
        routines: Mapping[str, int] | None = None,
        fill: int = 0,
    ) -> None:
        self.clock = clock
        self.turn_limit = turn_limit
        self.description = f"CP/M 2.2 on an emulated Z80, {clock / 1e6:g} MHz"
        # A disk of 1 MB: small enough to be copied for every transcript.
        self._disk = cpm80.DiskImage(cpm80.DiskFormat(block_size=2048, num_blocks=512))
        cpm80.FileSystem(self._disk).write("PIP.COM", _pip())
        self._drive = cpm80.DiskDrive(self._disk)
        self._machine = Machine(self._drive, routines)
        self._machine.set_memory_block(TPA, bytes([fill]) * (_CCP - TPA))
        nothing = Turn(raw=b"", output=b"", place=Place.CCP, t_states=0, seconds=0.0)
        self._cold = self._snapshot(nothing)
        self._snapshots: dict[tuple[object, ...], _Snapshot] = {}
        self._current: _EmulatedConsole | None = None

    def start(self, run: Run) -> Console:
        """Start ``run``, or restore the snapshot of its first prompt; see Target.

        Raises BoardError if the files do not fit on the disk, ProgramError if the program does not
        reach its prompt.
        """
        key = (run.command, run.prompt, tuple(sorted(run.files.items())))
        self._current = None
        if key in self._snapshots:
            self._restore(self._snapshots[key])
        else:
            self._boot(run)
            greeting = self._turn(run.command.encode("latin-1"), run.prompt)
            self._snapshots[key] = self._snapshot(greeting)
            if len(self._snapshots) > _MAX_SNAPSHOTS:
                del self._snapshots[next(iter(self._snapshots))]
        self._current = _EmulatedConsole(self, run, self._snapshots[key].greeting)
        return self._current

    @property
    def memory(self) -> bytes:
        """The memory of programs as it stands now, from 0100h up to CP/M."""
        return bytes(self._machine.memory[TPA:_CCP])

    @property
    def last_printed(self) -> bytes:
        """What was printed in the turn under way; see Target."""
        return bytes(self._machine.printed)

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Start ``run`` and connect it to a person; see Target."""
        machine = self._machine
        self._current = None
        self._boot(run)
        machine.typed.extend(run.command.encode("latin-1") + b"\r")
        echoed = False
        refused: MachineError | None = None
        while machine.go(self.turn_limit):
            printed = bytes(machine.printed)
            machine.printed.clear()
            if not echoed:
                # The person did not type the command: leave out its echo.
                printed = without_echo(printed, run.command.encode("latin-1"))
                printed = printed.removeprefix(b"\r\n")
                echoed = True
            over = not machine.in_program
            if error := BDOS_ERROR.search(printed):
                refused = _bdos_error(error, printed)
            elif not over:
                refused = None  # the program went on
            write(without_prompt(printed) if over else printed)
            key = None if over else read()
            if key is None:
                if refused:  # CP/M waits for a key after its message, and then ends the program
                    raise refused
                return
            machine.typed.append(key)
        raise self._hung(bytes(machine.printed))

    def _boot(self, run: Run) -> None:
        """Bring the machine to a CP/M prompt with the run's files on its disk."""
        self._restore(self._cold)
        disk = cpm80.FileSystem(self._disk)
        present = set(disk.names())
        for name, data in run.files.items():
            try:
                if file_name(name) is None:
                    raise cpm80.Error(f"invalid filename {name!r}")
                if name.upper() in present:
                    disk.delete(name)
                disk.write(name, data)
            except (cpm80.Error, AssertionError) as error:
                raise BoardError(
                    f"{name} ({len(data):,} bytes) cannot be put on the disk: {error}",
                    advice="a CP/M name is 8.3, and the emulated disk holds 1 MB",
                ) from error
        if not self._machine.go(self.turn_limit) or self._machine.in_program:
            raise BoardError("CP/M does not reach its prompt", seen=bytes(self._machine.printed))
        self._machine.printed.clear()

    def _turn(self, line: bytes, prompt: bytes) -> Turn:
        """Type a line and Enter, and run until the machine wants another key."""
        machine = self._machine
        machine.begin_turn()
        machine.typed.extend(line + b"\r")
        began = machine.t_states
        before = {name: watch.read(began) for name, watch in machine.watches.items()}
        finished = machine.go(self.turn_limit)
        raw = bytes(machine.printed)
        if not finished:
            raise self._hung(raw)
        now = machine.t_states
        t_states = now - began
        inside = {name: watch.read(now) - before[name] for name, watch in machine.watches.items()}
        _LOG.debug("-> '%s'", printable(line))
        _LOG.debug("<- '%s', %d T-states", printable(raw), t_states)
        output = without_echo(raw, line, prompt)
        if machine.in_program:
            if not output.endswith(prompt):
                raise self._no_prompt(raw, prompt)
            output = output[: len(output) - len(prompt)]
        elif error := BDOS_ERROR.search(raw):
            raise _bdos_error(error, raw)
        place = Place.PROGRAM if machine.in_program else Place.CCP
        first = None
        if machine.line_read is not None and machine.first_printed is not None:
            first = machine.first_printed - machine.line_read
        enter = machine.last_taken
        bdos = inside.pop(BDOS)
        return Turn(
            raw=raw,
            output=output,
            place=place,
            seconds=t_states / self.clock,
            t_states=t_states,
            bdos_t_states=bdos,
            first_t_states=first,
            routine_t_states=inside,
            answer_t_states=now - enter,
            printed_t_states=tuple(at - enter for at in machine.printed_at if at >= enter),
        )

    def _hung(self, raw: bytes) -> MachineError:
        if len(raw) >= cpm_machine.MAX_PRINTED:
            return ProgramError(
                f"it printed {len(raw):,} bytes without coming to a prompt",
                seen=raw,
                advice="the program loops, or a text of its lacks the $ at its end",
            )
        seconds = self.turn_limit / self.clock
        return ProgramError(
            f"it came to no prompt within {self.turn_limit:,} T-states "
            f"({seconds:.0f} s at {self.clock / 1e6:g} MHz)",
            seen=raw,
            advice="the program hangs or loops; its last output is above",
        )

    @staticmethod
    def _no_prompt(raw: bytes, prompt: bytes) -> MachineError:
        if error := BDOS_ERROR.search(raw):
            return _bdos_error(error, raw)
        return ProgramError(
            f"it wants a key, but its prompt '{printable(prompt)}' did not come",
            seen=raw,
            advice="if its prompt is another one, name it: @ prompt … (bench: --against-prompt)",
        )

    def _snapshot(self, greeting: Turn) -> _Snapshot:
        machine = self._machine
        return _Snapshot(
            bytes(machine.get_state_view()),
            bytes(self._disk.data),
            machine.frames,
            machine.bios_state(),
            machine.in_program,
            machine.return_address,
            machine.waiting,
            machine.polls,
            machine.watches_state(),
            frozenset(machine.breakpoints),
            greeting,
        )

    def _restore(self, snapshot: _Snapshot) -> None:
        machine = self._machine
        machine.restore_bios(snapshot.bios)
        view: Any = machine.get_state_view()
        view[:] = snapshot.state
        self._disk.data[:] = snapshot.disk
        machine.frames = snapshot.frames
        machine.set_in_program(snapshot.in_program)
        machine.restore_breakpoints(snapshot.breakpoints)
        machine.return_address = snapshot.return_address
        machine.waiting = snapshot.waiting
        machine.polls = snapshot.polls
        machine.restore_watches(snapshot.watches)
        machine.typed.clear()
        machine.begin_turn()


class _EmulatedConsole(Console):
    """A program that runs on an EmulatedMachine, until that starts another one."""

    def __init__(self, target: EmulatedMachine, run: Run, greeting: Turn) -> None:
        self._target = target
        self._run = run
        self.greeting = greeting
        self._place = greeting.place

    def say(self, line: bytes) -> Turn:
        """Type a line; see Console."""
        if self._target._current is not self:
            raise replaced(self._run.command)
        if self._place is Place.CCP:
            raise ended(self._run.command, line, self.greeting.output)
        turn = self._target._turn(line, self._run.prompt)
        self._place = turn.place
        return turn


def _bdos_error(error: re.Match[bytes], raw: bytes) -> MachineError:
    """Return the error, by who is to blame, of an error message of the BDOS."""
    drive, what = error[1].decode(), error[2].decode().strip()
    if what == "Bad Sector":
        # The emulated disk has no faults of its own.
        return ProgramError(
            f"it read or wrote where drive {drive}: has no sector",
            seen=raw,
            advice="its file control block, or the disk's directory, was overwritten",
        )
    return ProgramError(
        f"CP/M refused access to drive {drive}: {what}",
        seen=raw,
        advice="Select: there is no such drive; R/O: the drive or the file is read-only; a file "
        "that is no CP/M program ends like this too",
    )
