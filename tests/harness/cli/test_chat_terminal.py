"""``ulmrig chat`` on a terminal: lines are edited here, and a program cannot take the terminal."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.cli_rig import MODEL, TALL, hello, network
from tests.support.terminal import Terminal
from ulmrig.harness.cli.screen import Screen
from ulmrig.model.network.npz import save

Chat = Callable[..., Terminal]

HELLO = hello().strip()


@pytest.fixture
def chat(tmp_path: Path) -> Chat:
    """Start a chat on a terminal, with a home of its own."""
    save(network(), tmp_path / "tiny.npz")
    return lambda *words: Terminal(tmp_path, "chat", "tiny.npz", *words)


def test_a_line_is_edited_and_shown_once(chat: Chat) -> None:
    terminal = chat()
    terminal.until_prompt(HELLO)
    terminal.type("s it tolk\x7f\x7fall\x01i\x1b[F\x1b[D\x1b[D\x1b[D\x1b[3~\r")
    terminal.until_prompt("> is it toll", MODEL.reply("is it toll"))
    terminal.type("is it tall\r")
    terminal.until_prompt("> is it tall", TALL)
    terminal.type("!\r")
    assert terminal.until_end() == 0
    assert terminal.lines[-1] == "> !"


def test_what_is_typed_ahead_is_shown_once(chat: Chat) -> None:
    terminal = chat()
    terminal.until_prompt(HELLO)
    terminal.type("is it tall\ris it red\r")
    terminal.until_prompt("> is it tall", TALL, "> is it red", MODEL.reply("is it red"))


def test_a_line_longer_than_the_programs_buffer_is_shown_once(chat: Chat) -> None:
    terminal = chat()
    terminal.until_prompt(HELLO)
    terminal.type("x" * 90 + "\r")
    terminal.until_prompt("> " + "x" * 90, MODEL.reply("x" * 62))


@pytest.mark.parametrize(("key", "name"), [("\x03", "Ctrl-C"), ("\x04", "Ctrl-D")])
def test_leaving_is_clean_and_said(chat: Chat, key: str, name: str) -> None:
    terminal = chat()
    terminal.until_prompt(HELLO)
    if name == "Ctrl-C":
        terminal.type("half a li")
        terminal.until(lambda lines: lines[-1] == "> half a li")
    terminal.type(key)
    assert terminal.until_end() == 0
    assert terminal.lines[-1] == f"left by {name}"


def test_what_cannot_be_typed_is_said_and_not_typed(chat: Chat) -> None:
    terminal = chat()
    terminal.until_prompt(HELLO)
    terminal.type("caf\xe9\r")
    terminal.until(lambda lines: lines[-1] == ">" and len(lines) > 3)
    told = " ".join(terminal.lines)
    assert "not typed: the line has '\xe9' (U+00E9, character 4), which cannot be typed" in told
    terminal.type("is it tall\r")
    terminal.until_prompt("> is it tall", TALL)
    assert sum(line.startswith("> ") for line in terminal.lines) == 2


def test_a_question_mark_alone_helps(chat: Chat) -> None:
    terminal = chat()
    terminal.until(lambda lines: lines[0].endswith("; ! leaves, ? helps") if lines else False)
    terminal.until_prompt(HELLO)
    terminal.type("?\r")
    lines = terminal.until_prompt("  ulmrig chat --raw gives every key to the program instead.")
    assert any(line.startswith("  Ctrl-C, Ctrl-D leave") for line in lines)


def test_lines_are_remembered_for_each_model(chat: Chat, tmp_path: Path) -> None:
    for _ in range(2):
        terminal = chat()
        terminal.until_prompt(HELLO)
        terminal.type("is it tall\r" if _ == 0 else "\x1b[A\r")
        terminal.until_prompt("> is it tall", TALL)
        terminal.type("\x04")
        assert terminal.until_end() == 0
    assert [path.name for path in (tmp_path / ".local/state/ulmrig/history").iterdir()] == ["tiny"]


# --- what a terminal is not told ---------------------------------------------------------------


class TerminalOutput(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return what a terminal gets if a program prints these pieces."""

    def show(*pieces: bytes) -> str:
        out = TerminalOutput()
        monkeypatch.setattr("sys.stdout", out)
        screen = Screen()
        for piece in pieces:
            screen.write(piece)
        screen.end()
        return out.getvalue().removesuffix("\n")

    return show


@pytest.mark.parametrize(
    "text", ["plain \xe9", "\x1b[31mred\x1b[0m", "\x1b[2J\x1b[1;1H", "\x1b[?25l", "a\b \b\t\a\n"]
)
def test_cursor_and_colours_are_obeyed(shown: Callable[..., str], text: str) -> None:
    assert shown(text.encode("latin-1")) == text
    assert shown(*(bytes([key]) for key in text.encode("latin-1"))) == text


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (b"\x1b]0;title\x07", "\\x1b]0;title\a"),
        (b"\x1b]52;c;aGk=\x1b\\", "\\x1b]52;c;aGk=\\x1b\\"),
        (b"\x9d0;title\x9c", "\\x9d0;title\\x9c"),
        (b"\x1bP$q\x1b\\", "\\x1bP$q\\x1b\\"),
        (b'\x1b[65;"x"p', '\\x1b[65;"x"p'),
        (b"\x1b[6n\x1b[c\x05", "\\x1b[6n\\x1b[c\\x05"),
        (b"\x1b[?1000h\x1b=\x0e", "\\x1b[?1000h\\x1b=\\x0e"),
        (b"\x1b[", "\\x1b["),
    ],
)
def test_whatever_else_a_terminal_would_obey_is_shown(
    shown: Callable[..., str], said: bytes, seen: str
) -> None:
    assert shown(said) == seen
    assert shown(*(bytes([key]) for key in said)) == seen


@given(st.lists(st.binary(max_size=20), max_size=5))
def test_no_output_reaches_a_terminal_with_other_sequences(pieces: list[bytes]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        out = TerminalOutput()
        patch.setattr("sys.stdout", out)
        screen = Screen()
        for piece in pieces:
            screen.write(piece)
        screen.end()
    for part in out.getvalue().split("\x1b")[1:]:
        assert part[:1] == "["
    assert not set(out.getvalue()) & set(map(chr, [0, 5, 0xE, 0xF, *range(0x80, 0xA0)]))


def test_a_file_gets_what_was_printed(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()
    screen.write(b"\x1b]0;title\x07\r\nYES")
    screen.end()
    assert capsys.readouterr().out == "\x1b]0;title\x07\nYES\n"
