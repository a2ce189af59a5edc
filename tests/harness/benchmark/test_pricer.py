"""What the pricer predicts is what is built and measured."""

from __future__ import annotations

import pytest

from tests.support.networks import random_network
from ulmrig.asm.compiler.plan import FALLBACKS, Fallback
from ulmrig.asm.cost.pricer import Pricer
from ulmrig.asm.program.build import TPA_TOP, BuildError, build
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
