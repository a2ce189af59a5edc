"""A cat on the keyboard: long lines that mean nothing, for what a corpus answers to noise.

A person's noise is short (`asdf`) and stands in the corpora themselves. What is here is longer:
keys held down, rows of keys and alphabets said again and again, and letters by lot.
"""

from __future__ import annotations

import random
from itertools import cycle, islice
from string import ascii_lowercase
from typing import Final

from ulmrig.model.network.typed_line import MAX_LINE

ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
"""The keys as they lie side by side."""

_HELD: Final = (8, 12, 16)
"""Characters of what a key that is held down types, in turn. A full line of one letter is 60 times
the same trigram, and a network that learns it spends its sums on it."""

_LONG: Final = (20, MAX_LINE)
"""Characters of a line of many keys."""

_BY_LOT: Final = 16
"""Lines of letters by lot."""


def long_lines() -> list[str]:
    """Return lines of noise of up to 62 characters, the same at every call."""
    found = [
        key * length
        for key, length in zip((*ascii_lowercase, "1", "0", "?", "."), cycle(_HELD), strict=False)
    ]
    for row in (*ROWS, ascii_lowercase, "asdf", "blah "):
        found += ["".join(islice(cycle(row), length)).rstrip() for length in _LONG]
    rng = random.Random("long lines of noise")
    for _ in range(_BY_LOT):
        found.append("".join(rng.choice(ascii_lowercase) for _ in range(rng.randint(*_LONG))))
    return found
