"""The keys of ``ulmrig chat``: lines that are edited here, a raw terminal, or a file of lines."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ulmrig.harness.cli.screen import Screen
from ulmrig.harness.errors import UsageError
from ulmrig.model.network.typed_line import typing_problem

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import History

    from ulmrig.hil.target import ReadKey

ENTER: Final = 0x0D
_CTRL_D: Final = b"\x04"
_KEYS: Final = {0x0A: ENTER, 0x7F: 0x08}
"""Enter sends CR on a CP/M console, and a terminal's backspace is DEL."""

_CONTROLS: Final = dict.fromkeys([*range(0x20), 0x7F], " ")

HELP: Final = """\
  Enter          types the line to the machine
  arrows, Ctrl-A, Ctrl-E, Ctrl-W, ...   edit the line
  up, down, Ctrl-R                      recall and search earlier lines
  Ctrl-C, Ctrl-D leave; Ctrl-Z suspends
  ulmrig chat --raw gives every key to the program instead."""


def edits_lines(raw: bool) -> bool:
    """Return whether lines are edited here: on a terminal, unless ``raw`` keys are wanted.

    A terminal that knows no escape sequences, such as an editor's, edits lines itself.
    """
    if os.environ.get("TERM", "dumb") in ("dumb", "unknown"):
        return False
    return not raw and sys.stdin.isatty() and sys.stdout.isatty()


@contextmanager
def keyboard(name: str, screen: Screen, *, raw: bool) -> Iterator[ReadKey]:
    """Yield a function that waits for a key of standard input; see ``ReadKey``.

    ``name`` is the program's, for the history of its lines.
    """
    if edits_lines(raw):
        with _terminal(echo_only=True):
            yield _EditedLines(name, screen).read
    elif sys.stdin.isatty():
        with _terminal(echo_only=False):
            yield _raw_key
    else:
        yield _Lines().read


def history_file(name: str) -> Path | None:
    """Return where the lines typed to ``name`` are kept: in ``ulmrig/history`` of the user's state.

    That is XDG_STATE_HOME, or ~/.local/state. None if it is not known, or cannot be made.
    """
    try:
        state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
        folder = state / "ulmrig" / "history"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder / name.lower()


class _EditedLines:
    """Lines that are edited with prompt_toolkit and then typed key by key."""

    def __init__(self, name: str, screen: Screen) -> None:
        self._screen = screen
        self._keys: deque[int] = deque()
        self._session = self._new_session(name)

    @staticmethod
    def _new_session(name: str) -> PromptSession[str]:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import FileHistory, InMemoryHistory

        path = history_file(name)
        history: History = InMemoryHistory()
        if path is not None:
            with suppress(OSError), path.open("a"):
                history = FileHistory(path)
        return PromptSession(history=history, enable_suspend=True)

    def read(self) -> int | None:
        """Return the next key of the line; if there is none, read a line."""
        if not self._keys:
            line = self._line()
            if line is None:
                return None
            self._screen.expect_echo(line)
            self._keys.extend([*line, ENTER])
        return self._keys.popleft()

    def _line(self) -> bytes | None:
        """Return a line that can be typed, or None to leave."""
        from prompt_toolkit.formatted_text import ANSI

        prompt: Any = ANSI(self._screen.take_prompt())
        while True:
            try:
                line = self._session.prompt(prompt)
            except EOFError:
                return self._left("Ctrl-D")
            except KeyboardInterrupt:
                return self._left("Ctrl-C")
            if line.strip() == "?":
                print(HELP, file=sys.stderr)
            elif problem := typing_problem(line):
                print(f"not typed: the line {problem}", file=sys.stderr)
            else:
                return line.encode("ascii")

    @staticmethod
    def _left(key: str) -> None:
        print(f"left by {key}", file=sys.stderr)


def _raw_key() -> int | None:
    """Return the next key of the terminal; Ctrl-D is its end."""
    while True:
        data = os.read(sys.stdin.fileno(), 1)
        if not data or data == _CTRL_D:
            return None
        if data[0] < 0x80:
            return _KEYS.get(data[0], data[0])
        if data[0] >= 0xC0:  # the first byte of a character in UTF-8
            sys.stderr.write("\a")  # CP/M would take it for another key


class _Lines:
    """The lines of a file or pipe. One that cannot be typed is refused before any of its keys."""

    def __init__(self) -> None:
        self._number = 0
        self._keys: deque[int] = deque()

    def read(self) -> int | None:
        """Return the next key. Raises UsageError for a line with a character beyond 7Fh."""
        if not self._keys:
            self._number += 1
            line = sys.stdin.buffer.readline()
            if problem := self._problem(line):
                raise UsageError(f"standard input:{self._number}: the line {problem}")
            self._keys.extend(_KEYS.get(key, key) for key in line)
        return self._keys.popleft() if self._keys else None

    @staticmethod
    def _problem(line: bytes) -> str:
        # Control characters are keys, which a program may want.
        return typing_problem(line.decode("utf-8", "replace").translate(_CONTROLS))


@contextmanager
def _terminal(*, echo_only: bool) -> Iterator[None]:
    """Take the echo from the terminal, since the machine echoes; give it back at the end.

    Unless ``echo_only``, keys also come one by one, and none of them is a signal.
    """
    import termios

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    attributes = termios.tcgetattr(descriptor)
    attributes[3] &= ~termios.ECHO
    if not echo_only:
        attributes[3] &= ~(termios.ICANON | termios.ISIG)
    termios.tcsetattr(descriptor, termios.TCSADRAIN, attributes)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
