"""MACRO-80 sources to bytes, by um80 and ul80.

They are GPL-3 programs of their own: they are run, never imported.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ulmrig.model.errors import UlmrigError

SOURCES = Path(__file__).parents[1] / "z80"
"""The Z80 sources, in a folder for each purpose."""

_DEADLINE = 60.0  # seconds; the program takes half a second


class AssemblyError(UlmrigError):
    """The assembler or the linker refused; the text is theirs."""


@dataclass(frozen=True)
class Assembled:
    """``code`` from 0100h on, and the value of every symbol (names in upper case)."""

    code: bytes
    symbols: dict[str, int]
    listing: str


def assemble(source: Path, generated: dict[str, str], include: Sequence[Path] = ()) -> Assembled:
    """Assemble ``source``, which may include files of its own folder and of ``include``.

    ``generated`` maps the names of further files to include to their texts.

    Raises AssemblyError with the tools' own words.
    """
    with tempfile.TemporaryDirectory(prefix="ulmrig-") as name:
        folder = Path(name)
        for origin in (source.parent, *include):
            for file in origin.glob("*.mac"):
                shutil.copy(file, folder)
        for file_name, text in generated.items():
            (folder / file_name).write_text(text, encoding="ascii")
        _run(folder, "um80", "-s", "-g", "-l", "out.prn", "-o", "out.rel", source.name)
        _run(folder, "ul80", "-s", "-o", "out.com", "out.rel")
        symbols = {}
        for line in (folder / "out.sym").read_text(encoding="ascii").splitlines():
            value, symbol = line.split()
            symbols[symbol] = int(value, 16)
        # The linker pads; the program's own label says where it ends.
        end = symbols.get("CODEND", 0x100)
        code = (folder / "out.com").read_bytes()[: end - 0x100]
        return Assembled(code, symbols, (folder / "out.prn").read_text(encoding="latin-1"))


def _run(folder: Path, tool: str, *arguments: str) -> None:
    """Run a tool of ours, from beside this Python or from the PATH."""
    beside = Path(sys.executable).parent / tool
    program = str(beside) if beside.is_file() else shutil.which(tool)
    if program is None:
        raise AssemblyError(f"{tool} is not installed; pip install um80 brings um80 and ul80")
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=_DEADLINE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise AssemblyError(f"{tool} did not end within {_DEADLINE:.0f} s") from None
    output = done.stdout + done.stderr
    if done.returncode or re.search(r"\berror\b", output, re.IGNORECASE):
        raise AssemblyError(f"{tool} refused:\n{output.strip()}")
