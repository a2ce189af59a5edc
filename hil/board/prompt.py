"""CP/M's prompt on the line: wait for it, boot from a menu, and have it prove that it is CP/M's."""

from __future__ import annotations

import logging
import re
from typing import Final

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.left_programs import POLLS, recognise
from ulmrig.hil.board.link import Link
from ulmrig.hil.cpm.text import BDOS_ERROR, PROMPT
from ulmrig.hil.errors import BoardError

MENU: Final = re.compile(rb"Boot \[H=Help\]: \Z")
BOOT_TEXT: Final = re.compile(rb"Boot \[H=Help\]:|HBIOS v\d|CP/M(?:-80)? v?\d\.\d")
"""What a board prints from a reset to its prompt, and no program of ulmrig."""

SIGN_ON: Final = re.compile(
    rb"(?i)cp/?m\b|\bvers(?:ion)?\b|\bv\d+\.\d|\btpa\b|bios|\bboot|copyright|\brom\b|monitor|"
    rb"\d+ ?k\b"
)
"""Words of what other boards print as they boot. They prove a reset only in front of a prompt of
CP/M that nobody asked for."""

ENTER: Final = b"\r"
STEP_SECONDS: Final = 1.5
"""Seconds that an answer to keys may take."""

_LOG: Final = logging.getLogger(__name__)
SETTLE: Final = 0.02
"""Seconds of silence after a prompt by which it is the end of the output and not a part of it."""

_BOOT_SECONDS: Final = 15.0
_ECHO_SECONDS: Final = 3.0
"""Seconds in which a boot menu answers at all."""

_UNKNOWN_COMMAND: Final = b"0" + ENTER
_REFUSED: Final = re.compile(rb"[!-~]\?\s|" + BDOS_ERROR.pattern)
"""Only CP/M repeats an unknown command with a question mark: no monitor and no BASIC does."""

_PROOFS: Final = 3
"""How often a prompt is asked to prove itself: the line may lose a key."""


def prompt_pattern(config: BoardConfig) -> re.Pattern[bytes]:
    """Return what a board's output ends with at CP/M's prompt."""
    if not config.prompt:
        return PROMPT
    return re.compile(rb"(?:\A|[\r\n])" + config.prompt.encode() + rb"\Z")


class PromptWatch:
    """Watches for CP/M's prompt on a board.

    ``drive`` is the letter of the last prompt, ``home`` that of the first one: a system that was
    booted from ROM has its tools there.
    """

    def __init__(self, link: Link, config: BoardConfig) -> None:
        self.link = link
        self.config = config
        self.drive = ""
        self.home = ""
        self._pattern = prompt_pattern(config)
        self._printed = b""
        """What was printed since something was typed."""
        self._silent = True
        """Whether nothing was printed since a search began."""
        self._refused_boots = 0

    def leave(self, keys: bytes) -> bool:
        """Type the keys that end the program that runs, and return whether the prompt came."""
        self.link.take()
        self.link.write(keys)
        return self._arrived()

    def _ends(self, printed: bytes) -> bool:
        """Return whether what was printed ends with CP/M's prompt or a boot menu."""
        return bool(self._pattern.search(printed) or MENU.search(printed))

    def _arrived(self, limit: float = STEP_SECONDS) -> bool:
        """Boot if a menu comes within ``limit`` seconds; return whether CP/M's prompt answers."""
        link = self.link
        found = self._listen(limit)
        self._printed = link.take()
        self._silent = self._silent and not self._printed.strip(b"\x00")
        if not found:
            return False
        if MENU.search(self._printed):
            _LOG.info("%s: at the boot menu; booting %s", self.config.name, self.config.boot)
            link.write(self.config.boot.encode() + ENTER)
            found = self._listen(_ECHO_SECONDS)
            if link.buffer and not found:
                found = self._listen(_BOOT_SECONDS - _ECHO_SECONDS)
            self._printed = link.take()
            if not self._printed:
                self._silent = True  # what it printed before was no answer
            if not found or MENU.search(self._printed):
                self._refused_boots += 1
                if self._refused_boots == _PROOFS:
                    raise BoardError(
                        f"its boot menu does not start '{self.config.boot}'",
                        seen=link.seen,
                        advice="see boot in boards.toml: what starts CP/M from this menu?",
                    )
                return False
        # It must answer now: a prompt may have been printed long ago.
        link.until_quiet(0.1, 2.0)
        link.take()
        return self._proved()

    def _proved(self) -> bool:
        """Return whether it is CP/M that prompts. A prompt from boards.toml is believed."""
        for _ in range(_PROOFS):
            self.link.write(ENTER if self.config.prompt else _UNKNOWN_COMMAND)
            if not self._listen(2.0):
                self._printed = self.link.take()
                return False
            self._printed = self.link.take()
            match = self._pattern.search(self._printed)
            if not match:
                return False
            if self.config.prompt or _REFUSED.search(self._printed):
                self._note(match)
                return True
            if self._printed[: match.start()].strip(b"\r\n"):
                return False
            # The key was lost, and Enter alone brought the prompt.
        return False

    def _listen(self, limit: float) -> bool:
        """Wait until the output ends with CP/M's prompt or a menu; return whether it does.

        It ends before ``limit`` seconds have passed if a program is recognised, too.
        """
        deadline = self.link.deadline(limit)
        while True:
            printed = bytes(self.link.buffer)
            found = self._ends(printed)
            if found and not self.link.receive(SETTLE):
                return True
            # What came last is looked at first: this process may have been kept waiting.
            if deadline.expired:
                return False
            if not found:
                known = bool(printed) and (POLLS.search(printed) or recognise(printed))
                # Text goes on at once; what is known by less than a prompt must stand for longer.
                if not self.link.receive(min(deadline.left, 0.25)) and known:
                    return False

    def _note(self, match: re.Match[bytes]) -> None:
        letter = re.search(rb"[A-P]", match[0])
        self.drive = letter[0].decode() if letter else ""
        self.home = self.home or self.drive
