"""The rest of the corpus ``guess``: the player names the lighthouse (WIN), or says something
that is no question about the thing (FOG)."""

from __future__ import annotations

import random
from typing import Final

from ulmrig.model.corpus.grammars.guess import fog as lists
from ulmrig.model.corpus.grammars.mashing import ROWS, long_lines

_NAMES: Final = ("a lighthouse", "a light house", "the lighthouse", "lighthouse", "light house")

_NAMING: Final = (
    "is it {x}",
    "is it {x}?",
    "{x}",
    "{x}?",
    "{x}!",
    "it's {x}",
    "it is {x}",
    "i think it's {x}",
    "i think it is {x}",
    "i guess {x}",
    "i'd say {x}",
    "my guess is {x}",
    "are you {x}",
    "are you {x}?",
    "you are {x}",
    "you're {x}",
    "is the answer {x}",
    "is the answer {x}?",
    "the answer is {x}",
    "could it be {x}",
    "could it be {x}?",
    "is this {x}",
    "is that {x}",
    "it must be {x}",
    "it has to be {x}",
    "maybe {x}?",
    "is it maybe {x}",
    "so it's {x}",
    "so it's {x}?",
    "is the thing {x}",
    "is the secret {x}",
    "is the object {x}",
    "what about {x}?",
    "final answer: {x}",
    "i know, it's {x}",
    "i know it, {x}",
    "got it, {x}",
    "i bet it's {x}",
    "would it be {x}",
    "are you thinking of {x}",
    "surely {x}",
    "then it's {x}",
    "ok, {x}",
    "ok it's {x}",
    "is it perhaps {x}",
    "i'm sure it's {x}",
    "i say {x}",
    "aha, {x}",
    "i believe it's {x}",
    "isn't it {x}",
    "must be {x}",
    "let me guess, {x}",
)

_OTHER_NAMES: Final = (
    "an old lighthouse",
    "a white lighthouse",
    "a tall lighthouse",
    "a lighthouse on a cliff",
    "a lighthouse by the sea",
    "a red and white lighthouse",
    "the lighthouse of alexandria",
    "the eddystone lighthouse",
    "one of those lighthouses",
    "some lighthouse",
    "lighthouses",
    "a stone lighthouse",
    "a coastal lighthouse",
    "an abandoned lighthouse",
    "a working lighthouse",
    "a lighthouse on an island",
    "a striped lighthouse",
    "a famous lighthouse",
    "a lighthouse at night",
    "a lighthouse for ships",
    "a lighthouse near a harbor",
    "a big lighthouse",
    "a light-house",
    "a litehouse",
    "a lighthouse on the coast",
    "a lighthouse tower",
    "a round lighthouse",
    "a lighthous",
    "a ligthouse",
    "a lighthuose",
    "a lighthose",
    "a ligh house",
    "a lighthouse i think",
    "a lighthouse, right",
)

_OTHER_NAMING: Final = (
    "is it {x}",
    "{x}?",
    "are you {x}",
    "i think it's {x}",
    "could it be {x}",
    "is the answer {x}",
)


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def wins() -> list[str]:
    """Return the ways in which a player names the lighthouse."""
    rng = random.Random("guess wins")
    said = [
        way.format(x=name) for way in _NAMING for name in (_NAMES[0], *rng.sample(_NAMES[1:], 2))
    ]
    for name in _OTHER_NAMES:
        said += [way.format(x=name) for way in rng.sample(_OTHER_NAMING, 6)]
    return said


def _mashing(count: int) -> list[str]:
    """Return what comes of fingers running over a keyboard."""
    rng = random.Random("guess mashing")
    said: list[str] = []
    while len(said) < count:
        words = []
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            row = rng.choice(ROWS[:3])
            start = rng.randrange(len(row) - 3)
            near = row[start : start + 5]
            words.append("".join(rng.choice(near) for _ in range(rng.randint(3, 8))))
        said.append(" ".join(words))
    return said


def _numbers(count: int) -> list[str]:
    rng = random.Random("guess numbers")
    return [str(rng.randrange(10 ** rng.randint(1, 6))) for _ in range(count)]


def fog() -> list[str]:
    """Return what players say that is no yes-or-no question about the thing."""
    said = _list(lists.OPEN) + _list(lists.SMALL) + _list(lists.COMMANDS)
    said += [f"what is the capital of {x}" for x in _list(lists.CAPITALS)]
    said += [f"how do i {x}" for x in _list(lists.HOW_TO)]
    said += [f"i like {x}" for x in _list(lists.LIKES)]
    said += [f"do you like {x}" for x in _list(lists.LIKES)]
    said += [f"what is {x}" for x in _list(lists.WHAT_IS)]
    said += [f"it's {x}" for x in _list(lists.WEATHER)]
    said += [f"i'm {x}" for x in _list(lists.I_AM)] + [f"i {x}" for x in _list(lists.I_DID)]
    said += [f"you are {x}" for x in _list(lists.YOU_ARE)]
    said += _mashing(140) + long_lines() + _numbers(50)
    return said
