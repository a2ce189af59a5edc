"""``ulmrig bench``: its words, its table for people, and its JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ulmrig.model.text import counted

if TYPE_CHECKING:
    from ulmrig.harness.benchmark.prompt_runner import Measurement, Prompt

CLOCKS: Final = {"4 MHz": 4_000_000.0, "7.3728 MHz": 7_372_800.0}
"""Clocks in Hz for which characters per second are shown: a Z80A, and an RC2014."""

SHOWN: Final = 5
"""Differences that are shown per program."""


def expected_replies(prompts: Sequence[Prompt], replies: Sequence[str]) -> tuple[int, int]:
    """Return (prompts with a reply in the file, those of them whose reply is the model's)."""
    given = [
        (prompt.expected, reply)
        for prompt, reply in zip(prompts, replies, strict=True)
        if prompt.expected is not None
    ]
    return len(given), sum(expected == reply for expected, reply in given)


def title(found: Sequence[Measurement], prompts: str) -> str:
    """Return the line above the table; ``prompts`` names the file of prompts."""
    asked = counted(found[0].prompts, "prompt")
    return f"{asked} of {prompts}; T-states of the program, without the BDOS"


def notes(
    heads: Sequence[str], found: Sequence[Measurement], expected: tuple[int, int], prompts: str
) -> str:
    """Return what follows the table: the file's replies, and differing replies.

    ``heads`` are the headings of the columns, ``expected`` is the result of expected_replies, and
    ``prompts`` names the file of prompts.
    """
    lines = []
    if expected[0]:
        lines += [
            "",
            f"the integer model gives the reply of {prompts} for {expected[1]:,} of "
            f"{expected[0]:,} prompts",
        ]
    for head, one in zip(heads, found, strict=True):
        lines += _differences(head, one)
    return "\n".join(lines)


def _number(value: float | None, digits: int = 0) -> str:
    """Return a number as text, or a dash if there is none."""
    return "–" if value is None else f"{value:,.{digits}f}"


def rows(found: Sequence[Measurement]) -> list[list[str]]:
    """Return the table's rows: a label, and the value of each program as text."""
    rows: list[tuple[str, list[str]]] = [
        ("T-states per inference", [_number(one.per_inference) for one in found])
    ]
    for phase in found[0].phases_per_inference():
        shares = [one.phases_per_inference().get(phase) for one in found]
        rows.append((f"  of them: {phase}", [_number(share) for share in shares]))
    rows += [
        ("T-states per printed character", [_number(one.per_character) for one in found]),
        ("T-states to the first character", [_number(one.to_first) for one in found]),
        ("T-states to start", [_number(one.start_t_states) for one in found]),
    ]
    for name, clock in CLOCKS.items():
        rows.append(
            (f"characters per second at {name}", [_number(one.speed(clock), 1) for one in found])
        )
    ends = [one.subject.memory_end for one in found]
    rows += [
        ("bytes in the file", [_number(len(one.subject.data)) for one in found]),
        ("memory ends below", ["–" if end is None else f"{end:04X}h" for end in ends]),
        ("inferences", [_number(one.inferences) for one in found]),
        ("replies that differ", [f"{len(one.differences):,} of {one.prompts:,}" for one in found]),
    ]
    return [[label, *values] for label, values in rows]


def _differences(head: str, found: Measurement) -> list[str]:
    lines = []
    for difference in found.differences[:SHOWN]:
        lines.append(f"{head}: > {difference.prompt}")
        lines.append(f"  the integer model: {difference.model or 'nothing'}")
        lines.append(f"  the program:       {difference.seen or 'nothing'}")
    if len(found.differences) > SHOWN:
        lines.append(f"{head}: … and {len(found.differences) - SHOWN:,} more")
    return ["", *lines] if lines else []


def to_json(
    heads: Sequence[str],
    found: Sequence[Measurement],
    expected: tuple[int, int],
    network: str,
    prompts: str,
) -> str:
    """Return the measurements as JSON, programs in the order of ``found``.

    Values named ``..._per_...`` and ``..._to_first_character`` are means.
    """
    return json.dumps(
        {
            "network": network,
            "prompts": {"file": prompts, "count": found[0].prompts},
            "expected_replies": {"given": expected[0], "model_agrees": expected[1]},
            "programs": [_for_json(head, one) for head, one in zip(heads, found, strict=True)],
        },
        indent=2,
        ensure_ascii=False,
    )


def _for_json(head: str, found: Measurement) -> dict[str, Any]:
    return {
        "name": head,
        "t_states": found.t_states,
        "bdos_t_states": found.bdos_t_states,
        "inferences": found.inferences,
        "characters": found.characters,
        "t_states_per_inference": found.per_inference,
        "phases_per_inference": found.phases_per_inference(),
        "t_states_per_character": found.per_character,
        "t_states_to_first_character": found.to_first,
        "t_states_to_start": found.start_t_states,
        "bdos_t_states_to_start": found.start_bdos_t_states,
        "characters_per_second": {name: found.speed(clock) for name, clock in CLOCKS.items()},
        "file_bytes": len(found.subject.data),
        "memory_end": found.subject.memory_end,
        "replies_that_differ": len(found.differences),
        "differences": [
            {"prompt": one.prompt, "integer_model": one.model, "program": one.seen}
            for one in found.differences[:SHOWN]
        ],
    }
