"""The parts of a transcript: directives, turns, expected lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import regex

from ulmrig.harness.transcript.lines import (
    Ending,
    Line,
)
from ulmrig.harness.transcript.pattern_size import written_out
from ulmrig.hil.deadline import Deadline
from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import printable

PATTERN_SECONDS: Final = 5.0
"""How long the patterns of one turn may take to compare, all lines together."""

MAX_PATTERN: Final = 100_000
"""Items of a pattern with its counted repeats written out; each takes some 100 bytes of memory."""


class TranscriptError(UlmrigError):
    """A faulty transcript. The text is one line: ``FILE:LINE: what is wrong``."""


@dataclass(frozen=True)
class Directive:
    """A line ``@ keyword value``, and the number of that line."""

    keyword: str
    value: str
    number: int


@dataclass(frozen=True)
class Pattern:
    """A regular expression, and the ``FILE:LINE`` where it stands.

    Matching has a deadline, which Python's ``re`` does not know: a pattern with a choice inside of
    a repeat, such as ``(x|xx)+``, can take longer than anybody waits.
    """

    source: bytes
    place: str
    _compiled: regex.Pattern[bytes] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError if ``source`` is no regular expression, or a huge one."""
        if (size := written_out(self.source)) > MAX_PATTERN:
            raise ValueError(
                f"the pattern is too large: with its counted repeats written out it has {size:,} "
                f"characters, and at most {MAX_PATTERN:,} are allowed"
            )
        try:
            compiled = regex.compile(self.source)
        except (regex.error, OverflowError, RecursionError, MemoryError) as error:
            shown = repr(self.source.decode("latin-1"))
            raise ValueError(
                f"{shown} is not a regular expression: {str(error) or type(error).__name__}"
            ) from None
        object.__setattr__(self, "_compiled", compiled)

    def matches(self, text: bytes, deadline: Deadline) -> bool:
        """Return whether the whole ``text`` matches. Raises TranscriptError at the deadline."""
        try:
            return self._compiled.fullmatch(text, timeout=deadline.left) is not None
        except TimeoutError:
            shown = printable(text[:40]) + ("..." if len(text) > 40 else "")
            raise TranscriptError(
                f"{self.place}: the pattern cannot be compared with '{shown}' within "
                f"{PATTERN_SECONDS:g} s; a choice inside of a repeat can take that long, "
                "such as (x|xx)+"
            ) from None


@dataclass(frozen=True)
class ExpectedLine:
    """A line that the machine should print.

    ``source`` is the line as it stands in the file, ``number`` where. ``pattern`` is set for
    ``(re)`` lines, and ``text`` is then its source.
    """

    number: int
    source: str
    text: bytes
    ending: Ending
    pattern: Pattern | None = None

    def matches(self, line: Line, deadline: Deadline | None = None) -> bool:
        """Return whether ``line`` is what was expected: exactly, or by the whole pattern.

        A pattern without ``(no-eol)`` matches CP/M's prompt too, as that is written plainly. The
        prompt's drive does not matter: a board may keep its programs on another one.

        Raises TranscriptError if a pattern is not through by ``deadline`` (default: in 5 s).
        """
        if self.pattern is None and self.ending is Ending.PROMPT:
            return line.ending is Ending.PROMPT
        if self.pattern is None:
            return self.text == line.text and self.ending is line.ending
        if line.ending is not Ending.PROMPT and line.ending is not self.ending:
            return False
        return self.pattern.matches(line.text, deadline or Deadline(PATTERN_SECONDS))


@dataclass(frozen=True)
class ExpectedTurn:
    """A typed line and what the machine should print.

    ``typed`` is None for the greeting, what the program prints before anything is typed.
    ``number`` is the line that was typed; for the greeting the one before its first line.
    """

    number: int
    typed: bytes | None
    expected: tuple[ExpectedLine, ...]


@dataclass(frozen=True)
class Transcript:
    """A parsed ``.chat`` file.

    ``name`` is the file's name for messages; ``sources`` its lines as they stand there and
    ``newline`` what ends them, for rewriting. ``model``, ``program`` and ``run`` are directives,
    None if they are not given; ``fresh`` is whether the program is to be started anew. ``greeting``
    without lines is not compared.
    """

    name: str
    sources: tuple[str, ...]
    newline: str
    model: Directive | None
    program: Directive | None
    run: Directive | None
    prompt: bytes
    files: tuple[Directive, ...]
    greeting: ExpectedTurn
    turns: tuple[ExpectedTurn, ...]
    fresh: bool = False

    def error(self, number: int, what: str) -> TranscriptError:
        """Return a TranscriptError about line ``number``."""
        return TranscriptError(f"{self.name}:{number}: {what}")
