"""Text to buckets: how a question, the last reply and the reply so far become a network's inputs.

The arithmetic is the same here, in the training and on the Z80. It works on bytes (see
``typed_line``); only A–Z are folded to lower case.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.typed_line import Text, to_bytes

CONTEXT_BUCKETS: Final = 128
CONTEXT_LENGTH: Final = 8
"""Characters of the reply so far that the context looks at."""

HASH_MULTIPLIER: Final = 31
"""Of the hashes of n-grams: ``h = 31·h + c``, by Horner's rule."""

POSITION_MULTIPLIER: Final = 7
"""Where the hash of a context's n-gram at position i starts: at ``7·i``."""

INPUT_SCALE: Final = 32
"""An input is a count times this."""

NGRAMS: Final = tuple((n, i) for n in (1, 2, 3) for i in range(CONTEXT_LENGTH + 1 - n))
"""The context's n-grams: (length, position), 8 + 7 + 6 = 21 of them."""

Counts = npt.NDArray[np.uint8]
Buckets = npt.NDArray[np.int32]
Lengths = npt.NDArray[np.int64]


def query_counts(queries: Sequence[Text], buckets: int, saturation: int = 0) -> Counts:
    """Count the hashed trigrams of each query.

    ``t = ' ' + lower(query) + ' '``; for every trigram ``h = 961·c0 + 31·c1 + c2 mod 2^16``
    (Horner's rule in 31), bucket ``h mod buckets``. A bucket counts at most ``saturation``, if
    that is not 0: a key that is held down repeats one trigram.

    Returns uint8 counts of shape (queries, buckets); ``buckets`` is a power of two. Raises
    ValueError for a query of more than 255 characters, whose counts might not fit.
    """
    bucket, length = query_trigrams(queries, buckets)
    longest = int(length.max(initial=0))
    if longest > 255:
        raise ValueError(f"a query of {longest} characters: at most 255 can be counted")
    cell = np.repeat(np.arange(len(length)) * buckets, length) + bucket
    counts = np.bincount(cell, minlength=len(length) * buckets)
    if saturation:
        counts = np.minimum(counts, saturation)
    return counts.reshape(len(length), buckets).astype(np.uint8)


def query_trigrams(queries: Sequence[Text], buckets: int) -> tuple[Buckets, Lengths]:
    """Return the bucket of each trigram of the queries, as they stand, and how many each has.

    int32 (total,) and int64 (queries,). A query has as many trigrams as characters.
    """
    lines = [b" " + to_bytes(query).lower() + b" " for query in queries]
    length = np.fromiter(map(len, lines), dtype=np.int64, count=len(lines))
    text = np.frombuffer(b"".join(lines), dtype=np.uint8).astype(np.uint16)
    # The lines stand end to end. Sums are modulo 2^16 in 16 bits.
    hashes = (text[:-2] * HASH_MULTIPLIER + text[1:-1]) * HASH_MULTIPLIER + text[2:]
    within = np.ones(len(hashes), dtype=bool)
    border = np.cumsum(length)[:-1]
    within[border - 1] = within[border - 2] = False
    return (hashes[within] & (buckets - 1)).astype(np.int32), length - 2


def reply_bucket(reply: Text, buckets: int) -> int | None:
    """Return the bucket of a whole reply, or of a reply so far; None for an empty one.

    ``h = 31·h + c mod 2^16`` from 0 over the characters of the reply in lower case, bucket
    ``h mod buckets``; ``buckets`` is a power of two.
    """
    if not reply:
        return None
    hashed = 0
    for char in to_bytes(reply).lower():
        hashed = (HASH_MULTIPLIER * hashed + char) & 0xFFFF
    return hashed & (buckets - 1)


def reply_counts(replies: Sequence[Text], buckets: int, count: int) -> Counts:
    """Count whole replies, or replies so far: ``count`` in its ``reply_bucket``, 0 elsewhere.

    Returns uint8 counts of shape (replies, buckets); ``buckets`` may be 0.
    """
    counts = np.zeros((len(replies), buckets), dtype=np.uint8)
    if buckets:
        for row, reply in enumerate(replies):
            if (bucket := reply_bucket(reply, buckets)) is not None:
                counts[row, bucket] = count
    return counts


def context_window(reply: Text) -> bytes:
    """Return the last 8 characters of the reply so far, lower case, right-aligned in spaces."""
    return to_bytes(reply)[-CONTEXT_LENGTH:].lower().rjust(CONTEXT_LENGTH)


def context_windows(replies: Sequence[Text]) -> Counts:
    """Return the ``context_window`` of each reply as characters: uint8, shape (replies, 8)."""
    joined = b"".join(context_window(reply) for reply in replies)
    return np.frombuffer(joined, dtype=np.uint8).reshape(len(replies), CONTEXT_LENGTH)


def context_hashes(replies: Sequence[Text]) -> Counts:
    """Return the bucket of each of the 21 n-grams of each context, uint8, shape (replies, 21).

    For the n characters at position i, ``h = 7·i``, then ``h = 31·h + c`` for each of them,
    bucket ``h mod 128``. The columns stand in the order of NGRAMS.
    """
    return _window_hashes(context_windows(replies))


def context_counts(replies: Sequence[Text]) -> Counts:
    """Count the hashed n-grams of each context: uint8, shape (replies, 128), rows sum to 21."""
    return window_counts(context_windows(replies))


def window_counts(windows: Counts) -> Counts:
    """Count the hashed n-grams of each of ``windows``, as ``context_counts`` does."""
    first = CONTEXT_BUCKETS * np.arange(len(windows))
    cell = _window_hashes(windows) + first[:, None]
    counts = np.bincount(cell.ravel(), minlength=CONTEXT_BUCKETS * len(windows))
    return counts.reshape(len(windows), CONTEXT_BUCKETS).astype(np.uint8)


def _window_hashes(windows: Counts) -> Counts:
    """Return the buckets of ``context_hashes``: Horner's rule is a sum of the characters times
    powers of 31."""
    hashes = windows.astype(np.uint32) @ _HASH_WEIGHTS + _HASH_STARTS
    return (hashes & (CONTEXT_BUCKETS - 1)).astype(np.uint8)


def _hash_weights() -> npt.NDArray[np.uint32]:
    """Return what each character of a window adds to each n-gram's hash, shape (8, 21)."""
    weights = np.zeros((CONTEXT_LENGTH, len(NGRAMS)), dtype=np.uint32)
    for column, (n, i) in enumerate(NGRAMS):
        for k in range(n):
            weights[i + k, column] = HASH_MULTIPLIER ** (n - 1 - k)
    return weights


_HASH_WEIGHTS: Final = _hash_weights()
_HASH_STARTS: Final = np.array(
    [POSITION_MULTIPLIER * i * HASH_MULTIPLIER**n for n, i in NGRAMS], dtype=np.uint32
)
