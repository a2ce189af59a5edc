"""What the commands of ``ulmrig`` do, but for training."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.errors import UsageError
from ulmrig.model import shipped

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork


def network_file(word: str) -> Path:
    """Return the file of the network that the user named: a path, or a shipped one's name."""
    path = Path(word)
    if path.suffix == ".npz" or path.is_file():
        return path
    found = shipped.find(word)
    if found is None:
        there = ", ".join(shipped.names()) or "none"
        raise UsageError(f"{word}: no such network; shipped are {there}")
    return found


def _load_and_build(
    word: str, name: str = "", tpa_top: int | None = None
) -> tuple[QuantizedNetwork, ComImage]:
    from ulmrig.asm.program.build import TPA_TOP
    from ulmrig.asm.program.build import build as build_program
    from ulmrig.model.network.npz import load

    path = network_file(word)
    network = load(path)
    return network, build_program(network, name or path.stem, tpa_top=tpa_top or TPA_TOP)


@dataclass(frozen=True)
class Named:
    """A program that the user named: its name on CP/M, its bytes, and how one leaves it."""

    name: str
    data: bytes
    how: str


def program(word: str) -> Named:
    """Return the program of a shipped network, NET.npz or FILE.COM. Raises UsageError."""
    path = Path(word)
    if path.suffix.upper() == ".COM":
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UsageError(f"{path}: {error.strerror or error}") from None
        return Named(path.stem.upper(), data, "end of input (Ctrl-D on a terminal) leaves")
    letters = [char for char in path.stem if char.isascii() and char.isalnum()]
    _, image = _load_and_build(word, "".join(letters[:8]) or "CHAT")
    return Named(image.name, image.data, "! leaves")
