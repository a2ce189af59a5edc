"""``ulmrig check``: is a corpus sound?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import pairwise
from typing import TYPE_CHECKING

from ulmrig.harness.cli import arguments, console
from ulmrig.model.text import counted

if TYPE_CHECKING:
    from ulmrig.model.corpus.pairs import Corpus

NAME = "check"
SUMMARY = "check question|answer files, count classes and dialogues, find conflicts"
EXAMPLES = """
ulmrig check guess.txt
ulmrig check small-talk.txt tastes.txt
"""

SHOWN_CLASSES = 12
SHOWN_CONFLICTS = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``check``."""
    arguments.add_corpora(parser)


def run(options: Namespace) -> int:
    """Print what is in the files; return 1 if questions have conflicting answers."""
    from ulmrig.model.corpus.pairs import read
    from ulmrig.model.corpus.paraphrases import groups

    found = read(options.files)
    classes = found.classes()
    total = len(found.pairs)
    print(
        f"{counted(total, 'pair')}, {len(found.without_duplicates().pairs):,} distinct, "
        f"{counted(len(set(groups(found.pairs))), 'group')} of paraphrases, "
        f"{counted(len(classes), 'answer')}"
    )
    if any(pair.after for pair in found.pairs):
        print(_dialogues(found))
    rows = [
        [answer, f"{count:,}", f"{count / total:.1%}"]
        for answer, count in classes.most_common(SHOWN_CLASSES)
    ]
    console.print_table(["answer", "pairs", "share"], rows, numbers=2)
    if len(classes) > SHOWN_CLASSES:
        print(f"… and {counted(len(classes) - SHOWN_CLASSES, 'more answer')}")
    conflicts = found.conflicts()
    for conflict in conflicts[:SHOWN_CONFLICTS]:
        print(f"conflict: {conflict}")
    if len(conflicts) > SHOWN_CONFLICTS:
        print(f"… and {len(conflicts) - SHOWN_CONFLICTS:,} more conflicts")
    return 1 if conflicts else 0


def _dialogues(corpus: Corpus) -> str:
    """Return how many dialogues there are, in a line; reading refused orphans before."""
    from ulmrig.model.corpus.pairs import depths

    depth = depths(corpus.pairs)
    openers = sum(above == 0 and here == 1 for above, here in pairwise(depth))
    return (
        f"{counted(openers, 'dialogue')}, {counted(sum(map(bool, depth)), 'follow-up')}, "
        f"at most {counted(max(depth), 'question')} after the first, no orphans"
    )
