"""``ulmrig study memory``: what each kind of memory is told, what is asked, and the command."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from ulmrig.asm.cost.pricer import Pricer
from ulmrig.harness.cli.main import main
from ulmrig.harness.studies.memory.network import (
    ALONE,
    ANY,
    FOLLOW_UPS,
    OTHERWISE,
    ROUNDS,
    Outcome,
    ToldHistories,
    ToldModel,
    outcome,
    rounds,
    told,
)
from ulmrig.harness.studies.memory.plan import (
    COLUMN,
    KINDS,
    MEMORY_BUCKETS,
    MIXED,
    NONE,
    QUERY_BUCKETS,
    QUESTION,
    TRIGRAMS,
    WORDINGS,
    Kind,
    MemoryConfig,
    state,
    talk,
)
from ulmrig.harness.studies.memory.run import FORMAT
from ulmrig.harness.studies.memory.table import render
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, fold, lines, read
from ulmrig.model.network.features import INPUT_SCALE, query_counts, reply_bucket
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork
from ulmrig.model.training.config import TrainError
from ulmrig.model.training.data.examples import Examples, charset_of

REPLIES = ("GOATS.", "SOUP.", "BEES.", "RAIN.")
PAIRS = tuple(
    pair
    for number, reply in enumerate(REPLIES)
    for opener in (f"what is {number}",)
    for pair in (
        Pair(opener, reply),
        Pair("why", f"WHY {number}.", "", reply, opener),
        Pair("really", f"YES {number}.", "", reply, opener),
        Pair("why really", "SO.", "", f"YES {number}.", opener),
        Pair(f"only {number}", "NO.", "", reply, opener),
        Pair(f"tell me {number}", reply),
    )
)
CORPUS = Corpus(PAIRS)
SMALL = MemoryConfig(seeds=1, epochs=1, replies=4, common=2)
LAST = [state("GOATS.", "what is 0"), ""]


def kind(form: str, **given: object) -> Kind:
    return replace(Kind("some", form), **given)


# --- the corpus ------------------------------------------------------------------------------


def test_follow_ups_that_need_a_memory_are_chosen_and_what_leads_to_them() -> None:
    found = talk(CORPUS, SMALL)
    assert {pair.question for pair in found.pairs if pair.after} == {"why", "really"}
    assert {pair.after for pair in found.pairs} == {"", *REPLIES}
    assert {pair.answer for pair in talk(CORPUS, replace(SMALL, replies=2)).pairs} == {
        *REPLIES[:2], "WHY 0.", "YES 0.", "WHY 1.", "YES 1.",
    }  # fmt: skip


def test_a_reply_has_a_few_single_questions_at_most() -> None:
    more = tuple(Pair(f"goats {number}", "GOATS.") for number in range(2 * WORDINGS))
    found = talk(Corpus(PAIRS + more), SMALL)
    assert sum(pair.answer == "GOATS." for pair in found.pairs) == WORDINGS


def test_a_state_has_the_question_that_stands_before_in_the_dialogue() -> None:
    found = talk(CORPUS, SMALL)
    why = next(i for i, pair in enumerate(found.pairs) if pair.question == "why")
    assert found.states[why] == state("GOATS.", "what is 0")
    assert found.led["GOATS."] == (state("GOATS.", "what is 0"), state("GOATS.", "tell me 0"))


def test_a_corpus_without_such_follow_ups_is_refused() -> None:
    with pytest.raises(CorpusError, match=r"no follow-up after 5 replies \(another common\)"):
        talk(CORPUS, replace(SMALL, common=5))


def test_what_is_below_1_is_refused() -> None:
    with pytest.raises(TrainError, match="seeds 0: expected at least 1"):
        MemoryConfig(seeds=0)


# --- what is told ----------------------------------------------------------------------------


def test_each_kind_is_told_of_the_history_in_its_columns() -> None:
    trigrams = query_counts(["GOATS."], 64)[0]
    assert not told(kind(NONE), LAST, 64).any()
    assert (told(kind(MIXED), LAST, 64)[0] == trigrams).all()
    assert (told(kind(TRIGRAMS), LAST, 64)[0, 64:] == query_counts(["GOATS."], 256)[0]).all()
    for count in (1, 4):
        column = 64 + (reply_bucket("GOATS.", MEMORY_BUCKETS) or 0)
        asked = 64 + MEMORY_BUCKETS + (reply_bucket("what is 0", MEMORY_BUCKETS) or 0)
        one = told(kind(COLUMN, count=count), LAST, 64)[0]
        both = told(kind(QUESTION, count=count), LAST, 64)[0]
        assert {int(i): int(one[i]) for i in np.flatnonzero(one)} == {column: count}
        assert {int(i): int(both[i]) for i in np.flatnonzero(both)} == {
            column: count, asked: count,
        }  # fmt: skip


@pytest.mark.parametrize("some", KINDS, ids=lambda some: some.name)
def test_a_network_has_the_columns_that_it_is_told_in(some: Kind) -> None:
    counts = told(some, LAST, QUERY_BUCKETS)
    assert counts.shape == (2, some.training(SMALL, 0).first_reply)
    assert counts[0].any() == (some.form != NONE)
    assert not counts[1].any()


def some_network(memory_buckets: int, memory_count: int) -> QuantizedNetwork:
    rng = np.random.default_rng(1)
    layers = tuple(
        Layer(
            rng.integers(-2, 2, (outputs, inputs)).astype(np.int8),
            rng.integers(-99, 99, outputs).astype(np.int16),
        )
        for inputs, outputs in ((64 + memory_buckets + 128, 8), (8, 4))
    )
    return QuantizedNetwork(
        layers, "ABC", 64, memory_buckets=memory_buckets, memory_count=memory_count
    )


def test_one_column_is_the_memory_of_the_product() -> None:
    network = some_network(MEMORY_BUCKETS, 2)
    questions, last = ["why", "really", "why"], ["GOATS.", "SOUP.", ""]
    states = [state(reply, "what is it") for reply in last]
    model, product = ToldModel(network, kind(COLUMN, count=2)), IntegerModel(network)
    assert (model.asked(questions, states) == product.asked(questions, last)).all()
    assert model.replies(questions, after=states) == product.replies(questions, after=last)


def test_trigrams_among_the_question_s_are_added_to_them() -> None:
    model = ToldModel(some_network(0, 0), kind(MIXED))
    both = query_counts(["why why"], 64).astype(int) + query_counts(["why."], 64)
    assert (model.asked(["why why"], [state("WHY.", "what")]) == both * INPUT_SCALE).all()


def test_what_the_history_takes_is_counted_beside_the_question() -> None:
    network = some_network(MEMORY_BUCKETS, 2)
    asked = rounds(talk(CORPUS, SMALL))
    found = outcome(ToldModel(network, kind(COLUMN, count=2)), asked, Pricer())
    cost = np.abs(network.layers[0].weight.astype(int)).sum(axis=0)
    buckets = [reply_bucket(pair.after, MEMORY_BUCKETS) for pair in asked[FOLLOW_UPS].pairs]
    assert found.of_memory == np.mean([2 * cost[64 + (bucket or 0)] for bucket in buckets])
    assert found.t_states > 0
    assert {name: len(right) for name, right in found.right.items()} == {
        name: len(one.pairs) for name, one in asked.items()
    }


# --- what is trained, and asked --------------------------------------------------------------


def test_single_questions_are_trained_under_states_that_they_do_not_follow() -> None:
    chosen = talk(Corpus((*PAIRS, Pair("why", "BEES."))), SMALL)
    alone = kind(QUESTION)
    found = ToldHistories(chosen, alone, alone.training(SMALL, 0))
    drawn = [[found.states[row] for row in found.drawn(epoch)] for epoch in range(20)]
    for number, pair in enumerate(chosen.pairs):
        seen = {states[number] for states in drawn}
        if pair.after:
            assert seen == {chosen.states[number]}
        elif pair.question == "why":
            assert "" in seen and not {one.split("\n")[0] for one in seen} & {*REPLIES}
        else:
            assert "" in seen and len(seen) > 4


@pytest.mark.parametrize("some", KINDS, ids=lambda some: some.name)
def test_the_bags_of_states_are_what_is_told_of_them(some: Kind) -> None:
    config = some.training(SMALL, 0)
    found = ToldHistories(talk(CORPUS, SMALL), some, config)
    counts = np.zeros((len(found.states), config.first_reply), dtype=int)
    row = np.repeat(np.arange(len(counts)), found.bags.lengths)
    np.add.at(counts, (row, found.bags.index), 1)
    assert (counts == told(some, found.states, config.query_buckets)).all()


def test_one_column_is_trained_as_the_product_trains_it() -> None:
    chosen, some = talk(CORPUS, SMALL), kind(COLUMN)
    config, charset = some.training(SMALL, 0), charset_of(chosen.pairs)
    product = Examples(chosen.pairs, charset, config).epoch(3)
    found = Examples(chosen.pairs, charset, config, ToldHistories(chosen, some, config)).epoch(3)
    assert (found.bags.index == product.bags.index).all()
    assert (found.bags.start == product.bags.start).all()
    assert (found.label == product.label).all()


def test_every_network_is_asked_the_same() -> None:
    chosen = talk(CORPUS, SMALL)
    asked = rounds(chosen)
    assert asked == rounds(chosen) and tuple(asked) == ROUNDS
    assert {*asked[ALONE].states} == {""}
    for pair, before in zip(asked[ANY].pairs, asked[ANY].states, strict=True):
        last = before.split("\n")[0]
        assert last and not any(
            one.after == last and fold(one.question) == fold(pair.question) for one in chosen.pairs
        )
    own = dict(zip(asked[FOLLOW_UPS].pairs, asked[FOLLOW_UPS].states, strict=True))
    assert len(own) == len(asked[OTHERWISE].pairs) == 8
    for pair, before in zip(asked[OTHERWISE].pairs, asked[OTHERWISE].states, strict=True):
        assert before != own[pair] and before in chosen.led[pair.after]


# --- the table and the command ---------------------------------------------------------------


def test_the_table_has_a_row_for_each_kind() -> None:
    chosen, config = talk(CORPUS, SMALL), replace(SMALL, seeds=2)
    sizes = {name: len(found.pairs) for name, found in rounds(chosen).items()}
    nothing = {name: [0] * size for name, size in sizes.items()}
    half = nothing | {FOLLOW_UPS: [1, 0] * 4}
    done = {
        (number, seed): Outcome(half if number == 5 else nothing, 1000.0 + seed, 30.0, 9000.0)
        for number in range(len(KINDS))
        for seed in range(2)
    }
    text = render(chosen, config, done, "ulmrig study memory x -o y", "2026-11-28")
    table = [line for line in text.splitlines() if line.startswith("| ")][1:]
    assert len(table) == len(KINDS)
    nought = "0.0 (0.0 to 0.0)"
    assert f"| … count 3 | {nought} | {nought} | 50.0 (50.0 to 50.0) | {nought} |" in table[5]
    assert table[5].endswith("| 1,000 | 30 | 9,000 |")
    assert table[1].endswith("| 30 | – |")
    assert "8 single questions and 8 follow-ups of 4 replies, 12 replies in all" in text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a corpus, to work in."""
    monkeypatch.chdir(tmp_path)
    Path("talk.txt").write_text("".join(lines(PAIRS)))
    return tmp_path


WORDS = ("study", "memory", "talk.txt", "-o", "m", "--jobs=1")
OPTIONS = ("--seeds=1", "--epochs=1", "--replies=4", "--common=2")


@pytest.mark.training
def test_a_study_of_memory_trains_what_its_journal_lacks(folder: Path) -> None:
    sizes = {name: len(found.pairs) for name, found in rounds(talk(CORPUS, SMALL)).items()}
    known = Outcome({name: [0] * size for name, size in sizes.items()}, 123456.0, 7.0, 8.0)
    corpus = read([Path("talk.txt")])
    head = {"ulmrig": "study memory", "format": FORMAT, **asdict(SMALL), "corpus": corpus.digest()}
    missing = next(i for i, some in enumerate(KINDS) if some.form == MIXED)
    kept = [
        json.dumps({"kind": number, "seed": 0, "outcome": asdict(known)})
        for number in range(len(KINDS))
        if number != missing
    ]
    Path("m").mkdir()
    journal = Path("m/networks.jsonl")
    # Killed in its last line.
    written = [json.dumps(head, separators=(",", ":")), *kept]
    journal.write_text("\n".join(written) + '\n{"kind":1,')
    assert main([*WORDS, *OPTIONS]) == 0
    entries = [json.loads(line) for line in journal.read_text().splitlines()[1:]]
    assert [entry["kind"] for entry in entries][-1] == missing and len(entries) == len(KINDS)
    found = entries[-1]["outcome"]
    assert {name: len(right) for name, right in found["right"].items()} == sizes
    assert 0 < found["operations"] != 123456 and found["of_memory"] > 0
    text = Path("m/memory.md").read_text()
    assert text.count("| 123,456 | 7 |") == len(KINDS) - 1
    trained = read([Path("m/talk.txt")]).pairs
    assert [replace(pair, where="") for pair in trained] == list(talk(CORPUS, SMALL).pairs)


def test_a_setting_of_another_study_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*WORDS, "--lr=0.1"]) == 2
    assert "--lr: not of study memory (--seeds, --epochs" in capsys.readouterr().err
    assert main(["study", "bits", "talk.txt", "-o", "m", "--common=3"]) == 2
    assert "--common: not of study bits (--seeds, --hidden" in capsys.readouterr().err
    assert not Path("m").exists()
