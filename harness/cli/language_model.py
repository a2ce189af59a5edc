"""A corpus by a language model: its cost, the user's consent, and what came of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ulmrig.harness.cli.progress import progress
from ulmrig.harness.errors import UsageError
from ulmrig.model.corpus.llm.collect import Clock
from ulmrig.model.corpus.llm.prices import DEFAULT_MODEL, OLLAMA

if TYPE_CHECKING:
    from ulmrig.model.corpus.llm.answers import CollectedAnswers
    from ulmrig.model.corpus.llm.balance import Balanced
    from ulmrig.model.corpus.llm.collect import State
    from ulmrig.model.corpus.llm.plan import Plan
    from ulmrig.model.corpus.llm.prices import Price, Tokens
    from ulmrig.model.corpus.llm.work import WorkFile

PAIRS: Final = 3000
"""Pairs by default: a third of our grammar's corpus, for some cents."""

MINUTES: Final = 120.0
"""The deadline by default: a small model at home writes some 40 lines per minute."""

CLOCK = Clock()


def run(options: Namespace) -> int:
    """Plan, show the cost, ask the model, and write the corpus."""
    from ulmrig.model.corpus.llm import balance, prompts, result, work
    from ulmrig.model.corpus.llm import plan as planning

    if options.name != "guess":
        raise UsageError(
            f"corpus {options.name}: a language model writes only guess (leave out --with?)"
        )
    if options.topic is None:
        raise UsageError("--with: needs --topic THING too, such as --topic lighthouse")
    output: Path = options.output
    if output.is_dir() or not output.parent.is_dir():
        raise UsageError(f"{output}: no file can be written there")
    if options.minutes is not None and not options.minutes > 0:
        raise UsageError(f"--minutes {options.minutes:g}: expected more than 0")
    model = DEFAULT_MODEL[options.provider] if options.model is None else options.model
    if not model.strip() or not model.isprintable():
        raise UsageError(
            f"--model {model!r}: expected a model's name, such as {DEFAULT_MODEL[options.provider]}"
        )
    plan = planning.make(options.topic, _or(options.pairs, PAIRS), _or(options.seed, 0))
    fingerprint = {
        "topic": plan.topic,
        "with": options.provider,
        "model": model,
        "pairs": plan.pairs,
        "seed": plan.seed,
        "plan": plan.digest(prompts.texts(plan.topic)),
    }
    file = output.with_name(f"{output.name}.work.jsonl")
    with work.WorkFile(file, fingerprint, restart=bool(options.restart)) as kept:
        collected = _collect(options, plan, model, kept)
        balanced = balance.balance(collected.pairs(), plan.pairs, plan.seed)
        print(_describe_dropped(collected, balanced))
        data = result.text(plan, options.provider, model, balanced, kept.spent)
        result.write(output, data)
    print(f"{output}: {_describe_kept(balanced)}; {file} has every answer and is no longer needed")
    return 0


def _or(given: int | None, default: int) -> int:
    return default if given is None else given


def _collect(options: Namespace, plan: Plan, model: str, kept: WorkFile) -> CollectedAnswers:
    """Ask what is not answered, if the user agrees to the cost; return all that was collected."""
    from ulmrig.model.corpus.llm import clients, collect, prices, prompts

    missing = [request for request in plan.requests if request.name not in kept.answered]
    price = prices.price_of(options.provider, model)
    thinks = price.effort if price else options.provider != OLLAMA
    about = prices.estimate([prompts.size(plan, request) for request in missing], thinks)
    there = len(plan.requests) - len(missing)
    print(
        f"{plan.topic}, by {model} ({options.provider}): {len(missing):,} requests"
        + (f", {there:,} more are answered already" if there else "")
    )
    if missing:
        listed = (
            f" (price list of {prices.PRICES_DATE}, {prices.PRICES_SOURCE})"
            if options.provider != OLLAMA
            else ""
        )
        print(f"estimate: {_with_cost(about, price)}{listed}", flush=True)
    language_model: clients.LanguageModel = clients.NoModel()
    if missing:
        language_model = clients.connect(options.provider, model)
        _ask_consent(bool(options.yes), price)
    limits = collect.Limits(
        60 * (MINUTES if options.minutes is None else options.minutes),
        price,
        collect.OVERRUN * prices.cost(about, price) if price else None,
    )
    with progress("requests", len(plan.requests)) as update:

        def show(state: State) -> None:
            update(state.done, state.requests, _note(state, price))

        collector = collect.Collector(plan, kept, language_model, limits, CLOCK, show)
        try:
            return collector.run()
        finally:
            if collector.state.tokens != prices.Tokens():
                print(_describe_use(collector.state, price), flush=True)


def _note(state: State, price: Price | None) -> str:
    """Return what is shown beside the progress: lines, cost, retries."""
    from ulmrig.model.corpus.llm import prices

    parts = [f"{state.lines:,} lines"]
    if price and price.written:
        parts.append(prices.dollars(prices.cost(state.tokens, price)))
    if state.retries:
        parts.append(f"{state.retries:,} sent again")
    return ", ".join(parts)


def _ask_consent(yes: bool, price: Price | None) -> None:
    """Ask whether to go on. Raises UsageError if the answer is not yes."""
    free = price is not None and price.read == price.written == 0
    if yes:
        return
    if not sys.stdin.isatty():
        if free:
            return
        raise UsageError("no terminal to ask on, and it costs money: --yes agrees to it")
    try:
        answer = input("Go on? [y/N] ")
    except EOFError:
        answer = ""
    if answer.strip().lower() not in ("y", "yes"):
        raise UsageError("not agreed to; nothing was asked")


def _with_cost(tokens: Tokens, price: Price | None) -> str:
    """Return tokens and what they cost."""
    from ulmrig.model.corpus.llm import prices

    text = f"{tokens.read:,} tokens read, {tokens.written:,} written"
    if price is None:
        return f"{text}; the price of this model is not known here"
    if price.read == price.written == 0:
        return f"{text}; $0, on a machine of your own"
    return f"{text}; {prices.dollars(prices.cost(tokens, price))}"


def _describe_use(state: State, price: Price | None) -> str:
    again = f", {state.retries:,} sent again" if state.retries else ""
    lost = f", {state.unusable:,} without a useful answer" if state.unusable else ""
    return f"used: {state.asked:,} requests{again}{lost}; {_with_cost(state.tokens, price)}"


def _describe_dropped(collected: CollectedAnswers, balanced: Balanced) -> str:
    """Return what became of the lines."""
    malformed, over = collected.dropped.total(), balanced.over.total()
    reasons = ", ".join(f"{count:,} {reason}" for reason, count in collected.dropped.most_common())
    classes = ", ".join(f"{count:,} {answer}" for answer, count in balanced.over.most_common())
    return (
        f"{len(collected.pairs()) + malformed:,} lines came; dropped:\n"
        f"  {malformed:,} malformed{f': {reasons}' if reasons else ''}\n"
        f"  {balanced.duplicates:,} said twice, {balanced.outvoted:,} outvoted,"
        f" {balanced.conflicts:,} with two answers\n"
        f"  {over:,} over a class's share or --pairs{f': {classes}' if classes else ''}"
    )


def _describe_kept(balanced: Balanced) -> str:
    counts = Counter(pair.answer for pair in balanced.pairs)
    classes = ", ".join(f"{count:,} {answer}" for answer, count in counts.most_common())
    return f"{len(balanced.pairs):,} pairs ({classes})"
