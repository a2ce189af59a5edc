"""Wide prompts: questions of the corpus with a word in them that the corpus may not have.

A content word gives way to one that the sentence encoder finds near, or to any common one. Only a
teacher that knows English can answer what comes of it. A word comes with the ending of the one that
it replaces (-s, -ed, -ing, -ly, or none of them), which mostly keeps its part of speech.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

import numpy as np

from ulmrig.model.corpus.pairs import fold
from ulmrig.model.corpus.paraphrases import content_places
from ulmrig.model.network.typed_line import MAX_LINE
from ulmrig.model.training.data.encoder import Floats, SentenceEncoder

VOCABULARY: Final = 16_000
"""Words among which near ones are sought: the encoder's commonest."""

COMMON: Final = 8_000
"""Words, the commonest, of which any may come."""

NEAR_SHARE: Final = 0.75
"""Share of the prompts whose new word is a near one; the others have a common one."""

NEAREST: Final = 12
NEAR: Final = 0.45
"""How many near words a word has at most, and the least cosine of such a word."""

_ENDINGS: Final = ("ing", "ed", "ly", "s")
_CHUNK: Final = 1024


def ending(word: str) -> str:
    """Return the ending of a word that tells of its part of speech, or an empty text."""
    if word.endswith("ss"):
        return ""
    return next((end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "")


def near_words(words: Sequence[str], encoder: SentenceEncoder) -> dict[str, tuple[str, ...]]:
    """Return the words of the vocabulary near to each of ``words``, the nearest first.

    None is the word itself or has another ending; a word may have none.
    """
    vocabulary = list(encoder.words[:VOCABULARY])
    if not words or not vocabulary:
        return dict.fromkeys(words, ())
    known = _unit(encoder.encode(vocabulary))
    asked = _unit(encoder.encode(words))
    found: dict[str, tuple[str, ...]] = {}
    for first in range(0, len(words), _CHUNK):
        cosine = asked[first : first + _CHUNK] @ known.T
        # Twice as many as are wanted, since some have another ending.
        nearest = np.argsort(-cosine, axis=1, kind="stable")[:, : 2 * NEAREST]
        for row, word in enumerate(words[first : first + _CHUNK]):
            near = [
                vocabulary[i]
                for i in nearest[row]
                if cosine[row, i] > NEAR
                and vocabulary[i] != word
                and ending(vocabulary[i]) == ending(word)
            ]
            found[word] = tuple(near[:NEAREST])
    return found


def _unit(vectors: Floats) -> Floats:
    """Return the first half of each vector, which is the one that tells meanings apart."""
    half = vectors[:, : vectors.shape[1] // 2]
    length = np.maximum(np.linalg.norm(half, axis=1, keepdims=True), 1e-6)
    return np.asarray(half / length, dtype=np.float32)


def wide_prompts(
    questions: Sequence[str], count: int, seed: int, encoder: SentenceEncoder
) -> list[str]:
    """Return ``count`` distinct prompts, none of them one of ``questions``; fewer if need be.

    Each is a question with one content word replaced, by a near one or by a common one.
    """
    words = [question.lower().strip(" ?!.").split() for question in questions]
    places = [content_places(split) for split in words]
    replaced = {split[i] for split, found in zip(words, places, strict=True) for i in found}
    near = near_words(sorted(word for word in replaced if word.isalpha()), encoder)
    common: Mapping[str, list[str]] = _by_ending(encoder.words[:COMMON])
    rng = Random(f"wide {seed}")
    known = {fold(question) for question in questions}
    made: list[str] = []
    for _ in range(4 * count if questions else 0):
        if len(made) == count:
            break
        number = int(rng.random() * len(words))
        place = places[number][int(rng.random() * len(places[number]))] if places[number] else -1
        nearby = rng.random() < NEAR_SHARE
        chosen = rng.random()
        if place < 0:
            continue
        word = words[number][place]
        others = near.get(word, ()) if nearby else common.get(ending(word), ())
        other = others[int(chosen * len(others))] if others else word
        if other == word:
            continue
        mixed = [*words[number][:place], other, *words[number][place + 1 :]]
        prompt = " ".join(mixed)
        if 0 < len(prompt) <= MAX_LINE and (folded := fold(prompt)) not in known:
            known.add(folded)
            made.append(prompt)
    return made


def _by_ending(words: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(ending(word), []).append(word)
    return found
