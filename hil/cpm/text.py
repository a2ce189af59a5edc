"""What CP/M prints and how it names files: facts that every machine shares.

Source: the CP/M 2.2 Operating System Manual (Digital Research, 1979).
"""

from __future__ import annotations

import re
from typing import Final

_PROMPT: Final = rb"\d{0,2}([A-P])\d{0,2}(?::[A-Z0-9]{0,8})?>"
"""The prompt, such as ``A>``; some systems print the user area too, ``A0>`` or ``0A>``, and ZCPR3
also its name: ``B0:BASE>``."""

PROMPT: Final = re.compile(rb"(?:\A|[\r\n])" + _PROMPT + rb"\Z")
"""The prompt on the last line of what was printed; group 1 is the drive."""

PROMPT_ON_NEW_LINE: Final = re.compile(rb"[\r\n]" + _PROMPT + rb"\Z")
"""The same, after at least one line end."""

_PROMPT_LINE: Final = re.compile(rb"(\r\n)*" + _PROMPT + rb"\Z")

BDOS_ERROR: Final = re.compile(
    rb"(?:Bdos Err On|ZSDOS error on|CP/M Error On) ([A-P]): ([A-Za-z/ ]+)"
)
"""The error message of the BDOS, ZSDOS or CP/M 3: group 1 is the drive, group 2 the reason.

The BDOS and ZSDOS then wait for a key."""

_FILE_CHARACTER: Final = r"[^\x00-\x20\x7f-\U0010ffff<>.,;:=?*\[\]/\\|]"
FILE_NAME: Final = re.compile(rf"{_FILE_CHARACTER}{{1,8}}(\.{_FILE_CHARACTER}{{1,3}})?")
"""A file name of 8.3 form. Excluded are what the CCP takes for separators and wildcards."""


def is_prompt(text: bytes) -> bool:
    """Return whether a line is CP/M's prompt and nothing else."""
    return re.fullmatch(_PROMPT, text) is not None


def without_prompt(output: bytes) -> bytes:
    """Return the output of a program that has ended, without the prompt that follows it."""
    return _PROMPT_LINE.sub(b"", output)


def file_name(name: str) -> str | None:
    """Return ``name`` as CP/M writes it, in upper case, or None if it is not of 8.3 form."""
    return name.upper() if FILE_NAME.fullmatch(name) else None


MAX_COMMAND: Final = 127
"""Characters of a command line: the buffer of the CCP."""


def command_problem(command: str) -> str:
    """Return why ``command`` cannot be typed at the CP/M prompt, "" if it can."""
    if not command.isascii() or not command.isprintable():
        return f"{command!r} cannot be typed at the CP/M prompt; expected printable ASCII"
    if len(command) > MAX_COMMAND:
        return f"a command line has at most {MAX_COMMAND} characters, and this one {len(command)}"
    return ""


def program_name(stem: str, default: str = "PROGRAM") -> str:
    """Return a CP/M program name made of the first 8 letters and digits of ``stem``.

    ``default`` is the name if there are none.
    """
    letters = [char for char in stem.upper() if char.isascii() and char.isalnum()]
    return "".join(letters[:8]) or default
