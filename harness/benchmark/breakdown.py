"""Where a program's T-states and bytes go: ``ulmrig build --explain``.

The T-states that the cost model predicts from activations are shown beside those that the emulated
machine measures between the program's labels.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ulmrig.asm.compiler.passes import PASSES
from ulmrig.asm.compiler.plan import Plan, plan
from ulmrig.asm.cost.model import CostModel
from ulmrig.asm.cost.phases import (
    BEST,
    CONSOLE,
    CONTEXT,
    QUESTION,
    phases,
    scan_phase,
    setup_phase,
)
from ulmrig.asm.cost.scatter import Work
from ulmrig.asm.program.image import Region
from ulmrig.hil.emulator.cpm_machine import BDOS
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.emulator.tracepoints import t_states, watch
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run
from ulmrig.model.network.typed_line import MAX_LINE, to_bytes
from ulmrig.model.text import printable

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork

PROMPTS: Final = 100
"""Prompts that are taken from a corpus."""

QUESTIONS: Final = (
    "hello",
    "how are you",
    "who are you?",
    "what is your name",
    "where do you live",
    "what can you do",
    "are you alive",
    "is it bigger than a house",
    "can you eat it",
    "does it shine at night?",
    "is it made of stone",
    "tell me a secret",
    "do you like music",
    "how much memory do you have",
    "good night",
    "thank you",
)
"""Prompts for a network without a built-in corpus."""


def default_prompts(name: str) -> tuple[list[bytes], str]:
    """Return prompts for the network ``name``, and where they come from.

    They are 100 of its corpus, evenly spread; without a built-in corpus of that name, QUESTIONS.
    """
    from ulmrig.model.corpus import builtin as generate

    if name not in generate.NAMES:
        return [question.encode("ascii") for question in QUESTIONS], "plain questions"
    asked = [to_bytes(pair.question)[:MAX_LINE] for pair in generate.pairs(name)]
    return [asked[k * len(asked) // PROMPTS] for k in range(PROMPTS)], f"the corpus {name}"


# -- bytes -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class TableSize:
    """A table of columns: their number, operations, and bytes in the file and in memory."""

    what: str
    columns: int
    operations: int
    packed: int
    laid_out: int


def table_sizes(planned: Plan) -> list[TableSize]:
    """Return the size of every table of columns, in the order of the plan's tables."""
    found = []
    layers = len(planned.network.layers)
    names = ["layer 1: query", "layer 1: context", "layer 1: padding"]
    names += ["layer 1: memory"] if planned.network.remembers else []
    names += ["layer 1: reply"] if planned.network.reply_buckets else []
    names += [f"layer {number}" for number in range(2, layers + 1)]
    for name, table, packed in zip(names, planned.tables, planned.packed, strict=True):
        laid_out = sum(sum(planned.blocks.sizes(column)) for column in table.columns)
        operations = sum(column.operations for column in table.columns)
        found.append(TableSize(name, len(table.columns), operations, len(packed.data), laid_out))
    return found


def column_regions(planned: Plan, image: ComImage) -> list[Region]:
    """Return the memory of each table's columns."""
    at = image.symbols["STREAMS"]
    found = []
    for table in table_sizes(planned):
        found.append(Region(f"columns of {table.what}", at, table.laid_out))
        at += table.laid_out
    return found


# -- T-states --------------------------------------------------------------------------------


def phase_addresses(image: ComImage, layers: int) -> dict[int, str]:
    """Return the addresses at which phases begin, and their names."""
    symbols = image.symbols
    found = {symbols["ASK"]: QUESTION, symbols["INFER"]: CONTEXT, symbols["BACK"]: CONSOLE}
    for number in range(2, layers + 1):
        found[symbols[f"SETUP{number}"]] = setup_phase(number)
        found[symbols[f"LAY{number}"]] = scan_phase(number)
    found[symbols[f"DONE{layers}" if layers > 1 else "CDONE"]] = BEST
    return found


def measure_phases(image: ComImage, layers: int, prompts: Iterable[bytes]) -> dict[str, int]:
    """Return the T-states of each phase, summed over all prompts, and of the BDOS.

    A turn is measured from Enter to where the program waits for the next line. Raises MachineError
    if the program hangs, and ProgramError if it leaves though it plays no game.
    """
    machine = EmulatedMachine()
    run = Run(image.name, files={f"{image.name}.COM": image.data})
    console = machine.start(run)
    named = phase_addresses(image, layers)
    passed = watch(machine, named)
    spent = dict.fromkeys([*phases(layers), BDOS], 0)
    for prompt in prompts:
        passed.clear()
        phase, at = CONSOLE, t_states(machine)
        turn = console.say(prompt)
        over = turn.place is not Place.PROGRAM
        if over and not image.plan.network.game:
            raise ProgramError(f"it leaves at the prompt '{printable(prompt)}'", seen=turn.output)
        for address, now in passed:
            spent[phase] += now - at
            phase, at = named[address], now
        spent[phase] += t_states(machine) - at
        spent[CONSOLE] -= turn.bdos_t_states or 0
        spent[BDOS] += turn.bdos_t_states or 0
        if over:
            console = machine.start(run)
            passed = watch(machine, named)
    return spent


@dataclass(frozen=True)
class Explanation:
    """The cost of a program, summed over prompts.

    ``predicted`` and ``measured`` are T-states by phase, ``tables`` and ``work`` are by table of
    columns, ``source`` says where the prompts come from.
    """

    planned: Plan
    tables: list[TableSize]
    work: list[Work]
    predicted: dict[str, int]
    measured: dict[str, int]
    prompts: int
    inferences: int
    source: str
    passes: tuple[PassCost, ...] = ()

    def describe(self) -> str:
        """Return three tables: columns and bytes, T-states per inference, and the passes."""
        return "\n".join([*self._columns(), "", *self._phases(), "", *self._passes()])

    def _passes(self) -> list[str]:
        names = ("rows", "operations", "in file", "in memory", "active", "ops", "predicted")
        lines = ["  " + f"{'passes, up to':24}" + "".join(f"{name:>11}" for name in names)]
        for one in self.passes:
            numbers = (one.rows, one.operations, one.packed, one.laid_out)
            lines.append(
                f"  {one.name:24}"
                + "".join(f"{number:11,d}" for number in numbers)
                + f"{one.work.columns / self.inferences:11,.1f}"
                + f"{one.work.operations / self.inferences:11,.0f}"
                + f"{one.t_states / self.inferences:11,.0f}"
            )
        return lines

    def _columns(self) -> list[str]:
        head = f"  {'':24}{'':10}{'all columns':^32}{'per inference':^32}"
        names = (
            "neurons",
            "columns",
            "operations",
            "in file",
            "in memory",
            "active",
            "ops",
            "carry",
        )
        lines = [
            f"{self.prompts:,} prompts ({self.source}), {self.inferences:,} inferences",
            "",
            head.rstrip(),
            "  " + " " * 24 + "".join(f"{name:>11}" for name in names),
        ]
        neurons = [layer.outputs for layer in self.planned.network.layers]
        others = len(self.tables) - len(neurons)  # of layer 1, beside the query's
        shown: list[int | str] = [neurons[0], *[""] * others, *neurons[1:]]
        for table, work, count in zip(self.tables, self.work, shown, strict=True):
            lines.append(_row(table, work, count, self.inferences))
        total = TableSize(
            "total",
            sum(t.columns for t in self.tables),
            sum(t.operations for t in self.tables),
            sum(t.packed for t in self.tables),
            sum(t.laid_out for t in self.tables),
        )
        lines.append(_row(total, sum(self.work, Work()), sum(neurons), self.inferences))
        return lines

    def _phases(self) -> list[str]:
        lines = [f"  {'T-states per inference':24}{'predicted':>11}{'measured':>11}{'error':>11}"]
        rows = [(phase, self.predicted[phase], self.measured[phase]) for phase in self.predicted]
        rows.append(("total", sum(e for _, e, _ in rows), sum(m for _, _, m in rows)))
        for phase, predicted, measured in rows:
            off = f"{predicted / measured - 1:+.1%}" if measured else "–"
            lines.append(
                f"  {phase:24}{predicted / self.inferences:11,.0f}"
                f"{measured / self.inferences:11,.0f}{off:>11}"
            )
        bdos = self.measured[BDOS] / self.inferences
        return [*lines, f"  {'BDOS, in addition':24}{'':11}{bdos:11,.0f}"]


@dataclass(frozen=True)
class PassCost:
    """The predicted cost of a program with the passes up to ``name``.

    ``work`` and ``t_states`` are summed over the prompts; ``rows`` counts the sums of all layers,
    including shared ones.
    """

    name: str
    rows: int
    operations: int
    packed: int
    laid_out: int
    work: Work
    t_states: int


def by_pass(
    network: QuantizedNetwork, prompts: Callable[[], Iterable[bytes]]
) -> Iterator[PassCost]:
    """Yield the cost of ``network`` without passes, then with each further pass added.

    ``prompts`` returns the prompts, for each of them anew.
    """
    names = ["", *PASSES]
    for count, name in enumerate(names):
        planned = plan(network, passes=names[1 : count + 1])
        model = CostModel(planned)
        for prompt in prompts():
            model.ask(prompt)
        tables = table_sizes(planned)
        yield PassCost(
            name=name or "none",
            rows=sum(len(rows.weight) for rows in planned.schedule.layers),
            operations=sum(table.operations for table in tables),
            packed=sum(table.packed for table in tables),
            laid_out=sum(table.laid_out for table in tables),
            work=sum(model.work, Work()),
            t_states=sum(model.t_states.values()),
        )


def _row(table: TableSize, work: Work, neurons: int | str, inferences: int) -> str:
    carry = f"{work.carries / work.operations:.1%}" if work.carries else "–"
    return (
        f"  {table.what:24}{neurons:>11}{table.columns:11,d}{table.operations:11,d}"
        f"{table.packed:11,d}{table.laid_out:11,d}{work.columns / inferences:11,.1f}"
        f"{work.operations / inferences:11,.0f}{carry:>11}"
    )


def explain(
    network: QuantizedNetwork,
    image: ComImage,
    prompts: Sequence[bytes],
    source: str,
    progress: Callable[[int, int], None] | None = None,
) -> Explanation:
    """Predict and measure the cost of ``image``, built from ``network``, on ``prompts``.

    ``prompts`` are lines of at most 62 characters; ``source`` says where they come from.
    ``progress`` is told how often a prompt was asked, and how often prompts are asked in all.
    Raises MachineError if the program hangs, and ProgramError if it leaves.
    """
    planned = image.plan
    model = CostModel(planned)
    count = itertools.count(1)
    total = len(prompts) * (3 + len(PASSES))  # predicted, measured, without passes, with each

    def asked() -> Iterator[bytes]:
        for prompt in prompts:
            yield prompt
            if progress:
                progress(next(count), total)

    for prompt in asked():
        model.ask(prompt)
    return Explanation(
        planned=planned,
        tables=table_sizes(planned),
        work=model.work,
        predicted=model.t_states,
        measured=measure_phases(image, len(planned.network.layers), asked()),
        prompts=len(prompts),
        inferences=model.inferences,
        source=source,
        passes=tuple(by_pass(network, asked)),
    )
