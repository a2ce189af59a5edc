"""The integer model's word on a turn: when it is asked, and with whom it agrees."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.support.fake_target import turn_of
from tests.support.networks import random_network
from tests.support.plugin_rig import NETWORK, RED, YES
from ulmrig.harness.transcript.diagnosis import MACHINE, NEITHER, TRANSCRIPT, Diagnosis
from ulmrig.harness.transcript.diff import Verdict, compare
from ulmrig.harness.transcript.document import ExpectedTurn
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.programs import Program
from ulmrig.hil import target as hil_target
from ulmrig.hil.target import Place
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.game import Game
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE


def judged(
    command: str,
    typed: bytes | None,
    output: bytes,
    place: Place,
    network: QuantizedNetwork | None = NETWORK,
) -> str:
    """Whether the model is asked about a turn, and agrees with the machine."""
    loaded = None if network is None else lambda: network
    program = Program("model", "guess", "0badcafe", hil_target.Run(command), loaded)
    turn = turn_of(output, output, place)
    verdict = compare(ExpectedTurn(1, typed, ()), turn)
    diagnosis = Diagnosis(program)
    answers = diagnosis.answers(verdict)
    if answers is None:
        return "not asked"
    return "machine" if diagnosis.agrees_with_machine(verdict, answers) else "not the machine"


LONG = "is it tall".ljust(62, "?") + "is it red"
FIRST = IntegerModel(NETWORK).reply(LONG[:62])
FULL, SHORT = LONG[:MAX_LINE], LONG[: MAX_LINE - 1]
(ALMOST,) = Conversation(IntegerModel(NETWORK)).answers(SHORT)


@pytest.mark.parametrize(
    ("command", "typed", "output", "place", "says"),
    [
        ("GUESS", "is it tall", f"\r\n{YES}\r\n", Place.PROGRAM, "machine"),
        ("GUESS", "is it tall", f"\r\n{YES}", Place.PROGRAM, "not the machine"),
        ("GUESS", "is it tall", f"\r\n{YES}\r\n\r\n", Place.PROGRAM, "not the machine"),
        ("GUESS", "", "\r\n", Place.PROGRAM, "machine"),
        ("GUESS", " ", "\r\n\r\nA>", Place.CCP, "machine"),
        ("GUESS", "!", "\r\n\r\nA>", Place.CCP, "not asked"),
        ("GUESS", "!", "\r\nX\r\n", Place.PROGRAM, "not the machine"),
        ("GUESS", None, "\r\n", Place.PROGRAM, "not asked"),
        ("GUESS /V", None, "\r\nGUESS\r\n\r\nA>", Place.CCP, "not asked"),
        ("GUESS is it tall", None, f"\r\n{YES}\r\n\r\nA>", Place.CCP, "machine"),
        ("GUESS is it tall", None, f"\r\n{YES}\r\nA>", Place.CCP, "machine"),
        ("GUESS is it tall", None, "\r\nX\r\nA>", Place.CCP, "not the machine"),
        # A line is one question, however long.
        ("GUESS", LONG, f"\r\n{FIRST}\r\n", Place.PROGRAM, "machine"),
        ("GUESS", LONG, f"\r\n{FIRST}\r\n{RED}\r\n", Place.PROGRAM, "not the machine"),
        ("GUESS", FULL, f"\r\n{FIRST}\r\n", Place.PROGRAM, "machine"),
        ("GUESS", FULL, f"\r\n{FIRST}\r\n> \r\n", Place.PROGRAM, "not the machine"),
        ("GUESS", SHORT, f"\r\n{ALMOST}\r\n", Place.PROGRAM, "machine"),
        ("GUESS", SHORT, f"\r\n{ALMOST}\r\n> \r\n", Place.PROGRAM, "not the machine"),
        # So is a command line.
        (f"GUESS {LONG}", None, f"\r\n{FIRST}\r\nA>", Place.CCP, "machine"),
        (f"GUESS {LONG}", None, f"\r\n{FIRST}\r\n{RED}\r\nA>", Place.CCP, "not the machine"),
    ],
)
def test_the_model_is_asked_what_the_program_was_asked(
    command: str, typed: str | None, output: str, place: Place, says: str
) -> None:
    question = None if typed is None else typed.encode()
    assert judged(command, question, output.encode(), place) == says


def test_a_program_without_a_network_asks_no_model() -> None:
    assert judged("GUESS", b"is it tall", b"\r\nX\r\n", Place.PROGRAM, None) == "not asked"


@pytest.mark.parametrize(
    ("output", "says"),
    [
        (b"\r\n\r\nA>", "machine"),
        (b"\r\n\r\n\r\nA>", "machine"),
        (b"\r\nA>", "not the machine"),
        (b"\r\nX\r\nA>", "not the machine"),
        (b"\r\n\r\nX\r\nA>", "not the machine"),
    ],
)
def test_an_answer_of_no_characters_is_a_line(output: bytes, says: str) -> None:
    # The largest logit is the one that ends the reply.
    layer = Layer(np.zeros((2, 129), np.int8), np.array([0, 4], np.int16))
    network = QuantizedNetwork((layer,), "A", 1)
    assert judged("GUESS why", None, output, Place.CCP, network) == says


def test_a_game_is_judged_by_what_the_machine_said_before() -> None:
    network = replace(NETWORK, game=Game(3, "OH", "WIN", (YES,)))
    program = Program("model", "guess", "", hil_target.Run("GUESS"), lambda: network)
    outputs = [f"{YES}\r\n2 LEFT\r\n", "X\r\n", f"{YES}\r\n1 LEFT\r\n", f"{YES}\r\nOH\r\n\r\nA>"]
    verdicts = []
    for output in outputs:
        said = b"\r\n" + output.encode()
        place = Place.CCP if said.endswith(b"A>") else Place.PROGRAM
        verdicts.append(compare(ExpectedTurn(1, b"is it tall", ()), turn_of(said, said, place)))
    diagnosis = Diagnosis(program, verdicts)
    agreed = []
    for verdict in verdicts:
        answers = diagnosis.answers(verdict)
        assert answers is not None
        agreed.append(diagnosis.agrees_with_machine(verdict, answers))
    # The second answer was wrong and used up no question: those behind it are right.
    assert agreed == [True, False, True, True]


def meaning(expected: str, seen: str) -> str:
    """What the model's answer to "is it tall" means, if that is expected and this seen."""
    text = f"@ model guess\n> is it tall\n{expected}\n"
    output = "".join(f"{line}\r\n" for line in ["", *seen.split()]).encode()
    turn = turn_of(output, output, Place.PROGRAM)
    verdict: Verdict = compare(parse(text.encode(), "t.chat").turns[0], turn)
    diagnosis = Diagnosis(Program("model", "guess", "", hil_target.Run("GUESS"), lambda: NETWORK))
    answers = diagnosis.answers(verdict)
    assert answers is not None
    return diagnosis.meaning(verdict, answers)


@pytest.mark.parametrize(
    ("expected", "seen", "means"),
    [
        (YES, "X", TRANSCRIPT),
        (f"{YES}\nMORE", "X", NEITHER),
        (f"MORE\n{YES}", "X", NEITHER),
        ("", "X", NEITHER),
        (f"{YES[0]}.* (re)", "X", TRANSCRIPT),
        ("X", YES, MACHINE),
        ("X", f"{YES} MORE", NEITHER),
    ],
)
def test_agreement_is_about_all_lines(expected: str, seen: str, means: str) -> None:
    assert meaning(expected, seen) == means


def remembered(*turns: tuple[bytes, str]) -> str:
    """What the model of a network that remembers says to the last line, after these turns."""
    network = random_network((24,), 8, query_buckets=64, memory=(32, 3), seed=12)
    verdicts = [
        compare(
            ExpectedTurn(number, typed, ()),
            turn_of(output := f"\r\n{seen}\r\n".encode(), output, Place.PROGRAM),
        )
        for number, (typed, seen) in enumerate(turns, 1)
    ]
    program = Program("model", "memo", "", hil_target.Run("MEMO"), lambda: network)
    diagnosis = Diagnosis(program, verdicts)
    answers = diagnosis.answers(verdicts[-1])
    assert answers is not None
    return " / ".join(line.text.decode() for line in answers)


def test_the_model_remembers_what_the_machine_said() -> None:
    model = IntegerModel(random_network((24,), 8, query_buckets=64, memory=(32, 3), seed=12))
    first = model.reply("why")
    assert remembered((b"why", first), (b"why", "X")) == model.reply("why", first)
    # What it said wrongly is what its network goes on from.
    assert remembered((b"why", "##"), (b"why", "X")) == model.reply("why", "##")
    assert model.reply("why", first) != model.reply("why", "##")
    assert remembered((b"why", first), (b"/N", ""), (b"why", "X")) == first
    assert remembered((b"why", first), (b"", ""), (b"why", "X")) == model.reply("why", first)
