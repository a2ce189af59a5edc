"""What a program costs, estimated from its columns and from the activations of the integer model.

The T-states are those of the comments in blocks.mac, layers.mac and encode.mac, added up along the
way that the program takes. The carries are counted exactly, but each is taken for CARRY, where
two in a row cost 5 T less, and one at the seam of a block a few more or less: where many operations
carry, a scan comes out up to 3 % too dear. BDOS's own time is measured, not estimated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.asm.compiler import columns
from ulmrig.asm.compiler.blocks import GROUP, Blocks
from ulmrig.asm.compiler.columns import SLOTS, Column
from ulmrig.asm.compiler.plan import Plan
from ulmrig.asm.compiler.setup_code import LINK_T_STATES
from ulmrig.asm.timings import (
    CARRY,
    CHARACTER,
    COUNT,
    DISPATCH,
    GRAB,
    KEY,
    OPERATION,
    REST,
    RUN,
    SETUP_CODE,
    TURN,
)
from ulmrig.model.network.features import (
    CONTEXT_LENGTH,
    NGRAMS,
    Text,
    chat_lines,
    context_hashes,
    query_counts,
)
from ulmrig.model.network.integer import IntegerModel, Step

Values = npt.NDArray[np.int64]


# -- what is known of a plan ----------------------------------------------------------------


def start_sums(plan: Plan, layer: int) -> Values:
    """Return the sums (256,) that ``layer`` (from 1) starts with, as 16 bits without a sign."""
    if layer > 1:
        start = plan.setups[layer - 2]
        low, high, first = start.low, start.high, start.first
    else:
        width = plan.network.layers[0].outputs
        low, high = plan.layer1[:width], plan.layer1[width:]
        first = plan.tables[0].first
    sums = np.zeros(SLOTS, np.int64)
    slots = (np.arange(len(low)) + first) % SLOTS
    sums[slots] = np.frombuffer(low, np.uint8) + 256 * np.frombuffer(high, np.uint8).astype(int)
    return sums


def setup_cost(plan: Plan, layer: int) -> int:
    """Return the T-states of the code that runs before ``layer`` (from 2): links, start values."""
    setup = plan.setups[layer - 2]
    code = replace(setup, links=()).code(0, 0, 0)
    at = total = 0
    while code[at] != 0xC3:
        size, t_states = SETUP_CODE[code[at]]
        at += size
        total += t_states
    links = 7 + LINK_T_STATES * len(setup.links) if setup.links else 0
    return links + total + 10


# -- columns ---------------------------------------------------------------------------------


def list_cost(length: int, depth: int, *, counting: bool) -> int:
    """Return the T-states of a list's operations, carries and the block's end left out.

    A list of odd length enters through a pad, 15 T more. Chain A jumps once in 22 operations.
    """
    if counting:
        return COUNT * length + 15 * (length % 2)
    return OPERATION * length + 15 * (length % 2) + 10 * -(-length // GROUP)


def column_cost(column: Column, blocks: Blocks, *, counting: bool) -> int:
    """Return the T-states of a column without carries, from its first entry to JP (IX)."""
    cost = entries = 0
    for slots, groups in ((column.minus, blocks.sub_groups), (column.plus, blocks.add_groups)):
        cost += list_cost(len(slots), GROUP * groups, counting=counting)
        entries += -(-len(slots) // (GROUP * groups))
    # Each entry's block ends in RET, but an adding one in JP (IX) where it ends its column.
    returns = entries - 1 if column.plus and not blocks.long_add else entries
    return cost + 10 * returns + 8


@dataclass(frozen=True)
class Work:
    """Columns run: how many, their operations, the carries among these, and T-states."""

    columns: int = 0
    operations: int = 0
    carries: int = 0
    t_states: int = 0

    def __add__(self, other: Work) -> Work:
        return Work(
            self.columns + other.columns,
            self.operations + other.operations,
            self.carries + other.carries,
            self.t_states + other.t_states,
        )


class Scatter:
    """A table of columns, ready to be simulated."""

    def __init__(self, table: columns.Table, blocks: Blocks, *, counting: bool) -> None:
        self.counting = counting
        self.operations = np.array([c.operations for c in table.columns], np.int64)
        self.costs = np.array(
            [column_cost(c, blocks, counting=counting) for c in table.columns], np.int64
        )
        self.weights = np.zeros((len(table.columns), SLOTS), np.int64)
        for row, column in zip(self.weights, table.columns, strict=True):
            np.add.at(row, list(column.plus), 1)
            np.subtract.at(row, list(column.minus), 1)

    def run(self, sums: Values, inputs: Values, activations: Values) -> Work:
        """Add the columns of ``inputs`` (n,) times ``activations`` (n,), all > 0, to ``sums``.

        ``sums`` (256,) change in place. A column whose activation is 256 or more runs twice, for
        the low and for the high byte. A sum's low byte carries as often as the sum's other bits
        change, one at a time: that makes the carries exact.
        """
        if not len(inputs):
            return Work()
        wide = activations > 255
        twice = 1 + wide
        inputs, high = np.repeat(inputs, twice), np.repeat(wide, twice)
        high[np.cumsum(twice) - twice] = False  # the first run of each is the low byte's
        activations = np.repeat(activations, twice)
        steps = np.where(high, activations & ~0xFF, activations & 0xFF)
        path = np.cumsum(np.vstack([sums, self.weights[inputs] * steps[:, None]]), axis=0)
        shifts = np.where(high, 16, 8)[:, None]
        carries = 0
        if not self.counting:
            carries = int(np.abs((path[1:] >> shifts) - (path[:-1] >> shifts)).sum())
        sums[:] = path[-1]
        t_states = int(self.costs[inputs].sum()) + CARRY * carries
        return Work(len(wide), int(self.operations[inputs].sum()), carries, t_states)


# -- phases ----------------------------------------------------------------------------------


def scan_cost(sums: Values, *, counting: bool, scans: int = 16) -> int:
    """Return the T-states of a layer's scan but for its columns.

    ``sums`` (width,) are the layer's sums, signed, in the order of their slots. From LAYn to
    where the next layer, or the search for the largest logit, begins. ``scans`` slots are
    scanned before a jump back.
    """
    stops = np.flatnonzero(sums >= 0)
    found = sums[stops] >> 2
    # Slots at rest between the stops, slot 0 behind the last being a stop as well.
    rests = np.diff(stops, prepend=-1, append=len(sums)) - 1
    total = REST * int(rests.sum()) + 10 * int((rests // scans).sum())
    wide, zero = int((found > 255).sum()), int((found == 0).sum())
    usual = len(found) - wide - zero
    if counting:
        look, big, nothing = 54, 106, 59
    else:
        look, big, nothing = 64, 86, 69
    total += usual * (23 + look + DISPATCH + 21)
    total += wide * (23 + big + 2 * DISPATCH + 39 + 21 + 21)
    total += zero * (23 + nothing + 42)
    full = len(sums) == SLOTS
    opened = (57 if full else 34) if counting else (80 if full else 47)
    return 29 + opened + total + 23 + nothing + 18


def best_cost(sums: Values) -> int:
    """Return the T-states of the search for the first largest of the logits' ``sums`` (n,)."""
    total, high, low = 24 - 5 + 24, 0, 0
    for value in reversed((sums + 0x8000).tolist()):
        total += 34
        if value >> 8 > high:
            total += 58
            high, low = value >> 8, value & 0xFC
        elif value >> 8 == high:
            total += 5 + 12 + 26
            if value & 0xFC >= low:
                total += 12 + 4 + 4 + 12
                low = value & 0xFC
            else:
                total += 7 + 12
    return total


QUESTION: Final = "question"
CONTEXT: Final = "layer 1: context"
BEST: Final = "best"
CONSOLE: Final = "console"


def setup_phase(layer: int) -> str:
    """Return the name of the phase that sets the start values of ``layer``."""
    return f"layer {layer}: set-up"


def scan_phase(layer: int) -> str:
    """Return the name of the phase that scatters into ``layer``."""
    return f"layer {layer}: scan"


def phases(layers: int) -> list[str]:
    """Return the names of all phases, in the order in which they run."""
    middle = [name for n in range(2, layers + 1) for name in (setup_phase(n), scan_phase(n))]
    return [QUESTION, CONTEXT, *middle, BEST, CONSOLE]


class CostModel:
    """What ``plan``'s program is expected to spend; add questions with ``ask``.

    ``t_states`` counts by phase, ``work`` by table, as the plan orders them.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.model = IntegerModel(plan.network)
        self.layers = len(plan.network.layers)
        self.counting1 = not plan.wide1
        self.scatters = [
            Scatter(table, plan.blocks, counting=self.counting1 and k < 3)
            for k, table in enumerate(plan.tables)
        ]
        self.starts = [start_sums(plan, n) for n in range(1, self.layers + 1)]
        self.setups = [setup_cost(plan, n) for n in range(2, self.layers + 1)]
        self.t_states = dict.fromkeys(phases(self.layers), 0)
        self.work = [Work() for _ in self.scatters]
        self.inferences = 0

    def ask(self, line: bytes) -> None:
        """Add what a line of at most 62 characters costs that is typed to the program."""
        for text in chat_lines(line):
            sums = self.starts[0].copy()
            self.t_states[QUESTION] += self._question(text, sums)
            steps = self.model.trace(text)
            for step in steps:
                self.t_states[CONTEXT] += self._context(step.reply, sums)
                self._inference(step)
            said = sum(step.index != self.plan.network.eos for step in steps)
            self.t_states[CONSOLE] += TURN + KEY * len(text) + CHARACTER * said
            self.inferences += len(steps)

    def _run(self, table: int, sums: Values, inputs: Values, activations: Values) -> int:
        done = self.scatters[table].run(sums, inputs, activations)
        self.work[table] += done
        return done.t_states

    def _inputs1(self, table: int, sums: Values, inputs: Values) -> int:
        """Add columns of layer 1, which all count 32."""
        return self._run(table, sums, inputs, np.full(len(inputs), 32, np.int64))

    def _copy(self) -> int:
        """Return the T-states of copying layer 1's sums."""
        slots = SLOTS - (columns.first_slots(self.plan.network.widths[1:])[0] & 0xF0)
        pieces = (slots + SLOTS * self.plan.wide1) // 16
        return 30 + pieces * (16 * 16 + 10)

    def _question(self, text: Text, sums: Values) -> int:
        buckets = self.plan.network.query_buckets
        counts = query_counts([text], buckets)[0]
        inputs = np.repeat(np.arange(buckets), counts)
        each = (290 if buckets > 256 else 100) + 10 + RUN + 17
        total = 25 + GRAB + self._copy() + 8 + 22 + 14 + 10 - 5
        return total + each * len(inputs) + self._inputs1(0, sums, inputs)

    def _context(self, reply: str, base: Values) -> int:
        """Return the T-states from INFER to layer 2; ``base`` loses the blanks displaced."""
        said = len(reply)
        total = GRAB + 17 + 12 + self._copy() + 13 + 20 + 14
        if 1 <= said <= CONTEXT_LENGTH:
            parts = len(self.plan.tables[columns.EXPIRING].columns) // CONTEXT_LENGTH
            leaving = np.arange((said - 1) * parts, said * parts)
            total += 100 + parts * (RUN + 32) + self._inputs1(2, base, leaving)
        if said:
            fresh = min(said, CONTEXT_LENGTH)
            ends = [i + n - 1 for n, i in NGRAMS]
            kept = [c for c, end in enumerate(ends) if end >= CONTEXT_LENGTH - fresh]
            inputs = context_hashes([reply])[0][kept].astype(np.int64)
            total += 130 + 38 * fresh + self._inputs1(1, base.copy(), inputs)
            total += sum({1: 30, 2: 78, 3: 108}[NGRAMS[c][0]] + 50 + RUN for c in kept)
        return total + (10 if self.layers > 1 else 0)

    def _inference(self, step: Step) -> None:
        for number in range(2, self.layers + 1):
            before = step.accumulators[number - 2].astype(np.int64)
            activations = np.maximum(before >> 2, 0)
            active = np.flatnonzero(activations)
            sums = self.starts[number - 1].copy()
            counting = number == 2 and self.counting1
            cost = scan_cost(before, counting=counting, scans=self.plan.fallback.scans)
            cost += self._run(number + 1, sums, active, activations[active])
            self.t_states[scan_phase(number)] += cost + (10 if number < self.layers else 0)
            self.t_states[setup_phase(number)] += self.setups[number - 2]
        self.t_states[BEST] += best_cost(step.accumulators[-1].astype(np.int64))
