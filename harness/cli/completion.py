"""What the shell offers after TAB, by argcomplete.

A user turns it on with ``eval "$(register-python-argcomplete ulmrig)"``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any


def networks(prefix: str, **_: Any) -> list[str]:
    """Return the shipped networks, and the ``.npz`` files and folders beside ``prefix``."""
    from ulmrig.model import shipped

    return [*shipped.names(), *_files(prefix, ".npz")]


def programs(prefix: str, **_: Any) -> list[str]:
    """Return what ``networks`` does, and ``.COM`` files."""
    return [*networks(prefix), *_files(prefix, ".COM"), *_files(prefix, ".com")]


def corpora(prefix: str, **_: Any) -> list[str]:
    """Return the names of our own corpora."""
    from ulmrig.model.corpus import builtin

    return list(builtin.NAMES)


def targets(prefix: str, parsed_args: Any = None, **_: Any) -> list[str]:
    """Return the fixed names, and the names and types of the boards in the inventory."""
    from ulmrig.hil.farm import inventory
    from ulmrig.hil.farm.targets import KINDS
    from ulmrig.model.errors import UlmrigError

    file = getattr(parsed_args, "inventory", None) or inventory.find()
    try:
        boards = inventory.load(file) if file else {}
    except UlmrigError:
        boards = {}
    return [*KINDS, *boards, *sorted({board.type for board in boards.values()})]


def _files(prefix: str, suffix: str) -> list[str]:
    folder = Path(prefix).parent if not prefix.endswith("/") else Path(prefix)
    try:
        there = list(folder.iterdir())
    except OSError:
        return []
    found = [str(path) for path in there if path.suffix == suffix]
    return found + [f"{path}/" for path in there if path.is_dir() and path.name[0] != "."]
