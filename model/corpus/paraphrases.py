"""Paraphrases: which questions mean the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ulmrig.model.corpus.pairs import Pair, fold

LARGE_GROUP: Final = 0.01
"""A group with a larger share of the pairs is never held out (see ``split``)."""
LARGE_GROUP_PAIRS: Final = 20
"""... and with more pairs than this, so that a small corpus can be split at all."""
_FUNCTION_WORDS: Final = frozenset(
    word
    for line in (
        # articles, pronouns, demonstratives
        "a an the i me my mine we us our you your yours u ur r he him his she her it its they",
        "them their this that these those there here one ones some any something anything someone",
        "anyone somebody anybody people person everyone everybody im id ill ive youre youd youll",
        "youve theyre",
        # auxiliaries, with and without apostrophe
        "is isnt are arent am was wasnt were be been being do does did done doesnt dont didnt has",
        "have had having hasnt havent can cant cannot could couldnt will wont would wouldnt shall",
        "should shouldnt may might must mustnt isn aren wasn doesn don didn hasn haven couldn",
        "wouldn s t d ll re ve m whats thats hes shes theres lets get got gets getting",
        # question words, conjunctions, prepositions
        "what which who whom whose how why when where if whether and or but so then than as of to",
        "in on at by for with from into onto about out off up down over under",
        # adverbs and fillers that do not change the subject
        "not no never ever very really quite rather too also just even still only always usually",
        "often mostly mainly normally generally typically sometimes commonly actually maybe",
        "perhaps possibly probably please well ok okay hmm um oh ah yes yeah now",
        # carriers: words that wrap a question and say nothing of its subject
        "thing things object objects item items kind kinds sort type category call called say said",
        "tell think guess consider considered describe described believe bet know like going",
        "gonna want wanna able possible find found finds use used uses using made",
    )
    for word in line.split()
)
_IRREGULAR: Final = {
    **dict.fromkeys(["built", "build"], "build"),
    **dict.fromkeys(["held", "kept"], "hold"),
    **dict.fromkeys(["ate", "eaten", "eat"], "eat"),
    **dict.fromkeys(["wore", "worn", "wear"], "wear"),
    **dict.fromkeys(["saw", "seen", "see"], "see"),
    **dict.fromkeys(["bought", "buy"], "buy"),
    **dict.fromkeys(["sold", "sell"], "sell"),
    **dict.fromkeys(["men", "man"], "man"),
    **dict.fromkeys(["women", "woman"], "woman"),
    **dict.fromkeys(["children", "kids", "kid"], "child"),
    **dict.fromkeys(["feet", "foot"], "foot"),
    **dict.fromkeys(["colour", "coloured", "colored", "colours"], "color"),
}
_WORD: Final = re.compile(r"[a-z0-9\xe0-\xff]+(?:'[a-z]+)?")
_LENGTHENED: Final = re.compile(r"(.)\1{2,}")


def _words(question: str) -> list[str]:
    """Return the words of a question: lower case, no apostrophes, "sooo" as "so"."""
    text = _LENGTHENED.sub(r"\1", question.lower())
    return [word.replace("'", "") for word in _WORD.findall(text)]


def _stem(word: str) -> str:
    """Return a crude stem: plurals, -ing, -ed, -en, -er, -est and -ly go, and so does a last e.

    It need not be a word, and words that meet by accident only make a group larger.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stem = word
    if stem.endswith("ies") and len(stem) > 4:
        stem = stem[:-3] + "y"
    elif stem.endswith("s") and not stem.endswith("ss") and len(stem) > 3:
        stem = stem[:-1]
    for suffix in ("ing", "ed", "en", "ly", "est", "er"):
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
            stem = stem[: -len(suffix)]
            if stem[-1] == stem[-2] and stem[-1] not in "aeiouls":
                stem = stem[:-1]
            break
    if stem.endswith("e") and len(stem) > 3:
        stem = stem[:-1]
    return stem[:-1] + "y" if stem.endswith("i") and len(stem) > 3 else stem


def group_key(question: str) -> str:
    """Return what all paraphrases of a question share: its content words, stemmed and sorted.

    "is it sharp", "are you sharp" and "sharp?" all give ``sharp``. A question without content
    words gives all its words after a ``=``, and one without any words its folded text.
    """
    words = _words(question)
    stems = sorted({_stem(word) for word in words if word not in _FUNCTION_WORDS})
    return " ".join(stems) or "=" + (" ".join(words) or fold(question))


def content_places(words: Sequence[str]) -> list[int]:
    """Return where the content words of ``words`` stand; nowhere, if there are none."""
    return [
        i
        for i, word in enumerate(words)
        if any(part not in _FUNCTION_WORDS for part in _words(word))
    ]


def content_span(words: Sequence[str]) -> tuple[int, int]:
    """Return where the first content word of ``words`` stands, and where the last one ends.

    A question without content words is all content.
    """
    places = content_places(words)
    return (places[0], places[-1] + 1) if places else (0, len(words))


def pair_key(pair: Pair) -> str:
    """Return the group of a pair: its question's, and that of its opener for a follow-up.

    So a dialogue is in one group.
    """
    return group_key(pair.opener or pair.question)


def groups(pairs: Sequence[Pair]) -> list[int]:
    """Return a group id for each pair, counted from 0; paraphrases, and a dialogue, share one."""
    ids: dict[str, int] = {}
    return [ids.setdefault(pair_key(pair), len(ids)) for pair in pairs]
