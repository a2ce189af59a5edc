"""The Z80's arithmetic and its chat: byte for byte what the integer model says."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from tests.support.networks import (
    MAX_BIAS,
    BareMachine,
    changed,
    emulator,
    network_of,
    random_network,
    run_of,
    small,
)
from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage
from ulmrig.harness.benchmark.agreement import expected_output, verify
from ulmrig.harness.benchmark.typed_lines import corpus_lines, random_lines
from ulmrig.hil.errors import MachineError
from ulmrig.hil.target import Console, Place
from ulmrig.model import shipped
from ulmrig.model.corpus import builtin as generate
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import MAX_REPLY, IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load
from ulmrig.model.network.typed_line import MAX_LINE

PROMPT = b"> "
LINES = 30

Make = Callable[[], QuantizedNetwork]


def top_255() -> QuantizedNetwork:
    biases, weights = np.zeros(256), np.zeros((3, 256))
    biases[0], weights[1, 0] = 255 * 32, 1
    return network_of((np.zeros((256, 256)), biases), (weights, [40, 0, 0]))


NETWORKS: dict[str, Make] = {
    "one layer": lambda: random_network((), 12),
    "three layers, 64 query buckets": lambda: random_network((40, 30), 5, query_buckets=64, seed=1),
    "five layers": lambda: random_network((50, 40, 30, 20), 12, seed=3),
    "hidden layers of 1": lambda: random_network((1, 1, 1), 2, density=1.0, seed=52),
    "hidden layer of 255, 512 query buckets": lambda: random_network(
        (255,), 12, query_buckets=512, density=0.1
    ),
    "hidden layers of 256": lambda: random_network((256, 256), 40, query_buckets=64, density=0.1),
    "256 counted in a byte, 256 query buckets": lambda: random_network(
        (256, 30), 10, query_buckets=256, density=0.12, bias=100
    ),
    "odd widths": lambda: random_network((63, 255, 129), 7, query_buckets=64, density=0.1),
    "1 query bucket, one character": lambda: random_network((20,), 1, query_buckets=1, seed=4),
    "1024 query buckets, every character": lambda: random_network(
        (64, 32), 95, query_buckets=1024, density=0.1
    ),
    "2048 query buckets": lambda: random_network((32, 24), 20, query_buckets=2048, density=0.1),
    "all weights -2": lambda: random_network((30, 20), 10, weight=-2, bias=32767),
    "largest biases": lambda: random_network((60, 50, 40), 10, density=0.5, extreme=True),
    "256 and largest biases": lambda: random_network(
        (256, 40), 10, query_buckets=16, density=0.2, extreme=True
    ),
    "activations of 256 and more": lambda: random_network((64, 64, 40), 20, density=0.5, bias=8000),
    "columns longer than a block": lambda: random_network(
        (210, 20), 12, query_buckets=16, density=0.95, bias=2000
    ),
    "sums that are all positive and wrap": lambda: network_of(
        (np.eye(1, 256, 200).repeat(8, axis=0), [MAX_BIAS] * 8),
        (np.random.default_rng(0).integers(-1, 2, (6, 8)), [0] * 6),
    ),
    "256 counts up to 255": top_255,
    "a memory of one bucket, counts up to 1": lambda: random_network(
        (40, 20), 12, memory=(1, 1), saturation=1
    ),
    "a memory of 64 buckets, 16 query buckets, counts up to 3": lambda: random_network(
        (50,), 12, query_buckets=16, memory=(64, 4), saturation=3, density=0.15
    ),
    "a memory of 512 buckets, 1024 query buckets, counts up to 2": lambda: random_network(
        (32,), 12, query_buckets=1024, memory=(512, 3), saturation=2, density=0.2
    ),
    "a memory of 1024 buckets, one layer": lambda: random_network(
        (), 12, memory=(1024, 15), density=0.2
    ),
    "512 reply buckets": lambda: random_network((40,), 12, so_far=(512, 3), density=0.2),
    "64 reply buckets, counted in a byte": lambda: random_network(
        (30,), 12, query_buckets=16, so_far=(64, 5), saturation=1, density=0.1, bias=100
    ),
    "a memory and reply buckets, one layer": lambda: random_network(
        (), 12, memory=(256, 2), so_far=(1, 1)
    ),
    "counts up to 15": lambda: random_network((32,), 12, query_buckets=1, saturation=15),
    "no weights": lambda: network_of((np.zeros((9, 256)), range(9)), (np.zeros((4, 9)), [0] * 4)),
}


@cache
def built(name: str) -> tuple[QuantizedNetwork, ComImage]:
    network = NETWORKS[name]()
    return network, build(network, "X")


def lines_for(network: QuantizedNetwork) -> Iterator[bytes]:
    """Yield lines of every length, and of the network's own kind of text."""
    yield from random_lines(LINES - 4, seed=len(network.layers))
    yield from (b"a", b"Z" * MAX_LINE, b"is it tall ?", b"A" * (MAX_LINE - 1))


@pytest.mark.parametrize("name", NETWORKS)
def test_every_byte_is_the_integer_model_s(name: str) -> None:
    network, image = built(name)
    result = verify(network, image, lines_for(network), machine=emulator())
    assert not result.differences, result.describe()
    assert result.lines == LINES


def trace_of(name: str, lines: int = 10) -> Iterator[tuple[np.ndarray, ...]]:
    """Yield the sums of all layers in replies of one of the networks."""
    network = NETWORKS[name]()
    model = IntegerModel(network)
    for line in random_lines(lines):
        for step in model.trace(line.lstrip() or b"a"):
            yield step.accumulators


def test_those_networks_reach_activations_of_256_and_sums_that_wrap() -> None:
    assert any((sums[1] >= 1024).any() for sums in trace_of("activations of 256 and more"))
    assert any((sums[0] >= 1024).any() for sums in trace_of("largest biases"))
    network = NETWORKS["largest biases"]()
    wraps = 0
    for line in random_lines(5):
        step = IntegerModel(network).trace(line)[0]
        exact = network.layers[0].weight.astype(np.int64) @ step.inputs + network.layers[0].bias
        wraps += int((exact != step.accumulators[0]).sum())
    assert wraps


def test_those_networks_take_every_way_through_the_kernel() -> None:
    plain = built("256 counted in a byte, 256 query buckets")[1].symbols
    assert (plain["WIDE1"], plain["LONGADD"]) == (0, 0)
    dense = built("columns longer than a block")[1].symbols
    assert (dense["WIDE1"], dense["LONGADD"]) == (1, 1)


def test_those_networks_say_many_things_and_some_without_end() -> None:
    network = NETWORKS["256 counted in a byte, 256 query buckets"]()
    replies = IntegerModel(network).replies(list(random_lines(30)))
    assert len(set(replies)) > 10
    assert MAX_REPLY in map(len, replies)
    assert min(map(len, replies)) < MAX_REPLY


# -- mutations: what a broken program must not get away with ------------------------------------


def differences(image: ComImage, network: QuantizedNetwork, data: bytes | None = None) -> int:
    """Return how many lines a program answers otherwise; a program that dies counts as one."""
    if data is not None:
        image = replace(image, data=data)
    try:
        result = verify(network, image, random_lines(20), machine=emulator())
    except MachineError:
        return 1
    return len(result.differences)


def first_that_matters(layer: int) -> QuantizedNetwork:
    """Return the small network with the first weight changed that its replies depend on."""
    network = small()[0]
    lines = list(random_lines(20))
    before = IntegerModel(network).replies(lines)
    for place in np.argwhere(network.layers[layer].weight < 1):
        other = changed(network, layer, weight=(int(place[0]), int(place[1])))
        if IntegerModel(other).replies(lines) != before:
            return other
    raise AssertionError(f"no weight of layer {layer} matters")


@pytest.mark.parametrize("layer", [0, 1, 2])
def test_a_changed_weight_is_found(layer: int) -> None:
    _, image = small()
    assert differences(image, first_that_matters(layer)) > 0


@pytest.mark.parametrize("layer", [0, 1, 2])
def test_a_changed_bias_is_found(layer: int) -> None:
    network, image = small()
    assert differences(image, changed(network, layer, by=600)) > 0


def test_without_a_change_there_is_no_difference() -> None:
    network, image = small()
    assert differences(image, network) == 0


def kernel_bytes(image: ComImage, pattern: str, count: int) -> list[int]:
    """Return offsets in the file of some of the places where an instruction pattern stands."""
    code = image.data[: image.sizes["code"]]
    wanted = bytes.fromhex(pattern)
    found = [at for at in range(len(code)) if code[at : at + len(wanted)] == wanted]
    assert found, pattern
    return found[-count:]


@pytest.mark.parametrize(
    ("pattern", "broken", "why"),
    [
        ("7e 81 77", "7e 91 77", "ADD A,C becomes SUB C"),
        ("7e 91 77", "7e 81 77", "SUB C becomes ADD A,C"),
        ("24 34 25", "24 35 25", "the carry is taken off the high byte"),
        ("24 35 25", "24 34 25", "the borrow is put on the high byte"),
        ("cb 3a 1f cb 3a 1f", "cb 3a 1f cb 3a 00", "an activation loses a shift"),
    ],
)
def test_a_changed_instruction_is_found(pattern: str, broken: str, why: str) -> None:
    network, image = small()
    data = bytearray(image.data)
    for at in kernel_bytes(image, pattern, 4):
        data[at : at + len(bytes.fromhex(broken))] = bytes.fromhex(broken)
    assert differences(image, network, bytes(data)) > 0, why


# -- the chat --------------------------------------------------------------------------------


@pytest.fixture
def console() -> Console:
    return emulator().start(run_of(small()[1]))


def answers(line: bytes | str) -> list[bytes]:
    return [answer.encode() for answer in Conversation(IntegerModel(small()[0])).answers(line)]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b" ",
        b"      ",
        b" " * 61,
        b" " * 62,
        b"a",
        b"   is it tall?",
        b"is it tall?  ",
        b"IS IT Tall?",
        b"@[`{AZaz",
        b"#" * 61,
        b"is it tall or is it small or is it neither of the two, my dear",
        b" !",
        b"! ",
        b"!!",
        b"!a",
        b"$",
        b"/V",
        b"a\tb",
        b"\t",
        b"\x01\x02\x1b~",
    ],
)
def test_a_line_is_answered_as_the_integer_model_answers_it(console: Console, line: bytes) -> None:
    turn = console.say(line)
    assert turn.place is Place.PROGRAM
    assert turn.output == expected_output(Conversation(IntegerModel(small()[0])), line)[0]


def test_blank_lines_print_a_new_prompt_and_nothing_else(console: Console) -> None:
    for line in (b"", b" ", b"     "):
        assert console.say(line).output == b"\r\n"
        assert answers(line) == []


def test_case_does_not_matter_and_leading_blanks_neither(console: Console) -> None:
    said = console.say(b"who are you?").output
    assert console.say(b"WHO are YOU?").output == said
    assert console.say(b"    who are you?").output == said


def test_an_answer_does_not_depend_on_what_was_asked_before(console: Console) -> None:
    first = console.say(b"who are you?").output
    for line in random_lines(5, seed=9):
        console.say(line)
    assert console.say(b"who are you?").output == first


def test_a_line_of_any_length_is_one_question_with_one_answer(console: Console) -> None:
    rng = random.Random(1)
    for length in range(141):
        line = bytes(rng.choices(b"abcdefghijklmnopqrstuvwxyz ?", k=length))
        turn = console.say(line)
        told = answers(line)
        assert told == answers(line[:MAX_LINE])
        assert len(told) == (line[:MAX_LINE].strip() != b"")
        assert turn.output == b"\r\n" + b"".join(answer + b"\r\n" for answer in told), length
        assert turn.raw.endswith(b"\r\r\n" + b"".join(a + b"\r\n" for a in told) + PROMPT)


@pytest.mark.parametrize("length", [1, 61, 62, 63, 79])
def test_a_line_is_edited_beyond_what_counts(console: Console, length: int) -> None:
    line = bytes(random.Random(length).choices(b"abcdefgh ?", k=length))
    edited = console.say(line + b"x\x08").raw
    assert edited.endswith(b"\r\r\n" + answers(line)[0] + b"\r\n" + PROMPT)


def test_what_is_left_out_of_a_line_reaches_no_question(console: Console) -> None:
    assert console.say(b"x" * 80 + b"!").place is Place.PROGRAM
    before = console.say(b"who are you").output
    console.say(b"y" * 80 + b"is it tall\ttoo\x7f")
    assert console.say(b"who are you").output == before


def test_an_exclamation_mark_leaves(console: Console) -> None:
    turn = console.say(b"!")
    assert turn.place is Place.CCP
    assert turn.output.endswith(b"A>")


def test_the_bdos_strips_the_eighth_bit_and_the_program_answers_what_it_got(
    console: Console,
) -> None:
    got = bytes(byte & 0x7F for byte in "été à la carte".encode("latin-1"))
    raw = console.say("été à la carte".encode("latin-1")).raw
    assert raw == got + b"\r\r\n" + answers(got)[0] + b"\r\n" + PROMPT
    assert console.say(b"\xa0hello").raw.endswith(answers(b"hello")[0] + b"\r\n" + PROMPT)


def test_a_bdos_that_lets_all_eight_bits_through_is_answered_too() -> None:
    rng = random.Random(0)
    network, image = small()
    lines = [bytes(rng.choices(range(256), k=rng.randint(1, 61))) for _ in range(12)]
    lines.append(bytes(range(0xC0, 0xE0)))
    machine = BareMachine(image.data, lines).go()
    model = IntegerModel(network)
    replies = model.replies([line.lstrip(b" ") for line in lines])
    expected = "".join(f"> \r\n{reply}\r\n" for reply in replies).encode()
    assert machine.printed.partition(b"\r\n")[2] == expected + PROMPT


# -- the command tail --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tail", ["hello", "  who are you", "!", "/x", "/vv", "/", "a$b", "y" * 61, "y" * 62]
)
def test_a_command_tail_is_answered_once(tail: str) -> None:
    turn = emulator().start(run_of(small()[1], tail)).greeting
    assert turn.place is Place.CCP
    assert turn.output == b"\r\n" + answers(tail)[0] + b"\r\n\r\nA>"


def test_the_ccp_gives_the_question_in_upper_case_and_that_does_not_matter() -> None:
    turns = [emulator().start(run_of(small()[1], tail)).greeting for tail in ("Who is", "WHO IS")]
    assert turns[0].output == turns[1].output


@pytest.mark.parametrize("length", [62, 63, 64, 100, 119])
def test_a_tail_is_cut_at_62_characters_and_cp_m_lives_on(length: int) -> None:
    tail = "".join(random.Random(length).choices("abcdefgh xyz", k=length)).replace(" ", "-", 1)
    tail = "q" + tail[1:]
    turn = emulator().start(run_of(small()[1], tail)).greeting
    assert turn.output == b"\r\n" + answers(tail[:MAX_LINE])[0] + b"\r\n\r\nA>"
    assert b"SMALL    COM" in emulator()._turn(b"DIR", b"").output


def test_a_tail_of_127_characters_does_no_harm() -> None:
    tail = b" " + bytes(random.Random(1).choices(range(33, 127), k=126))
    machine = BareMachine(small()[1].data, (), tail).go()
    assert machine.left
    assert bytes(machine.printed) == answers(tail[1 : 1 + MAX_LINE])[0] + b"\r\n"


def test_a_tail_without_a_leading_blank_is_a_question_too() -> None:
    machine = BareMachine(small()[1].data, (), b"hello").go()
    assert bytes(machine.printed) == answers(b"hello")[0] + b"\r\n"


def test_a_tail_of_blanks_is_none() -> None:
    machine = BareMachine(small()[1].data, [b"!"], b"    ").go()
    assert machine.prompted == 1
    assert machine.left


@pytest.mark.parametrize("name", shipped.names())
def test_shipped_programs_agree_on_500_lines(name: str) -> None:
    path = shipped.find(name)
    assert path
    network = load(path)
    questions = [pair.question for pair in generate.pairs(name)]
    lines = [*corpus_lines(questions, 250, seed=8), *random_lines(250, seed=8)]
    result = verify(network, build(network, "X"), lines, machine=emulator())
    assert not result.differences, result.describe()
    assert result.lines == 500
