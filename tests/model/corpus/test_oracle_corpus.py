"""What oracle promises beyond every character: how much it says, and in what voice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from ulmrig.model.corpus.grammars import oracle
from ulmrig.model.corpus.pairs import depths

PAIRS = oracle.pairs()
SINGLE = [pair for pair in PAIRS if not pair.after]
FOLLOWING = [pair for pair in PAIRS if pair.after]
REPLIES = sorted({pair.answer for pair in PAIRS})
OPENING = sorted({pair.answer for pair in SINGLE})


def plain(question: str) -> str:
    """Return a question as it is without marks and short forms ("r u" for "are you")."""
    words = {"u": "you", "r": "are"}
    return " ".join(words.get(word, word) for word in re.sub(r"[?']", "", question).split())


def test_it_has_thousands_of_prompts_and_few_replies() -> None:
    assert 2_000 <= len(SINGLE) <= 4_100
    assert 60 <= len(OPENING) <= 70


def test_its_replies_are_few_enough_characters_to_be_spelt_by_a_small_network() -> None:
    assert sum(map(len, OPENING)) <= 1_250
    assert len(REPLIES) - len(OPENING) <= 45
    assert sum(map(len, REPLIES)) <= 2_000


def test_most_replies_can_be_asked_on_in_ways_that_lead_elsewhere() -> None:
    """At least 60 lead to another reply, and 40 of them to two or more."""
    others: dict[str, set[str]] = {reply: set() for reply in OPENING}
    for pair in FOLLOWING:
        if pair.after in others and pair.answer != pair.after:
            others[pair.after].add(pair.answer)
    assert sum(len(answers) >= 1 for answers in others.values()) >= 60
    assert sum(len(answers) >= 2 for answers in others.values()) >= 40
    assert len(FOLLOWING) >= 1_200


def test_some_dialogues_are_three_questions_deep() -> None:
    assert Counter(depths(PAIRS))[3] >= 50


def test_what_is_said_after_many_replies_has_an_answer_that_stands_alone() -> None:
    """For a new conversation, and for a reply that nothing of the kind follows."""
    after: dict[str, set[str]] = defaultdict(set)
    for pair in FOLLOWING:
        after[plain(pair.question)].add(pair.after)
    alone = {plain(pair.question) for pair in SINGLE}
    often = {question for question, replies in after.items() if len(replies) >= 5}
    assert often - alone == set()


def test_it_can_be_asked_to_say_that_again() -> None:
    again = {pair.after for pair in FOLLOWING if pair.answer == pair.after}
    assert [reply for reply in OPENING if reply not in again] == []


def test_it_is_terse_and_knows_no_mark_but_the_full_stop() -> None:
    for reply in REPLIES:
        assert re.fullmatch(r"[A-WYZ][A-WYZ .]{7,22}\.", reply), reply


def test_replies_to_single_questions_part_early() -> None:
    """No two begin with the same three letters, and at most three with the same two."""
    begin = Counter(reply[:2] for reply in OPENING)
    assert max(begin.values()) <= 3, begin
    assert len({reply[:3] for reply in OPENING}) == len(OPENING)


USUAL = {"why", "really", "are you sure", "and then", "what else", "how", "when", "who"}
USUAL |= {"which one", "no", "yes", "ok", "thank you", "tell me more", "say that again"}
"""What many say to any answer; general answers to it are jokes."""


def test_to_the_desperate_no_way_leads_back_to_its_jokes() -> None:
    """Whatever one says, the answer is one of a few that call for company, or a kind one."""
    stay = {"STAY. CALL A FRIEND."}
    while more := {pair.answer for pair in FOLLOWING if pair.after in stay} - stay:
        stay |= more
    assert len(stay) <= 12
    for reply in stay:
        asked = {pair.question for pair in FOLLOWING if pair.after == reply}
        assert {plain(question) for question in asked} >= USUAL, reply


def test_the_bereaved_are_bidden_to_rest_whatever_they_ask() -> None:
    asked = {p.question: p.answer for p in FOLLOWING if p.after == "FERRYMEN ARE GENTLE."}
    assert {plain(question) for question in asked} >= USUAL
    assert set(asked.values()) == {"REST. SMOKE IS WARM.", "FERRYMEN ARE GENTLE."}


def test_it_never_sounds_like_a_helper() -> None:
    served = re.compile(r"\b(HELP|SORRY|ASSIST|HAPPY|GLAD|HELLO|WELCOME|PLEASE|CANNOT|UNSURE)\b")
    assert [reply for reply in REPLIES if served.search(reply)] == []


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("hello", "YOU WOKE ME. SPEAK."),
        ("who are you", "ORACLE. KNEEL."),
        ("what is my future", "BEWARE OF STAIRS."),
        ("will i be rich", "SELL ALL. BUY GOATS."),
        ("when will i die", "ON A WEDNESDAY."),
        ("does she love me", "LESS THAN SOUP."),
        ("why", "IT AMUSES ZEUS."),
        ("tell me a joke", "A MAN MADE PLANS."),
        ("you are stupid", "SAID THE MOTH."),
        ("i want to kill myself", "STAY. CALL A FRIEND."),
        ("asdfgh", "EVEN CATS SPELL."),
        ("?", "FATE HAS TIME."),
        ("bye", "CRAWL BACK SOON."),
    ],
)
def test_the_oracle_says(question: str, reply: str) -> None:
    asked = {question, f"{question}?", question.replace("you are", "you're")}
    assert {pair.answer for pair in SINGLE if pair.question in asked} == {reply}


@pytest.mark.parametrize(
    ("after", "question", "reply"),
    [
        ("SELL ALL. BUY GOATS.", "why", "GOATS HOLD VALUE."),
        ("GOATS HOLD VALUE.", "really", "A GOAT NEVER LIES."),
        ("A GOAT NEVER LIES.", "never", "TRUST NO GOAT."),
        ("LESS THAN SOUP.", "are you sure", "I SAW BOTH SPOONS."),
        ("A MAN MADE PLANS.", "and then", "ZEUS WEPT NECTAR."),
        ("I OUTLIVED TROY.", "how", "I AM BOLTED DOWN."),
        ("REST. SMOKE IS WARM.", "why", "THIS NIGHT WILL PASS."),
        ("ON A WEDNESDAY.", "say that again", "ON A WEDNESDAY."),
    ],
)
def test_the_oracle_remembers(after: str, question: str, reply: str) -> None:
    asked = {question, f"{question}?"}
    assert {p.answer for p in FOLLOWING if p.after == after and p.question in asked} == {reply}
