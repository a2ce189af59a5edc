"""The command line: each command from its words to what it prints, leaves and returns."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli_rig import ROOT, Said, here, image, network, refused
from ulmrig.asm.program import build as asm_build
from ulmrig.harness.cli.main import main
from ulmrig.model import shipped
from ulmrig.model.corpus import builtin as generate
from ulmrig.model.network.npz import save


def usage(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the last line of what argparse says of ``words``."""
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


# --- words ------------------------------------------------------------------------------------


def test_words_that_are_no_command_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "'fly'" in usage(capsys, "fly")
    assert "-o/--output" in usage(capsys, "corpus", "guess")
    assert "CORPUS" in usage(capsys, "check")
    line = usage(capsys, "train", "c.txt", "-o", "n.npz", "--hidden", "256,wide")
    assert line.endswith("argument --hidden: '256,wide': expected widths such as 256,64")
    line = usage(capsys, "evaluate", "n.npz", "c.txt", "--forbid", "@none.txt")
    assert "argument --forbid: none.txt: No such file" in line
    assert "--epochs" in usage(capsys, "train", "c.txt", "-o", "n.npz", "--epochs", "many")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    for command in (
        "corpus",
        "check",
        "train",
        "evaluate",
        "build",
        "chat",
        "boards",
        "deploy",
        "verify",
    ):
        assert f"    {command} " in out


def test_an_interrupt_is_told_in_a_word(ulmrig: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(generate, "write", interrupted)
    assert ulmrig("corpus", "guess", "-o", "x") == (130, "", "\nulmrig: interrupted\n")


def test_an_output_that_nobody_reads_is_no_error(ulmrig: Said) -> None:
    for words in (
        f"corpus guess -o {Path('g.txt').resolve()}",
        f"check {Path('corpus.txt').resolve()}",
    ):
        line = f"{sys.executable} -m ulmrig {words} | true"
        done = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True)
        assert done.stderr == ""


# --- corpus and check -------------------------------------------------------------------------


def test_corpus_writes_our_own(ulmrig: Said) -> None:
    count = len(generate.pairs("guess"))
    assert ulmrig("corpus", "guess", "-o", "g.txt") == (0, f"g.txt: {count:,} pairs\n", "")
    assert Path("g.txt").read_text(encoding="utf-8") == generate.text("guess")
    refused(
        ulmrig("corpus", "chess", "-o", "c.txt"), "no corpus 'chess'", "guess, oracle, tinychat"
    )
    refused(ulmrig("corpus", "guess", "-o", "no/g.txt"), "no/g.txt: No such file")
    assert not Path("c.txt").exists()


def test_check_counts(ulmrig: Said) -> None:
    status, out, err = ulmrig("check", "corpus.txt")
    assert (status, err) == (0, "")
    first, *classes = out.splitlines()
    assert first == "4 pairs, 3 distinct, 3 groups of paraphrases, 2 answers"
    assert classes == ["YES\t2\t50.0%", "NO\t2\t50.0%"]


def test_check_counts_dialogues(ulmrig: Said) -> None:
    rich = "will i be rich|BUY GOATS.\n  why|GOATS HOLD.\n    really|YES.\n  when|NOW.\n"
    Path("goats.txt").write_text(f"{rich}hello|HI\nwho is it|ME\n  why|SO.\n")
    status, out, _ = ulmrig("check", "goats.txt")
    assert (status, out.splitlines()[1]) == (
        0,
        "2 dialogues, 4 follow-ups, at most 2 questions after the first, no orphans",
    )


def test_check_finds_conflicts_after_the_same_reply(ulmrig: Said) -> None:
    Path("goats.txt").write_text("a|X\n  why|SO\nb|X\n  why|NO\nwhy|HM\n")
    status, out, _ = ulmrig("check", "goats.txt")
    assert status == 1
    assert "conflict: 'why' after 'X' is SO at goats.txt:2 but NO at goats.txt:4" in out


def test_check_says_where_a_file_is_wrong(ulmrig: Said) -> None:
    Path("bad.txt").write_bytes(b"is it tall|YES\nno bar\nis it \xff|NO\n|YES\n")
    Path("orphan.txt").write_bytes(b"# nothing above\n  why|SO\n")
    status, out, err = ulmrig("check", "corpus.txt", "orphan.txt", "bad.txt", "none.txt")
    assert (status, out) == (2, "")
    for where in (
        "bad.txt:2: ",
        "bad.txt:3: ",
        "bad.txt:4: ",
        "none.txt: No such file",
        "orphan.txt:2: an orphan",
    ):
        assert where in err
    assert "corpus.txt" not in err


def test_check_finds_conflicts(ulmrig: Said) -> None:
    text = "".join(f"is it {number}|{answer}\n" for number in range(25) for answer in "AB")
    Path("two.txt").write_text(text)
    status, out, err = ulmrig("check", "two.txt")
    assert (status, err) == (1, "")
    conflicts = [line for line in out.splitlines() if line.startswith("conflict: ")]
    assert len(conflicts) == 20 and "two.txt:2" in conflicts[0] and "is it 0" in conflicts[0]
    assert out.endswith("… and 5 more conflicts\n")


def test_check_shows_the_dozen_largest_classes(ulmrig: Said) -> None:
    Path("many.txt").write_text("".join(f"is it {n}|SAYS {n}\n" for n in range(15)))
    _, out, _ = ulmrig("check", "many.txt")
    assert out.count("SAYS") == 12 and out.endswith("\n… and 3 more answers\n")


# --- build ------------------------------------------------------------------------------------


def test_build_writes_a_program_and_prints_four_lines(ulmrig: Said) -> None:
    status, out, err = ulmrig("build", "tiny.npz", "-o", "Tiny.com")
    assert (status, err) == (0, "")
    assert out == image().summary("Tiny.com") + "\n" and out.count("\n") == 4
    assert out.startswith(f"Tiny.com: {image().version_line}\n")
    assert f"{len(image().data):,} bytes" in out and f"{image().memory_top - 1:04X}h" in out


def test_build_is_told_to_print_the_memory_map(ulmrig: Said) -> None:
    status, out, err = ulmrig("build", "tiny.npz", "-v", "-o", "Tiny.com")
    assert (status, err) == (0, "")
    assert out == image().describe() + "\n"
    assert f"TINY.COM  {image().version_line}" in out and "memory at run time" in out
    assert Path("Tiny.com").read_bytes() == image().data


def test_build_dumps_its_intermediate_results(ulmrig: Said) -> None:
    status, out, err = ulmrig("build", "tiny.npz", "--dump", "inside")
    assert (status, err) == (0, "")
    names = out.splitlines()[-1].removeprefix("inside: ").split(", ")
    assert {"00-network.txt", "network.mac", "TINY.lst", "TINY.sym"} <= set(names)
    assert set(names) == {path.name for path in Path("inside").iterdir()}
    refused(ulmrig("build", "tiny.npz", "--dump", "none/here"), "none/here: No such file")


def test_build_names_the_program_after_the_network(ulmrig: Said) -> None:
    assert ulmrig("build", "tiny.npz")[0] == 0
    assert Path("TINY.COM").read_bytes() == image().data


def test_a_build_that_is_refused_leaves_nothing(
    ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = here()
    refused(ulmrig("build", "tiny.npz", "-o", "much-too-long.com"), "'much-too-long'", "1 to 8")
    refused(ulmrig("build", "none.npz"), "none.npz: No such file")
    refused(ulmrig("build", "corpus.txt"), "corpus.txt: not a network")
    monkeypatch.setattr(asm_build, "MAX_FILE", 1000)
    refused(ulmrig("build", "tiny.npz"), "TINY.COM would have ", "1,000 is the limit")
    assert here() == before


def test_a_build_that_cannot_be_written_says_so(ulmrig: Said) -> None:
    refused(ulmrig("build", "tiny.npz", "-o", "no/tiny.com"), "no/tiny.com: No such file")


def test_an_unknown_name_lists_the_shipped_networks(
    ulmrig: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "shipped"
    folder.mkdir()
    monkeypatch.setattr(shipped, "SHIPPED", folder)
    refused(ulmrig("build", "small"), "small: no such network; shipped are none")
    save(network(), folder / "small.npz")
    save(network(), folder / "large.npz")
    for command in ("build", "chat", "verify"):
        refused(ulmrig(command, "medium"), "medium: no such network; shipped are large, small")
    assert ulmrig("build", "small", "-o", "S.COM")[0] == 0


# --- evaluate ---------------------------------------------------------------------------------


def test_evaluate_tells_people_and_machines(ulmrig: Said) -> None:
    status, out, err = ulmrig("evaluate", "tiny.npz", "corpus.txt", "--recall")
    assert (status, err) == (0, "")
    assert network().describe() in out and "trained" in out
    status, out, err = ulmrig("evaluate", "tiny.npz", "corpus.txt", "--recall", "--json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert found["network"] == network().describe() and found["recall"] is True
    assert found["scores"]["trained"]["total"] == 4
    assert json.loads(ulmrig("evaluate", "tiny.npz", "corpus.txt", "--json")[1])["recall"] is False
    refused(ulmrig("evaluate", "none.npz", "corpus.txt"), "none.npz: No such file")
    refused(ulmrig("evaluate", "tiny.npz", "none.txt"), "none.txt: No such file")
    refused(ulmrig("evaluate", "none", "corpus.txt"), "none: no such network; shipped are")


def test_evaluate_fails_for_a_forbidden_word(ulmrig: Said) -> None:
    evaluate = ("evaluate", "tiny.npz", "corpus.txt", "--recall")
    status, out, err = ulmrig(*evaluate, "--forbid", "damn,hell")
    assert (status, err) == (0, "")
    assert out.endswith("\nno reply holds a forbidden word\n\n")
    said = json.loads(ulmrig(*evaluate, "--json")[1])["garbled"][0]["replies"][0]["reply"]
    Path("words.txt").write_text(f"damn\n{said[0].lower()}\n")
    status, out, err = ulmrig(*evaluate, "--forbid", "@words.txt")
    assert status == 1
    assert f" holds {said[0].upper()}\n" in out
    status, out, err = ulmrig(*evaluate, "--json", "--forbid", "@words.txt")
    assert status == 1
    assert json.loads(out)["forbidden"][0]["word"] == said[0].upper()


def test_evaluate_takes_a_shipped_network_by_its_name(ulmrig: Said) -> None:
    status, said, _ = ulmrig("evaluate", "guess", "corpus.txt", "--recall", "--json")
    assert status == 0
    assert json.loads(said)["recall"] is True


@pytest.mark.parametrize("lines", ["0", "-3", "many"])
def test_verify_compares_at_least_one_line(ulmrig: Said, lines: str) -> None:
    with pytest.raises(SystemExit) as caught:
        ulmrig("verify", "tiny.npz", f"--lines={lines}")
    assert caught.value.code == 2


# --- verify -----------------------------------------------------------------------------------


def test_verify_finds_no_difference(ulmrig: Said) -> None:
    words = ("verify", "tiny.npz", "--corpus", "corpus.txt", "--lines", "20")
    status, out, err = ulmrig(*words)
    assert (status, err) == (0, "")
    random, corpus = out.splitlines()
    assert random.startswith("tiny, random printable lines: 20 lines, ")
    assert corpus.startswith("tiny, corpus prompts, half of them with a typo: 20 lines, ")
    assert all(" 0 differences " in line for line in (random, corpus))
    assert ulmrig(*words) == (0, out, "")
    assert ulmrig(*words, "--seed", "1") != (0, out, "")


def test_verify_fails_for_a_forbidden_word(ulmrig: Said) -> None:
    words = ("verify", "tiny.npz", "--corpus", "corpus.txt", "--lines", "2", "--forbid")
    status, out, err = ulmrig(*words, "damn,hell")
    assert (status, err, out.splitlines()[2]) == (0, "", "no reply holds a forbidden word")
    said = ulmrig("evaluate", "tiny.npz", "corpus.txt", "--recall", "--json")[1]
    reply = json.loads(said)["garbled"][0]["replies"][0]["reply"]
    status, out, err = ulmrig(*words, reply.lower())
    assert (status, err) == (1, "")
    assert f"→ {reply!r} holds {reply.upper()}\n" in out


def test_verify_returns_1_for_a_program_that_differs(
    ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = asm_build.build
    monkeypatch.setattr(
        asm_build, "build", lambda _, name, *_options: right(network(favour=400), name)
    )
    status, out, _ = ulmrig("verify", "tiny.npz", "--lines", "5")
    assert status == 1
    assert "5 differences from the integer model" in out and "the program:  " in out


def test_build_does_not_overwrite_its_network_or_its_program(ulmrig: Said) -> None:
    before = Path("tiny.npz").read_bytes()
    refused(ulmrig("build", "tiny.npz", "-o", "tiny.npz"), "would overwrite tiny.npz")
    assert Path("tiny.npz").read_bytes() == before
    words = ("build", "tiny.npz", "-o", "Q.COM", "--map", "Q.COM")
    refused(ulmrig(*words), "Q.COM: would overwrite Q.COM")
    assert not Path("Q.COM").exists()


# --- the entry point --------------------------------------------------------------------------


def test_the_command_is_what_pyproject_says() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'ulmrig = "ulmrig.__main__:main"' in text
    assert importlib.import_module("ulmrig.harness.cli.main").main is main
