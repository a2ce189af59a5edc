"""Z80 programs that go astray: random bytes, and calls of the BDOS and the BIOS with anything."""

from __future__ import annotations

from random import Random

BIOS = 17
"""The number of entries in the BIOS's jump vector."""

BIOS_BASE = 0xE600
ADDRESSES = (0, 1, 5, 0x5C, 0x80, 0xFF, 0x100, 0xD000, 0xD806, 0xE600, 0xFF80, 0xFF81, 0xFFFF)
"""Where something stands, or ends."""


def word(value: int) -> bytes:
    return value.to_bytes(2, "little")


def call(address: int, *, de: int = 0, c: int = 0) -> bytes:
    """LD DE,de / LD C,c / CALL address."""
    return b"\x11" + word(de) + b"\x0e" + bytes([c]) + b"\xcd" + word(address)


def at_de(function: int, address: int) -> bytes:
    """Call a BDOS function with an address in DE."""
    return call(5, de=address, c=function)


def bios(vector: int, bc: int) -> bytes:
    """LD BC,bc / CALL the BIOS's entry ``vector``."""
    return b"\x01" + word(bc) + b"\xcd" + word(BIOS_BASE + 3 * vector)


def random_program(chance: Random) -> bytes:
    return chance.randbytes(chance.randrange(1, 300))


def crafted(chance: Random) -> bytes:
    """Return a program of calls, with stacks, stores and random instructions between them."""
    return b"".join(_piece(chance) for _ in range(chance.randrange(1, 20))) + b"\xc9"


def _piece(chance: Random) -> bytes:
    address = chance.choice((*ADDRESSES, chance.randrange(0x10000)))
    kind = chance.randrange(6)
    if kind == 0:
        return at_de(chance.randrange(44), address)
    if kind == 1:
        return bios(chance.randrange(BIOS), address)
    if kind == 2:
        return b"\x31" + word(address)  # LD SP
    if kind == 3:
        return at_de(26, address)  # the DMA address
    if kind == 4:
        return b"\x21" + word(address) + b"\x36" + chance.randbytes(1)  # LD HL / LD (HL)
    return chance.randbytes(chance.randrange(1, 4))
