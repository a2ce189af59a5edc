"""The machine of XR's tests."""

from __future__ import annotations

import pytest

from tests.support.receiver_rig import Bench, fresh


@pytest.fixture
def bench() -> Bench:
    """A CP/M machine with XR on its disk, and a wire for its console."""
    return fresh()
