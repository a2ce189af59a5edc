"""``ulmrig study``: experiments on a corpus that answer one question each."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from ulmrig.harness.cli import arguments
from ulmrig.harness.cli.progress import progress
from ulmrig.harness.errors import UsageError
from ulmrig.harness.studies.memory.plan import MemoryConfig
from ulmrig.model.precision_study.plan import BitsConfig
from ulmrig.model.support import process_pool
from ulmrig.model.support.settings import settings

NAME = "study"
SUMMARY = "study what two bits cost, or what a conversation should remember"
EXAMPLES = """
ulmrig study bits guess.txt -o bits
ulmrig study bits guess.txt -o bits --seeds 5 --jobs 2
ulmrig study memory tinychat.txt -o memory
"""

CONFIGS: Final = {"bits": BitsConfig, "memory": MemoryConfig}


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``study``."""
    parser.add_argument(
        "what",
        choices=tuple(CONFIGS),
        help="bits: the precision of weights; memory: kinds of memory",
    )
    arguments.add_corpora(parser)
    arguments.add_folder(parser, "tables, picture and results")
    arguments.add_jobs(parser, "networks trained")
    epochs = " and ".join(f"{config().epochs} for {what}" for what, config in CONFIGS.items())
    shared = [item.name for item in settings(BitsConfig)]
    arguments.add_settings(parser, BitsConfig, "settings", {"epochs": epochs})
    arguments.add_settings(parser, MemoryConfig, "settings of memory alone", skip=shared)


def config_of(options: Namespace) -> BitsConfig | MemoryConfig:
    """Return the settings of the study. Raises UsageError for one that it does not have."""
    names = {item.name for config in CONFIGS.values() for item in settings(config)}
    given = {name: getattr(options, name) for name in names}
    given = {name: value for name, value in given.items() if value is not None}
    config = CONFIGS[options.what]
    known = [item.name for item in settings(config)]
    for name in sorted(given.keys() - {*known}):
        listed = ", ".join("--" + one.replace("_", "-") for one in known)
        raise UsageError(f"--{name.replace('_', '-')}: not of study {options.what} ({listed})")
    made: BitsConfig | MemoryConfig = config(**given)
    return made


def run(options: Namespace) -> int:
    """Train what is missing of the study, and write its tables and its picture."""
    from ulmrig.harness.plots import canvas
    from ulmrig.harness.studies.memory import run as memory
    from ulmrig.harness.studies.precision import run as precision
    from ulmrig.model.corpus.pairs import read

    config = config_of(options)
    corpus = read(options.files)
    jobs = options.jobs or process_pool.cores()
    if isinstance(config, BitsConfig):
        canvas.check()
    given = options.output, jobs, options.command_line
    with progress("networks trained") as update:
        if isinstance(config, BitsConfig):
            files = precision.run_study(corpus, config, *given, update)
        else:
            files = memory.run_study(corpus, config, *given, update)
    print(f"{options.output}: {files}")
    return 0
