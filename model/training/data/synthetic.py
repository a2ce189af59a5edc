"""Synthetic prompts: new questions, made of the words of the corpus's questions.

Only the teacher can answer them. They show the network how the teacher weighs words that never
stood together, and that is most of what it has to learn of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ulmrig.model.corpus.pairs import fold
from ulmrig.model.corpus.paraphrases import content_span
from ulmrig.model.network.typed_line import MAX_LINE


def synthetic_prompts(questions: Sequence[str], count: int, seed: int) -> list[str]:
    """Return ``count`` distinct prompts, none of them one of ``questions``; fewer if need be.

    Half put the subject of one question, its first to its last content word, into another; half
    are the beginning of one question and the end of another. The same arguments give the same
    prompts: ``rng.random()`` is the same in every Python.
    """
    rng = Random(f"synthetic {seed}")
    words = [question.split() for question in questions]
    spans = [content_span(split) for split in words]
    known = {fold(question) for question in questions}
    made: list[str] = []
    for _ in range(4 * count if len(questions) > 1 else 0):
        if len(made) == count:
            break
        one, other = (int(rng.random() * len(words)) for _ in range(2))
        if rng.random() < 0.5:
            (first, last), (begin, end) = spans[one], spans[other]
            mixed = words[one][:first] + words[other][begin:end] + words[one][last:]
        else:
            cut = int(rng.random() * (len(words[one]) + 1))
            from_end = int(rng.random() * (len(words[other]) + 1))
            mixed = words[one][:cut] + words[other][from_end:]
        prompt = " ".join(mixed)
        if 0 < len(prompt) <= MAX_LINE and (folded := fold(prompt)) not in known:
            known.add(folded)
            made.append(prompt)
    return made
