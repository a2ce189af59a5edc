"""``ulmrig check``: is a corpus sound?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ulmrig.harness.cli import arguments, console
from ulmrig.model.text import counted

NAME = "check"
SUMMARY = "check question|answer files, count classes, find conflicts"
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
