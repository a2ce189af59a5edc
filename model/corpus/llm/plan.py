"""The plan: which requests make a corpus of Twenty Questions about a topic.

It depends on the topic, the number of pairs and the seed alone, so that a run that was stopped can
go on where it was. What a request says is in ``prompts``; here is how many there are, of what.
"""

from __future__ import annotations

import hashlib
import math
import random
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import Final

from ulmrig.model.corpus.llm.errors import LlmError
from ulmrig.model.corpus.paraphrases import group_key

CATEGORIES: Final = (
    ("size", "how big, tall, wide or heavy it is, and beside what"),
    ("looks", "its shape, its colors, how it is painted or finished"),
    ("material", "what it is made of, and what it is not made of"),
    ("place", "where it is found: rooms, towns, countries, nature"),
    ("use", "what it is for, what is done with it, who needs it"),
    ("parts", "what it has: inside, outside, at the top, at the bottom"),
    ("senses", "how it sounds, smells, feels, tastes; hot or cold; bright or dark"),
    ("movement", "whether and how it moves, and whether it can be carried or thrown"),
    ("power", "electricity, fuel, motors, computers, what makes it work"),
    ("history", "how old it is, who invented it, whether it existed at some time"),
    ("money", "what it costs, where it is bought, who owns it"),
    ("people", "jobs, men, women, children, famous people, sports, clothes"),
    ("animals", "animals, plants, food and the body, and whether it is alive"),
    ("nature", "weather, water, fire, day and night, the seasons"),
    ("danger", "safety, harm, laws, strength, how it breaks"),
    ("kind", "what kind of thing it is: tool, building, machine, toy, furniture"),
    ("culture", "stories, songs, films, religion, holidays, schools, art"),
    ("abstract", "ideas, feelings, numbers, shapes; is it real, rare, loved, useful"),
)
"""What people ask in Twenty Questions: a name, and what belongs there."""

ANGLES: Final = (
    "what everybody asks first",
    "what a child would ask",
    "precise, unusual details",
    "comparisons with other things",
    "what an expert would ask",
    "things that are often mistaken",
    "short questions of two to four words",
    "questions that begin with do, does, can, could, has, was or would",
)

STYLES: Final = (
    "short and casual",
    "polite and complete",
    "with 'you' or 'this thing' in place of 'it'",
    "as statements that want to be confirmed (so it's ...?)",
    "with other words that mean the same",
    "as a hasty typist writes, without punctuation",
)

SHARES: Final = {
    # Facts, and the other wordings of each: the network must learn that wordings do not matter,
    # so there are more of these than of facts.
    "question": 0.28,
    "reword": 0.42,
    # Wrong guesses. Every one is a NO, and without them any guess would win.
    "distractor": 0.12,
    # There are few ways to name one thing; more would only be said twice.
    "win": 0.06,
    # As in our own grammar's corpus, 7 %, and more, since nonsense has no end.
    "fog": 0.12,
}
"""How the lines that are asked for are shared among the kinds of requests."""

OVERASK: Final = 1.5
"""Lines asked for, for each pair wanted: a third is said twice, malformed, or over a cap."""

LINES: Final = 40
"""Lines that one request asks for: longer lists repeat themselves, and are cut off."""

MIN_LINES: Final = 5
"""... and at least, before a category gets a request of its own."""

REWORDINGS: Final = 4
"""Other wordings asked for, for each question."""

MIN_PAIRS, MAX_PAIRS = 20, 50_000
MAX_TOPIC: Final = 40


@dataclass(frozen=True)
class Request:
    """One request: ``lines`` lines of a kind (a key of SHARES).

    ``about`` is its category, angle or style. ``parent`` is the request whose questions it rewords,
    those from the ``first`` on; ``after`` are the requests whose lines it must not repeat.
    """

    name: str
    kind: str
    lines: int
    about: str = ""
    parent: str = ""
    first: int = 0
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What is asked: the requests, in the order in which they can be asked."""

    topic: str
    pairs: int
    seed: int
    requests: tuple[Request, ...]

    def digest(self, texts: Sequence[str]) -> str:
        """Return a name for this plan and the ``texts`` of its prompts; any change changes it."""
        said = repr((self.topic, self.pairs, self.seed, *map(astuple, self.requests), *texts))
        return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


def clean_topic(words: str) -> str:
    """Return the topic: lower case, single blanks, no article. Raises LlmError for no topic."""
    topic = " ".join(words.lower().split())
    for article in ("a ", "an ", "the "):
        topic = topic.removeprefix(article)
    if not topic or len(topic) > MAX_TOPIC or "|" in topic or not topic.isascii():
        raise LlmError(
            f"--topic {words!r}: expected the name of a thing, 1 to {MAX_TOPIC} characters of ASCII"
        )
    if group_key(topic).startswith("=") or not topic.isprintable():
        raise LlmError(f"--topic {words!r}: it names nothing (expected a noun, such as lighthouse)")
    return topic


def make(topic: str, pairs: int, seed: int) -> Plan:
    """Return the plan for about ``pairs`` pairs. Raises LlmError for what cannot be planned."""
    topic = clean_topic(topic)
    if not MIN_PAIRS <= pairs <= MAX_PAIRS:
        raise LlmError(f"--pairs {pairs}: expected {MIN_PAIRS} to {MAX_PAIRS:,}")
    rng = random.Random(f"plan {seed}")
    asked = {kind: math.ceil(pairs * OVERASK * share) for kind, share in SHARES.items()}
    questions = _questions(asked["question"], rng)
    requests = [*questions, *_rewordings(asked["reword"], questions, rng)]
    for kind in ("distractor", "win", "fog"):
        requests += _series(kind, asked[kind])
    return Plan(topic, pairs, seed, tuple(requests))


def _questions(lines: int, rng: random.Random) -> list[Request]:
    """Return requests for questions: round after round through the categories, by other angles."""
    few = min(len(CATEGORIES), math.ceil(lines / MIN_LINES))
    count = max(few, math.ceil(lines / LINES))
    angles = {name: rng.sample(ANGLES, len(ANGLES)) for name, _ in CATEGORIES}
    made: list[Request] = []
    for number in range(count):
        turn, place = divmod(number, len(CATEGORIES))
        category, about = CATEGORIES[place]
        # The first time round there is no angle: the plain questions must be there.
        angle = f"; this time {angles[category][turn % len(ANGLES)]}" if turn else ""
        before = tuple(request.name for request in made if request.name.split("/")[1] == category)
        made.append(
            Request(
                f"question/{category}/{turn}",
                "question",
                math.ceil(lines / count),
                about=f"{category} ({about}){angle}",
                after=before[-2:],  # as much as there is room for
            )
        )
    return made


def _rewordings(lines: int, questions: Sequence[Request], rng: random.Random) -> list[Request]:
    """Return requests that reword the questions: some of every request, then more of each."""
    made = []
    originals = LINES // REWORDINGS
    for number in range(math.ceil(lines / LINES)):
        turn, place = divmod(number, len(questions))
        parent = questions[place]
        shown = min(originals, parent.lines - turn * originals)
        if shown <= 0:
            break
        name = f"reword/{parent.name.partition('/')[2]}/{turn}"
        style = rng.choice(STYLES)
        made.append(
            Request(name, "reword", shown * REWORDINGS, style, parent.name, turn * originals)
        )
    return made


def _series(kind: str, lines: int) -> list[Request]:
    """Return requests of one kind, each of which sees the lines of the two before it."""
    count = math.ceil(lines / LINES)
    names = [f"{kind}/{number}" for number in range(count)]
    return [
        Request(
            name,
            kind,
            math.ceil(lines / count),
            about=str(number),
            after=tuple(names[max(0, number - 2) : number]),
        )
        for number, name in enumerate(names)
    ]
