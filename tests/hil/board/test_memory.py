"""A program that remembers, on a board: started once, and each conversation begins anew."""

from __future__ import annotations

from functools import cache

from tests.support.networks import random_network
from tests.support.virtual_rig import connect
from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage
from ulmrig.harness.benchmark.agreement import verify_dialogues
from ulmrig.hil.target import Run
from ulmrig.hil.virtual.board import VirtualBoard
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork


@cache
def remembering() -> tuple[QuantizedNetwork, ComImage]:
    """A network whose replies depend on the last reply, and its program."""
    network = random_network((24,), 8, query_buckets=64, memory=(32, 3), saturation=2, seed=12)
    return network, build(network, "MEMO")


def test_a_conversation_begins_anew_in_the_program_that_runs() -> None:
    network, image = remembering()
    machine = VirtualBoard()
    board = connect(machine)
    run = Run("MEMO", files={"MEMO.COM": image.data})
    told = Conversation(IntegerModel(network))
    [first], [second] = told.answers("why"), told.answers("why")
    for _ in range(2):
        console = board.start(run)
        assert [console.say(b"why").output for _ in range(2)] == [
            f"\r\n{reply}\r\n".encode() for reply in (first, second)
        ]
    assert machine.typed_commands().count(b"MEMO") == 1


def test_conversations_on_a_board_are_the_integer_model_s() -> None:
    network, image = remembering()
    pairs = [Pair("is it tall", "YES"), Pair("why", "IT IS", after="YES", opener="is it tall")]
    found = verify_dialogues(network, image, pairs, 60, machine=connect(VirtualBoard()))
    assert not found.differences, found.describe()
    assert found.conversations > 5
