"""Errors of machines: who is to blame, what was seen, and what to do about it.

Only after a LinkError or a LostBoardError is a retry worthwhile.
"""

from __future__ import annotations

from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import printable


class MachineError(UlmrigError):
    """Something went wrong with a machine.

    ``blame`` names the guilty part, ``what`` is what was wrong, ``seen`` the last bytes that the
    machine printed, ``advice`` what to do. The message is printable, whatever those contain.
    """

    blame = "the machine"

    def __init__(self, what: str, *, seen: bytes = b"", advice: str = "") -> None:
        self.what = printable(what)
        self.seen = seen
        self.advice = printable(advice)
        lines = [f"{self.blame}: {self.what}"]
        if seen:
            lines.append(f"  last printed: {printable(seen[-200:])}")
        if advice:
            lines.append(f"  what to do: {self.advice}")
        super().__init__("\n".join(lines))


class BoardError(MachineError):
    """The board is to blame: it is silent, its disk is full, a drive does not exist."""

    blame = "the board"


class LostBoardError(BoardError):
    """The board left a conversation, and may be there again after a reset."""


class ResetError(LostBoardError):
    """The board was reset in the middle of its work; it stands at its boot menu or its prompt."""


class SilentError(LostBoardError):
    """The board does not answer any more: it echoes no key."""


class LinkError(MachineError):
    """The link is to blame: bytes were lost or changed on the way."""

    blame = "the link"


class MemoryFaultError(MachineError):
    """The board's memory is to blame: a program is right on the disk, and wrong once loaded."""

    blame = "the memory"


class UrlError(MachineError):
    """The URL is to blame: its protocol is unknown, it has no port, its host does not exist."""

    blame = "the URL"


class ProgramError(MachineError):
    """The program is to blame: it hung, crashed, or left when it should have stayed."""

    blame = "the program"


class StoppedError(MachineError):
    """The test was stopped from outside, by a limit on its time, while the machine was at work."""

    blame = "pytest"


def was_reset(seen: bytes) -> ResetError:
    """Return the error of a board that was reset; ``seen`` ends with its boot banner."""
    return ResetError(
        "it was reset in the middle of its work: its boot banner came",
        seen=seen,
        advice="look for a loose plug, a weak power supply, or a reset line that DTR pulls",
    )


def replaced(command: str) -> ProgramError:
    """Return the error of a console whose program was ended by the start of another one."""
    return ProgramError(f"{command} was ended: another program was started")


def ended(command: str, line: bytes, said: bytes) -> ProgramError:
    """Return the error of a ``line`` that is to be typed after the program has ended.

    ``said`` is what was printed between the command and CP/M's prompt: the CCP's answer if there is
    no such program.
    """
    name = command.split()[0].upper()
    if said.strip().upper().startswith(f"{name}?".encode("latin-1", "replace")):
        return ProgramError(
            f"the machine has no program {name}",
            seen=said,
            advice="is the name right, and is the program on the selected drive?",
        )
    return ProgramError(
        f"{command} has ended, and '{printable(line)}' would be a CP/M command",
        advice="the program ended before the conversation did",
    )
