"""What is done before a layer is scanned, as code: links, and the next layer's start values.

A link adds a shared row's sum to two others. And the fastest way for a Z80 to fill two pages with
start values is to push constants: for each layer but the first, ``LD SP, end of the page``, then
two slots a PUSH, from the last to the first, of a register that holds the two bytes; once for the
page of low bytes and once for that of high bytes. High bytes repeat, and a register that has them
already need not be loaded. At the end, ``JP`` to the layer.
"""

from __future__ import annotations

from collections.abc import Sequence

_REGISTERS = {"BC": (0x01, 0xC5), "DE": (0x11, 0xD5), "HL": (0x21, 0xE5)}
"""LD rr,nn and PUSH rr."""


def fill(values: bytes, first: int, end: int) -> bytes:
    """Return the code that stores ``values`` at slots ``first`` and on, up to address ``end``.

    ``end`` is the address behind the page; the values' last slot may lie below the page's
    end. One slot below ``first`` is overwritten with zero where that makes the number even.
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
    """Return the register whose bytes are needed last (Belady)."""

    def next_use(register: str) -> int:
        word = held.get(register)
        return ahead.index(word) if word in ahead else len(ahead)

    return max((r for r in _REGISTERS), key=lambda r: (r not in held, next_use(r)))


LINK_T_STATES = 123
LINK_BYTES = 24


def follow(links: Sequence[tuple[int, tuple[int, int]]], high: int) -> bytes:
    """Return the code of links, given by slots; ``high`` is the address of the high bytes' page.

    HL walks the pages of high and low bytes, DE holds the shared row's sum; LINK_T_STATES a link.
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
