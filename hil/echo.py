"""What a terminal shows of the keys that one types, taken out of what a machine printed."""

from __future__ import annotations

_TAB = 9


def without_echo(raw: bytes, line: bytes) -> bytes:
    """Return ``raw`` without the echo of ``line`` and Enter at its beginning.

    CP/M shows a key as it is, control characters as ``^X``, a tab as blanks, and Enter as CR.
    Where the program takes fewer keys than were typed (a line longer than its buffer), the echo
    ends with the last that it took. What does not look like an echo is left alone.
    """
    at = 0
    for byte in line:
        shown = _shown(byte, raw, at)
        if shown is None:
            return raw[at:]
        at += shown
    return raw[at + 1 :] if raw[at : at + 1] == b"\r" else raw[at:]


def _shown(byte: int, raw: bytes, at: int) -> int | None:
    """Return how many bytes at ``at`` are the echo of ``byte``, or None."""
    if byte == _TAB:
        blanks = len(raw) - at - len(raw[at:].lstrip(b" "))
        return min(blanks, 8) or None
    if raw[at : at + 1] == bytes([byte]):
        return 1
    if byte < 0x20 and raw[at : at + 2] == bytes([ord("^"), byte + 0x40]):
        return 2
    return None
