"""CP/M's prompt on a board: reach it from any state, and give commands there."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from ulmrig.hil.board import reset
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import CANCEL_LINE, ECHO_SECONDS, TRIES, Link
from ulmrig.hil.cpm.text import BDOS_ERROR, PROMPT
from ulmrig.hil.errors import BoardError, LinkError, MachineError

MENU: Final = re.compile(rb"Boot \[H=Help\]: \Z")

NOISE_SECONDS: Final = 40.0
"""Seconds of uninterrupted input after which the search for the prompt ends with an error."""

_LOG: Final = logging.getLogger(__name__)
_ENTER: Final = b"\r"
_ECHO: Final = re.compile(rb"\r")
_SETTLE: Final = 0.02
"""Seconds of silence after a prompt by which it is the end of the output and not a part of it."""

DRIVES: Final = "ABC"
"""The drives that are tried if the configuration names none."""

_TEST_FILE: Final = "ULMRIG.$$$"


T = TypeVar("T")


def _twice(ask: Callable[[], T], recover: Callable[[], None]) -> T:
    """Return what ``ask`` returns; if it raises a MachineError, ``recover`` and ask again."""
    try:
        return ask()
    except MachineError:
        recover()
        return ask()


class CommandError(Exception):
    """The BDOS refused a command, with this text. The prompt is back."""


class Prompt:
    """CP/M's prompt on a board.

    Call ``reach`` or ``arrive`` first. ``drive`` is then the letter of the prompt, ``home`` that of
    the first prompt: a system that was booted from ROM has its tools there.
    """

    def __init__(self, link: Link, config: BoardConfig) -> None:
        self.link = link
        self.config = config
        self.drive = ""
        self.home = ""
        self._pattern = (
            re.compile(rb"(?:\A|[\r\n])" + config.prompt.encode() + rb"\Z")
            if config.prompt
            else PROMPT
        )

    def reach(self) -> None:
        """Bring the board to its prompt.

        Each step is only taken if the one before did not help: Enter, the choice at a boot menu,
        the keys that end programs, a reset. Raises BoardError if the prompt is not reached,
        LinkError if the line is never quiet; both with what was printed last.
        """
        link = self.link
        if not link.until_quiet(0.3, NOISE_SECONDS):
            raise LinkError(
                f"the line was not quiet for {NOISE_SECONDS:.0f} s",
                seen=link.seen,
                advice="that is noise, or the speed is not the board's; check speed and ground",
            )
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Enter", lambda: link.write(CANCEL_LINE + _ENTER)),
            ("Enter again", lambda: link.write(_ENTER)),
            ("^C", lambda: link.write(b"\x03")),
            ("! and Enter", lambda: link.write(CANCEL_LINE + b"!" + _ENTER)),
            ("^X, pause, ^X", self._cancel),
            # At a prompt that was not recognised, ^Z would be a command.
            ("^Z and Enter", lambda: link.write(b"\x1a" + CANCEL_LINE + _ENTER)),
        )
        _LOG.info("%s: looking for CP/M's prompt", self.config.name)
        for name, step in steps:
            _LOG.debug("%s: trying %s", self.config.name, name)
            step()
            if self._arrived():
                _LOG.info("%s: found the prompt on drive %s", self.config.name, self.drive)
                return
        if self.config.reset and self.config.reset != "hand":
            _LOG.info("%s: resetting the board (%s)", self.config.name, self.config.reset)
            self._reset()
            if self._arrived(8.0):
                _LOG.info("%s: found the prompt on drive %s", self.config.name, self.drive)
                return
        raise self._unreachable([name for name, _ in steps])

    def leave(self, keys: bytes) -> bool:
        """Type the keys that end the program that runs, and return whether the prompt came."""
        self.link.take()
        self.link.write(keys)
        return self._arrived()

    def _unreachable(self, tried: list[str]) -> BoardError:
        silent = not self.link.seen.strip(b"\r\n\x00")
        what = "it prints nothing" if silent else "it does not reach CP/M's prompt"
        retry = "press its reset button, then try again"
        advice = f"is it switched on, TX and RX crossed, its speed {self.config.speed}? {retry}"
        if not silent:
            advice = f"a program may hang: {retry}, or set reset in boards.toml"
        return BoardError(f"{what}; tried: {', '.join(tried)}", seen=self.link.seen, advice=advice)

    def _cancel(self) -> None:
        """Cancel an XMODEM receiver, which wants a pause between two ^X."""
        self.link.write(CANCEL_LINE)
        self.link.wire.pause(1.2)
        self.link.write(CANCEL_LINE)
        self.link.until_quiet(2.5, 6.0)
        self.link.write(_ENTER)

    def _reset(self) -> None:
        if self.config.reset == "dtr":
            self.link.wire.pulse_dtr()
            return
        reset.run_command(self.config.reset)

    def _arrived(self, limit: float = 1.5) -> bool:
        """Boot if a menu comes within ``limit`` seconds; return whether CP/M's prompt answers."""
        link = self.link
        if not self._listen(limit):
            return False
        if MENU.search(link.take()):
            _LOG.info("%s: at the boot menu; booting %s", self.config.name, self.config.boot)
            link.write(self.config.boot.encode() + _ENTER)
            if not self._listen(15.0) or MENU.search(link.take()):
                return False
        # It must answer now: a prompt may have been printed long ago.
        link.until_quiet(0.1, 2.0)
        link.take()
        link.write(_ENTER)
        if not self._listen(2.0):
            return False
        match = self._pattern.search(link.take())
        if not match:
            return False
        self._note(match)
        return True

    def _listen(self, limit: float) -> bool:
        """Wait until the output ends with a prompt or a menu; False if ``limit`` passes first."""
        deadline = self.link.deadline(limit)
        while True:
            found = self._pattern.search(self.link.buffer) or MENU.search(self.link.buffer)
            if found and not self.link.receive(_SETTLE):
                return True
            # What came last is looked at first: this process may have been kept waiting.
            if deadline.expired:
                return False
            if not found:
                self.link.receive(min(deadline.left, 0.5))

    def _note(self, match: re.Match[bytes]) -> None:
        letter = re.search(rb"[A-P]", match[0])
        self.drive = letter[0].decode() if letter else ""
        self.home = self.home or self.drive

    def command(self, line: str, limit: float = 20.0) -> str:
        """Give a command, and return what it printed, without its echo and the prompt.

        Raises CommandError for an error of the BDOS, BoardError if the prompt does not come back
        within ``limit`` seconds, LinkError if the command cannot be typed or the prompt was lost on
        the way.
        """
        self.send(line)
        return self.output(limit)

    def send(self, line: str) -> None:
        """Type a command and Enter, and do not wait for its output.

        Raises LinkError if it cannot be typed.
        """
        link = self.link
        for _ in range(TRIES):
            link.type_line(line.encode("ascii"))
            link.write(_ENTER)
            if link.wait_for(_ECHO, ECHO_SECONDS):
                return
            if not link.buffer:
                # Enter or its echo was lost; a second Enter does no harm here.
                link.write(_ENTER)
                return
            # Enter arrived as another key, which now follows the command.
            link.write(CANCEL_LINE)
            link.until_quiet(0.3, 10.0)
        raise LinkError(
            f"the Enter after '{line}' is changed on the way",
            seen=link.seen,
            advice="keys are lost or changed on the way: check speed, wiring, RTS/CTS",
        )

    def output(self, limit: float) -> str:
        """Return what was printed up to the prompt, without the prompt.

        Raises CommandError, BoardError and LinkError as ``command`` does.
        """
        link = self.link
        deadline = link.deadline(limit)
        while True:
            match = self._pattern.search(link.buffer)
            if match and not link.receive(_SETTLE):
                text = bytes(link.buffer[: match.start()])
                self._note(match)
                link.take()
                return text.decode("latin-1").strip("\r\n")
            if not match and BDOS_ERROR.search(link.buffer):
                link.until_quiet(0.2, 2.0)
                error = BDOS_ERROR.search(link.take())
                assert error
                link.write(b"\x03")
                if not self._arrived():
                    self.reach()
                raise CommandError(error[0].decode())
            if deadline.expired:
                raise self._no_prompt(limit)
            if not match:
                link.receive(min(deadline.left, 0.5))

    def _no_prompt(self, limit: float) -> MachineError:
        """Return the error of a prompt that did not come.

        If it comes when asked for, it had been printed before, and the link lost it.
        """
        seen = self.link.seen
        self.link.take()
        self.link.write(b"\x03")
        if self._arrived():
            return LinkError(
                f"CP/M's prompt did not come within {limit:.0f} s, but comes when asked for",
                seen=seen,
                advice="the end of the output was lost on the way: check wiring and speed",
            )
        return BoardError(
            f"CP/M's prompt did not come back within {limit:.0f} s",
            seen=seen,
            advice="the command hangs: press its reset button, then try again",
        )

    def arrive(self) -> None:
        """Reach the prompt, and select the drive and the user area that are wanted.

        Tries a second time if that was disturbed. Raises BoardError if the prompt is not reached or
        the drive or user is refused, LinkError if the link fails.
        """
        self.reach()
        _twice(self._select, self.reach)
        _LOG.info("%s: using drive %s, user %d", self.config.name, self.drive, self.config.user)

    def _select(self) -> None:
        """Select the user area and the drive that are wanted, or the first writable drive."""
        wanted = self.config.drive.rstrip(":")
        try:
            # The prompt does not show the user area: after USER 3 it is still A>.
            self.command(f"USER {self.config.user}")
            if wanted:
                self._select_drive(wanted)
                return
        except CommandError as error:
            raise BoardError(
                f"CP/M refuses the drive or user: {error}",
                advice="see drive and user in boards.toml",
            ) from error
        refused: dict[str, str] = {}
        for letter in dict.fromkeys((self.drive, *DRIVES)):
            try:
                refused[letter] = _twice(partial(self._refusal, letter), self._go_on)
            except MachineError as error:
                refused[letter] = error.what
                self._go_on()
            if not refused[letter]:
                return
        raise BoardError(
            f"none of the drives {', '.join(refused)} can be written to: "
            + "; ".join(f"{letter}: {why}" for letter, why in refused.items()),
            advice='set a drive that can be written to in boards.toml: drive = "C"',
        )

    def _refusal(self, letter: str) -> str:
        """Select a drive and write to it; return how it refuses, or nothing if it does not."""
        try:
            if letter != self.drive:
                self._select_drive(letter)
            complaint = self.command(f"SAVE 0 {_TEST_FILE}")
            self.command(f"ERA {_TEST_FILE}")
        except CommandError as error:
            return str(error)
        return complaint

    def _go_on(self) -> None:
        """Reach the prompt in the middle of a search for a drive."""
        self.reach()
        # After a reset, it is another user area's.
        self.command(f"USER {self.config.user}")

    def _select_drive(self, letter: str) -> None:
        # A selected drive that does not exist is selected again by every warm boot, so that only a
        # reset helps. DIR accesses a drive without selecting it.
        self.command(f"DIR {letter}:{_TEST_FILE}")
        self.command(f"{letter}:")
        if self.drive != letter:
            raise BoardError(
                f"drive {letter}: does not exist, the prompt is still {self.drive}>",
                advice="set a drive that exists in boards.toml",
            )

    def has(self, name: str) -> bool:
        """Return whether there is a file ``name``, which may begin with a drive."""
        shown = re.compile(re.escape(name.split(":")[-1]).replace(r"\.", "[ .]+"))
        for _ in range(TRIES):
            try:
                said = self.command(f"DIR {name}").upper()
            except CommandError:
                return False
            if shown.search(said):
                return True
            if "NO FILE" in said:
                return False
            # Neither answer: it was changed on the way.
        return False

    def find(self, name: str) -> str:
        """Return the drive (``B:``) that ``name`` is on, or nothing if it is on none.

        The selected drive is searched first, then the one that was booted from, then ``DRIVES``. A
        drive that gives no answer, when asked twice, does not have it. Raises BoardError or
        LinkError if the board does not come back to its prompt.
        """
        for letter in dict.fromkeys((self.drive, self.home, *DRIVES)):
            try:
                found = _twice(partial(self.has, f"{letter}:{name}"), self.arrive)
            except MachineError as error:
                _LOG.info("%s: drive %s is left out: %s", self.config.name, letter, error.what)
                self.arrive()
                continue
            if found:
                return f"{letter}:"
        return ""

    def describe(self) -> str:
        """Return in words which drive is selected."""
        return f"CP/M on drive {self.drive}:"
