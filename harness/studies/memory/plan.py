"""The plan of the study of memories: its settings, its kinds, and its corpus. No torch here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Final

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, fold, parents
from ulmrig.model.support.settings import setting
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError

NONE, MIXED, TRIGRAMS, COLUMN, QUESTION = "none", "mixed", "trigrams", "column", "question"
"""What is told of the history: nothing; the last reply's trigrams, in the query's buckets, or in
columns of their own; a column for the last reply, and one for the last question beside it."""

QUERY_BUCKETS: Final = 256
MEMORY_BUCKETS: Final = 256
BATCH: Final = 32
WORDINGS: Final = 3
"""Single questions, at most, that lead to a reply which is followed up."""


@dataclass(frozen=True)
class Kind:
    """A kind of memory: its row in the table. ``form`` is one of the five above."""

    name: str
    form: str
    count: int = 3
    hidden: tuple[int, ...] = (256,)
    reply_buckets: int = 0

    @property
    def is_product(self) -> bool:
        """Whether ``ulmrig train`` has it, so that a program can be made of its network."""
        return self.form in (NONE, COLUMN)

    def training(self, config: MemoryConfig, seed: int) -> TrainConfig:
        """Return the settings of one training."""
        columns = {NONE: 0, MIXED: 0, QUESTION: 2 * MEMORY_BUCKETS}
        return replace(
            RECALL,
            seed=seed,
            epochs=config.epochs,
            batch=BATCH,
            query_buckets=QUERY_BUCKETS,
            hidden=self.hidden,
            memory_buckets=columns.get(self.form, MEMORY_BUCKETS),
            memory_count=self.count,
            reply_buckets=self.reply_buckets,
            reply_count=6,
            continuations=0.2,
            budget=0,
            bytes=0,
        )


KINDS: Final = (
    Kind("nothing", NONE),
    Kind("trigrams of the last reply, among the question's", MIXED),
    Kind("trigrams of the last reply, in 256 columns of their own", TRIGRAMS),
    Kind("the last reply as one column, count 1", COLUMN, 1),
    Kind("… count 2", COLUMN, 2),
    Kind("… count 3", COLUMN, 3),
    Kind("… count 4", COLUMN, 4),
    Kind("… count 3, and one for the last question", QUESTION),
    Kind("… count 3, two layers: 256,64", COLUMN, hidden=(256, 64)),
    Kind("… count 3, with reply buckets", COLUMN, reply_buckets=1024),
)


@dataclass(frozen=True)
class MemoryConfig:
    """What the study trains: each setting with its default and meaning.

    All else is the recipe of recall, without a budget. Raises TrainError for values that cannot be.
    """

    seeds: int = setting(3, "networks of each kind, with the seeds 0, 1, …")
    epochs: int = setting(30, "passes over the corpus; the last one is measured")
    replies: int = setting(24, "replies that are followed up: the first of the corpus")
    common: int = setting(4, "such replies that a follow-up follows, at least: it needs a memory")

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if value < 1:
                raise TrainError(f"{name} {value}: expected at least 1")


def tasks(config: MemoryConfig) -> Iterator[tuple[int, int]]:
    """Yield all trainings, (number of the kind, seed), all kinds of a seed before the next seed."""
    yield from ((kind, seed) for seed in range(config.seeds) for kind in range(len(KINDS)))


def state(reply: str, question: str) -> str:
    """Return a history as a text: the last reply, and the question before it; "" if there is none.

    The product remembers the reply alone.
    """
    return f"{reply}\n{question}" if reply else ""


@dataclass(frozen=True)
class Talk:
    """The corpus of the study: ``pairs``, and the history ``state`` of each.

    ``led`` has the states in which each reply is the last: one for each question that it answers.
    """

    pairs: tuple[Pair, ...]
    states: tuple[str, ...]
    led: dict[str, tuple[str, ...]]


def talk(corpus: Corpus, config: MemoryConfig) -> Talk:
    """Return what of ``corpus`` is trained and asked. Raises CorpusError if it has no follow-ups.

    The first ``replies`` to single questions that have follow-ups; the first WORDINGS single
    questions of each; and those follow-ups of theirs that are asked after ``common`` of them.
    """
    pairs, parent = corpus.pairs, parents(corpus.pairs)
    single = {pair.answer for pair in pairs if not pair.after}
    first = list(dict.fromkeys(p.after for p in pairs if p.after in single))[: config.replies]
    followed = {(fold(pair.question), pair.after) for pair in pairs if pair.after in first}
    often = Counter(question for question, _ in followed)
    kept, states, wordings = [], [], Counter[str]()
    led: dict[str, list[str]] = {}
    for number, pair in enumerate(pairs):
        if pair.after:
            chosen = pair.after in first and often[fold(pair.question)] >= config.common
        else:
            wordings[pair.answer] += 1
            chosen = pair.answer in first and wordings[pair.answer] <= WORDINGS
        if chosen:
            before = pairs[parent[number]].question if pair.after else ""
            kept.append(pair)
            states.append(state(pair.after, before))
            led.setdefault(pair.answer, []).append(state(pair.answer, pair.question))
    if not any(states):
        raise CorpusError([f"no follow-up after {config.common} replies (another common)"])
    for pair, told in zip(kept, states, strict=True):
        if pair.after:
            led.setdefault(pair.after, []).append(told)
    found = {reply: tuple(dict.fromkeys(some)) for reply, some in led.items()}
    return Talk(tuple(kept), tuple(states), found)
