"""The corpus file that a run ends with."""

from __future__ import annotations

import shlex
from pathlib import Path

from ulmrig.model.corpus.llm.balance import Balanced
from ulmrig.model.corpus.llm.errors import LlmError
from ulmrig.model.corpus.llm.plan import Plan
from ulmrig.model.corpus.llm.prices import Tokens
from ulmrig.model.corpus.pairs import Corpus, CorpusError, lines, problems_of
from ulmrig.model.support.atomic import write_whole


def command(plan: Plan, provider: str, model: str, output: str) -> str:
    """Return the command that makes this corpus, or goes on with it."""
    words = ["ulmrig", "corpus", "guess", "--topic", plan.topic, "--with", provider]
    words += ["--model", model, "--pairs", str(plan.pairs), "--seed", str(plan.seed)]
    return f"{shlex.join(words)} -o {output}"


def text(plan: Plan, provider: str, model: str, balanced: Balanced, spent: Tokens) -> str:
    """Return the text of the file, with a heading that says how it was made.

    Raises LlmError if an answer has no pair, CorpusError for pairs that a file cannot hold.
    """
    missing = balanced.missing()
    if missing:
        raise LlmError(
            f"no {' and no '.join(missing)} in what {model} wrote: no corpus of Twenty Questions"
            " (another --model or --seed may bring it; --restart starts again)"
        )
    problems = [
        f"{pair.where}: {pair.question!r}: {problem}"
        for pair in balanced.pairs
        for problem in problems_of(pair.question, pair.answer)
    ]
    problems += [str(conflict) for conflict in Corpus(balanced.pairs).conflicts()]
    if problems:
        raise CorpusError(problems)
    heading = (
        f"# Twenty Questions about one secret thing: {plan.topic}. question|answer a line.\n"
        f"# Made by: {command(plan, provider, model, 'FILE')}\n"
        f"# The language model {model} wrote it: {len(plan.requests):,} requests,"
        f" {spent.read:,} tokens read, {spent.written:,} written.\n"
        "# Nobody has checked its answers; another run writes other lines.\n"
    )
    return heading + "".join(lines(balanced.pairs))


def write(path: Path, data: str) -> None:
    """Write a corpus file, whole or not at all. Raises LlmError if that fails."""
    try:
        write_whole(path, data.encode("utf-8"))
    except OSError as error:
        raise LlmError(f"{path}: {error.strerror or error} (a file to write)") from error
