"""The passes of the compiler, in their order. Each can be switched off; none changes a reply.

To add one: a file here with a function from Schedule to Schedule, and a line in PASSES.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from ulmrig.asm.compiler.passes.drop import drop
from ulmrig.asm.compiler.passes.order import order
from ulmrig.asm.compiler.passes.share import share, share_for_room
from ulmrig.asm.compiler.passes.start import choose_starts
from ulmrig.asm.compiler.schedule import Schedule, schedule
from ulmrig.model.network.npz import QuantizedNetwork

PASSES: dict[str, Callable[[Schedule], Schedule]] = {
    "drop": drop,
    "share": share,
    "order": order,
    "start": choose_starts,
}


FOR_ROOM: dict[str, Callable[[Schedule], Schedule]] = {"share": share_for_room}
"""What takes the place of passes where memory is what is short."""


def run(
    network: QuantizedNetwork, passes: Collection[str] | None = None, *, for_room: bool = False
) -> Schedule:
    """Return the network's schedule after the named passes (all by default), in order.

    ``for_room`` takes those that save memory rather than time.
    """
    *_, (_, result) = stages(network, passes, for_room=for_room)
    return result


def stages(
    network: QuantizedNetwork, passes: Collection[str] | None = None, *, for_room: bool = False
) -> Iterator[tuple[str, Schedule]]:
    """Yield what ``run`` computes, step by step: ``network`` first, then each pass's name."""
    result = schedule(network)
    yield "network", result
    for name, function in PASSES.items():
        if passes is None or name in passes:
            result = FOR_ROOM.get(name, function)(result) if for_room else function(result)
            yield name, result
