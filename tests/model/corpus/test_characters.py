"""What both characters promise: enough to say, and never two replies to one prompt."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from ulmrig.model.corpus import builtin as generate
from ulmrig.model.corpus.pairs import Corpus, Pair, lines, parse
from ulmrig.model.network.features import CONTEXT_LENGTH, context_window, query_counts
from ulmrig.model.network.typed_line import MAX_LINE

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("oracle", "tinychat")
PAIRS = {name: generate.pairs(name) for name in NAMES}
SINGLE = {name: [pair for pair in PAIRS[name] if not pair.after] for name in NAMES}
REPLIES = [(name, reply) for name in NAMES for reply in sorted({p.answer for p in PAIRS[name]})]
OPENING = [(name, reply) for name, reply in REPLIES if any(p.answer == reply for p in SINGLE[name])]

each_character = pytest.mark.parametrize("name", NAMES)
each_reply = pytest.mark.parametrize(("name", "reply"), REPLIES)


def digest(pairs: list[Pair]) -> str:
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


def letters(question: str) -> str:
    """Return what is left of a question without marks, blanks and the "u" of "are u"."""
    return re.sub(r"[^a-z0-9]|\bu\b", "", question)


@each_reply
def test_a_reply_is_one_line_of_upper_case(name: str, reply: str) -> None:
    assert re.fullmatch(r"[A-Z0-9 .?!,'-]{2,}", reply)
    assert reply == " ".join(reply.split())


@each_character
def test_a_question_comes_once_and_no_reply_has_many(name: str) -> None:
    pairs = PAIRS[name]
    assert len({(pair.question, pair.after) for pair in pairs}) == len(pairs)
    [(reply, count)] = Counter(pair.answer for pair in pairs).most_common(1)
    assert count < len(pairs) / 20, reply


@pytest.mark.parametrize(("name", "reply"), OPENING)
def test_every_reply_to_a_single_question_has_at_least_15_wordings(name: str, reply: str) -> None:
    """Spelt alike but for punctuation and "u" is one wording."""
    assert len({letters(pair.question) for pair in SINGLE[name] if pair.answer == reply}) >= 15


@each_character
def test_questions_are_what_people_type_on_one_line(name: str) -> None:
    for pair in PAIRS[name]:
        assert re.fullmatch(r"[ -z~]+", pair.question), pair
        assert pair.question == " ".join(pair.question.lower().split()), pair
        assert len(pair.question) <= MAX_LINE, pair
        assert not set(pair.question) & set("|()[]"), pair


@each_character
def test_no_question_has_two_replies_whatever_its_punctuation_and_spaces(name: str) -> None:
    replies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair in PAIRS[name]:
        # What is all marks ("?", "...") is told apart by them.
        bare = re.sub(r"[^a-z0-9]", "", pair.question) or pair.question
        replies[bare, pair.after].add(pair.answer)
    assert {question: some for question, some in replies.items() if len(some) > 1} == {}
    assert Corpus(tuple(PAIRS[name])).conflicts() == []


@each_character
@pytest.mark.parametrize("buckets", [512, 1024])
def test_what_asks_for_another_reply_falls_into_other_buckets(name: str, buckets: int) -> None:
    seen: dict[tuple[bytes, str], Pair] = {}
    counts = query_counts([pair.question for pair in PAIRS[name]], buckets)
    for pair, row in zip(PAIRS[name], counts, strict=True):
        assert seen.setdefault((row.tobytes(), pair.after), pair).answer == pair.answer, pair


@each_character
def test_replies_that_look_alike_go_on_alike(name: str) -> None:
    """The last 8 characters tell how a reply goes on, unless it begins as another does."""
    next_letters: dict[bytes, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for _, reply in [known for known in REPLIES if known[0] == name]:
        for i in range(len(reply) + 1):
            window = context_window(reply[:i])
            assert len(window) == CONTEXT_LENGTH
            next_letters[window][reply[:i]].add(reply[i : i + 1])
    for begun in next_letters.values():
        assert len(begun) == 1 or len(set().union(*begun.values())) == 1, dict(begun)


@each_character
def test_where_names_the_line_that_the_prompt_stands_on(name: str) -> None:
    chosen = [pair for pair in SINGLE[name] if pair.question in ("who are you", "lol", "bored")]
    assert len(chosen) == 3
    for pair in chosen:
        file, line = pair.where.split(":")
        text = (ROOT / file).read_text(encoding="utf-8").split("\n")[int(line) - 1]
        assert pair.question in text


@each_character
def test_it_is_the_same_in_every_process(name: str) -> None:
    code = (
        "from tests.model.corpus.test_characters import digest; "
        "from ulmrig.model.corpus import builtin as generate; "
        f"print(digest(generate.pairs({name!r})))"
    )
    for seed in ("1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", code]
        out = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)
        assert out.stdout.decode().strip() == digest(PAIRS[name])
    assert digest(generate.pairs(name)) == digest(PAIRS[name])


@each_character
def test_it_survives_a_corpus_file(name: str) -> None:
    pairs, problems = parse("".join(lines(PAIRS[name])).encode(), f"{name}.txt")
    assert problems == []
    assert [replace(pair, where="") for pair in pairs] == [
        replace(pair, where="") for pair in PAIRS[name]
    ]
