"""``ulmrig verify``."""

from __future__ import annotations

import sys
from argparse import Namespace

from ulmrig.harness.cli.programs import _load_and_build, network_file


def verify(options: Namespace) -> int:
    """``ulmrig verify NET.npz``: 0 if the program never differs from the integer model."""
    from ulmrig.harness.benchmark.agreement import Agreement, corpus_lines, random_lines
    from ulmrig.harness.benchmark.agreement import verify as run
    from ulmrig.model.corpus import builtin as generate
    from ulmrig.model.corpus.pairs import read

    network, image = _load_and_build(options.network, "VERIFY")
    kinds = {"random printable lines": list(random_lines(options.lines, options.seed))}
    stem = network_file(options.network).stem
    if options.corpus:
        questions = [pair.question for pair in read(options.corpus).pairs]
    else:
        name = stem if stem in generate.NAMES else generate.NAMES[0]
        questions = [pair.question for pair in generate.pairs(name)]
    kinds["corpus prompts, half of them with a typo"] = list(
        corpus_lines(questions, options.lines, options.seed)
    )

    def progress(result: Agreement) -> None:
        if sys.stderr.isatty() and result.lines % 100 == 0:
            print(f"\r{result.lines:,} lines", end="", file=sys.stderr, flush=True)

    different = 0
    for kind, lines in kinds.items():
        result = run(network, image, lines, progress=progress)
        different += len(result.differences)
        if sys.stderr.isatty():
            print("\r", end="", file=sys.stderr)
        print(f"{stem}, {kind}: {result.describe()}")
    return 1 if different else 0
