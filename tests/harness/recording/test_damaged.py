"""Damaged recordings: one clear line each, whatever stands in them."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.support.fake_target import FakeMachine
from tests.support.plugin_rig import GOOD, Rig, Run, out, write
from ulmrig.harness.pytest_plugin.session import log_name
from ulmrig.harness.recording import RecordedTarget, ReplayedTarget
from ulmrig.harness.recording.format import load
from ulmrig.hil import target
from ulmrig.hil.errors import LinkError, MachineError
from ulmrig.hil.inspection import Blame

ECHO = json.dumps({"greeting": "\r\nHELLO\r\n", "replies": {"a": "\r\nONE\r\n", "b": "?lost"}})
PROGRAM = target.Run("ECHO", files={"ECHO.COM": ECHO.encode()})


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Every kind of record: a session with a wire, a turn, and a turn that failed."""
    path = tmp_path_factory.mktemp("records") / "x.log"
    machine = RecordedTarget(FakeMachine(), path)
    console = machine.start(PROGRAM)
    assert machine.machine.tap
    machine.machine.tap("got", b"HELLO")
    console.say(b"a")
    with pytest.raises(LinkError):
        console.say(b"b")
    machine.blamed(2, lambda: Blame("the link", "a byte was lost", ("no echo",), "look", 2))
    machine.close()
    found = [json.loads(line) for line in path.read_text().splitlines()]
    kinds = {"session", "wire", "got", "sent", "error", "blame"}
    assert {record["record"] for record in found} == kinds
    return found


def replay(path: Path) -> None:
    """Play all of it. Whatever is wrong is an error of ours, in one printable line."""
    machine = ReplayedTarget(path.parent)
    machine.begin(path)
    try:
        console = machine.start(PROGRAM)
        for line in (b"a", b"b"):
            console.say(line)
        blame = machine.blamed(2, lambda: None)
        assert blame is None or all(line.isprintable() for line in blame.lines())
    except MachineError as error:
        assert "\n" not in error.what and str(error).replace("\n", "").isprintable()
    assert machine.name.isprintable() and machine.description.isprintable()
    assert 0 < machine.clock < math.inf


ANY_TEXT = st.text(st.characters(codec=None, categories=None), max_size=5)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=600)
@given(st.data(), ANY_JSON)
def test_any_value_in_any_field_is_a_turn_or_a_clear_error(
    records: list[dict[str, Any]], tmp_path: Path, data: st.DataObject, value: object
) -> None:
    changed = json.loads(json.dumps(records))
    parts = [*changed, changed[0]["files"], changed[0]["files"]["ECHO.COM"]]
    part = data.draw(st.sampled_from(parts))
    name = data.draw(st.sampled_from(sorted(part)))
    if data.draw(st.booleans()):
        part[name] = value
    else:
        del part[name]
    path = tmp_path / "x.log"
    path.write_text("".join(json.dumps(record) + "\n" for record in changed))
    replay(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40), st.integers(0, 9))
@example(b"[" * 100_000, 3)
@example(b"\xff", 0)
@example(b"9" * 5000, 1)
def test_any_line_is_a_turn_or_a_clear_error(
    records: list[dict[str, Any]], tmp_path: Path, line: bytes, place: int
) -> None:
    lines = [json.dumps(record).encode() for record in records]
    lines[place % len(lines)] = line
    path = tmp_path / "x.log"
    path.write_bytes(b"\n".join(lines))
    replay(path)


@pytest.mark.parametrize(
    ("kind", "field", "value", "what"),
    [
        ("session", "clock", None, "'clock' is null, expected a number"),
        ("session", "clock", 0, "'clock' is 0, expected more than 0 Hz"),
        ("session", "clock", math.inf, "'clock' is Infinity, expected a number from 0 on"),
        ("session", "clock", True, "'clock' is true, expected a number"),
        ("session", "version", 9, "'version' is 9, expected 1 or 2"),
        ("session", "version", True, "'version' is true, expected 1 or 2"),
        ("session", "files", [], "'files' is [], expected an object of objects"),
        ("session", "files", {"X": 1}, "'files' is {\"X\": 1}, expected an object of objects"),
        ("session", "files", {"X": {}}, "'sha256' is null, expected a string"),
        ("session", "command", None, "'command' is null, expected a string"),
        ("session", "prompt", "€", "'prompt' is \"\\u20ac\", expected characters up to U+00FF"),
        ("session", "target", 5, "'target' is 5, expected a string"),
        ("session", "record", "sent", "the first record is not the session's"),
        ("sent", "line", 1, "'line' is 1, expected a string"),
        ("got", "place", "ROM", "'place' is \"ROM\", expected PROGRAM or CCP"),
        ("got", "t_states", 1.5, "'t_states' is 1.5, expected an integer or null"),
        ("got", "seconds", -1, "'seconds' is -1, expected a number from 0 on"),
        ("got", "raw", "x" * 99 + "€", "'raw' is \"" + "x" * 39 + "..., expected characters"),
        ("error", "seen", {}, "'seen' is {}, expected a string"),
        ("error", "record", "oops", "'record' is \"oops\", expected session, sent, got, "),
        ("wire", "record", "session", "a second session begins"),
    ],
)
def test_a_wrong_field_is_named_with_its_line(
    records: list[dict[str, Any]],
    tmp_path: Path,
    kind: str,
    field: str,
    value: object,
    what: str,
) -> None:
    number = next(i for i, record in enumerate(records) if record["record"] == kind)
    changed = [dict(record) for record in records]
    changed[number][field] = value
    path = tmp_path / "x.log"
    path.write_text("\n".join(map(json.dumps, changed)))
    with pytest.raises(ValueError) as error:
        load(path)
    place = f"{path}:{number + 1}: not a recorded session: "
    assert str(error.value).startswith(place + what)


def test_a_damaged_recording_fails_the_transcript_in_one_line(rig: Rig, run: Run) -> None:
    write(rig, "size.chat", GOOD)
    run().assert_outcomes(passed=1)
    logs = rig.path / ".pytest_cache/d/ulmrig"
    path = logs / log_name("size.chat::size")
    path.write_text(path.read_text().replace('"clock": 7372800.0', '"clock": null'))
    result = run(f"--target=replay:{logs}")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "size.chat:1: the recording: *",
            f"  the recording: {path}:1: not a recorded session: 'clock' is null, *",
            "    what to do: record it again at the board, *",
        ]
    )
    assert "Traceback" not in out(result)
