"""``ulmrig corpus``: one of our corpora by grammar, or one about any thing by a language model."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ulmrig.harness.errors import UsageError
from ulmrig.model.corpus.llm.collect import Clock
from ulmrig.model.corpus.llm.prices import DEFAULT_MODEL, OLLAMA, PROVIDERS

if TYPE_CHECKING:
    from ulmrig.model.corpus.llm.answers import CollectedAnswers
    from ulmrig.model.corpus.llm.collect import State
    from ulmrig.model.corpus.llm.plan import Plan
    from ulmrig.model.corpus.llm.prices import Price, Tokens
    from ulmrig.model.corpus.llm.sift import Sifted
    from ulmrig.model.corpus.llm.work import WorkFile

PAIRS: Final = 3000
"""Pairs by default: a third of our grammar's corpus, for some cents."""

MINUTES: Final = 120.0
"""The deadline by default: a small model at home writes some 40 lines per minute."""

CLOCK = Clock()
_OPTIONS: Final = ("topic", "model", "pairs", "seed", "minutes", "yes", "anew")


def add_arguments(sub: ArgumentParser) -> None:
    """Add the options of ``corpus`` that are for a language model."""
    group = sub.add_argument_group("by a language model (pip install 'ulmrig[llm]')")
    group.add_argument("--with", dest="provider", choices=PROVIDERS, help="who runs the model")
    group.add_argument("--topic", metavar="THING", help="the secret thing, such as lighthouse")
    models = ", ".join(f"{model} of {provider}" for provider, model in DEFAULT_MODEL.items())
    group.add_argument("--model", metavar="M", help=f"default: {models}")
    group.add_argument("--pairs", type=int, metavar="N", help=f"at most (default: {PAIRS})")
    group.add_argument("--seed", type=int, metavar="S", help="another seed, another plan")
    group.add_argument(
        "--minutes", type=float, metavar="M", help=f"deadline (default: {MINUTES:g})"
    )
    group.add_argument("--yes", action="store_true", default=None, help="do not ask about the cost")
    group.add_argument(
        "--anew", action="store_true", default=None, help="forget what another run has kept"
    )


def corpus(options: Namespace) -> int:
    """``ulmrig corpus NAME -o FILE``, and with ``--topic`` and ``--with`` by a language model."""
    if options.provider is not None:
        return _by_model(options)
    given = next((name for name in _OPTIONS if getattr(options, name) is not None), None)
    if given:
        raise UsageError(
            f"--{given}: expected --with {' or --with '.join(PROVIDERS)}; without a language model"
            " the grammar writes the corpus, and it knows only the lighthouse"
        )
    from ulmrig.model.corpus import builtin as generate

    try:
        generate.write(options.name, options.output)
    except ValueError as error:
        raise UsageError(str(error)) from None
    print(f"{options.output}: {len(generate.pairs(options.name)):,} pairs")
    return 0


def _by_model(options: Namespace) -> int:
    """Plan, show the cost, ask the model, and write the corpus."""
    from ulmrig.model.corpus.llm import plan as planning
    from ulmrig.model.corpus.llm import prompts, result, sift, work

    if options.name != "guess":
        raise UsageError(f"corpus {options.name}: a language model writes guess (without --with?)")
    if options.topic is None:
        raise UsageError("--with: expected --topic THING too, such as --topic lighthouse")
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
    begun = {
        "topic": plan.topic,
        "with": options.provider,
        "model": model,
        "pairs": plan.pairs,
        "seed": plan.seed,
        "plan": plan.digest(prompts.texts(plan.topic)),
    }
    file = output.with_name(f"{output.name}.work.jsonl")
    with work.WorkFile(file, begun, anew=bool(options.anew)) as kept:
        heard = _collected(options, plan, model, kept)
        sifted = sift.sift(heard.pairs(), plan.pairs, plan.seed)
        print(_lines_dropped(heard, sifted))
        data = result.text(plan, options.provider, model, sifted, kept.spent)
        result.write(output, data)
    print(f"{output}: {_counted(sifted)}; {file} has every answer and is no longer needed")
    return 0


def _or(given: int | None, default: int) -> int:
    return default if given is None else given


def _collected(options: Namespace, plan: Plan, model: str, kept: WorkFile) -> CollectedAnswers:
    """Ask what is not answered, if the user agrees to the cost; return all that was heard."""
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
            f" (price list of {prices.DATED}, {prices.SOURCE})"
            if options.provider != OLLAMA
            else ""
        )
        print(f"estimate: {_priced(about, price)}{listed}", flush=True)
    asker: clients.Asker = clients.Nobody()
    if missing:
        asker = clients.connect(options.provider, model)
        _agreed(bool(options.yes), price)
    limits = collect.Limits(
        60 * (MINUTES if options.minutes is None else options.minutes),
        price,
        collect.OVERRUN * prices.cost(about, price) if price else None,
    )
    progress = _Progress(price)
    collector = collect.Collector(plan, kept, asker, limits, CLOCK, progress.show)
    try:
        heard = collector.run()
    finally:
        progress.end()
        if collector.state.tokens != prices.Tokens():
            print(_used(collector.state, price), flush=True)
    return heard


def _agreed(yes: bool, price: Price | None) -> None:
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


def _priced(tokens: Tokens, price: Price | None) -> str:
    """Return tokens and what they cost."""
    from ulmrig.model.corpus.llm import prices

    text = f"{tokens.read:,} tokens read, {tokens.written:,} written"
    if price is None:
        return f"{text}; the price of this model is not known here"
    if price.read == price.written == 0:
        return f"{text}; $0, on a machine of your own"
    return f"{text}; {prices.dollars(prices.cost(tokens, price))}"


def _used(state: State, price: Price | None) -> str:
    again = f", {state.again:,} sent again" if state.again else ""
    lost = f", {state.lost:,} without a useful answer" if state.lost else ""
    return f"used: {state.asked:,} requests{again}{lost}; {_priced(state.tokens, price)}"


def _lines_dropped(heard: CollectedAnswers, sifted: Sifted) -> str:
    """Return what became of the lines."""
    malformed, over = heard.dropped.total(), sifted.over.total()
    reasons = ", ".join(f"{count:,} {reason}" for reason, count in heard.dropped.most_common())
    classes = ", ".join(f"{count:,} {answer}" for answer, count in sifted.over.most_common())
    return (
        f"{len(heard.pairs()) + malformed:,} lines came; dropped:\n"
        f"  {malformed:,} malformed{f': {reasons}' if reasons else ''}\n"
        f"  {sifted.doubles:,} said twice, {sifted.outvoted:,} outvoted,"
        f" {sifted.conflicts:,} with two answers\n"
        f"  {over:,} over a class's share or --pairs{f': {classes}' if classes else ''}"
    )


def _counted(sifted: Sifted) -> str:
    from collections import Counter

    counts = Counter(pair.answer for pair in sifted.pairs)
    classes = ", ".join(f"{count:,} {answer}" for answer, count in counts.most_common())
    return f"{len(sifted.pairs):,} pairs ({classes})"


class _Progress:
    """A line on a terminal that is written over; nothing elsewhere, and nothing in CI."""

    def __init__(self, price: Price | None) -> None:
        self._price = price
        self._shown = sys.stderr.isatty() and not os.environ.get("CI")

    def show(self, state: State) -> None:
        """Show how far it is."""
        from ulmrig.model.corpus.llm import prices

        if not self._shown:
            return
        text = f"\r{state.done:,}/{state.requests:,} requests, {state.lines:,} lines"
        if self._price and self._price.written:
            text += f", {prices.dollars(prices.cost(state.tokens, self._price))}"
        again = f", {state.again:,} sent again" if state.again else ""
        print(f"{text}{again}\x1b[K", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            print(file=sys.stderr)
