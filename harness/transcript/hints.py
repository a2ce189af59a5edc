"""Lines of a transcript that are probably meant otherwise than they are read.

A line that is not quite a typed line, a directive or a pattern is a line that the machine should
print, to the byte. That is legal, so a hint is only given if the line does not come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ulmrig.harness.transcript.lines import ESC, NO_EOL, RE, split_marker
from ulmrig.model.text import printable

KEYWORDS: Final = ("model", "program", "run", "prompt", "file", "fresh")

_MARKERS: Final = {
    "re": RE,
    "regex": RE,
    "regexp": RE,
    "esc": ESC,
    "escape": ESC,
    "no-eol": NO_EOL,
    "noeol": NO_EOL,
    "no eol": NO_EOL,
    "glob": "",
}
_WORDS: Final = "|".join(_MARKERS)
_ALMOST_A_MARKER: Final = re.compile(
    rf"(?P<text>.*?)\s*(?:\((?P<open>{_WORDS})\)?|\s(?P<closed>{_WORDS})\))\s*", re.IGNORECASE
)
_ALMOST_TYPED: Final = re.compile(r"\s*>\s*(?P<text>[^>].*|)")
_ALMOST_A_DIRECTIVE: Final = re.compile(
    rf"\s*@\s*(?P<keyword>{'|'.join(KEYWORDS)})\b\s*(?P<value>.*)", re.IGNORECASE
)
_ALMOST_A_COMMENT: Final = re.compile(r"\s+(?P<text>#.*)")


def meant(source: str) -> str:
    """Return what is probably meant by a line that the machine should print, or nothing.

    ``source`` is the line as it stands in the transcript. The hint is a question, in one line.
    """
    if any(split_marker(source, marker)[1] for marker in (ESC, RE, NO_EOL)):
        return ""
    if match := _ALMOST_TYPED.fullmatch(source):
        return _question(f"> {match['text'].rstrip()}".rstrip(), "a line that is typed")
    if hint := meant_directive(source):
        return hint
    if match := _ALMOST_A_COMMENT.fullmatch(source):
        return _question(match["text"].rstrip(), "a comment")
    if match := _ALMOST_A_MARKER.fullmatch(source):
        marker = _MARKERS[(match["open"] or match["closed"]).lower()]
        if not marker:
            return f"there is no (glob); is a regular expression meant, '... {RE}'?"
        return _question(f"{match['text']} {marker}".lstrip(), f"marked {marker} at its end")
    return ""


def meant_directive(source: str) -> str:
    """Return the directive that is probably meant by a line, as a question, or nothing."""
    match = _ALMOST_A_DIRECTIVE.fullmatch(source)
    if match is None:
        return ""
    keyword, value = match["keyword"].lower(), match["value"].strip()
    if keyword == "fresh" and value:
        return ""
    if keyword == "model":
        value = re.sub(r"\.npz$", "", value, flags=re.IGNORECASE)
    return _question(f"@ {keyword} {value}".rstrip(), "a directive")


def meant_prompt(sources: Iterable[str]) -> str:
    """Return how ``@ prompt`` is probably meant in these lines of a transcript, or nothing.

    For a prompt that did not come: a backslash stands for itself, unless the line ends in (esc).
    """
    for source in sources:
        if source.startswith("@ prompt ") and "\\" in source and not split_marker(source, ESC)[1]:
            return _question(f"{source.rstrip()} {ESC}", "with escapes")
    return ""


def _question(line: str, what: str) -> str:
    return f"is '{printable(line)}' meant, {what}?"
