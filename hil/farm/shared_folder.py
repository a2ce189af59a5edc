"""Files and locks in a folder that several users share and in which none can harm another.

The folder is sticky (mode 1777), so that only its owner and a file's owner can replace or remove
the file. Every user writes only files of their own, and others read them. The lock files alone are
shared; they stay empty. No file is opened, or given a mode, through a symbolic link, and what is
not a regular file is refused: another user may have planted it.

Unsafe or unusable files raise OSError, whose text names the file and says what is wrong.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

FOLDER_MODE: Final = 0o1777
FILE_MODE: Final = 0o644
LOCK_MODE: Final = 0o666

MAX_BYTES: Final = 64_000
"""Bytes that ``read`` returns at most: other users wrote them."""

_SAFELY: Final = sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK"))
"""Flags for every file: links are refused, and a named pipe does not block."""


def user_id() -> int:
    """Return the number of the user that this process runs as; 0 if the system has none."""
    return os.geteuid() if hasattr(os, "geteuid") else 0


def prepare(path: Path, *, may_be_link: bool) -> None:
    """Create the folder for all users, or check the one that is there.

    A folder of ours that all users can write to is made sticky; another user's must be. Unless
    ``may_be_link`` is set, ``path`` must not be a symbolic link. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(path):
        _create_folder(path)
    found = path.stat() if may_be_link else path.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, f"it is {_kind(found.st_mode)}, not a folder")
    if hasattr(os, "geteuid") and found.st_mode & stat.S_IWOTH and not found.st_mode & stat.S_ISVTX:
        if found.st_uid != user_id():
            raise PermissionError(
                errno.EPERM, f"it is not sticky; user {found.st_uid} or root must chmod 1777 it"
            )
        _make_sticky(path, may_be_link=may_be_link)
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, "it cannot be written")


def _make_sticky(path: Path, *, may_be_link: bool) -> None:
    descriptor = os.open(path, os.O_DIRECTORY | (0 if may_be_link else os.O_NOFOLLOW))
    try:
        os.fchmod(descriptor, FOLDER_MODE)
    finally:
        os.close(descriptor)


def _temporary(path: Path) -> Path:
    """Return a name beside ``path`` that nobody can guess."""
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}")


def _create_folder(path: Path) -> None:
    # Renamed when its mode is right: no other user finds it without.
    temporary = _temporary(path)
    temporary.mkdir(0o700)
    try:
        temporary.chmod(FOLDER_MODE)
        temporary.rename(path)
    except OSError:
        temporary.rmdir()
        if not os.path.lexists(path):
            raise


def _kind(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "a symbolic link"
    return "a regular file" if stat.S_ISREG(mode) else "a device, pipe or folder"


@contextmanager
def _open(path: Path, flags: int, owner: int | None = None) -> Iterator[int]:
    """Open a file that exists, if it is a regular one (and ``owner``'s)."""
    try:
        descriptor = os.open(path, flags | _SAFELY)
    except OSError as error:
        what = "it is a symbolic link" if path.is_symlink() else error.strerror
        raise OSError(error.errno, f"{path.name}: {what}") from error
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EPERM, f"{path.name}: it is {_kind(found.st_mode)}")
        if owner is not None and hasattr(os, "geteuid"):
            if found.st_uid != owner:
                raise OSError(errno.EPERM, f"{path.name}: it belongs to user {found.st_uid}")
            # Another user can give a file of ours a second name.
            if found.st_nlink > 1:
                raise OSError(errno.EPERM, f"{path.name}: it is a file with another name, too")
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _create(path: Path, mode: int) -> Iterator[int]:
    """Create a file with a mode that the umask does not change. Raises FileExistsError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND
    descriptor = os.open(path, flags | _SAFELY, mode)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        yield descriptor
    finally:
        os.close(descriptor)


def read(path: Path, owner: int | None = None) -> str:
    """Return the text of a file, which must be ``owner``'s if that is given.

    Raises OSError if it cannot be read or is too large, UnicodeDecodeError if it is not UTF-8.
    """
    with _open(path, os.O_RDONLY, owner) as descriptor:
        if os.fstat(descriptor).st_size > MAX_BYTES:
            raise OSError(errno.EFBIG, f"{path.name}: it is larger than {MAX_BYTES:,} bytes")
        return os.read(descriptor, MAX_BYTES).decode("utf-8")


def replace(path: Path, text: str) -> None:
    """Replace a file of ours at once by one that all users can read. Raises OSError."""
    temporary = _temporary(path)
    try:
        with _create(temporary, FILE_MODE) as descriptor:
            os.write(descriptor, text.encode())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def append(path: Path, line: str) -> None:
    """Add a line to a file of ours, in one write, and create the file if needed. Raises OSError."""
    with suppress(FileExistsError), _create(path, FILE_MODE):
        pass
    with _open(path, os.O_WRONLY | os.O_APPEND, user_id()) as descriptor:
        os.write(descriptor, line.encode())


if sys.platform == "win32":
    from filelock import FileLock, Timeout

    class Lock:
        """A lock that the system releases when its process dies."""

        def __init__(self, path: Path) -> None:
            self._lock = FileLock(path, timeout=0, thread_local=False)

        @property
        def is_locked(self) -> bool:
            """Whether this object holds the lock."""
            return self._lock.is_locked

        def acquire(self) -> bool:
            """Take the lock; return whether that worked. Raises OSError."""
            try:
                self._lock.acquire()
            except Timeout:
                return False
            return True

        def release(self) -> None:
            """Release the lock."""
            self._lock.release()

else:
    import fcntl

    class Lock:
        """A lock that all users can take, and that the system releases when its process dies.

        ``filelock`` is not used for it: versions before 4 follow links, and version 4 refuses the
        lock file of another user in a sticky folder.
        """

        def __init__(self, path: Path) -> None:
            self._path = path
            self._descriptor: int | None = None

        @property
        def is_locked(self) -> bool:
            """Whether this object holds the lock."""
            return self._descriptor is not None

        def acquire(self) -> bool:
            """Take the lock; return whether that worked. Raises OSError."""
            while not os.path.lexists(self._path):
                _create_lock_file(self._path)
            with _open(self._path, os.O_RDWR) as descriptor:
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    return False
                # If the file was replaced meanwhile, others lock the new one.
                with suppress(FileNotFoundError):
                    if os.path.samestat(os.fstat(descriptor), self._path.lstat()):
                        self._descriptor = os.dup(descriptor)
                        _held.add(self)
            return self.is_locked

        def release(self) -> None:
            """Release the lock."""
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                fcntl.flock(descriptor, fcntl.LOCK_UN)
                os.close(descriptor)

        def _forget(self) -> None:
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                os.close(descriptor)

    _held: weakref.WeakSet[Lock] = weakref.WeakSet()

    def _forget_all() -> None:
        for lock in list(_held):
            lock._forget()

    # A forked child would keep the lock after its parent's death.
    os.register_at_fork(after_in_child=_forget_all)

    def _create_lock_file(path: Path) -> None:
        # Linked when its mode is right: no other user finds it without.
        temporary = _temporary(path)
        try:
            with _create(temporary, LOCK_MODE):
                pass
            with suppress(FileExistsError):
                os.link(temporary, path, follow_symlinks=False)
        finally:
            temporary.unlink(missing_ok=True)
