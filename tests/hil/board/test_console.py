"""A program on a board: when its turns end, what they print, and what it is to blame for."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.support.timed_wire import Said, TimedWire, Typed
from ulmrig.hil.board import target
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.board.deploy import Deployed
from ulmrig.hil.board.shell import Prompt
from ulmrig.hil.board.target import Board
from ulmrig.hil.errors import LinkError, ProgramError, ResetError
from ulmrig.hil.target import Place, Run, Turn

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


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, bytes]]:
    """Return the files that were put on the board, each time that it was asked for some."""
    monkeypatch.setattr(target, "Deployer", Disk)
    monkeypatch.setattr(Disk, "sent", [], raising=False)
    return Disk.sent


def board_with(*turns: Said, **config: object) -> tuple[TimedWire, Shell, Board]:
    wire = TimedWire(Typed(*turns))
    made = BoardConfig("anna", "rc2014", **({"url": "timed"} | config))  # type: ignore[arg-type]
    board = Board(made, wire)
    board.prompt = shell = Shell(board)
    return wire, shell, board


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
