"""The teacher that knows English: a head on the vectors of a frozen sentence encoder.

It is mixed with the n-grams' teacher, since either knows what the other does not: the encoder that
a vessel is a boat, the n-grams how this corpus puts things. The head is fitted on the training part
alone, and what is said of a pair comes from heads that did not see its group of paraphrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.training.data.encoder import SentenceEncoder
from ulmrig.model.training.data.teacher import FOLDS, Shares, Teacher, folds

NEURONS: Final = 512
EPOCHS: Final = 12
BATCH: Final = 256
RATE: Final = 1e-3
DECAY: Final = 1e-2
DROPPED: Final = (0.2, 0.5)
"""Shares of the inputs, and of the neurons, that a step leaves out."""

PART: Final = 8192
"""Questions whose vectors are held at the same time: 120,000 would take 370 MB."""

SHARE: Final = 0.6
"""What the encoder counts in the mix; the n-grams have the rest."""


@dataclass(frozen=True)
class Head:
    """Vectors of V numbers to shares of A answers: one hidden layer.

    ``mean`` float32 (V,) and ``scale`` bring the vectors to mean 0 and variance 1.
    """

    mean: Tensor
    scale: float
    layers: nn.Sequential

    def shares(self, vectors: npt.NDArray[np.float32]) -> Shares:
        """Return how likely each answer is for each vector: float32 (vectors, A)."""
        with torch.no_grad():
            x = (torch.from_numpy(vectors) - self.mean) * self.scale
            said: Shares = torch.softmax(self.layers(x), dim=1).numpy()
        return said


def fit_head(vectors: npt.NDArray[np.float32], wanted: Tensor, answers: int, seed: int) -> Head:
    """Fit a head to ``vectors`` float32 (n, V) and the answers ``wanted`` int64 (n,).

    ``answers`` is how many there are. The same arguments give the same head; torch's own random
    numbers are left as they were.
    """
    x = torch.from_numpy(vectors)
    mean = x.mean(dim=0)
    x = x - mean
    scale = 1 / max(float(x.std(correction=0)), 1e-6)
    x = x * scale
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        layers = nn.Sequential(
            nn.Dropout(DROPPED[0]),
            nn.Linear(x.shape[1], NEURONS),
            nn.ReLU(),
            nn.Dropout(DROPPED[1]),
            nn.Linear(NEURONS, answers),
        )
        optimizer = torch.optim.AdamW(layers.parameters(), lr=RATE, weight_decay=DECAY)
        for _ in range(EPOCHS):
            for rows in torch.split(torch.randperm(len(x)), BATCH):
                loss = nn.functional.cross_entropy(layers(x[rows]), wanted[rows])
                optimizer.zero_grad(set_to_none=True)
                loss.backward()  # type: ignore[no-untyped-call]
                optimizer.step()
    return Head(mean, scale, layers.eval())


@dataclass(frozen=True)
class MixedTeacher:
    """What n-grams and a head say of a question, in fixed shares."""

    ngrams: Teacher
    head: Head
    encoder: SentenceEncoder

    @property
    def answers(self) -> tuple[str, ...]:
        """What the columns of ``shares`` stand for."""
        return self.ngrams.answers

    def shares(self, questions: Sequence[str]) -> Shares:
        """Return how likely each answer is to each question: float32 (questions, A)."""
        said = self.ngrams.shares(questions)
        for first in range(0, len(questions), PART):
            part = slice(first, first + PART)
            vectors = self.encoder.encode(questions[part])
            said[part] = mixed(said[part], self.head.shares(vectors))
        return said


def mixed(of_ngrams: Shares, of_head: Shares) -> Shares:
    """Return both in their shares."""
    return np.float32(1 - SHARE) * of_ngrams + np.float32(SHARE) * of_head


def with_encoder(
    pairs: Sequence[Pair], ngrams: Teacher, said: Shares, encoder: SentenceEncoder, seed: int
) -> tuple[MixedTeacher, Shares]:
    """Return the n-grams' teacher and what it says out of fold, each mixed with the encoder's."""
    place = {answer: i for i, answer in enumerate(ngrams.answers)}
    wanted = torch.tensor([place[pair.answer] for pair in pairs])
    vectors = encoder.encode([pair.question for pair in pairs])
    of_head = np.zeros_like(said)
    for here, others in held_out(pairs, seed):
        head = fit_head(vectors[others], wanted[others], len(place), seed)
        of_head[here] = head.shares(vectors[here])
    whole = fit_head(vectors, wanted, len(place), seed)
    return MixedTeacher(ngrams, whole, encoder), mixed(said, of_head)


def held_out(
    pairs: Sequence[Pair], seed: int
) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """Yield the pairs of each fold, and those to fit with: all, if there are no others."""
    fold = folds(pairs, seed)
    for number in range(FOLDS):
        here, others = np.flatnonzero(fold == number), np.flatnonzero(fold != number)
        if len(here):
            yield here, others if len(others) else here
