"""The cost of a network on the Z80: build its program, predict its T-states, measure them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ulmrig.harness.benchmark.prompt_runner import (
    Difference,
    Prompt,
    measure,
    model_replies,
    subject_of,
)
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.typed_line import prompt_problem, to_bytes

if TYPE_CHECKING:
    from ulmrig.model.network.npz import QuantizedNetwork

PROMPTS: Final = 40
"""Prompts for a mean of T-states."""


@dataclass(frozen=True)
class NetworkCost:
    """The cost of a built program: bytes of the .COM, and T-states per inference.

    ``predicted`` is by the cost model, ``measured`` on the emulator, both on the same prompts and
    without the BDOS. ``fallback`` says how speed was traded for memory; it is empty for the fastest
    program. ``differences`` are replies that are not the integer model's.
    """

    com_bytes: int
    predicted: float
    measured: float
    fallback: str
    differences: tuple[Difference, ...]


def typeable_prompts(questions: Sequence[str], most: int = PROMPTS) -> list[Prompt]:
    """Return at most ``most`` of the questions that can be typed, evenly spread, as prompts."""
    typed = [to_bytes(question) for question in questions if not prompt_problem(question)]
    number = min(most, len(typed))
    return [Prompt(typed[k * len(typed) // number]) for k in range(number)]


def network_cost(
    network: QuantizedNetwork, prompts: Sequence[Prompt], name: str = "NET"
) -> NetworkCost:
    """Build the program ``name``; predict and measure its cost on the prompts.

    Raises BuildError if it cannot be built, ProgramError if it leaves before its first prompt, and
    MachineError if it hangs.
    """
    from ulmrig.asm.cost.model import CostModel
    from ulmrig.asm.program.build import build

    image = build(network, name)
    predicted = CostModel(image.plan)
    for prompt in prompts:
        predicted.ask(prompt.text)
    measured = measure(subject_of(image), prompts, model_replies(IntegerModel(network), prompts))
    return NetworkCost(
        com_bytes=len(image.data),
        predicted=predicted.per_inference,
        measured=measured.per_inference,
        fallback=image.fallback,
        differences=tuple(measured.differences),
    )
