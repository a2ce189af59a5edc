"""``ulmrig verify``: does the program say what the integer model says?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli import arguments
from ulmrig.harness.cli.programs import load_and_build, network_file
from ulmrig.harness.cli.progress import progress

if TYPE_CHECKING:
    from ulmrig.model.corpus.pairs import Corpus
    from ulmrig.model.network.npz import QuantizedNetwork

NAME = "verify"
SUMMARY = "compare a program with the integer model, byte by byte"
EXAMPLES = """
ulmrig verify guess --lines 500
ulmrig verify net.npz --corpus guess.txt
ulmrig verify net.npz --corpus guess.txt --forbid DAMN,HELL
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``verify``."""
    arguments.add_network(parser)
    parser.add_argument(
        "--corpus",
        type=Path,
        nargs="*",
        default=[],
        metavar="FILE",
        help="where the prompts come from (default: our corpus of that name, or guess)",
    )
    parser.add_argument(
        "--lines",
        type=arguments.positive,
        default=2000,
        metavar="N",
        help="lines of each kind: random ones, and prompts of the corpus (default: %(default)s)",
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="S", help="of the lines (default: %(default)s)"
    )
    arguments.add_forbid(parser)


def run(options: Namespace) -> int:
    """Type many lines to the program; return 1 if it ever differs from the integer model.

    Return 1, too, if the integer model says a forbidden word.
    """
    from ulmrig.harness.benchmark.agreement import corpus_lines, random_lines, verify
    from ulmrig.hil.cpm.text import program_name

    stem = network_file(options.network).stem
    network, image = load_and_build(options.network, program_name(stem))
    corpus = _corpus(options.corpus, stem)
    kinds = {
        "random printable lines": list(random_lines(options.lines, options.seed)),
        "corpus prompts, half of them with a typo": list(
            corpus_lines([pair.question for pair in corpus.pairs], options.lines, options.seed)
        ),
    }
    different = 0
    for kind, lines in kinds.items():
        with progress("lines", len(lines)) as update:
            result = verify(network, image, lines, progress=lambda found: update(found.lines))
        different += len(result.differences)
        print(f"{stem}, {kind}: {result.describe()}")
    return 1 if _says_forbidden(network, corpus, options) or different else 0


def _says_forbidden(network: QuantizedNetwork, corpus: Corpus, options: Namespace) -> bool:
    """Return whether a reply holds a forbidden word, and print which ones do."""
    if not options.forbid:
        return False
    from ulmrig.model.evaluation import forbidden

    with progress("questions") as update:
        held = forbidden.search(network, corpus, options.forbid, seed=options.seed, progress=update)
    print(forbidden.describe(held))
    return bool(held)


def _corpus(files: list[Path], stem: str) -> Corpus:
    """Return the user's corpus, or ours of that name."""
    from ulmrig.model.corpus import builtin
    from ulmrig.model.corpus.pairs import Corpus, read

    if files:
        return read(files)
    name = stem if stem in builtin.NAMES else builtin.NAMES[0]
    return Corpus(tuple(builtin.pairs(name)))
