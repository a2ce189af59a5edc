"""A board whose programs print what they are told; its disk takes all files."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.timed_wire import Said, TimedWire, Typed
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.deploy import Deployed
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.board.target import Board
from ulmrig.hil.errors import LinkError

OURS = b"\xc3\x20\x01GUESS 0123ABCD$"
HELLO: Said = [(0.0, b"\r\r\nHELLO\r\n> ")]
CCP = b"\r\n\r\nA>"


class Shell(Prompt):
    """A prompt that is always reached, on a board whose programs are on drive B."""

    def __init__(self, board: Board) -> None:
        super().__init__(board.link, board.config)
        self.drive = "A"
        self.calls: list[str] = []
        self.place = "B:"
        self.leaves = True

    def arrive(self) -> None:
        self.calls.append("arrive")

    def reach(self) -> None:
        self.calls.append("reach")

    def leave(self, keys: bytes) -> bool:
        self.calls.append(f"leave {keys!r}")
        return self.leaves

    def find(self, name: str) -> str:
        self.calls.append(f"find {name}")
        return self.place


class Disk:
    """Stands for a Deployer: takes all files, or fails."""

    sent: list[dict[str, bytes]]
    error: LinkError | None = None

    def __init__(self, *_: object) -> None: ...

    def deploy(self, files: Mapping[str, bytes]) -> list[Deployed]:
        self.sent.append(dict(files))
        if self.error:
            raise self.error
        return [Deployed(name, unchanged=False) for name in files]


def board_with(*turns: Said, **config: object) -> tuple[TimedWire, Shell, Board]:
    wire = TimedWire(Typed(*turns))
    made = BoardConfig("anna", "rc2014", **({"url": "timed"} | config))  # type: ignore[arg-type]
    board = Board(made, wire)
    board.prompt = shell = Shell(board)
    return wire, shell, board
