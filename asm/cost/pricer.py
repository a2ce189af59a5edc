"""The price of a network without building its program, for training to a budget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ulmrig.asm.compiler import columns
from ulmrig.asm.compiler.blocks import Blocks
from ulmrig.asm.compiler.plan import FALLBACKS, Plan, plan
from ulmrig.asm.cost.model import CostModel
from ulmrig.asm.program.build import MAX_FILE, TPA_TOP
from ulmrig.asm.program.symbols import generated_sources
from ulmrig.asm.program.toolchain import SOURCES, AssemblyError, assemble
from ulmrig.model.network.features import CONTEXT_LENGTH
from ulmrig.model.network.game import Game
from ulmrig.model.network.npz import MAX_WIDTH, QuantizedNetwork
from ulmrig.model.training.budget import Price

Frame = tuple[int, int]
"""Bytes of a program's code, and the address of its pages."""

_UNKNOWN: Final = (5000, 0x1400)
"""An estimated Frame, for a network that is too large to be assembled."""


class CodeShape(NamedTuple):
    """All that the size of a program's code depends on: two plans with the same have one Frame.

    ``full`` tells of each layer whether it has 256 neurons, ``wide_query`` whether a bucket of the
    query takes more than a byte, ``memory`` and ``reply`` have their buckets and counts,
    ``expiring`` the columns that expire per step, ``game`` the rules and what is said by them.
    """

    blocks: Blocks
    scans: int
    wide1: bool
    full: tuple[bool, ...]
    charset: int
    wide_query: bool
    memory: tuple[int, int]
    reply: tuple[int, int]
    saturation: int
    expiring: int
    game: Game | None

    @classmethod
    def of(cls, planned: Plan) -> CodeShape:
        """Return the shape of a plan's code."""
        network = planned.network
        return cls(
            planned.blocks,
            planned.fallback.scans,
            planned.wide1,
            tuple(width == MAX_WIDTH for width in network.widths[1:]),
            len(network.charset),
            network.query_buckets > 256,
            (network.memory_buckets, network.memory_count),
            (network.reply_buckets, network.reply_count),
            network.saturation,
            len(planned.tables[columns.EXPIRING].columns) // CONTEXT_LENGTH,
            network.game,
        )


class Pricer:
    """Prices networks. The code is assembled once per CodeShape: a training meets a few."""

    def __init__(self) -> None:
        self._frames: dict[CodeShape, Frame] = {}

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
        key = CodeShape.of(planned)
        if key not in self._frames:
            try:
                made = assemble(
                    SOURCES / "cpm" / "program.mac",
                    generated_sources("NET", planned),
                    [SOURCES / "kernel"],
                )
            except AssemblyError:
                return _UNKNOWN
            self._frames[key] = len(made.code), made.symbols["PAGES"]
        return self._frames[key]
