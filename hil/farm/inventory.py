"""The inventory of boards, ``boards.toml``: which boards there are, and how to reach them.

::

    [boards.old-faithful]
    type = "rc2014"
    url = "/dev/serial/by-id/usb-FTDI_FT232R-if00-port0"
    speed = 115200                # bits per second
    rtscts = true                 # flow control by wires
    drive = "C"                   # for programs; default: the first that can be written
    user = 0                      # CP/M's user area
    prompt = '[A-P]>'             # CP/M's prompt, a regular expression
    receive = "B:XM R {name}"    # command of an XMODEM receiver; default: one is looked for
    boot = "C"                    # typed at a boot menu
    reset = "hand"                # "dtr", "hand", or a shell command; default: no reset
    clock = 7.3728                # MHz

Only ``type`` and ``url`` are required.
"""

from __future__ import annotations

import difflib
import itertools
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ulmrig.hil.board.config import SPEEDS, BoardConfig
from ulmrig.hil.farm import ports
from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import printable

RESERVED: Final = ("emu", "replay")
"""Names that already have a meaning for ``--target``."""


MAX_BYTES: Final = 1_000_000
MAX_LINE: Final = 1_000
"""Characters of a line: tomllib takes minutes for keys of many thousand levels."""

_MAX_SHOWN: Final = 200
"""Characters of a value or a problem that an error shows."""


class InventoryError(UlmrigError):
    """An inventory that cannot be used. The text names the file, the line, and what is expected."""


def from_url(url: str) -> BoardConfig:
    """Return the configuration of a board that is only known by its URL: the defaults."""
    return BoardConfig(name=url, type="", url=url)


def find() -> Path | None:
    """Return the inventory to use, or None if there is none.

    That is the file that the environment variable ULMRIG_BOARDS names, else ``boards.toml`` in the
    current folder or one above it, else ``ulmrig/boards.toml`` in the user's folder of settings
    (``XDG_CONFIG_HOME``, or ~/.config).
    """
    if named := os.environ.get("ULMRIG_BOARDS"):
        return Path(named)
    here = Path.cwd()
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    places = [folder / "boards.toml" for folder in (here, *here.parents)]
    places.append(settings / "ulmrig" / "boards.toml")
    return next((place for place in places if place.is_file()), None)


def load(path: str | Path) -> dict[str, BoardConfig]:
    """Return the boards at ``path`` by name. Raises InventoryError if it cannot be used."""
    path = Path(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InventoryError(
                printable(f"{path}: it has more than {MAX_BYTES:,} bytes; that is no inventory")
            )
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InventoryError(printable(f"{path}: {error.strerror or error}")) from error
    except UnicodeDecodeError as error:
        raise InventoryError(f"{path}: it is not UTF-8: {error.reason}") from error
    return _Reader(path, text).boards()


class _Reader:
    """Reads one inventory, and finds the line of a table or a key for error messages."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()
        for at, text_line in enumerate(self._lines, 1):
            if len(text_line) > MAX_LINE:
                raise InventoryError(
                    printable(f"{path}:{at}: the line is longer than {MAX_LINE:,} characters")
                )
        try:
            self._tables = tomllib.loads(text)
        except RecursionError:
            number = self._deepest_line()
            raise InventoryError(
                printable(f"{path}:{number}: it is nested too deeply; boards are [boards.NAME]")
            ) from None
        except tomllib.TOMLDecodeError as error:
            what, _, place = str(error).partition(" (at ")
            line = re.match(r"line (\d+)", place)
            number = int(line[1]) if line else len(self._lines)
            raise InventoryError(printable(f"{path}:{number}: not TOML: {what}")) from error

    def _deepest_line(self) -> int:
        """Return the line on which the most brackets are open."""
        opened = (sum(map(line.count, "[{")) - sum(map(line.count, "]}")) for line in self._lines)
        depths = list(itertools.accumulate(opened))
        return depths.index(max(depths)) + 1

    def boards(self) -> dict[str, BoardConfig]:
        for key in self._tables:
            if key != "boards":
                raise self._error(key, "", f"'{key}' is unknown; boards are [boards.NAME]")
        tables = self._tables.get("boards", {})
        if not isinstance(tables, dict):
            raise self._error("boards", "", "boards are tables: [boards.NAME]")
        found: dict[str, BoardConfig] = {}
        for name, table in tables.items():
            self._check_name(name, table)
            found[name] = self._board(name, table)
        self._check_types(found)
        self._check_ports(found)
        return found

    def _check_name(self, name: str, table: object) -> None:
        if not isinstance(table, dict):
            raise self._error("", name, f"boards are tables: [boards.{name}]")
        if not re.fullmatch(r"[A-Za-z0-9][\w.+-]*", name, re.ASCII):
            right = "expected letters, digits, '-', '_' and '.'"
            raise self._error(name, "", f"{name!r} is not a valid name of a board; {right}")
        if name in RESERVED:
            raise self._error(
                name, "", f"'{name}' is a target already; give the board another name"
            )

    def _board(self, name: str, table: dict[str, Any]) -> BoardConfig:
        values: dict[str, Any] = {}
        for key, value in table.items():
            check = _CHECKS.get(key)
            if check is None:
                near = difflib.get_close_matches(key, _CHECKS)
                right = f"is '{near[0]}' meant?" if near else f"there are {', '.join(_CHECKS)}"
                raise self._error(name, key, f"'{key}' is unknown; {right}")
            try:
                values[key] = check(value)
            except ValueError as error:
                raise self._error(name, key, f"{key} = {_shown(value)}: {error}") from error
        for key in ("type", "url"):
            if key not in values:
                raise self._error(name, "", f"board {name} lacks '{key}'")
        return BoardConfig(name=name, **values)

    def _check_types(self, found: dict[str, BoardConfig]) -> None:
        for board in found.values():
            others = [other for other in found.values() if other.type == board.name != other.name]
            if others:
                raise self._error(
                    board.name,
                    "",
                    f"'{board.name}' is a board's name and the type of {others[0].name}; "
                    "--target could mean both; give the board another name",
                )

    def _check_ports(self, found: dict[str, BoardConfig]) -> None:
        there: dict[str, BoardConfig] = {}
        for board in found.values():
            port = ports.resolve(board.url)
            if port in there:
                other = there[port]
                same = "" if other.url == board.url else f" ({other.url} and {board.url})"
                raise self._error(
                    board.name,
                    "url",
                    f"{board.name} and {other.name} are on the same port, {port}{same}; "
                    "a port has one board",
                )
            there[port] = board

    def _error(self, board: str, key: str, what: str) -> InventoryError:
        number = self._line(board, key) or self._line("", board)
        if len(what) > 2 * _MAX_SHOWN:
            what = f"{what[:_MAX_SHOWN]} … {what[-_MAX_SHOWN:]}"
        return InventoryError(printable(f"{self._path}{f':{number}' if number else ''}: {what}"))

    def _line(self, board: str, key: str) -> int:
        """Return the line of a board's key, or else of its header; 0 if neither is found."""
        head = re.compile(rf"\s*\[\s*(boards\s*\.\s*)?[\"']?{re.escape(board)}[\"']?\s*\]")
        entry = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
        inside, where = not board, 0
        for number, line in enumerate(self._lines, 1):
            if line.lstrip().startswith("["):
                inside = bool(board) and head.match(line) is not None
                where = number if inside else where
            elif inside and key and entry.match(line):
                return number
        return where


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    if isinstance(value, int) and value.bit_length() > _MAX_SHOWN:
        return "a huge number"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("expected text in quotes")
    return value


def _word(value: object) -> str:
    text = _text(value)
    if not text.strip():
        raise ValueError("it must not be empty")
    return text


def _boot(value: object) -> str:
    text = _word(value)
    if not (text.isascii() and text.isprintable()):
        raise ValueError('expected what is typed at the boot menu, such as "C", in printable ASCII')
    return text


def _url(value: object) -> str:
    text = _word(value)
    if not text.isprintable():
        raise ValueError("expected a URL or a device, without control characters")
    return text


def _type(value: object) -> str:
    text = _word(value)
    if text in RESERVED or ports.is_url(text) or ":" in text:
        raise ValueError("that means another target; expected a word such as rc2014")
    return text


def _speed(value: object) -> int:
    # True and False are numbers, too, but too small for a speed.
    if not isinstance(value, int) or value not in SPEEDS:
        raise ValueError("expected bits per second, such as 115200")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("expected true or false, without quotes")
    return value


def _drive(value: object) -> str:
    text = _text(value).upper()
    if text and not re.fullmatch(r"[A-P]", text):
        raise ValueError('expected a letter from "A" to "P", or "" for the first that can be used')
    return text


def _user(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 15:
        raise ValueError("expected a number from 0 to 15")
    return value


def _prompt(value: object) -> str:
    text = _text(value)
    try:
        matches_empty = bool(text) and re.compile(text).fullmatch("") is not None
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"it is not a regular expression: {error}") from error
    if matches_empty:
        raise ValueError("it matches the empty string; expected a pattern such as '[A-P]>'")
    return text


def _receive(value: object) -> str:
    text = _text(value)
    if text and "{name}" not in text:
        raise ValueError('expected a command with {name} in it, such as "B:XM R {name}"')
    return text


def _clock(value: object) -> float:
    right = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not right or not 0.1 <= float(value) <= 200:  # type: ignore[arg-type]
        raise ValueError("expected MHz, such as 7.3728")
    return round(float(value) * 1e6, 3)  # type: ignore[arg-type]


_CHECKS: Final[dict[str, Callable[[object], Any]]] = {
    "type": _type,
    "url": _url,
    "speed": _speed,
    "rtscts": _flag,
    "drive": _drive,
    "user": _user,
    "prompt": _prompt,
    "receive": _receive,
    "boot": _boot,
    "reset": _text,
    "clock": _clock,
}
