"""Schedule: the intermediate representation, which passes take and return.

A pass must not change the neurons' sums: ``Rows.effective`` must equal the weights and biases of
the network's layer, modulo 2^16. The tests check it after every pass.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.npz import QuantizedNetwork

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Link:
    """Row ``source`` is added to the two ``targets``, after all columns of the layer."""

    source: int
    targets: tuple[int, int]


@dataclass(frozen=True, eq=False)
class Rows:
    """The sums of one layer: those of its neurons, then shared ones that links add to others.

    ``weight`` is int64 (rows, inputs), ``start`` int64 (rows,), modulo 2^16. The first ``neurons``
    rows are the neurons. Links are followed in order.
    """

    weight: Integers
    start: Integers
    neurons: int
    links: tuple[Link, ...] = ()

    @property
    def shared(self) -> int:
        """The number of shared rows."""
        return len(self.weight) - self.neurons

    def effective(self) -> tuple[Integers, Integers]:
        """Return the weights (neurons, inputs) and biases (neurons,) with all links resolved."""
        weight, start = self.weight.copy(), self.start.copy()
        for link in self.links:
            for target in link.targets:
                weight[target] += weight[link.source]
                start[target] += start[link.source]
        return weight[: self.neurons], start[: self.neurons]


@dataclass(frozen=True, eq=False)
class Schedule:
    """The rows of every layer of ``network``; a pass may change the network too."""

    network: QuantizedNetwork
    layers: tuple[Rows, ...]


def schedule(network: QuantizedNetwork) -> Schedule:
    """Return the schedule of ``network`` as it is: a row per neuron, no links."""
    layers = tuple(
        Rows(layer.weight.astype(np.int64), layer.bias.astype(np.int64), layer.outputs)
        for layer in network.layers
    )
    return Schedule(network, layers)
