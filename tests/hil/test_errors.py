"""Errors of machines: what a machine, a file or another process says is shown, never obeyed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ulmrig.hil.board.deploy import Deployer
from ulmrig.hil.errors import BoardError, LinkError, MachineError, ProgramError, UrlError
from ulmrig.hil.farm import inventory, leases
from ulmrig.hil.farm.inventory import InventoryError


@pytest.mark.parametrize(
    ("kind", "blame"),
    [
        (BoardError, "the board"),
        (LinkError, "the link"),
        (UrlError, "the URL"),
        (ProgramError, "the program"),
    ],
)
def test_an_error_says_who_is_to_blame_what_was_seen_and_what_to_do(
    kind: type[MachineError], blame: str
) -> None:
    error = kind("it hangs", seen=b"x" * 300 + b"A>\r\n", advice="reset it")
    shown = "x" * 196 + r"A>\r\n"
    assert str(error) == f"{blame}: it hangs\n  last printed: {shown}\n  what to do: reset it"


def test_escape_sequences_in_an_error_are_shown_and_not_obeyed() -> None:
    error = LinkError("\x1b[2J", seen=b"\x1b]0;title\x07", advice="a\nb")
    assert "\x1b" not in str(error) and "\x07" not in str(error)
    assert (error.what, error.advice) == (r"\x1b[2J", r"a\nb")
    assert r"last printed: \x1b]0;title\x07" in str(error)


@pytest.mark.parametrize(
    "text", ['[boards."\\u001b[2J"]\ntype = "x"\n', 'x = "\x1b"\n', '["\\u001b[2J"]\n']
)
def test_escape_sequences_of_an_inventory_are_shown(tmp_path: Path, text: str) -> None:
    file = tmp_path / "boards.toml"
    file.write_text(text)
    with pytest.raises(InventoryError) as caught:
        inventory.load(file)
    assert "\x1b" not in str(caught.value)
    assert str(caught.value).startswith(f"{file}:")


def test_escape_sequences_of_a_holder_are_shown() -> None:
    holder = replace(leases.current_holder("worker"), test="\x1b[2Jt.chat")
    assert r"worker, \x1b[2Jt.chat" in str(holder)


def test_what_a_receiver_says_about_a_wrong_file_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    deployer = Deployer.__new__(Deployer)
    monkeypatch.setattr(deployer, "ask", lambda command: "\r\n\x1b[2JNO FILE\r\n", raising=False)
    problem = deployer.differs("A.TXT", b"text")
    assert problem.startswith(r"the disk says '\x1b[2JNO FILE' and not 'A.TXT 0008 CRC ")
