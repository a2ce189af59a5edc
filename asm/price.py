"""What a network's program will cost, without assembling it: for training to a budget."""

from __future__ import annotations

from collections.abc import Sequence

from asm.build import BuildError, build
from asm.cost import CostModel
from asm.plan import plan
from model.budget import Price
from model.network import QuantizedNetwork


class Pricer:
    """Prices networks of one shape. The code is assembled once; columns are all that grows."""

    def __init__(self) -> None:
        self._code: int | None = None

    def __call__(self, network: QuantizedNetwork, prompts: Sequence[str]) -> Price:
        """Return the predicted Price of ``network``, asked ``prompts``.

        A network that is too large for any program is priced as if memory were no limit.
        """
        planned = plan(network)
        model = CostModel(planned)
        for prompt in prompts:
            model.ask(prompt.encode("latin-1"))
        if self._code is None:
            self._code = self._assembled(network)
        t_states = sum(model.t_states.values()) / max(model.inferences, 1)
        return Price(t_states, self._code + planned.load_size)

    @staticmethod
    def _assembled(network: QuantizedNetwork) -> int:
        """Return the bytes of code and padding of a program of this shape."""
        try:
            image = build(network, "PRICE")
        except BuildError:
            return _CODE
        return len(image.data) - image.plan.load_size


_CODE = 3200
"""Bytes of code where the network at hand cannot be built; within 500 of what it will be."""
