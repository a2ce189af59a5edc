"""Hostile lines: what people and cats really type, and no corpus has.

Keys that are held, syllables said again and again, letters and bytes by lot, lines that are full,
and questions that are cut, doubled, run together or shouted. A network must answer them with one
of its replies, though it was never shown them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import cycle
from random import Random
from typing import Final

from ulmrig.model.corpus.typos import NEIGHBOURS
from ulmrig.model.network.typed_line import LEAVE, MAX_LINE

LINES: Final = 10_000
"""Hostile lines that a network is tried on."""

_SYLLABLES: Final = (
    *("ha", "he", "lo", "la", "na", "no", "ja", "xo", "ho", "da", "mu", "hu", "ah"),
    *(
        "asd",
        "jkl",
        "qwe",
        "blah ",
        "bla",
        "yes ",
        "no ",
        "why ",
        "lol",
        "go ",
        "omg",
        "?!",
        "...",
        "- ",
    ),
)
_HELD: Final = "!!!!????....,-=+*#/\\ '\"()0123456789abcdefghijklmnopqrstuvwxyz"
"""Keys that are held; the marks at the end of a question most often."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LOWEST, _HIGHEST = 0x20, 0xFF


def hostile_lines(questions: Sequence[str], count: int = LINES, seed: int = 0) -> list[str]:
    """Return ``count`` hostile lines, the same for the same ``questions`` and ``seed``.

    Each has 1 to 62 characters from U+0020 to U+00FF, not only blanks, and does not leave the chat
    program. The kinds take turns. ``questions`` are a corpus's, at least one. Draws from
    ``Random.random()`` only, which is the same in every Python.
    """
    draw = _Draw(questions, seed)
    found: list[str] = []
    kinds = cycle(_KINDS)
    while len(found) < count:
        line = next(kinds)(draw)[:MAX_LINE]
        if line.strip() and line.strip() != LEAVE.decode():
            found.append(line)
    return found


class _Draw:
    """Questions, characters and numbers by lot."""

    def __init__(self, questions: Sequence[str], seed: int) -> None:
        self._questions = questions
        self._rng = Random(f"hostile lines {seed}")

    def number(self, low: int, high: int) -> int:
        """Return a number from ``low`` to ``high``, both included."""
        return low + int(self._rng.random() * (high - low + 1))

    def one(self, items: Sequence[str]) -> str:
        return items[int(self._rng.random() * len(items))]

    def question(self) -> str:
        return self.one(self._questions)


def _held(draw: _Draw) -> str:
    """Return a key that is held: ``!!!!!!!!``."""
    return draw.one(_HELD) * draw.number(2, MAX_LINE)


def _held_at_the_end(draw: _Draw) -> str:
    """Return a question whose last key, or a mark behind it, is held: ``is it tall!!!!!!!!``."""
    question = draw.question()
    room = max(MAX_LINE - len(question), 2)
    key = question[-1] if draw.number(0, 2) == 0 else draw.one("!?.!?,")
    length = draw.number(2, min(16, room)) if draw.number(0, 1) else draw.number(2, room)
    return question[: MAX_LINE - length] + key * length


def _held_within(draw: _Draw) -> str:
    """Return a question with a key that was held: ``is it taaaaaaaall``."""
    question = draw.question()
    place = draw.number(0, len(question) - 1)
    room = max(MAX_LINE - len(question), 2)
    return question[:place] + question[place] * draw.number(2, room) + question[place:]


def _syllables(draw: _Draw) -> str:
    """Return a syllable said again and again: ``hahahaha``, ``asdasdasd``."""
    syllable = draw.one(_SYLLABLES)
    if draw.number(0, 3) == 0:
        syllable = "".join(draw.one(_LETTERS) for _ in range(draw.number(2, 4)))
    return (syllable * draw.number(2, 31))[: draw.number(4, MAX_LINE)]


def _bytes(draw: _Draw) -> str:
    """Return bytes by lot."""
    return "".join(chr(draw.number(_LOWEST, _HIGHEST)) for _ in range(draw.number(1, MAX_LINE)))


def _letters(draw: _Draw) -> str:
    """Return letters by lot, in words by lot as often as not."""
    keys = _LETTERS + "     " * draw.number(0, 1)
    return "".join(draw.one(keys) for _ in range(draw.number(1, MAX_LINE)))


def _cat(draw: _Draw) -> str:
    """Return where a paw goes: each key is beside the last one, or is it."""
    keys = [draw.one(_LETTERS)]
    for _ in range(draw.number(3, MAX_LINE - 1)):
        keys.append(draw.one(NEIGHBOURS[keys[-1]] + keys[-1]))
    return "".join(keys)


def _full(draw: _Draw) -> str:
    """Return a full line of the corpus's words."""
    words: list[str] = []
    while len(" ".join(words)) < MAX_LINE:
        words.append(draw.one(draw.question().split() or ["a"]))
    return " ".join(words)


def _cut(draw: _Draw) -> str:
    """Return a part of a question."""
    question = draw.question()
    first = draw.number(0, len(question) - 1) if draw.number(0, 1) else 0
    return question[first : draw.number(first + 1, len(question))]


def _doubled(draw: _Draw) -> str:
    """Return a question that was typed two or more times."""
    return draw.one(("", " ", "? ")).join([draw.question()] * draw.number(2, 4))


def _run_together(draw: _Draw) -> str:
    """Return several questions with little between them."""
    between = draw.one(("", " ", ". ", " and ", "?", ", "))
    return between.join(draw.question() for _ in range(draw.number(2, 4)))


def _without_blanks(draw: _Draw) -> str:
    return draw.question().replace(" ", "")


def _doubled_letters(draw: _Draw) -> str:
    times = draw.number(2, 3)
    return "".join(char * times for char in draw.question())


def _shouted(draw: _Draw) -> str:
    return draw.question().upper() + "!" * draw.number(0, 5)


_KINDS: Final[tuple[Callable[[_Draw], str], ...]] = (
    _held,
    _held_at_the_end,
    _held_within,
    _syllables,
    _bytes,
    _letters,
    _cat,
    _full,
    _cut,
    _doubled,
    _run_together,
    _without_blanks,
    _doubled_letters,
    _shouted,
)
