"""Deadlines, by a clock of the test's."""

from __future__ import annotations

from argparse import ArgumentTypeError

import pytest

from ulmrig.hil.deadline import Deadline, wait_seconds


def test_a_deadline_counts_down_and_expires_on_time() -> None:
    time = [100.0]
    deadline = Deadline(2.0, lambda: time[0])
    assert (deadline.left, deadline.expired) == (2.0, False)
    time[0] = 101.5
    assert (deadline.left, deadline.expired) == (0.5, False)
    time[0] = 102.0
    assert (deadline.left, deadline.expired) == (0.0, True)
    time[0] = 110.0
    assert (deadline.left, deadline.expired) == (0.0, True)


def test_no_time_at_all_has_expired_at_once() -> None:
    assert Deadline(0.0, lambda: 5.0).expired
    assert Deadline(0.0).expired
    assert not Deadline(1000.0).expired


def test_a_wait_that_a_user_gives_has_an_end() -> None:
    assert wait_seconds("0") == 0.0
    assert wait_seconds("2.5") == 2.5
    for text in ("nan", "inf", "-1", "soon", ""):
        with pytest.raises(ArgumentTypeError, match="expected seconds, 0 or more"):
            wait_seconds(text)
