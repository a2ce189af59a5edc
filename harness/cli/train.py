"""``ulmrig train``: every field of TrainConfig is an option, and an epoch is a line."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.model.corpus.pairs import Corpus, read
from ulmrig.model.training.config import RECALL, TrainConfig

if TYPE_CHECKING:
    from ulmrig.model.network.npz import QuantizedNetwork
    from ulmrig.model.training.history import EpochReport, TrainResult

MEASURED: Final = 40
"""Prompts that are typed to the program when it is done."""


def add_arguments(sub: ArgumentParser) -> None:
    """Add the options of ``train``."""
    sub.add_argument("files", type=Path, nargs="+", metavar="CORPUS")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="NET.npz")
    sub.add_argument("--resume", action="store_true", help="go on from OUTPUT's checkpoint")
    group = sub.add_argument_group("settings (model/training/config.py gives the reasons)")
    for field in fields(TrainConfig):
        option = "--" + field.name.replace("_", "-")
        if field.name == "hidden":
            group.add_argument(option, type=widths, metavar="N,N")
        elif field.type == "bool":
            group.add_argument(option, action=BooleanOptionalAction)
        else:
            group.add_argument(option, type=int if field.type == "int" else float, metavar="X")


def widths(text: str) -> tuple[int, ...]:
    """Return the widths in an option such as ``256,64``."""
    try:
        return tuple(int(word) for word in text.split(",") if word)
    except ValueError:
        raise ArgumentTypeError(f"{text!r}: expected widths such as 256,64") from None


def config_of(options: Namespace, corpus: Corpus) -> TrainConfig:
    """Return the defaults, changed as the options say.

    A corpus of many answers is one to be recalled, as ``evaluate`` has it, unless the options
    say otherwise.
    """
    from ulmrig.model.evaluation.metrics import MAX_CLASSES

    given: dict[str, Any] = {
        field.name: getattr(options, field.name)
        for field in fields(TrainConfig)
        if getattr(options, field.name) is not None
    }
    recall = given.get("recall", len(corpus.classes()) > MAX_CLASSES)
    return replace(RECALL if recall else TrainConfig(), **given)


def train(options: Namespace) -> int:
    """``ulmrig train CORPUS… -o NET.npz``: 1 if no network fits the budget, or the machine."""
    corpus = read(options.files)
    config = config_of(options, corpus)
    from ulmrig.asm.cost.pricer import Pricer
    from ulmrig.model.training.trainer import train as run

    part = "trained" if config.measures_training else "dev"
    print(f"{len(corpus.pairs):,} pairs; replies right are those on {part} prompts", flush=True)
    words = options.words.replace(" --resume", "")
    result = run(
        corpus,
        config,
        output=options.output,
        resume=options.resume,
        report=_print_epoch,
        made_by=words,
        price=Pricer(),
    )
    fits = _print_result(result, corpus, part)
    _draw(result, options.output.with_suffix(".png"), config)
    return 0 if fits else 1


def _print_epoch(report: EpochReport) -> None:
    """Print an epoch's line; a star marks the best so far."""
    cost = ""
    if report.price:
        cost = f"T-states {report.price.t_states:,.0f}  bytes {report.price.size:,}  "
    line = (
        f"epoch {report.epoch:3d}/{report.epochs}  loss {report.loss:.3f}  "
        f"right: integer {report.integer_right:6.1%}, float {report.float_right:6.1%}  "
        f"weights {report.nonzeros:,}  operations {report.operations:,.0f}  {cost}"
        f"peak {report.peak:,}  {report.seconds:.0f} s{'  *' if report.best else ''}"
    )
    print(line, flush=True)


def _print_result(result: TrainResult, corpus: Corpus, part: str) -> bool:
    """Print what was kept, its class table, and what it costs; return whether it is of use."""
    from ulmrig.model.evaluation import metrics, report

    best = result.best
    print(
        f"{result.output}: epoch {best.epoch}, {best.integer_right:.1%} of {best.measured:,} "
        f"whole replies right ({part}), {result.network.describe()}, {result.seconds:.0f} s"
    )
    found = metrics.evaluate(result.network, corpus)
    print("\n" + report.render(found))
    cost, built = _cost(result, [pair.question for pair in corpus.pairs])
    print(cost)
    if not result.affordable:
        print("no network was inside the budget: this is the cheapest (fewer hidden neurons?)")
    return built and result.affordable


def _cost(result: TrainResult, questions: list[str]) -> tuple[str, bool]:
    """Return what the program costs, predicted and measured, and whether it can be built."""
    from ulmrig.asm.cost.pricer import Pricer
    from ulmrig.asm.program.build import BuildError, build

    asked = _typeable(questions)
    price = Pricer()(result.network, asked)
    predicted = f"predicted {price.t_states:,.0f} T-states per inference, {price.size:,} bytes"
    try:
        image = build(result.network, "NET")
    except BuildError as error:
        return f"{predicted}; it cannot be built: {error}", False
    t_states, differing = _measured(result.network, asked)
    return (
        f"{predicted}; measured {t_states:,.0f} and {len(image.data):,} "
        f"({len(asked)} prompts, {differing} replies differ from the integer model)"
    ), True


def _typeable(questions: list[str]) -> list[str]:
    """Return MEASURED of the questions that a keyboard of 7 bits can type, evenly."""
    plain = [q for q in questions if q.isascii() and q != "!"]
    return plain[:: max(1, len(plain) // MEASURED)][:MEASURED]


def _measured(network: QuantizedNetwork, asked: list[str]) -> tuple[float, int]:
    """Return the T-states per inference on the emulator, and how many replies are wrong."""
    from ulmrig.asm.program.build import build
    from ulmrig.harness.benchmark.prompt_runner import Prompt, measure, model_replies, subject_of
    from ulmrig.model.network.integer import IntegerModel

    prompts = [Prompt(question.encode("latin-1")) for question in asked]
    replies = model_replies(IntegerModel(network), prompts)
    found = measure(subject_of(build(network, "NET")), prompts, replies)
    return found.per_inference, len(found.differences)


def _draw(result: TrainResult, path: Path, config: TrainConfig) -> None:
    """Draw the run, where matplotlib is there."""
    from ulmrig.harness.plots import training as training_picture
    from ulmrig.harness.plots.canvas import MapError

    try:
        training_picture.save(result.history, path, config)
    except MapError as error:
        print(f"no picture: {error}")
    else:
        print(f"{path}: the run as a picture")
