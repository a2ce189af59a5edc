"""``ulmrig boards``, ``deploy`` and ``chat --target``, with boards in memory."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import fake_board
from tests.support.cli_rig import Said, refused
from tests.support.fake_board import FakeBoard
from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import leased_target as leased
from ulmrig.hil.farm import leases
from ulmrig.hil.target import Run

ANNA = BoardConfig("anna", "rc2014", "fake://anna:1")


@dataclass(frozen=True)
class Progress:
    name: str
    sent: int
    total: int


@dataclass(frozen=True)
class Deployed:
    name: str
    unchanged: bool


class Bench(FakeBoard):
    there: dict[str, bytes]

    def deploy(
        self, files: Mapping[str, bytes], progress: Callable[[Progress], None] | None = None
    ) -> list[Deployed]:
        done = []
        for name, data in files.items():
            done.append(Deployed(name, self.there.get(name) == data))
            if progress:
                progress(Progress(name, len(data) // 2, len(data)))
            self.there[name] = data
        return done

    def interact(
        self, run: Run, read: Callable[[], int | None], write: Callable[[bytes], None]
    ) -> None:
        write(f"{run.command} on {self.name}\r\n".encode())
        while (key := read()) is not None:
            write(bytes([key]))


@pytest.fixture
def ulmrig(ulmrig: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """The same, with fake boards."""
    monkeypatch.setenv("ULMRIG_LEASES", str(tmp_path / "leases"))
    monkeypatch.setenv("FAKE_PORTS", str(tmp_path))
    monkeypatch.delenv("ULMRIG_BOARDS", raising=False)
    monkeypatch.setenv("FAKE_NOTES", str(tmp_path / "notes"))
    monkeypatch.setattr(leased, "open_board", Bench)
    monkeypatch.setattr(Bench, "there", {}, raising=False)
    Path("boards.toml").write_text(fake_board.BENCH)
    return ulmrig


def test_boards_says_what_there_is_and_who_holds_it(ulmrig: Said) -> None:
    with leases.take([ANNA], leases.current_holder("gw0", "size.chat::size"), 0.0):
        status, out, err = ulmrig("boards")
    assert (status, err) == (0, "")
    anna, berta, *_ = out.splitlines()
    assert anna.startswith("anna\trc2014\tfake://anna:1\theld by ")
    assert ", gw0, size.chat::size) since " in anna
    assert berta == "berta\trc2014\tfake://berta:1\tfree"


def test_boards_asks_those_that_are_free(ulmrig: Said) -> None:
    with leases.take([ANNA], leases.current_holder("gw0"), 0.0):
        status, out, _ = ulmrig("boards", "--probe")
    assert status == 1
    answers = [line.split("\t")[-1] for line in out.splitlines()]
    assert answers == [
        "not asked: it is held",
        "a fake at 7.3728 MHz",
        "a fake at 4 MHz",
        "the board: it is silent (press reset)",
    ]
    assert leases.holder(ANNA) is None


def test_boards_on_a_terminal_is_a_table(ulmrig: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    out = ulmrig("boards")[1]
    assert out.split()[:4] == ["board", "type", "port", "lease"] and "\t" not in out


def test_boards_without_an_inventory(ulmrig: Said) -> None:
    Path("boards.toml").rename("mine.toml")
    refused(ulmrig("boards"), "there is no inventory", "--inventory FILE")
    assert ulmrig("boards", "--inventory", "mine.toml")[1].startswith("anna\t")
    Path("mine.toml").write_text("[boards.a]\nsped = 1\n")
    refused(ulmrig("boards", "--inventory", "mine.toml"), "mine.toml:2: 'sped'", "'speed'")


def test_deploy_says_sent_and_unchanged(ulmrig: Said) -> None:
    status, out, err = ulmrig("deploy", "tiny.npz", "--target=anna")
    assert (status, err) == (0, "")
    assert out.startswith("anna: TINY.COM, ") and out.endswith(" s, verified\n")
    assert ", sent in " in out
    out = ulmrig("deploy", "tiny.npz", "--target=anna")[1]
    assert ", unchanged, verified" in out
    assert leases.holder(ANNA) is None
    Path("X.COM").write_bytes(b"\xc9")
    out = ulmrig("deploy", "X.COM", "--target=rc2014")[1]
    assert out.startswith("anna: X.COM, 1 bytes, ")


def test_deploy_needs_a_board(ulmrig: Said) -> None:
    refused(ulmrig("deploy", "tiny.npz", "--target=emu"), "--target=emu is not a board")
    refused(ulmrig("deploy", "tiny.npz", "--target=z81"), "there is no such target", "anna, berta")
    refused(ulmrig("deploy", "none.npz", "--target=anna"), "none.npz: No such file")
    with leases.take([ANNA], leases.current_holder("gw0"), 0.0):
        words = ("deploy", "tiny.npz", "--target=anna", "--board-wait=0")
        status, _, err = ulmrig(*words)
    assert status == 2 and "anna is held by" in err and "gw0" in err
    # Of a type, those that answer are taken.
    status, out, _ = ulmrig("deploy", "tiny.npz", "--target=broken")
    assert status == 0 and out.startswith("dora: ")
