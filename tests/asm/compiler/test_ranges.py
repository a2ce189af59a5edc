"""asm/compiler/ranges.py: what it proves holds for every line and every reply."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import CHARSET, MAX_BIAS, network_of, unhurried
from ulmrig.asm.compiler.ranges import context_buckets, largest_count
from ulmrig.model.network.features import NGRAMS, context_counts, context_hashes, query_counts
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE

TYPED = st.one_of(
    st.binary(max_size=MAX_LINE),
    st.binary(min_size=1, max_size=2).map(lambda unit: (unit * MAX_LINE)[:MAX_LINE]),
)


def counts_of(network: QuantizedNetwork, lines: list[bytes], replies: list[str]) -> np.ndarray:
    """Return what layer 1 counts for every line with every reply: its sums >> 5."""
    layer = network.layers[0]
    weight = layer.weight.astype(np.int64)
    queries = query_counts(lines, network.query_buckets).astype(np.int64)
    of_query = queries @ weight[:, : network.query_buckets].T
    of_context = context_counts(replies).astype(np.int64) @ weight[:, -128:].T
    counts: np.ndarray = of_query[:, None] + of_context[None] + (layer.bias.astype(np.int64) >> 5)
    return counts


@pytest.mark.parametrize("buckets", [1, 16, 128])
@pytest.mark.parametrize("seed", range(2))
@unhurried
@given(
    lines=st.lists(TYPED, min_size=1, max_size=20),
    replies=st.lists(st.text(CHARSET[:12], max_size=9), min_size=1, max_size=10),
)
def test_no_line_and_no_reply_leaves_the_proved_range(
    buckets: int, seed: int, lines: list[bytes], replies: list[str]
) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(-1, 2, (6, buckets + 128))
    network = network_of(
        (weights, rng.integers(-300, 300, 6)),
        (rng.integers(-2, 2, (13, 6)), [0] * 13),
        query_buckets=buckets,
    )
    top = largest_count(network)
    assert top is not None
    counts = counts_of(network, lines, replies)
    assert counts.max() <= top
    assert counts.min() > top - 256


@unhurried
@given(st.text(CHARSET, min_size=1, max_size=5), st.data())
def test_context_buckets_holds_every_bucket_of_a_reply(charset: str, data: st.DataObject) -> None:
    reply = data.draw(st.text(st.sampled_from(charset), max_size=12))
    hashes = context_hashes([reply])[0]
    for (n, i), bucket in zip(NGRAMS, hashes, strict=True):
        assert bucket in context_buckets(charset, n, i)


def test_few_characters_reach_few_buckets() -> None:
    assert context_buckets("A", 1, 0) == sorted({ord("a"), ord(" ")})
    assert len(context_buckets("A", 3, 2)) <= 8


def one_neuron(query: int, context: int, bias: int) -> QuantizedNetwork:
    """Return a network with one hidden neuron whose weights are all alike."""
    weights = [[query] * 128 + [context] * 128]
    return network_of((weights, [bias]), ([[1], [0]], [0, 0]))


def test_the_range_of_one_neuron_is_exact() -> None:
    assert largest_count(one_neuron(1, 0, 0)) == MAX_LINE
    assert largest_count(one_neuron(1, 1, 0)) == MAX_LINE + len(NGRAMS)
    assert largest_count(one_neuron(1, 1, -32)) == MAX_LINE + len(NGRAMS) - 1
    assert largest_count(one_neuron(-2, -2, 0)) == 0


def test_the_line_s_longest_count_is_reached() -> None:
    network = one_neuron(1, 1, 0)
    counts = counts_of(network, [b"a" * MAX_LINE], [""])
    assert counts.max() == largest_count(network)


def test_a_byte_is_given_up_where_it_does_not_do_any_more() -> None:
    lowest = 2 * MAX_LINE
    assert largest_count(one_neuron(-2, 0, 32 * 254)) == 254
    assert largest_count(one_neuron(-2, 0, 32 * 255)) is None
    assert largest_count(one_neuron(-2, 0, -32 * (255 - lowest))) == 0
    assert largest_count(one_neuron(-2, 0, -32 * (256 - lowest))) is None
    lowest += 2 * len(NGRAMS)
    assert largest_count(one_neuron(-2, -2, -32 * (255 - lowest))) == 0
    assert largest_count(one_neuron(-2, -2, -32 * (256 - lowest))) is None


@pytest.mark.parametrize("bias", [MAX_BIAS, -MAX_BIAS])
def test_the_largest_biases_take_16_bits(bias: int) -> None:
    assert largest_count(one_neuron(1, -1, -MAX_BIAS)) is None
    weights = np.random.default_rng(0).integers(-2, 2, (4, 256))
    biases = [bias, 0, 0, -bias]
    assert largest_count(network_of((weights, biases), ([[1] * 4] * 2, [0, 0]))) is None


@pytest.mark.parametrize("bias", [9600, MAX_BIAS])
def test_counts_that_are_all_large_take_16_bits(bias: int) -> None:
    assert largest_count(one_neuron(0, 0, bias)) is None
