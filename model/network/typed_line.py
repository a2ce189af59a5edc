"""A line that a person types: what a console sends of it, and the question that is made of it.

Everything works on bytes, as a CP/M console does; a ``str`` is taken as Latin-1.
"""

from __future__ import annotations

from typing import Final

from ulmrig.model.errors import UlmrigError

MAX_LINE: Final = 62
"""Characters of a line that the chat program reads: the question. It skips those behind them."""

LEAVE: Final = b"!"
"""The line that ends the chat program; it asks the network nothing."""

NEW: Final = b"/N"
"""The line that begins a new conversation, in upper or lower case, if the network remembers."""

Text = str | bytes


class TypingError(UlmrigError):
    """Text that cannot be typed on a CP/M console. One line."""


def to_bytes(text: Text) -> bytes:
    """Return ``text`` as a console sends it.

    Raises TypingError for a character beyond Latin-1, which no CP/M keyboard has.
    """
    if isinstance(text, bytes):
        return text
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as error:
        raise TypingError(f"{text!r} {_beyond_latin_1(text)}") from error


def typing_problem(text: Text) -> str:
    """Return why ``text`` cannot be typed to a CP/M program (and what could), "" if it can.

    CP/M takes 7 bits of each key, so that a key above 7Fh becomes another one; BDOS function 10
    takes control characters, and DEL, as commands.
    """
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    for number, char in enumerate(text, 1):
        if not " " <= char <= "~":
            return (
                f"has {char!r} (U+{ord(char):04X}, character {number}), which cannot be typed on "
                "a CP/M console (printable ASCII can)"
            )
    return ""


def check_typeable(text: Text) -> bytes:
    """Return ``text`` as a console sends it. Raises TypingError if ``typing_problem`` has one."""
    if problem := typing_problem(text):
        raise TypingError(f"{text!r} {problem}")
    return to_bytes(text)


def prompt_problem(text: Text) -> str:
    """Return why ``text`` is no line that the chat program answers, "" if it is one."""
    if problem := typing_problem(text):
        return problem
    line = to_bytes(text).strip(b" ")
    if not line:
        return f"is empty (1 to {MAX_LINE} characters)"
    if len(text) > MAX_LINE:
        return f"has {len(text)} characters (at most {MAX_LINE}, the chat line)"
    if line == LEAVE:
        return "leaves the program (a prompt is answered)"
    return ""


def _beyond_latin_1(text: str) -> str:
    bad = next((char for char in text if char > "\xff"), None)
    if bad is None:
        return ""
    return f"has {bad!r} (U+{ord(bad):04X}), which no CP/M console sends (up to U+00FF)"


def chat_question(typed: Text) -> bytes:
    """Return the question that the chat program makes of what a person types before Enter.

    The question is the first 62 characters, without leading spaces; what is typed beyond them is
    left out. Of a key's 8 bits the BDOS takes 7. An empty question asks nothing.
    """
    return bytes(key & 0x7F for key in to_bytes(typed)[:MAX_LINE]).lstrip(b" ")
