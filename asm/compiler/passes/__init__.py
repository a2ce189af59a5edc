"""The passes of the compiler, in order. Each can be switched off; none changes a reply.

To add one, write a function from Schedule to Schedule in a file here and list it in PASSES.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from ulmrig.asm.compiler.passes.drop import drop
from ulmrig.asm.compiler.passes.order import order
from ulmrig.asm.compiler.passes.share import share, share_for_size
from ulmrig.asm.compiler.passes.start import choose_starts
from ulmrig.asm.compiler.schedule import Schedule, schedule
from ulmrig.model.network.npz import QuantizedNetwork

PASSES: dict[str, Callable[[Schedule], Schedule]] = {
    "drop": drop,
    "share": share,
    "order": order,
    "start": choose_starts,
}
"""By name, in the order in which they run."""

FOR_SIZE: dict[str, Callable[[Schedule], Schedule]] = {"share": share_for_size}
"""Variants of passes that save memory rather than T-states."""


def run(
    network: QuantizedNetwork, passes: Collection[str] | None = None, *, for_size: bool = False
) -> Schedule:
    """Return the network's schedule after the passes.

    ``passes`` are the names of those to run (default: all); they run in the order of PASSES.
    ``for_size`` takes the variants that save memory.
    """
    *_, (_, result) = stages(network, passes, for_size=for_size)
    return result


def stages(
    network: QuantizedNetwork, passes: Collection[str] | None = None, *, for_size: bool = False
) -> Iterator[tuple[str, Schedule]]:
    """Yield (name, schedule): before the first pass as ``network``, then after each pass."""
    result = schedule(network)
    yield "network", result
    for name, function in PASSES.items():
        if passes is None or name in passes:
            result = FOR_SIZE.get(name, function)(result) if for_size else function(result)
            yield name, result
