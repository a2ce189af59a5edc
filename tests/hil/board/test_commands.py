"""Commands at CP/M's prompt: how they are typed, what they print, and when they have failed."""

from __future__ import annotations

import pytest

from tests.support.scripted_board import ScriptedBoard, prompt_of
from tests.support.timed_wire import PROOF, Said, TimedWire, Typed
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.link import Link
from ulmrig.hil.board.shell import CommandError, Prompt
from ulmrig.hil.errors import BoardError, LinkError, MachineError

PROMPT = b"\r\nA>"


def prompt_on(*enters: Said, breaks: list[Said] | None = None) -> tuple[TimedWire, Prompt]:
    wire = TimedWire(Typed(*enters, breaks=breaks))
    return wire, Prompt(Link(wire), BoardConfig("anna", "rc2014", "timed"))


def test_a_command_returns_what_it_printed_without_echo_and_prompt() -> None:
    wire, prompt = prompt_on([(0.0, b"\r"), (19.5, b"\nA: X COM\r\n" + PROMPT)])
    assert prompt.command("DIR") == "A: X COM"
    assert wire.sent == b"DIR\r" and wire.seconds == pytest.approx(19.52)
    assert prompt.drive == "A" and prompt.link.buffer == b""


def test_a_prompt_that_output_follows_at_once_is_not_the_end() -> None:
    _, prompt = prompt_on([(0.0, b"\r\nA>"), (0.015, b"B\r\n"), (1.0, PROMPT)])
    assert prompt.command("DIR") == "A>B"


def test_a_prompt_that_does_not_come_back_is_the_boards() -> None:
    wire, prompt = prompt_on([(0.0, b"\r\nx")])
    with pytest.raises(BoardError) as caught:
        prompt.command("DIR")
    assert caught.value.what == "CP/M's prompt did not come back within 20 s"
    assert caught.value.seen == b"DIR\r\nx"
    assert wire.sent == b"DIR\r\x03"
    assert wire.seconds == pytest.approx(20.0 + 1.5)


def test_a_prompt_that_comes_at_the_last_moment_counts() -> None:
    _, prompt = prompt_on([(0.0, b"\r\nx"), (3.0, PROMPT)])
    assert prompt.command("DIR", 3.0) == "x"


def test_a_board_that_prints_prompts_without_a_pause_does_not_come_to_one() -> None:
    wire = TimedWire(noise=PROMPT)
    prompt = Prompt(Link(wire), BoardConfig("anna", "rc2014", "timed"))
    with pytest.raises(BoardError, match="did not come back within 2 s"):
        prompt.output(2.0)
    assert wire.seconds == pytest.approx(2.0 + 1.5, abs=0.05)


def test_a_prompt_that_was_lost_is_the_links() -> None:
    wire, prompt = prompt_on([(0.0, b"\r\nx")], breaks=[[(0.0, PROMPT)]])
    with pytest.raises(LinkError) as caught:
        prompt.command("DIR", 3.0)
    assert caught.value.what == ("CP/M's prompt did not come within 3 s, but comes when asked for")
    assert caught.value.seen == b"DIR\r\nx"
    assert wire.sent == b"DIR\r\x03" + PROOF


# Errors of the BDOS


def test_an_error_of_the_bdos_is_read_to_its_end_and_left() -> None:
    wire, prompt = prompt_on(
        [(0.0, b"\r\nBdos Err On B: Sel"), (0.15, b"ect")],
        breaks=[[(0.0, PROMPT)]],
    )
    with pytest.raises(CommandError, match=r"^Bdos Err On B: Select$"):
        prompt.command("DIR B:")
    assert wire.writes[-2] == (pytest.approx(0.15 + 0.2), b"\x03")
    assert wire.sent == b"DIR B:\r\x03" + PROOF and prompt.drive == "A"


def test_an_error_of_the_bdos_that_noise_follows_is_left_after_two_seconds() -> None:
    noise = [(0.15 * number, b"\x07") for number in range(1, 60)]
    wire, prompt = prompt_on([(0.0, b"\r\nBdos Err On B: R/O"), *noise], breaks=[])
    with pytest.raises(BoardError):
        prompt.command("DIR B:")
    at = next(at for at, data in wire.writes if data == b"\x03")
    assert at == pytest.approx(2.0, abs=0.15)


def test_if_the_prompt_does_not_follow_an_error_of_the_bdos_it_is_searched_for() -> None:
    wire, prompt = prompt_on([(0.0, b"\r\nBdos Err On B: R/O")], breaks=[[], [(0.0, PROMPT)]])
    with pytest.raises(CommandError, match="R/O"):
        prompt.command("DIR B:")
    assert wire.sent == b"DIR B:\r\x03" + b"\x18\x18\x18\r" + b"\x03" + PROOF


# Enter


def test_an_enter_that_is_not_echoed_is_typed_again() -> None:
    wire, prompt = prompt_on([], [(0.0, b"\r\n" + PROMPT)])
    assert prompt.command("DIR") == ""
    assert wire.sent == b"DIR\r\r"
    assert wire.writes[-1][0] == pytest.approx(2.0)


def test_an_enter_that_arrives_as_another_key_is_cancelled_three_times() -> None:
    wire, prompt = prompt_on(*[[(0.0, b"M")]] * 3)
    with pytest.raises(LinkError) as caught:
        prompt.command("DIR")
    assert caught.value.what == "the Enter after 'DIR' is changed on the way"
    assert wire.sent == b"DIR\r\x18" * 3
    assert wire.seconds == pytest.approx(3 * (2.0 + 0.3))


def test_after_an_enter_that_was_changed_noise_is_waited_for_ten_seconds() -> None:
    wire, prompt = prompt_on([(0.1 * number, b"M") for number in range(1, 200)])
    with pytest.raises(MachineError):
        prompt.command("DIR")
    (cancelled, key), (again, _) = wire.writes[4:6]
    assert (cancelled, key) == (pytest.approx(2.0), b"\x18")
    assert again == pytest.approx(12.0, abs=0.11)


# Files and drives


def listing(drives: dict[str, str]) -> ScriptedBoard:
    """Return a board on drive C whose drives answer DIR so; the others have no file."""

    def answer(drive: str, line: str) -> str | None:
        return drives.get(line[4:5]) if line.startswith("DIR ") else None

    return ScriptedBoard("C", answer)


@pytest.mark.parametrize("name", ["XM.COM", "B:XM.COM"])
@pytest.mark.parametrize(
    ("said", "there", "times"),
    [
        ("B: XM       COM", True, 1),
        ("b: xm.com", True, 1),
        ("NO FILE", False, 1),
        ("Bdos Err On B: Select? ", False, 1),
        ("N\x7f FIL", False, 3),
    ],
)
def test_a_file_is_there_if_dir_says_so(said: str, there: bool, times: int, name: str) -> None:
    board = ScriptedBoard("C", lambda drive, line: said)
    assert prompt_of(board).has(name) == there
    assert board.commands == [f"DIR {name}"] * times


def test_a_program_is_searched_on_the_drives_that_are_selected_and_booted_from_first() -> None:
    board = listing({})
    prompt = prompt_of(board, drive="D")
    prompt.arrive()
    assert board.commands[0] == "USER 0"
    board.commands.clear()
    assert prompt.find("XM.COM") == ""
    assert board.commands == [f"DIR {drive}:XM.COM" for drive in "DCAB"]


def test_the_first_drive_that_can_be_written_to_is_used_wherever_the_board_was_left() -> None:
    board = ScriptedBoard("C", lambda drive, line: None)
    prompt = prompt_of(board, user=3)
    prompt.arrive()
    erase = "ERA ULMRIG.$$$"
    selected = ["DIR A:ULMRIG.$$$", "A:"]
    assert board.commands == ["USER 3", *selected, erase, "SAVE 0 ULMRIG.$$$", erase]
    assert prompt.describe() == "CP/M on drive A:"


@pytest.mark.parametrize("odd", ["W/P", "Bdos Err On C: R/O"])
def test_a_drive_that_is_named_and_cannot_be_written_to_is_said(odd: str) -> None:
    board = ScriptedBoard("A", lambda drive, line: odd if line.startswith("SAVE") else None)
    with pytest.raises(BoardError) as caught:
        prompt_of(board, drive="C").arrive()
    assert caught.value.what == f"drive C: cannot be written to: {odd}"
    assert caught.value.advice == "set another drive in boards.toml, or make room on C:"


def test_room_is_proved_by_writing_as_much() -> None:
    def answer(drive: str, line: str) -> str | None:
        return "NO SPACE" if line.startswith("SAVE 4 ") else None

    board = ScriptedBoard("A", answer)
    prompt = prompt_of(board)
    prompt.arrive()
    board.commands.clear()
    assert prompt.lacks_room(768) == "" and prompt.lacks_room(100_000) == ""
    assert prompt.lacks_room(769) == "has no room for 769 bytes: NO SPACE"
    kept = [line.split()[1] for line in board.commands if line.startswith("SAVE")]
    assert kept == ["3", "255", "4"]
    assert board.commands.count("ERA ULMRIG.$$$") == 3


def test_a_drive_without_room_is_passed_over_and_the_next_one_stays_chosen() -> None:
    board = ScriptedBoard("A", lambda drive, line: None)
    prompt = prompt_of(board)
    prompt.arrive()
    prompt.select_first(lambda: "is full" if prompt.drive == "A" else "")
    assert prompt.drive == "B"
    prompt.arrive()
    assert prompt.drive == "B"
    with pytest.raises(BoardError, match="none of the drives B, A, C can be used: B: is full; A"):
        prompt.select_first(lambda: "is full")


def test_a_drive_or_user_that_cp_m_refuses_is_said() -> None:
    board = ScriptedBoard(
        "C", lambda drive, line: "Bdos Err On H: Select? " if "H:" in line else None
    )
    with pytest.raises(BoardError) as caught:
        prompt_of(board, drive="H").arrive()
    assert caught.value.what == "drive H: cannot be selected: Bdos Err On H: Select"
