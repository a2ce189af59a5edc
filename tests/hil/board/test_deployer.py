"""Files on a board: what is asked, tried and said until each is verified, or is not."""

from __future__ import annotations

import logging

import pytest

from tests.support.deployer_rig import (
    DATA,
    RECORDS,
    SENT,
    VERIFIED,
    Sender,
    deployer,
    fails,
    install,
    proof,
)
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.program.image import is_ulmrig_program
from ulmrig.hil.board.deploy import Deployed
from ulmrig.hil.board.shell import CommandError
from ulmrig.hil.board.xmodem import TransferEndedError, padded
from ulmrig.hil.errors import BoardError, LinkError


@pytest.fixture(autouse=True)
def sender(monkeypatch: pytest.MonkeyPatch) -> type[Sender]:
    return install(monkeypatch)


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
    assert is_ulmrig_program(program) and not is_ulmrig_program(program[1:])
    _, shell, maker = deployer()
    shell.answers["XR LIAR.COM /V"] = [proof("LIAR.COM", program)]
    line = f"LIAR 0123ABCD CRC {crc16(program):04X}"
    shell.answers["LIAR /V"] = [f"LIAR\r\n{line}\r\n"]
    assert maker.differs("LIAR.COM", program) == ""
    shell.answers["LIAR /V"] = ["LIAR?"]
    assert maker.differs("LIAR.COM", program) == f"in memory it says 'LIAR?' and not '{line}'"
