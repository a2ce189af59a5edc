"""The Markdown pages of the project, and the commands that stand in them.

A block of commands is fenced as ``sh`` (commands alone) or ``console`` (commands behind ``$``, and
what they print). A comment in front of it may say how it is tested:

* ``<!-- test: parse, REASON -->``: it cannot be run here; its command lines must parse.
* ``<!-- test: run, typed: TEXT -->``: it is run, and TEXT is typed to it.
* ``<!-- test: skip, REASON -->``: none of its commands is ours.

Without one it is run.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
PAGES += sorted((ROOT / "examples").rglob("*.md"))

OURS = re.compile(r"^(\$ )?(ulmrig|pytest|python -m (ulmrig|tests)[.\w]*)( |$)")
README_COMMANDS = ("the transcripts", "the tests")

_BLOCK = re.compile(
    r"(?P<indent>^ *)```(?P<kind>[a-z]*)\n(?P<body>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE
)
_COMMENT = re.compile(r"<!-- (?P<text>[^>]*) -->\s*\Z")


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    page: Path
    line: int
    kind: str
    body: str
    comment: str

    @property
    def name(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    @property
    def mode(self) -> str:
        """How it is tested: ``run``, ``parse`` or ``skip``; nothing if it has no commands."""
        if self.comment in README_COMMANDS:
            return "parse"
        if self.comment.startswith("test: "):
            return self.comment.removeprefix("test: ").split(",")[0]
        return "run" if self.kind in ("sh", "console") else ""

    @property
    def typed(self) -> str:
        """What is typed to its commands."""
        _, _, text = self.comment.partition("typed: ")
        return text

    @property
    def commands(self) -> list[tuple[list[str], str]]:
        """The words of each of our commands, and what is shown below it."""
        found: list[tuple[list[str], str]] = []
        for line in self.body.splitlines():
            if self.comment in README_COMMANDS:
                found.append((shlex.split(line.split("/bin/")[-1]), ""))
            elif OURS.match(line):
                found.append((shlex.split(line.removeprefix("$ "), comments=True), ""))
            elif found and self.kind == "console":
                words, shown = found[-1]
                found[-1] = (words, f"{shown}{line}\n")
        return found


def blocks(page: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    text = page.read_text(encoding="utf-8")
    for match in _BLOCK.finditer(text):
        indent = match["indent"]
        body = "".join(line.removeprefix(indent) for line in match["body"].splitlines(True))
        comment = _COMMENT.search(text[: match.start()])
        line = text.count("\n", 0, match.start()) + 1
        yield Block(page, line, match["kind"], body, comment["text"] if comment else "")


BLOCKS = [block for page in PAGES for block in blocks(page)]


def anchors(page: Path) -> set[str]:
    """Return what the headings of a page can be linked to by, as GitHub and mkdocs make it."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}
