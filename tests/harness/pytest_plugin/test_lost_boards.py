"""A board that is lost during a run: both errors are shown, and no turns that never were."""

from __future__ import annotations

import pytest

from tests.support.fake_board import FakeBoard
from tests.support.plugin_rig import GOOD, Rig, Run, out, write
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.errors import BoardError
from ulmrig.hil.farm import leased_target as leased

pytestmark = [pytest.mark.boards, pytest.mark.usefixtures("boards")]


def test_the_error_of_the_first_try_is_shown_too(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lies = iter(("", "?lost", "?hung"))  # the first board is only asked

    class Liar(FakeBoard):
        def __init__(self, config: BoardConfig) -> None:
            super().__init__(config)
            self.lies = {"can you eat it": next(lies, "")}

    monkeypatch.setattr(leased, "open_board", Liar)
    write(rig, "size.chat", GOOD)
    result = run("--target=fake://bench:1")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "size.chat:4: the board: it hung",
            "this was the second try; the first one ended with",
            "  the link: a byte was lost",
        ]
    )


def test_a_board_that_is_lost_before_the_start_has_no_turns(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = iter((False, True))

    class Lost(FakeBoard):
        def __init__(self, config: BoardConfig) -> None:
            if next(lost):
                raise BoardError("it is gone")
            super().__init__(config)

    monkeypatch.setattr(leased, "open_board", Lost)
    write(rig, "size.chat", GOOD)
    result = run("--target=fake://bench:1")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "size.chat:1: the board: it is gone",
            "model guess, build 0badcafe, which came to no prompt on fake://bench:1 (*)",
            "ulmrig: 1 transcript whose program came to no prompt",
        ]
    )
    assert "0 turns" not in out(result)
