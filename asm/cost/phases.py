"""The phases of an inference: their names, and the T-states of each one's own code.

The T-states are sums of those in the comments of layers.mac, along the path that is taken.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from ulmrig.asm.compiler.columns import SLOTS
from ulmrig.asm.cost.scatter import Values
from ulmrig.asm.timings import DISPATCH, REST

QUESTION: Final = "question"
CONTEXT: Final = "layer 1: context"
BEST: Final = "best"
CONSOLE: Final = "console"


def setup_phase(layer: int) -> str:
    """Return the name of the phase of the set-up code of ``layer``."""
    return f"layer {layer}: set-up"


def scan_phase(layer: int) -> str:
    """Return the name of the phase that computes ``layer`` by scanning the layer before."""
    return f"layer {layer}: scan"


def phases(layers: int) -> list[str]:
    """Return the names of all phases of a network of ``layers`` layers, in order."""
    middle = [name for n in range(2, layers + 1) for name in (setup_phase(n), scan_phase(n))]
    return [QUESTION, CONTEXT, *middle, BEST, CONSOLE]


def scan_cost(sums: Values, *, counting: bool, scans: int = 16) -> int:
    """Return the T-states of scanning a layer, without its columns: from LAYn to DONEn.

    ``sums`` (width,) are the scanned layer's sums, signed, in the order of their slots;
    ``counting`` is whether the program keeps them in 8 bits. The scan is unrolled for ``scans``
    slots.
    """
    stops = np.flatnonzero(sums >= 0)
    found = sums[stops] >> 2
    # Inactive slots before each stop; slot 0, behind the last neuron, is a stop too.
    rests = np.diff(stops, prepend=-1, append=len(sums)) - 1
    total = REST * int(rests.sum()) + 10 * int((rests // scans).sum())
    wide, zero = int((found > 255).sum()), int((found == 0).sum())
    usual = len(found) - wide - zero
    if counting:
        look, big, nothing = 54, 106, 59
    else:
        look, big, nothing = 64, 86, 69
    total += usual * (23 + look + DISPATCH + 21)
    total += wide * (23 + big + 2 * DISPATCH + 39 + 21 + 21)
    total += zero * (23 + nothing + 42)
    full = len(sums) == SLOTS
    opened = (57 if full else 34) if counting else (80 if full else 47)
    return 29 + opened + total + 23 + nothing + 18


def best_cost(sums: Values) -> int:
    """Return the T-states of finding the first largest of the logits' ``sums`` (n,)."""
    total, high, low = 24 - 5 + 24, 0, 0
    for value in reversed((sums + 0x8000).tolist()):
        total += 34
        if value >> 8 > high:
            total += 58
            high, low = value >> 8, value & 0xFC
        elif value >> 8 == high:
            total += 5 + 12 + 26
            if value & 0xFC >= low:
                total += 12 + 4 + 4 + 12
                low = value & 0xFC
            else:
                total += 7 + 12
    return total
