"""The penalties that make a network sparse: L1 on what costs bytes, and on what costs T-states."""

from __future__ import annotations

import torch
from torch import Tensor

from ulmrig.model.network.features import CONTEXT_BUCKETS, INPUT_SCALE, NGRAMS
from ulmrig.model.training.budget import Strengths
from ulmrig.model.training.config import TrainConfig
from ulmrig.model.training.qat import Pass, QatNetwork


def penalty(net: QatNetwork, result: Pass, config: TrainConfig, strengths: Strengths) -> Tensor:
    """Return the penalty on ``net`` for the batch that gave ``result``: a scalar.

    Bytes are paid for every weight. An inference walks through the columns of its active inputs,
    so there a weight counts by how often its input is active: of the context's buckets a sixth,
    of the neurons as many as the batch has. The query's and the memory's are walked once a reply.
    """
    weights = list(net.weights)
    of_size = torch.stack([weight.abs().sum() for weight in weights]).sum()
    walked = len(NGRAMS) / CONTEXT_BUCKETS * weights[0][config.first_context :].abs().sum()
    active = torch.zeros(())
    for hidden, weight in zip(result.hidden, weights[1:], strict=True):
        often = (hidden.detach() > 0).float().mean(dim=0)
        walked = walked + (often @ weight.abs()).sum()
        active = active + hidden.sum(dim=1).mean() / INPUT_SCALE
    of_t_states: Tensor = config.operation_l1 * walked + config.activation_l1 * active
    return strengths.size * config.weight_l1 * of_size + strengths.t_states * of_t_states
