"""Labels: what a reply is to begin with, the corpus's answers softened by a teacher.

The first character carries the decision; what follows it is spelling. So it is there that a label
is a distribution over characters, and the synthetic prompts have nothing but that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from ulmrig.model.corpus.pairs import Pair
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.data.encoder import SentenceEncoder
from ulmrig.model.training.data.synthetic import synthetic_prompts
from ulmrig.model.training.data.wide import wide_prompts

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


class Teaches(Protocol):
    """A teacher, whoever it is."""

    @property
    def answers(self) -> tuple[str, ...]:
        """What the columns of ``shares`` stand for."""

    def shares(self, questions: Sequence[str]) -> Shares:
        """Return how likely each answer is to each question: float32 (questions, answers)."""


def labels(
    pairs: Sequence[Pair],
    charset: str,
    config: TrainConfig,
    encoder: SentenceEncoder | None = None,
) -> Labels:
    """Label ``pairs``, and the synthetic prompts made of them, as ``config`` wants it.

    No other question reaches the teacher, and no follow-up: it sees a question alone. Where there
    are more than MOST_ANSWERS answers, or one alone, the answers themselves are the labels, and no
    prompts are made. ``encoder`` stands for the installed one, if ``config`` wants any. Raises
    TrainingUnavailable if it wants one and none is installed.
    """
    width = len(charset) + 1
    answers = sorted({pair.answer for pair in pairs})
    first = np.zeros((len(answers), width), dtype=np.float32)
    first[np.arange(len(answers)), [charset.index(answer[0]) for answer in answers]] = 1
    place = {answer: i for i, answer in enumerate(answers)}
    given = first[[place[pair.answer] for pair in pairs]]
    none = Labels(given, (), np.zeros((0, width), dtype=np.float32))
    taught = len({pair.answer for pair in pairs if not pair.after})
    if not 1 < taught <= MOST_ANSWERS or not (config.teacher_share or config.synthetic):
        return none
    if config.teacher == "ngrams":
        encoder = None
    elif encoder is None:
        from ulmrig.model.training.data.encoder import load

        encoder = load()

    rows = np.array([not pair.after for pair in pairs])
    alone = [pair for pair in pairs if not pair.after]
    teacher, said = _taught(alone, config, encoder)
    known = first[[place[answer] for answer in teacher.answers]]
    mixed, share = given.copy(), np.float32(config.teacher_share)
    mixed[rows] = (1 - share) * given[rows] + share * (said @ known)
    prompts = _prompts([pair.question for pair in alone], config, encoder)
    return Labels(mixed, tuple(prompts), teacher.shares(prompts) @ known)


def _taught(
    pairs: Sequence[Pair], config: TrainConfig, encoder: SentenceEncoder | None
) -> tuple[Teaches, Shares]:
    """Return a teacher fitted to ``pairs``, and what teachers say of them out of fold."""
    from ulmrig.model.training.data.encoder_teacher import with_encoder
    from ulmrig.model.training.data.teacher import out_of_fold

    teacher, said = out_of_fold(pairs, penalty=config.teacher_penalty, seed=config.seed)
    if encoder is None:
        return teacher, said
    return with_encoder(pairs, teacher, said, encoder, config.seed)


def _prompts(
    questions: Sequence[str], config: TrainConfig, encoder: SentenceEncoder | None
) -> list[str]:
    """Return the synthetic prompts: of mixed words and, with an encoder, wide ones among them."""
    wide: list[str] = []
    if encoder is not None:
        count = round(config.wide * config.synthetic)
        wide = wide_prompts(questions, count, config.seed, encoder)
    count = config.synthetic - len(wide)
    known = set(wide)
    mixed = synthetic_prompts(questions, count, config.seed)
    return [*(prompt for prompt in mixed if prompt not in known), *wide]
