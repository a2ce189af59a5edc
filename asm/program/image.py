"""ComImage: a built program, and what one may want to know about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.asm.program.crc import crc16
from ulmrig.model.support.atomic import write_whole

if TYPE_CHECKING:
    from ulmrig.asm.compiler.plan import Plan

RECORD = 128
"""CP/M keeps files in records of this many bytes."""

LOAD_ADDRESS = 0x0100


def stamp(image: bytearray, name: str, at: int, end: bytes = b"") -> str:
    """Write name and identity (``GUESS 33248073``), then ``end``, into the image at ``at``.

    Returns the identity: 8 hexadecimal digits, a hash of all of the image's bytes but its own.
    """
    image[at : at + len(name)] = name.encode("ascii")
    identity = hashlib.sha256(image).hexdigest()[:8].upper()
    text = f"{name} {identity}".encode("ascii") + end
    image[at : at + len(text)] = text
    return identity


@dataclass(frozen=True)
class Region:
    """A stretch of memory at run time: ``start`` to ``start + size - 1``."""

    what: str
    start: int
    size: int


@dataclass(frozen=True)
class ComImage:
    """A CP/M program built from a network.

    ``data`` is the file, whole records, loaded at 0100h. ``identity`` are the 8 hexadecimal
    digits of the build, ``memory_top`` the first address that the program does not use.
    ``regions`` is the memory at run time, ``sizes`` what the file is made of, in bytes.
    ``symbols`` (in upper case) and ``listing`` are the assembler's; ``plan`` is what was assembled;
    ``fallback`` says what speed was given up for room, if any.
    """

    name: str
    data: bytes
    identity: str
    memory_top: int
    regions: tuple[Region, ...]
    sizes: dict[str, int]
    symbols: dict[str, int] = field(repr=False)
    plan: Plan = field(repr=False, compare=False)
    listing: str = field(repr=False, compare=False)
    fallback: str = ""

    @property
    def crc(self) -> int:
        """What ``/V`` says of an unharmed copy."""
        return crc16(self.data)

    @property
    def version_line(self) -> str:
        """What ``NAME /V`` prints."""
        return f"{self.name} {self.identity} CRC {self.crc:04X}"

    def save(self, path: Path) -> None:
        """Write the file, whole or not at all."""
        write_whole(path, self.data)

    def summary(self, file: str) -> str:
        """Return what the user needs to know of a program written to ``file``, in four lines."""
        from_plan = self.plan.network.describe()
        room = f"; to fit, it gives up {self.fallback}" if self.fallback else ""
        return "\n".join(
            [
                f"{file}: {self.version_line}",
                f"  network  {from_plan}",
                f"  file     {len(self.data):,} bytes{room}",
                f"  memory   {LOAD_ADDRESS:04X}h to {self.memory_top - 1:04X}h",
            ]
        )

    def describe(self) -> str:
        """Return the sizes and the memory map as text."""
        lines = [f"{self.name}.COM  {self.version_line}"]
        if self.fallback:
            lines.append(f"  to fit, it gives up {self.fallback}")
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
        lines.append(f"  {'':9} {free:6,d}  free between them")
        lines.append(f"  ends below {self.memory_top:04X}")
        return "\n".join(lines)
