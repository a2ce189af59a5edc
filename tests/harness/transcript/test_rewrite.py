"""What a rewritten transcript says, and why one is not rewritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.fake_target import FakeMachine
from tests.support.plugin_rig import NETWORK, RED, YES
from ulmrig.harness.transcript import rewrite
from ulmrig.harness.transcript.document import Transcript
from ulmrig.harness.transcript.parser import load
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.rewrite import UpdateRefusedError, refusal, update
from ulmrig.harness.transcript.run import Conversation, run_transcript
from ulmrig.hil.errors import LinkError
from ulmrig.hil.target import Run
from ulmrig.model.network.npz import QuantizedNetwork

TEXT = "HI\n@ run ECHO\n> is it tall\nX\n"
PRINTED = ("\r\nHO\r\nHI\r\n", f"\r\n{YES}\r\n")


class Played:
    """A transcript in a file, and the conversation that it had."""

    def __init__(self, path: Path, text: str, *printed: str) -> None:
        path.write_text(text, encoding="utf-8")
        self.path = path
        self.transcript: Transcript = load(path, path.name)
        typed = [(turn.typed or b"").decode() for turn in self.transcript.turns]
        script = {"greeting": printed[0], "replies": dict(zip(typed, printed[1:], strict=True))}
        self.run = Run("ECHO", files={"ECHO.COM": json.dumps(script).encode()})
        self.conversation: Conversation = run_transcript(self.transcript, self.run, FakeMachine())

    def program(self, network: QuantizedNetwork | None) -> Program:
        return Program("program", "ECHO.COM", "", self.run, network and (lambda: network))

    def refusal(self, network: QuantizedNetwork | None = None) -> str:
        return refusal(self.program(network), self.conversation)

    def update(self, network: QuantizedNetwork | None = None) -> str:
        update(self.transcript, self.path, self.program(network), self.conversation)
        return self.path.read_text(encoding="utf-8")

    def refused(self) -> str:
        """Why the update is refused; the file must stay as it is."""
        before = self.path.read_bytes() if self.path.exists() else None
        with pytest.raises(UpdateRefusedError) as error:
            self.update()
        assert (self.path.read_bytes() if self.path.exists() else None) == before
        return str(error.value)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.chat"


def test_lines_seen_before_the_first_one_come_before_it(path: Path) -> None:
    assert Played(path, TEXT, *PRINTED).update() == f"HO\n{TEXT.replace('X', YES)}"


def test_a_line_that_could_be_read_as_another_one_is_escaped(path: Path) -> None:
    played = Played(path, "@ run ECHO\n> a\nX\n> b\nX\n", "", "\r\nY(re)\r\n", "\r\n>\r\n")
    assert played.update() == "@ run ECHO\n> a\nY(re) (esc)\n> b\n\\x3e (esc)\n"


def test_a_link_to_a_transcript_stays_one(path: Path) -> None:
    played = Played(path, TEXT, *PRINTED)
    link = path.with_name("link.chat")
    link.symlink_to(path)
    update(played.transcript, link, played.program(None), played.conversation)
    assert link.is_symlink() and YES in path.read_text()


def test_an_update_that_nobody_objects_to_has_no_reason(path: Path) -> None:
    played = Played(path, "@ run ECHO\n> is it tall\nX\n", "", f"\r\n{YES}\r\n")
    assert played.refusal() == played.refusal(NETWORK) == ""


@pytest.mark.parametrize(
    ("answer", "typed", "said"),
    [(RED, "is it tall", YES), ("X", r"\x20 (esc)", "nothing")],
)
def test_where_the_model_disagrees_the_line_and_its_answer_are_said(
    path: Path, answer: str, typed: str, said: str
) -> None:
    played = Played(path, f"@ run ECHO\n\n> {typed}\nX\n", "", f"\r\n{answer}\r\n")
    assert played.refusal(NETWORK) == (
        f"in line 3 the integer model disagrees with the machine, it says {said}"
    )


def test_a_line_that_is_probably_meant_otherwise_is_not_lost(path: Path) -> None:
    played = Played(path, "@ run ECHO\n> a\nA\n>b\n", "", "\r\nA\r\n")
    assert played.refused() == (
        "line 4 is '>b'; is '> b' meant, a line that is typed? If not, end it in (esc)"
    )
    # One that came is what it is.
    assert Played(path, "@ run ECHO\n> a\n>b\nX\n", "", "\r\n>b\r\n").refusal() == ""


def test_a_conversation_that_broke_off_rewrites_nothing(path: Path) -> None:
    played = Played(path, TEXT, *PRINTED)
    played.conversation.error = LinkError("a byte was lost")
    assert played.refused() == "the conversation broke off"


@pytest.mark.parametrize("text", [f"{TEXT}> b\n", "no transcript\n", TEXT.replace("\n", "\r\n")])
def test_a_file_that_was_changed_meanwhile_stays(path: Path, text: str) -> None:
    played = Played(path, TEXT, *PRINTED)
    path.write_bytes(text.encode())
    assert played.refused() == "it was changed while the test ran"


def test_a_file_that_is_gone_or_cannot_be_written_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", f"{path}.tmp")

    played = Played(path, TEXT, *PRINTED)
    monkeypatch.setattr(rewrite, "write_whole", full)
    assert played.refused() == "No space left on device"
    path.unlink()
    assert played.refused() == "No such file or directory"


def test_what_would_not_hold_is_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played = Played(path, TEXT, *PRINTED)
    monkeypatch.setattr(rewrite, "rewritten", lambda *_: TEXT)
    assert played.refused() == "it would not expect what was seen (a fault of ulmrig)"
    monkeypatch.setattr(rewrite, "rewritten", lambda *_: "> a\n")
    assert played.refused().startswith("it would be no transcript: t.chat:1: no program; ")


def test_a_program_that_prints_nothing_any_more_loses_its_lines(path: Path) -> None:
    played = Played(path, "@ run ECHO\n> a\nX\n\nY\n# c\n", "", "\r\n")
    assert played.update() == "@ run ECHO\n> a\n\n# c\n"
