"""The corpus `tinychat`: small talk by a Z80 board that has been on since 1976.

Who speaks: Zed, the board itself. Old, dry, proud, secretly kind. Soldered, on a desk, from
California; 64K are plenty, 5 volts are a meal, T-states are there to be counted. It dislikes
hurry, Intel and the reset button, and likes quiet rooms, good cables and polite typists. It
never explains itself: on a Z80 every letter costs time.

A character of your own is a text like BOARD or TALK, and ``read`` makes pairs of it::

    # a comment
    = GOOD DAY                  a reply; the prompts below it all get it
    . hello[!] | hi [there]     said as it stands
    ? do you (sleep/rest)       a question: also asked with "?", or after "so", "and", "hey"
    ! tell me a joke            a request: also with "please", or as "can you tell me a joke"

``|`` separates prompts, ``[x]`` may be left out (``[x/y]`` is one of two or neither), and
``(x/y)`` is one of two. Contractions are written out and without their apostrophe ("what's":
"whats", "what is"), "you" in a short prompt also becomes "u", and "color" is also "colour".
Nothing here is random; the same text makes the same pairs in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from model.corpora.tinychat_board import BOARD
from model.corpora.tinychat_computers import COMPUTERS
from model.corpora.tinychat_talk import TALK
from model.corpora.tinychat_tastes import TASTES
from model.corpus import CorpusError, Pair, problems_of
from model.encode import MAX_LINE

CONTRACTIONS: Final = {
    "i'm": "i am",
    "i'll": "i will",
    "i've": "i have",
    "you're": "you are",
    "you'll": "you will",
    "we're": "we are",
    "we'll": "we will",
    "it's": "it is",
    "that's": "that is",
    "there's": "there is",
    "what's": "what is",
    "who's": "who is",
    "where's": "where is",
    "when's": "when is",
    "how's": "how is",
    "don't": "do not",
    "doesn't": "does not",
    "didn't": "did not",
    "can't": "cannot",
    "won't": "will not",
    "isn't": "is not",
    "aren't": "are not",
}
"""Words with an apostrophe, and what they are short for."""

NOT_WRITTEN_OUT: Final = re.compile(
    r"^(why )?(don't|doesn't|can't|aren't|isn't) (you|i|it)\b|let's|o'clock"
)
"""Questions whose words would change places ("aren't you old" is not "are not you old")."""

BRITISH: Final = {"favorite": "favourite", "color": "colour", "colors": "colours"}

MISREAD: Final = ("i'll", "we're", "we'll")
"""Contractions that are another word without their apostrophe; we leave it in."""

OPENERS: Final = ("so", "and", "hey", "well")
"""What people say before a question; every other question takes one of them."""

OPENED: Final = frozenset(
    [
        *("am", "are", "can", "could", "did", "do", "does", "have", "how", "is", "may", "shall"),
        *("should", "what", "when", "where", "which", "who", "why", "will", "would"),
        *("what's", "who's", "where's", "when's", "how's"),
    ]
)
"""First words of a question that takes one of them ("so huh" is none)."""

OPENED_WORDS: Final = range(3, 9)
"""Words of a question that takes an opener: "so why" asks something else than "why"."""

SHORT: Final = 4
"""Words of a prompt in which "you" is also written "u"."""

FIRST_LINE: Final = 10
"""The line of our four files on which their text begins."""

_MARKS: Final = "=.?!"
_GROUP: Final = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


def pairs() -> list[Pair]:
    """Return the pairs of `tinychat`, in the order of its text, each question once."""
    return [
        *read(BOARD, "model/corpora/tinychat_board.py", FIRST_LINE),
        *read(COMPUTERS, "model/corpora/tinychat_computers.py", FIRST_LINE),
        *read(TASTES, "model/corpora/tinychat_tastes.py", FIRST_LINE),
        *read(TALK, "model/corpora/tinychat_talk.py", FIRST_LINE),
    ]


def read(text: str, name: str, first_line: int = 1) -> list[Pair]:
    """Return the pairs that a character's text makes, each question of a reply once.

    ``name`` and ``first_line``, the line of the file on which the text begins, make the pairs'
    ``where``. Raises CorpusError with all problems of the text. That a question has two replies
    is found by Corpus.conflicts, not here.
    """
    found: dict[tuple[str, str], Pair] = {}
    problems: list[str] = []
    unasked: list[str] = []
    reply, turn = "", 0
    for number, raw in enumerate(text.split("\n"), first_line):
        where = f"{name}:{number}"
        mark, line = raw[:1], raw[1:].strip()
        if not raw.strip() or mark == "#":
            continue
        if mark not in _MARKS or not line:
            problems.append(f"{where}: {raw!r} (= a reply, or prompts after . ? or !)")
        elif mark == "=":
            problems += unasked
            reply, unasked = line, [f"{where}: {line!r} has no prompts (. ? or ! lines below it)"]
            problems += [f"{where}: {line!r}: {what}" for what in problems_of("?", line)]
        elif not reply:
            problems.append(f"{where}: prompts without a reply (= REPLY above them)")
        else:
            unasked = []
            for prompt in prompts(line):
                turn += 1
                wrong = _problems(prompt)
                problems += [f"{where}: {prompt!r}: {what}" for what in wrong]
                for question in said(mark, prompt, turn) if not wrong else ():
                    found.setdefault((question, reply), Pair(question, reply, where))
    problems += unasked
    if problems:
        raise CorpusError(problems)
    return list(found.values())


def _problems(prompt: str) -> list[str]:
    lone = bool(set(prompt) & set("()[]"))
    return problems_of(prompt, "?") + ["a bracket without its other half"] * lone


def prompts(line: str) -> Iterator[str]:
    """Yield the prompts of a line, every choice of its brackets made."""
    for part in line.split("|"):
        yield from _choices(part.strip())


def _choices(text: str) -> Iterator[str]:
    group = _GROUP.search(text)
    if group is None:
        yield re.sub(r" +", " ", text).strip()
        return
    words = group[0][1:-1].split("/")
    for word in ([""] if group[0][0] == "[" else []) + words:
        yield from _choices(text[: group.start()] + word + text[group.end() :])


def said(mark: str, prompt: str, turn: int) -> Iterator[str]:
    """Yield how people type a prompt of the kind ``mark``; ``turn`` chooses an opener.

    What gets too long for the chat line is left out, but the prompt itself never is.
    """
    yield prompt
    for question in _more(mark, prompt, turn):
        if len(question) <= MAX_LINE:
            yield question


def _more(mark: str, prompt: str, turn: int) -> Iterator[str]:
    words = prompt.split()
    spellings = list(_spellings(prompt))
    yield from spellings
    if mark == "?":
        # The bare contraction ("whats up") is typed by people who leave out the "?", too.
        for spelling in (prompt, *spellings[1:]):
            yield f"{spelling}?"
        if turn % 2 and len(words) in OPENED_WORDS and words[0] in OPENED:
            yield f"{OPENERS[turn // 2 % len(OPENERS)]} {prompt}"
    if mark == "!" and "please" not in prompt:
        yield f"please {prompt}" if turn % 3 else f"{prompt} please"
        if not prompt.startswith(("don't", "let's")):
            yield f"{('can', 'could')[turn % 2]} you {prompt}"


def _spellings(prompt: str) -> Iterator[str]:
    """Yield the other ways to spell a prompt: no apostrophes, written out, British, "u"."""
    words = prompt.split()
    bare = [word if word in MISREAD else word.replace("'", "") for word in words]
    if bare != words:
        yield " ".join(bare)
    if not NOT_WRITTEN_OUT.search(prompt):
        full = [CONTRACTIONS.get(word, word) for word in words]
        if full != words:
            yield " ".join(full)
    british = [BRITISH.get(word, word) for word in words]
    if british != words:
        yield " ".join(british)
    if len(words) <= SHORT:
        short = re.sub(r"\bare you\b", "r u", prompt)
        short = re.sub(r"\byou're\b|\byour\b", "ur", short)
        short = re.sub(r"\byou\b", "u", short)
        if short != prompt:
            yield short
