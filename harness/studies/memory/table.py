"""What should a conversation remember? The study's figures as a table in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from ulmrig.harness.studies.memory.network import ALONE, FOLLOW_UPS, ROUNDS, Outcome, rounds
from ulmrig.harness.studies.memory.plan import KINDS, MemoryConfig, Talk
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.evaluation.bootstrap import RIGHT, Comparison, Figure

_HEAD: Final = (
    "what the network is told of the history",
    "single questions, new conversation",
    "single questions, after any reply",
    "follow-ups",
    "follow-ups, led to by another question",
    "operations per character",
    "operations of the history, per reply",
    "T-states per inference",
)


def render(
    talk: Talk,
    config: MemoryConfig,
    done: Mapping[tuple[int, int], Outcome],
    command: str,
    date: str,
) -> str:
    """Return the study as Markdown; ``done`` has the outcome of each kind and seed."""
    asked = {name: found.pairs for name, found in rounds(talk).items()}
    lines = [
        f"Made by `{command}` on {date}: {config.seeds} seeds, {config.epochs} epochs;"
        f" {len(asked[ALONE])} single questions and {len(asked[FOLLOW_UPS])} follow-ups of"
        f" {config.replies} replies, {len({pair.answer for pair in talk.pairs})} replies in all.",
        "",
        f"| {' | '.join(_HEAD)} |",
        "|---" + "|---:" * (len(_HEAD) - 1) + "|",
    ]
    for number, kind in enumerate(KINDS):
        nets = [done[number, seed] for seed in range(config.seeds)]
        cells = [cell(_figure(asked[name], [net.right[name] for net in nets])) for name in ROUNDS]
        cells += [_mean(net.operations for net in nets), _mean(net.of_memory for net in nets)]
        cells.append(_mean(net.t_states for net in nets) if kind.is_product else "–")
        lines.append(f"| {kind.name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def cell(figure: Figure) -> str:
    """Return a share in per cent, with its interval."""
    return f"{100 * figure.mean:.1f} ({100 * figure.low:.1f} to {100 * figure.high:.1f})"


def _mean(values: Iterable[float]) -> str:
    return f"{np.mean(list(values)):,.0f}"


def _figure(pairs: Sequence[Pair], right: Sequence[Sequence[int]]) -> Figure:
    """Return the share of ``pairs`` that is right, by a bootstrap over dialogues and seeds."""
    answers = sorted({pair.answer for pair in pairs})
    comparison = Comparison(pairs, answers, answers[:1], seeds=len(right))
    said = [np.where(one, comparison.wanted, -1).tolist() for one in right]
    return comparison.figure(comparison.samples(said)[RIGHT])
