"""The intermediate results of a build: schedules, generated symbols, listing.

``ulmrig build --dump DIR`` writes these files. They are for people; nothing reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ulmrig.asm.compiler.passes import stages
from ulmrig.asm.compiler.schedule import Rows, Schedule
from ulmrig.asm.program.build import BuildError
from ulmrig.asm.program.image import ComImage
from ulmrig.asm.program.symbols import generated_sources
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.support.atomic import write_whole


def dump(network: QuantizedNetwork, image: ComImage, folder: Path) -> list[Path]:
    """Write the intermediate results of building ``image`` from ``network``; return the files.

    ``00-network.txt`` is the schedule before the first pass, ``NN-PASS.txt`` that after each pass;
    ``network.mac`` and ``unrolled.mac`` are the generated sources, ``NAME.lst`` is the assembler's
    listing, ``NAME.sym`` lists all symbols by value. ``folder`` is created if its parent exists.
    Raises BuildError if a file cannot be written.
    """
    texts = {
        f"{number:02}-{name}.txt": describe(schedule)
        for number, (name, schedule) in enumerate(_stages(network, image))
    }
    texts |= generated_sources(image.name, image.plan)
    texts[f"{image.name}.lst"] = image.listing
    texts[f"{image.name}.sym"] = "".join(
        f"{value:04X} {symbol}\n"
        for symbol, value in sorted(image.symbols.items(), key=lambda item: (item[1], item[0]))
    )
    try:
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            write_whole(folder / name, text.encode("utf-8"))
    except OSError as error:
        raise BuildError(
            f"{folder}: {error.strerror or error} (expected a writable folder)"
        ) from error
    return [folder / name for name in texts]


def _stages(network: QuantizedNetwork, image: ComImage) -> Iterator[tuple[str, Schedule]]:
    plan = image.plan
    return stages(network, plan.passes, for_size=plan.fallback.for_size)


def describe(schedule: Schedule) -> str:
    """Return a schedule as text: the size of each layer, then its rows and links.

    A row has its start value, and its nonzero weights as input:weight.
    """
    lines = []
    for number, rows in enumerate(schedule.layers, 1):
        operations = int(np.abs(rows.weight).sum())
        lines.append(
            f"layer {number}: {rows.neurons} neurons, {rows.shared} shared rows, "
            f"{rows.weight.shape[1]} inputs, {np.count_nonzero(rows.weight):,} weights, "
            f"{operations:,} operations"
        )
    for number, rows in enumerate(schedule.layers, 1):
        lines += ["", f"layer {number}", *_rows(rows)]
    return "\n".join(lines) + "\n"


def _rows(rows: Rows) -> Iterator[str]:
    for at, (weights, start) in enumerate(zip(rows.weight, rows.start, strict=True)):
        kind = "neuron" if at < rows.neurons else "shared"
        (inputs,) = np.nonzero(weights)
        shown = " ".join(f"{k}:{weights[k]:+d}" for k in inputs)
        yield f"  {kind} {at:3} start {int(start):6}  {shown}".rstrip()
    for link in rows.links:
        yield f"  row {link.source} is added to rows {link.targets[0]} and {link.targets[1]}"
