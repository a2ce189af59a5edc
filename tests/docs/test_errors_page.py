"""The page of error messages has those of the emulator, word by word."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT
from tests.support.com_programs import LIMIT, LOOP, RET, bdos, com, reader
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.errors import MachineError

PAGE = ROOT / "docs/reference/errors.md"


def messages() -> list[re.Pattern[str]]:
    """Return what the page says of messages; ``…`` stands for what differs."""
    cells = re.findall(r"^\| `(.*?)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.compile(re.escape(cell).replace("…", ".*")) for cell in cells]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (LOOP, b""),
        (reader(prompt=b"? "), b""),
        (bdos(14, 15) + RET, b""),
        (RET, b"x"),
    ],
    ids=["loops", "another prompt", "no such drive", "has ended"],
)
def test_an_error_of_the_emulator_stands_on_the_page(code: bytes, line: bytes) -> None:
    with pytest.raises(MachineError) as caught:
        EmulatedMachine(turn_limit=LIMIT).start(com(code)).say(line)
    first = str(caught.value).splitlines()[0]
    assert any(message.match(first) for message in messages()), first
