"""A board at the end of a wire: to its prompt, programs on it, and what they say."""

from __future__ import annotations

import random

import pytest

from tests.support.virtual_rig import connect, guess, names, on_disk, virtual
from ulmrig.asm.program.crc import crc16
from ulmrig.asm.receiver import build as receiver
from ulmrig.hil.board.target import Deployed
from ulmrig.hil.board.xmodem import padded
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import BoardError, LinkError, MemoryFaultError, ProgramError
from ulmrig.hil.target import Place, Run
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.drives import fill
from ulmrig.hil.virtual.faults import Fault

pytestmark = pytest.mark.boards

GUESS = Run("GUESS", files={"GUESS.COM": guess().data})
LINE_LIMIT = 11_520 * 1024 / 1029
"""Bytes a second of a file in blocks of 1 K at 115200 bits per second, were there no pauses."""


def test_a_board_is_brought_to_its_prompt_from_the_boot_menu() -> None:
    machine, board = virtual()
    assert board.probe().startswith("CP/M on drive A:")
    assert machine.seconds < 5


@pytest.mark.parametrize(
    "typed",
    [
        b"B:PIP\r",
        b"B:XM RX FILE.TXT\r",
        b"ERA *.*",
        b"B:\r",
        b"USER 3\r",
        b"B:PIP X.TXT=CON:\rabc",
        b"DIR P:\r",
    ],
)
def test_a_board_is_brought_to_its_prompt_from_anywhere(typed: bytes) -> None:
    machine, board = virtual()
    board.probe()
    board.deploy({"KEEP.TXT": b"kept"})
    for key in typed:
        machine.feed(bytes([key]))
        machine.run(machine.now + 0.5 * machine.setup.clock)
    again = connect(machine)
    again.probe()
    assert again.prompt.command("DIR KEEP.TXT").startswith("A: KEEP")
    assert b"ERA *.*" not in machine.typed_commands()


def test_a_drive_that_is_not_there_is_said_to_be_refused() -> None:
    _, board = virtual(drive="H")
    with pytest.raises(BoardError, match="drive H: cannot be selected: Bdos Err On H: Select"):
        board.probe()


def test_a_chat_that_was_left_running_is_left() -> None:
    machine, board = virtual()
    board.start(GUESS)
    assert connect(machine).start(GUESS).greeting.place is Place.PROGRAM


def test_a_board_that_says_nothing_is_to_blame_and_says_what_to_check() -> None:
    _, board = virtual("hang:at=0")
    with pytest.raises(BoardError, match=r"does not reach|prints nothing") as caught:
        board.probe()
    assert "reset button" in str(caught.value)


@pytest.mark.parametrize("reset", ["", "hand", "dtr"])
def test_only_a_reset_leaves_basic(reset: str) -> None:
    machine, board = virtual(reset=reset)
    machine.run(2 * machine.setup.clock)
    machine.feed(b"BASIC\r")
    machine.run(4 * machine.setup.clock)
    if reset == "dtr":
        board.probe()
        return
    with pytest.raises(BoardError) as caught:
        board.probe()
    assert "Syntax error" in str(caught.value)
    assert "reset" in str(caught.value)


def test_noise_before_the_prompt_is_waited_out() -> None:
    _, board = virtual("noise:seconds=20")
    board.probe()


def test_noise_that_does_not_end_is_the_links() -> None:
    _, board = virtual("noise:seconds=100")
    with pytest.raises(LinkError, match="was not quiet"):
        board.probe()


@pytest.mark.parametrize(("rom", "receive"), [("xm", ""), ("xm", "B:XM RX {name}"), ("none", "")])
def test_a_program_is_deployed_whatever_the_board_receives_with(rom: str, receive: str) -> None:
    machine, board = virtual(setup=Setup(receiver=rom), receive=receive)
    (done,) = board.deploy({"GUESS.COM": guess().data})
    assert not done.unchanged
    assert on_disk(machine.ram, "GUESS.COM") == padded(guess().data)
    assert on_disk(machine.ram, "XR.COM")[:1024] == receiver.build().data
    assert set(names(machine.ram)) == {"GUESS.COM", "XR.COM"}


def test_a_board_without_flow_control_is_paced() -> None:
    machine, board = virtual(setup=Setup(rts=False, chip="68b50"), rtscts=False)
    board.deploy({"GUESS.COM": guess().data})
    assert machine.uart.overruns == 0


def test_what_is_there_already_is_not_sent_again() -> None:
    machine, board = virtual()
    board.deploy({"GUESS.COM": guess().data})
    before = machine.inward, machine.faults.inward.count
    (done,) = connect(machine).deploy({"GUESS.COM": guess().data})
    assert done.unchanged
    typed = machine.faults.inward.count - before[1]
    # Under a second of line time, at 115200: a hundred keys or so.
    assert typed < 300


def test_another_build_replaces_the_old_one() -> None:
    machine, board = virtual()
    board.deploy({"A.TXT": b"old"})
    board.deploy({"A.TXT": b"new"})
    assert on_disk(machine.ram, "A.TXT").startswith(b"new")


def test_an_error_that_xmodem_does_not_see_is_seen_and_sent_again() -> None:
    # Into the second block of what XM receives last: XR.COM, then the program.
    machine, board = virtual("slip:in:at=4000", receive="B:XM RX {name}")
    (done,) = board.deploy({"GUESS.COM": guess().data})
    assert machine.faults.inward.done == ["slip in at 4000"]
    assert on_disk(machine.ram, "GUESS.COM") == padded(guess().data)
    assert machine.typed_commands().count(b"B:XM RX GUESS.COM") == 2
    assert not done.unchanged


def test_a_short_file_is_not_saved_by_what_memory_still_holds() -> None:
    machine, board = virtual()
    board.start(GUESS)
    board = connect(machine)
    board.probe()
    board.prompt.command("ERA GUESS.COM")
    # Its first pages alone; the rest still stands in memory where the program was.
    board.prompt.command("XR XR.COM /V")
    board.prompt.command("SAVE 4 GUESS.COM")
    (done,) = connect(machine).deploy({"GUESS.COM": guess().data})
    assert not done.unchanged


def test_a_full_disk_is_the_boards_fault() -> None:
    machine, board = virtual("full")
    room = -(-len(guess().data) // 1024) * 1024
    with pytest.raises(BoardError, match=f"has no room for {room:,} bytes: NO SPACE"):
        board.deploy({"GUESS.COM": guess().data})
    assert "GUESS.COM" not in names(machine.ram)


def test_a_cut_line_ends_in_an_error() -> None:
    _, board = virtual("cut:at=5000")
    with pytest.raises((BoardError, LinkError)):
        board.deploy({"GUESS.COM": guess().data})


@pytest.mark.parametrize(
    "fault", ["double:out:at=152", "silence:out:at=159:seconds=7", "reset:at=104"]
)
def test_what_disturbs_the_search_for_a_drive_or_a_receiver_is_survived(fault: str) -> None:
    machine, board = virtual(fault)
    board.deploy(GUESS.files)
    assert on_disk(machine.ram, "GUESS.COM") == padded(guess().data)


def test_a_block_that_nobody_answers_is_sent_once() -> None:
    """Its receiver may have left by then, and the block would be typed at the prompt."""
    machine, board = virtual()
    blocks: list[bytes] = []

    def tap(direction: str, data: bytes) -> None:
        if direction == "sent" and data[:1] == b"\x02":
            blocks.append(data)
            if len(blocks) == 10:
                outward = machine.faults.outward
                outward.faults.append(Fault("cut", "out", at=outward.count))

    board.tap = tap
    with pytest.raises((LinkError, BoardError)):
        board.deploy(GUESS.files)
    assert len(blocks) == len(set(blocks)) == 10


def test_a_reset_in_the_middle_is_survived_and_no_block_is_typed() -> None:
    machine, board = virtual("reset:at=5000")
    board.deploy({"GUESS.COM": guess().data})
    assert machine.resets == 2
    assert on_disk(machine.ram, "GUESS.COM") == padded(guess().data)
    assert all(command.isascii() and len(command) < 40 for command in machine.typed_commands())


@pytest.mark.parametrize("chip", ["sio", "68b50"])
def test_our_receiver_takes_nine_tenths_of_what_the_line_carries(chip: str) -> None:
    machine, board = virtual(setup=Setup(chip=chip))
    board.deploy({"A.TXT": b"first"})
    data = random.Random(1).randbytes(30_000)
    seen: list[tuple[float, int]] = []
    board.deploy({"B.BIN": data}, lambda p: seen.append((machine.seconds, p.sent)))
    speed = (seen[-1][1] - seen[0][1]) / (seen[-1][0] - seen[0][0])
    assert speed > 0.9 * LINE_LIMIT
    assert [sent for _, sent in seen] == [*range(1024, 30_000, 1024), 30_000]


LINES = [b"is it tall", b"", b"  ", b"x" * 61, b"y" * 62, b"z" * 63, b"w" * 70, b"a" * 130, b"!"]


def test_every_byte_is_the_emulators() -> None:
    emulated = EmulatedMachine().start(GUESS)
    _, board = virtual()
    real = board.start(GUESS)
    assert real.greeting.raw == emulated.greeting.raw
    for line in LINES:
        expected, turn = emulated.say(line), real.say(line)
        assert (turn.raw, turn.output, turn.place) == (
            expected.raw,
            expected.output,
            expected.place,
        )


def test_a_lost_key_is_typed_again() -> None:
    machine, board = virtual("drop:in:rate=0.03", "drop:out:rate=0.003", seed=6)
    board.probe()
    for _ in range(20):
        board.prompt.command("XQ")
    assert len(machine.faults.inward.done) >= 3
    assert set(machine.typed_commands()) <= {
        b"",
        b"USER 0",
        b"0",
        b"DIR A:ULMRIG.$$$",
        b"A:",
        b"XQ",
        b"!",
        b"SAVE 0 ULMRIG.$$$",
        b"ERA ULMRIG.$$$",
    }


def test_what_proves_a_program_is_not_xmodems_crc() -> None:
    assert crc16(bytes(4) + (0x11021).to_bytes(4, "big")) != crc16(bytes(8))


def test_a_program_that_hangs_is_to_blame() -> None:
    machine = VirtualBoard()
    board = connect(machine)
    with pytest.raises(Exception, match="the program"):
        board.start(Run("LOOP", files={"LOOP.COM": b"\x18\xfe"}))


def test_a_program_that_never_falls_silent_is_to_blame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ulmrig.hil.board.console.TURN_TIMEOUT_SECONDS", 2.0)
    _, board = virtual()
    babble = bytes([0x0E, 2, 0x1E, ord("x"), 0xCD, 5, 0, 0x18, 0xF7])  # conout 'x', for ever
    with pytest.raises(ProgramError, match="without coming to a prompt"):
        board.start(Run("BABBLE", files={"BABBLE.COM": babble}))


@pytest.mark.parametrize("command", ["NOSUCH", "nosuch x", "B:NOSUCH"])
def test_a_program_that_is_not_there_is_said_to_be_missing(command: str) -> None:
    _, board = virtual()
    console = board.start(Run(command))
    with pytest.raises(ProgramError, match=r"the machine has no program (B:)?NOSUCH"):
        console.say(b"hello")


@pytest.mark.parametrize(("command", "lost"), [("relay off; exit 1", False), ("true", True)])
def test_a_board_that_does_not_answer_is_reset_by_the_command(command: str, lost: bool) -> None:
    _, board = virtual("hang:at=0", reset=command)
    words = "it does not reach|it prints nothing" if lost else "the reset command failed: relay off"
    with pytest.raises(BoardError, match=words):
        board.probe()


def test_a_file_that_another_program_overwrote_is_put_on_the_board_again() -> None:
    machine, board = virtual()
    board.start(GUESS)
    pip = board.start(Run("PIP", b"*"))
    pip.say(b"GUESS.COM=XR.COM")
    assert on_disk(machine.ram, "GUESS.COM") != padded(guess().data)
    greeting = board.start(GUESS).greeting
    assert greeting.place is Place.PROGRAM and greeting.output.startswith(b"\r\nGUESS ")


def liar(says: str) -> bytes:
    """Return a program of the form that answers /V, and whose answer is ``says``."""
    code = b"\x11\x40\x01\x0e\x09\xcd\x05\x00\xc9"  # print the text at 0140h
    head = b"\xc3\x20\x01LIAR 0123ABCD$"
    return head.ljust(0x20, b"\0") + code.ljust(0x20, b"\0") + says.encode() + b"\r\n$"


def test_a_program_that_is_right_on_the_disk_and_wrong_in_memory_is_not_deployed() -> None:
    machine, board = virtual()
    program = liar("LIAR 0123ABCD CRC 0000")
    words = "in memory it says 'LIAR 0123ABCD CRC 0000' and not 'LIAR 0123ABCD CRC "
    with pytest.raises(MemoryFaultError, match="right on the disk and wrong in memory") as caught:
        board.deploy({"LIAR.COM": program})
    assert f"{words}{crc16(program):04X}'" in str(caught.value)
    assert machine.typed_commands().count(b"LIAR /V") == 3
    # To send it again would not help.
    assert sum(command.startswith(b"XR LIAR.COM 0") for command in machine.typed_commands()) == 1


def test_what_has_no_room_takes_the_other_files_of_its_run_along_to_the_next_drive() -> None:
    machine, board = virtual()
    board.deploy({"A.TXT": b"first"})
    fill(machine.ram)
    done = board.deploy({"A.TXT": b"first", "B.TXT": bytes(5000)})
    assert [one.unchanged for one in done] == [False, False] and board.prompt.drive == "C"
    assert {"A.TXT", "B.TXT"} <= set(names(machine.card))
    # And so it stays, although A: is tried first.
    assert board.deploy({"A.TXT": b"first"}) == [Deployed("A.TXT", unchanged=True)]
    assert board.prompt.drive == "C"
