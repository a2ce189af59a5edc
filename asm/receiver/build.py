"""XR.COM: our own XMODEM receiver, for boards that have none, or one that proves nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from ulmrig.asm.program.crc import CRC_POLYNOMIAL, crc16
from ulmrig.asm.program.image import LOAD_ADDRESS, RECORD, stamp
from ulmrig.asm.program.toolchain import SOURCES, assemble

MAX_FILE: Final = 1024
"""Bytes of XR.COM at most: it may have to be typed."""

LONG_BLOCK: Final = 1024
"""Bytes of data of a long block (STX); a short one (SOH) has a RECORD."""

XMODEM_POLYNOMIAL: Final = 0x1021
"""Of the CRC of XMODEM's blocks."""

_IDENTITY_TEXT: Final = b"XR 0000000"


WRONG: Final = re.compile(r"XR: WRONG [0-9A-F]{4} CRC [0-9A-F]{4}")
"""XR's report that all blocks came, and that they are not the file."""


@dataclass(frozen=True)
class Receiver:
    """The receiver as a CP/M program.

    ``data`` is the file, whole records, loaded at 0100h; ``identity`` are 8 hexadecimal digits,
    a hash of all of its bytes but their own; ``crc`` is what ``XR /V`` says of an unharmed copy,
    ``version_line`` all that it says. ``symbols`` are the assembler's, in upper case.
    """

    name: str
    data: bytes
    identity: str
    crc: int
    version_line: str
    symbols: dict[str, int] = field(repr=False, compare=False)


@cache
def build() -> Receiver:
    """Assemble XR. Raises AssemblyError if the tools fail."""
    assembled = assemble(SOURCES / "receiver" / "xr.mac", {"constant.mac": _constants()})
    _check(assembled.symbols)
    image = bytearray(assembled.code)
    image += b"\x1a" * (-len(image) % RECORD)
    at = assembled.symbols["IDTEXT"] - LOAD_ADDRESS
    assert image[at : at + len(_IDENTITY_TEXT)] == _IDENTITY_TEXT
    identity = stamp(image, "XR", at)
    image[at + len(_IDENTITY_TEXT)] |= 0x80  # how texts of XR end
    data = bytes(image)
    crc = crc16(data)
    return Receiver("XR", data, identity, crc, f"XR {identity} CRC {crc:04X}", assembled.symbols)


def file_line(name: str, data: bytes) -> str:
    """Return what ``XR NAME /V`` prints about a file of these bytes, in whole records."""
    whole = data + b"\x1a" * (-len(data) % RECORD)
    return f"{name} {len(whole) // RECORD:04X} CRC {crc16(whole):04X}"


def _constants() -> str:
    """Return the text of constant.mac: what the sources and Python must agree on."""
    values = {
        "RECLEN": RECORD,
        "LONGLEN": LONG_BLOCK,
        "XMPOLY": XMODEM_POLYNOMIAL,
        "CRCPOLY": CRC_POLYNOMIAL,
    }
    return "".join(f"{name:<8}equ     {value}\n" for name, value in values.items())


def _check(symbols: dict[str, int]) -> None:
    """Assert what the sources assume about their own addresses."""
    end = symbols["CODEND"]
    assert end <= LOAD_ADDRESS + MAX_FILE, f"XR.COM has {end - LOAD_ADDRESS:,} bytes"
    # Its own CRC is counted in records, up to a whole page.
    assert -(-end // RECORD) * RECORD == symbols["FILEEND"]
    # Texts are addressed within their page.
    assert symbols["IDTEXT"] >> 8 == (end - 1) >> 8
