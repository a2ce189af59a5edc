"""The commands of ``ulmrig``, a module each, in the order in which a user needs them.

To add one: a module here that has what ``Command`` asks for, and its name in COMMANDS. Start
reading with ``check``, which is short.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final, Protocol

from ulmrig.harness.cli.commands import (
    bench,
    boards,
    build,
    chat,
    check,
    corpus,
    deploy,
    evaluate,
    study,
    sweep,
    train,
    verify,
    virtual_board,
)


class Command(Protocol):
    """What the module of a command has."""

    NAME: str
    """The word on the command line."""

    SUMMARY: str
    """One line for ``ulmrig --help``."""

    EXAMPLES: str
    """Command lines that a user may copy, one per line."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the command's options, each with its meaning and default."""

    def run(self, options: Namespace) -> int:
        """Do it, and return the exit status: 0, or 1 for a verdict against a model or a board.

        Raises UlmrigError for everything that the user can mend.
        """


COMMANDS: Final[tuple[Command, ...]] = (
    corpus,
    check,
    train,
    evaluate,
    sweep,
    study,
    build,
    chat,
    verify,
    bench,
    boards,
    deploy,
    virtual_board,
)
