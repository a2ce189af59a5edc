"""``ulmrig evaluate``: how many whole replies are right?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from ulmrig.harness.cli import arguments
from ulmrig.harness.cli.programs import network_file
from ulmrig.harness.cli.progress import progress

NAME = "evaluate"
SUMMARY = "count the whole replies that are right, and list those that are none of the corpus"
EXAMPLES = """
ulmrig evaluate net.npz guess.txt
ulmrig evaluate net.npz talk.txt --recall --json
ulmrig evaluate net.npz talk.txt --forbid DAMN,HELL
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``evaluate``."""
    arguments.add_network(parser)
    arguments.add_corpora(parser)
    parser.add_argument(
        "--recall",
        action="store_true",
        help="measure the prompts that were trained (default: if the corpus has many answers)",
    )
    arguments.add_forbid(parser)
    parser.add_argument("--json", action="store_true", help="print JSON (default: tables)")


def run(options: Namespace) -> int:
    """Evaluate a network on a corpus; return 1 if a reply holds a forbidden word."""
    from ulmrig.model.corpus.pairs import read
    from ulmrig.model.evaluation import forbidden, metrics, report
    from ulmrig.model.network.npz import load

    network, corpus = load(network_file(options.network)), read(options.files)
    recall = True if options.recall else None
    with progress("questions") as update:
        found = metrics.evaluate(network, corpus, recall=recall, progress=update)
    if options.forbid:
        with progress("questions") as update:
            held = forbidden.search(network, corpus, options.forbid, progress=update)
        found = replace(found, forbidden=tuple(held))
    print(report.to_json(found) if options.json else report.render(found))
    return 1 if found.forbidden else 0
