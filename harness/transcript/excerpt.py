"""Lines as a failure shows them: long ones cut, and by one rule for expected and seen."""

from __future__ import annotations

from typing import Final

from ulmrig.harness.transcript.document import ExpectedLine
from ulmrig.harness.transcript.lines import Line, write_line
from ulmrig.model.text import printable

LONGEST: Final = 400
"""Characters of a line that a failure shows; a longer one is cut, and the cut is marked."""

_BEFORE: Final = 10
"""Characters that stay before the first difference of two lines that are cut."""

_MARK: Final = "..."

_ROOMY: Final = 100
"""Characters of room from which a cut line also says how long it is."""


def written(expected: ExpectedLine) -> str:
    """Return an expected line as the same line would be written if it were seen.

    A blank at its end, and whatever else is unseen, shows in both or in neither.
    """
    if expected.pattern is not None:
        return printable(expected.source)
    return write_line(Line(expected.text, expected.ending))


def cut(text: str, width: int = LONGEST, start: int = 0) -> str:
    """Return ``text`` from ``start`` on in at most ``width`` characters; ``...`` marks a cut.

    A cut line says how long it is, if there is room for that. ``width`` is more than 6.
    """
    if len(text) <= width:
        return text
    length = f" ({len(text):,} characters)" if width >= _ROOMY else ""
    room = width - len(length) - 2 * len(_MARK)
    start = max(0, min(start, len(text) - room))
    head = _MARK if start else ""
    tail = _MARK if start + room < len(text) else ""
    return head + text[start : start + room] + tail + length


def cut_pair(one: str, other: str, width: int = LONGEST) -> tuple[str, str]:
    """Cut two lines so that their first difference shows."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    start = same - _BEFORE if same > width // 2 else 0
    return cut(one, width, start), cut(other, width, start)
