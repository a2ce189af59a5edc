"""Typing errors, of the same kinds in training and in the evaluation."""

from __future__ import annotations

from random import Random
from typing import Final

from ulmrig.model.network.typed_line import MAX_LINE

_ROWS: Final = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> dict[str, str]:
    """Return the keys beside and above or below each key of a QWERTY keyboard."""
    key_at = {(y, x): key for y, row in enumerate(_ROWS) for x, key in enumerate(row)}
    beside = ((0, -1), (0, 1), (-1, 0), (-1, 1), (1, 0), (1, -1))
    near = {
        key: "".join(key_at.get((y + dy, x + dx), "") for dy, dx in beside)
        for (y, x), key in key_at.items()
    }
    return near | {key.upper(): keys.upper() for key, keys in near.items() if key.isalpha()}


NEIGHBOURS: Final = _neighbours()


def typo(text: str, rng: Random) -> str:
    """Return ``text`` with one typing error: a character dropped, doubled, swapped or missed.

    A missed key gives its neighbour on the keyboard. The result differs from ``text``, is not
    empty and fits the chat line; if no error can do that, ``text`` itself is returned.
    Draws from ``rng.random()`` only, which is the same in every Python.
    """
    for _ in range(20):
        changed = _attempt(text, rng)
        if changed.strip() and changed.lower() != text.lower() and len(changed) <= MAX_LINE:
            return changed
    return text


def _attempt(text: str, rng: Random) -> str:
    if not text:
        return text
    kind = int(rng.random() * 4)
    i = int(rng.random() * len(text))
    before, char, after = text[:i], text[i], text[i + 1 :]
    if kind == 0:
        return before + after
    if kind == 1:
        return before + char + char + after
    if kind == 2:
        return before + after[:1] + char + after[1:]
    near = NEIGHBOURS.get(char, char)
    return before + near[int(rng.random() * len(near))] + after


def with_typos(texts: list[str], number: int, seed: int) -> list[str]:
    """Return each of ``texts`` with ``number`` typing errors, always the same for a seed."""
    rng = Random(seed)
    for _ in range(number):
        texts = [typo(text, rng) for text in texts]
    return texts
