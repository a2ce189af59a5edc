"""The range of layer 1's sums, proved from its weights."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.features import (
    CONTEXT_BUCKETS,
    HASH_MULTIPLIER,
    NGRAMS,
    POSITION_MULTIPLIER,
)
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE


def context_buckets(charset: str, n: int, i: int) -> list[int]:
    """Return the buckets, ascending, that an n-gram at position ``i`` of a context can reach."""
    alphabet = {ord(c) for c in charset.lower()} | {ord(" ")}
    hashes = {POSITION_MULTIPLIER * i}
    for _ in range(n):
        hashes = {(HASH_MULTIPLIER * h + c) % CONTEXT_BUCKETS for h in hashes for c in alphabet}
    return sorted(hashes)


def largest_count(network: QuantizedNetwork) -> int | None:
    """Return the largest byte that stands for a sum of 0 or more, if layer 1 can have 8-bit sums.

    Returns None if it needs 16-bit sums. Layer 1's inputs are counts times 32, so with
    ``s = Σ w·count`` its activation is ``8·s + (b >> 2) = 8·(s + (b >> 5)) + ((b >> 2) & 7)``, and
    the kernel can sum ``s + (b >> 5)`` modulo 256. That is exact if the byte determines the value:
    if the largest value of any neuron, T, is below 255 and below 256 plus the smallest. A query
    has at most 62 trigrams, each in any bucket, and in each at most as often as the network's
    saturation allows; the last reply counts in one memory bucket or in none, and so does the reply
    so far in its buckets; a context has 21 n-grams, each in a bucket that characters of the charset
    can reach.
    """
    layer = network.layers[0]
    start = layer.bias.astype(np.int64) >> 5
    query = layer.weight[:, : network.query_buckets].astype(np.int64)
    memory = layer.weight[:, network.query_buckets : network.first_reply].astype(np.int64)
    so_far = layer.weight[:, network.first_reply : network.first_context].astype(np.int64)
    context = layer.weight[:, network.first_context :].astype(np.int64)
    each = min(network.saturation or MAX_LINE, MAX_LINE)
    low = start - _largest_sum(-query, each)
    high = start + _largest_sum(query, each)
    for weight, count in ((memory, network.memory_count), (so_far, network.reply_count)):
        low -= count * (-weight).max(axis=1, initial=0)
        high += count * weight.max(axis=1, initial=0)
    for n, i in NGRAMS:
        reached = context[:, context_buckets(network.charset, n, i)]
        low += reached.min(axis=1)
        high += reached.max(axis=1)
    top = max(int(high.max()), 0)
    return top if top < min(255, 256 + int(low.min())) else None


def _largest_sum(weight: npt.NDArray[np.int64], each: int) -> npt.NDArray[np.int64]:
    """Return the largest sum of at most MAX_LINE of the weights (neurons, inputs) of each neuron.

    A weight may be taken ``each`` times. Shape (neurons,).
    """
    largest = np.sort(np.maximum(weight, 0), axis=1)[:, ::-1]
    taken = np.repeat(largest[:, : -(-MAX_LINE // each)], each, axis=1)[:, :MAX_LINE]
    total: npt.NDArray[np.int64] = taken.sum(axis=1)
    return total
