"""The search for CP/M's prompt: from any state that a board was left in.

Whatever is typed is what helps in the state that was seen: a program that is known is left by its
own word, a receiver of XMODEM is cancelled, output without end is broken off. A board of which
nothing is known gets the keys that end most programs. The reset comes last.
"""

from __future__ import annotations

import logging
import re
from typing import Final

from ulmrig.hil.board import reset
from ulmrig.hil.board.cancel import LONGEST_PAUSE, cancel_receiver
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.left_programs import ASKS_TO_ABANDON, POLLS, LeftProgram, recognise
from ulmrig.hil.board.link import CANCEL_LINE, Link
from ulmrig.hil.cpm.text import BDOS_ERROR, PROMPT
from ulmrig.hil.errors import BoardError, LinkError
from ulmrig.model.text import printable

MENU: Final = re.compile(rb"Boot \[H=Help\]: \Z")
BOOT_TEXT: Final = re.compile(rb"Boot \[H=Help\]:|HBIOS v\d|CP/M(?:-80)? v?\d\.\d")
"""What a board prints from a reset to its prompt, and no program of ulmrig."""

TALK_SECONDS: Final = 2.0
"""Seconds of uninterrupted output after which it is broken off."""

NOISE_SECONDS: Final = 25.0
"""Seconds of uninterrupted input that cannot be read, after which it counts as noise."""

_READABLE: Final = 0.9
"""The share of a program's output that is text. Of random bytes it is 0.4."""

_LOG: Final = logging.getLogger(__name__)
_ENTER: Final = b"\r"
_SETTLE: Final = 0.02
"""Seconds of silence after a prompt by which it is the end of the output and not a part of it."""

_STEP_SECONDS: Final = 1.5
"""Seconds that an answer to keys may take."""

_RESET_SECONDS: Final = 8.0
_BOOT_SECONDS: Final = 15.0
_ECHO_SECONDS: Final = 3.0
"""Seconds in which a boot menu answers at all."""

_UNKNOWN_COMMAND: Final = b"0" + _ENTER
_REFUSED: Final = re.compile(rb"[!-~]\?\s|" + BDOS_ERROR.pattern)
"""Only CP/M repeats an unknown command with a question mark: no monitor and no BASIC does."""

_WAITS: Final = re.compile(rb"[ -~]+\Z")
"""What stands on the last line: the question of a program."""

_PROOFS: Final = 3
"""How often a prompt is asked to prove itself: the line may lose a key."""


class PromptSearch:
    """Brings a board to CP/M's prompt.

    ``drive`` is then the letter of the prompt, ``home`` that of the first prompt: a system that was
    booted from ROM has its tools there.
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
        self._tried: list[str] = []
        self._printed = b""
        """What was printed since something was typed."""
        self._silent = True
        self._refused_boots = 0
        self._lacks_rts = False
        """Whether the board's RTS does not reach us: then no reset helps."""

    def reach(self) -> None:
        """Bring the board to its prompt.

        Raises BoardError if the prompt is not reached, with what was tried and what was printed
        last; LinkError if the line is never quiet, or if RTS is missing.
        """
        _LOG.info("%s: looking for CP/M's prompt", self.config.name)
        self._tried = []
        self._silent = True
        self._refused_boots = 0
        try:
            if not self._found():
                raise self._unreachable()
        except (BoardError, LinkError):
            if self._lacks_rts or not self._found_after_reset():
                raise
        _LOG.info("%s: found the prompt on drive %s", self.config.name, self.drive)

    def leave(self, keys: bytes) -> bool:
        """Type the keys that end the program that runs, and return whether the prompt came."""
        self.link.take()
        self.link.write(keys)
        return self._arrived()

    def come_back(self, limit: float) -> bytes:
        """Cancel a receiver that may wait, and return what was printed up to the prompt.

        The prompt itself is not part of it. Nothing is typed if the prompt comes by itself.
        Raises BoardError or LinkError as ``reach`` does if it does not come within ``limit``
        seconds.
        """
        link = self.link
        deadline = link.deadline(limit)
        came = b""
        if not link.buffer and self._ends(link.seen):
            self.reach()
            return b""
        while not deadline.expired:
            if self._listen(min(_STEP_SECONDS, deadline.left)):
                came += link.take()
                if match := self._pattern.search(came):
                    self._note(match)
                    return came[: match.start()]
                break
            came += link.take()
            came += cancel_receiver(link, self._ends, deadline.left)
            if self._ends(came):
                link.buffer[:0] = came
                came = b""
        self.reach()
        return came

    # -- what was left running --------------------------------------------------------------------

    def _found(self) -> bool:
        """Look for the prompt by all that can be typed."""
        self._quiet()
        if self._step("Enter", CANCEL_LINE + _ENTER) or self._step("^C", b"\x03"):
            return True
        if self._silent:
            # A receiver in the middle of a block takes all keys for its bytes, and asks later.
            self._tried.append(f"listening for {LONGEST_PAUSE:g} s")
            if self._arrived(LONGEST_PAUSE) or self._left():
                return True
        if self._silent:
            self._check_rts()
        else:
            # At a prompt that was not recognised, ^Z would be a command.
            for name, keys in (
                ("! and Enter", CANCEL_LINE + b"!" + _ENTER),
                ("^Z and Enter", b"\x1a" + CANCEL_LINE + _ENTER),
            ):
                if self._step(name, keys):
                    return True
        self._tried.append("^X, pause, ^X")
        self._cancel()
        return self._arrived() or self._left()

    def _step(self, name: str, keys: bytes) -> bool:
        """Type keys, and return whether the prompt came of that, or of leaving what was seen."""
        _LOG.debug("%s: trying %s", self.config.name, name)
        self._tried.append(name)
        self.link.write(keys)
        return self._arrived() or self._left()

    def _quiet(self) -> None:
        """Wait for silence, and break off output that does not end.

        Raises LinkError for noise, BoardError for text that cannot be broken off.
        """
        link = self.link
        if link.until_quiet(0.3, TALK_SECONDS):
            return
        if _is_text(link.take()):
            for keys in (b"\x03", b"\x03", CANCEL_LINE + b"!" + _ENTER, b"\x13"):
                link.write(keys)
                if link.until_quiet(0.3, TALK_SECONDS):
                    return
            self._tried.append("^C, ! and ^S while it prints")
            raise BoardError(
                "a program prints without end, and ^C does not end it",
                seen=link.seen,
                advice="press its reset button, then try again, or set reset in boards.toml",
            )
        deadline = link.deadline(NOISE_SECONDS - TALK_SECONDS)
        link.write(b"\x03")
        if link.until_quiet(0.3, deadline.left):
            return
        raise LinkError(
            f"the line was not quiet for {NOISE_SECONDS:.0f} s, and what came is no text",
            seen=link.seen,
            advice="that is noise, or the speed is not the board's; check speed and ground",
        )

    def _left(self) -> bool:
        """Leave what waits there, if it is known; return whether the prompt came.

        Raises BoardError for a program that holds work of its user.
        """
        link = self.link
        seen: set[str] = set()
        while True:
            if POLLS.search(self._printed):
                self._tried.append("CAN CAN for a receiver")
                _LOG.info("%s: cancelling a receiver that waits", self.config.name)
                link.buffer[:] = cancel_receiver(link, self._ends, 2 * LONGEST_PAUSE)
                return self._arrived(0.0)
            program = recognise(self._printed)
            if program is None or program.name in seen:
                return False
            seen.add(program.name)
            _LOG.info("%s: %s runs there", self.config.name, program.name)
            if self._ended(program):
                return True

    def _ended(self, program: LeftProgram) -> bool:
        """Type what ends a program, and return whether the prompt came."""
        link = self.link
        if program.question:
            link.write(program.question)
            link.until_quiet(0.5, _STEP_SECONDS)
            if not program.empty.search(bytes(link.take())):
                raise _holds_work(program, link.seen)
        for keys in program.leaves:
            self._tried.append(f"{printable(keys.strip())} for {program.name}")
            link.write(keys)
            if self._arrived():
                return True
            if ASKS_TO_ABANDON.search(self._printed) and not program.question:
                link.write(b"N")
                raise _holds_work(program, link.seen)
        return False

    def _cancel(self) -> None:
        """Cancel a receiver or a sender of XMODEM that wants a pause between two ^X."""
        self.link.write(CANCEL_LINE)
        self.link.wire.pause(1.2)
        self.link.write(CANCEL_LINE)
        self.link.until_quiet(2.5, 4.0)
        self.link.write(_ENTER)

    def _check_rts(self) -> None:
        """Raise LinkError if the board answers as soon as its RTS is ignored."""
        link = self.link
        if not self.config.rtscts or not link.wire.honour_rts(False):
            return
        self._tried.append("Enter without RTS/CTS")
        try:
            link.take()
            link.write(_ENTER)
            if link.receive(_STEP_SECONDS):
                link.until_quiet(0.1, 1.0)
                self._lacks_rts = True
                raise LinkError(
                    "it answers only if RTS/CTS is ignored: the board's RTS does not reach our CTS",
                    seen=link.seen,
                    advice="connect the board's RTS to the adapter's CTS, or set rtscts = false in "
                    "boards.toml",
                )
        finally:
            link.wire.honour_rts(True)

    # -- the reset --------------------------------------------------------------------------------

    def _found_after_reset(self) -> bool:
        """Reset the board if there is a way to, and return whether the prompt came."""
        if not self.config.reset or self.config.reset == "hand":
            return False
        _LOG.info("%s: resetting the board (%s)", self.config.name, self.config.reset)
        self._tried.append("a reset")
        self._refused_boots = 0
        self.link.take()
        if self.config.reset == "dtr":
            self.link.wire.pulse_dtr()
        else:
            reset.run_command(self.config.reset)
        return self._arrived(_RESET_SECONDS) or self._step("Enter", _ENTER)

    # -- the prompt -------------------------------------------------------------------------------

    def _ends(self, printed: bytes) -> bool:
        """Return whether what was printed ends with CP/M's prompt or a boot menu."""
        return bool(self._pattern.search(printed) or MENU.search(printed))

    def _arrived(self, limit: float = _STEP_SECONDS) -> bool:
        """Boot if a menu comes within ``limit`` seconds; return whether CP/M's prompt answers."""
        link = self.link
        found = self._listen(limit)
        self._printed = link.take()
        self._silent = self._silent and not self._printed.strip(b"\x00")
        if not found:
            return False
        if MENU.search(self._printed):
            _LOG.info("%s: at the boot menu; booting %s", self.config.name, self.config.boot)
            link.write(self.config.boot.encode() + _ENTER)
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
            self.link.write(_ENTER if self.config.prompt else _UNKNOWN_COMMAND)
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
            if found and not self.link.receive(_SETTLE):
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

    def _unreachable(self) -> BoardError:
        silent = not self.link.seen.strip(b"\r\n\x00")
        what = "it prints nothing" if silent else "it does not reach CP/M's prompt"
        if waits := _WAITS.search(self.link.seen):
            what += f", and waits at '{printable(waits[0])}'"
        retry = "press its reset button, then try again"
        advice = f"is it switched on, TX and RX crossed, its speed {self.config.speed}? {retry}"
        if not silent:
            advice = f"a program may hang: {retry}, or set reset in boards.toml"
            if not self.config.prompt and PROMPT.search(self.link.seen):
                advice += "; if that is CP/M's prompt, set prompt in boards.toml"
        return BoardError(
            f"{what}; tried: {', '.join(self._tried)}", seen=self.link.seen, advice=advice
        )


def _is_text(data: bytes) -> bool:
    readable = sum(0x20 <= byte < 0x7F or byte in b"\r\n\t\x08\x1b\x07" for byte in data)
    return readable >= _READABLE * len(data)


def _holds_work(program: LeftProgram, seen: bytes) -> BoardError:
    return BoardError(
        f"{program.name} is running there, and holds work that would be lost",
        seen=seen,
        advice=f"{program.advice}; or press its reset button, which loses the work",
    )
