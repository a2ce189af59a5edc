"""MACRO-80 sources to bytes, by um80 and ul80.

They are GPL-3 programs of their own: they are run, never imported.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.disk_cache import DiskCache, cache_folder
from ulmrig.model.text import printable

SOURCES = Path(__file__).parents[1] / "z80"
"""The Z80 sources, in a folder for each purpose."""

_DEADLINE = 60.0  # seconds; the program takes half a second
_CACHED: Final = 200  # programs, at about 40 KB each
_FORMAT: Final = 1  # of what is cached


class AssemblyError(UlmrigError):
    """The assembler or the linker refused; the text has their words."""


@dataclass(frozen=True)
class Assembled:
    """``code`` from 0100h on, and the value of every symbol (names in upper case)."""

    code: bytes
    symbols: dict[str, int]
    listing: str


def assemble(source: Path, generated: Mapping[str, str], include: Sequence[Path] = ()) -> Assembled:
    """Assemble ``source``, which may include files of its own folder and of ``include``.

    ``generated`` maps the names of further files to include to their texts.

    The same sources are assembled once: the result is kept in the cache ``programs`` (see
    ``cache_folder``) under a digest of all texts and of the version of um80.

    Raises AssemblyError with the tools' own words.
    """
    files = {
        file.name: file.read_bytes()
        for origin in (source.parent, *include)
        for file in sorted(origin.glob("*.mac"))
    }
    files |= {name: text.encode("ascii") for name, text in generated.items()}
    cache = DiskCache(cache_folder("programs"), _CACHED)
    key = _key(source.name, files)
    if key is not None and (kept := cache.get(key)) is not None:
        fields = json.loads(kept)
        return Assembled(**fields | {"code": bytes.fromhex(fields["code"])})
    assembled = _assemble(source.name, files)
    if key is not None:
        cache.put(key, json.dumps(asdict(assembled) | {"code": assembled.code.hex()}).encode())
    return assembled


def _key(source: str, files: Mapping[str, bytes]) -> str | None:
    """Return a digest of all that decides what is assembled, or None if that is not known."""
    assembler = assembler_version()
    if assembler is None:
        return None
    parts = [str(_FORMAT), assembler, source]
    digests = {name: hashlib.sha256(text).hexdigest() for name, text in files.items()}
    return hashlib.sha256(json.dumps([parts, sorted(digests.items())]).encode()).hexdigest()


def assembler_version() -> str | None:
    """Return the version of the um80 that runs, or None: known if it is beside this Python."""
    try:
        return version("um80") if _beside("um80").is_file() else None
    except PackageNotFoundError:
        return None


def _assemble(source: str, files: Mapping[str, bytes]) -> Assembled:
    with tempfile.TemporaryDirectory(prefix="ulmrig-") as name:
        folder = Path(name)
        for file_name, text in files.items():
            (folder / file_name).write_bytes(text)
        _run(folder, "um80", "-s", "-g", "-l", "out.prn", "-o", "out.rel", source)
        _run(folder, "ul80", "-s", "-o", "out.com", "out.rel")
        symbols = {}
        for line in (folder / "out.sym").read_text(encoding="ascii").splitlines():
            value, symbol = line.split()
            symbols[symbol] = int(value, 16)
        # The linker pads; the program's own label says where it ends.
        end = symbols.get("CODEND", 0x100)
        code = (folder / "out.com").read_bytes()[: end - 0x100]
        return Assembled(code, symbols, (folder / "out.prn").read_text(encoding="latin-1"))


def _beside(tool: str) -> Path:
    """Return where ``tool`` is if it is installed beside this Python."""
    return Path(sys.executable).parent / tool


def _run(folder: Path, tool: str, *arguments: str) -> None:
    """Run a tool of ours, from beside this Python or from the PATH."""
    beside = _beside(tool)
    program = str(beside) if beside.is_file() else shutil.which(tool)
    if program is None:
        raise AssemblyError(f"{tool} is not installed; pip install um80 brings um80 and ul80")
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_DEADLINE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise AssemblyError(f"{tool} did not end within {_DEADLINE:.0f} s") from None
    output = done.stdout + done.stderr
    if done.returncode or re.search(r"\berror\b", output, re.IGNORECASE):
        lines = "\n".join(printable(line) for line in output.strip().splitlines())
        raise AssemblyError(f"{tool} refused:\n{lines}")
