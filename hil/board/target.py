"""A real board at the end of a wire, as a target."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from ulmrig.asm.program.image import is_ulmrig_program
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.console import SILENCE_SECONDS, BoardConsole, com_name
from ulmrig.hil.board.deploy import Deployed, Deployer
from ulmrig.hil.board.inspection import Inspector, answer_seconds
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.board.transport import SerialWire, Wire
from ulmrig.hil.board.xmodem import Progress
from ulmrig.hil.cpm.text import without_prompt
from ulmrig.hil.errors import (
    MachineError,
)
from ulmrig.hil.inspection import Inquiry, Inspectable, Inspection
from ulmrig.hil.target import Console, Place, ReadKey, Run, Target

__all__ = ["Board", "Deployed", "Progress"]

_LOG: Final = logging.getLogger(__name__)


class Board(Target, Inspectable):
    """A board. Nothing is sent to it before one of the methods needs it."""

    def __init__(self, config: BoardConfig, wire: Wire | None = None) -> None:
        """Open the port. Raises BoardError, LinkError or UrlError if it cannot be opened."""
        self.config = config
        self.name = config.name
        self.clock = config.clock
        self.description = f"{config.type or 'a board'} at {config.url}, {config.clock / 1e6:g} MHz"
        wire = wire or SerialWire(config.url, config.speed, rtscts=config.rtscts)
        self.link = Link(wire, self._tap)
        self.prompt = Prompt(self.link, config)
        self._on_disk: dict[str, bytes] = {}
        """Files that are known to be on the board's disk."""
        self._current: BoardConsole | None = None
        self._ready = False
        self.silence = SILENCE_SECONDS
        """Seconds that a turn or a start may take without any output."""

    def _tap(self, direction: str, data: bytes) -> None:
        if self.tap:
            self.tap(direction, data)

    def _reach_prompt(self) -> None:
        """Bring the board to CP/M's prompt, on the drive and in the user area that are wanted."""
        console, self._current = self._current, None
        if console and console.failed:
            self._doubt()
        if not self._ready:
            self.prompt.arrive()
        elif console and console.place is Place.PROGRAM:
            self._leave(console)
        self._ready = True

    def _doubt(self) -> None:
        """Know nothing of the board any more, neither where it stands nor what is on its disk."""
        self._ready = False
        self._on_disk.clear()

    def _leave(self, console: BoardConsole) -> None:
        """End the program that runs: ours by an exclamation mark, others by whatever helps."""
        if not (console.is_ulmrig_program and self.prompt.leave(b"!\r")):
            self.prompt.reach()

    def probe(self) -> str:
        """Bring the board to its prompt, and return one line about what was found; see Target."""
        self._reach_prompt()
        return f"{self.prompt.describe()} ({self.description})"

    def deploy(
        self,
        files: Mapping[str, bytes],
        progress: Callable[[Progress], None] | None = None,
    ) -> list[Deployed]:
        """Put files on the board and verify them; see Deployer.

        A file that this object put there itself is not verified again. ``progress`` is called after
        each block. Raises BoardError or LinkError if a file cannot be put on the board.
        """
        self._reach_prompt()
        wanted = {name.upper(): data for name, data in files.items()}
        new = {name: data for name, data in wanted.items() if self._on_disk.get(name) != data}
        for name in new:
            self._on_disk.pop(name, None)
        drive = self.prompt.drive
        deployer = Deployer(self.link, self.prompt, self.config, progress)
        done = deployer.deploy(new)
        if self.prompt.drive != drive:
            # There was no room for them: what is known is of the drive that was left.
            self._on_disk.clear()
            sent = {one.name for one in done if not one.unchanged}
            new, done = wanted, deployer.deploy(wanted)
            done = [Deployed(one.name, one.unchanged and one.name not in sent) for one in done]
        self._on_disk |= new
        known = [Deployed(name, unchanged=True) for name in wanted if name not in new]
        return [*done, *known]

    def start(self, run: Run) -> Console:
        """Put the run's files on the board, and start its command; see Target.

        A program of ulmrig that runs already is not started again for the same run, if it stands
        at its prompt after a turn that ended well: its identity was proved when it was started.
        """
        if (console := self._current) and self._serves(console, run):
            _LOG.info("%s: going on in %s, which runs", self.name, run.command)
            self._current = console.begin_conversation()
            return self._current
        self.deploy(run.files)
        name = com_name(run)
        if run.files.keys() - {name} or not is_ulmrig_program(self._on_disk.get(name, b"")):
            # The program may change its files; one that ulmrig did not build may change any file.
            self._on_disk.clear()
        _LOG.info("%s: starting %s", self.name, run.command)
        console = BoardConsole(self.link, self.config, run, self._is_current, self.silence)
        # Before its greeting has come: a start that fails leaves a board of which nothing is known.
        self._current = console
        console.drive = self.prompt.drive
        console.begin(self._place(run))
        place, seconds = console.greeting.place.value, console.greeting.seconds
        _LOG.info("%s: %s printed %s after %.2f s", self.name, run.command, place, seconds)
        return console

    def _is_current(self, console: BoardConsole) -> bool:
        return self._current is console

    def _serves(self, console: BoardConsole, run: Run) -> bool:
        """Return whether the program of ``console`` can go on with the conversation of ``run``."""
        if run.fresh or run != console.run or not console.at_its_prompt or console.distrusted:
            return False
        if self.link.receive(0.0):
            # At its prompt it prints nothing: that is a reset, or noise.
            _LOG.info("%s: something was printed at the prompt of %s", self.name, run.command)
            console.failed = True
            return False
        return True

    def distrust(self) -> None:
        """Prove the files again at the next start, and start the program anew; see Target."""
        self._on_disk.clear()
        if self._current:
            self._current.distrusted = True

    def _place(self, run: Run) -> str:
        """Return the drive to put in front of the command: CP/M has no search path."""
        name = com_name(run)
        if name in run.files or ":" in name:
            return ""
        place = self.prompt.find(name)
        return "" if place == f"{self.prompt.drive}:" else place

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Start ``run`` and connect it to a person; see Target."""
        console = self.start(run)
        greeting = console.greeting.output.removeprefix(b"\r\n")
        if console.greeting.place is Place.CCP:
            write(without_prompt(greeting))
            return
        write(greeting)
        write(run.prompt)
        line = b""
        while (key := read()) is not None:
            if key == 0x08:
                line = line[:-1]
                write(b"\x08 \x08")
            elif key != 0x0D:
                line += bytes([key])
                write(bytes([key]))
            else:
                turn = console.say(line)
                line = b""
                if turn.place is Place.CCP:
                    write(without_prompt(turn.output))
                    return
                write(turn.output + run.prompt)

    def inspect(self, inquiry: Inquiry) -> Inspection:
        """Find out why an answer was wrong; see Inspectable."""
        console = self._current
        place = console.place if console and not console.failed else None
        self.silence = answer_seconds(inquiry, self.clock)
        if console:
            console.silence = self.silence
        deployer = Deployer(self.link, self.prompt, self.config)
        inspector = Inspector(self.link, deployer, self.start, self._return, inquiry)
        try:
            return inspector.inspect(console, place, console.printed if console else b"")
        finally:
            self.silence = SILENCE_SECONDS
            self._current = None
            self._doubt()

    def _return(self, place: Place | None) -> None:
        """Come back to CP/M's prompt from ``place``; None: it is not known where the board is."""
        self._ready = self._ready and place is Place.PROGRAM
        self._reach_prompt()

    def close(self) -> None:
        """Close the port, at CP/M's prompt if a program of ulmrig stands at its own.

        Whoever uses the board next would lose seconds by finding out what runs there.
        """
        try:
            if self._current and self._current.at_its_prompt:
                self.tap = None  # It belongs to no session.
                with suppress(MachineError):
                    self.prompt.leave(b"!\r")
        finally:
            self._current = None
            self.link.close()
