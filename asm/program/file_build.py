"""The program of a network's file, found without reading the network if it was built before.

That saves a run of many transcripts, and each of its workers, the import of NumPy.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ulmrig.asm.program import build_cache
from ulmrig.asm.program.image import ComImage

if TYPE_CHECKING:
    from ulmrig.asm.compiler.plan import Plan
    from ulmrig.model.network.npz import QuantizedNetwork

Load = Callable[[], "QuantizedNetwork"]
"""Reads the network."""


def find_built(digest: str, name: str, load: Load) -> ComImage | None:
    """Return the program ``name`` of a file with the SHA-256 ``digest`` if it was built before."""
    key = build_cache.key_of_file(digest, name)

    def planner(_fallback: str) -> Callable[[], Plan]:
        return lambda: _build(load(), name).plan

    return build_cache.find(key, planner) if key else None


def build_file(digest: str, name: str, load: Load) -> ComImage:
    """Build the program ``name`` of a file with the SHA-256 ``digest``, with default options.

    Raises what ``load`` and ``build`` raise.
    """
    if (built := find_built(digest, name, load)) is not None:
        return built
    image = _build(load(), name)
    if key := build_cache.key_of_file(digest, name):
        build_cache.keep(key, image)
    return image


def _build(network: QuantizedNetwork, name: str) -> ComImage:
    from ulmrig.asm.program.build import build

    return build(network, name)
