"""Results that are expensive to compute, kept on the disk from one process to the next."""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ulmrig.model.support.atomic import write_whole
from ulmrig.model.support.digest import with_digest, without_digest

_VARIABLE: Final = "ULMRIG_CACHE"


def cache_folder(name: str) -> Path | None:
    """Return the folder of the cache ``name``, which need not exist, or None to keep nothing.

    It lies in the folder that the environment variable ULMRIG_CACHE names (nothing is kept if that
    is empty), else in ``ulmrig`` in the user's folder of caches (``XDG_CACHE_HOME``, or ~/.cache).
    """
    named = os.environ.get(_VARIABLE)
    if named is not None:
        return Path(named) / name if named else None
    caches = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(caches) if caches else Path.home() / ".cache") / "ulmrig" / name
    except RuntimeError:  # nobody's home is known
        return None


@contextlib.contextmanager
def cache_disabled(disabled: bool = True) -> Iterator[None]:
    """Keep nothing and find nothing meanwhile, in processes that are started as well."""
    before = os.environ.get(_VARIABLE)
    if disabled:
        os.environ[_VARIABLE] = ""
    try:
        yield
    finally:
        if before is not None:
            os.environ[_VARIABLE] = before
        elif disabled:
            del os.environ[_VARIABLE]


class DiskCache:
    """Bytes by key: a file for each, which begins with the SHA-256 digest of what follows.

    The cache only saves time. If the folder cannot be read or written, or a file in it is damaged,
    the entry counts as missing. Of more than ``entries`` files those unused for longest go.
    """

    def __init__(self, folder: Path | None, entries: int) -> None:
        self._folder = folder
        self._entries = entries

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, a file name, or None."""
        if self._folder is None:
            return None
        path = self._folder / key
        try:
            packed = without_digest(path.read_bytes())
            if packed is None:
                return None
            with contextlib.suppress(OSError):
                os.utime(path)  # used just now
            return zlib.decompress(packed)
        except (OSError, zlib.error):
            return None

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, a file name."""
        if self._folder is None:
            return
        packed = zlib.compress(data, 1)
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._folder / key, with_digest(packed))
            self._prune(self._folder)

    def _prune(self, folder: Path) -> None:
        files = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(folder)]
        for _, path in sorted(files)[: -self._entries]:
            Path(path).unlink(missing_ok=True)
