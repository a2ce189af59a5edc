"""Checkpoints: where a training stands, written whole or not at all.

The file is ``torch.save`` of plain tensors, numbers and strings, and is read with
``weights_only=True``: it can run no code.
"""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import torch

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.training.config import TrainConfig, TrainError

VERSION = 1

State = dict[str, Any]


def path_of(output: Path) -> Path:
    """Return where the checkpoint of a training that writes ``output`` stands."""
    return output.with_name(output.name + ".ckpt")


def digest(corpus: Corpus) -> str:
    """Return what tells one corpus from another: SHA-256 of its pairs in their order."""
    text = "\n".join(f"{pair.question}|{pair.answer}" for pair in corpus.pairs)
    return hashlib.sha256(text.encode()).hexdigest()


def save(state: State, path: Path, config: TrainConfig, corpus: str) -> None:
    """Write ``state`` with what it belongs to. Raises TrainError if it cannot be written."""
    whole = {"version": VERSION, "config": config.to_json(), "corpus": corpus, **state}
    data = io.BytesIO()
    torch.save(whole, data)
    try:
        write_whole(path, data.getvalue())
    except OSError as error:
        raise TrainError(f"{path}: {error.strerror or error}") from None


def load(path: Path, config: TrainConfig, corpus: str) -> State:
    """Read what ``save`` wrote.

    Raises TrainError if there is nothing, where the file is damaged, and where it belongs
    to another configuration or corpus: the first field that differs is named.
    """
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        raise TrainError(f"{path}: no checkpoint to resume (train without resume)") from None
    except Exception as error:  # whatever a damaged or foreign file provokes in torch
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise TrainError(f"{path}: not a checkpoint of ours, or damaged: {reason}") from None
    if not isinstance(state, dict) or state.get("version") != VERSION:
        raise TrainError(f"{path}: not a checkpoint of version {VERSION}")
    then, now = json.loads(state["config"]), json.loads(config.to_json())
    for name in sorted(then.keys() | now.keys()):
        if then.get(name) != now.get(name):
            raise TrainError(
                f"{path}: cannot resume: {name} was {then.get(name)} and is {now.get(name)}"
            )
    if state["corpus"] != corpus:
        raise TrainError(f"{path}: cannot resume: the corpus was another one")
    return state
