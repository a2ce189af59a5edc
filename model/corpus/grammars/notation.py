"""How the text of a character is written, and how ``read`` makes pairs of it.

`tinychat` and `oracle` are such texts; one of your own looks like this::

    # a comment
    = GOOD DAY                  a reply; the prompts below it all get it
    . hello[!] | hi [there]     said as it stands
    ? do you (sleep/rest)       a question: every third one ends in a "?"
    ! tell me a joke            a request: every other one is also made politely
    > why | how so = THE SUN.   a follow-up: what is asked after GOOD DAY, and the reply to that
    >> really = LOOK UP.        what is asked after THE SUN., and so on, to any depth
    >? do you (like/love) it = I DO.    a follow-up that is a question, or a request with >!

``|`` separates prompts, ``[x]`` may be left out (``[x/y]`` is one of two or neither), and
``(x/y)`` is one of two. Where a prompt can be spelt otherwise ("what's": "whats", "what is"; "you":
"u"; "color": "colour"), every other one also is, in one such way, each in its turn. That is all:
marks and typing errors are the training's business, and variety is the author's.
Nothing here is random; the same text makes the same pairs in the same order.

A network remembers the last reply and nothing else, so follow-ups belong to their reply, whichever
question led there: those of one reply are one list, wherever ``= REPLY`` stands, in all modules of
a character. A ``= REPLY`` with follow-ups needs no prompts where another place gives that reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Final

from ulmrig.model.corpus.dialogues import arranged
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

_MARKS: Final = ".?!"
_WRONG: Final = "(= a reply, prompts after . ? or !, or a follow-up after >)"
_WRONG_FOLLOWUP: Final = "(> prompts = REPLY)"
_FOLLOWUP: Final = re.compile(r"(>+)\s*(?:([.?!])\s+)?([^=\s][^=]*?)\s*=\s*(.+)")
_GROUP: Final = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


def read_modules(modules: Sequence[ModuleType]) -> list[Pair]:
    """Return the pairs of the ``TEXT`` of each of ``modules``, each beginning on FIRST_LINE.

    Raises CorpusError as ``read`` does; a follow-up may stand in another module than its question.
    """
    found = []
    for module in modules:
        name = module.__name__.removeprefix("ulmrig.").replace(".", "/")
        found += _read(module.TEXT, f"{name}.py", FIRST_LINE)
    return arranged(found)


def read(text: str, name: str, first_line: int = 1) -> list[Pair]:
    """Return the pairs that a character's text makes, each question of a reply once.

    A reply's follow-ups stand behind the first question that gets it. ``name`` and ``first_line``,
    the line of the file on which the text begins, make the pairs' ``where``. Raises CorpusError
    with all problems of the text, and for the follow-ups of a reply that no question gets. That a
    question has two replies is found by Corpus.conflicts, not here.
    """
    return arranged(_read(text, name, first_line))


def _read(text: str, name: str, first_line: int) -> list[Pair]:
    """Return the pairs of a text as they stand; the follow-ups among them have no opener yet."""
    reader = _Reader()
    for number, raw in enumerate(text.split("\n"), first_line):
        if raw.strip() and not raw.startswith("#"):
            reader.line(raw, f"{name}:{number}")
    reader.end_reply()
    if reader.problems:
        raise CorpusError(reader.problems)
    return list(reader.found.values())


@dataclass
class _Reader:
    """What has been read of a text.

    ``path`` are the replies that lead to the line: that of the ``=`` above, and of each follow-up
    on the way from there; a ``>`` more makes it longer. ``turns`` counts prompts, and follow-ups
    for themselves, so that one more of those changes no other question.
    """

    found: dict[tuple[str, str, str], Pair] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    unasked: str = ""
    turns: dict[bool, int] = field(default_factory=lambda: {False: 0, True: 0})

    def line(self, raw: str, where: str) -> None:
        """Read one line."""
        mark, text = raw[0], raw[1:].strip()
        if mark == "=" and text:
            self.end_reply()
            self.path = [text]
            self.unasked = f"{where}: {text!r} has no prompts (. ? or ! lines below it)"
            self._check_reply(text, where)
        elif mark == ">":
            self._followup(raw, where)
        elif mark not in _MARKS or not text:
            self.problems.append(f"{where}: {raw!r} {_WRONG}")
        elif not self.path:
            self.problems.append(f"{where}: prompts without a reply (= REPLY above them)")
        else:
            self._prompts(mark, text, Pair("", self.path[0], where))

    def end_reply(self) -> None:
        """End what belongs to the reply above: it must have had prompts, or follow-ups."""
        if self.unasked:
            self.problems.append(self.unasked)
        self.unasked = ""

    def _followup(self, raw: str, where: str) -> None:
        self.unasked = ""
        parts = _FOLLOWUP.fullmatch(raw.rstrip())
        depth = len(raw) - len(raw.lstrip(">"))
        if not self.path:
            self.problems.append(f"{where}: a follow-up without a reply (= REPLY above it)")
        elif depth > len(self.path):
            above = ">" * (depth - 1)
            self.problems.append(f"{where}: {raw!r} follows no {above!r} line (one above it)")
        elif parts is None:
            self.problems.append(f"{where}: {raw!r} is no follow-up {_WRONG_FOLLOWUP}")
        else:
            self.path = [*self.path[:depth], parts[4]]
            self._check_reply(parts[4], where)
            self._prompts(parts[2] or ".", parts[3], Pair("", parts[4], where, self.path[-2]))

    def _check_reply(self, reply: str, where: str) -> None:
        self.problems += [f"{where}: {reply!r}: {what}" for what in problems_of("?", reply)]

    def _prompts(self, mark: str, text: str, pair: Pair) -> None:
        """Add ``pair`` with each question that the prompts ``text`` make."""
        self.unasked = ""
        for prompt in prompts(text):
            self.turns[bool(pair.after)] += 1
            wrong = _problems(prompt)
            self.problems += [f"{pair.where}: {prompt!r}: {what}" for what in wrong]
            turn = self.turns[bool(pair.after)]
            for question in said(mark, prompt, turn) if not wrong else ():
                key = (question, pair.answer, pair.after)
                self.found.setdefault(key, replace(pair, question=question))


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
