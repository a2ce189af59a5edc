"""Bytes with their digest: any bit that differs is seen."""

from __future__ import annotations

import pytest

from ulmrig.model.support.digest import with_digest, without_digest


@pytest.mark.parametrize("content", [b"", b"content", bytes(100)])
def test_content_comes_back_as_it_was(content: bytes) -> None:
    assert without_digest(with_digest(content)) == content


def test_a_bit_that_differs_anywhere_is_seen_and_so_is_a_missing_end() -> None:
    whole = with_digest(b"content")
    for place in range(len(whole)):
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            assert without_digest(bytes(flipped)) is None
        assert without_digest(whole[:place]) is None
    assert without_digest(whole + b"\0") is None
