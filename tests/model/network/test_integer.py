"""The integer model against the design's arithmetic, spelled out in Python's integers."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.features import INPUT_SCALE, context_counts, query_counts
from ulmrig.model.network.integer import MAX_REPLY, IntegerModel, inferences_of
from ulmrig.model.network.npz import Layer, QuantizedNetwork

CHARSET = " ANOSYE'.?!0123456789BCDFGHIJKLM"


def network(
    seed: int, widths: tuple[int, ...], *, buckets: int = 16, bias: int = 100
) -> QuantizedNetwork:
    """Random weights, biases of about ``bias`` either way; the last of ``widths`` is characters."""
    rng = np.random.default_rng(seed)
    sizes = [buckets + 128, *widths[:-1], widths[-1] + 1]
    layers = [
        Layer(
            # Their mean is 0: neither silent neurons nor only loud ones.
            rng.choice(np.array([-2, -1, 0, 1], np.int8), (b, a), p=[0.1, 0.2, 0.3, 0.4]),
            (rng.choice([-1, 1], b) * rng.integers(bias // 2, bias + 1, b)).astype(np.int16),
        )
        for a, b in pairwise(sizes)
    ]
    return QuantizedNetwork(tuple(layers), CHARSET[: widths[-1]], buckets)


def wrap16(value: int) -> int:
    return (value + 32768) % 65536 - 32768


def slow_layers(network: QuantizedNetwork, x: list[int]) -> list[list[int]]:
    """The wrapped sums of every layer, one product after another."""
    sums = []
    for layer in network.layers:
        acc = [
            wrap16(sum(w * v for w, v in zip(row, x, strict=True) if v) + b)
            for row, b in zip(layer.weight.tolist(), layer.bias.tolist(), strict=True)
        ]
        sums.append(acc)
        x = [max(a // 4, 0) for a in acc]
    return sums


def slow_inputs(network: QuantizedNetwork, prompt: bytes, reply: str) -> list[int]:
    counts = [*query_counts([prompt], network.query_buckets)[0], *context_counts([reply])[0]]
    return [32 * int(count) for count in counts]


def slow_reply(network: QuantizedNetwork, prompt: bytes) -> str:
    reply = ""
    for _ in range(50):
        logits = [a // 4 for a in slow_layers(network, slow_inputs(network, prompt, reply))[-1]]
        index = logits.index(max(logits))
        if index == len(network.charset):
            break
        reply += network.charset[index]
    return reply


NETWORKS = st.builds(
    network,
    st.integers(0, 10_000),
    st.sampled_from([(5,), (8, 3), (12, 6), (9, 7, 31)]),
    buckets=st.sampled_from([1, 16, 64]),
    # With the largest, sums overflow in every layer.
    bias=st.sampled_from([0, 100, 8000, 32000]),
)
PROMPTS = st.lists(st.binary(max_size=70), min_size=1, max_size=5)


@given(NETWORKS, PROMPTS)
@settings(max_examples=30, deadline=None)
def test_replies_are_those_of_the_arithmetic(net: QuantizedNetwork, prompts: list[bytes]) -> None:
    assert IntegerModel(net).replies(prompts) == [slow_reply(net, prompt) for prompt in prompts]


@given(NETWORKS, st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_sums_are_those_of_the_arithmetic(net: QuantizedNetwork, seed: int) -> None:
    # Counts as large as a query of 255 characters can have them.
    counts = np.random.default_rng(seed).integers(0, 256, (3, net.widths[0]))
    model = IntegerModel(net)
    sums = model.accumulators(32 * counts)
    for row in range(3):
        expected = slow_layers(net, [32 * int(count) for count in counts[row]])
        assert [layer[row].tolist() for layer in sums] == expected
        logits = model.logits(32 * counts[row : row + 1])[0]
        assert logits.tolist() == [a // 4 for a in expected[-1]]
    assert all(layer.dtype == np.int16 for layer in sums)


def test_some_of_those_sums_overflow() -> None:
    net = network(1, (12, 6), bias=32000)
    x = 32 * np.random.default_rng(0).integers(0, 256, net.widths[0])
    first, second = net.layers
    sums = slow_layers(net, x.tolist())
    assert not np.array_equal(first.weight.astype(int) @ x + first.bias, sums[0])
    y = np.maximum(np.array(sums[0]) >> 2, 0)
    assert not np.array_equal(second.weight.astype(int) @ y + second.bias, sums[1])


def test_those_networks_have_something_to_say() -> None:
    prompts = [f"is it {number}" for number in range(20)]
    for widths in ((5,), (8, 3), (12, 6), (9, 7, 31)):
        models = [IntegerModel(network(seed, widths)) for seed in range(10)]
        said = [tuple(model.replies(prompts)) for model in models]
        assert sum(len(set(replies)) > 2 for replies in said) >= 5
        lengths = {len(reply) for replies in said for reply in replies}
        assert 50 in lengths and len(lengths) > 3


def one_layer(bias: list[int], weight: tuple[int, int, int] = (0, 0, 0)) -> QuantizedNetwork:
    """A network of logits that depend on nothing, but for one weight (row, column, value)."""
    weights = np.zeros((len(bias), 1 + 128), np.int8)
    weights[weight[:2]] = weight[2]
    layer = Layer(weights, np.array(bias, np.int16))
    return QuantizedNetwork((layer,), "ABCDEFG"[: len(bias) - 1], 1)


@pytest.mark.parametrize(
    ("bias", "reply"),
    [
        ([4, 8, 0], "B" * 50),
        ([0, 0, 4], ""),  # the last logit is EOS
        ([8, 8, 8], "A" * 50),  # the first of the largest
        ([4, 7, 0], "A" * 50),  # 7 >> 2 is 1 as well
        ([-5, -4, -5], "B" * 50),  # −5 >> 2 is −2: it floors
        ([-1, -4, -8], "A" * 50),
        ([-32768, 32767, 0], "B" * 50),
    ],
)
def test_the_first_largest_logit_is_taken(bias: list[int], reply: str) -> None:
    assert IntegerModel(one_layer(bias)).reply("x") == reply


def test_a_sum_wraps_round() -> None:
    # One trigram of 32, counted once: 32767 + 32 wraps to the smallest.
    net = one_layer([32767, 0, -4], (0, 0, 1))
    assert IntegerModel(net).reply("x") == "B" * 50
    assert IntegerModel(net).reply("") == "A" * 50


def test_a_hidden_neuron_below_zero_says_nothing() -> None:
    hidden = Layer(np.zeros((1, 129), np.int8), np.array([-400], np.int16))
    last = Layer(np.array([[-2], [1]], np.int8), np.array([0, 4], np.int16))
    net = QuantizedNetwork((hidden, last), "A", 1)
    assert IntegerModel(net).reply("x") == ""


def talker(text: str) -> QuantizedNetwork:
    """A network that says the different letters of ``text`` in turn: each unigram names the next.

    Position 7 of the context is the last character; other positions are outweighed.
    """
    weights = np.zeros((len(text) + 1, 1 + 128), np.int8)
    for index in range(len(text) + 1):
        last = text[index - 1].lower() if index else " "
        weights[index, 1 + (31 * 49 + ord(last)) % 128] = 1
    return QuantizedNetwork((Layer(weights, np.zeros(len(text) + 1, np.int16)),), text, 1)


def test_a_reply_ends_with_eos() -> None:
    assert IntegerModel(talker("HI")).reply("x") == slow_reply(talker("HI"), b"x") == "HI"


# --- batches, lines, traces -------------------------------------------------------------------


@given(NETWORKS, PROMPTS)
@settings(max_examples=20, deadline=None)
def test_a_batch_says_what_single_prompts_say(net: QuantizedNetwork, prompts: list[bytes]) -> None:
    model = IntegerModel(net)
    assert model.replies(prompts * 2) == [model.reply(prompt) for prompt in prompts] * 2


def test_large_batches_are_cut_and_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    model = IntegerModel(network(3, (8, 5)))
    prompts = [f"is it {number}" for number in range(20)]
    whole = model.replies(prompts)
    assert len(set(whole)) > 1
    monkeypatch.setattr("ulmrig.model.network.integer._BATCH", 7)
    assert model.replies(prompts) == whole
    assert model.replies([]) == []


def test_text_and_its_bytes_get_the_same_reply() -> None:
    model = IntegerModel(network(3, (8, 5)))
    assert model.reply("caf\xe9") == model.reply(b"caf\xe9")


@given(NETWORKS, st.binary(max_size=70))
@settings(max_examples=30, deadline=None)
def test_a_trace_has_every_inference_of_the_reply(net: QuantizedNetwork, prompt: bytes) -> None:
    model = IntegerModel(net)
    reply = model.reply(prompt)
    steps = model.trace(prompt)
    assert len(steps) == min(len(reply) + 1, MAX_REPLY)
    for number, step in enumerate(steps):
        assert step.reply == reply[:number]
        assert step.inputs.tolist() == slow_inputs(net, prompt, step.reply)
        sums = slow_layers(net, step.inputs.tolist())
        assert [acc.tolist() for acc in step.accumulators] == sums
        assert step.logits.tolist() == [a // 4 for a in sums[-1]]
        assert step.index == int(np.argmax(step.logits))
    said = "".join((net.charset + "\0")[step.index] for step in steps).rstrip("\0")
    assert said == reply


def test_a_reply_takes_an_inference_for_its_end_unless_it_is_cut() -> None:
    lengths = (0, 1, MAX_REPLY - 1, MAX_REPLY)
    assert [inferences_of("x" * length) for length in lengths] == [1, 2, 50, 50]


def test_inputs_are_counts_of_queries_then_of_contexts() -> None:
    model = IntegerModel(network(0, (5,), buckets=64))
    inputs = model.inputs(["tall", "x" * 255], ["", "YES"])
    assert inputs.dtype == np.int16 and inputs.shape == (2, 192)
    assert (inputs[:, :64] == query_counts(["tall", "x" * 255], 64) * np.int16(INPUT_SCALE)).all()
    assert (inputs[:, 64:] == context_counts(["", "YES"]) * np.int16(INPUT_SCALE)).all()
    assert inputs.max() > 8000


def test_what_a_person_types_is_answered_line_by_line() -> None:
    model = IntegerModel(network(7, (8, 5)))
    assert Conversation(model).answers("   ") == []
    assert Conversation(model).answers("  is it tall") == [model.reply("is it tall")]
    assert Conversation(model).answers("x" * 62 + "yes") == [model.reply("x" * 62)]
    # No prompt of replies() is stripped or left out.
    assert len(model.replies(["", "  "])) == 2
