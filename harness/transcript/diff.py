"""Expected lines beside seen ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from ulmrig.harness.transcript.document import PATTERN_SECONDS, ExpectedLine, ExpectedTurn
from ulmrig.harness.transcript.lines import Line, split_output
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.target import Turn

_MOST_CELLS: Final = 1_000_000


@dataclass(frozen=True)
class Row:
    """An expected line beside a seen one. ``same`` is whether they match."""

    expected: ExpectedLine | None
    seen: Line | None
    same: bool


@dataclass(frozen=True)
class Verdict:
    """An expected turn, the machine's turn, and how they differ, line by line."""

    expected: ExpectedTurn
    turn: Turn
    seen: tuple[Line, ...]
    rows: tuple[Row, ...]

    @property
    def missing(self) -> list[ExpectedLine]:
        """The expected lines that were not seen."""
        return [row.expected for row in self.rows if row.expected and not row.same]

    @property
    def ok(self) -> bool:
        """Whether every line is the expected one, and none is missing or too many."""
        return all(row.same for row in self.rows)


def compare(expected: ExpectedTurn, turn: Turn) -> Verdict:
    """Compare what was seen in a turn with what was expected.

    Raises TranscriptError if the patterns take longer than their deadline.
    """
    seen = split_output(turn.output, turn.place)
    return Verdict(expected, turn, seen, tuple(align(expected.expected, seen)))


def align(expected: Sequence[ExpectedLine], seen: Sequence[Line]) -> Iterator[Row]:
    """Pair expected lines with seen ones so that as many as possible match.

    Between matches, the remaining lines are paired in their order. Raises TranscriptError if the
    patterns take longer than their deadline.
    """
    deadline = Deadline(PATTERN_SECONDS)
    head = 0
    while head < min(len(expected), len(seen)) and expected[head].matches(seen[head], deadline):
        yield Row(expected[head], seen[head], same=True)
        head += 1
    left, right = expected[head:], seen[head:]
    i = j = 0
    for k, m in [*_common(left, right, deadline), (len(left), len(right))]:
        for one, other in zip_longest(left[i:k], right[j:m]):
            yield Row(one, other, same=False)
        if k < len(left):
            yield Row(left[k], right[m], same=True)
        i, j = k + 1, m + 1


def _common(
    left: Sequence[ExpectedLine], right: Sequence[Line], deadline: Deadline
) -> list[tuple[int, int]]:
    """Return the index pairs of a longest common subsequence (Wagner and Fischer's table)."""
    if len(left) * len(right) > _MOST_CELLS:
        return []
    match = [[line.matches(other, deadline) for other in right] for line in left]
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = (
                best[i + 1][j + 1] + 1 if match[i][j] else max(best[i + 1][j], best[i][j + 1])
            )
    pairs = []
    i = j = 0
    while i < len(left) and j < len(right):
        if match[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
