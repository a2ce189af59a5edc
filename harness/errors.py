"""Errors of the command line."""

from __future__ import annotations

from ulmrig.model.errors import UlmrigError


class UsageError(UlmrigError):
    """A word on the command line that cannot be followed. The text is one line."""
