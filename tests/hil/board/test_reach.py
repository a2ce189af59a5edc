"""The way to CP/M's prompt: each step, how long it is given, and what is said if none helps."""

from __future__ import annotations

import pytest

from tests.support.timed_wire import PROOF, PROVED, Answer, TimedWire, silence
from ulmrig.hil.board import reset
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.errors import BoardError, LinkError

MENU = b"\r\nBoot [H=Help]: "
PROMPT = b"\r\nA>"

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


def prompt_on(answer: Answer, **config: object) -> tuple[TimedWire, Prompt]:
    wire = TimedWire(answer)
    return wire, Prompt(Link(wire), BoardConfig("anna", "rc2014", "timed", **config))  # type: ignore[arg-type]


def in_turn(*answers: list[tuple[float, bytes]], prompt: bytes = PROMPT) -> Answer:
    """Give these answers to what is sent, one after the other, and then none.

    The proof is answered as CP/M does, unless it has an answer of its own.
    """
    left = list(answers)

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        if data == PROOF:
            return [(0.0, PROVED + prompt)]
        return left.pop(0) if left else []

    return answered


def after(keys: bytes, answer: bytes = PROMPT) -> Answer:
    """Answer once all of ``keys`` were sent, and from then on."""
    came = b""

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        nonlocal came
        came += data
        said = PROVED + answer if data == PROOF else answer
        return [(0.0, said if came.startswith(keys) else b"x")]

    return answered


def fails(prompt: Prompt) -> BoardError:
    with pytest.raises(BoardError) as caught:
        prompt.reach()
    return caught.value


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


# What was left running


@pytest.mark.parametrize(
    ("shows", "keys"),
    [
        (b"HI\r\n> ", b"!\r"),
        (b"\r\n-", b"\x03"),
        (b"\r\n8F>", b"B\r"),
        (b" ok\r\n", b"BYE\r"),
    ],
)
def test_a_program_that_is_known_is_left_by_its_own_word(shows: bytes, keys: bytes) -> None:
    def answered(data: bytes) -> list[tuple[float, bytes]]:
        nonlocal left
        left = left or data == keys
        if not left:
            return [(0.0, shows)]
        return [(0.0, PROVED + PROMPT if data == PROOF else PROMPT)]

    left = False
    wire, prompt = prompt_on(answered)
    prompt.reach()
    typed = b"\x18\x18\x18\r" + (3 * PROOF if shows.endswith(b"F>") else b"")
    assert wire.sent == typed + keys + PROOF


@pytest.mark.parametrize(
    ("question", "none", "word"),
    [
        (b"LIST\r", b"LIST\r\r\nOk\r\n", b"SYSTEM\r"),
        (b"LIST\r", b"LIST\r\n10 PRINT\r\nOk\r\n", b""),
    ],
)
def test_basic_is_left_only_if_it_holds_no_program(
    question: bytes, none: bytes, word: bytes
) -> None:
    def answered(data: bytes) -> list[tuple[float, bytes]]:
        if data == question:
            return [(0.0, none)]
        if data == b"SYSTEM\r":
            return [(0.0, PROMPT)]
        return [(0.0, PROVED + PROMPT if data == PROOF else b"\r\nOk\r\n")]

    wire, prompt = prompt_on(answered)
    if word:
        prompt.reach()
        assert wire.sent == b"\x18\x18\x18\r" + question + word + PROOF
        return
    error = fails(prompt)
    assert error.what == "BASIC is running there, and holds work that would be lost"
    assert "SAVE" in error.advice and "reset button" in error.advice
    assert wire.sent == b"\x18\x18\x18\r" + 2 * question


def test_basic_is_not_believed_to_hold_a_program_if_it_lists_two() -> None:
    listed = [b"LIST\r\r\n10 PR#NT\r\nOk\r\n", b"LIST\r\r\n10 PRINT\r\nOk\r\n"]

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        if data == b"LIST\r":
            return [(0.0, listed.pop() if listed else b"LIST\r\r\nOk\r\n")]
        if data == b"SYSTEM\r":
            return [(0.0, PROMPT)]
        return [(0.0, PROVED + PROMPT if data == PROOF else b"\r\nOk\r\n")]

    wire, prompt = prompt_on(answered)
    prompt.reach()
    assert wire.sent.count(b"LIST\r") == 3 and wire.sent.endswith(b"SYSTEM\r" + PROOF)


def test_what_answers_list_with_an_error_is_no_basic_that_holds_a_program() -> None:
    def answered(data: bytes) -> list[tuple[float, bytes]]:
        return [(0.0, b"LIST\r\nError\r\n>" if data == b"LIST\r" else b"\r\n>")]

    wire, prompt = prompt_on(answered)
    error = fails(prompt)
    assert error.what.startswith("it does not reach CP/M's prompt, and waits at '>'; tried: ")
    assert error.advice.endswith("if that is CP/M's prompt, set prompt in boards.toml")
    assert b"BYE" not in wire.sent
    # It is asked twice, and once more, but not at each step.
    assert wire.sent.count(b"LIST") == 4


def test_a_coloured_prompt_is_no_full_screen_editor() -> None:
    wire, prompt = prompt_on(lambda data: [(0.0, b"\r\n\x1b[32mA>\x1b[0m ")])
    fails(prompt)
    assert b"\x0b" not in wire.sent


def test_who_has_listened_for_a_receiver_in_vain_does_not_listen_again() -> None:
    wire, prompt = prompt_on(silence)
    with pytest.raises(BoardError):
        prompt.come_back(30.0)
    assert b"\x18\x18" in wire.sent and wire.seconds < 20
    began = wire.seconds
    fails(prompt)
    assert wire.seconds - began == pytest.approx(17.0)


@pytest.mark.parametrize("poll", [b"\x15", b"C", b"CK"])
@pytest.mark.parametrize("after_keys", [0, 2])
def test_a_receiver_that_waits_is_cancelled_and_then_left_alone(
    poll: bytes, after_keys: int
) -> None:
    came: list[bytes] = []

    def answered(data: bytes) -> list[tuple[float, bytes]]:
        came.append(data)
        if data == b"\x18\x18":
            return [(1.3, b"\x18\x18"), (1.8, b"\r\nXR: CANCELLED" + PROMPT)]
        if data == PROOF:
            return [(0.0, PROVED + PROMPT)]
        # In the middle of a block it asks only after a pause.
        return [(0.3 if len(came) > after_keys else 7.8, poll)] if len(came) in (1, 2) else []

    wire, prompt = prompt_on(answered)
    prompt.reach()
    assert wire.sent.endswith(b"\x18\x18" + PROOF) and wire.seconds < 20
    assert b"!" not in wire.sent and b"\x1a" not in wire.sent


def test_a_missing_rts_is_found_by_ignoring_it() -> None:
    wire, prompt = prompt_on(silence)
    honoured = [True]

    def honour(value: bool) -> bool:
        honoured[0] = value
        return True

    wire.honour_rts = honour  # type: ignore[method-assign]
    assert fails(prompt).what.startswith("it prints nothing; ")
    assert honoured == [True]

    wire, prompt = prompt_on(lambda data: [] if honoured[0] else [(0.0, PROMPT)])
    wire.honour_rts = honour  # type: ignore[method-assign]
    with pytest.raises(LinkError) as caught:
        prompt.reach()
    assert "the board's RTS does not reach our CTS" in caught.value.what
    assert "rtscts = false" in caught.value.advice
    assert honoured == [True] and wire.seconds < 17
    honoured[0] = False
    _, prompt = prompt_on(silence, rtscts=False)
    fails(prompt)
    assert honoured == [False]


def test_an_answer_that_was_only_late_is_no_missing_rts() -> None:
    answers = iter([b"", b"", b"late", b"here", b"", b"", b""])
    wire, prompt = prompt_on(lambda data: [(0.0, said)] if (said := next(answers)) else [])
    wire.honour_rts = lambda honour: True  # type: ignore[method-assign]
    assert fails(prompt).what.startswith("it does not reach CP/M's prompt")
    assert wire.sent == b"\x18\x18\x18\r\x03\r\r\x18\x18\r"


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
