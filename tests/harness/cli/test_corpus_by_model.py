"""``ulmrig corpus guess --topic … --with …``: from the words to the file, against a stand-in."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cli_rig import Said, refused
from tests.support.llm_rig import FakeClock, environment, need_clients
from tests.support.llm_server import KEY, PASSING, StandIn, always, at, by_lot, never, serve
from ulmrig.harness.cli import language_model
from ulmrig.model.corpus.llm import collect
from ulmrig.model.corpus.llm.balance import CAPS
from ulmrig.model.corpus.pairs import read

ROOT = Path(__file__).resolve().parents[3]
WORDS = ("corpus", "guess", "--topic", "lighthouse", "--with", "anthropic", "--pairs", "60")
OUT = ("-o", "c.txt")
WORK = Path("c.txt.work.jsonl")

need_clients()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    with serve(StandIn(sloppy=0.1)) as stand_in:
        environment(monkeypatch, stand_in)
        yield stand_in


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    fake = FakeClock()
    monkeypatch.setattr(language_model, "CLOCK", fake.clock)
    return fake


# --- all is well ------------------------------------------------------------------------------


def test_a_corpus_comes_with_its_cost_before_and_after(server: StandIn, ulmrig: Said) -> None:
    status, out, err = ulmrig(*WORDS, "--yes", *OUT)
    assert (status, err) == (0, "")
    before, after = out.split("used: ")
    assert re.match(
        r"lighthouse, by claude-haiku-5-5 \(anthropic\): \d+ requests\nestimate: ", before
    )
    assert re.search(
        r"read, [\d,]+ written; \$0\.00\d\d \(price list of 2026-\d\d-\d\d, https", before
    )
    assert re.match(rf"{len(server.asked)} requests; [\d,]+ tokens read, .*; \$0\.00\d\d\n", after)
    assert re.search(r"\d+ lines came; dropped:\n  \d+ malformed: \d+ ", after)
    assert re.search(r"c\.txt: \d\d pairs \(\d+ NO, ", after)


def test_the_file_is_a_corpus(server: StandIn, ulmrig: Said) -> None:
    ulmrig(*WORDS, "--pairs", "600", "--yes", *OUT)
    text = Path("c.txt").read_text("ascii")
    assert "# Made by: ulmrig corpus guess --topic lighthouse --with anthropic --model" in text
    assert ulmrig("check", "c.txt")[0] == 0
    pairs = read([Path("c.txt")]).pairs
    assert 500 < len(pairs) <= 600
    for answer, count in Counter(pair.answer for pair in pairs).items():
        assert count <= CAPS[answer] * len(pairs) + 1
    assert {pair.answer for pair in pairs} == set(CAPS)


def test_a_model_at_home_costs_nothing_and_need_not_be_agreed_to(
    server: StandIn, ulmrig: Said
) -> None:
    words = [word if word != "anthropic" else "ollama" for word in WORDS]
    status, out, err = ulmrig(*words, *OUT)
    assert (status, err) == (0, "")
    assert out.count("$0, on a machine of your own") == 2
    assert {asked.body["model"] for asked in server.asked} == {"llama3.1"}


def test_another_run_costs_nothing_and_writes_the_same(server: StandIn, ulmrig: Said) -> None:
    ulmrig(*WORDS, "--yes", *OUT)
    before = Path("c.txt").read_bytes()
    Path("c.txt").unlink()
    server.asked.clear()
    status, out, _ = ulmrig(*WORDS, *OUT)
    assert status == 0
    assert ": 0 requests, " in out
    assert "estimate" not in out
    assert Path("c.txt").read_bytes() == before
    assert server.asked == []


# --- words that cannot be followed -------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [("--topic", "bridge"), ("--model", "m"), ("--pairs", "9"), ("--yes",), ("--restart",)]
)
def test_without_a_model_its_options_are_refused(ulmrig: Said, words: tuple[str, ...]) -> None:
    said = ulmrig("corpus", "guess", *words, *OUT)
    refused(said, f"{words[0]}: needs --with", "the grammar", "only the lighthouse")
    assert not Path("c.txt").exists()


def test_a_model_needs_a_topic_and_writes_guess_alone(ulmrig: Said) -> None:
    refused(ulmrig("corpus", "guess", "--with", "ollama", *OUT), "--topic")
    said = ulmrig("corpus", "tinychat", "--with", "ollama", "--topic", "bridge", *OUT)
    refused(said, "corpus tinychat", "guess")


@pytest.mark.parametrize(
    "words",
    [
        ("--minutes", "0"),
        ("--minutes", "nan"),
        ("--model", ""),
        ("--model", "a\nb"),
        ("--pairs", "3"),
    ],
)
def test_values_that_make_no_sense_are_refused(
    server: StandIn, ulmrig: Said, words: tuple[str, str]
) -> None:
    refused(ulmrig(*WORDS, *words, "--yes", *OUT), words[0])
    assert server.asked == []


def test_a_folder_that_is_not_there_is_told_before_it_costs(server: StandIn, ulmrig: Said) -> None:
    refused(ulmrig(*WORDS, "--yes", "-o", "none/c.txt"), "none/c.txt")
    refused(ulmrig(*WORDS, "--yes", "-o", "."), "no file")
    assert server.asked == []


@pytest.mark.parametrize("provider", ["anthropic", "ollama"])
def test_a_client_that_is_missing_is_named_with_what_installs_it(
    server: StandIn, ulmrig: Said, monkeypatch: pytest.MonkeyPatch, provider: str
) -> None:
    monkeypatch.setitem(sys.modules, provider, None)
    words = [word if word != "anthropic" else provider for word in WORDS]
    said = ulmrig(*words, "--yes", *OUT)
    refused(said, f"--with {provider}", "pip install 'ulmrig[llm]'")
    assert not WORK.exists()


def test_without_a_terminal_money_is_only_spent_with_yes(server: StandIn, ulmrig: Said) -> None:
    refused(ulmrig(*WORDS, *OUT), "--yes")
    assert server.asked == []
    assert not WORK.exists()


def test_other_words_do_not_go_on_with_a_run(server: StandIn, ulmrig: Said) -> None:
    server.faults = lambda number: "error" if number > 2 else ""
    ulmrig(*WORDS, "--yes", *OUT)
    others = [word if word != "lighthouse" else "bridge" for word in WORDS]
    refused(ulmrig(*others, "--yes", *OUT), str(WORK), "lighthouse, not bridge", "--restart")
    server.faults = never
    status, out, _ = ulmrig(*others, "--yes", "--restart", *OUT)
    assert status == 0
    assert "bridge" in Path("c.txt").read_text()
    assert "answered already" not in out


# --- what goes wrong --------------------------------------------------------------------------


def test_an_output_is_complete_or_not_there(server: StandIn, ulmrig: Said) -> None:
    server.faults = lambda number: "overloaded" if number > 4 else ""
    said = ulmrig(*WORDS, "--yes", *OUT)
    refused(said, "529", "5 of ", str(WORK), "the same command goes on")
    assert "used: 6 requests, 5 sent again; " in said[1]
    assert not Path("c.txt").exists()
    server.faults = never
    status, out, _ = ulmrig(*WORDS, "--yes", *OUT)
    assert status == 0
    assert "5 more are answered already" in out


def test_a_wrong_key_is_told_once(
    server: StandIn, ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-ant-wrong")
    said = ulmrig(*WORDS, "--yes", *OUT)
    refused(said, "refuses the key in ANTHROPIC_API_KEY (401)")
    assert "sk-ant-wrong" not in str(said)
    assert len(server.asked) == 1


@pytest.mark.parametrize("seed", range(3))
def test_a_bad_day_ends_in_a_corpus(
    server: StandIn, ulmrig: Said, clock: FakeClock, seed: int
) -> None:
    server.faults = by_lot(seed, 0.3)
    statuses = [ulmrig(*WORDS, "--yes", *OUT)[0] for _ in range(4)]
    assert 0 in statuses
    assert clock.waits
    assert ulmrig("check", "c.txt")[0] == 0


def test_answers_that_lack_a_class_are_no_corpus(
    server: StandIn, ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.support.llm_server.guess_talk.wins", lambda: ["is it (|)"])
    said = ulmrig(*WORDS, "--yes", *OUT)
    refused(said, "no WIN in what claude-haiku-5-5 wrote", "--restart")
    assert not Path("c.txt").exists()


def test_ctrl_c_keeps_what_was_answered(
    server: StandIn, ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(number: int) -> str:
        return "overloaded" if number == 4 else ""

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    server.faults = stop
    monkeypatch.setattr(language_model, "CLOCK", collect.Clock(lambda: 0, interrupt))
    status, out, err = ulmrig(*WORDS, "--yes", *OUT)
    assert (status, err) == (130, "\nulmrig: interrupted\n")
    assert "used: 5 requests" in out
    assert WORK.read_bytes().count(b"\n") == 5


# --- the key ----------------------------------------------------------------------------------


def test_the_key_is_in_no_output_and_no_file(server: StandIn, ulmrig: Said) -> None:
    faults = ["", "key", "echo", "echo 400", "echo answer", "spent", "poor", *PASSING]
    for number, fault in enumerate(faults):
        server.faults = always(fault)
        assert KEY not in str(ulmrig(*WORDS, "--yes", "-o", f"{number}.txt"))
    files = list(Path().iterdir())
    assert len(files) > 3
    for path in files:
        assert KEY.encode() not in path.read_bytes()


def test_the_key_is_in_no_log_of_the_client(server: StandIn, tmp_path: Path) -> None:
    server.faults = at({1: "error", 2: "half body"})
    words = (*WORDS, "--minutes", "0.01", "--yes", "-o", str(tmp_path / "c.txt"))
    done = subprocess.run(
        [sys.executable, "-m", "ulmrig.harness.cli.main", *words],
        cwd=ROOT,
        env={**os.environ, "ANTHROPIC_LOG": "debug"},
        capture_output=True,
        check=False,
    )
    assert b"anthropic" in done.stderr  # its log was there
    assert KEY.encode() not in done.stdout + done.stderr


# --- kill -9 ----------------------------------------------------------------------------------


def stopped_by(number: int, server: StandIn, after: int) -> tuple[int, bytes]:
    """Run the command in a process until it waits for the answer ``after``, and send a signal.

    Return its status and what it said.
    """
    reached = threading.Event()
    server.faults = at({after: "hang"})
    server.reached = lambda request: reached.set() if request == after else None
    output = str(Path("c.txt").resolve())
    command = [sys.executable, "-m", "ulmrig.harness.cli.main", *WORDS, "--yes", "-o", output]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert reached.wait(60)
    process.send_signal(number)
    said, _ = process.communicate(timeout=60)
    server.faults = never
    return process.returncode, said


@pytest.mark.parametrize("after", [0, 1, 7])
def test_a_killed_run_is_gone_on_with(server: StandIn, ulmrig: Said, after: int) -> None:
    ulmrig(*WORDS, "--yes", "-o", "whole.txt")
    total = len(server.asked)
    server.asked.clear()
    assert stopped_by(signal.SIGKILL, server, after)[0] == -signal.SIGKILL
    assert not Path("c.txt").exists()
    assert WORK.read_bytes().count(b"\n") == 1 + after
    status, out, _ = ulmrig(*WORDS, "--yes", *OUT)
    assert status == 0
    assert len(server.asked) == total + 1  # the one that hung was asked again
    assert ("answered already" in out) == (after > 0)
    assert Path("c.txt").read_bytes() == Path("whole.txt").read_bytes()


def test_ctrl_c_ends_a_request_that_hangs(server: StandIn, ulmrig: Said) -> None:
    status, said = stopped_by(signal.SIGINT, server, 2)
    assert status == 130
    assert b"used: 3 requests" in said
    assert said.endswith(b"\nulmrig: interrupted\n")
    assert WORK.read_bytes().count(b"\n") == 3


# --- a terminal -------------------------------------------------------------------------------


def on_a_terminal(answer: str, folder: Path, **variables: str) -> tuple[int, str]:
    """Run the command in a real terminal, and answer its question; return status and screen."""
    pexpect = pytest.importorskip("pexpect")
    environ = {name: value for name, value in os.environ.items() if name != "CI"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "ulmrig.harness.cli.main", *WORDS, "-o", str(folder / "c.txt")],
        cwd=ROOT,
        env={**environ, **variables},
        timeout=60,
        encoding="utf-8",
    )
    child.expect_exact("Go on? [y/N] ")
    before = child.before
    child.sendline(answer)
    child.expect(pexpect.EOF)
    screen = before + child.before
    child.close()
    return child.exitstatus, screen


@pytest.mark.parametrize("answer", ["", "n"])
def test_on_a_terminal_no_is_no(server: StandIn, tmp_path: Path, answer: str) -> None:
    status, screen = on_a_terminal(answer, tmp_path)
    assert status == 2
    assert "estimate: " in screen
    assert "nothing was asked" in screen
    assert server.asked == []
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_progress_is_seen(server: StandIn, tmp_path: Path) -> None:
    status, screen = on_a_terminal("y", tmp_path)
    assert status == 0
    total = len(server.asked)
    assert f"{total} of {total} requests, " in screen
    assert (tmp_path / "c.txt").exists()


def test_in_ci_no_progress_is_seen(server: StandIn, tmp_path: Path) -> None:
    status, screen = on_a_terminal("y", tmp_path, CI="true")
    assert status == 0
    assert " requests, " not in screen.split("estimate")[1].split("used")[0]
