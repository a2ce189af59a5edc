"""How a network behaves on ordinary questions, for passes that weigh one cost against another.

It decides how fast a program is, never what it says. The questions are part of ulmrig, so that
the same network gives the same program.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import QuantizedNetwork

QUESTIONS = (
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

LONGEST = 8
"""Inferences of a reply that are looked at."""


def activations(network: QuantizedNetwork) -> list[npt.NDArray[np.int64]]:
    """Return the activations of every hidden layer, each (inferences, neurons), over QUESTIONS."""
    model = IntegerModel(network)
    replies = model.replies(QUESTIONS)
    prompts, prefixes = [], []
    for question, reply in zip(QUESTIONS, replies, strict=True):
        for length in range(min(len(reply) + 1, LONGEST)):
            prompts.append(question)
            prefixes.append(reply[:length])
    sums = model.accumulators(model.inputs(prompts, prefixes))
    return [np.maximum(acc >> 2, 0).astype(np.int64) for acc in sums[:-1]]
