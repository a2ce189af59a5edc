"""``verify``: what is typed, what is expected of it, and that a difference is found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage
from ulmrig.harness.benchmark.agreement import Agreement, expected_output, verify
from ulmrig.harness.benchmark.typed_lines import corpus_lines, random_lines
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import ProgramError
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork

SHARES = [0.1, 0.2, 0.3, 0.4]


def network(favour: int = 0) -> QuantizedNetwork:
    """A small network whose replies depend on the line; ``favour`` raises the first logit."""
    rng = np.random.default_rng(27)
    layers = []
    for inputs, outputs in ((16 + 128, 12), (12, 7)):
        weight = rng.choice(np.array([-2, -1, 0, 1], np.int8), (outputs, inputs), p=SHARES)
        layers.append(Layer(weight, rng.integers(-100, 300, outputs).astype(np.int16)))
    layers[-1].bias[0] += favour
    return QuantizedNetwork(tuple(layers), "ENOSY ", 16, "tests")


NETWORK = network()
MODEL = IntegerModel(NETWORK)
LINES = [b"is it tall", b"", b"   ", b"  can you eat it", b"x" * 62, b"IS IT RED?", b" " * 62]


@pytest.fixture(scope="module")
def image() -> ComImage:
    return build(NETWORK, "VERIFY")


@pytest.fixture(scope="module")
def machine() -> EmulatedMachine:
    return EmulatedMachine()


# --- the lines --------------------------------------------------------------------------------


def test_random_lines_are_printable_and_of_every_length() -> None:
    lines = list(random_lines(2000, 3))
    assert len(lines) == 2000
    assert {len(line) for line in lines} == set(range(63))
    assert set(b"".join(lines)) == set(range(0x20, 0x7F))
    assert lines == list(random_lines(2000, 3)) != list(random_lines(2000, 4))


def test_no_random_line_tells_the_program_to_leave() -> None:
    assert b"!" not in set(random_lines(20_000))


def test_corpus_lines_are_questions_every_second_with_a_typo() -> None:
    questions = [f"question number {number}" for number in range(20)]
    lines = list(corpus_lines(questions, 30, 1))
    known = [line.decode() in questions for line in lines]
    assert known == [True, False] * 10 + [False] * 10
    assert len({line for line, plain in zip(lines, known, strict=True) if plain}) == 10
    assert lines == list(corpus_lines(questions, 30, 1)) != list(corpus_lines(questions, 30, 2))


def test_without_questions_there_are_no_corpus_lines() -> None:
    assert list(corpus_lines([], 9)) == []


# --- what is expected -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "asked"), [(b"is it tall", b"is it tall"), (b"  x ", b"x "), (b"y" * 61, b"y" * 61)]
)
def test_a_line_is_answered_on_a_line_of_its_own(line: bytes, asked: bytes) -> None:
    reply = MODEL.reply(asked)
    assert expected_output(Conversation(MODEL), line) == (b"\r\n%s\r\n" % reply.encode(), [reply])


def test_an_empty_line_is_not_answered() -> None:
    assert expected_output(Conversation(MODEL), b"") == (b"\r\n", [])
    assert expected_output(Conversation(MODEL), b"  ") == (b"\r\n", [])


def test_a_line_of_any_length_is_answered_once() -> None:
    for length in (62, 63, 130):
        reply = MODEL.reply(b"y" * 62)
        assert expected_output(Conversation(MODEL), b"y" * length) == (
            b"\r\n%s\r\n" % reply.encode(),
            [reply],
        )
    assert expected_output(Conversation(MODEL), b" " * 62 + b"y") == (b"\r\n", [])


# --- the comparison ---------------------------------------------------------------------------


def test_a_true_program_agrees(image: ComImage, machine: EmulatedMachine) -> None:
    seen: list[int] = []
    lines = LINES + list(random_lines(60))
    result = verify(
        NETWORK, image, lines, machine=machine, progress=lambda sofar: seen.append(sofar.lines)
    )
    replies = [reply for line in lines for reply in Conversation(MODEL).answers(line)]
    assert len(set(replies)) > 5
    assert result.differences == []
    assert (result.lines, result.replies) == (len(lines), len(replies))
    assert result.cut == sum(len(reply) == 50 for reply in replies) > 0
    assert result.inferences == sum(min(len(reply) + 1, 50) for reply in replies)
    assert result.t_states > 1000 * result.inferences
    assert seen == list(range(1, len(lines) + 1))
    again = verify(NETWORK, image, lines, machine=machine)
    assert again == result


def test_a_program_of_another_network_is_found_out(machine: EmulatedMachine) -> None:
    other = build(network(favour=60), "VERIFY")
    model = IntegerModel(network(favour=60))
    lines = list(random_lines(40))
    result = verify(NETWORK, other, lines, machine=machine)
    wrong = [
        line
        for line in lines
        if Conversation(MODEL).answers(line) != Conversation(model).answers(line)
    ]
    assert 0 < len(wrong) < 40
    assert [line for line, _, _ in result.differences] == wrong
    for line, expected, seen in result.differences:
        assert expected == Conversation(MODEL).answers(line)
        assert seen == expected_output(Conversation(model), line)[0]


def test_a_single_wrong_byte_is_a_difference(image: ComImage, machine: EmulatedMachine) -> None:
    data = image.data.replace(b"\r\n$", b"\n\r$", 1)
    result = verify(NETWORK, replace(image, data=data), [b"", b"x"], machine=machine)
    assert [seen[:2] for _, _, seen in result.differences] == [b"\n\r", b"\n\r"]


def test_where_the_program_leaves_it_is_started_again(
    image: ComImage, machine: EmulatedMachine
) -> None:
    result = verify(NETWORK, image, [b"!", b"is it tall", b"!", b""], machine=machine)
    assert result.lines == 4
    assert [line for line, _, _ in result.differences] == [b"!", b"!"]
    assert result.differences[0][2].endswith(b"A>")


def test_a_program_that_hangs_is_the_end_of_it(image: ComImage) -> None:
    stuck = replace(image, data=b"\x18\xfe")
    with pytest.raises(ProgramError, match="came to no prompt within 2,000,000 T-states"):
        verify(NETWORK, stuck, [b"x"], machine=EmulatedMachine(turn_limit=2_000_000))


# --- in words ---------------------------------------------------------------------------------


def test_agreement_is_told_in_one_line() -> None:
    result = Agreement(lines=1200, replies=1190, cut=3, inferences=4000, t_states=400_000_000)
    assert result.describe() == (
        "1,200 lines, 1,190 replies (3 cut at 50 characters), 0 differences from the integer "
        "model, 100,000 T-states per inference, console included"
    )
    # A board counts none.
    assert "T-states" not in Agreement(lines=3).describe()


def test_differences_are_told_line_by_line_ten_of_them() -> None:
    result = Agreement(lines=12, differences=[(b"a\x01", ["YES", "NO"], b"\r\nYE")] * 11)
    result.differences.insert(0, (b"", [], b"\r\nNO\r\n"))
    assert result.describe().splitlines()[1:7] == [
        "  ",
        "    the integer model: nothing",
        r"    the program:       \r\nNO\r\n",
        r"  a\x01",
        "    the integer model: YES / NO",
        r"    the program:       \r\nYE",
    ]
    assert len(result.describe().splitlines()) == 1 + 3 * 10
