"""How the text of a character is written, and how ``read`` makes pairs of it.

`tinychat` and `oracle` are such texts; one of your own looks like this::

    # a comment
    = GOOD DAY                  a reply; the prompts below it all get it
    . hello[!] | hi [there]     said as it stands
    ? do you (sleep/rest)       a question: every third one ends in a "?"
    ! tell me a joke            a request: every other one is also made politely

``|`` separates prompts, ``[x]`` may be left out (``[x/y]`` is one of two or neither), and
``(x/y)`` is one of two. Where a prompt can be spelt otherwise ("what's": "whats", "what is"; "you":
"u"; "color": "colour"), every other one also is, in one such way, each in its turn. That is all:
marks and typing errors are the training's business, and variety is the author's.
Nothing here is random; the same text makes the same pairs in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Final

from ulmrig.model.corpus.pairs import CorpusError, Pair, problems_of
from ulmrig.model.network.typed_line import MAX_LINE

CONTRACTIONS: Final = {
    "i'm": "i am",
    "i'll": "i will",
    "i've": "i have",
    "you're": "you are",
    "you'll": "you will",
    "you've": "you have",
    "he's": "he is",
    "she's": "she is",
    "they're": "they are",
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
    "wasn't": "was not",
}
"""Words with an apostrophe, and what they are short for."""

NOT_WRITTEN_OUT: Final = re.compile(
    r"^(why )?(don't|doesn't|didn't|can't|won't|aren't|isn't|wasn't) \w+|let's|o'clock"
)
"""Questions whose words would change places ("aren't you old" is not "are not you old")."""

BRITISH: Final = {
    "favorite": "favourite",
    "color": "colour",
    "colors": "colours",
    "gray": "grey",
    "neighbor": "neighbour",
    "honor": "honour",
}

MISREAD: Final = ("i'll", "we're", "we'll", "he'll", "she'll", "she'd", "we'd")
"""Contractions that are another word without their apostrophe; we leave it in."""

SHORT: Final = 4
"""Words of a prompt in which "you" is also written "u"."""

MARKED: Final = 3
"""Every so many questions, one is asked with its question mark."""

POLITE: Final = ("please {}", "can you {}", "{} please", "could you {}")
"""How a request is also made, each in its turn."""

FIRST_LINE: Final = 10
"""The line of our own files on which their text begins."""

_MARKS: Final = "=.?!"
_GROUP: Final = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


def read_module(module: ModuleType) -> list[Pair]:
    """Return the pairs of ``module.TEXT``, a text of our own that begins on FIRST_LINE."""
    name = module.__name__.removeprefix("ulmrig.").replace(".", "/")
    return read(module.TEXT, f"{name}.py", FIRST_LINE)


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
    """Yield how people type a prompt of the kind ``mark``; ``turn`` chooses among the ways.

    What gets too long for the chat line is left out, but the prompt itself never is.
    """
    asked = f"{prompt}?"
    yield asked if mark == "?" and turn % MARKED == 0 and len(asked) <= MAX_LINE else prompt
    for question in _more(mark, prompt, turn):
        if len(question) <= MAX_LINE:
            yield question


def _more(mark: str, prompt: str, turn: int) -> Iterator[str]:
    others = list(_spellings(prompt))
    if others and turn % 2 == 0:
        yield others[turn // 2 % len(others)]
    if mark == "!" and "please" not in prompt and turn % 2:
        can_ask = not prompt.startswith(("don't", "let's"))
        yield (POLITE[turn // 2 % len(POLITE)] if can_ask else POLITE[0]).format(prompt)


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
