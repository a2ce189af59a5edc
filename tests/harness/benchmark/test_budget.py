"""What the shipped networks may cost: no more than 1 % above ``budget.toml``.

T-states are exact, so a figure that moves was moved by a change of the kernel, of the build or of
a network. To write the file again, run in the project's folder
``python -m tests.harness.benchmark.test_budget > budget.new`` and rename it.
"""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import pytest

from ulmrig.asm.program.build import build
from ulmrig.harness.benchmark.prompt_runner import (
    PHASES,
    Prompt,
    measure,
    model_replies,
    subject_of,
)
from ulmrig.model import shipped
from ulmrig.model.corpus import builtin as generate
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import load
from ulmrig.model.network.typed_line import MAX_LINE

BUDGET = Path(__file__).resolve().parents[2] / "budget.toml"
PROMPTS, SEED = 100, 3
TOLERANCE = 0.01
ALL = "all"
HOW = "python -m tests.harness.benchmark.test_budget > budget.new; mv budget.new tests/budget.toml"
HEAD = f"""\
# T-states per inference of the shipped networks, the BDOS's left out: the mean over {PROMPTS}
# prompts of their corpora, and the phases that it is made of. Made by
#   {HOW}
"""

Costs = dict[str, float]


def costs(name: str) -> Costs:
    """Measure a shipped network: T-states per inference of each phase, and of all."""
    path = shipped.find(name)
    assert path
    network = load(path)
    questions = [pair.question for pair in generate.pairs(name)]
    prompts = [
        Prompt(question.encode("latin-1", "replace")[:MAX_LINE])
        for question in random.Random(SEED).sample(questions, PROMPTS)
    ]
    subject = subject_of(build(network, "BUDGET"))
    assert subject.routines, f"no {' or '.join(PHASES.values())} in the program: see measure.PHASES"
    found = measure(subject, prompts, model_replies(IntegerModel(network), prompts))
    assert not found.differences
    return {**found.phases_per_inference(), ALL: found.per_inference}


def verdict(name: str, found: Costs, budget: Costs) -> tuple[str, str]:
    """Return what is wrong and what might be done, each empty where there is nothing."""
    assert found.keys() == budget.keys(), f"{BUDGET.name}: {name} has other phases; {HOW}"
    over = [phase for phase in budget if found[phase] > budget[phase] * (1 + TOLERANCE)]
    lines = [
        f"{name}: {phase}: {found[phase]:,.0f} T-states per inference, budget "
        f"{budget[phase]:,.0f}: {found[phase] - budget[phase]:+,.0f} "
        f"({found[phase] / budget[phase] - 1:+.1%})"
        for phase in budget
    ]
    if over:
        worst = max(set(budget) - {ALL}, key=lambda phase: found[phase] - budget[phase])
        head = f"{name} is above its budget, by {', '.join(over)}; most in {worst}"
        return "\n".join([head, *lines]), ""
    if found[ALL] < budget[ALL] * (1 - TOLERANCE):
        return "", "\n".join([f"{name} is below its budget: {HOW}", *lines])
    return "", ""


def render(measured: dict[str, Costs]) -> str:
    """Return the text of budget.toml."""
    tables = [
        "\n".join([f"\n[{name}]", *(f"{phase} = {found[phase]:.1f}" for phase in found), ""])
        for name, found in measured.items()
    ]
    return HEAD + "".join(tables)


def budgets() -> dict[str, Costs]:
    return tomllib.loads(BUDGET.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", shipped.names())
def test_a_shipped_network_keeps_its_budget(name: str) -> None:
    assert name in budgets(), f"{BUDGET.name} has no {name}: {HOW}"
    problem, hint = verdict(name, costs(name), budgets()[name])
    if hint:
        print(hint)
    assert not problem, problem


def test_every_budget_is_a_shipped_networks() -> None:
    assert sorted(budgets()) == shipped.names()


# --- the verdict ------------------------------------------------------------------------------

SPENT = {"query": 500.0, "inference": 9000.0, "console": 500.0, ALL: 10_000.0}


def with_more(phase: str, by: float) -> Costs:
    return {**SPENT, phase: SPENT[phase] + by, ALL: SPENT[ALL] + by}


def test_what_is_within_one_percent_is_fine() -> None:
    for by in (-90, 0, 90):
        assert verdict("net", with_more("inference", by), SPENT) == ("", "")


def test_a_rise_is_told_with_its_phase_and_size() -> None:
    problem, hint = verdict("net", with_more("inference", 180), SPENT)
    assert hint == ""
    head, *lines = problem.splitlines()
    assert head == "net is above its budget, by inference, all; most in inference"
    told = "net: inference: 9,180 T-states per inference, budget 9,000: +180 (+2.0%)"
    assert told in lines and len(lines) == 4


def test_a_phase_that_rises_alone_is_told_too() -> None:
    found = {**with_more("query", 6), ALL: 10_000.0}
    assert "by query; most in query" in verdict("net", found, SPENT)[0]


def test_a_fall_is_a_hint_and_no_failure() -> None:
    problem, hint = verdict("net", with_more("inference", -101), SPENT)
    assert problem == "" and HOW in hint and "-101 (-1.1%)" in hint


def test_the_file_is_read_as_it_was_written() -> None:
    assert tomllib.loads(render({"net": SPENT})) == {"net": SPENT}


if __name__ == "__main__":
    print(render({name: costs(name) for name in shipped.names()}), end="")
