"""``ulmrig study``: experiments on a corpus that answer one question each."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ulmrig.harness.cli import arguments
from ulmrig.harness.cli.progress import progress
from ulmrig.model.precision_study.plan import BitsConfig
from ulmrig.model.support import process_pool
from ulmrig.model.support.settings import settings

NAME = "study"
SUMMARY = "study what it costs that weights have two bits"
EXAMPLES = """
ulmrig study bits guess.txt -o bits
ulmrig study bits guess.txt -o bits --seeds 5 --jobs 2
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``study``."""
    parser.add_argument("what", choices=("bits",), help="bits: the precision of weights")
    arguments.add_corpora(parser)
    arguments.add_folder(parser, "tables, picture and results")
    arguments.add_jobs(parser, "networks trained")
    arguments.add_settings(parser, BitsConfig, "settings")


def run(options: Namespace) -> int:
    """Train what is missing of the study, and write its tables and its picture."""
    from ulmrig.harness.plots import canvas
    from ulmrig.harness.studies.precision.run import run_study
    from ulmrig.model.corpus.pairs import read

    given = {item.name: getattr(options, item.name) for item in settings(BitsConfig)}
    config = BitsConfig(**{name: value for name, value in given.items() if value is not None})
    corpus = read(options.files)
    canvas.check()
    jobs = options.jobs or process_pool.cores()
    with progress("networks trained") as update:
        files = run_study(corpus, config, options.output, jobs, options.command_line, update)
    print(f"{options.output}: {files}")
    return 0
