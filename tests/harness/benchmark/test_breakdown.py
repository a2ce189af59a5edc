"""``build --explain`` and ``--map``: the numbers add up, and the Z80 agrees with them."""

from __future__ import annotations

import struct
import sys
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.cli_rig import Said, network, refused
from tests.support.networks import random_network, small, unhurried
from ulmrig.asm.compiler.blocks import Blocks
from ulmrig.asm.compiler.columns import Column, Table
from ulmrig.asm.compiler.passes import PASSES
from ulmrig.asm.compiler.plan import plan
from ulmrig.asm.cost.model import CostModel
from ulmrig.asm.cost.phases import BEST, CONSOLE, CONTEXT, QUESTION, phases, setup_phase
from ulmrig.asm.cost.scatter import Scatter, list_cost
from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage, Region
from ulmrig.harness.benchmark.breakdown import (
    Explanation,
    column_regions,
    default_prompts,
    explain,
    measure_phases,
    phase_addresses,
    table_sizes,
)
from ulmrig.harness.plots import canvas, memory_map
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.emulator.tracepoints import watch
from ulmrig.hil.errors import ProgramError
from ulmrig.hil.target import Run
from ulmrig.model import shipped
from ulmrig.model.network.game import Game
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork, load, save

PROMPTS = [b"is it tall", b"hello, who are you?", b"  x Y z", b"a" * 62]


@cache
def guess() -> tuple[QuantizedNetwork, ComImage]:
    path = shipped.find("guess")
    assert path is not None
    found = load(path)
    return found, build(found, "GUESS")


@cache
def explained() -> Explanation:
    return explain(*small(), PROMPTS, "four")


def within(found: Explanation, phase: float, total: float) -> bool:
    """Return whether the total is predicted within ``total``; assert ``phase`` for each phase."""
    sums = [sum(found.predicted.values()), sum(found.measured[p] for p in found.predicted)]
    pairs = [(found.predicted[p], found.measured[p]) for p in found.predicted if p != CONSOLE]
    assert all(abs(e / m - 1) < phase for e, m in pairs), pairs
    return abs(sums[0] / sums[1] - 1) < total


# --- T-states ---------------------------------------------------------------------------------


def test_the_cost_of_a_small_network_is_predicted() -> None:
    assert within(explained(), 0.02, 0.01)


def test_progress_is_told_of_every_prompt_that_is_asked() -> None:
    told: list[tuple[int, int]] = []
    explain(*small(), PROMPTS, "four", lambda done, total: told.append((done, total)))
    every = len(PROMPTS) * (3 + len(PASSES))
    assert told == [(done, every) for done in range(1, every + 1)]


def test_the_cost_of_the_shipped_guess_is_predicted() -> None:
    prompts, source = default_prompts("guess")
    assert (len(prompts), source) == (100, "the corpus guess")
    assert within(explain(*guess(), prompts[::5], source), 0.03, 0.03)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(random_network((), 6), id="one layer"),
        pytest.param(random_network((60, 50, 40, 30), 9), id="five layers, layer 1 in 16 bits"),
        pytest.param(random_network((256, 64), 6, density=0.1, seed=2), id="256 wide"),
        pytest.param(random_network((60, 60), 5, extreme=True), id="activations beyond a byte"),
        pytest.param(random_network((30, 30), 5, weight=-2), id="all weights -2"),
    ],
)
def test_the_cost_of_other_kinds_of_networks_is_predicted(made: QuantizedNetwork) -> None:
    assert within(explain(made, build(made, "OTHER"), PROMPTS[:2], ""), 0.04, 0.03)


def test_set_up_code_is_predicted_to_the_t_state() -> None:
    found = explained()
    for number in (2, 3):
        phase = setup_phase(number)
        assert found.predicted[phase] == found.measured[phase] > 0


def test_phases_add_up_to_the_turn() -> None:
    _, image = small()
    machine = EmulatedMachine()
    console = machine.start(Run("SMALL", files={"SMALL.COM": image.data}))
    total = sum(console.say(prompt).t_states or 0 for prompt in PROMPTS)
    assert sum(explained().measured.values()) == total


def test_inferences_are_counted_as_the_model_makes_them() -> None:
    network, _ = small()
    model = IntegerModel(network)
    lines = [prompt.lstrip() for prompt in PROMPTS]
    assert explained().inferences == sum(len(model.trace(line)) for line in lines)


def test_phases_begin_at_the_programs_labels() -> None:
    _, image = small()
    named = phase_addresses(image, 3)
    assert named[image.symbols["ASK"]] == QUESTION
    assert named[image.symbols["LAY3"]] == "layer 3: scan"
    assert named[image.symbols["DONE3"]] == BEST
    assert set(named.values()) == set(phases(3))


def test_watching_notes_order_and_time_until_something_else_is_watched() -> None:
    _, image = small()
    machine = EmulatedMachine()
    run = Run("SMALL", files={"SMALL.COM": image.data})
    console = machine.start(run)
    ask, infer = image.symbols["ASK"], image.symbols["INFER"]
    passed = watch(machine, [ask, infer])
    console.say(b"is it tall")
    seen = [address for address, _ in passed]
    assert seen[0] == ask and set(seen[1:]) == {infer}
    assert [now for _, now in passed] == sorted({now for _, now in passed})
    passed.clear()
    assert watch(machine, []) == []
    machine.start(run).say(b"is it tall")
    assert not passed


def test_a_program_that_leaves_is_an_error() -> None:
    with pytest.raises(ProgramError, match="leaves at the prompt '!'"):
        measure_phases(small()[1], 3, [b"!"])


def test_a_game_that_ends_is_begun_again() -> None:
    made, _ = small()
    reply = IntegerModel(made).reply(PROMPTS[0])
    played = replace(made, game=Game(1, "OH", reply + "?", (reply,)))
    spent = measure_phases(build(played, "PLAY"), 3, PROMPTS[:1] * 2)
    once = measure_phases(build(played, "PLAY"), 3, PROMPTS[:1])
    assert spent[QUESTION] == 2 * once[QUESTION] > 0


# --- columns ----------------------------------------------------------------------------------


def test_bytes_and_operations_add_up() -> None:
    for made, image in (small(), guess()):
        planned = plan(made)
        found = table_sizes(planned)
        assert sum(one.packed for one in found) == planned.packed_size == image.sizes["columns"]
        laid_out = sum(one.laid_out for one in found)
        assert laid_out == planned.columns_end - planned.layout.streams
        found = table_sizes(plan(made, passes=()))
        of_weights = [int(np.abs(layer.weight.astype(int)).sum()) for layer in made.layers]
        first = [one for one in found if one.what.startswith("layer 1")]
        inputs = [one.operations for one in first if not one.what.endswith("padding")]
        assert sum(inputs) == of_weights[0]
        assert [one.operations for one in found[len(first) :]] == of_weights[1:]


def test_active_columns_are_the_models() -> None:
    network, _ = small()
    model = CostModel(plan(network, passes=()))
    model.ask(b"is it tall")
    steps = IntegerModel(network).trace(b"is it tall")
    for layer in (0, 1):
        active = sum(int((step.accumulators[layer] >> 2 > 0).sum()) for step in steps)
        assert model.work[3 + layer].columns == active
    assert model.work[0].columns == len("is it tall")


@unhurried
@given(
    st.lists(st.lists(st.integers(-2, 1), min_size=4, max_size=4), min_size=1, max_size=6),
    st.lists(st.integers(1, 8191), min_size=6, max_size=6),
    st.lists(st.integers(0, 65535), min_size=4, max_size=4),
)
def test_carries_are_those_of_bytes(
    rows: list[list[int]], activations: list[int], start: list[int]
) -> None:
    columns = []
    for row in rows:
        plus = [slot for slot, weight in enumerate(row) if weight > 0]
        minus = [slot for slot, weight in enumerate(row) for _ in range(-weight)]
        columns.append(Column(tuple(plus), tuple(minus)))
    blocks = Blocks(1, 1, long_add=False)
    scatter = Scatter(Table(columns, 0), blocks, counting=False)
    sums = np.zeros(256, np.int64)
    sums[:4] = start
    found = scatter.run(sums, np.arange(len(rows)), np.array(activations[: len(rows)]))

    low, high = [value & 255 for value in start], [value >> 8 for value in start]
    carries = 0
    for column, activation in zip(columns, activations, strict=False):
        for value, page in ((activation & 255, low), (activation >> 8, high)):
            for slots, sign in ((column.minus, -1), (column.plus, 1)):
                for slot in slots:
                    total = page[slot] + sign * value
                    carries += not 0 <= total < 256
                    if page is low:
                        high[slot] = (high[slot] + (total >> 8)) & 255
                    page[slot] = total & 255
    assert found.carries == carries
    assert [int(value) & 0xFFFF for value in sums[:4]] == [
        a + 256 * b for a, b in zip(low, high, strict=True)
    ]


def test_the_cost_of_a_list() -> None:
    assert list_cost(0, counting=False) == 0
    assert list_cost(2, counting=False) == 2 * 34 + 10
    assert list_cost(23, counting=False) == 23 * 34 + 15 + 20
    assert list_cost(4, counting=True) == 80


# --- what is printed --------------------------------------------------------------------------


def test_the_tables_of_a_small_network() -> None:
    text = explained().describe()
    lines = text.splitlines()
    assert lines[0].startswith("4 prompts (four), ")
    for phase in (QUESTION, CONTEXT, "layer 2: scan", "layer 3: set-up", BEST, CONSOLE):
        assert sum(line.startswith(f"  {phase} ") for line in lines) >= 1
    total = [line for line in lines if line.startswith("  total")]
    assert len(total) == 2
    shown = int(total[1].split()[2].replace(",", ""))
    measured = sum(explained().measured[phase] for phase in explained().predicted)
    assert shown == round(measured / explained().inferences)


def test_a_network_without_a_corpus_gets_plain_questions() -> None:
    prompts, source = default_prompts("mine")
    assert source == "plain questions"
    assert b"hello" in prompts


# --- the picture ------------------------------------------------------------------------------


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png.endswith(b"IEND\xaeB`\x82")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_memory_is_shown_without_a_gap() -> None:
    for made, image in (small(), guess()):
        parts = memory_map.stretches(image, column_regions(plan(made), image))
        at = 0
        for part in parts:
            assert part.start == at, part
            at += part.size
        assert at == 0x10000
        assert parts[-1] == Region("CP/M", 0xD800, 0x2800)


@given(st.lists(st.floats(0, 1000), max_size=20))
def test_labels_do_not_overlap(wanted: list[float]) -> None:
    placed = memory_map.spread(sorted(wanted), 30, 0, 1000)
    assert all(b - a > 29.99 for a, b in pairwise(placed))
    assert all(-0.01 < place < 1000.01 for place in placed)


def test_a_label_stays_where_there_is_room() -> None:
    assert memory_map.spread([100, 500], 30, 0, 1000) == [100, 500]


def test_stretches_in_pages_in_a_row_are_one_block() -> None:
    parts = [Region("a", 0x1080, 16), Region("a", 0x1180, 16), Region("b", 0x11F0, 32)]
    assert memory_map.blocks(parts, range(0x10, 0x13)) == [
        ("a", 0x10, 0x80, 16, 2),
        ("b", 0x11, 0xF0, 16, 1),
        ("b", 0x12, 0, 16, 1),
    ]


def test_the_picture_is_a_png_of_its_size(tmp_path: Path) -> None:
    made, image = small()
    path = tmp_path / "map.png"
    path.write_bytes(b"an older one")
    memory_map.save(image, path, column_regions(plan(made), image))
    assert size_of(path.read_bytes()) == (memory_map.WIDTH, memory_map.HEIGHT)
    assert list(tmp_path.iterdir()) == [path]


def test_a_picture_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "map.png"
    path.write_bytes(b"an older one")
    monkeypatch.setattr(memory_map, "draw", lambda *_: b"a new one")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(canvas.PictureError, match=r"map\.png: No space left on device"):
        memory_map.save(small()[1], path, [])
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"an older one"


# --- the command line -------------------------------------------------------------------------


def test_build_explains_and_draws(ulmrig: Said) -> None:
    save(network(), Path("tiny.npz"))
    Path("asked.txt").write_text("is it tall|YES\n\n# no\nare you old\n")
    words = ("build", "tiny.npz", "--explain", "--prompts", "asked.txt", "--map", "map.png")
    status, out, err = ulmrig(*words)
    assert (status, err) == (0, "")
    assert "2 prompts (asked.txt), " in out
    assert out.endswith("map.png: the memory map\n")
    assert size_of(Path("map.png").read_bytes())[0] == memory_map.WIDTH
    assert Path("TINY.COM").is_file()


def test_build_says_what_it_cannot_explain_or_draw(
    ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(network(), Path("tiny.npz"))
    refused(ulmrig("build", "tiny.npz", "--prompts", "p.txt"), "--explain", "not given")
    refused(ulmrig("build", "tiny.npz", "--explain", "--prompts", "p.txt"), "p.txt: No such file")
    Path("p.txt").write_text("hello\n!\n")
    refused(ulmrig("build", "tiny.npz", "--explain", "--prompts", "p.txt"), "p.txt:2: ", "leaves")
    assert not Path("TINY.COM").exists()
    refused(ulmrig("build", "tiny.npz", "--map", "no/map.png"), "no/map.png: No such file")
    refused(ulmrig("build", "tiny.npz", "--map", "."), "the name of a file")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    refused(ulmrig("build", "tiny.npz", "--map", "map.png"), "pip install 'ulmrig[picture]'")
