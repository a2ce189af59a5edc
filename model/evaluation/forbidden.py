"""Forbidden words: no reply may hold one, whatever is asked.

Half a reply can read as a word that nobody wrote. So a network is asked all of its corpus, with
typing errors and in dialogues too, and hostile lines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.errors import UlmrigError
from ulmrig.model.evaluation.garbled import Exchange, exchanges
from ulmrig.model.evaluation.hostile import LINES
from ulmrig.model.evaluation.interview import Round, interview
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.text import counted

SHOWN: Final = 20
"""Replies that ``describe`` lists; the others are counted."""

_FILE: Final = "@"


class WordsError(UlmrigError):
    """Forbidden words that cannot be read. One line."""


@dataclass(frozen=True)
class Forbidden:
    """An exchange whose reply holds the forbidden ``word``."""

    exchange: Exchange
    word: str


def read_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, in upper case: ``DAMN,HELL``, or those of the file ``@FILE``.

    Words end at commas, and in a file at line ends too; blanks around them go. Raises WordsError if
    the file cannot be read, and if there are no words.
    """
    given = text
    if text.startswith(_FILE):
        path = Path(text.removeprefix(_FILE))
        try:
            given = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            what = getattr(error, "strerror", None) or str(error)
            raise WordsError(f"{path}: {what} (a UTF-8 file of forbidden words)") from error
    words = [word.strip().upper() for word in given.replace("\n", ",").split(",")]
    found = tuple(dict.fromkeys(word for word in words if word))
    if not found:
        raise WordsError(f"{text!r}: no forbidden words (such as DAMN,HELL or @FILE)")
    return found


def find(rounds: Sequence[Round], words: Sequence[str]) -> list[Forbidden]:
    """Return the exchanges of ``rounds`` whose reply holds one of the upper-case ``words``.

    A word counts within another one too; case does not matter. An exchange comes once.
    """
    found: dict[Exchange, Forbidden] = {}
    for asked in rounds:
        for said in exchanges(asked):
            word = next((word for word in words if word in said.reply.upper()), None)
            if word is not None:
                found.setdefault(said, Forbidden(said, word))
    return list(found.values())


def search(
    network: QuantizedNetwork,
    corpus: Corpus,
    words: Sequence[str],
    *,
    hostile: int = LINES,
    seed: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> list[Forbidden]:
    """Ask ``network`` all of ``corpus`` and ``hostile`` lines, and find forbidden ``words``.

    ``seed`` and ``progress`` are those of ``interview``.
    """
    rounds = interview(
        IntegerModel(network),
        corpus,
        {"corpus": corpus.pairs},
        hostile=hostile,
        seed=seed,
        progress=progress,
    )
    return find(rounds, words)


def describe(found: Sequence[Forbidden]) -> str:
    """Return what was found as text: a line each, at most SHOWN, and how many there are."""
    if not found:
        return "no reply holds a forbidden word"
    lines = [f"{counted(len(found), 'question')} with a forbidden word in the reply:"]
    lines += [f"  {one.exchange} holds {one.word}" for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"  … and {len(found) - SHOWN:,} more")
    return "\n".join(lines)
