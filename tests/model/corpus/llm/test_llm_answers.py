"""What a language model writes: read, checked for its form, and balanced."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.support.llm_rig import PLAN
from ulmrig.model.corpus.llm import answers
from ulmrig.model.corpus.llm.balance import CAPS, Balanced, balance, spoken
from ulmrig.model.corpus.llm.plan import Plan, Request
from ulmrig.model.corpus.pairs import Corpus, Pair

QUESTION = Request("question/size/0", "question", 3)
REWORD = Request("reword/size/0", "reword", 8, parent="question/size/0")
WIN = Request("win/0", "win", 3)
FOG = Request("fog/0", "fog", 3)
WRONG = Request("distractor/0", "distractor", 3)


def collected(*parts: tuple[Request, list[dict[str, object]]]) -> answers.CollectedAnswers:
    plan = Plan("lighthouse", 100, 0, tuple(request for request, _ in parts))
    found = answers.CollectedAnswers(plan)
    for request, lines in parts:
        found.add(request, list(lines))
    return found


def question(text: str, answer: object = "YES") -> dict[str, object]:
    return {"question": text, "answer": answer}


# --- reading ----------------------------------------------------------------------------------

WHOLE = json.dumps({"lines": [question(f"is it {word}") for word in ("tall", "red", "old")]})


def test_json_is_read() -> None:
    lines, whole = answers.read(WHOLE)
    assert whole
    assert [line["question"] for line in lines] == ["is it tall", "is it red", "is it old"]


def test_json_in_the_midst_of_words_is_read() -> None:
    assert answers.read(f"Sure!\n```json\n{WHOLE}\n```") == answers.read(WHOLE)


@pytest.mark.parametrize("end", range(len(WHOLE)))
def test_of_json_that_breaks_off_the_whole_lines_are_read(end: int) -> None:
    lines, whole = answers.read(WHOLE[:end])
    assert not whole
    assert len(lines) == WHOLE[:end].count("}")


@pytest.mark.parametrize(
    "text",
    ["", "no", "{}", "[]", '{"lines": 3}', '{"lines', "null", "[" * 100_000, '{"a":' * 100_000],
)
def test_nonsense_has_no_lines(text: str) -> None:
    assert answers.read(text) == ([], False)


def test_lines_that_are_none_are_counted_later() -> None:
    lines, whole = answers.read(
        '{"lines": ["is it", null, 3, [], {"question": ["x"], "of": 1e999}]}'
    )
    assert (lines, whole) == ([{}] * 5, True)


# --- form -------------------------------------------------------------------------------------


def test_sound_lines_become_pairs() -> None:
    found = collected(
        (
            QUESTION,
            [question("Is it  TALL? "), question("it\N{RIGHT SINGLE QUOTATION MARK}s red", "no")],
        ),
        (REWORD, [{"of": 2, "question": "are you red"}]),
        (WRONG, [{"question": "is it a bridge"}]),
        (WIN, [{"question": "lighthouse!"}]),
        (FOG, [{"question": "hello"}]),
    )
    assert [(pair.question, pair.answer) for pair in found.pairs()] == [
        ("is it tall?", "YES"),
        ("it's red", "NO"),
        ("are you red", "NO"),
        ("is it a bridge", "NO"),
        ("lighthouse!", "WIN"),
        ("hello", "FOG"),
    ]
    assert not found.dropped


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({}, "without a question"),
        (question("  "), "without a question"),
        ({"question": 7, "answer": "YES"}, "without a question"),
        (question("is it é"), "not printable ASCII"),
        (question("is it \x07"), "not printable ASCII"),
        (question("is it \ud800"), "not printable ASCII"),
        (question("x" * 63), "longer than 62 characters"),
        (question("is it red|no"), "with a '|'"),
        (question("# is it"), "a comment ('#')"),
        (question("is it red", "PERHAPS"), "without one of the answers"),
        (question("is it red", "WIN"), "without one of the answers"),
        (question("is it red", None), "without one of the answers"),
        (question("is it a lighthouse?"), "naming the thing, and no WIN"),
    ],
)
def test_malformed_lines_are_dropped_and_counted(line: dict[str, object], reason: str) -> None:
    found = collected((QUESTION, [line, question("x" * 62)]))
    assert found.dropped == Counter({reason: 1})
    assert [pair.question for pair in found.pairs()] == ["x" * 62]


@pytest.mark.parametrize("number", [0, 2, -1, "1", True, None])
def test_a_rewording_of_nothing_is_dropped(number: object) -> None:
    found = collected(
        (QUESTION, [question("is it tall")]), (REWORD, [{"of": number, "question": "are you tall"}])
    )
    assert found.dropped == Counter({"rewording no question": 1})


def test_a_wrong_guess_that_is_right_is_dropped() -> None:
    found = collected((WRONG, [{"question": "i think it's the lighthouse"}]))
    assert found.dropped == Counter({"naming the thing, and no WIN": 1})


# --- duplicates and conflicts ---------------------------------------------------------------------


def pairs(*said: str) -> list[Pair]:
    return [Pair(*line.split("|")) for line in said]


def every_class(count: int) -> list[Pair]:
    return [Pair(f"{answer.lower()} {n}", answer) for answer in CAPS for n in range(count)]


def questions(found: Balanced, answer: str) -> list[str]:
    return [p.question for p in found.pairs if p.answer == answer and not p.question[-1].isdigit()]


def test_the_same_said_again_counts_once() -> None:
    more = pairs("is it tall|YES", "Is it tall|YES", "is it tall?|YES", "is it, tall!|YES")
    found = balance(every_class(10) + more, 1000, 0)
    assert questions(found, "YES") == ["is it tall"]
    assert (found.duplicates, found.outvoted, found.conflicts) == (3, 0, 0)


def test_the_majority_has_the_say() -> None:
    more = pairs("is it tall|NO", "is it tall|YES", "is it tall?|YES", "IS IT TALL|MAYBE")
    found = balance(every_class(10) + more, 1000, 0)
    assert [question.rstrip("?") for question in questions(found, "YES")] == ["is it tall"]
    assert questions(found, "NO") == questions(found, "MAYBE") == []
    assert (found.duplicates, found.outvoted, found.conflicts) == (1, 2, 0)


def test_a_draw_is_dropped() -> None:
    more = pairs("is it tall|NO", "is it tall?|YES", "is it tall|NO", "is it tall|YES")
    found = balance(every_class(10) + more, 1000, 0)
    assert questions(found, "YES") == questions(found, "NO") == []
    assert (found.duplicates, found.outvoted, found.conflicts) == (0, 0, 4)


def test_what_has_only_punctuation_is_itself() -> None:
    assert spoken("???") == "???"
    assert spoken("Is it A-1, then?") == "is it a 1 then"
    assert [p.question for p in balance(pairs("?|FOG", "!|FOG"), 9, 0).pairs] in ([], ["?", "!"])


# --- shares -----------------------------------------------------------------------------------


def test_no_answer_drowns_the_others() -> None:
    many = [Pair(f"a {n}", "NO") for n in range(5000)]
    found = balance(every_class(100) + many, 10_000, 0)
    counts = Counter(pair.answer for pair in found.pairs)
    for answer, cap in CAPS.items():
        assert 0 < counts[answer] <= cap * len(found.pairs)
    assert counts["MAYBE"] > 90
    assert found.over["NO"] == 5100 - counts["NO"]


@pytest.mark.parametrize("most", [0, 1, 20, 99, 100, 1000])
def test_there_are_never_more_than_wanted(most: int) -> None:
    found = balance(every_class(40), most, 0)
    assert len(found.pairs) <= most
    assert len(found.pairs) + found.over.total() == 200


def test_a_class_that_is_missing_is_told() -> None:
    found = balance([pair for pair in every_class(40) if pair.answer != "WIN"], 1000, 0)
    assert found.missing() == ["WIN"]
    assert balance([], 100, 0).missing() == list(CAPS)


def test_what_goes_is_drawn_by_the_seed() -> None:
    many = every_class(500)
    first, again, other = balance(many, 900, 1), balance(many, 900, 1), balance(many, 900, 2)
    assert first.pairs == again.pairs
    assert set(first.pairs) != set(other.pairs)


def test_some_questions_keep_their_mark() -> None:
    many = [Pair(f"{pair.question}?", pair.answer) for pair in every_class(500)]
    found = balance(many, 10_000, 0)
    marked = sum(pair.question.endswith("?") for pair in found.pairs)
    assert 0.25 < marked / len(found.pairs) < 0.35
    assert not Corpus(found.pairs).conflicts()


def test_the_plan_of_the_tests_is_small() -> None:
    assert len(PLAN.requests) < 12
