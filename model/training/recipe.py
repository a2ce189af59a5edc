"""The recipe: how a corpus is trained if nobody says otherwise. Pure functions; no torch here.

The figures come from trainings of corpora from 20 to 5,000 lines with 2 to 300 answers, of 80,000
lines with 4, and of the shipped ones; between and beyond they keep the work alike. What makes a
training fail is mostly its number of steps: sparsity takes some hundreds of them, so that a small
corpus needs more epochs, smaller batches and a smaller network, or else nothing fits the budget.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.evaluation.metrics import MAX_CLASSES
from ulmrig.model.network.npz import MAX_BUCKETS
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError

DECIDED: Final = (
    "recall", "dev", "hidden", "query_buckets", "memory_buckets", "epochs", "batch", "teacher",
    "synthetic", "synthetic_share",
    "reply_buckets", "reply_count", "memory_count", "continuations", "averaged", "settled",
)  # fmt: skip
"""The settings that depend on the corpus, those that come with ``recall`` left out."""

FEWEST_PAIRS: Final = 2000
"""Pairs from which on a part is held out: a tenth of fewer measures nothing, and is missed."""

FEWEST_GROUPS: Final = 200
"""Groups of paraphrases from which on a part is held out, since whole groups are."""

ANSWER_LOAD: Final = 10
"""How many pairs an answer counts as: it has to be spelled too."""

MEMORY_BUCKETS: Final = 256
"""The fewest memory buckets of a corpus with dialogues; empty ones cost next to nothing."""

WIDE_PROMPTS, WIDE_SHARE = 120_000, 5.0
"""Synthetic prompts of a sentence encoder, and how many of them an epoch has for each question."""

SMALL_LOAD, MEDIUM_LOAD = 500, 2500
"""Below these loads a small, or a medium network is enough."""

LARGE_RECALL: Final[Mapping[str, Any]] = {
    "reply_buckets": 1024,
    "reply_count": 4,
    "memory_count": 4,
    "continuations": 0.12,
    "averaged": 0.03,
    "settled": 0.5,
}
"""What differs from RECALL for more than MEDIUM_LOAD: spelling by whole replies needs few examples
of what is settled, and what pruning takes away is mended in the long end."""


@dataclass(frozen=True)
class Recipe:
    """A configuration, and ``reason``: lines that say for people what was decided, and why."""

    config: TrainConfig
    reason: tuple[str, ...]


def recipe(
    corpus: Corpus, given: Mapping[str, Any] | None = None, *, encoder: bool = False
) -> Recipe:
    """Return how to train ``corpus``.

    ``given`` are settings that the user has decided, by their names in TrainConfig; they are kept,
    and the others follow them. ``encoder`` says that a sentence encoder is installed: it teaches
    then, unless the user has decided. Raises TrainError for settings that cannot be, such as a test
    part of a corpus that is recalled.
    """
    given = given or {}
    pairs, answers = len(corpus.pairs), len(corpus.classes())
    if "recall" in given:
        recall, why = given["recall"], "as it was asked for"
    elif answers <= MAX_CLASSES and (given.get("test") or given.get("dev")):
        recall, why = False, "a share for dev or test was asked for"
    else:
        recall, why = _kind(corpus)
    if recall and given.get("test"):
        raise TrainError(
            f"test {given['test']}: recall trains every pair and holds none out "
            "(leave out --test, or add --no-recall)"
        )
    decided = _recalled(pairs, answers) if recall else _generalised(pairs, answers)
    if any(pair.after for pair in corpus.pairs):
        decided["memory_buckets"] = _memory(len(corpus.classes()))
    default = RECALL if recall else TrainConfig()
    config = replace(default, **{**decided, "recall": recall, **given})
    taught = bool(config.teacher_share or config.synthetic)
    if taught and given.get("teacher", "encoder" if encoder else "ngrams") == "encoder":
        config = replace(config, **{**_encoded(config, pairs), **given})
    measured = "measured on what is trained" if config.measures_training else "with a part held out"
    kind = "recall of every pair" if recall else f"generalisation, {measured}"
    named = (
        f"hidden {','.join(map(str, config.hidden))}, query buckets {config.query_buckets}, "
        f"{f'memory buckets {config.memory_buckets}, ' if config.memory_buckets else ''}"
        f"epochs {config.epochs}, batch {config.batch}"
    )
    reason = [f"{kind}: {why}", f"{named}: for {pairs:,} pairs and {answers:,} answers"]
    if taught:
        reason.append(_teacher(config.teacher, encoder, asked="teacher" in given))
    return Recipe(config, tuple(reason))


def _encoded(config: TrainConfig, pairs: int) -> dict[str, Any]:
    """Return what differs if a sentence encoder teaches.

    A corpus with the usual number of prompts has more of them: the encoder has more to say.
    """
    decided: dict[str, Any] = {"teacher": "encoder"}
    if config.synthetic == TrainConfig().synthetic:
        share = min(WIDE_SHARE, WIDE_PROMPTS / pairs)
        decided |= {"synthetic": WIDE_PROMPTS, "synthetic_share": round(share, 2)}
    return decided


def _teacher(teacher: str, installed: bool, *, asked: bool) -> str:
    """Return who labels, and why; with n-grams alone also what is missed."""
    missed = "it knows no word that the corpus lacks"
    if teacher == "encoder":
        why = (
            "as it was asked for" if asked else f"it is installed (with --teacher ngrams {missed})"
        )
        return f"teacher encoder: {why}"
    if installed:
        return f"teacher ngrams: as it was asked for; {missed} (--teacher encoder does)"
    why = "as it was asked for" if asked else "no sentence encoder is installed"
    return (
        f"teacher ngrams: {why}; {missed} (pip install 'ulmrig[encoder]', --teacher encoder does)"
    )


def _kind(corpus: Corpus) -> tuple[bool, str]:
    """Return whether a corpus is to be recalled, and why."""
    answers, pairs = len(corpus.classes()), len(corpus.pairs)
    if answers > MAX_CLASSES:
        return True, f"{answers:,} answers are more than {MAX_CLASSES} (--no-recall holds out)"
    if pairs < FEWEST_PAIRS:
        few = f"{pairs:,} pairs are fewer than {FEWEST_PAIRS:,}"
        return True, f"{few}, too few to hold any out (--no-recall does)"
    kinds = len(set(groups(corpus.pairs)))
    if kinds < FEWEST_GROUPS:
        few = f"{kinds:,} groups of paraphrases are fewer than {FEWEST_GROUPS}"
        return True, f"{few}, too few to hold any out (--no-recall does)"
    return False, f"{answers:,} answers to {pairs:,} pairs (--recall trains all of them)"


def _recalled(pairs: int, answers: int) -> dict[str, Any]:
    """Return what differs from RECALL for a corpus of this size."""
    load = pairs + ANSWER_LOAD * answers
    decided: dict[str, Any] = {"epochs": _scaled(RECALL.epochs, pairs, 6000)}
    if load < SMALL_LOAD:
        decided |= {"hidden": (64,), "query_buckets": 512 if pairs >= 100 else 256}
    elif load < MEDIUM_LOAD:
        decided |= {"hidden": (128,), "query_buckets": 512, "batch": 64, "epochs": 60}
    else:
        decided |= LARGE_RECALL
    if pairs < 200:
        decided["batch"] = 64 if pairs >= 100 else 32
    if answers <= MAX_CLASSES:
        # The network's file is to say that no part of it was held out.
        decided["dev"] = 0.0
    return decided


def _generalised(pairs: int, answers: int) -> dict[str, Any]:
    """Return what differs from TrainConfig() for a corpus of this size."""
    default = TrainConfig()
    load = pairs + ANSWER_LOAD * answers
    epochs = _scaled(default.epochs, pairs, 20_000)
    if pairs < 12_000:
        # Between the same number of steps and the same number of epochs: 5,000 pairs fit after 46.
        epochs = min(120, round(default.epochs * math.sqrt(12_000 / pairs)))
    decided: dict[str, Any] = {"epochs": epochs}
    if load < SMALL_LOAD:
        decided |= {"hidden": (64, 32), "query_buckets": 512, "batch": 32}
    elif load < MEDIUM_LOAD:
        decided |= {"hidden": (128, 32), "batch": 64}
    if pairs < 3000:
        decided["synthetic"] = 20 * pairs
    return decided


def _memory(answers: int) -> int:
    """Return how many memory buckets tell so many replies apart: two and more for each of them."""
    return int(min(max(1 << (2 * answers - 1).bit_length(), MEMORY_BUCKETS), MAX_BUCKETS))


def _scaled(epochs: int, pairs: int, most: int) -> int:
    """Return ``epochs``, or fewer if there are more than ``most`` pairs: the work stays the same.

    There are at least 12: the budget is steered to once per epoch.
    """
    return epochs if pairs <= most else max(12, round(epochs * most / pairs))
