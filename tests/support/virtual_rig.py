"""Virtual boards in this process, whose time only goes by while somebody waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import cpm80

from ulmrig.asm.program.build import build
from ulmrig.asm.program.image import ComImage
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.faults import parse
from ulmrig.hil.virtual.wire import VirtualWire
from ulmrig.model import shipped
from ulmrig.model.network.npz import load


def virtual(
    *faults: str, setup: Setup | None = None, seed: int = 0, **config: object
) -> tuple[VirtualBoard, Board]:
    """Return a virtual board, and the Board at the other end of its line."""
    machine = VirtualBoard(setup or Setup(), [parse(fault) for fault in faults], seed)
    return machine, connect(machine, **config)


def connect(machine: VirtualBoard, **config: object) -> Board:
    return Board(BoardConfig("vera", "virtual", "virtual", **config), VirtualWire(machine))  # type: ignore[arg-type]


def on_disk(image: cpm80.DiskImage, name: str) -> bytes:
    return cpm80.FileSystem(image).read(name)


def names(image: cpm80.DiskImage) -> Sequence[str]:
    return cpm80.FileSystem(image).names()


@cache
def guess() -> ComImage:
    path = shipped.find("guess")
    assert path
    return build(load(path), "GUESS")


@cache
def _disk_with_guess() -> bytes:
    machine, board = virtual()
    board.deploy({"GUESS.COM": guess().data})
    return bytes(machine.ram.data)


def with_guess() -> VirtualBoard:
    """Return a virtual board on whose RAM disk GUESS was put before."""
    machine = VirtualBoard()
    machine.ram = cpm80.DiskImage(machine.ram.format, data=bytearray(_disk_with_guess()))
    return machine
