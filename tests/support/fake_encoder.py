"""A sentence encoder of a few words, for tests: words of one meaning have much the same vector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ulmrig.model.training.data.encoder import Floats

MEANINGS = (
    ("boat", "ship", "vessel", "dinghy"),
    ("horse", "pony", "mare", "stallion"),
    ("stone", "rock", "pebble", "boulder"),
    ("boats", "ships"),
    ("sailing", "boating"),
)
_VALUES = 24


@dataclass
class FakeEncoder:
    """A text's vector is the mean of its words'; a word of no meaning has one of its own.

    ``heard`` keeps all texts that were encoded.
    """

    words: tuple[str, ...] = tuple(word for meaning in MEANINGS for word in meaning)
    heard: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return float32 (texts, 2 · 24)."""
        self.heard.extend(texts)
        rows = [np.mean([_vector(word) for word in text.lower().split()], axis=0) for text in texts]
        half = np.array(rows, dtype=np.float32).reshape(len(texts), _VALUES)
        half /= np.linalg.norm(half, axis=1, keepdims=True)
        return np.hstack([half, half])


def _vector(word: str) -> np.ndarray:
    word = word.rstrip("?")
    meaning = next((str(i) for i, words in enumerate(MEANINGS) if word in words), word)
    own, shared = (
        np.random.default_rng(list(text.encode())).standard_normal(_VALUES)
        for text in (word, meaning)
    )
    return shared + 0.2 * own
