"""Schedule: what the kernel is to compute, between the network and its columns.

A pass is a function from a Schedule to a Schedule with one idea. Whatever it does, the neurons'
sums stay what the network says: ``Rows.effective`` is that of the network's layer, modulo 2^16,
and that is a pass's test.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.npz import QuantizedNetwork

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Link:
    """When all columns of the layer have been walked, row ``source`` is added to two rows."""

    source: int
    targets: tuple[int, int]


@dataclass(frozen=True, eq=False)
class Rows:
    """The sums of one layer: its neurons', then shared ones that links add to others.

    ``weight`` int64 (rows, inputs), ``start`` int64 (rows,) modulo 2^16; the first ``neurons``
    rows are the layer's neurons. Links are followed in their order.
    """

    weight: Integers
    start: Integers
    neurons: int
    links: tuple[Link, ...] = ()

    @property
    def shared(self) -> int:
        """How many rows are not neurons."""
        return len(self.weight) - self.neurons

    def effective(self) -> tuple[Integers, Integers]:
        """Return the weights (neurons, inputs) and biases that the neurons' sums come to."""
        weight, start = self.weight.copy(), self.start.copy()
        for link in self.links:
            for target in link.targets:
                weight[target] += weight[link.source]
                start[target] += start[link.source]
        return weight[: self.neurons], start[: self.neurons]


@dataclass(frozen=True, eq=False)
class Schedule:
    """The rows of every layer of a network; a pass may have changed the network as well."""

    network: QuantizedNetwork
    layers: tuple[Rows, ...]


def schedule(network: QuantizedNetwork) -> Schedule:
    """Return the schedule that computes ``network`` as it stands."""
    layers = tuple(
        Rows(layer.weight.astype(np.int64), layer.bias.astype(np.int64), layer.outputs)
        for layer in network.layers
    )
    return Schedule(network, layers)
