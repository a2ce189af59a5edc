"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to a temporary name beside ``path`` and rename it.

    What stood at ``path`` stays until then, and lends its mode. A symbolic link is followed: the
    file that it leads to is replaced, not the link. What is no regular file, such as
    ``/dev/stdout`` or a named pipe, is written to, since renaming would replace the device.
    Raises OSError if that fails, and leaves nothing behind.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path = path.resolve()
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
