"""What players say about the answer that they just got, in the corpus ``guess``.

``MEANT[meaning]`` is a text of wordings with semicolons or line ends between them, and
``ANSWERS[reply][meaning]`` what is answered to them after a reply. The memory of a conversation
is its last reply, so that a follow-up can only be about that reply's own word.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Final

from ulmrig.model.corpus.pairs import Pair

MEANT: Final[dict[str, str]] = {
    "doubt": """
        are you sure; are you really sure; are you sure about that; you sure; really; is that true
        is that right; are you certain; are you quite sure; seriously; for real; is that so
        is that really true; are you sure of it; is that correct; is that your final answer
        are you positive; sure about that; truly; is it really""",
    "disbelief": """
        no way; i don't believe it; i don't believe that; that can't be; that can't be right
        i can't believe it; impossible; you don't mean it; it can't be true""",
    "yes": """
        so it is; so is it a yes; is that a yes; so that's a yes; you mean yes; did you say yes
        so yes; is it a yes; was that a yes; a yes then; yes then; so the answer is yes
        so you mean yes; is your answer yes; it is then; so it's true; am i right; was i right
        was that correct; so i'm right; so i was right""",
    "no": """
        so is it a no; is that a no; so that's a no; you mean no; did you say no; so no; is it a no
        was that a no; a no then; no then; so the answer is no; so you mean no; is your answer no
        so it isn't; so it's not; so it is not; it isn't then; not at all; so it's false""",
    "maybe": """
        so maybe; is that a maybe; so that's a maybe; you mean maybe; did you say maybe
        so is it a maybe; was that a maybe; does it depend; it depends then; so it depends
        is your answer maybe; so some are and some are not; so it can be both
        so it could be either; in some cases; only some of them""",
    "again": """
        say that again; say it again; what did you say; can you repeat that; repeat that; come again
        once more please; pardon; pardon me; sorry, what; what was that; can you say that again
        repeat your answer; what was your answer; again please; i didn't hear you; yes or no
        what's your answer; tell me again; could you repeat it""",
    "lie": """
        are you lying; is that a lie; are you kidding; are you joking; are you making that up
        do you lie; was that a lie; are you kidding me; is this a joke; do you want to fool me""",
    "reason": """
        why; why not; how come; why is that; why is it so; what do you mean; what does that mean
        how do you know; explain that; explain; what makes you say that; why do you say that
        tell me why; tell me more; give me a reason; and why; says who; who told you""",
    "close": """
        am i close; am i getting close; am i getting warm; am i getting warmer; am i warm
        is that a good start; am i on the right track; does that help me""",
    "won": """
        did i win; have i won; so i won; did i get it; was that it; so that's it; is that it
        is it over; is the game over; i got it; did i guess it; so i win; is that the secret
        so i guessed it""",
}

ANSWERS: Final[dict[str, dict[str, str]]] = {
    "YES": {
        "doubt": "YES",
        "disbelief": "YES",
        "yes": "YES",
        "no": "NO",
        "maybe": "NO",
        "again": "YES",
        "lie": "NO",
        "reason": "FOG",
        "close": "MAYBE",
        "won": "NO",
    },
    "NO": {
        "doubt": "YES",
        "disbelief": "NO",
        "yes": "NO",
        "no": "YES",
        "maybe": "NO",
        "again": "NO",
        "lie": "NO",
        "reason": "FOG",
        "close": "NO",
        "won": "NO",
    },
    "MAYBE": {
        "doubt": "NO",
        "disbelief": "MAYBE",
        "yes": "MAYBE",
        "no": "MAYBE",
        "maybe": "YES",
        "again": "MAYBE",
        "lie": "NO",
        "reason": "FOG",
        "close": "MAYBE",
        "won": "NO",
    },
    "WIN": {
        "doubt": "YES",
        "disbelief": "YES",
        "yes": "YES",
        "no": "NO",
        "maybe": "NO",
        "again": "WIN",
        "lie": "NO",
        "reason": "FOG",
        "close": "YES",
        "won": "YES",
    },
    "FOG": dict.fromkeys(MEANT, "FOG"),
}

OPENERS: Final = 60
"""Questions that begin a dialogue, for each reply."""

TIMES: Final = 5
"""Openers under which each wording stands, so that no part of the corpus has a wording alone."""


def wordings(meaning: str) -> list[str]:
    """Return the ways to say what is meant, in their order."""
    text = MEANT[meaning].replace("\n", ";")
    return [wording.strip() for wording in text.split(";") if wording.strip()]


def alone() -> Iterator[str]:
    """Yield every wording once; who begins a conversation with one asks nothing about the thing."""
    for meaning in MEANT:
        yield from wordings(meaning)


def with_dialogues(pairs: Sequence[Pair]) -> list[Pair]:
    """Return ``pairs``, all of them single questions, with follow-ups behind some of each answer.

    The openers are drawn by lot from the questions with that answer, and each wording gets
    TIMES of them.
    """
    behind: dict[str, list[Pair]] = {}
    for reply in ANSWERS:
        rng = random.Random(f"guess after {reply}")
        asked = [pair.question for pair in pairs if pair.answer == reply]
        openers = rng.sample(asked, OPENERS)
        for wording, answer in _about(reply):
            for opener in rng.sample(openers, TIMES):
                followup = Pair(wording, answer, after=reply, opener=opener)
                behind.setdefault(opener, []).append(followup)
    return [each for pair in pairs for each in (pair, *behind.pop(pair.question, ()))]


def _about(reply: str) -> Iterator[tuple[str, str]]:
    for meaning, answer in ANSWERS[reply].items():
        for wording in wordings(meaning):
            yield wording, answer
