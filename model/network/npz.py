"""QuantizedNetwork: the weights of a 2-bit network, and its .npz file.

A file holds plain arrays and never a pickle. Format 3 has ``format_version``,
``query_buckets``, ``charset`` (bytes), ``made_by``, ``split_seed``, the shares ``dev`` and
``test`` (0.1 if a file lacks them) and, for each layer i from 1,
``fc{i}_weight`` int8 (out, in) and ``fc{i}_bias`` int16 (out,); and ``memory_buckets``,
``memory_count``, ``reply_buckets``, ``reply_count`` and ``saturation``. Format 2 lacks those
five, which are 0 then, and is still
what is written for a network without them. Format 1 is what
Z80-μLM writes (``_charset``, ``_architecture``, 128 query buckets) and is read as it is.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ulmrig.model.errors import UlmrigError
from ulmrig.model.network.archive import Archive, ArchiveError, Array
from ulmrig.model.network.features import CONTEXT_BUCKETS
from ulmrig.model.network.game import Game, GameError
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.text import printable

FORMAT_VERSION: Final = 3
OLD_FORMAT_VERSION: Final = 2
"""Of a network that has nothing of what format 3 added."""

MAX_BUCKETS: Final = 32768
"""The most buckets of each kind: a hash has 16 bits."""

MAX_COUNT: Final = 15
"""The largest ``memory_count``, ``reply_count`` and ``saturation``."""

MAX_WIDTH: Final = 256
"""Neurons in a layer: a neuron's index is one byte on the Z80."""

MAX_LAYERS: Final = 64
"""Layers of a network: on the Z80 each one takes three pages, and 64 of them most of the memory."""

MAX_SEED: Final = 2**31 - 1
"""The largest ``split_seed``; the smallest one is -MAX_SEED - 1."""

MAX_MADE_BY: Final = 4000
"""Characters of ``made_by`` that are kept."""

_OPTIONAL: Final = (
    *("memory_buckets", "memory_count"),
    *("reply_buckets", "reply_count"),
    "saturation",
)
"""What format 3 has and format 2 lacks."""

MIN_WEIGHT: Final = -2
MAX_WEIGHT: Final = 1

Weights = npt.NDArray[np.int8]
Biases = npt.NDArray[np.int16]


class NetworkError(UlmrigError):
    """A network, or the file of one, that is not what it should be. The text is one line."""


@dataclass(frozen=True, eq=False)
class Layer:
    """One layer: ``weight`` int8 (out, in) in {−2, −1, 0, +1}, ``bias`` int16 (out,)."""

    weight: Weights
    bias: Biases

    @property
    def outputs(self) -> int:
        """How many neurons the layer has."""
        return int(self.weight.shape[0])

    @property
    def inputs(self) -> int:
        """How many inputs the layer has."""
        return int(self.weight.shape[1])


@dataclass(frozen=True, eq=False)
class QuantizedNetwork:
    """A network of 2-bit weights, checked when it is made.

    ``charset`` holds the characters of logits 0, 1, …; the last logit is EOS and has none.
    ``query_buckets`` is a power of two; the first layer's inputs are the query buckets, then
    ``memory_buckets`` (a power of two; 0: the network does not remember), ``reply_buckets`` (the
    same) and the 128 context buckets. The last reply as a whole counts ``memory_count`` in its
    memory bucket, and the reply so far ``reply_count`` in its reply bucket (0 without such). A
    query bucket counts at most ``saturation`` (0: no limit). ``game`` holds the rules of the game
    that the chat program plays, None for none. ``made_by`` is the command that made it, for people,
    on one line and printable (what is not is escaped when it is made);
    ``split_seed``, ``dev`` and ``test`` tell which parts of its corpus, and what shares of it,
    were held out (see ``corpus.partition``).
    Raises NetworkError if the parts do not fit each other.
    """

    layers: tuple[Layer, ...]
    charset: str
    query_buckets: int
    made_by: str = ""
    split_seed: int = 0
    dev: float = 0.1
    test: float = 0.1
    memory_buckets: int = 0
    memory_count: int = 0
    reply_buckets: int = 0
    reply_count: int = 0
    saturation: int = 0
    game: Game | None = None

    def __post_init__(self) -> None:
        q = self.query_buckets
        if q < 1 or q & (q - 1) or q > MAX_BUCKETS:
            raise NetworkError(
                f"{q} query buckets; expected a power of two from 1 to {MAX_BUCKETS}"
            )
        self._check_optional()
        if not self.layers:
            raise NetworkError("no layers (expected fc1_weight, fc1_bias, …)")
        if len(self.layers) > MAX_LAYERS:
            raise NetworkError(f"{len(self.layers)} layers; expected at most {MAX_LAYERS}")
        inputs = self.first_context + CONTEXT_BUCKETS
        for number, layer in enumerate(self.layers, 1):
            _check_layer(number, layer, inputs)
            inputs = layer.outputs
        if len(self.charset) + 1 != inputs:
            raise NetworkError(
                f"{inputs} logits, but the charset has {len(self.charset)} characters and EOS; "
                "is a layer missing?"
            )
        if len(set(self.charset)) != len(self.charset):
            raise NetworkError(f"the charset {self.charset!r} has a character twice")
        for char in self.charset:
            if not " " <= char <= "~":
                raise NetworkError(f"the charset has {char!r}; replies are printable ASCII")
        if not -MAX_SEED - 1 <= self.split_seed <= MAX_SEED:
            raise NetworkError(f"split_seed {self.split_seed}; expected a number of 32 bits")
        # Written so that NaN is refused too.
        if not (self.dev >= 0 and self.test >= 0 and self.dev + self.test < 1):
            raise NetworkError(
                f"dev {self.dev} and test {self.test}; each at least 0, and together below 1"
            )
        object.__setattr__(self, "made_by", printable(self.made_by)[:MAX_MADE_BY])

    def _check_optional(self) -> None:
        for kind in ("memory", "reply"):
            buckets = getattr(self, f"{kind}_buckets")
            count = getattr(self, f"{kind}_count")
            if buckets < 0 or buckets & (buckets - 1) or buckets > MAX_BUCKETS:
                raise NetworkError(
                    f"{buckets} {kind} buckets; expected 0 or a power of two up to {MAX_BUCKETS}"
                )
            if not (1 <= count <= MAX_COUNT if buckets else count == 0):
                right = f"1 to {MAX_COUNT}" if buckets else f"0 without {kind} buckets"
                raise NetworkError(f"{kind}_count {count}; expected {right}")
        if not 0 <= self.saturation <= MAX_COUNT:
            raise NetworkError(f"saturation {self.saturation}; expected 0 to {MAX_COUNT}")

    @property
    def remembers(self) -> bool:
        """Whether a reply depends on the reply before it."""
        return self.memory_buckets > 0

    @property
    def keeps_state(self) -> bool:
        """Whether what the chat program prints depends on the lines before: ``/N`` forgets them."""
        return self.remembers or self.game is not None

    @property
    def first_context(self) -> int:
        """The index of the first context bucket in the inputs of the first layer."""
        return self.first_reply + self.reply_buckets

    @property
    def first_reply(self) -> int:
        """The index of the first input that changes during a reply."""
        return self.query_buckets + self.memory_buckets

    @property
    def widths(self) -> tuple[int, ...]:
        """Inputs, then the outputs of every layer."""
        return (self.layers[0].inputs, *(layer.outputs for layer in self.layers))

    @property
    def eos(self) -> int:
        """Index of the logit that ends a reply."""
        return len(self.charset)

    def describe(self) -> str:
        """Return the network's shape in a few words."""
        shape = "→".join(str(width) for width in self.widths)
        nonzero = sum(int(np.count_nonzero(layer.weight)) for layer in self.layers)
        total = sum(layer.weight.size for layer in self.layers)
        memory = f"{self.memory_buckets} memory buckets, " if self.remembers else ""
        reply = f"{self.reply_buckets} reply buckets, " if self.reply_buckets else ""
        game = f", a game of {self.game.limit} questions" if self.game else ""
        return (
            f"{shape}, {self.query_buckets} query buckets, {memory}{reply}"
            f"{nonzero:,} of {total:,} weights not zero, {len(self.charset)} characters{game}"
        )


def _check_layer(number: int, layer: Layer, inputs: int) -> None:
    weight, bias = layer.weight, layer.bias
    if weight.dtype != np.int8 or weight.ndim != 2:
        raise NetworkError(
            f"fc{number}_weight is {weight.dtype} {weight.shape}, not int8 (out, in)"
        )
    if bias.dtype != np.int16 or bias.shape != weight.shape[:1]:
        raise NetworkError(
            f"fc{number}_bias is {bias.dtype} {bias.shape}, not int16 ({weight.shape[0]},)"
        )
    if weight.shape[1] != inputs:
        raise NetworkError(f"fc{number}_weight takes {weight.shape[1]} inputs, but gets {inputs}")
    if not 1 <= weight.shape[0] <= MAX_WIDTH:
        raise NetworkError(
            f"layer {number} has {weight.shape[0]} neurons; expected 1 to {MAX_WIDTH}"
        )
    if weight.min() < MIN_WEIGHT or weight.max() > MAX_WEIGHT:
        raise NetworkError(
            f"fc{number}_weight goes from {weight.min()} to {weight.max()}; "
            f"a 2-bit weight is −2, −1, 0 or +1"
        )


def load(path: Path | str) -> QuantizedNetwork:
    """Read a network from an ``.npz`` file of format 1, 2 or 3.

    Arrays that a network does not have are not looked at. Raises NetworkError, with the file's
    name, for a file that is missing, damaged, foreign, from the future, too large for a network,
    or that would need a pickle.
    """
    path = Path(path)
    try:
        return _from_arrays(Archive.read(path))
    except OSError as error:
        raise NetworkError(f"{path}: {error.strerror or error}") from error
    except ArchiveError as error:
        raise NetworkError(f"{path}: not a network (.npz of plain arrays): {error}") from error
    except (NetworkError, GameError) as error:
        raise NetworkError(f"{path}: {error}") from error


def _from_arrays(arrays: Archive) -> QuantizedNetwork:
    optional = dict.fromkeys(_OPTIONAL, 0)
    game = None
    if "format_version" in arrays:
        version = _integer(arrays, "format_version")
        if version > FORMAT_VERSION:
            raise NetworkError(
                f"format version {version} is from a newer ulmrig; this one reads up to "
                f"{FORMAT_VERSION}"
            )
        if version < OLD_FORMAT_VERSION:
            raise NetworkError(f"format version {version} is unknown")
        if "charset" not in arrays:
            raise NetworkError("no charset (the codes of its characters, uint8)")
        if arrays["charset"].dtype != np.uint8:
            raise NetworkError(f"charset is {arrays['charset'].dtype}; expected codes (uint8)")
        charset = arrays["charset"].tobytes().decode("latin-1")
        made_by = _text(arrays, "made_by") if "made_by" in arrays else ""
        query_buckets = _integer(arrays, "query_buckets")
        split_seed = _integer(arrays, "split_seed")
        shares = [_share(arrays, key) if key in arrays else 0.1 for key in ("dev", "test")]
        if version > OLD_FORMAT_VERSION:
            optional = {key: _integer(arrays, key) for key in _OPTIONAL}
            game = _game(arrays) if "game_limit" in arrays else None
    elif "_charset" in arrays:
        # NumPy's S dtype drops the trailing NUL that stands for EOS.
        charset = arrays["_charset"].tobytes().rstrip(b"\0").decode("latin-1")
        made_by = "Z80-μLM"
        query_buckets = CONTEXT_BUCKETS
        split_seed = 0
        shares = [0.1, 0.1]
    else:
        raise NetworkError("neither format_version nor _charset: not one of our networks")
    layers: list[Layer] = []
    # One more than a network may have, so that too many are refused.
    while len(layers) <= MAX_LAYERS and f"fc{len(layers) + 1}_weight" in arrays:
        number = len(layers) + 1
        if f"fc{number}_bias" not in arrays:
            raise NetworkError(f"fc{number}_weight has no fc{number}_bias")
        layers.append(Layer(arrays[f"fc{number}_weight"], arrays[f"fc{number}_bias"]))
    return QuantizedNetwork(
        tuple(layers),
        charset,
        query_buckets,
        made_by,
        split_seed,
        dev=shares[0],
        test=shares[1],
        game=game,
        **optional,
    )


def _game(arrays: Archive) -> Game:
    win, *counts = _text(arrays, "game_replies").split("\n")
    return Game(
        limit=_integer(arrays, "game_limit"),
        announced=_integer(arrays, "game_announced"),
        win=win,
        counts=tuple(counts),
        left=_text(arrays, "game_left"),
        won=_text(arrays, "game_won"),
        secret=_text(arrays, "game_secret"),
    )


def _game_arrays(game: Game) -> dict[str, npt.NDArray[np.generic]]:
    return {
        "game_limit": np.array(game.limit, dtype=np.int32),
        "game_announced": np.array(game.announced, dtype=np.int32),
        "game_replies": np.array("\n".join(game.replies)),
        "game_left": np.array(game.left),
        "game_won": np.array(game.won),
        "game_secret": np.array(game.secret),
    }


def _integer(arrays: Archive, key: str) -> int:
    return int(_array(arrays, key, "an integer", "iu"))


def _share(arrays: Archive, key: str) -> float:
    return float(_array(arrays, key, "a number", "fiu"))


def _text(arrays: Archive, key: str) -> str:
    array = _array(arrays, key, "a text", "U")
    # str() of an array raises SystemError for a code beyond Unicode.
    codes = array.astype(array.dtype.newbyteorder("<")).tobytes()
    return codes.decode("utf-32-le", "backslashreplace").rstrip("\0")


def _array(arrays: Archive, key: str, what: str, kinds: str) -> Array:
    """Return the array ``key`` if it is a single value, whose dtype is one of ``kinds``."""
    if key not in arrays:
        raise NetworkError(f"no {key} ({what})")
    array = arrays[key]
    if array.shape != () or array.dtype.kind not in kinds:
        raise NetworkError(f"{key} is {array.dtype} {array.shape}, not {what}")
    return array


def save(network: QuantizedNetwork, path: Path | str) -> None:
    """Write ``network`` to ``path``, whole or not at all.

    The format is 3, or 2 if the network has nothing that format 2 lacks. The same network
    gives the same bytes. Raises NetworkError if it cannot be written.
    """
    path = Path(path)
    optional = {key: np.array(getattr(network, key), dtype=np.int32) for key in _OPTIONAL}
    newer = network.game is not None or any(optional.values())
    version = FORMAT_VERSION if newer else OLD_FORMAT_VERSION
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "format_version": np.array(version, dtype=np.int32),
        "query_buckets": np.array(network.query_buckets, dtype=np.int32),
        "split_seed": np.array(network.split_seed, dtype=np.int32),
        "dev": np.array(network.dev),
        "test": np.array(network.test),
        "charset": np.frombuffer(network.charset.encode("latin-1"), dtype=np.uint8),
        "made_by": np.array(network.made_by),
        **(optional if newer else {}),
        **(_game_arrays(network.game) if network.game else {}),
    }
    for number, layer in enumerate(network.layers, 1):
        arrays[f"fc{number}_weight"] = layer.weight
        arrays[f"fc{number}_bias"] = layer.bias
    data = io.BytesIO()
    np.savez_compressed(data, **arrays)  # type: ignore[arg-type]  # none is allow_pickle
    try:
        write_whole(path, data.getvalue())
    except OSError as error:
        raise NetworkError(f"{path}: {error.strerror or error}") from error
