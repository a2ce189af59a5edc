"""Files on a board: what is asked, tried and said until each is verified, or is not."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest

from tests.support.timed_wire import Answer, TimedWire, echo
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.receiver import build as receiver
from ulmrig.asm.receiver.typed_bootstrap import save_pages, typed_text
from ulmrig.hil.board import deploy
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.deploy import Deployed, Deployer
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import CommandError, Prompt
from ulmrig.hil.board.xmodem import Transfer, TransferEndedError, padded
from ulmrig.hil.errors import BoardError, LinkError, MemoryFaultError

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


@pytest.fixture(autouse=True)
def sender(monkeypatch: pytest.MonkeyPatch) -> type[Sender]:
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


# One file


def test_if_there_is_nothing_to_deploy_nothing_is_asked() -> None:
    _, shell, maker = deployer()
    assert maker.deploy({}) == [] and shell.typed == []


@pytest.mark.parametrize("there", [VERIFIED, proof("A.TXT", padded(DATA))])
def test_a_file_that_is_there_in_records_or_blocks_is_not_sent(
    there: str, sender: type[Sender]
) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = [f"XR 1\r\n{there}\r\n"]
    assert maker.deploy({"A.TXT": DATA}) == [Deployed("A.TXT", unchanged=True)]
    assert shell.typed == ["XR /V", "XR A.TXT /V"] and sender.sent == []
    assert shell.limits["XR A.TXT /V"] == 15.0


def test_a_file_of_whole_records_is_proved_as_it_is() -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = [proof("A.TXT", DATA[:128])]
    assert maker.differs("A.TXT", DATA[:128]) == ""


def test_a_file_is_sent_to_xr_with_its_records_and_its_crc(sender: type[Sender]) -> None:
    _, shell, maker = deployer(speed=9_600, rtscts=False)
    shell.answers["XR A.TXT /V"] = ["NO FILE", VERIFIED]
    assert maker.deploy({"A.TXT": DATA}) == [Deployed("A.TXT", unchanged=False)]
    command = f"XR A.TXT 0008 {crc16(padded(DATA)):04X}"
    assert shell.typed == ["XR /V", "XR A.TXT /V", command, "XR A.TXT /V"]
    assert sender.made == [(9_600, False)]
    # A minute, and six times as long as the line takes.
    assert sender.sent == [("A.TXT", DATA, pytest.approx(60 + 6 * 300 * 10 / 9_600))]
    assert shell.limits["output"] == 20.0


def test_another_receiver_gets_the_name_and_no_old_file(sender: type[Sender]) -> None:
    _, shell, maker = deployer(receive="B:XM RX {name}")
    shell.answers["XR A.TXT /V"] = ["NO FILE", VERIFIED]
    maker.deploy({"A.TXT": DATA})
    assert shell.typed[2:4] == ["ERA A.TXT", "B:XM RX A.TXT"]


def test_a_file_that_is_never_right_is_sent_three_times_and_erased(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["CRC 0000"]
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what == (
        "A.TXT could not be verified after 3 tries: the disk says 'CRC 0000' and not "
        f"'{proof('A.TXT', padded(DATA))}'"
    )
    assert len(sender.sent) == 3
    assert shell.typed.count("ERA A.TXT") == 3 and shell.typed[-1] == "ERA A.TXT"


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (TransferEndedError("it was cancelled"), "it was cancelled"),
        (CommandError("Bdos Err On C: R/O"), "Bdos Err On C: R/O"),
        (LinkError("lost"), "lost"),
    ],
)
def test_what_went_wrong_in_a_transfer_is_said_before_what_is_on_the_disk(
    error: Exception, why: str, sender: type[Sender]
) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = [BoardError("silent")]
    sender.errors += [error] * 3
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert f"after 3 tries: {why}; the disk says 'silent' and not" in what
    assert "(arrive)" in shell.typed


def test_what_a_receiver_prints_on_the_way_back_is_said(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE"]
    shell.on_the_way = b"\x18\x18\r\nXR: BAD LINE\r\n"
    sender.errors += [TransferEndedError("it was cancelled")] * 3
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert "after 3 tries: it was cancelled; XR: BAD LINE; the disk says" in what
    assert shell.limits["come back"] == 30.0
    assert shell.typed.count("(come back)") == shell.typed.count("(arrive)") == 3


def test_a_board_that_is_lost_in_a_transfer_says_of_which_file(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE"]

    def lost(limit: float) -> bytes:
        raise BoardError("it prints nothing", advice="press reset")

    shell.come_back = lost  # type: ignore[method-assign]
    sender.errors.append(TransferEndedError("the receiver sent nothing for 22 s"))
    what = fails(BoardError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what == "A.TXT: the receiver sent nothing for 22 s; then it prints nothing"


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt(), pytest.fail.Exception("timeout")])
def test_whoever_stops_a_transfer_sees_the_prompt_first(
    interrupt: BaseException, sender: type[Sender]
) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE"]
    sender.errors.append(interrupt)
    with pytest.raises(type(interrupt)):
        maker.deploy({"A.TXT": DATA})
    assert shell.typed[-1] == "(come back)"


def test_each_try_and_what_came_of_it_is_logged(
    sender: type[Sender], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="ulmrig")
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE", "NO FILE", "CRC 0000", VERIFIED]
    sender.errors.append(TransferEndedError("it was cancelled"))
    maker.deploy({"A.TXT": DATA})
    assert caplog.messages == [
        "anna: the receiver XR is already on the board",
        "anna: sending A.TXT (300 bytes)",
        "anna: A.TXT: it was cancelled; it is brought back to CP/M's prompt",
        "anna: A.TXT differs: it was cancelled",
        "anna: sending A.TXT (300 bytes)",
        SENT,
        f"anna: A.TXT differs: the disk says 'CRC 0000' and not '{proof('A.TXT', padded(DATA))}'",
        "anna: sending A.TXT (300 bytes)",
        SENT,
        "anna: A.TXT is verified",
    ]


def test_an_error_of_the_bdos_is_an_answer_to_a_command() -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = [CommandError("Bdos Err On C: Select")]
    assert maker.differs("A.TXT", DATA).startswith("the disk says 'Bdos Err On C: Select' and not")
    assert "(arrive)" not in shell.typed


def test_room_is_looked_for_before_anything_is_sent(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers |= {
        "XR A.TXT /V": ["NO FILE", VERIFIED],
        "XR B.TXT /V": [proof("B.TXT", RECORDS)],
    }
    maker.deploy({"A.TXT": DATA, "B.TXT": DATA})
    assert shell.sizes == [len(padded(DATA))] and len(sender.sent) == 1
    maker.deploy({"B.TXT": DATA})
    assert len(shell.sizes) == 1


def test_an_old_version_gives_way_if_there_is_no_room_beside_it(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["CRC 0000", VERIFIED]
    shell.rooms = ["NO SPACE", ""]
    maker.deploy({"A.TXT": DATA})
    assert shell.typed[:3] == ["XR /V", "XR A.TXT /V", "ERA A.TXT"] and shell.drive == "C"


def test_a_drive_without_room_is_left_for_the_next(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE", "NO FILE", VERIFIED]
    shell.rooms = ["NO SPACE", "NO SPACE", ""]
    assert maker.deploy({"A.TXT": DATA}) == [Deployed("A.TXT", unchanged=False)]
    assert shell.drive == "D" and len(sender.sent) == 1


def test_if_no_drive_has_room_the_board_is_to_blame(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE"]
    shell.rooms = ["NO SPACE"]
    assert fails(BoardError, lambda: maker.deploy({"A.TXT": DATA})) == "no drive has room"
    assert sender.sent == []


@pytest.mark.parametrize("printed", [b"\r\nXR: DISK FULL\r\n", b"\r\n++ Error writing file ++"])
def test_a_disk_that_fills_meanwhile_is_left_for_the_next(
    printed: bytes, sender: type[Sender]
) -> None:
    _, shell, maker = deployer()
    shell.answers["XR A.TXT /V"] = ["NO FILE", "NO FILE", "NO FILE", VERIFIED]
    shell.on_the_way = printed
    shell.rooms = ["", "NO SPACE", "NO SPACE", ""]
    sender.errors.append(TransferEndedError("it was cancelled"))
    maker.deploy({"A.TXT": DATA})
    assert shell.drive == "D" and len(sender.sent) == 2


def test_a_report_of_a_full_disk_that_has_room_is_not_believed(sender: type[Sender]) -> None:
    _, shell, maker = deployer()
    shell.answers |= {
        "XR A.TXT /V": ["NO FILE", "NO FILE", VERIFIED],
        "output": ["DISK FULL", "OK"],
    }
    maker.deploy({"A.TXT": DATA})
    assert shell.drive == "C" and len(sender.sent) == 2


def test_a_program_of_ours_is_asked_for_its_crc_in_memory() -> None:
    program = b"\xc3\x20\x01LIAR 0123ABCD$".ljust(128, b"\x00")
    assert deploy.is_ulmrig_program(program) and not deploy.is_ulmrig_program(program[1:])
    _, shell, maker = deployer()
    shell.answers["XR LIAR.COM /V"] = [proof("LIAR.COM", program)]
    line = f"LIAR 0123ABCD CRC {crc16(program):04X}"
    shell.answers["LIAR /V"] = [f"LIAR\r\n{line}\r\n"]
    assert maker.differs("LIAR.COM", program) == ""
    shell.answers["LIAR /V"] = ["LIAR?"]
    assert maker.differs("LIAR.COM", program) == f"in memory it says 'LIAR?' and not '{line}'"


# A board without XR


def without_xr(answer: Answer = echo, **config: object) -> tuple[TimedWire, Shell, Deployer]:
    wire, shell, maker = deployer(answer, **config)
    shell.answers |= {
        "XR /V": ["XR?", XR.version_line],
        "XR XR.COM /V": [XR_PROOF],
        "XR A.TXT /V": [VERIFIED],
    }
    return wire, shell, maker


@pytest.mark.parametrize("said", [XR_PROOF, proof("XR.COM", XR.data + bytes(-len(XR.data) % 128))])
@pytest.mark.parametrize(
    ("receive", "command"), [("", "D:XM R XR.COM"), ("B:RX {name}", "B:RX XR.COM")]
)
def test_xr_is_received_by_what_the_board_has(
    receive: str, command: str, said: str, sender: type[Sender]
) -> None:
    _, shell, maker = without_xr(receive=receive)
    shell.programs["XM.COM"] = "D:"
    shell.answers["XR XR.COM /V"] = [said]
    maker.deploy({"A.TXT": DATA})
    assert shell.typed[:5] == ["XR /V", "ERA XR.COM", command, "XR /V", "XR XR.COM /V"]
    assert [name for name, _, _ in sender.sent] == ["XR.COM"]


def test_a_receiver_of_boards_toml_that_cpm_does_not_know_is_not_the_links_fault(
    sender: type[Sender],
) -> None:
    _, shell, maker = without_xr(receive="B:NOPE R {name}")
    sender.errors.append(TransferEndedError("it did not start to receive"))
    shell.link.seen = b"B:NOPE R XR.COM\r\r\nB:NOPE?\r\n\r\nA>"
    what = fails(BoardError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what == "it knows no B:NOPE from receive in boards.toml"
    # On a bad line another command may have come there.
    sender.errors.append(TransferEndedError("it did not start to receive"))
    shell.answers["XR /V"] = ["XR?", XR.version_line]
    shell.link.seen = b"B:NOPE R XR.COM\r\r\nB:NOPF?\r\n\r\nA>"
    maker.deploy({"A.TXT": DATA})


def test_a_user_area_without_tools_is_named() -> None:
    _, _, maker = without_xr(user=5)
    with pytest.raises(BoardError) as caught:
        maker.deploy({"A.TXT": DATA})
    assert "nor PIP in user area 5, so no file" in caught.value.what
    assert caught.value.advice == "copy XM or PIP to user area 5, or set user = 0"


def test_a_board_with_neither_a_receiver_nor_pip_says_so() -> None:
    _, _, maker = without_xr()
    assert fails(BoardError, lambda: maker.deploy({"A.TXT": DATA})) == (
        "it has neither a known XMODEM receiver nor PIP, so no file can be put on it"
    )


@pytest.mark.parametrize(
    ("version", "errors", "why"),
    [
        (XR.version_line, [], f"the disk says 'WRONG' and not '{XR_PROOF}'"),
        (XR.version_line, ["lost"] * 3, f"lost; the disk says 'WRONG' and not '{XR_PROOF}'"),
        ("XR?", ["lost"] * 3, "lost"),
    ],
)
def test_xr_is_tried_three_times(
    version: str, errors: list[str], why: str, sender: type[Sender]
) -> None:
    _, shell, maker = without_xr()
    shell.programs["XM.COM"] = "B:"
    shell.answers |= {"XR /V": ["XR?", version], "XR XR.COM /V": ["WRONG"]}
    sender.errors += map(TransferEndedError, errors)
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what == f"XR.COM could not be put on the board after 3 tries: {why}"
    assert len(sender.sent) == 3 and shell.typed[-1] == "ERA XR.COM"


def test_an_xr_that_says_the_same_wrong_crc_twice_is_wrong_in_memory(
    sender: type[Sender],
) -> None:
    _, shell, maker = without_xr()
    shell.programs["XM.COM"] = "B:"
    shell.answers["XR /V"] = ["XR?", f"XR {XR.identity} CRC 0000"]
    what = fails(MemoryFaultError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what.startswith("XR.COM was sent twice, and says the same wrong CRC of itself in memory")
    assert len(sender.sent) == 2
    # What differs each time was changed on the way.
    shell.answers["XR /V"] = ["XR?", *(f"XR {XR.identity} CRC 000{n}" for n in range(3))]
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what.endswith(
        f"after 3 tries: it says 'XR {XR.identity} CRC 0002' and not '{XR.version_line}'"
    )


def test_xr_needs_room_too(sender: type[Sender]) -> None:
    _, shell, maker = without_xr()
    shell.programs["XM.COM"] = "B:"
    shell.answers["XR /V"] = ["XR?"]
    shell.rooms = ["NO SPACE"]
    assert fails(BoardError, lambda: maker.deploy({"A.TXT": DATA})) == "no drive has room"
    assert sender.sent == [] and shell.sizes == [4096, 4096]
    shell.drive, shell.rooms = "C", ["", "NO SPACE"]
    assert fails(BoardError, lambda: maker.deploy({"A.TXT": DATA})) == "no drive has room"
    assert len(sender.sent) == 1
    del shell.programs["XM.COM"]
    shell.programs["PIP.COM"] = "B:"
    assert fails(BoardError, lambda: maker.deploy({"A.TXT": DATA})) == "no drive has room"
    assert shell.sizes[-1] == 8192


# XR, typed in


def typing(answer: Answer = echo) -> tuple[TimedWire, Shell, Deployer]:
    wire, shell, maker = without_xr(answer)
    shell.programs["PIP.COM"] = "B:"
    shell.answers["TYPE XRTEXT.COM"] = [f"\r\n{TEXT}\r\n"]
    return wire, shell, maker


def why(answer: Answer = echo, **answers: Say) -> tuple[TimedWire, Shell, str]:
    """Return what is said of a text that cannot be typed in, the same each time."""
    wire, shell, maker = typing(answer)
    shell.answers |= {"XR /V": ["XR?"]} | {key: [said] for key, said in answers.items()}
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert "ERA XRTEXT.COM" in shell.typed
    return wire, shell, what.removeprefix("XR.COM could not be put on the board after 3 tries: ")


def test_xr_is_typed_in_by_pieces_against_their_echo() -> None:
    wire, shell, maker = typing()
    maker.deploy({"A.TXT": DATA})
    assert shell.typed[:9] == [
        "XR /V",
        "ERA XRTEXT.COM",
        "B:PIP XRTEXT.COM=CON:",
        "TYPE XRTEXT.COM",
        "XRTEXT",
        f"SAVE {save_pages(XR.data)} XR.COM",
        "ERA XRTEXT.COM",
        "XR /V",
        "XR XR.COM /V",
    ]
    assert wire.sent == TEXT.encode() + b"\x1a"
    assert [len(data) for _, data in wire.writes[:3]] == [16, 16, 16]
    # PIP is given a second to say that it did not start.
    assert wire.writes[0][0] == pytest.approx(1.0)
    assert (shell.limits["output"], shell.limits["TYPE XRTEXT.COM"]) == (20.0, 60.0)


def test_if_pip_says_anything_nothing_is_typed() -> None:
    wire, shell, maker = typing()
    shell.answers["XR /V"] = ["XR?"]
    shell.send = lambda line: wire.say(b"PIP?\r\n")  # type: ignore[method-assign]
    what = fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert what.endswith("after 3 tries: PIP did not start: PIP?")
    assert wire.sent == b"" and shell.typed.count("(arrive)") == 3


def test_noise_from_pip_is_waited_for_ten_seconds() -> None:
    wire, shell, maker = typing()
    shell.answers["XR /V"] = ["XR?"]
    wire.noise = b"\x07"
    assert "PIP did not start" in fails(LinkError, lambda: maker.deploy({"A.TXT": DATA}))
    assert wire.seconds == pytest.approx(30.0, abs=0.1)


def test_a_piece_whose_echo_is_missing_ends_the_typing() -> None:
    wire, shell, said = why(lambda data: [(0.0, data[1:])])
    assert said == f"the echo of '{TEXT[:16]}' is missing"
    assert wire.sent == TEXT[:16].encode() * 3
    assert wire.seconds == pytest.approx(3 * (1.0 + 3.0))
    assert shell.typed.count("(arrive)") == 3


@pytest.mark.parametrize(
    ("command", "answer", "said"),
    [
        ("TYPE XRTEXT.COM", "other", "the text on the disk is not what was typed"),
        ("XRTEXT", CommandError("Bdos Err On C: R/O"), "Bdos Err On C: R/O"),
        ("XRTEXT", LinkError("lost"), "lost"),
        (f"SAVE {save_pages(XR.data)} XR.COM", "NO ROOM\x07", r"NO ROOM\x07"),
    ],
)
def test_what_is_wrong_with_the_text_is_said(command: str, answer: Say, said: str) -> None:
    _, shell, what = why(**{command: answer})
    assert what == said
    assert ("(arrive)" in shell.typed) == (said == "lost")


def test_a_disk_that_is_full_of_the_text_is_left(sender: type[Sender]) -> None:
    _, shell, maker = typing()
    shell.answers |= {"XR /V": ["XR?"], "output": ["Error writing\r\n"]}
    shell.rooms = ["", "NO SPACE"]
    assert fails(BoardError, lambda: maker.deploy({"A.TXT": DATA})) == "no drive has room"
    assert "TYPE XRTEXT.COM" not in shell.typed


def test_whoever_stops_the_typing_ends_pip(sender: type[Sender]) -> None:
    wire, shell, maker = typing()
    shell.answers["XR /V"] = ["XR?"]

    def interrupted(data: bytes) -> None:
        raise KeyboardInterrupt

    left: list[bytes] = []
    shell.leave = left.append  # type: ignore[assignment, method-assign]
    wire.write = interrupted  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        maker.deploy({"A.TXT": DATA})
    assert left == [b"\x1a\x18\r"] and shell.typed[-1] == "ERA XRTEXT.COM"
