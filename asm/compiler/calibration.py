"""Activations on typical prompts, for passes that compare costs.

They decide how fast a program is, never what it says. The prompts are part of ulmrig, so that a
network is always built to the same program.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork

PROMPTS = (
    "hello",
    "is it big",
    "are you alive",
    "can you eat it",
    "what is your name",
    "is it found in a house",
    "how are you today?",
    "does it make a sound",
    "is it made of metal",
    "would you take it with you",
    "tell me a joke",
    "why",
    "do people use it every day",
    "is that something to wear",
    "good morning",
    "i am tired",
    "does it cost a lot of money?",
    "what time is it",
    "is it smaller than a book",
    "thank you very much",
    "do you like music",
    "is it used outdoors",
    "who made you",
    "is it dangerous for children?",
    "can it move by itself",
    "where do you live",
    "is it an animal",
    "red",
    "are you sure about that",
    "is it round?",
    "goodbye",
    "can i hold it in one hand",
)

MAX_INFERENCES = 8
"""Inferences per reply, from the first on, that count."""


@lru_cache(maxsize=2)
def activations(network: QuantizedNetwork) -> tuple[npt.NDArray[np.int64], ...]:
    """Return the activations of each hidden layer on PROMPTS, int64 (inferences, neurons).

    Every pass asks for those of the same network object, so the last ones are kept; they are not to
    be changed.
    """
    model = IntegerModel(network)
    replies = model.replies(PROMPTS)
    prompts, prefixes = [], []
    for prompt, reply in zip(PROMPTS, replies, strict=True):
        for length in range(min(len(reply) + 1, MAX_INFERENCES)):
            prompts.append(prompt)
            prefixes.append(reply[:length])
    sums = model.accumulators(model.inputs(prompts, prefixes))
    found = tuple(np.maximum(acc >> 2, 0).astype(np.int64) for acc in sums[:-1])
    for layer in found:
        layer.flags.writeable = False
    return found
