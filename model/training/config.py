"""TrainConfig: everything a training run depends on, a line each. No torch here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from ulmrig.model.errors import UlmrigError
from ulmrig.model.network.npz import MAX_WIDTH


class TrainError(UlmrigError):
    """A training that cannot be done as asked. The text is one line."""


class TrainingUnavailable(TrainError):  # noqa: N818  # it says what is wrong, not whose error
    """PyTorch is missing. The text says how to get it."""


@dataclass(frozen=True)
class TrainConfig:
    """How to train: name, default and reason. Raises TrainError for values that cannot be.

    Two runs with equal configuration and corpus give the same bytes on the same machine;
    ``checkpoint_seconds`` alone has no say in them.
    """

    # the network
    hidden: tuple[int, ...] = (256, 64)  # neurons of the hidden layers; wide, then few: cheap
    query_buckets: int = 1024  # a power of two; below it trigrams collide, above nothing is won
    # the corpus
    recall: bool = False  # True: train on every pair and measure there; for small talk
    dev: float = 0.1  # share of the pairs that picks the best epoch
    test: float = 0.0  # share that training never sees, for evaluate; 0.1 to publish a figure
    split_seed: int = 0  # which groups of paraphrases are held out; evaluate uses the same
    # examples
    continuations: float = 0.4  # share of the characters that an epoch uses of those that follow
    # from the reply so far; where it leaves a choice, all are used
    shuffled: float = 0.5  # share of those asked with another question, where it cannot matter
    marks: float = 0.3  # share of the questions that gain or lose a question mark
    typos: float = 0.5  # share of the questions with a typing error, fresh ones each epoch
    longer: float = 0.0  # share that goes on in another's words, behind a reply's first character;
    # without it a reply to a long line begins well and ends in mere letters
    class_weights: float = 0.0  # power of 1/frequency of an answer; 0.5 lifts rare answers
    # the teacher, which sees unhashed n-grams and labels what the network learns
    teacher: float = 0.5  # its share of a question's label, out of fold; the answer has the rest
    teacher_penalty: float = 0.1  # on its squared weights; 0.05 to 0.3 are alike
    synthetic: int = 60_000  # prompts of mixed words that only the teacher answers
    synthetic_share: float = 1.5  # of them in an epoch, for each question of the corpus
    # the optimiser
    seed: int = 0  # initial weights, order, typos
    epochs: int = 30  # passes; more gain nothing on unseen questions
    batch: int = 256  # examples a step
    lr: float = 2e-2  # peak; in units of the weight grid, hence large
    beta2: float = 0.98  # AdamW's; short memory, since rounding makes gradients jump
    warm_up: float = 0.03  # share of all steps until the peak; then a cosine down to 0
    init_sigma: float = 0.4  # of the first latent weights: one in five rounds to something
    draw: float = 0.5  # latents are drawn this near to the grid; 0.5 only keeps them in range
    draw_every: int = 100  # ... every so many steps; too often, and with draw < 0.5 none can move
    # what the Z80 pays for
    budget: int = 60_000  # T-states an inference that the machine affords; 0: any
    bytes: int = 24_576  # of the .COM; 0: any
    weight_l1: float = 1e-6  # on every latent weight: fewer operations, less learned by heart
    operation_l1: float = 3e-6  # on each by how often it is walked through: T-states
    activation_l1: float = 3e-4  # on every hidden activation / 32: fewer active neurons
    overflow: float = 1e-3  # on what accumulators have beyond the margin, in integer units
    overflow_margin: float = 0.9  # share of 32767 that an accumulator may use
    # the run
    threads: int = 1  # torch's; more are hardly faster, and one gives the same bytes anywhere
    checkpoint_seconds: float = 30.0  # at most this much work is lost

    def __post_init__(self) -> None:
        q = self.query_buckets
        if q < 1 or q & (q - 1) or q > 32768:
            raise TrainError(f"query_buckets {q}: it takes a power of two from 1 to 32768")
        for width in self.hidden:
            if not 1 <= width <= MAX_WIDTH:
                raise TrainError(f"hidden {width}: a layer has 1 to {MAX_WIDTH} neurons")
        for name in ("epochs", "batch", "draw_every", "threads"):
            if getattr(self, name) < 1:
                raise TrainError(f"{name} {getattr(self, name)}: it takes at least 1")
        if not self.synthetic_share >= 0:
            raise TrainError(f"synthetic_share {self.synthetic_share}: it takes at least 0")
        for name in ("lr", "init_sigma", "teacher_penalty"):
            if not getattr(self, name) > 0:
                raise TrainError(f"{name} {getattr(self, name)}: it takes more than 0")
        amounts = ("class_weights", "weight_l1", "operation_l1", "activation_l1", "overflow")
        for name in (*amounts, "synthetic", "budget", "bytes"):
            if not getattr(self, name) >= 0:
                raise TrainError(f"{name} {getattr(self, name)}: it takes at least 0")
        shares = ("continuations", "shuffled", "marks", "typos", "longer", "teacher")
        for name in (*shares, "overflow_margin", "warm_up"):
            if not 0 <= getattr(self, name) <= 1:
                raise TrainError(f"{name} {getattr(self, name)}: it takes 0 to 1")
        if not 0 <= self.draw <= 0.5:
            raise TrainError(f"draw {self.draw}: it takes 0 to 0.5")
        if self.dev < 0 or self.test < 0 or self.dev + self.test >= 1:
            raise TrainError(f"dev {self.dev} and test {self.test}: together below 1")

    @property
    def measures_training(self) -> bool:
        """Whether replies are counted on the training prompts, for want of a dev part."""
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
    teacher=0.0,
    synthetic=0,
    budget=80_000,
    bytes=40_960,
    activation_l1=2e-4,
)
"""For a corpus of many replies, which are to be recalled rather than generalised.

One layer: with a second one of 96, small talk took 1.7 times the T-states and was recalled 2 points
less. More epochs: what the way into the budget takes away, the last third mends.
"""
