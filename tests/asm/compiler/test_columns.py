"""asm/compiler/columns.py: the columns say what the weights say."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.networks import random_network, unhurried
from ulmrig.asm.compiler import columns
from ulmrig.asm.compiler.columns import Column, Table
from ulmrig.asm.compiler.schedule import schedule
from ulmrig.model.network.features import NGRAMS, context_counts, context_hashes

WEIGHTS = st.lists(st.integers(-2, 1), min_size=1, max_size=256)


@unhurried
@given(WEIGHTS, st.randoms(use_true_random=False))
def test_a_column_names_every_slot_as_often_as_its_weight_says(weights, random) -> None:  # type: ignore[no-untyped-def]
    slots = random.sample(range(256), len(weights))
    made = columns.column(np.array(weights, np.int8), np.array(slots, np.int64))
    plus, minus = Counter(made.plus), Counter(made.minus)
    assert [plus[slot] - minus[slot] for slot in slots] == weights
    assert not set(plus) & set(minus)
    assert list(made.plus) == sorted(made.plus)
    assert list(made.minus) == sorted(made.minus)
    assert made.operations == sum(abs(weight) for weight in weights)


@unhurried
@given(
    st.lists(st.integers(0, 255), max_size=200).map(sorted),
    st.lists(st.integers(0, 255), max_size=200).map(sorted),
    st.integers(1, 9),
)
def test_the_parts_of_a_column_do_what_it_does(
    plus: list[int], minus: list[int], parts: int
) -> None:
    made = Column(tuple(plus), tuple(minus)).split(parts)
    assert len(made) == parts
    assert sorted(slot for part in made for slot in part.plus) == plus
    assert sorted(slot for part in made for slot in part.minus) == minus
    assert all(list(part.plus) == sorted(part.plus) for part in made)
    assert max(len(part.plus) for part in made) == -(-len(plus) // parts)


def test_hidden_layers_end_at_slot_255_and_logits_begin_at_1() -> None:
    assert columns.first_slots((256, 192, 11)) == [0, 64, 1]
    assert columns.first_slots((1, 255)) == [255, 1]
    assert columns.first_slots((256,)) == [1]


@pytest.mark.parametrize("hidden", [(), (20,), (256, 7)])
def test_expiring_padding_turns_the_empty_context_into_that_of_any_reply(
    hidden: tuple[int, ...],
) -> None:
    network = random_network(hidden, 9, seed=3)
    plain = schedule(network)
    leaving = columns.tables(plain, columns.row_slots(plain.layers))[columns.EXPIRING].columns
    weight = network.layers[0].weight[:, -128:].astype(np.int64)
    first = 1 if not hidden else 256 - hidden[0]
    for reply in ("", "A", " ", "YES, 12", "12345678", "A RATHER LONG REPLY"):
        said = min(len(reply), 8)
        total = columns.empty_context(plain.layers[0])
        for column in leaving[:said]:
            for slots, sign in ((column.plus, 1), (column.minus, -1)):
                for slot in slots:
                    total[slot - first] += sign
        for (n, i), bucket in zip(NGRAMS, context_hashes([reply])[0], strict=True):
            if i + n - 1 >= 8 - said:
                total += weight[:, bucket]
        assert (total == weight @ context_counts([reply])[0].astype(np.int64)).all()


@unhurried
@given(st.lists(st.integers(0, 100), min_size=8, max_size=8), st.integers(1, 4))
def test_split_leaving_gives_every_step_as_many_columns_that_fit(
    lengths: list[int], groups: int
) -> None:
    table = Table([Column(tuple(range(length)), ()) for length in lengths], 0)
    split = columns.split_expiring(table, 22 * groups)
    parts = len(split.columns) // 8
    assert len(split.columns) == 8 * parts
    assert max(len(column.plus) for column in split.columns) <= 22 * groups
    for step, length in enumerate(lengths):
        own = split.columns[step * parts : (step + 1) * parts]
        assert sorted(slot for column in own for slot in column.plus) == list(range(length))
