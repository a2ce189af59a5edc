"""A program that remembers: what it says depends on its last reply, and on nothing before that."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

import pytest

from tests.support.networks import emulator, random_network, run_of, small
from ulmrig.asm.cost.model import CostModel
from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage, remembers
from ulmrig.harness.benchmark.agreement import verify, verify_dialogues
from ulmrig.harness.benchmark.prompt_runner import Prompt, measure, model_replies, subject_of
from ulmrig.harness.benchmark.typed_lines import random_lines
from ulmrig.hil.target import Console
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE


@cache
def remembering() -> tuple[QuantizedNetwork, ComImage]:
    """A network whose replies depend on the last reply, and whose counts saturate."""
    network = random_network((40,), 10, query_buckets=512, memory=(256, 5), saturation=2, seed=4)
    return network, build(network, "ELEPHANT")


def conversation() -> Conversation:
    return Conversation(IntegerModel(remembering()[0]))


def said(console: Console, lines: Sequence[bytes]) -> list[list[str]]:
    return [console.say(line).output.decode().split("\r\n")[1:-1] for line in lines]


def test_the_same_question_gets_another_answer_after_another_reply() -> None:
    lines = [b"is it tall", b"why", b"", b"why", b"red", b"why", b"why"]
    console = emulator().start(run_of(remembering()[1]))
    replies = said(console, lines)
    told = conversation()
    assert replies == [told.answers(line) for line in lines]
    assert len({replies[at][0] for at in (1, 3, 5)}) == 3


@pytest.mark.parametrize("new", [b"/N", b"/n"])
def test_n_alone_begins_a_new_conversation_and_prints_nothing(new: bytes) -> None:
    console = emulator().start(run_of(remembering()[1]))
    first, second, nothing, again = said(console, [b"why", b"why", new, b"why"])
    assert nothing == [] and again == first != second


@pytest.mark.parametrize("line", [b"/N ", b" /N", b"/M", b"//", b"N/", b"/NN", b"/"])
def test_other_lines_ask_the_network(line: bytes) -> None:
    told = conversation()
    replies = said(emulator().start(run_of(remembering()[1])), [b"why", line, b"why"])
    assert replies == [told.answers(each) for each in (b"why", line, b"why")]
    assert replies[1]


def test_a_question_on_the_command_line_begins_a_conversation() -> None:
    [reply] = conversation().answers(b"is it tall")
    greeting = emulator().start(run_of(remembering()[1], "is it tall")).greeting
    assert greeting.output.startswith(f"\r\n{reply}\r\n".encode())


def test_a_key_that_is_held_counts_no_more_than_the_network_allows() -> None:
    console = emulator().start(run_of(remembering()[1]))
    few, many = said(console, [b"/N", b"is it a" + 3 * b"!", b"/N", b"is it a" + 40 * b"!"])[1::2]
    assert few == many
    plain = random_network((40,), 10, query_buckets=512, memory=(256, 5), seed=4)
    model = IntegerModel(plain)
    assert model.reply("is it a!!!") != model.reply("is it a" + 40 * "!")


def test_the_marks_of_ten_thousand_lines_never_run_together() -> None:
    # A byte has 127 lines' marks of a saturation of 2: all are set back from time to time.
    network, image = remembering()
    lines = [line or b"?" for line in random_lines(700, seed=2)]
    found = verify(network, image, lines, machine=emulator())
    assert not found.differences, found.describe()


def test_conversations_are_the_integer_model_s() -> None:
    network, image = remembering()
    pairs = [Pair("is it tall", "YES"), Pair("why", "IT IS", after="YES", opener="is it tall")]
    found = verify_dialogues(network, image, pairs, 150, machine=emulator())
    assert not found.differences, found.describe()
    assert found.lines == 150 and 12 < found.conversations < 60
    other = random_network((40,), 10, query_buckets=512, memory=(256, 4), saturation=2, seed=4)
    assert verify_dialogues(other, image, pairs, 30, machine=emulator()).differences


def test_the_cost_of_a_memory_is_predicted() -> None:
    network, image = remembering()
    rng = random.Random(1)
    prompts = [Prompt(bytes(rng.choices(b"aa bc!", k=rng.randint(1, MAX_LINE)))) for _ in range(40)]
    prompts = [prompt for prompt in prompts if prompt.text.strip()]
    model = CostModel(image.plan)
    for prompt in prompts:
        model.ask(prompt.text)
    replies = model_replies(IntegerModel(network), prompts)
    measured = measure(subject_of(image), prompts, replies)
    assert not measured.differences
    assert abs(model.per_inference / measured.per_inference - 1) < 0.01


def test_a_program_that_remembers_says_so_in_its_first_bytes() -> None:
    assert remembers(remembering()[1].data)
    assert not remembers(small()[1].data)
    assert not remembers(b"")
