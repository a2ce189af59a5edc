"""What a request says to the language model, and the JSON schema of the answer it is to give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ulmrig.model.corpus.llm.plan import REWORDINGS, Plan, Request
from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.network.typed_line import MAX_LINE

TRUE_ANSWERS: Final = ("YES", "NO", "MAYBE")
"""The answers to a question about the thing."""

ANSWER_SHARES: Final = {"YES": 0.35, "NO": 0.4, "MAYBE": 0.25}
"""What share of the questions of a request should have which answer."""

TYPICAL_LENGTH: Final = 32
"""Characters of a question, for the estimate."""

SYSTEM: Final = f"""\
You write training data for a tiny neural network that plays Twenty Questions on a Z80 computer.
The secret thing is: {{topic}}. A player who does not know it types lines; the network answers.
YES, NO and MAYBE answer questions about a typical {{topic}}, truthfully; MAYBE is for what depends
on the one at hand, on taste or on how it is meant. WIN is for a line that names the thing. FOG is
for a line that is no yes-or-no question about the thing.
Lines are what people type: lower case, plain ASCII, at most {MAX_LINE} characters, no '|'.
Every line differs from the others in more than punctuation.
Answer with JSON by the schema you are given, and nothing else."""

TEMPLATES: Final = {
    "question": (
        "Write {lines} different yes-or-no questions about the secret thing, with the true answer"
        " to each.\nCategory: {about}.\nAbout {YES} answers YES, {NO} NO and {MAYBE} MAYBE. No"
        " question names the thing itself. Ask about facts, not whether it is some other object."
    ),
    "reword": (
        f"Reword each of these questions {REWORDINGS} times, so that the answer stays the same.\n"
        "Style: {about}. Do not negate, do not turn bigger into smaller. Give with each line the"
        " number of its question as 'of'.\n{originals}"
    ),
    "distractor": (
        "Write {lines} wrong guesses: the player names one thing that is not the secret thing, as"
        " in 'is it a bridge' or 'i think it's a candle'. Half of them are things that resemble"
        " the secret thing or stand near it, the others are everyday things of all kinds. Vary the"
        " wording. Batch {about}."
    ),
    "win": (
        "Write {lines} lines in which the player names the secret thing, as in '{topic}?', 'is it"
        " {article} {topic}' or 'my guess is {topic}': with and without article, with common"
        " synonyms, special kinds of it, and now and then a typo. Batch {about}."
    ),
    "fog": (
        "Write {lines} lines that are no yes-or-no question about the secret thing: greetings,"
        " small talk, statements about the player, questions with what, who, why or how, orders to"
        " a computer, sums, half sentences, keys hit at random. Batch {about}."
    ),
}

AVOID: Final = "\nThese are there already; write others:\n"


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON schema of an answer: an object with ``lines``, each with its ``question``.

    Answers of the kind ``question`` have an ``answer`` too, those of ``reword`` a number ``of``.
    """
    fields: dict[str, Any] = {"question": {"type": "string"}}
    if kind == "question":
        fields["answer"] = {"type": "string", "enum": list(TRUE_ANSWERS)}
    if kind == "reword":
        fields = {"of": {"type": "integer"}, **fields}
    line = {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"lines": {"type": "array", "items": line}},
        "required": ["lines"],
        "additionalProperties": False,
    }


def system(topic: str) -> str:
    """Return what every request begins with."""
    return SYSTEM.format(topic=topic)


def originals(request: Request, known: Mapping[str, Sequence[Pair]]) -> list[Pair]:
    """Return the pairs that a request rewords, in the order in which it numbers them from 1."""
    there = list(known.get(request.parent, ()))[request.first :]
    return there[: request.lines // REWORDINGS]


def prompt(plan: Plan, request: Request, known: Mapping[str, Sequence[Pair]]) -> str:
    """Return the text of a request; ``known`` has the lines of the requests before it.

    It is empty for a request that has nothing to reword.
    """
    shown = originals(request, known)
    if request.kind == "reword" and not shown:
        return ""
    text = TEMPLATES[request.kind].format(
        topic=plan.topic,
        article="an" if plan.topic[0] in "aeiou" else "a",
        lines=request.lines,
        about=request.about,
        originals="\n".join(f"{number}. {pair.question}" for number, pair in enumerate(shown, 1)),
        **{answer: round(request.lines * share) for answer, share in ANSWER_SHARES.items()},
    )
    there = [pair.question for name in request.after for pair in known.get(name, ())]
    return text + (AVOID + "\n".join(there) if there else "")


def size(plan: Plan, request: Request) -> tuple[int, int]:
    """Return the characters of a request, roughly, and the lines it asks for."""
    others = {other.name: other.lines for other in plan.requests}
    shown = request.lines // REWORDINGS if request.parent else 0
    shown += sum(others[name] for name in request.after)
    text = len(system(plan.topic)) + len(TEMPLATES[request.kind]) + len(request.about)
    return text + shown * TYPICAL_LENGTH, request.lines


def texts(topic: str) -> list[str]:
    """Return all fixed texts: a plan whose texts have changed is another plan."""
    return [system(topic), AVOID, *TEMPLATES.values(), *(str(schema(kind)) for kind in TEMPLATES)]
