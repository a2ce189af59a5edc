"""Bags: the active inputs of examples, as lists of indices into the first layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.features import context_hashes, query_trigrams, reply_bucket
from ulmrig.model.network.typed_line import Text
from ulmrig.model.training.config import TrainConfig

Indices = npt.NDArray[np.int32]
Ints = npt.NDArray[np.int64]


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


def query_bags(questions: Sequence[Text], buckets: int, saturation: int = 0) -> Bags:
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
    return join((so_far, rows), (of_context, rows))


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


def rows_of(bags: Bags, rows: Ints) -> Bags:
    """Return the bags ``rows`` of ``bags``, in that order."""
    length = bags.lengths[rows]
    start = np.concatenate([[0], np.cumsum(length)])
    within = np.arange(start[-1]) - np.repeat(start[:-1], length)
    return Bags(bags.index[np.repeat(bags.start[rows], length) + within], start)


def join(*parts: tuple[Bags, Ints]) -> Bags:
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
