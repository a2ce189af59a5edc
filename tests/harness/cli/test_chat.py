"""``ulmrig chat``: from a pipe, and on a real terminal."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped]
import pytest

from tests.support.cli_rig import CORPUS, ROOT, TALL, Said, hello, image, refused
from ulmrig.hil.emulator.cpm_target import EmulatedMachine
from ulmrig.hil.farm import targets

COMMAND = [sys.executable, "-m", "ulmrig.harness.cli.main"]

# --- chat, from a pipe ------------------------------------------------------------------------

BELL = bytes([0x0E, 2, 0x1E, 0x2A, 0xCD, 5, 0, 0xC9])
"""Prints * and leaves."""


@pytest.fixture
def chat(ulmrig: Said, tmp_path: Path) -> Said:
    """Run ``ulmrig chat`` with keys from a pipe, in a folder with a network."""

    def run(keys: str, *words: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [*COMMAND, "chat", *words],
            input=keys.encode("latin-1"),
            capture_output=True,
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        )
        assert b"Traceback" not in done.stderr
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return run


def test_a_chat_goes_on_until_the_exclamation_mark(chat: Said) -> None:
    status, out, err = chat("is it tall\nIS IT TALL\r\n!\nnever read\n", "tiny.npz")
    assert (status, err) == (0, "")
    answer = f"\n{TALL}\n> "
    # A line that ends in CR LF is a line and an empty one.
    assert out.replace("\r", "") == f"{hello()}> is it tall{answer}IS IT TALL{answer}\n> !\n"


def test_a_chat_ends_with_its_input(chat: Said) -> None:
    assert chat("half a li", "tiny.npz") == (0, f"{hello()}> half a li\n", "")


def test_a_chats_tail_is_the_programs(chat: Said) -> None:
    assert chat("", "tiny.npz", "--", "/V") == (0, f"{image().version_line}\n", "")
    assert chat("", "tiny.npz", "is", "it", "tall") == (0, f"{TALL}\n", "")


def test_a_chat_with_any_program(chat: Said) -> None:
    Path("star.com").write_bytes(BELL)
    assert chat("", "star.com") == (0, "*\n", "")
    shutil.copy("star.com", "much-too-long.com")
    status, out, err = chat("", "much-too-long.com")
    assert (status, out) == (2, "") and "a CP/M name is 8.3" in err


def test_a_network_needs_no_cpm_name_to_be_chatted_with(chat: Said) -> None:
    shutil.copy("tiny.npz", "tiny-net_2026.npz")
    assert chat("", "tiny-net_2026.npz", "/V")[1].startswith("TINYNET2 ")
    shutil.copy("tiny.npz", "-.npz")
    assert chat("", "--", "-.npz", "/V")[1].startswith("CHAT ")


def test_a_chat_on_a_machine_with_a_name_of_its_own(
    ulmrig: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fast(EmulatedMachine):
        def interact(self, *rest: Any) -> None:
            print("fast")
            super().interact(*rest)

    monkeypatch.setitem(targets.KINDS, "fast", Fast)
    (tmp_path / "keys").write_text("is it tall\n!\n")
    with (tmp_path / "keys").open() as keys:
        monkeypatch.setattr(sys, "stdin", keys)
        status, said, _ = ulmrig("chat", "guess", "--target=fast")
    assert status == 0
    assert said.startswith("fast\n")
    assert "YES" in said


def test_a_chat_that_cannot_be(chat: Said) -> None:
    assert chat("", "none.com") == (2, "", "ulmrig: none.com: No such file or directory\n")
    refused(chat("", "nobody"), "nobody: no such network; shipped are ")
    refused(chat("", "tiny.npz", "5 €"), "which cannot be typed on a CP/M console")
    too_long = "a command line has at most 127 characters, and this one 128"
    refused(chat("", "tiny.npz", "x" * 60, "y" * 62), too_long)
    Path("corpus.npz").write_text(CORPUS)
    refused(chat("", "corpus.npz"), "corpus.npz: not a network")


@pytest.mark.parametrize(
    ("data", "out", "what"),
    [
        (b"", "", "odd.com: an empty file is no CP/M program"),
        (b"\xc9", "\n", "odd.com: it printed nothing and ended; is it a CP/M program?"),
        (bytes(60_000), "BAD LOAD\n", "odd.com: it is too large for CP/M's memory (60,000 bytes)"),
        (
            b"hello",
            "\nBdos Err On P: Select\n",
            "the program: CP/M refused access to drive P: Select",
        ),
    ],
)
@pytest.mark.parametrize("keys", ["", "x\n"])
def test_a_chat_with_what_is_no_program_fails(
    chat: Said, data: bytes, out: str, what: str, keys: str
) -> None:
    Path("odd.com").write_bytes(data)
    status, said, err = chat(keys, "odd.com")
    assert (status, said.replace("\r", "")) == (2, out)
    assert err.startswith(f"ulmrig: {what}\n")


def test_a_chat_that_goes_on_after_a_bad_sector_ends_well(
    ulmrig: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person presses Enter at CP/M's message, and the program goes on."""
    message = "Bdos Err On A: Bad Sector"
    # Print the string at 011Bh, read a key twice, leave.
    code = bytes.fromhex("0e09111b01cd0500 0e01cd0500 0e01cd0500 c9")
    (tmp_path / "on.com").write_bytes(code.ljust(0x1B, b"\0") + message.encode() + b"$")
    (tmp_path / "keys").write_text("\nx")
    with (tmp_path / "keys").open() as keys:
        monkeypatch.setattr(sys, "stdin", keys)
        status, said, _ = ulmrig("chat", "on.com")
    assert status == 0 and message in said


def test_a_line_that_cannot_be_typed_is_refused_before_its_first_key(chat: Said) -> None:
    status, out, err = chat("is it tall\nis it f\xc3\xa9e\n!\n", "tiny.npz")
    assert (status, out) == (2, f"{hello()}> is it tall\r\n{TALL}\n> \n")
    assert err == (
        "ulmrig: standard input:2: the line has '\xe9' (U+00E9, character 8), which cannot be "
        "typed on a CP/M console (printable ASCII can)\n"
    )


# --- chat, with every key to the program ------------------------------------------------------


def on_a_terminal(script: str, folder: Path) -> pexpect.spawn[str]:
    env = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}
    child = pexpect.spawn(
        "/bin/sh", ["-c", script], cwd=str(folder), env=env, encoding="utf-8", timeout=20
    )
    child.delaybeforesend = None
    return child


def test_a_person_types_corrects_and_leaves(chat: Said, tmp_path: Path) -> None:
    command = " ".join([*COMMAND, "chat", "--raw", "tiny.npz"])
    child = on_a_terminal(f"stty -g; {command}; echo status $?; stty -g", tmp_path)
    before = child.readline().strip()
    child.expect_exact("CP/M 2.2 on an emulated Z80, 7.3728 MHz; ! leaves\r\n")
    child.expect_exact(hello().replace("\n", "\r\n") + "> ")
    # DEL is what a terminal's backspace sends, and CP/M shows how it takes keys back.
    child.send("is it tolk\x7f\x7f\x7fall\r")
    child.expect_exact("is it tolk" + "\b \b" * 3 + "all\r\r\n" + TALL + "\r\n> ")
    child.send("what\x04")
    child.expect_exact("what\r\nstatus 0\r\n")
    assert child.readline().strip() == before
    child.expect(pexpect.EOF)
    child.close()


def test_the_terminal_is_put_right_when_the_program_goes_wrong(chat: Said, tmp_path: Path) -> None:
    # Reads a key, and asks for a drive that is not there; any key goes back to CP/M.
    Path("drive.com").write_bytes(bytes.fromhex("0e01cd05000e0e1e0fcd0500c9"))
    command = " ".join([*COMMAND, "chat", "--raw", "drive.com"])
    child = on_a_terminal(f"stty -g; {command}; stty -g", tmp_path)
    before = child.readline().strip()
    child.expect_exact("Ctrl-D leaves\r\n")
    child.send("x")
    child.expect_exact("Bdos Err On P: Select")
    child.send("\x03")  # no signal: CP/M's to read
    child.expect_exact("\r\nulmrig: the program: CP/M refused access to drive P: Select\r\n")
    child.expect_exact("what to do: ")
    child.readline()
    assert child.readline().strip() == before
    child.expect(pexpect.EOF)
    child.close()
