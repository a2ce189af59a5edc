"""A board whose CP/M answers as it is told, for what the real one on virtual boards never says."""

from __future__ import annotations

from collections.abc import Callable

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.board.transport import Wire

Answer = Callable[[str, str], str | None]
"""Takes the selected drive and a command, and returns what is printed, or None for the usual.

An answer that does not end with a prompt leaves the board where it is until ^C.
"""


class ScriptedBoard(Wire):
    """Echoes keys, and answers commands. Its time passes only while somebody waits for it."""

    url = "scripted"

    def __init__(self, drive: str, answer: Answer) -> None:
        self.drive = drive
        self.commands: list[str] = []
        self._answer = answer
        self._line = ""
        self._seconds = 0.0
        self._output = b""
        self._asks = False

    def now(self) -> float:
        """Return the time."""
        return self._seconds

    def read(self, timeout: float) -> bytes:
        """Return what was printed; see Wire."""
        data, self._output = self._output, b""
        if not data:
            self._seconds += timeout
        return data

    def write(self, data: bytes) -> None:
        """Take keys; see Wire."""
        for key in data.decode("ascii"):
            self._take(key)

    def pause(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds

    def _take(self, key: str) -> None:
        if key == "\x03":
            self._asks, self._line = False, ""
            self._say(f"^C\r\n{self.drive}>")
        elif self._asks:
            return
        elif key == "\x18":
            self._line = ""
        elif key == "\r":
            line, self._line = self._line, ""
            self._say("\r\n")
            if line:
                self._obey(line)
            if not self._asks:
                self._say(f"\r\n{self.drive}>")
        elif key >= " ":
            self._line += key
            self._say(key)

    def _obey(self, line: str) -> None:
        if line == "0":
            self._say("0?")  # the proof of a prompt; no command of a test
            return
        self.commands.append(line)
        said = self._answer(self.drive, line)
        if said is None:
            if len(line) == 2 and line[1] == ":":
                self.drive = line[0]
            elif line.startswith("DIR"):
                self._say("NO FILE")
        else:
            self._asks = said.endswith("? ")
            self._say(said)

    def _say(self, text: str) -> None:
        self._output += text.encode("ascii")


def prompt_of(board: ScriptedBoard, **config: object) -> Prompt:
    """Return the prompt of a board."""
    return Prompt(Link(board), BoardConfig("anna", "rc2014", "scripted", **config))  # type: ignore[arg-type]
