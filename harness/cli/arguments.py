"""Types of arguments that several commands share. Each raises ArgumentTypeError."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ulmrig.harness.cli import completion
from ulmrig.harness.errors import UsageError
from ulmrig.model.support.settings import choices, meaning, settings


def positive(text: str) -> int:
    """Return a whole number of at least 1."""
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r}: expected a whole number, 1 or more")
    return int(text)


def widths(text: str) -> tuple[int, ...]:
    """Return the widths of hidden layers, such as ``256,64``; an empty text is no hidden layer."""
    parts = text.split(",") if text else []
    if not all(part.isdecimal() for part in parts):
        raise ArgumentTypeError(f"{text!r}: expected widths such as 256,64")
    return tuple(map(int, parts))


def count(text: str) -> int:
    """Return a number of things, 0 or more, for argparse."""
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r}: expected a whole number, 0 or more")
    return int(text)


def address(text: str) -> int:
    """Return an address, given as C000, C000h or 0xC000."""
    digits = text.lower().removeprefix("0x").removesuffix("h")
    try:
        value = int(digits, 16)
    except ValueError:
        value = -1
    if not 0x1000 <= value <= 0xFFFF:
        raise ArgumentTypeError(f"{text!r}: expected an address, 1000 to FFFF, such as C000h")
    return value


def keep_inputs(output: Path, *inputs: Path) -> None:
    """Raise UsageError if writing ``output`` would overwrite one of the ``inputs``."""
    for path in inputs:
        if output.resolve() == path.resolve():
            raise UsageError(f"{output}: would overwrite {path}; give it another name")


def add_corpora(parser: ArgumentParser) -> None:
    """Add the files of a corpus, as ``files``."""
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="CORPUS", help="files of question|answer lines"
    )


def add_network(parser: ArgumentParser, *, what: str = "NET.npz") -> None:
    """Add a network, as ``network``: a file, or the name of a shipped one."""
    action = parser.add_argument(
        "network", metavar=what, help="a network file, or the name of a shipped network"
    )
    action.completer = completion.networks  # type: ignore[attr-defined]


def forbidden_words(text: str) -> tuple[str, ...]:
    """Return the words that no reply may hold, such as ``DAMN,HELL`` or ``@FILE``."""
    from ulmrig.model.evaluation.forbidden import WordsError, read_words

    try:
        return read_words(text)
    except WordsError as error:
        raise ArgumentTypeError(str(error)) from error


def add_forbid(parser: ArgumentParser, *, asked: str = "the corpus") -> None:
    """Add ``--forbid``: words that no reply to what is ``asked`` may hold; None if not given."""
    parser.add_argument(
        "--forbid",
        type=forbidden_words,
        metavar="WORDS",
        help=f"fail if a reply holds one of these words, split by commas, or in @FILE; asked are "
        f"{asked}, typos and hostile lines (default: none)",
    )


def add_folder(parser: ArgumentParser, what: str) -> None:
    """Add ``-o``: the folder of a long run, which continues from what is there."""
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FOLDER",
        help=f"where {what} go; what is there is not done again",
    )


def add_jobs(parser: ArgumentParser, what: str) -> None:
    """Add ``--jobs``: how many processes work at the same time."""
    parser.add_argument(
        "--jobs",
        type=positive,
        metavar="N",
        help=f"{what} at the same time (default: one per core)",
    )


def add_settings(
    parser: ArgumentParser,
    config: type,
    title: str,
    defaults: Mapping[str, str] | None = None,
    *,
    skip: Sequence[str] = (),
) -> None:
    """Add an option for each setting of a dataclass. One that is not given is None.

    ``defaults`` describes, by setting, those defaults that are not simply the dataclass's; ``skip``
    names settings whose options are there already.
    """
    group = parser.add_argument_group(title)
    for item in (item for item in settings(config) if item.name not in skip):
        option = "--" + item.name.replace("_", "-")
        shown = (defaults or {}).get(item.name) or shown_setting(item.default)
        text = f"{meaning(item)} (default: {shown})".replace("%", "%%")
        if item.type == "bool":
            group.add_argument(option, action=argparse.BooleanOptionalAction, help=text)
        elif names := choices(item):
            group.add_argument(option, choices=names, help=text)
        else:
            kind, letters = _KINDS.get(str(item.type), (widths, "N,N"))
            group.add_argument(option, type=kind, metavar=letters, help=text)


def shown_setting(value: object) -> str:
    """Return a setting's value as one types it."""
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


_KINDS: dict[Any, tuple[Callable[[str], Any], str]] = {
    "int": (int, "N"),
    "float": (float, "X"),
    "bool": (bool, ""),
}
