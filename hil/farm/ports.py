"""Ports: one name for each port, however its URL is written, so that each has one holder."""

from __future__ import annotations

import os
import re
from typing import Final
from urllib.parse import urlsplit

_COM: Final = re.compile(r"COM\d+", re.IGNORECASE)
_WRAPPERS: Final = ("spy", "alt")
"""Schemes of pyserial that wrap another port, whose URL follows."""
_LOCAL: Final = {"localhost": "127.0.0.1", "::1": "127.0.0.1", "0.0.0.0": "127.0.0.1"}


def is_url(word: str) -> bool:
    """Return whether ``word`` names a port rather than a board: a URL, a device file, COMn."""
    return "://" in word or word.startswith("/") or _COM.fullmatch(word) is not None


def resolve(url: str) -> str:
    """Return the canonical name of the port at ``url``. Opens nothing.

    Links such as those in ``/dev/serial/by-id`` are resolved. A network address loses its options,
    and all names of localhost become one. Host names are not resolved, so that two names of one
    bridge stay two ports.
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
    # Without the protocol: the same port of a bridge is the same board.
    return f"{_LOCAL.get(host, host)}:{port}" if port else url.partition("?")[0]


def _matching(rest: str) -> str:
    """Return the device that pyserial's ``hwgrep://`` would use; the URL if none matches."""
    from serial.tools import list_ports

    pattern = rest.partition("&")[0]
    try:
        found = sorted(port.device for port in list_ports.grep(pattern))
    except re.error:
        found = []
    return os.path.realpath(found[0]) if found else f"hwgrep://{rest}"


def file_name(url: str) -> str:
    """Return the port's name for use in file names; different ports have different ones."""
    import hashlib

    port = resolve(url)
    readable = re.sub(r"[^\w.-]+", "-", port, flags=re.ASCII).strip("-.")[-60:]
    digest = hashlib.sha256(port.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{readable}-{digest}"
