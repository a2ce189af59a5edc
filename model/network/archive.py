"""The arrays of an ``.npz`` file, which may be damaged, foreign or hostile.

``numpy.load`` believes what a file says of itself: a file of 3 MB can hold an array of 3 GB. Here
an array is read only if it is asked for, and only if it is small and as large as it says.
"""

from __future__ import annotations

import io
import math
import zipfile
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import printable

Array = npt.NDArray[Any]

MAX_FILE: Final = 64 * 1024 * 1024
"""Bytes of a file that are read. The largest network has a fifth of that."""

MAX_ARRAY: Final = 16 * 1024 * 1024
"""Bytes of an array that are read. The largest one of a network has half of that."""

_PIECE: Final = 256 * 1024
"""Bytes that are read at once."""

_ZIP: Final = b"PK"
"""The first bytes of a zip file."""

_COMPRESSIONS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that NumPy writes."""


class ArchiveError(UlmrigError):
    """A file that is no archive of plain arrays, or an array that is not read. One line of text."""


class Archive:
    """The arrays in ``data``, the bytes of an ``.npz`` file, by name.

    An array is read when it is asked for, and a pickle never. Raises ArchiveError for what is no
    such file, damaged or too large.
    """

    def __init__(self, data: bytes) -> None:
        if not data.startswith(_ZIP):
            raise ArchiveError("no zip file, and a pickle is never loaded")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except Exception as error:  # a damaged directory provokes more than BadZipFile
            raise ArchiveError(_reason(error)) from error
        self._names = frozenset(self._zip.namelist())

    @classmethod
    def read(cls, path: Path) -> Archive:
        """Return the archive in the file ``path``. Raises OSError if it cannot be read."""
        with path.open("rb") as file:
            data = bytearray()
            while piece := file.read(_PIECE):
                data += piece
                if len(data) > MAX_FILE:
                    raise ArchiveError(f"larger than {MAX_FILE:,} bytes")
        return cls(bytes(data))

    def __contains__(self, name: str) -> bool:
        return f"{name}.npy" in self._names

    def __getitem__(self, name: str) -> Array:
        """Return the array ``name``, which the archive has."""
        info = self._zip.getinfo(f"{name}.npy")
        if info.file_size > MAX_ARRAY:
            raise ArchiveError(f"{name} has {info.file_size:,} bytes; at most {MAX_ARRAY:,}")
        if info.compress_type not in _COMPRESSIONS:
            raise ArchiveError(f"{name} is compressed as NumPy does not")
        try:
            data = self._zip.read(info)
            dtype, shape = _header(io.BytesIO(data))
            if dtype.hasobject:
                raise ValueError("a pickle is never loaded")
            # NumPy would make room for whatever shape the header tells.
            if math.prod(shape) * dtype.itemsize > len(data):
                raise ValueError("its header tells of more bytes than there are")
            array: Array = np.lib.format.read_array(io.BytesIO(data), allow_pickle=False)
        except Exception as error:  # zlib.error and whatever else a damaged archive provokes
            raise ArchiveError(f"{name}: {_reason(error)}") from error
        return array


def _header(data: io.BytesIO) -> tuple[np.dtype[Any], tuple[int, ...]]:
    """Return the type and the shape that the header of an ``.npy`` file tells."""
    version = np.lib.format.read_magic(data)
    if version == (1, 0):
        shape, _, dtype = np.lib.format.read_array_header_1_0(data)
    elif version == (2, 0):
        shape, _, dtype = np.lib.format.read_array_header_2_0(data)
    else:
        raise ValueError(f"an array of format {version[0]}.{version[1]}")
    return dtype, shape


def _reason(error: Exception) -> str:
    """Return what an error says, on one line."""
    said = error.args[0] if error.args else ""
    if isinstance(said, tuple) and said:  # what a header's tokenizer said, and where
        said = said[0]
    return printable(str(said).strip()) or type(error).__name__
