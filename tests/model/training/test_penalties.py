"""The gradient that penalties add is that of what they say they penalise."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.with_torch import torch, training
from ulmrig.model.training.budget import Strengths
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.penalties import activity_penalty, penalise_weights
from ulmrig.model.training.qat import QatNetwork

pytestmark = training

CONFIG = TrainConfig(
    hidden=(6, 5), query_buckets=16, weight_l1=0.1, operation_l1=0.7, activation_l1=0.3
)
STRENGTHS = Strengths(t_states=2.0, size=3.0)


def test_a_weight_pays_for_its_bytes_and_for_how_often_it_is_walked_through() -> None:
    net = QatNetwork(CONFIG, "AB")
    counts = torch.from_numpy(np.random.default_rng(0).integers(0, 3, (4, 144))).float()
    result = net.on_counts(counts, quantised=True)
    for weight in net.weights:
        weight.grad = torch.zeros_like(weight)
    penalise_weights(net, result, CONFIG, STRENGTHS)
    often = [torch.cat([torch.zeros(16), torch.full((128,), 21 / 128)])]
    often += [(hidden > 0).float().mean(dim=0) for hidden in result.hidden]
    for weight, share in zip(net.weights, often, strict=True):
        expected = (3.0 * 0.1 + 2.0 * 0.7 * share)[:, None] * weight.detach().sign()
        assert weight.grad is not None
        assert torch.allclose(weight.grad, expected, atol=1e-6)


def test_activations_pay_in_counts_by_the_mean_over_the_batch() -> None:
    net = QatNetwork(CONFIG, "AB")
    result = net.on_counts(torch.ones(4, 144), quantised=True)
    total = sum(float(hidden.detach().sum()) for hidden in result.hidden)
    paid = float(activity_penalty(result, CONFIG, STRENGTHS).detach())
    assert paid == pytest.approx(2.0 * 0.3 * total / 32 / 4)
    assert total > 0
