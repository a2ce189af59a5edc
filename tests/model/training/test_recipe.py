"""The recipe looks at the corpus: kind, sizes and epochs follow from it, with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from ulmrig.model.corpus import builtin
from ulmrig.model.corpus.pairs import Corpus, Pair, read
from ulmrig.model.training.config import RECALL, TrainConfig, TrainError
from ulmrig.model.training.recipe import DECIDED, LARGE_RECALL, recipe


@cache
def corpus(pairs: int, answers: int, words: int | None = None) -> Corpus:
    """Return ``pairs`` questions about ``words`` things (default: one each)."""
    words = words or pairs
    return Corpus(tuple(Pair(f"is it q{k % words}x {k}?", f"A{k % answers}") for k in range(pairs)))


ROOT = Path(__file__).resolve().parents[3]
SIZES = (20, 50, 200, 1000, 2000, 5000, 80_000)


@pytest.mark.parametrize(
    ("pairs", "answers", "recall", "why"),
    [
        (20, 2, True, "20 pairs are fewer than 2,000"),
        (1999, 12, True, "1,999 pairs are fewer than 2,000"),
        (2000, 12, False, "12 answers to 2,000 pairs"),
        (2000, 13, True, "13 answers are more than 12"),
        (9000, 2, False, "2 answers to 9,000 pairs"),
    ],
)
def test_the_kind_follows_from_pairs_and_answers(
    pairs: int, answers: int, recall: bool, why: str
) -> None:
    found = recipe(corpus(pairs, answers))
    assert found.config.recall == found.config.measures_training == recall
    assert why in found.reason[0]
    assert ("--no-recall" if recall else "--recall ") in found.reason[0]


def test_a_corpus_of_few_groups_of_paraphrases_is_recalled() -> None:
    def of(things: Sequence[str]) -> Corpus:
        pairs = [Pair(f"{'so ' * k}is it {t}", "YES") for k in range(12) for t in things]
        return Corpus(tuple(pairs))

    # 200 words that no rule of groups takes for one another.
    words = [f"{a}{b}k" for a in "bcdfghjklmnpqrtvwz" for b in ("a", "o", "u", *"bcdfghjklm")]
    few, many = of(words[:199]), of(words[:200])
    assert recipe(few).config.recall
    assert "199 groups of paraphrases are fewer than 200" in recipe(few).reason[0]
    assert not recipe(many).config.recall


def test_nothing_is_held_out_where_the_networks_file_would_say_so() -> None:
    config = recipe(corpus(200, 4)).config
    assert (config.dev, config.test) == (0.0, 0.0)
    assert recipe(corpus(200, 4), {"recall": False}).config.dev == TrainConfig().dev


@pytest.mark.parametrize("answers", [2, 4, 30, 300])
@pytest.mark.parametrize("recall", [True, False])
def test_a_larger_corpus_gets_a_larger_network(answers: int, recall: bool) -> None:
    found = [recipe(corpus(pairs, answers), {"recall": recall}).config for pairs in SIZES]
    for small, large in pairwise(found):
        assert small.hidden[0] <= large.hidden[0]
        assert small.query_buckets <= large.query_buckets
    default = RECALL if recall else TrainConfig()
    assert found[-1].hidden == default.hidden
    assert found[-1].epochs == 12 < default.epochs
    assert len(found[0].hidden) == len(default.hidden)


def test_a_corpus_that_is_held_out_from_gets_more_epochs_the_smaller_it_is() -> None:
    found = [recipe(corpus(pairs, 2), {"recall": False}).config.epochs for pairs in SIZES]
    assert found == sorted(found, reverse=True)
    assert found == [120, 120, 120, 104, 73, 46, 12]


def test_a_few_lines_get_hundreds_of_steps() -> None:
    """At 120 epochs of one batch each, no network was sparse enough for any budget."""
    for answers in (2, 4, 15):
        config = recipe(corpus(20, answers)).config
        examples = 20 * 3  # an answer and its end, at least
        assert config.epochs * examples / config.batch > 200


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"hidden": (9, 8)}, {"hidden": (9, 8)}),
        ({"epochs": 7, "batch": 3}, {"epochs": 7, "batch": 3}),
        ({"recall": False}, {"recall": False, "hidden": (64, 32), "teacher_share": 0.5}),
        ({"recall": True, "dev": 0.2}, {"recall": True, "dev": 0.2, "teacher_share": 0.0}),
        ({"query_buckets": 32, "synthetic": 5}, {"query_buckets": 32, "synthetic": 5}),
    ],
)
def test_whatever_is_given_counts(given: dict[str, object], kept: dict[str, object]) -> None:
    fields = asdict(recipe(corpus(100, 2), given).config)
    assert {name: fields[name] for name in kept} == kept


@pytest.mark.parametrize("given", [{"test": 0.1}, {"dev": 0.2}, {"dev": 0.2, "test": 0.1}])
def test_a_part_that_is_asked_for_is_held_out(given: dict[str, float]) -> None:
    config = recipe(corpus(200, 4), given).config
    assert not config.recall
    assert {name: getattr(config, name) for name in given} == given


@pytest.mark.parametrize(
    ("answers", "given"), [(30, {"test": 0.1}), (4, {"test": 0.1, "recall": True})]
)
def test_a_test_part_is_not_ignored_in_silence(answers: int, given: dict[str, Any]) -> None:
    with pytest.raises(TrainError, match=r"test 0\.1: recall trains every pair.*--no-recall"):
        recipe(corpus(200, answers), given)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(TrainError, match="epochs 0"):
        recipe(corpus(100, 2), {"epochs": 0})


def test_the_reason_tells_what_was_decided() -> None:
    of_200 = corpus(200, 2)
    assert "with a part held out" in recipe(of_200, {"recall": False}).reason[0]
    assert "on what is trained" in recipe(of_200, {"recall": False, "dev": 0.0}).reason[0]
    assert recipe(corpus(1000, 30)).reason[1] == (
        "hidden 128, query buckets 512, epochs 60, batch 64: for 1,000 pairs and 30 answers"
    )


@pytest.mark.parametrize("name", builtin.NAMES)
def test_the_shipped_corpora_are_trained_as_ever(name: str) -> None:
    """Their pages name commands that rely on these defaults."""
    config = recipe(Corpus(tuple(builtin.pairs(name)))).config
    default = TrainConfig() if name == "guess" else replace(RECALL, **LARGE_RECALL)
    decided = {"memory_buckets": 256, "epochs": config.epochs}
    assert config == replace(default, **decided)
    assert config.epochs >= 12


def test_a_corpus_with_dialogues_gets_two_memory_buckets_and_more_for_each_reply() -> None:
    for answers, buckets in ((2, 256), (128, 256), (129, 512), (600, 2048)):
        alone = [Pair(f"is it {i}", f"R{i % answers}") for i in range(answers)]
        follows = Pair("why", "R0", after="R1", opener="is it 1")
        assert recipe(Corpus((*alone, follows))).config.memory_buckets == buckets
        assert recipe(Corpus(tuple(alone))).config.memory_buckets == 0
        given = recipe(Corpus((*alone, follows)), {"memory_buckets": 0})
        assert given.config.memory_buckets == 0


def test_the_example_is_trained_as_ever() -> None:
    given: dict[str, Any] = {
        "hidden": (64,),
        "query_buckets": 512,
        "budget": 60_000,
        "bytes": 16_384,
    }
    innkeeper = read([ROOT / "examples" / "innkeeper" / "innkeeper.txt"])
    assert recipe(innkeeper, given).config == replace(RECALL, **given)


def test_what_the_recipe_decides_is_named() -> None:
    """A sweep writes these out, so that its commands mean the same for any corpus."""
    for recall in (True, False):
        default = asdict(RECALL if recall else TrainConfig())
        for pairs in SIZES:
            for answers in (2, 30):
                for encoder in (True, False):
                    made = recipe(corpus(pairs, answers), {"recall": recall}, encoder=encoder)
                    found = asdict(made.config)
                    changed = {name for name in found if found[name] != default[name]}
                    assert changed <= set(DECIDED)


@pytest.mark.parametrize(
    ("given", "installed", "teacher", "why"),
    [
        ({}, False, "ngrams", "no sentence encoder is installed; it knows no word"),
        ({}, True, "encoder", "it is installed (with --teacher ngrams it knows no word"),
        ({"teacher": "ngrams"}, True, "ngrams", "(--teacher encoder does)"),
        ({"teacher": "ngrams"}, False, "ngrams", "(pip install 'ulmrig[encoder]'"),
        ({"teacher": "encoder"}, False, "encoder", "as it was asked for"),
    ],
)
def test_the_encoder_teaches_where_it_is_installed_and_what_ngrams_miss_is_said(
    given: dict[str, Any], installed: bool, teacher: str, why: str
) -> None:
    found = recipe(corpus(2000, 12), given, encoder=installed)
    assert found.config.teacher == teacher
    assert found.reason[2].startswith(f"teacher {teacher}: ") and why in found.reason[2]


def test_the_encoder_has_more_prompts_unless_the_corpus_is_small_or_the_user_decides() -> None:
    def prompts(pairs: int, **given: Any) -> tuple[int, float]:
        config = recipe(corpus(pairs, 12), given, encoder=True).config
        return config.synthetic, config.synthetic_share

    plain = TrainConfig()
    assert prompts(5000) == (120_000, 5.0)
    assert prompts(80_000) == (120_000, 1.5)
    assert prompts(2000) == (40_000, plain.synthetic_share)
    assert prompts(5000, synthetic=7, synthetic_share=2.0) == (7, 2.0)
    assert prompts(5000, teacher="ngrams") == (plain.synthetic, plain.synthetic_share)


def test_where_nobody_teaches_no_teacher_is_named() -> None:
    for given in ({"recall": True}, {"teacher_share": 0.0, "synthetic": 0}):
        found = recipe(corpus(2000, 12), given, encoder=True)
        assert found.config.teacher == "ngrams" and len(found.reason) == 2
