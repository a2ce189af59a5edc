"""Our own corpora, made by grammars: the same bytes at every call, without network or clock."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Final

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, lines, problems_of
from ulmrig.model.support.atomic import write_whole

NAMES: Final[tuple[str, ...]] = ("guess", "oracle", "tinychat")
"""The corpora that there are; each is a folder in ``grammars``."""

ABOUT: Final = {
    "guess": "Twenty Questions about one secret thing; answers YES, NO, MAYBE, WIN and FOG.",
    "oracle": "An oracle of brass and smoke, walled into an 8-bit machine, and woken once more.",
    "tinychat": "Small talk with a small computer.",
}


def pairs(name: str) -> list[Pair]:
    """Return the pairs of the corpus ``name``, distinct, and each valid in a corpus file.

    Raises CorpusError for a name that is not in NAMES.
    """
    if name not in NAMES:
        raise CorpusError([f"no corpus {name!r} (one of: {', '.join(NAMES)})"])
    module = importlib.import_module(f"ulmrig.model.corpus.grammars.{name}")
    made: list[Pair] = module.pairs()
    return made


def text(name: str) -> str:
    """Return the corpus ``name`` as the text of a file, with a heading that says how to make it.

    Raises CorpusError for an unknown name, for pairs that a file cannot hold, and for a question
    with two answers.
    """
    made = pairs(name)
    problems = [
        f"{pair.where or name}: {pair.question!r}: {problem}"
        for pair in made
        for problem in problems_of(pair.question, pair.answer)
    ]
    conflicts = Corpus(tuple(made)).conflicts()
    problems += [f"{name}: {conflict} (one answer)" for conflict in conflicts]
    if problems:
        raise CorpusError(problems)
    heading = (
        f"# The corpus {name}, question|answer a line. {ABOUT[name]}\n"
        f"# Made by: ulmrig corpus {name} -o FILE\n"
    )
    return heading + "".join(lines(made))


def write(name: str, path: Path | str) -> None:
    """Write the corpus ``name`` to ``path``, whole or not at all.

    Raises CorpusError for an unknown name, and if ``path`` cannot be written.
    """
    path = Path(path)
    data = text(name).encode("utf-8")
    try:
        write_whole(path, data)
    except OSError as error:
        raise CorpusError([f"{path}: {error.strerror or error} (a file to write)"]) from error
