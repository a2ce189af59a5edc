"""Drop redundant neurons: those never active, those without outputs, and constant ones.

A neuron whose largest possible sum is below 4 is never active. A neuron to which every neuron of
the next layer gives weight 0 has no effect. A neuron whose activation is the same for every input
moves into the biases of the next layer. All of this is proved from the weights; a neuron for which
there is no proof stays.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ulmrig.asm.compiler.schedule import Integers, Schedule, schedule
from ulmrig.model.network.features import INPUT_SCALE, NGRAMS
from ulmrig.model.network.npz import Layer, QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE


def drop(before: Schedule) -> Schedule:
    """Return the schedule of the network without its redundant neurons."""
    return schedule(without_redundant(before.network))


def without_redundant(network: QuantizedNetwork) -> QuantizedNetwork:
    """Return a network with the same logits for every prompt, without neurons proved redundant.

    A hidden layer keeps at least one neuron.
    """
    layers = list(network.layers)
    # From the last layer back: a dropped neuron may have been the only one to use its inputs.
    for number in reversed(range(len(layers) - 1)):
        used = np.abs(layers[number + 1].weight).max(axis=0) > 0
        layers = _keep(layers, number, used)
    largest = _input_bounds(network)
    for number in range(len(layers) - 1):
        layer = layers[number]
        low, high = _sums(layer, largest)
        wraps = (low < -0x8000) | (high > 0x7FFF)
        activation = np.maximum(high >> 2, 0)
        constant = (low >> 2 == high >> 2) & ~wraps & (high >= 4)
        if constant.any():
            layers[number + 1] = _with_constant(layers[number + 1], activation * constant)
        redundant = ~wraps & ((high < 4) | constant)
        layers = _keep(layers, number, ~redundant)
        activation[wraps] = 0x7FFF >> 2
        largest = activation[_kept(~redundant)]
    return replace(network, layers=tuple(layers))


def _input_bounds(network: QuantizedNetwork) -> Integers:
    """Return the largest value of each input of layer 1 (inputs,): counts times 32."""
    largest = np.full(network.layers[0].inputs, len(NGRAMS))
    largest[: network.first_context] = network.reply_count
    largest[: network.first_reply] = network.memory_count
    largest[: network.query_buckets] = min(network.saturation or MAX_LINE, MAX_LINE)
    return largest.astype(np.int64) * INPUT_SCALE


def _sums(layer: Layer, largest: Integers) -> tuple[Integers, Integers]:
    """Return the least and greatest sums (outputs,) for inputs from 0 to ``largest`` (inputs,)."""
    weight, bias = layer.weight.astype(np.int64), layer.bias.astype(np.int64)
    low: Integers = bias + np.minimum(weight, 0).dot(largest)
    high: Integers = bias + np.maximum(weight, 0).dot(largest)
    return low, high


def _with_constant(layer: Layer, activation: Integers) -> Layer:
    """Return the layer with constant activations (inputs,) folded into its biases (modulo 2^16)."""
    bias = layer.bias.astype(np.int64) + layer.weight.astype(np.int64) @ activation
    return Layer(layer.weight, bias.astype(np.int16))


def _kept(wanted: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Integers:
    """Return the indices to keep: those wanted, or the first if none is."""
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
