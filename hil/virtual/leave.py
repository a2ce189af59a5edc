"""Bring a virtual board into a state of states.py, as if somebody had left it there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, Protocol

import cpm80

from ulmrig.hil.virtual.left_running import Terminal, Way
from ulmrig.hil.virtual.line import Inward
from ulmrig.hil.virtual.states import State

_MENU_SECONDS: Final = 2.0
_ANSWER_SECONDS: Final = 3.0
_LOOK_SECONDS: Final = 0.05
_TAKEN_SECONDS: Final = 0.01
"""Time in which keys are taken, but not answered yet."""


class _Board(Protocol):
    """What is needed of a VirtualBoard."""

    ram: cpm80.DiskImage
    inward: Inward

    @property
    def seconds(self) -> float: ...
    def feed(self, data: bytes) -> None: ...
    def take_output(self) -> bytes: ...
    def run_for(self, seconds: float) -> None: ...
    def run_left(self, program: Callable[[Terminal], Way]) -> None: ...
    def boot(self, choice: str) -> bool: ...
    def forget(self) -> None: ...


def leave_in(board: _Board, state: State) -> None:
    """Bring a board that was just switched on into ``state``. What it printed is gone."""
    if state.program:
        board.run_left(state.program)
    elif state.menu is not None:
        board.run_for(_MENU_SECONDS)
        board.feed(state.menu)
        board.run_for(_MENU_SECONDS)
    elif state.keys or state.needs or state.shows == "B>":
        disk = cpm80.FileSystem(board.ram)
        for name in state.needs:
            disk.write(name, _file(name))
        board.boot("C")
        _answered(board)
        for number, keys in enumerate(state.keys, 1):
            board.feed(keys)
            if number == len(state.keys) and state.at_once:
                board.run_for(_TAKEN_SECONDS)
            else:
                _answered(board)
    board.forget()


def _answered(board: _Board) -> None:
    """Run until all keys have come and nothing more is printed for a while."""
    while len(board.inward):
        board.run_for(_LOOK_SECONDS)
        board.take_output()
    until = board.seconds + _ANSWER_SECONDS
    quiet = 0
    while board.seconds < until and quiet < 20:
        board.run_for(_LOOK_SECONDS)
        quiet = 0 if board.take_output() else quiet + 1


@cache
def _file(name: str) -> bytes:
    if name == "LONG.TXT":
        lines = (f"Line {n} of a text that somebody wanted to read.\r\n" for n in range(2000))
        return "".join(lines).encode("ascii") + b"\x1a"
    if name == "$$$.SUB":
        return b"\x0fTYPE A:LONG.TXT\0".ljust(128, b"\x1a") * 100
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
