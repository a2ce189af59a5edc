"""``--update-transcripts``: rewrite a transcript from what a machine said."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from ulmrig.harness.transcript.diagnosis import Diagnosis
from ulmrig.harness.transcript.diff import Verdict, compare
from ulmrig.harness.transcript.document import Transcript, TranscriptError
from ulmrig.harness.transcript.hints import meant
from ulmrig.harness.transcript.lines import ESC, Line, escape, write_line
from ulmrig.harness.transcript.parser import parse
from ulmrig.harness.transcript.programs import Program
from ulmrig.harness.transcript.run import Conversation
from ulmrig.model.errors import UlmrigError
from ulmrig.model.support.atomic import write_whole
from ulmrig.model.text import printable


class UpdateRefusedError(UlmrigError):
    """A transcript that is not rewritten. The text says why, in one line."""


def rewritten(transcript: Transcript, verdicts: list[Verdict]) -> str:
    """Return the transcript's text with what was seen in place of what was expected.

    Lines that match stay as they stand, patterns among them; so do comments, directives and
    empty lines, each where it was.
    """
    gone: set[int] = set()
    new: dict[int, list[str]] = defaultdict(list)
    for verdict in verdicts:
        after = verdict.expected.number
        for row in verdict.rows:
            if row.expected:
                after = row.expected.number
            if row.same:
                continue
            if row.expected:
                gone.add(after)
            if row.seen:
                new[after].append(_written(row.seen))
    lines = new[0]
    for number, source in enumerate(transcript.sources, 1):
        lines += [] if number in gone else [source]
        lines += new[number]
    return transcript.newline.join(lines)


def _written(line: Line) -> str:
    """Return a seen line as it is written, so that it does not look as if another one was meant."""
    text = write_line(line)
    return f"{escape(line.text)} {ESC}" if meant(text) else text


def refusal(program: Program, conversation: Conversation) -> str:
    """Return why a transcript may not be rewritten as the conversation went, or nothing.

    It may not if the conversation broke off, if the integer model disagrees with the machine, or
    if a line would go that is probably meant otherwise: with it a turn or a pattern would be lost.
    """
    if conversation.error:
        return "the conversation broke off"
    for verdict in conversation.wrong:
        for line in verdict.missing:
            if hint := meant(line.source):
                return (
                    f"line {line.number} is '{printable(line.source)}'; {hint} If not, end it in "
                    "(esc)"
                )
    diagnosis = Diagnosis(program, conversation.verdicts)
    for verdict in conversation.verdicts:
        answers = diagnosis.answers(verdict)
        if answers is not None and not diagnosis.agrees_with_machine(verdict, answers):
            return (
                f"in line {verdict.expected.number} the integer model disagrees with the machine, "
                f"it says {' / '.join(write_line(line) for line in answers) or 'nothing'}"
            )
    return ""


def update(
    transcript: Transcript, path: Path, program: Program, conversation: Conversation
) -> None:
    """Rewrite the transcript at ``path`` as the conversation went.

    Raises UpdateRefusedError if there is a ``refusal``, if the file has changed since it was read,
    or if it cannot be written.
    """
    if reason := refusal(program, conversation):
        raise UpdateRefusedError(reason)
    text = rewritten(transcript, conversation.verdicts)
    _check(transcript, text, conversation.verdicts)
    _replace(transcript, path.resolve(), text)


def _check(transcript: Transcript, text: str, verdicts: list[Verdict]) -> None:
    """Make sure that the new transcript expects what was seen."""
    try:
        again = parse(text.encode(), transcript.name)
    except TranscriptError as error:
        raise UpdateRefusedError(f"it would be no transcript: {error}") from None
    parts = [again.greeting] if verdicts[0].expected.typed is None else []
    pairs = zip([*parts, *again.turns], verdicts, strict=True)
    if not all(compare(part, verdict.turn).ok for part, verdict in pairs):
        raise UpdateRefusedError("it would not expect what was seen (a fault of ulmrig)")


def _replace(transcript: Transcript, path: Path, text: str) -> None:
    try:
        if parse(path.read_bytes(), transcript.name) != transcript:
            raise UpdateRefusedError("it was changed while the test ran")
        write_whole(path, text.encode())
    except TranscriptError:
        raise UpdateRefusedError("it was changed while the test ran") from None
    except OSError as error:
        # Without the error's file name, which is a temporary one, or None if the disk is full.
        raise UpdateRefusedError(error.strerror or str(error)) from None
