"""Targets: from what ``--target`` says to a machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hil.target import Target


class TargetError(ValueError):
    """A target that nobody knows. The text is one line and lists those that exist."""


def _emulator() -> Target:
    from hil.emulator import EmulatedMachine

    return EmulatedMachine()


KINDS: Final[dict[str, Callable[[], Target]]] = {"emu": _emulator}
"""What opens each target that has a fixed name."""


def check(spec: str) -> None:
    """Raise TargetError where ``spec`` names no target. Opens nothing."""
    if spec not in KINDS:
        raise TargetError(f"--target={spec}: there is no such target; there are: {_known()}")


def open_target(spec: str) -> Target:
    """Open the machine that ``spec`` names.

    Raises TargetError for an unknown one, MachineError where it does not answer.
    """
    check(spec)
    return KINDS[spec]()


def describe(spec: str) -> str:
    """Return one line about the machine that ``spec`` names; it is opened and closed for it."""
    target = open_target(spec)
    try:
        return target.description
    finally:
        target.close()


def _known() -> str:
    return ", ".join(sorted(KINDS))
