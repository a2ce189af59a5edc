"""Programs that were built before, kept on the disk (see ``cache_folder``) from process to process.

An entry is found by a digest of everything that decides what is built: the network, the name, the
options, our own sources, and the versions of the tools.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ulmrig.asm.program.image import ComImage, Region
from ulmrig.asm.program.toolchain import assembler_version
from ulmrig.model.support.disk_cache import DiskCache, cache_folder

if TYPE_CHECKING:
    from ulmrig.asm.compiler.plan import Plan
    from ulmrig.model.network.npz import QuantizedNetwork

_KEPT: Final = 200  # programs, at about 60 KB each
_FORMAT: Final = 1  # of what is kept
_LAYERS: Final = ("asm", "model")

Planner = Callable[[], "Plan"]


def key_of(network: QuantizedNetwork, name: str, *choices: object) -> str | None:
    """Return the key of a build, or None if the versions of the tools are not known.

    ``choices`` are the options and limits of the build, which JSON can express.
    """
    sources = _sources_digest()
    if sources is None:
        return None
    digest = hashlib.sha256(
        json.dumps(
            [
                *(sources, name, choices, network.charset, network.query_buckets, network.widths),
                *(network.memory_buckets, network.memory_count, network.saturation),
                *(network.reply_buckets, network.reply_count),
                network.game and asdict(network.game),
            ]
        ).encode()
    )
    for layer in network.layers:
        digest.update(layer.weight.tobytes())
        digest.update(layer.bias.tobytes())
    return digest.hexdigest()


def key_of_file(digest: str, name: str) -> str | None:
    """Return the key of a build of a network's file, by the SHA-256 ``digest`` of its content.

    The build has all default options. None if the versions of the tools are not known.
    """
    sources = _sources_digest()
    return sources and hashlib.sha256(json.dumps([sources, name, digest]).encode()).hexdigest()


@cache
def _sources_digest() -> str | None:
    """Return a digest of our sources and the versions of all tools, None if one is unknown."""
    assembler = assembler_version()
    if assembler is None:
        return None
    tools = [platform.python_version(), version("numpy"), assembler]
    top = Path(__file__).parents[2]
    digest = hashlib.sha256(json.dumps([_FORMAT, tools]).encode())
    for layer in _LAYERS:
        for path in sorted((top / layer).rglob("*")):
            if path.suffix in (".py", ".mac"):
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                digest.update(f"{path.relative_to(top)} {content}\n".encode())
    return digest.hexdigest()


def find(key: str, planner: Callable[[str], Planner]) -> ComImage | None:
    """Return the program that was kept under ``key``, or None.

    ``planner`` gives, for the description of a fallback, what makes the program's plan; that is
    not kept, since few need it.
    """
    kept = _cache().get(key)
    if kept is None:
        return None
    fields = json.loads(kept)
    fields["data"] = bytes.fromhex(fields["data"])
    fields["regions"] = tuple(Region(**region) for region in fields["regions"])
    return ComImage(**fields, planner=planner(fields["fallback"]))


def keep(key: str, image: ComImage) -> None:
    """Keep ``image`` under ``key``."""
    fields = {
        "name": image.name,
        "data": image.data.hex(),
        "identity": image.identity,
        "memory_top": image.memory_top,
        "regions": [asdict(region) for region in image.regions],
        "sizes": image.sizes,
        "symbols": image.symbols,
        "listing": image.listing,
        "fallback": image.fallback,
    }
    _cache().put(key, json.dumps(fields).encode())


def _cache() -> DiskCache:
    return DiskCache(cache_folder("builds"), _KEPT)
