"""A program that was built before is found again, and any difference builds it anew."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.networks import changed, random_network, small
from ulmrig.asm.compiler.plan import FALLBACKS
from ulmrig.asm.program import build as building
from ulmrig.asm.program import build_cache
from ulmrig.asm.program.build import BuildError, BuildOptions, build
from ulmrig.asm.program.file_build import build_file, find_built
from ulmrig.asm.program.image import ComImage
from ulmrig.model.network.npz import QuantizedNetwork, save
from ulmrig.model.support.disk_cache import cache_disabled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an empty cache of builds; what the tests assemble is still kept for all."""
    builds = tmp_path / "builds"

    def folder_of(name: str) -> Path | None:
        return builds if os.environ.get("ULMRIG_CACHE") != "" else None

    monkeypatch.setattr(build_cache, "cache_folder", folder_of)
    return builds


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the programs that were really built."""
    names: list[str] = []
    really = building._build

    def noted(network: object, name: str, options: BuildOptions) -> ComImage:
        names.append(name)
        return really(network, name, options)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "_build", noted)
    return names


def test_what_was_built_is_found_again_in_every_part(folder: Path, built: list[str]) -> None:
    network, _ = small()
    first, again = build(network, "SMALL"), build(network, "SMALL")
    assert built == ["SMALL"]
    for item in dataclasses.fields(ComImage):
        if item.name != "planner":
            assert getattr(again, item.name) == getattr(first, item.name), item.name
    assert again.describe() == first.describe()
    assert again.summary("x") == first.summary("x")
    assert again.plan.load_size == first.plan.load_size
    assert [p.data for p in again.plan.packed] == [p.data for p in first.plan.packed]
    assert again.plan.fallback == first.plan.fallback


def test_a_program_that_was_made_to_fit_is_found_with_its_plan(
    folder: Path, built: list[str]
) -> None:
    network = random_network((256, 96), 40, query_buckets=1024, density=0.109)
    first, again = build(network, "NET"), build(network, "NET")
    assert built == ["NET"]
    assert again.plan.fallback == first.plan.fallback == FALLBACKS[1]


def test_the_passes_are_those_of_the_plan_that_is_found(folder: Path, built: list[str]) -> None:
    network, _ = small()
    for passes in (("share",), ()):
        found = [build(network, "SMALL", BuildOptions(passes=passes)) for _ in range(2)]
        assert found[0].data == found[1].data
        assert found[1].plan.passes == passes
    assert len(built) == 2


def test_another_network_name_option_or_source_is_built(
    folder: Path, built: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    network, image = small()
    build(network, "SMALL")
    build(changed(network, 0, weight=(31, 255)), "SMALL")
    build(changed(network, 2), "SMALL")
    build(dataclasses.replace(network, charset=network.charset[::-1]), "SMALL")
    build(network, "OTHER")
    build(network, "SMALL", BuildOptions(image.memory_top))
    build(network, "SMALL", BuildOptions(passes=()))
    monkeypatch.setattr(build_cache, "_sources_digest", lambda: "changed")
    build(network, "SMALL")
    assert len(built) == 8


def test_the_digest_of_the_sources_has_every_source_and_the_tools(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = build_cache._sources_digest.__wrapped__
    file = tmp_path / "asm" / "program" / "build_cache.py"
    monkeypatch.setattr(build_cache, "__file__", str(file))
    seen = {digest()}
    for name in ("asm/compiler/plan.py", "asm/z80/kernel/infer.mac", "model/network/integer.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for text in ("a", "b"):
            path.write_text(text)
            assert digest() not in seen
            seen.add(digest())
    monkeypatch.setattr(build_cache, "assembler_version", lambda: "another")
    assert digest() not in seen
    monkeypatch.setattr(build_cache, "assembler_version", lambda: None)
    assert digest() is None


def test_who_made_it_does_not_matter(folder: Path, built: list[str]) -> None:
    network, _ = small()
    build(network, "SMALL")
    again = build(dataclasses.replace(network, made_by="me"), "SMALL")
    assert built == ["SMALL"]
    assert again.plan.network.made_by == "me"


def test_a_refusal_is_not_kept(folder: Path, built: list[str]) -> None:
    network, image = small()
    for _ in range(2):
        with pytest.raises(BuildError):
            build(network, "SMALL", BuildOptions(image.memory_top - 1))
    assert len(built) == 2
    assert not folder.exists()


def test_a_damaged_entry_is_built_again(folder: Path, built: list[str]) -> None:
    network, image = small()
    build(network, "SMALL")
    (entry,) = folder.iterdir()
    data = bytearray(entry.read_bytes())
    data[len(data) // 2] ^= 1
    entry.write_bytes(data)
    assert build(network, "SMALL").data == image.data
    assert len(built) == 2


def test_nothing_is_kept_while_the_cache_is_disabled(folder: Path, built: list[str]) -> None:
    network, _ = small()
    with cache_disabled():
        build(network, "SMALL")
        build(network, "SMALL")
    assert len(built) == 2
    assert not folder.exists()
    with cache_disabled(False):
        build(network, "SMALL")
    assert folder.exists()


def test_processes_at_once_find_what_one_of_them_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ULMRIG_CACHE", str(tmp_path / "cache"))
    network, image = small()
    save(network, tmp_path / "small.npz")
    command = [sys.executable, "-m", "ulmrig", "build", str(tmp_path / "small.npz"), "-o"]
    runs = [
        subprocess.Popen([*command, str(tmp_path / f"{n}" / "SMALL.COM")])
        for n in range(3)
        if not (tmp_path / f"{n}").mkdir()
    ]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    assert {(tmp_path / f"{n}" / "SMALL.COM").read_bytes() for n in range(3)} == {image.data}
    assert len(list((tmp_path / "cache" / "builds").iterdir())) == 1


def test_a_file_that_was_built_before_is_not_read(folder: Path, built: list[str]) -> None:
    network, _ = small()
    loads: list[str] = []

    def load() -> QuantizedNetwork:
        loads.append("read")
        return network

    assert find_built("d1", "SMALL", load) is None
    first = build_file("d1", "SMALL", load)
    found = find_built("d1", "SMALL", load)
    assert found is not None and found.data == first.data == build_file("d1", "SMALL", load).data
    assert (built, loads) == (["SMALL"], ["read"])
    # Only its plan needs the network.
    assert found.plan.load_size == first.plan.load_size and loads == ["read", "read"]
    # Another file, or another name, is another program.
    assert find_built("d2", "SMALL", load) is find_built("d1", "OTHER", load) is None


def test_a_file_is_built_each_time_without_a_cache(folder: Path, built: list[str]) -> None:
    network, _ = small()
    with cache_disabled():
        for _ in range(2):
            build_file("d1", "SMALL", lambda: network)
    assert built == ["SMALL", "SMALL"]


def test_passing_transcripts_of_built_programs_import_no_numpy(tmp_path: Path) -> None:
    (tmp_path / "size.chat").write_text("@ model guess\n> is it tall\nYES\n")
    (tmp_path / "conftest.py").write_text(
        "import sys\ndef pytest_unconfigure():\n    print('numpy' in sys.modules)\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--target=emu"]
    said = [
        subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
        for _ in range(2)
    ]
    assert "1 passed" in said[1] and said[1].splitlines()[-1] == "False", said
