"""A network to a CP/M program: columns, layout, assembly, load, image."""

from __future__ import annotations

import hashlib
import re
from typing import Final

import numpy as np

from asm import bounds, columns, pack
from asm.assemble import SOURCES, assemble
from asm.image import LOAD_ADDRESS, RECORD, ComImage, Region
from asm.layout import START_PAGES, Layout, lay_out
from asm.setup import setup
from model.encode import CONTEXT_LENGTH
from model.network import QuantizedNetwork

MAX_FILE: Final = 40_960
"""Bytes of a .COM at most."""

TPA_TOP: Final = 0xD800
"""Where the BDOS begins on the machines that we build for (a CP/M of 62 K)."""


class BuildError(ValueError):
    """A program that cannot be built; the text says why, with the numbers."""


def program_name(stem: str) -> str:
    """Return the CP/M name (1–8 letters and digits) for a file's stem, or raise BuildError."""
    name = stem.upper()
    if not re.fullmatch(r"[A-Z0-9]{1,8}", name):
        raise BuildError(f"{stem!r} is no CP/M name: it takes 1 to 8 letters and digits")
    return name


def build(network: QuantizedNetwork, name: str, *, tpa_top: int = TPA_TOP) -> ComImage:
    """Build the program that chats as ``network`` does.

    ``name`` is its CP/M name without the type; ``tpa_top`` the lowest address that the machine
    keeps for itself. Raises BuildError where the file or its memory would be too large.
    """
    name = program_name(name)
    top = bounds.largest_count(network) if len(network.layers) > 1 else None
    wide1 = top is None
    blocks, tables = pack.choose_blocks(columns.tables(network))
    leaving = len(tables[columns.LEAVING].columns)
    layer1, others = _start_values(network, wide1)
    layout = lay_out(
        network.widths[1:],
        network.query_buckets,
        wide1=wide1,
        leaving_columns=leaving,
        setups=[len(setup(low, high, first, 0, 0)) for low, high, first in others],
    )
    packed = [
        (pack.pack_list(slots, table.first), size)
        for table in tables
        for column in table.columns
        for slots, size in zip((column.minus, column.plus), blocks.sizes(column), strict=True)
    ]
    sizes = [(len(data), size) for data, size in packed]
    head = len(layer1) + layout.streams - layout.places["SETUP2"]
    load_size = head + sum(data for data, _ in sizes)
    load_at = pack.load_position(sizes, layout.streams, head)
    memory = max(layout.streams + sum(size for _, size in sizes), load_at + load_size)

    equates = _equates(network, name, layout, top)
    equates |= {
        "RCOLS": leaving // CONTEXT_LENGTH,
        "ADDGRPS": blocks.add_groups,
        "SUBGRPS": blocks.sub_groups,
        "LONGADD": int(blocks.long_add),
        "LOADLEN": load_size,
        "SETUPS": layout.streams - layout.places["SETUP2"],
        "LOAD": f"PAGES+{load_at}",
        "MEMTOP": f"PAGES+{memory}",
    }
    done = assemble(SOURCES / "chat.mac", {"network.mac": _network_mac(name, network, equates)})
    symbols = done.symbols
    load = layer1 + b"".join(
        setup(low, high, first, symbols[f"LO{number}"], symbols[f"LAY{number}"])
        for number, (low, high, first) in enumerate(others, 2)
    )
    load += b"".join(data for data, _ in packed)
    assert len(load) == load_size
    assert symbols["CODEND"] <= symbols["PAGES"] + START_PAGES * columns.SLOTS
    assert symbols["CODEND"] <= symbols["PAGES"] + START_PAGES * columns.SLOTS
    image = bytearray(done.code + load)
    image += b"\x1a" * (-len(image) % RECORD)
    pages, memory_top = symbols["PAGES"], symbols["MEMTOP"]
    if len(image) > MAX_FILE:
        raise BuildError(
            f"{name}.COM would have {len(image):,} bytes, and {MAX_FILE:,} is the limit: "
            f"{len(done.code):,} of code, {len(load):,} of {network.describe()}"
        )
    if memory_top > tpa_top:
        raise BuildError(
            f"{name}.COM would need memory up to {memory_top:04X}h, and CP/M begins at "
            f"{tpa_top:04X}h: {memory_top - tpa_top:,} bytes too many; its columns alone take "
            f"{memory - layout.streams:,} ({network.describe()})"
        )
    identity = hashlib.sha256(image).hexdigest()[:8].upper()
    text = f"{name} {identity}$".encode("ascii")
    at = symbols["IDTEXT"] - LOAD_ADDRESS
    image[at : at + len(text)] = text
    return ComImage(
        name=name,
        data=bytes(image),
        identity=identity,
        memory_top=memory_top,
        regions=_regions(layout, len(done.code), pages, memory),
        sizes={"code": len(done.code), "start values": head, "columns": len(load) - head},
        symbols=symbols,
    )


def _start_values(
    network: QuantizedNetwork, wide1: bool
) -> tuple[bytes, list[tuple[bytes, bytes, int]]]:
    """Return layer 1's start values, and of each other layer low bytes, high bytes, first slot.

    The blanks of an empty reply's context are part of layer 1's. The last layer's carry an
    offset of 8000h, so that the Z80 compares logits as unsigned numbers.
    """
    biases = [layer.bias.astype(np.int64) for layer in network.layers]
    blanks = columns.blank_context(network)
    if wide1:
        biases[0] = biases[0] + 32 * blanks
    biases[-1] = biases[-1] + 0x8000
    if len(biases) == 1:
        biases[0] = np.roll(biases[0], 1) if len(biases[0]) == columns.SLOTS else biases[0]
    if wide1:
        layer1 = _low(biases[0]) + _low(biases[0] >> 8)
    else:
        layer1 = _low((biases[0] >> 5) + blanks) + _low((biases[0] >> 2) & 7)
    others = []
    for number, bias in enumerate(biases[1:], 2):
        first = columns.first_slot(len(bias))
        if number == len(biases):
            first = columns.first_logit_slot(len(bias))
            # Of 256 logits the last one is in slot 0.
            bias = np.roll(bias, 1) if first == 0 else bias
        others.append((_low(bias), _low(bias >> 8), first))
    return layer1, others


def _low(values: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> bytes:
    return (values & 0xFF).astype(np.uint8).tobytes()


def _equates(
    network: QuantizedNetwork, name: str, layout: Layout, top: int | None
) -> dict[str, str | int]:
    """Return the network's sizes, and where its tables lie, by symbol."""
    wide1 = top is None
    widths = network.widths[1:]
    bias = int(network.layers[0].bias[0])
    equates: dict[str, str | int] = {
        "LAYERS": len(widths),
        "QBUCKETS": network.query_buckets,
        "EOS": network.eos,
        "WIDE1": int(wide1),
        "USES8": int(not wide1),
        "USES16": int(wide1 or len(widths) > 1),
        "SUMS1": 512 if wide1 else 256,
        "LOW3OF0": (bias >> 2) & 7,
        "IDLEN": len(name) + len(" 01234567$"),
    }
    for number, width in enumerate(widths, 1):
        last = number == len(widths)
        equates[f"WIDTH{number}"] = width
        equates[f"TOP{number}"] = top if number == 1 and top is not None else 127
        equates[f"FIRST{number}"] = (
            columns.first_logit_slot(width) if last else columns.first_slot(width)
        )
    for symbol, offset in layout.places.items():
        if symbol.endswith("PLACE"):
            equates[f"{symbol[0]}PTR"] = f"PAGES+{offset & 0xFF00}"
            equates[f"{symbol[0]}SLOT"] = offset & 0xFF
        else:
            equates[symbol] = f"PAGES+{offset}"
    if wide1:
        equates["LO1"] = "WORK"
    equates["SRC1"] = "WORK+256" if wide1 else "WORK"
    for number in range(2, len(widths) + 1):
        equates[f"SRC{number}"] = f"LO{number}+256"
    equates["STREAMS"] = f"PAGES+{layout.streams}"
    equates["FILELEN"] = f"(CODEND-100H+LOADLEN+{RECORD - 1})/{RECORD}*{RECORD}"
    return equates


def _network_mac(name: str, network: QuantizedNetwork, equates: dict[str, str | int]) -> str:
    """Return network.mac: the equates, and the charset as a macro."""
    lines = [f";       network.mac: {name}, written by ulmrig build", ""]
    lines += [f"{symbol:<8} equ     {value}" for symbol, value in equates.items()]
    lines += ["", "charset macro", *_chars(network.charset), "        endm", ""]
    return "\n".join(lines)


def _chars(charset: str) -> list[str]:
    codes = [str(ord(char)) for char in charset] or ["0"]
    return ["        db      " + ",".join(codes[i : i + 16]) for i in range(0, len(codes), 16)]


def _regions(layout: Layout, code: int, pages: int, memory: int) -> tuple[Region, ...]:
    regions = [
        Region("line, variables, stack", 0x80, 0x80),
        Region("program", LOAD_ADDRESS, code),
        Region("columns", pages + layout.streams, memory - layout.streams),
    ]
    regions += [Region(what, pages + offset, size) for what, offset, size in layout.regions]
    return tuple(sorted(regions, key=lambda region: region.start))
