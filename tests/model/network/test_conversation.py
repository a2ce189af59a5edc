"""A conversation: the last reply is all that is remembered."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import random_network
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.features import context_counts, query_counts, reply_counts
from ulmrig.model.network.integer import IntegerModel

NETWORK = random_network(
    (24,), 8, query_buckets=64, memory=(32, 3), so_far=(16, 2), saturation=2, seed=12
)
MODEL = IntegerModel(NETWORK)
TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20)
LINES = st.lists(TEXTS | st.sampled_from(["/N", "/n", "why"]), max_size=8)


@given(LINES)
def test_each_reply_follows_from_the_line_and_the_reply_before(lines: list[str]) -> None:
    conversation = Conversation(MODEL)
    last = ""
    for line in lines:
        question = line.lstrip(" ")
        answers = conversation.answers(line)
        if line.upper() == "/N":
            assert answers == []
            last = ""
        elif not question:
            assert answers == []
        else:
            last = MODEL.reply(question, last)
            assert answers == [last]
        assert conversation.memory == last


@pytest.mark.parametrize("new", ["/N", "/n", b"/N", b"\xaf\xce"])
def test_n_alone_begins_anew(new: str | bytes) -> None:
    conversation = Conversation(MODEL)
    first, second = conversation.answers("why"), conversation.answers("why")
    assert conversation.answers(new) == [] and conversation.memory == ""
    assert conversation.answers("why") == first != second


def test_without_a_memory_every_line_is_the_first() -> None:
    conversation = Conversation(IntegerModel(random_network((24,), 8, seed=1)))
    assert len({conversation.answers("why")[0] for _ in range(3)}) == 1
    assert conversation.answers("/N") == [conversation.model.reply("/N")]


def test_the_inputs_are_the_query_the_memory_and_the_context() -> None:
    expected = [
        *query_counts(["aaaaaa"], 64, 2)[0],
        *reply_counts(["ABBA"], 32, 3)[0],
        *reply_counts(["AB"], 16, 2)[0],
        *context_counts(["AB"])[0],
    ]
    [inputs] = MODEL.inputs(["aaaaaa"], ["AB"], ["ABBA"])
    assert inputs.tolist() == [32 * int(count) for count in expected]
    steps = MODEL.trace("aaaaaa", "ABBA")
    assert steps[0].inputs.tolist() == MODEL.inputs(["aaaaaa"], [""], ["ABBA"])[0].tolist()


def test_replies_after_others_are_those_of_one_by_one() -> None:
    prompts, after = ["why", "why", "is it"], ["A", "", "BC"]
    expected = [MODEL.reply(p, a) for p, a in zip(prompts, after, strict=True)]
    assert MODEL.replies(prompts, after=after) == expected
    assert np.unique(expected).size > 1
