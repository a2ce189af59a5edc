"""Training examples: pairs become (active inputs, next character), one epoch at a time.

An example's inputs are a bag of indices into the first layer: a bucket that counts 2 stands
there twice. An epoch depends on its number and the seed alone, so that a resumed run needs no
state of a random generator.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.corpus.typos import typo
from ulmrig.model.evaluation.hostile import hostile_lines
from ulmrig.model.network.integer import inferences_of
from ulmrig.model.network.npz import MAX_SEED
from ulmrig.model.network.typed_line import MAX_LINE, Text, chat_question
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.bags import Bags, Ints, join, query_bags, rows_of, said_bags
from ulmrig.model.training.data.histories import Histories
from ulmrig.model.training.data.labels import labels

HOSTILE_LINES: Final = 20_000
"""Hostile lines that a training draws from."""

Floats = npt.NDArray[np.float32]


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
        self._follows = np.zeros((len(prefixes), self._logits), dtype=np.float32)
        for number, prefix in enumerate(prefixes):
            self._follows[number, sorted(follows[prefix])] = 1 / len(follows[prefix])
        self._hostile = self._bags(_hostile(self._questions, config))

    def _bags(self, questions: Sequence[Text]) -> Bags:
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
        inputs = join(
            (bags, typed),
            (self._histories.bags, last),
            (self._said, self._prefix[chosen]),
        )
        asked = Epoch(inputs, label, weight)
        if self._labels.prompts:
            asked = _shuffled(asked, self._of_synthetic(rng), rng)
        if config.hostile:
            asked = _shuffled(asked, self._of_hostile(rng), rng)
        return asked

    def _of_synthetic(self, rng: np.random.Generator) -> Epoch:
        """Return examples of synthetic prompts, each for its first character."""
        count = round(self._config.synthetic_share * len(self._questions))
        drawn = rng.integers(0, len(self._labels.prompts), count)
        begun = np.zeros(count, dtype=np.int64)
        inputs = self._inputs(self._synthetic, drawn, begun, rng)
        return Epoch(inputs, self._labels.of_prompts[drawn], np.ones(count, dtype=np.float32))

    def _of_hostile(self, rng: np.random.Generator) -> Epoch:
        """Return examples of hostile lines after replies so far: all that may follow is as good.

        Whatever is typed, a reply that was begun is to go on as one of the corpus does.
        """
        count = round(self._config.hostile * len(self._questions))
        drawn = rng.integers(0, len(self._hostile.start) - 1, count)
        later = np.flatnonzero(self._prefix)
        prefix = self._prefix[rng.choice(later, count)]
        inputs = self._inputs(self._hostile, drawn, prefix, rng)
        return Epoch(inputs, self._follows[prefix], np.ones(count, dtype=np.float32))

    def _inputs(self, typed: Bags, rows: Ints, prefix: Ints, rng: np.random.Generator) -> Bags:
        """Return the inputs of rows of ``typed`` before replies so far, after any last reply."""
        last = self._histories.of_any(len(rows), rng)
        return join((typed, rows), (self._histories.bags, last), (self._said, prefix))

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


def _hostile(questions: Sequence[str], config: TrainConfig) -> list[bytes]:
    """Return the hostile lines of a training: others than those that a network is tried on."""
    if not config.hostile:
        return []
    lines = hostile_lines(questions, HOSTILE_LINES, seed=MAX_SEED - config.seed)
    return [chat_question(line) or b"?" for line in lines]


def _shuffled(asked: Epoch, more: Epoch, rng: np.random.Generator) -> Epoch:
    """Return the examples of both, in a new order."""
    index = np.concatenate([asked.bags.index, more.bags.index])
    start = np.concatenate([asked.bags.start, asked.bags.start[-1] + more.bags.start[1:]])
    order = rng.permutation(len(asked) + len(more))
    label = np.concatenate([asked.label, more.label])
    weight = np.concatenate([asked.weight, more.weight])
    return Epoch(rows_of(Bags(index, start), order), label[order], weight[order])


def _answer_weights(pairs: Sequence[Pair], power: float) -> Floats:
    """Return frequency^-power of each pair's answer, scaled to a mean of 1."""
    _, answer, count = np.unique(
        [pair.answer for pair in pairs], return_inverse=True, return_counts=True
    )
    weight = count[answer] ** -float(power)
    return np.asarray(weight / weight.mean(), dtype=np.float32)
