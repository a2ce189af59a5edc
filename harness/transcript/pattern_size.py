"""The size of a regular expression with its counted repeats written out.

The compiler of patterns writes them out, so that ``(?:Y{60000}){60000}`` would fill any memory.
"""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile(
    rb"(?P<escape>\\.)"
    rb"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    rb"|(?P<repeat>\{(?P<low>\d*),?(?P<high>\d*)\})"
    rb"|(?P<open>\()|(?P<close>\))|(?P<other>.)",
    re.DOTALL,
)


def written_out(pattern: bytes) -> int:
    """Return how many items ``pattern`` has when its counted repeats are written out.

    An item is a character, an escape or a set. ``{2,5}`` writes out 5 times what it repeats. What
    is no regular expression gets some number, too.
    """
    sums = [0]  # of the groups that are open, the outermost first
    last = 0  # items of what a repeat would repeat
    for token in _TOKEN.finditer(pattern):
        if token["repeat"]:
            times = max(int(token["low"] or 0), int(token["high"] or 0), 1)
            sums[-1] += last * (times - 1)
            last *= times
        elif token["open"]:
            sums.append(0)
            last = 0
        elif token["close"]:
            last = sums.pop() if len(sums) > 1 else 0
            sums[-1] += last
        else:
            last = 1
            sums[-1] += 1
    return sum(sums)
