"""What ``verify --dialogues`` types."""

from __future__ import annotations

from ulmrig.harness.benchmark.typed_lines import Dialogues
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.typed_line import typing_problem

PAIRS = [Pair("is it tall", "YES"), Pair("why", "FOG", after="YES", opener="is it tall")]


def test_every_line_of_a_dialogue_can_be_typed_at_a_console_of_cpm() -> None:
    # The BDOS takes 7 bits of a key, and control characters as commands to edit the line.
    dialogues = Dialogues(PAIRS, seed=1)
    assert [
        line for line in (dialogues.line("YES") for _ in range(4000)) if typing_problem(line)
    ] == []
