"""Which pairs of a corpus a training learns from, and which ones it is measured on."""

from __future__ import annotations

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.corpus.partition import Split, require, split
from ulmrig.model.training.config import TrainConfig


def parts(corpus: Corpus, config: TrainConfig) -> Split:
    """Split a corpus as ``config`` wants it; training never touches ``.test``.

    With ``recall`` every pair is trained and measured; without a dev part the pairs trained
    are measured. Raises CorpusError if a part that is needed is empty.
    """
    if config.recall:
        found = Split(corpus, corpus, Corpus(()))
    else:
        found = split(corpus, dev=config.dev, test=config.test, seed=config.split_seed)
        if config.dev == 0:
            found = Split(found.train, found.train, found.test)
    return require(corpus, found, "train", "dev", remedy="recall")
