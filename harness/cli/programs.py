"""From the name that a user gives to a network, or to a program for CP/M."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.errors import UsageError
from ulmrig.model import shipped

if TYPE_CHECKING:
    from ulmrig.asm.program.build import BuildOptions
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork


@dataclass(frozen=True)
class NamedProgram:
    """A program that the user named: its CP/M name, its bytes, and how to leave it."""

    name: str
    data: bytes
    exit_hint: str


def network_file(name: str) -> Path:
    """Return the file of a network: a path, or a shipped one's name. Raises UsageError."""
    path = Path(name)
    if path.suffix == ".npz" or path.is_file():
        return path
    found = shipped.find(name)
    if found is None:
        there = ", ".join(shipped.names()) or "none"
        raise UsageError(f"{name}: no such network; shipped are {there}")
    return found


def load_and_build(
    name: str, program: str = "", options: BuildOptions | None = None
) -> tuple[QuantizedNetwork, ComImage]:
    """Return the network that the user named, and its program.

    ``program`` is the program's CP/M name (default: that of the file). Raises UsageError,
    NetworkError, BuildError, AssemblyError.
    """
    from ulmrig.asm.program.build import DEFAULT_OPTIONS, build
    from ulmrig.model.network.npz import load

    path = network_file(name)
    network = load(path)
    return network, build(network, program or path.stem, options or DEFAULT_OPTIONS)


def read_program(path: Path) -> bytes:
    """Return the bytes of a ``.COM`` file. Raises UsageError, also if it is empty."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from error
    if not data:
        raise UsageError(f"{path}: an empty file is no CP/M program")
    return data


def named_program(name: str) -> NamedProgram:
    """Return the program of a shipped network, NET.npz or FILE.COM. Raises UsageError."""
    from ulmrig.hil.cpm.text import program_name

    path = Path(name)
    if path.suffix.upper() == ".COM":
        hint = "Ctrl-D leaves"
        return NamedProgram(path.stem.upper(), read_program(path), hint)
    network, image = load_and_build(name, program_name(path.stem, "CHAT"))
    hint = "! leaves, /N begins a new conversation" if network.keeps_state else "! leaves"
    return NamedProgram(image.name, image.data, hint)
