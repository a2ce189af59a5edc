"""The echo of typed keys: what it looks like, and output without it."""

from __future__ import annotations

_TAB = 9
_CR = b"\r"


def without_echo(raw: bytes, line: bytes, prompt: bytes = b"") -> bytes:
    """Return ``raw`` without the echo of ``line`` and Enter at its beginning.

    CP/M echoes a key as 7 of its 8 bits, a control character as ``^X``, a tab as blanks, and Enter
    as CR. A line that is longer than the program's line buffer is echoed in parts: the BDOS ends
    the first part by itself, with a CR. A program of ours reads the rest up to Enter, and its echo
    is left out; with another program the rest follows the next ``prompt``. That part is kept, as a
    person sees it too, except for the CR of Enter. What does not look like an echo is kept as well.
    """
    taken, end = _follow(raw, line)
    rest = raw[end:]
    if not rest.startswith(_CR):
        return rest
    rest = rest[1:]
    left_out, length = _follow(rest, line[taken:])
    if taken + left_out == len(line) and rest[length : length + 2] == _CR * 2:
        # The program read the keys that its buffer does not hold, up to Enter, and left them out.
        return rest[length + 1 :]
    if not prompt:
        return rest
    # The remaining keys were typed at the prompts that followed.
    at = 0
    while taken < len(line):
        place = rest.find(prompt, at)
        if place < 0:
            return rest
        at = place + len(prompt)
        more, length = _follow(rest[at:], line[taken:])
        if not more:
            continue
        taken, at = taken + more, at + length
        if rest[at : at + 1] == _CR:
            rest = rest[:at] + rest[at + 1 :]
    enter = prompt + b"\r\r\n" + prompt
    if rest.endswith(enter):
        # The line exactly filled the buffer, and Enter was the only key left.
        return rest[: -len(enter)] + prompt + b"\r\n" + prompt
    return rest


def _follow(raw: bytes, line: bytes) -> tuple[int, int]:
    """Return how many keys of ``line`` are echoed first in ``raw``, and in how many bytes."""
    at = 0
    for taken, key in enumerate(line):
        # A key of 8 bits is read and echoed without its highest bit.
        blanks = len(line[taken + 1 :]) - len(line[taken + 1 :].lstrip(b" "))
        shown = _shown(key & 0x7F, raw, at, blanks)
        if shown is None:
            return taken, at
        at += shown
    return len(line), at


def _shown(key: int, raw: bytes, at: int, typed: int) -> int | None:
    """Return how many bytes at ``at`` are the echo of ``key``, or None.

    ``typed`` is the number of blanks that were typed after it, which are not part of a tab.
    """
    if key == _TAB:
        blanks = len(raw) - at - len(raw[at:].lstrip(b" ")) - typed
        return min(blanks, 8) if blanks > 0 else None
    if raw[at : at + 1] == bytes([key]):
        return 1
    if key < 0x20 and raw[at : at + 2] == bytes([ord("^"), key + 0x40]):
        return 2
    return None
