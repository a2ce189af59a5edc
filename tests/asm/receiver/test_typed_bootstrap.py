"""asm/receiver/typed_bootstrap.py: a text that PIP takes from the keyboard becomes a program."""

from __future__ import annotations

import random
from functools import cache
from importlib.resources import files

import pytest

from tests.support.receiver_rig import SECOND, Bench
from ulmrig.asm.receiver import build as receiver
from ulmrig.asm.receiver.typed_bootstrap import save_pages, typed_text


def typed_machine(program: bytes, name: str = "XR") -> Bench:
    """Return a machine on which the program was typed, run and saved."""
    bench = Bench({"PIP.COM": files("cpm80").joinpath("pip.com").read_bytes()})
    bench.command("PIP BOOT.COM=CON:")
    bench.write(typed_text(program).encode("ascii") + b"\x1a")
    bench.run_to_prompt()
    assert bench.run_command("BOOT") == "\r\n\r\nA>"
    bench.run_command(f"SAVE {save_pages(program)} {name}.COM")
    return bench


@cache
def xr_machine() -> Bench:
    return typed_machine(receiver.build().data)


def test_the_text_has_only_characters_that_every_keyboard_has() -> None:
    text = typed_text(receiver.build().data)
    assert all(" " <= c <= "~" for c in text)
    assert len(text) < 2 * receiver.MAX_FILE + 400


def test_typed_through_pip_it_becomes_the_receiver_to_the_byte() -> None:
    assert xr_machine().files()["XR.COM"] == receiver.build().data


def test_the_typed_receiver_runs_and_says_who_it_is() -> None:
    assert xr_machine().run_command("XR /V") == f"\r\n{receiver.build().version_line}\r\nA>"


@pytest.mark.parametrize("size", [256, 768, 5120])
def test_any_bytes_can_be_typed(size: int) -> None:
    data = random.Random(size).randbytes(size)
    assert typed_machine(data, "ANY").files()["ANY.COM"] == data


def test_a_wrong_letter_is_noticed_by_the_crc() -> None:
    data = bytearray(receiver.build().data)
    data[600] ^= 0x10
    output = typed_machine(bytes(data)).run_command("XR XR.COM /V")
    assert f"CRC {receiver.build().crc:04X}" not in output
    assert "XR.COM 0008 CRC " in output


@pytest.mark.parametrize("size", [0, 16_385])
def test_what_nobody_would_type_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="cannot be typed"):
        typed_text(bytes(size))


def test_pages_are_rounded_up() -> None:
    assert [save_pages(bytes(n)) for n in (1, 256, 257, 1024)] == [1, 1, 2, 4]


def test_the_rig_waits_for_no_one() -> None:
    assert xr_machine().read(SECOND) is None
