"""Where a program's T-states and bytes go: ``ulmrig build --explain``.

What the cost model expects of the activations stands beside what the emulated machine measures
between the program's own labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ulmrig.asm.compiler.passes import PASSES
from ulmrig.asm.compiler.plan import Plan, plan
from ulmrig.asm.cost import phases as cost
from ulmrig.asm.cost.model import CostModel
from ulmrig.asm.cost.phases import BEST, CONSOLE, CONTEXT, QUESTION
from ulmrig.asm.cost.scatter import Work
from ulmrig.asm.program.image import Region
from ulmrig.hil.emulator.cpm_machine import BDOS
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.emulator.tracepoints import t_states, watch
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Place, Run
from ulmrig.model.network.features import MAX_LINE, to_bytes
from ulmrig.model.support.text import printable

if TYPE_CHECKING:
    from ulmrig.asm.program.image import ComImage
    from ulmrig.model.network.npz import QuantizedNetwork

PROMPTS: Final = 100
"""Prompts of a corpus that are measured."""

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
"""What is asked of a network that has no corpus of ours."""


def default_prompts(name: str) -> tuple[list[bytes], str]:
    """Return prompts for the network ``name``, and whose they are.

    100 of its corpus, spread over all of it; for a name that no corpus of ours has, a few plain
    questions.
    """
    from ulmrig.model.corpus import builtin as generate

    if name not in generate.NAMES:
        return [question.encode("ascii") for question in QUESTIONS], "plain questions"
    asked = [to_bytes(pair.question)[:MAX_LINE] for pair in generate.pairs(name)]
    return [asked[k * len(asked) // PROMPTS] for k in range(PROMPTS)], f"the corpus {name}"


# -- bytes -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Weight:
    """A table of columns: how many, their operations, bytes in the file and in memory."""

    what: str
    columns: int
    operations: int
    packed: int
    laid_out: int


def weights(planned: Plan) -> list[Weight]:
    """Return what every table of columns weighs, in the order of the plan's tables."""
    found = []
    layers = len(planned.network.layers)
    names = ["layer 1: query", "layer 1: context", "layer 1: padding"]
    names += [f"layer {number}" for number in range(2, layers + 1)]
    for name, table, packed in zip(names, planned.tables, planned.packed, strict=True):
        laid_out = sum(sum(planned.blocks.sizes(column)) for column in table.columns)
        operations = sum(column.operations for column in table.columns)
        found.append(Weight(name, len(table.columns), operations, len(packed.data), laid_out))
    return found


def column_regions(planned: Plan, image: ComImage) -> list[Region]:
    """Return where in memory each table's columns stand."""
    at = image.symbols["STREAMS"]
    found = []
    for weight in weights(planned):
        found.append(Region(f"columns of {weight.what}", at, weight.laid_out))
        at += weight.laid_out
    return found


# -- T-states --------------------------------------------------------------------------------


def marks(image: ComImage, layers: int) -> dict[int, str]:
    """Return the phase that begins at each address of the program that is watched."""
    symbols = image.symbols
    found = {symbols["ASK"]: QUESTION, symbols["INFER"]: CONTEXT, symbols["BACK"]: CONSOLE}
    for number in range(2, layers + 1):
        found[symbols[f"SETUP{number}"]] = cost.setup_phase(number)
        found[symbols[f"LAY{number}"]] = cost.scan_phase(number)
    found[symbols[f"DONE{layers}" if layers > 1 else "CDONE"]] = BEST
    return found


def measure(image: ComImage, layers: int, prompts: Sequence[bytes]) -> dict[str, int]:
    """Return the T-states that the program spends in each phase, over all prompts.

    From Enter to where the next line is asked for, BDOS by itself. Raises MachineError if the
    program hangs, and ProgramError if it leaves.
    """
    machine = EmulatedMachine()
    console = machine.start(Run(image.name, files={f"{image.name}.COM": image.data}))
    named = marks(image, layers)
    passed = watch(machine, named)
    spent = dict.fromkeys([*cost.phases(layers), BDOS], 0)
    for prompt in prompts:
        passed.clear()
        phase, at = CONSOLE, t_states(machine)
        turn = console.say(prompt)
        if turn.place is not Place.PROGRAM:
            raise ProgramError(f"it leaves at the prompt '{printable(prompt)}'", seen=turn.output)
        for address, now in passed:
            spent[phase] += now - at
            phase, at = named[address], now
        spent[phase] += t_states(machine) - at
        spent[CONSOLE] -= turn.bdos_t_states or 0
        spent[BDOS] += turn.bdos_t_states or 0
    return spent


@dataclass(frozen=True)
class Explanation:
    """What a program costs. T-states are sums over the prompts, ``work`` is by table."""

    planned: Plan
    tables: list[Weight]
    work: list[Work]
    expected: dict[str, int]
    measured: dict[str, int]
    prompts: int
    inferences: int
    source: str
    passes: tuple[PassCost, ...] = ()

    def describe(self) -> str:
        """Return three tables: columns and bytes, T-states per inference, and the passes."""
        return "\n".join([*self._columns(), "", *self._phases(), "", *self._passes()])

    def _passes(self) -> list[str]:
        names = ("rows", "operations", "in file", "in memory", "active", "ops", "expected")
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
        head = f"  {'':24}{'':10}{'all columns':^32}{'of an inference':^32}"
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
        shown: list[int | str] = [neurons[0], "", "", *neurons[1:]]
        for table, work, count in zip(self.tables, self.work, shown, strict=True):
            lines.append(_row(table, work, count, self.inferences))
        total = Weight(
            "total",
            sum(t.columns for t in self.tables),
            sum(t.operations for t in self.tables),
            sum(t.packed for t in self.tables),
            sum(t.laid_out for t in self.tables),
        )
        lines.append(_row(total, sum(self.work, Work()), sum(neurons), self.inferences))
        return lines

    def _phases(self) -> list[str]:
        lines = [f"  {'T-states per inference':24}{'expected':>11}{'measured':>11}{'off by':>11}"]
        rows = [(phase, self.expected[phase], self.measured[phase]) for phase in self.expected]
        rows.append(("total", sum(e for _, e, _ in rows), sum(m for _, _, m in rows)))
        for phase, expected, measured in rows:
            off = f"{expected / measured - 1:+.1%}" if measured else "–"
            lines.append(
                f"  {phase:24}{expected / self.inferences:11,.0f}"
                f"{measured / self.inferences:11,.0f}{off:>11}"
            )
        bdos = self.measured[BDOS] / self.inferences
        return [*lines, f"  {'BDOS, on top of that':24}{'':11}{bdos:11,.0f}"]


@dataclass(frozen=True)
class PassCost:
    """What a program costs with the passes on up to one: ``work`` and ``t_states`` are expected,
    summed over the prompts; ``rows`` are all layers' sums, shared ones included."""

    name: str
    rows: int
    operations: int
    packed: int
    laid_out: int
    work: Work
    t_states: int


def by_pass(network: QuantizedNetwork, prompts: Sequence[bytes]) -> Iterator[PassCost]:
    """Yield what ``network`` costs without a pass, then with each further one on."""
    names = ["", *PASSES]
    for count, name in enumerate(names):
        planned = plan(network, passes=names[1 : count + 1])
        model = CostModel(planned)
        for prompt in prompts:
            model.ask(prompt)
        tables = weights(planned)
        yield PassCost(
            name=name or "none",
            rows=sum(len(rows.weight) for rows in planned.schedule.layers),
            operations=sum(table.operations for table in tables),
            packed=sum(table.packed for table in tables),
            laid_out=sum(table.laid_out for table in tables),
            work=sum(model.work, Work()),
            t_states=sum(model.t_states.values()),
        )


def _row(table: Weight, work: Work, neurons: int | str, inferences: int) -> str:
    carry = f"{work.carries / work.operations:.1%}" if work.carries else "–"
    return (
        f"  {table.what:24}{neurons:>11}{table.columns:11,d}{table.operations:11,d}"
        f"{table.packed:11,d}{table.laid_out:11,d}{work.columns / inferences:11,.1f}"
        f"{work.operations / inferences:11,.0f}{carry:>11}"
    )


def explain(
    network: QuantizedNetwork, image: ComImage, prompts: Sequence[bytes], source: str
) -> Explanation:
    """Reckon and measure what ``image``, built from ``network``, spends on ``prompts``.

    ``prompts`` are lines as measure.read_prompts gives them, and ``source`` says whose.
    Raises MachineError if the program hangs or leaves.
    """
    planned = image.plan
    model = CostModel(planned)
    for prompt in prompts:
        model.ask(prompt)
    return Explanation(
        planned=planned,
        tables=weights(planned),
        work=model.work,
        expected=model.t_states,
        measured=measure(image, len(image.plan.network.layers), prompts),
        prompts=len(prompts),
        inferences=model.inferences,
        source=source,
        passes=tuple(by_pass(network, prompts)),
    )
