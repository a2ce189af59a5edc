"""A network to a CP/M program: plan, assembly, load, image."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from ulmrig.asm.compiler.columns import SLOTS
from ulmrig.asm.compiler.layout import START_PAGES
from ulmrig.asm.compiler.plan import FALLBACKS, Plan, plan
from ulmrig.asm.program.image import LOAD_ADDRESS, RECORD, ComImage, Region, stamp
from ulmrig.asm.program.symbols import network_mac
from ulmrig.asm.program.toolchain import SOURCES, Assembled, assemble
from ulmrig.model.errors import UlmrigError
from ulmrig.model.network.npz import QuantizedNetwork

MAX_FILE: Final = 40_960
"""Bytes of a .COM at most."""

TPA_TOP: Final = 0xD800
"""Where the BDOS begins on the machines that we build for (a CP/M of 62 K)."""


class BuildError(UlmrigError):
    """A program that cannot be built; the text says why, with the numbers."""


def program_name(stem: str) -> str:
    """Return the CP/M name (1–8 letters and digits) for a file's stem, or raise BuildError."""
    if not re.fullmatch(r"[A-Za-z0-9]{1,8}", stem):
        raise BuildError(f"{stem!r} is no CP/M name: expected 1 to 8 letters and digits")
    return stem.upper()


def build(
    network: QuantizedNetwork,
    name: str,
    *,
    tpa_top: int = TPA_TOP,
    passes: Collection[str] | None = None,
) -> ComImage:
    """Build the program that chats as ``network`` does.

    ``name`` is its CP/M name without the type; ``tpa_top`` the lowest address that the machine
    keeps for itself; ``passes`` are those of ``asm.passes`` to run (all by default). Where
    memory or file are too small for the fastest program, speed is given up for room. Raises
    BuildError where that is not enough, and AssemblyError if the tools fail.
    """
    name = program_name(name)
    for fallback in FALLBACKS:
        try:
            planned = plan(network, passes, fallback)
            assembled = _assemble(name, planned, tpa_top)
            break
        except BuildError:
            if fallback is FALLBACKS[-1]:
                raise
    image = bytearray(assembled.code + _load(planned, assembled))
    image += b"\x1a" * (-len(image) % RECORD)
    identity = stamp(image, name, assembled.symbols["IDTEXT"] - LOAD_ADDRESS, b"$")
    head = planned.load_size - planned.packed_size
    return ComImage(
        name=name,
        data=bytes(image),
        identity=identity,
        memory_top=assembled.symbols["MEMTOP"],
        regions=_regions(planned, assembled),
        sizes={
            "code": len(assembled.code),
            "start values": head,
            "columns": planned.packed_size,
        },
        symbols=assembled.symbols,
        plan=planned,
        listing=assembled.listing,
        fallback=planned.fallback.description,
    )


def _assemble(name: str, planned: Plan, tpa_top: int) -> Assembled:
    """Assemble the program. Raises BuildError if it does not fit."""
    _check_file(name, planned, 0)
    assembled = assemble(
        SOURCES / "cpm" / "program.mac",
        {"network.mac": network_mac(name, planned)},
        [SOURCES / "kernel"],
    )
    _check_file(name, planned, len(assembled.code))
    _check_start(name, assembled)
    _check_memory(name, planned, assembled.symbols["PAGES"], tpa_top)
    return assembled


def _check_file(name: str, planned: Plan, code: int) -> None:
    size = code + planned.load_size
    if size > MAX_FILE:
        raise BuildError(
            f"{name}.COM would have {size:,} bytes{'' if code else ' and its code'}, and "
            f"{MAX_FILE:,} is the limit; the columns alone take {planned.packed_size:,} "
            f"({planned.network.describe()})"
        )


def _check_start(name: str, assembled: Assembled) -> None:
    """Until the first question the program's start stands in the first pages, where sums go."""
    size = assembled.symbols["CODEND"] - assembled.symbols["PAGES"]
    if size > START_PAGES * SLOTS:
        raise BuildError(
            f"{name}.COM would have a start of {size:,} bytes, and {START_PAGES * SLOTS:,} are "
            "kept for it: too many layers, or columns too long; fewer of them would be right"
        )


def _check_memory(name: str, planned: Plan, pages: int, tpa_top: int) -> None:
    end = pages + planned.memory_end
    if end > tpa_top:
        columns = planned.columns_end - planned.layout.streams
        raise BuildError(
            f"{name}.COM would need memory up to {end:04X}h, and CP/M begins at {tpa_top:04X}h: "
            f"{end - tpa_top:,} bytes too many; the columns alone take {columns:,} "
            f"({planned.network.describe()})"
        )


def _load(planned: Plan, assembled: Assembled) -> bytes:
    """Return what the file carries behind its code, now that the addresses are known."""
    symbols = assembled.symbols
    setups = [
        setup.code(
            symbols.get(f"LO{setup.number - 1}", 0),
            symbols[f"LO{setup.number}"],
            symbols[f"LAY{setup.number}"],
        )
        for setup in planned.setups
    ]
    columns = [packed.data for packed in planned.packed]
    load = b"".join([planned.layer1, *setups, *columns])
    assert len(load) == planned.load_size
    return load


def _regions(planned: Plan, assembled: Assembled) -> tuple[Region, ...]:
    pages = assembled.symbols["PAGES"]
    regions = [
        Region("line, variables, stack", 0x80, 0x80),
        Region("program", LOAD_ADDRESS, assembled.symbols["STAYS"] - LOAD_ADDRESS),
        Region(
            "columns",
            pages + planned.layout.streams,
            planned.memory_end - planned.layout.streams,
        ),
    ]
    regions += [Region(what, pages + offset, size) for what, offset, size in planned.layout.regions]
    return tuple(sorted(regions, key=lambda region: region.start))
