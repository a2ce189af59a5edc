"""What a program prints, on the terminal of ``ulmrig chat``."""

from __future__ import annotations

import re
import sys
from typing import Final

from ulmrig.model.text import printable

_OBEYED: Final = re.compile(
    r"[\a\b\t\n\r\x20-\x7e\xa0-\xff]"  # text
    r"|\x1b\[[0-9;]{0,16}[A-HJKSTfmsu]"  # cursor, erasing, scrolling, colours (ECMA-48)
    r"|\x1b\[\?25[hl]"  # the cursor's visibility
)
_BEGUN: Final = re.compile(r"\x1b(?:\[[0-9;?]{0,16})?\Z")
"""The beginning of a sequence that may go on."""


class Screen:
    """Standard output: as it is for a file or a pipe, and made harmless for a terminal.

    A terminal obeys text, cursor, erasing and colours. Whatever else a program sends it, such as
    another title, the clipboard, the meaning of keys, or a question that the terminal would answer
    with keys, is shown as an escape instead (ECMA-48; xterm's control sequences).

    With ``holds_prompt`` the line that has not ended is held back, for whoever reads a line to show
    it as the prompt.
    """

    def __init__(self, *, holds_prompt: bool = False) -> None:
        self._is_terminal = sys.stdout.isatty()
        self._holds_prompt = holds_prompt
        self._held = ""
        self._begun = ""
        self._echo = b""
        self._echo_ends = False

    def expect_echo(self, line: bytes) -> None:
        """Leave out the echo of ``line`` and Enter, which are on the screen already."""
        self._echo = line
        self._echo_ends = True

    def write(self, data: bytes) -> None:
        """Show what the program prints."""
        text = self._without_echo(data).decode("latin-1").replace("\r\n", "\n")
        if self._is_terminal:
            text = self._harmless(text)
        if self._holds_prompt:
            whole, newline, self._held = (self._held + text).rpartition("\n")
            text = whole + newline
        sys.stdout.write(text)
        sys.stdout.flush()

    def take_prompt(self) -> str:
        """Return the line that was held back."""
        held, self._held = self._held + printable(self._begun), ""
        self._begun = ""
        return held

    def end(self) -> None:
        """Show what was held back, and begin a new line."""
        sys.stdout.write(self.take_prompt() + "\n")
        sys.stdout.flush()

    def _without_echo(self, data: bytes) -> bytes:
        """Leave out what is expected of the echo; what differs ends the echo."""
        at = 0
        while at < len(data) and (self._echo or self._echo_ends):
            key = data[at : at + 1]
            if self._echo and key == self._echo[:1]:
                self._echo = self._echo[1:]
            elif key == b"\n" and not self._echo:
                self._echo_ends = False
            elif key != b"\r":  # the BDOS sends it when its buffer is full
                self._echo, self._echo_ends = b"", False
                break
            at += 1
        return data[at:]

    def _harmless(self, text: str) -> str:
        text, self._begun = self._begun + text, ""
        if begun := _BEGUN.search(text):
            text, self._begun = text[: begun.start()], begun[0]
        parts = []
        at = 0
        while at < len(text):
            obeyed = _OBEYED.match(text, at)
            parts.append(obeyed[0] if obeyed else printable(text[at]))
            at = obeyed.end() if obeyed else at + 1
        return "".join(parts)
