"""The command line: ``ulmrig corpus | check | train | evaluate | build | chat | …``.

Each command is a function of its parsed arguments that returns the exit status. What goes wrong
with a user's file or word is one clear text and exit status 2; 1 is a verdict against a model.
"""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ulmrig.harness.cli import (
    bench,
    board_options,
    boards,
    build,
    chat,
    check,
    corpus,
    deploy,
    evaluate,
    study,
    sweep,
    train,
    verify,
    virtual_board,
)
from ulmrig.hil.farm import targets
from ulmrig.model.errors import UlmrigError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    Command = Callable[[Namespace], int]
    Add = Callable[[str, Command, str], ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ulmrig`` with ``arguments`` (those of the process by default); return its status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(words)
    options.words = shlex.join(["ulmrig", *words])
    command: Command = options.command
    try:
        status = command(options)
        sys.stdout.flush()
        return status
    except UlmrigError as error:
        print(f"ulmrig: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nulmrig: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Python flushes at its end once more, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="ulmrig", description="The test rig for language models that run on a Z80."
    )
    subparsers = top.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command, summary: str) -> ArgumentParser:
        sub = subparsers.add_parser(name, help=summary, description=summary)
        sub.set_defaults(command=command)
        return sub

    _add_training(add)
    _add_programs(add)
    _add_boards(add)
    return top


def _add_training(add: Add) -> None:
    """Add what makes corpora and networks, and what judges them."""
    sub = add("corpus", corpus.corpus, "make one of our own corpora")
    sub.add_argument("name", help="guess, oracle or tinychat")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    corpus.add_arguments(sub)

    sub = add("check", check.check, "check question|answer files, count classes, find conflicts")
    sub.add_argument("files", type=Path, nargs="+", metavar="FILE")

    sub = add("train", train.train, "train a 2-bit network on question|answer files")
    train.add_arguments(sub)

    sub = add("sweep", sweep.sweep, "what accuracy costs, over hidden sizes and sparsity")
    sweep.add_arguments(sub)

    sub = add("evaluate", evaluate.evaluate, "how many whole replies are right, class by class")
    sub.add_argument("network", type=Path, metavar="NET.npz")
    sub.add_argument("files", type=Path, nargs="+", metavar="CORPUS")
    sub.add_argument("--recall", action="store_true", help="measure the prompts trained on")
    sub.add_argument("--json", action="store_true", help="for machines")

    sub = add("study", study.study, "what does it cost that weights have two bits?")
    study.add_arguments(sub)


def _add_programs(add: Add) -> None:
    """Add what makes programs of networks, and what judges those."""
    sub = add("build", build.build, "build a CP/M program from a network")
    sub.add_argument("network", metavar="NET.npz", help="or the name of a shipped network")
    sub.add_argument("-o", "--output", type=Path, metavar="NAME.COM")
    sub.add_argument(
        "--tpa", type=build.address, metavar="HEX", help="where CP/M begins (default: D800h)"
    )
    sub.add_argument("--explain", action="store_true", help="where T-states and bytes go")
    sub.add_argument("--prompts", type=Path, metavar="FILE", help="what --explain asks")
    sub.add_argument("--map", type=Path, metavar="MAP.png", help="draw the memory at run time")

    sub = add("verify", verify.verify, "compare a program with the integer model, byte by byte")
    sub.add_argument("network", metavar="NET.npz", help="or the name of a shipped network")
    sub.add_argument("--corpus", type=Path, nargs="*", default=[], metavar="FILE")
    sub.add_argument("--lines", type=int, default=2000, help="of each kind (default: %(default)s)")
    sub.add_argument("--seed", type=int, default=0)

    sub = add("bench", bench.bench, "what a program costs in T-states, beside another one")
    bench.add_arguments(sub)


def _add_boards(add: Add) -> None:
    """Add what talks to machines."""
    sub = add("chat", chat.chat, "talk to a network, or to any CP/M program")
    sub.add_argument("name", metavar="NAME", help="a shipped network, NET.npz or FILE.COM")
    sub.add_argument("tail", nargs="*", help="words for its command line")
    board_options.add_arguments(sub, target=targets.EMULATOR)

    sub = add("boards", boards.boards, "what boards there are, and who holds them")
    board_options.add_arguments(sub, waits=False)
    sub.add_argument("--probe", action="store_true", help="ask each that is free")

    sub = add("deploy", deploy.deploy, "put a program on a board, and verify it there")
    sub.add_argument("name", metavar="NAME", help="a shipped network, NET.npz or FILE.COM")
    board_options.add_arguments(sub)

    sub = add("virtual-board", virtual_board.run, "a virtual board, behind a pty or a port")
    virtual_board.add_arguments(sub)


if __name__ == "__main__":
    sys.exit(main())
