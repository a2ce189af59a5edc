"""Ports: one name for each, however a serial URL spells it, so that no two hold the same board."""

from __future__ import annotations

import os
import re
from typing import Final
from urllib.parse import urlsplit

_COM: Final = re.compile(r"COM\d+", re.IGNORECASE)
_WRAPPERS: Final = ("spy", "alt")
"""pyserial's URLs about another port, whose name follows."""
_LOCAL: Final = {"localhost": "127.0.0.1", "::1": "127.0.0.1", "0.0.0.0": "127.0.0.1"}


def is_url(word: str) -> bool:
    """Return whether ``word`` names a port rather than a board: a URL, a device file, COMn."""
    return "://" in word or word.startswith("/") or _COM.fullmatch(word) is not None


def resolve(url: str) -> str:
    """Return the one name of the port that ``url`` leads to. Opens nothing.

    Links such as those in ``/dev/serial/by-id`` are followed; of a network address the options
    are left out, and the ways to say localhost are one. Two addresses that lead to one bridge by
    different names stay two.
    """
    if _COM.fullmatch(url):
        return url.upper()
    scheme, separator, rest = url.partition("://")
    if not separator:
        return os.path.realpath(url)
    scheme = scheme.lower()
    if scheme in _WRAPPERS:
        return resolve(rest.partition("?")[0])
    if scheme == "hwgrep":
        return _matching(rest)
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return url
    # The protocol is left out as well: the same port of a bridge is the same board.
    return f"{_LOCAL.get(host, host)}:{port}" if port else url.partition("?")[0]


def _matching(rest: str) -> str:
    """Return the device that pyserial's ``hwgrep://`` would take, or the URL where none matches."""
    from serial.tools import list_ports

    pattern = rest.partition("&")[0]
    found = sorted(port.device for port in list_ports.grep(pattern))
    return os.path.realpath(found[0]) if found else f"hwgrep://{rest}"


def file_name(url: str) -> str:
    """Return the port's name as a part of file names; no two ports share one."""
    import hashlib

    port = resolve(url)
    readable = re.sub(r"[^\w.-]+", "-", port, flags=re.ASCII).strip("-.")[-60:]
    digest = hashlib.sha256(port.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{readable}-{digest}"
