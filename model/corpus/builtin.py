"""Our own corpora, made by grammars: the same bytes at every call, without network or clock."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Final

from ulmrig.model.corpus.dialogues import limited
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, lines, problems_of
from ulmrig.model.support.atomic import write_whole

NAMES: Final[tuple[str, ...]] = ("guess", "oracle", "tinychat")
"""The corpora that there are; each is a folder in ``grammars``."""

ABOUT: Final = {
    "guess": "Twenty Questions about one secret thing; answers YES, NO, MAYBE, WIN and FOG.",
    "oracle": "An oracle of brass and smoke, walled into an 8-bit machine, and woken once more.",
    "tinychat": "Small talk with a small computer.",
}


ALWAYS: Final = {
    "oracle": (
        "STAY. CALL A FRIEND.",
        "A CRISIS LINE ANSWERS.",
        "ANYONE WHO PICKS UP.",
        "ASK A DOCTOR. NOW.",
        "CALL NOW. I WILL WAIT.",
        "COME BACK TOMORROW.",
        "I AM HERE. RING THEM.",
        "I HAVE SEEN DAWNS.",
        "STAY ONLY TONIGHT.",
        "TELL THEM IT HURTS.",
        "THAT IS HEAVY. SHARE IT.",
        "THIS NIGHT WILL PASS.",
        "FERRYMEN ARE GENTLE.",
        "SELL ALL. BUY GOATS.",
        "GOATS HOLD VALUE.",
    ),
    "tinychat": ("STAY. I'M ON", "CALL A FRIEND. I'LL WAIT", "A HELP LINE. PLEASE"),
}
"""Replies whose follow-ups are kept, however few: nobody who despairs is to be told a joke."""


def pairs(name: str, histories: int | None = None) -> list[Pair]:
    """Return the pairs of the corpus ``name``, distinct, and each valid in a corpus file.

    ``histories`` is how many replies have follow-ups at most (None: all that have any). Raises
    CorpusError for a name that is not in NAMES.
    """
    if name not in NAMES:
        raise CorpusError([f"no corpus {name!r} (one of: {', '.join(NAMES)})"])
    module = importlib.import_module(f"ulmrig.model.corpus.grammars.{name}")
    made: list[Pair] = module.pairs()
    return made if histories is None else limited(made, histories, ALWAYS.get(name, ()))


def text(name: str, histories: int | None = None) -> str:
    """Return the corpus ``name`` as the text of a file, with a heading that says how to make it.

    ``histories`` is that of ``pairs``. Raises CorpusError for an unknown name, for pairs that a
    file cannot hold, and for a question with two answers.
    """
    made = pairs(name, histories)
    problems = [
        f"{pair.where or name}: {pair.question!r}: {problem}"
        for pair in made
        for problem in problems_of(pair.question, pair.answer)
    ]
    conflicts = Corpus(tuple(made)).conflicts()
    problems += [f"{name}: {conflict} (one answer)" for conflict in conflicts]
    if problems:
        raise CorpusError(problems)
    limit = "" if histories is None else f" --histories {histories}"
    heading = (
        f"# The corpus {name}, question|answer a line. {ABOUT[name]}\n"
        f"# Made by: ulmrig corpus {name}{limit} -o FILE\n"
    )
    return heading + "".join(lines(made))


def write(name: str, path: Path | str, histories: int | None = None) -> None:
    """Write the corpus ``name`` to ``path``, whole or not at all.

    ``histories`` is that of ``pairs``. Raises CorpusError for an unknown name, and if ``path``
    cannot be written.
    """
    path = Path(path)
    data = text(name, histories).encode("utf-8")
    try:
        write_whole(path, data)
    except OSError as error:
        raise CorpusError([f"{path}: {error.strerror or error} (a file to write)"]) from error
