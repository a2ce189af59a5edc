"""The plan of a program: what is decided before anything is assembled."""

from __future__ import annotations

import numpy as np

from tests.support.networks import network_of, random_network, small
from ulmrig.asm.compiler.plan import FALLBACKS, plan


def test_the_fastest_program_is_planned_unless_another_is_asked_for() -> None:
    network, _ = small()
    assert plan(network).fallback == FALLBACKS[0]
    assert plan(network).passes is None


def test_each_fallback_gives_up_more_time_for_memory() -> None:
    assert [(each.for_size, each.scans) for each in FALLBACKS] == [
        (False, 16),
        (True, 16),
        (True, 4),
    ]
    assert [bool(each.description) for each in FALLBACKS] == [False, True, True]


def test_logits_have_16_bits_even_if_8_would_do_for_the_sums() -> None:
    layer = np.zeros((9, 256)), range(9)
    assert plan(network_of(layer, (np.zeros((4, 9)), [0] * 4))).top == 0
    single = plan(network_of(layer))
    assert single.top is None and single.wide1


def test_the_memory_ends_behind_the_columns_or_behind_the_load() -> None:
    planned = plan(random_network((60, 50), 12, density=0.5))
    sizes = [
        size
        for table in planned.tables
        for column in table.columns
        for size in planned.blocks.sizes(column)
    ]
    assert planned.columns_end == planned.layout.streams + sum(sizes)
    assert planned.memory_end == max(planned.columns_end, planned.load_at + planned.load_size)
    assert planned.load_size == (
        len(planned.layer1) + planned.setup_size + sum(len(each.data) for each in planned.packed)
    )
