"""Lines that are regular expressions: each comparison has a deadline."""

from __future__ import annotations

import pytest

from tests.support.fake_target import turn_of
from tests.support.plugin_rig import NETWORK, Rig, Run, chat, lie, out, write
from ulmrig.harness.transcript import diff, document
from ulmrig.harness.transcript.diagnosis import Diagnosis
from ulmrig.harness.transcript.document import TranscriptError
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.programs import Program
from ulmrig.hil import target as hil_target
from ulmrig.hil.deadline import Deadline
from ulmrig.hil.target import Place

ENDLESS = "(x|xx)+ (re)"
"""Backtracks for ever on a row of x that ends otherwise: there are about 10**12 ways to cut it."""

SEEN = "x" * 60 + "y"


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """A deadline that no test waits for."""
    monkeypatch.setattr(diff, "PATTERN_SECONDS", 0.05)


@pytest.mark.usefixtures("brief")
def test_a_pattern_that_backtracks_for_ever_fails_with_its_line(
    rig: Rig, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch, is_it_tall=SEEN)
    write(rig, "size.chat", chat(("is it tall", ENDLESS)))
    result = run()
    result.assert_outcomes(failed=1)
    shown = SEEN[:40] + "..."
    result.stdout.fnmatch_lines(
        [f"size.chat:3: the pattern cannot be compared with '{shown}' within 5 s; a choice *"]
    )
    assert "Traceback" not in out(result)


@pytest.mark.usefixtures("brief")
def test_all_patterns_of_a_turn_share_one_deadline() -> None:
    # The first line ends the common head, so the second is compared in the table.
    turn = parse(f"@ run X\n> a\nNO\n{ENDLESS}\n".encode(), "t.chat").turns[0]
    output = f"YES\r\n{SEEN}\r\n".encode()
    with pytest.raises(TranscriptError, match=r"^t\.chat:4: the pattern cannot be compared"):
        diff.compare(turn, turn_of(output, output, Place.PROGRAM))


@pytest.mark.parametrize(("length", "shown"), [(40, "x" * 40), (41, "x" * 40 + "...")])
def test_after_the_deadline_a_slow_pattern_is_not_tried_again(length: int, shown: str) -> None:
    line = parse(f"@ run X\n{ENDLESS}\n".encode(), "t.chat").greeting.expected[0]
    with pytest.raises(TranscriptError, match=f" with '{shown}' within 5 s; "):
        line.matches(diff.Line(b"x" * length), Deadline(0.0))


def test_a_pattern_that_is_slow_on_the_models_answer_hides_no_verdict(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(document, "PATTERN_SECONDS", 0.05)
    turn = parse(f"@ run X\n> a\n{ENDLESS}\n".encode(), "t.chat").turns[0]
    verdict = diff.compare(turn, turn_of(b"NO\r\n", b"NO\r\n", Place.PROGRAM))
    program = Program("model", "guess", "", hil_target.Run("GUESS"), lambda: NETWORK)
    answers = [diff.Line(SEEN.encode())]
    assert not Diagnosis(program).agrees_with_transcript(verdict, answers)


def test_the_pattern_of_a_quick_line_is_compared_to_the_end() -> None:
    line = parse(f"@ run X\n{ENDLESS}\n".encode(), "t.chat").greeting.expected[0]
    assert line.matches(diff.Line(b"xxxx"))
    assert not line.matches(diff.Line(b"xxxy"))
