"""Machine code that runs before a layer is scanned: it follows links and sets start values.

A link adds a shared row's sum to two others. Start values are pushed, the fastest way for a Z80 to
fill memory with constants: ``LD SP,nn`` with the end of the page, then one PUSH per two slots, from
the last to the first, of a register that holds the two bytes. This is done once for the page of
low bytes and once for the page of high bytes. High bytes repeat, and a register that already holds
them is not loaded again.
"""

from __future__ import annotations

from collections.abc import Sequence

_REGISTERS = {"BC": (0x01, 0xC5), "DE": (0x11, 0xD5), "HL": (0x21, 0xE5)}
"""The opcodes of LD rr,nn and PUSH rr."""


def fill(values: bytes, first: int, end: int) -> bytes:
    """Return the code that stores ``values``, one byte per slot, from slot ``first`` on.

    ``end`` is the address behind the page. If the number of values is odd, the slot below ``first``
    is overwritten with zero.
    """
    if len(values) % 2:
        values = b"\0" + values
        first -= 1
    code = bytearray([0x31, *(end - 256 + first + len(values)).to_bytes(2, "little")])
    words = [values[i : i + 2] for i in range(len(values) - 2, -2, -2)]
    held: dict[str, bytes] = {}
    for k, word in enumerate(words):
        register = next((r for r, has in held.items() if has == word), None)
        if register is None:
            register = _victim(held, words[k:])
            code += bytes([_REGISTERS[register][0]]) + word
            held[register] = word
        code.append(_REGISTERS[register][1])
    return bytes(code)


def _victim(held: dict[str, bytes], ahead: Sequence[bytes]) -> str:
    """Return the register to load: a free one, or the one needed again last (Belady's rule)."""

    def next_use(register: str) -> int:
        word = held.get(register)
        return ahead.index(word) if word in ahead else len(ahead)

    return max((r for r in _REGISTERS), key=lambda r: (r not in held, next_use(r)))


LINK_T_STATES = 123
"""T-states of the code of a link."""

LINK_BYTES = 24
"""Bytes of the code of a link."""


def follow(links: Sequence[tuple[int, tuple[int, int]]], high: int) -> bytes:
    """Return the code that follows ``links``, in order.

    A link is the slot of the shared row and the two slots to which it is added; ``high`` is the
    address of the page of high bytes, the page of low bytes is below it. HL points to the sums,
    DE holds the shared row's sum.
    """
    if not links:
        return b""
    code = bytearray([0x26, high >> 8])  # LD H, page
    for source, (first, second) in links:
        code += bytes([0x2E, source, 0x56, 0x25, 0x5E])  # LD L,n / LD D,(HL) / DEC H / LD E,(HL)
        code += bytes([0x2E, first]) + _ADD_DE
        code += bytes([0x25, 0x2E, second]) + _ADD_DE  # DEC H
    return bytes(code)


_ADD_DE = bytes([0x7E, 0x83, 0x77, 0x24, 0x7E, 0x8A, 0x77])
"""LD A,(HL) / ADD A,E / LD (HL),A / INC H / LD A,(HL) / ADC A,D / LD (HL),A."""
