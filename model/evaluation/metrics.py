"""How good a network is: whole replies right, by exact integers, beside simple baselines.

A figure for unseen questions comes from the test part of the split that training used, by
groups of paraphrases; its interval resamples those groups, since paraphrases are not
independent. For a corpus of many replies, recall of what was trained is counted. What is asked, and
what stands before it, is in ``interview``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, fold
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.corpus.partition import split
from ulmrig.model.evaluation.forbidden import Forbidden
from ulmrig.model.evaluation.garbled import Garbled, garbled
from ulmrig.model.evaluation.hostile import LINES
from ulmrig.model.evaluation.interview import FOLLOW_UPS, Round, interview
from ulmrig.model.network.features import query_counts
from ulmrig.model.network.integer import IntegerModel, inferences_of
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE

T = TypeVar("T")

MAX_CLASSES: Final = 12
"""With more different answers than this, a corpus is one to be recalled."""

RESAMPLES: Final = 1000
SAMPLE: Final = 500
"""Prompts on which operations are counted, and lines of two of them."""

_CHUNK: Final = 512


@dataclass(frozen=True)
class Score:
    """Whole replies ``right`` of ``total``, with a 95 % interval of the share."""

    right: int
    total: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share that is right, 0 to 1."""
        return self.right / self.total if self.total else 0.0


@dataclass(frozen=True)
class ClassScore:
    """An answer as a class; a ratio of nothing counts 0."""

    answer: str
    recall: float
    precision: float
    f1: float
    support: int


@dataclass(frozen=True)
class AnswerScore:
    """How many of the ``total`` pairs with this answer are ``right``."""

    answer: str
    right: int
    total: int


@dataclass(frozen=True)
class Operations:
    """Additions of a scatter kernel per character; means over inferences.

    ``character`` counts all active inputs; ``query`` is the part of it that the query and the
    memory cost in the first layer, which a kernel pays once a reply.
    """

    character: float
    query: float


@dataclass(frozen=True)
class Evaluation:
    """What ``evaluate`` found.

    ``scores`` by name: the single questions of the parts of the split (``train``, ``dev``,
    ``test``; or ``trained`` for recall) in new conversations, and the follow-ups of each after the
    replies that they follow; then, on the part named ``measured``, typos, single questions after
    any reply, follow-ups after the network's own replies, and baselines. ``ceiling`` is the share
    of all pairs that a perfect memory gets right, given that they contradict each other.
    ``confusion[said][wanted]`` counts the measured part in the order of ``classes``, with one
    last row for replies that are no class. ``worst`` are the answers with most pairs wrong.
    ``whole`` is the share of lines of two questions that get one of the corpus's replies,
    whichever: people type longer lines than a corpus has, and mere letters are no answer.
    ``garbled`` are the replies that are no reply of the corpus, to hostile lines too, and
    ``forbidden`` those with a forbidden word; None if such were not looked for.
    """

    network: str
    made_by: str
    recall: bool
    split_seed: int
    measured: str
    scores: dict[str, Score]
    ceiling: float
    classes: tuple[ClassScore, ...]
    confusion: tuple[tuple[int, ...], ...]
    worst: tuple[AnswerScore, ...]
    whole: float
    operations: Operations
    garbled: tuple[Garbled, ...] = ()
    forbidden: tuple[Forbidden, ...] | None = None


def evaluate(
    network: QuantizedNetwork,
    corpus: Corpus,
    *,
    recall: bool | None = None,
    dev: float | None = None,
    test: float | None = None,
    split_seed: int | None = None,
    seed: int = 0,
    hostile: int = LINES,
    progress: Callable[[int, int], None] | None = None,
) -> Evaluation:
    """Evaluate ``network`` on the parts that a training with these settings had.

    ``dev``, ``test`` and ``split_seed`` are by default those that the network was trained with.
    ``recall`` takes every pair as trained; by default it is so for a corpus of more than
    MAX_CLASSES answers, and if nothing was held out. ``seed`` is for all that is drawn, ``hostile``
    the number of hostile lines.
    ``progress`` is told how many questions are answered, and how many there are. Raises CorpusError
    for an empty corpus.
    """
    if not corpus.pairs:
        raise CorpusError(["a corpus without pairs (question|answer lines)"])
    split_seed = network.split_seed if split_seed is None else split_seed
    dev = network.dev if dev is None else dev
    test = network.test if test is None else test
    answers = [answer for answer, _ in corpus.classes().most_common()]
    if recall is None:
        recall = len(answers) > MAX_CLASSES or not (dev or test)
    parts = {"trained": corpus.pairs}
    if not recall:
        found = split(corpus, dev=dev, test=test, seed=split_seed)
        parts = {"train": found.train.pairs, "dev": found.dev.pairs, "test": found.test.pairs}
        parts = {name: pairs for name, pairs in parts.items() if pairs}
    model = IntegerModel(network)
    measured, pairs = list(parts.items())[-1]
    rounds = interview(model, corpus, parts, hostile=hostile, seed=seed, progress=progress)
    scores = {
        found.name: score(found.replies, found.pairs, seed) for found in rounds if found.pairs
    }
    if not recall:
        single = [pair for pair in pairs if not pair.after]
        known = [pair for pair in parts.get("train", pairs) if not pair.after]
        beside = _baselines(known, single, network.query_buckets)
        scores |= {f"{measured}, {name}": score(r, single, seed) for name, r in beside.items()}
    unseen = [found for found in rounds if found.name not in ("train", f"train, {FOLLOW_UPS}")]
    few = len(answers) <= MAX_CLASSES
    said, wanted = _measured(rounds, measured)
    some = evenly(pairs, SAMPLE)
    confusion = _confusion(said, wanted, answers) if few else ()
    return Evaluation(
        network=network.describe(),
        made_by=network.made_by,
        recall=recall,
        split_seed=split_seed,
        measured=measured,
        scores=scores,
        ceiling=ceiling(corpus),
        classes=_class_scores(confusion, answers) if few else (),
        confusion=confusion,
        worst=() if few else _worst(said, wanted),
        whole=share_whole(model, corpus, seed),
        operations=operations(network, _questions(some), [pair.after for pair in some]),
        garbled=garbled(unseen, set(answers)),
    )


def _measured(rounds: Sequence[Round], name: str) -> tuple[list[str], list[Pair]]:
    """Return what was said to the pairs of the part ``name`` as they stand, and those pairs."""
    as_they_stand = [found for found in rounds if found.name in (name, f"{name}, {FOLLOW_UPS}")]
    return (
        [reply for found in as_they_stand for reply in found.replies],
        [pair for found in as_they_stand for pair in found.pairs],
    )


def _baselines(
    train: Sequence[Pair], pairs: Sequence[Pair], buckets: int
) -> dict[str, Sequence[str]]:
    """Return what simple baselines that know ``train`` say to ``pairs``, by name."""
    majority = Counter(pair.answer for pair in train).most_common(1)[0][0]
    return {
        f"always {majority}": [majority] * len(pairs),
        "nearest neighbour": nearest_answers(train, _questions(pairs), buckets),
    }


def evenly(items: Sequence[T], most: int) -> list[T]:
    """Return at most ``most`` of ``items``, evenly spread; all of them if there are no more."""
    places = np.linspace(0, len(items) - 1, min(most, len(items)))
    return [items[int(place)] for place in places]


def _questions(pairs: Sequence[Pair]) -> list[str]:
    return [pair.question for pair in pairs]


def share_right(replies: Sequence[str], pairs: Sequence[Pair]) -> float:
    """Return the share of whole replies that are the answers of ``pairs``; 0 of none."""
    right = sum(reply == pair.answer for reply, pair in zip(replies, pairs, strict=True))
    return right / len(pairs) if pairs else 0.0


def share_whole(model: IntegerModel, corpus: Corpus, seed: int = 0) -> float:
    """Return the share of some lines of two single questions that get a reply of ``corpus``."""
    rng = np.random.default_rng(seed)
    answers = {pair.answer for pair in corpus.pairs}
    single = [pair for pair in corpus.pairs if not pair.after]
    first, second = rng.integers(0, len(single), (2, SAMPLE))
    lines = [
        f"{single[one].question} {single[other].question}"[:MAX_LINE]
        for one, other in zip(first, second, strict=True)
    ]
    return sum(reply in answers for reply in model.replies(lines)) / len(lines)


def score(replies: Sequence[str], pairs: Sequence[Pair], seed: int = 0) -> Score:
    """Score the replies to ``pairs``: the interval resamples whole groups of paraphrases.

    Percentile bootstrap (Efron 1979) with RESAMPLES draws.
    """
    right = np.array([r == pair.answer for r, pair in zip(replies, pairs, strict=True)], dtype=int)
    if not len(right):
        return Score(0, 0, 0.0, 0.0)
    group = np.array(groups(pairs))
    of_group = np.bincount(group, weights=right)
    size = np.bincount(group)
    count = len(size)
    draws = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), RESAMPLES)
    low, high = np.percentile((draws @ of_group) / (draws @ size), [2.5, 97.5])
    return Score(int(right.sum()), len(right), float(low), float(high))


def ceiling(corpus: Corpus) -> float:
    """Return the share of pairs that the best single answer to each question gets right."""
    given: dict[tuple[str, str], Counter[str]] = {}
    for pair in corpus.pairs:
        given.setdefault((fold(pair.question), pair.after), Counter())[pair.answer] += 1
    return sum(max(answers.values()) for answers in given.values()) / len(corpus.pairs)


def nearest_answers(train: Sequence[Pair], questions: Sequence[str], buckets: int) -> list[str]:
    """Return the answer of the training question nearest to each question.

    Nearest by the cosine of query bucket counts; of equals the first.
    """
    asked = _unit(query_counts(questions, buckets))
    nearest = np.zeros(len(questions), dtype=np.int64)
    cosine = np.full(len(questions), -1, dtype=np.float32)
    for first in range(0, len(train), _CHUNK):
        known = _unit(query_counts(_questions(train[first : first + _CHUNK]), buckets))
        found = asked @ known.T
        best = np.argmax(found, axis=1)
        nearer = (there := found[np.arange(len(best)), best]) > cosine
        nearest[nearer], cosine[nearer] = first + best[nearer], there[nearer]
    return [train[i].answer for i in nearest.tolist()]


def _unit(counts: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    rows = counts.astype(np.float32)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return rows


def _confusion(
    replies: Sequence[str], pairs: Sequence[Pair], answers: Sequence[str]
) -> tuple[tuple[int, ...], ...]:
    place = {answer: i for i, answer in enumerate(answers)}
    table = [[0] * len(answers) for _ in range(len(answers) + 1)]
    for reply, pair in zip(replies, pairs, strict=True):
        table[place.get(reply, len(answers))][place[pair.answer]] += 1
    return tuple(tuple(row) for row in table)


def _class_scores(
    confusion: tuple[tuple[int, ...], ...], answers: Sequence[str]
) -> tuple[ClassScore, ...]:
    scores = []
    for i, answer in enumerate(answers):
        hits, said, support = confusion[i][i], sum(confusion[i]), sum(row[i] for row in confusion)
        f1 = 2 * hits / (said + support) if said + support else 0.0
        recall = hits / support if support else 0.0
        scores.append(ClassScore(answer, recall, hits / said if said else 0.0, f1, support))
    return tuple(scores)


def _worst(
    replies: Sequence[str], pairs: Sequence[Pair], number: int = 5
) -> tuple[AnswerScore, ...]:
    total = Counter(pair.answer for pair in pairs)
    right = Counter(p.answer for r, p in zip(replies, pairs, strict=True) if r == p.answer)
    wrong = sorted(total, key=lambda answer: (right[answer] - total[answer], answer))
    return tuple(AnswerScore(answer, right[answer], total[answer]) for answer in wrong[:number])


def operations(
    network: QuantizedNetwork, prompts: Sequence[str], after: Sequence[str] | None = None
) -> Operations:
    """Count the additions of every inference of the replies to ``prompts``.

    ``after`` (default: new conversations) are the last replies. Each active input costs the
    non-zero weights of its column, a weight of −2 two.
    """
    return operations_of(IntegerModel(network), prompts, after)


def operations_of(
    model: IntegerModel, prompts: Sequence[str], after: Sequence[str] | None = None
) -> Operations:
    """Count what ``operations`` does, of a network that is ready to answer."""
    network = model.network
    last = [""] * len(prompts) if after is None else after
    asked, before, said = [], [], []
    for prompt, memory, reply in zip(
        prompts, last, model.replies(prompts, after=last), strict=True
    ):
        for length in range(inferences_of(reply)):
            asked.append(prompt)
            before.append(memory)
            said.append(reply[:length])
    if not asked:
        return Operations(0.0, 0.0)
    x = model.inputs(asked, said, before)
    costs = [np.abs(layer.weight.astype(np.int64)).sum(axis=0) for layer in network.layers]
    of_query = (x[:, : network.first_reply] > 0) @ costs[0][: network.first_reply]
    total = np.zeros(len(asked), dtype=np.int64)
    for cost, acc in zip(costs, model.accumulators(x), strict=True):
        total += (x > 0) @ cost
        x = np.maximum(acc >> 2, 0)
    return Operations(float(total.mean()), float(of_query.mean()))
