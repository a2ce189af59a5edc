"""The teacher: multinomial regression on n-grams as they are, before any bucket mixes them.

It sees more of a question than the network does: every character 3- to 6-gram, every word and
every pair of neighbouring words has a weight of its own. It is fitted on the training part alone.
What it says of a pair comes from folds that did not hold the pair's group of paraphrases, so that
its labels are as certain as on questions that it was not trained on.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.network.typed_line import to_bytes

SIZES: Final = (3, 4, 5, 6)
"""Lengths of the character n-grams; n bytes and their number fit 64 bits, so none are mixed."""

WORD: Final = 7
"""Stands for the length of what is a word or a pair of them, known by 7 bytes of a hash."""

RARITY: Final = 0.5
"""Power of log(questions / questions that have it), the weight of an n-gram (tf-idf, softened)."""

FOLDS: Final = 5
ITERATIONS: Final = 60
"""Steps of L-BFGS (Liu and Nocedal 1989); more change no label by a percent."""

_CHUNK: Final = 4096
"""Questions that are answered at a time: their n-grams take most of the memory."""

Ids = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32] | npt.NDArray[np.int64]
Shares = npt.NDArray[np.float32]


def features(questions: Sequence[str]) -> tuple[Ids, Ids]:
    """Return what each question has: (row, id), both int64 (total,), sorted, each once.

    A question stands between blanks, in lower case and without marks at its end; 64 bits hold an
    n-gram as it is.
    """
    parts = [
        _features(questions[first : first + _CHUNK]) for first in range(0, len(questions), _CHUNK)
    ]
    rows = [of + first * _CHUNK for first, (of, _) in enumerate(parts)]
    none: Ids = np.empty(0, dtype=np.int64)
    return np.concatenate([none, *rows]), np.concatenate([none, *(ids for _, ids in parts)])


def _features(questions: Sequence[str]) -> tuple[Ids, Ids]:
    """Return the ``features`` of a few questions."""
    lines = [b" " + to_bytes(question).lower().rstrip(b" ?!.") + b" " for question in questions]
    length = np.fromiter(map(len, lines), dtype=np.int64, count=len(lines))
    # The lines stand end to end; left is how much of its line begins at each byte.
    text = np.frombuffer(b"".join(lines), dtype=np.uint8).astype(np.int64)
    row = np.repeat(np.arange(len(lines)), length)
    left = np.repeat(np.cumsum(length), length) - np.arange(len(text))
    found = [_words(lines)]
    for size in SIZES:
        gram: Ids = np.full(max(len(text) - size + 1, 0), size, dtype=np.int64)
        for k in range(size):
            gram = gram << 8 | text[k : k + len(gram)]
        within = np.flatnonzero(left[: len(gram)] >= size)
        found.append((row[within], gram[within]))
    rows, ids = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((ids, rows))
    rows, ids = rows[order], ids[order]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (rows[1:] != rows[:-1]) | (ids[1:] != ids[:-1])
    return rows[new], ids[new]


def _words(lines: Sequence[bytes]) -> tuple[Ids, Ids]:
    """Return (row, id) of each word and of each pair of neighbours."""
    rows: list[int] = []
    ids: list[int] = []
    for row, line in enumerate(lines):
        words = line.split()
        for word in (*words, *map(b" ".join, pairwise(words))):
            rows.append(row)
            ids.append(WORD << 56 | _hash(word))
    return np.array(rows, dtype=np.int64), np.array(ids, dtype=np.int64)


@cache
def _hash(word: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(word, digest_size=7).digest(), "big")


@dataclass(frozen=True)
class Teacher:
    """What was fitted, for F features and A answers.

    ``vocabulary`` int64 (F,) is sorted, ``rarity`` float64 (F,); ``weight`` float32 (F, A),
    ``bias`` float32 (A,); ``answers`` are what the columns stand for.
    """

    vocabulary: Ids
    rarity: npt.NDArray[np.float64]
    weight: Tensor
    bias: Tensor
    answers: tuple[str, ...]

    def shares(self, questions: Sequence[str]) -> Shares:
        """Return how likely each answer is to each question: float32 (questions, A)."""
        if not questions:
            return np.zeros((0, len(self.answers)), dtype=np.float32)
        said = []
        for first in range(0, len(questions), _CHUNK):
            part = questions[first : first + _CHUNK]
            rows, ids = features(part)
            place = np.minimum(np.searchsorted(self.vocabulary, ids), len(self.vocabulary) - 1)
            known = self.vocabulary[place] == ids
            rows, place = rows[known], place[known]
            values = _values(self.rarity, len(part), rows, place)
            bags = _sparse(rows, place, values, (len(part), len(self.vocabulary)))
            said.append(torch.softmax(bags @ self.weight + self.bias, dim=1).numpy())
        return np.concatenate(said)


@dataclass(frozen=True)
class Grams:
    """The features of some questions: those of question q stand from ``start[q]`` on.

    ``vocabulary`` int64 (F,) is sorted and has all ids that occur; ``place`` int32 (total,) tells
    where in it a feature stands, ``start`` int64 (questions + 1,).
    """

    vocabulary: Ids
    place: Places
    start: Ids

    @classmethod
    def of(cls, questions: Sequence[str]) -> Grams:
        """Return those of ``questions``."""
        rows, ids = features(questions)
        vocabulary, place = np.unique(ids, return_inverse=True)
        lengths = np.bincount(rows, minlength=len(questions))
        start = np.concatenate([[0], np.cumsum(lengths)])
        return cls(vocabulary, place.astype(np.int32), start)

    def some(self, questions: Ids) -> Grams:
        """Return those of the questions with these numbers; the vocabulary stays whole."""
        length = np.diff(self.start)[questions]
        start = np.concatenate([[0], np.cumsum(length)])
        within = np.arange(start[-1]) - np.repeat(start[:-1], length)
        place = self.place[np.repeat(self.start[questions], length) + within]
        return Grams(self.vocabulary, place, start)


def _values(rarity: npt.NDArray[np.float64], count: int, rows: Ids, place: Places) -> Shares:
    """Return the values (total,) of ``count`` rows of unit length that have these features."""
    length = np.sqrt(np.bincount(rows, weights=rarity[place] ** 2, minlength=count))
    return (rarity[place] / length[rows]).astype(np.float32)


def _sparse(rows: Places, columns: Places, values: Shares, shape: tuple[int, int]) -> Tensor:
    """Return a sparse float32 tensor: ``values`` at ``rows``, which ascend, and ``columns``."""
    start = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=shape[0]))])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch calls CSR a beta, once a process
        return torch.sparse_csr_tensor(
            torch.from_numpy(start.astype(np.int32)),
            torch.from_numpy(columns.astype(np.int32)),
            torch.from_numpy(values),
            shape,
            check_invariants=False,
        )


def fit(
    questions: Sequence[str],
    answers: Sequence[str],
    *,
    penalty: float,
    classes: Sequence[str] = (),
    grams: Grams | None = None,
) -> Teacher:
    """Fit a teacher to ``questions`` and their ``answers``.

    ``penalty`` times half the squared weights is added to the summed cross-entropy. ``classes``
    names all answers if some may not occur, ``grams`` has the questions' features if they are
    known. N-grams of one question alone have no weight.
    """
    classes = tuple(classes or sorted(set(answers)))
    grams = grams or Grams.of(questions)
    count = np.bincount(grams.place, minlength=len(grams.vocabulary))
    kept = count > 1 if (count > 1).any() else count > 0
    known = kept[grams.place]
    rows = np.repeat(np.arange(len(questions)), np.diff(grams.start))[known]
    place = (np.cumsum(kept, dtype=np.int32) - 1)[grams.place[known]]
    vocabulary, count = grams.vocabulary[kept], count[kept]
    rarity = np.log((1 + len(questions)) / (1 + count)).clip(min=1e-3) ** RARITY
    values = _values(rarity, len(questions), rows, place)
    x = _sparse(rows, place, values, (len(questions), len(vocabulary)))
    order = np.argsort(place, kind="stable")
    turned = _sparse(place[order], rows[order], values[order], (len(vocabulary), len(questions)))
    column = {answer: i for i, answer in enumerate(classes)}
    wanted = torch.nn.functional.one_hot(
        torch.tensor([column[answer] for answer in answers]), len(classes)
    ).float()
    weight, bias = _regress(x, turned, wanted, penalty)
    return Teacher(vocabulary, rarity, weight, bias, tuple(classes))


def _regress(x: Tensor, across: Tensor, wanted: Tensor, penalty: float) -> tuple[Tensor, Tensor]:
    """Return weight (F, A) and bias (A,) of the regression of ``wanted`` (n, A) on ``x`` (n, F).

    ``across`` (F, n) is ``x`` turned round.
    """
    weight = torch.zeros(x.shape[1], wanted.shape[1])
    bias = torch.zeros(wanted.shape[1])
    optimizer = torch.optim.LBFGS(
        [weight, bias], max_iter=ITERATIONS, history_size=10, line_search_fn="strong_wolfe"
    )

    def loss() -> float:
        logs = torch.log_softmax(x @ weight + bias, dim=1)
        error = logs.exp() - wanted
        weight.grad = (across @ error + penalty * weight) / len(wanted)
        bias.grad = error.mean(dim=0)
        total = -(wanted * logs).sum() + 0.5 * penalty * (weight**2).sum()
        return float(total) / len(wanted)

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return weight, bias


def folds(pairs: Sequence[Pair], seed: int) -> Ids:
    """Return the fold of each pair, 0 to FOLDS - 1: groups of paraphrases are dealt by ``seed``."""
    group = np.array(groups(pairs))
    dealt = np.random.default_rng(seed).permutation(int(group.max()) + 1) % FOLDS
    return np.asarray(dealt[group], dtype=np.int64)


def out_of_fold(pairs: Sequence[Pair], *, penalty: float, seed: int) -> tuple[Teacher, Shares]:
    """Return a teacher fitted to all ``pairs``, and what teachers say that did not see them.

    Groups of paraphrases are dealt to FOLDS folds by ``seed``; each fold is labelled, float32
    (pairs, answers), by a teacher fitted to the others.
    """
    questions = [pair.question for pair in pairs]
    answers = [pair.answer for pair in pairs]
    grams = Grams.of(questions)
    whole = fit(questions, answers, penalty=penalty, grams=grams)
    fold = folds(pairs, seed)
    said = np.zeros((len(pairs), len(whole.answers)), dtype=np.float32)
    for number in range(FOLDS):
        here, others = np.flatnonzero(fold == number), np.flatnonzero(fold != number)
        if not len(here) or not len(others):
            said[here] = whole.shares([questions[i] for i in here])
            continue
        one = fit(
            [questions[i] for i in others],
            [answers[i] for i in others],
            penalty=penalty,
            classes=whole.answers,
            grams=grams.some(others),
        )
        said[here] = one.shares([questions[i] for i in here])
    return whole, said
