"""One weight, one bias, one instruction: a transcript fails, and says which of them it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.support.plugin_rig import PLUGIN
from ulmrig.asm.program import build as asm_build
from ulmrig.asm.program.image import ComImage
from ulmrig.harness.transcript.diagnosis import MACHINE, TRANSCRIPT
from ulmrig.model import shipped
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork, load, save

QUESTIONS = ("is it tall", "can you eat it", "hello", "is it a lighthouse")


@cache
def guess() -> QuantizedNetwork:
    path = shipped.find("guess")
    assert path
    return load(path)


def said(network: QuantizedNetwork) -> list[list[str]]:
    """What the program of a network says to the questions, the last of which ends a game."""
    conversation = Conversation(IntegerModel(network))
    return [conversation.answers(question) for question in QUESTIONS]


@cache
def transcript() -> str:
    turns = zip(QUESTIONS, said(guess()), strict=True)
    text = "".join("\n".join([f"> {typed}", *lines, ""]) for typed, lines in turns)
    return f"@ model guess\n{text}" + "(esc)\nA>\n" * (guess().game is not None)


def with_last_layer(weight: tuple[int, int] | None, bias: int | None) -> QuantizedNetwork:
    """The network with one weight, or one bias, of the last layer changed."""
    *others, last = guess().layers
    weights, biases = last.weight.copy(), last.bias.copy()
    if weight is not None:
        weights[weight] = -2 if weights[weight] != -2 else 1
    if bias is not None:
        biases[bias] += 2000
    return replace(guess(), layers=(*others, Layer(weights, biases)))


def mutants(kind: str) -> Iterator[QuantizedNetwork]:
    """Networks with one number changed, of those that this conversation can tell."""
    outputs, inputs = guess().layers[-1].weight.shape
    before = said(guess())
    for i in range(outputs):
        for j in range(inputs if kind == "weight" else 1):
            mutant = with_last_layer(*(((i, j), None) if kind == "weight" else (None, i)))
            if said(mutant) != before:
                yield mutant


def run(pytester: pytest.Pytester) -> pytest.RunResult:
    pytester.makeini("[pytest]\n")
    Path("size.chat").write_text(transcript(), encoding="utf-8")
    return pytester.runpytest_inprocess(*PLUGIN, "--target=emu")


def test_the_network_as_it_is_passes(pytester: pytest.Pytester) -> None:
    run(pytester).assert_outcomes(passed=1)


@pytest.mark.parametrize("kind", ["weight", "bias"])
def test_one_number_changed_fails_and_the_network_is_named(
    pytester: pytest.Pytester, kind: str
) -> None:
    save(next(mutants(kind)), pytester.path / "guess.npz")
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["size.chat:*: expected *, seen *", "*the integer model says: *"])
    assert MACHINE in result.stdout.str()


@pytest.mark.parametrize(
    "before, after",
    [
        pytest.param("7e 81 77", "7e 91 77", id="adds where it should subtract"),
        pytest.param("6b 34 6a 34", "6b 34 6a 35", id="counts down where it should count up"),
        pytest.param("24 34 25", "24 35 25", id="a carry goes the wrong way"),
    ],
)
def test_one_instruction_changed_fails_and_the_program_is_named(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, before: str, after: str
) -> None:
    build = asm_build.build

    def broken(network: QuantizedNetwork, name: str) -> ComImage:
        image = build(network, name)
        old, new = bytes.fromhex(before), bytes.fromhex(after)
        assert old in image.data
        return replace(image, data=image.data.replace(old, new))

    monkeypatch.setenv("ULMRIG_CACHE", "")  # what was built before is right
    monkeypatch.setattr(asm_build, "build", broken)
    result = run(pytester)
    result.assert_outcomes(failed=1)
    assert TRANSCRIPT in result.stdout.str() or "the program: " in result.stdout.str()
