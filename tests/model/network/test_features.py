"""Buckets: the arithmetic of the design, spelled out slowly, against what the model uses."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ulmrig.model.network.features import (
    NGRAMS,
    context_counts,
    context_hashes,
    context_window,
    query_counts,
    reply_bucket,
    reply_counts,
)
from ulmrig.model.network.typed_line import (
    Text,
)

LINES = st.binary(max_size=100) | st.text(st.characters(max_codepoint=0xFF), max_size=100)
BUCKETS = st.integers(0, 12).map(lambda power: 2**power)


def lower(data: bytes) -> list[int]:
    return [code + 32 if ord("A") <= code <= ord("Z") else code for code in data]


def slow_hash(codes: list[int], start: int = 0) -> int:
    h = start
    for code in codes:
        h = (31 * h + code) % 65536
    return h


def slow_query(line: Text, buckets: int) -> Counter[int]:
    data = line if isinstance(line, bytes) else bytes(ord(char) for char in line)
    t = [32, *lower(data), 32]
    return Counter(slow_hash(t[i : i + 3]) % buckets for i in range(len(t) - 2))


def slow_context(reply: bytes) -> list[int]:
    window = lower((b" " * 8 + reply)[-8:])
    return [slow_hash(window[i : i + n], 7 * i) % 128 for n in (1, 2, 3) for i in range(8 - n + 1)]


def as_counter(row: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> Counter[int]:
    return Counter({bucket: int(count) for bucket, count in enumerate(row) if count})


@given(st.lists(LINES, max_size=4), BUCKETS)
@example([b"", b"a", b"Z" * 100, bytes(range(256))[100:200]], 1)
@example([b"\xc0\xe0@[`{"], 4096)
def test_query_buckets_are_those_of_the_design(lines: list[Text], buckets: int) -> None:
    counts = query_counts(lines, buckets)
    assert counts.shape == (len(lines), buckets) and counts.dtype == np.uint8
    assert [as_counter(row) for row in counts] == [slow_query(line, buckets) for line in lines]


@given(st.lists(st.binary(max_size=60), max_size=4))
@example([b"", b"YES", b"12345678", b"123456789"])
def test_context_buckets_are_those_of_the_design(replies: list[bytes]) -> None:
    expected = [slow_context(reply) for reply in replies]
    hashes, counts = context_hashes(replies), context_counts(replies)
    assert hashes.shape == (len(replies), 21) and hashes.dtype == np.uint8
    assert counts.shape == (len(replies), 128) and counts.dtype == np.uint8
    assert hashes.tolist() == expected
    assert [as_counter(row) for row in counts] == [Counter(row) for row in expected]


def test_a_hand_worked_example() -> None:
    # ' a ': 961·32 + 31·97 + 32 = 33791; mod 128 that is 127, mod 4096 it is 1023.
    assert as_counter(query_counts(["A"], 128)[0]) == {127: 1}
    assert as_counter(query_counts(["A"], 4096)[0]) == {1023: 1}
    # The bigram 'no' at position 6: 7·6 = 42, 31·42 + 110 = 1412, 31·1412 + 111 = 43883.
    assert context_hashes(["NO"])[0][NGRAMS.index((2, 6))] == 43883 % 128


def test_ngrams_are_21_in_the_order_of_their_columns() -> None:
    assert len(NGRAMS) == len(set(NGRAMS)) == 21
    assert [NGRAMS[0], NGRAMS[8], NGRAMS[15], NGRAMS[20]] == [(1, 0), (2, 0), (3, 0), (3, 5)]


def test_only_a_to_z_are_folded() -> None:
    assert np.array_equal(query_counts(["TALL"], 512), query_counts(["tall"], 512))
    assert not np.array_equal(query_counts(["É"], 512), query_counts(["é"], 512))


@pytest.mark.parametrize(
    ("reply", "window"),
    [
        ("", b"        "),
        ("YES", b"     yes"),
        ("A B", b"     a b"),
        ("ABCDEFGH", b"abcdefgh"),
        ("XABCDEFGH", b"abcdefgh"),
    ],
)
def test_the_context_is_the_last_eight_characters(reply: str, window: bytes) -> None:
    assert context_window(reply) == window


def test_255_characters_can_be_counted_and_256_cannot() -> None:
    assert query_counts([b"a" * 255], 1)[0, 0] == 255
    with pytest.raises(ValueError, match="a query of 256 characters: at most 255"):
        query_counts([b"", b"a" * 256], 1)


# --- what the chat program makes of a typed line ----------------------------------------------


@given(LINES, BUCKETS, st.integers(1, 5))
def test_a_bucket_counts_no_more_than_the_saturation(
    line: Text, buckets: int, saturation: int
) -> None:
    [plain] = query_counts([line], buckets)
    [found] = query_counts([line], buckets, saturation)
    assert found.tolist() == [min(count, saturation) for count in plain.tolist()]


@given(LINES, BUCKETS, st.integers(1, 15))
def test_the_last_reply_counts_in_one_bucket(reply: Text, buckets: int, count: int) -> None:
    data = reply if isinstance(reply, bytes) else reply.encode("latin-1")
    [counts] = reply_counts([reply], buckets, count)
    if not data:
        assert reply_bucket(reply, buckets) is None and not counts.any()
    else:
        expected = slow_hash(lower(data)) % buckets
        assert reply_bucket(reply, buckets) == expected
        assert counts[expected] == count and counts.sum() == count


def test_a_network_without_a_memory_has_no_memory_buckets() -> None:
    assert reply_counts(["YES", ""], 0, 0).shape == (2, 0)
