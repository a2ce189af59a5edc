"""Evaluation: figures checked against small networks whose every reply is known."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, parse
from ulmrig.model.corpus.partition import split
from ulmrig.model.corpus.typos import NEIGHBOURS, typo, with_typos
from ulmrig.model.evaluation.garbled import Exchange
from ulmrig.model.evaluation.metrics import (
    ceiling,
    evaluate,
    nearest_answers,
    operations,
    score,
    share_right,
    share_whole,
)
from ulmrig.model.evaluation.report import render, to_json
from ulmrig.model.network.features import context_counts, query_counts
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork
from ulmrig.model.network.typed_line import MAX_LINE

Q = 256


def letters(known: dict[str, str], charset: str = "NY") -> QuantizedNetwork:
    """Return a network of one layer that says a letter to each known question, then ends."""
    weight = np.zeros((len(charset) + 1, Q + 128), dtype=np.int8)
    for question, letter in known.items():
        weight[charset.index(letter), :Q] |= (query_counts([question], Q)[0] > 0).astype(np.int8)
    # What the first letter changes in the context speaks for the end, loudly.
    silent = context_counts([""])[0].astype(int)
    spoken = context_counts(list(charset)).astype(int)
    weight[-1, Q:] = np.clip((spoken - silent).sum(axis=0), -2, 1)
    weight[:-1, Q:] = np.clip((silent - spoken).sum(axis=0), -2, 1)
    start = int(weight[-1, Q:].astype(int) @ silent) * 32
    bias = np.array([0] * len(charset) + [-start - 32], dtype=np.int16)
    away = int(weight[0, Q:].astype(int) @ silent) * 32
    bias[:-1] = -away
    return QuantizedNetwork((Layer(weight, bias),), charset, Q, "by hand")


YES = ["qqqq", "qqqqq", "qqqqqqq"]
NO = ["zzzz", "zzzzz", "zzzzzz"]
NETWORK = letters({"qqqq": "Y", "zzzz": "N"})
CORPUS = Corpus((*(Pair(q, "Y") for q in YES), *(Pair(q, "N") for q in NO), Pair("zzzzzzzz", "Y")))


def test_the_network_by_hand_does_what_the_tests_believe() -> None:
    assert IntegerModel(NETWORK).replies([*YES, *NO]) == [*"YYYNNN"]


# --- scores --------------------------------------------------------------------------------


def test_a_score_counts_whole_replies() -> None:
    pairs = [Pair(f"word{i}", "YES") for i in range(4)]
    found = score(["YES", "YE", "YESS", "YES"], pairs)
    assert (found.right, found.total, found.share) == (2, 4, 0.5)
    assert share_right(["YES", "YE", "YESS", "YES"], pairs) == 0.5
    assert score([], []).share == share_right([], []) == 0.0


def test_a_line_of_two_questions_is_answered_whole_where_the_corpus_has_the_reply() -> None:
    model = IntegerModel(NETWORK)

    def share(*answers: str) -> float:
        pairs = zip(("qqqq", "zzzz"), answers, strict=True)
        return share_whole(model, Corpus(tuple(Pair(*pair) for pair in pairs)))

    assert share("Y", "N") == 1.0
    assert share("YES", "NO") == 0.0
    assert 0.1 < share("Y", "NO") < 0.9
    found = evaluate(NETWORK, CORPUS)
    assert f"two questions in a line: {found.whole:.1%} get a reply of the corpus" in render(found)


def test_progress_is_told_of_every_question_that_is_answered() -> None:
    told: list[tuple[int, int]] = []
    evaluate(NETWORK, CORPUS, progress=lambda done, total: told.append((done, total)))
    assert told and [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[-1][0] == told[-1][1] and len({total for _, total in told}) == 1


def test_the_interval_resamples_groups_and_not_pairs() -> None:
    words = [f"{chr(97 + i)}{chr(97 + i)}zz" for i in range(20)]
    alone = [Pair(words[i], "YES") for i in range(20)]
    paraphrases = [Pair(f"is it {words[i]}" + "?" * n, "YES") for i in range(20) for n in range(10)]
    replies = ["YES"] * 10 + ["NO"] * 10
    one = score(replies, alone)
    ten = score([reply for reply in replies for _ in range(10)], paraphrases)
    assert one.low < 0.5 < one.high
    # Ten paraphrases of each witness tell no more than one.
    assert (ten.low, ten.high) == (one.low, one.high)
    assert one.high - one.low == pytest.approx(2 * 1.96 * np.sqrt(0.25 / 20), abs=0.1)
    sure = score(["YES"] * 20, alone)
    assert (sure.low, sure.high) == (1.0, 1.0)


def test_the_ceiling_is_what_conflicts_leave() -> None:
    pairs = [Pair("q", "A"), Pair("Q", "A"), Pair("q", "B"), Pair("r", "B")]
    assert ceiling(Corpus(tuple(pairs))) == 0.75


def test_the_nearest_neighbour_goes_by_angle_not_by_length() -> None:
    train = [Pair("is it tall", "YES"), Pair("zzz", "NO"), Pair("zzzz", "MAYBE")]
    asked = ["is it tallish", "zzzzzzzzzzzzzzzz", "zzz"]
    assert nearest_answers(train, asked, 1024) == ["YES", "MAYBE", "NO"]


# --- replies that are none of the corpus ---------------------------------------------------


def test_what_is_no_reply_of_the_corpus_is_counted_and_listed() -> None:
    corpus = Corpus((*(Pair(q, "Y") for q in YES), Pair("zzzz", "NO")))
    found = evaluate(NETWORK, corpus, recall=True, hostile=50)
    by_name = {one.name: one for one in found.garbled}
    assert list(by_name) == [
        *("trained", "trained, one typo", "trained, two typos"),
        "hostile lines",
    ]
    assert by_name["trained"].replies == (Exchange("zzzz", "", "N"),)
    assert by_name["hostile lines"].total == 50
    told = render(found)
    assert re.search(r"\ntrained +25\.00 % +1 +4\n", told)
    assert "\n  trained: 'zzzz' → 'N'\n" in told


def test_the_tables_show_twenty_such_replies_of_every_kind_and_json_all() -> None:
    corpus = Corpus((*(Pair("q" * n, "YES") for n in range(4, 44)), Pair("zzzz", "N")))
    found = evaluate(NETWORK, corpus, recall=True, hostile=60)
    count = sum(len(one.replies) for one in found.garbled)
    shown = [line for line in render(found).split("\n") if " → " in line]
    assert len(shown) == 20 < count
    assert [sum(line.startswith(f"  {one.name}: ") for line in shown) for one in found.garbled] == [
        5
    ] * 4
    assert f"\n  … and {count - 20:,} more (--json lists all)\n" in render(found)
    told = json.loads(to_json(found))["garbled"]
    assert sum(len(one["replies"]) for one in told) == count
    assert to_json(found).isascii()


def test_replies_to_what_was_trained_are_no_such_list_if_there_are_others() -> None:
    pairs = tuple(Pair(f"is it w{i}x", "NO") for i in range(40))
    found = evaluate(NETWORK, Corpus(pairs), recall=False, dev=0.2, test=0.2, hostile=0)
    assert [one.name for one in found.garbled] == [
        *("dev", "test", "test, one typo", "test, two typos"),
    ]


def test_followups_are_scored_beside_single_questions() -> None:
    text = "qqqq|Y\n  zzzz|N\n    zzzz|Y\nzzzzz|N\n"
    found = evaluate(NETWORK, Corpus(tuple(parse(text.encode(), "c")[0])), recall=True, hostile=0)
    right = {name: (one.right, one.total) for name, one in found.scores.items()}
    assert right["trained"] == (2, 2)
    assert right["trained, follow-ups"] == (1, 2)
    assert right["trained, follow-ups after own replies"] == (1, 2)
    assert right["trained, after any reply"] == (2, 2)
    assert found.ceiling == 1.0
    assert sum(map(sum, found.confusion)) == 4


# --- operations ----------------------------------------------------------------------------


def test_operations_count_what_is_remembered() -> None:
    weight = np.zeros((2, Q + 8 + 128), dtype=np.int8)
    weight[:, Q : Q + 8] = 1
    layer = Layer(weight, np.array([0, 100], dtype=np.int16))
    network = QuantizedNetwork((layer,), "A", Q, "by hand", memory_buckets=8, memory_count=3)
    assert operations(network, ["qqqq"]).character == 0
    found = operations(network, ["qqqq", "qqqq"], ["", "GOATS"])
    assert (found.character, found.query) == (1.0, 1.0)


def test_operations_are_the_weights_of_active_inputs_and_minus_two_is_two() -> None:
    weight = np.zeros((2, Q + 128), dtype=np.int8)
    weight[:, :Q] = np.array([[1], [-2]])  # every query bucket costs 3
    hidden = np.array([[-2, 1], [0, -2]], dtype=np.int8)
    bias = np.zeros(2, dtype=np.int16)
    end = np.array([0, 8000], dtype=np.int16)  # the end, at once
    network = QuantizedNetwork((Layer(weight, bias), Layer(hidden, end)), "A", Q)
    buckets = int((query_counts(["abcd"], Q) > 0).sum())
    found = operations(network, ["abcd"])
    # Neuron 0 is active and costs 2; neuron 1, below zero, nothing.
    assert (found.query, found.character) == (3 * buckets, 3 * buckets + 2)


def test_operations_are_a_mean_over_all_inferences_of_a_reply() -> None:
    cost = np.abs(NETWORK.layers[0].weight.astype(int)).sum(axis=0)
    x = [np.hstack([query_counts(["qqqq"], Q)[0], context_counts([r])[0]]) for r in ("", "Y")]
    assert operations(NETWORK, ["qqqq"]).character == np.mean([(row > 0) @ cost for row in x])
    assert operations(NETWORK, []).character == 0


# --- evaluate ------------------------------------------------------------------------------


def test_recall_takes_every_pair_as_trained() -> None:
    found = evaluate(NETWORK, CORPUS, recall=True)
    assert found.measured == "trained"
    assert (found.scores["trained"].right, found.scores["trained"].total) == (6, 7)
    assert list(found.scores) == ["trained", "trained, one typo", "trained, two typos"]


def test_a_network_that_nothing_was_held_out_from_is_measured_on_what_was_trained() -> None:
    found = evaluate(replace(NETWORK, dev=0.0, test=0.0), CORPUS)
    assert found.recall and found.measured == "trained"
    assert not evaluate(replace(NETWORK, dev=0.5, test=0.0), CORPUS).recall


def test_classes_and_confusion_count_what_was_said() -> None:
    network = letters({"qqqq": "Y", "zzzz": "N", "xxxx": "X"}, "NXY")
    corpus = Corpus((*CORPUS.pairs, Pair("xxxx", "Y"), Pair("xxxxx", "N")))
    found = evaluate(network, corpus, recall=True)
    assert [c.answer for c in found.classes] == ["Y", "N"]
    assert found.confusion == ((3, 0), (1, 3), (1, 1))  # said Y, said N, said something else
    yes, no = found.classes
    assert (yes.recall, yes.precision, yes.support) == (3 / 5, 1.0, 5)
    assert yes.f1 == pytest.approx(2 * 0.6 / 1.6)
    assert (no.recall, no.precision, no.support) == (3 / 4, 3 / 4, 4)
    text = render(found)
    assert "(no class)" in text
    assert "60.0 %" in text


WORDS = [a + b * 3 for a in "bdfhjklm" for b in "aeiouqz"]
MANY = Corpus(tuple(Pair(f"{w} {w}", "Y" if "q" in w else "N") for w in WORDS))


def test_a_split_is_the_one_of_training_and_baselines_use_its_training_part() -> None:
    found = evaluate(NETWORK, MANY, dev=0.2, test=0.3, split_seed=4)
    parts = split(MANY, dev=0.2, test=0.3, seed=4)
    model = IntegerModel(NETWORK)
    for name in ("train", "dev", "test"):
        pairs = getattr(parts, name).pairs
        replies = model.replies([pair.question for pair in pairs])
        assert found.scores[name].total == len(pairs) > 0
        assert found.scores[name].share == pytest.approx(share_right(replies, pairs))
    test = parts.test.pairs
    assert found.measured == "test"
    assert found.scores["test, always N"].right == sum(pair.answer == "N" for pair in test)
    near = nearest_answers(parts.train.pairs, [pair.question for pair in test], Q)
    assert found.scores["test, nearest neighbour"].share == share_right(near, test)
    assert sum(c.support for c in found.classes) == len(test)


def test_typos_are_those_of_the_seed() -> None:
    found = evaluate(NETWORK, CORPUS, recall=True, seed=3)
    model = IntegerModel(NETWORK)
    for number, name in ((1, "one typo"), (2, "two typos")):
        wrong = with_typos([pair.question for pair in CORPUS.pairs], number, 3)
        expected = share_right(model.replies(wrong), CORPUS.pairs)
        assert found.scores[f"trained, {name}"].share == pytest.approx(expected)
    assert evaluate(NETWORK, CORPUS, recall=True, seed=3) == found


def test_many_replies_are_recalled_and_the_worst_are_named() -> None:
    letters_13 = "ABCDEFGHIJKLM"
    pairs = [Pair(f"{c}{c}{c}{c}", c) for c in letters_13 for _ in range(2)]
    pairs += [Pair("qqqq", "B")] * 3
    network = letters({f"{c}{c}{c}{c}": c for c in letters_13 if c != "C"}, letters_13)
    found = evaluate(network, Corpus(tuple(pairs)))
    assert found.recall
    assert not found.classes
    assert not found.confusion
    assert [(w.answer, w.right, w.total) for w in found.worst[:2]] == [("B", 2, 5), ("C", 0, 2)]
    assert len(found.worst) == 5
    assert "answers with most prompts wrong" in render(found)


def test_an_empty_corpus_is_refused() -> None:
    with pytest.raises(CorpusError, match="without pairs"):
        evaluate(NETWORK, Corpus(()))


def test_it_is_rendered_as_a_table_and_as_json() -> None:
    found = evaluate(NETWORK, MANY, dev=0.2, test=0.3)
    text = render(found)
    assert text.startswith(NETWORK.describe())
    line = next(line for line in text.splitlines() if line.startswith("test  "))
    right, total = found.scores["test"].right, found.scores["test"].total
    assert line.split()[-2:] == [str(right), str(total)]
    assert f"{100 * right / total:.1f} %" in line
    data = json.loads(to_json(found))
    assert data["scores"]["test"]["right"] == right
    assert data["operations"]["character"] == found.operations.character


# --- typos ---------------------------------------------------------------------------------


@given(st.text("abc d?", min_size=2, max_size=MAX_LINE), st.integers(0, 999))
def test_a_typo_is_one_edit(text: str, seed: int) -> None:
    changed = typo(text, Random(seed))
    assert len(changed) <= MAX_LINE
    if changed == text:  # nothing to be got wrong, as in "  "
        return
    assert changed.strip()
    drops = {text[:i] + text[i + 1 :] for i in range(len(text))}
    doubles = {text[:i] + text[i] + text[i:] for i in range(len(text))}
    swaps = {text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in range(len(text) - 1)}
    near = {
        text[:i] + key + text[i + 1 :]
        for i, char in enumerate(text)
        for key in NEIGHBOURS.get(char, "")
    }
    assert changed in drops | doubles | swaps | near


def test_all_kinds_of_typos_happen() -> None:
    found = {typo("ab", Random(seed)) for seed in range(200)}
    assert {"a", "b", "aab", "abb", "ba", "sb", "an"} <= found
    assert "ab" not in found


def test_neighbours_are_keys_that_touch() -> None:
    assert set(NEIGHBOURS["g"]) == set("fhtyvb")
    assert set(NEIGHBOURS["G"]) == set("FHTYVB")
    assert set(NEIGHBOURS["q"]) == set("wa12")
    for key, near in NEIGHBOURS.items():
        assert all(key in NEIGHBOURS[other] for other in near if key.islower() or key.isdigit())


def test_what_cannot_be_mistyped_comes_back() -> None:
    assert typo("", Random(0)) == ""
    assert typo("\xe9" * (MAX_LINE + 9), Random(0)) == "\xe9" * (MAX_LINE + 9)
