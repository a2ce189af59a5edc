"""What can go wrong with a language model, and what of its words may be shown."""

from __future__ import annotations

import os
from typing import Final

from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.text import printable

KEYS: Final = ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "OLLAMA_API_KEY")
"""The environment variables whose values appear in no text, log or file."""

MAX_TOLD: Final = 200
"""Characters of a server's own words that an error repeats."""


class LlmError(UlmrigError):
    """A corpus cannot be had in this way. The text says what to do; asking again will not help."""


class BusyError(Exception):
    """A request got no answer this time, and may get one later.

    ``after`` is how many seconds the server asks us to wait, None if it does not say.
    """

    def __init__(self, text: str, after: float | None = None) -> None:
        super().__init__(text)
        self.after = after


class AbsentError(BusyError):
    """Nobody listens where the server should be."""


def redact(text: str) -> str:
    """Return ``text`` without the keys that stand in the environment."""
    for name in KEYS:
        key = os.environ.get(name, "").strip()
        if key:
            text = text.replace(key, f"({name})")
    return text


def told(words: object) -> str:
    """Return a server's words as an error may repeat them: one short printable line, no keys."""
    line = printable(" ".join(redact(str(words)).split()))
    return line if len(line) <= MAX_TOLD else line[: MAX_TOLD - 3] + "..."
