"""The sources that are written for each network.

network.mac has what the Z80 sources need to know of the network and of Python's constants,
unrolled.mac the blocks of the kernel.
"""

from __future__ import annotations

from collections.abc import Sequence

from ulmrig.asm.compiler import columns
from ulmrig.asm.compiler.blocks import GROUP
from ulmrig.asm.compiler.plan import Plan
from ulmrig.asm.program.crc import CRC_POLYNOMIAL, CRC_TABLE
from ulmrig.asm.program.image import RECORD
from ulmrig.asm.program.unrolled import entry_tables, unrolled_mac, uses8, uses16
from ulmrig.model.network.features import (
    CONTEXT_LENGTH,
    HASH_MULTIPLIER,
    INPUT_SCALE,
    POSITION_MULTIPLIER,
)
from ulmrig.model.network.game import NUMBER, Game
from ulmrig.model.network.integer import MAX_REPLY
from ulmrig.model.network.typed_line import LEAVE, MAX_LINE, NEW


def generated_sources(name: str, plan: Plan) -> dict[str, str]:
    """Return the sources that are written for the program ``name``: texts by their files' names."""
    return {"network.mac": network_mac(name, plan), "unrolled.mac": unrolled_mac(plan)}


def network_mac(name: str, plan: Plan) -> str:
    """Return the text of network.mac for the program ``name``.

    Addresses are relative to PAGES and CODEND, which the assembler finds out.
    """
    symbols = _constants() | _sizes(name, plan) | _layers(plan) | _places(plan)
    lines = [";       network.mac: written by ulmrig build", ""]
    lines += [f"{symbol:<8} equ     {value}" for symbol, value in symbols.items()]
    # What a nibble does to a CRC: in the low half of a byte, and in its high half.
    low, high = CRC_TABLE[:16], CRC_TABLE[::16]
    lines += _table("charset", "db", [ord(char) for char in plan.network.charset])
    lines += _table("crclow", "db", [half for crc in low for half in (crc >> 8, crc & 255)])
    lines += _table("crchigh", "db", [half for crc in high for half in (crc & 255, crc >> 8)])
    for block, entries in entry_tables(plan).items():
        lines += _table(f"{block}ents", "dw", entries)
    if plan.network.game:
        lines += _game_tables(plan.network.game)
    return "\n".join([*lines, ""])


def _table(macro: str, directive: str, values: Sequence[int] | Sequence[str]) -> list[str]:
    """Return the lines of a macro that gives ``values`` as bytes (``db``) or words (``dw``)."""
    rows = [",".join(map(str, values[i : i + 16])) for i in range(0, len(values), 16)]
    body = [f"        {directive}      {row}" for row in rows]
    return ["", f"{macro:<7} macro", *body, "        endm"]


def _game_sizes(game: Game | None) -> dict[str, str | int]:
    if game is None:
        return {"GAME": 0}
    return {"GAME": 1, "LIMIT": game.limit, "ANNOUN": game.announced}


def _game_tables(game: Game) -> list[str]:
    """Return the macros of what game.mac compares replies with, and of what it says."""
    entries = [bytes([len(reply)]) + reply.lower().encode("ascii") for reply in game.replies]
    left1, _, left2 = game.left.partition(NUMBER)
    won1, _, won2 = game.won.partition(NUMBER)
    texts = {"lefts1": left1, "lefts2": left2, "wons1": won1, "wons2": won2, "secrets": game.secret}
    lines = _table("wintab", "db", list(entries[0]))
    lines += _table("usetab", "db", [*b"".join(entries[1:]), 0])
    for macro, text in texts.items():
        lines += _table(macro, "db", [*text.encode("ascii"), ord("$")])
    return lines


def _constants() -> dict[str, str | int]:
    """Return what the Z80 sources and Python must agree on, whatever the network is."""
    return {
        "OPSGRP": GROUP,
        "CTXLEN": CONTEXT_LENGTH,
        "SCALE": INPUT_SCALE,
        "HASHMUL": HASH_MULTIPLIER,
        "POSMUL": POSITION_MULTIPLIER,
        "MAXLINE": MAX_LINE,
        "MAXSAID": MAX_REPLY,
        "LEAVE": LEAVE[0],
        "NEW1": NEW[0],
        "NEW2": NEW[1],
        "CRCPOLY": CRC_POLYNOMIAL,
    }


def _sizes(name: str, plan: Plan) -> dict[str, str | int]:
    network = plan.network
    return {
        "IDLEN": len(name) + len(" 01234567$"),
        "LAYERS": len(network.layers),
        "QBUCKETS": network.query_buckets,
        "MBUCKETS": network.memory_buckets,
        "MCOUNT": network.memory_count,
        "SBUCKETS": network.reply_buckets,
        "SCOUNT": network.reply_count,
        "SATUR": network.saturation,
        "STATE": int(network.keeps_state),
        **_game_sizes(network.game),
        "EOS": network.eos,
        "WIDE1": int(plan.wide1),
        "SUMS1": columns.SLOTS * (1 + plan.wide1),
        "LOW3OF0": (int(plan.schedule.layers[0].start[0]) >> 2) & 7,
        "USES8": int(uses8(plan)),
        "USES16": int(uses16(plan)),
        "SCANS": plan.fallback.scans,
        "ADDGRPS": plan.blocks.add_groups,
        "SUBGRPS": plan.blocks.sub_groups,
        "LONGADD": int(plan.blocks.long_add),
        "RCOLS": len(plan.tables[columns.EXPIRING].columns) // CONTEXT_LENGTH,
        "SETUPS": plan.setup_size,
        "LOADLEN": plan.load_size,
        **_codes(plan),
        "FILELEN": f"(CODEND-100H+LOADLEN+{RECORD - 1}) AND {0x10000 - RECORD}",
    }


def _codes(plan: Plan) -> dict[str, str | int]:
    """Return the Rice parameters of each table: of the query, the context, the expiring padding,
    the memory, the reply so far, and of the layers from 2 on."""
    optional = {"M": plan.network.memory_buckets, "S": plan.network.reply_buckets}
    more = [kind for kind, buckets in optional.items() if buckets]
    tables = ["Q", "C", "R", *more, *range(2, len(plan.network.layers) + 1)]
    return {
        f"{kind}{table}": parameter
        for table, packed in zip(tables, plan.packed, strict=True)
        for kind, parameter in (("KN", packed.code.count), ("KG", packed.code.gap))
    }


def _layers(plan: Plan) -> dict[str, str | int]:
    symbols: dict[str, str | int] = {}
    for number, (rows, taken) in enumerate(zip(plan.schedule.layers, plan.slots, strict=True), 1):
        symbols[f"WIDTH{number}"] = rows.neurons
        symbols[f"FIRST{number}"] = int(taken.min())
        symbols[f"TOP{number}"] = 127
    if plan.top is not None:
        symbols["TOP1"] = plan.top
    return symbols


def _places(plan: Plan) -> dict[str, str | int]:
    symbols: dict[str, str | int] = {}
    for symbol, offset in plan.layout.places.items():
        if symbol.endswith("PLACE"):
            symbols[f"{symbol[0]}PTR"] = f"PAGES+{offset & 0xFF00}"
            symbols[f"{symbol[0]}SLOT"] = offset & 0xFF
        else:
            symbols[symbol] = f"PAGES+{offset}"
    if plan.wide1:
        symbols["LO1"] = "WORK"
    symbols["SRC1"] = "WORK+256" if plan.wide1 else "WORK"
    for number in range(2, len(plan.network.layers) + 1):
        symbols[f"SRC{number}"] = f"LO{number}+256"
    symbols["STREAMS"] = f"PAGES+{plan.layout.streams}"
    symbols["LOAD"] = f"PAGES+{plan.load_at}"
    symbols["MEMTOP"] = f"PAGES+{plan.memory_end}"
    return symbols
