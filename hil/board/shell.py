"""CP/M's prompt on a board, and commands there."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from ulmrig.hil.board.link import CANCEL_LINE, ECHO_SECONDS, TRIES
from ulmrig.hil.board.prompt import ENTER, MENU, SETTLE
from ulmrig.hil.board.search import PromptSearch
from ulmrig.hil.cpm.text import BDOS_ERROR
from ulmrig.hil.errors import BoardError, LinkError, MachineError, was_reset
from ulmrig.model.text import printable

_LOG: Final = logging.getLogger(__name__)
_ECHO: Final = re.compile(rb"\r")

DRIVES: Final = "ABC"
"""The drives that are tried if the configuration names none."""

_TEST_FILE: Final = "ULMRIG.$$$"
_PAGE: Final = 256
_MOST_PAGES: Final = 255
"""What SAVE takes at most."""


T = TypeVar("T")


def twice(ask: Callable[[], T], recover: Callable[[], None]) -> T:
    """Return what ``ask`` returns; if it raises a MachineError, ``recover`` and ask again."""
    try:
        return ask()
    except MachineError:
        recover()
        return ask()


class CommandError(Exception):
    """The BDOS refused a command, with this text. The prompt is back."""


class Prompt(PromptSearch):
    """CP/M's prompt on a board, and commands there. Call ``reach`` or ``arrive`` first."""

    _chosen = ""
    """The drive that was selected last because it can be used."""

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
            link.write(ENTER)
            if link.wait_for(_ECHO, ECHO_SECONDS):
                return
            if not link.buffer:
                # Enter or its echo was lost; a second Enter does no harm here.
                link.write(ENTER)
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
            if match and not link.receive(SETTLE):
                text = bytes(link.buffer[: match.start()])
                self._note(match)
                link.take()
                return text.decode("latin-1").strip("\r\n")
            if not match and MENU.search(link.buffer) and not link.receive(SETTLE):
                raise was_reset(link.seen)
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
        twice(self._select, self.reach)
        _LOG.info("%s: using drive %s, user %d", self.config.name, self.drive, self.config.user)

    def _select(self) -> None:
        """Select the user area and the drive that are wanted, or the first writable drive."""
        try:
            # The prompt does not show the user area: after USER 3 it is still A>.
            self.command(f"USER {self.config.user}")
        except CommandError as error:
            raise BoardError(
                f"CP/M refuses the user area: {error}", advice="see user in boards.toml"
            ) from error
        self.select_first(lambda: "")

    def drives(self) -> tuple[str, ...]:
        """Return the drives that may be used: the one of boards.toml, or those that are tried."""
        if self.config.drive:
            return (self.config.drive.rstrip(":"),)
        # Always in this order: the drive that the board was left on is no better than others.
        return tuple(dict.fromkeys((*self._chosen, *DRIVES, self.home or self.drive)))

    def select_first(self, problem: Callable[[], str]) -> None:
        """Select the first drive that can be written to and has no other ``problem``.

        ``problem`` is called with the drive selected; it returns what is wrong with it, or nothing.
        Raises BoardError if there is no such drive, with what is wrong with each.
        """
        refused: dict[str, str] = {}
        for letter in self.drives():
            try:
                refused[letter] = twice(partial(self._refusal, letter), self._go_on)
            except MachineError as error:
                if self.config.drive:
                    raise
                refused[letter] = error.what
                self._go_on()
                continue
            refused[letter] = refused[letter] or problem()
            if not refused[letter]:
                self._chosen = letter
                return
        if self.config.drive:
            raise BoardError(
                f"drive {letter}: {refused[letter]}",
                advice=f"set another drive in boards.toml, or make room on {letter}:",
            )
        raise BoardError(
            f"none of the drives {', '.join(refused)} can be used: "
            + "; ".join(f"{letter}: {why}" for letter, why in refused.items()),
            advice='erase something, or set a drive that has room in boards.toml: drive = "C"',
        )

    def _refusal(self, letter: str) -> str:
        """Select a drive and write to it; return how it refuses, or nothing if it does not."""
        try:
            if letter != self.drive:
                self._select_drive(letter)
        except CommandError as error:
            return f"cannot be selected: {error}"
        try:
            # One that a killed run left: some CCPs ask before they replace a file.
            self.command(f"ERA {_TEST_FILE}")
            # A file without records: on a full disk, what is deployed already can still be used.
            complaint = self.command(f"SAVE 0 {_TEST_FILE}")
            self.command(f"ERA {_TEST_FILE}")
        except CommandError as error:
            return f"cannot be written to: {error}"
        return f"cannot be written to: {printable(complaint)}" if complaint else ""

    def lacks_room(self, size: int) -> str:
        """Return what CP/M says if the selected drive has no room for ``size`` bytes, or nothing.

        Proved by writing as many: not every CP/M has a program that tells the free space.
        """
        pages = min(-(-size // _PAGE), _MOST_PAGES)
        try:
            complaint = self.command(f"SAVE {pages} {_TEST_FILE}", 60.0)
        except CommandError as error:
            complaint = str(error)
        try:
            self.command(f"ERA {_TEST_FILE}")
        except CommandError as error:
            complaint = complaint or str(error)
        return f"has no room for {size:,} bytes: {printable(complaint)}" if complaint else ""

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
                found = twice(partial(self.has, f"{letter}:{name}"), self.arrive)
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
