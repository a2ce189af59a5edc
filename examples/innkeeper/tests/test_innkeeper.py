"""What we promise of Odo, beyond the transcripts."""

import json
import subprocess
import sys


def test_odo_recalls_nearly_all_that_he_was_taught() -> None:
    words = ["evaluate", "innkeeper.npz", "innkeeper.txt", "--recall", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "ulmrig", *words], capture_output=True, text=True, check=True
    )
    scores = json.loads(done.stdout)["scores"]
    assert scores["trained"]["right"] / scores["trained"]["total"] >= 0.98
    assert scores["trained, one typo"]["right"] / scores["trained, one typo"]["total"] >= 0.9
