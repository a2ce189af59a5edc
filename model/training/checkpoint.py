"""Checkpoints: the state of a training, written whole or not at all.

The file is ``torch.save`` of plain tensors, numbers and strings, and is read with
``weights_only=True``: it can run no code.
"""

from __future__ import annotations

import io
import json
import time
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


class CheckpointFile:
    """The checkpoint of one training: of ``corpus`` with ``config``, to be written to ``output``.

    One is due ``config.checkpoint_seconds`` after the last.
    """

    def __init__(self, output: Path, config: TrainConfig, corpus: Corpus) -> None:
        self.path = path_of(output)
        self._config = config
        self._corpus = corpus.digest()
        self._saved = time.monotonic()

    @property
    def is_due(self) -> bool:
        """Whether it is time for another one."""
        return time.monotonic() - self._saved >= self._config.checkpoint_seconds

    def save(self, state: State) -> None:
        """Write ``state`` with what it belongs to. Raises TrainError if it cannot be written."""
        whole = {
            "version": VERSION,
            "config": self._config.to_json(),
            "corpus": self._corpus,
            **state,
        }
        data = io.BytesIO()
        torch.save(whole, data)
        try:
            write_whole(self.path, data.getvalue())
        except OSError as error:
            raise TrainError(f"{self.path}: {error.strerror or error}") from error
        self._saved = time.monotonic()

    def load(self) -> State:
        """Read what ``save`` wrote.

        Raises TrainError if there is nothing, if the file is damaged, and if it belongs to another
        configuration or corpus: the first field that differs is named.
        """
        path = self.path
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
        except FileNotFoundError as error:
            raise TrainError(f"{path}: no checkpoint to resume (train without --resume)") from error
        except Exception as error:  # whatever a damaged or foreign file provokes in torch
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise TrainError(f"{path}: not a checkpoint of ours, or damaged: {reason}") from error
        if not isinstance(state, dict) or state.get("version") != VERSION:
            raise TrainError(f"{path}: not a checkpoint of version {VERSION}")
        then, now = json.loads(state["config"]), json.loads(self._config.to_json())
        for name in sorted(then.keys() | now.keys()):
            if then.get(name) != now.get(name):
                raise TrainError(
                    f"{path}: cannot resume: {name} was {then.get(name)} and is {now.get(name)}"
                )
        if state["corpus"] != self._corpus:
            raise TrainError(f"{path}: cannot resume: the corpus was another one")
        return state

    def remove(self) -> None:
        """Remove it: the training is done."""
        self.path.unlink(missing_ok=True)
