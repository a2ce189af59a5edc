"""``ulmrig check``."""

from __future__ import annotations

from argparse import Namespace


def check(options: Namespace) -> int:
    """``ulmrig check FILE…``: 0 if all is well, 1 if questions have conflicting answers."""
    from ulmrig.model.corpus.pairs import read
    from ulmrig.model.corpus.paraphrases import groups

    found = read(options.files)
    classes = found.classes()
    total = len(found.pairs)
    print(
        f"{total:,} pairs, {len(found.without_duplicates().pairs):,} distinct, "
        f"{len(set(groups(found.pairs))):,} groups of paraphrases, {len(classes):,} answers"
    )
    for answer, count in classes.most_common(12):
        print(f"  {count:7,d}  {count / total:6.1%}  {answer}")
    if len(classes) > 12:
        print(f"  … and {len(classes) - 12:,} more")
    conflicts = found.conflicts()
    for conflict in conflicts[:20]:
        print(f"conflict: {conflict}")
    if len(conflicts) > 20:
        print(f"… and {len(conflicts) - 20:,} more conflicts")
    return 1 if conflicts else 0
