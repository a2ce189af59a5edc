"""Build a network's CP/M program: plan, assemble, append the load."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import Final

from ulmrig.asm.compiler.columns import SLOTS
from ulmrig.asm.compiler.layout import START_PAGES
from ulmrig.asm.compiler.plan import FALLBACKS, Plan, plan
from ulmrig.asm.program import build_cache
from ulmrig.asm.program.image import LOAD_ADDRESS, RECORD, ComImage, Region, stamp
from ulmrig.asm.program.symbols import generated_sources
from ulmrig.asm.program.toolchain import SOURCES, Assembled, assemble
from ulmrig.model.errors import UlmrigError
from ulmrig.model.network.npz import QuantizedNetwork

MAX_FILE: Final = 40_960
"""The largest .COM in bytes."""

TPA_TOP: Final = 0xD800
"""The end of the TPA on the machines that we build for: where the BDOS of a 62 K CP/M begins."""


VARIABLES: Final = 12
"""Bytes of the kernel's variables."""


class BuildError(UlmrigError):
    """A program cannot be built; the text says why, with the sizes."""


@dataclass(frozen=True)
class BuildOptions:
    """What may be chosen about a build.

    ``tpa_top`` is the first address above the TPA, which the program must stay below; ``passes``
    are the names of the compiler's passes to run, None for all.
    """

    tpa_top: int = TPA_TOP
    passes: tuple[str, ...] | None = None


DEFAULT_OPTIONS: Final = BuildOptions()


def checked_name(stem: str) -> str:
    """Return ``stem`` in upper case as a CP/M name.

    Raises BuildError if it is not 1 to 8 letters and digits.
    """
    if not re.fullmatch(r"[A-Za-z0-9]{1,8}", stem):
        raise BuildError(f"{stem!r} is not a CP/M name: expected 1 to 8 letters and digits")
    return stem.upper()


def build(
    network: QuantizedNetwork, name: str, options: BuildOptions = DEFAULT_OPTIONS
) -> ComImage:
    """Build the program that answers as ``network`` does.

    ``name`` is its CP/M name without the type. If the fastest program does not fit the file or
    the TPA, speed is traded for memory (see FALLBACKS). What was built before is taken from the
    cache (see ``build_cache``). Raises BuildError if the name is not valid or no program fits, and
    AssemblyError if the assembler or the linker fails.
    """
    name = checked_name(name)
    limits = [options.tpa_top, MAX_FILE, START_PAGES]
    key = build_cache.key_of(network, name, options.passes, limits)
    if key is None:
        return _build(network, name, options)

    def planner(fallback: str) -> build_cache.Planner:
        chosen = next(each for each in FALLBACKS if each.description == fallback)
        return partial(plan, network, options.passes, chosen)

    if (kept := build_cache.find(key, planner)) is not None:
        return kept
    image = _build(network, name, options)
    build_cache.keep(key, image)
    return image


def _build(network: QuantizedNetwork, name: str, options: BuildOptions) -> ComImage:
    planned, assembled = _fitting(name, network, options)
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
        planner=lambda: planned,
        listing=assembled.listing,
        fallback=planned.fallback.description,
    )


def _fitting(name: str, network: QuantizedNetwork, options: BuildOptions) -> tuple[Plan, Assembled]:
    """Return the fastest program that fits. Raises BuildError if none does."""
    for fallback in FALLBACKS:
        try:
            planned = plan(network, options.passes, fallback)
            return planned, _assemble(name, planned, options.tpa_top)
        except BuildError as error:
            problem = error
    raise problem


def _assemble(name: str, planned: Plan, tpa_top: int) -> Assembled:
    """Assemble the program. Raises BuildError if it does not fit."""
    _check_file(name, planned, 0)
    assembled = assemble(
        SOURCES / "cpm" / "program.mac",
        generated_sources(name, planned),
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
    """Raise BuildError if the start code does not fit the pages that are free at the start."""
    size = assembled.symbols["CODEND"] - assembled.symbols["PAGES"]
    if size > START_PAGES * SLOTS:
        raise BuildError(
            f"{name}.COM would have {size:,} bytes of start code, and {START_PAGES * SLOTS:,} "
            "are free for it: use fewer layers, or fewer weights per input"
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
    """Return the load, which the file holds behind the code."""
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
    """Return the memory map at run time, in order of address."""
    pages = assembled.symbols["PAGES"]
    regions = [
        Region("variables", assembled.symbols["VARS"], VARIABLES),
        Region("line, stack", assembled.symbols["LINE"], LOAD_ADDRESS - assembled.symbols["LINE"]),
        Region("program", LOAD_ADDRESS, assembled.symbols["STAYS"] - LOAD_ADDRESS),
        Region(
            "columns",
            pages + planned.layout.streams,
            planned.memory_end - planned.layout.streams,
        ),
    ]
    regions += [Region(what, pages + offset, size) for what, offset, size in planned.layout.regions]
    return tuple(sorted(regions, key=lambda region: region.start))
