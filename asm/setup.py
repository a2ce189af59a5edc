"""Start values as code: the fastest way for a Z80 to fill two pages is to push constants.

For each layer but the first, ``LD SP, end of the page``, then two slots a PUSH, from the last to
the first, of a register that holds the two bytes; once for the page of low bytes and once for that
of high bytes; then ``JP`` to the layer. High bytes repeat, and a register that has them already
need not be loaded.
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


def setup(low: bytes, high: bytes, first: int, page: int, layer: int) -> bytes:
    """Return the set-up of one layer: its sums' ``low`` and ``high`` bytes.

    ``page`` is the address of the page of low bytes, ``layer`` where to jump at the end. The size
    does not depend on the two addresses.
    """
    fills = fill(low, first, page + 256) + fill(high, first, page + 512)
    return fills + bytes([0xC3, *layer.to_bytes(2, "little")])
