"""``ulmrig bench``: its words, its table for people, and its JSON for machines."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from harness.commands import UsageError, network_file

if TYPE_CHECKING:
    from harness.measure import Measurement, Prompt, Subject

CLOCKS: Final = {"4 MHz": 4_000_000.0, "7.3728 MHz": 7_372_800.0}
"""What characters a second are told for: a usual Z80A, and an RC2014."""

SHOWN: Final = 5
"""Differing replies that are told of each program."""


def _limit(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise ArgumentTypeError(f"{word!r}: it takes a number of prompts, 1 or more")
    return int(word)


def _passes(word: str) -> list[str]:
    from asm.passes import PASSES

    names = [] if word == "none" else word.split(",")
    for name in names:
        if name not in PASSES:
            raise ArgumentTypeError(f"{name!r}: the passes are {', '.join(PASSES)}, or none")
    return names


def add_arguments(parser: ArgumentParser) -> None:
    """Add the words of ``ulmrig bench``."""
    parser.add_argument("network", metavar="NET.npz", help="or the name of a shipped network")
    parser.add_argument(
        "--prompts", type=Path, required=True, metavar="FILE", help="prompt or prompt|reply lines"
    )
    parser.add_argument("--against", type=Path, metavar="FILE.COM", help="another program beside")
    parser.add_argument(
        "--against-prompt", default="> ", metavar="TEXT", help="its prompt (default: '%(default)s')"
    )
    parser.add_argument("--limit", type=_limit, metavar="N", help="the first N prompts only")
    parser.add_argument(
        "--passes",
        type=_passes,
        metavar="NAME,…",
        help="only these passes of the build, or none (default: all)",
    )
    parser.add_argument("--json", action="store_true", help="for machines")


def bench(options: Namespace) -> int:
    """``ulmrig bench NET.npz --prompts FILE``: 0 where all our replies are the integer model's."""
    from asm.build import build
    from harness import measure
    from model.inference import IntegerModel
    from model.network import load

    prompts = measure.read_prompts(options.prompts)[: options.limit]
    other = _other(options.against, options.against_prompt) if options.against else None
    path = network_file(options.network)
    network = load(path)
    image = build(network, _cpm_name(path.stem), passes=options.passes)
    replies = measure.model_replies(IntegerModel(network), prompts)
    found = [measure.measure(measure.subject_of(image), prompts, replies)]
    if other:
        found.append(measure.measure(other, prompts, replies))
    heads = [path.stem, options.against.name if other else ""][: len(found)]
    expected = _expected(prompts, replies)
    if options.json:
        print(to_json(heads, found, expected, network.describe(), str(options.prompts)))
    else:
        print(render(heads, found, expected, options.prompts.name))
    return 1 if found[0].differences else 0


def _cpm_name(stem: str) -> str:
    letters = [char for char in stem.upper() if char.isascii() and char.isalnum()]
    return "".join(letters[:8]) or "PROGRAM"


def _other(path: Path, prompt: str) -> Subject:
    from harness.measure import Subject

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from None
    try:
        shown = prompt.encode("latin-1")
    except UnicodeEncodeError:
        raise UsageError(f"{prompt!r}: a CP/M console prints Latin-1 only") from None
    if not shown:
        raise UsageError("--against-prompt: it takes what the program prints when it waits")
    return Subject(_cpm_name(path.stem), data, shown)


def _expected(prompts: Sequence[Prompt], replies: Sequence[str]) -> tuple[int, int]:
    """Return how many prompts have a reply in the file, and of how many it is the model's."""
    given = [
        (prompt.expected, reply)
        for prompt, reply in zip(prompts, replies, strict=True)
        if prompt.expected is not None
    ]
    return len(given), sum(expected == reply for expected, reply in given)


def render(
    heads: Sequence[str],
    found: Sequence[Measurement],
    expected: tuple[int, int],
    prompts: str,
) -> str:
    """Return the measurements as a table of plain text, a column a program."""

    def number(value: float | None, digits: int = 0) -> str:
        return "–" if value is None else f"{value:,.{digits}f}"

    rows: list[tuple[str, list[str]]] = [
        ("T-states an inference", [number(one.per_inference) for one in found])
    ]
    for phase in found[0].phases_per_inference():
        shares = [one.phases_per_inference().get(phase) for one in found]
        rows.append((f"  of them: {phase}", [number(share) for share in shares]))
    rows += [
        ("T-states a printed character", [number(one.per_character) for one in found]),
        ("T-states to the first character", [number(one.to_first) for one in found]),
        ("T-states to start", [number(one.start_t_states) for one in found]),
    ]
    for name, clock in CLOCKS.items():
        rows.append(
            (f"characters a second at {name}", [number(one.speed(clock), 1) for one in found])
        )
    ends = [one.subject.memory_end for one in found]
    rows += [
        ("bytes in the file", [number(len(one.subject.data)) for one in found]),
        ("memory ends below", ["–" if end is None else f"{end:04X}h" for end in ends]),
        ("inferences", [number(one.inferences) for one in found]),
        ("replies that differ", [f"{len(one.differences):,} of {one.prompts:,}" for one in found]),
    ]
    wide = max(len(what) for what, _ in rows)
    columns = list(zip(heads, *(values for _, values in rows), strict=True))
    widths = [max(map(len, column)) for column in columns]

    def line(what: str, values: Sequence[str]) -> str:
        cells = (value.rjust(width) for value, width in zip(values, widths, strict=True))
        return "  ".join([what.ljust(wide), *cells])

    lines = [
        f"{found[0].prompts:,} prompts of {prompts}; T-states of the program, the BDOS's left out",
        "",
        line("", heads),
        *(line(what, values) for what, values in rows),
    ]
    if expected[0]:
        lines += [
            "",
            f"the integer model says what {prompts} has for {expected[1]:,} of {expected[0]:,}",
        ]
    for head, one in zip(heads, found, strict=True):
        lines += _differences(head, one)
    return "\n".join(lines)


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
    """Return the measurements as JSON, ours first; T-states are means where they are ``per``."""
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
