"""What format 3 of a network's file adds: a memory, reply buckets, counts that saturate."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.network_files import TINY, arrays_of, refused
from ulmrig.model.network.npz import NetworkError


def test_only_a_network_that_needs_format_3_has_it(tmp_path: Path) -> None:
    assert arrays_of(TINY, tmp_path)["format_version"] == 2
    arrays = arrays_of(replace(TINY, saturation=2), tmp_path)
    assert arrays["format_version"] == 3
    assert [arrays[name] for name in ("memory_buckets", "reply_count", "saturation")] == [0, 0, 2]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"memory_buckets": 3, "memory_count": 1},
            "3 memory buckets; expected 0 or a power of two",
        ),
        ({"memory_buckets": -2, "memory_count": 1}, "-2 memory buckets"),
        ({"memory_buckets": 65536, "memory_count": 1}, "65536 memory buckets; .* up to 32768"),
        ({"memory_buckets": 4}, "memory_count 0; expected 1 to 15"),
        ({"memory_buckets": 4, "memory_count": 16}, "memory_count 16; expected 1 to 15"),
        ({"reply_buckets": 5, "reply_count": 1}, "5 reply buckets; expected 0 or a power"),
        ({"reply_buckets": 4}, "reply_count 0; expected 1 to 15"),
        ({"memory_count": 3}, "memory_count 3; expected 0 without memory buckets"),
        ({"saturation": -1}, "saturation -1; expected 0 to 15"),
        ({"saturation": 16}, "saturation 16; expected 0 to 15"),
        ({"memory_buckets": 4, "memory_count": 3}, "takes .* inputs, but gets"),
    ],
)
def test_a_memory_is_checked(fields: dict[str, int], words: str) -> None:
    with pytest.raises(NetworkError, match=words):
        replace(TINY, **fields)  # type: ignore[arg-type]


def test_a_file_of_format_3_without_a_memory_is_refused(tmp_path: Path) -> None:
    arrays = arrays_of(replace(TINY, saturation=2), tmp_path)
    del arrays["memory_count"]
    np.savez(tmp_path / "net.npz", **arrays)
    refused(tmp_path / "net.npz", "no memory_count (an integer)")
