"""The work file: every answer that was paid for is kept beside the output, line by line.

It is a journal (``model.support.journal``): the first line says what run it belongs to; each other
line is one answer of the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from ulmrig.model.corpus.llm.answers import Line
from ulmrig.model.corpus.llm.errors import LlmError
from ulmrig.model.corpus.llm.prices import Tokens
from ulmrig.model.support.journal import Entry, Journal

FORMAT: Final = 1
"""Raise it where the file, or the form of a line (``answers.CollectedAnswers``), changes."""

_OURS: Final = b'{"ulmrig":"work"'


class WorkFile(Journal):
    """The answers to the requests of one run, in the file ``path``; a context manager.

    ``fingerprint`` says what the run is. Raises LlmError if the file belongs to another run, is
    damaged, held by another process or cannot be written; with ``restart`` another run's is
    emptied.
    """

    error = LlmError
    foreign = "no work file of ours (choose another -o)"
    damaged = "damaged (remove that line, or --restart for all)"

    def __init__(
        self, path: Path, fingerprint: Mapping[str, object], restart: bool = False
    ) -> None:
        self.answered: dict[str, list[Line]] = {}
        self.spent = Tokens()
        """What all answers in the file took, those of no use included."""
        super().__init__(path, {"ulmrig": "work", "format": FORMAT, **fingerprint}, restart=restart)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # A file without an answer is of no use, and would be in the way of other words.
        if not self.entries:
            self.path.unlink(missing_ok=True)
        super().__exit__(kind, error, trace)

    def keep(self, name: str, lines: Sequence[Line] | None, tokens: Tokens) -> None:
        """Keep an answer to the request ``name``; None for one that is of no use.

        Raises LlmError if the disk takes no more.
        """
        entry: Entry = {"request": name, "tokens": [tokens.read, tokens.written]}
        if lines is not None:
            entry["lines"] = lines
        self.append([entry])

    def take(self, entry: Entry) -> None:
        """Count what an answer took, and remember its lines."""
        read, written = entry["tokens"]
        self.spent += Tokens(int(read), int(written))
        if "lines" in entry:
            self.answered[str(entry["request"])] = [dict(line) for line in entry["lines"]]

    def is_ours(self, data: bytes, run: Mapping[str, object]) -> bool:
        """Say if a file begins as ours do; another's is left alone, also with ``restart``."""
        return data.startswith(_OURS[: len(data)])

    def difference(self, was: Mapping[str, Any], run: Mapping[str, object]) -> str:
        """Return how a work file is another run's, and what to do."""
        for name in ("topic", "with", "model", "pairs", "seed"):
            if was.get(name) != run[name]:
                what = f"started with --{name} {was.get(name)}, not {run[name]}"
                break
        else:
            what = "made by another version of ulmrig, with another plan"
        return f"{what} (the same words go on with it; --restart empties it and starts again)"
