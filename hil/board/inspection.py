"""A board is asked again after a wrong answer: was it the line, the memory, or the board itself?

The cheapest questions come first: the same line again, the CRC of the file on the disk and of the
program in memory, a fresh start. Where memory differs is found by CP/M's ``SAVE``, which writes the
first pages of memory into a file whose CRC ``XR`` then prints.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from ulmrig.asm.program.crc import crc16
from ulmrig.asm.program.image import is_ulmrig_program
from ulmrig.hil.board.deploy import Deployer, damaged
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.prompt import BOOT_TEXT
from ulmrig.hil.cpm.text import PROMPT_ON_NEW_LINE
from ulmrig.hil.errors import BoardError, MachineError, ResetError
from ulmrig.hil.inspection import (
    PAGE,
    Answer,
    Block,
    Inquiry,
    Inspection,
    same_answer,
)
from ulmrig.hil.target import Console, Place, Run, Turn

INSPECTION_SECONDS: Final = 60.0
"""Seconds after which no further question is asked."""

_ANSWER_SECONDS: Final = 4.0
_WAKE_SECONDS: Final = 10.0
"""Seconds within which a program that printed nothing prompts after another Enter."""

_TRIES: Final = 3
_STEADY: Final = 2
"""Equal readings or wrong answers after which there is no further try."""

_FILE: Final = "MEM.$$$"
_LOG: Final = logging.getLogger(__name__)


def answer_seconds(inquiry: Inquiry, clock: float) -> float:
    """Return after how many seconds of silence a program counts as hung, at a clock in Hz.

    The emulator says how long it thinks; on a board, files and a slow console take longer.
    """
    return _ANSWER_SECONDS + 4 * (inquiry.right.t_states or 0) / clock


class Inspector:
    """Inspects one board once.

    ``start`` starts a run there, ``to_prompt`` brings it back to CP/M's prompt from where it is
    known to stand (None: nobody knows).
    """

    def __init__(
        self,
        link: Link,
        deployer: Deployer,
        start: Callable[[Run], Console],
        to_prompt: Callable[[Place | None], None],
        inquiry: Inquiry,
    ) -> None:
        self._link = link
        self._deployer = deployer
        self._start = start
        self._to_prompt = to_prompt
        self._inquiry = inquiry
        self._run = replace(inquiry.run, fresh=True)
        self._deadline = link.deadline(INSPECTION_SECONDS)
        name = f"{inquiry.run.command.split()[0].upper()}.COM"
        self._name = name
        self._data = inquiry.run.files.get(name, b"")
        self._ours = is_ulmrig_program(self._data)
        self.found = Inspection()

    def inspect(self, console: Console | None, place: Place | None, printed: bytes) -> Inspection:
        """Ask, and return what was found.

        ``console`` is the program that was started last, ``place`` where it stands: None if it did
        not come back to a prompt. ``printed`` came since the last line was typed.
        """
        self.found.printed = printed
        self.found.reset = BOOT_TEXT.search(printed) is not None
        self.found.interrupted = b"^C" in printed
        try:
            self._inspect(console, place)
            self._to_prompt(Place.PROGRAM)
        except MachineError as error:
            self.found.error = error
        return self.found

    def _inspect(self, console: Console | None, place: Place | None) -> None:
        found = self.found
        self._link.until_quiet(0.1, 2.0)
        if place is None and not found.reset:
            place = self._wake()
        if place is Place.PROGRAM and console and self._inquiry.from_line and self._inquiry.lines:
            place = self._ask_again(console)
        self._to_prompt(place)
        if found.reset or self._right(found.again):
            return
        self._check_file()
        if found.disk:
            return
        if found.damaged:
            self._locate(self._data, self._load)
            return
        self._check_running(())
        if found.block:
            return
        self._ask_fresh()
        last = found.fresh[-1]
        answered = isinstance(last, Turn) and last.place is self._inquiry.right.place
        if answered and not self._right(found.fresh):
            self._check_running(self._lines())

    def _right(self, answers: Sequence[Answer]) -> bool:
        return any(same_answer(answer, self._inquiry.right) for answer in answers)

    def _in_time(self) -> None:
        """Raise BoardError if the time for the inspection is over."""
        if self._deadline.expired:
            raise BoardError(f"the inspection was ended after {INSPECTION_SECONDS:.0f} s")

    # -- the program that ran -----------------------------------------------------------------

    def _wake(self) -> Place | None:
        """Type Enter where nothing came any more, and return who prompts then."""
        link = self._link
        link.take()
        link.write(b"\r")
        deadline = link.deadline(_WAKE_SECONDS)
        while not deadline.expired:
            seen = bytes(link.buffer)
            if seen.endswith(self._inquiry.run.prompt) and not link.receive(0.5):
                self.found.woke = link.take()
                return Place.PROGRAM
            if BOOT_TEXT.search(seen):
                self.found.reset = True
                return None
            if PROMPT_ON_NEW_LINE.search(seen):
                return Place.CCP
            link.receive(min(deadline.left, 0.5))
        return None

    def _ask_again(self, console: Console) -> Place | None:
        """Type the line again, until it is right or twice the same; return where that ends."""
        for _ in range(_TRIES):
            self._in_time()
            answer = self._say(console, self._inquiry.lines[-1])
            if self._collect(self.found.again, answer):
                break
        return None if isinstance(answer, MachineError) else answer.place

    def _say(self, console: Console, line: bytes) -> Answer:
        try:
            return console.say(line)
        except MachineError as error:
            return error

    def _collect(self, answers: list[Answer], answer: Answer) -> bool:
        """Add an answer, and return whether no other is needed."""
        before = [one.output for one in answers if isinstance(one, Turn)]
        answers.append(answer)
        self.found.reset |= isinstance(answer, ResetError)
        if isinstance(answer, MachineError) or answer.place is Place.CCP:
            return True
        return same_answer(answer, self._inquiry.right) or answer.output in before

    # -- the file -----------------------------------------------------------------------------

    def _check_file(self) -> None:
        """Compare the file on the disk, and then the program in memory, with what was sent."""
        if not self._data:
            return
        for _ in range(_STEADY):
            self._in_time()
            self.found.disk = self._deployer.differs_on_disk(self._name, self._data)
            if not self.found.disk:
                break
        if self.found.disk or not self._ours:
            return
        self._in_time()
        self.found.readings = self._deployer.readings(self._name, self._data)
        self.found.damaged = damaged(self.found.readings)

    def _load(self) -> None:
        self._deployer.ask(f"{self._name.removesuffix('.COM')} /V")

    # -- a fresh start ------------------------------------------------------------------------

    def _ask_fresh(self) -> None:
        """Start anew and ask, until the answer is right or twice the same."""
        for _ in range(_TRIES):
            self._in_time()
            answer = self._fresh()
            if isinstance(answer, MachineError) or answer.place is not self._inquiry.right.place:
                self._to_prompt(None)
            if self._collect(self.found.fresh, answer):
                return

    def _lines(self) -> tuple[bytes, ...]:
        lines = self._inquiry.lines
        return lines[-1:] if self._inquiry.from_line else lines

    def _fresh(self) -> Answer:
        try:
            console = self._start(self._run)
            turn = console.greeting
            for line in self._lines():
                turn = console.say(line)
        except MachineError as error:
            return error
        return turn

    def _check_running(self, lines: Sequence[bytes]) -> None:
        """Start anew, type the lines, and compare memory with what it is to be then."""
        if not self._ours or "/" in self._inquiry.run.command:
            return

        def run() -> None:
            console = self._start(self._run)
            turn = console.greeting
            for line in lines:
                turn = console.say(line)
            self._to_prompt(turn.place)

        self._to_prompt(Place.PROGRAM)
        self._locate(self._inquiry.memory(lines), run)

    # -- where memory differs -----------------------------------------------------------------

    def _locate(self, right: bytes, fill: Callable[[], None]) -> None:
        """Find the first page that differs from ``right`` after ``fill`` has filled memory."""
        pages = len(right) // PAGE
        same, differs = 0, pages
        wrong_crc = self._saved_crc(pages, fill)
        if wrong_crc in (None, crc16(right[: pages * PAGE])):
            return
        while differs - same > 1:
            middle = (same + differs) // 2
            crc = self._saved_crc(middle, fill)
            if crc is None:
                return
            if crc == crc16(right[: middle * PAGE]):
                same = middle
            else:
                differs, wrong_crc = middle, crc
        assert wrong_crc is not None
        page = right[same * PAGE : differs * PAGE]
        of_file = right is self._data
        bit = wrong_bit(page, crc16(right[: same * PAGE]), wrong_crc, 0x100 + same * PAGE)
        if not (of_file or bit):
            # CP/M itself may have changed it on the way to its prompt, such as by loading the CCP.
            _LOG.info("page %d differs in more than a bit", differs)
            return
        self.found.block = Block(differs, pages, bit, of_file)
        _LOG.info("memory differs at %s", self.found.block)

    def _saved_crc(self, pages: int, fill: Callable[[], None]) -> int | None:
        """Return the CRC of the first pages of memory, or None if it cannot be read."""
        self._in_time()
        fill()
        self._deployer.ask(f"SAVE {pages} {_FILE}")
        said = ""
        pattern = rf"{re.escape(_FILE)} {2 * pages:04X} CRC ([0-9A-F]{{4}})"
        for _ in range(_TRIES):
            said = self._deployer.ask(f"XR {_FILE} /V")
            if match := re.search(pattern, said):
                self._deployer.ask(f"ERA {_FILE}")
                return int(match[1], 16)
        self._deployer.ask(f"ERA {_FILE}")
        _LOG.info("memory cannot be read back: %r", said)
        return None


def wrong_bit(page: bytes, before: int, wrong: int, address: int) -> str:
    """Return which bit was wrong in ``page``, if a single one explains the CRC ``wrong``.

    ``before`` is the CRC in front of the page, ``address`` where the page begins.
    """
    for at, byte in enumerate(page):
        for bit in range(8):
            changed = page[:at] + bytes([byte ^ 1 << bit]) + page[at + 1 :]
            if crc16(changed, before) == wrong:
                return f"bit {bit} of {address + at:04X}h reads {byte >> bit & 1 ^ 1}"
    return ""
