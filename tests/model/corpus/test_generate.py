"""Our own corpora: the same every time, without conflicts, and true."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from ulmrig.model.corpus import builtin as generate
from ulmrig.model.corpus.grammars.guess import followups
from ulmrig.model.corpus.grammars.guess import grammar as guess
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, problems_of, read
from ulmrig.model.corpus.paraphrases import groups

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return generate.pairs("guess")


@pytest.fixture(scope="module")
def answers(pairs: list[Pair]) -> dict[str, str]:
    return {pair.question: pair.answer for pair in pairs if not pair.after}


@pytest.fixture(scope="module")
def said_after(pairs: list[Pair]) -> dict[tuple[str, str], str]:
    """Answers by the reply before the question, and the question."""
    return {(pair.after, pair.question): pair.answer for pair in pairs if pair.after}


def bare(question: str) -> str:
    """Return the words of a question and nothing else."""
    return " ".join("".join(c if c.isalnum() else " " for c in question.lower()).split())


# --- the corpus guess ----------------------------------------------------------------------


def test_there_is_enough_and_no_question_comes_twice(pairs: list[Pair]) -> None:
    single = [pair.question for pair in pairs if not pair.after]
    assert 28_000 <= len(single) <= 36_000
    assert len(set(single)) == len(single)
    assert len(set(groups(pairs))) >= 9000


def test_the_answers_are_five_in_their_shares(pairs: list[Pair]) -> None:
    counts = Counter(pair.answer for pair in pairs if not pair.after)
    share = {answer: count / counts.total() for answer, count in counts.items()}
    assert set(share) == {"YES", "NO", "MAYBE", "WIN", "FOG"}
    assert share["NO"] < 0.6
    assert share["YES"] > 0.2
    assert share["MAYBE"] > 0.2
    assert 0.01 <= share["WIN"] <= 0.04
    assert 0.05 <= share["FOG"] <= 0.1


def test_no_question_has_two_answers(pairs: list[Pair]) -> None:
    assert Corpus(tuple(pairs)).conflicts() == []


def test_not_even_where_punctuation_is_left_out(pairs: list[Pair]) -> None:
    words = [replace(pair, question=bare(pair.question), where=pair.question) for pair in pairs]
    spoken = Corpus(tuple(pair for pair in words if pair.question))
    assert [str(conflict) for conflict in spoken.conflicts()] == []


def test_questions_fit_the_line_in_lower_case_ascii(pairs: list[Pair]) -> None:
    for pair in pairs:
        assert not problems_of(pair.question, pair.answer)
        assert pair.question == pair.question.lower().strip()
        assert pair.question.isascii()
        assert "  " not in pair.question
        assert not set(pair.question) & {"{", guess.FIRST_ASKED}
        assert "??" not in pair.question or set(pair.question) == {"?"}
    usual = sum(8 <= len(pair.question) <= 40 for pair in pairs)
    assert usual / len(pairs) > 0.9


@pytest.mark.parametrize(
    ("answer", "questions"),
    [
        ("YES", "is it tall,is it man-made,can you climb it,does it have stairs,is it a building"),
        ("YES", "is it found on the coast,is it used for warning ships,is it used at night"),
        ("YES", "is it bigger than a car,is it used by sailors,is it made of stone,does it shine"),
        ("YES", "did it exist in the 1800s,is it related to the sea,is it bigger than a person"),
        ("YES", "is it big,is it heavy,is it solid,is it a tower,can you touch it,is it an object"),
        ("YES", "is it near water,does it have a door,can i go inside it,are there many of them"),
        ("NO", "is it unique,could i hold it,do most people own one,is it hand held"),
        ("NO", "is it alive,is it edible,is it an animal,can it fly,does it float,can you eat it"),
        ("NO", "is it found in a kitchen,is it made of plastic,does it have legs,is it a ship"),
        ("NO", "is it bigger than a mountain,is it smaller than a car,do people wear it"),
        ("NO", "is it a lighthouse keeper,is it a greenhouse,is it lightning,is it a street light"),
        ("MAYBE", "is it red,is it old,can you live in it,is it a museum,does it have a foghorn"),
        # A lighthouse that was moved is one in a thousand; where one can stand, it can be found.
        ("NO", "can it be moved,can you move it,is it mobile,is it electronic,is it well hidden"),
        ("YES", "is it found in the tropics,is it found on a small island,is it found in alaska"),
        ("YES", "did it exist in ancient greece,did it exist in ancient times"),
        ("MAYBE", "is it battery-powered,does it run on batteries,does it use a battery"),
        ("NO", "is it used for science,is it used for art,is it used by scientists"),
        ("WIN", "is it a lighthouse,i think it's a lighthouse,could it be an old lighthouse"),
        ("FOG", "hello,what is it,tell me a joke,i'm bored,you are stupid,is it raining"),
    ],
)
def test_what_is_true(answers: dict[str, str], answer: str, questions: str) -> None:
    asked = questions.split(",")
    found = {question: answers.get(question, answers.get(question + "?")) for question in asked}
    assert found == dict.fromkeys(asked, answer)


def test_what_everybody_asks_first_is_asked_in_every_way(answers: dict[str, str]) -> None:
    for question in (
        "is it tall",
        "tall?",
        "is that tall",
        "would you call it tall",
        "are you tall",
    ):
        assert answers.get(question, answers.get(question + "?")) == "YES"
    assert sum("towering" in question for question in answers) == guess.PER_FACT["YES"]
    assert sum("tall" in question.rstrip("?").split() for question in answers) >= 15


@pytest.mark.parametrize(
    ("after", "answer", "questions"),
    [
        ("NO", "YES", "are you sure,so is it a no,is that a no,really,not at all"),
        ("NO", "NO", "say that again,so it is,is that a yes,are you lying,no way,am i right"),
        ("YES", "YES", "are you sure,so it is,is that a yes,say that again,really,am i right"),
        ("YES", "NO", "so is it a no,are you lying,so is it a maybe,did i win"),
        ("MAYBE", "MAYBE", "is that a yes,so is it a no,say that again,am i close"),
        ("MAYBE", "NO", "are you sure,are you lying,did i win"),
        ("MAYBE", "YES", "is that a maybe,in some cases,does it depend"),
        ("WIN", "YES", "did i win,are you sure,is it over,am i right"),
        ("FOG", "FOG", "say that again,why,are you sure,so is it a no"),
    ],
)
def test_what_follows_an_answer_is_about_that_answer(
    said_after: dict[tuple[str, str], str], after: str, answer: str, questions: str
) -> None:
    asked = [(after, question) for question in questions.split(",")]
    assert {each: said_after.get(each) for each in asked} == dict.fromkeys(asked, answer)


def test_every_follow_up_has_an_answer_where_nothing_stands_before_it(
    said_after: dict[tuple[str, str], str], answers: dict[str, str]
) -> None:
    assert {answers.get(question) for _, question in said_after} == {"FOG"}


def test_no_dialogue_has_a_follow_up_alone(pairs: list[Pair]) -> None:
    openers: dict[tuple[str, str], set[str]] = {}
    for pair in pairs:
        if pair.after:
            openers.setdefault((pair.after, pair.question), set()).add(pair.opener)
    assert len({opener for some in openers.values() for opener in some}) >= 250
    assert min(map(len, openers.values())) >= followups.TIMES


def test_only_the_name_wins(pairs: list[Pair]) -> None:
    named = ("lighthouse", "light house", "light-house", "lite house")
    misspelt = ("litehouse", "lighthous", "ligthouse", "lighthuose", "lighthose", "ligh house")
    for pair in pairs:
        says_it = any(name in pair.question for name in named + misspelt)
        if pair.answer == "WIN" and not pair.after:
            assert says_it, pair
        elif says_it:
            assert "keeper" in pair.question, pair


@pytest.mark.parametrize(
    ("phrase", "third"),
    [
        ("shine", "shines"),
        ("have legs", "has legs"),
        ("go on the table", "goes on the table"),
        ("fly", "flies"),
        ("stay outside", "stays outside"),
        ("flash", "flashes"),
        ("need food", "needs food"),
    ],
)
def test_the_third_person(phrase: str, third: str) -> None:
    assert guess.third_person(phrase) == third


# --- making files --------------------------------------------------------------------------


@pytest.mark.parametrize("name", generate.NAMES)
def test_a_written_corpus_reads_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    generate.write(name, path)
    made = generate.pairs(name)
    assert [replace(pair, where="") for pair in read([path]).pairs] == [
        replace(pair, where="") for pair in made
    ]
    assert f"ulmrig corpus {name} -o FILE" in path.read_text().split("\n")[1]
    assert [found.name for found in tmp_path.iterdir()] == ["corpus.txt"]


@pytest.mark.parametrize("name", generate.NAMES)
def test_the_bytes_depend_on_nothing(name: str) -> None:
    here = generate.text(name)
    assert generate.text(name) == here
    code = f"import sys; from {generate.__name__} import text; sys.stdout.write(text({name!r}))"
    for seed in ("1", "2"):
        there = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        )
        assert there.stdout.decode("utf-8").replace("\r\n", "\n") == here


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(CorpusError, match=r"no corpus 'gues' \(one of: guess, oracle, tinychat\)"):
        generate.pairs("gues")


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CorpusError, match="folder: "):
        generate.write("guess", tmp_path / "folder")
    assert [found.name for found in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(
    ("made", "complaint"),
    [
        ([Pair("tall", "YES", "a"), Pair("tall", "NO", "b")], "'tall' is YES at a but NO at b"),
        ([Pair("# tall", "YES", "a:1")], "a:1: '# tall': the question begins with '#'"),
        ([Pair("tall|red", "YES")], "guess: 'tall|red': a '|' in the question or the answer"),
        ([Pair("tall", "YES|NO")], "a '|' in the question or the answer"),
        ([Pair(" tall", "YES")], "guess: ' tall': blanks around the question or the answer"),
        ([Pair("tall", "YES ")], "blanks around the question or the answer"),
        ([Pair("tall", "")], "the answer is empty"),
        ([Pair("tall", "yes")], "the answer has lower case"),
    ],
)
def test_a_corpus_that_is_not_sound_is_not_written(
    made: list[Pair], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ulmrig.model.corpus.grammars.guess.pairs", lambda: made)
    with pytest.raises(CorpusError) as caught:
        generate.write("guess", tmp_path / "corpus.txt")
    assert complaint in str(caught.value)
    assert not list(tmp_path.iterdir())
