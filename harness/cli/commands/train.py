"""``ulmrig train``: an option for each setting of TrainConfig, and a line per epoch."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ulmrig.harness.cli import arguments, game
from ulmrig.harness.cli.progress import duration, progress
from ulmrig.model.support.settings import settings
from ulmrig.model.text import counted
from ulmrig.model.training.advice import advice, choice, useless
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.data.encoder import missing
from ulmrig.model.training.recipe import WIDE_PROMPTS, WIDE_SHARE, Recipe, recipe

if TYPE_CHECKING:
    from ulmrig.model.corpus.pairs import Corpus
    from ulmrig.model.network.npz import QuantizedNetwork
    from ulmrig.model.training.history import EpochReport, TrainResult

NAME = "train"
SUMMARY = "train a 2-bit network on question|answer files"
EXAMPLES = """
ulmrig train guess.txt -o guess.npz
ulmrig train talk.txt -o talk.npz --budget 83000 --bytes 25200 --epochs 200
ulmrig train guess.txt -o guess.npz --resume
ulmrig train talk.txt -o talk.npz --forbid DAMN,HELL
ulmrig train guess.txt -o guess.npz --game 20 --secret 'IT WAS A LIGHTHOUSE'
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``train``."""
    arguments.add_corpora(parser)
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="NET.npz", help="the network's file"
    )
    parser.add_argument(
        "--resume", action="store_true", help="continue from the output's checkpoint (default: no)"
    )
    arguments.add_forbid(parser)
    game.add_options(parser)
    defaults = {
        item.name: f"{arguments.shown_setting(item.default)}; for recall {recall}"
        for item in settings(TrainConfig)
        if (recall := arguments.shown_setting(getattr(RECALL, item.name)))
        != arguments.shown_setting(item.default)
    }
    for name in ("hidden", "query_buckets", "batch", "synthetic"):
        plain = arguments.shown_setting(getattr(TrainConfig(), name))
        defaults[name] = f"{defaults.get(name, plain)}; less for a small corpus"
    defaults["epochs"] += "; more or fewer by the size of the corpus"
    defaults["memory_buckets"] = "0; more if the corpus has dialogues"
    defaults["synthetic"] += f"; {WIDE_PROMPTS} with an encoder"
    defaults["synthetic_share"] = (
        f"{TrainConfig().synthetic_share}; up to {WIDE_SHARE} with an encoder"
    )
    defaults["teacher"] = "encoder where it is installed, else ngrams"
    defaults["recall"] = "for more than 12 answers, and for fewer than 2,000 pairs"
    arguments.add_settings(parser, TrainConfig, "settings", defaults)


def recipe_of(options: Namespace, corpus: Corpus) -> Recipe:
    """Return how to train ``corpus``: by the recipe, changed as the options say."""
    given: dict[str, Any] = {
        item.name: getattr(options, item.name)
        for item in settings(TrainConfig)
        if getattr(options, item.name) is not None
    }
    return recipe(corpus, given, encoder=not missing())


def run(options: Namespace) -> int:
    """Train; return 1 if no network fits the budget, none can be built, or no reply is right.

    Return 1, too, if a reply holds a forbidden word; the output is left as it is then, and the
    network is kept under another name.
    """
    from ulmrig.model.corpus.pairs import read

    arguments.keep_inputs(options.output, *options.files)
    corpus = read(options.files)
    rules = game.rules_of(options, corpus)
    chosen = recipe_of(options, corpus)
    config = chosen.config
    from ulmrig.asm.cost.pricer import Pricer
    from ulmrig.model.training.trainer import train

    part = _part(config)
    print(
        f"{counted(len(corpus.pairs), 'pair')}; replies right are those on {part} prompts",
        flush=True,
    )
    for line in chosen.reason:
        print(line, flush=True)
    if not options.resume:
        _set_aside(options.output)
    try:
        with progress("epochs", config.epochs) as update:
            result = train(
                corpus,
                config,
                output=options.output,
                resume=options.resume,
                report=_print_epoch,
                progress=update,
                made_by=_made_by(options, config),
                price=Pricer(),
                keep_as=lambda network: _place(network, corpus, options),
                game=rules,
            )
    except KeyboardInterrupt:
        from ulmrig.model.training.checkpoint import path_of

        if path_of(options.output).exists():
            print("\nthe checkpoint is kept: the same command with --resume continues it")
        raise
    forbidden = result.output != options.output
    if forbidden:
        print(f"{options.output}: not written; the network is kept as {result.output}")
    fits = _print_result(result, corpus, config) and not forbidden
    _draw(result, result.output.with_suffix(".png"), config)
    return 0 if fits else 1


def _place(network: QuantizedNetwork, corpus: Corpus, options: Namespace) -> Path:
    """Return the output, or another file if a reply holds a forbidden word; say which ones do."""
    output: Path = options.output
    if not options.forbid:
        return output
    from ulmrig.model.evaluation.forbidden import describe, search

    held = search(network, corpus, options.forbid)
    print(describe(held))
    return output.with_name(f"{output.stem}-forbidden{output.suffix}") if held else output


def _made_by(options: Namespace, config: TrainConfig) -> str:
    """Return the command that gives this network anywhere, whatever is installed there."""
    command: str = options.command_line.replace(" --resume", "")
    if options.teacher is None and config.teacher != TrainConfig().teacher:
        command += f" --teacher {config.teacher}"
    return command


def _set_aside(output: Path) -> None:
    """Keep the checkpoint of an unfinished training, and say where."""
    from ulmrig.model.training.checkpoint import path_of, set_aside

    if aside := set_aside(output):
        print(
            f"{path_of(output)}: the checkpoint of an unfinished training is kept as {aside.name} "
            "(--resume would have continued it)",
            flush=True,
        )


def _part(config: TrainConfig) -> str:
    """Return on which prompts replies are counted."""
    return "trained" if config.measures_training else "dev"


def _print_epoch(report: EpochReport) -> None:
    """Print an epoch's line, with the time left; a star marks the best epoch so far."""
    cost = ""
    if report.price:
        cost = f"T-states {report.price.t_states:,.0f}  bytes {report.price.size:,}  "
    left = report.seconds / report.epoch * (report.epochs - report.epoch)
    print(
        f"epoch {report.epoch:3d}/{report.epochs}  loss {report.loss:.3f}  "
        f"right {report.integer_right:6.1%} (before rounding {report.float_right:6.1%})  "
        f"weights {report.nonzeros:,}  operations {report.operations:,.0f}  {cost}"
        f"peak {report.peak:,}  {report.seconds:.0f} s, {duration(left)} left"
        f"{'  *' if report.best else ''}",
        flush=True,
    )


def _print_result(result: TrainResult, corpus: Corpus, config: TrainConfig) -> bool:
    """Print what was kept, its class table, and what it costs; return whether it is of use."""
    from ulmrig.model.evaluation import metrics, report
    from ulmrig.model.training.data.parts import parts

    best = result.best
    part = _part(config)
    print(
        f"{result.output}: epoch {best.epoch}, {best.integer_right:.1%} of {best.measured:,} "
        f"whole replies right ({part}), {result.network.describe()}, {result.seconds:.0f} s"
    )
    print("\n" + report.render(metrics.evaluate(result.network, corpus, recall=config.recall)))
    cost, built = _cost(result, [pair.question for pair in corpus.pairs])
    print(cost)
    measured = parts(corpus, config).dev.pairs
    if line := choice(result, config):
        print(line)
    for line in advice(best, config, measured, affordable=result.affordable):
        print(line)
    return built and result.affordable and not useless(best)


def _cost(result: TrainResult, questions: list[str]) -> tuple[str, bool]:
    """Return what the program costs, predicted and measured, and whether it can be built."""
    from ulmrig.asm.cost.pricer import Pricer
    from ulmrig.asm.program.build import BuildError
    from ulmrig.harness.benchmark.network_cost import network_cost, typeable_prompts

    prompts = typeable_prompts(questions)
    price = Pricer()(result.network, [prompt.text.decode("latin-1") for prompt in prompts])
    predicted = f"predicted {price.t_states:,.0f} T-states per inference, {price.size:,} bytes"
    try:
        found = network_cost(result.network, prompts)
    except BuildError as error:
        return f"{predicted}; it cannot be built: {error}", False
    return (
        f"{predicted}; measured {found.measured:,.0f} and {found.com_bytes:,} ({len(prompts)} "
        f"prompts, {len(found.differences)} replies differ from the integer model)"
    ), True


def _draw(result: TrainResult, path: Path, config: TrainConfig) -> None:
    """Draw the course of the training, if matplotlib is there."""
    from ulmrig.harness.plots import training
    from ulmrig.harness.plots.canvas import PictureError

    try:
        training.save(result.history, path, config)
    except PictureError as error:
        print(f"no picture: {error}")
    else:
        print(f"{path}: the course of the training")
