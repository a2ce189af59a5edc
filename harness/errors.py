"""Errors of the command line."""

from __future__ import annotations


class UsageError(ValueError):
    """A word on the command line that cannot be followed. The text is one line."""
