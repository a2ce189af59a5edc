"""A failure's own text in the shape that pytest and its plugins know from exceptions.

Whoever shows a text (the terminal, ``--junitxml``, pytest-html, allure) shows the whole text.
Whoever shows one line (``--tb=line``, the short summary, pytest-json-report) takes it from the
crash: a file, a line and a message.
"""

from __future__ import annotations

import re
from typing import Final

from _pytest._code.code import (
    ReprEntryNative,
    ReprExceptionInfo,
    ReprFileLocation,
    ReprTraceback,
)
from _pytest.reports import CollectErrorRepr

_PLACED: Final = re.compile(r"(?P<file>.+?):(?P<line>\d+): (?P<message>.*)")


def represent(text: str, file: str, *, only_line: bool = False) -> ReprExceptionInfo:
    """Return the representation of a failure in ``file`` whose own text is ``text``.

    The first line of the text is the crash: ``FILE:LINE: message``, or a message only. With
    ``only_line`` nothing else is shown.
    """
    entries = [] if only_line else [ReprEntryNative([f"{text}\n"])]
    return ReprExceptionInfo(ReprTraceback(entries, None, "native"), _crash(text, file))


class CollectionFailure(CollectErrorRepr):
    """The same for a file that cannot be collected.

    It passes from a worker as plain text, by which xdist knows what several workers say alike.
    """

    def __init__(self, text: str, file: str) -> None:
        super().__init__(text)
        self.reprcrash = _crash(text, file)


def _crash(text: str, file: str) -> ReprFileLocation:
    first = text.partition("\n")[0]
    match = _PLACED.fullmatch(first)
    if match and match["file"] == file:
        return ReprFileLocation(file, int(match["line"]), match["message"])
    return ReprFileLocation(file, 1, first.removeprefix(f"{file}: "))
