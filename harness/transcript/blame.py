"""Who is to blame for a wrong answer of a board, by what it said when it was asked again.

The emulator has said before that the program is right: with the same keys it answers as the
transcript wants. Left are the link, the memory and the board itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ulmrig.hil.cpm.text import without_prompt
from ulmrig.hil.errors import LinkError, MachineError
from ulmrig.hil.inspection import BOARD, LINK, MEMORY, Answer, Blame, Inspection, same_answer
from ulmrig.hil.target import Place, Turn
from ulmrig.model.text import printable

_WIRES: Final = "check speed, wiring, ground, RTS/CTS"
_RAM: Final = "test or replace the RAM; look at its supply, its refresh, and the clock"
_FEW: Final = 3
"""Bytes by which an answer may differ from the right one to count as changed on the way."""

_LONGEST: Final = 300
"""Bytes up to which answers are compared byte by byte."""

_SHOWN: Final = 60


def judge(line: bytes | None, wrong: Answer, right: Turn, found: Inspection | None) -> Blame:
    """Return who is to blame for the answer ``wrong`` to ``line`` (None: for the greeting).

    ``right`` is the emulator's turn; ``found`` is what the board said when it was asked again, or
    None if it could not be asked.
    """
    if found and found.reset:
        seen = wrong.seen if isinstance(wrong, MachineError) else wrong.raw
        seen = found.printed or seen
        return Blame(
            BOARD,
            "it was reset",
            (*_asked(right, None), f"it printed '{_cut(seen[-_SHOWN:])}'"),
            "look at its supply and its reset line; a watchdog does this too",
        )
    marks = tuple(_marks(line, wrong, right))
    who, what, advice = _verdict(wrong, right, found, marks)
    return Blame(who, what, (*_asked(right, found), *(marks if who == LINK else ())), advice)


def _verdict(
    wrong: Answer, right: Turn, found: Inspection | None, marks: Sequence[str]
) -> tuple[str, str, str]:
    """Return who is to blame, what was found, and what to do."""
    if found is None:
        if marks:
            return LINK, "the answer was changed on the way", _WIRES
        return BOARD, "it computes otherwise than the emulator, and cannot be asked again", _RAM
    if any(same_answer(answer, right) for answer in found.again):
        return _transient(wrong, found, marks)
    if found.disk:
        return BOARD, "its disk holds another file than the one that was verified", _DISK
    if found.block or found.damaged:
        return _damaged(found)
    if any(same_answer(answer, right) for answer in found.fresh):
        return _fresh_is_right(wrong, right, found, marks)
    if found.fresh:
        if _noisy(found.fresh, right):
            return LINK, "each answer was changed on the way in another place", _WIRES
        return BOARD, "it computes otherwise than the emulator, from the same bytes", _OTHERWISE
    if _astray(wrong, right, found):
        return MEMORY, "the program went astray, which on the emulator it does not", _RAM
    if isinstance(found.error, LinkError) and not _steady(found.again):
        return LINK, "it failed again when the board was asked again", _WIRES
    if isinstance(wrong, MachineError):
        return BOARD, "it hung, and does not come back", "press its reset button, then try again"
    if marks and not found.again:
        return LINK, "the answer was changed on the way", _WIRES
    return BOARD, "it answers wrongly, and could not be asked more", "press its reset button"


_DISK: Final = "it will be sent again; if that repeats, look at the card and its adapter"
_STOPPED: Final = "look at its supply, its clock and its memory"
_OTHERWISE: Final = (
    "look at the CPU, its clock, and the memory beside the program; a program that asks for what "
    "differs between machines does this too"
)


def _transient(wrong: Answer, found: Inspection, marks: Sequence[str]) -> tuple[str, str, str]:
    """The same line was answered rightly when it was typed again in the same program."""
    if isinstance(wrong, MachineError):
        what = "a key or the end of the answer was lost: the program still ran"
        return LINK, what, _WIRES
    if marks or not found.again:
        return LINK, "the answer was changed on the way", _WIRES
    # Every byte of the wrong answer is one of an answer: it was computed.
    return MEMORY, "another answer was computed, and only once", _RAM


def _damaged(found: Inspection) -> tuple[str, str, str]:
    """Memory was read, and differs."""
    block = found.block
    if block is None:
        return MEMORY, "the program in memory differs from its file", _RAM
    than = "the file" if block.of_file else "what the program makes of it"
    bit = f": {block.bit}" if block.bit else ""
    advice = f"{_RAM}; the wrong byte is in the chip that holds address {block.start:04X}h"
    return MEMORY, f"{block} differs from {than}{bit}", advice


def _fresh_is_right(
    wrong: Answer, right: Turn, found: Inspection, marks: Sequence[str]
) -> tuple[str, str, str]:
    """After a fresh start of the same file the answer was right."""
    if found.again:
        if _noisy(found.again, right):
            return LINK, "each answer was changed on the way in another place", _WIRES
        return MEMORY, "the program in memory had changed; loaded again, it is right", _RAM
    if isinstance(wrong, MachineError):
        if found.woke:
            return LINK, "a key or the end of the answer was lost: the program still ran", _WIRES
        if _astray(wrong, right, found):
            return MEMORY, "the program went astray; loaded again, it is right", _RAM
        return BOARD, "it stopped in the middle of an answer", _STOPPED
    if found.interrupted:
        return LINK, "^C reached the program, which nobody typed", _WIRES
    if _astray(wrong, right, found):
        return MEMORY, "the program ended by itself; loaded again, it is right", _RAM
    if marks:
        return LINK, "the answer was changed on the way", _WIRES
    return MEMORY, "another answer was computed, and only once", _RAM


def _astray(wrong: Answer, right: Turn, found: Inspection) -> bool:
    """Return whether the program printed what it has not, or ended by itself.

    A board that stops prints the beginning of the right answer, and no more.
    """
    if isinstance(wrong, Turn):
        return wrong.place is Place.CCP is not right.place and not found.interrupted
    printed = found.printed.rstrip()
    return bool(printed) and not right.raw.startswith(printed) and not found.woke


def _steady(answers: Sequence[Answer]) -> bool:
    """Return whether the last two answers are the same."""
    outputs = [answer.output for answer in answers if isinstance(answer, Turn)]
    return len(outputs) > 1 and outputs[-1] == outputs[-2]


def _noisy(answers: Sequence[Answer], right: Turn) -> bool:
    """Return whether each answer was changed on the way, and no two in the same way."""
    outputs = {answer.output for answer in answers if isinstance(answer, Turn)}
    near = all(any(_marks(None, answer, right)) for answer in answers)
    return near and 1 < len(outputs) == len(answers)


# -- evidence -------------------------------------------------------------------------------------


def _asked(right: Turn, found: Inspection | None) -> Iterator[str]:
    """Yield what everybody said who was asked again."""
    yield f"the same keys to the same program on the emulator: {_said(right)}"
    if found is None:
        return
    if found.woke:
        yield f"after another Enter it printed '{_cut(found.woke)}'"
    for what, answers in (
        ("the same line again on the board", found.again),
        ("after a fresh start on the board", found.fresh),
    ):
        for answer in answers:
            yield f"{what}: {_said(answer)}" + ("" if same_answer(answer, right) else " (wrong)")
    if found.disk:
        yield found.disk
    yield from found.readings
    if found.fresh and not found.readings:
        yield "the file on its disk has the right CRC, and so it has in memory when it is loaded"
    if found.error:
        yield f"when it was asked again: {found.error.blame}: {found.error.what}"


def _said(answer: Answer) -> str:
    """Return an answer in one line."""
    if isinstance(answer, MachineError):
        return answer.what
    lines = without_prompt(answer.output).replace(b"\r", b"").strip(b"\n").split(b"\n")
    said = " / ".join(_cut(line) for line in lines if line) or "nothing"
    return said + (", and CP/M's prompt" if answer.place is Place.CCP else "")


def _cut(text: bytes) -> str:
    return printable(text[:_SHOWN]) + ("..." if len(text) > _SHOWN else "")


def _marks(line: bytes | None, wrong: Answer, right: Turn) -> Iterator[str]:
    """Yield what tells that an answer was changed on the way, and not computed."""
    if isinstance(wrong, MachineError):
        return
    if wrong.retyped:
        yield "its line had to be typed again, as the echo was wrong"
    if strange := sorted({key for key in wrong.raw if not _plain(key)} - set(right.raw)):
        shown = " ".join(f"{key:02X}h" for key in strange[:8])
        yield f"it has bytes that no answer of the program has: {shown}"
    if line and all(map(_plain, line)) and wrong.raw.startswith(line):
        echo = wrong.raw[len(line) :]
        if not echo.startswith(right.raw[len(line) :][:1]) and len(line) < _SHOWN:
            yield f"the echo of Enter was '{_cut(echo[:8])}'"
    output, other = without_prompt(wrong.output), without_prompt(right.output)
    if wrong.place is not right.place or max(len(output), len(other)) > _LONGEST:
        return
    if _within(output, other):
        yield "it is the right answer with bytes missing"
    elif _within(other, output):
        yield "it is the right answer with bytes added"
    elif (count := edits(output, other)) <= min(_FEW, len(other.strip()) // 2):
        yield f"{count} of its bytes differ from the right answer"


def _plain(key: int) -> bool:
    return 0x20 <= key < 0x7F or key in b"\r\n\b\t"


def _within(part: bytes, whole: bytes) -> bool:
    """Return whether ``part`` is ``whole`` with bytes left out."""
    rest = iter(whole)
    return all(byte in rest for byte in part)


def edits(one: bytes, other: bytes) -> int:
    """Return how many bytes must be changed, added or left out to make one from the other."""
    row = list(range(len(other) + 1))
    for i, byte in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (byte != against))
    return row[-1]
