"""Histories: the last replies under which questions are trained."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ulmrig.model.corpus.pairs import Pair, fold
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.bags import Ints, whole_bags


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

    def of_any(self, count: int, rng: np.random.Generator) -> Ints:
        """Return the rows of the last replies of ``count`` prompts that stand alone."""
        if not self._replies:
            return np.zeros(count, dtype=np.int64)
        drawn = rng.integers(1, self._replies + 1, count)
        drawn[rng.random(count) >= self._config.histories] = 0
        return drawn
