"""The protocol of every machine, emulated or real.

A Target is a machine that runs CP/M. It starts a Run (a program with its command line) and returns
a Console, on which one types a line and gets a Turn.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from ulmrig.hil.cpm.text import command_problem

Tap = Callable[[str, bytes], None]
"""Called with every piece of data that passes between us and a machine.

Its arguments are the direction, ``sent`` or ``got``, and the bytes.
"""

ReadKey = Callable[[], int | None]
"""Waits for a person's key and returns its code, or None at the end of the input."""


@dataclass(frozen=True)
class Run:
    """A program to start, and the prompt by which it shows that it waits for a line.

    ``command`` is typed at the CP/M prompt. ``files`` maps CP/M names (``GUESS.COM``) to
    contents, which are put on the machine's disk first; a program that is already there needs
    none. ``prompt`` is what the program prints when it waits for a line. ``fresh`` demands that the
    program is started anew, even if it runs already; it does not make another run of it.
    """

    command: str
    prompt: bytes = b"> "
    files: dict[str, bytes] = field(default_factory=dict)
    fresh: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError if the command cannot be typed as it is."""
        if problem := command_problem(self.command):
            raise ValueError(problem)


class Place(Enum):
    """Where a turn ended."""

    PROGRAM = "the program's prompt"
    CCP = "the CP/M prompt"


@dataclass(frozen=True, kw_only=True)
class Turn:
    """The machine's answer to one line.

    ``raw`` is everything that the machine printed, from the first echoed character to the
    prompt. ``output`` is ``raw`` without the echo of the line and without the program's
    prompt; a CP/M prompt stays in it. ``place`` is where the turn ended, ``seconds`` how long it
    took by the machine's own clock. ``retyped`` is whether the line had to be typed again because
    the link failed, so that ``seconds`` may be longer than the machine's.

    An emulator also counts T-states: ``t_states`` for the whole turn, ``bdos_t_states`` inside
    the BDOS, ``answer_t_states`` after Enter, ``first_t_states`` from the end of the line to the
    first printed character, ``printed_t_states`` from Enter to each character printed after it,
    and ``routine_t_states`` inside each of the routines that it was asked to time. Values that are
    not known are None or empty.
    """

    raw: bytes
    output: bytes
    place: Place
    t_states: int | None
    seconds: float
    retyped: bool = False
    bdos_t_states: int | None = None
    first_t_states: int | None = None
    routine_t_states: Mapping[str, int] | None = field(default=None, hash=False)
    answer_t_states: int | None = None
    printed_t_states: tuple[int, ...] = field(default=(), hash=False, repr=False)

    @property
    def program_t_states(self) -> int | None:
        """``t_states`` less those inside the BDOS; None unless both are known."""
        if self.t_states is None or self.bdos_t_states is None:
            return None
        return self.t_states - self.bdos_t_states


class Console(ABC):
    """A program that was started: it is at its first prompt, or has already ended."""

    greeting: Turn
    """What was printed from the command's echo to the first prompt."""

    @abstractmethod
    def say(self, line: bytes) -> Turn:
        """Type ``line`` and Enter, and return what was printed up to the next prompt.

        Raises ProgramError if the program hangs or crashes, or has already ended; BoardError or
        LinkError if the machine or the link to it fails.
        """


class Target(ABC):
    """A machine that runs CP/M programs, one at a time."""

    name: str
    """As the user gave it: ``emu``, a board's name, a URL."""

    description: str
    """One line for the header: what it is, and at what clock."""

    clock: float
    """Hz, for seconds at the machine's own clock."""

    exact: bool = False
    """Whether a wrong answer can only be the program's: there is no board and no link."""

    @abstractmethod
    def start(self, run: Run) -> Console:
        """Put the files on the machine, type the command, and return at the first prompt.

        This ends the program that ran before, unless it can serve the same ``run`` without being
        started again. Raises BoardError or LinkError if the files cannot be put on the machine,
        ProgramError if the program does not reach its prompt.
        """

    def distrust(self) -> None:
        """Take nothing for proved any more: the next start starts anew, whatever runs.

        For whoever sees that the machine said something wrong.
        """
        return

    @property
    def last_printed(self) -> bytes:
        """What was printed in the turn under way, or in the last one; empty if it is not known."""
        return b""

    tap: Tap | None = None
    """Sees all data on the wire of a machine that has one."""

    @abstractmethod
    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Start ``run`` and connect it to a person: keys from ``read``, output to ``write``.

        Returns when ``read`` gives None, or when the program has ended and CP/M prompts for a
        command. Raises what ``start`` and ``Console.say`` raise.
        """

    def probe(self) -> str:
        """Check that the machine is ready, and return one line about what was found.

        Raises BoardError or LinkError if it is not ready.
        """
        return self.description

    def close(self) -> None:
        """Release the machine."""
        return
