"""What can go wrong with a language model, and which of its words may be shown."""

from __future__ import annotations

import os
from typing import Final

from ulmrig.model.errors import UlmrigError
from ulmrig.model.text import printable

KEYS: Final = ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "OLLAMA_API_KEY")
"""The environment variables whose values appear in no text, log or file."""

MAX_QUOTED: Final = 200
"""Characters of a server's own words that an error quotes."""


class LlmError(UlmrigError):
    """A corpus cannot be made in this way. The text says what to do; a retry will not help."""


class BusyError(Exception):
    """A request got no answer this time; a retry may get one.

    ``after`` is how many seconds the server asks us to wait, None if it does not say.
    """

    def __init__(self, text: str, after: float | None = None) -> None:
        super().__init__(text)
        self.after = after


class AbsentError(BusyError):
    """No server listens at the address."""


def redact(text: str) -> str:
    """Return ``text`` without the keys that stand in the environment."""
    for name in KEYS:
        key = os.environ.get(name, "").strip()
        if key:
            text = text.replace(key, f"({name})")
    return text


def quoted(words: object) -> str:
    """Return a server's words as an error may quote them: one short printable line, no keys."""
    line = printable(" ".join(redact(str(words)).split()))
    return line if len(line) <= MAX_QUOTED else line[: MAX_QUOTED - 3] + "..."
