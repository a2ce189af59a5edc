"""Programs: where the files of a transcript are looked for, and what is made of them."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path
from typing import Any

import pytest

from tests.support import fake_target
from tests.support.plugin_rig import NETWORK
from ulmrig.harness.transcript.document import Transcript, TranscriptError
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.programs import Program, Programs, Sources, locate
from ulmrig.hil.target import Run
from ulmrig.model import shipped
from ulmrig.model.network.npz import save


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the programs that are built, with a build that needs no Z80 code."""
    names: list[str] = []
    right = fake_target.build

    def build(network: Any, name: str) -> fake_target.FakeImage:
        names.append(name)
        return right(network, name)

    monkeypatch.setattr(fake_target, "build", build)
    install_builds(monkeypatch)
    return names


def install_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, module in fake_target.fake_builds().items():
        monkeypatch.setitem(sys.modules, name, module)


def transcript(text: str) -> Transcript:
    return parse(f"{text}\n> x\n".encode(), "t.chat")


def loaded(text: str, folder: Path) -> Program:
    """What the transcript ``text`` in ``folder`` runs."""
    parsed = transcript(text)
    return Programs().load(parsed, locate(parsed, folder / "t.chat", folder))


# Where files are


def test_a_network_is_looked_for_from_the_transcript_up_to_the_root(tmp_path: Path) -> None:
    inner = tmp_path / "root" / "a" / "b"
    inner.mkdir(parents=True)
    parsed = transcript("@ model mine")
    for folder in (tmp_path / "root", inner.parent, inner):
        (folder / "mine.npz").touch()
        assert locate(parsed, inner / "t.chat", tmp_path / "root").network == folder / "mine.npz"


def test_a_network_that_is_nowhere_is_said_with_every_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    (root / "a").mkdir(parents=True)
    (tmp_path / "mine.npz").touch()  # above the root
    parsed = transcript("#\n@ model mine")
    problem = "t.chat:2: no network mine.npz in {}, nor among the shipped ones ({})"

    def said(path: Path) -> str:
        with pytest.raises(TranscriptError) as error:
            locate(parsed, path, root)
        return str(error.value)

    there = ", ".join(shipped.names())
    assert said(root / "a" / "t.chat") == problem.format(f"{root / 'a'}, {root}", there)
    elsewhere = tmp_path / "elsewhere"
    assert said(elsewhere / "t.chat") == problem.format(elsewhere, there)
    monkeypatch.setattr(shipped, "SHIPPED", elsewhere)
    assert said(root / "t.chat") == problem.format(root, "none")


def test_a_shipped_network_is_found_after_those_of_the_project(tmp_path: Path) -> None:
    parsed = transcript("@ model guess")
    assert locate(parsed, tmp_path / "t.chat", tmp_path).network == shipped.find("guess")
    (tmp_path / "guess.npz").touch()
    assert locate(parsed, tmp_path / "t.chat", tmp_path).network == tmp_path / "guess.npz"


def test_programs_and_files_stand_beside_the_transcript(tmp_path: Path) -> None:
    (tmp_path / "a.com").touch()
    (tmp_path / "b.txt").touch()
    found = locate(transcript("@ program a.com\n@ file b.txt"), tmp_path / "t.chat", tmp_path)
    assert found == Sources(None, tmp_path / "a.com", {"B.TXT": tmp_path / "b.txt"})
    none = locate(transcript("@ run PIP"), tmp_path / "t.chat", tmp_path)
    assert none == Sources(None, None, {})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("#\n@ program a.com", "t.chat:2: there is no program {}/a.com"),
        ("@ run A\n@ file b.txt", "t.chat:2: there is no file {}/b.txt"),
    ],
)
def test_a_file_that_is_not_there_is_named(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(TranscriptError) as error:
        locate(transcript(text), tmp_path / "t.chat", tmp_path)
    assert str(error.value) == problem.format(tmp_path)


# What runs


def test_a_program_runs_by_its_name_or_by_a_command_line(tmp_path: Path) -> None:
    (tmp_path / "echo.com").write_bytes(b"\xc9")
    (tmp_path / "a.txt").write_bytes(b"A")
    crc = format(zlib.crc32(b"\xc9"), "08x")
    files = {"ECHO.COM": b"\xc9", "A.TXT": b"A"}
    found = loaded("@ program echo.com\n@ file a.txt", tmp_path)
    assert found == Program("program", "ECHO.COM", crc, Run("ECHO", b"> ", files))
    found = loaded("@ program echo.com\n@ run echo /Q\n@ prompt *\n@ file a.txt", tmp_path)
    assert found == Program("program", "ECHO.COM", crc, Run("echo /Q", b"*", files))


def test_a_program_of_the_machine_itself_has_no_identity(tmp_path: Path) -> None:
    found = loaded("@ run pip a=b", tmp_path)
    assert found == Program("program", "PIP", "", Run("pip a=b", b"> ", {}))
    assert found.described == "program PIP"


@pytest.mark.usefixtures("built")
def test_a_model_runs_as_the_program_that_is_built_of_it(tmp_path: Path) -> None:
    save(NETWORK, tmp_path / "my-guess.npz")
    (tmp_path / "a.txt").write_bytes(b"A")
    found = loaded("@ model my-guess\n@ file a.txt", tmp_path)
    assert found.described == "model my-guess, build 0badcafe"
    assert found.run.command == "MYGUESS" and set(found.run.files) == {"MYGUESS.COM", "A.TXT"}
    assert found.network and found.network().describe() == NETWORK.describe()
    assert loaded("@ model my-guess\n@ run MYGUESS /V", tmp_path).run.command == "MYGUESS /V"


def test_equal_networks_are_built_once_per_name(tmp_path: Path, built: list[str]) -> None:
    programs = Programs()
    for folder, name in (("a", "one"), ("b", "one"), ("b", "two")):
        (tmp_path / folder).mkdir(exist_ok=True)
        save(NETWORK, tmp_path / folder / f"{name}.npz")
        parsed = transcript(f"@ model {name}")
        sources = locate(parsed, tmp_path / folder / "t.chat", tmp_path)
        networks = [programs.load(parsed, sources).network for _ in range(2)]
        assert networks[0] and networks[1] and networks[0]() is networks[1]()
    assert built == ["ONE", "TWO"]


def test_a_check_reads_every_file_and_builds_nothing(tmp_path: Path, built: list[str]) -> None:
    save(NETWORK, tmp_path / "guess.npz")
    (tmp_path / "echo.com").write_bytes(b"\xc9")
    for text in ("@ model guess", "@ program echo.com", "@ run PIP"):
        parsed = transcript(text)
        Programs().check(parsed, locate(parsed, tmp_path / "t.chat", tmp_path))
    assert not built


@pytest.mark.parametrize(
    ("text", "name", "problem"),
    [
        ("@ model a", "a.npz", "t.chat:1: {}: not a network (.npz of plain arrays): "),
        ("#\n@ program a.com", "a.com", "t.chat:2: {}: an empty file is no CP/M program"),
    ],
)
def test_a_check_finds_what_cannot_run(tmp_path: Path, text: str, name: str, problem: str) -> None:
    (tmp_path / name).touch()
    parsed = transcript(text)
    with pytest.raises(TranscriptError) as error:
        Programs().check(parsed, locate(parsed, tmp_path / "t.chat", tmp_path))
    assert str(error.value).startswith(problem.format(tmp_path / name))


@pytest.mark.parametrize(
    ("text", "name"),
    [("@ model a", "a.npz"), ("@ program a.com", "a.com"), ("@ run A\n@ file a.txt", "a.txt")],
)
def test_a_file_that_is_gone_since_it_was_found_is_an_error_of_its_line(
    tmp_path: Path, text: str, name: str
) -> None:
    path = tmp_path / name
    path.touch()
    parsed = transcript(text)
    sources = locate(parsed, tmp_path / "t.chat", tmp_path)
    path.unlink()
    with pytest.raises(TranscriptError) as error:
        Programs().check(parsed, sources)
    assert (
        str(error.value) == f"t.chat:{text.count(chr(10)) + 1}: {path}: No such file or directory"
    )


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (fake_target.FakeBuildError("too large"), "too large"),
        (OSError("no room"), "its program cannot be assembled: no room"),
    ],
)
def test_a_network_that_cannot_be_built_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, problem: str
) -> None:
    def build(*_: object) -> None:
        raise error

    monkeypatch.setattr(fake_target, "build", build)
    install_builds(monkeypatch)
    save(NETWORK, tmp_path / "a.npz")
    with pytest.raises(TranscriptError) as caught:
        loaded("@ model a", tmp_path)
    assert str(caught.value) == f"t.chat:1: {tmp_path / 'a.npz'}: {problem}"
