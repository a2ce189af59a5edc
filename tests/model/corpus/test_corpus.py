"""Corpus files: what is read, what is refused and how, and splits that do not leak."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, lines, parse, problems_of, read
from ulmrig.model.corpus.paraphrases import group_key, groups
from ulmrig.model.corpus.partition import split


def file_of(tmp_path: Path, data: bytes | str, name: str = "some.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def refused(tmp_path: Path, data: bytes | str) -> list[str]:
    """Return the lines of the error that ``data`` gives, less the folder's name."""
    with pytest.raises(CorpusError) as caught:
        read([file_of(tmp_path, data)])
    return str(caught.value).replace(f"{tmp_path}/", "").split("\n")


def corpus_of(*texts: str) -> Corpus:
    """Return a corpus of ``question|answer`` texts, each standing at its number."""
    halves = [text.split("|") for text in texts]
    return Corpus(tuple(Pair(q, a, f"c:{i}") for i, (q, a) in enumerate(halves, 1)))


# --- reading -------------------------------------------------------------------------------


def test_pairs_are_read_in_order_with_their_places(tmp_path: Path) -> None:
    one = file_of(tmp_path, "is it tall|YES\n", "one.txt")
    two = file_of(tmp_path, "eat it?|NO\n", "two.txt")
    assert read([one, two]).pairs == (
        Pair("is it tall", "YES", f"{one}:1"),
        Pair("eat it?", "NO", f"{two}:1"),
    )


def test_comments_and_blank_lines_are_skipped_but_counted(tmp_path: Path) -> None:
    path = file_of(tmp_path, "# a heading | with a bar\n\n   \n  # more\ntall|YES")
    assert read([path]).pairs == (Pair("tall", "YES", f"{path}:5"),)


def test_blanks_around_the_sides_go_and_inside_stay(tmp_path: Path) -> None:
    path = file_of(tmp_path, "Is  it TALL \t|\t oh yes \r\n")
    assert read([path]).pairs == (Pair("Is  it TALL", "OH YES", f"{path}:1"),)


def test_answers_are_upper_case_in_ascii_alone(tmp_path: Path) -> None:
    assert "'ß'" in refused(tmp_path, "tall|groß\n")[0]


CAN = "which cannot be typed on a CP/M console (printable ASCII can)"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (b"is it tall", "no '|' (one: question|answer)"),
        (b"a|b|c", "2 '|' (one: question|answer)"),
        (b"|YES", "the question is empty (question|answer)"),
        (b"tall|", "the answer is empty (question|answer)"),
        (b"a\tb|YES", f"the question has '\\t' (U+0009, character 2), {CAN}"),
        (b"a\x7f|YES", f"the question has '\\x7f' (U+007F, character 2), {CAN}"),
        (b"a\xc2\x85|YES", f"the question has '\\x85' (U+0085, character 2), {CAN}"),
        (b"tall|YES\x1a", "the answer has '\\x1a' (printable ASCII)"),
        (b"tall|Y\xc3\x89S", "the answer has 'É' (printable ASCII)"),
        (
            "ta€l|YES".encode(),
            f"the question has '€' (U+20AC, character 3), {CAN}",
        ),
        (
            "tĀl|YES".encode(),
            f"the question has 'Ā' (U+0100, character 2), {CAN}",
        ),
        (
            "ist er groß|JA".encode(),
            f"the question has 'ß' (U+00DF, character 11), {CAN}",
        ),
        (b"tall\xff|YES", "byte FFh in column 5 is not UTF-8 (save it as UTF-8)"),
        (b"\xef\xbb\xbfa|B", "begins with a byte order mark (plain UTF-8 without one)"),
        (
            b"q" * 63 + b"|YES",
            "the question has 63 characters (at most 62, the chat line)",
        ),
        (b"q|" + b"A" * 51, "the answer has 51 characters (at most 50)"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    tmp_path: Path, line: bytes, complaint: str
) -> None:
    number = 1 if line.startswith(b"\xef") else 2
    data = line if number == 1 else b"# heading\n" + line
    assert refused(tmp_path, data + b"\ngood|YES\n") == [f"some.txt:{number}: {complaint}"]


def test_the_longest_question_and_answer_are_read(tmp_path: Path) -> None:
    path = file_of(tmp_path, "q" * 62 + "|" + "a" * 50 + "\n")
    assert read([path]).pairs == (Pair("q" * 62, "A" * 50, f"{path}:1"),)


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    one = file_of(tmp_path, "tall\ngood|YES\n|\n", "one.txt")
    missing = tmp_path / "missing.txt"
    with pytest.raises(CorpusError) as caught:
        read([one, missing])
    told = str(caught.value).split("\n")
    assert [line.split(": ")[0] for line in told] == [
        f"{one}:1",
        f"{one}:3",
        f"{one}:3",
        f"{missing}",
    ]


def test_twenty_problems_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    told = refused(tmp_path, "bad\n" * 23)
    assert len(told) == 21
    assert told[19].startswith("some.txt:20:")
    assert told[20] == "... and 3 more problems"


@pytest.mark.parametrize("data", ["", "# only a heading\n\n"])
def test_a_file_without_pairs_is_no_corpus(tmp_path: Path, data: str) -> None:
    assert refused(tmp_path, data) == ["some.txt: no pairs (question|answer lines)"]


def test_no_files_are_no_corpus() -> None:
    with pytest.raises(CorpusError, match="no corpus files"):
        read([])


@given(st.binary(max_size=200))
def test_any_bytes_give_sound_pairs_or_problems(data: bytes) -> None:
    pairs, problems = parse(data, "f")
    assert pairs or problems
    assert all(problem.startswith("f:") for problem in problems)
    assert not [wrong for pair in pairs for wrong in problems_of(pair.question, pair.answer)]


SOUND_QUESTION = st.text(
    st.characters(max_codepoint=255, exclude_categories=["Cc"]), min_size=1, max_size=62
).filter(lambda text: not problems_of(text, "YES"))
SOUND_ANSWER = st.text("ABC .!?'0", min_size=1, max_size=50).filter(
    lambda text: text.strip(" ") == text
)


@given(st.lists(st.builds(Pair, SOUND_QUESTION, SOUND_ANSWER), min_size=1, max_size=5))
def test_what_is_written_reads_back(pairs: list[Pair]) -> None:
    back, problems = parse("".join(lines(pairs)).encode(), "f")
    assert not problems
    assert [(p.question, p.answer) for p in back] == [(p.question, p.answer) for p in pairs]


# --- the corpus ----------------------------------------------------------------------------


def test_classes_count_the_answers() -> None:
    assert corpus_of("a|YES", "b|NO", "c|YES").classes() == {"YES": 2, "NO": 1}


def test_a_conflict_names_every_answer_and_place() -> None:
    found = corpus_of("tall|YES", "red|NO", "TALL|NO", "Tall|YES").conflicts()
    assert [str(conflict) for conflict in found] == ["'tall' is YES at c:1, c:4 but NO at c:3"]


def test_questions_that_the_buckets_tell_apart_are_no_conflict() -> None:
    assert corpus_of("tall|YES", "tall?|NO", "É|YES", "é|NO").conflicts() == []


def test_duplicates_go_and_conflicts_stay() -> None:
    corpus = corpus_of("tall|YES", "TALL|YES", "tall|NO", "red|NO")
    kept = corpus.without_duplicates()
    assert [pair.where for pair in kept.pairs] == ["c:1", "c:3", "c:4"]
    assert len(kept.conflicts()) == 1


# --- groups of paraphrases -----------------------------------------------------------------


@pytest.mark.parametrize(
    "paraphrases",
    [
        ["is it sharp", "are you sharp", "sharp?", "SHARP", "isn't it sharp?", "so it's sharp?"],
        ["does it have wheels", "a wheel?", "do you have any wheels", "are there wheels on it"],
        ["is it bigger than a car", "bigger than cars?", "is a car bigger"],
        ["is it made of wood", "wooden", "is it wood"],
        ["does it move", "is it moving", "it moves?", "has it moved"],
        ["is it found in a kitchen", "would i find it in kitchens?", "kitchen"],
        ["what color is it", "its colour"],
        ["is it heavyyyy", "heavy"],
        ["can you sit on it", "sitting on it", "do people sit on it"],
        ["hm, you?", "hm you"],
    ],
)
def test_paraphrases_are_one_group(paraphrases: list[str]) -> None:
    assert len(set(groups([Pair(text, "YES") for text in paraphrases]))) == 1


def test_other_subjects_are_other_groups() -> None:
    questions = ["is it sharp", "is it red", "what are you", "who are you", "?", "!", "a red car"]
    assert groups([Pair(text, "YES") for text in questions]) == list(range(len(questions)))


@given(st.text(st.characters(max_codepoint=255), max_size=62))
def test_every_question_has_a_group_of_its_own_folding(question: str) -> None:
    folded = question.translate({c: c + 32 for c in range(ord("A"), ord("Z") + 1)})
    assert group_key(question) == group_key(folded)


DEV_OF_FORTY = ["is it w10x", "is it w23x"]
TEST_OF_FORTY = ["is it w1x", "is it w11x", "is it w14x", "is it w31x", "is it w32x"]

# --- the split -----------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["tall", "red", "car", "sea", "is", "it", "a", "the", "ship", "eat", "house?", "you"]
)
QUESTIONS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
CORPORA = st.lists(st.builds(Pair, QUESTIONS, st.sampled_from(["YES", "NO"])), max_size=60).map(
    lambda pairs: Corpus(tuple(pairs))
)


@given(CORPORA, st.integers(0, 5), st.floats(0, 0.45), st.floats(0, 0.45))
def test_no_group_is_in_two_parts(corpus: Corpus, seed: int, dev: float, test: float) -> None:
    parts = split(corpus, dev=dev, test=test, seed=seed)
    keys = [
        {group_key(pair.question) for pair in part.pairs}
        for part in (parts.train, parts.dev, parts.test)
    ]
    assert not keys[0] & keys[1]
    assert not keys[0] & keys[2]
    assert not keys[1] & keys[2]
    together = [*parts.train.pairs, *parts.dev.pairs, *parts.test.pairs]
    assert sorted(together, key=str) == sorted(corpus.pairs, key=str)


def many(count: int, of_each: int = 3) -> Corpus:
    ways = ["is it w{}x", "w{}x?", "are you w{}x"][:of_each]
    return Corpus(tuple(Pair(way.format(i), "YES") for i in range(count) for way in ways))


def test_the_shares_hold_roughly() -> None:
    corpus = many(2000)
    parts = split(corpus, dev=0.1, test=0.2)
    assert len(parts.dev.pairs) / len(corpus.pairs) == pytest.approx(0.1, abs=0.02)
    assert len(parts.test.pairs) / len(corpus.pairs) == pytest.approx(0.2, abs=0.02)


def test_the_same_seed_splits_alike_and_another_does_not() -> None:
    corpus = many(200)
    assert split(corpus, seed=3) == split(corpus, seed=3)
    assert split(corpus, seed=3).dev != split(corpus, seed=4).dev


def test_the_split_is_the_same_on_every_machine() -> None:
    parts = split(many(40, of_each=1), dev=0.1, test=0.1, seed=0)
    assert ([p.question for p in parts.dev.pairs], [p.question for p in parts.test.pairs]) == (
        DEV_OF_FORTY,
        TEST_OF_FORTY,
    )


def test_new_lines_move_no_others() -> None:
    small, large = split(many(300)), split(many(400))
    assert set(small.dev.pairs) < set(large.dev.pairs)
    assert set(small.test.pairs) < set(large.test.pairs)


def test_a_very_large_group_is_never_held_out() -> None:
    ways = [f"is it {'really ' * i}tall" for i in range(30)]
    corpus = Corpus(tuple(Pair(way, "YES") for way in ways))
    for seed in range(20):
        assert split(corpus, dev=0.45, test=0.45, seed=seed).train == corpus


def test_a_group_below_a_hundredth_can_be_held_out() -> None:
    ways = tuple(Pair(f"is it {'really ' * i}tall", "YES") for i in range(30))
    corpus = Corpus(many(1000).pairs + ways)
    parts = [split(corpus, dev=0.3, test=0, seed=seed).dev.pairs for seed in range(20)]
    assert any(set(ways) <= set(part) for part in parts)


@pytest.mark.parametrize(("dev", "test"), [(0.5, 0.5), (-0.1, 0.1), (0.1, -0.1)])
def test_shares_that_leave_no_train_are_refused(dev: float, test: float) -> None:
    with pytest.raises(CorpusError, match="together below 1"):
        split(many(3), dev=dev, test=test)
