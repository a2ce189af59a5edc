"""What every command has, and what is common to all: help, errors, logging, completion."""

from __future__ import annotations

import argparse
import errno
import logging
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import ulmrig
from tests.conftest import restore_interrupts
from tests.support.cli_rig import network
from ulmrig.harness.cli import console, main, progress
from ulmrig.harness.cli.commands import COMMANDS, Command, check
from ulmrig.model.corpus.pairs import CorpusError
from ulmrig.model.network.npz import save

EACH = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)


def subparsers() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command."""
    (action,) = (
        action
        for action in main.parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    return dict(action.choices)


def test_without_a_command_it_prints_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main([]) == 0
    out = capsys.readouterr().out
    for command in COMMANDS:
        assert f"    {command.NAME}" in out and command.SUMMARY[:40] in out


def test_it_says_which_version_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"ulmrig {ulmrig.__version__}\n"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["check", "nofile"], 2),
        (["--debug", "check", "nofile"], 2),
        (["train", "nofile"], 2),
        (["nocommand"], 2),
        (["--help"], 0),
        (["check", "corpus.txt"], main.CLOSED),
    ],
)
def test_a_status_stays_what_it_is_if_nobody_reads(
    tmp_path: Path, words: list[str], status: int
) -> None:
    (tmp_path / "corpus.txt").write_text("is it tall|YES\n")
    read, closed = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "ulmrig.harness.cli.main", *words]
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(command, stdout=closed, stderr=closed, cwd=tmp_path, env=env)
    os.close(closed)
    assert done.returncode == status


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("words", "status"),
    [(["check", "corpus.txt"], 0), (["check", "nofile"], 2), (["chat", "guess"], 0)],
)
def test_a_status_stays_what_it_is_if_streams_are_closed(
    tmp_path: Path, closed: str, words: list[str], status: int
) -> None:
    (tmp_path / "corpus.txt").write_text("is it tall|YES\n")
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh"]
    command = [*shell, sys.executable, "-m", "ulmrig.harness.cli.main", *words]
    done = subprocess.run(command, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True)
    assert done.returncode == status
    assert b"fault" not in done.stderr and b"Traceback" not in done.stderr


def test_what_an_encoding_lacks_is_printed_as_an_escape(tmp_path: Path) -> None:
    (tmp_path / "corpus.txt").write_text("is it tall|YES\nis it small|NO\n")
    command = [sys.executable, "-m", "ulmrig", "evaluate", "guess", "corpus.txt"]
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"1408\\u2192" in done.stdout


def test_a_deleted_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    code = "import os,sys; os.rmdir('../gone'); from ulmrig.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "build", "guess"]
    done = subprocess.run(command, cwd=tmp_path / "gone", capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == "ulmrig: the current folder was deleted: change to one that exists\n"


def test_a_full_disk_below_standard_output_is_no_fault_of_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(options: argparse.Namespace) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(check, "run", run)
    monkeypatch.setattr(main, "_forget", lambda stream: None)
    assert main.main(["check", "corpus.txt"]) == 2
    assert capsys.readouterr().err == (
        "ulmrig: No space left on device: what is printed, or a temporary file, cannot be written\n"
    )


@EACH
def test_every_option_has_a_meaning_and_a_default(command: Command) -> None:
    for action in subparsers()[command.NAME]._actions:
        name = "/".join(action.option_strings) or action.dest
        assert action.help, f"{command.NAME} {name} explains nothing"
        optional = action.option_strings and not action.required and action.dest != "help"
        if optional:
            text = action.help % {"default": action.default} if "%" in action.help else action.help
            assert "default" in text, f"{command.NAME} {name} does not say its default"


@EACH
def test_every_example_in_a_help_text_parses(command: Command) -> None:
    lines = command.EXAMPLES.strip().splitlines()
    assert lines
    text = subparsers()[command.NAME].format_help()
    for line in lines:
        words = shlex.split(line)
        assert words[:2] == ["ulmrig", command.NAME] and line in text
        assert main.parser().parse_args(words[1:]).command is command


# --- errors -----------------------------------------------------------------------------------


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ``ulmrig check`` fail for a reason of its own, hidden from users."""

    def run(options: argparse.Namespace) -> int:
        try:
            raise KeyError("the reason")
        except KeyError:
            raise CorpusError(["c.txt:1: wrong"]) from None

    monkeypatch.setattr(check, "run", run)
    monkeypatch.delenv("ULMRIG_DEBUG", raising=False)


@pytest.mark.usefixtures("failing")
def test_an_error_is_one_clear_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["check", "c.txt"]) == 2
    assert capsys.readouterr().err == "ulmrig: c.txt:1: wrong\n"


@pytest.mark.usefixtures("failing")
@pytest.mark.parametrize("words", [["--debug", "check", "c.txt"], ["check", "--debug", "c.txt"]])
def test_debug_shows_causes_and_tracebacks(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main.main(words) == 2
    err = capsys.readouterr().err
    assert err.startswith("ulmrig: c.txt:1: wrong\n")
    assert "KeyError: 'the reason'" in err and "Traceback" in err and "in run" in err


@pytest.mark.usefixtures("failing")
def test_a_variable_does_what_debug_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ULMRIG_DEBUG", "1")
    assert main.main(["check", "c.txt"]) == 2
    assert "KeyError: 'the reason'" in capsys.readouterr().err


def test_a_fault_of_ours_is_called_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(options: argparse.Namespace) -> int:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(check, "run", run)
    assert main.main(["check", "c.txt"]) == main.FAULT
    err = capsys.readouterr().err
    assert "a fault of ulmrig itself" in err and "ZeroDivisionError" in err and "--debug" in err
    assert "Traceback" not in err


# --- logging and progress ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "level"),
    [
        (["check", "-v", "c.txt"], logging.INFO),
        (["-v", "check", "c.txt"], logging.INFO),
        (["check", "-vv", "c.txt"], logging.DEBUG),
    ],
)
def test_verbose_shows_steps_and_then_the_wire(
    words: list[str], level: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    logger = logging.getLogger("ulmrig")
    before = logger.level
    seen: list[int] = []

    def run(options: argparse.Namespace) -> int:
        seen.append(logger.level)
        return 0

    monkeypatch.setattr(check, "run", run)
    assert main.main(words) == 0
    assert seen == [level] and logger.level == before and not logger.handlers


def test_progress_is_silent_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.progress("lines", 10) as update:
        update(5)
        update(10, note="done")
    assert capsys.readouterr() == ("", "")


def screen(code: str, **variables: str) -> str:
    """Return what a Python program shows on a terminal, and nothing that is written over."""
    pexpect = pytest.importorskip("pexpect")
    hidden = {"CI", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    shown, _ = pexpect.run(
        shlex.join([sys.executable, "-c", code]),
        env={**environment, "TERM": "xterm-256color", "COLUMNS": "100", **variables},
        withexitstatus=True,
        timeout=30,
        encoding="utf-8",
    )
    return str(shown)


PROGRESS = """
from ulmrig.harness.cli.progress import progress
with progress("lines", 200) as update:
    update(100, note="3 wrong")
"""


def test_progress_on_a_terminal_has_counts_and_the_time_left() -> None:
    shown = screen(PROGRESS)
    assert "100 of 200 lines, 3 wrong" in shown and "left" in shown


PRINTED = """
from ulmrig.harness.cli.progress import progress
with progress("epochs", 3) as update:
    update(1.5)
    print("a line of the log")
"""


def test_what_is_printed_beside_progress_goes_where_it_belongs(tmp_path: Path) -> None:
    assert "a line of the log" in screen(PRINTED)
    log = tmp_path / "log"
    redirected = f"import sys; sys.stdout = open({str(log)!r}, 'w')\n{PRINTED}"
    assert "a line of the log" not in screen(redirected)
    assert log.read_text() == "a line of the log\n"


def test_progress_on_a_terminal_is_silent_in_ci() -> None:
    assert screen(PROGRESS, CI="true") == ""


TABLE = """
from ulmrig.harness.cli.console import print_table
print_table(["board", "lease"], [["anna", "free"]])
"""


def test_a_table_on_a_terminal_has_heads_and_colours_unless_no_color_is_set() -> None:
    coloured, plain = screen(TABLE), screen(TABLE, NO_COLOR="1")
    assert "board" in coloured and "\x1b[1m" in coloured
    assert "board" in plain and "\x1b[3" not in plain and "anna" in plain


def test_a_table_elsewhere_is_lines_with_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    console.print_table(["board", "lease"], [["anna", "free"], ["berta", "held"]])
    assert capsys.readouterr().out == "anna\tfree\nberta\theld\n"


# --- completion -------------------------------------------------------------------------------


def completed(line: str, folder: Path) -> set[str]:
    """Return what the shell offers after ``line``, as bash asks for it."""
    answer = folder / "answer"
    code = (
        "import os, sys; os.dup2(os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT), 8)\n"
        "from ulmrig.harness.cli.main import main\n"
        "main()"
    )
    environment = {
        **os.environ,
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
        "_ARGCOMPLETE_IFS": "\n",
    }
    subprocess.run(
        [sys.executable, "-c", code, str(answer)], cwd=folder, env=environment, check=False
    )
    return {word.strip() for word in answer.read_text().split("\n")}


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("ulmrig bui", {"build"}),
        ("ulmrig build --ma", {"--map"}),
        ("ulmrig build gu", {"guess"}),
        ("ulmrig build my", {"mynet.npz"}),
        ("ulmrig corpus or", {"oracle"}),
        ("ulmrig deploy guess --target an", {"anna"}),
        ("ulmrig deploy guess --target rc", {"rc2014"}),
    ],
)
def test_the_shell_completes(line: str, offered: set[str], tmp_path: Path) -> None:
    (tmp_path / "mynet.npz").touch()
    (tmp_path / "boards.toml").write_text('[boards.anna]\ntype = "rc2014"\nurl = "/dev/ttyUSB0"\n')
    assert offered <= completed(line, tmp_path)


def test_ctrl_c_during_the_imports_is_not_a_traceback(tmp_path: Path) -> None:
    # The interrupt comes from the first of the imports.
    package = tmp_path / "argparse.py"
    package.write_text("import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\n")
    done = subprocess.run(
        [sys.executable, "-m", "ulmrig", "--version"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nulmrig: interrupted\n")


def test_interrupts_that_were_ignored_reach_what_the_tests_start() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        restore_interrupts()
        code = "import signal; print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    assert done.stdout == "False\n"


def test_no_build_cache_keeps_and_finds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ULMRIG_CACHE", str(tmp_path / "cache"))
    save(network(), tmp_path / "tiny.npz")
    words = ["build", str(tmp_path / "tiny.npz"), "-o", str(tmp_path / "TINY.COM")]
    assert main.main(["--no-build-cache", *words]) == 0
    assert main.main([*words, "--no-build-cache"]) == 0
    assert not (tmp_path / "cache").exists()
    assert main.main(words) == 0
    assert (tmp_path / "cache" / "builds").is_dir()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.4, "0 s"), (99, "99 s"), (100, "2 min"), (5940, "99 min"), (6000, "1 h 40 min")],
)
def test_a_time_is_said_as_a_person_says_it(seconds: float, words: str) -> None:
    assert progress.duration(seconds) == words
