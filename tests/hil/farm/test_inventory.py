"""The inventory: what it takes, and what it says of what it does not take."""

from __future__ import annotations

from pathlib import Path

import pytest

from ulmrig.hil.board.config import BoardConfig
from ulmrig.hil.farm import inventory
from ulmrig.hil.farm.inventory import InventoryError

FULL = """\
[boards.old-faithful]
type = "rc2014"
url = "/dev/ttyUSB0"
speed = 38400
rtscts = false
drive = "c"
user = 3
prompt = '[A-P]>'
receive = "B:XM R {name}"
boot = "2"
reset = "dtr"
clock = 3.6864
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "boards.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_board_with_everything(tmp_path: Path) -> None:
    assert inventory.load(write(tmp_path, FULL)) == {
        "old-faithful": BoardConfig(
            name="old-faithful",
            type="rc2014",
            url="/dev/ttyUSB0",
            speed=38400,
            rtscts=False,
            drive="C",
            user=3,
            prompt="[A-P]>",
            receive="B:XM R {name}",
            boot="2",
            reset="dtr",
            clock=3_686_400.0,
        )
    }


def test_a_board_with_the_least(tmp_path: Path) -> None:
    text = '[boards.a]\ntype = "rc2014"\nurl = "socket://host:2000"\n'
    assert inventory.load(write(tmp_path, text)) == {
        "a": BoardConfig("a", "rc2014", "socket://host:2000")
    }
    assert inventory.load(write(tmp_path, "# none yet\n")) == {}
    # Editors on Windows put a byte order mark before it.
    assert inventory.load(write(tmp_path, "\ufeff" + text)).keys() == {"a"}


HEAD = '[boards.a]\ntype = "rc2014"\nurl = "/dev/ttyUSB0"\n'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HEAD + "sped = 9600\n", 4, ["'sped' is unknown", "is 'speed' meant?"]),
        (HEAD + "usr = 3\n", 4, ["'usr' is unknown", "is 'user' meant?"]),
        (HEAD + 'colour = "red"\n', 4, ["'colour' is unknown", "type, url, speed"]),
        (HEAD + 'speed = "fast"\n', 4, ['speed = "fast"', "bits per second, such as 115200"]),
        (HEAD + "speed = true\n", 4, ["speed = true"]),
        (HEAD + "speed = 49\n", 4, ["bits per second, such as 115200"]),
        (HEAD + "speed = 4_000_001\n", 4, ["bits per second, such as 115200"]),
        (HEAD + "speed = 9600.0\n", 4, ["speed = 9600.0", "bits per second, such as 115200"]),
        (HEAD + 'rtscts = "yes"\n', 4, ["true or false, without quotes"]),
        (HEAD + 'drive = "C:"\n', 4, ['drive = "C:"', '"A" to "P"']),
        (HEAD + "user = 16\n", 4, ["user = 16", "0 to 15"]),
        (HEAD + "user = -1\n", 4, ["user = -1", "0 to 15"]),
        (HEAD + "user = true\n", 4, ["user = true", "0 to 15"]),
        (HEAD + 'user = "3"\n', 4, ['user = "3"', "0 to 15"]),
        (HEAD + "prompt = '['\n", 4, ["not a regular expression"]),
        (HEAD + "prompt = '.*'\n", 4, ["matches the empty string"]),
        (HEAD + 'receive = "B:XM RX"\n', 4, ["{name}"]),
        (HEAD + "reset = 1\n", 4, ["text in quotes"]),
        (HEAD + 'boot = ""\n', 4, ["must not be empty"]),
        (HEAD + 'boot = "é"\n', 4, ["typed at the boot menu", "printable ASCII"]),
        (HEAD + "clock = 7372800\n", 4, ["MHz, such as 7.3728"]),
        (HEAD + 'clock = "7.3"\n', 4, ["MHz"]),
        (HEAD + "clock = true\n", 4, ["MHz"]),
        (HEAD + "clock = 0.09\n", 4, ["MHz"]),
        (HEAD + "clock = 200.1\n", 4, ["MHz"]),
        (HEAD + 'url = "/dev/ttyUSB1"\n', 4, ["not TOML"]),
        ("a b\n\n", 1, ["not TOML"]),
        ("\na = [", 2, ["not TOML"]),
        ('[boards.a]\nurl = "/dev/ttyUSB0"\n', 1, ["board a lacks 'type'"]),
        ('\n[boards.a]\ntype = "x"\n', 2, ["board a lacks 'url'"]),
        ('[boards.emu]\ntype = "x"\nurl = "/x"\n', 1, ["'emu' is a target already"]),
        ('[boards.a]\ntype = "emu"\nurl = "/x"\n', 2, ["means another target"]),
        ('[boards.a]\ntype = "/dev/x"\nurl = "/x"\n', 2, ["means another target"]),
        ('[boards.a]\ntype = "replay:x"\nurl = "/x"\n', 2, ["means another target"]),
        ('[boards."a b"]\ntype = "x"\nurl = "/x"\n', 1, ["'a b' is not a valid name of a board"]),
        ('[board.a]\ntype = "x"\n', 0, ["'board' is unknown", "[boards.NAME]"]),
        ("boards = 1\n", 1, ["[boards.NAME]"]),
        (
            HEAD + '\n[boards.b]\ntype = "x"\nurl = "/dev/../dev/ttyUSB0"\n',
            7,
            [
                "b and a are on the same port, /dev/ttyUSB0 (/dev/ttyUSB0 and "
                "/dev/../dev/ttyUSB0); a port has one board"
            ],
        ),
        (
            HEAD + '\n[boards.b]\ntype = "x"\nurl = "/dev/ttyUSB0"\n',
            7,
            ["b and a are on the same port, /dev/ttyUSB0; a port has one board"],
        ),
        (
            HEAD
            + '[boards.rc2014]\ntype = "x"\nurl = "/x"\n[boards.b]\ntype = "rc2014"\nurl = "/y"\n',
            4,
            ["'rc2014' is a board's name and the type of a;"],
        ),
        ("\na = " + "[" * 100_000, 2, ["longer than 1,000 characters"]),
        ("a = [\n" + "[\n" * 50_000 + "]\n" * 9, 50_001, ["nested too deeply"]),
        ("[" + "a." * 50_000 + "a]\n", 1, ["longer than 1,000 characters"]),
        (HEAD + "speed" + ".a" * 400 + " = 1\n", 4, ["speed = a table: expected bits per second"]),
        (HEAD + "speed = 0x" + "f" * 900 + "\n", 4, ["speed = a huge number"]),
        ("x" * 900 + " = 1\n", 1, ["is unknown; boards are [boards.NAME]"]),
        ('[boards.a]\ntype = "x"\nurl = "/dev/\\u0000"\n', 3, ["control characters"]),
        (HEAD + "prompt = 'a{99999999999999}'\n", 4, ["not a regular expression"]),
        (HEAD + "#" * 1_000_000, 0, ["more than 1,000,000 bytes"]),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, text: str, line: int, words: list[str]
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InventoryError) as caught:
        inventory.load(path)
    said = str(caught.value)
    assert said.startswith(f"{path}:{line}: " if line else f"{path}: ")
    assert "\n" not in said and len(said) < len(str(path)) + 500
    for word in words:
        assert word in said


def test_a_board_may_be_called_like_its_own_type(tmp_path: Path) -> None:
    text = '[boards.rc2014]\ntype = "rc2014"\nurl = "/x"\n'
    assert list(inventory.load(write(tmp_path, text))) == ["rc2014"]


def test_an_inventory_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InventoryError, match=r"none\.toml: No such file"):
        inventory.load(tmp_path / "none.toml")


def test_where_the_inventory_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ULMRIG_BOARDS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    below = tmp_path / "a/b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert inventory.find() is None
    (tmp_path / "settings/ulmrig").mkdir(parents=True)
    users = write(tmp_path / "settings/ulmrig", "")
    assert inventory.find() == users
    above = write(tmp_path / "a", "")
    assert inventory.find() == above
    monkeypatch.setenv("ULMRIG_BOARDS", "/elsewhere.toml")
    assert inventory.find() == Path("/elsewhere.toml")


@pytest.mark.parametrize(
    "entry",
    [
        "user = 0",
        "user = 15",
        "speed = 50",
        "speed = 4_000_000",
        "clock = 0.1",
        "clock = 200",
        'drive = ""',
        'prompt = ""',
        'receive = ""',
        "#" * 1_000,
    ],
    ids=lambda entry: entry[:14].strip(),
)
def test_what_is_just_allowed(tmp_path: Path, entry: str) -> None:
    assert list(inventory.load(write(tmp_path, f"{HEAD}{entry}\n"))) == ["a"]


def test_a_file_of_a_million_bytes_is_read_and_one_of_more_is_not(tmp_path: Path) -> None:
    path = write(tmp_path, ("#" * 999 + "\n") * 1_000)
    assert inventory.load(path) == {}
    path.write_text(path.read_text() + "\n")
    with pytest.raises(InventoryError, match=r"it has more than 1,000,000 bytes; that is no inven"):
        inventory.load(path)


def test_megahertz_become_hertz_without_what_floats_add(tmp_path: Path) -> None:
    boards = inventory.load(write(tmp_path, HEAD + "clock = 8.1285\n"))
    assert boards["a"].clock == 8_128_500.0


def test_of_a_problem_of_more_than_400_characters_the_ends_are_shown(tmp_path: Path) -> None:
    rest = " is unknown; boards are [boards.NAME]"
    for length, shown in (
        (400, f"'{'x' * (398 - len(rest))}'{rest}"),
        (401, f"'{'x' * 199} … {'x' * (199 - len(rest))}'{rest}"),
    ):
        path = write(tmp_path, f"{'x' * (length - 2 - len(rest))} = 1\n")
        with pytest.raises(InventoryError) as caught:
            inventory.load(path)
        assert str(caught.value) == f"{path}:1: {shown}"


def test_without_a_folder_of_settings_that_in_the_home_is_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ULMRIG_BOARDS", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".config/ulmrig").mkdir(parents=True)
    users = write(tmp_path / ".config/ulmrig", "")
    assert inventory.find() == users
