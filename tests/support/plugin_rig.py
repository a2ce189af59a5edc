"""What tests of the plugin share: a project's parts, and how to look at a run of pytest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import fake_target
from ulmrig.hil.farm import targets
from ulmrig.model.network.integer import IntegerModel

ROOT = Path(__file__).resolve().parents[2]
# The plugin is loaded by name, whether it is installed (and then an entry point) or not.
# Hypothesis' own plugin would import it anew for each of the runs in this process, and pytest
# would warn in each that it can no longer rewrite the asserts of an installed plugin.
PLUGIN = (
    "-p",
    "no:ulmrig",
    "-p",
    "ulmrig.harness.pytest_plugin.hooks",
    "-p",
    "no:hypothesispytest",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)
ECHO: dict[str, object] = {
    "greeting": "\r\nHELLO\r\n",
    "replies": {"a": "\r\nONE\r\n", "b": "\r\nTWO\r\n"},
}

Rig = pytest.Pytester
Run = Callable[..., pytest.RunResult]
NETWORK = fake_target.network()
MODEL = IntegerModel(NETWORK)
QUESTIONS = ("is it tall", "can you eat it", "is it red")
YES, NO, RED = MODEL.replies(QUESTIONS)


def chat(*turns: tuple[str, str], head: str = "@ model guess\n") -> str:
    return head + "".join(f"> {typed}\n{reply}\n" for typed, reply in turns)


GOOD = chat(*zip(QUESTIONS, (YES, NO, RED), strict=True))


def write(rig: Rig, name: str, text: str) -> Path:
    path = rig.path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def lie(monkeypatch: pytest.MonkeyPatch, **lies: str) -> None:
    """Let the machine answer otherwise than the integer model."""
    machine = {typed.replace("_", " "): reply for typed, reply in lies.items()}
    monkeypatch.setattr(targets, "open_target", lambda spec: fake_target.FakeMachine(machine))


def notes(rig: Rig, what: str) -> list[str]:
    """Return the process of every note of ``what``."""
    lines = (rig.path / "notes").read_text().splitlines()
    return [line.split()[0] for line in lines if line.split()[1] == what]


def out(result: pytest.RunResult) -> str:
    return result.stdout.str()


def failure(result: pytest.RunResult, *lines: str) -> None:
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([*lines, "raw log: .pytest_cache/d/ulmrig/size.chat-size-*.log"])
    assert "Traceback" not in out(result) and ".py:" not in out(result)
