"""A program on a board: when its turns end, what they print, and what it is to blame for."""

from __future__ import annotations

import pytest

from tests.support.console_rig import CCP, HELLO, OURS, Disk, Shell, board_with
from tests.support.timed_wire import Said, TimedWire, Typed
from ulmrig.hil.board import target
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.target import Board
from ulmrig.hil.errors import ProgramError, ResetError
from ulmrig.hil.target import Place, Run, Turn


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, bytes]]:
    """Return the files that were put on the board, each time that it was asked for some."""
    monkeypatch.setattr(target, "Deployer", Disk)
    monkeypatch.setattr(Disk, "sent", [], raising=False)
    return Disk.sent


def say(*said: tuple[float, bytes], prompt: bytes = b"> ") -> tuple[TimedWire, Turn]:
    """Return the turn in which a program prints this, and its wire."""
    wire, _, board = board_with([(0.0, b"\r\n" + prompt)], list(said))
    console = board.start(Run("X", prompt))
    wire.seconds = 0.0
    return wire, console.say(b"hello")


def blamed(*said: tuple[float, bytes]) -> tuple[TimedWire, ProgramError]:
    wire, _, board = board_with(list(said))
    with pytest.raises(ProgramError) as caught:
        board.start(Run("X"))
    return wire, caught.value


@pytest.mark.parametrize(
    ("said", "reset"),
    [
        (b"\r\r\n56k system vers 2.2\r\n\r\nA>", True),
        (b"\r\r\nYE\r\nACME 3 BIOS\r\n\r\nA>", True),
        (b"\r\r\n\r\nB>", True),
        (b"\r\r\n\r\nA>", False),
        (b"\r\r\nYES\r\n\r\nA>", False),
    ],
    ids=["sign-on", "in a reply", "another drive", "warm boot", "a reply"],
)
def test_a_board_that_booted_by_itself_was_reset_whatever_its_banner(
    said: bytes, reset: bool
) -> None:
    _, _, board = board_with([(0.0, b"\r\nGUESS\r\n> ")], [(0.0, said)])
    console = board.start(Run("GUESS", files={"GUESS.COM": OURS}))
    if not reset:
        assert console.say(b"is it tall").place is Place.CCP
        return
    with pytest.raises(ResetError):
        console.say(b"is it tall")


def test_the_drive_of_the_prompt_after_an_exclamation_mark_is_no_reset() -> None:
    _, _, board = board_with([(0.0, b"\r\nGUESS\r\n> ")], [(0.0, b"\r\r\n\r\nB>")])
    assert board.start(Run("GUESS", files={"GUESS.COM": OURS})).say(b" !").place is Place.CCP


# The end of a turn


@pytest.mark.parametrize(
    ("prompt", "letter"), [(b"12:34 C0:WORK>", b"C"), (b"12:34 >", b"A")], ids=["drive", "none"]
)
def test_a_prompt_of_boards_toml_ends_a_turn_and_is_shown_as_the_usual_one(
    prompt: bytes, letter: bytes
) -> None:
    own = r"\d\d:\d\d ([A-P]0:WORK)?>"
    _, _, board = board_with([(0.0, b"\r\n> ")], [(0.0, b"\r\r\n\r\n" + prompt)], prompt=own)
    turn = board.start(Run("X")).say(b"!")
    assert turn.place is Place.CCP and turn.raw.endswith(prompt)
    assert turn.output == b"\r\n\r\n" + letter + b">"


def test_a_turn_ends_at_the_programs_prompt_and_has_the_time_of_its_last_byte() -> None:
    wire, turn = say((0.0, b"\r\r\n"), (1.0, b"HELLO\r\n"), (3.0, b"> "))
    assert turn == Turn(
        raw=b"hello\r\r\nHELLO\r\n> ",
        output=b"\r\nHELLO\r\n",
        place=Place.PROGRAM,
        t_states=None,
        seconds=3.0,
    )
    assert wire.seconds == pytest.approx(3.0 + 0.02)


def test_the_time_of_a_turn_begins_with_enter() -> None:
    wire, _, board = board_with([(0.5, b"\r\n> ")])
    wire.pause(10.0)
    assert board.start(Run("X")).greeting.seconds == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("said", "later", "seconds"),
    [
        (b"\r\n> ", 0.015, 0.02),
        (b"\r\nA > ", 0.45, 0.5),
        (CCP, 0.035, 0.04),
    ],
    ids=["at the beginning of a line", "elsewhere", "CP/M's"],
)
def test_what_follows_a_prompt_in_time_is_a_part_of_the_output(
    said: bytes, later: float, seconds: float
) -> None:
    wire, turn = say((0.0, said), (later, b"b\r\n> "))
    assert turn.raw == b"hello" + said + b"b\r\n> "
    wire, turn = say((0.0, said))
    assert turn.raw == b"hello" + said
    assert wire.seconds == pytest.approx(seconds)


def ours(*said: tuple[float, bytes], **config: object) -> tuple[TimedWire, Turn]:
    """Return the turn in which a program of ulmrig prints this, and its wire."""
    wire, _, board = board_with(HELLO, list(said), **config)
    console = board.start(Run("GUESS", files={"GUESS.COM": OURS}))
    wire.seconds = 0.0
    return wire, console.say(b"hello")


REPLY = b"\r\r\nYES\r\n> "


@pytest.mark.parametrize(
    ("config", "said", "seconds"),
    [
        ({}, REPLY, 0.003),
        ({"speed": 300}, REPLY, 0.1),
        ({"url": "socket://host:1"}, REPLY, 0.02),
        ({}, b"\r\r\n> ", 0.02),
        ({}, b"\r\r\nYES\r\nA > ", 0.5),
    ],
    ids=["a reply", "a slow line", "a network", "no reply yet", "not at the beginning of a line"],
)
def test_a_prompt_behind_our_reply_is_the_end_unless_more_comes_at_once(
    config: dict[str, object], said: bytes, seconds: float
) -> None:
    wire, turn = ours((0.0, said), **config)
    assert turn.raw == b"hello" + said
    assert wire.seconds == pytest.approx(seconds)
    _, turn = ours((0.0, said), (0.9 * seconds, b"$\r\n> "), **config)
    assert turn.raw == b"hello" + said + b"$\r\n> "


@pytest.mark.parametrize(
    ("run", "config", "writes"),
    [
        (Run("GUESS", files={"GUESS.COM": OURS}), {}, [b"hello", b"\r"]),
        (Run("GUESS", files={"GUESS.COM": b"other"}), {}, [b"h", b"e", b"l", b"l", b"o", b"\r"]),
        (
            Run("GUESS", files={"GUESS.COM": OURS}),
            {"rtscts": False},
            [b"h", b"e", b"l", b"l", b"o", b"\r"],
        ),
    ],
    ids=["ours", "others", "no RTS/CTS"],
)
def test_lines_are_typed_at_once_where_that_does_no_harm(
    run: Run, config: dict[str, object], writes: list[bytes]
) -> None:
    wire, _, board = board_with(HELLO, [(0.0, REPLY)], **config)
    console = board.start(run)
    # Commands are typed key by key.
    assert [data for _, data in wire.writes] == [b"G", b"U", b"E", b"S", b"S", b"\r"]
    wire.writes.clear()
    console.say(b"hello")
    assert [data for _, data in wire.writes] == writes


def test_a_turn_whose_line_was_typed_again_says_so() -> None:
    left = [b"hexlo"]
    keys = Typed(HELLO, [(0.0, REPLY)], [(0.0, REPLY)])

    def answer(data: bytes) -> Said:
        return [(0.0, left.pop())] if data == b"hello" and left else list(keys(data))

    board = Board(BoardConfig("anna", "rc2014", "timed"), TimedWire(answer))
    board.prompt = Shell(board)
    console = board.start(Run("GUESS", files={"GUESS.COM": OURS}))
    assert [console.say(b"hello").retyped, console.say(b"hello").retyped] == [True, False]


def test_a_prompt_of_cp_m_that_may_be_the_programs_is_waited_on() -> None:
    wire, turn = say((0.0, CCP), prompt=b">")
    assert turn.place is Place.CCP
    assert wire.seconds == pytest.approx(0.5)


def test_letters_on_the_line_of_the_command_are_no_prompt_of_cp_m() -> None:
    _, turn = say((0.0, b"A>"), (0.3, b"\r\n> "))
    assert turn.raw == b"helloA>\r\n> "
    _, turn = say((0.0, b"\nA>"))
    assert turn.place is Place.CCP


def test_a_program_that_is_silent_for_two_minutes_hangs() -> None:
    wire, error = blamed((100.0, b"\r\nx"), (210.0, b"y"))
    assert error.what == "it printed nothing for 120 s, and its prompt '> ' did not come"
    assert error.seen == b"B:X\r\nxy"
    assert wire.seconds == pytest.approx(330.0)


def test_a_program_that_prints_for_a_quarter_of_an_hour_loops() -> None:
    wire, error = blamed(*[(100.0 * number, b"x") for number in range(1, 20)])
    assert error.what == "it printed for 900 s without coming to a prompt"
    assert wire.seconds == pytest.approx(900.0)


def test_an_error_of_the_bdos_ends_the_program() -> None:
    _, error = blamed((0.0, b"\r\nBdos Err On A: R/O"), (0.5, CCP))
    assert error.what == "CP/M refused: Bdos Err On A: R/O"
    _, turn = say((0.0, b"\r\nBdos Err On A: R/O\r\n> "))
    assert turn.place is Place.PROGRAM
