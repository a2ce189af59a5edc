"""What a machine can be asked to run."""

from __future__ import annotations

import pytest

from ulmrig.hil.target import Run


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ("PIP \xe9", "'PIP \xe9' cannot be typed at the CP/M prompt; expected printable ASCII"),
        ("PIP\r", "cannot be typed at the CP/M prompt"),
        ("A " + "x" * 126, "a command line has at most 127 characters, and this one 128"),
    ],
)
def test_a_command_that_would_become_another_one_is_refused(command: str, problem: str) -> None:
    with pytest.raises(ValueError) as caught:
        Run(command)
    assert problem in str(caught.value)


def test_the_longest_command_is_accepted() -> None:
    assert Run("A " + "x" * 125).command.endswith("x")
