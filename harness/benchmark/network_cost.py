"""What a network costs on the Z80: its program is built, priced by the model, and measured."""

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
from ulmrig.model.network.features import prompt_problem, to_bytes
from ulmrig.model.network.integer import IntegerModel

if TYPE_CHECKING:
    from ulmrig.model.network.npz import QuantizedNetwork

PROMPTS: Final = 40
"""Prompts that are enough for the mean of T-states."""


@dataclass(frozen=True)
class NetworkCost:
    """What the built program costs: bytes of the .COM, and T-states per inference.

    ``expected`` is by the cost model, ``measured`` on the emulator, on the same prompts, the
    BDOS's share left out. ``fallback`` says what speed was given up for room, if any.
    ``differences`` are the replies that are not the integer model's.
    """

    com_bytes: int
    expected: float
    measured: float
    fallback: str
    differences: tuple[Difference, ...]


def typeable_prompts(questions: Sequence[str], most: int = PROMPTS) -> list[Prompt]:
    """Return at most ``most`` of the questions as prompts, spread over all that can be typed."""
    typed = [to_bytes(question) for question in questions if not prompt_problem(question)]
    number = min(most, len(typed))
    return [Prompt(typed[k * len(typed) // number]) for k in range(number)]


def network_cost(
    network: QuantizedNetwork, prompts: Sequence[Prompt], name: str = "NET"
) -> NetworkCost:
    """Build the program ``name`` and ask it the prompts, simulated and on the emulator.

    Raises BuildError if it cannot be built, and ProgramError if it leaves or hangs.
    """
    from ulmrig.asm.cost.model import CostModel
    from ulmrig.asm.program.build import build

    image = build(network, name)
    expected = CostModel(image.plan)
    for prompt in prompts:
        expected.ask(prompt.text)
    measured = measure(subject_of(image), prompts, model_replies(IntegerModel(network), prompts))
    return NetworkCost(
        com_bytes=len(image.data),
        expected=sum(expected.t_states.values()) / max(expected.inferences, 1),
        measured=measured.per_inference,
        fallback=image.fallback,
        differences=tuple(measured.differences),
    )
