"""The networks that ulmrig ships, and how to find a network by its name.

Every ``.npz`` here says in its ``made_by`` which command made it.
"""

from __future__ import annotations

from pathlib import Path

SHIPPED = Path(__file__).parent


def names() -> list[str]:
    """Return the names of the shipped networks, sorted."""
    return sorted(path.stem for path in SHIPPED.glob("*.npz"))


def find(name: str) -> Path | None:
    """Return the path of the shipped network called ``name``, or None."""
    path = SHIPPED / f"{name}.npz"
    return path if path.is_file() else None
