"""What tests of the command line share: a folder with a tiny network and a corpus."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from ulmrig.asm.program import build as asm_build
from ulmrig.asm.program.image import ComImage
from ulmrig.asm.program.toolchain import Assembled, assemble
from ulmrig.harness.cli.main import main
from ulmrig.model.network.integer import IntegerModel
from ulmrig.model.network.npz import Layer, QuantizedNetwork, save

Said = Callable[..., tuple[int, str, str]]

ROOT = Path(__file__).resolve().parents[2]
CORPUS = "# a test\nis it tall|YES\nis it red|NO\nis it RED|no\nare you old|YES\n"


SEED, SHARES = 27, [0.1, 0.2, 0.3, 0.4]
"""Of 60 such networks, one whose replies are many, and some of them cut."""


def network(favour: int = 0) -> QuantizedNetwork:
    """A small network with something to say; ``favour`` raises the first logit."""
    rng = np.random.default_rng(SEED)
    layers = []
    for inputs, outputs in ((16 + 128, 12), (12, 7)):
        weight = rng.choice(np.array([-2, -1, 0, 1], np.int8), (outputs, inputs), p=SHARES)
        layers.append(Layer(weight, rng.integers(-100, 300, outputs).astype(np.int16)))
    layers[-1].bias[0] += favour
    return QuantizedNetwork(tuple(layers), "ENOSY ", 16, "tests")


MODEL = IntegerModel(network())
TALL = MODEL.reply("is it tall")


@cache
def image() -> ComImage:
    return asm_build.build(network(), "tiny")


def hello() -> str:
    return f"TINY {image().identity}\n"


@cache
def assembled(
    source: Path, generated: tuple[tuple[str, str], ...], include: tuple[Path, ...] = ()
) -> Assembled:
    return assemble(source, dict(generated), include)


def refused(said: tuple[int, str, str], *words: str) -> None:
    status, _, err = said
    assert status == 2
    assert err.startswith("ulmrig: ") and err.count("\n") == 1
    for word in words:
        assert word in err


def in_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """Go to a folder with a network and a corpus, and return what runs a command there.

    That gives status, output and errors.
    """
    monkeypatch.chdir(tmp_path)
    # The assembler takes most of a build's time, and is asked for the same again and again.
    monkeypatch.setattr(
        asm_build,
        "assemble",
        lambda source, texts, include=(): assembled(source, tuple(texts.items()), tuple(include)),
    )
    save(network(), "tiny.npz")
    Path("corpus.txt").write_text(CORPUS, encoding="utf-8")

    def run(*words: str) -> tuple[int, str, str]:
        status = main(words)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return status, out, err

    return run


def here() -> set[str]:
    return {path.name for path in Path.cwd().iterdir()}
