"""Examples: what an epoch of training sees."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.features import (
    context_counts,
    query_counts,
    reply_bucket,
    reply_counts,
)
from ulmrig.model.network.integer import MAX_REPLY
from ulmrig.model.network.typed_line import MAX_LINE
from ulmrig.model.training.config import RECALL, TrainConfig
from ulmrig.model.training.data.bags import Bags, query_bags
from ulmrig.model.training.data.examples import Examples, charset_of
from ulmrig.model.training.data.histories import Histories

PAIRS = tuple(
    Pair(question, ("YES", "NO", "MAYBE")[i % 3])
    for i, word in enumerate(["tall", "round", "green", "heavy", "cheap", "loud", "sharp", "wet"])
    for question in (f"is it {word}", f"are you {word}?", f"very {word}")
)
PLAIN = replace(
    RECALL, query_buckets=64, continuations=1.0, shuffled=0.0, marks=0.0, typos=0.0, longer=0.0
)


def rows(bags: Bags, width: int) -> np.ndarray:
    """Return bags as counts."""
    found = np.zeros((len(bags.start) - 1, width), dtype=int)
    np.add.at(found, (np.repeat(np.arange(len(found)), bags.lengths), bags.index), 1)
    return found


def seen(pairs: list[Pair], config: TrainConfig, epoch: int = 0) -> list[tuple[object, ...]]:
    """Return the examples of an epoch as (counts, target), in no order."""
    found = Examples(pairs, charset_of(pairs), config).epoch(epoch)
    counts = rows(found.bags, config.query_buckets + 128)
    assert ((found.label == 0) | (found.label == 1)).all()
    targets = found.label.argmax(axis=1)
    return sorted((row.tolist(), int(t)) for row, t in zip(counts, targets, strict=True))


def expected(asked: list[tuple[str, str, int]]) -> list[tuple[object, ...]]:
    counts = np.hstack(
        [query_counts([q for q, _, _ in asked], 64), context_counts([r for _, r, _ in asked])]
    )
    return sorted((row.tolist(), t) for row, (_, _, t) in zip(counts, asked, strict=True))


def test_every_character_and_the_end_is_an_example() -> None:
    pairs = [Pair("aaaa bbb", "NO"), Pair("is it", "N")]
    asked = [("aaaa bbb", "", 0), ("aaaa bbb", "N", 1), ("aaaa bbb", "NO", 2)]
    assert seen(pairs, PLAIN) == expected([*asked, ("is it", "", 0), ("is it", "N", 2)])


def test_the_end_of_a_reply_that_is_cut_is_no_example() -> None:
    assert len(seen([Pair("q", "A" * (MAX_REPLY - 1))], PLAIN)) == MAX_REPLY
    assert len(seen([Pair("q", "A" * MAX_REPLY)], PLAIN)) == MAX_REPLY


def test_what_decides_always_stands_and_the_rest_is_thinned() -> None:
    same = [Pair("q", "NO"), Pair("r", "NO")]
    assert len(seen(same, replace(PLAIN, continuations=0.0))) == 2
    choice = [Pair("q", "NO"), Pair("r", "NAY"), Pair("s", "NEW")]
    found = seen(choice, replace(PLAIN, continuations=0.0))
    assert found == expected(
        [(p.question, p.answer[:i], "AENOWY".index(p.answer[i])) for p in choice for i in range(2)]
    )


def test_of_what_follows_a_share_is_used() -> None:
    pairs = list(PAIRS)
    longest = len(seen(pairs, PLAIN))
    assert len(seen(pairs, replace(PLAIN, continuations=0.0))) == len(pairs)
    some = len(seen(pairs, replace(PLAIN, continuations=0.5)))
    assert 0.35 < (some - len(pairs)) / (longest - len(pairs)) < 0.65


def test_another_question_is_asked_only_where_what_follows_is_settled() -> None:
    pairs = [Pair("aaaa", "NO"), Pair("bbbb", "NAY"), Pair("cccc", "NAY")]
    config = replace(PLAIN, shuffled=1.0)
    honest = expected(
        [(p.question, p.answer[:i], "ANOY".index(p.answer[i])) for p in pairs for i in range(2)]
    )
    assert all(example in seen(pairs, config, epoch) for example in honest for epoch in range(3))
    moved = [epoch for epoch in range(5) if seen(pairs, config, epoch) != seen(pairs, PLAIN)]
    assert moved


def test_typos_are_fresh_each_epoch_and_the_same_for_a_seed() -> None:
    pairs = list(PAIRS)
    assert seen(pairs, PLAIN, 0) == seen(pairs, PLAIN, 1)
    wrong = replace(PLAIN, typos=1.0)
    clean = seen(pairs, PLAIN)
    assert sum(example in clean for example in seen(pairs, wrong, 0)) < len(clean) / 10
    assert seen(pairs, wrong, 0) == seen(pairs, wrong, 0)
    assert seen(pairs, wrong, 0) != seen(pairs, wrong, 1)


def test_a_question_gains_or_loses_its_mark() -> None:
    marked = replace(PLAIN, marks=1.0)
    plain = seen([Pair("is it tall", "YES"), Pair("is it red?", "NO")], marked)
    assert plain == seen([Pair("is it tall?", "YES"), Pair("is it red", "NO")], PLAIN)
    longest = [Pair("a" * MAX_LINE, "NO")]
    assert seen(longest, marked) == seen(longest, PLAIN)


def test_behind_the_first_character_questions_go_on_in_the_words_of_another() -> None:
    pairs = [Pair("abc", "N"), Pair("xyz", "Y")]
    config = replace(PLAIN, longer=1.0)
    ways = [(pair.question, "", "NY".index(pair.answer)) for pair in pairs] + [
        (f"{pair.question} {more.question}", pair.answer, 2) for pair in pairs for more in pairs
    ]
    found = [example for epoch in range(8) for example in seen(pairs, config, epoch)]
    assert {str(example) for example in found} == {str(example) for example in expected(ways)}


def test_a_question_that_goes_on_is_cut_where_the_line_is_full() -> None:
    long = "a" * (MAX_LINE - 2)
    found = seen([Pair(long, "N")], replace(PLAIN, longer=1.0))
    assert found == expected([(long, "", 0), (f"{long} a", "N", 1)])


def test_examples_of_an_epoch_are_shuffled() -> None:
    found = Examples(PAIRS, charset_of(PAIRS), PLAIN)
    assert found.epoch(0).label.tolist() != found.epoch(1).label.tolist()


def test_rare_answers_weigh_more_where_asked() -> None:
    pairs = [*[Pair("q", "NO")] * 16, *[Pair("r", "WIN")] * 4]
    for power, ratio in ((0.0, 1.0), (0.5, 2.0), (1.0, 4.0)):
        config = replace(PLAIN, class_weights=power, continuations=0.0)
        weight = Examples(pairs, "INOW", config).epoch(0).weight
        assert weight.max() / weight.min() == pytest.approx(ratio)
        assert weight.mean() == pytest.approx(1.0)


# Dialogues


DIALOGUES = [
    Pair("is it tall", "YES"),
    Pair("why", "IT IS", after="YES", opener="is it tall"),
    Pair("is it red", "NO"),
    Pair("why", "OH"),
]
REMEMBERS = replace(PLAIN, memory_buckets=64, memory_count=3, histories=1.0)


def last_replies(config: TrainConfig, epoch: int) -> list[str]:
    """Return the last reply under which each of DIALOGUES is trained in an epoch."""
    histories = Histories(DIALOGUES, config)
    bucket = {reply_bucket(reply, 64): reply for reply in ("YES", "IT IS", "NO", "OH")}
    found = []
    for row in histories.drawn(epoch):
        index = histories.bags.index[histories.bags.start[row] : histories.bags.start[row + 1]]
        assert len(index) in (0, 3) and len(set(index.tolist())) <= 1
        found.append(bucket[int(index[0]) - config.query_buckets] if len(index) else "")
    return found


def test_a_follow_up_is_trained_after_its_reply_and_a_question_after_any_other() -> None:
    found = [last_replies(REMEMBERS, epoch) for epoch in range(40)]
    assert {last for _, last, _, _ in found} == {"YES"}
    assert {last for last, _, _, _ in found} == {"YES", "IT IS", "NO", "OH"}
    # "why" means another thing after YES.
    assert {last for _, _, _, last in found} == {"", "IT IS", "NO", "OH"}


def test_a_part_of_the_questions_begins_a_conversation() -> None:
    found = [last_replies(replace(REMEMBERS, histories=0.0), epoch) for epoch in range(5)]
    assert found == [["", "YES", "", ""]] * 5


def test_without_a_memory_histories_change_nothing() -> None:
    plain = seen(list(DIALOGUES), PLAIN)
    assert plain == seen(list(DIALOGUES), replace(PLAIN, histories=0.0))


def test_the_reply_so_far_counts_as_a_whole() -> None:
    config = replace(PLAIN, reply_buckets=32, reply_count=5)
    pairs = [Pair("is it tall", "YES")]
    bags = Examples(pairs, charset_of(pairs), config).epoch(0).bags
    whole = rows(bags, config.first_context + 128)[:, config.first_reply : config.first_context]
    expected = reply_counts(["", "Y", "YE", "YES"], 32, 5)
    assert sorted(whole.tolist()) == sorted(expected.tolist())


def test_hostile_lines_get_what_may_follow_a_reply_so_far() -> None:
    pairs = [Pair("is it tall", "YES"), Pair("is it red", "YAK")]
    config = replace(PLAIN, hostile=10.0)
    found = Examples(pairs, charset_of(pairs), config).epoch(0)
    plain = Examples(pairs, charset_of(pairs), PLAIN).epoch(0)
    assert len(found) == len(plain) + 20
    assert np.allclose(found.label.sum(axis=1), 1)
    halves = found.label[(found.label == 0.5).any(axis=1)]
    place = [*charset_of(pairs)]
    assert len(halves) and (halves[:, [place.index("A"), place.index("E")]] == 0.5).all()


def test_a_saturated_bucket_stands_there_as_often_as_it_counts() -> None:
    questions = ["aaaaaaaaaa", "abababab", "is it tall"]
    found = query_bags(questions, 16, 2)
    assert rows(found, 16).tolist() == query_counts(questions, 16, 2).tolist()
