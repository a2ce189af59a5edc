"""A real board at the end of a wire, as a target."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Final

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.deploy import Deployed, Deployer, is_ulmrig_program
from ulmrig.hil.board.inspection import Inspector, answer_seconds
from ulmrig.hil.board.link import ECHO_SECONDS, Link
from ulmrig.hil.board.prompt import BOOT_TEXT, MENU
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.board.transport import SerialWire, Wire
from ulmrig.hil.board.xmodem import Progress
from ulmrig.hil.cpm.echo import without_echo
from ulmrig.hil.cpm.text import BDOS_ERROR, PROMPT, without_prompt
from ulmrig.hil.errors import (
    LinkError,
    MachineError,
    ProgramError,
    ended,
    replaced,
    was_reset,
)
from ulmrig.hil.inspection import Inquiry, Inspectable, Inspection
from ulmrig.hil.target import Console, Place, ReadKey, Run, Target, Turn
from ulmrig.model.text import printable

__all__ = ["Board", "Deployed", "Progress"]

_LOG: Final = logging.getLogger(__name__)

SILENCE_SECONDS: Final = 120.0
"""Seconds that a turn or a start may take without any output."""

OUR_SILENCE_SECONDS: Final = 20.0
"""The same for a turn of a program of ulmrig, which computes a character in less than a second on
the slowest Z80."""

_BOOTED_SECONDS: Final = 2.0
"""The same after a boot banner: what was typed may have started anything, such as a BASIC."""

TURN_TIMEOUT_SECONDS: Final = 900.0
"""Seconds that a turn may take in all, even if it keeps printing."""

_SETTLE: Final = 0.02
"""Seconds of silence after a prompt at the beginning of a line, by which the turn has ended."""

_SETTLE_CERTAIN: Final = 0.003
"""The same for the prompt of a program of ulmrig behind its reply: nothing but a fault of the
program prints more, and that at once. At least ``_CERTAIN_CHARACTERS`` have the time to come."""

_CERTAIN_CHARACTERS: Final = 3

_SETTLE_ELSEWHERE: Final = 0.5
"""The same for a prompt elsewhere, which is more likely to be a part of the output."""


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
        self._current: _BoardConsole | None = None
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

    def _leave(self, console: _BoardConsole) -> None:
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
            new, done = wanted, deployer.deploy(wanted)
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
        name = _com_name(run)
        if run.files.keys() - {name} or not is_ulmrig_program(self._on_disk.get(name, b"")):
            # The program may change its files; one that ulmrig did not build may change any file.
            self._on_disk.clear()
        _LOG.info("%s: starting %s", self.name, run.command)
        console = _BoardConsole(self, run)
        # Before its greeting has come: a start that fails leaves a board of which nothing is known.
        self._current = console
        console.begin(self._place(run))
        place, seconds = console.greeting.place.value, console.greeting.seconds
        _LOG.info("%s: %s printed %s after %.2f s", self.name, run.command, place, seconds)
        return console

    def _serves(self, console: _BoardConsole, run: Run) -> bool:
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
        name = _com_name(run)
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


def _com_name(run: Run) -> str:
    """Return the file name of the program that a run's command starts."""
    return f"{run.command.split()[0].upper()}.COM"


class _BoardConsole(Console):
    """A program that runs on a board, until another is started there."""

    def __init__(self, board: Board, run: Run) -> None:
        self._board = board
        self.run = run
        self._prompt = re.compile(re.escape(run.prompt) + rb"\Z")
        self.place = Place.CCP
        self.is_ulmrig_program = is_ulmrig_program(run.files.get(_com_name(run), b""))
        self.failed = False
        """Whether a turn is under way, or did not end well: nothing is known of the board then."""
        self.distrusted = False
        self._began = board.link.count
        self._settle_certain = _SETTLE
        if "://" not in board.config.url:
            # Through a network, what was printed at once can come in parts.
            character = 10 / board.config.speed
            self._settle_certain = max(_SETTLE_CERTAIN, _CERTAIN_CHARACTERS * character)
        self._on_new_line = False
        """Whether the last prompt stood at the beginning of a line, where it is no output."""

    def begin(self, drive: str) -> None:
        """Start the program, with ``drive`` in front of its command, and take its greeting."""
        self.greeting = self._turn((drive + self.run.command).encode("latin-1"), at_prompt=None)

    def begin_conversation(self) -> _BoardConsole:
        """Return a console for a new conversation in the program that runs; this one is replaced.

        Programs of ulmrig answer a line from that line alone, so nothing has to be typed. This is
        the one place where a program that remembers would be given its key for a new conversation.
        """
        console = _BoardConsole(self._board, self.run)
        console.place, console._on_new_line = self.place, self._on_new_line
        console.greeting = replace(self.greeting, seconds=0.0)
        return console

    @property
    def at_its_prompt(self) -> bool:
        """Whether a program of ulmrig waits for a line, after a turn that ended well."""
        ended_well = self.place is Place.PROGRAM and self._on_new_line and not self.failed
        return ended_well and self.is_ulmrig_program

    @property
    def printed(self) -> bytes:
        """The last of what came since the last line was typed, its other tries included."""
        return self._board.link.seen_since(self._began)

    def say(self, line: bytes) -> Turn:
        """Type a line; see Console."""
        if self._board._current is not self:
            raise replaced(self.run.command)
        if self.place is Place.CCP:
            raise ended(self.run.command, line, self.greeting.output)
        return self._turn(line, at_prompt=self._prompt)

    def _turn(self, line: bytes, at_prompt: re.Pattern[bytes] | None) -> Turn:
        link = self._board.link
        self.failed = True  # until it has ended well
        count = self._began = link.count
        # What came since the last turn is not lost: it may be a boot banner.
        link.receive(0.0)
        link.take()
        try:
            turn = self._exchange(line, at_prompt, count)
        except (LinkError, ProgramError) as error:
            if BOOT_TEXT.search(link.seen_since(count)):
                raise was_reset(link.seen) from error
            raise
        if turn.place is Place.CCP and self._booted(count):
            raise was_reset(link.seen)
        self.failed = False
        return turn

    def _exchange(self, line: bytes, at_prompt: re.Pattern[bytes] | None, count: int) -> Turn:
        """Type a line and Enter, and return what came up to the next prompt; see _await_prompt."""
        link = self._board.link
        ours = self.is_ulmrig_program
        in_bursts = ours and at_prompt is not None and self._board.config.rtscts
        retyped = link.retyped
        echoed = link.type_line(line, at_prompt=at_prompt, reads_on=ours, in_bursts=in_bursts)
        began = link.now()
        link.write(b"\r")
        place, end = self._await_prompt(count)
        raw = echoed + link.take()
        self.place = place
        output = without_echo(raw, line, self.run.prompt)
        if place is Place.PROGRAM:
            output = output[: len(output) - len(self.run.prompt)]
            self._on_new_line = raw.endswith(b"\n" + self.run.prompt)
        elif error := BDOS_ERROR.search(raw):
            raise ProgramError(
                f"CP/M refused: {error[0].decode()}",
                seen=raw,
                advice="the program asked for what the disk does not have, or cannot take",
            )
        return Turn(
            raw=raw,
            output=output,
            place=place,
            t_states=None,
            seconds=end - began,
            retyped=link.retyped > retyped,
        )

    def _booted(self, count: int) -> bool:
        """Return whether a boot banner came after the first ``count`` bytes: no reply of ours."""
        seen = self._board.link.seen_since(count)
        return self.is_ulmrig_program and BOOT_TEXT.search(seen) is not None

    def _await_prompt(self, count: int) -> tuple[Place, float]:
        """Wait until the program or CP/M prompts; return which, and when its last byte came.

        ``count`` are the bytes that had come before the turn.
        """
        link = self._board.link
        deadline = link.deadline(TURN_TIMEOUT_SECONDS)
        last = link.now()
        while not deadline.expired:
            seen = bytes(link.buffer)
            if MENU.search(seen) and not link.receive(_SETTLE):
                raise was_reset(link.seen)
            place, limit = self._prompted(seen) or (None, self._silence(count))
            if link.receive(limit):
                last = link.now()
            elif place:
                return place, last
            else:
                raise self._silent(limit)
        raise ProgramError(
            f"it printed for {TURN_TIMEOUT_SECONDS:.0f} s without coming to a prompt",
            seen=link.seen,
            advice="it loops; its last output is above",
        )

    def _prompted(self, seen: bytes) -> tuple[Place, float] | None:
        """Return whose prompt the output ends with, and how long it must stay silent after it.

        None if it does not end with one.
        """
        if PROMPT.search(seen) and b"\n" in seen:
            return Place.CCP, _SETTLE_ELSEWHERE if self._prompt.search(seen) else 2 * _SETTLE
        if self._prompt.search(seen):
            before = seen[: -len(self.run.prompt)]
            if not before.endswith(b"\n"):
                return Place.PROGRAM, _SETTLE_ELSEWHERE
            # A reply is one line behind the one that Enter ended, and has no line end in it.
            certain = self.is_ulmrig_program and before.count(b"\n") > 1
            return Place.PROGRAM, self._settle_certain if certain else _SETTLE
        return None

    def _silence(self, count: int) -> float:
        """Return how many seconds of silence mean that nothing more comes."""
        if self._booted(count):
            return _BOOTED_SECONDS
        started = self.is_ulmrig_program and self._on_new_line
        return min(OUR_SILENCE_SECONDS if started else SILENCE_SECONDS, self._board.silence)

    def _silent(self, seconds: float) -> MachineError:
        """Return the error of a prompt that did not come: the link's if the program answers Enter.

        Then our Enter or its prompt was lost on the way.
        """
        link = self._board.link
        seen = link.seen
        if self.is_ulmrig_program:
            link.take()
            link.write(b"\r")
            if link.wait_for(self._prompt, ECHO_SECONDS):
                return LinkError(
                    f"the program's prompt did not come within {seconds:.0f} s, but comes when "
                    "asked for",
                    seen=seen,
                    advice="Enter or the prompt was lost on the way: check wiring and speed",
                )
        return ProgramError(
            f"it printed nothing for {seconds:.0f} s, and its prompt "
            f"'{printable(self.run.prompt)}' did not come",
            seen=seen,
            advice="it hangs, or its prompt is another one (@ prompt …)",
        )
