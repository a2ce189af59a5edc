"""``ulmrig verify``: does the program say what the integer model says?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli import arguments, board_options
from ulmrig.harness.cli.programs import load_and_build, network_file
from ulmrig.harness.cli.progress import progress
from ulmrig.harness.errors import UsageError
from ulmrig.hil.farm import targets

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.corpus.pairs import Pair
    from ulmrig.model.network.npz import QuantizedNetwork

NAME = "verify"
SUMMARY = "compare a program with the integer model, byte by byte"
EXAMPLES = """
ulmrig verify guess --lines 500
ulmrig verify net.npz --corpus guess.txt
ulmrig verify net.npz --corpus guess.txt --forbid DAMN,HELL
ulmrig verify tinychat --dialogues --lines 10000
ulmrig verify tinychat --dialogues --lines 200 --target=/dev/ttyUSB0
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
        "--dialogues",
        action="store_true",
        help="hold conversations of up to 12 turns, N lines in all (default: line after line)",
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="S", help="of the lines (default: %(default)s)"
    )
    arguments.add_forbid(parser)
    board_options.add_target(parser, default=targets.EMULATOR)


def run(options: Namespace) -> int:
    """Type many lines to the program; return 1 if it ever differs from the integer model.

    Return 1, too, if the integer model says a forbidden word.
    """
    from ulmrig.hil.cpm.text import program_name

    stem = network_file(options.network).stem
    network, image = load_and_build(options.network, program_name(stem))
    if options.target != targets.EMULATOR and not options.dialogues:
        raise UsageError(f"--target={options.target}: only --dialogues can use a board")
    pairs = _pairs(options.corpus, stem)
    hold = _dialogues if options.dialogues else _lines
    different = hold(options, stem, network, image, pairs)
    return 1 if _says_forbidden(network, pairs, options) or different else 0


def _lines(
    options: Namespace, stem: str, network: QuantizedNetwork, image: ComImage, pairs: Sequence[Pair]
) -> int:
    """Type single lines to the program on the emulator; return how many replies differ."""
    from ulmrig.harness.benchmark.agreement import verify
    from ulmrig.harness.benchmark.typed_lines import corpus_lines, random_lines

    questions = [pair.question for pair in pairs]
    kinds = {
        "random printable lines": list(random_lines(options.lines, options.seed)),
        "corpus prompts, half of them with a typo": list(
            corpus_lines(questions, options.lines, options.seed)
        ),
    }
    different = 0
    for kind, lines in kinds.items():
        with progress("lines", len(lines)) as update:
            result = verify(network, image, lines, progress=lambda found: update(found.lines))
        different += len(result.differences)
        print(f"{stem}, {kind}: {result.describe()}")
    return different


def _dialogues(
    options: Namespace, stem: str, network: QuantizedNetwork, image: ComImage, pairs: Sequence[Pair]
) -> int:
    """Hold conversations, on the emulator or on a board; return how many replies differ."""
    from ulmrig.harness.benchmark.agreement import verify_dialogues

    files = {f"{image.name}.COM": image.data}
    with (
        board_options.open_machine(options, "ulmrig verify", files) as machine,
        progress("lines", options.lines) as update,
    ):
        result = verify_dialogues(
            network,
            image,
            pairs,
            options.lines,
            seed=options.seed,
            machine=machine,
            progress=lambda found: update(found.lines),
        )
    print(f"{stem}, dialogues: {result.describe()}")
    return len(result.differences)


def _says_forbidden(network: QuantizedNetwork, pairs: Sequence[Pair], options: Namespace) -> bool:
    """Return whether a reply holds a forbidden word, and print which ones do."""
    if not options.forbid:
        return False
    from ulmrig.model.corpus.pairs import Corpus
    from ulmrig.model.evaluation.forbidden import describe, search

    corpus = Corpus(tuple(pairs))
    with progress("questions") as update:
        held = search(network, corpus, options.forbid, seed=options.seed, progress=update)
    print(describe(held))
    return bool(held)


def _pairs(corpus: list[Path], stem: str) -> Sequence[Pair]:
    """Return the pairs of the user's corpus, or of ours of that name."""
    from ulmrig.model.corpus import builtin
    from ulmrig.model.corpus.pairs import read

    if corpus:
        return read(corpus).pairs
    name = stem if stem in builtin.NAMES else builtin.NAMES[0]
    return builtin.pairs(name)
