"""The T-states of a program, predicted from its plan and the integer model's activations.

The T-states in the comments of the Z80 sources are added up along the path that the program takes.
Carries are counted exactly, but each costs CARRY, although the second of two in a row costs 5 T
less, and one at the end of a block a few more or fewer: where many operations carry, the prediction
for a scan is up to 3 % too high. The BDOS's share is measured, not predicted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ulmrig.asm.compiler import columns
from ulmrig.asm.compiler.columns import SLOTS
from ulmrig.asm.compiler.plan import Plan
from ulmrig.asm.compiler.setup_code import LINK_T_STATES
from ulmrig.asm.cost.phases import (
    BEST,
    CONSOLE,
    CONTEXT,
    QUESTION,
    best_cost,
    phases,
    scan_cost,
    scan_phase,
    setup_phase,
)
from ulmrig.asm.cost.scatter import Scatter, Values, Work
from ulmrig.asm.timings import CHARACTER, GRAB, HASHED_CHARACTER, KEY, RUN, SETUP_CODE, TURN
from ulmrig.model.network.conversation import Conversation
from ulmrig.model.network.features import (
    CONTEXT_LENGTH,
    INPUT_SCALE,
    NGRAMS,
    context_hashes,
    query_counts,
    reply_bucket,
)
from ulmrig.model.network.integer import IntegerModel, Step
from ulmrig.model.network.typed_line import Text, chat_question


def start_sums(plan: Plan, layer: int) -> Values:
    """Return the start values of ``layer`` (from 1) by slot (256,), as unsigned 16-bit numbers."""
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
    """Return the T-states of the set-up code of ``layer`` (from 2): links and start values."""
    setup = plan.setups[layer - 2]
    code = replace(setup, links=()).code(0, 0, 0)
    at = total = 0
    while code[at] != 0xC3:
        size, t_states = SETUP_CODE[code[at]]
        at += size
        total += t_states
    links = 7 + LINK_T_STATES * len(setup.links) if setup.links else 0
    return links + total + 10


_NO_MARK: Final = 255
"""Of a program that was just started: its first line sets all marks of query buckets back."""


class CostModel:
    """The predicted cost of the program of ``plan``, summed over the lines given to ``ask``.

    ``t_states`` is by phase; ``work`` is by table of columns, in the order of ``plan.tables``.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.model = IntegerModel(plan.network)
        self.conversation = Conversation(self.model)
        self._mark = _NO_MARK
        self.layers = len(plan.network.layers)
        self.counting1 = not plan.wide1
        self.scatters = [
            Scatter(table, plan.blocks, counting=self.counting1 and k < self._table(2))
            for k, table in enumerate(plan.tables)
        ]
        self.starts = [start_sums(plan, n) for n in range(1, self.layers + 1)]
        self.setups = [setup_cost(plan, n) for n in range(2, self.layers + 1)]
        self.t_states = dict.fromkeys(phases(self.layers), 0)
        self.work = [Work() for _ in self.scatters]
        self.inferences = 0

    @property
    def per_inference(self) -> float:
        """T-states per inference, the mean; 0 if there was none."""
        return sum(self.t_states.values()) / max(self.inferences, 1)

    def ask(self, line: bytes) -> None:
        """Add the cost of a typed ``line`` of at most 62 characters, the next of a conversation.

        A game that is over is followed by a new one; what is said about it costs nothing here.
        """
        if text := chat_question(line):
            sums = self.starts[0].copy()
            self.t_states[QUESTION] += self._memory(sums) + self._question(text, sums)
            steps = self.model.trace(text, self.conversation.memory)
            for step in steps:
                self.t_states[CONTEXT] += self._context(step.reply, sums)
                self._inference(step)
            chars = [*self.plan.network.charset, ""]
            reply = "".join(chars[step.index] for step in steps)
            said = len(reply)
            self.conversation.said(reply)
            if self.conversation.over:
                self.conversation.new()
                self._mark = _NO_MARK
            hashed = self.plan.network.remembers or self.plan.network.reply_buckets
            each = CHARACTER + (HASHED_CHARACTER if hashed else 0)
            self.t_states[CONSOLE] += TURN + KEY * len(text) + each * said
            self.inferences += len(steps)

    def _table(self, number: int) -> int:
        """Return the index of the table of layer ``number``, from 2 on."""
        return columns.layer_table(self.plan.network, number)

    def _run(self, table: int, sums: Values, inputs: Values, activations: Values) -> int:
        """Add columns of a table to ``sums`` and return the T-states."""
        done = self.scatters[table].run(sums, inputs, activations)
        self.work[table] += done
        return done.t_states

    def _inputs1(self, table: int, sums: Values, inputs: Values) -> int:
        """Add columns of layer 1, whose inputs are all one count."""
        return self._run(table, sums, inputs, np.full(len(inputs), INPUT_SCALE, np.int64))

    def _copy(self) -> int:
        """Return the T-states of copying layer 1's sums, 16 bytes at a time."""
        slots = SLOTS - (columns.first_slots(self.plan.network.widths[1:])[0] & 0xF0)
        pieces = (slots + SLOTS * self.plan.wide1) // 16
        return 30 + pieces * (16 * 16 + 10)

    def _question(self, text: Text, sums: Values) -> int:
        """Return the T-states from ASK to BACK; add the query's columns to ``sums``."""
        network = self.plan.network
        buckets, limit = network.query_buckets, network.saturation
        wide = buckets > 256
        counts = query_counts([text], buckets)[0].astype(np.int64)
        counted = np.minimum(counts, limit) if limit else counts
        inputs = np.repeat(np.arange(buckets), counted)
        hashed = 300 if wide else 110
        total = 25 + GRAB + self._copy() + 8 + 22 + 14 + 10 - 5
        if limit:
            first = int((counts > 0).sum())
            self._mark += limit
            if self._mark > 255:  # no mark is left: all are set back
                total += 21 * buckets + 40
                self._mark = 1 + limit
            total += 105 + 12 + (19 if wide else 7) * len(text)
            total += 30 * first + 55 * (len(inputs) - first)
            total += (hashed - 10 + 50) * (len(text) - len(inputs))
        return total + (hashed + RUN + 17) * len(inputs) + self._inputs1(0, sums, inputs)

    def _memory(self, sums: Values) -> int:
        """Return the T-states of what the last reply costs; add its column to ``sums``."""
        network = self.plan.network
        if not network.remembers:
            return 0
        bucket = reply_bucket(self.conversation.memory, network.memory_buckets)
        if bucket is None:
            return 110
        count = network.memory_count
        inputs = np.full(count, bucket)
        return 190 + (RUN + 44) * count + self._inputs1(columns.MEMORY, sums, inputs)

    def _so_far(self, reply: str, sums: Values) -> int:
        """Return the T-states of the column of the reply so far; add it to ``sums``."""
        network = self.plan.network
        if not network.reply_buckets:
            return 0
        bucket = reply_bucket(reply, network.reply_buckets)
        if bucket is None:
            return 29
        inputs = np.full(network.reply_count, bucket)
        table = columns.reply_table(network)
        return 110 + (RUN + 25) * len(inputs) + self._inputs1(table, sums, inputs)

    def _context(self, reply: str, base: Values) -> int:
        """Return the T-states from INFER to layer 2; take displaced padding out of ``base``."""
        said = len(reply)
        total = GRAB + 17 + 12 + self._copy() + 13 + 20 + 14
        if 1 <= said <= CONTEXT_LENGTH:
            parts = len(self.plan.tables[columns.EXPIRING].columns) // CONTEXT_LENGTH
            expiring = np.arange((said - 1) * parts, said * parts)
            total += 100 + parts * (RUN + 32) + self._inputs1(columns.EXPIRING, base, expiring)
        if said:
            fresh = min(said, CONTEXT_LENGTH)
            ends = [i + n - 1 for n, i in NGRAMS]
            kept = [c for c, end in enumerate(ends) if end >= CONTEXT_LENGTH - fresh]
            inputs = context_hashes([reply])[0][kept].astype(np.int64)
            sums = base.copy()
            total += self._so_far(reply, sums)
            total += 130 + 38 * fresh + self._inputs1(1, sums, inputs)
            total += sum({1: 30, 2: 78, 3: 108}[NGRAMS[c][0]] + 50 + RUN for c in kept)
        return total + (10 if self.layers > 1 else 0)

    def _inference(self, step: Step) -> None:
        """Add the T-states from layer 2 to the next character."""
        for number in range(2, self.layers + 1):
            before = step.accumulators[number - 2].astype(np.int64)
            activations = np.maximum(before >> 2, 0)
            active = np.flatnonzero(activations)
            sums = self.starts[number - 1].copy()
            counting = number == 2 and self.counting1
            cost = scan_cost(before, counting=counting, scans=self.plan.fallback.scans)
            cost += self._run(self._table(number), sums, active, activations[active])
            self.t_states[scan_phase(number)] += cost + (10 if number < self.layers else 0)
            self.t_states[setup_phase(number)] += self.setups[number - 2]
        self.t_states[BEST] += best_cost(step.accumulators[-1].astype(np.int64))
