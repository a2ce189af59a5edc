"""A limit on what a server may answer: the official clients read whatever comes, to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

MAX_ANSWER: Final = 8 * 1024 * 1024
"""Bytes of an answer. The longest that is asked for has 32,000 tokens, some 200 KB."""

PLAIN: Final = {"accept-encoding": "identity"}
"""The header that asks for an answer as it is: a compressed one may unpack to any size."""


class OversizedError(Exception):
    """An answer that is not read to its end."""


def size_limit(http: Any) -> dict[str, list[Callable[[Any], None]]]:
    """Return event hooks for a client of ``http``, the module httpx or its successor httpx2.

    With them, reading an answer raises OversizedError once it is larger than MAX_ANSWER, and
    at once if it is compressed.
    """

    class Limited(http.SyncByteStream):  # type: ignore[misc]  # whichever of both it is
        def __init__(self, stream: Any) -> None:
            self._stream = stream

        def __iter__(self) -> Iterator[bytes]:
            size = 0
            for piece in self._stream:
                size += len(piece)
                if size > MAX_ANSWER:
                    raise OversizedError(f"sent more than {MAX_ANSWER:,} bytes")
                yield piece

        def close(self) -> None:
            self._stream.close()

    def limit(response: Any) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise OversizedError("sent a compressed answer, which was not asked for")
        response.stream = Limited(response.stream)

    return {"response": [limit]}
