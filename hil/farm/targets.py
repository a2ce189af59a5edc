"""Targets: the meaning of ``--target``, and the machines with fixed names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import inventory, ports
from ulmrig.hil.farm.inventory import InventoryError
from ulmrig.hil.target import Target
from ulmrig.model.errors import UlmrigError

EMULATOR: Final = "emu"
REPLAY: Final = "replay:"


class TargetError(UlmrigError):
    """An unknown target. The text is one line and lists those that exist."""


@dataclass(frozen=True)
class TargetSpec:
    """The meaning of a target's ``spec``.

    That is one of ``boards``, or the recordings in the folder ``replay``; if there is neither, it
    is the machine with the fixed name ``spec``.
    """

    spec: str
    boards: tuple[BoardConfig, ...] = ()
    replay: Path | None = None


def _emulator() -> Target:
    from ulmrig.hil.emulator.cpm_target import EmulatedMachine

    return EmulatedMachine()


KINDS: Final[dict[str, Callable[[], Target]]] = {EMULATOR: _emulator}
"""The targets with fixed names, and the functions that open them."""


def resolve(spec: str, file: Path | None = None) -> TargetSpec:
    """Return the meaning of ``spec``; the inventory is ``file``, or the one that is found.

    Opens no machine. Raises TargetError if there is no such target or no such folder of recordings,
    or if the inventory is needed and cannot be used.
    """
    if spec in KINDS:
        return TargetSpec(spec)
    if spec.startswith(REPLAY):
        name = spec.removeprefix(REPLAY)
        folder = Path(name)
        if not name or not folder.is_dir():
            raise TargetError(
                f"--target={spec}: there is no folder {name!r}; pytest keeps its recordings "
                "in .pytest_cache/d/ulmrig"
            )
        return TargetSpec(spec, replay=folder.absolute())
    if ports.is_url(spec):
        return TargetSpec(spec, (inventory.from_url(spec),))
    file = file or inventory.find()
    try:
        boards = inventory.load(file) if file else {}
    except InventoryError as error:
        raise TargetError(f"--target={spec}: {error}") from error
    if spec in boards:
        return TargetSpec(spec, (boards[spec],))
    found = tuple(board for board in boards.values() if board.type == spec)
    if not found:
        raise TargetError(
            f"--target={spec}: there is no such target; there are: {_known(file, boards)}"
        )
    return TargetSpec(spec, found)


def _known(file: Path | None, boards: Mapping[str, BoardConfig]) -> str:
    known = f"{', '.join(sorted(KINDS))}, {REPLAY}DIR, a URL or device such as /dev/ttyUSB0"
    if file is None:
        return f"{known}, and the boards of a boards.toml, which was not found"
    if not boards:
        return f"{known}, and the boards of {file}, which lists none"
    types = sorted({board.type for board in boards.values()})
    return f"{known}, of {file} the boards {', '.join(boards)} and the types {', '.join(types)}"


def open_target(spec: str) -> Target:
    """Open the machine with the fixed name ``spec``.

    Raises TargetError if it is unknown, MachineError if it does not answer.
    """
    if spec not in KINDS:
        raise TargetError(f"there is no machine {spec}; there are: {', '.join(sorted(KINDS))}")
    return KINDS[spec]()


def describe(spec: str) -> str:
    """Return one line about the machine with the fixed name ``spec``, which is opened for that."""
    target = open_target(spec)
    try:
        return target.description
    finally:
        target.close()
