"""A program that runs on a board: lines typed, turns read up to a prompt."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ulmrig.asm.program.image import is_ulmrig_program, remembers
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import ECHO_SECONDS, Link
from ulmrig.hil.board.prompt import BOOT_TEXT, MENU, SIGN_ON, prompt_pattern
from ulmrig.hil.cpm.echo import without_echo
from ulmrig.hil.cpm.text import BDOS_ERROR
from ulmrig.hil.errors import (
    LinkError,
    MachineError,
    ProgramError,
    ended,
    replaced,
    was_reset,
)
from ulmrig.hil.target import Console, Place, Run, Turn
from ulmrig.model.network.typed_line import NEW
from ulmrig.model.text import printable

SILENCE_SECONDS: Final = 120.0
"""Seconds that a turn or a start may take without any output."""

OUR_SILENCE_SECONDS: Final = 20.0
"""The same for a turn of a program of ulmrig, which computes a character in less than a second on
the slowest Z80."""

_BOOTED_SECONDS: Final = 2.0
"""The same after a boot banner: what was typed may have started anything, such as a BASIC."""

TURN_TIMEOUT_SECONDS: Final = 900.0
"""Seconds that a turn may take in all, even if it keeps printing."""

OUR_TURN_SECONDS: Final = 60.0
"""The same for a turn of a program of ulmrig, whose replies are lines."""

_SETTLE: Final = 0.02
"""Seconds of silence after a prompt at the beginning of a line, by which the turn has ended."""

_SETTLE_CERTAIN: Final = 0.003
"""The same for the prompt of a program of ulmrig behind its reply: nothing but a fault of the
program prints more, and that at once. At least ``_CERTAIN_CHARACTERS`` have the time to come."""

_CERTAIN_CHARACTERS: Final = 3

_SETTLE_ELSEWHERE: Final = 0.5
"""The same for a prompt elsewhere, which is more likely to be a part of the output."""


def com_name(run: Run) -> str:
    """Return the file name of the program that a run's command starts."""
    return f"{run.command.split()[0].upper()}.COM"


def _usual_prompt(output: bytes, ccp: re.Pattern[bytes]) -> bytes:
    """Return the output with CP/M's usual prompt at its end, by which transcripts know it."""
    found = ccp.search(output)
    if not found:
        return output
    drive = re.search(rb"[A-P]", found[0])
    line_end = found[0][:1].strip(b" -~") or b""
    return output[: found.start()] + line_end + (drive[0] if drive else b"A") + b">"


class BoardConsole(Console):
    """A program that runs on a board, until another is started there."""

    def __init__(
        self,
        link: Link,
        config: BoardConfig,
        run: Run,
        is_current: Callable[[BoardConsole], bool],
        silence: float,
    ) -> None:
        """Make the console of a program that ``begin`` starts.

        ``is_current`` tells whether no other program was started since. ``silence`` are the seconds
        that a turn or a start may take without any output.
        """
        self._link = link
        self._config = config
        self.run = run
        self._is_current = is_current
        self.silence = silence
        self._prompt = re.compile(re.escape(run.prompt) + rb"\Z")
        self._ccp = prompt_pattern(config)
        self.place = Place.CCP
        self.is_ulmrig_program = is_ulmrig_program(run.files.get(com_name(run), b""))
        self.failed = False
        """Whether a turn is under way, or did not end well: nothing is known of the board then."""
        self.distrusted = False
        self.drive = ""
        """The drive of the prompt at which the program was started; empty: it is not known."""
        self._began = link.count
        self._settle_certain = _SETTLE
        if "://" not in config.url:
            # Through a network, what was printed at once can come in parts.
            character = 10 / config.speed
            self._settle_certain = max(_SETTLE_CERTAIN, _CERTAIN_CHARACTERS * character)
        self._on_new_line = False
        """Whether the last prompt stood at the beginning of a line, where it is no output."""

    def begin(self, drive: str) -> None:
        """Start the program, with ``drive`` in front of its command, and take its greeting."""
        self.greeting = self._turn((drive + self.run.command).encode("latin-1"), at_prompt=None)

    def begin_conversation(self) -> BoardConsole:
        """Return a console for a new conversation in the program that runs; this one is replaced.

        A program that remembers is told so; the others answer a line from that line alone. Raises
        MachineError as ``say`` does.
        """
        self.failed = True  # nobody is to go on with this one
        console = BoardConsole(self._link, self._config, self.run, self._is_current, self.silence)
        console.place, console._on_new_line = self.place, self._on_new_line
        console.drive = self.drive
        console.greeting = replace(self.greeting, seconds=0.0)
        if remembers(self.run.files.get(com_name(self.run), b"")):
            console._turn(NEW, at_prompt=console._prompt)
        return console

    @property
    def at_its_prompt(self) -> bool:
        """Whether a program of ulmrig waits for a line, after a turn that ended well."""
        ended_well = self.place is Place.PROGRAM and self._on_new_line and not self.failed
        return ended_well and self.is_ulmrig_program

    @property
    def printed(self) -> bytes:
        """The last of what came since the last line was typed, its other tries included."""
        return self._link.seen_since(self._began)

    def say(self, line: bytes) -> Turn:
        """Type a line; see Console."""
        if not self._is_current(self):
            raise replaced(self.run.command)
        if self.place is Place.CCP:
            raise ended(self.run.command, line, self.greeting.output)
        return self._turn(line, at_prompt=self._prompt)

    def _turn(self, line: bytes, at_prompt: re.Pattern[bytes] | None) -> Turn:
        link = self._link
        self.failed = True  # until it has ended well
        count = self._began = link.count
        # What came since the last turn is not lost: it may be a boot banner.
        link.receive(0.0)
        link.take()
        try:
            turn = self._exchange(line, at_prompt, count)
        except (LinkError, ProgramError) as error:
            seen = link.seen_since(count)
            if BOOT_TEXT.search(seen) or (at_prompt and self._signed_on(seen)):
                raise was_reset(link.seen) from error
            raise
        left = line.lstrip().startswith(b"!") or not at_prompt
        if turn.place is Place.CCP and (
            self._booted(count) or (not left and self._signed_on(turn.output))
        ):
            raise was_reset(link.seen)
        self.failed = False
        return turn

    def _exchange(self, line: bytes, at_prompt: re.Pattern[bytes] | None, count: int) -> Turn:
        """Type a line and Enter, and return what came up to the next prompt; see _await_prompt."""
        link = self._link
        ours = self.is_ulmrig_program
        in_bursts = ours and at_prompt is not None and self._config.rtscts
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
        if place is Place.CCP and self._config.prompt:
            output = _usual_prompt(output, self._ccp)
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
        seen = self._link.seen_since(count)
        return self.is_ulmrig_program and BOOT_TEXT.search(seen) is not None

    def _signed_on(self, seen: bytes) -> bool:
        """Return whether ``seen`` ends as a board that boots by itself prints: a sign-on, a prompt.

        A program of ulmrig that crashes into a warm boot leaves the prompt alone, on its drive.
        """
        prompt = self._ccp.search(seen) if self.is_ulmrig_program else None
        if prompt is None:
            return False
        drive = re.search(rb"[A-P]", prompt[0])
        other = bool(self.drive and drive and drive[0].decode() != self.drive)
        return other or SIGN_ON.search(seen[: prompt.start()]) is not None

    def _await_prompt(self, count: int) -> tuple[Place, float]:
        """Wait until the program or CP/M prompts; return which, and when its last byte came.

        ``count`` are the bytes that had come before the turn.
        """
        link = self._link
        limit_in_all = OUR_TURN_SECONDS if self._runs_ours else TURN_TIMEOUT_SECONDS
        deadline = link.deadline(limit_in_all)
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
            f"it printed for {limit_in_all:.0f} s without coming to a prompt",
            seen=link.seen,
            advice="it loops; its last output is above",
        )

    def _prompted(self, seen: bytes) -> tuple[Place, float] | None:
        """Return whose prompt the output ends with, and how long it must stay silent after it.

        None if it does not end with one.
        """
        if self._ccp.search(seen) and b"\n" in seen:
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
        # Before its greeting, a program may be loaded from a slow disk.
        greets = self.is_ulmrig_program and bool(self._link.buffer.strip())
        quick = self._runs_ours or greets
        return min(OUR_SILENCE_SECONDS if quick else SILENCE_SECONDS, self.silence)

    @property
    def _runs_ours(self) -> bool:
        """Whether a program of ulmrig has come to its first prompt: what follows is computed."""
        return self.is_ulmrig_program and self._on_new_line

    def _silent(self, seconds: float) -> MachineError:
        """Return the error of a prompt that did not come: the link's if the program answers Enter.

        Then our Enter or its prompt was lost on the way.
        """
        link = self._link
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
