"""How a character's text is read: prompts, replies, spellings, and what is refused."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ulmrig.model.corpus.grammars import notation
from ulmrig.model.corpus.pairs import CorpusError, Pair
from ulmrig.model.network.typed_line import MAX_LINE


def asked(text: str) -> list[str]:
    return [pair.question for pair in notation.read(text, "me.py")]


def test_a_statement_is_said_as_it_stands() -> None:
    assert asked("= YO\n. hello | good day") == ["hello", "good day"]


def test_brackets_are_choices() -> None:
    assert asked("= YO\n. hi[ there][!]") == ["hi", "hi!", "hi there", "hi there!"]
    assert asked("= YO\n. a [b] c") == ["a c", "a b c"]
    assert asked("= YO\n. (a/b) c[ d/ e]") == ["a c", "a c d", "a c e", "b c", "b c d", "b c e"]


def test_every_third_question_has_its_mark() -> None:
    assert asked("= YO\n? why | how | where | when | who | huh") == [
        *("why", "how", "where?"),
        *("when", "who", "huh?"),
    ]


def test_every_other_request_is_also_made_politely_and_each_in_another_way() -> None:
    assert asked("= YO\n! hum | sing | beep | blink | halt | tick | run | nap") == [
        *("hum", "please hum", "sing"),
        *("beep", "can you beep", "blink"),
        *("halt", "halt please", "tick"),
        *("run", "could you run", "nap"),
    ]


def test_a_request_that_is_polite_or_forbids_is_not_asked_for() -> None:
    assert asked("= YO\n! please hum | sing") == ["please hum", "sing"]
    assert asked("= YO\n. a | b\n! don't hum") == ["a", "b", "don't hum", "please don't hum"]


def test_every_other_prompt_is_also_spelt_in_another_way() -> None:
    assert asked("= YO\n. what's that | what's that")[1:] == ["what is that"]
    assert asked("= YO\n. yes | what's on") == ["yes", "what's on", "what is on"]
    assert asked("= YO\n. yes | no | ok | what's on")[3:] == ["what's on", "whats on"]
    assert asked("= YO\n. yes | can't it go now")[1:] == ["can't it go now", "cant it go now"]


@pytest.mark.parametrize(
    ("prompt", "other"),
    [
        ("i'll go home to bed now", "i will go home to bed now"),
        ("do you like my favorite color", "do you like my favourite colour"),
        ("are you your board", "r u ur board"),
        ("o'clock", "oclock"),
    ],
)
def test_words_are_spelt_in_the_ways_people_spell_them(prompt: str, other: str) -> None:
    assert asked(f"= YO\n. yes | {prompt}")[1:] == [prompt, other]


def test_you_is_written_out_in_a_long_prompt() -> None:
    assert asked("= YO\n. yes | are you the very board") == ["yes", "are you the very board"]


def test_a_long_prompt_is_not_made_longer_than_the_line() -> None:
    prompt = "do " + "x" * (MAX_LINE - 5) + " x"
    assert asked(f"= YO\n? a | b | {prompt}")[2:] == [prompt]
    assert asked(f"= YO\n! {prompt}") == [prompt]


def test_comments_and_blank_lines_say_nothing_and_a_reply_may_come_back() -> None:
    pairs = notation.read("# me\n\n= YO\n. a\n= NO\n. b\n= YO\n. c | a", "me.py", 5)
    assert pairs == [
        Pair("a", "YO", "me.py:8"),
        Pair("b", "NO", "me.py:10"),
        Pair("c", "YO", "me.py:12"),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("hello", "me.py:1: 'hello' (= a reply, prompts after . ? or !, or a follow-up after >)"),
        ("=", "me.py:1: '=' (= a reply, prompts after . ? or !, or a follow-up after >)"),
        (". hello", "me.py:1: prompts without a reply (= REPLY above them)"),
        ("= YO\n. a | | b", "me.py:2: '': the question is empty"),
        ("= YO\n. " + "a" * 63, "the question has 63 characters (at most 62, the chat line)"),
        ("= YO\n. a (b", "me.py:2: 'a (b': a bracket without its other half"),
        ("= YO\n. a b] c", "me.py:2: 'a b] c': a bracket without its other half"),
        ("= yo\n. a", "me.py:1: 'yo': the answer has lower case"),
        ("= YO\n. a\n= NO\n= SO\n. b", "me.py:3: 'NO' has no prompts"),
        ("= YO\n. a\n= NO", "me.py:3: 'NO' has no prompts"),
        ("> why = SO", "me.py:1: a follow-up without a reply (= REPLY above it)"),
        ("= YO\n. a\n>> why = SO", "me.py:3: '>> why = SO' follows no '>' line (one above it)"),
        ("= YO\n. a\n> why", "me.py:3: '> why' is no follow-up (> prompts = REPLY)"),
        ("= YO\n. a\n> = SO", "me.py:3: '> = SO' is no follow-up (> prompts = REPLY)"),
        ("= YO\n. a\n> b =", "me.py:3: '> b =' is no follow-up (> prompts = REPLY)"),
        ("= YO\n. a\n> b = so", "me.py:3: 'so': the answer has lower case"),
        ("= YO\n. a\n> b | = SO", "me.py:3: '': the question is empty"),
        ("= NO\n> b = SO", "me.py:2: an orphan: 'b' follows 'NO', which no question gets"),
        ("= YO\n. a\n= NO\n>> b = SO", "me.py:4: '>> b = SO' follows no '>' line"),
    ],
)
def test_a_faulty_text_is_refused_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(CorpusError) as error:
        notation.read(text, "me.py")
    assert problem in str(error.value)
    assert len(str(error.value).split("\n")) == 1


def followed(text: str) -> list[tuple[str, str, str, str]]:
    """Return question, answer, last reply and opener of each pair."""
    return [(p.question, p.answer, p.after, p.opener) for p in notation.read(text, "me.py")]


def test_followups_stand_behind_the_first_question_that_gets_their_reply() -> None:
    text = "= YO\n. a | b\n> why | how come = SO\n>> really = YES\n> when = NOW\n. c"
    assert followed(text) == [
        ("a", "YO", "", ""),
        ("why", "SO", "YO", "a"),
        ("really", "YES", "SO", "a"),
        ("how come", "SO", "YO", "a"),
        ("when", "NOW", "YO", "a"),
        ("b", "YO", "", ""),
        ("c", "YO", "", ""),
    ]


def test_followups_of_a_reply_may_stand_anywhere_and_are_one_list() -> None:
    text = "= SO\n> really = YES\n= YO\n. a\n> why = SO\n= YO\n> why = SO\n> when = NOW\n. b"
    assert followed(text) == [
        ("a", "YO", "", ""),
        ("why", "SO", "YO", "a"),
        ("really", "YES", "SO", "a"),
        ("when", "NOW", "YO", "a"),
        ("b", "YO", "", ""),
    ]


def test_a_reply_that_leads_back_to_itself_is_written_once() -> None:
    text = "= YO\n. a\n> again = YO\n> why = SO\n>> again = SO\n>> and = YO"
    assert followed(text)[1:] == [
        ("again", "YO", "YO", "a"),
        ("why", "SO", "YO", "a"),
        ("again", "SO", "SO", "a"),
        ("and", "YO", "SO", "a"),
    ]


def test_a_followup_may_be_a_question_or_a_request_or_a_mark() -> None:
    text = "= YO\n. a\n>? why | how | when = SO\n> ! sing = LA\n> ? = WHAT\n> ... = WELL\n> (a/b)=C"
    assert [(question, answer) for question, answer, *_ in followed(text)[1:]] == [
        *(("why", "SO"), ("how", "SO"), ("when?", "SO")),
        *(("sing", "LA"), ("?", "WHAT"), ("...", "WELL"), ("a", "C"), ("b", "C")),
    ]


def test_a_followup_more_changes_no_other_question() -> None:
    text = "= YO\n? a | b\n{}? c | d\n"
    assert asked(text.format("")) == [
        question for question, _, after, _ in followed(text.format("> e = SO\n")) if not after
    ]


def test_followups_may_stand_in_another_module() -> None:
    one, other = ModuleType("me.one"), ModuleType("me.other")
    one.TEXT = "= YO\n> why = SO"  # type: ignore[attr-defined]
    other.TEXT = "= YO\n. a"  # type: ignore[attr-defined]
    assert notation.read_modules([one, other]) == [
        Pair("a", "YO", "me/other.py:11"),
        Pair("why", "SO", "me/one.py:11", "YO", "a"),
    ]


@given(st.text(alphabet="=.?!#()[]/|> \nabcyou'", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        pairs = notation.read(text, "me.py")
    except CorpusError:
        return
    for pair in pairs:
        assert 1 <= len(pair.question) <= MAX_LINE
        assert pair.question == pair.question.strip()
