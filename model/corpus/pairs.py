"""Corpora: ``question|answer`` lines, read and checked.

A corpus file is UTF-8 text with one pair per line, ``#`` comments and blank lines. A question
is what fits the chat line (62 characters up to U+00FF: a CP/M console sends bytes); an answer
is what a network can say (50 characters of printable ASCII, upper case).

A line that is indented deeper than the one above follows it, to any depth::

    will i be rich|SELL ALL. BUY GOATS.
      why|GOATS HOLD VALUE.
        really|A GOAT NEVER LIES.
      when|AT MARKET.

Here "will i be rich" is an opener, and the others are its follow-ups: together they are a dialogue.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ulmrig.model.errors import UlmrigError
from ulmrig.model.network.integer import MAX_REPLY
from ulmrig.model.network.typed_line import LEAVE, MAX_LINE, NEW, typing_problem

MAX_PROBLEMS: Final = 20
"""Problems that a CorpusError lists; the others are counted."""

_BOM: Final = b"\xef\xbb\xbf"
_BLANKS: Final = " \t"
_STEP: Final = "  "
"""How far ``lines`` indents a follow-up under the line that it follows."""

_UPPER: Final = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LOWER: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class CorpusError(UlmrigError):
    """Files that are no corpus.

    The text holds all problems, one per line: ``FILE:LINE: what is wrong (what would be right)``.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        lines = list(problems[:MAX_PROBLEMS])
        if len(problems) > MAX_PROBLEMS:
            lines.append(f"... and {len(problems) - MAX_PROBLEMS} more problems")
        super().__init__("\n".join(lines))


@dataclass(frozen=True)
class Pair:
    """A question, the answer to it (upper case), and ``where`` it stands (``file:line``).

    A follow-up has two fields more: ``after`` is the reply that stands before the question, and
    ``opener`` the question that its dialogue began with. Both are empty if the question stands
    alone, as an opener does. What a question means depends on ``after``: alone and after a reply it
    makes two pairs.
    """

    question: str
    answer: str
    where: str = ""
    after: str = ""
    opener: str = ""


@dataclass(frozen=True)
class Conflict:
    """One question with several answers, given the same last reply.

    ``question`` is folded as the buckets see it; ``answers`` holds, for each answer in the
    order of appearance, the places where it is given; ``after`` is the reply before the question
    ("" if it stands alone).
    """

    question: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    after: str = ""

    def __str__(self) -> str:
        given = " but ".join(
            f"{answer} at {', '.join(place or '?' for place in places)}"
            for answer, places in self.answers
        )
        if not self.after:
            return f"{self.question!r} is {given}"
        return (
            f"{self.question!r} after {self.after!r} is {given}"
            " (the last reply is all that a network remembers)"
        )


@dataclass(frozen=True)
class Corpus:
    """Pairs, in the order of the files."""

    pairs: tuple[Pair, ...]

    def classes(self) -> Counter[str]:
        """Count the pairs of each answer."""
        return Counter(pair.answer for pair in self.pairs)

    def digest(self) -> str:
        """Return what tells one corpus from another: SHA-256 of its pairs in their order."""
        text = "\n".join(
            f"{pair.question}|{pair.answer}" + f"|{pair.after}|{pair.opener}" * bool(pair.after)
            for pair in self.pairs
        )
        return hashlib.sha256(text.encode()).hexdigest()

    def conflicts(self) -> list[Conflict]:
        """Return the questions that have more than one answer after the same reply.

        Questions are the same when the buckets see no difference, that is, up to the case of
        A–Z, and when the same reply stands before them, wherever their dialogues began: a network
        remembers the last reply alone. No network can get both pairs of a conflict right.
        """
        seen: dict[tuple[str, str], dict[str, list[str]]] = {}
        for pair in self.pairs:
            answers = seen.setdefault((fold(pair.question), pair.after), {})
            answers.setdefault(pair.answer, []).append(pair.where)
        return [
            Conflict(question, tuple((a, tuple(places)) for a, places in answers.items()), after)
            for (question, after), answers in seen.items()
            if len(answers) > 1
        ]

    def without_duplicates(self) -> Corpus:
        """Return the corpus without pairs that repeat an earlier one after the same reply.

        Pairs that disagree with an earlier one stay: they are conflicts.
        """
        first: dict[tuple[str, str, str], Pair] = {}
        for pair in self.pairs:
            first.setdefault((fold(pair.question), pair.answer, pair.after), pair)
        return Corpus(tuple(first.values()))


def fold(question: str) -> str:
    """Return ``question`` as the buckets see it: A–Z in lower case, all else as it is."""
    return question.translate(_LOWER)


def problems_of(question: str, answer: str) -> list[str]:
    """Return what is wrong with a pair (and what would be right); an empty list if it is valid."""
    found = []
    if not question:
        found.append("the question is empty (question|answer)")
    if question.encode("latin-1", "replace") == LEAVE:
        found.append(f"the question is {question!r}, which leaves the program (another one)")
    if question.upper().encode("latin-1", "replace") == NEW:
        found.append(f"the question is {question!r}, which begins a new conversation (another one)")
    if question.startswith("#"):
        found.append("the question begins with '#' (a comment in a corpus file)")
    if "|" in question + answer:
        found.append("a '|' in the question or the answer (one between them)")
    if question.strip(_BLANKS) != question or answer.strip(_BLANKS) != answer:
        found.append("blanks around the question or the answer (none)")
    if not answer:
        found.append("the answer is empty (question|answer)")
    if len(question) > MAX_LINE:
        found.append(
            f"the question has {len(question)} characters (at most {MAX_LINE}, the chat line)"
        )
    if len(answer) > MAX_REPLY:
        found.append(f"the answer has {len(answer)} characters (at most {MAX_REPLY})")
    if problem := typing_problem(question):
        found.append(f"the question {problem}")
    if answer.translate(_UPPER) != answer:
        found.append("the answer has lower case (upper case: no reply has any other)")
    if bad := next((c for c in answer if not " " <= c <= "~"), None):
        found.append(f"the answer has {bad!r} (printable ASCII)")
    return found


def parse(data: bytes, name: str) -> tuple[list[Pair], list[str]]:
    """Return the pairs in the bytes of the file ``name``, and all problems found there.

    What follows a faulty line is checked, but it is none of the pairs.
    """
    pairs: list[Pair] = []
    problems: list[str] = []
    above = _Above()
    if data.startswith(_BOM):
        problems.append(f"{name}:1: begins with a byte order mark (plain UTF-8 without one)")
        data = data[len(_BOM) :]
    for number, raw in enumerate(data.split(b"\n"), 1):
        where = f"{name}:{number}"
        try:
            line = raw.removesuffix(b"\r").decode("utf-8").rstrip(_BLANKS)
        except UnicodeDecodeError as error:
            byte, column = raw[error.start], error.start + 1
            problems.append(
                f"{where}: byte {byte:02X}h in column {column} is not UTF-8 (save it as UTF-8)"
            )
            continue
        text = line.lstrip(_BLANKS)
        if not text or text.startswith("#"):
            continue
        pair, wrong = _pair(text, where)
        problem = above.begin(line[: -len(text)])
        problems += [f"{where}: {what}" for what in ([problem] if problem else []) + wrong]
        pair = above.end(None if problem else pair)
        if pair:
            pairs.append(pair)
    if not pairs and not problems:
        problems.append(f"{name}: no pairs (question|answer lines)")
    return pairs, problems


def _pair(text: str, where: str) -> tuple[Pair | None, list[str]]:
    """Return the pair that the line ``text`` is, or None, and what is wrong with it."""
    sides = [side.strip(_BLANKS) for side in text.split("|")]
    if len(sides) != 2:
        what = "no '|'" if len(sides) == 1 else f"{len(sides) - 1} '|'"
        return None, [f"{what} (one: question|answer)"]
    pair = Pair(sides[0], sides[1].translate(_UPPER), where)
    wrong = problems_of(pair.question, pair.answer)
    return None if wrong else pair, wrong


class _Above:
    """The lines that a next line may follow, from an opener on, each with its indentation.

    A faulty line is there too, as None, so that what follows it is no second problem.
    """

    def __init__(self) -> None:
        self._lines: list[tuple[int, Pair | None]] = []
        self._indent = 0

    def begin(self, margin: str) -> str:
        """Begin a line that ``margin`` indents; return what is wrong with it, or ""."""
        self._indent = len(margin.expandtabs())
        places = [indent for indent, _ in self._lines]
        while self._lines and self._lines[-1][0] >= self._indent:
            self._lines.pop()
        if "\t" in margin:
            return "a tab before the question (indent with blanks)"
        if self._indent and not self._lines:
            return (
                "an orphan: it is indented, and no line stands above that it could follow"
                " (a question that stands alone begins in the first column)"
            )
        if self._lines and self._indent not in places and self._indent < places[-1]:
            known = " or ".join(str(indent) for indent in places)
            return (
                f"indented by {self._indent}, where the lines above are by {known}"
                f" (as one of them, or by more than {places[-1]} to follow the last)"
            )
        return ""

    def end(self, pair: Pair | None) -> Pair | None:
        """End the line, which is ``pair``; return that with what it follows, None if faulty."""
        if pair and self._lines:
            (_, opener), (_, last) = self._lines[0], self._lines[-1]
            if opener is None or last is None:
                pair = None
            else:
                pair = replace(pair, after=last.answer, opener=opener.question)
        self._lines.append((self._indent, pair))
        return pair


def read(paths: Sequence[Path]) -> Corpus:
    """Read the corpus that stands in ``paths``, one file after another.

    Answers come out in upper case, questions as written less surrounding blanks. Raises
    CorpusError with the problems of all files.
    """
    pairs: list[Pair] = []
    problems: list[str] = []
    for path in paths:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            problems.append(f"{path}: {error.strerror or error} (a file of question|answer lines)")
            continue
        more, wrong = parse(data, str(path))
        pairs += more
        problems += wrong
    if not paths:
        problems.append("no corpus files (at least one)")
    if problems:
        raise CorpusError(problems)
    return Corpus(tuple(pairs))


def parents(pairs: Sequence[Pair]) -> list[int]:
    """Return for each pair which of ``pairs`` it follows, by its number; -1 if it stands alone.

    That is the nearest one above that answers what stands before the pair, in the dialogue that
    stands above. Raises CorpusError for pairs that follow none, as where ``pairs`` are some of a
    corpus that left out a line others follow.
    """
    found: list[int] = []
    path: list[int] = []
    problems = []
    for number, pair in enumerate(pairs):
        if not pair.after or (path and pairs[path[0]].question != pair.opener):
            path = []
        while path and pairs[path[-1]].answer != pair.after:
            path.pop()
        if pair.after and not path:
            problems.append(
                f"{pair.where or '?'}: {pair.question!r} follows {pair.after!r} in the dialogue"
                f" {pair.opener!r}, and no pair above it there has that answer"
            )
        found.append(path[-1] if path else -1)
        path.append(number)
    if problems:
        raise CorpusError(problems)
    return found


def depths(pairs: Sequence[Pair]) -> list[int]:
    """Return how many questions each pair comes after in its dialogue: 0 if it stands alone.

    Raises CorpusError as ``parents`` does.
    """
    found: list[int] = []
    for parent in parents(pairs):
        found.append(0 if parent < 0 else found[parent] + 1)
    return found


def lines(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield the lines of a corpus file that reads back as ``pairs``, line ends included.

    Raises CorpusError, as ``parents`` does, for follow-ups without the line that they follow.
    """
    for pair, depth in zip(pairs, depths(pairs), strict=True):
        yield f"{_STEP * depth}{pair.question}|{pair.answer}\n"
