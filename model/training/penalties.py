"""The penalties that make a network sparse: L1 on what costs bytes, and on what costs T-states.

Bytes are paid for every weight. An inference walks through the columns of its active inputs, so
there a weight counts by how often its input is active: of the context's buckets a sixth, of the
neurons as many as the batch has. The query's and the memory's are walked once a
reply.
"""

from __future__ import annotations

import torch
from torch import Tensor

from ulmrig.model.network.features import CONTEXT_BUCKETS, INPUT_SCALE, NGRAMS
from ulmrig.model.training.budget import Strengths
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.qat import Pass, QatNetwork


def activity_penalty(result: Pass, config: TrainConfig, strengths: Strengths) -> Tensor:
    """Return the penalty on the activations of ``result``, a scalar: mean over the batch."""
    active = torch.zeros(())
    for hidden in result.hidden:
        active = active + hidden.sum() / (INPUT_SCALE * len(hidden))
    return strengths.t_states * config.activation_l1 * active


@torch.no_grad()
def penalise_weights(
    net: QatNetwork, result: Pass, config: TrainConfig, strengths: Strengths
) -> None:
    """Add the gradient of the penalty on weights to that which the batch of ``result`` left.

    The gradient of a weight's magnitude is its sign: this is what autograd would find, in a third
    of the time.
    """
    of_size = strengths.size * config.weight_l1
    of_walk = strengths.t_states * config.operation_l1
    if not (of_size or of_walk):
        return
    for number, weight in enumerate(net.weights):
        assert weight.grad is not None
        if number:
            share = (result.hidden[number - 1] > 0).float().mean(dim=0)
            weight.grad.addcmul_(weight.sgn(), (of_size + of_walk * share)[:, None])
            continue
        of_context = of_walk * len(NGRAMS) / CONTEXT_BUCKETS
        sign = weight.sgn()
        weight.grad.add_(sign, alpha=of_size)
        if config.reply_buckets:
            so_far = slice(config.first_reply, config.first_context)
            of_reply = of_walk * config.reply_count / config.reply_buckets
            weight.grad[so_far].add_(sign[so_far], alpha=of_reply)
        context = slice(config.first_context, None)
        weight.grad[context].add_(sign[context], alpha=of_context)
