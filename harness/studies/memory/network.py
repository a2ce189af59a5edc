"""One training of the study of memories, and what its network says.

The network is the product's; only what it is told of the history is another. Where that is the
product's memory, replies are the product's too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

import numpy as np

from ulmrig.asm.cost.pricer import Pricer
from ulmrig.harness.studies.memory.plan import (
    KINDS,
    MEMORY_BUCKETS,
    MIXED,
    NONE,
    QUESTION,
    TRIGRAMS,
    Kind,
    MemoryConfig,
    Talk,
    talk,
)
from ulmrig.model.corpus.pairs import Corpus, Pair, fold
from ulmrig.model.evaluation.metrics import evenly, operations_of
from ulmrig.model.network.features import INPUT_SCALE, Counts, query_counts, reply_counts
from ulmrig.model.network.integer import Int16s, IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.network.typed_line import Text
from ulmrig.model.support.process_pool import Work
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.bags import Bags, Ints
from ulmrig.model.training.data.examples import Examples, charset_of
from ulmrig.model.training.data.histories import Histories

PROMPTS: Final = 8
"""Follow-ups on which T-states are predicted, as one conversation."""

ALONE, ANY, FOLLOW_UPS, OTHERWISE = ROUNDS = ("alone", "any", "follow-ups", "otherwise")
"""Single questions in a new conversation, and after any reply that they do not follow; follow-ups
in the history of their dialogue, and in one that another question led to."""


def told(kind: Kind, states: Sequence[str], buckets: int) -> Counts:
    """Count what a network is told of ``states``, uint8 (states, query + memory buckets)."""
    parts = [(*text.split("\n"), "")[:2] for text in states]
    replies, questions = [part[0] for part in parts], [part[1] for part in parts]
    query = np.zeros((len(states), buckets), dtype=np.uint8)
    if kind.form == NONE:
        return query
    if kind.form == MIXED:
        return query_counts(replies, buckets)
    if kind.form == TRIGRAMS:
        return np.hstack([query, query_counts(replies, MEMORY_BUCKETS)])
    columns = [reply_counts(replies, MEMORY_BUCKETS, kind.count)]
    if kind.form == QUESTION:
        columns.append(reply_counts(questions, MEMORY_BUCKETS, kind.count))
    return np.hstack([query, *columns])


class ToldModel(IntegerModel):
    """An integer model that is told of the history as ``kind`` says; ``after`` are states."""

    def __init__(self, network: QuantizedNetwork, kind: Kind) -> None:
        super().__init__(network)
        self._kind = kind
        self.has_program = kind.is_product

    def asked(self, prompts: Sequence[Text], after: Sequence[Text] | None = None) -> Int16s:
        """Return the inputs that a reply does not change, int16 (batch, query + memory buckets)."""
        buckets = self.network.query_buckets
        states = [""] * len(prompts) if after is None else [str(state) for state in after]
        counts = told(self._kind, states, buckets).astype(np.int16)
        counts[:, :buckets] += query_counts(prompts, buckets)
        return counts * INPUT_SCALE


class ToldHistories(Histories):
    """The states under which pairs are trained, drawn as the product draws last replies.

    ``states`` are all of them, ``bags`` their inputs.
    """

    def __init__(self, talk: Talk, kind: Kind, config: TrainConfig) -> None:
        # With a memory of some kind, so that histories are drawn at all.
        super().__init__(talk.pairs, replace(config, memory_buckets=MEMORY_BUCKETS))
        led = [talk.led.get(reply, ("",)) for reply in self.replies]
        self.states = [state for some in led for state in some]
        self._count: Ints = np.array([len(some) for some in led])
        self._first: Ints = np.cumsum(self._count) - self._count
        self._seed = config.seed
        place = {state: row for row, state in enumerate(self.states)}
        fixed = [place[state] if state else -1 for state in talk.states]
        self._fixed: Ints = np.array(fixed)
        counts = told(kind, self.states, config.query_buckets)
        row, column = np.nonzero(counts)
        index = np.repeat(column, counts[row, column]).astype(np.int32)
        self.bags = Bags(index, np.concatenate([[0], np.cumsum(counts.sum(axis=1, dtype=int))]))

    def drawn(self, number: int) -> Ints:
        """Return the row in ``bags`` of each pair's state in epoch ``number``."""
        reply = super().drawn(number)
        rng = np.random.default_rng([self._seed, number, 2])
        any_one = self._first[reply] + (rng.random(len(reply)) * self._count[reply]).astype(int)
        return np.where(self._fixed >= 0, self._fixed, any_one)


@dataclass(frozen=True)
class Asked:
    """A round of questions: ``pairs``, each in a state. The same for networks of all kinds."""

    pairs: tuple[Pair, ...]
    states: tuple[str, ...]


def rounds(talk: Talk) -> dict[str, Asked]:
    """Return all that a network is asked, by the names of ROUNDS; what is drawn has one seed."""
    rng = Random("kinds of memory")
    follows = {(fold(pair.question), pair.after) for pair in talk.pairs}
    single = tuple(pair for pair in talk.pairs if not pair.after)
    any_states = []
    for pair in single:
        others = [r for r in talk.led if (fold(pair.question), r) not in follows]
        any_states.append(rng.choice(talk.led[rng.choice(others)]) if others else "")
    own = [(pair, told) for pair, told in zip(talk.pairs, talk.states, strict=True) if pair.after]
    other = []
    for pair, state in own:
        if others := [told for told in talk.led[pair.after] if told != state]:
            other.append((pair, rng.choice(others)))
    return {
        ALONE: Asked(single, ("",) * len(single)),
        ANY: Asked(single, tuple(any_states)),
        FOLLOW_UPS: Asked(tuple(pair for pair, _ in own), tuple(state for _, state in own)),
        OTHERWISE: Asked(tuple(pair for pair, _ in other), tuple(state for _, state in other)),
    }


@dataclass(frozen=True)
class Outcome:
    """What a network did.

    ``right`` says of each question in each round whether the whole reply is right, 1 or 0.
    ``operations`` are additions per character of the replies to follow-ups, ``of_memory`` those
    that the history takes per reply, once for each time that it counts. ``t_states`` per inference
    are predicted, 0 where no program can be made.
    """

    right: dict[str, list[int]]
    operations: float
    of_memory: float
    t_states: float


def outcome(model: ToldModel, asked: dict[str, Asked], price: Pricer) -> Outcome:
    """Ask ``model`` all ``asked``."""
    right = {}
    for name, found in asked.items():
        said = model.replies([pair.question for pair in found.pairs], after=found.states)
        pairs = zip(said, found.pairs, strict=True)
        right[name] = [int(reply == pair.answer) for reply, pair in pairs]
    states = asked[FOLLOW_UPS].states
    questions = [pair.question for pair in asked[FOLLOW_UPS].pairs]
    more = model.asked(questions, states) - model.asked(questions)
    column = np.abs(model.network.layers[0].weight.astype(np.int64)).sum(axis=0)
    of_memory = (more // INPUT_SCALE) @ column[: model.network.first_reply]
    cost = operations_of(model, questions, states).character
    t_states = 0.0
    if model.has_program:
        t_states = price(model.network, evenly(questions, PROMPTS)).t_states
    return Outcome(right, cost, float(of_memory.mean()), t_states)


class Study:
    """The corpus and the settings: all that a training needs."""

    def __init__(self, corpus: Corpus, config: MemoryConfig) -> None:
        self._config, self._talk = config, talk(corpus, config)
        self._asked, self._price = rounds(self._talk), Pricer()

    def run(self, task: tuple[int, int]) -> Outcome:
        """Train the network of a kind and a seed, and ask it."""
        from ulmrig.model.training.run_state import RunState
        from ulmrig.model.training.trainer import torch_settings, train_epoch

        kind, config = KINDS[task[0]], KINDS[task[0]].training(self._config, task[1])
        pairs = self._talk.pairs
        charset = charset_of(pairs)
        with torch_settings(config.threads):
            examples = Examples(pairs, charset, config, ToldHistories(self._talk, kind, config))
            at = RunState.begin(config, charset)
            while at.epoch < config.epochs:
                train_epoch(at, examples, config)
                at.next_epoch()
        return outcome(ToldModel(at.net.export(), kind), self._asked, self._price)


def runner(corpus: Corpus, config: MemoryConfig) -> Work[tuple[int, int], Outcome]:
    """Return what does tasks in a process of its own, on one core."""
    study = Study(corpus, config)
    return lambda task, send: study.run(task)
