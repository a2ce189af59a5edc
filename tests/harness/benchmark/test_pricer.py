"""What the pricer predicts is what is built and measured."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.networks import random_network
from ulmrig.asm.compiler.plan import FALLBACKS, Fallback, plan
from ulmrig.asm.cost import pricer
from ulmrig.asm.cost.pricer import CodeShape, Pricer
from ulmrig.asm.program.build import TPA_TOP, BuildError, build
from ulmrig.asm.program.symbols import generated_sources
from ulmrig.asm.program.toolchain import SOURCES, Assembled, assemble
from ulmrig.harness.benchmark.prompt_runner import Prompt, measure, model_replies, subject_of
from ulmrig.model import shipped
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import load


@pytest.mark.parametrize("name", shipped.names())
def test_what_is_predicted_is_what_is_measured(name: str) -> None:
    path = shipped.find(name)
    assert path
    network = load(path)
    asked = ["is it tall", "are you alive?", "hello", "what is your name", "xyzzy"]
    price = Pricer()(network, asked)
    image = build(network, "NET")
    prompts = [Prompt(question.encode()) for question in asked]
    found = measure(subject_of(image), prompts, model_replies(IntegerModel(network), prompts))
    assert price.t_states == pytest.approx(found.per_inference, rel=0.03)
    assert 0 <= len(image.data) - price.size < 128
    assert price.memory == image.memory_top / TPA_TOP


@pytest.mark.parametrize(("density", "fallback"), [(0.109, FALLBACKS[1]), (0.13, None)])
def test_what_fits_by_its_price_can_be_built(density: float, fallback: Fallback | None) -> None:
    network = random_network((256, 96), 40, query_buckets=1024, density=density)
    price = Pricer()(network, ["is it tall"])
    if fallback:
        assert price.memory <= 1
        assert build(network, "NET").plan.fallback == fallback
    else:
        assert price.memory > 1
        with pytest.raises(BuildError, match="need memory"):
            build(network, "NET")


NETWORKS = {
    "one layer": random_network((), 40),
    "small": random_network((24, 9), 12),
    "other weights": random_network((24, 9), 12, seed=1),
    "sparse": random_network((24, 9), 12, density=0.02, seed=2),
    "other widths": random_network((23, 17), 12),
    "another layer": random_network((24, 9, 9), 12),
    "full": random_network((256, 9), 12),
    "few buckets": random_network((24, 9), 12, query_buckets=64),
    "many buckets": random_network((24, 9), 12, query_buckets=1024),
    "other characters": random_network((24, 9), 30),
}


def test_programs_with_one_shape_of_code_have_code_of_one_size() -> None:
    frames: dict[CodeShape, set[tuple[int, int]]] = {}
    plans = [plan(network) for network in NETWORKS.values()]
    for planned in [*plans, plan(NETWORKS["small"], fallback=FALLBACKS[2])]:
        made = assemble(
            SOURCES / "cpm" / "program.mac",
            generated_sources("NET", planned),
            [SOURCES / "kernel"],
        )
        found = frames.setdefault(CodeShape.of(planned), set())
        found.add((len(made.code), made.symbols["PAGES"]))
    assert len(frames) < len(NETWORKS)
    assert all(len(found) == 1 for found in frames.values()), frames


def test_weights_that_change_do_not_have_the_program_assembled_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assembled = []

    def counting(*given: Any) -> Assembled:
        assembled.append(given)
        return assemble(*given)

    monkeypatch.setattr(pricer, "assemble", counting)
    price = Pricer()
    networks = [random_network((40, 24), 12, seed=seed) for seed in range(6)]
    shapes = {CodeShape.of(plan(network)) for network in networks}
    for network in networks:
        price(network, ["is it tall"])
    assert len(assembled) == len(shapes) < len(networks)
