"""Fixtures of the harness's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli_rig import Said, in_folder


@pytest.fixture
def ulmrig(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """Run ``ulmrig`` in a folder with a tiny network and a corpus."""
    return in_folder(tmp_path, monkeypatch, capsys)
