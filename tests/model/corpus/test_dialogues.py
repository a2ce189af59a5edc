"""Dialogues: what is indented follows what stands above it, read, written and split."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.corpus import builtin
from ulmrig.model.corpus.dialogues import arranged, limited
from ulmrig.model.corpus.pairs import Corpus, CorpusError, Pair, lines, parents, parse, read
from ulmrig.model.corpus.paraphrases import groups
from ulmrig.model.corpus.partition import split

GOATS = """\
will i be rich|SELL ALL. BUY GOATS.
  why|GOATS HOLD VALUE.
    really|A GOAT NEVER LIES.

  # when to sell
  when|AT MARKET.
hello|HI
"""
RICH = "will i be rich"


def test_what_is_indented_follows_the_line_above_that_is_less_so() -> None:
    assert parse(GOATS.encode(), "g") == (
        [
            Pair(RICH, "SELL ALL. BUY GOATS.", "g:1"),
            Pair("why", "GOATS HOLD VALUE.", "g:2", "SELL ALL. BUY GOATS.", RICH),
            Pair("really", "A GOAT NEVER LIES.", "g:3", "GOATS HOLD VALUE.", RICH),
            Pair("when", "AT MARKET.", "g:6", "SELL ALL. BUY GOATS.", RICH),
            Pair("hello", "HI", "g:7"),
        ],
        [],
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("  why|SO\n a|B\nc|D", ["f:1: an orphan: it is indented, and no", "f:2: an orphan"]),
        ("  why|SO\n    when|NOW", ["f:1: an orphan"]),
        ("a|B\n\twhy|SO", ["f:2: a tab before the question (indent with blanks)"]),
        (
            "a|B\n    why|SO\n  when|NOW",
            [
                "f:3: indented by 2, where the lines above are by 0 or 4"
                " (as one of them, or by more than 4 to follow the last)"
            ],
        ),
        ("a\n  why|SO\n    when|NOW", ["f:1: no '|'"]),
        ("a|B\n  why\n    when|NOW", ["f:2: no '|'"]),
        ("a|B\n  why", ["f:2: no '|'"]),
    ],
)
def test_a_faulty_line_is_told_once_and_not_what_follows_it(text: str, problems: list[str]) -> None:
    told = parse(text.encode(), "f")[1]
    assert [line[: len(start)] for line, start in zip(told, problems, strict=True)] == problems


def test_a_second_file_begins_no_dialogue_of_the_first(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a|B\n")
    two.write_text("  why|SO\n")
    with pytest.raises(CorpusError, match="two:1: an orphan"):
        read([one, two])


@st.composite
def corpora(draw: st.DrawFn) -> list[Pair]:
    """Return the pairs of a random corpus with dialogues, as a reader makes them."""
    path: list[Pair] = []
    found = []
    for _ in range(draw(st.integers(1, 12))):
        question, answer = draw(st.sampled_from("abc")), draw(st.sampled_from("XYZ"))
        path = path[: draw(st.integers(0, len(path)))]
        above = (path[-1].answer, path[0].question) if path else ("", "")
        path.append(Pair(question, answer, "", *above))
        found.append(path[-1])
    return found


def placeless(pairs: list[Pair]) -> list[Pair]:
    return [Pair(pair.question, pair.answer, "", pair.after, pair.opener) for pair in pairs]


@given(corpora())
def test_what_is_written_reads_back(pairs: list[Pair]) -> None:
    back, problems = parse("".join(lines(pairs)).encode(), "f")
    assert problems == []
    assert placeless(back) == pairs


@given(corpora())
def test_a_pair_follows_one_above_that_says_what_stands_before_it(pairs: list[Pair]) -> None:
    for pair, parent in zip(pairs, parents(pairs), strict=True):
        assert pair.after == (pairs[parent].answer if parent >= 0 else "")


def test_dialogues_are_written_with_two_blanks_a_step() -> None:
    pairs, _ = parse(GOATS.encode(), "g")
    kept = [line for line in GOATS.split("\n") if line and "#" not in line]
    assert "".join(lines(pairs)).split("\n") == [*kept, ""]


@pytest.mark.parametrize("opener", ["b", ""])
def test_a_followup_without_its_line_is_not_written(opener: str) -> None:
    with pytest.raises(CorpusError, match="f:9: 'why' follows 'B' in the dialogue"):
        list(lines([Pair("a", "B"), Pair("why", "SO", "f:9", "B", opener)]))


# --- what stands before a question is part of it -------------------------------------------


def test_a_question_conflicts_with_itself_after_the_same_reply_alone() -> None:
    text = "a|X\n  why|SO\nb|X\n  WHY|NO\nc|Y\n  why|YES\nwhy|HM\nd|Z\n  why|YES"
    [conflict] = Corpus(tuple(parse(text.encode(), "f")[0])).conflicts()
    assert str(conflict) == (
        "'why' after 'X' is SO at f:2 but NO at f:4"
        " (the last reply is all that a network remembers)"
    )


def test_a_duplicate_says_the_same_after_the_same_reply() -> None:
    text = "a|X\n  why|SO\nb|X\n  Why|SO\nc|Y\n  why|SO\nwhy|SO"
    corpus = Corpus(tuple(parse(text.encode(), "f")[0]))
    assert [pair.where for pair in corpus.without_duplicates().pairs] == [
        f"f:{line}" for line in (1, 2, 3, 5, 6, 7)
    ]


def test_a_digest_knows_dialogues_and_is_the_old_one_without() -> None:
    texts = ["a|X\nb|X\nwhy|SO", "a|X\n  b|X\nwhy|SO", "a|X\nb|X\n  why|SO", "b|X\n  a|X\nwhy|SO"]
    digests = [Corpus(tuple(parse(text.encode(), "f")[0])).digest() for text in texts]
    assert len(set(digests)) == 4
    assert digests[0] == "3a63bfc3ef71644dd6a61ee647c8ba66995c18d9588d5fe0b82c62e126f6ddc6"


def test_a_dialogue_is_one_group_and_stays_in_one_part() -> None:
    text = "".join(f"is it w{i}x|YES\n  why|SO W{i}X\n    is it red|NO\n" for i in range(50))
    corpus = Corpus(tuple(parse(text.encode(), "f")[0]))
    assert groups(corpus.pairs) == [i for i in range(50) for _ in range(3)]
    found = split(corpus, dev=0.3, test=0.3)
    for part in (found.train, found.dev, found.test):
        assert part.pairs
        assert "".join(lines(part.pairs)).count("\n") == len(part.pairs)


# --- follow-ups that were written apart ----------------------------------------------------


def test_orphans_are_told_with_their_places() -> None:
    with pytest.raises(CorpusError) as caught:
        arranged([Pair("a", "X"), Pair("why", "SO", "f:3", "Y"), Pair("so", "Y", "f:4", "SO")])
    assert str(caught.value).split("\n") == [
        "f:3: an orphan: 'why' follows 'Y', which no question gets (a question with that reply)",
        "f:4: an orphan: 'so' follows 'SO', which no question gets (a question with that reply)",
    ]


def test_a_reply_that_has_an_opener_has_its_followups_there() -> None:
    made = arranged(
        [Pair("a", "X"), Pair("so", "Y", "", "X"), Pair("b", "Y"), Pair("c", "Z", "", "Y")]
    )
    assert [(pair.question, pair.opener) for pair in made] == [
        ("a", ""),
        ("so", "a"),
        ("b", ""),
        ("c", "b"),
    ]


@given(corpora())
def test_arranged_pairs_can_be_written_and_lose_nothing(pairs: list[Pair]) -> None:
    found = arranged([Pair(p.question, p.answer, "", p.after) for p in pairs])
    assert {(p.question, p.answer, p.after) for p in found} == {
        (p.question, p.answer, p.after) for p in pairs
    }
    assert [p for p in found if not p.after] == [p for p in pairs if not p.after]
    assert placeless(parse("".join(lines(found)).encode(), "f")[0]) == found


def test_a_corpus_of_ours_is_written_with_its_dialogues(monkeypatch: pytest.MonkeyPatch) -> None:
    made = arranged([Pair("a", "X"), Pair("b", "X"), Pair("why", "SO", "", "X")])
    monkeypatch.setattr("ulmrig.model.corpus.grammars.guess.pairs", lambda: made)
    assert builtin.text("guess").split("\n")[2:] == ["a|X", "  why|SO", "b|X", ""]


# As many histories as a network can hold


def test_limited_follow_ups_are_those_asked_most_and_need_no_new_reply() -> None:
    alone = [Pair("hello", "HI"), Pair("who are you", "ZED"), Pair("how old", "OLD")]
    after_hi = [Pair(q, "ZED", after="HI") for q in ("who", "why", "what")]
    after_zed = [Pair("really", "OLD", after="ZED"), Pair("why", "SOLDER", after="ZED")]
    deeper = [Pair("why", "HI", after="SOLDER")]
    pairs = arranged([*alone, *after_hi, *after_zed, *deeper])

    def found(histories: int, *always: str) -> set[tuple[str, str]]:
        return {(p.after, p.question) for p in limited(pairs, histories, always) if p.after}

    assert found(0) == set()
    assert found(1) == {("HI", "who"), ("HI", "why"), ("HI", "what")}
    # SOLDER is a reply that no question alone gets.
    assert found(9) == found(1) | {("ZED", "really")}
    assert found(1, "ZED") == {("ZED", "really"), ("ZED", "why")}
    assert found(2, "ZED", "SOLDER") == found(1, "ZED") | {("SOLDER", "why")}


@pytest.mark.parametrize("name", ["oracle", "tinychat"])
def test_a_built_in_corpus_with_few_histories_keeps_all_that_stands_alone(name: str) -> None:
    whole, few = builtin.pairs(name), builtin.pairs(name, 24)
    assert [p for p in few if not p.after] == [p for p in whole if not p.after]
    assert len({p.after for p in few if p.after}) == 24
    # Nobody who despairs is answered with less.
    first = builtin.ALWAYS[name][0]
    kept = {(p.question, p.answer) for p in few if p.after == first}
    assert kept == {(p.question, p.answer) for p in whole if p.after == first}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("!|BYE", "which leaves the program"),
        ("/N|NEW", "which begins a new conversation"),
        ("/n|NEW", "which begins a new conversation"),
    ],
)
def test_a_line_that_the_program_takes_for_a_command_is_no_question(line: str, words: str) -> None:
    _, problems = parse(f"hello|HI\n  {line}\n".encode(), "t.txt")
    assert len(problems) == 1 and problems[0].startswith("t.txt:2: ") and words in problems[0]
