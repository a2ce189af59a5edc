"""From what a language model wrote to lines of a corpus: parsed, and checked for their form."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ulmrig.model.corpus.llm.plan import Plan, Request
from ulmrig.model.corpus.llm.prompts import TRUE_ANSWERS, originals
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.corpus.paraphrases import group_key
from ulmrig.model.network.typed_line import MAX_LINE

Line = Mapping[str, Any]
"""One line as the model gave it: ``question``, and perhaps ``answer`` or ``of``."""

FIXED: Final = {"distractor": "NO", "win": "WIN", "fog": "FOG"}
"""The answer to every line of a kind."""

_FIELDS: Final = ("question", "answer", "of")
_LONGEST: Final = 200  # characters of a field that are kept: enough to see that it is too long
_PLAIN: Final = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\xa0": " "}
)


def read(text: str) -> tuple[list[Line], bool]:
    """Return the lines in the JSON that a model wrote, and whether it was whole.

    Of JSON that breaks off, the lines before that are returned. A line that is no object of
    strings and numbers is returned empty, so that it is counted as malformed.
    """
    decoder = json.JSONDecoder()
    try:
        whole, _ = decoder.raw_decode(text, text.index("{"))
        if isinstance(whole, dict) and isinstance(whole.get("lines"), list):
            return [_line(entry) for entry in whole["lines"]], True
        return [], False
    except (ValueError, RecursionError):
        return _before_the_break(text, decoder), False


def _before_the_break(text: str, decoder: json.JSONDecoder) -> list[Line]:
    found: list[Line] = []
    start = text.find("[")
    place = text.find("{", start) if start >= 0 else -1
    while place >= 0:
        try:
            entry, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        found.append(_line(entry))
        place = text.find("{", end)
    return found


def _line(entry: object) -> Line:
    if not isinstance(entry, dict):
        return {}
    kept: dict[str, Any] = {}
    for name in _FIELDS:
        value = entry.get(name)
        if isinstance(value, str):
            kept[name] = value[:_LONGEST]
        elif isinstance(value, int) and abs(value) < 10**6:
            kept[name] = value
    return kept


def plain(question: str) -> str:
    """Return a question in lower case, its blanks single, with typewriter quotes and dashes."""
    return " ".join(question.translate(_PLAIN).lower().split())


def malformed(question: str) -> str:
    """Return what is wrong with the form of a question, "" if it is sound."""
    if not question:
        return "without a question"
    if not question.isascii() or not question.isprintable():
        return "not printable ASCII"
    if len(question) > MAX_LINE:
        return f"longer than {MAX_LINE} characters"
    if "|" in question:
        return "with a '|'"
    if question.startswith("#"):
        return "a comment ('#')"
    return ""


@dataclass
class CollectedAnswers:
    """What the requests of a plan have brought: sound lines by request, and what was dropped."""

    plan: Plan
    known: dict[str, list[Pair]] = field(default_factory=dict)
    dropped: Counter[str] = field(default_factory=Counter)

    def pairs(self) -> list[Pair]:
        """Return all sound lines, in the order of the plan."""
        return [pair for request in self.plan.requests for pair in self.known.get(request.name, ())]

    def add(self, request: Request, lines: list[Line]) -> None:
        """Take in the lines that answer ``request``; those of its parent must be known."""
        shown = originals(request, self.known)
        sound = self.known.setdefault(request.name, [])
        for line in lines:
            asked = line.get("question")
            question = plain(asked) if isinstance(asked, str) else ""
            answer = self._answer(request, line, shown)
            wrong = malformed(question) or ("" if answer else _no_answer(request))
            if not wrong and answer != "WIN" and group_key(question) == group_key(self.plan.topic):
                wrong = "naming the thing, and no WIN"
            if wrong:
                self.dropped[wrong] += 1
            else:
                sound.append(Pair(question, answer, request.name))

    def _answer(self, request: Request, line: Line, shown: list[Pair]) -> str:
        """Return the answer of a line, "" for none."""
        if request.kind in FIXED:
            return FIXED[request.kind]
        if request.kind == "question":
            said = str(line.get("answer", "")).strip().upper()
            return said if said in TRUE_ANSWERS else ""
        number = line.get("of")
        if type(number) is not int or not 1 <= number <= len(shown):
            return ""
        return shown[number - 1].answer


def _no_answer(request: Request) -> str:
    return "rewording no question" if request.kind == "reword" else "without one of the answers"
