"""What a network's program will cost, without assembling each: for training to a budget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from asm.assemble import SOURCES, AssemblyError, assemble
from asm.build import MAX_FILE, TPA_TOP
from asm.cost import CostModel
from asm.equates import network_mac
from asm.pack import Blocks
from asm.plan import ECONOMIES, Economy, Plan, plan
from model.budget import Price
from model.network import QuantizedNetwork

Frame = tuple[int, int]
"""Bytes of a program's code, and the address of its pages."""

_UNKNOWN: Final = (5000, 0x1400)
"""The Frame of a network that is too large to be assembled: about what it will be."""


class Pricer:
    """Prices networks of one shape. Code is assembled once for each depth of its blocks."""

    def __init__(self) -> None:
        self._frames: dict[tuple[Blocks, Economy, int], Frame] = {}

    def __call__(self, network: QuantizedNetwork, prompts: Sequence[str]) -> Price:
        """Return the predicted Price of ``network``, asked ``prompts``.

        Speed is given up for room as ``build`` does it. A network that is too large for any
        program is priced as if memory were no limit.
        """
        for economy in ECONOMIES:
            planned = plan(network, economy=economy)
            code, pages = self._frame(planned)
            size, end = code + planned.load_size, pages + planned.memory_end
            if size <= MAX_FILE and end <= TPA_TOP:
                break
        model = CostModel(planned)
        for prompt in prompts:
            model.ask(prompt.encode("latin-1"))
        t_states = sum(model.t_states.values()) / max(model.inferences, 1)
        return Price(t_states, size, end / TPA_TOP)

    def _frame(self, planned: Plan) -> Frame:
        key = planned.blocks, planned.economy, planned.setup_size
        if key not in self._frames:
            try:
                made = assemble(SOURCES / "chat.mac", {"network.mac": network_mac("NET", planned)})
            except AssemblyError:
                return _UNKNOWN
            self._frames[key] = len(made.code), made.symbols["PAGES"]
        return self._frames[key]
