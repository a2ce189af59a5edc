"""Random networks, and a machine without CP/M to run their programs on, for the tests of asm/."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import z80
from hypothesis import settings

from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.target import Run
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork

CHARSET = "".join(map(chr, range(0x20, 0x7F)))
"""Every character that a reply may have: 69."""

MAX_BIAS = 32767

unhurried = settings(deadline=None)
"""For properties: a machine that is busy with something else fails none of them."""


def random_network(
    hidden: tuple[int, ...],
    characters: int,
    *,
    query_buckets: int = 128,
    density: float = 0.3,
    bias: int = 500,
    extreme: bool = False,
    weight: int | None = None,
    seed: int = 0,
    memory: tuple[int, int] = (0, 0),
    so_far: tuple[int, int] = (0, 0),
    saturation: int = 0,
) -> QuantizedNetwork:
    """Return a network of the given shape with random weights and biases.

    ``memory`` has the memory buckets and how often the last reply counts there, ``so_far`` the same
    of the reply so far.
    ``density`` is the share of weights that are not zero, a twentieth of them −2; ``bias`` the
    largest bias either way; ``extreme`` makes all biases ±32767; ``weight`` sets all weights.
    """
    rng = np.random.default_rng(seed)
    memory_buckets, memory_count = memory
    reply_buckets, reply_count = so_far
    inputs = query_buckets + memory_buckets + reply_buckets + 128
    widths = [inputs, *hidden, characters + 1]
    layers = []
    for inputs, outputs in pairwise(widths):
        shares = [density * 0.05, density * 0.45, 1 - density, density * 0.5]
        weights = rng.choice(np.array([-2, -1, 0, 1], np.int8), (outputs, inputs), p=shares)
        if weight is not None:
            weights = np.full((outputs, inputs), weight, np.int8)
        biases = rng.integers(-bias, bias + 1, outputs).astype(np.int16)
        if extreme:
            biases = rng.choice(np.array([-MAX_BIAS, MAX_BIAS], np.int16), outputs)
        layers.append(Layer(weights, biases))
    network = QuantizedNetwork(
        tuple(layers),
        CHARSET[:characters],
        query_buckets,
        memory_buckets=memory_buckets,
        memory_count=memory_count,
        reply_buckets=reply_buckets,
        reply_count=reply_count,
        saturation=saturation,
    )
    if not extreme and weight is None:
        _balance(network)
    return network


def _balance(network: QuantizedNetwork) -> None:
    """Give the logits equal means, EOS a larger one, so that replies differ and many end."""
    model = IntegerModel(network)
    rng = np.random.default_rng(1)
    counts = rng.multinomial(21, np.full(128, 1 / 128), 300)
    query = rng.multinomial(30, np.full(network.query_buckets, 1 / network.query_buckets), 300)
    whole = np.zeros((300, network.first_context - network.query_buckets), dtype=np.int64)
    sums = model.accumulators(np.hstack([query, whole, counts]) * 32)[-1].astype(np.float64)
    wanted = -sums.mean(axis=0)
    wanted[-1] += 0.3 * sums.std(axis=0).mean()
    bias = network.layers[-1].bias
    bias[:] = np.clip(bias + wanted, -MAX_BIAS, MAX_BIAS).astype(np.int16)


def network_of(
    *layers: tuple[npt.ArrayLike, npt.ArrayLike], query_buckets: int = 128
) -> QuantizedNetwork:
    """Return the network of the given (weight, bias) pairs."""
    made = [Layer(np.asarray(w, np.int8), np.asarray(b, np.int16)) for w, b in layers]
    return QuantizedNetwork(tuple(made), CHARSET[: made[-1].outputs - 1], query_buckets)


def changed(
    network: QuantizedNetwork, layer: int, *, weight: tuple[int, int] | None = None, by: int = 1
) -> QuantizedNetwork:
    """Return the network with one weight, or else the layer's first bias, ``by`` larger."""
    layers = [Layer(old.weight.copy(), old.bias.copy()) for old in network.layers]
    if weight is None:
        layers[layer].bias[0] += by
    else:
        layers[layer].weight[weight] += by
    return QuantizedNetwork(tuple(layers), network.charset, network.query_buckets, network.made_by)


@cache
def small() -> tuple[QuantizedNetwork, ComImage]:
    """Return a small network whose replies differ from question to question, and its program."""
    network = random_network((32, 24), 6, bias=200, seed=5)
    return network, build(network, "SMALL")


@cache
def emulator() -> EmulatedMachine:
    """Return the emulated machine that the tests share."""
    return EmulatedMachine()


def run_of(image: ComImage, tail: str = "", data: bytes | None = None) -> Run:
    """Return the run of a program with a command tail, perhaps with other bytes on the disk."""
    command = f"{image.name} {tail}" if tail else image.name
    return Run(command, files={f"{image.name}.COM": image.data if data is None else data})


class BareMachine(z80.Z80Machine):
    """A Z80 with a BDOS of three functions that lives outside of its memory.

    What stands in memory is the program's doing alone. The BDOS leaves nothing in the registers.
    """

    BDOS_BASE = 0xD806
    FILL = 0xA5
    _FRAME = 100_000

    def __init__(self, data: bytes, lines: Iterable[bytes] = (), tail: bytes = b"") -> None:
        super().__init__()
        self.set_memory_block(0, bytes([self.FILL]) * 0x10000)
        self.set_memory_block(0x100, data)
        self.set_memory_block(0x80, bytes([len(tail)]) + tail)
        # JP to the end of the program, RET as BDOS; its address is where CP/M begins.
        self.set_memory_block(0, b"\xc3\x00\xff")
        self.set_memory_block(5, b"\xc9" + self.BDOS_BASE.to_bytes(2, "little"))
        self.lines = [*lines]
        self.printed = bytearray()
        self.prompted = 0
        self.interrupts: set[bool] = set()
        self.left = False
        # The CCP called the program.
        self.pc, self.sp = 0x100, 0xFEFE
        self.set_memory_block(self.sp, b"\0\0")
        self._frames = 0
        self.before = bytes(self.memory)
        self.set_breakpoint(0)
        self.set_breakpoint(5)

    @property
    def t_states(self) -> int:
        """T-states since the program began."""
        return int(self._frames * self._FRAME + self.frame_tick)

    def go(self, limit: int = 2_000_000_000, interrupt_every: int = 0) -> BareMachine:
        """Run until the program leaves, or wants a line and there is none."""
        while self.t_states < limit:
            self.ticks_to_stop = interrupt_every or limit
            events = z80.Z80Machine.run(self)
            self._note(events)
            if not events & self._BREAKPOINT_HIT:
                if interrupt_every:
                    self.on_handle_active_int()
                continue
            if self.pc == 0:
                self.left = True
                return self
            if not self._bdos():
                return self
            self._note(self.step_over_breakpoint())
        raise AssertionError(f"no end within {limit:,} T-states; printed {bytes(self.printed)!r}")

    def _note(self, events: int | None) -> None:
        if events and events & self._END_OF_FRAME:
            self._frames += 1

    def _bdos(self) -> bool:
        memory: Any = self.memory
        if self.c == 2:
            self.printed.append(self.e)
        elif self.c == 9:
            text = bytes(memory[self.de :])
            self.printed += text[: text.index(b"$")]
        else:
            assert self.c == 10, f"BDOS function {self.c}"
            self.interrupts.add(bool(self.iff1))
            self.prompted += 1
            if not self.lines:
                return False
            line = self.lines.pop(0)[: memory[self.de]]
            memory[self.de + 1 : self.de + 2 + len(line)] = bytes([len(line)]) + line
        for register in ("af", "bc", "de", "hl", "ix", "iy"):
            setattr(self, register, 0x5A5A)
        for register in ("alt_af", "alt_bc", "alt_de", "alt_hl"):
            setattr(self, register, 0xA5A5)
        return True
