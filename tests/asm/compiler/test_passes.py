"""The passes: each leaves every sum as the network has it, and each saves T-states."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import emulator, network_of, random_network, run_of, unhurried
from ulmrig.asm.compiler.passes import PASSES, run
from ulmrig.asm.compiler.passes.drop import without_redundant
from ulmrig.asm.compiler.passes.order import reordered
from ulmrig.asm.compiler.passes.share import share_rows
from ulmrig.asm.compiler.passes.start import carry_counts, with_best_starts
from ulmrig.asm.compiler.plan import FALLBACKS, plan
from ulmrig.asm.compiler.schedule import Rows, schedule
from ulmrig.asm.program.build import BuildOptions, build
from ulmrig.harness.benchmark.agreement import verify
from ulmrig.harness.benchmark.typed_lines import corpus_lines, random_lines
from ulmrig.model import shipped
from ulmrig.model.corpus import builtin as generate
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load

NETWORKS = {
    "one layer": lambda: random_network((), 12),
    "four layers": lambda: random_network((60, 50, 40), 12, density=0.5, bias=3000, seed=5),
    "layers of 256": lambda: random_network((256, 256, 30), 9, query_buckets=16, density=0.1),
    "largest biases": lambda: random_network((60, 50, 40), 10, density=0.5, extreme=True),
    "all weights -2": lambda: random_network((30, 20), 10, weight=-2, bias=32767),
    "no weights": lambda: network_of((np.zeros((9, 256)), range(9)), (np.zeros((4, 9)), [0] * 4)),
    "one neuron each": lambda: random_network((1, 1, 1), 2, density=1.0, seed=52),
}
# Exact T-states of twenty questions to guess, with the passes up to each one on.
COSTS = {
    "": 4164424,
    "drop": 4066009,
    "drop share": 4039731,
    "drop share start": 4018303,
}
# … and of forty lines to a random network, without and with an order
ORDER = [47335929, 47254510]

LINES = [line for line in random_lines(40) if line.strip()]


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("passes", ["drop", "share", "order", "share start", " ".join(PASSES)])
def test_no_pass_changes_what_the_rows_come_to(name: str, passes: str) -> None:
    network = NETWORKS[name]()
    result = run(network, passes.split())
    for rows, layer in zip(result.layers, result.network.layers, strict=True):
        weight, bias = rows.effective()
        assert (weight == layer.weight).all()
        assert ((bias - layer.bias) % 0x10000 == 0).all()
        assert len(rows.weight) <= 256
    assert IntegerModel(result.network).replies(LINES) == IntegerModel(network).replies(LINES)
    if passes.startswith("share"):
        assert result.network is network


def test_shared_rows_are_added_before_they_are_shared_themselves() -> None:
    rows = run(NETWORKS["four layers"](), {"share"}).layers[1]
    assert rows.shared > 10
    done: set[int] = set()
    for link in rows.links:
        assert done.isdisjoint(link.targets)
        done.add(link.source)
    assert done == set(range(rows.neurons, rows.neurons + rows.shared))


def test_what_two_rows_agree_in_is_computed_once() -> None:
    weight = np.array([[1, -1, 0, 1, -1], [1, -1, 1, -1, -1]]).repeat(9, axis=1)
    worth = np.ones(weight.shape[1], dtype=np.int64)
    rows = share_rows(Rows(weight, np.zeros(2, dtype=np.int64), 2), worth, cost=26)
    assert rows.shared == 1
    assert rows.weight[2].tolist() == np.array([1, -1, 0, 0, -1]).repeat(9).tolist()
    assert np.abs(rows.weight).sum() == np.abs(weight).sum() - 27
    assert share_rows(Rows(weight, np.zeros(2, dtype=np.int64), 2), worth, cost=27).shared == 0


def test_a_weight_of_minus_2_is_shared_in_part() -> None:
    weight = np.array([[-2] * 9, [-1] * 9])
    rows = share_rows(
        Rows(weight, np.zeros(2, dtype=np.int64), 2), np.ones(9, dtype=np.int64), cost=4
    )
    assert np.abs(rows.weight).sum() == 9
    assert (rows.effective()[0] == weight).all()


@pytest.mark.parametrize(("rows", "shared"), [(254, 1), (255, 0)])
def test_a_page_of_sums_has_255_slots_for_rows(rows: int, shared: int) -> None:
    weight = np.zeros((rows, 40), dtype=np.int64)
    weight[:2] = 1
    made = share_rows(Rows(weight, np.zeros(rows, dtype=np.int64), rows), np.ones(40), cost=1)
    assert made.shared == shared


def test_rows_are_shared_for_size_in_every_layer_but_the_first_and_the_last() -> None:
    network = random_network((30, 20, 20), 10, weight=-2)
    layers = run(network, ["share"], for_size=True).layers
    assert [rows.shared > 0 for rows in layers] == [False, True, True, False]


def test_sharing_is_for_time_unless_it_is_asked_for_size() -> None:
    network = shipped_network()
    for_time, for_size = (run(network, ["share"], for_size=size) for size in (False, True))
    assert run(network, ["share"]).layers[1].shared == for_time.layers[1].shared
    assert for_size.layers[1].shared != for_time.layers[1].shared


def test_neurons_that_never_matter_are_dropped() -> None:
    first = np.zeros((5, 256))
    first[0, 0] = 1  # matters
    first[1, 0] = -1  # never above its bias of 0
    first[2, 1] = 1  # nobody listens
    bias = [100, 3, 100, 800, -5]  # the fourth is always 200, the fifth always 0
    second = np.array([[1, 1, 0, -2, 1], [-1, 1, 0, 1, 1]])
    network = network_of((first, bias), (second, [7, 8]))
    dropped = without_redundant(network)
    assert dropped.widths == (256, 1, 2)
    assert dropped.layers[1].bias.tolist() == [7 - 400, 8 + 200]
    inputs = np.random.default_rng(0).integers(0, 60, (20, 256)) * 32
    before, after = IntegerModel(network).logits(inputs), IntegerModel(dropped).logits(inputs)
    assert (before == after).all()


@pytest.mark.parametrize(
    ("bias", "kept"),
    [
        (3, False),  # never active
        (4, False),  # always 1
        (-32768 + 2 * 62 * 32, False),  # down to -32768, which fits
        (-32768 + 2 * 62 * 32 - 1, True),  # wraps
    ],
)
def test_a_neuron_is_dropped_only_if_all_its_sums_are_known(bias: int, kept: bool) -> None:
    first = np.zeros((2, 256))
    first[0, 200] = 1  # matters
    first[1, 0] = -2 if bias < 0 else 0
    network = network_of((first, [100, bias]), ([[1, 1]], [5]))
    dropped = without_redundant(network)
    assert dropped.widths == (256, 1 + kept, 1)
    assert dropped.layers[1].bias.tolist() == [5 + (bias == 4)]


@pytest.mark.parametrize(("bias", "kept"), [(3 - 8191, 1), (4 - 8191, 2)])
def test_a_neuron_whose_sum_may_wrap_is_at_most_8191(bias: int, kept: int) -> None:
    first = np.full((2, 256), -2)
    second = np.array([[1, 0], [1, 1]])
    network = network_of((first, [-32768] * 2), (second, [bias, 0]), ([[1, 1]], [0]))
    assert without_redundant(network).widths[2] == kept


def test_a_neuron_whose_sum_may_wrap_is_kept() -> None:
    first = np.full((1, 256), -2)
    network = network_of((first, [-32768]), ([[1], [-1]], [0, 0]))
    assert without_redundant(network).layers[0].weight.shape == (1, 256)
    assert without_redundant(network).layers[0].weight.any()


@unhurried
@given(
    weight=st.lists(st.integers(-2, 1), min_size=1, max_size=12),
    inferences=st.integers(1, 4),
    seed=st.integers(0, 1000),
)
def test_carries_are_counted_as_the_kernel_makes_them(
    weight: list[int], inferences: int, seed: int
) -> None:
    inputs = np.random.default_rng(seed).integers(0, 256, (inferences, len(weight)))
    counted = carry_counts(np.array(weight), inputs)
    for start in range(0, 256, 17):
        carries = 0
        for row in inputs:
            low = start
            for w, value in zip(weight, row.tolist(), strict=True):
                for _ in range(abs(w)):
                    low += value if w > 0 else -value
                    carries += not 0 <= low <= 255
                    low &= 255
        assert counted[start] == carries


def test_a_neuron_moves_with_its_links_and_its_listeners() -> None:
    before = run(NETWORKS["four layers"](), {"share"})
    turned = np.arange(before.layers[1].neurons)[::-1].copy()
    after = reordered(before, 1, turned)
    assert (after.layers[1].effective()[0] == before.layers[1].effective()[0][turned]).all()
    assert (after.layers[2].weight == before.layers[2].weight[:, turned]).all()
    assert (after.layers[1].weight != before.layers[1].weight).any()


def test_starts_carry_less_and_come_to_the_same() -> None:
    network = NETWORKS["four layers"]()
    rows = run(network, {"share"}).layers[1]
    inputs = np.random.default_rng(1).integers(0, 90, (30, rows.weight.shape[1]))

    def carries(some: Rows) -> float:
        pairs = zip(some.weight, some.start, strict=True)
        return float(sum(carry_counts(weight, inputs)[start & 255] for weight, start in pairs))

    better = with_best_starts(rows, inputs)
    assert carries(better) < 0.95 * carries(rows)
    assert ((better.effective()[1] - rows.effective()[1]) == 0).all()


@cache
def shipped_network() -> QuantizedNetwork:
    path = shipped.find("guess")
    assert path
    return replace(load(path), game=None)  # a game ends after twenty questions


def t_states(passes: tuple[str, ...]) -> int:
    """Return what twenty questions cost with the passes on."""
    console = emulator().start(run_of(build(shipped_network(), "X", BuildOptions(passes=passes))))
    questions = [pair.question for pair in generate.pairs("guess")]
    turns = [console.say(line) for line in corpus_lines(questions, 20)]
    conversation = Conversation(IntegerModel(shipped_network()))
    replies = [conversation.answers(line)[0] for line in corpus_lines(questions, 20)]
    assert [turn.output.strip(b"\r\n").decode() for turn in turns] == replies
    return sum(turn.t_states or 0 for turn in turns)


def test_every_pass_saves_t_states() -> None:
    # Exact: a change of the kernel or of a pass changes them, and says by how much here.
    assert {passes: t_states(tuple(passes.split())) for passes in COSTS} == COSTS
    costs = [*COSTS.values()]
    assert all(after < before for before, after in pairwise(costs))
    assert ORDER[1] < ORDER[0]


def test_no_pass_is_left_out_of_these_figures() -> None:
    measured = {name for passes in COSTS for name in passes.split()}
    assert measured | {"order"} == set(PASSES), "a pass needs its T-states in COSTS, or a test"


def test_an_order_is_found_that_carries_less() -> None:
    network = NETWORKS["four layers"]()
    sums = []
    for passes in (("share", "start"), ("share", "order", "start")):
        image = build(network, "X", BuildOptions(passes=passes))
        result = verify(network, image, random_lines(40), machine=emulator())
        assert not result.differences
        sums.append(result.t_states)
    assert sums == ORDER


def test_sharing_for_size_needs_less_memory() -> None:
    network = NETWORKS["four layers"]()
    sizes = [plan(network, fallback=fallback).memory_end for fallback in FALLBACKS]
    assert sizes[1] <= sizes[0]


def test_a_schedule_without_passes_is_the_network() -> None:
    network = NETWORKS["four layers"]()
    assert [rows.shared for rows in schedule(network).layers] == [0, 0, 0, 0]
