"""Labels: what a reply is to begin with, the corpus's answers softened by a teacher.

The first character carries the decision; what follows it is spelling. So it is there that a label
is a distribution over characters, and the synthetic prompts have nothing but that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.synthetic import synthetic_prompts

MOST_ANSWERS: Final = 64
"""With more different answers than this, there is nothing for a teacher to generalise."""

Shares = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Labels:
    """First characters, for L logits.

    ``pairs`` float32 (pairs, L) is what each pair's first character is to be; ``prompts`` are
    synthetic and have ``of_prompts`` float32 (prompts, L). Rows sum to 1.
    """

    pairs: Shares
    prompts: tuple[str, ...]
    of_prompts: Shares


def labels(pairs: Sequence[Pair], charset: str, config: TrainConfig) -> Labels:
    """Label ``pairs``, and the synthetic prompts made of them, as ``config`` wants it.

    No other question reaches the teacher, and no follow-up: it sees a question alone. Where there
    are more than MOST_ANSWERS answers, or one alone, the answers themselves are the labels, and no
    prompts are made.
    """
    width = len(charset) + 1
    answers = sorted({pair.answer for pair in pairs})
    first = np.zeros((len(answers), width), dtype=np.float32)
    first[np.arange(len(answers)), [charset.index(answer[0]) for answer in answers]] = 1
    place = {answer: i for i, answer in enumerate(answers)}
    given = first[[place[pair.answer] for pair in pairs]]
    none = Labels(given, (), np.zeros((0, width), dtype=np.float32))
    taught = len({pair.answer for pair in pairs if not pair.after})
    if not 1 < taught <= MOST_ANSWERS or not (config.teacher or config.synthetic):
        return none
    from ulmrig.model.training.data.teacher import out_of_fold

    rows = np.array([not pair.after for pair in pairs])
    alone = [pair for pair in pairs if not pair.after]
    teacher, said = out_of_fold(alone, penalty=config.teacher_penalty, seed=config.seed)
    known = first[[place[answer] for answer in teacher.answers]]
    mixed = given.copy()
    mixed[rows] = (1 - config.teacher) * given[rows] + np.float32(config.teacher) * (said @ known)
    prompts = synthetic_prompts([pair.question for pair in alone], config.synthetic, config.seed)
    return Labels(mixed, tuple(prompts), teacher.shares(prompts) @ known)
