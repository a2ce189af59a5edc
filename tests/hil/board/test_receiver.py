"""A board without XR: how it gets our receiver, and what is said if it does not."""

from __future__ import annotations

import pytest

from tests.support.deployer_rig import (
    DATA,
    TEXT,
    VERIFIED,
    XR,
    XR_PROOF,
    Say,
    Sender,
    Shell,
    deployer,
    fails,
    install,
    proof,
)
from tests.support.timed_wire import Answer, TimedWire, echo
from ulmrig.asm.receiver.typed_bootstrap import save_pages
from ulmrig.hil.board.deploy import Deployer
from ulmrig.hil.board.shell import CommandError
from ulmrig.hil.board.xmodem import TransferEndedError
from ulmrig.hil.errors import BoardError, LinkError, MemoryFaultError


@pytest.fixture(autouse=True)
def sender(monkeypatch: pytest.MonkeyPatch) -> type[Sender]:
    return install(monkeypatch)


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
