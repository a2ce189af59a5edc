"""``ulmrig evaluate``."""

from __future__ import annotations

from argparse import Namespace


def evaluate(options: Namespace) -> int:
    """``ulmrig evaluate NET.npz CORPUS…``."""
    from ulmrig.model.corpus.pairs import read
    from ulmrig.model.evaluation import metrics, report
    from ulmrig.model.network.npz import load

    found = metrics.evaluate(
        load(options.network), read(options.files), recall=True if options.recall else None
    )
    print(report.to_json(found) if options.json else report.render(found))
    return 0
