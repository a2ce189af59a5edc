"""A deployer whose prompt and sender answer as they are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.timed_wire import Answer, TimedWire, echo
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.receiver import build as receiver
from ulmrig.asm.receiver.typed_bootstrap import typed_text
from ulmrig.hil.board import deploy
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.deploy import Deployer
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.board.xmodem import Transfer, padded
from ulmrig.hil.errors import BoardError

XR = receiver.build()
DATA = b"text" * 75  # three records
TEXT = typed_text(XR.data)

Say = str | Exception


def proof(name: str, data: bytes) -> str:
    """Return what XR prints about a file of whole records."""
    return f"{name} {len(data) // 128:04X} CRC {crc16(data):04X}"


SENT = (
    "anna: sent A.TXT (blocks: 1, 5.3 s: until its first poll 5.0 s, on the line 0.3 s, until its "
    "answers 0.0 s)"
)
RECORDS = DATA + b"\x1a" * 84
VERIFIED = proof("A.TXT", RECORDS)
XR_PROOF = proof("XR.COM", padded(XR.data))


class Shell(Prompt):
    """A prompt whose commands print what ``answers`` has for them, in turn; the last one stays."""

    def __init__(self, link: Link, config: BoardConfig) -> None:
        super().__init__(link, config)
        self.drive = "C"
        self.answers: dict[str, list[Say]] = {"XR /V": [XR.version_line]}
        self.programs: dict[str, str] = {}
        self.typed: list[str] = []
        self.limits: dict[str, float] = {}
        self.rooms = [""]
        """What is said of the room on a drive, in turn; the last one stays."""
        self.sizes: list[int] = []
        self.on_the_way = b""
        """What is printed on the way back to the prompt."""

    def command(self, line: str, limit: float = 20.0) -> str:
        self.typed.append(line)
        self.limits[line] = limit
        return self._answer(line)

    def _answer(self, line: str) -> str:
        answers = self.answers.get(line, [""])
        said = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(said, Exception):
            raise said
        return said

    def send(self, line: str) -> None:
        self.typed.append(line)

    def output(self, limit: float) -> str:
        self.limits["output"] = limit
        self.link.until_quiet(0.0, 0.0)
        self.link.take()
        return self._answer("output")

    def lacks_room(self, size: int) -> str:
        self.sizes.append(size)
        return self.rooms.pop(0) if len(self.rooms) > 1 else self.rooms[0]

    def come_back(self, limit: float) -> bytes:
        self.link.take()
        self.typed.append("(come back)")
        self.limits["come back"] = limit
        return self.on_the_way

    def select_first(self, problem: Callable[[], str]) -> None:
        for self.drive in "CD":
            if not problem():
                return
        raise BoardError("no drive has room")

    def find(self, name: str) -> str:
        return self.programs.get(name, "")

    def arrive(self) -> None:
        self.link.take()
        self.typed.append("(arrive)")


class Sender:
    """Stands for a Sender: fails as it is told, and keeps what it was to send."""

    errors: list[BaseException]
    sent: list[tuple[str, bytes, float]]
    made: list[tuple[int, bool]]

    def __init__(self, link: Link, speed: int, *, rtscts: bool, progress: object) -> None:
        self.made.append((speed, rtscts))

    def send(self, name: str, data: bytes, limit: float) -> Transfer:
        self.sent.append((name, data, limit))
        if self.errors:
            raise self.errors.pop(0)
        return Transfer(1, 5.0, 0.3, 0.04)


def install(monkeypatch: pytest.MonkeyPatch) -> type[Sender]:
    """Let deployers send by a Sender that has sent nothing yet."""
    for name in ("errors", "sent", "made"):
        monkeypatch.setattr(Sender, name, [], raising=False)
    monkeypatch.setattr(deploy, "Sender", Sender)
    return Sender


def deployer(answer: Answer = echo, **config: object) -> tuple[TimedWire, Shell, Deployer]:
    wire = TimedWire(answer)
    made = BoardConfig("anna", "rc2014", "timed", **config)  # type: ignore[arg-type]
    link = Link(wire)
    shell = Shell(link, made)
    return wire, shell, Deployer(link, shell, made)


def fails(kind: type[Exception], run: Callable[[], object]) -> str:
    with pytest.raises(kind) as caught:
        run()
    return caught.value.what  # type: ignore[attr-defined, no-any-return]
