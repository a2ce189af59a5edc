"""The network under training computes what the integer model computes, bit for bit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.with_torch import torch, training
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.bags import query_bags
from ulmrig.model.training.qat import (
    QatNetwork,
    overflow_excess,
    quantise_bias,
    quantise_weight,
    wrap16,
)

pytestmark = training

SMALL = TrainConfig(hidden=(24, 16), query_buckets=64)


def random_network(seed: int, sigma: float, bias: float = 0.0) -> QatNetwork:
    """Return a network with latent weights and biases of these spreads."""
    net = QatNetwork(TrainConfig(hidden=(24, 16), query_buckets=64, seed=seed), "ABC")
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for weight in net.weights:
            weight.copy_(torch.randn(weight.shape, generator=generator) * sigma)
        for latent in net.biases:
            latent.copy_(torch.randn(latent.shape, generator=generator) * bias)
    return net


def random_counts(seed: int, net: QatNetwork, most: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.integers(0, most + 1, (5, net.weights[0].shape[0])).astype(np.float32)


def unwrapped(net: QatNetwork, counts: np.ndarray) -> list[np.ndarray]:
    """Return each layer's sums in int64 before wrapping, by nothing that model/ computes."""
    x = counts.astype(np.int64) * 32
    sums = []
    for layer in net.export().layers:
        acc = x @ layer.weight.T.astype(np.int64) + layer.bias
        sums.append(acc)
        x = np.maximum(((acc + 32768) % 65536 - 32768) // 4, 0)
    return sums


# --- rounding ------------------------------------------------------------------------------


def test_weights_round_to_the_four_values_and_half_goes_to_even() -> None:
    latent = torch.tensor([-9.0, -2.3, -1.51, -1.5, -0.5, -0.49, 0.0, 0.5, 0.51, 1.3, 9.0])
    assert quantise_weight(latent).tolist() == [-2, -2, -2, -2, 0, 0, 0, 0, 1, 1, 1]


def test_biases_round_in_steps_of_a_32nd_and_stay_16_bits() -> None:
    latent = torch.tensor([0.0, 1.0, -1.0, 1 / 64, 1 / 60, 1023.99, 5000.0, -5000.0])
    assert quantise_bias(latent).tolist() == [0, 32, -32, 0, 1, 32767, 32767, -32768]


def test_gradients_go_straight_through_rounding_and_wrapping() -> None:
    latent = torch.tensor([-3.0, -0.7, 0.2, 4.0], requires_grad=True)
    (quantise_weight(latent).sum() + quantise_bias(latent).sum()).backward()  # type: ignore[no-untyped-call]
    assert latent.grad is not None
    assert latent.grad.tolist() == [33.0] * 4
    acc = torch.tensor([40000.0, 1.0], requires_grad=True)
    (wrap16(acc) * torch.tensor([2.0, 3.0])).sum().backward()  # type: ignore[no-untyped-call]
    assert acc.grad is not None
    assert acc.grad.tolist() == [2.0, 3.0]


@given(st.lists(st.integers(-(2**23), 2**23), min_size=1))
def test_wrap16_is_what_16_bits_hold(values: list[int]) -> None:
    wrapped = wrap16(torch.tensor(values, dtype=torch.float32)).numpy().astype(np.int64)
    assert wrapped.tolist() == [(v + 32768) % 65536 - 32768 for v in values]


# --- the two passes ------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    sigma=st.floats(0.1, 3),
    bias=st.sampled_from([0.0, 3.0, 900.0]),
    most=st.sampled_from([1, 3, 60]),
)
def test_the_torch_pass_is_the_integer_model(
    seed: int, sigma: float, bias: float, most: int
) -> None:
    net = random_network(seed, sigma, bias)
    counts = random_counts(seed, net, most)
    with torch.no_grad():
        result = net.on_counts(torch.from_numpy(counts), quantised=True)
    model = IntegerModel(net.export())
    expected = model.accumulators(counts * 32)
    for mine, exact, theirs in zip(result.sums, unwrapped(net, counts), expected, strict=True):
        assert np.array_equal(mine.numpy(), exact)
        assert np.array_equal(wrap16(mine).numpy(), theirs)
    assert np.array_equal(result.logits.numpy(), model.logits(counts * 32))


def test_overflowing_networks_agree_too_and_do_overflow() -> None:
    net = random_network(5, 3.0)
    counts = random_counts(5, net, 60)
    peaks = [np.abs(acc).max() for acc in unwrapped(net, counts)]
    assert min(peaks) > 32768
    with torch.no_grad():
        logits = net.on_counts(torch.from_numpy(counts), quantised=True).logits
    assert np.array_equal(logits.numpy(), IntegerModel(net.export()).logits(counts * 32))


@pytest.mark.parametrize("edge", [-32769, -32768, 32767, 32768])
def test_the_edges_of_16_bits_wrap_where_they_should(edge: int) -> None:
    net = QatNetwork(TrainConfig(hidden=(), query_buckets=1), "A")
    with torch.no_grad():
        for weight in net.weights:
            weight.zero_()
        step = 1 if edge > 0 else -1
        net.weights[0][0, 0] = step  # one input of 32, and the bias makes up the rest
        net.biases[0][0] = (edge - 32 * step) / 32
        counts = torch.zeros(1, 129)
        counts[0, 0] = 1
        result = net.on_counts(counts, quantised=True)
    assert result.sums[0][0, 0] == edge
    assert result.logits[0, 0] == ((edge + 32768) % 65536 - 32768) // 4


def test_bags_and_counts_give_the_same_sums() -> None:
    net = random_network(3, 0.8, 2.0)
    questions = ["is it tall", "aaaaaaaaaa", "x"]
    bags = query_bags(questions, 64)
    model = IntegerModel(net.export())
    with torch.no_grad():
        result = net(torch.from_numpy(bags.index), torch.from_numpy(bags.start[:-1]))
    inputs = model.inputs(questions, [""] * 3)
    inputs[:, 64:] = 0  # these bags have no context
    for mine, theirs in zip(result.sums, model.accumulators(inputs), strict=True):
        assert np.array_equal(mine.numpy(), theirs)


def test_a_row_is_taught_by_every_bag_that_names_it() -> None:
    """The gradient of sums of rows is that of a product with counts, which autograd finds."""
    net = random_network(4, 0.8, 2.0)
    index, start = np.array([3, 0, 3, 190, 7, 3], dtype=np.int32), np.array([0, 3, 3])
    counts = torch.zeros(3, 192)
    for bag, rows in enumerate(([3, 0, 3], [], [190, 7, 3])):
        for row in rows:
            counts[bag, row] += 1
    gradients = []
    for result in (
        net(torch.from_numpy(index), torch.from_numpy(start)),
        net.on_counts(counts, quantised=True),
    ):
        net.zero_grad()
        (result.logits * torch.tensor([1.0, -2.0, 3.0, 0.5])).sum().backward()
        gradients.append([weight.grad for weight in net.weights])
    assert all(torch.equal(mine, other) for mine, other in zip(*gradients, strict=True))
    assert gradients[0][0][3].any()


def test_the_float_pass_neither_rounds_nor_floors() -> None:
    net = QatNetwork(TrainConfig(hidden=(1,), query_buckets=1), "A")
    with torch.no_grad():
        net.weights[0].fill_(0.3)
        net.weights[1].fill_(0.3)
        net.biases[0].fill_(0.01)
        counts = torch.zeros(1, 129)
        counts[0, 0] = 1
        floating = net.on_counts(counts, quantised=False)
        integer = net.on_counts(counts, quantised=True)
    hidden = (32 * 0.3 + 0.32) / 4
    assert floating.hidden[0].item() == pytest.approx(hidden)
    assert floating.logits[0].tolist() == pytest.approx([hidden * 0.3 / 4] * 2)
    assert integer.logits[0].tolist() == [0, 0]


def test_quantised_replies_are_the_integer_models() -> None:
    prompts = ["is it tall", "hello there", "?", "can you eat it"] * 3
    different = 0
    for seed in range(20):
        net = random_network(seed, 0.7, 1.0)
        replies = net.replies(prompts, quantised=True)
        assert replies == IntegerModel(net.export()).replies(prompts)
        different += len(set(replies))
    assert different > 20  # not all of them constant


# --- latent weights ------------------------------------------------------------------------


def test_drawing_to_the_grid_moves_latents_but_no_weight() -> None:
    net = random_network(1, 1.5)
    before = [quantise_weight(weight.detach()) for weight in net.weights]
    net.draw_to_grid(0.3)
    for weight, grid in zip(net.weights, before, strict=True):
        assert torch.equal(quantise_weight(weight.detach()), grid)
        assert float((weight.detach() - grid).abs().max()) <= 0.3 + 1e-6


def test_initial_weights_follow_the_seed() -> None:
    one, same = QatNetwork(SMALL, "AB"), QatNetwork(SMALL, "AB")
    other = QatNetwork(TrainConfig(hidden=(24, 16), query_buckets=64, seed=1), "AB")
    assert torch.equal(one.weights[0], same.weights[0])
    assert not torch.equal(one.weights[0], other.weights[0])


# --- the overflow penalty ------------------------------------------------------------------


def test_overflow_excess_counts_integer_units_beyond_the_margin() -> None:
    sums = (torch.tensor([[16483.5, -20000.0], [0.0, 0.0]]), torch.tensor([[32767.0], [0.0]]))
    # Beyond half of 32767: 100 and 3616.5 in the first layer, 16383.5 in the second; 2 rows.
    assert float(overflow_excess(sums, 0.5)) == pytest.approx((100 + 3616.5 + 16383.5) / 2)
    assert float(overflow_excess(sums, 1.0)) == 0


def test_overflow_excess_pulls_large_sums_in_from_both_sides() -> None:
    acc = torch.tensor([[40000.0, -40000.0, 5.0]], requires_grad=True)
    overflow_excess([acc], 1.0).backward()  # type: ignore[no-untyped-call]
    assert acc.grad is not None
    assert acc.grad.tolist() == [[1.0, -1.0, 0.0]]
