"""Networks compared on the same questions: shares right, macro-F1, changes, and their intervals.

Percentile bootstrap (Efron 1979), as in ``metrics.score`` and with its draws: whole groups of
paraphrases are resampled, since they are not independent. So are the seeds: an interval
is for what another corpus of such questions, and other seeds, would give. A change is paired:
both networks of a pair have the same seed, and meet the same groups in every draw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.evaluation.metrics import RESAMPLES

LEAST_SHARE: Final = 0.01
"""An answer with a smaller share of a corpus's pairs is not one of macro-F1's classes."""

RIGHT: Final = "right"
MACRO_F1: Final = "macro_f1"

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Figure:
    """A mean over seeds, with its 95 % interval, and what each seed gave."""

    mean: float
    low: float
    high: float
    by_seed: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Sample:
    """One measure of S networks: float64 ``given`` (S,), and ``drawn`` (draws, S) by resampling."""

    given: Floats
    drawn: Floats

    def __sub__(self, other: Sample) -> Sample:
        return Sample(self.given - other.given, self.drawn - other.drawn)


class Comparison:
    """The pairs held out, grouped, and the draws that all networks share.

    ``answers`` are what replies are indices of, ``counted`` those in macro-F1, ``seeds`` how many
    networks there are of a kind; ``seed`` is the draws'.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        answers: Sequence[str],
        counted: Sequence[str],
        *,
        seeds: int,
        seed: int = 0,
    ) -> None:
        place = {answer: i for i, answer in enumerate(answers)}
        self.wanted: Ints = np.array([place[pair.answer] for pair in pairs], dtype=np.int64)
        self._counted = [place[answer] for answer in counted]
        self._group: Ints = np.array(groups(pairs), dtype=np.int64)
        self._size = np.bincount(self._group)
        rng = np.random.default_rng(seed)
        count = len(self._size)
        self._draws = rng.multinomial(count, np.full(count, 1 / count), RESAMPLES).astype(float)
        self._seeds = rng.multinomial(seeds, np.full(seeds, 1 / seeds), RESAMPLES)
        self._support = self._per_class(self.wanted)

    def figure(self, sample: Sample) -> Figure:
        """Return the mean over seeds and its interval."""
        means = (sample.drawn * self._seeds).sum(axis=1) / self._seeds.shape[1]
        low, high = np.percentile(means, [2.5, 97.5])
        by_seed = tuple(float(given) for given in sample.given)
        return Figure(float(sample.given.mean()), float(low), float(high), by_seed)

    def samples(self, replies: Sequence[Sequence[int]]) -> dict[str, Sample]:
        """Return the measures RIGHT and MACRO_F1 of networks, whose ``replies`` are (S, pairs)."""
        each = [self._measure(np.array(said, dtype=np.int64)) for said in replies]
        return {
            name: Sample(
                np.array([one[name][0] for one in each]),
                np.stack([one[name][1:] for one in each], axis=1),
            )
            for name in (RIGHT, MACRO_F1)
        }

    def _measure(self, said: Ints) -> dict[str, Floats]:
        """Return both measures (1 + draws,) of one network: as it is, then resampled."""
        right = said == self.wanted
        of_group = np.bincount(self._group, weights=right, minlength=len(self._size))
        hits = self._per_class(np.where(right, said, -1))
        spoken = self._per_class(said)
        share = self._summed(of_group) / self._summed(self._size)
        denominator = self._summed(spoken + self._support)
        # A ratio of nothing counts 0, as in metrics.
        f1 = 2 * self._summed(hits) / np.where(denominator > 0, denominator, 1)
        return {RIGHT: share, MACRO_F1: f1.mean(axis=1)}

    def _per_class(self, said: Ints) -> Floats:
        """Count in each group what ``said`` (pairs,) has of each counted answer."""
        counts = [
            np.bincount(self._group, weights=said == answer, minlength=len(self._size))
            for answer in self._counted
        ]
        return np.stack(counts, axis=1)

    def _summed(self, of_group: npt.NDArray[np.generic]) -> Floats:
        """Sum over the groups as they are, then over those of each draw."""
        once = np.ones((1, len(self._size)))
        summed: Floats = np.concatenate([once, self._draws]) @ of_group
        return summed
