"""Lines that are meant otherwise, characters that nobody sees, lines that are too long to show."""

from __future__ import annotations

import json

import pytest

from tests.support import fake_target
from tests.support.plugin_rig import NO, RED, YES, Rig, Run, chat, failure, lie, out, write
from ulmrig.harness.transcript import parser
from ulmrig.harness.transcript.document import TranscriptError
from ulmrig.harness.transcript.excerpt import cut, cut_pair
from ulmrig.harness.transcript.hints import meant
from ulmrig.harness.transcript.message import MACHINE
from ulmrig.harness.transcript.rewrite import UpdateRefusedError
from ulmrig.hil.errors import ProgramError

# What is probably meant


@pytest.mark.parametrize(
    ("source", "what"),
    [
        (">is it tall", "'> is it tall' meant, a line that is typed"),
        ("  > is it tall", "'> is it tall' meant"),
        (">\tis it tall", "'> is it tall' meant"),
        (">\xa0is it tall", "'> is it tall' meant"),
        (" >", "'>' meant"),
        ("YES(re)", "'YES (re)' meant, marked (re) at its end"),
        ("YES (re) ", "'YES (re)' meant"),
        ("YES (re", "'YES (re)' meant"),
        ("YES re)", "'YES (re)' meant"),
        ("YES (RE)", "'YES (re)' meant"),
        ("YES (regex)", "'YES (re)' meant"),
        ("YES(esc)", "'YES (esc)' meant"),
        ("YES (no eol)", "'YES (no-eol)' meant"),
        ("Y* (glob)", "there is no (glob); is a regular expression meant"),
        ("@Model guess", "'@ model guess' meant, a directive"),
        ("@model guess.npz", "'@ model guess' meant"),
        ("  @ run PIP", "'@ run PIP' meant"),
        ("@\tfile A.TXT", "'@ file A.TXT' meant"),
        ("@fresh", "'@ fresh' meant"),
        ("  # why", "'# why' meant, a comment"),
        (">\x1b", r"'> \x1b' meant"),
    ],
)
def test_a_line_that_is_not_quite_something_else_has_a_hint(source: str, what: str) -> None:
    assert what in meant(source)


@pytest.mark.parametrize(
    "source",
    [
        "YES",
        ">>",
        "@home",
        "@fresh air",
        "A>",
        "YES (re)",
        "YES (esc)",
        ">.* (re)",
        "(yes)",
        "no more)",
        "#x",
        "",
    ],
)
def test_a_line_that_is_what_it_seems_has_no_hint(source: str) -> None:
    assert meant(source) == ""


def test_every_directive_is_known_to_the_hints() -> None:
    for keyword in parser._CHECKS:
        line = "fresh" if keyword == "fresh" else f"{keyword} x"
        assert f"'@ {line}' meant" in meant(f"@{line.upper().replace('X', 'x')}")


@pytest.mark.parametrize(
    ("text", "number", "what"),
    [
        ("@ Model guess\n> x\n", 1, "'@ Model' is no directive; is '@ model guess' meant"),
        ("@  model guess\n> x\n", 1, "is '@ model guess' meant"),
        ("# top\n@Model guess\n> x\n", 2, "no program; is '@ model guess' meant"),
        ("@ model guess.npz\n> x\n", 1, "'guess.npz' is a file, not .* is '@ model guess' meant"),
        ("@ model guess\n@ \x1b[2J\n> x\n", 2, r"'@ \\x1b\[2J' is no directive"),
    ],
)
def test_a_directive_that_is_almost_right_is_told_from_an_unknown_one(
    text: str, number: int, what: str
) -> None:
    with pytest.raises(TranscriptError, match=rf"^t\.chat:{number}: .*{what}"):
        parser.parse(text.encode(), "t.chat")


def test_the_hint_stands_below_the_turn_whose_line_did_not_come(rig: Rig, run: Run) -> None:
    turn = f"{YES}\n>can you eat it\n{NO}"
    write(rig, "size.chat", chat(("is it tall", turn), ("is it red", f"{RED}(re)")))
    failure(
        run(),
        "size.chat:2: > is it tall",
        "  size.chat:4: is '> can you eat it' meant, a line that is typed?",
        "size.chat:6: > is it red",
        f"  size.chat:7: is '{RED} (re)' meant, marked (re) at its end?",
    )


def test_a_line_that_comes_has_no_hint(rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lie(monkeypatch, is_it_tall=">TALL")
    write(rig, "size.chat", chat(("is it tall", ">TALL"), ("is it red", "X")))
    assert "meant" not in out(run())


# What an update would do


def test_an_update_is_not_advised_where_it_would_lose_a_turn(rig: Rig, run: Run) -> None:
    text = chat(("is it tall", f"{YES}\n>can you eat it\n{NO}"))
    path = write(rig, "size.chat", text)
    result = run()
    failure(result, f"  {MACHINE}")
    assert "--update-transcripts" not in out(result)
    failure(run("--update-transcripts"), "not rewritten: line 4 is '>can you eat it'; is '> can *")
    assert path.read_text() == text


def test_an_update_is_not_advised_where_it_would_be_refused(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_red="MAYBE")
    write(rig, "size.chat", chat(("is it tall", "X"), ("is it red", RED)))
    result = run()
    failure(result, f"  {MACHINE}")
    assert "--update-transcripts" not in out(result)


def test_an_update_is_not_advised_where_a_pattern_would_become_a_plain_line(
    rig: Rig, run: Run
) -> None:
    write(rig, "size.chat", chat(("is it tall", "X+ (re)")))
    result = run()
    failure(result, f"  {MACHINE}")
    assert "--update-transcripts" not in out(result)


def test_an_update_is_advised_where_it_would_be_made_and_not_again_after_it(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(rig, "size.chat", chat(("is it tall", "X")))
    failure(run(), f"  {MACHINE}; --update-transcripts if this is wanted")
    monkeypatch.setattr("ulmrig.harness.transcript.rewrite._check", refuse)
    result = run("--update-transcripts")
    failure(result, f"  {MACHINE}")
    assert "--update-transcripts if" not in out(result)


def refuse(*_: object) -> None:
    raise UpdateRefusedError("for the test")


def test_an_update_writes_no_line_that_has_a_hint(rig: Rig, run: Run) -> None:
    write(rig, "echo.com", json.dumps({"replies": {"a": "\r\n>TALL\r\n @ run X\r\nY(re)\r\n"}}))
    path = write(rig, "size.chat", "@ program echo.com\n> a\nX\n")
    run("--update-transcripts").assert_outcomes(passed=1)
    written = [r"\x3eTALL (esc)", " @ run X (esc)", "Y(re) (esc)"]
    assert path.read_text() == "\n".join(["@ program echo.com", "> a", *written, ""])
    run().assert_outcomes(passed=1)


# Characters that nobody sees


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        (f"{YES} ", rf"{YES}\x20 (esc)"),
        (f"{YES}\t", rf"{YES}\t (esc)"),
        (f"{YES}\xa0", rf"{YES}\xa0 (esc)"),
        ("X\t+ (re)", r"X\t+ (re)"),
    ],
)
def test_expected_and_seen_are_written_by_the_same_rule(
    rig: Rig, run: Run, expected: str, shown: str
) -> None:
    write(rig, "size.chat", chat(("is it tall", expected)))
    failure(run(), f"size.chat:2: expected {shown}, seen {YES}", f"  ! {shown} | {YES}")


# Long lines


def test_a_long_line_is_cut_and_says_so() -> None:
    text = "x" * 5000
    assert cut(text).startswith("xxx") and len(cut(text)) <= 400
    assert cut(text).endswith("x... (5,000 characters)")
    assert cut(text, 20) == "x" * 14 + "..."
    assert cut("x" * 400) == "x" * 400


def test_of_two_long_lines_the_first_difference_is_shown() -> None:
    one, other = "x" * 3000 + "one" + "y" * 3000, "x" * 3000 + "other"
    left, right = cut_pair(one, other)
    assert left.startswith("...xxxxxxxxxoneyyy") and left.endswith("y... (6,003 characters)")
    assert right.endswith("xxxother (3,005 characters)")
    assert cut_pair("a" * 60 + "b", "c", 40) == ("a" * 34 + "...", "c")


@pytest.mark.parametrize("lines", [("X" * 3000, "Y" * 3000), ("X", "Y" * 3000), ("X" * 3000, "Y")])
def test_a_failure_with_long_lines_is_short(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, str]
) -> None:
    expected, seen = lines
    lie(monkeypatch, is_it_tall=seen)
    write(rig, "size.chat", chat(("is it tall", expected), ("is it red", "X")))
    result = run()
    [first] = [line for line in result.outlines if line.startswith("size.chat:2: exp")]
    assert len(first) <= 80 and first.endswith(" (2 turns differ)")
    assert expected[:11] in first and seen[:11] in first
    assert "(3,000 characters)" in out(result)
    assert max(map(len, result.outlines)) < 450


def test_the_first_line_of_a_machine_error_fits_a_terminal(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(rig, "size.chat", chat(("is it tall", YES)))
    what = "it is " + "very " * 40 + "slow"
    monkeypatch.setattr(fake_target, "ProgramError", lambda *_, **__: ProgramError(what))
    lie(monkeypatch, is_it_tall="?hung")
    result = run()
    [first] = [line for line in result.outlines if line.startswith("size.chat:2: the program")]
    assert len(first) <= 80 and first.endswith("very ve...")
    assert f"  the program: {what}" in out(result)
