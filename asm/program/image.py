"""A built program with its sizes, memory map, symbols and listing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.asm.program.crc import crc16
from ulmrig.model.network.typed_line import NEW
from ulmrig.model.support.atomic import write_whole

if TYPE_CHECKING:
    from ulmrig.asm.compiler.plan import Plan

RECORD = 128
"""Bytes per CP/M record: files are whole records."""

LOAD_ADDRESS = 0x0100
"""Where CP/M loads a program, and where it starts."""


_WRITTEN = re.compile(rb"\xc3..([A-Z0-9]{1,8} [0-9A-F]{8})\$", re.DOTALL)
"""The first bytes of a program that answers /V: see asm/z80/cpm/program.mac."""


_REMEMBERS = re.compile(_WRITTEN.pattern + re.escape(NEW) + rb"\$", re.DOTALL)
"""The same of a program whose network remembers, or plays a game."""


def remembers(data: bytes) -> bool:
    """Return whether ulmrig built a program that remembers, or counts the questions of a game.

    ``/N`` begins a new conversation there.
    """
    return _REMEMBERS.match(data) is not None


def written_identity(data: bytes) -> str:
    """Return the name and identity that a program of ulmrig bears, or nothing if it is none."""
    found = _WRITTEN.match(data)
    return found[1].decode("ascii") if found else ""


def is_ulmrig_program(data: bytes) -> bool:
    """Return whether ulmrig built a program: it answers /V, and exits at an exclamation mark."""
    return bool(written_identity(data))


def stamp(image: bytearray, name: str, at: int, end: bytes = b"") -> str:
    """Write name and identity (``GUESS 33248073``), then ``end``, into ``image`` at index ``at``.

    Returns the identity: 8 hexadecimal digits of the SHA-256 of the image without the identity.
    """
    image[at : at + len(name)] = name.encode("ascii")
    identity = hashlib.sha256(image).hexdigest()[:8].upper()
    text = f"{name} {identity}".encode("ascii") + end
    image[at : at + len(text)] = text
    return identity


@dataclass(frozen=True)
class Region:
    """A range of memory at run time: ``start`` to ``start + size - 1``; ``what`` is for people."""

    what: str
    start: int
    size: int


@dataclass(frozen=True)
class ComImage:
    """A CP/M program built from a network.

    ``name`` is its CP/M name without the type. ``data`` is the file: whole records, loaded at
    0100h. ``identity`` is the 8 hexadecimal digits that identify the build, ``memory_top`` the
    first address behind what the program uses. ``regions`` is the memory map at run time, in order
    of address; ``sizes`` are the bytes of each part of the file. ``symbols`` (names in upper case)
    and ``listing`` come from the assembler; ``planner`` returns the plan that was assembled.
    ``fallback`` says how speed was traded for memory; it is empty for the fastest program.
    """

    name: str
    data: bytes
    identity: str
    memory_top: int
    regions: tuple[Region, ...]
    sizes: dict[str, int]
    symbols: dict[str, int] = field(repr=False)
    planner: Callable[[], Plan] = field(repr=False, compare=False)
    listing: str = field(repr=False, compare=False)
    fallback: str = ""

    @cached_property
    def plan(self) -> Plan:
        """What was assembled."""
        return self.planner()

    @property
    def crc(self) -> int:
        """The CRC that ``/V`` prints for an intact copy."""
        return crc16(self.data)

    @property
    def version_line(self) -> str:
        """The line that ``NAME /V`` prints for an intact copy."""
        return f"{self.name} {self.identity} CRC {self.crc:04X}"

    def save(self, path: Path) -> None:
        """Write the file atomically. Raises OSError."""
        write_whole(path, self.data)

    def summary(self, file: str) -> str:
        """Return four lines about the program, which was written to ``file``."""
        network = self.plan.network.describe()
        fallback = f"; to fit: {self.fallback}" if self.fallback else ""
        return "\n".join(
            [
                f"{file}: {self.version_line}",
                f"  network  {network}",
                f"  file     {len(self.data):,} bytes{fallback}",
                f"  memory   {LOAD_ADDRESS:04X}h to {self.memory_top - 1:04X}h",
            ]
        )

    def describe(self) -> str:
        """Return the sizes and the memory map as text, one part per line."""
        lines = [f"{self.name}.COM  {self.version_line}"]
        if self.fallback:
            lines.append(f"  to fit: {self.fallback}")
        lines.append("")
        lines += [f"  {size:6,d} bytes  {what}" for what, size in self.sizes.items()]
        lines += [f"  {len(self.data):6,d} bytes  in the file", "", "  memory at run time"]
        at = LOAD_ADDRESS
        free = 0
        for region in sorted(self.regions, key=lambda r: r.start):
            free += max(region.start - at, 0)
            at = max(at, region.start + region.size)
            lines.append(
                f"  {region.start:04X}–{region.start + region.size - 1:04X} "
                f"{region.size:6,d}  {region.what}"
            )
        lines.append(f"  {'':9} {free:6,d}  free in between")
        lines.append(f"  ends below {self.memory_top:04X}")
        return "\n".join(lines)
