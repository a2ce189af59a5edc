"""Corpora: ``question|answer`` lines, read, checked, grouped by paraphrases, and split.

A corpus file is UTF-8 text with one pair a line, ``#`` comments and blank lines. A question
is what fits the chat line (62 characters up to U+00FF: a CP/M console sends bytes); an answer
is what a network can say (50 characters of printable ASCII, upper case).
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from model.encode import MAX_LINE

MAX_ANSWER: Final = 50
"""Characters of an answer: a reply is cut there."""

MAX_PROBLEMS: Final = 20
"""Problems that a CorpusError lists; the others are counted."""

LARGE_GROUP: Final = 0.01
"""A group with a larger share of the pairs is never held out (see ``split``)."""

LARGE_GROUP_PAIRS: Final = 20
"""... and with more pairs than this, so that a small corpus can be split at all."""

_BOM: Final = b"\xef\xbb\xbf"
_BLANKS: Final = " \t"
_UPPER: Final = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LOWER: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class CorpusError(ValueError):
    """Files that are no corpus.

    The text holds all problems, one a line: ``FILE:LINE: what is wrong (what would be right)``.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        lines = list(problems[:MAX_PROBLEMS])
        if len(problems) > MAX_PROBLEMS:
            lines.append(f"... and {len(problems) - MAX_PROBLEMS} more problems")
        super().__init__("\n".join(lines))


@dataclass(frozen=True)
class Pair:
    """A question, the answer to it (upper case), and ``where`` it stands (``file:line``)."""

    question: str
    answer: str
    where: str = ""


@dataclass(frozen=True)
class Conflict:
    """One question with several answers.

    ``question`` is folded as the buckets see it; ``answers`` holds, for each answer in the
    order of appearance, the places where it is given.
    """

    question: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]

    def __str__(self) -> str:
        given = " but ".join(
            f"{answer} at {', '.join(place or '?' for place in places)}"
            for answer, places in self.answers
        )
        return f"{self.question!r} is {given}"


@dataclass(frozen=True)
class Corpus:
    """Pairs, in the order of the files."""

    pairs: tuple[Pair, ...]

    def classes(self) -> Counter[str]:
        """Count the pairs of each answer."""
        return Counter(pair.answer for pair in self.pairs)

    def conflicts(self) -> list[Conflict]:
        """Return the questions that have more than one answer.

        Questions are the same when the buckets see no difference, that is, up to the case of
        A–Z. No network can get both pairs of a conflict right.
        """
        seen: dict[str, dict[str, list[str]]] = {}
        for pair in self.pairs:
            answers = seen.setdefault(fold(pair.question), {})
            answers.setdefault(pair.answer, []).append(pair.where)
        return [
            Conflict(question, tuple((a, tuple(places)) for a, places in answers.items()))
            for question, answers in seen.items()
            if len(answers) > 1
        ]

    def without_duplicates(self) -> Corpus:
        """Return the corpus without pairs that say again what an earlier one says.

        Pairs that disagree with an earlier one stay: they are conflicts.
        """
        first: dict[tuple[str, str], Pair] = {}
        for pair in self.pairs:
            first.setdefault((fold(pair.question), pair.answer), pair)
        return Corpus(tuple(first.values()))


@dataclass(frozen=True)
class Split:
    """A corpus in three parts that share no group of paraphrases."""

    train: Corpus
    dev: Corpus
    test: Corpus


def fold(question: str) -> str:
    """Return ``question`` as the buckets see it: A–Z in lower case, all else as it is."""
    return question.translate(_LOWER)


def problems_of(question: str, answer: str) -> list[str]:
    """Return what is wrong with a pair (and what would be right); nothing where it is sound."""
    found = []
    if not question:
        found.append("the question is empty (question|answer)")
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
    if len(answer) > MAX_ANSWER:
        found.append(f"the answer has {len(answer)} characters (at most {MAX_ANSWER})")
    if bad := next((c for c in question if c > "\xff"), None):
        found.append(f"the question has {bad!r} (U+{ord(bad):04X}) (characters up to U+00FF)")
    if bad := next((c for c in question if c < " " or "\x7f" <= c < "\xa0"), None):
        found.append(f"the question has the control character {bad!r} (printable characters)")
    if answer.translate(_UPPER) != answer:
        found.append("the answer has lower case (upper case: no reply has any other)")
    if bad := next((c for c in answer if not " " <= c <= "~"), None):
        found.append(f"the answer has {bad!r} (printable ASCII)")
    return found


def parse(data: bytes, name: str) -> tuple[list[Pair], list[str]]:
    """Return the pairs in the bytes of the file ``name``, and all problems found there."""
    pairs: list[Pair] = []
    problems: list[str] = []
    if data.startswith(_BOM):
        problems.append(f"{name}:1: begins with a byte order mark (plain UTF-8 without one)")
        data = data[len(_BOM) :]
    for number, raw in enumerate(data.split(b"\n"), 1):
        where = f"{name}:{number}"
        try:
            line = raw.removesuffix(b"\r").decode("utf-8").strip(_BLANKS)
        except UnicodeDecodeError as error:
            byte, column = raw[error.start], error.start + 1
            problems.append(f"{where}: byte {byte:02X}h in column {column} is no UTF-8 (UTF-8)")
            continue
        if not line or line.startswith("#"):
            continue
        sides = [side.strip(_BLANKS) for side in line.split("|")]
        if len(sides) != 2:
            what = "no '|'" if len(sides) == 1 else f"{len(sides) - 1} '|'"
            problems.append(f"{where}: {what} (one: question|answer)")
            continue
        pair = Pair(sides[0], sides[1].translate(_UPPER), where)
        wrong = problems_of(pair.question, pair.answer)
        problems += [f"{where}: {text}" for text in wrong]
        if not wrong:
            pairs.append(pair)
    if not pairs and not problems:
        problems.append(f"{name}: no pairs (question|answer lines)")
    return pairs, problems


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


# --- paraphrases ---------------------------------------------------------------------------

_FUNCTION_WORDS: Final = frozenset(
    word
    for line in (
        # articles, pronouns, demonstratives
        "a an the i me my mine we us our you your yours u ur r he him his she her it its they",
        "them their this that these those there here one ones some any something anything someone",
        "anyone somebody anybody people person everyone everybody im id ill ive youre youd youll",
        "youve theyre",
        # auxiliaries, with and without apostrophe
        "is isnt are arent am was wasnt were be been being do does did done doesnt dont didnt has",
        "have had having hasnt havent can cant cannot could couldnt will wont would wouldnt shall",
        "should shouldnt may might must mustnt isn aren wasn doesn don didn hasn haven couldn",
        "wouldn s t d ll re ve m whats thats hes shes theres lets get got gets getting",
        # question words, conjunctions, prepositions
        "what which who whom whose how why when where if whether and or but so then than as of to",
        "in on at by for with from into onto about out off up down over under",
        # adverbs and fillers that do not change the subject
        "not no never ever very really quite rather too also just even still only always usually",
        "often mostly mainly normally generally typically sometimes commonly actually maybe",
        "perhaps possibly probably please well ok okay hmm um oh ah yes yeah now",
        # carriers: words that wrap a question and say nothing of its subject
        "thing things object objects item items kind kinds sort type category call called say said",
        "tell think guess consider considered describe described believe bet know like going",
        "gonna want wanna able possible find found finds use used uses using made",
    )
    for word in line.split()
)

_IRREGULAR: Final = {
    **dict.fromkeys(["built", "build"], "build"),
    **dict.fromkeys(["held", "kept"], "hold"),
    **dict.fromkeys(["ate", "eaten", "eat"], "eat"),
    **dict.fromkeys(["wore", "worn", "wear"], "wear"),
    **dict.fromkeys(["saw", "seen", "see"], "see"),
    **dict.fromkeys(["bought", "buy"], "buy"),
    **dict.fromkeys(["sold", "sell"], "sell"),
    **dict.fromkeys(["men", "man"], "man"),
    **dict.fromkeys(["women", "woman"], "woman"),
    **dict.fromkeys(["children", "kids", "kid"], "child"),
    **dict.fromkeys(["feet", "foot"], "foot"),
    **dict.fromkeys(["colour", "coloured", "colored", "colours"], "color"),
}

_WORD: Final = re.compile(r"[a-z0-9\xe0-\xff]+(?:'[a-z]+)?")
_LENGTHENED: Final = re.compile(r"(.)\1{2,}")


def _words(question: str) -> list[str]:
    """Return the words of a question: lower case, no apostrophes, "sooo" as "so"."""
    text = _LENGTHENED.sub(r"\1", question.lower())
    return [word.replace("'", "") for word in _WORD.findall(text)]


def _stem(word: str) -> str:
    """Return a crude stem: plurals, -ing, -ed, -en, -er, -est and -ly go, and so does a last e.

    It need not be a word, and words that meet by accident only make a group larger.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stem = word
    if stem.endswith("ies") and len(stem) > 4:
        stem = stem[:-3] + "y"
    elif stem.endswith("s") and not stem.endswith("ss") and len(stem) > 3:
        stem = stem[:-1]
    for suffix in ("ing", "ed", "en", "ly", "est", "er"):
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
            stem = stem[: -len(suffix)]
            if stem[-1] == stem[-2] and stem[-1] not in "aeiouls":
                stem = stem[:-1]
            break
    if stem.endswith("e") and len(stem) > 3:
        stem = stem[:-1]
    return stem[:-1] + "y" if stem.endswith("i") and len(stem) > 3 else stem


def group_key(question: str) -> str:
    """Return what all paraphrases of a question share: its content words, stemmed and sorted.

    "is it sharp", "are you sharp" and "sharp?" all give ``sharp``. A question without content
    words gives all its words after a ``=``, and one without any words its folded text.
    """
    words = _words(question)
    stems = sorted({_stem(word) for word in words if word not in _FUNCTION_WORDS})
    return " ".join(stems) or "=" + (" ".join(words) or fold(question))


def content_span(words: Sequence[str]) -> tuple[int, int]:
    """Return where the first content word of ``words`` stands, and where the last one ends.

    A question without content words is all content.
    """
    places = [
        i
        for i, word in enumerate(words)
        if any(part not in _FUNCTION_WORDS for part in _words(word))
    ]
    return (places[0], places[-1] + 1) if places else (0, len(words))


def groups(pairs: Sequence[Pair]) -> list[int]:
    """Return a group id for each pair, counted from 0; paraphrases have the same one."""
    ids: dict[str, int] = {}
    return [ids.setdefault(group_key(pair.question), len(ids)) for pair in pairs]


def split(corpus: Corpus, *, dev: float = 0.1, test: float = 0.1, seed: int = 0) -> Split:
    """Split a corpus by whole groups of paraphrases into train, dev and test.

    ``dev`` and ``test`` are shares of the pairs, met roughly. Where a group goes depends on
    its key and ``seed`` alone, so that a new line moves no other line. A very large group
    (more than LARGE_GROUP of the pairs and LARGE_GROUP_PAIRS) always goes to train: held out
    it would be most of what is measured. Raises ValueError for shares that leave no train.
    """
    if dev < 0 or test < 0 or dev + test >= 1:
        raise ValueError(f"dev {dev} and test {test}: each at least 0, and together below 1")
    keys = [group_key(pair.question) for pair in corpus.pairs]
    sizes = Counter(keys)
    large = max(LARGE_GROUP * len(keys), LARGE_GROUP_PAIRS)
    parts: tuple[list[Pair], list[Pair], list[Pair]] = ([], [], [])
    for pair, key in zip(corpus.pairs, keys, strict=True):
        place = 1.0 if sizes[key] > large else _fraction(key, seed)
        parts[1 if place < dev else 2 if place < dev + test else 0].append(pair)
    train, dev_part, test_part = (Corpus(tuple(part)) for part in parts)
    return Split(train, dev_part, test_part)


def _fraction(key: str, seed: int) -> float:
    """Return a number in [0, 1) that depends on ``key`` and ``seed`` alone."""
    digest = hashlib.blake2b(f"{seed}\n{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def lines(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield the lines of a corpus file that reads back as ``pairs``, line ends included."""
    for pair in pairs:
        yield f"{pair.question}|{pair.answer}\n"
