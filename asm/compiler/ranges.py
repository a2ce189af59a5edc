"""What a network's sums can reach, proved from its weights."""

from __future__ import annotations

import numpy as np

from ulmrig.model.network.features import CONTEXT_BUCKETS, MAX_LINE, NGRAMS
from ulmrig.model.network.npz import QuantizedNetwork


def context_buckets(charset: str, n: int, i: int) -> list[int]:
    """Return the buckets that an n-gram at position ``i`` of a context can fall in."""
    alphabet = {ord(c) for c in charset.lower()} | {ord(" ")}
    hashes = {7 * i}
    for _ in range(n):
        hashes = {(31 * h + c) % CONTEXT_BUCKETS for h in hashes for c in alphabet}
    return sorted(hashes)


def largest_count(network: QuantizedNetwork) -> int | None:
    """Return the largest byte that is not negative when layer 1 counts in 8 bits, or None.

    Layer 1's inputs are counts times 32, so with ``s = Σ w·count`` its activation is
    ``8·s + (b >> 2) = 8·(s + (b >> 5)) + ((b >> 2) & 7)``, and the kernel can count
    ``s + (b >> 5)`` modulo 256. That is exact where every value of every neuron is told
    from its byte alone: where the largest, T, lies below 255 and below 256 plus the smallest
    negative one. A query has at most 62 trigrams, each in any bucket; a context has 21 n-grams,
    each in a bucket that characters of the charset reach. None if this does not hold: then the
    kernel takes 16 bits.
    """
    layer = network.layers[0]
    start = layer.bias.astype(np.int64) >> 5
    query = layer.weight[:, : network.query_buckets].astype(np.int64)
    context = layer.weight[:, network.query_buckets :].astype(np.int64)
    low = start + MAX_LINE * np.minimum(query.min(axis=1), 0)
    high = start + MAX_LINE * np.maximum(query.max(axis=1), 0)
    for n, i in NGRAMS:
        reached = context[:, context_buckets(network.charset, n, i)]
        low += reached.min(axis=1)
        high += reached.max(axis=1)
    top = max(int(high.max()), 0)
    return top if top < min(255, 256 + int(low.min())) else None
