"""The parts of a transcript: directives, turns, expected lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ulmrig.harness.transcript.lines import (
    Ending,
    Line,
)
from ulmrig.model.errors import UlmrigError


class TranscriptError(UlmrigError):
    """A faulty transcript. The text is one line: ``FILE:LINE: what is wrong``."""


@dataclass(frozen=True)
class Directive:
    """A line ``@ keyword value``, and the number of that line."""

    keyword: str
    value: str
    number: int


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
    pattern: re.Pattern[bytes] | None = None

    def matches(self, line: Line) -> bool:
        """Return whether ``line`` is what was expected: exactly, or by the whole pattern.

        A pattern without ``(no-eol)`` matches CP/M's prompt too, as that is written plainly. The
        prompt's drive does not matter: a board may keep its programs on another one.
        """
        if self.pattern is None and self.ending is Ending.PROMPT:
            return line.ending is Ending.PROMPT
        if self.pattern is None:
            return self.text == line.text and self.ending is line.ending
        if line.ending is not Ending.PROMPT and line.ending is not self.ending:
            return False
        return self.pattern.fullmatch(line.text) is not None


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
    None if they are not given. ``greeting`` without lines is not compared.
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

    def error(self, number: int, what: str) -> TranscriptError:
        """Return a TranscriptError about line ``number``."""
        return TranscriptError(f"{self.name}:{number}: {what}")
