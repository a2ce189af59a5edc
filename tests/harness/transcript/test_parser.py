"""Transcripts as files: what an error says in full, and what is read as what."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from ulmrig.harness.transcript.document import Transcript, TranscriptError
from ulmrig.harness.transcript.lines import Ending
from ulmrig.harness.transcript.parser import load, parse

ONLY_ONE = "a transcript has only one"


def read(text: str | bytes) -> Transcript:
    return parse(text if isinstance(text, bytes) else text.encode(), "t.chat")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            b"\n\n\xe9",
            "3: byte E9h is not UTF-8; save the file as UTF-8, or write the byte as \\xNN "
            "with (esc)",
        ),
        (b"\n\xff", "2: byte FFh *"),
        (b"\xff", "1: byte FFh *"),
        (
            "> x\n",
            "1: no program; begin with '@ model NAME', '@ program PATH.COM' or '@ run COMMAND'",
        ),
        (
            "@ run A",
            "1: no turns; write '> ' and what is typed, or what a program prints that answers "
            "its command line",
        ),
        ("@ run A\n", "1: no turns; *"),
        ("@ run A\n#\n#", "3: no turns; *"),
        (
            "@ speed 3\n",
            "1: '@ speed' is no directive; there are model, program, run, prompt, file, fresh",
        ),
        ("@ run A\n> x\n@ run B\n", "3: '@ run' after the first turn; directives come before it"),
        ("@ prompt\n", "1: '@ prompt' lacks its value"),
        ("@ program A.COM\n@ model a\n", f"2: '@ model' after '@ program' in line 1; {ONLY_ONE}"),
        ("@ prompt *\n#\n@ prompt *\n", f"3: '@ prompt' after '@ prompt' in line 1; {ONLY_ONE}"),
        ("@ file a.b\n@ file A.B\n", "2: '@ file A.B' stands in line 1 already"),
        ("@ model -a\n", "1: '-a' is no model's name; expected letters, digits, '-' and '_'"),
        (
            "@ model a.NPZ\n",
            "1: 'a.NPZ' is a file, not a model's name; is '@ model a' meant, a directive?",
        ),
        ("@ program b/a\n", "1: 'a' is no CP/M program; expected a name like GUESS.COM"),
        (
            "@ run A\tB\n",
            "1: 'A\\tB' cannot be typed at the CP/M prompt; expected printable ASCII",
        ),
        ("@ prompt (esc)\n", "1: an empty prompt cannot be waited for"),
        ("@ fresh start\n", "1: '@ fresh' has no value, and here it has 'start'"),
        ("@ fresh\n@ fresh\n", "2: '@ fresh' after '@ fresh' in line 1; a transcript has only one"),
        (
            "@ file a.text\n",
            "1: 'a.text' is no CP/M file name; expected up to 8 characters, '.' and 3",
        ),
        (
            "@ run A\n> a\\nb (esc)\n",
            "2: a typed line cannot hold Enter (\\r or \\n); write two typed lines",
        ),
        (
            "@ run A\n> ü\n",
            "2: what is typed has 'ü' (U+00FC, character 1), which cannot be typed on a CP/M "
            "console (printable ASCII can); (esc) at its end allows \\xNN for any byte",
        ),
    ],
)
def test_an_error_says_what_is_wrong_and_what_would_be_right(
    text: str | bytes, problem: str
) -> None:
    with pytest.raises(TranscriptError) as error:
        read(text)
    said = str(error.value)
    if problem.endswith("*"):
        assert said.startswith(f"t.chat:{problem[:-1]}")
    else:
        assert said == f"t.chat:{problem}"


@pytest.mark.parametrize(
    ("error", "said"),
    [(MemoryError(), "MemoryError"), (RecursionError("too deep"), "too deep")],
)
def test_a_pattern_that_is_too_much_for_its_compiler_is_an_error_of_its_line(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(source: bytes) -> None:
        raise error

    monkeypatch.setattr(regex, "compile", fail)
    with pytest.raises(TranscriptError) as caught:
        read("@ run A\n> x\nY (re)\n")
    assert str(caught.value) == f"t.chat:3: 'Y' is not a regular expression: {said}"


def test_a_transcript_that_is_read_twice_is_the_same() -> None:
    text = "@ run A\n> x\nY+ (re)\n"
    first = read(text)
    regex.purge()
    assert read(text) == first
    assert read(text.replace("+", "*")) != first


def test_a_file_is_named_by_its_path_or_as_the_caller_says(tmp_path: Path) -> None:
    path = tmp_path / "a.chat"
    with pytest.raises(TranscriptError) as error:
        load(path)
    assert str(error.value) == f"{path}: No such file or directory"
    with pytest.raises(TranscriptError) as error:
        load(path, "a.chat")
    assert str(error.value) == "a.chat: No such file or directory"
    path.write_text("@ run A\n> x\n")
    assert (load(path).name, load(path, "a.chat").name) == (str(path), "a.chat")


def test_the_first_line_says_how_lines_end() -> None:
    assert read("@ run A\r\n> x\n").newline == "\r\n"
    assert read("@ run A\n> x\r\n").newline == "\n"


def test_the_greeting_stands_behind_the_line_before_its_first_one() -> None:
    assert read("HI\n@ run A\n").greeting.number == 0
    assert read("@ run A\n\nHI\nHO\n> x\n").greeting.number == 2


def test_one_model_or_program_with_a_command_line_is_allowed() -> None:
    transcript = read("@ model a.b+c_1-\n@ run A B\n@ prompt *\n@ file a.b\n@ file b.b\n> x\n")
    assert transcript.model and transcript.model.value == "a.b+c_1-"
    assert [(file.value, file.number) for file in transcript.files] == [("a.b", 4), ("b.b", 5)]
    assert read("@ program ../x/Guess.com\n> x\n").program


def test_a_tab_can_be_typed() -> None:
    assert read("@ run A\n> a\tb\n").turns[0].typed == b"a\tb"


@pytest.mark.parametrize(
    ("line", "text", "ending", "pattern"),
    [
        ("YES", b"YES", Ending.CRLF, False),
        ("YES (no-eol)", b"YES", Ending.NONE, False),
        ("Y+ (re)", b"Y+", Ending.CRLF, True),
        ("Y+ (re) (no-eol)", b"Y+", Ending.NONE, True),
        (r"\x59 (esc) (no-eol)", b"Y", Ending.NONE, False),
        ("A>", b"A>", Ending.PROMPT, False),
        ("A> (esc)", b"A>", Ending.CRLF, False),
        (">x", b">x", Ending.CRLF, False),
        ("@x", b"@x", Ending.CRLF, False),
    ],
)
def test_a_line_that_is_expected_says_how_it_ends(
    line: str, text: bytes, ending: Ending, pattern: bool
) -> None:
    [found] = read(f"@ run A\n> x\n{line}\n").turns[0].expected
    assert (found.number, found.source, found.text, found.ending) == (3, line, text, ending)
    assert (found.pattern is not None) == pattern


def test_a_transcript_may_demand_a_program_that_is_started_anew() -> None:
    text = "@ run PIP\n{}> \n"
    assert not read(text.format("")).fresh
    for line in ("@ fresh\n", "@ fresh \n"):
        assert read(text.format(line)).fresh
    with pytest.raises(TranscriptError, match="no program; is '@ fresh' meant"):
        read(" @ Fresh\n> a\n")
