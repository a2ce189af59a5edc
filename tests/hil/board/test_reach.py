"""The way to CP/M's prompt: each step, how long it is given, and what is said if none helps."""

from __future__ import annotations

import pytest

from tests.support.timed_wire import Answer, TimedWire, silence
from ulmrig.hil.board import reset
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.errors import BoardError, LinkError

MENU = b"\r\nBoot [H=Help]: "
PROMPT = b"\r\nA>"
STEPS = [b"\x18\r", b"\r", b"\x03", b"\x18!\r", b"\x18", b"\x18", b"\r", b"\x1a\x18\r"]
TIMES = [0.3, 1.8, 3.3, 4.8, 6.3, 7.5, 10.0, 11.5]
"""When a silent board gets them: it is given 1.5 seconds each time, and pauses around ^X."""
ALL = "tried: Enter, Enter again, ^C, ! and Enter, ^X, pause, ^X, ^Z and Enter"


def prompt_on(answer: Answer, **config: object) -> tuple[TimedWire, Prompt]:
    wire = TimedWire(answer)
    return wire, Prompt(Link(wire), BoardConfig("anna", "rc2014", "timed", **config))  # type: ignore[arg-type]


def in_turn(*answers: list[tuple[float, bytes]]) -> Answer:
    """Give these answers to what is sent, one after the other, and then none."""
    left = list(answers)
    return lambda data: left.pop(0) if left else []


def after(keys: bytes, answer: bytes = PROMPT) -> Answer:
    """Answer once all of ``keys`` were sent, and from then on."""
    came = b""

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        nonlocal came
        came += data
        return [(0.0, answer)] if came.startswith(keys) else []

    return answered


def fails(prompt: Prompt) -> BoardError:
    with pytest.raises(BoardError) as caught:
        prompt.reach()
    return caught.value


def test_a_board_at_its_prompt_gets_enter_twice() -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, b"\r\nB>")])
    prompt.reach()
    assert (prompt.drive, prompt.home) == ("B", "B")
    # The line is quiet, the prompt stays, nothing follows, and it answers once more.
    assert wire.writes == [(0.3, b"\x18\r"), (pytest.approx(0.42), b"\r")]
    assert wire.seconds == pytest.approx(0.44)


def test_a_silent_board_gets_all_the_keys_that_may_help() -> None:
    wire, prompt = prompt_on(silence)
    error = fails(prompt)
    assert [data for _, data in wire.writes] == STEPS
    assert [at for at, _ in wire.writes] == pytest.approx(TIMES)
    assert wire.seconds == pytest.approx(13.0)
    assert error.what == f"it prints nothing; {ALL}"
    assert error.advice == (
        "is it switched on, TX and RX crossed, its speed 115200? press its reset button, then try "
        "again"
    )


def test_line_ends_and_zeros_are_nothing_and_all_else_is_shown() -> None:
    _, prompt = prompt_on(lambda data: [(0.0, b"\r\n\x00")])
    assert fails(prompt).what == f"it prints nothing; {ALL}"
    _, prompt = prompt_on(in_turn([(0.0, b"Ok\r\n")]))
    error = fails(prompt)
    assert error.what == f"it does not reach CP/M's prompt; {ALL}"
    assert error.advice == (
        "a program may hang: press its reset button, then try again, or set reset in boards.toml"
    )
    assert error.seen == b"Ok\r\n"


@pytest.mark.parametrize("steps", [2, 3, 4, 7, 8])
def test_no_more_is_typed_than_helps(steps: int) -> None:
    keys = b"".join(STEPS[:steps])
    wire, prompt = prompt_on(after(keys))
    prompt.reach()
    assert wire.sent == keys + b"\r"
    assert prompt.drive == "A"


def test_a_line_that_is_never_quiet_is_the_links() -> None:
    wire, prompt = prompt_on(silence)
    wire.noise = b"x"
    with pytest.raises(LinkError) as caught:
        prompt.reach()
    assert caught.value.what == "the line was not quiet for 40 s"
    assert wire.seconds == pytest.approx(40.0, abs=0.02)
    assert wire.sent == b""


def test_what_prints_after_a_cancel_is_waited_for_six_seconds() -> None:
    polls = [(float(second), b"C") for second in range(1, 20)]
    wire, prompt = prompt_on(in_turn(*[[]] * 5, polls))
    fails(prompt)
    assert wire.writes[6] == (pytest.approx(TIMES[5] + 6.0), b"\r")


# Resets


@pytest.mark.parametrize("way", ["", "hand"])
def test_without_a_way_to_reset_it_the_board_is_not_reset(way: str) -> None:
    wire, prompt = prompt_on(silence, reset=way)
    fails(prompt)
    assert wire.pulses == [] and wire.seconds == pytest.approx(13.0)


def test_a_reset_is_given_eight_seconds_to_reach_the_prompt() -> None:
    wire, prompt = prompt_on(silence, reset="dtr")
    fails(prompt)
    assert wire.pulses == [pytest.approx(13.0)]
    assert wire.seconds == pytest.approx(21.0)


def test_a_board_is_reset_by_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    wire, prompt = prompt_on(after(b"".join(STEPS) + b"\r"), reset="relay off")

    def run(command: str) -> None:
        assert command == "relay off"
        wire.say(PROMPT, 7.9)

    monkeypatch.setattr(reset, "run_command", run)
    prompt.reach()
    assert prompt.drive == "A" and wire.pulses == []


# Menus and prompts


@pytest.mark.parametrize(("boot", "typed"), [("C", b"C\r"), ("2", b"2\r")])
def test_a_board_at_its_menu_is_booted_and_given_15_seconds(boot: str, typed: bytes) -> None:
    wire, prompt = prompt_on(
        in_turn([(0.0, MENU)], [(14.5, b"CP/M-80 2.2\r\n" + PROMPT)], [(0.0, PROMPT)]), boot=boot
    )
    prompt.reach()
    assert wire.sent == b"\x18\r" + typed + b"\r"
    wire, prompt = prompt_on(in_turn([(0.0, MENU)]), boot=boot)
    fails(prompt)
    assert wire.writes[2] == (pytest.approx(0.32 + 15.0), b"\r")


def test_a_menu_that_comes_again_is_left_by_the_next_step() -> None:
    wire, prompt = prompt_on(in_turn([(0.0, MENU)], [(0.0, MENU)]))
    fails(prompt)
    assert wire.sent == b"\x18\rC\r" + b"".join(STEPS[1:])


def test_a_menu_where_the_prompt_was_is_no_prompt() -> None:
    wire, prompt = prompt_on(in_turn([(0.0, PROMPT)], [(0.0, MENU)]))
    fails(prompt)
    assert wire.sent == b"\x18\r\r" + b"".join(STEPS[1:])


def test_a_prompt_that_does_not_answer_within_two_seconds_was_printed_long_ago() -> None:
    wire, prompt = prompt_on(in_turn([(0.0, PROMPT)]))
    fails(prompt)
    assert wire.writes[2] == (pytest.approx(0.42 + 2.0), b"\r")


def test_what_follows_a_prompt_is_waited_out_for_two_seconds() -> None:
    late = [(0.0, PROMPT)] + [(0.09 * number, b"x") for number in range(1, 100)]
    wire, prompt = prompt_on(in_turn(late))
    fails(prompt)
    assert wire.writes[1] == (pytest.approx(0.32 + 2.0, abs=0.1), b"\r")


def test_a_prompt_in_the_middle_of_a_line_is_no_prompt() -> None:
    greeting = [(0.0, b"\r\nA>"), (0.015, b"BC\r\n"), (1.0, b"\r\nD>")]
    wire, prompt = prompt_on(in_turn(greeting, [(0.0, b"\r\nD>")]))
    prompt.reach()
    assert prompt.drive == "D"
    assert wire.writes[1][0] == pytest.approx(0.3 + 1.0 + 0.02 + 0.1)


@pytest.mark.parametrize(
    ("said", "drive"), [(b"\r\n[C] %", "C"), (b"\r\n[] %", ""), (b"[D] %", "D")]
)
def test_a_prompt_of_ones_own_may_name_the_drive(said: bytes, drive: str) -> None:
    _, prompt = prompt_on(lambda data: [(0.0, said)], prompt=r"\[[A-P]?\] %")
    prompt.reach()
    assert prompt.drive == drive


@pytest.mark.parametrize("said", [b"\r\nA>", b"\r\nx[C] %", b"[C] % \r\n"])
def test_only_a_whole_line_is_a_prompt_of_ones_own(said: bytes) -> None:
    _, prompt = prompt_on(lambda data: [(0.0, said)], prompt=r"\[[A-P]?\] %")
    fails(prompt)


def test_a_program_is_left_if_its_keys_bring_the_prompt() -> None:
    def left(answer: Answer) -> tuple[bool, TimedWire]:
        wire, prompt = prompt_on(answer)
        wire.say(b"stale")
        prompt.link.receive(0.0)
        return prompt.leave(b"!\r"), wire

    done, wire = left(lambda data: [(0.0, PROMPT)])
    assert done and wire.sent == b"!\r\r"
    done, wire = left(silence)
    assert not done and wire.sent == b"!\r" and wire.seconds == pytest.approx(1.5)
