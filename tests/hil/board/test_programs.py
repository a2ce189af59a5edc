"""Programs on a board, one after the other: files, people, and what is blamed between them."""

from __future__ import annotations

import pytest

from tests.support.console_rig import CCP, HELLO, OURS, Disk, board_with
from tests.support.timed_wire import Said, TimedWire
from ulmrig.hil.board import target
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.deploy import Deployed
from ulmrig.hil.board.target import Board
from ulmrig.hil.errors import LinkError, ProgramError
from ulmrig.hil.target import Place, Run


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, bytes]]:
    """Return the files that were put on the board, each time that it was asked for some."""
    monkeypatch.setattr(target, "Deployer", Disk)
    monkeypatch.setattr(Disk, "sent", [], raising=False)
    return Disk.sent


# Programs, one after the other


def test_a_program_that_another_one_replaced_or_that_has_ended_takes_no_lines() -> None:
    _, _, board = board_with(HELLO, HELLO, [(0.0, CCP)])
    first, second = board.start(Run("X")), board.start(Run("Y"))
    with pytest.raises(ProgramError, match="X was ended: another program was started"):
        first.say(b"hello")
    assert second.say(b"bye").place is Place.CCP
    with pytest.raises(ProgramError, match="Y has ended, and 'hello' would be a CP/M command"):
        second.say(b"hello")


def test_the_prompt_is_reached_once_and_programs_are_left() -> None:
    _, shell, board = board_with(HELLO, [(0.0, CCP)], HELLO, HELLO)
    for _ in range(2):
        assert board.probe() == "CP/M on drive A: (rc2014 at timed, 7.3728 MHz)"
    assert shell.calls == ["arrive"]
    board.start(Run("X")).say(b"bye")
    board.probe()
    assert "reach" not in shell.calls
    board.start(Run("X"))
    board.probe()
    assert shell.calls[-1] == "reach" and shell.calls.count("arrive") == 1
    board.start(Run("GUESS", files={"GUESS.COM": OURS}))
    shell.calls.clear()
    board.probe()
    board.probe()
    assert shell.calls == [r"leave b'!\r'"]


def test_a_program_of_ours_that_does_not_leave_is_left_like_others() -> None:
    _, shell, board = board_with(HELLO)
    shell.leaves = False
    board.start(Run("GUESS", files={"GUESS.COM": OURS}))
    board.probe()
    assert shell.calls == ["arrive", r"leave b'!\r'", "reach"]


def test_only_the_program_of_the_command_decides_how_it_is_left() -> None:
    _, shell, board = board_with(HELLO)
    board.start(Run("PIP", files={"GUESS.COM": OURS}))
    board.probe()
    assert shell.calls[-1] == "reach" and r"leave b'!\r'" not in shell.calls


@pytest.mark.parametrize(
    ("run", "place", "typed"),
    [
        (Run("pip A=B"), "B:", b"B:pip A=B\r"),
        (Run("pip A=B"), "A:", b"pip A=B\r"),
        (Run("pip A=B"), "", b"pip A=B\r"),
        (Run("C:PIP A=B"), "B:", b"C:PIP A=B\r"),
        (Run("guess it", files={"GUESS.COM": OURS}), "B:", b"guess it\r"),
        (Run("PIP A=B", files={"A.TXT": b"text"}), "B:", b"B:PIP A=B\r"),
    ],
)
def test_a_program_is_started_from_the_drive_that_it_is_on(
    run: Run, place: str, typed: bytes
) -> None:
    wire, shell, board = board_with(HELLO)
    shell.place = place
    board.start(run)
    assert wire.sent == typed
    assert "find PIP.COM" in shell.calls or not typed.startswith(b"B:")


# Files


def test_files_that_are_on_the_board_are_not_sent_again(sent: list[dict[str, bytes]]) -> None:
    _, _, board = board_with()
    assert board.deploy({"a.txt": b"one", "B.TXT": b"two"}) == [
        Deployed("A.TXT", unchanged=False),
        Deployed("B.TXT", unchanged=False),
    ]
    assert board.deploy({"A.TXT": b"other", "B.TXT": b"two"}) == [
        Deployed("A.TXT", unchanged=False),
        Deployed("B.TXT", unchanged=True),
    ]
    assert sent == [{"A.TXT": b"one", "B.TXT": b"two"}, {"A.TXT": b"other"}]


def test_a_file_that_could_not_be_replaced_is_sent_again(
    sent: list[dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, board = board_with()
    board.deploy({"A.TXT": b"one"})
    with monkeypatch.context() as patch:
        patch.setattr(Disk, "error", LinkError("lost"))
        with pytest.raises(LinkError):
            board.deploy({"A.TXT": b"other"})
    board.deploy({"A.TXT": b"one"})
    assert sent[-1] == {"A.TXT": b"one"}


@pytest.mark.parametrize(
    ("run", "kept"),
    [
        (Run("GUESS it", files={"GUESS.COM": OURS}), True),
        (Run("GUESS it", files={"GUESS.COM": b"other"}), False),
        (Run("GUESS it", files={"GUESS.COM": OURS, "A.TXT": b"text"}), False),
        (Run("PIP GUESS"), False),
    ],
)
def test_after_a_program_that_may_have_changed_files_all_are_sent_again(
    sent: list[dict[str, bytes]], run: Run, kept: bool
) -> None:
    _, _, board = board_with(HELLO)
    board.deploy({"B.TXT": b"two", "GUESS.COM": OURS})
    board.start(run)
    board.deploy({"B.TXT": b"two"})
    assert sent[-1] == ({} if kept else {"B.TXT": b"two"})


# A person


def keys_typed(keys: bytes, *turns: Said) -> tuple[bytes, bytes]:
    """Return what a person sees who types ``keys``, and what goes to the board."""
    wire, shell, board = board_with(HELLO, *turns)
    shell.place = ""
    shown: list[bytes] = []
    left = list(keys)
    board.interact(Run("X"), lambda: left.pop(0) if left else None, shown.append)
    return b"".join(shown), wire.sent.removeprefix(b"X\r")


def test_a_person_sees_what_is_printed_and_the_keys_and_corrects_a_line() -> None:
    shown, typed = keys_typed(b"abcd\x08\x08e\r", [(0.0, b"\r\r\nWHAT?\r\n> ")])
    assert typed == b"abe\r"
    assert shown == b"HELLO\r\n> abcd\x08 \x08\x08 \x08e\r\nWHAT?\r\n> "


@pytest.mark.parametrize("key", [b"\x07", b"\x09", b"\x0c", b"\x0e"])
def test_other_control_characters_belong_to_the_line(key: bytes) -> None:
    _, typed = keys_typed(key + b"\r", [(0.0, b"\r\n> ")])
    assert typed == key + b"\r"


def test_a_person_is_done_when_the_program_ends() -> None:
    shown, typed = keys_typed(b"!\rmore", [(0.0, b"\r\r\nBYE" + CCP)])
    assert shown == b"HELLO\r\n> !\r\nBYE" and typed == b"!\r"
    _, _, board = board_with([(0.0, b"\r\r\nBYE" + CCP)])
    seen: list[bytes] = []
    board.interact(Run("X"), lambda: pytest.fail("a key was asked for"), seen.append)
    assert b"".join(seen) == b"BYE"


def test_a_board_is_described_by_its_type_or_as_a_board() -> None:
    assert board_with(clock=4e6)[2].description == "rc2014 at timed, 4 MHz"
    unknown = Board(BoardConfig("anna", "", "timed"), TimedWire())
    assert unknown.description == "a board at timed, 7.3728 MHz"
    assert unknown.clock == 7_372_800


def test_all_that_passes_goes_through_the_tap_of_the_moment() -> None:
    _, _, board = board_with(HELLO)
    passed: list[str] = []
    board.probe()
    board.tap = lambda direction, data: passed.append(direction)
    console = board.start(Run("X"))
    assert console.greeting.place is Place.PROGRAM
    assert {"sent", "got"} == set(passed)
