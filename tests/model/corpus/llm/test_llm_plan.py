"""The plan of a corpus by a language model, the texts of its requests, and what it costs."""

from __future__ import annotations

import pytest

from ulmrig.model.corpus.llm import prices, prompts
from ulmrig.model.corpus.llm.errors import LlmError
from ulmrig.model.corpus.llm.plan import CATEGORIES, LINES, OVERASK, SHARES, Plan, make
from ulmrig.model.corpus.pairs import Pair

SIZES = (20, 21, 100, 500, 3000, 50_000)


def lines_of(plan: Plan, kind: str) -> int:
    return sum(request.lines for request in plan.requests if request.kind == kind)


@pytest.mark.parametrize("pairs", SIZES)
def test_every_kind_is_asked_for_in_its_share(pairs: int) -> None:
    plan = make("lighthouse", pairs, 0)
    for kind, share in SHARES.items():
        wanted = pairs * OVERASK * share
        # No request asks for a part of a line, and the last rewordings are whole requests.
        assert wanted - LINES <= lines_of(plan, kind) <= wanted + len(plan.requests) + LINES
    assert all(0 < request.lines <= LINES for request in plan.requests)


@pytest.mark.parametrize("pairs", SIZES)
def test_requests_have_names_of_their_own_and_refer_to_earlier_ones(pairs: int) -> None:
    seen: dict[str, int] = {}
    for request in make("lighthouse", pairs, 0).requests:
        assert request.name not in seen
        assert set(request.after) <= set(seen)
        if request.kind == "reword":
            assert request.first < seen[request.parent]
        seen[request.name] = request.lines


def test_every_category_is_asked_about() -> None:
    plan = make("lighthouse", 500, 0)
    asked = {request.name.split("/")[1] for request in plan.requests if request.kind == "question"}
    assert asked == {name for name, _ in CATEGORIES}


def test_a_plan_is_the_same_every_time_and_another_for_other_words() -> None:
    texts = prompts.texts("lighthouse")
    digest = make("lighthouse", 3000, 1).digest(texts)
    assert make("  Lighthouse ", 3000, 1).digest(texts) == digest
    others = {
        make("bridge", 3000, 1).digest(texts),
        make("lighthouse", 3001, 1).digest(texts),
        make("lighthouse", 3000, 2).digest(texts),
        make("lighthouse", 3000, 1).digest([*texts, "more"]),
    }
    assert len(others) == 4
    assert digest not in others


@pytest.mark.parametrize("topic", ["", "  ", "the", "it", "a|b", "phare à feu", "x" * 41, "?!"])
def test_what_names_no_thing_is_no_topic(topic: str) -> None:
    with pytest.raises(LlmError, match="--topic"):
        make(topic, 100, 0)


def test_an_article_is_no_part_of_a_topic() -> None:
    assert make("An  Umbrella", 100, 0).topic == "umbrella"


@pytest.mark.parametrize("pairs", [-1, 0, 19, 50_001])
def test_too_few_or_too_many_pairs_are_refused(pairs: int) -> None:
    with pytest.raises(LlmError, match=r"--pairs .*20 to 50,000"):
        make("lighthouse", pairs, 0)


# --- texts ------------------------------------------------------------------------------------


def known(plan: Plan) -> dict[str, list[Pair]]:
    return {
        request.name: [
            Pair(f"is it {request.name} {number}", "YES") for number in range(request.lines)
        ]
        for request in plan.requests
    }


def test_a_request_says_what_it_wants() -> None:
    plan = make("umbrella", 3000, 0)
    there = known(plan)
    for request in plan.requests:
        text = prompts.prompt(plan, request, there)
        assert "{" not in text
        if request.kind != "reword":
            assert f"Write {request.lines} " in text
        for name in request.after:
            assert f"is it {name} 0\n" in text
        if request.kind == "win":
            assert "'is it an umbrella'" in text


def test_rewordings_are_of_every_original_once() -> None:
    plan = make("lighthouse", 3000, 0)
    there = known(plan)
    shown: list[str] = []
    for request in plan.requests:
        if request.kind == "reword":
            these = prompts.originals(request, there)
            assert these[0].question in prompts.prompt(plan, request, there)
            shown += [pair.question for pair in these]
    assert len(shown) == len(set(shown)) > 300


def test_nothing_to_reword_is_no_request() -> None:
    plan = make("lighthouse", 100, 0)
    request = next(request for request in plan.requests if request.kind == "reword")
    assert prompts.prompt(plan, request, {}) == ""
    assert prompts.prompt(plan, request, {request.parent: []}) == ""


# --- cost -------------------------------------------------------------------------------------


def test_a_cost_is_by_the_price_list() -> None:
    price = prices.price_of("anthropic", "claude-haiku-5-5")
    assert price is not None
    assert prices.cost(prices.Tokens(1_000_000, 2_000_000), price) == pytest.approx(1.1)
    assert prices.price_of("anthropic", "claude-of-next-year") is None
    home = prices.price_of("ollama", "anything")
    assert home is not None
    assert prices.cost(prices.Tokens(10**9, 10**9), home) == 0


def test_amounts_show_what_they_are() -> None:
    said = [prices.dollars(amount) for amount in (0, 0.00123, 0.5, 1234.567)]
    assert said == ["$0.00", "$0.0012", "$0.5000", "$1,234.57"]


def test_an_estimate_grows_with_the_plan_and_is_near_the_texts() -> None:
    plan = make("lighthouse", 3000, 0)
    there = known(plan)
    sizes = [prompts.size(plan, request) for request in plan.requests]
    texts = [
        len(prompts.system(plan.topic)) + len(prompts.prompt(plan, request, there))
        for request in plan.requests
    ]
    assert 0.7 < sum(size for size, _ in sizes) / sum(texts) < 1.4
    plain, thinking = prices.estimate(sizes, False), prices.estimate(sizes, True)
    assert thinking.read == plain.read
    assert thinking.written == plain.written + len(sizes) * prices.THINKING_TOKENS
