"""What the words after ``--target`` mean, and what is said of those that mean nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ulmrig.hil.farm import targets
from ulmrig.hil.farm.targets import TargetError, TargetSpec

BOARDS = """\
[boards.anna]
type = "rc2014"
url = "/dev/ulmrig-none-a"
[boards.berta]
type = "sc126"
url = "/dev/ulmrig-none-b"
[boards.carla]
type = "rc2014"
url = "/dev/ulmrig-none-c"
"""
FIXED = "emu, replay:DIR, a URL or device such as /dev/ttyUSB0"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an inventory that is not found by itself."""
    monkeypatch.delenv("ULMRIG_BOARDS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bench.toml"
    path.write_text(BOARDS)
    return path


def names(spec: str, file: Path | None = None) -> list[str]:
    return [board.name for board in targets.resolve(spec, file).boards]


def said(spec: str, file: Path | None = None) -> str:
    with pytest.raises(TargetError) as caught:
        targets.resolve(spec, file)
    return str(caught.value)


def test_a_word_is_a_machine_or_a_board_or_a_type_of_boards_or_a_port(file: Path) -> None:
    assert targets.resolve("emu", file) == TargetSpec("emu")
    assert names("anna", file) == ["anna"]
    assert names("rc2014", file) == ["anna", "carla"]
    assert names("/dev/ttyUSB0", file) == ["/dev/ttyUSB0"]


def test_the_inventory_that_is_found_is_used_if_none_is_named(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ULMRIG_BOARDS", str(file))
    assert names("berta") == ["berta"]


def test_a_replay_needs_a_folder(file: Path, tmp_path: Path) -> None:
    assert targets.resolve(f"replay:{tmp_path}").replay == tmp_path
    for spec, folder in (("replay:", ""), ("replay:nowhere", "nowhere")):
        assert said(spec) == (
            f"--target={spec}: there is no folder '{folder}'; pytest keeps its recordings in "
            ".pytest_cache/d/ulmrig"
        )


def test_a_word_that_means_nothing_is_said_with_what_there_is(file: Path, tmp_path: Path) -> None:
    unknown = "--target=nobody: there is no such target; there are:"
    assert said("nobody") == (
        f"{unknown} {FIXED}, and the boards of a boards.toml, which was not found"
    )
    assert said("nobody", file) == (
        f"{unknown} {FIXED}, of {file} the boards anna, berta, carla and the types rc2014, sc126"
    )
    empty = tmp_path / "empty.toml"
    empty.write_text("")
    assert (
        said("nobody", empty) == f"{unknown} {FIXED}, and the boards of {empty}, which lists none"
    )
    empty.write_text("x = 1")
    assert said("nobody", empty).startswith(f"--target=nobody: {empty}:1: 'x' is unknown")


def test_a_machine_is_opened_by_its_name_and_described() -> None:
    assert targets.describe("emu") == "CP/M 2.2 on an emulated Z80, 7.3728 MHz"
    with pytest.raises(TargetError, match="there is no machine anna; there are: emu"):
        targets.open_target("anna")
