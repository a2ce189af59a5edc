"""The way to CP/M's prompt: each step, how long it is given, and what is said if none helps."""

from __future__ import annotations

import pytest

from tests.support.prompt_rig import MENU, PROMPT, after, fails, in_turn, prompt_on
from tests.support.timed_wire import PROOF, PROVED, Answer, TimedWire, silence
from ulmrig.hil.board import reset
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import LinkError

STEPS = [b"\x18\x18\x18\r", b"\x03", b"\x18", b"\x18", b"\r"]
TIMES = [0.3, 1.8, 11.8, 13.0, 15.5]
"""When a silent board gets them: it is given 1.5 seconds each time, then a receiver's pause."""
SILENT = "tried: Enter, ^C, listening for 8.5 s, ^X, pause, ^X"
ECHOING = [
    b"\x18\x18\x18\r",
    b"\x03",
    b"\x18\x18\x18!\r",
    b"\x1a\x18\x18\x18\r",
    b"\x18",
    b"\x18",
    b"\r",
]
ALL = "tried: Enter, ^C, ! and Enter, ^Z and Enter, ^X, pause, ^X"


def test_a_board_at_its_prompt_gets_enter_and_a_command_that_only_cpm_refuses_so() -> None:
    wire, prompt = prompt_on(in_turn([(0.0, b"\r\nB>")], prompt=b"\r\nB>"))
    prompt.reach()
    assert (prompt.drive, prompt.home) == ("B", "B")
    # The line is quiet, the prompt stays, nothing follows, and it proves itself.
    assert wire.writes == [(0.3, b"\x18\x18\x18\r"), (pytest.approx(0.42), PROOF)]
    assert wire.seconds == pytest.approx(0.44)


def test_a_silent_board_gets_all_the_keys_that_may_help() -> None:
    wire, prompt = prompt_on(silence)
    error = fails(prompt)
    assert [data for _, data in wire.writes] == STEPS
    assert [at for at, _ in wire.writes] == pytest.approx(TIMES)
    assert wire.seconds == pytest.approx(17.0)
    assert error.what == f"it prints nothing; {SILENT}"
    assert error.advice == (
        "is it switched on, TX and RX crossed, its speed 115200? press its reset button, then try "
        "again"
    )


def test_line_ends_and_zeros_are_nothing_and_all_else_is_shown() -> None:
    _, prompt = prompt_on(lambda data: [(0.0, b"\r\n\x00")])
    assert fails(prompt).what == f"it prints nothing; {ALL}"
    _, prompt = prompt_on(in_turn([(0.0, b"What?\r\n")]))
    error = fails(prompt)
    assert error.what == f"it does not reach CP/M's prompt; {ALL}"
    assert error.advice == (
        "a program may hang: press its reset button, then try again, or set reset in boards.toml"
    )
    assert error.seen == b"What?\r\n"


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 7])
def test_no_more_is_typed_than_helps(steps: int) -> None:
    keys = b"".join(ECHOING[:steps])
    wire, prompt = prompt_on(after(keys))
    prompt.reach()
    assert wire.sent == keys + PROOF
    assert prompt.drive == "A"


def test_noise_that_does_not_end_is_the_links() -> None:
    wire, prompt = prompt_on(silence)
    wire.noise = b"\x85"
    with pytest.raises(LinkError) as caught:
        prompt.reach()
    assert caught.value.what == "the line was not quiet for 25 s, and what came is no text"
    assert wire.seconds == pytest.approx(25.0, abs=0.04)
    assert wire.sent == b"\x03"


def test_text_that_does_not_end_is_a_programs_and_is_broken_off() -> None:
    wire, prompt = prompt_on(silence)
    wire.noise = b"HELLO\r\n"
    error = fails(prompt)
    assert error.what == "a program prints without end, and ^C does not end it"
    assert wire.sent == b"\x03\x03\x18\x18\x18!\r\x13" and wire.seconds < 11

    def stops(data: bytes) -> list[tuple[float, bytes]]:
        wire.noise = b""
        return [(0.0, PROVED + PROMPT if data == PROOF else PROMPT)]

    wire, prompt = prompt_on(stops)
    wire.noise = b"HELLO\r\n"
    prompt.reach()
    assert wire.sent == b"\x03\x18\x18\x18\r" + PROOF and wire.seconds < 4


def test_answers_that_are_no_text_are_the_links() -> None:
    _, prompt = prompt_on(lambda data: [(0.0, b"\xe0\x85A\xffx")])
    with pytest.raises(LinkError) as caught:
        prompt.reach()
    assert caught.value.what == f"it answers, but what comes is no text; {ALL}"
    assert caught.value.advice.startswith("its speed is not 115200, or the line is bad: ")


# Proofs


def test_a_prompt_that_does_not_refuse_the_command_is_not_cpms() -> None:
    def monitor(data: bytes) -> list[tuple[float, bytes]]:
        return [(0.0, data.strip(b"\x18\x03\r") + b"\r\nUnknown command\r\n8E>")]

    wire, prompt = prompt_on(monitor)
    error = fails(prompt)
    assert b"DIR" not in wire.sent and b"USER" not in wire.sent
    assert error.advice.endswith("if that is CP/M's prompt, set prompt in boards.toml")


def test_a_key_of_the_proof_may_be_lost_twice() -> None:
    def loses(count: int) -> bool:
        left = [PROMPT] * count

        def answered(data: bytes) -> list[tuple[float, bytes]]:
            if data == PROOF:
                return [(0.0, left.pop() if left else PROVED + PROMPT)]
            return [(0.0, PROMPT)]

        wire, prompt = prompt_on(answered)
        prompt.reach()
        return wire.writes[1:] == [
            (pytest.approx(0.42 + 0.02 * n), PROOF) for n in range(count + 1)
        ]

    assert loses(0) and loses(1) and loses(2)


def test_a_refusal_by_the_bdos_proves_cpm_too() -> None:
    said = b"0\r\r\nBdos Err On A: Bad Sector\r\nA>"
    _, prompt = prompt_on(lambda data: [(0.0, said if data == PROOF else PROMPT)])
    prompt.reach()


# Resets


@pytest.mark.parametrize("way", ["", "hand"])
def test_without_a_way_to_reset_it_the_board_is_not_reset(way: str) -> None:
    wire, prompt = prompt_on(silence, reset=way)
    fails(prompt)
    assert wire.pulses == [] and wire.seconds == pytest.approx(17.0)


def test_a_reset_is_given_eight_seconds_and_then_enter() -> None:
    wire, prompt = prompt_on(silence, reset="dtr")
    error = fails(prompt)
    assert wire.pulses == [pytest.approx(17.0)]
    assert wire.writes[-1] == (pytest.approx(25.0), b"\r")
    assert wire.seconds == pytest.approx(26.5)
    assert error.what == f"it prints nothing; {SILENT}; a reset (dtr) did not help"
    assert error.advice.endswith("; does reset in boards.toml reset this board?")


@pytest.mark.parametrize("noise", [b"HELLO\r\n", b"\x85"])
def test_a_reset_is_the_last_step_of_every_way(noise: bytes) -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, PROVED + PROMPT)] if data == PROOF else [])
    wire.noise = noise
    pulse = wire.pulse_dtr

    def reset_it() -> None:
        pulse()
        wire.noise = b""
        wire.say(PROMPT, 3.0)

    wire.pulse_dtr = reset_it  # type: ignore[method-assign]
    prompt.config = BoardConfig("anna", "rc2014", "timed", reset="dtr")
    prompt.reach()
    assert wire.sent.endswith(PROOF) and wire.seconds < 30


def test_a_board_is_reset_by_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    wire, prompt = prompt_on(
        lambda data: [(0.0, PROVED + PROMPT)] if data == PROOF else [], reset="relay off"
    )

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
        in_turn([(0.0, MENU)], [(0.0, typed), (14.5, b"CP/M-80 2.2\r\n" + PROMPT)]), boot=boot
    )
    prompt.reach()
    assert wire.sent == b"\x18\x18\x18\r" + typed + PROOF
    wire, prompt = prompt_on(in_turn([(0.0, MENU)], [(0.0, typed)]), boot=boot)
    fails(prompt)
    assert wire.writes[2] == (pytest.approx(0.32 + 15.0), b"\x03")


def test_a_menu_that_does_not_answer_at_all_is_given_three_seconds() -> None:
    wire, prompt = prompt_on(in_turn([(0.0, MENU)]))
    fails(prompt)
    assert wire.writes[2] == (pytest.approx(0.32 + 3.0), b"\x03")


def test_a_menu_that_comes_again_three_times_does_not_start_what_boots() -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, MENU)], boot="9")
    error = fails(prompt)
    assert error.what == "its boot menu does not start '9'"
    assert wire.sent == b"\x18\x18\x18\r9\r\x039\r\x18\x18\x18!\r9\r"


def test_a_menu_where_the_prompt_was_is_no_prompt() -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, MENU if data == PROOF else PROMPT)], boot="0")
    fails(prompt)
    assert wire.sent.startswith(b"\x18\x18\x18\r" + PROOF + b"\x03" + PROOF)


def test_a_prompt_that_does_not_answer_within_two_seconds_was_printed_long_ago() -> None:
    left = [(0.0, PROMPT)]
    wire, prompt = prompt_on(lambda data: [left.pop()] if left else [])
    fails(prompt)
    assert wire.writes[2] == (pytest.approx(0.42 + 2.0), b"\x03")


def test_what_follows_a_prompt_is_waited_out_for_two_seconds() -> None:
    late = [(0.0, PROMPT)] + [(0.09 * number, b"x") for number in range(1, 100)]
    wire, prompt = prompt_on(in_turn(late))
    prompt.reach()
    assert wire.writes[1] == (pytest.approx(0.32 + 2.0, abs=0.1), PROOF)


def test_a_prompt_in_the_middle_of_a_line_is_no_prompt() -> None:
    greeting = [(0.0, b"\r\nA>"), (0.015, b"BC\r\n"), (1.0, b"\r\nD>")]
    wire, prompt = prompt_on(in_turn(greeting, prompt=b"\r\nD>"))
    prompt.reach()
    assert prompt.drive == "D"
    assert wire.writes[1][0] == pytest.approx(0.3 + 1.0 + 0.02 + 0.1)


@pytest.mark.parametrize(
    ("said", "drive"), [(b"\r\n[C] %", "C"), (b"\r\n[] %", ""), (b"[D] %", "D")]
)
def test_a_prompt_of_ones_own_is_believed_and_may_name_the_drive(said: bytes, drive: str) -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, said)], prompt=r"\[[A-P]?\] %")
    prompt.reach()
    assert prompt.drive == drive and wire.sent == b"\x18\x18\x18\r\r"


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

    done, wire = left(in_turn([(0.0, PROMPT)]))
    assert done and wire.sent == b"!\r" + PROOF
    done, wire = left(silence)
    assert not done and wire.sent == b"!\r" and wire.seconds == pytest.approx(1.5)
