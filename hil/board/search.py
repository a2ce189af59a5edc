"""The search for CP/M's prompt: from any state that a board was left in.

Whatever is typed is what helps in the state that was seen: a program that is known is left by its
own word, a receiver of XMODEM is cancelled, output without end is broken off. A board of which
nothing is known gets the keys that end most programs. The reset comes last.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import Final

from ulmrig.hil.board import reset
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.left_programs import ASKS_TO_ABANDON, POLLS, LeftProgram, recognise
from ulmrig.hil.board.link import CANCEL_LINE, Link
from ulmrig.hil.board.prompt import ENTER, STEP_SECONDS, PromptWatch
from ulmrig.hil.board.xmodem import LONGEST_PAUSE, cancel_receiver
from ulmrig.hil.errors import BoardError, LinkError, MachineError
from ulmrig.model.text import printable

TALK_SECONDS: Final = 2.0
"""Seconds of uninterrupted output after which it is broken off."""

NOISE_SECONDS: Final = 25.0
"""Seconds of uninterrupted input that cannot be read, after which it counts as noise."""

_READABLE: Final = 0.9
"""The share of a program's output that is text. Of random bytes it is 0.4."""

_LIKE_A_PROMPT: Final = re.compile(rb"[\r\n][ -~]{0,20}[>%$#] ?\Z")
"""What may be the prompt of a CP/M that asks otherwise than others."""

_NOISE: Final = 0.2
"""The share of bytes beyond ASCII from which answers count as noise. Of random bytes it is 0.5."""

_LOG: Final = logging.getLogger(__name__)
_LATE_SECONDS: Final = 2.5
"""Seconds within which a receiver with a slow console asks again after a key."""

_RESET_SECONDS: Final = 8.0
_QUESTIONS: Final = 2
"""How often a program is asked before it is believed that it holds work."""

_ROUNDS: Final = 2
"""How often that is done in one search."""

_ERASE_LINE: Final = CANCEL_LINE * 3
"""Erases a half-typed line, such as ERA *.TXT, although the line loses a key."""

_WAITS: Final = re.compile(rb"[ -~]+\Z")
"""What stands on the last line: the question of a program."""


class PromptSearch(PromptWatch):
    """Brings a board to CP/M's prompt."""

    def __init__(self, link: Link, config: BoardConfig) -> None:
        super().__init__(link, config)
        self._tried: list[str] = []
        self._asked: Counter[str] = Counter()
        """How often programs were asked whether they hold work, and gave no answer of theirs."""
        self._listened = False
        """Whether no receiver has asked for as long as one is silent at most."""
        self._lacks_rts = False
        """Whether the board's RTS does not reach us: then no reset helps."""

    def reach(self) -> None:
        """Bring the board to its prompt.

        Raises BoardError if the prompt is not reached, with what was tried and what was printed
        last; LinkError if the line is never quiet, or if RTS is missing.
        """
        _LOG.info("%s: looking for CP/M's prompt", self.config.name)
        self._tried = []
        self._asked.clear()
        self._silent = True
        self._refused_boots = 0
        self._lacks_rts = False
        try:
            try:
                found = self._found()
            finally:
                self._listened = False
            if not found:
                raise self._unreachable()
        except (BoardError, LinkError) as error:
            if self._lacks_rts or not self._has_reset:
                raise
            if not self._found_after_reset():
                raise type(error)(
                    f"{error.what}; a reset ({self.config.reset}) did not help",
                    seen=self.link.seen,
                    advice=f"{error.advice}; does reset in boards.toml reset this board?",
                ) from error
        _LOG.info("%s: found the prompt on drive %s", self.config.name, self.drive)

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
            if self._listen(min(STEP_SECONDS, deadline.left)):
                came += link.take()
                if match := self._pattern.search(came):
                    self._note(match)
                    return came[: match.start()]
                break
            came += link.take()
            came += cancel_receiver(link, self._ends, deadline.left)
            if not came:
                self._listened = True
                break
            if self._ends(came):
                link.buffer[:0] = came
                came = b""
        self.reach()
        return came

    # -- what was left running --------------------------------------------------------------------

    def _found(self) -> bool:
        """Look for the prompt by all that can be typed."""
        self._quiet()
        if self._step("Enter", _ERASE_LINE + ENTER) or self._step("^C", b"\x03"):
            return True
        if self._silent and not self._listened:
            # A receiver in the middle of a block takes all keys for its bytes, and asks later.
            self._tried.append(f"listening for {LONGEST_PAUSE:g} s")
            if self._arrived(LONGEST_PAUSE) or self._left():
                return True
        if self._silent:
            self._check_rts()
        else:
            # At a prompt that was not recognised, ^Z would be a command.
            for name, keys in (
                ("! and Enter", _ERASE_LINE + b"!" + ENTER),
                ("^Z and Enter", b"\x1a" + _ERASE_LINE + ENTER),
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
            for keys in (b"\x03", b"\x03", _ERASE_LINE + b"!" + ENTER, b"\x13"):
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
        if program.question and (
            self._asked[program.name] == _ROUNDS or not self._holds_nothing(program)
        ):
            return False
        for keys in program.leaves:
            self._tried.append(f"{printable(keys.strip())} for {program.name}")
            link.write(keys)
            if self._arrived():
                return True
            if ASKS_TO_ABANDON.search(self._printed) and not program.question:
                link.write(b"N")
                raise _holds_work(program, link.seen)
        return False

    def _holds_nothing(self, program: LeftProgram) -> bool:
        """Ask a program whether it holds work of its user, and return whether it holds none.

        Asked twice, as the line may change an answer; if both are equal, show work, and end with
        the program's own prompt, they are believed. Raises BoardError if it holds work.
        """
        link = self.link
        self._asked[program.name] += 1
        answers = []
        for _ in range(_QUESTIONS):
            link.take()
            link.write(program.question)
            link.until_quiet(0.5, STEP_SECONDS)
            answers.append(link.take())
            if program.empty.search(answers[-1]):
                return True
        shown = program.work.search(answers[0]) and program.shows.search(answers[0])
        if shown and len(set(answers)) == 1:
            raise _holds_work(program, link.seen)
        self._printed = answers[-1]
        return False

    def _cancel(self) -> None:
        """Cancel a receiver or a sender of XMODEM that wants a pause between two ^X."""
        self.link.write(CANCEL_LINE)
        self.link.wire.pause(1.2)
        self.link.write(CANCEL_LINE)
        self.link.until_quiet(2.5, 4.0)
        self.link.write(ENTER)

    def _check_rts(self) -> None:
        """Raise LinkError if the board answers if its RTS is ignored, and otherwise does not."""
        link = self.link
        if not self.config.rtscts or not link.wire.honour_rts(False):
            return
        self._tried.append("Enter without RTS/CTS")
        try:
            link.take()
            link.write(ENTER)
            answers = link.receive(STEP_SECONDS)
            # The keys that waited for RTS may have booted the board.
            link.until_quiet(STEP_SECONDS if answers else 0.0, 8.0)
        finally:
            link.wire.honour_rts(True)
        if not answers:
            return
        link.write(ENTER)
        if link.receive(_LATE_SECONDS):
            return  # what came was late, and no answer to the Enter that did not wait for RTS
        self._lacks_rts = True
        raise LinkError(
            "it answers only if RTS/CTS is ignored: the board's RTS does not reach our CTS",
            seen=link.seen,
            advice="connect the board's RTS to the adapter's CTS, or set rtscts = false in "
            "boards.toml",
        )

    # -- the reset --------------------------------------------------------------------------------

    @property
    def _has_reset(self) -> bool:
        return self.config.reset not in ("", "hand")

    def _found_after_reset(self) -> bool:
        """Reset the board, and return whether the prompt came."""
        _LOG.info("%s: resetting the board (%s)", self.config.name, self.config.reset)
        self._tried.append("a reset")
        self._refused_boots = 0
        self.link.take()
        if self.config.reset == "dtr":
            self.link.wire.pulse_dtr()
        else:
            reset.run_command(self.config.reset)
        return self._arrived(_RESET_SECONDS) or self._step("Enter", ENTER)

    def _unreachable(self) -> MachineError:
        if sum(byte >= 0x80 for byte in self.link.seen) > _NOISE * len(self.link.seen):
            return LinkError(
                f"it answers, but what comes is no text; tried: {', '.join(self._tried)}",
                seen=self.link.seen,
                advice=f"its speed is not {self.config.speed}, or the line is bad: check speed, "
                "ground and wiring",
            )
        silent = not self.link.seen.strip(b"\r\n\x00")
        what = "it prints nothing" if silent else "it does not reach CP/M's prompt"
        if waits := _WAITS.search(self.link.seen):
            what += f", and waits at '{printable(waits[0])}'"
        retry = "press its reset button, then try again"
        advice = f"is it switched on, TX and RX crossed, its speed {self.config.speed}? {retry}"
        if not silent:
            advice = f"a program may hang: {retry}, or set reset in boards.toml"
            if not self.config.prompt and _LIKE_A_PROMPT.search(self.link.seen):
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
