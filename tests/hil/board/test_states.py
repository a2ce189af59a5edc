"""Whatever state a board was left in: the prompt is found, or the right one is blamed, in time."""

from __future__ import annotations

import pytest

from tests.support.virtual_rig import connect, names
from ulmrig.hil.errors import BoardError, MachineError
from ulmrig.hil.virtual.board import Setup, VirtualBoard
from ulmrig.hil.virtual.states import STATES

pytestmark = pytest.mark.boards

LIMIT = 30.0
"""Seconds of the board."""

OURS = {b"", b"0", b"!", b"USER", b"DIR", b"SAVE", b"ERA", b"A:", b"C:"}
"""First words of what may be typed at CP/M's prompt."""


def probed(name: str, *, slow: bool = False, **config: str) -> tuple[str, VirtualBoard]:
    """Return what a probe of a board in this state says, and the board."""
    machine = VirtualBoard(Setup(state=name, slow_console=slow))
    board = connect(machine, **config)
    began = machine.seconds
    try:
        said = board.probe()
    except MachineError as error:
        said = f"{type(error).__name__}: {error}"
    assert machine.seconds - began <= LIMIT, said
    submitted = {b"TYPE"} if name == "submit" else set()
    typed = {command.split(b" ")[0] for command in machine.typed_commands()}
    assert typed <= OURS | submitted
    return said, machine


@pytest.mark.parametrize("drive", ["", "C"])
@pytest.mark.parametrize("reset", ["", "dtr"])
@pytest.mark.parametrize("name", STATES)
def test_every_state_ends_at_the_prompt_or_with_the_board_to_blame(
    name: str, reset: str, drive: str
) -> None:
    said, machine = probed(name, reset=reset, drive=drive)
    ends = STATES[name].ends
    if ends and not reset:
        assert said.startswith("BoardError: the board: ") and ends in said
        assert machine.resets == 1
    else:
        assert said.startswith(f"CP/M on drive {drive or 'A'}: ")
        assert machine.resets == (2 if ends else 1)


@pytest.mark.parametrize("name", [name for name in STATES if STATES[name].needs])
def test_a_slow_console_needs_no_second_try(name: str) -> None:
    said, _ = probed(name, slow=True)
    assert said.startswith("CP/M on drive A: ")


@pytest.mark.parametrize("name", ["half-typed-erase", "erase-asks", "paused-type"])
def test_the_files_of_the_user_are_kept(name: str) -> None:
    _, machine = probed(name)
    assert names(machine.ram) == ["LONG.TXT"]


@pytest.mark.parametrize(
    ("drive", "why"),
    [
        ("B", "cannot be written to: ZSDOS error on B: Bad Sector"),
        ("D", "cannot be selected: ZSDOS error on D: No Drive"),
    ],
)
def test_an_error_of_zsdos_is_read_and_its_wait_is_ended(drive: str, why: str) -> None:
    said, _ = probed("zsdos-rom", drive=drive)
    assert said.startswith(f"BoardError: the board: drive {drive}: {why}\n")


def test_a_program_that_asks_is_quoted() -> None:
    board = connect(VirtualBoard(Setup(state="asks-raw")))
    with pytest.raises(BoardError) as caught:
        board.probe()
    assert caught.value.what.startswith(
        "it does not reach CP/M's prompt, and waits at 'Your name? '; tried: Enter, ^C, "
    )
