"""A link: what it keeps, how long it waits, and lines that are typed against their echo."""

from __future__ import annotations

import logging
import re

import pytest

from tests.support.timed_wire import Answer, TimedWire, echo, silence
from ulmrig.hil.board.link import Link
from ulmrig.hil.errors import LinkError, SilentError

PROMPT = re.compile(rb"> \Z")
BELL = b"\x07"


def link_to(answer: Answer = echo, noise: bytes = b"") -> tuple[TimedWire, Link]:
    wire = TimedWire(answer, noise)
    return wire, Link(wire)


def instead_of_first(key: bytes, *answers: bytes) -> Answer:
    """Echo all keys, but answer the first times that ``key`` is typed otherwise."""
    left = list(answers)

    def answer(data: bytes) -> list[tuple[float, bytes]]:
        return [(0.0, left.pop(0) if data == key and left else data)]

    return answer


def test_the_last_400_bytes_are_kept_for_error_messages() -> None:
    wire, link = link_to()
    for data in (b"a" * 150, b"b" * 150, b"c" * 250):
        wire.say(data)
        assert link.receive(0.0)
    assert link.seen == b"b" * 150 + b"c" * 250
    assert link.take() == b"a" * 150 + b"b" * 150 + b"c" * 250
    assert link.buffer == b""


def test_all_that_passes_goes_through_the_tap() -> None:
    passed: list[tuple[str, bytes]] = []
    link = Link(TimedWire(echo), lambda direction, data: passed.append((direction, data)))
    link.write(b"DIR")
    assert link.receive(0.0)
    assert passed == [("sent", b"DIR"), ("got", b"DIR")]


def test_silence_is_waited_for_until_the_limit() -> None:
    wire, link = link_to()
    wire.say(b"a", 0.2)
    assert link.until_quiet(0.3, 5.0)
    assert wire.seconds == pytest.approx(0.5)
    wire, link = link_to(noise=b"x")
    assert not link.until_quiet(0.3, 5.0)
    assert wire.seconds == pytest.approx(5.0, abs=0.02)


def test_a_pattern_is_waited_for_until_the_limit() -> None:
    wire, link = link_to()
    wire.say(b"A", 2.0)
    wire.say(b">", 2.5)
    found = link.wait_for(re.compile(b"A>"), 3.0)
    assert found and wire.seconds == pytest.approx(2.5)
    assert link.wait_for(re.compile(b"B>"), 3.0) is None
    assert wire.seconds == pytest.approx(5.5)


def test_a_line_that_is_not_at_its_end_is_logged_after_a_quarter_of_a_second(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    wire, link = link_to()
    wire.say(b"A>")
    link.receive(0.25)
    link.receive(0.24)
    assert caplog.messages == []
    link.receive(0.25)
    assert caplog.messages == ["    0.000 s <- 'A>'"]


def test_what_is_pending_is_logged_before_the_wire_is_closed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="ulmrig")
    wire, link = link_to()
    link.write(b"D")
    link.close()
    assert wire.closed and caplog.messages == ["    0.000 s -> 'D'"]


# Lines against their echo


def test_a_line_is_typed_without_enter_and_without_waiting_longer_than_for_its_echo() -> None:
    wire, link = link_to(lambda data: [(0.5, data)])
    assert link.type_line(b"DIR ~", at_prompt=PROMPT) == b"DIR ~"
    assert wire.sent == b"DIR ~" and wire.seconds == pytest.approx(2.5)


def test_keys_that_came_before_the_line_are_no_echo() -> None:
    wire, link = link_to()
    wire.say(b"?")
    link.receive(0.0)
    assert link.type_line(b"DIR") == b"DIR"
    assert wire.sent == b"DIR"


def test_what_comes_behind_the_last_echo_is_kept() -> None:
    _, link = link_to(lambda data: [(0.0, data + BELL)])
    link.type_line(b"D")
    assert link.buffer == BELL


def test_the_echo_of_a_key_has_seven_bits() -> None:
    _, link = link_to(lambda data: [(0.0, bytes([data[0] & 0x7F]))])
    assert link.type_line(b"\xc1\xfe") == b"A~"


@pytest.mark.parametrize("key", [b"\x01", b"\x1f", b"\x7f"])
def test_what_a_control_character_shows_is_taken_as_it_comes(key: bytes) -> None:
    wire, link = link_to(lambda data: [(0.0, b"^A")])
    assert link.type_line(key) == b"^A"
    assert wire.seconds == pytest.approx(0.05)
    wire, link = link_to(noise=b"x")
    link.type_line(key)
    assert wire.seconds == pytest.approx(2.0, abs=0.02)


def test_a_line_with_a_wrong_echo_is_cancelled_and_typed_again() -> None:
    wire, link = link_to(instead_of_first(b"I", b"J"))
    assert link.type_line(b"DIR") == b"DIR"
    assert wire.sent == b"DI\x18DIR"
    # The echo of ^X, and silence after the wrong echo and after that.
    assert wire.seconds == pytest.approx(0.05 + 0.3)


def test_an_echo_that_others_precede_is_wrong() -> None:
    wire, link = link_to(instead_of_first(b"I", b"xI"))
    link.type_line(b"DIR")
    assert wire.sent == b"DI\x18DIR"


@pytest.mark.parametrize(
    ("answer", "noise", "problem", "seconds"),
    [
        (lambda data: [(0.0, b"J" * 21)], b"", f"the echo of 'I' was '{'J' * 20}'", None),
        (silence, b"J", "the echo of 'I' was 'J", 3 * 1.0 + 2 * 10.0),
    ],
    ids=["another key", "noise"],
)
def test_after_three_tries_the_link_is_to_blame(
    answer: Answer, noise: bytes, problem: str, seconds: float | None
) -> None:
    wire, link = link_to(answer, noise)
    with pytest.raises(LinkError) as caught:
        link.type_line(b"IN")
    assert caught.value.what.startswith(f"'IN' cannot be typed: {problem}")
    assert noise or caught.value.what.endswith(problem)
    assert caught.value.seen == link.seen
    assert wire.sent == b"I\x18I\x18I"
    assert seconds is None or wire.seconds == pytest.approx(seconds, abs=0.2)


def test_a_board_that_echoes_nothing_at_all_does_not_answer_any_more() -> None:
    wire, link = link_to(silence)
    with pytest.raises(SilentError, match="'IN' was typed 3 times, and no key was echoed"):
        link.type_line(b"IN")
    assert wire.seconds == pytest.approx(3 * 2.0 + 2 * 0.3)


# Lines that fill the program's buffer


@pytest.mark.parametrize(("keys", "looks"), [(59, 0), (60, 1), (61, 2), (62, 3)])
def test_from_60_keys_on_an_answer_is_looked_for_before_each_key_and_at_the_end(
    keys: int, looks: int
) -> None:
    wire, link = link_to()
    assert link.type_line(b"x" * keys, at_prompt=PROMPT) == b"x" * keys
    assert wire.seconds == pytest.approx(0.05 * looks)
    wire, link = link_to()
    link.type_line(b"x" * keys)
    assert wire.seconds == 0


def full_at(key: int, *answers: tuple[float, bytes]) -> Answer:
    """Echo keys, and answer one of them, by its number, as a full line, too."""
    typed = 0

    def answer(data: bytes) -> list[tuple[float, bytes]]:
        nonlocal typed
        typed += 1
        return [(0.0, data), *(answers if typed == key else ())]

    return answer


@pytest.mark.parametrize("reads_on", [False, True])
def test_typing_goes_on_at_the_prompt_after_the_answer_to_a_full_line(reads_on: bool) -> None:
    wire, link = link_to(full_at(61, (0.0, b"\r"), (0.2, b"\nNO\r\n"), (50.0, b"> ")))
    came = link.type_line(b"x" * 63, at_prompt=PROMPT, reads_on=reads_on)
    assert came == b"x" * 61 + b"\r\nNO\r\n> xx"
    assert wire.seconds == pytest.approx(50.0 + 3 * 0.05)


def test_a_program_that_reads_on_after_its_line_was_full_is_told_by_silence() -> None:
    wire, link = link_to(full_at(61, (0.0, b"\r")))
    came = link.type_line(b"x" * 62, at_prompt=PROMPT, reads_on=True)
    assert came == b"x" * 61 + b"\rx"
    assert wire.seconds == pytest.approx(0.05 + 0.3 + 0.05)


@pytest.mark.parametrize(("said", "reads_on"), [(b"\r", False), (b"\n", True)])
def test_a_full_line_that_is_not_answered_within_a_minute_is_the_links(
    said: bytes, reads_on: bool
) -> None:
    wire, link = link_to(full_at(61, (0.0, said)))
    with pytest.raises(LinkError) as caught:
        link.type_line(b"x" * 62, at_prompt=PROMPT, reads_on=reads_on)
    assert caught.value.what == (
        "a line that is longer than the program's line buffer was not answered"
    )
    assert wire.seconds == pytest.approx(60.05)


# Several keys at once


def said_to(data: bytes, *said: bytes) -> Answer:
    """Echo all that is typed, but answer ``data`` the first times otherwise."""
    return instead_of_first(data, *said)


def writes(wire: TimedWire) -> list[bytes]:
    return [data for _, data in wire.writes]


def test_bursts_are_as_long_as_the_smallest_buffers_and_their_echo_is_compared() -> None:
    wire, link = link_to(lambda data: [(0.0, bytes(key & 0x7F for key in data))])
    line = b"is it a very large thing, \xe4"
    came = link.type_line(line, at_prompt=PROMPT, in_bursts=True)
    assert writes(wire) == [line[:16], line[16:]]
    assert came == line[:-1] + b"\x64"
    assert wire.seconds == 0.0 and link.retyped == 0


@pytest.mark.parametrize("line", [b"a\tb", b"\x03", b"x" * 60, b"a\x7f"])
def test_what_is_not_echoed_plainly_or_may_fill_the_buffer_is_typed_key_by_key(
    line: bytes,
) -> None:
    wire, link = link_to()
    link.type_line(line, at_prompt=PROMPT, in_bursts=True)
    assert writes(wire) == [bytes([key]) for key in line]


@pytest.mark.parametrize(
    ("echoed", "seconds"),
    [
        (b"hexlo", 0.05 + 0.3),
        (b"hello!", 0.0),
        (b"hell", 2.0 + 0.3),
        (b"", 2.0 + 0.3),
        (b"xhello", 0.05 + 0.3),
        (b"xy", 0.05 + 0.3),
    ],
)
def test_a_burst_with_a_wrong_echo_is_cancelled_and_typed_key_by_key(
    echoed: bytes, seconds: float
) -> None:
    wire, link = link_to(said_to(b"hello", echoed))
    came = link.type_line(b"hello", in_bursts=True)
    if echoed == b"hello!":
        # What follows the echo belongs to the turn, as with single keys.
        assert came == b"hello" and link.buffer == b"!"
        return
    assert came == b"hello" and link.retyped == 1
    keys = [b"h", b"e", b"l", b"l", b"o"]
    assert writes(wire) == [b"hello", b"\x18", *keys]
    assert wire.seconds == pytest.approx(seconds)


def test_after_three_wrong_bursts_keys_are_typed_one_by_one() -> None:
    wire, link = link_to(said_to(b"hello", b"hexlo", b"hexlo", b"hexlo"))
    for _ in range(5):
        link.type_line(b"hello", in_bursts=True)
    assert writes(wire).count(b"hello") == 3
    assert link.retyped == 3


def test_a_line_that_is_echoed_neither_in_bursts_nor_key_by_key_is_typed_three_times_more() -> None:
    wire, link = link_to(silence)
    with pytest.raises(SilentError, match="'hello' was typed 4 times"):
        link.type_line(b"hello", in_bursts=True)
    assert writes(wire) == [b"hello", *[b"\x18", b"h"] * 3]
