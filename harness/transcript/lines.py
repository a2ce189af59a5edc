"""Lines: what a machine printed, cut into lines, and how such a line is written in a transcript.

A transcript shows bytes as text. A line that cannot be shown as it is, or that would read as
something else, is written with escapes and ends in ``(esc)``. Writing and reading are exact
inverses: what ``write_line`` wrote is read as those bytes and as no others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from ulmrig.hil.cpm.text import is_prompt
from ulmrig.hil.target import Place

ESC: Final = "(esc)"
RE: Final = "(re)"
NO_EOL: Final = "(no-eol)"

_NAMED: Final = {0x09: r"\t", 0x0A: r"\n", 0x0D: r"\r", 0x1B: r"\e", 0x5C: r"\\"}
_ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|(.?))", re.DOTALL)
_MEANING: Final = {name[1]: chr(code) for code, name in _NAMED.items()}


class Ending(Enum):
    """How a line of output ended."""

    CRLF = "CR LF"
    NONE = "nothing: the output ended there"
    PROMPT = "nothing: it is CP/M's prompt"


@dataclass(frozen=True)
class Line:
    """A line of output: ``text`` without its end, which ``ending`` tells."""

    text: bytes
    ending: Ending = Ending.CRLF


def split_output(output: bytes, place: Place) -> tuple[Line, ...]:
    """Cut a turn's output into lines, at CR LF and nowhere else.

    The first CR LF only leaves the line that was typed, and is no line. A lone LF, or a CR
    too many, stays in its line. At the CP/M prompt a last piece such as ``A>`` is a prompt.
    """
    *whole, last = output.removeprefix(b"\r\n").split(b"\r\n")
    lines = [Line(text) for text in whole]
    if last:
        prompt = place is Place.CCP and is_prompt(last)
        lines.append(Line(last, Ending.PROMPT if prompt else Ending.NONE))
    return tuple(lines)


def escape(data: bytes) -> str:
    """Return ``data`` in printable ASCII.

    Control characters, bytes from 7Fh on, backslashes, blanks at the end, and a ``>``, ``#``
    or ``@`` at the start are escaped.
    """
    kept = data.rstrip(b" ")
    text = "".join(
        _NAMED.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\x{byte:02x}")
        for byte in kept
    )
    if text[:1] in (">", "#", "@"):
        text = f"\\x{ord(text[0]):02x}{text[1:]}"
    return text + r"\x20" * (len(data) - len(kept))


def unescape(text: str) -> bytes:
    r"""Return the bytes of an escaped text: ``\xNN``, ``\t``, ``\r``, ``\n``, ``\e``, ``\\``.

    Raises ValueError for any other escape, and for a character beyond U+00FF.
    """

    def meaning(match: re.Match[str]) -> str:
        if match[1]:
            return chr(int(match[1], 16))
        if match[2] not in _MEANING:
            raise ValueError(f"{match[0]} is no escape; there are \\xNN \\t \\r \\n \\e \\\\")
        return _MEANING[match[2]]

    return to_latin1(_ESCAPE.sub(meaning, text))


def to_latin1(text: str) -> bytes:
    """Return ``text`` as a console's bytes. Raises ValueError beyond U+00FF."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as error:
        bad = text[error.start]
        raise ValueError(
            f"{bad!r} (U+{ord(bad):04X}) is beyond a console's 256 characters"
        ) from None


def split_marker(text: str, marker: str) -> tuple[str, bool]:
    """Take ``marker`` from the end of ``text``: the text before it, and whether it was there."""
    if text == marker:
        return "", True
    if text.endswith(f" {marker}"):
        return text[: -len(marker) - 1], True
    return text, False


def write_line(line: Line) -> str:
    """Return ``line`` as a transcript shows it."""
    if line.ending is Ending.PROMPT:
        return line.text.decode("ascii")
    text = write_text(line.text)
    if line.ending is Ending.NONE:
        return f"{text} {NO_EOL}"
    # A plain A> stands for CP/M's prompt, so a line that only looks like one is escaped.
    return f"{text} {ESC}" if is_prompt(line.text) else text


def write_text(data: bytes) -> str:
    """Return ``data`` as it is where it reads as itself, else escaped and marked ``(esc)``."""
    if _reads_as_itself(data):
        return data.decode("ascii")
    return f"{escape(data)} {ESC}" if data else ESC


def write_typed(data: bytes) -> str:
    """Return the transcript's line for ``data`` typed by a person."""
    if not data:
        return ">"
    text = data.decode("latin-1")
    plain = all(" " <= char <= "~" for char in text) and not text.endswith(" ")
    marked = split_marker(text, ESC)[1]
    return f"> {text}" if plain and not marked else f"> {escape(data)} {ESC}"


def _reads_as_itself(data: bytes) -> bool:
    if not data or data.endswith(b" ") or not all(0x20 <= byte < 0x7F for byte in data):
        return False
    if data.startswith((b"> ", b"#", b"@ ")) or data in (b">", b"@"):
        return False
    text = data.decode("ascii")
    return not any(split_marker(text, marker)[1] for marker in (ESC, RE, NO_EOL))
