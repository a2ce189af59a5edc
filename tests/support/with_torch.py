"""PyTorch for the tests that need it, and their marker.

A module that trains imports this one first::

    from tests.support.with_torch import torch, training

    pytestmark = training

Where PyTorch is not installed, importing it skips that whole module and says so. So a module that
does is wholly marked ``training``, and what needs no PyTorch stands in another.
"""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="it trains networks: pip install 'ulmrig[train]'")

training = pytest.mark.training
