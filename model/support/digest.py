"""Bytes that carry their own digest, so that damage to them is seen."""

from __future__ import annotations

import hashlib
from typing import Final

_SIZE: Final = hashlib.sha256().digest_size


def with_digest(content: bytes) -> bytes:
    """Return the SHA-256 digest of ``content``, followed by ``content``."""
    return hashlib.sha256(content).digest() + content


def without_digest(data: bytes) -> bytes | None:
    """Return the content that ``with_digest`` made ``data`` of, or None if any bit of it differs.

    It tells damage, not forgery: whoever changes the content can compute the digest again.
    """
    digest, content = data[:_SIZE], data[_SIZE:]
    return content if hashlib.sha256(content).digest() == digest else None
