"""Text for people: foreign text made safe to show, and numbers of things."""

from __future__ import annotations


def printable(text: bytes | str) -> str:
    """Return ``text`` on one line, with whatever cannot be printed as a Python escape.

    Bytes come out as ASCII and without loss: a backslash is doubled, and bytes from 80h on are
    escaped. In a ``str`` only those characters are escaped that cannot be printed (control
    characters, line ends, surrogates, ...), so that applying it twice changes nothing.
    """
    if isinstance(text, bytes):
        return text.decode("latin-1").encode("unicode_escape").decode("ascii")
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def printable_lines(text: str) -> str:
    """Return ``text`` as ``printable`` does, but with its line ends."""
    return "\n".join(map(printable, text.split("\n")))


def counted(number: int, noun: str) -> str:
    """Return ``1 pair``, ``2 pairs``, ``1,000 pairs``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
