"""A sample of the kill matrix, and that it sees what it is there to see."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, product

import pytest

from tests.support import kill_matrix
from tests.support.kill_matrix import CONSOLES, ENDS, LINES, Case, run
from ulmrig.hil.board import deploy, search
from ulmrig.hil.board.shell import Prompt

pytestmark = pytest.mark.boards

SAMPLE = [
    Case(*kind, end, 0)
    for kind, end in zip(product(("xm", "xr", "pip"), LINES, CONSOLES), cycle(ENDS), strict=False)
]
IN_BLOCK = Case("xr", "RTS", "fast", "kill", 2)


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: "-".join(map(str, vars(case).values())))
def test_whenever_a_run_is_ended_the_next_one_finds_the_prompt(case: Case) -> None:
    assert run(case).violation == ""


def test_a_run_that_is_ended_in_the_middle_of_a_block_is_in_the_matrix(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without the cancelling of receivers, the next run would fail."""
    monkeypatch.setattr(search, "cancel_receiver", lambda link, ends, limit: b"")
    monkeypatch.setattr(kill_matrix, "undisturbed", lambda *kind: 20.0)
    monkeypatch.setattr(kill_matrix.random.Random, "uniform", lambda dice, low, high: high * 0.6)
    assert "the next run: " in run(replace(IN_BLOCK, console="slow")).violation


def test_after_ctrl_c_the_receiver_is_cancelled_by_the_run_itself(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    case = Case("xr", "RTS", "fast", "Ctrl-C", 0)
    monkeypatch.setattr(kill_matrix, "undisturbed", lambda *kind: 20.0)
    monkeypatch.setattr(kill_matrix.random.Random, "uniform", lambda dice, low, high: high * 0.51)
    done = run(case)
    assert 0.5 < done.cleanup < 5.0 and done.reach < 1.0 and done.violation == ""
    assert (
        "vera: cancelling the transfer; Ctrl-C again leaves the board as it is" in caplog.messages
    )


def test_an_error_while_it_cancels_does_not_hide_the_interrupt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(prompt: Prompt, limit: float) -> bytes:
        raise search.BoardError("it hangs")

    monkeypatch.setattr(Prompt, "come_back", fails)
    monkeypatch.setattr(deploy.Sender, "send", _interrupted)
    machine = kill_matrix.VirtualBoard(kill_matrix.setup(IN_BLOCK))
    board = kill_matrix.connect(machine, IN_BLOCK, kill_matrix.VirtualWire(machine))
    with pytest.raises(KeyboardInterrupt):
        board.deploy({"A.TXT": b"text"})


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt
