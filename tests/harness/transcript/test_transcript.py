"""Transcripts: bytes to lines and back, parsing, comparing, rewriting."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.fake_target import turn_of
from ulmrig.harness.transcript.diff import Verdict, align, compare
from ulmrig.harness.transcript.document import Transcript, TranscriptError
from ulmrig.harness.transcript.lines import (
    Ending,
    Line,
    escape,
    split_output,
    unescape,
    write_line,
    write_typed,
)
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.rewrite import rewritten
from ulmrig.hil.target import Place, Turn

# Bytes that mean something to the format come up more often than others.
PIECES = [
    b"\r\n",
    b"\r",
    b"\n",
    b"A>",
    b"> ",
    b">",
    b"#",
    b"# ",
    b"@ ",
    b"@",
    b" ",
    b"\\",
    b"\\x41",
]
PIECES += [b"(esc)", b" (esc)", b" (re)", b" (no-eol)", b"YES", b"\x1b", b"\xff", b"\0", b".*"]
outputs = st.lists(st.sampled_from(PIECES) | st.binary(max_size=3), max_size=8).map(b"".join)
places = st.sampled_from(Place)


def chat(text: str, name: str = "t.chat") -> Transcript:
    return parse(("@ model guess\n" + text).encode(), name)


def turn(output: bytes, place: Place = Place.PROGRAM) -> Turn:
    return turn_of(output, output, place)


def verdict(text: str, output: bytes, place: Place = Place.PROGRAM) -> Verdict:
    return compare(chat(text).turns[0], turn(output, place))


def lines_of(output: bytes, place: Place = Place.PROGRAM) -> list[str]:
    return [write_line(line) for line in split_output(output, place)]


# Output to lines


@pytest.mark.parametrize(
    ("output", "written"),
    [
        (b"", []),
        (b"\r\n", []),
        (b"\r\nYES\r\n", ["YES"]),
        (b"YES\r\n", ["YES"]),
        (b"\r\n\r\n", ["(esc)"]),
        (b"\r\nYES", ["YES (no-eol)"]),
        (b"YES\r\r\n", [r"YES\r (esc)"]),
        (b"YES\nNO\r\n", [r"YES\nNO (esc)"]),
        (b"YES\n", [r"YES\n (esc) (no-eol)"]),
        (b"YES \r\n", [r"YES\x20 (esc)"]),
        (b"> YES\r\n", [r"\x3e YES (esc)"]),
        (b">\r\n", [r"\x3e (esc)"]),
        (b"# 1\r\n", [r"\x23 1 (esc)"]),
        (b"@ model x\r\n", [r"\x40 model x (esc)"]),
        (b"@\r\n", [r"\x40 (esc)"]),
        (b"@home\r\n", ["@home"]),
        (b">>\r\n", [">>"]),
        (b"YES (re)\r\n", ["YES (re) (esc)"]),
        (b"(no-eol)\r\n", ["(no-eol) (esc)"]),
        (b"\x1b[2J\xe9\\\t\x00\r\n", [r"\e[2J\xe9\\\t\x00 (esc)"]),
        (b"C:\\\r\n", ["C:\\"]),
        (b"A>", ["A> (no-eol)"]),
        (b"A>\r\n", ["A> (esc)"]),
    ],
)
def test_output_is_written_as_a_person_would_see_it(output: bytes, written: list[str]) -> None:
    assert lines_of(output) == written
    assert verdict("\n".join(["> x", *written]), output).ok


@pytest.mark.parametrize("prompt", [b"A>", b"P>", b"B3>", b"0A>"])
def test_a_cpm_prompt_at_the_ccp_is_written_plainly(prompt: bytes) -> None:
    assert lines_of(b"\r\nBYE\r\n" + prompt, Place.CCP) == ["BYE", prompt.decode()]


@pytest.mark.parametrize("last", [b"Q>", b"A> ", b"A>x", b"AB>"])
def test_other_rests_at_the_ccp_are_no_prompt(last: bytes) -> None:
    assert lines_of(last, Place.CCP)[-1].endswith("(no-eol)")


@settings(max_examples=300)
@given(outputs, places)
def test_written_output_is_expected_back(output: bytes, place: Place) -> None:
    written = "\n".join(["> x", *lines_of(output, place)])
    assert verdict(written, output, place).ok


@given(outputs, places, outputs, places)
def test_written_output_expects_nothing_else(
    output: bytes, place: Place, other: bytes, elsewhere: Place
) -> None:
    written = "\n".join(["> x", *lines_of(output, place)])
    same = split_output(output, place) == split_output(other, elsewhere)
    assert verdict(written, other, elsewhere).ok == same


@given(outputs, outputs)
def test_lines_lose_nothing_but_the_first_crlf(one: bytes, other: bytes) -> None:
    same = one.removeprefix(b"\r\n") == other.removeprefix(b"\r\n")
    assert (lines_of(one) == lines_of(other)) == same


@given(st.binary())
def test_escaping_is_undone_and_printable(data: bytes) -> None:
    assert unescape(escape(data)) == data
    assert escape(data).isascii() and escape(data + b"x").isprintable()


@given(st.binary().filter(lambda data: not set(data) & set(b"\r\n")) | st.sampled_from(PIECES[3:]))
def test_typed_lines_are_read_back(data: bytes) -> None:
    assert chat(write_typed(data)).turns[0].typed == data


# Parsing


def test_a_transcript_is_parsed() -> None:
    transcript = parse(
        b"# a comment\n@ program bin/echo.com\n@ run ECHO /Q  \n@ prompt >\\x20 (esc)\n"
        b"@ file A.TXT\n@ file b.dat\nHELLO\n\n> is it tall\nYES\n"
        b">\n> \\x03x (esc)\n# no\nNO\nA>\n",
        "t.chat",
    )
    assert transcript.model is None
    assert transcript.program and transcript.program.value == "bin/echo.com"
    assert transcript.run and (transcript.run.value, transcript.run.number) == ("ECHO /Q", 3)
    assert transcript.prompt == b"> "
    assert [file.value for file in transcript.files] == ["A.TXT", "b.dat"]
    assert [line.text for line in transcript.greeting.expected] == [b"HELLO"]
    assert [t.typed for t in transcript.turns] == [b"is it tall", b"", b"\x03x"]
    assert [t.number for t in transcript.turns] == [9, 11, 12]
    assert [line.text for line in transcript.turns[2].expected] == [b"NO", b"A>"]
    assert transcript.turns[2].expected[1].ending is Ending.PROMPT


def test_the_prompt_keeps_its_blanks_and_has_a_default() -> None:
    assert chat("> x").prompt == b"> "
    assert chat("@ prompt * \n> x").prompt == b"* "
    assert parse(b"@ run PIP\n@ prompt *\n> x", "t").prompt == b"*"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf@ run X\n> a\nB\n", b"@ run X\r\n> a\r\nB\r\n"])
def test_windows_files_are_read(data: bytes) -> None:
    transcript = parse(data, "t.chat")
    assert transcript.run and transcript.run.value == "X"
    assert transcript.turns[0].typed == b"a"
    assert transcript.turns[0].expected[0].text == b"B"


def test_latin1_letters_that_are_expected_are_one_byte() -> None:
    assert chat("> x\nÄ").turns[0].expected[0].text == b"\xc4"


@pytest.mark.parametrize("typed", ["größe", "größe (esc)", "gr\x1bße"])
def test_what_no_console_sends_is_not_typed_unless_it_is_escaped(typed: str) -> None:
    with pytest.raises(TranscriptError, match=r"t\.chat:2: what is typed has .* character 3\)"):
        chat(f"> {typed}\nYES")
    assert chat(r"> gr\xf6\xdfe (esc)").turns[0].typed == b"gr\xf6\xdfe"


def test_a_program_that_answers_its_command_line_needs_no_typed_line() -> None:
    transcript = chat("@ run GUESS is it tall\nYES\nA>")
    assert not transcript.turns
    assert [line.source for line in transcript.greeting.expected] == ["YES", "A>"]


@pytest.mark.parametrize(
    ("text", "number", "what"),
    [
        ("", 1, "no program"),
        ("@ model guess\n\n# only this\n", 3, "no turns"),
        ("@ model guess\n@\n> x\n", 2, "'@ ' is no directive"),
        ("@ model guess\n@ program A.COM\n> x\n", 2, "'@ model' in line 1"),
        ("@ model guess\n@ model guess\n> x\n", 2, "'@ model' in line 1"),
        ("@ model a/b\n> x\n", 1, "no model's name"),
        ("@ program guess.bin\n> x\n", 1, "no CP/M program"),
        ("@ program lighthouses.com\n> x\n", 1, "no CP/M program"),
        ("@ run A\n@ file a/b.txt\n> x\n", 2, "no CP/M file name"),
        ("@ run GÖ\n> x\n", 1, "printable ASCII"),
        (f"@ run A {'x' * 126}\n> x\n", 1, "at most 127 characters, and this one 128"),
        ("@ run A\n> x\n[ (re)\n", 3, "not a regular expression"),
        ("@ run A\n> x\na{99999999999999} (re)\n", 3, "too large"),
        ("@ run A\n> x\n\\q (esc)\n", 3, r"\\q is no escape"),
        ("@ run A\n> a\\rb (esc)\n", 2, "cannot hold Enter"),
        ("@ run A\n> €\n", 2, r"U\+20AC"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(text: str, number: int, what: str) -> None:
    with pytest.raises(TranscriptError, match=rf"^t\.chat:{number}: .*{what}") as error:
        parse(text.encode(), "t.chat")
    assert "\n" not in str(error.value)


words = ["@ model g", "@ run G", "@ prompt *", "> a", ">", "B", "A>", "", "# c", "x (re)", "( (re)"]
words += ["\\q (esc)", "(esc)", "y (no-eol)", "\r"]


@given(st.lists(st.sampled_from(words) | st.text(max_size=6), max_size=8).map("\n".join))
def test_any_text_is_a_transcript_or_a_clear_error(text: str) -> None:
    try:
        parse(text.encode("utf-8", "replace"), "t.chat")
    except TranscriptError as error:
        assert re.match(r"t\.chat:\d+: ", str(error))


# Comparing


@pytest.mark.parametrize(
    ("expected", "output"),
    [
        ("YES", b"YES\n"),
        ("YES", b"YES"),
        ("YES", b"YES \r\n"),
        ("YES", b"yes\r\n"),
        ("YES", b"YES\r\nNO\r\n"),
        ("YES\nNO", b"YES\r\n"),
        ("YES", b""),
        ("", b"YES\r\n"),
        ("(esc)", b""),
        ("A>", b"A>\r\n"),
        ("A>", b"A>"),
        ("YE (re)", b"YES\r\n"),
        ("YES (re)", b"YES"),
        ("YES (re) (no-eol)", b"YES\r\n"),
    ],
)
def test_what_is_not_the_same_differs(expected: str, output: bytes) -> None:
    assert not verdict(f"> x\n{expected}\n", output).ok


@pytest.mark.parametrize(
    ("expected", "output", "place"),
    [
        (r"Y[A-Z]+|NO (re)", b"YES\r\n", Place.PROGRAM),
        (r"\d+ bytes\r (re)", b"12 bytes\r\r\n", Place.PROGRAM),
        ("YES (re) (no-eol)", b"YES", Place.PROGRAM),
        ("A>", b"\r\nC>", Place.CCP),
        ("[A-P]> (re)", b"\r\nC>", Place.CCP),
        ("[A-P]> (re) (no-eol)", b"\r\nC>", Place.CCP),
        ("\n# between\nYES\n\n", b"\r\nYES\r\n", Place.PROGRAM),
        ("B\\x41\\e (esc)", b"BA\x1b\r\n", Place.PROGRAM),
    ],
)
def test_what_matches_is_ok(expected: str, output: bytes, place: Place) -> None:
    assert verdict(f"> x\n{expected}\n", output, place).ok


def test_a_diff_keeps_what_matches_beside_each_other() -> None:
    got = verdict("> x\nA\nB\nC\nD\n", b"A\r\nX\r\nC\r\nD\r\nE\r\n")
    rows = [
        (row.expected.source if row.expected else "", row.seen.text if row.seen else b"", row.same)
        for row in got.rows
    ]
    assert rows == [
        ("A", b"A", True),
        ("B", b"X", False),
        ("C", b"C", True),
        ("D", b"D", True),
        ("", b"E", False),
    ]


short = st.lists(st.sampled_from(["A", "B", "[AB] (re)"]), max_size=6)


@given(short, st.lists(st.sampled_from([b"A", b"B", b"C"]), max_size=6))
def test_a_diff_has_every_line_once_and_in_order(left: list[str], right: list[bytes]) -> None:
    expected = chat("\n".join(["> x", *left])).turns[0].expected
    rows = list(align(expected, [Line(text) for text in right]))
    assert [row.expected.source for row in rows if row.expected] == left
    assert [row.seen.text for row in rows if row.seen] == right
    agree = len(left) == len(right) and all(
        line.matches(Line(text)) for line, text in zip(expected, right, strict=True)
    )
    assert all(row.same for row in rows) == agree
    for row in rows:
        if row.same:
            assert row.expected and row.seen and row.expected.matches(row.seen)


def test_a_very_long_diff_is_quick() -> None:
    expected = chat("\n".join(["> x", *(f"a{i}" for i in range(20_000))])).turns[0].expected
    rows = list(align(expected, [Line(b"b%d" % i) for i in range(20_000)]))
    assert len(rows) == 20_000


# Rewriting


def rewrite(text: str, *outputs: bytes) -> str:
    transcript = parse(text.encode(), "t.chat")
    expected = [transcript.greeting] if transcript.greeting.expected else []
    expected += transcript.turns
    verdicts = [compare(e, turn(o)) for e, o in zip(expected, outputs, strict=True)]
    return rewritten(transcript, verdicts)


def test_rewriting_changes_only_what_differs() -> None:
    before = "# top\n@ run X\n\nHI .* (re)\nOLD\n# a\n> q\n# b\nNO\n\n# c\n> r\nSAME\n> s\n\n"
    after = before.replace("OLD", "NEW").replace("NO", "YES\nAND").replace("> s\n", "> s\nE\n")
    assert rewrite(before, b"HI YOU\r\nNEW\r\n", b"YES\r\nAND\r\n", b"SAME\r\n", b"E\r\n") == after


def test_rewriting_keeps_line_ends_and_a_missing_last_one() -> None:
    assert rewrite("@ run X\r\n> q\r\nNO\r\n", b"YES\r\n") == "@ run X\r\n> q\r\nYES\r\n"
    assert rewrite("@ run X\n> q\nNO", b"A\r\nB\r\n") == "@ run X\n> q\nA\nB"


def test_rewriting_puts_lines_before_and_between_those_that_stay() -> None:
    assert rewrite("@ run X\nB\n> q\nB\nD\n", b"A\r\nB\r\n", b"A\r\nB\r\nC\r\nD\r\n") == (
        "@ run X\nA\nB\n> q\nA\nB\nC\nD\n"
    )


block = st.lists(
    st.sampled_from(["A", "B", ".* (re)", "# c", "", "(esc)", "Z (no-eol)"]), max_size=5
)


def stays(line: str) -> bool:
    return line in ("", ">") or line.startswith(("#", "@ ", "> "))


@given(st.lists(st.tuples(block, outputs), min_size=1, max_size=3))
def test_a_rewritten_transcript_expects_what_was_seen(
    turns: list[tuple[list[str], bytes]],
) -> None:
    text = "\n".join(["@ run X", *(line for lines, _ in turns for line in ["> q", *lines])])
    outputs = [output for _, output in turns]
    after = rewrite(text, *outputs)
    again = parse(after.encode(), "t.chat")
    assert all(compare(e, turn(o)).ok for e, o in zip(again.turns, outputs, strict=True))
    assert [line for line in after.split("\n") if stays(line)] == list(
        filter(stays, text.split("\n"))
    )
    assert rewrite(after, *outputs) == after
