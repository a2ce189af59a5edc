"""The price of a network without building its program, for training to a budget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ulmrig.asm.compiler.blocks import Blocks
from ulmrig.asm.compiler.plan import FALLBACKS, Fallback, Plan, plan
from ulmrig.asm.cost.model import CostModel
from ulmrig.asm.program.build import MAX_FILE, TPA_TOP
from ulmrig.asm.program.symbols import network_mac
from ulmrig.asm.program.toolchain import SOURCES, AssemblyError, assemble
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.training.budget import Price

Frame = tuple[int, int]
"""Bytes of a program's code, and the address of its pages."""

_UNKNOWN: Final = (5000, 0x1400)
"""An estimated Frame, for a network that is too large to be assembled."""


class Pricer:
    """Prices networks of one shape; the code is assembled once per combination of its options."""

    def __init__(self) -> None:
        self._frames: dict[tuple[Blocks, Fallback, int], Frame] = {}

    def __call__(self, network: QuantizedNetwork, prompts: Sequence[str]) -> Price:
        """Return the predicted Price of ``network``, with T-states as the mean over ``prompts``.

        Speed is traded for memory as ``build`` does it. A network that is too large for any
        program has the price of the smallest program.
        """
        for fallback in FALLBACKS:
            planned = plan(network, fallback=fallback)
            code, pages = self._frame(planned)
            size, end = code + planned.load_size, pages + planned.memory_end
            if size <= MAX_FILE and end <= TPA_TOP:
                break
        model = CostModel(planned)
        for prompt in prompts:
            model.ask(prompt.encode("latin-1"))
        return Price(model.per_inference, size, end / TPA_TOP)

    def _frame(self, planned: Plan) -> Frame:
        key = planned.blocks, planned.fallback, planned.setup_size
        if key not in self._frames:
            try:
                made = assemble(
                    SOURCES / "cpm" / "program.mac",
                    {"network.mac": network_mac("NET", planned)},
                    [SOURCES / "kernel"],
                )
            except AssemblyError:
                return _UNKNOWN
            self._frames[key] = len(made.code), made.symbols["PAGES"]
        return self._frames[key]
