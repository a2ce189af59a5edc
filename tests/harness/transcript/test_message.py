"""The text of a failure: its first line fits a terminal, and the rest says who is to blame."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.support.fake_target import FakeMachine
from tests.support.plugin_rig import NETWORK
from ulmrig.harness.transcript.diagnosis import KERNEL
from ulmrig.harness.transcript.diff import Row
from ulmrig.harness.transcript.lines import Line
from ulmrig.harness.transcript.message import Report, beside
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.hil.errors import LinkError
from ulmrig.hil.inspection import Blame
from ulmrig.hil.target import Run
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork

WHERE = "program ECHO.COM, build 1a2b3c4d, on emu (a fake at 7.3728 MHz)\nraw log: x.log"


def report(
    expected: str,
    *printed: str,
    name: str = "t.chat",
    network: QuantizedNetwork | None = None,
    conversation: Conversation | None = None,
) -> Report:
    """What is known after ``expected`` was run; ``printed`` is the greeting, then each reply."""
    greeting, *replies = printed or [""]
    transcript = parse(f"@ run ECHO\n{expected}".encode(), name)
    typed = [(turn.typed or b"").decode() for turn in transcript.turns]
    script = {"greeting": greeting, "replies": dict(zip(typed, replies, strict=False))}
    run = Run("ECHO", files={"ECHO.COM": json.dumps(script).encode()})
    machine = FakeMachine()
    program = Program("program", "ECHO.COM", "1a2b3c4d", run, network and (lambda: network))
    conversation = run_transcript(transcript, run, machine, conversation)
    return Report(transcript, program, machine, conversation, "x.log")


def first(found: Report, reason: str = "") -> str:
    return found.text(reason).split("\n")[0]


# The first line


@pytest.mark.parametrize(
    ("expected", "seen", "line"),
    [
        ("E" * 25, "S" * 29, f"expected {'E' * 25}, seen {'S' * 29}"),
        ("E" * 25, "S" * 30, f"expected {'E' * 25}, seen {'S' * 23}..."),
        ("E" * 40, "S" * 40, f"expected {'E' * 21}..., seen {'S' * 21}..."),
        # A short one leaves its room to the other.
        ("E", "S" * 60, f"expected E, seen {'S' * 47}..."),
        ("E" * 60, "S", f"expected {'E' * 47}..., seen S"),
        ("E" * 60, "S" * 26, f"expected {'E' * 22}..., seen {'S' * 26}"),
        ("E" * 60, "S" * 27, f"expected {'E' * 21}..., seen {'S' * 27}"),
        ("E" * 60, "S" * 28, f"expected {'E' * 21}..., seen {'S' * 21}..."),
    ],
)
def test_the_first_line_has_80_characters_at_most(expected: str, seen: str, line: str) -> None:
    assert first(report(f"> a\n{expected}\n", "", f"\r\n{seen}\r\n")) == f"t.chat:2: {line}"


@pytest.mark.parametrize("name", ["t.chat", "tt.chat"])
def test_two_lines_that_are_cut_at_both_ends_fit_too(name: str) -> None:
    expected, seen = (f"{'a' * 99}{letter}{'b' * 99}" for letter in "ES")
    line = first(report(f"> a\n{expected}\n", "", f"\r\n{seen}\r\n", name=name))
    assert line.count("...a") == line.count("b...") == 2 and "E" in line and "S" in line
    assert 78 < len(line) <= 80


def test_16_characters_of_a_line_are_shown_however_long_the_name_is() -> None:
    name = "n" * 90
    found = report(f"> a\n{'E' * 60}\n", "", f"\r\n{'S' * 60}\r\n", name=name)
    assert first(found) == f"{name}:2: expected {'E' * 10}..., seen {'S' * 10}..."


def test_the_first_line_names_the_first_line_that_differs() -> None:
    two = report("> a\nONE\n> b\nTWO\n> c\n3\n", "", "\r\nONE\r\nTWO\r\n", "\r\nX\r\n", "\r\n3\r\n")
    assert first(two) == "t.chat:2: unexpected: TWO (2 turns differ)"
    assert first(report("> a\nONE\nTWO\n", "", "\r\nONE\r\n")) == (
        "t.chat:2: expected TWO, seen no such line"
    )
    long = first(report("> a\nX\n> b\n", "", f"\r\nX\r\n{'Y' * 90}\r\n", "\r\nZ\r\n"))
    assert long == f"t.chat:2: unexpected: {'Y' * 35}... (2 turns differ)"


def test_a_greeting_is_placed_at_its_first_line() -> None:
    assert first(report("\nHI\n", "\r\nHO\r\n")) == "t.chat:3: expected HI, seen HO"


def test_the_reason_of_a_refusal_comes_first_and_is_repeated_whole() -> None:
    reason = "because " + "of this " * 20
    text = report("> a\nX\n", "", "\r\nY\r\n").text(reason)
    assert text.split("\n")[0] == f"t.chat: not rewritten: {reason[:51]}..."
    assert f"\n\nnot rewritten: {reason}\n" in text


# The rest


def test_a_failure_says_where_what_and_on_which_machine() -> None:
    text = report("HI\n> a\nONE\n> b\nTWO\n", "\r\nHO\r\n", "\r\nONE\r\n", "\r\nX\r\n").text()
    assert text == "\n\n".join(
        [
            "t.chat:2: expected HI, seen HO (2 turns differ)",
            "t.chat:2: (the greeting of ECHO)\n    expected | seen\n  ! HI       | HO",
            "t.chat:5: > b\n    expected | seen\n  ! TWO      | X",
            WHERE,
        ]
    )


def test_a_machine_error_is_said_whole_below_its_turn() -> None:
    text = report("> a\nONE\n> b\nTWO\n", "", "\r\nONE\r\n", "?hung").text()
    assert text == "\n\n".join(
        [
            "t.chat:4: the program: it hung",
            "t.chat:4: > b\n  the program: it hung\n    last printed: \\r\\nYE\\x1a\n"
            "    what to do: look at the kernel",
            WHERE,
        ]
    )


def test_a_program_that_does_not_start_came_to_no_prompt() -> None:
    text = report("> a\nONE\n", "?hung").text()
    assert text.startswith("t.chat:1: the program: it hung\n\nt.chat:1: (the greeting of ECHO)\n")
    assert "1a2b3c4d, which came to no prompt on emu (a fake at 7.3728 MHz)\nraw log:" in text


def test_an_error_before_the_command_stands_at_the_first_line() -> None:
    found = report("> a\nONE\n", "", "\r\nONE\r\n")
    found.conversation.error = LinkError("a byte was lost")
    assert found.text() == (
        f"t.chat:1: the link: a byte was lost\n\n  the link: a byte was lost\n\n{WHERE}"
    )


def test_a_second_try_says_how_the_first_one_ended() -> None:
    again = Conversation(retry_of=LinkError("a byte was lost", advice="look at the cable"))
    text = report("> a\nX\n", "", "\r\nY\r\n", conversation=again).text()
    assert (
        "\n\nthis was the second try; the first one ended with\n  the link: a byte was lost\n"
        "    what to do: look at the cable\n"
    ) in text


def test_the_models_answer_is_shown_even_if_it_is_none() -> None:
    text = report("> \\x20 (esc)\nX\n", "", "\r\n\r\n", network=NETWORK).text()
    assert "\n  the integer model says: nothing\n" in text


# Who is to blame

LINK = Blame(
    "the link", "the answer was changed on the way", ("on the emulator: ONE",), "check wiring"
)


def test_who_is_to_blame_stands_in_the_first_line_and_why_below() -> None:
    found = replace(report("> a\nONE\n", "", "\r\nONF\r\n"), blame=LINK)
    assert found.text() == "\n\n".join(
        [
            "t.chat:2: the link: expected ONE, seen ONF",
            "t.chat:2: > a\n    expected | seen\n  ! ONE      | ONF",
            "the link: the answer was changed on the way\n  on the emulator: ONE\n"
            "  what to do: check wiring",
            WHERE,
        ]
    )


def test_the_first_line_has_room_for_who_is_to_blame() -> None:
    found = replace(report(f"> a\n{'E' * 60}\n", "", f"\r\n{'S' * 60}\r\n"), blame=LINK)
    assert first(found).startswith("t.chat:2: the link: expected EEE") and len(first(found)) <= 80


def test_an_error_of_the_program_is_said_of_who_is_to_blame() -> None:
    found = replace(report("> a\nONE\n", "", "?hung"), blame=replace(LINK, what="Enter was lost"))
    assert found.text().split("\n\n")[:3] == [
        "t.chat:2: the link: it hung",
        "t.chat:2: > a\n  the link: it hung\n    last printed: \\r\\nYE\\x1a\n"
        "    what to do: look at the kernel",
        "the link: Enter was lost\n  on the emulator: ONE\n  what to do: check wiring",
    ]


def test_where_there_is_no_more_to_say_nothing_is_said() -> None:
    found = report("> a\nONE\n", "", "\r\nX\r\n")
    assert replace(found, blame=Blame("the program")).text() == found.text()


def test_nobody_is_blamed_where_that_cannot_be_told() -> None:
    found = replace(report("> a\nONE\n", "", "\r\nX\r\n"), blame=Blame("", "it is only there"))
    assert first(found) == "t.chat:2: expected ONE, seen X"
    assert "\n\nnobody is blamed: it is only there\n\n" in found.text()


@pytest.mark.parametrize(
    ("blame", "kernel", "update"),
    [(None, False, True), (Blame("the program"), True, True), (LINK, False, False)],
)
def test_an_update_and_the_kernel_are_mentioned_only_where_the_program_is_to_blame(
    blame: Blame | None, kernel: bool, update: bool
) -> None:
    answer = IntegerModel(NETWORK).reply("is it tall")
    wrong = report(f"> is it tall\n{answer}\n", "", "\r\nX\r\n", network=NETWORK)
    assert (KERNEL in replace(wrong, blame=blame).text()) == kernel
    changed = report("> is it tall\nX\n", "", f"\r\n{answer}\r\n", network=NETWORK)
    assert ("--update-transcripts" in replace(changed, blame=blame).text()) == update


# Lines beside each other


def row(expected: str, seen: str, same: bool = False) -> Row:
    line = parse(f"@ run X\n{expected}\n> x\n".encode(), "t.chat").greeting.expected[:1]
    return Row(line[0] if line else None, Line(seen.encode()) if seen else None, same)


def test_lines_of_56_characters_stand_beside_each_other() -> None:
    wide, short = "w" * 56, "s"
    assert beside((row(wide, short), row(short, wide), row(short, short, same=True))) == [
        f"    {'expected':56} | seen",
        f"  ! {wide} | {short}",
        f"  ! {short:56} | {wide}",
        f"    {short:56} | {short}",
    ]
    assert beside((row(short, ""), row("", short))) == [
        "    expected | seen",
        "  ! s        |",
        "  !          | s",
    ]


@pytest.mark.parametrize(("expected", "seen"), [("w" * 57, "s"), ("s", "w" * 57)])
def test_wider_lines_stand_below_each_other(expected: str, seen: str) -> None:
    rows = (row(expected, seen), row("a", "a", same=True), row("a", ""), row("", "b"))
    assert beside(rows) == [
        f"  ! expected:    {expected}",
        f"  ! seen:        {seen}",
        "    as expected: a",
        "  ! expected:    a",
        "  ! seen:        b",
    ]


def test_a_very_long_line_is_shown_where_it_differs_or_from_its_beginning() -> None:
    long = "b" + "w" * 500
    length = "w... (501 characters)"
    same, expected, seen = beside((row(long, long, same=True), row(f"{long[:-1]}x", long)))
    assert same.startswith("    as expected: bw") and same.endswith(length)
    assert expected.startswith("  ! expected:    ...w")
    assert expected.endswith("x (501 characters)")
    assert seen.startswith("  ! seen:        ...w") and seen.endswith("w (501 characters)")
