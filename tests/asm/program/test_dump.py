"""``dump``: what each file says is true of the build."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from tests.support.networks import random_network
from ulmrig.asm.compiler.passes import PASSES, run
from ulmrig.asm.compiler.schedule import Link, Rows, Schedule, schedule
from ulmrig.asm.program.build import BuildError, BuildOptions, build
from ulmrig.asm.program.dump import dump
from ulmrig.asm.program.image import ComImage
from ulmrig.model.network.npz import QuantizedNetwork


@cache
def built(*passes: str) -> tuple[QuantizedNetwork, ComImage]:
    """Return a network with shared rows, and its program, built with all passes or with these."""
    network = random_network((40, 60, 60), 6, density=0.8)
    return network, build(network, "SMALL", BuildOptions(passes=passes or None))


def dumped(folder: Path, *passes: str) -> dict[str, str]:
    """Return the texts of the files that a dump writes, by their names."""
    files = dump(*built(*passes), folder)
    assert sorted(folder.iterdir()) == sorted(files)
    return {path.name: path.read_text(encoding="utf-8") for path in files}


def read_layer(text: str, inputs: int) -> Rows:
    """Return the rows of a layer of ``inputs`` inputs from its part of a dumped schedule."""
    weights, starts, links, neurons = [], [], [], 0
    for line in text.splitlines():
        if link := re.fullmatch(r"  row (\d+) is added to rows (\d+) and (\d+)", line):
            source, first, second = map(int, link.groups())
            links.append(Link(source, (first, second)))
        else:
            row = re.fullmatch(r"  (neuron|shared) +(\d+) start +(-?\d+)(.*)", line)
            assert row, line
            kind, index, start, shown = row.groups()
            assert int(index) == len(starts)
            neurons += kind == "neuron"
            starts.append(int(start))
            weight = np.zeros(inputs, dtype=np.int64)
            for entry in shown.split():
                at, value = entry.split(":")
                weight[int(at)] = int(value)
            weights.append(weight)
    return Rows(np.array(weights), np.array(starts), neurons, tuple(links))


def assert_shows(text: str, expected: Schedule) -> None:
    """Check every number of a dumped schedule."""
    sizes, *layers = re.split(r"\n\nlayer \d+\n", text)
    found = []
    for size, layer, rows in zip(sizes.splitlines(), layers, expected.layers, strict=True):
        numbers = [int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", size)]
        weight = np.abs(rows.weight)
        nonzero, operations = np.count_nonzero(weight), weight.sum()
        assert numbers[1:] == [rows.neurons, rows.shared, weight.shape[1], nonzero, operations]
        found.append(read_layer(layer, weight.shape[1]))
    for mine, theirs in zip(found, expected.layers, strict=True):
        assert (mine.weight == theirs.weight).all() and (mine.start == theirs.start).all()
        assert (mine.neurons, mine.links) == (theirs.neurons, theirs.links)


def test_the_files_are_numbered_in_the_order_of_the_passes(tmp_path: Path) -> None:
    names = [f"{number:02}-{name}.txt" for number, name in enumerate(["network", *PASSES])]
    assert list(dumped(tmp_path)) == [
        *names,
        "network.mac",
        "unrolled.mac",
        "SMALL.lst",
        "SMALL.sym",
    ]


def test_the_first_schedule_is_the_network_s_and_the_last_what_was_built(tmp_path: Path) -> None:
    network, image = built()
    texts = dumped(tmp_path)
    assert_shows(texts["00-network.txt"], schedule(network))
    assert_shows(texts["04-start.txt"], image.plan.schedule)
    assert any(rows.links for rows in image.plan.schedule.layers)


def test_each_schedule_is_that_after_its_pass(tmp_path: Path) -> None:
    texts = dumped(tmp_path)
    names = list(PASSES)
    for number, name in enumerate(names, 1):
        assert_shows(texts[f"{number:02}-{name}.txt"], run(built()[0], names[:number]))


def test_only_the_passes_that_ran_are_written(tmp_path: Path) -> None:
    texts = dumped(tmp_path, "share", "start")
    assert [name for name in texts if name.endswith(".txt")] == [
        "00-network.txt",
        "01-share.txt",
        "02-start.txt",
    ]
    assert_shows(texts["02-start.txt"], built("share", "start")[1].plan.schedule)


def test_the_operations_of_the_last_schedule_are_those_of_the_columns(tmp_path: Path) -> None:
    text = dumped(tmp_path)["04-start.txt"]
    shown = [int(n.replace(",", "")) for n in re.findall(r"([\d,]+) operations", text)]
    query, context, _, *others = built()[1].plan.tables
    columns = [[*query.columns, *context.columns], *(table.columns for table in others)]
    assert shown == [sum(column.operations for column in one) for one in columns]


def test_the_symbols_are_the_image_s_by_value(tmp_path: Path) -> None:
    lines = [line.split() for line in dumped(tmp_path)["SMALL.sym"].splitlines()]
    values = [int(value, 16) for value, _ in lines]
    assert values == sorted(values)
    assert {symbol: int(value, 16) for value, symbol in lines} == built()[1].symbols


def test_the_include_file_defines_the_symbols_that_were_assembled(tmp_path: Path) -> None:
    text = dumped(tmp_path)["network.mac"]
    defined = dict(re.findall(r"^(\w+) +equ +(\d+)$", text, re.MULTILINE))
    assert int(defined["LAYERS"]) == 4
    symbols = built()[1].symbols
    assert {name: symbols[name] for name in defined} == {n: int(v) for n, v in defined.items()}


def test_the_listing_has_the_bytes_of_the_file(tmp_path: Path) -> None:
    _, image = built()
    found = re.findall(
        r"^ *\d+  ([0-9A-F]{4})  ((?:[0-9A-F]{2} )+)", dumped(tmp_path)["SMALL.lst"], re.MULTILINE
    )
    identity = image.symbols["IDTEXT"]
    listed = 0
    for address, text in found:
        at, code = int(address, 16), bytes.fromhex(text)
        if not identity <= at < identity + len(image.version_line):  # stamped afterwards
            assert image.data[at - 0x100 : at - 0x100 + len(code)] == code, address
            listed += len(code)
    assert listed > 0.9 * image.sizes["code"]


def test_an_earlier_dump_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "SMALL.sym").write_text("an older one")
    assert "older" not in dumped(tmp_path)["SMALL.sym"]


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"none/here: No such file or directory"):
        dump(*built(), tmp_path / "none" / "here")
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BuildError, match=r"file: File exists"):
        dump(*built(), tmp_path / "file")
