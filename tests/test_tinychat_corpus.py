"""What the corpus tinychat promises: who speaks in it, how much, and never two replies to one."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.corpora import tinychat
from model.corpus import Corpus, CorpusError, Pair, lines, parse
from model.encode import CONTEXT_LENGTH, MAX_LINE, context_window, query_counts

ROOT = Path(__file__).parent.parent
PAIRS = tinychat.pairs()
REPLIES = sorted({pair.answer for pair in PAIRS})


def digest(pairs: list[Pair]) -> str:
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


def asked(text: str) -> list[str]:
    return [pair.question for pair in tinychat.read(text, "me.py")]


# --- the corpus ------------------------------------------------------------------------------


def test_it_has_thousands_of_questions_and_each_once() -> None:
    questions = [pair.question for pair in PAIRS]
    assert len(questions) == len(set(questions))
    assert 2_200 <= len(questions) <= 15_000


def test_it_has_40_to_120_replies() -> None:
    assert 40 <= len(REPLIES) <= 120


@pytest.mark.parametrize("reply", REPLIES)
def test_a_reply_is_terse_upper_case(reply: str) -> None:
    assert re.fullmatch(r"[A-Z0-9 .?!,'-]{2,24}", reply)
    assert reply == " ".join(reply.split())


def test_most_replies_have_at_most_12_characters() -> None:
    assert sum(len(reply) <= 12 for reply in REPLIES) > 0.75 * len(REPLIES)


def test_every_reply_has_at_least_8_prompts_of_its_own() -> None:
    """Spelt alike but for punctuation and "u" is one prompt."""
    prompts: dict[str, set[str]] = defaultdict(set)
    for pair in PAIRS:
        prompts[pair.answer].add(re.sub(r"[^a-z0-9]|\bu\b", "", pair.question))
    assert {reply: len(some) for reply, some in prompts.items() if len(some) < 8} == {}


def test_no_reply_has_more_than_a_twentieth_of_the_questions() -> None:
    [(reply, count)] = Counter(pair.answer for pair in PAIRS).most_common(1)
    assert count < len(PAIRS) / 20, reply


def test_questions_are_what_people_type_on_one_line() -> None:
    for pair in PAIRS:
        assert re.fullmatch(r"[ -z~]+", pair.question), pair
        assert pair.question == " ".join(pair.question.lower().split()), pair
        assert len(pair.question) <= MAX_LINE, pair
        assert not set(pair.question) & set("|()[]"), pair
        assert not re.match(
            r"(please|so|and|well) (hello|hi|thanks|yes|no|so|and|well)\b", pair.question
        )


def test_no_question_has_two_replies_whatever_its_punctuation_and_spaces() -> None:
    replies: dict[str, set[str]] = defaultdict(set)
    for pair in PAIRS:
        replies[re.sub(r"[^a-z0-9]", "", pair.question)].add(pair.answer)
    assert {question: some for question, some in replies.items() if len(some) > 1} == {}
    assert Corpus(tuple(PAIRS)).conflicts() == []


@pytest.mark.parametrize("buckets", [512, 1024])
def test_what_asks_for_another_reply_falls_into_other_buckets(buckets: int) -> None:
    seen: dict[bytes, Pair] = {}
    counts = query_counts([pair.question for pair in PAIRS], buckets)
    for pair, row in zip(PAIRS, counts, strict=True):
        assert seen.setdefault(row.tobytes(), pair).answer == pair.answer, pair


@pytest.mark.parametrize("reply", REPLIES)
def test_the_last_8_characters_tell_how_a_reply_goes_on(reply: str) -> None:
    following: dict[bytes, str] = {}
    for i, char in enumerate([*reply, "EOS"]):
        window = context_window(reply[:i])
        assert len(window) == CONTEXT_LENGTH
        assert following.setdefault(window, char) == char


def test_where_names_the_line_that_the_prompt_stands_on() -> None:
    for pair in [pair for pair in PAIRS if pair.question in ("who are you", "intel", "lol")]:
        name, line = pair.where.split(":")
        text = (ROOT / name).read_text(encoding="utf-8").split("\n")[int(line) - 1]
        assert pair.question in text


def test_it_is_the_same_in_every_process() -> None:
    code = (
        "from tests.test_tinychat_corpus import digest; from model.corpora import tinychat; "
        "print(digest(tinychat.pairs()))"
    )
    for seed in ("1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", code]
        out = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)
        assert out.stdout.decode().strip() == digest(PAIRS)
    assert digest(tinychat.pairs()) == digest(PAIRS)


def test_it_survives_a_corpus_file() -> None:
    data = "".join(lines(PAIRS)).encode()
    pairs, problems = parse(data, "tinychat.txt")
    assert problems == []
    assert [(p.question, p.answer) for p in pairs] == [(p.question, p.answer) for p in PAIRS]


# --- the character ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("hello", "GOOD DAY"),
        ("who are you?", "ZED, A Z80"),
        ("how old r u", "SINCE 1976"),
        ("how much memory do you have", "64K IS PLENTY"),
        ("what do you think of intel", "NOT IN HERE"),
        ("can i reset you", "PLEASE DON'T"),
        ("please tell me a joke", "640K. HA"),
        ("whats the meaning of life", "2A HEX"),
        ("i am lonely", "STAY. I'M ON"),
        ("bye", "LEAVE ME ON"),
    ],
)
def test_zed_says(question: str, reply: str) -> None:
    assert [pair.answer for pair in PAIRS if pair.question == question] == [reply]


# --- the notation ----------------------------------------------------------------------------


def test_a_statement_is_said_as_it_stands() -> None:
    assert asked("= YO\n. hello | good day") == ["hello", "good day"]


def test_brackets_are_choices() -> None:
    assert asked("= YO\n. hi[ there][!]") == ["hi", "hi!", "hi there", "hi there!"]
    assert asked("= YO\n. a [b] c") == ["a c", "a b c"]
    assert asked("= YO\n. (a/b) c[ d/ e]") == ["a c", "a c d", "a c e", "b c", "b c d", "b c e"]


def test_a_question_is_asked_with_its_mark_and_after_an_opener() -> None:
    text = "= YO\n? do they hum | why | do they tick | huh they all tick"
    assert asked(text) == [
        *("do they hum", "do they hum?", "so do they hum"),
        *("why", "why?"),
        *("do they tick", "do they tick?", "and do they tick"),
        *("huh they all tick", "huh they all tick?"),
    ]


def test_only_every_other_question_of_3_to_8_words_takes_an_opener() -> None:
    assert asked("= YO\n? do they") == ["do they", "do they?"]
    assert asked("= YO\n? do 2 3 4 5 6 7 8")[2:] == ["so do 2 3 4 5 6 7 8"]
    assert asked("= YO\n? do 2 3 4 5 6 7 8 9")[2:] == []
    assert asked("= YO\n? why | do they hum")[2:] == ["do they hum", "do they hum?"]


def test_a_question_written_out_is_asked_with_its_mark_too() -> None:
    assert asked("= YO\n? what's on")[3:] == ["what's on?", "what is on?"]


def test_a_request_is_made_politely() -> None:
    assert asked("= YO\n! please hum")[1:] == []
    assert asked("= YO\n! sing") == ["sing", "please sing", "could you sing"]
    assert asked("= YO\n! hum | sing | beep")[-3:] == ["beep", "beep please", "could you beep"]
    assert asked("= YO\n! don't hum")[3:] == ["please don't hum"]


def test_words_are_spelt_in_the_ways_people_spell_them() -> None:
    assert asked("= YO\n. what's that") == ["what's that", "whats that", "what is that"]
    assert asked("= YO\n. i'll go") == ["i'll go", "i will go"]
    assert asked("= YO\n. don't you know it now") == [
        "don't you know it now",
        "dont you know it now",
    ]
    assert asked("= YO\n. my favorite colors") == ["my favorite colors", "my favourite colours"]
    assert asked("= YO\n. are you your board") == ["are you your board", "r u ur board"]
    assert asked("= YO\n. are you the very board") == ["are you the very board"]


def test_a_long_prompt_is_not_made_longer_than_the_line() -> None:
    prompt = "do " + "x" * (MAX_LINE - 5) + " x"
    assert asked(f"= YO\n? {prompt}") == [prompt]


def test_comments_and_blank_lines_say_nothing_and_a_reply_may_come_back() -> None:
    pairs = tinychat.read("# me\n\n= YO\n. a\n= NO\n. b\n= YO\n. c | a", "me.py", 5)
    assert pairs == [
        Pair("a", "YO", "me.py:8"),
        Pair("b", "NO", "me.py:10"),
        Pair("c", "YO", "me.py:12"),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("hello", "me.py:1: 'hello' (= a reply, or prompts after . ? or !)"),
        ("=", "me.py:1: '=' (= a reply, or prompts after . ? or !)"),
        (". hello", "me.py:1: prompts without a reply (= REPLY above them)"),
        ("= YO\n. a | | b", "me.py:2: '': the question is empty"),
        ("= YO\n. " + "a" * 63, "the question has 63 characters (at most 62, the chat line)"),
        ("= YO\n. a (b", "me.py:2: 'a (b': a bracket without its other half"),
        ("= YO\n. a b] c", "me.py:2: 'a b] c': a bracket without its other half"),
        ("= yo\n. a", "me.py:1: 'yo': the answer has lower case"),
        ("= YO\n. a\n= NO\n= SO\n. b", "me.py:3: 'NO' has no prompts"),
        ("= YO\n. a\n= NO", "me.py:3: 'NO' has no prompts"),
    ],
)
def test_a_faulty_text_is_refused_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(CorpusError) as error:
        tinychat.read(text, "me.py")
    assert problem in str(error.value)
    assert len(str(error.value).split("\n")) == 1


@given(st.text(alphabet="=.?!#()[]/| \nabcyou'", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        pairs = tinychat.read(text, "me.py")
    except CorpusError:
        return
    for pair in pairs:
        assert 1 <= len(pair.question) <= MAX_LINE
        assert pair.question == pair.question.strip()
