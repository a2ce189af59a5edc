"""``ulmrig corpus``: one of our corpora, or one about any thing by a language model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from ulmrig.harness.cli import arguments, completion, language_model
from ulmrig.harness.errors import UsageError
from ulmrig.model.corpus.llm.prices import DEFAULT_MODEL, PROVIDERS

NAME = "corpus"
SUMMARY = "write one of our own corpora, or one by a language model"
EXAMPLES = """
ulmrig corpus guess -o guess.txt
ulmrig corpus oracle --histories 24 -o oracle.txt
ulmrig corpus guess --topic umbrella --with ollama --model llama3.1 --pairs 1000 -o umbrella.txt
"""

_OPTIONS: Final = ("topic", "model", "pairs", "seed", "minutes", "yes", "restart")
"""What only makes sense with a language model."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of ``corpus``."""
    action = parser.add_argument("name", metavar="NAME", help="guess, oracle or tinychat")
    action.completer = completion.corpora  # type: ignore[attr-defined]
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the corpus's file"
    )
    parser.add_argument(
        "--histories",
        type=arguments.count,
        metavar="N",
        help="follow-ups of at most N replies, for a small network (default: of all that have any)",
    )
    group = parser.add_argument_group("by a language model (pip install 'ulmrig[llm]')")
    group.add_argument(
        "--with",
        dest="provider",
        choices=PROVIDERS,
        help="who runs the model (default: none, the grammar writes the corpus)",
    )
    group.add_argument(
        "--topic", metavar="THING", help="the secret thing, such as lighthouse (no default)"
    )
    models = ", ".join(f"{model} of {provider}" for provider, model in DEFAULT_MODEL.items())
    group.add_argument("--model", metavar="M", help=f"the model's name (default: {models})")
    group.add_argument(
        "--pairs", type=int, metavar="N", help=f"at most (default: {language_model.PAIRS})"
    )
    group.add_argument(
        "--seed", type=int, metavar="S", help="another seed gives another plan (default: 0)"
    )
    group.add_argument(
        "--minutes",
        type=float,
        metavar="M",
        help=f"time after which it stops (default: {language_model.MINUTES:g})",
    )
    group.add_argument(
        "--yes", action="store_true", default=None, help="agree to the cost (default: ask)"
    )
    group.add_argument(
        "--restart",
        action="store_true",
        default=None,
        help="forget the answers that another run has kept (default: refuse to mix them)",
    )


def run(options: Namespace) -> int:
    """Write a corpus."""
    if options.provider is not None:
        if options.histories is not None:
            raise UsageError("--histories: is of our own corpora (leave out --with)")
        return language_model.run(options)
    given = next((name for name in _OPTIONS if getattr(options, name) is not None), None)
    if given:
        raise UsageError(
            f"--{given}: needs --with {' or --with '.join(PROVIDERS)}; without a language model"
            " the grammar writes the corpus, and it knows only the lighthouse"
        )
    from ulmrig.model.corpus import builtin

    builtin.write(options.name, options.output, options.histories)
    print(f"{options.output}: {len(builtin.pairs(options.name, options.histories)):,} pairs")
    return 0
