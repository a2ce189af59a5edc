"""Files of networks for tests: a tiny one, and what a refusal looks like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ulmrig.model.network.npz import (
    Layer,
    NetworkError,
    QuantizedNetwork,
    load,
    save,
)


def layer(outputs: int, inputs: int, seed: int = 0) -> Layer:
    rng = np.random.default_rng(seed)
    return Layer(
        rng.integers(-2, 2, (outputs, inputs)).astype(np.int8),
        rng.integers(-32768, 32768, outputs).astype(np.int16),
    )


TINY = QuantizedNetwork((layer(3, 2 + 128), layer(4, 3, 1)), "NO ", 2, "a test")


def told(network: QuantizedNetwork) -> tuple[object, ...]:
    """What a network says of itself, without its numbers."""
    held_out = network.split_seed, network.dev, network.test
    return network.charset, network.query_buckets, network.made_by, network.widths, *held_out


def same(a: QuantizedNetwork, b: QuantizedNetwork) -> bool:
    return told(a) == told(b) and all(
        np.array_equal(x.weight, y.weight)
        and np.array_equal(x.bias, y.bias)
        and y.weight.dtype == np.int8
        and y.bias.dtype == np.int16
        for x, y in zip(a.layers, b.layers, strict=True)
    )


def refused(path: Path, *words: str) -> None:
    """Loading ``path`` gives one line that begins with its name and has ``words``."""
    with pytest.raises(NetworkError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    for word in words:
        assert word in message


def arrays_of(network: QuantizedNetwork, folder: Path) -> dict[str, Any]:
    save(network, folder / "whole.npz")
    with np.load(folder / "whole.npz") as archive:
        return dict(archive)
