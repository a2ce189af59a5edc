"""Bring a virtual board into a state of states.py, as if somebody had left it there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import cpm80

from ulmrig.hil.virtual.states import State

if TYPE_CHECKING:
    from ulmrig.hil.virtual.board import VirtualBoard

_MENU_SECONDS: Final = 2.0
_ANSWER_SECONDS: Final = 3.0
_LOOK_SECONDS: Final = 0.05


def leave_in(board: VirtualBoard, state: State) -> None:
    """Bring a board that was just switched on into ``state``. What it printed is gone."""
    if state.program:
        board.run_left(state.program)
    elif state.menu is not None:
        _run(board, _MENU_SECONDS)
        board.feed(state.menu)
        _run(board, _MENU_SECONDS)
    elif state.keys or state.needs or state.shows == "B>":
        disk = cpm80.FileSystem(board.ram)
        for name in state.needs:
            disk.write(name, _program(name))
        board.boot("C")
        _answered(board)
        for keys in state.keys:
            board.feed(keys)
            _answered(board)
    board.forget()


def _run(board: VirtualBoard, seconds: float) -> None:
    board.run(board.now + seconds * board.setup.clock)


def _answered(board: VirtualBoard) -> None:
    """Run until nothing more is printed for a while."""
    until = board.seconds + _ANSWER_SECONDS
    quiet = 0
    while board.seconds < until and quiet < 20:
        _run(board, _LOOK_SECONDS)
        quiet = 0 if board.take_output() else quiet + 1


@cache
def _program(name: str) -> bytes:
    if name == "XR.COM":
        from ulmrig.asm.receiver import build as receiver

        return receiver.build().data
    from ulmrig.asm.program.build import build
    from ulmrig.model import shipped
    from ulmrig.model.network.npz import load

    stem = name.removesuffix(".COM")
    path = shipped.find(stem.lower())
    assert path
    return build(load(path), stem).data
