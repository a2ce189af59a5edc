"""Only the arrays that a network has are read from its file, and only up to a limit."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest

from tests.support.network_files import TINY, arrays_of, refused, same
from ulmrig.model.network import archive
from ulmrig.model.network.archive import MAX_ARRAY
from ulmrig.model.network.npz import (
    load,
    save,
)


def test_an_array_that_a_network_does_not_have_is_not_read(tmp_path: Path) -> None:
    save(TINY, tmp_path / "net.npz")
    with zipfile.ZipFile(tmp_path / "net.npz", "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("unused.npy", bytes(MAX_ARRAY + 1))
        file.writestr("fc9_weight.npy", b"no array at all")
    assert same(load(tmp_path / "net.npz"), TINY)


def npy(header: str) -> bytes:
    """An array of which there is only a header."""
    text = header.encode() + b"\n"
    return b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bytes(MAX_ARRAY + 1), "fc1_weight has 16,777,217 bytes; at most 16,777,216"),
        (
            npy("{'descr': '|i1', 'fortran_order': False, 'shape': (1000000000000,)}"),
            "fc1_weight: its header tells of more bytes than there are",
        ),
        (
            npy("{'descr': '<i4', 'fortran_order': False, 'shape': (20, 2)}"),
            "fc1_weight: its header tells of more bytes than there are",
        ),
        (npy("[" * 2000), "fc1_weight: "),
        (npy("{'\x1b': 1}"), r"'\x1b'"),
        (b"\x93NUMPY\7\x01", "fc1_weight: an array of format 7.1"),
    ],
)
def test_an_array_that_is_too_large_or_lies_is_not_unpacked(
    tmp_path: Path, data: bytes, words: str
) -> None:
    arrays = arrays_of(TINY, tmp_path)
    del arrays["fc1_weight"]
    np.savez(tmp_path / "net.npz", **arrays)
    with zipfile.ZipFile(tmp_path / "net.npz", "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("fc1_weight.npy", data)
    tracemalloc.start()
    try:
        refused(tmp_path / "net.npz", "not a network", words)
        assert tracemalloc.get_traced_memory()[1] < MAX_ARRAY / 2
    finally:
        tracemalloc.stop()


def test_arrays_of_16_mib_and_files_of_64_mib_are_still_read(tmp_path: Path) -> None:
    path = tmp_path / "net.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr("format_version.npy", bytes(16 * 1024 * 1024))
    refused(path, "format_version: the magic string is not correct")
    for size, words in ((64 << 20, "no zip file"), ((64 << 20) + 1, "larger than 67,108,864 b")):
        with path.open("wb") as file:
            file.truncate(size)  # takes no room on the disk
        refused(path, words)


def test_an_array_of_either_version_of_numpys_format_is_read(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    weight = arrays.pop("fc1_weight")
    np.savez(tmp_path / "net.npz", **arrays)
    data = io.BytesIO()
    np.lib.format.write_array(data, weight, version=(2, 0))
    with zipfile.ZipFile(tmp_path / "net.npz", "a") as file:
        file.writestr("fc1_weight.npy", data.getvalue())
    assert same(load(tmp_path / "net.npz"), TINY)


def test_an_array_that_is_compressed_otherwise_is_not_read(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    del arrays["fc1_weight"]
    np.savez(tmp_path / "net.npz", **arrays)
    with zipfile.ZipFile(tmp_path / "net.npz", "a", zipfile.ZIP_BZIP2) as file:
        file.writestr("fc1_weight.npy", b"")
    refused(tmp_path / "net.npz", "fc1_weight is compressed as NumPy does not")


def test_a_file_that_does_not_end_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_FILE", 100)
    save(TINY, tmp_path / "net.npz")
    refused(tmp_path / "net.npz", "larger than 100 bytes")
