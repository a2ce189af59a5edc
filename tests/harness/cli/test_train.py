"""``ulmrig train``: what it prints, what it keeps, and what it refuses."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli_rig import ROOT, Said, here, refused
from ulmrig.asm.program import build as asm_build
from ulmrig.model.network.game import Game
from ulmrig.model.network.npz import load
from ulmrig.model.training.schedules import is_priced

TRAIN = (
    *("train", "corpus.txt", "-o", "new net.npz", "--epochs", "1", "--hidden", "6,4"),
    *("--query-buckets", "16", "--recall", "--lr", "0.01"),
)


LEARNS = (
    *("train", "corpus.txt", "-o", "new net.npz", "--epochs", "30", "--hidden", "24"),
    *("--query-buckets", "16", "--batch", "2"),
)


@pytest.mark.training
def test_train_makes_a_network_that_says_how_it_was_made(ulmrig: Said) -> None:
    status, out, err = ulmrig(*LEARNS, "--forbid", "damn,hell")
    assert (status, err) == (0, "")
    made = load("new net.npz")
    assert made.widths == (144, 24, 6) and made.query_buckets == 16
    assert sorted(made.charset) == sorted(set("YESNO"))
    assert made.made_by == (
        "ulmrig train corpus.txt -o 'new net.npz' --epochs 30 --hidden 24 "
        "--query-buckets 16 --batch 2 --forbid damn,hell"
    )
    head, kind, sizes, *epochs = out.splitlines()[:33]
    assert head == "4 pairs; replies right are those on trained prompts"
    assert kind.startswith("recall of every pair: 4 pairs are fewer than 2,000")
    assert sizes == ("hidden 24, query buckets 16, epochs 30, batch 2: for 4 pairs and 2 answers")
    for number, epoch in enumerate(epochs, 1):
        assert re.match(
            rf"epoch {number:3}/30  loss \d.*  right +[\d.]+% \(before rounding +[\d.]+%\)  ", epoch
        )
        assert re.search(r"peak .* \d+ s, \d+ s left(  \*)?$", epoch)
        assert ("  T-states " in epoch) == ("  bytes " in epoch) == is_priced(number, 30)
    forbidden, kept, chosen, *rest = out.splitlines()[33:]
    assert forbidden == "no reply holds a forbidden word"
    assert kept.startswith("new net.npz: epoch ") and made.describe() in kept
    assert re.match(r"kept: epoch \d+, with the most replies right inside the budget", chosen)
    # All four were trained: none is reported as a part that was not.
    assert any(re.match(r"trained +[\d.]+ % .* 4$", line) for line in rest)
    assert not any(re.match("(train|dev|test) ", line) for line in rest)
    assert "0 replies differ from the integer model" in rest[-2]
    assert rest[-1] == "new net.png: the course of the training"
    assert Path("new net.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.training
def test_a_network_is_trained_to_play_a_game(ulmrig: Said) -> None:
    game = ("--game", "7", "--secret", "IT WAS ME", "--game-wins", "NO", "--game-counts", "YES")
    ulmrig(*TRAIN, *game)  # which has learned nothing
    assert load("new net.npz").game == Game(7, "IT WAS ME", "NO", ("YES",))


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--game", "20"), "--game needs --secret TEXT: what is said if nobody wins"),
        (("--secret", "OH"), "are of a game: give --game N too"),
        (("--game", "0", "--secret", "OH"), "a game of 0 questions (1 to 99)"),
        (
            ("--game", "20", "--secret", "OH"),
            "no question of the corpus is answered with WIN or MAYBE, which the game counts "
            "(--game-wins and --game-counts name others)",
        ),
    ],
)
def test_a_game_that_cannot_be_played_is_refused_before_training(
    options: tuple[str, ...], complaint: str, ulmrig: Said
) -> None:
    refused(ulmrig(*LEARNS, *options), complaint)
    assert not Path("new net.npz").exists()


@pytest.mark.training
def test_a_network_that_has_learned_nothing_is_an_error_that_says_what_to_change(
    ulmrig: Said,
) -> None:
    status, out, _ = ulmrig(*TRAIN)
    assert status == 1
    assert "no reply is right" in out and "--epochs 2" in out


@pytest.mark.training
def test_train_does_not_overwrite_its_corpus(ulmrig: Said) -> None:
    before = Path("corpus.txt").read_bytes()
    refused(ulmrig("train", "corpus.txt", "-o", "./corpus.txt"), "would overwrite corpus.txt")
    assert Path("corpus.txt").read_bytes() == before


@pytest.mark.training
def test_train_keeps_the_checkpoint_of_another_training_and_says_so(ulmrig: Said) -> None:
    Path("new net.npz.ckpt").write_bytes(b"hours of work")
    words = ("--resume", *TRAIN[1:])
    refused(ulmrig("train", *words), "new net.npz.ckpt: not a checkpoint")
    assert Path("new net.npz.ckpt").exists()
    out = ulmrig(*TRAIN)[1]
    said = "the checkpoint of an unfinished training is kept as new net.npz.ckpt.old"
    assert f"new net.npz.ckpt: {said} (--resume would have continued it)" in out
    assert Path("new net.npz.ckpt.old").read_bytes() == b"hours of work"


@pytest.mark.training
def test_train_refuses_a_folder_as_its_output_before_it_begins(ulmrig: Said) -> None:
    Path("folder").mkdir()
    status, said, err = ulmrig("train", "corpus.txt", "-o", "folder", "--recall")
    assert (status, err) == (2, "ulmrig: folder: is a folder (a file to write)\n")
    assert "loss" not in said


@pytest.mark.training
def test_train_says_where_no_network_fits_the_budget(ulmrig: Said) -> None:
    status, out, _ = ulmrig(*TRAIN, "--budget", "100")
    assert status == 1
    assert "no network was inside the budget" in out
    assert load("new net.npz").query_buckets == 16


@pytest.mark.training
def test_a_network_that_says_a_forbidden_word_is_kept_under_another_name(ulmrig: Said) -> None:
    Path("new net.npz").write_bytes(b"an older network")
    status, out, _ = ulmrig(*LEARNS, "--forbid", "e,hell")
    assert status == 1
    assert "→ 'YES' holds E\n" in out
    said = "new net.npz: not written; the network is kept as new net-forbidden.npz\n"
    assert said in out
    assert load("new net-forbidden.npz").query_buckets == 16
    assert Path("new net.npz").read_bytes() == b"an older network"


@pytest.mark.training
def test_train_says_where_no_program_can_be_built(
    ulmrig: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise asm_build.BuildError("NET.COM would need memory")

    monkeypatch.setattr(asm_build, "build", refuse)
    status, out, _ = ulmrig(*LEARNS)
    assert status == 1
    assert "it cannot be built: NET.COM would need memory" in out


@pytest.mark.training
def test_predicted_and_measured_stand_side_by_side_and_agree(ulmrig: Said) -> None:
    _, out, _ = ulmrig(*TRAIN)
    line = next(line for line in out.splitlines() if line.startswith("predicted "))
    found = re.match(
        r"predicted ([\d,]+) T-states.*, ([\d,]+) bytes; measured ([\d,]+) and ([\d,]+)", line
    )
    assert found
    t_states, size, real, real_size = (int(text.replace(",", "")) for text in found.groups())
    assert abs(t_states - real) / real < 0.05
    assert abs(size - real_size) <= 512


@pytest.mark.training
def test_train_refuses_what_cannot_be(ulmrig: Said) -> None:
    before = here()
    refused(ulmrig(*TRAIN, "--hidden", "300"), "hidden 300: a layer has 1 to 256 neurons")
    refused(ulmrig(*TRAIN, "--query-buckets", "100"), "query_buckets 100", "power of two")
    refused(ulmrig("train", "none.txt", "-o", "n.npz"), "none.txt: No such file")
    refused(ulmrig(*TRAIN, "--resume"), "new net")
    assert here() == before


def test_train_without_torch_says_what_to_install(ulmrig: Said) -> None:
    code = "import sys; sys.modules['torch'] = None\nfrom ulmrig.harness.cli.main import main\n"
    code += f"sys.exit(main({list(TRAIN)!r}))"
    path = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=path)
    assert done.returncode == 2
    assert done.stderr == "ulmrig: training needs PyTorch: pip install 'ulmrig[train]'\n"
    assert not Path("new net.npz").exists()
