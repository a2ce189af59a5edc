"""A sample of the fault matrix, and that it sees what it is there to see."""

from __future__ import annotations

import shutil

import pytest

from tests.support.fault_matrix import (
    RECEIVERS,
    Case,
    connect,
    faults,
    files,
    run,
    setup,
    wrong_command,
    wrong_file,
    wrong_kind,
)
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.faults import KINDS, Fault

pytestmark = pytest.mark.boards

_AWAKE = [receiver for receiver in RECEIVERS if receiver != "rx"]
SAMPLE = [
    Case(_AWAKE[number % len(_AWAKE)], next(f for f in faults() if f.startswith(kind)), number)
    for number, kind in enumerate(["none", *KINDS])
]


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: f"{case.fault}-{case.receiver}")
def test_what_is_deployed_is_right_or_an_error(case: Case) -> None:
    assert run(case).violation == ""


def test_every_kind_of_fault_is_in_the_matrix() -> None:
    assert {label.split(":")[0] for label in faults()} == {"none", *KINDS}


def test_a_run_repeats() -> None:
    case = Case("xr", "flip:in:rate", 3)
    assert run(case) == run(case)


@pytest.mark.skipif(not shutil.which("rx"), reason="LRZSZ IS NOT THERE: no real peer judged us")
def test_a_real_receiver_takes_what_we_send() -> None:
    machine = VirtualBoard(setup("rx"))
    sent = {"NOISE.DAT": files(1)["NOISE.DAT"]}
    board = connect(machine, "rx")
    board.deploy(sent)
    assert wrong_file(machine, board.prompt.drive, sent) == ""
    assert wrong_command(machine) == ""


@pytest.mark.skipif(not shutil.which("rx"), reason="LRZSZ IS NOT THERE: no real peer judged us")
def test_a_bad_first_block_is_sent_again_at_once() -> None:
    """rx asks for it with C and not with NAK, as long as it has had no good block."""
    machine = VirtualBoard(setup("rx"))
    sent = {"NOISE.DAT": files(1)["NOISE.DAT"]}
    board = connect(machine, "rx")
    firsts: list[float] = []

    def tap(direction: str, data: bytes) -> None:
        if direction == "sent" and data[:3] == b"\x02\x01\xfe":
            firsts.append(machine.seconds)
            if len(firsts) == 1:
                at = machine.faults.inward.count + 500
                machine.faults.inward.faults.append(Fault("flip", "in", at=at))

    board.tap = tap
    board.deploy(sent)
    assert wrong_file(machine, board.prompt.drive, sent) == ""
    # XR.COM twice, then the file.
    assert len(firsts) == 3
    assert firsts[1] - firsts[0] < 5


def test_a_board_without_lrzsz_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    machine = VirtualBoard(Setup(receiver="rx", boot="C"))
    machine.run(machine.setup.clock)
    machine.feed(b"RX X.DAT\r")
    machine.run(2 * machine.setup.clock)
    assert b"NO LRZSZ ON THE HOST" in machine.take_output()


def test_a_wrong_file_is_seen() -> None:
    machine = VirtualBoard(setup("xm"))
    board = connect(machine, "xm")
    board.deploy({"A.DAT": b"right"})
    assert wrong_file(machine, "A", {"A.DAT": b"right"}) == ""
    assert "wrong on the disk" in wrong_file(machine, "A", {"A.DAT": b"wrong"})


@pytest.mark.parametrize("line", [b"DIR \x01", b"X" * 61])
def test_what_is_no_command_is_seen(line: bytes) -> None:
    machine = VirtualBoard(Setup(boot="C"))
    machine.run(machine.setup.clock)
    machine.feed(line + b"\r")
    machine.run(2 * machine.setup.clock)
    assert wrong_command(machine).startswith("typed at the prompt")


@pytest.mark.parametrize(
    ("fault", "ended"),
    [("none", "LinkError"), ("full", "verified"), ("flip:in:at", "ProgramError")],
)
def test_an_end_of_the_wrong_kind_is_seen(fault: str, ended: str) -> None:
    machine = VirtualBoard(setup("xm"), [Fault("full")] if fault == "full" else [])
    assert wrong_kind(machine, Case("xm", fault, 0), ended, "")
