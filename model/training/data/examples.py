"""Training examples: pairs become (active inputs, next character), one epoch at a time.

An example's inputs are a bag of indices into the first layer: a bucket that counts 2 stands
there twice. An epoch depends on its number and the seed alone, so that a resumed run needs no
state of a random generator.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt

from ulmrig.model.corpus.pairs import Pair, fold
from ulmrig.model.corpus.typos import typo
from ulmrig.model.network.features import context_hashes, query_trigrams, reply_bucket
from ulmrig.model.network.integer import inferences_of
from ulmrig.model.network.typed_line import MAX_LINE
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.labels import labels

Indices = npt.NDArray[np.int32]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Bags:
    """Rows of indices of various lengths, end to end: row r is index[start[r]:start[r + 1]].

    ``index`` int32 (total,), ``start`` int64 (rows + 1,).
    """

    index: Indices
    start: Ints

    @property
    def lengths(self) -> Ints:
        """How many indices each row has."""
        return np.diff(self.start)


@dataclass(frozen=True)
class Epoch:
    """The examples of one epoch in the order of training.

    ``bags`` holds the active inputs, ``label`` float32 (examples, logits) how likely each logit
    is to be, rows summing to 1, ``weight`` float32 (examples,) what an example counts.
    """

    bags: Bags
    label: Floats
    weight: Floats

    def __len__(self) -> int:
        return len(self.weight)


def charset_of(pairs: Sequence[Pair]) -> str:
    """Return the characters of the answers, each once, sorted."""
    return "".join(sorted({char for pair in pairs for char in pair.answer}))


def query_bags(questions: Sequence[str], buckets: int, saturation: int = 0) -> Bags:
    """Return the buckets of each question; a bucket stands there as often as it counts."""
    index, lengths = query_trigrams(questions, buckets)
    if saturation:
        row = np.repeat(np.arange(len(lengths)), lengths)
        kept = _rank(row * buckets + index) < saturation
        index, lengths = index[kept], np.bincount(row[kept], minlength=len(lengths))
    return Bags(index, np.concatenate([[0], np.cumsum(lengths)]))


def said_bags(prefixes: Sequence[str], config: TrainConfig) -> Bags:
    """Return the inputs of each reply so far: its reply bucket, and those of its context."""
    contexts = context_hashes(prefixes).astype(np.int32) + config.first_context
    of_context = Bags(contexts.ravel(), np.arange(len(prefixes) + 1) * contexts.shape[1])
    if not config.reply_buckets:
        return of_context
    so_far = whole_bags(prefixes, config.reply_buckets, config.reply_count, config.first_reply)
    rows = np.arange(len(prefixes))
    return _join((so_far, rows), (of_context, rows))


def whole_bags(replies: Sequence[str], buckets: int, count: int, first: int) -> Bags:
    """Return ``count`` times the bucket of each whole reply, behind the input ``first``.

    An empty reply has none, and none has one if ``count`` is 0.
    """
    found = [reply_bucket(reply, buckets) if count else None for reply in replies]
    index = np.array([first + bucket for bucket in found if bucket is not None], dtype=np.int32)
    length = [0 if bucket is None else count for bucket in found]
    return Bags(np.repeat(index, count), np.concatenate([[0], np.cumsum(length, dtype=np.int64)]))


def _rank(cells: Ints) -> Ints:
    """Return how many equal cells stand before each of ``cells``."""
    order = np.argsort(cells, kind="stable")
    ordered = cells[order]
    new = np.ones(len(cells), dtype=bool)
    new[1:] = ordered[1:] != ordered[:-1]
    first = np.maximum.accumulate(np.where(new, np.arange(len(cells)), 0))
    rank = np.empty(len(cells), dtype=np.int64)
    rank[order] = np.arange(len(cells)) - first
    return rank


class Histories:
    """The last replies under which questions are trained.

    A follow-up has its own. A question that stands alone begins a conversation, or comes after any
    reply of the corpus that it does not follow, drawn anew for each epoch: what was said before is
    not to change what it means. ``replies`` are "" and every reply, ``bags`` their inputs.
    """

    def __init__(self, pairs: Sequence[Pair], config: TrainConfig) -> None:
        self._config = config
        replies = sorted({pair.answer for pair in pairs} | {pair.after for pair in pairs} - {""})
        self.replies = ["", *replies]
        place = {reply: row for row, reply in enumerate(self.replies)}
        self._own = np.array([place[pair.after] for pair in pairs], dtype=np.int64)
        follows: dict[str, set[int]] = {}
        for pair in pairs:
            if pair.after:
                follows.setdefault(fold(pair.question), set()).add(place[pair.after])
        self._not_after = {
            number: found
            for number, pair in enumerate(pairs)
            if not pair.after and (found := follows.get(fold(pair.question)))
        }
        count = config.memory_count if config.memory_buckets else 0
        self._replies = len(replies) if count else 0
        self.bags = whole_bags(self.replies, config.memory_buckets, count, config.query_buckets)

    def drawn(self, number: int) -> Ints:
        """Return the row in ``bags`` of each pair's last reply in epoch ``number``."""
        found = self._own.copy()
        if not self._replies:
            return np.zeros_like(found)
        rng = np.random.default_rng([self._config.seed, number, 1])
        alone = found == 0
        some = alone & (rng.random(len(found)) < self._config.histories)
        found[some] = rng.integers(1, self._replies + 1, int(some.sum()))
        for pair, not_after in self._not_after.items():
            if found[pair] in not_after:
                found[pair] = 0
        return found

    def of_synthetic(self, count: int, rng: np.random.Generator) -> Ints:
        """Return the rows of the last replies of ``count`` synthetic prompts."""
        if not self._replies:
            return np.zeros(count, dtype=np.int64)
        drawn = rng.integers(1, self._replies + 1, count)
        drawn[rng.random(count) >= self._config.histories] = 0
        return drawn


class Examples:
    """All that can be made of some pairs: first characters always, continuations in part.

    ``histories`` (default: those of the product's memory) say under what the pairs are trained.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        charset: str,
        config: TrainConfig,
        histories: Histories | None = None,
    ) -> None:
        self._config = config
        self._logits = len(charset) + 1
        self._labels = labels(pairs, charset, config)
        self._synthetic = self._bags(self._labels.prompts)
        self._questions = [pair.question for pair in pairs]
        self._histories = histories or Histories(pairs, config)
        self._clean = self._bags(self._questions)
        self._weight = _answer_weights(pairs, config.class_weights)
        place = {char: i for i, char in enumerate(charset)}
        eos = len(charset)
        prefixes: dict[str, int] = {"": 0}
        follows: dict[str, set[int]] = {}
        pair_of, prefix_of, target = [], [], []
        for number, pair in enumerate(pairs):
            # A reply that is cut has no end to learn.
            for i in range(inferences_of(pair.answer)):
                prefix = pair.answer[:i]
                wanted = place[pair.answer[i]] if i < len(pair.answer) else eos
                pair_of.append(number)
                prefix_of.append(prefixes.setdefault(prefix, len(prefixes)))
                target.append(wanted)
                follows.setdefault(prefix, set()).add(wanted)
        self._pair = np.array(pair_of, dtype=np.int64)
        self._prefix = np.array(prefix_of, dtype=np.int64)
        self._target = np.array(target, dtype=np.int64)
        self._said = said_bags(list(prefixes), config)
        # Another question may stand before a prefix only where it cannot change what follows.
        settled = np.array([len(follows[prefix]) == 1 for prefix in prefixes])
        self._settled = settled[self._prefix]

    def _bags(self, questions: Sequence[str]) -> Bags:
        return query_bags(questions, self._config.query_buckets, self._config.saturation)

    def epoch(self, number: int) -> Epoch:
        """Return the examples of epoch ``number``, thinned, shuffled and with fresh typos."""
        config = self._config
        rng = np.random.default_rng([config.seed, number])
        later = self._prefix != 0
        # Where nothing is left to decide, little is left to learn.
        decides = ~later | ~self._settled
        chosen = np.flatnonzero(decides | (rng.random(len(later)) < config.continuations))
        chosen = chosen[rng.permutation(len(chosen))]
        row = self._pair[chosen]
        shuffle = later[chosen] & self._settled[chosen]
        shuffle &= rng.random(len(chosen)) < config.shuffled
        row[shuffle] = rng.integers(0, len(self._questions), int(shuffle.sum()))
        bags, first_row, later_row = self._retyped(number)
        weight = self._weight[self._pair[chosen]]
        label = np.zeros((len(chosen), self._logits), dtype=np.float32)
        label[np.arange(len(chosen)), self._target[chosen]] = 1
        first = ~later[chosen]
        label[first] = self._labels.pairs[self._pair[chosen[first]]]
        typed = np.where(first, first_row[row], later_row[row])
        last = self._histories.drawn(number)[row]
        inputs = _join(
            (bags, typed),
            (self._histories.bags, last),
            (self._said, self._prefix[chosen]),
        )
        asked = Epoch(inputs, label, weight)
        return self._with_synthetic(asked, rng) if self._labels.prompts else asked

    def _with_synthetic(self, asked: Epoch, rng: np.random.Generator) -> Epoch:
        """Return ``asked`` with synthetic prompts among them, each for its first character."""
        known = len(self._labels.prompts)
        count = round(self._config.synthetic_share * len(self._questions))
        drawn = rng.integers(0, known, count)
        last = self._histories.of_synthetic(count, rng)
        begun = np.zeros(count, dtype=np.int64)
        more = _join((self._synthetic, drawn), (self._histories.bags, last), (self._said, begun))
        index = np.concatenate([asked.bags.index, more.index])
        start = np.concatenate([asked.bags.start, asked.bags.start[-1] + more.start[1:]])
        order = rng.permutation(len(asked) + count)
        label = np.concatenate([asked.label, self._labels.of_prompts[drawn]])
        weight = np.concatenate([asked.weight, np.ones(count, dtype=np.float32)])
        return Epoch(_rows(Bags(index, start), order), label[order], weight[order])

    def _retyped(self, number: int) -> tuple[Bags, Ints, Ints]:
        """Return the bags of all questions, then of those typed otherwise, and each pair's rows.

        The first row is for a reply's first character, the other for those that follow: only there
        may a question go on in another's words, since which of both is meant is settled then.
        """
        config = self._config
        rng = Random(f"{config.seed} {number}")
        rows = np.arange(len(self._questions))
        later = rows.copy()
        others: list[str] = []
        for i, question in enumerate(self._questions):
            other = question
            if rng.random() < config.marks:
                other = other[:-1] if other.endswith("?") else other + "?"
            if rng.random() < config.typos:
                other = typo(other, rng)
            if other != question and 0 < len(other) <= MAX_LINE:
                rows[i] = later[i] = len(self._questions) + len(others)
                others.append(other)
            if config.longer and rng.random() < config.longer:
                later[i] = len(self._questions) + len(others)
                others.append(f"{question} {rng.choice(self._questions)}"[:MAX_LINE])
        more = self._bags(others)
        index = np.concatenate([self._clean.index, more.index])
        start = np.concatenate([self._clean.start, self._clean.start[-1] + more.start[1:]])
        return Bags(index, start), rows, later


def _answer_weights(pairs: Sequence[Pair], power: float) -> Floats:
    """Return frequency^-power of each pair's answer, scaled to a mean of 1."""
    _, answer, count = np.unique(
        [pair.answer for pair in pairs], return_inverse=True, return_counts=True
    )
    weight = count[answer] ** -float(power)
    return np.asarray(weight / weight.mean(), dtype=np.float32)


def _rows(bags: Bags, rows: Ints) -> Bags:
    """Return the bags ``rows`` of ``bags``, in that order."""
    length = bags.lengths[rows]
    start = np.concatenate([[0], np.cumsum(length)])
    within = np.arange(start[-1]) - np.repeat(start[:-1], length)
    return Bags(bags.index[np.repeat(bags.start[rows], length) + within], start)


def _join(*parts: tuple[Bags, Ints]) -> Bags:
    """Return bags that hold, one behind the other, the given rows of each part's bags."""
    lengths = [bags.lengths[rows] for bags, rows in parts]
    start = np.concatenate([[0], np.cumsum(sum(lengths))])
    index = np.empty(start[-1], dtype=np.int32)
    begin = start[:-1]
    for (bags, rows), length in zip(parts, lengths, strict=True):
        within = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
        index[np.repeat(begin, length) + within] = bags.index[
            np.repeat(bags.start[rows], length) + within
        ]
        begin = begin + length
    return Bags(index, start)
