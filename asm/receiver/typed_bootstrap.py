"""A program as text that can be typed: how a .COM gets onto a CP/M that has nothing but PIP.

What PIP reads from the console it writes to a file, whatever the file's name. So let the text
itself be a program. Of the Z80's 256 instruction bytes the keyboard has the 95 from 20h to 7Eh, and
those are enough to write the others:

    >,  /  <  =     LD A,n   CPL   INC A   DEC A     any byte, in A
    w  #            LD (HL),A   INC HL               to memory
    6x#             LD (HL),x   INC HL               … at once, where it can be typed

In two steps, then. The first few hundred characters are instructions of that kind, which write a
small decoder to 0080h, where only the command line lay that nobody needs. The last three of them
are not what they were when they were typed: just before the Z80 comes to them, they have been
overwritten with JP 0080h. The decoder takes what follows two letters per byte, A to P for 0 to 15,
and puts the program to 0100h, where the text began: that has been read already, and stays read as
each byte comes from two letters. At the first character below 'A' it returns to CP/M, which has a
command that saves what stands at 0100h:

    A>PIP BOOT.COM=CON:
    …the text, then ^Z…
    A>BOOT
    A>SAVE 4 XR.COM

The text has no line ends: PIP would keep them, and none of them is an instruction.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_TYPED: Final = range(0x20, 0x7F)
_ORIGIN: Final = 0x0100
_DECODER_AT: Final = 0x0080
_HL_DECODER: Final = b"!@@))%.@)"
"""LD HL,4040h; ADD HL,HL twice: 0100h; DEC H: 0; LD L,40h; ADD HL,HL: 0080h."""

_NOP: Final = b"@"
"""LD B,B."""

_END: Final = "."
_PAGE: Final = 256


def typed_text(program: bytes) -> str:
    """Return the text that makes ``program`` when it is run: characters 20h to 7Eh alone.

    Raises ValueError for a program of no bytes, or of more than 16 KB: nobody types that.
    """
    if not 1 <= len(program) <= 0x4000:
        raise ValueError(f"{len(program):,} bytes cannot be typed: 1 to 16,384 can")
    # Where the stub ends depends on how far it has to point HL, and that on where it ends.
    for page in (1, 2, 3):
        for low in _TYPED:
            stub = _stub(_ORIGIN + (page - 1) * _PAGE + low)
            if stub is not None:
                letters = "".join(chr(65 + n) for byte in program for n in divmod(byte, 16))
                return stub.decode("ascii") + letters + _END
    raise AssertionError("the decoder has grown too long for its stub")


def save_pages(program: bytes) -> int:
    """Return how many pages SAVE is to be told."""
    return -(-len(program) // _PAGE)


def _decoder(source: int) -> bytes:
    """Return the code that turns letters from ``source`` on into bytes from 0100h on."""
    return bytes(
        [
            *(0x21, source & 255, source >> 8),  # LD HL,source
            *(0x11, _ORIGIN & 255, _ORIGIN >> 8),  # LD DE,0100h
            0x7E,  # LD A,(HL)         again:
            *(0xD6, 0x41),  # SUB 'A'
            *(0xDA, 0x00, 0x00),  # JP C,0
            *(0x87, 0x87, 0x87, 0x87),  # ADD A,A four times
            0x47,  # LD B,A
            0x23,  # INC HL
            0x7E,  # LD A,(HL)
            *(0xD6, 0x41),  # SUB 'A'
            0xB0,  # OR B
            0x12,  # LD (DE),A
            0x23,  # INC HL
            0x13,  # INC DE
            *(0x18, 0xEB),  # JR again
        ]
    )


def _stub(at: int) -> bytes | None:
    """Return the stub whose JP lies at ``at``, or None if it does not fit in front of it.

    ``at`` has a low byte that can be typed. HL points to page zero when the decoder is written.
    """
    stub = _HL_DECODER + _writes(_decoder(at + 3))
    stub += b"$" * (at >> 8) + bytes([0x2E, at & 255])  # INC H; LD L,low
    stub += _writes(bytes([0xC3, _DECODER_AT & 255, _DECODER_AT >> 8]))
    free = at - _ORIGIN - len(stub)
    return stub + _NOP * (free + 3) if free >= 0 else None


def _writes(wanted: bytes) -> bytes:
    """Return the fewest instructions that write ``wanted`` at HL and on.

    What A holds is what some byte before needed, at first nothing known (-1): for each of these
    the shortest way so far is kept.
    """
    ways = {-1: b""}
    for byte in wanted:
        longer: dict[int, bytes] = {}
        for a, code in ways.items():
            steps = [(byte, code + _to_a()[a, byte] + b"w#")]
            if byte in _TYPED:
                steps.append((a, code + bytes([0x36, byte, 0x23])))
            for holds, way in steps:
                if holds not in longer or len(way) < len(longer[holds]):
                    longer[holds] = way
        ways = longer
    return min(ways.values(), key=len)


@cache
def _to_a() -> dict[tuple[int, int], bytes]:
    """Return the shortest instructions that bring A from one value, or -1, to another."""
    shortest: dict[tuple[int, int], bytes] = {}
    for start in range(-1, 256):
        # LD A,n is two characters, so it joins the search where that is as far as it has come.
        reached = {start: b""} if start >= 0 else {}
        ring = list(reached)
        length = 0
        while len(reached) < 256:
            length += 1
            found = {n: bytes([0x3E, n]) for n in _TYPED} if length == 2 else {}
            for a in ring:
                for next_a, more in ((a ^ 255, b"/"), ((a + 1) & 255, b"<"), ((a - 1) & 255, b"=")):
                    found.setdefault(next_a, reached[a] + more)
            ring = [a for a in found if a not in reached]
            reached |= {a: found[a] for a in ring}
        shortest |= {(start, a): code for a, code in reached.items()}
    return shortest
