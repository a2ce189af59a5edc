"""Settings that explain themselves: fields of a dataclass that carry their meaning.

The command line makes an option of each field, and shows its meaning and its default.
"""

from __future__ import annotations

from dataclasses import Field, field, fields
from typing import Any


def setting(default: Any, help: str, choices: tuple[str, ...] = ()) -> Any:
    """Return a dataclass field with a default and its meaning, in units if it has any.

    ``choices`` are all values that it may have, if those have names. The result is typed as Any so
    that it may stand where ``dataclasses.field`` may.
    """
    return field(default=default, metadata={"help": help, "choices": choices})


def settings(config: type) -> list[Field[Any]]:
    """Return the fields of a dataclass of settings, in their order."""
    return list(fields(config))


def meaning(item: Field[Any]) -> str:
    """Return what a setting means. Raises KeyError for a field that ``setting`` did not make."""
    text: str = item.metadata["help"]
    return text


def choices(item: Field[Any]) -> tuple[str, ...]:
    """Return the names of all values that a setting may have, or nothing if they have no names."""
    names: tuple[str, ...] = item.metadata["choices"]
    return names
