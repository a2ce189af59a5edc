"""Assembling: the tools' words in an error, and nothing is assembled twice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ulmrig.asm.program import toolchain
from ulmrig.asm.program.toolchain import AssemblyError, assemble

SOURCE = """
        .z80
        aseg
        org     100h
        include value.mac
start:  ld      a,VALUE
        ret
codend  equ     $
        end     start
"""


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in a folder of its own, and an empty cache."""
    monkeypatch.setenv("ULMRIG_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "sources" / "main.mac"
    path.parent.mkdir()
    path.write_text(SOURCE, encoding="ascii")
    return path


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the tools that were run."""
    ran: list[str] = []
    run = toolchain._run

    def noted(folder: Path, tool: str, *arguments: str) -> None:
        ran.append(tool)
        run(folder, tool, *arguments)

    monkeypatch.setattr(toolchain, "_run", noted)
    return ran


def value(number: int) -> dict[str, str]:
    return {"value.mac": f"VALUE   equ     {number}\n"}


def test_the_same_sources_are_assembled_once(source: Path, tools: list[str]) -> None:
    first = assemble(source, value(7))
    assert first.code == b"\x3e\x07\xc9"
    assert first.symbols["START"] == 0x100
    assert "start:" in first.listing
    assert assemble(source, value(7)) == first
    assert tools == ["um80", "ul80"]


def test_other_sources_are_assembled(
    source: Path, tools: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assemble(source, value(7))
    assert assemble(source, value(8)).code == b"\x3e\x08\xc9"
    source.write_text(SOURCE.replace("ret", "nop"), encoding="ascii")
    assert assemble(source, value(7)).code == b"\x3e\x07\x00"
    monkeypatch.setattr(toolchain, "version", lambda name: "another")
    assert assemble(source, value(7)).code == b"\x3e\x07\x00"
    assert tools == ["um80", "ul80"] * 4


def test_a_damaged_cache_is_assembled_again(source: Path, tools: list[str], tmp_path: Path) -> None:
    first = assemble(source, value(7))
    (kept,) = (tmp_path / "cache" / "programs").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert assemble(source, value(7)) == first
    assert tools == ["um80", "ul80"] * 2


def test_nothing_is_kept_on_demand(
    source: Path, tools: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ULMRIG_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert assemble(source, value(7)) == assemble(source, value(7))
    assert tools == ["um80", "ul80"] * 2
    assert not (tmp_path / "caches").exists()


def test_an_assembler_of_an_unknown_version_is_run_each_time(
    source: Path, tools: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(toolchain, "_beside", lambda tool: tmp_path / tool)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert assemble(source, value(7)) == assemble(source, value(7))
    assert tools == ["um80", "ul80"] * 2


def test_an_error_has_the_assemblers_words_and_is_not_kept(source: Path, tools: list[str]) -> None:
    for _ in range(2):
        with pytest.raises(AssemblyError, match=r"um80 refused:\n[\s\S]*VALUE") as caught:
            assemble(source, {"value.mac": "; nothing\n"})
        assert all(char.isprintable() or char == "\n" for char in str(caught.value))
    assert tools == ["um80"] * 2


def test_a_missing_assembler_is_named(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain, "_beside", lambda tool: source.parent / tool)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(AssemblyError, match="um80 is not installed; pip install um80"):
        assemble(source, value(7))
