"""Drop neurons that never matter: those never active, never heard, or always the same.

A neuron whose largest possible sum is below 4 has an activation of zero whatever is asked; one
that no neuron of the next layer listens to may do what it likes; one without weights has a
constant activation, which belongs into the next layer's biases. All of it is proved from the
weights; what is not proved stays.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ulmrig.asm.compiler.schedule import Integers, Schedule, schedule
from ulmrig.model.network.features import INPUT_SCALE, MAX_LINE, NGRAMS
from ulmrig.model.network.npz import Layer, QuantizedNetwork


def drop(before: Schedule) -> Schedule:
    """Return the schedule of the network without the neurons that never matter."""
    return schedule(without_idle(before.network))


def without_idle(network: QuantizedNetwork) -> QuantizedNetwork:
    """Return a network with the same logits for every prompt, and no idle neuron proved so."""
    layers = list(network.layers)
    # From the last layer on, so that who is heard by nobody is known before its own inputs are.
    for number in reversed(range(len(layers) - 1)):
        heard = np.abs(layers[number + 1].weight).max(axis=0) > 0
        layers = _keep(layers, number, heard)
    largest = _input_bounds(network)
    for number in range(len(layers) - 1):
        layer = layers[number]
        low, high = _sums(layer, largest)
        wraps = (low < -0x8000) | (high > 0x7FFF)
        activation = np.maximum(high >> 2, 0)
        constant = (low >> 2 == high >> 2) & ~wraps & (high >= 4)
        if constant.any():
            layers[number + 1] = _with_constant(layers[number + 1], activation * constant)
        idle = ~wraps & ((high < 4) | constant)
        layers = _keep(layers, number, ~idle)
        activation[wraps] = 0x7FFF >> 2
        largest = activation[_kept(~idle)]
    return replace(network, layers=tuple(layers))


def _input_bounds(network: QuantizedNetwork) -> Integers:
    """Return the largest value of each input of layer 1: counts times 32."""
    largest = np.full(network.layers[0].inputs, len(NGRAMS))
    largest[: network.query_buckets] = MAX_LINE
    return largest.astype(np.int64) * INPUT_SCALE


def _sums(layer: Layer, largest: Integers) -> tuple[Integers, Integers]:
    """Return bounds of the layer's sums for inputs from 0 to ``largest``."""
    weight, bias = layer.weight.astype(np.int64), layer.bias.astype(np.int64)
    low: Integers = bias + np.minimum(weight, 0).dot(largest)
    high: Integers = bias + np.maximum(weight, 0).dot(largest)
    return low, high


def _with_constant(layer: Layer, activation: Integers) -> Layer:
    """Return the layer with the share of constant activations in its biases (modulo 2^16)."""
    bias = layer.bias.astype(np.int64) + layer.weight.astype(np.int64) @ activation
    return Layer(layer.weight, bias.astype(np.int16))


def _kept(wanted: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Integers:
    """Return the indices to keep: the wanted ones, or the first where there is none."""
    return np.flatnonzero(wanted) if wanted.any() else np.zeros(1, dtype=np.int64)


def _keep(
    layers: list[Layer], number: int, wanted: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
) -> list[Layer]:
    """Return the layers with only the wanted neurons in layer ``number`` (at least one)."""
    kept = _kept(wanted)
    layers = list(layers)
    layers[number] = Layer(layers[number].weight[kept], layers[number].bias[kept])
    following = layers[number + 1]
    weight = following.weight[:, kept]
    if not wanted.any():
        weight = np.zeros_like(weight)
    layers[number + 1] = Layer(np.ascontiguousarray(weight), following.bias)
    return layers
