"""The programs that people leave running on a board: how each is recognised, and how it is left.

A program that may hold work of its user is asked first whether it does. If it does, it is not left:
the error names it and says what its user has to type.

Sources: the CP/M 2.2 Operating System Manual (Digital Research, 1979) for ED, DDT and PIP; the
BASIC-80 Reference Manual (Microsoft, 1979); the rest was observed on RomWBW 3.7.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LINE: Final = rb"(?:\A|[\r\n])"


@dataclass(frozen=True)
class LeftProgram:
    """A program that waits for a key.

    ``shows`` is what its output ends with. ``leaves`` are the keys that end it, each tried if the
    one before did not. ``question`` are the keys that have it show its user's work, ``empty`` its
    answer if there is none, and ``work`` a line of it; an empty question means that it holds none.
    ``advice`` says what its user types to keep the work and to leave.
    """

    name: str
    shows: re.Pattern[bytes]
    leaves: tuple[bytes, ...]
    question: bytes = b""
    empty: re.Pattern[bytes] = re.compile(rb"")
    advice: str = ""
    work: re.Pattern[bytes] = re.compile(rb"[\r\n] *\d+[: ]")


CHAT: Final = LeftProgram("a chat", re.compile(_LINE + rb"> \Z"), (b"!\r",))

PROGRAMS: Final = (
    CHAT,
    LeftProgram(
        "BASIC",
        re.compile(_LINE + rb"Ok\r*\n\Z"),
        (b"SYSTEM\r", b"BYE\r"),
        b"LIST\r",
        re.compile(rb"\ALIST[\r\n]+Ok\r*\n\Z"),
        'SAVE"NAME" keeps the program, and SYSTEM (in ROM: BYE) leaves',
    ),
    LeftProgram(
        "Tasty BASIC",
        re.compile(_LINE + rb">\Z"),
        (b"BYE\r",),
        b"LIST\r",
        re.compile(rb"\ALIST[\r\n]+(?:OK[\r\n]+)?>\Z"),
        "LIST shows the program, and BYE leaves and loses it",
    ),
    # Its words are typed in or loaded from source; there is no question that shows only the former.
    LeftProgram("Forth", re.compile(rb" ok[\r\n]*\Z"), (b"BYE\r",)),
    LeftProgram(
        "ED",
        re.compile(_LINE + rb" *\d*: *\*\Z"),
        (b"Q\r", b"Y"),
        b"B#T\r",
        re.compile(rb"\AB#T[\r\n]+(?: *\d*: *)?\*\Z"),
        "E and Enter saves the text and leaves; Q and Enter, then Y, leaves without saving",
    ),
    LeftProgram("ED (inserting text)", re.compile(_LINE + rb" *\d+: +\Z"), (b"\x1a",)),
    LeftProgram(
        "a full-screen editor",
        re.compile(rb"\x1b(?:\[\d*(?:;\d*)?[HfJK]|[=Y]).*\Z", re.DOTALL),
        (b"\x0bQ",),
        advice="in ZDE and WordStar ^K X saves the text and leaves, ^K Q leaves without saving",
    ),
    LeftProgram("DDT", re.compile(_LINE + rb"-\Z"), (b"\x03", b"G0\r")),
    LeftProgram("RomWBW's monitor", re.compile(_LINE + rb"[0-9A-F]{2}>\Z"), (b"B\r",)),
)
"""In the order in which they are looked for."""

ASKS_TO_ABANDON: Final = re.compile(rb"[Aa]bandon[^\r\n]*\Z|\(Y/N\)\??:? *\Z", re.IGNORECASE)
"""The question of an editor that holds changed text."""

POLLS: Final = re.compile(rb"(?:\A[\s\x00]*(?:CK|C|\x15)+|\x15)\Z")
"""A receiver of XMODEM asks for a block: CRC, 1 K or checksum."""


def recognise(printed: bytes) -> LeftProgram | None:
    """Return the program whose prompt ``printed`` ends with, or None if it is not known."""
    for program in PROGRAMS:
        if program.shows.search(printed):
            return program
    return None
