"""The picture of the architecture is drawn from the code as it is."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_picture_is_what_the_code_says() -> None:
    spec = importlib.util.spec_from_file_location("architecture", ROOT / "docs" / "architecture.py")
    assert spec and spec.loader
    architecture = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["architecture"] = architecture  # dataclasses look their module up
    spec.loader.exec_module(architecture)
    picture = (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8")
    assert architecture.draw() == picture, "run: python docs/architecture.py"
