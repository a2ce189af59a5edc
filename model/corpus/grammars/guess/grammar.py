"""The corpus ``guess``: Twenty Questions about one secret thing, a lighthouse.

Answers are YES, NO, MAYBE, WIN (the player names it) and FOG (no question about the thing).
Facts stand in ``facts`` and the files beside it; here is the grammar that makes questions of them.
Each fact draws its phrasings from a generator seeded with the fact itself, so that a new fact
changes no question about the others.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

from ulmrig.model.corpus.grammars.guess import (
    deeds,
    facts,
    followups,
    guesses,
    handling,
    places,
    relations,
    talk,
    treatment,
    uses,
)
from ulmrig.model.corpus.grammars.guess.sentences import SENTENCES
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.typed_line import MAX_LINE

FACTS: Final = tuple(
    part.FACTS for part in (facts, guesses, deeds, handling, places, uses, relations, treatment)
)

PER_FACT: Final = {"YES": 3, "MAYBE": 3, "NO": 2}
"""Phrasings drawn for a fact, by its answer: NO has by far the most facts."""

FIRST_ASKED: Final = "*"
"""What stands before a fact that everybody asks about first: it gets every phrasing."""

QUESTION_MARKS: Final = 0.3
"""How many of the full questions end in a question mark."""

PHRASINGS: Final[dict[str, tuple[str, ...]]] = {
    # {x} is the entry; what else there may be, see _forms(). The first is always taken.
    "adjective": (
        "is it {x}",
        "{x}?",
        "is this {x}",
        "are you {x}",
        "is the thing {x}",
        "is it something {x}",
        "would you say it's {x}",
        "so it's {x}?",
        "it's {x}, right?",
        "is it usually {x}",
        "would you call it {x}",
        "{x}",
        "is that {x}",
        "is the object {x}",
        "do you think it's {x}",
        "could you say it is {x}",
    ),
    "colour": (
        "is it {x}",
        "{x}?",
        "are you {x}",
        "is it painted {x}",
        "is its color {x}",
        "is the color {x}",
        "could it be {x}",
        "is it {x} in color",
        "so it's {x}?",
        "is it usually {x}",
        "does it come in {x}",
    ),
    "class": (
        "is it {x}",
        "{x}?",
        "are you {x}",
        "is it a kind of {n}",
        "is it some kind of {n}",
        "is it a type of {n}",
        "some sort of {n}?",
        "is this {x}",
        "would you say it's {x}",
        "is the thing {x}",
        "so it's {x}?",
        "is it considered {x}",
        "do you count as {x}",
        "is the secret {x}",
    ),
    "guess": (
        "is it {x}",
        "{n}?",
        "i think it's {x}",
        "is the answer {x}",
        "could it be {x}",
        "are you {x}",
        "i guess {x}",
        "my guess is {x}",
        "is this {x}",
        "{n}",
        "it's {x}",
        "is it maybe {x}",
        "it must be {x}",
        "{x}?",
        "what about {x}",
        "are you thinking of {x}",
        "is the thing {x}",
    ),
    "does": (
        "does it {x}",
        "do you {x}",
        "does the thing {x}",
        "does this {x}",
        "it {s}?",
        "so it {s}?",
        "is it something that {s}",
        "would it {x}",
        "is it a thing that {s}",
        "does it usually {x}",
        "does that {x}",
    ),
    "can it": (
        "can it {x}",
        "could it {x}",
        "can you {x}",
        "is it able to {x}",
        "can the thing {x}",
        "can this {x}",
        "is it something that can {x}",
        "so it can {x}?",
        "would it be able to {x}",
        "can one of these {x}",
    ),
    "can you": (
        "can you {x}",
        "can i {x}",
        "could i {x}",
        "can people {x}",
        "can a person {x}",
        "could you {x}",
        "can someone {x}",
        "so i can {x}?",
        "is it possible to {x}",
        "would i be able to {x}",
        "can anyone {x}",
    ),
    "do people": (
        "do people {x}",
        "do you {x}",
        "would people {x}",
        "do humans {x}",
        "would you {x}",
        "so people {x}?",
        "do some people {x}",
    ),
    "place": (
        "is it found {x}",
        "is it {x}",
        "{x}?",
        "would i find it {x}",
        "can you find it {x}",
        "are you {x}",
        "do you find it {x}",
        "could i see it {x}",
        "can it be found {x}",
        "is the thing {x}",
        "would i see one {x}",
        "{x}",
        "are there any {x}",
        "could it be {x}",
    ),
    "made": (
        "is it made of {x}",
        "made of {x}?",
        "are you made of {x}",
        "is it made from {x}",
        "is it made out of {x}",
        "is the thing made of {x}",
        "is it built of {x}",
        "is it usually made of {x}",
        "is it mostly {x}",
        "would it be made of {x}",
    ),
    "has": (
        "does it have {x}",
        "do you have {x}",
        "has it got {x}",
        "does the thing have {x}",
        "does this have {x}",
        "so it has {x}?",
        "is it something with {x}",
        "it has {x}?",
        "does it usually have {x}",
        "with {x}?",
        "would it have {x}",
    ),
    "for": (
        "is it used for {x}",
        "is it for {x}",
        "used for {x}?",
        "do you use it for {x}",
        "do people use it for {x}",
        "is it meant for {x}",
        "is it something for {x}",
        "can it be used for {x}",
        "are you used for {x}",
        "would i use it for {x}",
        "for {x}?",
        "is it made for {x}",
        "is it good for {x}",
    ),
    "users": (
        "is it used by {x}",
        "do {x} use it",
        "is it for {x}",
        "would {x} use it",
        "used by {x}?",
        "do {x} need it",
        "is it meant for {x}",
        "is it useful to {x}",
        "is it made for {x}",
        "is it something {x} use",
    ),
    "time": (
        "is it used {x}",
        "do you use it {x}",
        "used {x}?",
        "is it something you use {x}",
        "do people use it {x}",
        "would i use it {x}",
        "is it useful {x}",
    ),
    "era": (
        "did it exist {x}",
        "was it around {x}",
        "did people have it {x}",
        "did they have it {x}",
        "was it there {x}",
        "were there any {x}",
        "did it already exist {x}",
    ),
    "topic": (
        "is it related to {x}",
        "is it connected with {x}",
        "does it have to do with {x}",
        "is it about {x}",
        "something to do with {x}?",
        "is it to do with {x}",
        "does it have anything to do with {x}",
        "is it associated with {x}",
        "does it involve {x}",
        "has it got to do with {x}",
    ),
    "done": (
        "is it {x}",
        "{x}?",
        "is it something {x}",
        "is this {x}",
        "are you {x}",
        "is the thing {x}",
        "so it's {x}?",
        "is it usually {x}",
        "it's {x}, right?",
    ),
}

BIGGER: Final = (
    "is it bigger than {x}",
    "is it larger than {x}",
    "bigger than {x}?",
    "are you bigger than {x}",
    "is it taller than {x}",
    "is this bigger than {x}",
    "taller than {x}?",
)
SMALLER: Final = (
    "is it smaller than {x}",
    "smaller than {x}?",
    "are you smaller than {x}",
    "is this smaller than {x}",
    "is it shorter than {x}",
)
PER_SIZE: Final = 3
OPPOSITE: Final = {"YES": "NO", "NO": "YES", "MAYBE": "MAYBE"}

_ARTICLES: Final = ("a ", "an ", "the ")
_STATEMENTS: Final = ("i ", "my ", "it's ", "it must ")
_FOR_ONE_WORD: Final = ("would you call it {x}", "is the object {x}", "could you say it is {x}")
_THIRD: Final = {"have": "has", "do": "does", "go": "goes"}


def third_person(phrase: str) -> str:
    """Return a verb phrase ("wash it") as it stands after "it" ("washes it")."""
    verb, _, rest = phrase.partition(" ")
    if verb in _THIRD:
        verb = _THIRD[verb]
    elif verb.endswith(("s", "sh", "ch", "x", "z")):
        verb += "es"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        verb = verb[:-1] + "ies"
    else:
        verb += "s"
    return f"{verb} {rest}" if rest else verb


def _bare(noun: str) -> str:
    """Return a noun without its article."""
    for article in _ARTICLES:
        if noun.startswith(article):
            return noun[len(article) :]
    return noun


def _forms(entry: str) -> dict[str, str]:
    """Return what a phrasing may name: x the entry, n less its article, s as "it ..."s."""
    return {"x": entry, "n": _bare(entry), "s": third_person(entry)}


def entries(text: str, between: str = ",") -> list[str]:
    """Return the entries of a text of facts: between commas (or ``between``) and line ends."""
    parts = text.replace("\n", between).split(between)
    return [part.strip() for part in parts if part.strip()]


def _fits(phrasing: str, fact: str) -> bool:
    """Say whether people would ask about ``fact`` in this way."""
    if fact.startswith("be ") and "able to" in phrasing:
        return False
    if " " in fact and phrasing.startswith(_FOR_ONE_WORD):
        return False
    if fact.startswith("the ") and "involve" in phrasing:
        return False
    return not ({"you", "your"} & set(fact.split()) and "you" in phrasing.split())


def _asked(fact: str, phrasings: tuple[str, ...], count: int) -> Iterator[str]:
    """Yield ``count`` questions about a fact: the first phrasing, and others drawn by lot."""
    rng = random.Random(f"guess {phrasings[0]} {fact}")
    fitting = [phrasing for phrasing in phrasings[1:] if _fits(phrasing, fact)]
    chosen = [phrasings[0], *rng.sample(fitting, min(count - 1, len(fitting)))]
    for phrasing in chosen:
        mark = "?" if rng.random() < QUESTION_MARKS else ""
        question = phrasing.format(**_forms(fact))
        # A statement ("i think it's a pen") takes no question mark, and "pen?" has its own.
        if phrasing.startswith(_STATEMENTS) or phrasing in ("{x}", "{n}") or question[-1] == "?":
            mark = ""
        yield question + mark


def _fact_pairs() -> Iterator[tuple[str, str]]:
    for group in FACTS:
        for kind, by_answer in group.items():
            for answer, text in by_answer.items():
                for entry in entries(text):
                    yield from _pairs_of(kind, entry, answer)


def _pairs_of(kind: str, entry: str, answer: str) -> Iterator[tuple[str, str]]:
    """Yield questions about one fact with their answers; a size is also asked the other way."""
    fact = entry.removeprefix(FIRST_ASKED)
    if kind == "bigger":
        ways = [(BIGGER, answer, PER_SIZE), (SMALLER, OPPOSITE[answer], PER_SIZE)]
    else:
        ways = [(PHRASINGS[kind], answer, PER_FACT[answer])]
    for phrasings, said, some in ways:
        for question in _asked(fact, phrasings, some if entry == fact else len(phrasings)):
            yield question, said


def _sentence_pairs() -> Iterator[tuple[str, str]]:
    for answer, text in SENTENCES.items():
        for sentence in entries(text, ";"):
            rng = random.Random(f"guess {sentence}")
            yield sentence + ("?" if rng.random() < QUESTION_MARKS else ""), answer


def _talk_pairs() -> Iterator[tuple[str, str]]:
    for question in talk.wins():
        yield question, "WIN"
    for question in (*talk.fog(), *followups.alone()):
        yield question, "FOG"


def pairs() -> list[Pair]:
    """Return the corpus: distinct questions of 1 to 62 characters, the same at every call.

    Behind some of them stands what is asked about their answer.
    """
    found: dict[str, tuple[str, str]] = {}
    for part in (_fact_pairs, _sentence_pairs, _talk_pairs):
        for question, answer in part():
            if len(question) <= MAX_LINE:
                # A second answer to a question is kept, so that Corpus.conflicts() finds it.
                found.setdefault(f"{question}|{answer}", (question, answer))
    return followups.with_dialogues([Pair(*asked) for asked in found.values()])
