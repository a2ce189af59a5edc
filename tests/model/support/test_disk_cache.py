"""The cache saves time, and never costs an answer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import unhurried
from ulmrig.model.support.disk_cache import DiskCache, cache_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "caches" / "ours"


@unhurried
@given(data=st.binary())
def test_what_was_put_is_returned(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("cache")
    DiskCache(folder, 5).put("key", data)
    assert DiskCache(folder, 5).get("key") == data
    assert DiskCache(folder, 5).get("other") is None


def test_a_damaged_entry_is_missing(folder: Path) -> None:
    cache = DiskCache(folder, 5)
    cache.put("key", b"a text " * 20)
    whole = (folder / "key").read_bytes()
    for at in range(len(whole)):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :]):
            (folder / "key").write_bytes(damaged)
            assert cache.get("key") is None
    cache.put("key", b"again")
    assert cache.get("key") == b"again"


def test_a_folder_that_cannot_be_used_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", None):
        cache = DiskCache(folder, 5)
        cache.put("key", b"data")
        assert cache.get("key") is None


def test_of_too_many_entries_those_unused_for_longest_go(folder: Path) -> None:
    cache = DiskCache(folder, 3)
    for age, key in enumerate("abcd"):
        cache.put(key, b"data")
        os.utime(folder / key, (age, age))
        if key == "b":
            assert cache.get("a")  # used now, so it stays
    cache.put("e", b"data")
    assert sorted(path.name for path in folder.iterdir()) == ["a", "d", "e"]


def test_the_folder_is_the_users_cache_unless_a_variable_names_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for named, caches, expected in (
        (str(tmp_path / "here"), None, tmp_path / "here" / "programs"),
        ("", None, None),
        (None, str(tmp_path / "caches"), tmp_path / "caches" / "ulmrig" / "programs"),
        (None, None, tmp_path / ".cache" / "ulmrig" / "programs"),
    ):
        for variable, value in (("ULMRIG_CACHE", named), ("XDG_CACHE_HOME", caches)):
            if value is None:
                monkeypatch.delenv(variable, raising=False)
            else:
                monkeypatch.setenv(variable, value)
        assert cache_folder("programs") == expected
