"""A machine asked again after a wrong answer: what it is asked, what was found, who is blamed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from ulmrig.hil.cpm.text import without_prompt
from ulmrig.hil.errors import MachineError
from ulmrig.hil.target import Run, Turn

PAGE: Final = 256
"""Bytes of a page: what CP/M's SAVE counts in."""

TPA: Final = 0x0100
"""The address at which programs are loaded."""

PROGRAM: Final = "the program"
MEMORY: Final = "the memory"
LINK: Final = "the link"
BOARD: Final = "the board"

Answer = Turn | MachineError
"""What a machine said when it was asked again, or the error that it ended in."""


def same_answer(answer: Answer, right: Turn) -> bool:
    """Return whether an answer is the right one; the letter of CP/M's prompt does not count."""
    if isinstance(answer, MachineError) or answer.place is not right.place:
        return False
    return without_prompt(answer.output) == without_prompt(right.output)


@dataclass(frozen=True)
class Blame:
    """Who is to blame for a wrong answer, and why. ``who`` is empty if that cannot be told.

    ``what`` is what was found, in one line; ``evidence`` the lines that prove it, ``advice`` what
    to do. ``turn`` is the number of the turn that went wrong first; 0 is the greeting.
    """

    who: str
    what: str = ""
    evidence: tuple[str, ...] = ()
    advice: str = ""
    turn: int = 0

    def lines(self) -> Iterator[str]:
        """Yield it as text, if there is more to say than the name."""
        if not self.what:
            return
        yield f"{self.who}: {self.what}" if self.who else f"nobody is blamed: {self.what}"
        yield from (f"  {line}" for line in self.evidence)
        if self.advice:
            yield f"  what to do: {self.advice}"


@dataclass(frozen=True)
class Inquiry:
    """What a machine is asked after a wrong answer.

    ``lines`` were typed since the start of ``run``, the last one was answered wrongly; without
    lines the greeting is wrong. ``right`` is the turn that the emulator gives. ``from_line`` is
    whether the program computes an answer from the line alone. ``memory`` returns what stands in
    memory from ``TPA`` on after a start, these lines, and the way back to CP/M; as much of it as is
    determined by the program.
    """

    run: Run
    lines: tuple[bytes, ...]
    right: Turn
    from_line: bool
    memory: Callable[[Sequence[bytes]], bytes] = field(repr=False)


@dataclass(frozen=True)
class Block:
    """The first page of memory that differs: its number from 1 on, of ``pages`` compared.

    ``bit`` says which bit of which byte is wrong, if it is a single one. ``of_file`` is whether the
    memory was compared with the file, and not with what the running program makes of it.
    """

    page: int
    pages: int
    bit: str
    of_file: bool

    @property
    def start(self) -> int:
        """The address of its first byte."""
        return TPA + PAGE * (self.page - 1)

    def __str__(self) -> str:
        """Return ``2200h to 22FFh (page 34 of 86)``."""
        end = self.start + PAGE - 1
        return f"{self.start:04X}h to {end:04X}h (page {self.page} of {self.pages})"


@dataclass
class Inspection:
    """What was found when a machine was asked again; each part empty where it was not asked.

    ``printed`` is the last of what came since the last line was typed. ``reset`` is whether it was
    reset, or stands at a boot menu. ``woke`` is what it printed on
    Enter after it had printed nothing, up to the program's prompt. ``again`` has the answers to the
    same line in the program that still ran, ``fresh`` those after a fresh start. ``disk`` says how
    the file on the disk differs, ``readings`` what the program said of its CRC in memory when that
    was not right, ``damaged`` whether that proves that memory differs, ``block`` where it does.
    ``interrupted`` is whether ^C reached the program. ``error`` is what ended the inspection early.
    """

    printed: bytes = b""
    reset: bool = False
    interrupted: bool = False
    woke: bytes = b""
    again: list[Answer] = field(default_factory=list)
    disk: str = ""
    readings: list[str] = field(default_factory=list)
    damaged: bool = False
    fresh: list[Answer] = field(default_factory=list)
    block: Block | None = None
    error: MachineError | None = None


class Inspectable(ABC):
    """A machine that can be asked again after a wrong answer."""

    @abstractmethod
    def inspect(self, inquiry: Inquiry) -> Inspection | None:
        """Find out why the last answer, or an earlier one, was wrong; CP/M's prompt is back then.

        What goes wrong meanwhile is part of what was found, and no error. None if this machine
        cannot be asked.
        """
