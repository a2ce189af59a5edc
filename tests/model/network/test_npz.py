"""Networks and their files: what is kept, what is checked, what is refused and how."""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.network_files import TINY, arrays_of, layer, refused, same
from ulmrig.model.network.npz import (
    MAX_MADE_BY,
    Layer,
    NetworkError,
    QuantizedNetwork,
    load,
    save,
)

CHARS = [chr(code) for code in range(32, 127)]
# A line of text, such as a command; NumPy drops trailing NULs, and no command has one.
COMMANDS = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30)
SEEDS = st.integers(-(2**31), 2**31 - 1)
IN_A_FOLDER = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@st.composite
def networks(draw: st.DrawFn) -> QuantizedNetwork:
    charset = "".join(draw(st.lists(st.sampled_from(CHARS), unique=True, max_size=12)))
    buckets = 2 ** draw(st.integers(0, 6))
    hidden = draw(st.lists(st.integers(1, 9), max_size=3))
    whole = st.sampled_from([(0, 0), (1, 1), (64, 3), (32, 15)])
    memory, reply = draw(whole), draw(whole)
    widths = [buckets + memory[0] + reply[0] + 128, *hidden, len(charset) + 1]
    seed = draw(st.integers(0, 99))
    layers = [layer(b, a, seed) for a, b in pairwise(widths)]
    shares = draw(st.sampled_from([(0.1, 0.1), (0.0, 0.0), (0.25, 0.5), (0, 0.99)]))
    saturation = draw(st.sampled_from([0, 2]))
    return QuantizedNetwork(
        tuple(layers),
        charset,
        buckets,
        draw(COMMANDS),
        draw(SEEDS),
        *shares,
        *memory,
        *reply,
        saturation,
    )


# --- there and back ---------------------------------------------------------------------------


@given(networks())
@IN_A_FOLDER
def test_a_saved_network_is_loaded_as_it_was(tmp_path: Path, network: QuantizedNetwork) -> None:
    save(network, tmp_path / "net.npz")
    assert same(network, load(str(tmp_path / "net.npz")))
    assert [file.name for file in tmp_path.iterdir()] == ["net.npz"]


def test_a_network_gives_the_same_bytes_twice(tmp_path: Path) -> None:
    save(TINY, tmp_path / "a.npz")
    save(load(tmp_path / "a.npz"), tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_a_file_has_the_documented_arrays_and_no_others(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    assert {name: (a.dtype.str, a.shape) for name, a in arrays.items()} == {
        "format_version": ("<i4", ()),
        "query_buckets": ("<i4", ()),
        "charset": ("|u1", (3,)),
        "made_by": ("<U6", ()),
        "split_seed": ("<i4", ()),
        "dev": ("<f8", ()),
        "test": ("<f8", ()),
        "fc1_weight": ("|i1", (3, 130)),
        "fc1_bias": ("<i2", (3,)),
        "fc2_weight": ("|i1", (4, 3)),
        "fc2_bias": ("<i2", (4,)),
    }
    assert arrays["format_version"] == 2 and arrays["charset"].tobytes() == b"NO "


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "net.npz"
    save(TINY, path)
    before = path.read_bytes()

    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(NetworkError, match="No space left on device") as caught:
        save(replace(TINY, made_by="another"), path)
    assert str(caught.value).startswith(f"{path}: ")
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["net.npz"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "net.npz"
    with pytest.raises(NetworkError) as caught:
        save(TINY, path)
    assert str(caught.value) == f"{path}: No such file or directory"


# --- format 1 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("charset", [np.array(b" NO\0"), np.array(b" NO"), np.bytes_(b" NO\0")])
def test_a_file_of_z80_ulm_is_read_as_it_is(tmp_path: Path, charset: Any) -> None:
    layers = layer(5, 256), layer(4, 5)
    arrays: dict[str, Any] = {"_charset": charset, "_architecture": np.array("256->5->4")}
    for number, each in enumerate(layers, 1):
        arrays |= {f"fc{number}_weight": each.weight, f"fc{number}_bias": each.bias}
    np.savez(tmp_path / "old.npz", **arrays)
    found = load(tmp_path / "old.npz")
    assert same(found, QuantizedNetwork(layers, " NO", 128, "Z80-μLM"))
    # What is written from it is format 2, and the same network.
    save(found, tmp_path / "new.npz")
    assert same(found, load(tmp_path / "new.npz"))


# --- files that are no networks ---------------------------------------------------------------


def test_a_missing_file(tmp_path: Path) -> None:
    refused(tmp_path / "net.npz", ": No such file or directory")
    refused(tmp_path, f"{tmp_path}: Is a directory")


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"question|answer\n", b"\x93NUMPY", b"\0" * 99])
def test_a_foreign_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "net.npz"
    path.write_bytes(data)
    refused(path, "not a network")
    with pytest.raises(NetworkError) as caught:
        load(path)
    # NumPy's message advises to load it as a pickle.
    assert "unsafely" not in str(caught.value)


def test_a_single_array(tmp_path: Path) -> None:
    with (tmp_path / "net.npz").open("wb") as file:
        np.save(file, np.arange(3))
    refused(tmp_path / "net.npz", "not a network")


class Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return (pytest.fail, ("a pickle was run",))


def test_a_pickle_is_never_run(tmp_path: Path) -> None:
    path = tmp_path / "net.npz"
    path.write_bytes(pickle.dumps(Evil()))
    refused(path, "not a network", "a pickle is never loaded")
    arrays = arrays_of(TINY, tmp_path)
    arrays["fc1_weight"] = np.array([Evil()], dtype=object)
    np.savez(path, **arrays)
    refused(path, "not a network", "pickle")


@given(st.data())
@IN_A_FOLDER
def test_a_damaged_file_is_refused_in_one_line(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "net.npz"
    save(TINY, path)
    whole = bytearray(path.read_bytes())
    if data.draw(st.booleans(), label="truncated"):
        path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
        refused(path)
        return
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(whole)
    # Not every byte of a zip file says something; but a network that comes out is ours.
    try:
        found = load(path)
    except NetworkError as error:
        assert str(error).startswith(f"{path}: ") and "\n" not in str(error)
    else:
        assert same(replace(found, made_by=""), replace(TINY, made_by=""))


def test_a_file_from_the_future(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    arrays["format_version"] = np.array(4)
    np.savez(tmp_path / "net.npz", **arrays)
    refused(tmp_path / "net.npz", "format version 4", "newer", "up to 3")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("format_version", np.array(1), "format version 1 is unknown"),
        ("format_version", np.array(2.0), "format_version is float64 (), not an integer"),
        ("format_version", np.array([2]), "format_version is int64 (1,), not an integer"),
        ("format_version", None, "neither format_version nor _charset"),
        ("query_buckets", None, "no query_buckets"),
        ("split_seed", None, "no split_seed"),
        ("query_buckets", np.array("2"), "query_buckets is <U1 (), not an integer"),
        ("split_seed", np.array(2**31), "split_seed 2147483648; expected a number of 32 bits"),
        ("dev", np.array([0.1, 0.1]), "dev is float64 (2,), not a number"),
        ("dev", np.array("0.1"), "dev is <U3 (), not a number"),
        ("test", np.array(1j), "test is complex128 (), not a number"),
        ("dev", np.array(np.nan), "dev nan and test 0.1; each at least 0, and together below 1"),
        ("dev", np.array(-1), "dev -1.0 and test 0.1"),
        ("test", np.array(5), "dev 0.1 and test 5.0"),
        ("test", np.array(np.inf), "dev 0.1 and test inf"),
        ("test", np.array(0.9), "dev 0.1 and test 0.9"),
        ("made_by", np.array(b"me"), "made_by is |S2 (), not a text"),
        ("made_by", np.array(["me"]), "made_by is <U2 (1,), not a text"),
        ("made_by", np.array(1), "made_by is int64 (), not a text"),
        ("query_buckets", np.array(3), "3 query buckets"),
        ("charset", None, "no charset"),
        ("charset", np.array("NO "), "charset is <U3; expected codes (uint8)"),
        ("charset", np.frombuffer(b"NO", np.uint8), "the charset has 2 characters"),
        ("fc1_weight", None, "no layers"),
        ("fc2_weight", None, "the charset has 3 characters"),
        ("fc2_bias", None, "fc2_weight has no fc2_bias"),
        ("fc2_bias", np.zeros(4), "fc2_bias is float64"),
    ],
)
def test_what_a_file_lacks_is_named(tmp_path: Path, name: str, value: Any, words: str) -> None:
    arrays = arrays_of(TINY, tmp_path)
    del arrays[name]
    if value is not None:
        arrays[name] = value
    np.savez(tmp_path / "net.npz", **arrays)
    refused(tmp_path / "net.npz", words)


@pytest.mark.parametrize("name", ["made_by", "a name of no array"])
def test_what_a_network_was_made_by_is_printable_whatever_the_file_says(
    tmp_path: Path, name: str
) -> None:
    arrays = arrays_of(TINY, tmp_path)
    arrays[name] = np.array("\x1b[31mred\nand \x9b2J" + "long " * MAX_MADE_BY)
    np.savez(tmp_path / "net.npz", **arrays)
    found = load(tmp_path / "net.npz").made_by
    assert found.isprintable() and len(found) <= MAX_MADE_BY
    assert found.startswith(r"\x1b[31mred\nand \x9b2J" if name == "made_by" else "a test")


def test_codes_that_are_no_characters_are_escaped(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    arrays["made_by"] = np.array([0x41, 0x110000, 0xD800], np.uint32).view("U3")[0:1].reshape(())
    np.savez(tmp_path / "net.npz", **arrays)
    found = load(tmp_path / "net.npz").made_by
    assert found.startswith("A\\x00") and found.isprintable()


@pytest.mark.parametrize("name", ["dev", "test"])
def test_a_share_that_a_file_lacks_is_a_tenth(tmp_path: Path, name: str) -> None:
    arrays = arrays_of(replace(TINY, dev=0.2, test=0.3), tmp_path)
    del arrays[name]
    np.savez(tmp_path / "net.npz", **arrays)
    expected = {"dev": 0.2, "test": 0.3} | {name: 0.1}
    assert same(load(tmp_path / "net.npz"), replace(TINY, **expected))


@pytest.mark.parametrize(("count", "taken"), [(64, True), (65, False), (66, False)])
def test_a_file_of_more_than_64_layers_is_refused_and_not_cut(
    tmp_path: Path, count: int, taken: bool
) -> None:
    arrays = arrays_of(TINY, tmp_path)
    for number in range(2, count + 1):
        arrays[f"fc{number}_weight"] = np.zeros((4, 4 if number > 2 else 3), np.int8)
        arrays[f"fc{number}_bias"] = np.zeros(4, np.int16)
    np.savez(tmp_path / "net.npz", **arrays)
    if taken:
        assert len(load(tmp_path / "net.npz").layers) == count
    else:
        refused(tmp_path / "net.npz", "65 layers; expected at most 64")


def test_made_by_is_not_needed(tmp_path: Path) -> None:
    arrays = arrays_of(TINY, tmp_path)
    del arrays["made_by"]
    data = io.BytesIO()
    np.savez(data, **arrays)
    (tmp_path / "net.npz").write_bytes(data.getvalue())
    assert same(load(tmp_path / "net.npz"), replace(TINY, made_by=""))


# --- what a network must be -------------------------------------------------------------------


def changed(number: int, **parts: Any) -> tuple[Layer, ...]:
    layers = list(TINY.layers)
    layers[number - 1] = replace(layers[number - 1], **parts)
    return tuple(layers)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"query_buckets": 0}, "0 query buckets; expected a power of two"),
        ({"query_buckets": -4}, "-4 query buckets"),
        ({"query_buckets": 6}, "6 query buckets"),
        ({"query_buckets": 65536}, "65536 query buckets"),
        ({"query_buckets": 4}, "fc1_weight takes 130 inputs, but gets 132"),
        ({"layers": ()}, "no layers"),
        ({"layers": (TINY.layers[0],)}, "3 logits, but the charset has 3 characters and EOS"),
        ({"charset": "NO"}, "4 logits, but the charset has 2 characters and EOS"),
        ({"charset": "NON"}, "has a character twice"),
        ({"charset": "N\to"}, "the charset has"),
        ({"charset": "N\n "}, r"the charset has '\n'"),
        ({"charset": "N\x7f "}, r"the charset has '\x7f'"),
        ({"charset": "NÖ "}, "the charset has 'Ö'"),
        ({"layers": changed(1, weight=np.zeros((3, 130)))}, "fc1_weight is float64 (3, 130)"),
        ({"layers": changed(2, weight=np.zeros(4, np.int8))}, "fc2_weight is int8 (4,)"),
        (
            {"layers": changed(2, bias=np.zeros(4, np.int32))},
            "fc2_bias is int32 (4,), not int16 (4,)",
        ),
        ({"layers": changed(2, bias=np.zeros(3, np.int16))}, "fc2_bias is int16 (3,)"),
        ({"layers": changed(2, bias=np.zeros((4, 1), np.int16))}, "fc2_bias is int16 (4, 1)"),
        ({"layers": changed(2, weight=np.zeros((4, 5), np.int8))}, "takes 5 inputs, but gets 3"),
        ({"layers": changed(1, weight=np.full((3, 130), 2, np.int8))}, "from 2 to 2; a 2-bit"),
        ({"layers": changed(1, weight=np.full((3, 130), -3, np.int8))}, "from -3 to -3"),
        ({"layers": (layer(257, 130), layer(4, 257))}, "layer 1 has 257 neurons; expected 1 to"),
        ({"layers": (layer(4, 130), *[layer(4, 4)] * 64)}, "65 layers; expected at most 64"),
        ({"split_seed": -(2**31) - 1}, "split_seed -2147483649; expected a number of 32 bits"),
        ({"split_seed": 2**31}, "split_seed 2147483648; expected a number of 32 bits"),
        ({"test": float("nan")}, "dev 0.1 and test nan"),
        ({"dev": 0.5, "test": 0.5}, "dev 0.5 and test 0.5; each at least 0, and together below 1"),
        ({"test": -0.1}, "dev 0.1 and test -0.1"),
        ({"layers": (layer(0, 130), layer(4, 0))}, "layer 1 has 0 neurons"),
    ],
)
def test_parts_that_do_not_fit_are_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(NetworkError) as caught:
        replace(TINY, **change)
    assert words in str(caught.value) and "\n" not in str(caught.value)


def test_the_largest_and_the_smallest_network_are_taken() -> None:
    assert QuantizedNetwork((layer(1, 129),), "", 1).widths == (129, 1)
    wide = QuantizedNetwork((layer(256, 130), layer(256, 256), layer(4, 256)), "NO ", 2)
    assert wide.widths == (130, 256, 256, 4)


@pytest.mark.parametrize(
    "change",
    [
        {"split_seed": 2**31 - 1},
        {"split_seed": -(2**31)},
        {"dev": 0, "test": 0},
        {"dev": 0.99, "test": 0.0},
        {"charset": "~ !"},
        {"query_buckets": 32768, "layers": (layer(4, 32768 + 128),)},
        {"layers": changed(1, weight=np.full((3, 130), -2, np.int8))},
    ],
)
def test_the_limits_themselves_are_taken(change: dict[str, Any]) -> None:
    replace(TINY, **change)


def test_4000_characters_of_made_by_are_kept() -> None:
    assert replace(TINY, made_by="x" * 4000).made_by == "x" * 4000
    assert replace(TINY, made_by="x" * 4001 + "\n").made_by == "x" * 4000


def test_a_network_of_which_only_its_numbers_are_known_has_defaults() -> None:
    assert same(QuantizedNetwork(TINY.layers, "NO ", 2), replace(TINY, made_by=""))
    assert (TINY.split_seed, TINY.dev, TINY.test) == (0, 0.1, 0.1)


def test_a_network_can_be_a_key_and_is_only_itself() -> None:
    assert {TINY: "this one", replace(TINY): "another"}[TINY] == "this one"
    assert TINY.layers[0] != layer(3, 2 + 128) and hash(TINY.layers[0])


def test_a_network_describes_itself() -> None:
    weights = np.zeros((4, 130), np.int8)
    weights[0, :5] = [-2, -1, 1, 1, 1]
    network = QuantizedNetwork((Layer(weights, np.zeros(4, np.int16)),), "NO ", 2)
    assert network.eos == 3
    assert network.describe() == ("130→4, 2 query buckets, 5 of 520 weights not zero, 3 characters")
