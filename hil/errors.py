"""Who is to blame, what was seen, and what to do about it.

Only a LinkError is ever worth a retry. Every one of them says what the machine had printed.
"""

from __future__ import annotations

from ulmrig.model.errors import UlmrigError


def printable(data: bytes) -> str:
    """Return ``data`` with every control character visible (``\\r``, ``\\x1a``)."""
    return data.decode("latin-1").encode("unicode_escape").decode("ascii")


class MachineError(UlmrigError):
    """Something went wrong with a machine.

    ``what`` is what was wrong, ``seen`` the last bytes that the machine printed, ``advice``
    what to do. ``blame`` names the guilty party.
    """

    blame = "the machine"

    def __init__(self, what: str, *, seen: bytes = b"", advice: str = "") -> None:
        self.what = what
        self.seen = seen
        self.advice = advice
        lines = [f"{self.blame}: {what}"]
        if seen:
            lines.append(f"  last printed: {printable(seen[-200:])}")
        if advice:
            lines.append(f"  what to do: {advice}")
        super().__init__("\n".join(lines))


class BoardError(MachineError):
    """The board is to blame: it is silent, its disk is full, its drive is not there."""

    blame = "the board"


class LinkError(MachineError):
    """The link is to blame: bytes were lost or changed on the way."""

    blame = "the link"


class ProgramError(MachineError):
    """The program is to blame: it hung, crashed, or left when it should have stayed."""

    blame = "the program"
