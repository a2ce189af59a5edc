"""Checkpoints: the state of a training, written whole or not at all.

The file is a line that names its format, a SHA-256 digest, and ``torch.save`` of plain tensors,
numbers and strings. The digest is checked before torch sees anything: torch takes a flipped bit of
a weight for another weight. It is read with ``weights_only=True``: it can run no code.
"""

from __future__ import annotations

import io
import json
import time
from pathlib import Path
from typing import Any, Final

import torch

from ulmrig.model.corpus.pairs import Corpus
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.support.digest import with_digest, without_digest
from ulmrig.model.training.config import TrainConfig, TrainError

VERSION: Final = 3
_FIRST_LINE: Final = f"ulmrig checkpoint {VERSION}\n".encode()
_REMEDY: Final = "train without --resume to begin anew"

State = dict[str, Any]


def path_of(output: Path) -> Path:
    """Return where the checkpoint of a training that writes ``output`` stands."""
    return output.with_name(output.name + ".ckpt")


def set_aside(output: Path) -> Path | None:
    """Rename the checkpoint of an unfinished training, and return its new path, or None.

    Whoever begins anew, and did not mean to, has lost nothing. Raises TrainError.
    """
    path = path_of(output)
    aside = path.with_name(path.name + ".old")
    try:
        path.replace(aside)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise TrainError(f"{path}: {error.strerror or error}") from error
    return aside


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
        whole = {"config": self._config.to_json(), "corpus": self._corpus, **state}
        data = io.BytesIO()
        torch.save(whole, data)
        try:
            write_whole(self.path, _FIRST_LINE + with_digest(data.getvalue()))
        except OSError as error:
            raise TrainError(f"{self.path}: {error.strerror or error}") from error
        self._saved = time.monotonic()

    def load(self) -> State:
        """Read what ``save`` wrote.

        Raises TrainError if there is nothing, if the file is damaged in any bit, and if it belongs
        to another corpus or configuration: the first field that differs is named.
        """
        path = self.path
        state = self._read()
        if state["corpus"] != self._corpus:
            raise TrainError(f"{path}: cannot resume: the corpus was another one")
        then, now = json.loads(state["config"]), json.loads(self._config.to_json())
        for name in sorted(then.keys() | now.keys()):
            if then.get(name) != now.get(name):
                raise TrainError(
                    f"{path}: cannot resume: {name} was {then.get(name)} and is {now.get(name)}"
                )
        return state

    def _read(self) -> State:
        """Return the content of the file, which is whole. Raises TrainError."""
        path = self.path
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise TrainError(f"{path}: no checkpoint to resume (train without --resume)") from error
        except OSError as error:
            raise TrainError(f"{path}: {error.strerror or error}") from error
        content = without_digest(data[len(_FIRST_LINE) :]) if data.startswith(_FIRST_LINE) else None
        refused = f"{path}: not a checkpoint of version {VERSION}, or damaged ({_REMEDY})"
        if content is None:
            raise TrainError(refused)
        try:
            state: State = torch.load(io.BytesIO(content), map_location="cpu", weights_only=True)
        except Exception as error:  # whatever content that is none of ours provokes in torch
            raise TrainError(refused) from error
        return state

    def remove(self) -> None:
        """Remove it: the training is done."""
        self.path.unlink(missing_ok=True)
