"""The integer model: what a network says, and the reference for every machine that runs it.

A layer is ``acc = wrap16(W·x + b)``, ``y = acc >> 2`` (floors), ReLU on all but the last.
The sums are taken in float32, where they are exact: a layer has at most 256 inputs of at
most 8191, or the first layer's counts times 32, so that every partial sum stays below 2^24.

All methods take what was said before as ``after``, the last reply of each conversation: "" in a
new one. A network without a memory does not look at it. ``conversation`` keeps that state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.network.features import (
    HASH_MULTIPLIER,
    INPUT_SCALE,
    context_counts,
    context_windows,
    query_counts,
    reply_counts,
    window_counts,
)
from ulmrig.model.network.npz import QuantizedNetwork
from ulmrig.model.network.typed_line import Text, to_bytes

MAX_REPLY: Final = 50
"""A reply is cut at this many characters."""


Int16s = npt.NDArray[np.int16]
Floats = npt.NDArray[np.float32]

_BATCH: Final = 4096


def inferences_of(reply: str) -> int:
    """Return how many inferences a reply takes: one per character, and one for its end.

    A reply that is cut at MAX_REPLY has no end.
    """
    return min(len(reply) + 1, MAX_REPLY)


@dataclass(frozen=True)
class Step:
    """One inference of a reply.

    ``reply`` is what was said before it; ``inputs`` int16 (inputs,); ``accumulators`` int16
    (outputs,) of every layer after wrapping; ``logits`` int16 (charset + 1,); ``index`` the
    first largest logit.
    """

    reply: str
    inputs: Int16s
    accumulators: tuple[Int16s, ...]
    logits: Int16s
    index: int


class IntegerModel:
    """A network made ready to answer: its weights as float32, for BLAS."""

    def __init__(self, network: QuantizedNetwork) -> None:
        self.network = network
        self._weights = [layer.weight.T.astype(np.float32) for layer in network.layers]
        self._biases = [layer.bias.astype(np.float32) for layer in network.layers]

    def accumulators(self, inputs: npt.ArrayLike) -> list[Int16s]:
        """Return the wrapped sums of every layer, each int16 (batch, outputs).

        ``inputs`` is (batch, inputs), counts times 32.
        """
        x = np.asarray(inputs, dtype=np.float32)
        sums = []
        for weight, bias in zip(self._weights, self._biases, strict=True):
            acc = (x @ weight + bias).astype(np.int32).astype(np.int16)
            sums.append(acc)
            x = np.maximum(acc >> 2, 0).astype(np.float32)
        return sums

    def logits(self, inputs: npt.ArrayLike) -> Int16s:
        """Return the logits, int16 (batch, charset + 1), of ``inputs`` (batch, inputs)."""
        return self.accumulators(inputs)[-1] >> 2

    def asked(self, prompts: Sequence[Text], after: Sequence[Text] | None = None) -> Int16s:
        """Return the inputs that a reply does not change, int16 (batch, query + memory buckets)."""
        network = self.network
        queries = query_counts(prompts, network.query_buckets, network.saturation)
        last = [""] * len(prompts) if after is None else after
        memory = reply_counts(last, network.memory_buckets, network.memory_count)
        return np.hstack([queries, memory]).astype(np.int16) * INPUT_SCALE

    def inputs(
        self,
        prompts: Sequence[Text],
        replies: Sequence[Text],
        after: Sequence[Text] | None = None,
    ) -> Int16s:
        """Return the inputs, int16 (batch, inputs), of prompts with their replies so far."""
        network = self.network
        so_far = reply_counts(replies, network.reply_buckets, network.reply_count)
        said = np.hstack([so_far, context_counts(replies)]).astype(np.int16) * INPUT_SCALE
        return np.hstack([self.asked(prompts, after), said])

    def replies(
        self,
        prompts: Sequence[Text],
        answered: Callable[[int], None] | None = None,
        *,
        after: Sequence[Text] | None = None,
    ) -> list[str]:
        """Return the reply to each prompt. No prompt is cut, stripped or skipped.

        ``answered`` is called with a number of prompts whenever so many more are answered;
        ``after`` (default: new conversations) are the last replies.
        """
        last = [""] * len(prompts) if after is None else after
        answers: list[str] = []
        for start in range(0, len(prompts), _BATCH):
            found = self._replies(prompts[start : start + _BATCH], last[start : start + _BATCH])
            answers += found
            if answered:
                answered(len(found))
        return answers

    def _replies(self, prompts: Sequence[Text], after: Sequence[Text]) -> list[str]:
        network = self.network
        lowered = np.frombuffer(to_bytes(network.charset).lower(), dtype=np.uint8)
        # The share of the query and of the memory in the first layer does not change in a reply.
        asked = self.asked(prompts, after).astype(np.float32)
        of_query = asked @ self._weights[0][: network.first_reply] + self._biases[0]
        of_context = self._weights[0][network.first_context :]
        of_reply = self._weights[0][network.first_reply : network.first_context]
        worth = INPUT_SCALE * network.reply_count
        hashes = np.zeros(len(prompts), dtype=np.int64)
        said = np.full((len(prompts), MAX_REPLY), network.eos)
        windows = context_windows([""] * len(prompts))
        going = np.arange(len(prompts))
        for place in range(MAX_REPLY):
            context = window_counts(windows).astype(np.float32) * INPUT_SCALE
            sums = of_query[going] + context @ of_context
            if network.reply_buckets and place:
                sums += worth * of_reply[hashes & (network.reply_buckets - 1)]
            acc = sums.astype(np.int32).astype(np.int16)
            for weight, bias in zip(self._weights[1:], self._biases[1:], strict=True):
                x = np.maximum(acc >> 2, 0).astype(np.float32)
                acc = (x @ weight + bias).astype(np.int32).astype(np.int16)
            chosen = np.argmax(acc >> 2, axis=1)
            said[going, place] = chosen
            more = chosen != network.eos
            if not more.any():
                break
            going, chosen = going[more], chosen[more]
            hashes = HASH_MULTIPLIER * hashes[more] + lowered[chosen] & 0xFFFF
            windows = np.column_stack([windows[more][:, 1:], lowered[chosen]])
        chars = [*network.charset, ""]
        return ["".join(chars[index] for index in row) for row in said.tolist()]

    def reply(self, prompt: Text, after: Text = "") -> str:
        """Return the reply to one prompt."""
        [reply] = self.replies([prompt], after=[after])
        return reply

    def trace(self, prompt: Text, after: Text = "") -> list[Step]:
        """Return every inference of the reply to ``prompt``, the one that ends it included."""
        steps: list[Step] = []
        reply = ""
        while len(reply) < MAX_REPLY:
            [inputs] = self.inputs([prompt], [reply], [after])
            sums = tuple(acc for [acc] in self.accumulators([inputs]))
            logits = sums[-1] >> 2
            index = int(np.argmax(logits))
            steps.append(Step(reply, inputs, sums, logits, index))
            if index == self.network.eos:
                break
            reply += self.network.charset[index]
        return steps
