"""A machine in memory, and a build to go with it: for tests of what only needs some machine.

A ``.COM`` for it is JSON: ``greeting``, and ``replies`` from a typed line to what is printed.
A reply that begins with ``?`` is an error (``?hung``), one that ends in ``A>`` leaves. What
``build`` makes of a network answers as the integer model does, or as ``lies`` says.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from ulmrig.hil.errors import LinkError, ProgramError, was_reset
from ulmrig.hil.target import Console, Place, ReadKey, Run, Target, Turn
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork

CLOCK = 7_372_800.0
NETWORKS: dict[bytes, QuantizedNetwork] = {}


@dataclass(frozen=True)
class FakeImage:
    name: str
    data: bytes
    identity: str


class FakeBuildError(ValueError):
    pass


def build(network: QuantizedNetwork, name: str) -> FakeImage:
    """What asm.build does, for a machine that needs no Z80 code."""
    note("build", name)
    if network.made_by == "too large":
        raise FakeBuildError("the file would be too large")
    data = b"".join(layer.weight.tobytes() + layer.bias.tobytes() for layer in network.layers)
    NETWORKS[data] = network
    return FakeImage(name, data, "0badcafe")


def fake_builds() -> dict[str, ModuleType]:
    """Return the modules of ``asm.program`` that build, by name, with ours in them."""
    modules = {name: ModuleType(f"ulmrig.asm.program.{name}") for name in ("build", "file_build")}
    modules["build"].build = build  # type: ignore[attr-defined]
    modules["build"].BuildError = FakeBuildError  # type: ignore[attr-defined]
    modules["file_build"].find_built = lambda digest, name, load: None  # type: ignore[attr-defined]
    modules["file_build"].build_file = (  # type: ignore[attr-defined]
        lambda digest, name, load: build(load(), name)
    )
    return {module.__name__: module for module in modules.values()}


def note(*what: str) -> None:
    """Append a line to the file that FAKE_NOTES names, with the process that wrote it."""
    if path := os.environ.get("FAKE_NOTES"):
        with Path(path).open("a") as file:
            file.write(" ".join([str(os.getpid()), *what]) + "\n")


def network(seed: int = 1509) -> QuantizedNetwork:
    """A small network whose replies are nonsense, but always the same: NNNY, NNNN …"""
    rng = np.random.default_rng(seed)
    layers = []
    for inputs, outputs in ((16 + 128, 12), (12, 7)):
        weight = rng.integers(-2, 2, (outputs, inputs)).astype(np.int8)
        bias = rng.integers(-300, 300, outputs).astype(np.int16)
        layers.append(Layer(weight, bias))
    return QuantizedNetwork(tuple(layers), "ENOSY ", 16, "tests/fake_target.py")


class FakeMachine(Target):
    name = "emu"
    exact = True
    description = "a fake at 7.3728 MHz"
    clock = CLOCK

    def __init__(self, lies: dict[str, str] | None = None) -> None:
        note("open")
        self.lies = lies or {}
        self.runs: list[Run] = []

    def start(self, run: Run) -> FakeConsole:
        self.runs.append(run)
        return FakeConsole(self, run)

    def close(self) -> None:
        note("close")

    def interact(self, run: Run, read: ReadKey, write: Callable[[bytes], None]) -> None:
        """Type what ``read`` gives, a line at a time, like a board."""
        console = self.start(run)
        write(console.greeting.output)
        line = b""
        while (key := read()) is not None:
            if key != 0x0D:
                line += bytes([key])
                continue
            turn = console.say(line)
            line = b""
            write(turn.output)
            if turn.place is Place.CCP:
                return


class FakeConsole(Console):
    def __init__(self, machine: FakeMachine, run: Run) -> None:
        self._run, self._lies = run, machine.lies
        word, _, tail = run.command.partition(" ")
        data = run.files.get(f"{word}.COM")
        script: dict[str, Any]
        if data is None:
            script = {"greeting": f"{word}?\r\n\r\nA>", "replies": {}}
            self._network = None
        elif data in NETWORKS:
            self._network = NETWORKS[data]
            script = {"greeting": f"\r\n{self._answer(tail)}\r\n\r\nA>" if tail else ""}
        else:
            self._network = None
            script = json.loads(data)
        self._replies = script.get("replies", {})
        self._left = False
        self.greeting = self._turn(run.command, script.get("greeting", ""))

    def _answer(self, question: str) -> str:
        assert self._network
        return self._lies.get(question) or IntegerModel(self._network).reply(question)

    def say(self, line: bytes) -> Turn:
        text = line.decode("latin-1")
        if self._left:
            raise ProgramError("it has left already")
        if text in self._replies or self._network is None:
            return self._turn(text, self._replies.get(text, "\r\nWHAT?\r\n"))
        if text in self._lies and self._lies[text].startswith("?"):
            return self._turn(text, self._lies[text])
        if text == "!":
            return self._turn(text, "\r\n\r\nA>")
        return self._turn(text, f"\r\n{self._answer(text)}\r\n")

    def _turn(self, typed: str, printed: str) -> Turn:
        match printed:
            case "?hung":
                raise ProgramError("it hung", seen=b"\r\nYE\x1a", advice="look at the kernel")
            case "?lost":
                raise LinkError("a byte was lost")
            case "?reset":
                raise was_reset(b"\r\nBoot [H=Help]: ")
            case "?interrupt":
                raise KeyboardInterrupt
        self._left = printed.endswith("A>")
        place = Place.CCP if self._left else Place.PROGRAM
        prompt = b"" if self._left else self._run.prompt
        output = printed.encode("latin-1")
        return turn_of(typed.encode("latin-1") + output + prompt, output, place)


def turn_of(raw: bytes, output: bytes, place: Place) -> Turn:
    """Return a turn that took 1,000 T-states."""
    return Turn(raw=raw, output=output, place=place, t_states=1000, seconds=1000 / CLOCK)


def open_target(spec: str) -> Target:
    """What harness.targets.open_target does, with a fake."""
    return FakeMachine()


def install() -> None:
    """Put the fakes in place, in a process of their own."""

    from ulmrig.hil.farm import targets

    targets.open_target = open_target
    sys.modules.update(fake_builds())
